import { spawn, spawnSync, type ChildProcess, type SpawnSyncReturns } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { onTestFinished } from "vitest";
import { programFolder } from "../../src/server/database/database.ts";
import { openHome } from "../../src/server/database/home.ts";
import { isAlive, processesIn } from "../../src/server/database/process.ts";
import { makeTemporaryFolder } from "./cluster-setup.ts";
import type { TestRoom } from "./test-room.ts";

export interface RunningRoom {
  readonly url: string;
  readonly process: ChildProcess;
  /** What it said so far, on both streams. */
  said(): string;
  /** Ends it as Ctrl-C does, and answers its exit code. */
  stop(signal?: "SIGINT" | "SIGTERM"): Promise<number | null>;
  /** Ends it as a power cut would end the process. */
  kill(): Promise<void>;
}

/** A room's program that has begun to start. */
export interface StartingRoom extends Omit<RunningRoom, "url"> {
  /** Its address, once it is open; rejected when it ends before. */
  readonly url: Promise<string>;
}

interface StartOptions {
  readonly flags?: readonly string[];
  readonly environment?: Record<string, string>;
}

const inherited = (): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _elsewhere, ...environment } = process.env;
  return environment;
};

/** Begins to start the built room in a process of its own, as `npm start` does once all is set up. */
export function beginRoom(folder: string, options: StartOptions = {}): StartingRoom {
  const child = spawn(process.execPath, [path.join(programFolder(), "dist", "server", "main.mjs"), ...(options.flags ?? ["--no-demo", "--demo-users"])], {
    env: { ...inherited(), ENTENTE_HOME: folder, ENTENTE_PORT: "0", ...options.environment }, stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  let said = "";
  const url = new Promise<string>((resolve, reject) => {
    child.stderr.on("data", (chunk) => (said += chunk));
    child.stdout.on("data", (chunk) => {
      said += chunk;
      const found = /Entente is open at (\S+)/.exec(said);
      if (found) resolve(found[1]!);
    });
    void ended.then((code) => reject(new Error(`the room ended with ${code}: ${said}`)));
  });
  url.catch(() => undefined);
  return {
    url, process: child, said: () => said,
    stop: (signal = "SIGINT") => {
      child.kill(signal);
      return ended;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Starts the built room and waits until it is open. */
export async function startRoom(folder: string, options: StartOptions = {}): Promise<RunningRoom> {
  const starting = beginRoom(folder, options);
  return { ...starting, url: await starting.url };
}

/** Another process that computes plans for the room of a data directory, one at a time; killed when the test ends. */
export function startWorker(folder: string): ChildProcess {
  const worker = spawn(process.execPath, [path.join(programFolder(), "dist", "server", "cli.mjs"), "work"], { env: { ...inherited(), ENTENTE_HOME: folder }, stdio: "ignore" });
  onTestFinished(() => void worker.kill("SIGKILL"));
  return worker;
}

/** Runs the built command line on a data directory. */
export function runCommand(folder: string, ...words: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [path.join(programFolder(), "dist", "server", "cli.mjs"), ...words], { encoding: "utf8", env: { ...inherited(), ENTENTE_HOME: folder, ENTENTE_PORT: "0" } });
}

/** A data directory of its own, gone with its database's processes when the test ends. */
export function makeHome(): string {
  const folder = makeTemporaryFolder("kill");
  onTestFinished(() => {
    const { cluster, socketFolder } = openHome(folder);
    killAll(cluster);
    for (const left of [folder, socketFolder]) rmSync(left, { recursive: true, force: true });
  });
  return folder;
}

function killAll(cluster: string): void {
  for (let turn = 0; turn < 50; turn++) {
    const left = processesIn(cluster);
    if (left.length === 0) return;
    for (const pid of left) if (isAlive(pid)) process.kill(pid, "SIGKILL");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
}

/** Kills the database server of a data directory, all of its processes. */
export function killDatabase(folder: string): void {
  killAll(openHome(folder).cluster);
}

/** The database server's process number, as its own file says. */
export function postmasterOf(folder: string): number {
  return Number.parseInt(readFileSync(path.join(openHome(folder).cluster, "postmaster.pid"), "utf8"), 10);
}

/** Asks a running room as tests ask one without a socket. */
export function asTestRoom(url: string): Pick<TestRoom, "request"> {
  return {
    request: async (method, asked, body, headers = {}) => {
      // While a command was waited for the room may have closed idle connections: that is heard first, so that none of them is used again.
      await new Promise((resolve) => void setImmediate(resolve));
      const response = await fetch(url + asked, {
        method, headers: { ...(method === "GET" ? {} : { "idempotency-key": crypto.randomUUID(), "content-type": "application/json" }), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text.startsWith("{") ? JSON.parse(text) : text, bytes: new TextEncoder().encode(text) };
    },
  };
}
