import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import type { Id } from "../../kernel/id.ts";
import type { Names } from "../../kernel/names.ts";
import { isCategory } from "./category.ts";
import { parseNsn, type NsnRefusal } from "./nsn.ts";
import type { Unit } from "./unit.ts";

export type ItemId = Id<"item">;

export const hazardDivisions = ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"] as const;
export const compatibilityGroups = ["A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "N", "S"] as const;

export type HazardDivision = (typeof hazardDivisions)[number];
export type CompatibilityGroup = (typeof compatibilityGroups)[number];

/** What an item is, whoever names it: the part that an edit and a row of a file have in common. */
export interface ItemFacts {
  readonly names: Names;
  readonly category: string;
  /** NATO stock number, 13 characters without dashes. */
  readonly nsn: string | null;
  readonly unit: Unit;
  /** Of one unit, packed; null while unknown, which is not zero. */
  readonly massKg: number | null;
  /** Division and group of UN hazard class 1, both or neither. */
  readonly hazardDivision: HazardDivision | null;
  readonly compatibilityGroup: CompatibilityGroup | null;
  /** Net explosive quantity of one unit. */
  readonly neqKg: number | null;
  /** The family of equipment that shares spare parts and training. */
  readonly fleet: string | null;
  /** Where the figures come from. */
  readonly basis: string | null;
}

/** One unit of the item named may stand in for the item that lists it, and counts as `valueShare` of one, above 0 and at most 1. */
export interface Substitute {
  readonly itemId: ItemId;
  readonly code: string;
  readonly names: Names;
  readonly valueShare: number;
}

/** An item of supply. Its code and its unit stay for good: records elsewhere name the one and count in the other. */
export interface Item extends ItemFacts {
  readonly id: ItemId;
  readonly code: string;
  readonly substitutes: readonly Substitute[];
  readonly version: number;
}

export type ItemRefusal =
  | NsnRefusal
  | { readonly rule: "ITEM-1"; readonly code: "item-code-taken"; readonly pointer: string; readonly taken: string }
  | { readonly rule: "ITEM-2"; readonly code: "item-category-form"; readonly pointer: string; readonly category: string }
  | { readonly rule: "ITEM-3"; readonly code: "item-mass"; readonly pointer: string; readonly massKg: number }
  | { readonly rule: "ITEM-4"; readonly code: "item-hazard-half"; readonly pointer: string }
  | { readonly rule: "ITEM-5"; readonly code: "item-neq-missing" | "item-neq-unexpected"; readonly pointer: string }
  | { readonly rule: "ITEM-6"; readonly code: "item-neq-range"; readonly pointer: string; readonly neqKg: number }
  | { readonly rule: "ITEM-7"; readonly code: "item-unit-fixed"; readonly pointer: string; readonly unit: Unit }
  | SubstituteRefusal;

export type SubstituteRefusal =
  | { readonly rule: "ITEM-8"; readonly code: "substitute-itself"; readonly pointer: string }
  | { readonly rule: "ITEM-9"; readonly code: "substitute-unknown"; readonly pointer: string; readonly item: string }
  | { readonly rule: "ITEM-10"; readonly code: "substitute-twice"; readonly pointer: string; readonly item: string }
  | { readonly rule: "ITEM-11"; readonly code: "substitute-share"; readonly pointer: string; readonly valueShare: number };

/** Checks what an item must be on its own, and gives it with its stock number as it is stored. */
export function checkItem<Facts extends ItemFacts>(facts: Facts): Decision<Facts, ItemRefusal> {
  if (!isCategory(facts.category)) return refuse({ rule: "ITEM-2", code: "item-category-form", pointer: "/category", category: facts.category });
  if (facts.massKg !== null && !isAbove(facts.massKg, 0)) return refuse({ rule: "ITEM-3", code: "item-mass", pointer: "/massKg", massKg: facts.massKg });
  const hazard = whyNotHazard(facts);
  if (hazard) return refuse(hazard);
  if (facts.nsn === null) return allow(facts);
  const nsn = parseNsn(facts.nsn);
  return nsn.allowed ? allow({ ...facts, nsn: nsn.value }) : nsn;
}

function isAbove(value: number, least: number): boolean {
  return Number.isFinite(value) && value > least;
}

function whyNotHazard({ hazardDivision, compatibilityGroup, neqKg, massKg }: ItemFacts): ItemRefusal | null {
  if ((hazardDivision === null) !== (compatibilityGroup === null)) {
    return { rule: "ITEM-4", code: "item-hazard-half", pointer: hazardDivision === null ? "/hazardDivision" : "/compatibilityGroup" };
  }
  if (hazardDivision !== null && neqKg === null) return { rule: "ITEM-5", code: "item-neq-missing", pointer: "/neqKg" };
  if (hazardDivision === null && neqKg !== null) return { rule: "ITEM-5", code: "item-neq-unexpected", pointer: "/neqKg" };
  const isWrong = neqKg !== null && (!Number.isFinite(neqKg) || neqKg < 0 || (massKg !== null && neqKg > massKg));
  return isWrong ? { rule: "ITEM-6", code: "item-neq-range", pointer: "/neqKg", neqKg } : null;
}

/** Why an item cannot come to be counted in another unit, or `null` when it stays. */
export function whyNotUnit(before: { readonly unit: Unit }, after: { readonly unit: Unit }): ItemRefusal | null {
  return before.unit === after.unit ? null : { rule: "ITEM-7", code: "item-unit-fixed", pointer: "/unit", unit: before.unit };
}

/**
 * Why this list of substitutes cannot stand, or `null`. `self` and `item` are both ids or both codes. Circles are allowed:
 * no share is above 1, so going round one never makes more of an item than there was.
 */
export function whyNotSubstitutes(
  self: string, list: readonly { readonly item: string; readonly valueShare: number }[], isKnown: (item: string) => boolean,
): SubstituteRefusal | null {
  const seen = new Set<string>();
  for (const [at, { item, valueShare }] of list.entries()) {
    const pointer = `/substitutes/${at}/itemId`;
    if (item === self) return { rule: "ITEM-8", code: "substitute-itself", pointer };
    if (!isKnown(item)) return { rule: "ITEM-9", code: "substitute-unknown", pointer, item };
    if (seen.has(item)) return { rule: "ITEM-10", code: "substitute-twice", pointer, item };
    if (!isAbove(valueShare, 0) || valueShare > 1) return { rule: "ITEM-11", code: "substitute-share", pointer: `/substitutes/${at}/valueShare`, valueShare };
    seen.add(item);
  }
  return null;
}
