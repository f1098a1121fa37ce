import { spawn, type ChildProcess } from "node:child_process";
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { embeddedBinaries, runsAsRoot, StartProblem, unprivileged } from "./binaries.ts";
import { connectionOf, secretsOf, type Home } from "./home.ts";
import { isAlive, processesIn, standsIn } from "./process.ts";

const account = runsAsRoot ? unprivileged : {};
const environment = { PATH: process.env["PATH"] ?? "", LC_ALL: "C", TZ: "UTC" };

/** A running embedded PostgreSQL server. */
export interface Cluster {
  connection(role: "superuser" | "owner" | "application", database: string): pg.ClientConfig;
  stop(): Promise<void>;
}

/**
 * Starts the embedded server of a data directory, making the cluster when it is new. A server that outlived a killed
 * Entente is adopted. Durability is never switched off: fsync, full_page_writes and synchronous_commit stay as shipped.
 */
export async function startCluster(home: Home, say: (step: string) => void = () => undefined): Promise<Cluster> {
  if (!existsSync(home.cluster)) {
    say("Making the database");
    await makeCluster(home, secretsOf(home).superuser);
  }
  const connection: Cluster["connection"] = (role, database) => connectionOf(home, role, database);
  const probe = connection("superuser", "postgres");
  if (!(await adopt(home))) {
    await endServersOfRemoved(home);
    say("Starting the database");
    await launch(home, probe);
  }
  await assertDurable(probe);
  const leaveAlone = keepRunning(home, probe);
  return { connection, stop: async () => {
    await leaveAlone();
    await stopServer(home);
  } };
}

const watchEveryMs = 500;
const againAfterMs = 2000;

/**
 * Starts the server again when it ended by itself: killed, out of memory, or with no space to write its log. Tries until it
 * runs, so that a room goes on by itself once there is space. What this answers ends the watch.
 */
function keepRunning(home: Home, probe: pg.ClientConfig): () => Promise<void> {
  const watch = new AbortController();
  const pause = (ms: number) => wait(ms, undefined, { signal: watch.signal, ref: false }).catch(() => undefined);
  const watching = (async () => {
    while (!watch.signal.aborted) {
      await pause(watchEveryMs);
      if (watch.signal.aborted || runningServer(home)) continue;
      try {
        if (!(await adopt(home))) await launch(home, probe);
      } catch {
        await pause(againAfterMs); // Its own log says why.
      }
    }
  })();
  return () => {
    watch.abort();
    return watching;
  };
}

async function makeCluster(home: Home, password: string): Promise<void> {
  const partial = `${home.cluster}.partial`;
  const passwordFile = path.join(home.socketFolder, "password");
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (runsAsRoot) for (const file of [partial, passwordFile]) chownSync(file, unprivileged.uid, unprivileged.gid);
  try {
    await run(path.join(embeddedBinaries(), "bin", "initdb"),
      ["-D", partial, "-A", "scram-sha-256", "-U", "postgres", `--pwfile=${passwordFile}`, "--no-sync", "-E", "UTF8", "--locale=C"]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(partial, home.cluster);
}

function run(file: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...account, env: environment, cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
    let complaint = "";
    child.stderr.on("data", (chunk) => (complaint += chunk));
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new StartProblem(`The database could not be made: ${complaint.trim()}`))));
  });
}

/** The server's process number from its own file; undefined when the file is absent, empty or its process is gone. */
function runningServer(home: Home): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(path.join(home.cluster, "postmaster.pid"), "utf8"), 10);
    return pid > 0 && isAlive(pid) && (process.platform !== "linux" || standsIn(pid, home.cluster)) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a server already runs here. When its postmaster died but children live on, waits until they have gone, since a
 * second server beside them would destroy the data; only then is a left-over pid file removed, whatever is in it.
 */
async function adopt(home: Home): Promise<boolean> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (runningServer(home)) return true;
    if (process.platform !== "linux" || processesIn(home.cluster).length === 0) {
      if (process.platform === "linux") rmSync(path.join(home.cluster, "postmaster.pid"), { force: true });
      return false;
    }
    await wait(50);
  }
  throw new StartProblem(`Processes of an earlier database server in ${home.cluster} do not end. Stop them and start again.`);
}

/**
 * A server whose data directory was removed under it still holds the socket and could be mistaken for the new one. Nothing of
 * its data is left to lose, and a server gives up by itself only within a minute.
 */
async function endServersOfRemoved(home: Home): Promise<void> {
  const left = () => processesIn(`${home.cluster} (deleted)`);
  for (let attempt = 0; attempt < 200 && left().length > 0; attempt++) {
    for (const pid of left()) if (isAlive(pid)) process.kill(pid, "SIGQUIT");
    await wait(50);
  }
}

/** To be called when no server stands here. Starts one. */
async function launch(home: Home, probe: pg.ClientConfig): Promise<void> {
  // A killed server leaves the lock of its socket behind, and as long as nobody has reaped it, its number counts as alive.
  if (process.platform === "linux") for (const left of [".s.PGSQL.5432", ".s.PGSQL.5432.lock"]) rmSync(path.join(home.socketFolder, left), { force: true });
  const log = openSync(path.join(home.folder, "database.log"), "a");
  const settings = ["listen_addresses=", "max_connections=60", "shared_buffers=64MB", "jit=off", "max_wal_size=512MB", "timezone=UTC", "log_timezone=UTC",
    "statement_timeout=0", "log_min_messages=warning", "log_min_error_statement=panic"];
  const server: ChildProcess = spawn(path.join(embeddedBinaries(), "bin", "postgres"),
    ["-D", home.cluster, "-k", home.socketFolder, ...settings.flatMap((setting) => ["-c", setting])],
    { ...account, env: environment, cwd: "/", stdio: ["ignore", log, log], detached: true });
  server.unref();
  closeSync(log);
  let ended: number | null | undefined;
  server.on("exit", (code) => (ended = code));
  for (let attempt = 0; attempt < 1200; attempt++) {
    if (ended !== undefined) throw new StartProblem(`The database server ended at its start; ${path.join(home.folder, "database.log")} says why.`);
    if (await answers(probe)) return;
    await wait(25);
  }
  throw new StartProblem(`The database server does not answer; ${path.join(home.folder, "database.log")} says why.`);
}

async function answers(config: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    const code = (error as { code?: string }).code ?? "";
    if (["28P01", "28000"].includes(code)) throw new StartProblem("The database does not accept its own password: secrets.json and the database do not belong together.");
    return false;
  }
}

async function assertDurable(config: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    for (const setting of ["fsync", "full_page_writes", "synchronous_commit"]) {
      const { rows } = await client.query<Record<string, string>>(`show ${setting}`);
      const value = Object.values(rows[0]!)[0];
      if (value === "off") throw new StartProblem(`The database runs with ${setting} off and could lose what it acknowledged. Switch it on.`);
    }
  } finally {
    await client.end();
  }
}

/** Ends the server: fast shutdown, which writes everything out first. */
async function stopServer(home: Home): Promise<void> {
  const pid = runningServer(home);
  if (pid === undefined) return;
  process.kill(pid, "SIGINT");
  for (let attempt = 0; attempt < 400 && isAlive(pid); attempt++) await wait(25);
}
