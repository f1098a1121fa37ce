import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { computeRun } from "../../src/modules/planning/actions-runs.ts";
import { claimByPrices, isChecked, toSummary, type ComputedPlan, type ComputePlan } from "../../src/modules/planning/index.ts";
import { checkPlan, plan, type Problem } from "../../src/planner/index.ts";
import { makeContext } from "./context.ts";
import type { TestRoom } from "./test-room.ts";

/** Computes a plan on the spot, in the thread of the test. */
export function computeHere(order: Parameters<ComputePlan>[0], seconds: number = order.seconds): ComputedPlan {
  const problem = JSON.parse(order.problem) as Problem;
  const found = claimByPrices(plan(problem, { seconds, now: () => performance.now() }).plan);
  const check = checkPlan(problem, found);
  return { plan: JSON.stringify(found), check: JSON.stringify(check), summary: toSummary(found, check, false, order.pinned), violations: isChecked(check) ? "" : JSON.stringify(check.violations) };
}

/** Computes every proposal of a room that waits, as a worker would, and answers when all are done. */
export async function computeWaiting({ room, database }: Pick<TestRoom, "room" | "database">): Promise<void> {
  const { rows } = await sql<{ proposal: string }>`select r.proposal from planning.run r where r.worker is null order by r.proposal`.execute(database.database);
  const compute: ComputePlan = (order) => ({ result: Promise.resolve(computeHere(order)), stop: () => {}, end: () => {} });
  for (const { proposal } of rows) {
    await computeRun(() => makeContext(database.database, room.clock()), { id: proposal, worker: randomUUID(), compute, closing: new AbortController().signal });
  }
}
