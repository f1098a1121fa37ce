import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeContext } from "../../../tests/kit/context.ts";
import { computeHere } from "../../../tests/kit/planner.ts";
import { openTestDatabase, type TestDatabase } from "../../../tests/kit/test-database.ts";
import type { PlanProgress } from "../../planner/index.ts";
import { startPlanWorker } from "../../server/plan-jobs.ts";
import { cancelProposal, openProposal } from "./actions.ts";
import { acceptProposal } from "./actions-accept.ts";
import { propose, type ProposalOrder } from "./actions-propose.ts";
import { computeRun, retakeSilent } from "./actions-runs.ts";
import { addSample, mostSamples, mostTaken, mostWaiting, type ComputedPlan, type ComputePlan, type Sample } from "./runs.ts";

/** A computer of plans that does what the test says, when the test says it. */
class Obedient {
  readonly started: { report: (progress: PlanProgress) => void; first: (change?: object) => void; finish: () => void; stopped: boolean; ended: boolean }[] = [];

  readonly compute: ComputePlan = (order, onProgress, onFirst) => {
    const first = (change: object = {}) => {
      const computed = computeHere(order, 1);
      onFirst({ ...computed, summary: { ...computed.summary, movements: 77, ...change } });
    };
    const one = { report: onProgress, first, finish: () => {}, stopped: false, ended: false };
    const result = new Promise<ComputedPlan>((resolve, reject) => {
      one.finish = () => {
        if (one.ended) return reject(new Error("ended"));
        const computed = computeHere(order, 1);
        resolve(one.stopped ? { ...computed, summary: { ...computed.summary, stoppedEarly: true } } : computed);
      };
    });
    this.started.push(one);
    return { result, stop: () => { one.stopped = true; }, end: () => { one.ended = true; one.finish(); } };
  };
}

