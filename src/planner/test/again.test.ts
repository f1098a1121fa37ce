import { expect, test } from "vitest";
import { checkPlan, findDifference, generateProblem, plan, planAgain, readProblem, repairPlan } from "../index.ts";
import type { Plan, Problem } from "../index.ts";
import { onDay, oneOfEach, tinyProblem } from "./tiny.ts";

/** Two needs of five trucks each, and ships on days 2 and 9. */
function twoNeeds(): Problem {
  const problem = oneOfEach();
  const [need] = problem.needs;
  return { ...problem, offers: [{ ...problem.offers[0]!, quantity: 10 }], needs: [need!, { ...need!, id: "other" }] };
}

function again(problem: Problem, previous: Plan, loss?: number) {
  expect(readProblem(problem)).toMatchObject({ ok: true });
  const result = planAgain(problem, previous, loss === undefined ? {} : { loss });
  expect(checkPlan(problem, result.plan)).toMatchObject({ feasible: true, boundHolds: true, violations: [] });
  return result;
}

const counts = ({ difference: { changes } }: ReturnType<typeof again>) => changes.map(({ kind, quantity }) => `${kind} ${quantity}`);

test("PLAN-33 where nothing has changed everything is kept", () => {
  const problem = twoNeeds();
  const { plan: before } = plan(problem);
  const result = again(problem, before);
  expect(counts(result)).toEqual(["kept 5", "kept 5"]);
  expect(result).toMatchObject({ mended: true, difference: { changedTonneDays: 0 } });
});

test("PLAN-33 what is told first of planning anew is the plan in force, mended", () => {
  const problem = twoNeeds();
  const { plan: before } = plan(problem);
  const fewer = { ...problem, offers: [{ ...problem.offers[0]!, quantity: 7 }] };
  const told: Plan[] = [];
  planAgain(fewer, before, { onFirstPlan: (first) => told.push(first) });
  expect(told.map(({ movements }) => movements)).toEqual([repairPlan(fewer, before).plan.movements]);
  expect(checkPlan(fewer, told[0]!)).toMatchObject({ feasible: true, boundHolds: true, violations: [] });
});

test("PLAN-25 planning anew keeps its time, whichever plan is taken", () => {
  const problem = generateProblem({ size: "XS", seed: 2, scarcity: 4 });
  const { plan: before } = plan(problem, { shouldStop: () => true });
  for (const loss of [0, 0.5]) {
    // Every look at the clock takes ten milliseconds of it: what does not look does not get older.
    let milliseconds = 0;
    const result = planAgain({ ...problem, legs: problem.legs.slice(1) }, before, { loss, seconds: 3, now: () => (milliseconds += 10) });
    expect(milliseconds).toBeLessThan(3200);
    expect(result.seconds).toBeLessThan(3.2);
    expect(result.mended).toBe(loss === 0.5);
  }
});

test("PLAN-33 what a need does not want any more is dropped, what is new is added, the rest stays, and tonne-days are counted", () => {
  const problem = twoNeeds();
  const { plan: before } = plan(problem);
  const days = 11;
  const changed = { ...problem, needs: [{ ...problem.needs[0]!, quantity: 3 }, problem.needs[1]!, { ...problem.needs[0]!, id: "third", quantity: 2 }] };
  const result = again(changed, before);
  expect(counts(result)).toEqual(["kept 3", "dropped 2", "kept 5", "added 2"]);
  // Two trucks of ten tonnes, eleven days from the ship's departure to the arrival by road.
  expect(result.difference.changedTonneDays).toBe(2 * 10 * days);
});

test("PLAN-33 a departure that does not run any more moves what it carried, and nothing else", () => {
  const problem = twoNeeds();
  const { plan: before } = plan(problem);
  const [ship] = problem.legs;
  const left = before.movements[0]!.legs[0]!.departOn;
  const other = left === onDay(2) ? onDay(9) : onDay(2);
  const closed = { ...problem, legs: [{ ...ship!, windows: [{ from: other, through: other }] }, problem.legs[1]!] };
  expect(counts(again(closed, before))).toEqual(["moved 5", "moved 5"]);
});

