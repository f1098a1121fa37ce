import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { listLogStates, signLog, takeKey } from "../../modules/audit/actions-checkpoints.ts";
import { askWitness } from "../../modules/audit/actions-witness.ts";
import { parseCheckpoint, type Head } from "../../modules/audit/proof/checkpoint.ts";
import type { Signer } from "../../modules/audit/proof/note.ts";
import type { LogFault } from "../../modules/audit/stored-leaf.ts";
import { contextOf, roomItself } from "../action-context.ts";
import { StartProblem } from "../database/binaries.ts";
import type { Room } from "../http/serve-route.ts";
import type { Witnesses } from "./witnesses.ts";

/** A log is signed as soon as it has so many new entries, and otherwise at the whole minute. */
export const leavesBetween = 256;
const beatMs = 60_000;
const lookMs = 1000;

export interface LogKeeper {
  /** Signs what is due at this moment. The room calls it every second. */
  look(now: Date): Promise<void>;
  /** Signs what is left and stops. */
  close(): Promise<void>;
}

export interface Keeping {
  readonly signer: Signer;
  /** Where the newest signed heads are remembered outside the database. */
  readonly folder: string;
  readonly witnesses: Witnesses;
  /**
   * What to do with a log that was signed with another key: go on under this one, where only this process can be signing;
   * refuse, where others may sign with the right one; or leave it unsigned.
   */
  readonly atOtherKey: "change" | "refuse" | "leave";
  readonly say: (sentence: string) => void;
}


/** Sees to it that every log of the room is signed at its beat, and cosigned by those witnesses it asks. */
export async function keepLogs(room: Room, keeping: Keeping): Promise<LogKeeper> {
  const left = new Set<string>();
  const ready = new Set<string>();
  /** A log is there from the first record of its label on. */
  const prepare = async (name: string) => {
    const taken = await takeKey(contextOf(room, roomItself), name, keeping.signer, keeping.atOtherKey === "change");
    if (taken.outcome !== "other-key") return void ready.add(name);
    left.add(name);
    if (keeping.atOtherKey === "refuse") {
      throw new StartProblem(`The log ${name} of this database is signed with another key (fingerprint ${taken.fingerprint}). Set ENTENTE_LOG_KEY to the file that has it.`);
    }
  };
  for (const { name } of await listLogStates(room.database)) await prepare(name);
  const heads = rememberHeads(keeping.folder);
  const told = new Map<string, string>();
  let beat = -1;
  let work: Promise<void> = Promise.resolve();
  let asking: Promise<void> | undefined;

  const sign = async (name: string, origin: string) => {
    if (!ready.has(name)) await prepare(name);
    if (left.has(name)) return;
    const signing = await signLog(contextOf(room, roomItself), name, keeping.signer, heads.of(origin));
    if (signing.outcome === "signed") heads.keep(origin, signing.note);
    if (signing.outcome !== "wrong") return void told.delete(name);
    const sentence = faultSentence(name, signing.fault);
    if (told.get(name) !== sentence) keeping.say(sentence);
    room.log(`${room.clock().toISOString()} error audit ${sentence}`);
    told.set(name, sentence);
  };
  const lookNow = async (now: Date, all: boolean) => {
    const atBeat = Math.floor(now.getTime() / beatMs) !== beat;
    beat = Math.floor(now.getTime() / beatMs);
    for (const { name, origin, newLeaves } of (await listLogStates(room.database)).filter((one) => !left.has(one.name))) {
      // A log that was found wrong is not read again and again between the beats.
      if (newLeaves > 0 && (all || atBeat || (newLeaves >= leavesBetween && !told.has(name)))) await sign(name, origin);
      // A witness outside would learn of a log that is not for everyone here, and how much is written in it.
      if (atBeat && !all && name === "room") asking ??= askAll(room, keeping.witnesses, name).finally(() => (asking = undefined));
    }
  };
  const look = (now: Date, all = false) => (work = work.then(() => lookNow(now, all)).catch((error: Error) => room.log(`${room.clock().toISOString()} error audit ${error.stack ?? error.message}`)));
  void look(room.clock());
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void look(room.clock()).finally(() => (looking = false));
  }, lookMs).unref();
  return {
    look: async (now) => {
      await look(now);
      await asking;
    },
    close: async () => {
      clearInterval(timer);
      await look(room.clock(), true);
      await asking;
    },
  };
}

/** What a person reads when a log is not signed any more. */
export function faultSentence(log: string, { code, index, through }: LogFault): string {
  const place = index === through ? `entry ${index}` : `the entries ${index} to ${through}`;
  return `The audit log ${log} does not hold at ${place} (${code}). It is not signed until that is explained: see docs/guides/verify-the-log.md.`;
}

async function askAll(room: Room, { asked }: Witnesses, log: string): Promise<void> {
  for (const witness of asked) {
    const tell = (what: string) => room.log(`${room.clock().toISOString()} warning audit witness ${witness.key.name}: ${what}`);
    try {
      const answer = await askWitness(contextOf(room, roomItself), log, witness);
      if (answer.outcome === "refused") tell(`${answer.status} ${answer.text.slice(0, 200)}`);
    } catch (error) {
      tell((error as Error).message);
    }
  }
}

/** The newest head signed here of each origin, in a file beside the key: a database that was put back to an earlier day does not have it. */
function rememberHeads(folder: string): { of(origin: string): Head | null; keep(origin: string, note: string): void } {
  const file = path.join(folder, "log-heads.json");
  const notes = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, string>) : {};
  return {
    of: (origin) => (Object.hasOwn(notes, origin) ? parseCheckpoint(notes[origin]!) : null),
    keep: (origin, note) => {
      notes[origin] = note;
      writeFileSync(`${file}.${process.pid}`, JSON.stringify(notes, null, 1), { mode: 0o600 });
      renameSync(`${file}.${process.pid}`, file);
    },
  };
}
