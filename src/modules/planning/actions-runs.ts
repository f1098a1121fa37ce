import type { ActionContext, Sql } from "../audit/index.ts";
import { record } from "../audit/actions.ts";
import type { Failure, Proposal } from "./proposal.ts";
import { toPrevious } from "./replan.ts";
import { addSample, mostTaken, type Computation, type ComputedPlan, type ComputePlan, type Progress, type Sample } from "./runs.ts";
import { findProposal, saveFirst, savePlan, updateProposal } from "./store.ts";
import { beatRun, claimRun, giveBackRun, holdsRun, lockSilentRuns, type ClaimedRun } from "./store-runs.ts";

export interface RunOrder {
  readonly id: string;
  /** Unique among all workers of all processes. */
  readonly worker: string;
  readonly compute: ComputePlan;
  /** Aborted when the worker is closed: what it computes is given back for another. */
  readonly closing: AbortSignal;
}

const beatEveryMs = 500;

/** Takes a proposal that waits, computes it, and keeps what came of it. `later` gives contexts of the moment they are asked for. Does nothing when another has it. */
export async function computeRun(later: () => ActionContext, order: RunOrder): Promise<void> {
  const claimed = await later().transaction((db) => claimRun(db, order.id, order.worker));
  if (!claimed) return;
  const reference = referenceOf(later());
  const run = new Run(later, order, claimed);
  try {
    const computed = await run.finish();
    const checked = computed.summary.checked;
    await end(later(), order, async (context, db, before) => {
      await savePlan(db, order.id, computed.plan, computed.check);
      return checked ? { ...before, state: "ready", readyAt: context.now, summary: computed.summary, version: before.version + 1 } : fail(before, { code: "not-checked", reference });
    });
    if (!checked) throw new Error(`the plan did not pass its check: ${computed.violations}`);
  } catch (error) {
    if (run.left) return;
    if (order.closing.aborted) return later().transaction(async (db) => {
      if (await holdsRun(db, order.id, order.worker)) await giveBackRun(db, order.id, false);
    });
    await end(later(), order, (_context, _db, before) => Promise.resolve(fail(before, { code: "broken", reference })));
    throw new Error(`proposal ${order.id}, reference ${reference}: ${(error as Error).stack ?? String(error)}`, { cause: error });
  }
}

/** One computation, with its heart beat: how far it is goes to the database, and what is asked of it comes back. */
class Run {
  /** It was cancelled, or is another worker's by now. */
  left = false;
  private stopped = false;
  private progress: Progress = { phase: "starting", value: null, bound: null, gap: null };
  private curve: readonly Sample[] = [];
  /** The first whole plan, until it is kept. */
  private first: ComputedPlan | undefined;
  private readonly computation: Computation;
  private readonly startedAt = performance.now();

  constructor(private readonly later: () => ActionContext, private readonly order: RunOrder, { problem, movable, pinned, seconds }: ClaimedRun) {
    this.computation = order.compute({ problem, previous: movable.length === 0 ? null : JSON.stringify(toPrevious(movable)), pinned, seconds }, (progress) => {
      const { value, bound } = progress;
      this.progress = { ...progress, phase: this.stopped ? "stopping" : progress.phase };
      this.curve = addSample(this.curve, [Math.round((performance.now() - this.startedAt) / 10) / 100, value, bound]);
    }, (first) => {
      if (first.summary.checked) this.first = first;
    });
  }

  async finish(): Promise<ComputedPlan> {
    const end = () => this.computation.end();
    this.order.closing.addEventListener("abort", end, { once: true });
    if (this.order.closing.aborted) end();
    // One beat at a time; one that fails is followed by the next, and a run that is silent too long is another's.
    let beating: Promise<void> | undefined;
    const beats = setInterval(() => (beating ??= this.beat().catch(() => undefined).finally(() => (beating = undefined))), beatEveryMs);
    try {
      return await this.computation.result;
    } finally {
      clearInterval(beats);
      this.order.closing.removeEventListener("abort", end);
      await beating;
      if (!this.left && !this.order.closing.aborted) await this.beat().catch(() => undefined);
    }
  }

  private async beat(): Promise<void> {
    const { first } = this;
    const asked = await this.later().transaction(async (db) => {
      const told = await beatRun(db, this.order.id, this.order.worker, this.progress, this.curve);
      if (first && told?.state === "computing") await saveFirst(db, this.order.id, first);
      return told;
    });
    if (this.first === first) this.first = undefined;
    if (asked?.state !== "computing") {
      this.left = true;
      this.computation.end();
    } else if (asked.stopAsked && !this.stopped) {
      this.stopped = true;
      this.progress = { ...this.progress, phase: "stopping" };
      this.computation.stop();
    }
  }
}

function referenceOf(context: ActionContext): string {
  return context.newId().slice(0, 8);
}

function fail(before: Proposal, failure: Failure): Proposal {
  return { ...before, state: "failed", summary: null, failure, version: before.version + 1 };
}

/** Ends the computing of a proposal, unless someone cancelled it meanwhile or another worker has it. */
async function end(context: ActionContext, { id, worker }: RunOrder, work: (context: ActionContext, db: Sql, before: Proposal) => Promise<Proposal>): Promise<void> {
  await context.transaction(async (db) => {
    const before = await findProposal(db, id, "lock");
    if (before?.state !== "computing" || !(await holdsRun(db, id, worker))) return;
    const after = await work(context, db, before);
    await updateProposal(db, after);
    await record(context, db, {
      action: after.state === "ready" ? "proposal-ready" : "proposal-failed", object: { kind: "proposal", id }, label: before.labelId, before, after,
      facts: after.summary ? { movements: after.summary.movements, status: after.summary.status } : { code: after.failure?.code },
    });
  });
}

/**
 * Sees to runs of which nothing was heard for so many seconds: what waits is put into the queue again, what a dead worker
 * left is taken up by another, and what was left too often fails. Every worker asks for this now and then.
 */
export async function retakeSilent(context: ActionContext, silentSeconds: number): Promise<void> {
  await context.transaction(async (db) => {
    for (const { proposal, worker, taken } of await lockSilentRuns(db, silentSeconds)) {
      if (worker === null || taken < mostTaken) {
        await giveBackRun(db, proposal, true);
        continue;
      }
      const before = await findProposal(db, proposal, "lock");
      if (before?.state !== "computing") continue;
      const after = fail(before, { code: "interrupted", reference: referenceOf(context) });
      await updateProposal(db, after);
      await record(context, db, { action: "proposal-failed", object: { kind: "proposal", id: proposal }, label: before.labelId, before, after, facts: { code: "interrupted" } });
    }
  });
}
