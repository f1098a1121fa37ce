import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "../../kernel/day.ts";
import { stages } from "../ledger/index.ts";
import { addSent, fates, lagCurve, medianLag, noneSent } from "./transit.ts";

test("PICTURE-10 whatever stands at whatever stage, the five fates add up to what was sent, and what has not left is in none", () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...stages), fc.bigInt({ min: 0n, max: 10n ** 12n }))), (standing) => {
    const sent = standing.reduce((sum, [stage, units]) => addSent(sum, stage, units), noneSent);
    expect(fates.reduce((sum, fate) => sum + sent[fate], 0n)).toBe(sent.sent);
    const left = standing.filter(([stage]) => ["inTransit", "received", "damaged", "lost", "returned"].includes(stage));
    expect(left.reduce((sum, [, units]) => sum + units, 0n)).toBe(sent.sent);
  }));
});

test("PICTURE-12 what is still open is neither left out nor taken for ended", () => {
  const from = day("2027-01-01");
  const after = (days: number | null) => ({ lines: 1, from, endedOn: days === null ? null : addDays(from, days) });
  // The estimate of Kaplan and Meier for 6, 6, 6+, 7, 10 days, worked out by hand.
  expect(lagCurve([after(6), after(6), after(7), after(10)], addDays(from, 20)).map((step) => [step.days, Number(step.openShare.toFixed(4))])).toEqual([[6, 0.5], [7, 0.25], [10, 0]]);
  const open = [after(6), after(6), { lines: 1, from: addDays(from, 4), endedOn: null }, after(7), after(10)];
  expect(lagCurve(open, addDays(from, 10)).map((step) => [step.days, Number(step.openShare.toFixed(4))])).toEqual([[6, 0.6], [7, 0.3], [10, 0]]);
  expect(medianLag(lagCurve(open, addDays(from, 10)))).toBe(7);
  expect(medianLag(lagCurve([after(3), after(null), after(null)], addDays(from, 9)))).toBeNull();
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 40 }), (ended) => {
    const curve = lagCurve(ended.map(after), addDays(from, 500));
    for (const step of curve) expect(step.openShare).toBeCloseTo(ended.filter((days) => days > step.days).length / ended.length, 9);
  }));
});
