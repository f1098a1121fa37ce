import { readFileSync } from "node:fs";
import fc from "fast-check";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { day, type Day } from "../../kernel/day.ts";
import { goodsCommodity, minorDigitsOf, toEuroMinor, valuationMethods, valueCommodity, type Rates } from "./valuation.ts";

const shipped: Rates = (() => {
  const rates = new Map<string, Map<Day, number>>();
  for (const row of parse(readFileSync("data/codes/ecb_rates.csv"), { columns: true }) as Record<string, string>[]) {
    for (const [currency, rate] of Object.entries(row)) if (/^[A-Z]{3}$/.test(currency) && Number(rate) > 0) rates.set(currency, (rates.get(currency) ?? new Map<Day, number>()).set(day(row["day"]!), Number(rate)));
  }
  return rates;
})();
const at = (rate: number, on = "2024-11-28"): Rates => new Map([["XTS", new Map([[day(on), rate]])]]);

test("VALUE-1 Norway's 35 billion kroner of 28 November 2024 are 3.00 billion euro at that day's reference rate", () => {
  const converted = toEuroMinor(3_500_000_000_000n, "NOK", day("2024-11-28"), shipped)!;
  expect(converted.rateOn).toBe("2024-11-28");
  expect(shipped.get("NOK")!.get(day("2024-11-28"))).toBe(11.664);
  expect(converted.eurMinor).toBe(300_068_587_106n);
});

test("VALUE-1 on a day without a rate the last one before it counts, for a week and no longer, and says of which day it is", () => {
  expect(toEuroMinor(100n, "USD", day("2024-12-25"), shipped)!.rateOn).toBe("2024-12-24");
  expect(toEuroMinor(100n, "USD", day("2024-11-30"), shipped)!.rateOn).toBe("2024-11-29");
  expect(toEuroMinor(100n, "XTS", day("2024-12-05"), at(2))).toEqual({ eurMinor: 50n, rateOn: "2024-11-28" });
  expect(toEuroMinor(100n, "XTS", day("2024-12-06"), at(2))).toBeNull();
  expect(toEuroMinor(100n, "XTS", day("2024-11-27"), at(2))).toBeNull();
});

test("VALUE-1 without a rate there is no value in euro, and a euro is a euro on any day", () => {
  expect(toEuroMinor(100n, "UAH", day("2024-11-28"), shipped)).toBeNull();
  expect(toEuroMinor(100n, "XXX", day("2024-11-28"), new Map())).toBeNull();
  expect(toEuroMinor(123n, "EUR", day("1950-01-01"), new Map())).toEqual({ eurMinor: 123n, rateOn: "1950-01-01" });
});

test("VALUE-1 a value is rounded half up, once, and a currency without minor units is counted in whole ones", () => {
  const cents = (amount: bigint, rate: number) => toEuroMinor(amount, "XTS", day("2024-11-28"), at(rate))!.eurMinor;
  expect([cents(1n, 2), cents(3n, 2), cents(1n, 2.000001), cents(5n, 10), cents(4n, 10)]).toEqual([1n, 2n, 0n, 1n, 0n]);
  expect(minorDigitsOf("JPY")).toBe(0);
  expect(toEuroMinor(160n, "JPY", day("2024-11-28"), new Map([["JPY", new Map([[day("2024-11-28"), 160]])]]))!.eurMinor).toBe(100n);
});

test("VALUE-1 a value of any size is off by half a cent at most", () => {
  fc.assert(fc.property(fc.bigInt(1n, 10n ** 17n), fc.integer({ min: 1, max: 2_000_000_000 }), (amount, millionths) => {
    const { eurMinor } = toEuroMinor(amount, "XTS", day("2024-11-28"), at(millionths / 1e6))!;
    const twice = 2n * (eurMinor * BigInt(millionths) - amount * 1_000_000n);
    expect(twice <= BigInt(millionths) && twice > -BigInt(millionths)).toBe(true);
  }));
});

test("VALUE-3 values found in unlike ways, illustrative ones and unlike goods are never one commodity", () => {
  expect(new Set([...valuationMethods.map((method) => valueCommodity(method, false)), valueCommodity("book", true)]).size).toBe(valuationMethods.length + 1);
  const goods = [
    goodsCommodity({ itemId: "gun", unit: "piece", described: "x" }, false), goodsCommodity({ itemId: "gun", unit: "piece", described: "x" }, true),
    goodsCommodity({ itemId: null, unit: "piece", described: "Guns" }, false), goodsCommodity({ itemId: null, unit: "battery", described: "Guns" }, false),
  ];
  expect(new Set(goods).size).toBe(4);
  expect(goodsCommodity({ itemId: null, unit: "piece", described: " guns " }, false)).toBe(goods[2]);
});
