import type { Plan, Problem } from "../../planner/index.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext } from "../audit/index.ts";
import { isChecked, toSummary, type Failure, type Proposal } from "./proposal.ts";
import { RunGivenUp, type PlanRuns } from "./runs.ts";
import { findDocuments, findProposal, lockComputing, savePlan, updateProposal } from "./store.ts";

export interface RunOrder {
  readonly id: string;
  readonly problem: Problem;
  readonly seconds: number;
  /** The plan in force, to stay near it. */
  readonly previous: Plan | undefined;
}

/** Computes what a proposal asks for and keeps what came of it. `later` gives contexts of the moment they are asked for. */
export async function keepComputed(later: () => ActionContext, runs: PlanRuns, order: RunOrder): Promise<void> {
  const reference = referenceOf(later());
  try {
    const { plan, check, stopped } = await runs.run(order.id, order.problem, order.seconds, order.previous);
    await end(later(), order.id, async (context, db, before) => {
      await savePlan(db, order.id, plan, check);
      if (!isChecked(check)) return fail(before, { code: "not-checked", reference });
      return { ...before, state: "ready", readyAt: context.now, summary: toSummary(plan, check, stopped, (await findDocuments(db, order.id))!.basis.pinned), version: before.version + 1 };
    });
    if (!isChecked(check)) throw new Error(`the plan did not pass its check: ${JSON.stringify(check.violations.slice(0, 10))}`);
  } catch (error) {
    if (error instanceof RunGivenUp) return;
    await end(later(), order.id, (_context, _db, before) => Promise.resolve(fail(before, { code: "broken", reference })));
    throw new Error(`proposal ${order.id}, reference ${reference}: ${(error as Error).stack ?? String(error)}`, { cause: error });
  }
}

function referenceOf(context: ActionContext): string {
  return context.newId().slice(0, 8);
}

function fail(before: Proposal, failure: Failure): Proposal {
  return { ...before, state: "failed", failure, version: before.version + 1 };
}

/** Ends the computing of a proposal, unless someone cancelled it meanwhile. */
async function end(context: ActionContext, id: string, work: (context: ActionContext, db: ActionContext["sql"], before: Proposal) => Promise<Proposal>): Promise<void> {
  await context.transaction(async (db) => {
    const before = await findProposal(db, id, "lock");
    if (before?.state !== "computing") return;
    const after = await work(context, db, before);
    await updateProposal(db, after);
    await record(context, db, {
      action: after.state === "ready" ? "proposal-ready" : "proposal-failed", object: { kind: "proposal", id }, before, after,
      facts: after.summary ? { movements: after.summary.movements, status: after.summary.status } : { code: after.failure?.code },
    });
  });
}

/**
 * Ends what a room that was closed or killed left computing. To be run at start, before anything is asked for: what is
 * computing then is computed by nobody.
 */
export async function closeAbandoned(context: ActionContext): Promise<number> {
  return context.transaction(async (db) => {
    const abandoned = await lockComputing(db);
    const closed = abandoned.map((before) => fail(before, { code: "interrupted", reference: referenceOf(context) }));
    for (const proposal of closed) await updateProposal(db, proposal);
    await record(context, db, closed.map((after, index) => ({ action: "proposal-failed", object: { kind: "proposal", id: after.id }, before: abandoned[index], after, facts: { code: "interrupted" } })));
    return closed.length;
  });
}
