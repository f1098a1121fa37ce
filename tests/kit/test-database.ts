import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { connectDatabase, openDatabase, type OpenDatabase } from "../../src/server/database/database.ts";
import { toUrl, type TestServer } from "./cluster-setup.ts";

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

export interface TestDatabase extends OpenDatabase {
  /** The same as the room has it: what has a label is seen only by whom a transaction reads for. `database` and `pool` see all. */
  readonly guarded: OpenDatabase;
  /** Which of the two ways to PostgreSQL this run tests. */
  readonly kind: TestServer["kind"];
  /** The database as DATABASE_URL would name it; undefined for the embedded server, which no URL reaches. */
  readonly url: string | undefined;
}

/** A database of its own, migrated and empty, copied from the run's template; `close` drops it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = inject("testServer");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asSuperuser(server, `create database ${name} template ${server.template} owner entente_owner`);
  const opened = server.application
    ? connectDatabase({ ...server.owner, database: name }, { ...server.application, database: name }, () => Promise.resolve())
    : await openDatabase({ url: toUrl(server.owner, name) });
  const application = server.application ? { ...server.application, database: name } : { connectionString: toUrl(server.owner, name) };
  const seeing = connectDatabase(opened.owner, { ...application, options: `-c entente.party=room${server.application ? "" : " -c role=entente_app"}` }, () => Promise.resolve());
  return {
    ...opened,
    database: seeing.database,
    pool: seeing.pool,
    guarded: opened,
    kind: server.kind,
    url: server.application ? undefined : toUrl(server.owner, name),
    close: async () => {
      await seeing.close();
      await opened.close();
      await asSuperuser(server, `drop database ${name} with (force)`);
    },
  };
}

export interface BareDatabase {
  readonly owner: pg.ClientConfig;
  close(): Promise<void>;
}

/** An empty database that was never migrated. */
export async function openBareDatabase(): Promise<BareDatabase> {
  const server = inject("testServer");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asSuperuser(server, `create database ${name} template template0 owner entente_owner`);
  return { owner: { ...server.owner, database: name }, close: () => asSuperuser(server, `drop database ${name} with (force)`) };
}

async function asSuperuser(server: TestServer, statement: string): Promise<void> {
  const client = new pg.Client({ ...server.superuser, database: "postgres" });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
