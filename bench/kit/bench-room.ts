import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Hono } from "hono";
import pg from "pg";
import { openDatabase, type OpenDatabase } from "../../src/server/database/database.ts";
import { openHome } from "../../src/server/database/home.ts";
import { makeApp } from "../../src/server/http/app.ts";
import type { Room } from "../../src/server/http/serve-route.ts";
import { allFileRoutes, allRoutes } from "../../src/server/routes.ts";

export interface BenchRoom {
  readonly app: Hono;
  readonly room: Room;
  readonly database: OpenDatabase;
  /** The owner of the tables, for seeding: it may do what the application may not. */
  readonly owner: pg.Client;
  readonly postgres: string;
  /** For a rival's own connections: as the owner of the tables, of whom no policy asks who reads. */
  readonly rival: pg.ClientConfig;
  /** Asks without a socket and parses the answer; any status but 200 or 201 throws. */
  ask(method: "GET" | "POST", path: string, body?: unknown): Promise<any>;
  /** The same for a question, its answer left as the text it came as. */
  read(path: string): Promise<string>;
  /** How many statements the application sends while it works. */
  countStatements(work: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

/** A temporary folder that PostgreSQL's account can enter. */
export function makeTemporaryHome(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "entente-bench-"));
  chmodSync(folder, 0o755);
  return folder;
}

export function removeHome(folder: string): void {
  for (const left of [folder, openHome(folder).socketFolder]) rmSync(left, { recursive: true, force: true });
}

/** The day it is in every bench. */
export const today = "2026-12-01";

/** A room on an embedded server of its own, exactly as `npm start` runs it, without a socket. */
export async function openBenchRoom(): Promise<BenchRoom> {
  const folder = makeTemporaryHome();
  const home = openHome(folder);
  const database = await openDatabase({ home });
  const complaints: string[] = [];
  const room: Room = { database: database.database, signIn: { kind: "demonstration" }, clock: () => new Date(`${today}T09:00:00Z`), log: (line) => void complaints.push(line) };
  const app = makeApp(room, allRoutes, allFileRoutes, "0.0.0-bench", room.log);
  const owner = new pg.Client(database.owner);
  await owner.connect();
  const { rows } = await owner.query<{ server_version: string }>("show server_version");
  let key = 0;
  const ask = async (method: "GET" | "POST", where: string, body?: unknown) => {
    const response = await app.request(where, {
      method, headers: { host: "localhost", ...(method === "GET" ? {} : { "idempotency-key": `bench-${process.pid}-${key++}`, "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.status !== 200 && response.status !== 201) throw new Error(`${method} ${where}: ${response.status} ${text} ${complaints.at(-1) ?? ""}`);
    return text;
  };
  return {
    app, room, database, owner, postgres: rows[0]!.server_version,
    rival: database.owner,
    ask: async (method, where, body) => JSON.parse(await ask(method, where, body)) as unknown,
    read: (where) => ask("GET", where),
    countStatements,
    close: async () => {
      await owner.end();
      await database.close();
      removeHome(folder);
    },
  };
}

async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const query = pg.Client.prototype.query;
  let count = 0;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    count++;
    return (query as (...args: unknown[]) => unknown).apply(this, given);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return count;
}