test("PLAN-33 movements of what is not there any more are dropped without fail", () => {
  const problem = twoNeeds();
  const { plan: before } = plan(problem);
  expect(counts(again({ ...problem, needs: [problem.needs[0]!] }, before))).toEqual(["kept 5", "dropped 5"]);
  expect(counts(again({ ...problem, offers: [] }, before))).toEqual(["dropped 5", "dropped 5"]);
  expect(counts(again({ ...problem, legs: [problem.legs[1]!] }, before))).toEqual(["dropped 5", "dropped 5"]);
});

test("PLAN-33 what stays gives way where it would cost more on-time points than it may", () => {
  const problem = oneOfEach();
  const [need] = problem.needs;
  const { plan: before } = plan(problem);
  // The five trucks are promised to a need; then one of a hundred times its weight appears.
  const changed = { ...problem, needs: [need!, { ...need!, id: "urgent", weight: 100 }] };
  expect(again(changed, before)).toMatchObject({ difference: { changes: [{ kind: "dropped", quantity: 5 }, { kind: "added", quantity: 5, after: { need: "urgent" } }] } });
  expect(again(changed, before, 1)).toMatchObject({ mended: true, difference: { changes: [{ kind: "kept", quantity: 5 }] } });
});

test("PLAN-33 where the mended plan is not near enough it is improved, and moves less than a plan made without looking back", { timeout: 120_000 }, () => {
  const problem = generateProblem({ size: "XS", seed: 2, scarcity: 4 });
  const { plan: before } = plan(problem);
  const changed = { ...problem, legs: problem.legs.filter(({ id }) => id !== busiestLeg(before)) };
  const [repaired, near] = [repairPlan(changed, before), planAgain(changed, before, { loss: 0.01 })];
  expect(checkPlan(changed, near.plan)).toMatchObject({ feasible: true, boundHolds: true, violations: [] });
  expect(near.plan.tiers[0]!.value).toBeGreaterThan(repaired.plan.tiers[0]!.value);
  const fresh = plan(changed).plan;
  expect(near.plan.tiers[0]!.value).toBeGreaterThanOrEqual(0.99 * fresh.tiers[0]!.value);
  expect(near.difference.changedTonneDays).toBeLessThan(findDifference(changed, before.movements, fresh.movements).changedTonneDays);
});

function busiestLeg({ movements }: Plan): string {
  const carried = new Map<string, number>();
  for (const { legs } of movements) for (const { leg } of legs) carried.set(leg, (carried.get(leg) ?? 0) + 1);
  return [...carried].sort(([, one], [, other]) => other - one)[0]![0];
}

test.each([1, 4])("PLAN-36 a plan is repaired at once: what its change does not touch stays, and its old prices prove a bound, lift divided by %i", { timeout: 120_000 }, (scarcity) => {
  for (const seed of [1, 2]) {
    const problem = generateProblem({ size: "XS", seed, scarcity });
    const { plan: before } = plan(problem, { improvementSteps: 50 });
    const [leg, offer] = [busiestLeg(before), before.movements[0]!.offer];
    for (const changed of [{ ...problem, legs: problem.legs.filter(({ id }) => id !== leg) }, { ...problem, offers: problem.offers.filter(({ id }) => id !== offer) }]) {
      const { plan: repaired, difference } = repairPlan(changed, before);
      expect(checkPlan(changed, repaired)).toMatchObject({ feasible: true, boundHolds: true, violations: [] });
      expect(repaired.bound).toBeLessThan(1.05 * before.bound);
      const isTouched = (movement: Plan["movements"][number]) => movement.offer === offer || movement.legs.some((step) => step.leg === leg);
      // What makes a set together with something that can no longer come is touched, too; and what was late gives way to what can be on time.
      const packages = new Set(problem.needs.filter((need) => need.components).map(({ id }) => id));
      const touchedSets = new Set(before.movements.filter((movement) => isTouched(movement) && packages.has(movement.need)).map(({ need }) => need));
      const dueOn = new Map(problem.needs.map((need) => [need.id, need.dueOn]));
      const untouched = difference.changes.filter(({ before: movement }) => movement && !isTouched(movement) && !touchedSets.has(movement.need) && movement.arriveOn <= dueOn.get(movement.need)!);
      const tonnesPer = new Map(problem.items.map(({ id, tonnesPerUnit }) => [id, tonnesPerUnit]));
      const tonnesOf = (changes: typeof untouched) => changes.reduce((sum, { quantity, before: moved }) => sum + quantity * tonnesPer.get(moved!.item)!, 0);
      expect(tonnesOf(untouched.filter(({ kind }) => kind === "kept"))).toBeGreaterThan(0.98 * tonnesOf(untouched));
    }
  }
});

