import { expect, test } from "vitest";
import { violationCodes } from "../check/violation.ts";
import { checkPlan, plan } from "../index.ts";
import type { Movement, Plan, Problem, ViolationCode } from "../index.ts";
import { onDay, oneOfEach } from "./tiny.ts";

type Writable<Value> = { -readonly [Key in keyof Value]: Writable<Value[Key]> };

/** Explosive trucks in one ship and one lorry, fully stated, with everything just large enough; a second offer and need that fit nowhere. */
function fullProblem(): Writable<Problem> {
  const problem = structuredClone(oneOfEach()) as Writable<Problem>;
  problem.items = [
    { id: "truck", tonnesPerUnit: 10, neqKgPerUnit: 10, hazardDivision: "1.1" },
    { id: "tent", tonnesPerUnit: 1 },
  ];
  for (const node of problem.nodes) node.licences = { "1.1": 50 };
  for (const leg of problem.legs) leg.neqKgPerDeparture = 50;
  problem.offers.push({ id: "tents", item: "tent", quantity: 1, node: "depot", availableFrom: onDay(39), reservedFor: "other" });
  problem.needs.push({ id: "other", node: "town", priorityClass: 1, weight: 1, dueOn: onDay(20), quantity: 1, item: "tent" });
  return problem;
}

interface Case {
  readonly code: ViolationCode;
  readonly spoilProblem?: (problem: Writable<Problem>) => void;
  readonly spoilPlan?: (plan: Writable<Plan>, first: Writable<Movement>) => void;
}

