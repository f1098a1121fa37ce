import { expect, test } from "vitest";
import { addDays, day, daysBetween } from "../../kernel/day.ts";
import { bookingNoticeDays, checkLeg, departurePhase, whyNotEnds, type LegFacts } from "./leg.ts";

const train: LegFacts = {
  mode: "rail", transitDays: 2, departsEveryDays: 7, departsPhaseDays: 3, capacityTonnes: 900, neqCapKg: null, costCentsPerTonne: 5500,
  openFrom: null, openThrough: null, noticeDays: 3, illustrative: true, basis: "illustrative",
};
const check = (changes: Partial<LegFacts>) => checkLeg({ ...train, ...changes });
const refused = (rule: string, code: string, pointer: string) => ({ allowed: false, refusal: { rule, code, pointer } });
const ends = (from: string, to: string) => whyNotEnds({ from, to }, (code) => code.startsWith("HUB"), { from: "/from", to: "/to" });

test("LEG-2 no service leads to the place it leaves", () => {
  expect(ends("HUB-A", "HUB-B")).toBeNull();
  expect(ends("HUB-A", "HUB-A")).toEqual({ rule: "LEG-2", code: "leg-to-itself", pointer: "/to" });
});

test("LEG-3 both ends are known", () => {
  expect(ends("X", "HUB-B")).toEqual({ rule: "LEG-3", code: "leg-node-unknown", pointer: "/from", node: "X" });
  expect(ends("HUB-A", "X")).toEqual({ rule: "LEG-3", code: "leg-node-unknown", pointer: "/to", node: "X" });
});

test("LEG-4 a service takes at least a day", () => {
  for (const transitDays of [1, 365]) expect(check({ transitDays })).toMatchObject({ allowed: true });
  for (const transitDays of [0, 1.5, 366]) expect(check({ transitDays })).toMatchObject(refused("LEG-4", "leg-transit", "/transitDays"));
});

test("LEG-5 the shift is less than the days between departures", () => {
  expect(check({ departsPhaseDays: 6 })).toMatchObject({ allowed: true });
  for (const departsPhaseDays of [7, -1, 0.5]) expect(check({ departsPhaseDays })).toMatchObject(refused("LEG-5", "leg-departures", "/departsPhaseDays"));
  for (const departsEveryDays of [0, 366, 1.5]) expect(check({ departsEveryDays })).toMatchObject(refused("LEG-5", "leg-departures", "/departsEveryDays"));
});

test("LEG-6 a capacity is above zero, a limit may be zero, a cost is whole cents", () => {
  expect(check({ neqCapKg: 0, costCentsPerTonne: 0 })).toMatchObject({ allowed: true });
  expect(check({ capacityTonnes: 0 })).toMatchObject(refused("LEG-6", "leg-capacity", "/capacityTonnes"));
  expect(check({ neqCapKg: -1 })).toMatchObject(refused("LEG-6", "leg-capacity", "/neqCapKg"));
  for (const costCentsPerTonne of [-1, 0.5]) expect(check({ costCentsPerTonne })).toMatchObject(refused("LEG-6", "leg-capacity", "/costCentsPerTonne"));
});

test("LEG-7 a window may be one day or open, and does not end before it starts", () => {
  const openFrom = day("2026-12-01");
  expect(check({ openFrom, openThrough: openFrom })).toMatchObject({ allowed: true });
  expect(check({ openFrom })).toMatchObject({ allowed: true });
  expect(check({ openFrom, openThrough: day("2026-11-30") })).toMatchObject(refused("LEG-7", "leg-window", "/openThrough"));
});

test("LEG-8 a notice is whole days from 0 to 365", () => {
  expect(check({ noticeDays: 365 })).toMatchObject({ allowed: true });
  for (const noticeDays of [-1, 1.5, 366]) expect(check({ noticeDays })).toMatchObject(refused("LEG-8", "notice-range", "/noticeDays"));
});

test("LEG-9 made-up figures need a basis", () => {
  expect(check({ basis: null })).toMatchObject(refused("LEG-9", "basis-missing", "/basis"));
});

test("LEG-10 the longest notice counts, a border's among them", () => {
  expect(bookingNoticeDays(train, { noticeDays: 0 }, { noticeDays: 45 })).toBe(45);
  expect(bookingNoticeDays(train, { noticeDays: 1 }, { noticeDays: 2 })).toBe(3);
});

test("LEG-11 plans made on different days see the same departures", () => {
  const departures = [0, 1, 2, 3, 4, 5, 6, 7].map((later) => {
    const startOn = addDays(day("2026-12-01"), later);
    return addDays(startOn, departurePhase(train, startOn));
  });
  expect(new Set(departures.map((on) => daysBetween(day("1970-01-01"), on) % 7))).toEqual(new Set([3]));
  expect(new Set(departures).size).toBe(2);
  expect(departurePhase(train, day("1969-12-31"))).toBe(4);
});
