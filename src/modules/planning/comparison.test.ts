import fc from "fast-check";
import { expect, test } from "vitest";
import type { Movement, Problem, Unmet } from "../../planner/index.ts";
import { comparePlans, type ComparedSide, type MovementChange } from "./comparison.ts";
import { buildProblem } from "./problem.ts";
import { agreed, situation } from "./test-situation.ts";

const problem = buildProblem(situation(), 30).problem;
const movement = (more: Partial<Movement> = {}): Movement => ({ ...agreed().movement, ...more });
const onDay = (departOn: string, arriveOn: string): Partial<Movement> => ({ legs: [{ leg: "WAY", departOn, arriveOn }], arriveOn });
const side = (movements: readonly Movement[], more: Partial<ComparedSide> = {}): ComparedSide => ({ problem, movements, pinned: new Set(), unmet: [], tiers: [], ...more });
const changes = (before: ComparedSide, after: ComparedSide) => comparePlans(before, after).movements.map(({ change, units, why }) => `${units} ${change}${why ? ` ${why.code}` : ""}`);
const closed: Problem = { ...problem, legs: problem.legs.map((leg) => ({ ...leg, windows: [{ from: "2026-12-14", through: "2026-12-30" }] })) };
const unmet: Unmet[] = [{ need: "need-1", quantity: 10, lateQuantity: 0, reason: { code: "lift-on-leg", leg: "WAY", days: ["2026-12-10"], proved: true } }];

test("COMPARE-1 the same days and way are kept, other ones moved, and what only one plan has came or went", () => {
  expect(changes(side([movement()]), side([movement({ id: "m7" })]))).toEqual(["10 kept"]);
  expect(changes(side([movement()]), side([movement(onDay("2026-12-17", "2026-12-20"))]))).toEqual(["10 moved"]);
  expect(changes(side([movement()]), side([]))).toEqual(["10 dropped"]);
  expect(changes(side([]), side([movement()]))).toEqual(["10 added"]);
  expect(changes(side([movement()]), side([movement({ quantity: 7 })]))).toEqual(["7 kept", "3 less"]);
  expect(changes(side([movement({ quantity: 7 })]), side([movement()]))).toEqual(["7 kept", "3 more"]);
  expect(changes(side([movement()]), side([movement({ quantity: 6 }), movement({ id: "m2", quantity: 4, ...onDay("2026-12-17", "2026-12-20") })]))).toEqual(["6 kept", "4 moved"]);
  expect(changes(side([movement()]), side([movement({ offer: "line-2" })]))).toEqual(["10 dropped", "10 added offer-new"]);
});

test("COMPARE-1 whatever two plans are, every unit of both is in the comparison once", () => {
  const days = [["2026-12-10", "2026-12-13"], ["2026-12-17", "2026-12-20"], ["2026-12-24", "2026-12-27"]] as const;
  const plan = fc.array(fc.record({ offer: fc.constantFrom("line-1", "line-2"), need: fc.constantFrom("need-1", "need-2"), quantity: fc.integer({ min: 1, max: 9 }), at: fc.constantFrom(...days) }), { maxLength: 8 })
    .map((list) => list.map(({ at, ...one }, index) => movement({ id: `m${index}`, ...one, ...onDay(at[0], at[1]) })));
  const sum = (list: readonly { readonly units: number; readonly change: MovementChange }[], kinds: readonly MovementChange[]) => list.filter(({ change }) => kinds.includes(change)).reduce((total, { units }) => total + units, 0);
  const all = (list: readonly Movement[]) => list.reduce((total, { quantity }) => total + quantity, 0);
  fc.assert(fc.property(plan, plan, (before, after) => {
    const { movements } = comparePlans(side(before), side(after));
    expect(sum(movements, ["kept", "moved", "less", "dropped"])).toBe(all(before));
    expect(sum(movements, ["kept", "moved", "more", "added"])).toBe(all(after));
    expect(movements.every(({ units }) => units > 0)).toBe(true);
    expect(comparePlans(side(before), side(before)).movements.every(({ change }) => change === "kept")).toBe(true);
  }), { numRuns: 300 });
});

