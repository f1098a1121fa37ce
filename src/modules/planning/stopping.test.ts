import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeContext } from "../../../tests/kit/context.ts";
import { openTestDatabase, type TestDatabase } from "../../../tests/kit/test-database.ts";
import { checkPlan, plan, type PlanProgress } from "../../planner/index.ts";
import type { ActionContext } from "../audit/index.ts";
import { cancelProposal, openProposal } from "./actions.ts";
import { propose } from "./actions-propose.ts";
import { claimByPrices } from "./claim.ts";
import { mostWaiting, PlanRuns, RunGivenUp, type ComputedPlan, type ComputePlan } from "./runs.ts";

/** A computer of plans that does what the test says, when the test says it. */
class Obedient {
  readonly started: { report: (progress: PlanProgress) => void; finish: () => void; stopped: boolean; ended: boolean }[] = [];

  readonly compute: ComputePlan = (problem, _seconds, onProgress) => {
    const one = { report: onProgress, finish: () => {}, stopped: false, ended: false };
    const result = new Promise<ComputedPlan>((resolve, reject) => {
      one.finish = () => {
        if (one.ended) return reject(new Error("ended"));
        const found = claimByPrices(plan(problem).plan);
        const shown = one.stopped ? { ...found, status: "out-of-time" as const } : found;
        resolve({ plan: shown, check: checkPlan(problem, found) });
      };
    });
    this.started.push(one);
    return { result, stop: () => { one.stopped = true; }, end: () => { one.ended = true; one.finish(); } };
  };
}

const firstPlan: PlanProgress = { phase: "first-plan", value: 5, bound: 10, gap: 0.5 };
const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

const asked = { horizonDays: 30, seconds: 1, beside: null, replan: false, changes: [], pins: [], forbid: [] };

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

function contextWith(ends: Promise<void>[]): ActionContext {
  return { ...makeContext(database.database), afterwards: (work) => void ends.push(work(() => makeContext(database.database))) };
}

async function begin() {
  const obedient = new Obedient();
  const runs = new PlanRuns(obedient.compute);
  const ends: Promise<void>[] = [];
  const context = contextWith(ends);
  const answer = await propose(context, runs, [{ ...asked, title: "Stopped" }]);
  if (answer.outcome !== "done") throw new Error(answer.outcome);
  const { id } = answer.value[0]!.proposal;
  const open = async () => {
    const opened = await openProposal(context, runs, id);
    if (opened.outcome !== "done") throw new Error(opened.outcome);
    return opened.value;
  };
  return { computation: obedient.started[0]!, runs, ends, context, id, open, cancel: () => cancelProposal(context, runs, { id, version: 1 }) };
}

test("PROPOSAL-12 stopped with a plan at hand, the best so far becomes the proposal", async () => {
  const { computation, ends, open, cancel } = await begin();
  expect((await open()).progress).toMatchObject({ phase: "starting", value: null });
  computation.report(firstPlan);
  expect((await open()).progress).toEqual(firstPlan);
  expect(await cancel()).toMatchObject({ outcome: "done", value: { proposal: { state: "computing", version: 1 }, progress: { phase: "stopping", value: 5 } } });
  expect(computation.stopped).toBe(true);
  computation.finish();
  await Promise.all(ends);
  expect(await open()).toMatchObject({ progress: null, proposal: { state: "ready", version: 2, summary: { status: "feasible", stoppedEarly: true } } });
});

test("PROPOSAL-12 stopped before there is a plan, or asked twice, it is cancelled at once, and what comes later is not kept", async () => {
  const early = await begin();
  expect(await early.cancel()).toMatchObject({ value: { proposal: { state: "cancelled", version: 2 } } });
  expect(early.computation.ended).toBe(true);
  await Promise.all(early.ends);

  const twice = await begin();
  twice.computation.report(firstPlan);
  await twice.cancel();
  expect(await twice.cancel()).toMatchObject({ value: { proposal: { state: "cancelled" } } });
  await Promise.all(twice.ends);
  expect(await twice.open()).toMatchObject({ plan: null, proposal: { state: "cancelled", summary: null } });
});

test("PROPOSAL-8 two are computed at once, the others wait their turn, and who comes when too many wait is told so", async () => {
  const obedient = new Obedient();
  const runs = new PlanRuns(obedient.compute);
  const problem = { format: "entente-problem", version: 1, horizon: { startOn: "2026-12-01", days: 1 }, items: [], nodes: [], legs: [], offers: [], needs: [] } as const;
  const all = Array.from({ length: mostWaiting + 2 }, (_, index) => runs.run(`p${index}`, problem, 1));
  await turn();
  expect([obedient.started.length, runs.waitingCount(), runs.progressOf("p5")?.phase]).toEqual([2, mostWaiting, "waiting"]);
  const refused = await propose(contextWith([]), runs, [{ ...asked, title: "One too many" }]);
  expect(refused).toMatchObject({ outcome: "refused", refusal: { rule: "PROPOSAL-8", code: "proposal-queue-full", waiting: mostWaiting } });
  obedient.started[0]!.finish();
  await all[0];
  await turn();
  expect([obedient.started.length, runs.waitingCount()]).toEqual([3, mostWaiting - 1]);
  runs.giveUpAll();
  const rest = await Promise.allSettled(all.slice(1));
  expect(rest.every((one) => one.status === "rejected" && one.reason instanceof RunGivenUp)).toBe(true);
  expect(runs.progressOf("p5")).toBeNull();
});

test("PROPOSAL-9 a thread that breaks leaves a failed proposal with a reference, and the log has the same one", async () => {
  const runs = new PlanRuns(() => ({ result: Promise.reject(new Error("out of memory")), stop: () => {}, end: () => {} }));
  const ends: Promise<void>[] = [];
  const context = { ...contextWith(ends), newId: randomUUID };
  const answer = await propose(context, runs, [{ ...asked, title: "Broken" }]);
  const [logged] = await Promise.allSettled(ends);
  const id = answer.outcome === "done" ? answer.value[0]!.proposal.id : "";
  const opened = await openProposal(context, runs, id);
  if (opened.outcome !== "done") throw new Error(opened.outcome);
  const { failure, state } = opened.value.proposal;
  expect({ state, code: failure?.code }).toEqual({ state: "failed", code: "broken" });
  expect(String((logged as PromiseRejectedResult).reason)).toContain(`reference ${failure!.reference}: Error: out of memory`);
});
