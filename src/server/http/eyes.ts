import { sql } from "kysely";
import { isCode } from "../../edges/drafted.ts";
import { isOf } from "../../edges/connection.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { Asking } from "./gate.ts";

/** Whose eyes a transaction reads with: a party's, by its code; somebody's of no party; somebody's who did not sign in; the room's own, which see all. */
export type Eyes = { readonly party: string } | "none" | "public" | "room";

/** With whose eyes a caller reads. Whoever runs the room has its database anyway. */
export function eyesOf(asking: Pick<Asking, "actor" | "roles" | "operator">): Eyes {
  if (asking.operator) return "room";
  if (asking.roles.includes("public")) return "public";
  return isCode(asking.actor.org, 40) ? { party: asking.actor.org } : "none";
}

/** What `entente.party` is set to, written out and not sent apart, so that it can go along with the statement that begins a transaction. */
function settingOf(eyes: Eyes): string {
  if (typeof eyes !== "string" && !isCode(eyes.party, 40)) throw new RangeError(`no party has the code ${eyes.party}`);
  return `select set_config('entente.party', '${typeof eyes === "string" ? eyes : eyes.party}', true)`;
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
