import { expect, test } from "vitest";
import { checkPlan, plan, readProblem, type Movement, type Problem } from "../../planner/index.ts";
import { buildProblem } from "./problem.ts";
import { item, leg, line, need, node, situation } from "./test-situation.ts";
import { applyForbids, applyPins, type Forbid } from "./wishes.ts";

/** Two lines and two needs, with a cheap weekly service through a hub and a dear daily one straight to the city. */
function twoWays(): Problem {
  const end = (id: string, code: string) => ({ id: id as never, code, names: { en: "", fr: "", uk: "" }, latitude: 0, longitude: 0 });
  const nodes = new Map([["node-1", node("node-1", "DEPOT")], ["node-2", node("node-2", "CITY")], ["node-3", node("node-3", "HUB")]]);
  const legs = [leg({ code: "TO-HUB", to: end("node-3", "HUB"), noticeDays: 0 }), leg({ code: "FROM-HUB", from: end("node-3", "HUB"), departsEveryDays: 1, noticeDays: 0 }), leg({ code: "STRAIGHT", departsEveryDays: 1, noticeDays: 0, costCentsPerTonne: 9000 })];
  return buildProblem(situation({
    nodes, legs: new Map(legs.map((one) => [one.code, one])), lines: [line(), line({ id: "line-2", reference: "C-2" })], freeUnits: new Map([["line-1", 10n], ["line-2", 10n]]),
    needs: [need(), need({ id: "need-2" as never, reference: "N-2", units: 5n })],
    items: new Map([["item-1", item({ substitutes: [] })]]),
  }), 30).problem;
}

function waysOf(problem: Problem): string[] {
  expect(readProblem(problem)).toMatchObject({ ok: true });
  const { plan: made } = plan(problem);
  expect(checkPlan(problem, made)).toMatchObject({ feasible: true, boundHolds: true });
  return made.movements.map((movement) => `${movement.quantity} ${movement.offer} ${movement.need} ${movement.legs.map((one) => one.leg).join(" ")}`);
}

function forbidden(...forbids: Forbid[]): Problem {
  const answer = applyForbids(twoWays(), forbids);
  if (!answer.allowed) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}

test("WISH-1 a service or place that is forbidden for all is used by nobody", () => {
  expect(waysOf(twoWays()).every((way) => way.endsWith("TO-HUB FROM-HUB"))).toBe(true);
  for (const forbid of [{ leg: "TO-HUB" }, { node: "HUB" }]) expect(waysOf(forbidden(forbid)).every((way) => way.endsWith("STRAIGHT"))).toBe(true);
  expect(waysOf(forbidden({ node: "HUB" }, { leg: "STRAIGHT" }))).toEqual([]);
});

test("WISH-1 a way that is forbidden for one need or one line stays open to the others", () => {
  const careful = waysOf(forbidden({ node: "HUB", need: "need-2" }));
  expect(careful.filter((way) => way.includes("need-2")).every((way) => way.endsWith("STRAIGHT"))).toBe(true);
  expect(careful.filter((way) => way.includes("need-1")).every((way) => way.endsWith("FROM-HUB"))).toBe(true);
  for (const way of waysOf(forbidden({ leg: "TO-HUB", line: "line-1" }))) expect(way.endsWith("STRAIGHT")).toBe(way.includes("line-1"));
});

test("WISH-2 a code or id to forbid that leads nowhere is refused at its place", () => {
  for (const [forbid, field] of [[{ leg: "X" }, "leg"], [{ node: "X" }, "node"], [{ leg: "STRAIGHT", line: "X" }, "line"], [{ leg: "STRAIGHT", need: "X" }, "need"]] as const) {
    expect(applyForbids(twoWays(), [{ leg: "STRAIGHT" }, forbid])).toEqual({ allowed: false, refusal: { rule: "SCENARIO-1", code: "scenario-refers-to-nothing", pointer: `/forbid/1/${field}`, given: "X" } });
  }
});

const pinned = (more: Partial<Movement> = {}): Movement => ({
  id: "p1", offer: "line-1", need: "need-1", item: "GEN", quantity: 6, legs: [{ leg: "STRAIGHT", departOn: "2026-12-04", arriveOn: "2026-12-07" }], arriveOn: "2026-12-07", ...more,
});

test("WISH-3 a pinned movement takes its room, its units and its part of the need; all together is as much as before", () => {
  const problem = applyPins(twoWays(), [pinned()]);
  expect(problem).toMatchObject({
    standing: [{ id: "pinned/p1", item: "GEN", quantity: 6, node: "DEPOT" }], offers: [{ id: "line-1", quantity: 4 }, { id: "line-2", quantity: 10 }], needs: [{ id: "need-1", quantity: 4 }, { id: "need-2", quantity: 5 }],
  });
  const units = (ways: string[]) => ways.reduce((sum, way) => sum + Number(way.split(" ")[0]), 0);
  expect(units(waysOf(problem)) + 6).toBe(units(waysOf(twoWays())));
});

test("WISH-3 what is pinned whole leaves neither offer nor need, and a substitute counts with its share", () => {
  const whole = applyPins(twoWays(), [pinned({ quantity: 4 }), pinned({ id: "p2", quantity: 6 })]);
  expect([whole.offers.map((one) => one.id), whole.needs.map((one) => one.id)]).toEqual([["line-2"], ["need-2"]]);
  const problem = twoWays();
  const shared = { ...problem, needs: problem.needs.map((one) => ({ ...one, accepts: [{ item: "GEN", value: 0.3 }] })) };
  // Six units count for 1.8: eight whole units are still missing.
  expect(applyPins(shared, [pinned()]).needs[0]!.quantity).toBe(8);
  expect(applyPins(problem, [])).toBe(problem);
});
