import type { Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Contribution } from "../contributions/index.ts";
import type { CostCategory, FundId } from "./fund.ts";

export type PurchaseId = Id<"purchase">;

/** Whose money, and how much of it. Minor units. */
export interface PurchasePart {
  readonly donorId: string;
  readonly currency: string;
  readonly amountMinor: bigint;
}

/** Money of a fund that bought the goods of a contribution. */
export interface Purchase {
  readonly id: PurchaseId;
  readonly fundId: FundId;
  readonly contributionId: string;
  readonly batchId: string | null;
  readonly category: CostCategory;
  readonly boughtOn: Day;
  /** In which of the two the value stands in totals. */
  readonly countedAs: "money" | "goods";
  readonly parts: readonly PurchasePart[];
  readonly note: string | null;
  readonly labelId: LabelId;
}

export type PurchaseRefusal =
  | { readonly rule: "PURCHASE-1"; readonly code: "purchase-of-nothing" | "purchase-part-twice"; readonly pointer: string }
  | { readonly rule: "PURCHASE-2"; readonly code: "purchase-no-goods" | "purchase-of-another-fund"; readonly pointer: string }
  | { readonly rule: "PURCHASE-3"; readonly code: "purchase-counted-otherwise"; readonly pointer: string };

/** Why these parts of money are no purchase, or `null`. */
export function whyNotParts(parts: readonly PurchasePart[]): PurchaseRefusal | null {
  if (parts.length === 0) return { rule: "PURCHASE-1", code: "purchase-of-nothing", pointer: "/parts" };
  const seen = new Set<string>();
  for (const [index, { donorId, currency }] of parts.entries()) {
    const key = `${donorId} ${currency}`;
    if (seen.has(key)) return { rule: "PURCHASE-1", code: "purchase-part-twice", pointer: `/parts/${index}` };
    seen.add(key);
  }
  return null;
}

/** Why money cannot have bought what a contribution gives, or `null`. */
export function whyNotBought(contribution: Pick<Contribution, "kind" | "ended">): PurchaseRefusal | null {
  return contribution.kind !== "goods" || contribution.ended !== null ? { rule: "PURCHASE-2", code: "purchase-no-goods", pointer: "/contributionId" } : null;
}

/**
 * In which of the two the value of a purchase stands: in the money, where each part comes from a donor whose contribution of
 * money is counted; otherwise the goods keep their own value, so that it stands somewhere, and never twice.
 */
export function countedAs(parts: readonly PurchasePart[], countedDonors: ReadonlySet<string>): "money" | "goods" {
  return parts.every(({ donorId }) => countedDonors.has(donorId)) ? "money" : "goods";
}
