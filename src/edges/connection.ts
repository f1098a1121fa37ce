import type { Sql } from "./keyset.ts";

const databases = new WeakMap<Sql, Sql>();

/** Says which database a connection that only reads is one of, so that what never changes there need not be asked for again. */
export function isOf(connection: Sql, database: Sql): void {
  databases.set(connection, database);
}

/** The database of a connection that only reads; anything else is itself. */
export function databaseOf(db: Sql): Sql {
  return databases.get(db) ?? db;
}
