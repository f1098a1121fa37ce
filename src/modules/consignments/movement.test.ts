import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day, type Day } from "../../kernel/day.ts";
import type { ConsignmentLeg, ConsignmentState } from "./consignment.ts";
import { countDays, countNodes, courseOf, daysOf, isAtEndOf, isLateStep, strainOf, whyNotRange, type Travelling } from "./movement.ts";

const start = day("2027-01-01");
const on = (days: number) => addDays(start, days);
const endsOf = (leg: string) => ({ from: `node ${leg.at(-1)}`, to: `node ${Number(leg.at(-1)) + 1}` });
const way = (...days: readonly (readonly [number, number, number | null, number | null])[]): ConsignmentLeg[] => days.map(([departOn, arriveOn, departedOn, arrivedOn], position) => ({
  position, legId: `leg ${position}`, departOn: on(departOn), arriveOn: on(arriveOn), departedOn: departedOn === null ? null : on(departedOn), arrivedOn: arrivedOn === null ? null : on(arrivedOn),
}));
const one = (legs: readonly ConsignmentLeg[], more: Partial<Travelling> = {}): Travelling => ({ id: "one", state: "dispatched", fromNodeId: "node 0", toNodeId: `node ${legs.length}`, legs, leftOn: null, endedOn: null, ...more });
const days = (course: ReturnType<typeof courseOf>) => course.steps.map((step) => [step.what, step.onDay, isLateStep(step)]);

test("MOVEMENT-1 MOVEMENT-2 what happened stands on its day, what is overdue on today, and what waits for it is pushed on and late too", () => {
  expect(days(courseOf(one(way([0, 2, 0, 3], [3, 5, null, null])), endsOf, on(3)))).toEqual([["depart", on(0), false], ["arrive", on(3), true], ["depart", on(3), false], ["arrive", on(5), false]]);
  expect(days(courseOf(one(way([0, 2, 0, 3], [3, 5, null, null])), endsOf, on(4)))).toEqual([["depart", on(0), false], ["arrive", on(3), true], ["depart", on(4), true], ["arrive", on(6), true]]);
  expect(days(courseOf(one(way([0, 2, null, null], [2, 3, null, null]), { state: "planned" }), endsOf, on(1)))).toEqual([["depart", on(1), true], ["arrive", on(3), true], ["depart", on(3), true], ["arrive", on(4), true]]);
});

test("MOVEMENT-1 what ended makes no further step, and what was taken back none at all", () => {
  expect(courseOf(one(way([0, 2, 0, null], [3, 5, null, null]), { state: "lost", endedOn: on(1) }), endsOf, on(9))).toMatchObject({ steps: [{ what: "depart" }], stays: [{ legId: "leg 0", from: on(0), until: on(1) }] });
  expect(courseOf(one(way([0, 2, 0, 2]), { state: "handedOver", endedOn: on(4) }), endsOf, on(9)).stays.at(-1)).toMatchObject({ nodeId: "node 1", from: on(2), until: on(4) });
  expect(courseOf(one(way([0, 2, null, null]), { state: "cancelled" }), endsOf, on(1))).toEqual({ steps: [], stays: [] });
  expect(courseOf(one([], { state: "arrived", toNodeId: "node 7", leftOn: on(1) }), endsOf, on(3)).stays).toMatchObject([{ nodeId: "node 7", from: on(1), until: null }]);
});

/** A way that happened up to some step, with days in their order. */
const travelling: fc.Arbitrary<{ one: Travelling; today: Day }> = fc.record({
  gaps: fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 5 }), fc.nat(4), fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: 4 }), done: fc.nat(8), later: fc.nat(10),
}).map(({ gaps, done, later }) => {
  let [planned, true_] = [0, 0];
  const legs = way(...gaps.map(([wait, transit, waited, took], at): [number, number, number | null, number | null] => {
    const departOn = planned + wait;
    planned = departOn + transit;
    const departedOn = done > at * 2 ? (true_ += waited) : null;
    const arrivedOn = done > at * 2 + 1 ? (true_ += took) : null;
    return [departOn, planned, departedOn, arrivedOn];
  }));
  const state: ConsignmentState = done === 0 ? "planned" : done >= legs.length * 2 ? "arrived" : done % 2 === 1 ? "onward" : "atHub";
  return { one: one(legs, { state }), today: on(true_ + later) };
});

