import { expect, test } from "vitest";
import { addStage, noFigures, toWire, whyUncounted } from "./figures.ts";

test("PICTURE-1 units at a stage count in every measure whose definition has that stage, and in no other", () => {
  expect(toWire(addStage(noFigures, "offered", 7n))).toEqual({ announced: 7, committed: 0, allocated: 0, delivered: 0, declaredDelivered: 0 });
  expect(toWire(addStage(noFigures, "allocated", 7n))).toEqual({ announced: 7, committed: 7, allocated: 7, delivered: 0, declaredDelivered: 0 });
  expect(toWire(addStage(noFigures, "returned", 7n))).toEqual({ announced: 7, committed: 7, allocated: 0, delivered: 0, declaredDelivered: 0 });
});

test("PICTURE-2 what the recipient signed for and what the donor calls delivered are in no sum with each other", () => {
  expect(toWire(addStage(noFigures, "received", 3n))).toMatchObject({ delivered: 3, declaredDelivered: 0 });
  expect(toWire(addStage(noFigures, "declaredDelivered", 3n))).toEqual({ announced: 0, committed: 0, allocated: 0, delivered: 0, declaredDelivered: 3 });
});

test("PICTURE-1 a total beyond what a JSON number holds exactly is refused, not rounded", () => {
  expect(() => toWire(addStage(noFigures, "offered", 2n ** 53n))).toThrow(RangeError);
});

test("PICTURE-5 what stands in no total says why: on purpose, no value, no rate; and its findings with it", () => {
  expect(whyUncounted({ notCounted: null, valuations: 1, converted: 1, findings: [{ code: "date-uncertain" }] })).toEqual([]);
  expect(whyUncounted({ notCounted: "within another", valuations: 1, converted: 1, findings: [] })).toEqual(["not-counted"]);
  expect(whyUncounted({ notCounted: null, valuations: 0, converted: 0, findings: [] })).toEqual(["no-value"]);
  expect(whyUncounted({ notCounted: null, valuations: 2, converted: 0, findings: [{ code: "x" }, { code: "x" }] })).toEqual(["no-rate", "x"]);
});
