import { expect, test } from "vitest";
import { day } from "../../kernel/day.ts";
import { checkPlan, plan, readProblem, type Problem } from "../../planner/index.ts";
import { buildProblem } from "./problem.ts";
import { applyChanges, type Change } from "./scenario.ts";
import { item, leg, line, situation } from "./test-situation.ts";

/** One line of ten explosive generators at the depot, one service that can be booked for the 10th, 17th and 24th and arrives after three days, one need in the city. */
const problem = (more: Partial<Parameters<typeof situation>[0]> = {}): Problem => buildProblem(situation({
  items: new Map([["item-1", item({ hazardDivision: "1.1", neqKg: 2 })]]), lines: [line({ consentId: "usa" })], ...more,
}), 30).problem;

function changed(...changes: readonly Change[]): Problem {
  const answer = applyChanges(problem(), changes);
  if (!answer.allowed) throw new Error(JSON.stringify(answer.refusal));
  expect(readProblem(answer.value)).toMatchObject({ ok: true });
  return answer.value;
}
const refusal = (...changes: readonly Change[]) => {
  const answer = applyChanges(problem(), changes);
  return answer.allowed ? null : answer.refusal;
};
const days = (from: string, through: string) => ({ from: day(from), through: day(through) });

test("SCENARIO-5 a closed service does not depart on the closed days, both included, and departs on the others", () => {
  expect(changed({ kind: "close-leg", leg: "WAY", ...days("2026-12-10", "2026-12-17") }).legs[0]!.windows).toEqual([{ from: "2026-12-01", through: "2026-12-09" }, { from: "2026-12-18", through: "2028-12-30" }]);
  const twice = changed({ kind: "close-leg", leg: "WAY", ...days("2026-12-10", "2026-12-16") }, { kind: "close-leg", leg: "WAY", ...days("2026-12-17", "2026-12-23") });
  expect(twice.legs[0]!.windows).toEqual([{ from: "2026-12-01", through: "2026-12-09" }, { from: "2026-12-24", through: "2028-12-30" }]);
});

test("SCENARIO-5 a closed place lets nothing leave, and nothing arrive, on the closed days", () => {
  // What leaves on the 10th arrives on the 13th.
  expect(changed({ kind: "close-node", node: "CITY", ...days("2026-12-13", "2026-12-13") }).legs[0]!.windows).toEqual([{ from: "2026-12-01", through: "2026-12-09" }, { from: "2026-12-11", through: "2028-12-30" }]);
  expect(changed({ kind: "close-node", node: "DEPOT", ...days("2026-12-10", "2026-12-13") }).legs[0]!.windows).toEqual([{ from: "2026-12-01", through: "2026-12-09" }, { from: "2026-12-14", through: "2028-12-30" }]);
});

test("SCENARIO-5 a donor, or a line, that is late by some days is late at both ends", () => {
  const late = { availableFrom: "2026-12-08", availableThrough: "2027-01-06" };
  expect(changed({ kind: "delay-donor", donor: "NOR", days: 7 }).offers).toMatchObject([late]);
  expect(changed({ kind: "delay-line", line: "line-1", days: 7 }).offers).toMatchObject([late]);
});

test("SCENARIO-5 a line is withdrawn, a consent given, an offer added, a need later, a lift larger, a licence given", () => {
  expect(changed({ kind: "withdraw-line", line: "line-1" }).offers).toEqual([]);
  expect(changed({ kind: "give-consent", line: "line-1" }).offers).toMatchObject([{ consent: { state: "given" } }]);
  expect(changed({ kind: "add-offer", item: "GEN", node: "DEPOT", units: 4, ...days("2026-12-05", "2026-12-20") }).offers[1]).toEqual({
    id: "what-if-1", item: "GEN", quantity: 4, node: "DEPOT", availableFrom: "2026-12-05", availableThrough: "2026-12-20",
  });
  expect(changed({ kind: "need-later", need: "need-1", days: 5 }).needs[0]!.dueOn).toBe("2026-12-25");
  expect(changed({ kind: "more-lift", leg: "WAY", tonnesPerDeparture: 2.5 }).legs[0]!.capacityTonnesPerDeparture).toBe(22.5);
  expect(changed({ kind: "licence", node: "CITY", division: "1.1", neqKg: 50 }).nodes[1]!.licences).toEqual({ "1.1": 50 });
});