test("PLAN-36 the repair of a plan whose problem has not changed is that plan, with its bound", () => {
  const problem = generateProblem({ size: "XS", seed: 3 });
  const { plan: before } = plan(problem, { improvementSteps: 50 });
  const { plan: repaired, difference } = repairPlan(problem, before);
  expect(difference.changedTonneDays).toBe(0);
  expect(repaired.tiers[0]!.value).toBeGreaterThanOrEqual(before.tiers[0]!.value);
  expect(repaired.bound).toBeLessThanOrEqual(before.bound * 1.000001);
});

test("PLAN-36 strict classes, new needs and a plan without prices are repaired too", () => {
  for (let seed = 1; seed <= 120; seed += 1) {
    const [problem, other] = [tinyProblem(seed), tinyProblem(seed + 1000)];
    const { plan: before } = plan(problem);
    for (const [changed, previous] of [[other, before], [problem, { movements: before.movements }]] as const) {
      const { plan: repaired } = repairPlan(changed, previous);
      expect(checkPlan(changed, repaired), `seed ${seed}`).toMatchObject({ feasible: true, boundHolds: true, violations: [] });
    }
  }
});

test("PLAN-33 every unit of both plans is in the difference once, and mended plans of random problems are sound", { timeout: 300_000 }, () => {
  let mended = 0;
  for (let seed = 1; seed <= 120; seed += 1) {
    const problem = tinyProblem(seed);
    const { plan: before } = plan(problem);
    const changed = { ...tinyProblem(seed), offers: problem.offers.slice(seed % 2), legs: problem.legs.map((leg) => ({ ...leg, capacityTonnesPerDeparture: leg.capacityTonnesPerDeparture + (seed % 3) - 1 })) };
    const result = again(changed, before, seed % 4 === 0 ? 0 : 0.3);
    const units = (kinds: readonly string[]) => result.difference.changes.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { quantity }) => sum + quantity, 0);
    const total = ({ movements }: Pick<Plan, "movements">) => movements.reduce((sum, { quantity }) => sum + quantity, 0);
    expect(units(["kept", "moved", "dropped"])).toBe(total(before));
    expect(units(["kept", "moved", "added"])).toBe(total(result.plan));
    expect(findDifference(changed, before.movements, before.movements)).toMatchObject({ changedTonneDays: 0 });
    if (result.mended) mended += 1;
  }
  expect(mended).toBeGreaterThan(60);
});

test("PLAN-33 of a larger problem with one offer withdrawn, what it did not carry stays", { timeout: 120_000 }, () => {
  const problem = generateProblem({ size: "XS", seed: 4, scarcity: 1 });
  const { plan: before } = plan(problem, { improvementSteps: 100 });
  const withdrawn = before.movements[0]!.offer;
  const result = planAgain({ ...problem, offers: problem.offers.filter(({ id }) => id !== withdrawn) }, before, { improvementSteps: 0, loss: 0.05 });
  expect(result.mended).toBe(true);
  const untouched = result.difference.changes.filter((change) => change.before && change.before.offer !== withdrawn);
  const kept = untouched.filter(({ kind }) => kind === "kept").reduce((sum, { quantity }) => sum + quantity, 0);
  expect(kept / untouched.reduce((sum, { quantity }) => sum + quantity, 0)).toBeGreaterThan(0.95);
});
