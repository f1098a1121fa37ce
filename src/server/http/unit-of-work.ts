import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import type { Sql } from "../../edges/keyset.ts";
import { isConnectionLost } from "../database/failure.ts";
import { lookWith, type Eyes } from "./eyes.ts";

/** A response as it is stored for a key and sent again, byte for byte. */
export interface StoredResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Thrown inside a transaction to leave it without a trace and answer with what it carries. */
export class Leave extends Error {
  constructor(readonly result: unknown) {
    super("left without a trace");
  }
}

/** Thrown when a key is being used at this moment, was used for something else, or has its answer already. */
export class KeyUsed extends Error {
  constructor(readonly use: "in-flight" | "other-request" | StoredResponse) {
    super("idempotency key used");
  }
}

/** Thrown when the connection broke while a transaction was being committed: it may have happened, and it may not. */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super("the database did not say whether it committed", { cause });
  }
}

const retried = new Set(["40001", "40P01"]);
/** How often a transaction is tried that the database found no order for among others. */
export const attempts = 8;

/** Runs work in a transaction that reads with someone's eyes; again, a few times, when the database found no order for it among others. */
export async function inTransaction<Value>(database: Sql, eyes: Eyes, work: (db: Sql) => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    let committing = false;
    try {
      return await database.transaction().execute(async (db) => {
        await lookWith(db, eyes);
        const value = await work(db);
        committing = true;
        return value;
      });
    } catch (error) {
      if (error instanceof Leave) return error.result as Value;
      if (committing && isConnectionLost(error)) throw new OutcomeUnknown(error);
      if (!retried.has((error as { code?: string }).code ?? "") || attempt === attempts) throw error;
      await wait(5 * 2 ** attempt * (1 + (process.hrtime()[1] % 1000) / 1000));
    }
  }
}

export interface KeyScope {
  readonly caller: string;
  readonly route: string;
  readonly key: string;
  readonly bodyHash: Buffer;
}

/** The hash of what a request asks, so that a key cannot be used for two different things. */
export function hashOfRequest(parts: readonly string[]): Buffer {
  return createHash("sha256").update(JSON.stringify(parts)).digest();
}

/** Claims a key inside the transaction of its effect; throws KeyUsed when it is taken. */
export async function claimKey(db: Sql, scope: KeyScope): Promise<void> {
  const lockKey = createHash("sha256").update(`${scope.caller}\n${scope.route}\n${scope.key}`).digest().readBigInt64BE(0);
  const { rows: locks } = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${lockKey}) as got`.execute(db);
  if (!locks[0]!.got) throw new KeyUsed("in-flight");
  const { rows } = await sql<StoredResponse & { body_hash: Buffer }>`
    select status, headers, body, body_hash from server.idempotency
     where caller = ${scope.caller} and route = ${scope.route} and key = ${scope.key}`.execute(db);
  const stored = rows[0];
  if (!stored) return;
  throw new KeyUsed(stored.body_hash.equals(scope.bodyHash) ? { status: stored.status, headers: stored.headers, body: stored.body } : "other-request");
}

/** Keeps the answer beside the effect, in the same transaction. */
export async function keepAnswer(db: Sql, scope: KeyScope, answer: StoredResponse): Promise<void> {
  await sql`
    insert into server.idempotency (caller, route, key, body_hash, status, headers, body)
    values (${scope.caller}, ${scope.route}, ${scope.key}, ${scope.bodyHash}, ${answer.status}, ${JSON.stringify(answer.headers)}::jsonb, ${answer.body})`.execute(db);
}

/** For how many days the answer of a key is kept. */
export const keptDays = 30;

/** Forgets the answers of keys older than 30 days: no honest sender tries so late, and they would grow for ever. */
export async function forgetOldKeys(database: Sql, now: Date): Promise<void> {
  await sql`delete from server.idempotency where recorded_at < ${new Date(now.getTime() - keptDays * 86_400_000)}`.execute(database);
}
