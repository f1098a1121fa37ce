import { expect, test } from "vitest";
import { day } from "../../kernel/day.ts";
import { checkPlan, plan, type Movement, type Plan } from "../../planner/index.ts";
import { claimByPrices } from "./claim.ts";
import { buildProblem } from "./problem.ts";
import { chooseMovements, isChecked, toBasis, toSummary, whyNoRoom, whyStale } from "./proposal.ts";
import type { Situation } from "./situation.ts";
import { agreed, item, leg, line, need, node, situation } from "./test-situation.ts";

const planned = situation();
const built = buildProblem(planned, 30);
const basis = toBasis(planned, { horizonDays: 30, seconds: 1 }, built);
const movement = (more: Partial<Movement> = {}): Movement => ({
  id: "m1", offer: "line-1", need: "need-1", item: "GEN", quantity: 10, legs: [{ leg: "WAY", departOn: "2026-12-10", arriveOn: "2026-12-13" }], arriveOn: "2026-12-13", ...more,
});
const why = (now: Partial<Situation>, chosen: readonly Movement[] = [movement()]) => whyStale(chosen, basis, situation(now));

test("PROPOSAL-3 what still holds is no reason, also when it was changed without harm", () => {
  expect(why({})).toBeNull();
  expect(why({ lines: [line({ version: 2, availableThrough: day("2026-12-10") })], needs: [need({ version: 2, needBy: day("2026-12-13"), priority: 1 })] })).toBeNull();
  expect(why({ today: day("2026-12-06") })).toBeNull();
});

test("PROPOSAL-3 an offer that is too small, over, elsewhere or no longer agreed to", () => {
  expect(why({ freeUnits: new Map([["line-1", 9n]]) })).toMatchObject({ rule: "PROPOSAL-3", code: "proposal-stale", movement: "m1", why: "offer-too-small", freeUnits: 9, plannedUnits: 10 });
  for (const lines of [[], [line({ availableThrough: day("2026-12-09") })], [line({ fromNodeId: "node-2" })], [line({ itemId: null })], [line({ consentId: "usa" })]]) {
    expect(why({ lines })).toMatchObject({ why: "offer-changed" });
  }
});

test("PROPOSAL-3 a need that is covered, closed, elsewhere or due before the goods arrive", () => {
  expect(why({ takenThousandths: new Map([["need-1", 1000n]]) })).toMatchObject({ why: "need-covered", missingUnits: 9, plannedUnits: 10 });
  for (const needs of [[], [need({ version: 2, placeId: "node-1" })], [need({ version: 2, needBy: day("2026-12-12") })]]) expect(why({ needs })).toMatchObject({ why: "need-changed" });
});

test("PROPOSAL-3 a service or one of its places that was changed, and a departure that can no longer be booked", () => {
  for (const legs of [new Map(), new Map([["WAY", leg({ version: 2 })]])]) expect(why({ legs })).toMatchObject({ why: "leg-changed", leg: "WAY" });
  expect(why({ nodes: new Map([["node-1", node("node-1", "DEPOT", { version: 2 })], ["node-2", node("node-2", "CITY")]]) })).toMatchObject({ why: "leg-changed" });
  expect(why({ today: day("2026-12-07") })).toMatchObject({ why: "departure-too-near", leg: "WAY", departOn: "2026-12-10", noticeDays: 4 });
});

test("PROPOSAL-3 movements chosen together count together", () => {
  const halves = [movement({ quantity: 6 }), movement({ id: "m2", quantity: 6 })];
  expect(why({ freeUnits: new Map([["line-1", 11n]]) }, halves)).toMatchObject({ movement: "m2", why: "offer-too-small", freeUnits: 5 });
  expect(why({ freeUnits: new Map([["line-1", 12n]]) }, halves)).toMatchObject({ movement: "m2", why: "need-covered", missingUnits: 4 });
});

