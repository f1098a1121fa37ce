import type { Day } from "../../kernel/day.ts";

/** Half a year as the report names it: "2026-H1". */
export type Half = `${number}-H${1 | 2}`;

export const halfPattern = /^(19|2[01])\d{2}-H[12]$/;

/** The first and the last day of a half year, both days of it. */
export function daysOf(half: string): { readonly from: Day; readonly through: Day } {
  const year = half.slice(0, 4);
  return half.endsWith("1") ? { from: `${year}-01-01` as Day, through: `${year}-06-30` as Day } : { from: `${year}-07-01` as Day, through: `${year}-12-31` as Day };
}

/** The half year in which a day lies. */
export function halfOf(onDay: Day): string {
  return `${onDay.slice(0, 4)}-H${onDay.slice(5, 7) <= "06" ? 1 : 2}`;
}

/** The half year so many halves later. */
export function halfAfter(half: string, steps: number): string {
  const at = Number(half.slice(0, 4)) * 2 + (half.endsWith("2") ? 1 : 0) + steps;
  return `${Math.floor(at / 2)}-H${(((at % 2) + 2) % 2) + 1}`;
}

/** The year of a nation's product that stands beside a year of aid: its own, or the last one before it that the source has. */
export function productYear(year: number, known: Iterable<number>): number | null {
  const fitting = [...known].filter((one) => one <= year);
  return fitting.length === 0 ? null : Math.max(...fitting);
}

/** A sum in euro cents as a share of a product in US dollars, at so many dollars for a euro. */
export function shareOfProduct(eurMinor: bigint, product: { readonly gdpUsd: bigint; readonly usdPerEuro: number }): number {
  return (Number(eurMinor) / 100 / Number(product.gdpUsd)) * product.usdPerEuro;
}
