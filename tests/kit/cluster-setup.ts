import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { embeddedBinaries, runsAsRoot, unprivileged } from "../../src/server/database/binaries.ts";
import { openDatabase } from "../../src/server/database/database.ts";
import { openHome } from "../../src/server/database/home.ts";

/** How a test file reaches the server that runs for the whole vitest run. Plain data: it crosses to the workers. */
export interface TestServer {
  readonly kind: "embedded" | "server";
  /** The superuser, for making and dropping databases. */
  readonly superuser: Connection;
  readonly owner: Connection;
  /** Absent where the application role is taken by `set role`, as with DATABASE_URL. */
  readonly application?: Connection;
  /** The migrated database that every test database is copied from. */
  readonly template: string;
}

export interface Connection {
  readonly host: string;
  readonly port?: number;
  readonly user: string;
  readonly password: string;
}

/** A temporary folder that PostgreSQL's account can enter. */
export function makeTemporaryFolder(purpose: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), `entente-${purpose}-`));
  chmodSync(folder, 0o755);
  return folder;
}

/** The embedded server, as `npm start` runs it. */
export async function startEmbedded(): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const folder = makeTemporaryFolder("embedded");
  const home = openHome(folder);
  const database = await openDatabase({ home });
  const secrets = JSON.parse(readFileSync(path.join(folder, "secrets.json"), "utf8")) as Record<string, string>;
  const at = (user: string, password: string): Connection => ({ host: home.socketFolder, user, password });
  return {
    server: {
      kind: "embedded", template: "entente", superuser: at("postgres", secrets["superuser"]!),
      owner: at("entente_owner", secrets["owner"]!), application: at("entente_app", secrets["application"]!),
    },
    stop: async () => {
      await database.close();
      for (const left of [folder, home.socketFolder]) rmSync(left, { recursive: true, force: true });
    },
  };
}

/** A PostgreSQL server that listens on TCP, reached as DATABASE_URL would: the oldest one on this machine, else the shipped one. */
export async function startServer(): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const folder = makeTemporaryFolder("server");
  const account = runsAsRoot ? unprivileged : {};
  const bin = systemBinaries() ?? path.join(embeddedBinaries(), "bin");
  const cluster = path.join(folder, "cluster");
  const passwordFile = path.join(folder, "password");
  const password = "test-only";
  mkdirSync(cluster, { mode: 0o700 });
  writeFileSync(passwordFile, password);
  if (runsAsRoot) chownSync(cluster, unprivileged.uid, unprivileged.gid);
  const environment = { PATH: process.env["PATH"] ?? "", LC_ALL: "C", TZ: "UTC" };
  execFileSync(path.join(bin, "initdb"), ["-D", cluster, "-A", "scram-sha-256", "-U", "postgres", `--pwfile=${passwordFile}`, "--no-sync", "-E", "UTF8", "--locale=C"],
    { ...account, env: environment, cwd: "/", stdio: "pipe" });
  const port = await freePort();
  const log = openSync(path.join(folder, "server.log"), "a");
  const child: ChildProcess = spawn(path.join(bin, "postgres"),
    ["-D", cluster, "-k", "", "-p", String(port), "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=60"],
    { ...account, env: environment, cwd: "/", stdio: ["ignore", log, log] });
  const at = (user: string, secret: string): Connection => ({ host: "127.0.0.1", port, user, password: secret });
  const superuser = at("postgres", password);
  const administrator = await connectSoon({ ...superuser, database: "postgres" });
  await administrator.query("create role entente_owner login createrole password 'owner-test-only'");
  await administrator.query("create database entente owner entente_owner");
  await administrator.end();
  const owner = at("entente_owner", "owner-test-only");
  const database = await openDatabase({ url: toUrl(owner, "entente") });
  await database.close();
  return {
    server: { kind: "server", template: "entente", superuser, owner },
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function toUrl(at: Connection, database: string): string {
  return `postgres://${at.user}:${encodeURIComponent(at.password)}@${at.host}:${at.port}/${database}`;
}

function systemBinaries(): string | undefined {
  const root = "/usr/lib/postgresql";
  if (!existsSync(root)) return undefined;
  const versions = readdirSync(root).filter((name) => Number(name) >= 15 && existsSync(path.join(root, name, "bin", "postgres")));
  const oldest = versions.sort((a, b) => Number(a) - Number(b))[0];
  return oldest && path.join(root, oldest, "bin");
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject).listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function connectSoon(config: pg.ClientConfig): Promise<pg.Client> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client(config);
    client.on("error", () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (attempt === 400) throw error;
      await wait(25);
    }
  }
}