/** Each either tightens the problem after planning or alters the plan. */
const cases: readonly Case[] = [
  { code: "duplicate-movement", spoilPlan: (made, first) => made.movements.push({ ...first }) },
  { code: "unknown-offer", spoilPlan: (_, first) => (first.offer = "nobody") },
  { code: "unknown-need", spoilPlan: (_, first) => (first.need = "nobody") },
  { code: "unknown-component", spoilPlan: (_, first) => (first.component = "wheel") },
  { code: "unknown-leg", spoilPlan: (_, first) => (first.legs[0]!.leg = "nowhere") },
  { code: "quantity-not-whole", spoilPlan: (_, first) => (first.quantity = 2.5) },
  { code: "quantity-not-whole", spoilPlan: (_, first) => (first.quantity = 0) },
  { code: "item-differs", spoilPlan: (_, first) => (first.item = "tent") },
  { code: "item-not-accepted", spoilPlan: (_, first) => (first.need = "other") },
  { code: "reserved-for-other", spoilProblem: (problem) => (problem.offers[0]!.reservedFor = "other") },
  { code: "below-minimum-lot", spoilProblem: (problem) => (problem.offers[0]!.minLot = 6) },
  { code: "before-available", spoilProblem: (problem) => (problem.offers[0]!.availableFrom = onDay(3)) },
  { code: "after-available", spoilProblem: (problem) => (problem.offers[0]!.availableThrough = onDay(1)) },
  { code: "consent-missing", spoilProblem: (problem) => (problem.offers[0]!.consent = { state: "missing" }) },
  { code: "consent-missing", spoilProblem: (problem) => (problem.offers[0]!.consent = { state: "expected", on: onDay(3) }) },
  { code: "route-broken", spoilPlan: (_, first) => first.legs.shift() },
  { code: "route-broken", spoilPlan: (_, first) => first.legs.pop() },
  { code: "way-avoided", spoilProblem: (problem) => (problem.offers[0]!.avoids = { legs: ["road"] }) },
  { code: "way-avoided", spoilProblem: (problem) => (problem.offers[0]!.avoids = { nodes: ["depot"] }) },
  { code: "way-avoided", spoilProblem: (problem) => (problem.needs[0]!.avoids = { nodes: ["port"] }) },
  { code: "departs-before-arrival", spoilPlan: (_, first) => Object.assign(first.legs[1]!, { departOn: onDay(11), arriveOn: onDay(12) }) },
  { code: "leg-no-departure", spoilPlan: (_, first) => Object.assign(first.legs[0]!, { departOn: onDay(3), arriveOn: onDay(13) }) },
  { code: "leg-no-departure", spoilPlan: (_, first) => Object.assign(first.legs[0]!, { departOn: onDay(-5), arriveOn: onDay(5) }) },
  { code: "leg-outside-window", spoilProblem: (problem) => (problem.legs[0]!.windows = [{ from: onDay(3), through: onDay(9) }]) },
  { code: "leg-notice", spoilProblem: (problem) => (problem.legs[0]!.noticeDays = 3) },
  { code: "transit-differs", spoilPlan: (_, first) => (first.legs[0]!.arriveOn = onDay(11)) },
  { code: "arrival-differs", spoilPlan: (_, first) => (first.arriveOn = onDay(14)) },
  { code: "outside-horizon", spoilProblem: (problem) => (problem.horizon.days = 13) },
  { code: "offer-exceeded", spoilProblem: (problem) => (problem.offers[0]!.quantity = 4) },
  { code: "need-exceeded", spoilProblem: (problem) => (problem.needs[0]!.quantity = 4) },
  { code: "leg-lift-exceeded", spoilProblem: (problem) => (problem.legs[0]!.capacityTonnesPerDeparture = 49.9) },
  { code: "leg-neq-exceeded", spoilProblem: (problem) => (problem.legs[0]!.neqKgPerDeparture = 49) },
  { code: "leg-neq-exceeded", spoilProblem: (problem) => delete problem.legs[1]!.neqKgPerDeparture },
  { code: "handling-exceeded", spoilProblem: (problem) => (problem.nodes[0]!.handlingTonnesPerDay = 49) },
  { code: "handling-exceeded", spoilProblem: (problem) => (problem.nodes[2]!.handlingTonnesPerDay = 49) },
  { code: "storage-exceeded", spoilPlan: (_, first) => (Object.assign(first, { arriveOn: onDay(16) }), Object.assign(first.legs[1]!, { departOn: onDay(15), arriveOn: onDay(16) })), spoilProblem: (problem) => (problem.nodes[1]!.storageTonnes = 49) },
  { code: "licence-exceeded", spoilProblem: (problem) => (problem.nodes[1]!.licences = { "1.1": 49 }) },
  { code: "licence-exceeded", spoilProblem: (problem) => delete problem.nodes[0]!.licences },
  { code: "tier-differs", spoilPlan: (made) => (made.tiers[2]!.value += 1) },
  { code: "tier-differs", spoilPlan: (made) => made.tiers.pop() },
  { code: "unmet-differs", spoilPlan: (made) => made.unmet.pop() },
  { code: "unmet-differs", spoilPlan: (made) => (made.unmet[0]!.lateQuantity = 1) },
  { code: "unmet-differs", spoilPlan: (made) => made.unmet.push({ ...made.unmet[0]!, need: "need" }) },
  { code: "unmet-reason-missing", spoilPlan: (made) => (made.unmet[0]!.reason = {} as never) },
  { code: "certificate-wrong", spoilPlan: (made) => ((made.certificate.exhaustive = false), (made.certificate.prices[0]!.bound -= 1)) },
  { code: "certificate-wrong", spoilPlan: (made) => ((made.certificate.exhaustive = false), made.certificate.prices[0]!.needs.pop()) },
  { code: "bound-not-proved", spoilPlan: (made) => ((made.certificate.exhaustive = false), (made.tiers[0]!.bound -= 1)) },
  { code: "bound-not-proved", spoilPlan: (made) => (made.certificate.exhaustive = false) },
  { code: "bound-not-proved", spoilPlan: (made) => made.movements.pop() },
  { code: "bound-below-value", spoilPlan: (made) => (made.tiers[0]!.bound -= 1) },
  { code: "gap-differs", spoilPlan: (made) => (made.tiers[0]!.gap = 0.5) },
  { code: "gap-differs", spoilPlan: (made) => (made.bound += 1) },
  { code: "status-not-proved", spoilPlan: (made) => (made.tiers[0]!.bound += 1) },
];

for (const [index, { code, spoilProblem, spoilPlan }] of cases.entries())
  test(`PLAN-26 the checker finds ${code} (planted case ${index + 1})`, () => {
    const problem = fullProblem();
    const made = structuredClone(plan(problem).plan) as Writable<Plan>;
    expect(checkPlan(problem, made)).toMatchObject({ feasible: true, boundHolds: true, violations: [] });
    spoilProblem?.(problem);
    spoilPlan?.(made, made.movements[0]!);
    const check = checkPlan(problem, made);
    expect(check.violations.map((violation) => violation.code)).toContain(code);
    expect(check.feasible && check.boundHolds).toBe(false);
  });

test("PLAN-26 every violation the checker knows has a planted case", () => {
  expect([...new Set(cases.map(({ code }) => code))].sort()).toEqual([...violationCodes].sort());
});
