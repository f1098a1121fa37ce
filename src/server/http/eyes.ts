import { sql } from "kysely";
import { isCode } from "../../edges/drafted.ts";
import { isOf } from "../../edges/connection.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { Asking } from "./gate.ts";

/**
 * Whose eyes a transaction reads with: a party's, by its code; somebody's of no party; somebody's who did not sign in; the room's
 * own, which see all. A person, by what the log calls them, sees at most what they are cleared for themselves.
 */
export type Eyes = { readonly party: string | null; readonly person?: string } | "none" | "public" | "room";

/** With whose eyes a caller reads. Whoever runs the room has its database anyway. */
export function eyesOf(asking: Pick<Asking, "actor" | "roles" | "operator">): Eyes {
  if (asking.operator) return "room";
  if (asking.roles.includes("public")) return "public";
  return { party: isCode(asking.actor.org, 40) ? asking.actor.org : null, person: asking.actor.name };
}

const isName = (text: string) => /^[a-z0-9-]{1,64}$/.test(text);

/** What `entente.party` and `entente.person` are set to, written out and not sent apart, so that it can go along with the statement that begins a transaction. */
function settingOf(eyes: Eyes): string {
  if (typeof eyes === "string") return `select set_config('entente.party', '${eyes}', true)`;
  const { party, person } = eyes;
  if (party !== null && !isCode(party, 40)) throw new RangeError(`no party has the code ${party}`);
  if (person !== undefined && !isName(person)) throw new RangeError(`nobody is called ${person}`);
  return `select set_config('entente.party', '${party ?? "none"}', true)${person === undefined ? "" : `, set_config('entente.person', '${person}', true)`}`;
}

/** Reads with someone's eyes until the end of the transaction. The setting ends with it, whatever becomes of the connection. */
export async function lookWith(db: Sql, eyes: Eyes): Promise<void> {
  await sql.raw(settingOf(eyes)).execute(db);
}

/** Reads of one moment's connection with someone's eyes. Nothing can be written. */
export async function readWith<Value>(database: Sql, eyes: Eyes, work: (db: Sql) => Promise<Value>): Promise<Value> {
  return database.connection().execute(async (db) => {
    isOf(db, database);
    // One message begins the transaction and says who reads.
    await sql.raw(`begin read only; ${settingOf(eyes)}`).execute(db);
    try {
      return await work(db);
    } finally {
      // Nobody waits for the end of what only read: whoever has the connection next is served after it.
      void sql`commit`.execute(db).catch(() => undefined);
    }
  });
}
