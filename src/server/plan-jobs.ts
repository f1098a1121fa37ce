import { randomUUID } from "node:crypto";
import os from "node:os";
import { Logger, run } from "graphile-worker";
import type pg from "pg";
import { computeHelp, retakeSilentHelps } from "../modules/planning/actions-help.ts";
import { computeRun, retakeSilent } from "../modules/planning/actions-runs.ts";
import type { ComputeHelp, ComputePlan } from "../modules/planning/index.ts";
import { contextOf, roomItself } from "./action-context.ts";
import { asJobs } from "./database/jobs.ts";
import { makePool } from "./database/pool.ts";
import type { Room } from "./http/serve-route.ts";
import { computeInThread, helpInThread } from "./plan-threads.ts";

export interface PlanWorkerOptions {
  /** Plans computed at once, at least 1. */
  readonly threads: number;
  readonly compute?: ComputePlan;
  readonly help?: ComputeHelp;
  /** A run of which nothing is heard for so long is another worker's. */
  readonly silentSeconds?: number;
}

export interface PlanWorker {
  /** Gives back what is being computed and takes nothing more. */
  close(): Promise<void>;
}

/** Takes plans from the queue and computes them, until it is closed. Any number of these may work on one database. */
export async function startPlanWorker(room: Pick<Room, "database" | "clock" | "log">, owner: pg.ClientConfig, options: PlanWorkerOptions): Promise<PlanWorker> {
  const { threads, compute = computeInThread, help = helpInThread, silentSeconds = 15 } = options;
  const closing = new AbortController();
  const complain = (error: unknown) => room.log(`${room.clock().toISOString()} error planning ${(error as Error).stack ?? String(error)}`);
  const pool = makePool({ ...asJobs(owner), max: 3 });
  const later = () => contextOf(room, roomItself);
  const name = `${os.hostname()} ${process.pid}`;
  const runner = await run({
    pgPool: pool, concurrency: threads, noHandleSignals: true, pollInterval: 5000,
    // What goes wrong is told by those it happens to; the queue says it again.
    logger: new Logger(() => () => undefined),
    taskList: {
      // What waits of a proposal: its plan, or what would help that plan.
      plan: async (payload) => {
        const work = { id: (payload as { proposal: string }).proposal, worker: `${name} ${randomUUID()}`, closing: closing.signal };
        await computeRun(later, { ...work, compute }).catch(complain);
        await computeHelp(later, { ...work, compute: help }).catch(complain);
      },
    },
  });
  const retake = () => retakeSilent(later(), silentSeconds).then(() => retakeSilentHelps(later(), silentSeconds)).catch(complain);
  await retake();
  const sweep = setInterval(() => void retake(), (silentSeconds * 1000) / 3).unref();
  return {
    close: async () => {
      clearInterval(sweep);
      closing.abort();
      await runner.stop();
      await pool.end();
    },
  };
}
