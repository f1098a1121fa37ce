import type { Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Contribution, Line } from "./contribution.ts";

export type AllocationId = Id<"allocation">;

export const allocationStates = ["reserved", "allocated", "void", "expired", "cancelled"] as const;

/** Units of a line tied to a need: reserved until a day, or allocated. */
export interface Allocation {
  readonly id: AllocationId;
  readonly lineId: string;
  readonly needId: string;
  readonly units: bigint;
  /** What one unit counts for the need, as agreed when its line was first tied to it. */
  readonly worthThousandths: number;
  readonly state: (typeof allocationStates)[number];
  readonly reserveId: string | null;
  readonly expiresOn: Day | null;
  readonly proposalId: string | null;
  readonly movement: string | null;
  readonly arrivesOn: Day | null;
  readonly allocatedOn: Day;
  readonly labelId: LabelId;
  /** On consignments that were not cancelled, on the way or handed over. */
  readonly consignedUnits: bigint;
  readonly version: number;
}

export type AllocationRefusal =
  | { readonly rule: "ALLOCATION-1"; readonly code: "allocation-not-offered"; readonly pointer: string; readonly stage: string }
  | { readonly rule: "ALLOCATION-2"; readonly code: "allocation-other-item"; readonly pointer: string }
  | { readonly rule: "ALLOCATION-3"; readonly code: "allocation-offer-too-small"; readonly pointer: string; readonly freeUnits: bigint; readonly askedUnits: bigint }
  | { readonly rule: "ALLOCATION-4"; readonly code: "allocation-need-covered"; readonly pointer: string; readonly missingUnits: bigint; readonly askedUnits: bigint }
  | { readonly rule: "ALLOCATION-5"; readonly code: "allocation-hold-past"; readonly pointer: string; readonly today: Day }
  | { readonly rule: "ALLOCATION-6"; readonly code: "allocation-need-closed"; readonly pointer: string; readonly state: string }
  | { readonly rule: "ALLOCATION-7"; readonly code: "allocation-settled"; readonly pointer: string; readonly state: string }
  | { readonly rule: "ALLOCATION-8"; readonly code: "allocation-window-over"; readonly pointer: string; readonly availableThrough: Day }
  | { readonly rule: "ALLOCATION-10"; readonly code: "allocation-consigned"; readonly pointer: string; readonly consignedUnits: bigint }
  | { readonly rule: "ALLOCATION-11"; readonly code: "allocation-consigned-beyond"; readonly pointer: string; readonly freeUnits: bigint; readonly askedUnits: bigint };

/** Why so many units of an allocation cannot go on a consignment, or `null`. What is only reserved goes nowhere. */
export function whyNotConsign(allocation: Allocation, units: bigint, pointer: string): AllocationRefusal | null {
  if (allocation.state !== "allocated") return { rule: "ALLOCATION-7", code: "allocation-settled", pointer, state: allocation.state };
  const freeUnits = allocation.units - allocation.consignedUnits;
  return units > freeUnits ? { rule: "ALLOCATION-11", code: "allocation-consigned-beyond", pointer, freeUnits, askedUnits: units } : null;
}

/** A line of an offered or committed contribution, as planning has to know it. */
export interface PlannableLine {
  readonly id: string; readonly contributionId: string; readonly reference: string; readonly donorId: string; readonly consentId: string | null;
  readonly kind: Contribution["kind"]; readonly stage: "offered" | "committed"; readonly itemId: string | null; readonly described: string; readonly units: bigint | null;
  readonly fromNodeId: string | null; readonly availableFrom: Day | null; readonly availableThrough: Day | null; readonly labelId: LabelId; readonly version: number;
}

/**
 * Whether the nation of origin has still to agree: another nation than the donor has a say, and the donor has not bound
 * itself yet. Who commits goes on record for having the consent; its paper is asked for at the release.
 */
export function lacksConsent(line: { readonly consentId: string | null; readonly donorId: string; readonly stage: string }): boolean {
  return line.consentId !== null && line.consentId !== line.donorId && line.stage === "offered";
}

/** The need's side of an allocation, as the needs module tells it. */
export interface NeedSide {
  readonly id: string;
  readonly state: string;
  readonly units: bigint;
  /** What is already allocated or reserved for it, in thousandths of a unit. */
  readonly takenThousandths: bigint;
  /** What one unit of the line counts for, in thousandths: of the need's own item 1,000, of a substitute its share; `null` when the line's item does not serve it. */
  readonly shareThousandths: bigint | null;
}

/** What serves a need for an item, and what one unit of it counts for in thousandths, at least one. */
export function acceptedItemsOf(itemId: string, substitutes: readonly { readonly itemId: string; readonly valueShare: number }[]): Map<string, bigint> {
  const shares = substitutes.map((one): [string, bigint] => [one.itemId, BigInt(Math.max(1, Math.round(one.valueShare * 1000)))]);
  return new Map([...shares, [itemId, 1000n]]);
}

/** Why these units of a line cannot be tied to a need, or `null`. How many are free is the ledger's to say, and it says so last. */
export function whyNotAllocate(
  contribution: Pick<Contribution, "stage" | "ended">, line: Pick<Line, "availableThrough">, need: NeedSide,
  order: { readonly units: bigint; readonly holdThrough: Day | null; readonly today: Day },
): AllocationRefusal | null {
  if (contribution.ended !== null || !["offered", "committed"].includes(contribution.stage)) {
    return { rule: "ALLOCATION-1", code: "allocation-not-offered", pointer: "/lineId", stage: contribution.ended ?? contribution.stage };
  }
  const share = need.shareThousandths;
  if (share === null) return { rule: "ALLOCATION-2", code: "allocation-other-item", pointer: "/lineId" };
  if (line.availableThrough !== null && line.availableThrough < order.today) {
    return { rule: "ALLOCATION-8", code: "allocation-window-over", pointer: "/lineId", availableThrough: line.availableThrough };
  }
  if (need.state !== "open") return { rule: "ALLOCATION-6", code: "allocation-need-closed", pointer: "/needId", state: need.state };
  const missing = need.units * 1000n - need.takenThousandths;
  // The last substitute may round the need up, by less than one unit.
  if (missing <= 0n || order.units * share > missing + 999n) {
    return { rule: "ALLOCATION-4", code: "allocation-need-covered", pointer: "/units", missingUnits: missing > 0n ? missing / 1000n : 0n, askedUnits: order.units };
  }
  if (order.holdThrough !== null && order.holdThrough < order.today) return { rule: "ALLOCATION-5", code: "allocation-hold-past", pointer: "/holdThrough", today: order.today };
  return null;
}

/**
 * How much of a line's value moves with some of its units: the share of all that have moved so far, less what moved before,
 * so that rounding never loses a cent and the last unit takes the rest.
 */
export function valueToMove(value: bigint, lineUnits: bigint, movedBefore: bigint, moving: bigint): bigint {
  return (value * (movedBefore + moving)) / lineUnits - (value * movedBefore) / lineUnits;
}
