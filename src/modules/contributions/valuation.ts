import { addDays, daysBetween, type Day } from "../../kernel/day.ts";

/** How a value was found. Values found in unlike ways are never added. */
export const valuationMethods = ["donorDeclared", "replacement", "book", "acquisition", "trackerPriceList"] as const;
export type ValuationMethod = (typeof valuationMethods)[number];

/** One value of a contribution or of one of its lines. Minor units; `eurMinor` at the rate of the day, where there is one. */
export interface Valuation {
  readonly id: string;
  readonly lineId: string | null;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly method: ValuationMethod;
  readonly valuedOn: Day;
  readonly eurMinor: bigint | null;
  readonly rateOn: Day | null;
  readonly declaredEurMinor: bigint | null;
  readonly note: string | null;
  readonly originKey: string | null;
}

/** Reference rates: units of a currency for one euro, by currency and day. */
export type Rates = ReadonlyMap<string, ReadonlyMap<Day, number>>;

/** Digits after the point of a currency's amounts (ISO 4217), where it is not two. */
const minorDigits: Readonly<Record<string, number>> = { JPY: 0, KRW: 0, ISK: 0, HUF: 2 };

export function minorDigitsOf(currency: string): number {
  return minorDigits[currency] ?? 2;
}

/** The longest a rate is carried over days without one (holidays). */
const longestCarryDays = 7;

/**
 * An amount in euro cents at the reference rate of a day, or of the last day before it that has one, at most a week back.
 * `null` when there is no such rate. Rounded half up, once.
 */
export function toEuroMinor(amountMinor: bigint, currency: string, on: Day, rates: Rates): { readonly eurMinor: bigint; readonly rateOn: Day } | null {
  if (currency === "EUR") return { eurMinor: amountMinor, rateOn: on };
  const days = rates.get(currency);
  if (!days) return null;
  for (let rateOn = on; daysBetween(rateOn, on) <= longestCarryDays; rateOn = addDays(rateOn, -1)) {
    const rate = days.get(rateOn);
    if (rate === undefined) continue;
    // The rate as a whole number of 10^-6, so that the division is exact.
    const scaled = BigInt(Math.round(rate * 1e6));
    const numerator = amountMinor * 10n ** BigInt(2 + 6 - minorDigitsOf(currency));
    return { eurMinor: (2n * numerator + scaled) / (2n * scaled), rateOn };
  }
  return null;
}

/** What a valuation's units are called in the ledger: euro cents of one method; illustrative ones are a method of their own. */
export function valueCommodity(method: ValuationMethod, illustrative: boolean): string {
  return `value:EUR:${illustrative ? "illustrative" : method}`;
}

/** What a line's units are called in the ledger. Units of unlike commodities are never added. */
export function goodsCommodity(line: { readonly itemId: string | null; readonly unit: string; readonly described: string }, illustrative: boolean): string {
  const what = line.itemId === null ? `text:${line.unit}:${line.described.trim().toLowerCase().slice(0, 120)}` : `item:${line.itemId}`;
  return illustrative ? `illustrative:${what}` : what;
}
