import { expect, test } from "vitest";
import { checkPlan, plan, readProblem, type Plan, type Problem } from "../index.ts";
import { onDay, oneOfEach } from "./tiny.ts";

/** Reads, plans, checks. */
function planned(problem: Problem): Plan {
  expect(readProblem(problem)).toMatchObject({ ok: true });
  const { plan: answer } = plan(problem);
  expect(checkPlan(problem, answer)).toMatchObject({ feasible: true, boundHolds: true, violations: [] });
  return answer;
}

test("PLAN-4 items that stand in for one another in a circle are planned: no unit counts for more than it is worth", () => {
  const problem = oneOfEach();
  const ids = ["a", "b", "c"];
  const answer = planned({
    ...problem,
    items: ids.map((id) => ({ id, tonnesPerUnit: 10 })),
    offers: [{ ...problem.offers[0]!, item: "a", quantity: 4 }],
    needs: ids.map((id, place) => ({ ...problem.needs[0]!, id, item: undefined, quantity: 4, accepts: [{ item: id, value: 1 }, { item: ids[(place + 1) % 3]!, value: 0.5 }] })),
  } as Problem);
  expect(answer).toMatchObject({ status: "optimal", movements: [{ need: "a", quantity: 4 }], unmet: [{ need: "b", reason: { code: "no-offer" } }, { need: "c" }] });
});

test("PLAN-27 ten thousand legs are read and planned", { timeout: 120_000 }, () => {
  const problem = oneOfEach();
  const legs = Array.from({ length: 10_000 }, (_, index) => ({ ...problem.legs[index % 2]!, id: `leg-${index}`, costCentsPerTonne: 20_000 - index }));
  const answer = planned({ ...problem, legs });
  expect(answer).toMatchObject({ unmet: [], movements: [{ quantity: 5, legs: [{ leg: "leg-9998" }, { leg: "leg-9999" }] }] });
});

test("PLAN-27 a horizon of ten years is planned to its last day, and not beyond", { timeout: 120_000 }, () => {
  const problem = { ...oneOfEach(), horizon: { startOn: onDay(0), days: 3653 } };
  const late = (availableFrom: string) => planned({ ...problem, offers: [{ ...problem.offers[0]!, availableFrom }], needs: [{ ...problem.needs[0]!, dueOn: onDay(3700) }] });
  // The ship of day 3635 is the last whose trucks reach the town within the days; the next one comes to port on the last day.
  expect(late(onDay(3635))).toMatchObject({ unmet: [], movements: [{ quantity: 5 }] });
  expect(late(onDay(3636))).toMatchObject({ movements: [], unmet: [{ quantity: 5, reason: { code: "offers-too-late", proved: true } }] });
});

test("PLAN-22 where nothing at all can be done, every need is open for a proved reason of its own", () => {
  const problem = oneOfEach();
  const [need] = problem.needs;
  const item = (id: string) => ({ id, tonnesPerUnit: 10 });
  const answer = planned({
    ...problem,
    items: [item("truck"), item("tent"), item("boat")],
    offers: [{ ...problem.offers[0]!, availableFrom: onDay(30) }, { ...problem.offers[0]!, id: "boats", item: "boat", node: "town" }],
    needs: [need!, { ...need!, id: "tents", item: "tent" }, { ...need!, id: "boats", item: "boat", node: "depot" }],
  });
  expect(answer.movements).toEqual([]);
  expect(answer.unmet.map(({ need: id, quantity, reason }) => [id, quantity, reason.code, reason.proved])).toEqual([
    ["need", 5, "offers-too-late", true], ["tents", 5, "no-offer", true], ["boats", 5, "no-route", true],
  ]);
});
