import { Kysely, PostgresDialect, type PostgresPool } from "kysely";
import type pg from "pg";
import type { Database } from "./database.ts";

/** The room's queries over one connection that is already open, in whatever transaction it is in. Closing it is its owner's business. */
export function overClient(client: pg.ClientBase): Database {
  const pool = { connect: () => Promise.resolve({ query: client.query.bind(client), release: () => undefined }), end: () => Promise.resolve() };
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) });
}