test("MOVEMENT-3 steps never run backwards, nothing expected lies before today, and on every day a consignment is in one place at most", () => {
  fc.assert(fc.property(travelling, ({ one: of, today }) => {
    const { steps, stays } = courseOf(of, endsOf, today);
    for (const [at, step] of steps.entries()) {
      if (at > 0) expect(step.onDay >= steps[at - 1]!.onDay).toBe(true);
      if (!step.isDone) expect(step.onDay >= today).toBe(true);
    }
    for (const onDay of daysOf(on(-1), on(60))) expect(stays.filter((stay) => isAtEndOf(stay, onDay)).length).toBe(onDay >= steps[0]!.onDay ? 1 : 0);
  }));
});

test("MOVEMENT-4 whatever moves, what came to a place and has not left stands there, and the counts of all days add up to all steps", () => {
  fc.assert(fc.property(fc.array(travelling, { maxLength: 6 }), fc.integer({ min: 1, max: 1e6 }), (list, grams) => {
    const courses = list.map(({ one: of, today }, at) => courseOf({ ...of, id: String(at) }, endsOf, today));
    const [from, through] = [on(-1), on(70)];
    const counts = countDays(courses, from, through);
    expect(counts.reduce((sum, each) => sum + each.departs + each.arrives, 0)).toBe(courses.flatMap((each) => each.steps).length);
    for (const nodeDays of countNodes(courses, () => ({ massKg: grams / 1000, neqKg: { "1.1": grams / 2000 } }), from, through).values()) {
      let [stood, mg] = [0, (kg: number) => Math.round(kg * 1e6)];
      for (const each of nodeDays) {
        // Present is what stood there and what came in; what goes out of it leaves the rest. Where goods begin, nothing stood.
        const isOrigin = nodeDays.every((other) => other.inKg === 0);
        expect(mg(each.presentKg)).toBe(isOrigin ? 0 : stood + mg(each.inKg));
        stood = isOrigin ? 0 : mg(each.presentKg) - mg(each.outKg);
        expect(mg(each.neqKg["1.1"] ?? 0)).toBe(mg(each.presentKg) / 2);
      }
    }
  }));
});

test("MOVEMENT-4 a capacity is met exactly, an unknown one is never exceeded, a division without a licence always is", () => {
  const at = { day: start, inKg: 600, outKg: 400, presentKg: 5000, neqKg: { "1.1": 10, "1.4": 1 }, untold: 0 };
  expect(strainOf(at, { handlingTonnesPerDay: 1, storageTonnes: 5, licences: { "1.1": 10 } })).toEqual({ handling: false, storage: false, divisions: ["1.4"] });
  expect(strainOf(at, { handlingTonnesPerDay: 0.999, storageTonnes: 4.999, licences: { "1.1": 9.9, "1.4": 1 } })).toEqual({ handling: true, storage: true, divisions: ["1.1"] });
  expect(strainOf(at, { handlingTonnesPerDay: null, storageTonnes: null, licences: { "1.1": 10, "1.4": 1 } })).toEqual({ handling: false, storage: false, divisions: [] });
  expect([...countNodes([courseOf(one(way([0, 2, 0, 2]), { state: "arrived" }), endsOf, on(3))], () => null, on(2), on(2)).values()]).toEqual([[{ day: on(2), inKg: 0, outKg: 0, presentKg: 0, neqKg: {}, untold: 1 }]]);
});

test("MOVEMENT-5 a board runs forward over 92 days at most", () => {
  expect([whyNotRange(start, start), whyNotRange(start, on(91))]).toEqual([null, null]);
  expect([whyNotRange(start, on(-1)), whyNotRange(start, on(92))]).toMatchObject([{ code: "movement-range" }, { code: "movement-range" }]);
});
