import fc from "fast-check";
import { expect, test } from "vitest";
import { byLikeness, compare, countVoices, repeats, toMinor, type Sketch } from "./match.ts";

const found = { lines: [{ start: 0, end: 9, units: "30", approximate: false, item: "drones Hornet" }], money: [{ start: 0, end: 9, amount: "2.5", currency: "EUR", assumed: false }] };
const sketch: Sketch = { title: "Package of December", announcedOn: "2024-12-02", lines: [{ described: "Drones of the type Hornet", units: 30n }], amounts: [{ amountMinor: 250n, currency: "EUR", minorDigits: 2 }] };

test("INTAKE-8 what agrees and what differs is told field by field, and silence is neither", () => {
  expect(compare(found, "2024-12-03", sketch)).toEqual({ agrees: ["day", "amount", "units", "item"], differs: [], days: 1 });
  expect(compare(found, "2025-03-03", { ...sketch, lines: [{ described: "Drones", units: 31n }], amounts: [{ amountMinor: 251n, currency: "EUR", minorDigits: 2 }] })).toEqual({ agrees: ["item"], differs: ["day", "amount", "units"], days: 91 });
  expect(compare(found, "2024-12", { title: "Trucks", announcedOn: null, lines: [{ described: "Trucks", units: 30n }], amounts: [{ amountMinor: 250n, currency: "SEK", minorDigits: 2 }] })).toEqual({ agrees: [], differs: [], days: null });
});

test("INTAKE-8 three days are near, a month is far, between them nothing is said", () => {
  const day = (published: string) => compare({ lines: [], money: [] }, published, sketch);
  expect([day("2024-12-05"), day("2024-12-06"), day("2025-01-02"), day("2025-01-03")].map(({ agrees, differs }) => [agrees, differs])).toEqual([[["day"], []], [[], []], [[], []], [[], ["day"]]]);
});

test("INTAKE-8 what agrees more comes first, then what differs less, then the nearer day", () => {
  const one = { agrees: ["day"], differs: [], days: 2 } as const;
  const list = [{ ...one, days: 3 }, { ...one, differs: ["amount"] as const }, { ...one, agrees: ["day", "item"] as const, differs: ["units", "amount"] as const }, one];
  expect(list.toSorted(byLikeness).map((each) => list.indexOf(each))).toEqual([2, 3, 0, 1]);
});

test("INTAKE-8 a sum becomes minor units only where it has no more places than its currency", () => {
  expect([toMinor("650000000", 2), toMinor("2.5", 2), toMinor("2.50", 1), toMinor("2.55", 1), toMinor("7", 0), toMinor("1e3", 2)]).toEqual([65_000_000_000n, 250n, 25n, null, 7n, null]);
});

const voice = (publisher: string, quote: string, agency: string | null = null) => ({ publisher, quote, agency });

test("INTAKE-11 one publisher, one agency and one wording are one voice, and so is whoever copies one of two that copy each other", () => {
  const words = "Sweden will give thirty patrol boats to Ukraine before the end of the coming winter";
  expect(repeats(words, `STOCKHOLM — ${words}, the minister said`)).toBe(true);
  expect(repeats(words, "Sweden will give forty trucks to Poland and thirty patrol boats later")).toBe(false);
  expect(countVoices([voice("One", "A first sentence"), voice("Two", "A second one"), voice("one", "A third")])).toBe(2);
  expect(countVoices([voice("One", "A first sentence", "AFP"), voice("Two", "Another", "AFP"), voice("Le fil (AFP)", "Un autre")])).toBe(1);
  expect(countVoices([voice("One", words), voice("Two", "Something else"), voice("Three", `${words}.`)])).toBe(2);
  expect(countVoices([])).toBe(0);
});

test("INTAKE-11 voices are as many however they are ordered, and one more sentence makes at most one more", () => {
  const some = fc.array(fc.record({ publisher: fc.constantFrom("A", "B", "C", "D"), quote: fc.constantFrom("one two three four five six seven", "one two three four five six eight", "x"), agency: fc.constantFrom(null, "AFP", "dpa") }), { maxLength: 7 });
  fc.assert(fc.property(some, (list) => {
    expect(countVoices(list.toReversed())).toBe(countVoices(list));
    expect(countVoices(list)).toBeLessThanOrEqual(countVoices(list.slice(1)) + 1);
  }));
});
