import { summariseLoad, type LoadSummary } from "../../modules/consignments/load-hazard.ts";
import type { PaperItem, PaperLine, PaperPackage } from "./source.ts";

/** A line, and how many of it there are in all packages together: what a manifest counts. */
export interface LineTotal {
  readonly item: PaperItem;
  readonly units: number;
}

/** Units by item, in the order of the items' codes. */
export function totalsOf(packages: readonly PaperPackage[]): LineTotal[] {
  const totals = new Map<string, LineTotal>();
  for (const { item, units } of linesOf(packages)) totals.set(item.code, { item, units: units + (totals.get(item.code)?.units ?? 0) });
  return [...totals.values()].toSorted((a, b) => (a.item.code < b.item.code ? -1 : 1));
}

export const linesOf = (packages: readonly PaperPackage[]): PaperLine[] => packages.flatMap(({ lines }) => lines);

/** Mass and explosives of all that is packed. The mass of what has none known is not in the sum: `massIsWhole` says whether it is. */
export function loadOf(packages: readonly PaperPackage[]): LoadSummary & { readonly massIsWhole: boolean } {
  const pieces = linesOf(packages).map(({ item, units }) => ({ ...item, item: item.code, units: BigInt(units), form: null }));
  return { ...summariseLoad(pieces), massIsWhole: pieces.every(({ massKg }) => massKg !== null) };
}

/** The packages that stand in no other: what a crane lifts and a carrier counts. */
export const outermost = (packages: readonly PaperPackage[]): PaperPackage[] => packages.filter(({ inside }) => inside === null);

/** The gross mass of all packages, each once; null when one of them has none known. */
export function grossMassKg(packages: readonly PaperPackage[]): number | null {
  return outermost(packages).reduce<number | null>((sum, one) => (sum === null || one.grossMassKg === null ? null : sum + one.grossMassKg), 0);
}
