import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { StartProblem } from "./binaries.ts";
import { startCluster, type Cluster } from "./cluster.ts";
import { connectionOf, type Home } from "./home.ts";
import { jobsRole, prepareJobs } from "./jobs.ts";
import { migrate, readMigrations } from "./migrate.ts";
import { makePool } from "./pool.ts";

// Quantities are whole numbers beyond 2^31: bigint in code. Days stay texts; numeric stays text until someone says otherwise.
pg.types.setTypeParser(pg.types.builtins.INT8, BigInt);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Connections of one process to the database, for what is asked of it. */
export const poolConnections = 12;

/** The tables are described by SQL, not by a type: every store names its row shapes where it reads them. */
export type Database = Kysely<unknown>;

export interface OpenDatabase {
  readonly database: Database;
  readonly pool: pg.Pool;
  /** For migrations, backup and copying: the role that owns the tables. */
  readonly owner: pg.ClientConfig;
  close(): Promise<void>;
}

/** The folder of this program, wherever it was built to. */
export function programFolder(): string {
  for (let folder = path.dirname(fileURLToPath(import.meta.url)); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, "src", "server", "migrations"))) return folder;
    if (folder === path.dirname(folder)) throw new Error("the program's folder is not complete");
  }
}

/** Opens the room's database: the embedded one of a data directory, or the PostgreSQL server that a URL names; `named` is where the URL was given. */
export async function openDatabase(where: { home: Home } | { url: string; named?: string }, say: (step: string) => void = () => undefined): Promise<OpenDatabase> {
  if ("url" in where) return openServer(where.url, where.named ?? "DATABASE_URL", say);
  const cluster = await startCluster(where.home, say);
  try {
    await prepareEmbedded(cluster);
    const owner = cluster.connection("owner", "entente");
    await migrate(owner, readMigrations(path.join(programFolder(), "src", "server", "migrations")), say);
    await prepareJobs(owner);
    return connectDatabase(owner, cluster.connection("application", "entente"), () => cluster.stop());
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** The database of a data directory that a room has open, for another process on the same machine. */
export function attachDatabase(home: Home): OpenDatabase {
  return connectDatabase(connectionOf(home, "owner", "entente"), connectionOf(home, "application", "entente"), () => Promise.resolve());
}

/** Makes the roles and the database, once. The application role is neither superuser nor owner of anything; that of the jobs owns their schema alone. */
async function prepareEmbedded(cluster: Cluster): Promise<void> {
  const client = new pg.Client(cluster.connection("superuser", "postgres"));
  await client.connect();
  try {
    await makeRole(client, "entente_owner", cluster.connection("owner", "").password as string);
    await makeRole(client, "entente_app", cluster.connection("application", "").password as string);
    const { rowCount: jobs } = await client.query("select from pg_roles where rolname = $1", [jobsRole]);
    if (!jobs) await client.query(`create role ${jobsRole} nologin; grant ${jobsRole} to entente_owner`);
    const { rowCount } = await client.query("select from pg_database where datname = 'entente'");
    if (!rowCount) await client.query("create database entente owner entente_owner");
  } finally {
    await client.end();
  }
}

async function makeRole(client: pg.Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [name]);
  if (!rowCount) await client.query(`create role ${client.escapeIdentifier(name)} login password ${client.escapeLiteral(password)}`);
}

/** A server elsewhere: the URL's role owns the tables; the room itself works as entente_app, which that role may become. */
async function openServer(url: string, named: string, say: (step: string) => void): Promise<OpenDatabase> {
  const owner: pg.ClientConfig = { connectionString: url };
  const client = new pg.Client(owner);
  try {
    await client.connect();
  } catch (error) {
    throw new StartProblem(`The database that ${named} names cannot be reached: ${(error as Error).message}`);
  }
  try {
    const { rows } = await client.query<{ version: string; fsync: string }>("select current_setting('server_version_num') as version, current_setting('fsync') as fsync");
    if (Number(rows[0]!.version) < 150000) throw new StartProblem("Entente needs PostgreSQL 15 or newer.");
    if (rows[0]!.fsync === "off") throw new StartProblem("The database server runs with fsync off and could lose what it acknowledged. Switch it on.");
    for (const role of ["entente_app", jobsRole]) {
      const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role]);
      if (!rowCount) await client.query(`create role ${role} nologin`);
      const member = await client.query<{ yes: boolean }>("select pg_has_role(current_user, $1, 'usage') as yes", [role]);
      if (!member.rows[0]!.yes) await client.query(`grant ${role} to current_user`);
    }
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    throw new StartProblem("The roles entente_app and entente_jobs are missing and this login may not make them. Ask the database's administrator: create role entente_app nologin; create role entente_jobs nologin; grant entente_app, entente_jobs to <login>.");
  } finally {
    await client.end();
  }
  await migrate(owner, readMigrations(path.join(programFolder(), "src", "server", "migrations")), say);
  await prepareJobs(owner);
  return connectDatabase(owner, { connectionString: url, options: "-c role=entente_app" }, () => Promise.resolve());
}

/** Connects to a database whose schema is already there; `after` runs once everything is closed. */
export function connectDatabase(owner: pg.ClientConfig, application: pg.ClientConfig, after: () => Promise<void>): OpenDatabase {
  const pool = makePool({ ...application, max: poolConnections, idleTimeoutMillis: 10_000, lock_timeout: 5000 });
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  return {
    database,
    pool,
    owner,
    close: async () => {
      await database.destroy();
      await after();
    },
  };
}
