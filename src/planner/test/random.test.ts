import { expect, test } from "vitest";
import { checkPlan, generateProblem, plan, readPlan } from "../index.ts";
import type { Plan, PlanProgress, Problem } from "../index.ts";
import { smallProblem } from "./small.ts";
import { tinyProblem } from "./tiny.ts";

/** Without the bound from looking at every plan: only prices prove anything. */
function check(problem: Problem, seed: number, reasons: Map<string, number>): void {
  const result = plan(problem, { seed, improvementSteps: 20 }).plan;
  expect(checkPlan(problem, result), `seed ${seed}`).toMatchObject({ feasible: true, boundHolds: true, violations: [] });
  for (const { reason } of result.unmet) reasons.set(reason.code, (reasons.get(reason.code) ?? 0) + 1);
  expect(readPlan(JSON.parse(JSON.stringify(result)))).toMatchObject({ ok: true });
}

/** `npm run bench -- cases` goes through 5,000 of them. */
const cases = 120;

test("PLAN-21 random problems: no limit is broken, and every bound holds", { timeout: 3_600_000 }, () => {
  const reasons = new Map<string, number>();
  for (let seed = 1; seed <= cases; seed += 1) check(smallProblem(seed), seed, reasons);
  expect([...reasons.keys()]).toEqual(expect.arrayContaining(["no-offer", "offers-too-late", "lift-on-leg", "offers-used-elsewhere", "component-missing"]));
});

test("PLAN-21 prices alone also bound what the best of all plans earns", () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const problem = tinyProblem(seed);
    const { tiers, certificate } = plan(problem).plan;
    if (!certificate.exhaustive) continue;
    const firstClass = tiers[0]!.priorityClass;
    const list = certificate.prices.find(({ credit, priorityClass }) => credit === "on-time" && priorityClass === firstClass);
    expect(list!.bound, `seed ${seed}`).toBeGreaterThanOrEqual(tiers[0]!.value);
  }
});

test("PLAN-21 a whole generated problem of each small size passes the checker", { timeout: 3_600_000 }, () => {
  const reasons = new Map<string, number>();
  check(generateProblem({ seed: 7, size: "XS" }), 7, reasons);
  check(generateProblem({ seed: 8, size: "S" }), 8, reasons);
});

test("PLAN-23 the same problem and seed give the same bytes", () => {
  const problem = generateProblem({ seed: 3, size: "XS", scarcity: 4 });
  const text = () => JSON.stringify(plan(structuredClone(problem), { seed: 5, improvementSteps: 60 }).plan);
  expect(text()).toBe(text());
});

test("PLAN-25 planning that is stopped at once or runs out of time still gives a whole plan", () => {
  const problem = generateProblem({ seed: 3, size: "XS", scarcity: 4 });
  let ticks = 0;
  for (const options of [{ shouldStop: () => true }, { seconds: 1, now: () => (ticks += 400) }]) {
    const result = plan(problem, options);
    expect(result.plan.status).toBe("out-of-time");
    expect(result.plan.movements.length).toBeGreaterThan(0);
    expect(checkPlan(problem, result.plan)).toMatchObject({ feasible: true, boundHolds: true });
  }
});

test("PLAN-25 a limited time is shared: bounds leave some of it for better points, and all of it is kept", () => {
  const problem = generateProblem({ seed: 2, size: "S", scarcity: 4 });
  // Every look at the clock takes ten milliseconds of it: what does not look does not get older.
  let milliseconds = 0;
  const at = new Map<string, number>();
  const values: number[] = [];
  const { plan: made, seconds } = plan(problem, { seconds: 3, now: () => (milliseconds += 10), onProgress: ({ phase, value }) => { at.set(phase, milliseconds); values.push(value); } });
  expect(at.get("bound")).toBeLessThan(3000 * 0.75);
  expect(at.get("improve")).toBeGreaterThan(3000 * 0.8);
  expect(seconds).toBeLessThan(3.2);
  expect(values.at(-1)).toBeGreaterThan(values[0]!);
  expect(checkPlan(problem, made)).toMatchObject({ feasible: true, boundHolds: true });
});

test("PLAN-25 what is stopped before there is a bound has the one that all needs are met, and reasons that say they are not proved", () => {
  const problem = generateProblem({ seed: 3, size: "XS", scarcity: 4 });
  const { plan: made } = plan(problem, { shouldStop: () => true });
  expect(made.bound).toBeGreaterThanOrEqual(made.tiers[0]!.value);
  expect(made.unmet.length).toBeGreaterThan(0);
  for (const { reason } of made.unmet) expect(reason).toEqual({ code: "not-proved", proved: false });
  expect(checkPlan(problem, made)).toMatchObject({ feasible: true, boundHolds: true });
});

test("PLAN-25 the first whole plan is told once, as soon as it is there, and is no worse than nothing and no better than the last", () => {
  const problem = generateProblem({ size: "XS", seed: 3, scarcity: 1 });
  const told: Plan[] = [];
  const { plan: last } = plan(problem, { improvementSteps: 40, onFirstPlan: (first) => told.push(first), onProgress: ({ phase }) => void (phase === "bound" && expect(told).toHaveLength(1)) });
  expect(told).toHaveLength(1);
  expect(checkPlan(problem, told[0]!)).toMatchObject({ feasible: true, boundHolds: true, violations: [] });
  expect(told[0]!.tiers[0]!.value).toBeGreaterThan(0);
  expect(told[0]!.tiers[0]!.value).toBeLessThanOrEqual(last.tiers[0]!.value);
  expect(told[0]!.unmet.every(({ reason }) => reason.code !== "not-proved" || !reason.proved)).toBe(true);
});

test("PLAN-25 a time limit of 0 is refused", () => {
  expect(() => plan(tinyProblem(1), { seconds: 0 })).toThrow(RangeError);
});

test("PLAN-25 progress tells phase, value, bound and gap, and the value never falls", () => {
  const seen: PlanProgress[] = [];
  plan(generateProblem({ seed: 4, size: "XS" }), { improvementSteps: 40, onProgress: (progress) => seen.push(progress) });
  expect(seen[0]!.phase).toBe("first-plan");
  expect(seen.at(-1)!.phase).toBe("reasons");
  for (const [index, { value, bound }] of seen.entries()) {
    expect(bound).toBeGreaterThanOrEqual(value);
    expect(value).toBeGreaterThanOrEqual(seen[index - 1]?.value ?? 0);
  }
});