test("PROPOSAL-14 a substitute counts with its share, and may round the need up by less than one unit", () => {
  const substitute = { itemId: "item-2" as never, code: "GEN2", names: { en: "", fr: "", uk: "" }, valueShare: 0.6 };
  const items = new Map([["item-1", item({ substitutes: [substitute] })], ["item-2", item({ id: "item-2" as never, code: "GEN2" })]]);
  const now = { items, lines: [line({ itemId: "item-2" })], freeUnits: new Map([["line-1", 100n]]) };
  expect(why(now, [movement({ item: "GEN2", quantity: 18 })])).toBeNull();
  expect(why(now, [movement({ item: "GEN2", quantity: 19 })])).toMatchObject({ why: "need-covered" });
});

test("PROPOSAL-4, PROPOSAL-7 one chooses movements of the plan, each once", () => {
  const document = { movements: [movement(), movement({ id: "m2" })] } as unknown as Plan;
  expect(chooseMovements(document, "all", new Set(["m1"]))).toMatchObject({ allowed: true, value: [{ id: "m2" }] });
  expect(chooseMovements(document, "all", new Set(["m1", "m2"]))).toMatchObject({ refusal: { code: "proposal-movement-accepted" } });
  expect(chooseMovements(document, ["m2", "m2"], new Set())).toMatchObject({ refusal: { code: "proposal-movement-accepted", pointer: "/movements/1" } });
  expect(chooseMovements(document, ["m3"], new Set())).toMatchObject({ refusal: { code: "proposal-movement-unknown", movement: "m3" } });
});

test("PROPOSAL-9 a plan that claims what its prices prove passes the check, and one that claims more does not", () => {
  const { plan: found } = plan(built.problem);
  expect(found.certificate.exhaustive).toBe(true);
  const claimed = claimByPrices(found);
  expect(claimed).toMatchObject({ status: "feasible", movements: found.movements, certificate: { exhaustive: false } });
  expect(isChecked(checkPlan(built.problem, claimed))).toBe(true);
  const boasting = { ...claimed, tiers: claimed.tiers.map((tier) => (tier.name === "cost" ? { ...tier, bound: tier.value, gap: 0 } : tier)) };
  expect(isChecked(checkPlan(built.problem, boasting))).toBe(false);
  const overloaded = { ...claimed, movements: claimed.movements.map((one) => ({ ...one, quantity: 1000 })) };
  expect(checkPlan(built.problem, overloaded).feasible).toBe(false);
});

test("PROPOSAL-12 what a person stopped is feasible and says so; what the clock ended is out of time", () => {
  const document = { ...plan(built.problem).plan, status: "out-of-time" as const };
  const check = { feasible: true, boundHolds: true, violations: [], tiers: [] };
  expect(toSummary(document, check, true)).toMatchObject({ status: "feasible", stoppedEarly: true });
  expect(toSummary(document, check, false)).toMatchObject({ status: "out-of-time", stoppedEarly: false });
  expect(toSummary({ ...document, status: "optimal" }, check, true)).toMatchObject({ status: "optimal", stoppedEarly: false });
});

test("PROPOSAL-3 movements that no longer fit beside what was accepted meanwhile are refused with the place and the day", () => {
  const problemWith = (standing: Situation["standing"]) => buildProblem(situation({ standing }), 30).problem;
  expect(whyNoRoom([movement()], problemWith([agreed()]))).toBeNull();
  expect(whyNoRoom([movement({ quantity: 5 }), movement({ id: "m2", quantity: 6 })], problemWith([agreed()]))).toEqual({
    rule: "PROPOSAL-3", code: "proposal-stale", pointer: "/movements", movement: "m2", why: "no-room", place: "WAY", day: "2026-12-10",
  });
  expect(whyNoRoom([movement({ legs: [{ leg: "WAY", departOn: "2026-12-17", arriveOn: "2026-12-20" }], arriveOn: "2026-12-20", quantity: 20 })], problemWith([agreed()]))).toBeNull();
});