test("SCENARIO-1 a code or an id that leads nowhere is refused at its place", () => {
  const period = days("2026-12-02", "2026-12-03");
  const cases: [Change, string][] = [
    [{ kind: "close-leg", leg: "X", ...period }, "leg"], [{ kind: "close-node", node: "X", ...period }, "node"], [{ kind: "delay-donor", donor: "X", days: 1 }, "donor"], [{ kind: "withdraw-line", line: "X" }, "line"],
    [{ kind: "delay-line", line: "X", days: 1 }, "line"], [{ kind: "add-offer", item: "X", node: "CITY", units: 1, ...period }, "item"], [{ kind: "add-offer", item: "GEN", node: "X", units: 1, ...period }, "node"],
    [{ kind: "more-lift", leg: "X", tonnesPerDeparture: 1 }, "leg"], [{ kind: "licence", node: "X", division: "1.1", neqKg: 1 }, "node"], [{ kind: "give-consent", line: "X" }, "line"], [{ kind: "need-later", need: "X", days: 1 }, "need"],
  ];
  for (const [change, field] of cases) expect(refusal({ kind: "give-consent", line: "line-1" }, change)).toEqual({ rule: "SCENARIO-1", code: "scenario-refers-to-nothing", pointer: `/changes/1/${field}`, given: "X" });
});

test("SCENARIO-2 days before the first, after the last, or the wrong way round are refused, and the first and last are not", () => {
  const close = (from: string, through: string) => refusal({ kind: "close-leg", leg: "WAY", ...days(from, through) });
  expect(close("2026-12-01", "2026-12-30")).toBeNull();
  expect(close("2026-11-30", "2026-12-30")).toEqual({ rule: "SCENARIO-2", code: "scenario-days-outside", pointer: "/changes/0/from", firstOn: "2026-12-01", lastOn: "2026-12-30" });
  expect(close("2026-12-31", "2026-12-31")).toMatchObject({ pointer: "/changes/0/from" });
  expect(close("2026-12-01", "2026-12-31")).toMatchObject({ pointer: "/changes/0/through" });
  expect(close("2026-12-10", "2026-12-09")).toMatchObject({ pointer: "/changes/0/through" });
  expect(refusal({ kind: "close-node", node: "CITY", ...days("2026-11-30", "2026-12-01") })).toMatchObject({ code: "scenario-days-outside" });
  expect(refusal({ kind: "add-offer", item: "GEN", node: "CITY", units: 1, ...days("2026-12-30", "2026-12-29") })).toMatchObject({ pointer: "/changes/0/through" });
});

test("SCENARIO-3 what would change nothing is refused: no departure in the days, a licence or consent that is there, a second time", () => {
  const nothing = { rule: "SCENARIO-3", code: "scenario-changes-nothing", pointer: "/changes/0" };
  expect(refusal({ kind: "close-leg", leg: "WAY", ...days("2026-12-04", "2026-12-09") })).toEqual(nothing);
  expect(refusal({ kind: "close-node", node: "CITY", ...days("2026-12-07", "2026-12-12") })).toEqual(nothing);
  expect(refusal({ kind: "licence", node: "CITY", division: "1.1", neqKg: 0 })).toEqual(nothing);
  expect(refusal({ kind: "give-consent", line: "line-1" }, { kind: "give-consent", line: "line-1" })).toMatchObject({ code: "scenario-changes-nothing", pointer: "/changes/1" });
  expect(applyChanges(problem({ legs: new Map([["WAY", leg({ noticeDays: 5 })]]) }), [{ kind: "close-leg", leg: "WAY", ...days("2026-12-03", "2026-12-03") }])).toMatchObject({ allowed: false });
});

test("SCENARIO-4 more than the planner can count exactly is refused", () => {
  expect(refusal({ kind: "add-offer", item: "GEN", node: "CITY", units: 4_000_001, ...days("2026-12-02", "2026-12-03") })).toMatchObject({ code: "scenario-too-large", pointer: "/changes/0/units" });
  expect(refusal({ kind: "more-lift", leg: "WAY", tonnesPerDeparture: 1e9 })).toMatchObject({ code: "scenario-too-large", pointer: "/changes/0/tonnesPerDeparture" });
});

test("SCENARIO-5 what if the consent were given, the city licensed, and the first two sailings closed: the plan says it", () => {
  const whole: Change[] = [{ kind: "give-consent", line: "line-1" }, { kind: "licence", node: "CITY", division: "1.1", neqKg: 50 }, { kind: "licence", node: "DEPOT", division: "1.1", neqKg: 50 }];
  const arrivals = (...changes: Change[]) => {
    const asked = changed(...changes);
    const { plan: made } = plan(asked);
    expect(checkPlan(asked, made)).toMatchObject({ feasible: true, boundHolds: true });
    return made.movements.map((movement) => `${movement.quantity} ${movement.arriveOn}`);
  };
  expect(arrivals(whole[0]!)).toEqual([]);
  expect(arrivals(...whole)).toEqual(["10 2026-12-13"]);
  expect(arrivals(...whole, { kind: "close-leg", leg: "WAY", ...days("2026-12-03", "2026-12-10") })).toEqual(["10 2026-12-20"]);
  expect(arrivals(...whole, { kind: "delay-donor", donor: "NOR", days: 10 })).toEqual(["10 2026-12-20"]);
});