test("COMPARE-2 what went or moved says what stands in its way in the new problem", () => {
  const dropped = (after: Partial<ComparedSide>, one: Movement = movement()) => comparePlans(side([one]), side([], after)).movements[0]!.why;
  expect(dropped({ problem: closed })).toEqual({ code: "leg-closed", leg: "WAY", day: "2026-12-10" });
  expect(dropped({ problem: { ...problem, legs: [] } })).toEqual({ code: "leg-closed", leg: "WAY", day: "2026-12-10" });
  expect(dropped({}, movement(onDay("2026-12-03", "2026-12-06")))).toEqual({ code: "departure-past" });
  expect(dropped({ problem: { ...problem, offers: [] } })).toEqual({ code: "offer-gone" });
  expect(dropped({ problem: { ...problem, needs: [] } })).toEqual({ code: "need-gone" });
  const offers = (more: object) => ({ problem: { ...problem, offers: problem.offers.map((offer) => ({ ...offer, ...more })) } });
  expect(dropped(offers({ consent: { state: "missing" } }))).toEqual({ code: "consent-missing" });
  expect(dropped(offers({ availableFrom: "2026-12-11" }))).toEqual({ code: "offer-later" });
  expect(dropped(offers({ avoids: { nodes: ["CITY"] } }))).toEqual({ code: "way-forbidden" });
  expect(dropped({ problem: { ...problem, needs: problem.needs.map((need) => ({ ...need, quantity: 3 })) } })).toEqual({ code: "need-less" });
  expect(changes(side([movement()]), side([movement({ quantity: 6 })], offers({ quantity: 6 })))).toEqual(["6 kept", "4 less offer-less"]);
  expect(dropped({ problem: { ...problem, standing: [{ id: "s", item: "GEN", quantity: 10, node: "DEPOT", legs: movement().legs, arriveOn: "2026-12-13" }] } })).toEqual({ code: "accepted" });
  expect(dropped({ unmet })).toEqual({ code: "unmet", reason: unmet[0]!.reason });
  expect(dropped({})).toBeNull();
  expect(changes(side([movement()]), side([movement(onDay("2026-12-17", "2026-12-20"))], { problem: closed }))).toEqual(["10 moved leg-closed"]);
});

test("COMPARE-2 what came says what stood in its way in the old one, and what is pinned says so", () => {
  expect(changes(side([], { problem: closed }), side([movement()]))).toEqual(["10 added way-opened"]);
  expect(changes(side([], { problem: { ...problem, offers: [] } }), side([movement()]))).toEqual(["10 added offer-new"]);
  expect(changes(side([], { problem: { ...problem, needs: [] } }), side([movement()]))).toEqual(["10 added need-new"]);
  expect(changes(side([], { unmet }), side([movement()]))).toEqual(["10 added unmet"]);
  expect(changes(side([movement()]), side([movement({ id: "p1" })], { pinned: new Set(["p1"]) }))).toEqual(["10 kept pinned"]);
});

test("COMPARE-1 need by need what is gained and lost, pins counted in, and tier by tier", () => {
  const tiers = (value: number) => [{ name: "on-time" as const, value, bound: value, outOf: 9, gap: 0 }];
  const { needs, tiers: both } = comparePlans(side([movement()], { tiers: tiers(9) }), side([], { unmet: [{ ...unmet[0]!, quantity: 10, lateQuantity: 4 }], tiers: tiers(2) }));
  expect(needs).toEqual([{ need: "need-1", before: { onTime: 10, late: 0 }, after: { onTime: 0, late: 4 } }]);
  expect(both).toEqual([{ name: "on-time", priorityClass: undefined, before: 9, after: 2 }]);
  expect(comparePlans(side([movement()]), side([movement()])).needs).toEqual([]);
  const pinned = side([movement({ id: "p1", quantity: 4 })], { pinned: new Set(["p1"]), problem: { ...problem, needs: problem.needs.map((need) => ({ ...need, quantity: 6 })) } });
  expect(comparePlans(side([movement()]), pinned).needs).toEqual([]);
  const inForce = comparePlans(side([movement({ quantity: 4 })], { unmet: null }), side([movement({ ...onDay("2026-12-24", "2026-12-27") })]));
  expect(inForce.needs).toEqual([{ need: "need-1", before: { onTime: 4, late: 0 }, after: { onTime: 0, late: 10 } }]);
});
