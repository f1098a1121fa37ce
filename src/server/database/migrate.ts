import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { StartProblem } from "./binaries.ts";

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The migrations in a folder, in the order of their numbers. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort().map((name) => {
    const sql = readFileSync(path.join(folder, name), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

/**
 * Brings a database to the newest schema: each missing migration in one transaction of its own, so that an interrupted one
 * leaves nothing. Refuses when an applied one was changed since, or when the database knows one that this program does not.
 */
export async function migrate(config: pg.ClientConfig, migrations: readonly Migration[], say: (step: string) => void = () => undefined): Promise<number> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(4646)");
    await prepare(client);
    const { rows } = await client.query<{ name: string; checksum: string }>("select name, checksum from server.migration order by name");
    const known = new Map(migrations.map((migration) => [migration.name, migration]));
    for (const row of rows) {
      const migration = known.get(row.name);
      if (!migration) throw new StartProblem(`The database was written by a newer Entente (it has ${row.name}). Use that version or a newer one.`);
      if (migration.checksum !== row.checksum) throw new StartProblem(`The migration ${row.name} was changed after it had been applied. Restore the released file.`);
    }
    const applied = new Set(rows.map((row) => row.name));
    const missing = migrations.filter((migration) => !applied.has(migration.name));
    for (const migration of missing) {
      say(`Migration ${migration.name}`);
      await client.query("begin");
      await client.query(migration.sql);
      await client.query("insert into server.migration (name, checksum) values ($1, $2)", [migration.name, migration.checksum]);
      await client.query("commit");
    }
    return missing.length;
  } finally {
    await client.end();
  }
}

async function prepare(client: pg.Client): Promise<void> {
  await client.query(`
    create schema if not exists server;
    create table if not exists server.migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
}
