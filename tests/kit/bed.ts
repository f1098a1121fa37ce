import type { Hono } from "hono";
import type { AnyRoute } from "../../src/kernel/route.ts";
import { makeApp } from "../../src/server/http/app.ts";
import { allFileRoutes, allRoutes } from "../../src/server/routes.ts";
import { commands, demonstrationDesk, demonstrationPlanner, type Bed, type Request } from "./commands.ts";
import { compareDumps, Dumper, toPattern } from "./dump.ts";
import { meddleWith, type FaultyDatabase, type Meddle } from "./faulty-database.ts";
import { seedRoom } from "./small-room.ts";
import { ask, openTestRoom, type Answer } from "./test-room.ts";

/** A seeded room for the trials of one command, each trial on records of its own. */
export interface TrialBed extends Bed {
  readonly dumper: Dumper;
  readonly routes: readonly AnyRoute[];
  /** The same room over a database in which something goes wrong. */
  meddled(meddle: Meddle): FaultyDatabase & { readonly app: Hono };
  /** Makes a fresh trial of a command ready. */
  prepare(id: string): Promise<Trial>;
  close(): Promise<void>;
}

export interface Trial {
  readonly mark: string;
  readonly key: string;
  readonly request: Request;
}

const clock = () => new Date("2026-12-01T09:00:00Z");

export async function openTrialBed(): Promise<TrialBed> {
  const routes = allRoutes;
  const room = await openTestRoom({ clock });
  const seed = await seedRoom(room, "BED");
  const dumper = await Dumper.open(room.database.owner);
  let trials = 0;
  return {
    room, seed, dumper, routes, desk: demonstrationDesk, planner: demonstrationPlanner,
    meddled: (meddle) => {
      const faulty = meddleWith(room.database.guarded.pool, meddle);
      const log = (line: string) => void (room.log as string[]).push(line);
      return { ...faulty, app: makeApp({ database: faulty.database, signIn: { kind: "demonstration" }, clock, log }, routes, allFileRoutes, "0.0.0-test", log) };
    },
    prepare: async (command) => {
      const mark = `T${String(++trials).padStart(4, "0")}Z`;
      return { mark, key: `key-${mark}`, request: await commands[command]!({ room, seed, desk: demonstrationDesk, planner: demonstrationPlanner }, mark) };
    },
    close: async () => {
      await dumper.close();
      await room.close();
    },
  };
}

export function send(app: Hono, { request, key }: Trial, headers: Record<string, string> = {}): Promise<Answer> {
  return ask(app, request.method, request.path, request.body, { ...request.headers, "idempotency-key": key, ...headers });
}

/** Sends as a client does that was not told what became of its request: again, until it is told. */
export async function sendUntilTold(app: Hono, trial: Trial, headers: Record<string, string> = {}): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    const answer = await send(app, trial, headers);
    if (attempt === 500 || !(answer.status === 503 || (answer.status === 409 && answer.body.code === "idempotency-in-flight"))) return answer;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** What a command changes when nothing goes wrong, and the statements it takes. */
export async function rehearse(bed: TrialBed, id: string): Promise<{ pattern: string; statements: readonly string[]; leaves: number }> {
  const trial = await bed.prepare(id);
  const before = await bed.dumper.read();
  const watched = bed.meddled(() => undefined);
  const answer = await send(watched.app, trial);
  if (answer.status >= 300) throw new Error(`${id} does not succeed: ${answer.status} ${JSON.stringify(answer.body)}`);
  const difference = compareDumps(before, await bed.dumper.read());
  return { pattern: toPattern(difference, trial.mark), statements: [...watched.statements], leaves: difference.came.filter((row) => row.startsWith("audit.leaf ")).length };
}