const firstPlan: PlanProgress = { phase: "first-plan", value: 5, bound: 10, gap: 0.5 };
const asked: ProposalOrder = { title: "Stopped", horizonDays: 30, seconds: 1, beside: null, replan: false, changes: [], pins: [], forbid: [] };

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const context = () => ({ ...makeContext(database.database), newId: randomUUID });
const open = async (id: string) => {
  const opened = await openProposal(context(), id);
  if (opened.outcome !== "done") throw new Error(opened.outcome);
  return opened.value;
};
const ask = async (orders: readonly ProposalOrder[] = [asked]) => {
  const answer = await propose(context(), orders);
  if (answer.outcome !== "done") throw new Error(JSON.stringify(answer));
  return answer.value.map(({ proposal }) => proposal.id as string);
};
/** Waits until something is so; a test whose wait never ends fails by its time limit. */
async function until<Value>(look: () => Promise<Value> | Value, isSo: (value: Value) => boolean): Promise<Value> {
  for (;;) {
    const value = await look();
    if (isSo(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function begin(worker: string = randomUUID(), known?: string) {
  const obedient = new Obedient();
  const closing = new AbortController();
  const id = known ?? (await ask())[0]!;
  const work = computeRun(context, { id, worker, compute: obedient.compute, closing: closing.signal });
  const computation = await until(() => obedient.started[0], (one) => one !== undefined);
  return { id, computation: computation!, work, closing, open: () => open(id), cancel: (version = 1) => cancelProposal(context(), { id, version }) };
}

const silence = (id: string) => sql`update planning.run set seen_at = now() - interval '1 minute' where proposal = ${id}`.execute(database.database);

test("PROPOSAL-21 the first whole plan is shown while a better one is looked for, cannot be accepted yet, and gives way to what is found", async () => {
  const { id, computation, work, open: look } = await begin();
  expect(await look()).toMatchObject({ plan: null, proposal: { summary: null } });
  computation.first();
  const shown = await until(look, ({ proposal }) => proposal.summary !== null);
  expect(shown).toMatchObject({ proposal: { state: "computing", version: 1, summary: { movements: 77 } }, plan: { format: "entente-plan" } });
  expect(await acceptProposal(context(), { id, version: 1, movements: "all" })).toMatchObject({ outcome: "refused", refusal: { rule: "PROPOSAL-5", code: "proposal-not-ready" } });
  computation.finish();
  await work;
  const ready = await look();
  expect(ready).toMatchObject({ proposal: { state: "ready", version: 2 } });
  expect(ready.proposal.summary!.movements).not.toBe(77);
});

test("PROPOSAL-21 a first plan that the checker finds fault with is shown to nobody, and none is left of what is cancelled or fails", async () => {
  const wrong = await begin();
  wrong.computation.first({ checked: false });
  wrong.computation.report(firstPlan);
  await until(wrong.open, ({ progress }) => progress?.phase === "first-plan");
  expect(await wrong.open()).toMatchObject({ plan: null, proposal: { summary: null } });
  wrong.computation.finish();
  await wrong.work;

  const cancelled = await begin();
  cancelled.computation.first();
  await until(cancelled.open, ({ proposal }) => proposal.summary !== null);
  await cancelled.cancel();
  expect(await cancelled.open()).toMatchObject({ plan: null, proposal: { state: "cancelled", summary: null } });
  cancelled.computation.finish();
  await cancelled.work;
  expect(await cancelled.open()).toMatchObject({ plan: null, proposal: { state: "cancelled", summary: null } });
});

test("PROPOSAL-12 progress and the wish to stop go through the database; stopped with a plan at hand, the best so far becomes the proposal", async () => {
  const { computation, work, open: look, cancel } = await begin();
  expect((await look()).progress).toMatchObject({ phase: "starting", value: null });
  computation.report(firstPlan);
  await until(look, ({ progress }) => progress?.phase === "first-plan" && progress.value === 5 && progress.bound === 10 && progress.gap === 0.5);
  expect(await cancel()).toMatchObject({ outcome: "done", value: { proposal: { state: "computing", version: 1 }, progress: { phase: "stopping", value: 5 } } });
  await until(() => computation.stopped, Boolean);
  computation.finish();
  await work;
  expect(await look()).toMatchObject({ progress: null, curve: [[expect.any(Number), 5, 10]], proposal: { state: "ready", version: 2, summary: { stoppedEarly: true } } });
});

test("PROPOSAL-12 stopped before there is a plan, or asked twice, it is cancelled at once, and what comes later is not kept", async () => {
  const early = await begin();
  expect(await early.cancel()).toMatchObject({ value: { proposal: { state: "cancelled", version: 2 } } });
  await until(() => early.computation.ended, Boolean);
  await early.work;

  const twice = await begin();
  twice.computation.report(firstPlan);
  await until(twice.open, ({ progress }) => progress?.value === 5);
  await twice.cancel();
  expect(await twice.cancel()).toMatchObject({ value: { proposal: { state: "cancelled" } } });
  twice.computation.finish();
  await twice.work;
  expect(await twice.open()).toMatchObject({ plan: null, proposal: { state: "cancelled", summary: null } });
});

test("PROPOSAL-9 a thread that breaks leaves a failed proposal with a reference, and the log has the same one", async () => {
  const [id] = await ask();
  const broken: ComputePlan = () => ({ result: Promise.reject(new Error("out of memory")), stop: () => {}, end: () => {} });
  const [logged] = await Promise.allSettled([computeRun(context, { id: id!, worker: "w", compute: broken, closing: new AbortController().signal })]);
  const { failure, state } = (await open(id!)).proposal;
  expect({ state, code: failure?.code }).toEqual({ state: "failed", code: "broken" });
  expect(String((logged as PromiseRejectedResult).reason)).toContain(`reference ${failure!.reference}: Error: out of memory`);
});

test("PROPOSAL-10 what a dead worker left is taken up by another, and what the dead one still says is not kept", async () => {
  const dead = await begin("dead");
  await retakeSilent(context(), 15);
  expect((await dead.open()).progress?.phase).not.toBe("waiting");
  await silence(dead.id);
  await retakeSilent(context(), 15);
  const next = await begin("alive", dead.id);
  dead.computation.finish();
  await dead.work;
  expect(await next.open()).toMatchObject({ proposal: { state: "computing" }, plan: null });
  next.computation.finish();
  await next.work;
  expect(await next.open()).toMatchObject({ proposal: { state: "ready", version: 2 } });
});

test("PROPOSAL-10 what was left three times fails, interrupted; what a worker gives back as it closes is not counted", async () => {
  const [id] = await ask();
  for (let time = 0; time < mostTaken + 1; time++) {
    const given = await begin(`closes ${time}`, id);
    given.closing.abort();
    await given.work;
    expect((await open(id!)).progress).toMatchObject({ phase: "waiting", value: null });
  }
  for (let time = 1; time <= mostTaken; time++) {
    const left = await begin(`dies ${time}`, id);
    await silence(id!);
    await retakeSilent(context(), 15);
    const { state, failure } = (await open(id!)).proposal;
    expect([state, failure?.code]).toEqual(time < mostTaken ? ["computing", undefined] : ["failed", "interrupted"]);
    left.computation.finish();
    await left.work;
  }
});

test("PROPOSAL-8 a worker computes as many at once as it has threads, the others wait their turn, and who comes when too many wait is told so", { timeout: 60_000 }, async () => {
  const obedient = new Obedient();
  const waiting = await ask(Array.from({ length: 5 }, () => asked));
  const worker = await startPlanWorker({ database: database.database, clock: () => new Date("2026-12-01T09:00:00Z"), log: (line) => expect.fail(line) }, database.owner, { threads: 2, compute: obedient.compute });
  await until(() => obedient.started.length, (count) => count === 2);
  const phases = async () => (await Promise.all(waiting.map(open))).map(({ progress }) => progress?.phase).toSorted();
  expect(await phases()).toEqual(["starting", "starting", "waiting", "waiting", "waiting"]);
  obedient.started[0]!.finish();
  await until(() => obedient.started.length, (count) => count === 3);
  expect(await phases()).toEqual(["starting", "starting", "waiting", "waiting", undefined]);
  await worker.close();
  expect(await phases()).toEqual(["waiting", "waiting", "waiting", "waiting", undefined]);

  await ask(Array.from({ length: mostWaiting - 4 }, () => asked));
  expect(await propose(context(), [asked])).toMatchObject({ outcome: "refused", refusal: { rule: "PROPOSAL-8", code: "proposal-queue-full", waiting: mostWaiting } });
});

test("PROPOSAL-12 the curve has at most so many samples, spans the whole time, and moves its last one along while nothing changes", () => {
  let curve: readonly Sample[] = [];
  for (let second = 0; second < 1000; second++) curve = addSample(curve, [second, second, 2000 - second]);
  expect(curve.length).toBeLessThanOrEqual(mostSamples + 1);
  expect([curve[0]![0], curve.at(-1)![0]]).toEqual([0, 999]);
  expect(curve.every(([second], index) => index === 0 || second > curve[index - 1]![0])).toBe(true);
  const flat = [[1, 5, 9], [2, 5, 9], [3, 5, 9], [4, 6, 9]] as const;
  expect(flat.reduce<readonly Sample[]>((all, sample) => addSample(all, sample), [])).toEqual([[1, 5, 9], [3, 5, 9], [4, 6, 9]]);
});
