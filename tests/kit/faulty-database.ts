import { Kysely, PostgresDialect, type PostgresPoolClient } from "kysely";
import type pg from "pg";
import type { Sql } from "../../src/modules/audit/index.ts";

/**
 * How a statement goes wrong: it fails before it is sent; the connection breaks before it is sent; it is carried out and the
 * connection breaks before its reply (for a commit: nobody knows whether it happened).
 */
export type Fault = "failed" | "connection lost" | "reply lost";

/** A statement on its way. */
export interface Step {
  /** From 1, over the connections of one faulty database. */
  readonly number: number;
  readonly text: string;
  readonly values: readonly unknown[];
  readonly client: pg.PoolClient;
}

/** Carries a step out in some other way than by sending it; undefined sends it. */
export type Meddle = (step: Step) => Promise<pg.QueryResult> | undefined;

export interface FaultyDatabase {
  readonly database: Sql;
  /** The statements that were asked for so far, in order. */
  readonly statements: readonly string[];
}

/** The database of a pool, with `meddle` between every statement and the server. */
export function meddleWith(pool: pg.Pool, meddle: Meddle): FaultyDatabase {
  const statements: string[] = [];
  const connect = async (): Promise<PostgresPoolClient> => {
    const client = await pool.connect();
    client.removeAllListeners("error");
    client.on("error", () => undefined); // A broken connection is what the one who waits for its statement hears of.
    const query = (text: string, values: readonly unknown[] = []) => {
      statements.push(text);
      return meddle({ number: statements.length, text, values, client }) ?? client.query(text, [...values]);
    };
    return { query, release: (broken?: boolean) => client.release(broken) } as unknown as PostgresPoolClient;
  };
  return { statements, database: new Kysely<unknown>({ dialect: new PostgresDialect({ pool: { connect, end: () => Promise.resolve() } as never }) }) };
}

/** A meddler that makes the statement of this number go wrong, once. */
export function failAt(number: number, fault: Fault): Meddle {
  return (step) => (step.number === number ? goWrong(step, fault) : undefined);
}

async function goWrong({ client, text, values }: Step, fault: Fault): Promise<pg.QueryResult> {
  if (fault === "failed") throw Object.assign(new Error("planted"), { code: "XX000" });
  if (fault === "reply lost") await client.query(text, [...values]);
  const { stream } = (client as unknown as { connection: { stream: { destroy(): void } } }).connection;
  stream.destroy();
  return client.query(text, [...values]);
}
