import { expect, test } from "vitest";
import { day } from "../../kernel/day.ts";
import { readPlan } from "../../planner/index.ts";
import { asIfReleased, buildReplan, settleReplan, toPrevious, whyNotReplan } from "./replan.ts";
import type { Situation } from "./situation.ts";
import { agreed, line, situation } from "./test-situation.ts";

/** Four of ten units are accepted for the need; six are free. */
const four = agreed({ movement: { ...agreed().movement, quantity: 4 } });
const accepted = (more: Partial<Situation> = {}) => situation({ standing: [four], takenThousandths: new Map([["need-1", 4000n]]), freeUnits: new Map([["line-1", 6n]]), ...more });

test("PROPOSAL-17 what was accepted and has not left is on offer and needed again, and does not stand", () => {
  const { problem, movable } = buildReplan(accepted(), 30, new Set());
  expect(movable).toEqual([four]);
  expect([problem.offers[0]!.quantity, problem.needs[0]!.quantity, problem.standing]).toEqual([10, 10, undefined]);
});

test("PROPOSAL-17 what leaves today or left before stands, and so does what arrives after the last day or is to be kept", () => {
  const stands = (now: Situation, days = 30, fixed: string[] = []) => {
    const { problem, movable } = buildReplan(now, days, new Set(fixed));
    expect(movable).toEqual([]);
    expect(problem.standing).toMatchObject([{ id: "proposal-1/m1" }]);
  };
  stands(accepted({ today: day("2026-12-10") }));
  stands(accepted(), 12);
  expect(buildReplan(accepted(), 13, new Set()).movable).toHaveLength(1);
  stands(accepted(), 30, ["proposal-1/m1"]);
});

test("PROPOSAL-17 what could not be planned again stands: its line is over, or released and no longer on offer", () => {
  expect(buildReplan(accepted({ lines: [line({ availableThrough: day("2026-11-30") })] }), 30, new Set())).toMatchObject({ movable: [], problem: { standing: [{ id: "proposal-1/m1" }] } });
  expect(buildReplan(accepted({ lines: [] }), 30, new Set()).movable).toEqual([]);
  expect(buildReplan(accepted({ needs: [] }), 30, new Set()).movable).toEqual([]);
});

test("PROPOSAL-17 a substitute that is released frees what it counts for the need, as agreed", () => {
  const now = asIfReleased(accepted({ lines: [line({ itemId: "item-2" })], takenThousandths: new Map([["need-1", 2000n]]) }), [{ ...four, worthThousandths: 500 }]);
  expect([now.takenThousandths.get("need-1"), now.freeUnits.get("line-1"), now.standing]).toEqual([0n, 10n, []]);
});

test("PROPOSAL-18 identical movements stay, others are released, and what is new is allocated; two alike are two", () => {
  const same = { ...four.movement, id: "m9" };
  const twin = agreed({ allocationId: "allocation-2", movement: { ...four.movement, id: "m2" } });
  expect(settleReplan([four], [same])).toEqual({ kept: new Set(["m9"]), released: [], added: [] });
  const more = { ...same, quantity: 5 };
  expect(settleReplan([four], [more])).toEqual({ kept: new Set(), released: [four], added: [more] });
  const later = { ...same, id: "m3", arriveOn: "2026-12-20", legs: [{ leg: "WAY", departOn: "2026-12-17", arriveOn: "2026-12-20" }] };
  expect(settleReplan([four, twin], [same, later])).toMatchObject({ kept: new Set(["m9"]), released: [{ allocationId: "allocation-1" }], added: [later] });
});

test("PROPOSAL-18 a re-plan is refused once anything that could move was changed, or what it releases has left", () => {
  expect(whyNotReplan([four], [four], accepted())).toBeNull();
  expect(whyNotReplan([four], [], accepted({ standing: [{ ...four, allocationVersion: 2 }] }))).toMatchObject({ rule: "PROPOSAL-3", code: "proposal-stale", movement: "NOR C-1 to N-1", why: "standing-changed" });
  expect(whyNotReplan([four], [], accepted({ standing: [] }))).toMatchObject({ why: "standing-changed" });
  expect(whyNotReplan([four], [four], accepted({ today: day("2026-12-10") }))).toMatchObject({ why: "under-way" });
  expect(whyNotReplan([four], [], accepted({ today: day("2026-12-10") }))).toBeNull();
});

test("PROPOSAL-17 the plan in force is given to the planner as a plan document", () => {
  const previous = toPrevious([four]);
  expect(previous.movements).toEqual([{ ...four.movement, id: "m1" }]);
  expect(readPlan(previous)).toMatchObject({ ok: true });
});
