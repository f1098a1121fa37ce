import { createHash, randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type pg from "pg";
import { reachable, runsAsRoot, StartProblem, unprivileged } from "./binaries.ts";
import { isAlive, startOf } from "./process.ts";

/** The data directory of one room, and where its parts lie. */
export interface Home {
  readonly folder: string;
  /** The PostgreSQL cluster. Inside the folder, unless PostgreSQL's account could not reach it there. */
  readonly cluster: string;
  /** Short and private: the path of a unix socket may have only about 100 bytes. */
  readonly socketFolder: string;
}

/** Opens a data directory, making it when it is new. */
export function openHome(folder: string): Home {
  mkdirSync(folder, { recursive: true });
  const key = createHash("sha256").update(path.resolve(folder)).digest("hex").slice(0, 12);
  const near = path.join(path.resolve(folder), "database");
  const cluster = runsAsRoot && !reachable(near) ? path.join("/var/lib/entente-postgres/rooms", key) : near;
  mkdirSync(path.dirname(cluster), { recursive: true });
  const socketFolder = path.join(process.platform === "win32" ? os.tmpdir() : "/tmp", `entente-${process.getuid?.() ?? 0}-${key}`);
  makePrivate(socketFolder);
  return { folder: path.resolve(folder), cluster, socketFolder };
}

/** A folder that only the account of PostgreSQL may enter; refuses one that someone else put there. */
function makePrivate(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform === "win32") return;
  const wanted = runsAsRoot ? unprivileged.uid : process.getuid!();
  const { uid } = statSync(folder);
  if (uid !== wanted) {
    if (!runsAsRoot) throw new StartProblem(`The folder ${folder} belongs to someone else. Remove it, or choose another ENTENTE_HOME.`);
    chownSync(folder, unprivileged.uid, unprivileged.gid);
  }
  chmodSync(folder, 0o700);
}

export interface Secrets {
  readonly superuser: string;
  readonly owner: string;
  readonly application: string;
}

/** The generated passwords of the embedded server's roles, readable by this account alone. */
export function secretsOf(home: Home): Secrets {
  const file = path.join(home.folder, "secrets.json");
  if (!existsSync(file)) {
    const secret = () => randomBytes(24).toString("base64url");
    const partial = `${file}.${process.pid}`;
    writeFileSync(partial, JSON.stringify({ superuser: secret(), owner: secret(), application: secret() }), { mode: 0o600 });
    renameSync(partial, file);
  }
  return JSON.parse(readFileSync(file, "utf8")) as Secrets;
}

/** How a role of the embedded server is reached, by the socket of a data directory. */
export function connectionOf(home: Home, role: keyof Secrets, database: string): pg.ClientConfig {
  return { host: home.socketFolder, user: { superuser: "postgres", owner: "entente_owner", application: "entente_app" }[role], password: secretsOf(home)[role], database };
}

/** Who holds a data directory, and where its room can be reached. */
export interface Holder {
  readonly pid: number;
  readonly startedAt: string;
  readonly url?: string;
}

/** The living process that holds this data directory, if any. */
export function holderOf(home: Home): Holder | undefined {
  return livingHolder(path.join(home.folder, "holder.json"));
}

function livingHolder(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, "utf8")) as Holder;
    return isAlive(holder.pid) && startOf(holder.pid) === holder.startedAt ? holder : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes the data directory for this process, or says who has it. A holder that was killed leaves its file behind; its
 * process number may by now be another program's, so the start time is compared too.
 */
export function holdHome(home: Home): void {
  const file = path.join(home.folder, "holder.json");
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) }), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        linkSync(own, file);
        if (attempt === 0 || isStillOurs(home)) return;
      } catch {
        const holder = holderOf(home);
        if (holder) {
          throw new StartProblem(
            `Another Entente (process ${holder.pid}) already has the data directory ${home.folder}` +
              `${holder.url ? `; its room is open at ${holder.url}` : ""}. Use that one, stop it, or set ENTENTE_HOME to another folder.`,
          );
        }
        putAside(home, file);
      }
    }
    throw new StartProblem(`The data directory ${home.folder} could not be taken. Try again.`);
  } finally {
    unlinkSync(own);
  }
}

/**
 * Removes what a killed holder left. Of several processes that find it at once, one could remove what another has just put
 * there: whoever took away a living holder's file puts it back, and whoever took the directory looks again a moment later.
 */
function putAside(home: Home, file: string): void {
  const aside = `${file}.aside.${process.pid}`;
  try {
    renameSync(file, aside);
    if (livingHolder(aside)) linkSync(aside, file);
  } catch {
    // Someone else was faster; the next attempt sees whom.
  } finally {
    rmSync(aside, { force: true });
  }
}

const lookAgainMs = 200;

function isStillOurs(home: Home): boolean {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, lookAgainMs);
  return holderOf(home)?.pid === process.pid;
}

/** Tells other commands on this machine where the room of this data directory answers. */
export function announceUrl(home: Home, url: string): void {
  const file = path.join(home.folder, "holder.json");
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid), url }), { mode: 0o600 });
  renameSync(partial, file);
}

/** Gives the data directory back; does nothing when this process does not hold it. */
export function releaseHome(home: Home): void {
  if (holderOf(home)?.pid === process.pid) rmSync(path.join(home.folder, "holder.json"), { force: true });
}
