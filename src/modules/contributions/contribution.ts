import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import type { Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import type { LabelId } from "../../kernel/label.ts";
import { ladder, type LadderStage } from "../ledger/index.ts";

export type ContributionId = Id<"contribution">;
export type LineId = Id<"line">;

export const contributionKinds = ["goods", "money", "training"] as const;
export const contributionCategories = ["military", "financial", "humanitarian"] as const;
export const endings = ["withdrawn", "expired", "declined", "replaced"] as const;
export const contributionStages = ladder;

/** How fit goods are: never used; in use and in order; made good as new; to be repaired before use. */
export const conditions = ["new", "serviceable", "overhauled", "repairable"] as const;
export type Condition = (typeof conditions)[number];

/** The unit of a line whose source does not say what is counted. Such a line cannot be offered. */
export const unstatedUnit = "unstated";

export interface Line {
  readonly id: LineId;
  readonly position: number;
  readonly itemId: string | null;
  readonly described: string;
  readonly unit: string;
  /** `null`: the number is not known. Unknown is not zero. */
  readonly units: bigint | null;
  /** What the donor says it has delivered; `null` when it says nothing. */
  readonly declaredUnits: bigint | null;
  /** `null`: nobody said. */
  readonly condition: Condition | null;
  readonly fromNodeId: string | null;
  readonly availableFrom: Day | null;
  readonly availableThrough: Day | null;
  readonly originKey: string | null;
  readonly version: number;
}

export interface Contribution {
  readonly id: ContributionId;
  readonly donorId: string;
  readonly reference: string;
  readonly kind: (typeof contributionKinds)[number];
  readonly stage: LadderStage;
  readonly ended: (typeof endings)[number] | null;
  readonly category: (typeof contributionCategories)[number];
  readonly title: string;
  readonly explanation: string | null;
  readonly announcedOn: Day | null;
  /** The day as the source has it, whatever it says. */
  readonly announcedText: string;
  readonly payerId: string | null;
  readonly supplierId: string | null;
  readonly holderId: string | null;
  readonly consentId: string | null;
  readonly carrierId: string | null;
  readonly origin: "room" | "record" | "kiel";
  readonly originKey: string | null;
  readonly illustrative: boolean;
  readonly basis: string | null;
  readonly findings: readonly Finding[];
  /** Why its value is left out of totals (it lies within another one); `null` when it counts. */
  readonly notCounted: string | null;
  readonly labelId: LabelId;
  readonly version: number;
}

/** Something about an imported record that looks wrong or could not be read. The record is kept as it came. */
export interface Finding {
  readonly code: string;
  readonly column: string | null;
  readonly value: string | null;
}

export type StageRefusal =
  | { readonly rule: "CONTRIBUTION-1"; readonly code: "contribution-needs-source"; readonly pointer: string }
  | { readonly rule: "CONTRIBUTION-2"; readonly code: "contribution-needs-window"; readonly pointer: string; readonly line: string }
  | { readonly rule: "CONTRIBUTION-2"; readonly code: "contribution-needs-units"; readonly pointer: string; readonly line: string }
  | { readonly rule: "CONTRIBUTION-3"; readonly code: "contribution-stage-order"; readonly pointer: string; readonly from: string; readonly to: string }
  | { readonly rule: "CONTRIBUTION-4"; readonly code: "contribution-needs-consent"; readonly pointer: string; readonly nation: string }
  | { readonly rule: "CONTRIBUTION-5"; readonly code: "contribution-ended"; readonly pointer: string; readonly ended: string }
  | { readonly rule: "CONTRIBUTION-6"; readonly code: "contribution-has-allocations"; readonly pointer: string; readonly allocatedUnits: bigint };

export type LineRefusal =
  | { readonly rule: "CONTRIBUTION-2"; readonly code: "window-reversed"; readonly pointer: string; readonly from: Day; readonly through: Day }
  | { readonly rule: "CONTRIBUTION-8"; readonly code: "declared-beyond-units"; readonly pointer: string; readonly units: bigint; readonly declaredUnits: bigint }
  | { readonly rule: "CONTRIBUTION-9"; readonly code: "line-not-here"; readonly pointer: string }
  | { readonly rule: "CONTRIBUTION-10"; readonly code: "unit-not-the-items"; readonly pointer: string; readonly unit: string; readonly value: string }
  | { readonly rule: "CONTRIBUTION-11"; readonly code: "line-booked"; readonly pointer: string; readonly line: string };

/** Whether a stage is reached when another one has been. */
export function hasReached(stage: LadderStage, wanted: LadderStage): boolean {
  return ladder.indexOf(stage) >= ladder.indexOf(wanted);
}

/** What of a line decides whether it can be offered. */
type OfferedLine = Pick<Line, "described" | "unit" | "units" | "availableFrom" | "availableThrough">;

/** What a line lacks to be offered, or `null`: a known number of a stated unit, within a window of days. */
export function whyNotOffer(line: OfferedLine, index: number): StageRefusal | null {
  if (line.unit === unstatedUnit || line.units === null) {
    return { rule: "CONTRIBUTION-2", code: "contribution-needs-units", pointer: `/lines/${index}/${line.units === null ? "units" : "unit"}`, line: line.described };
  }
  if (line.availableFrom === null || line.availableThrough === null) {
    return { rule: "CONTRIBUTION-2", code: "contribution-needs-window", pointer: `/lines/${index}/${line.availableFrom === null ? "availableFrom" : "availableThrough"}`, line: line.described };
  }
  return null;
}

/** Why a contribution cannot go to a stage, or `null`. `consentReference`: the paper by which the origin nation agreed. */
export function whyNotReach(
  contribution: Pick<Contribution, "stage" | "ended" | "kind" | "donorId" | "consentId">, lines: readonly OfferedLine[],
  order: { readonly to: LadderStage; readonly consentReference: string | null },
): StageRefusal | null {
  if (contribution.ended !== null) return { rule: "CONTRIBUTION-5", code: "contribution-ended", pointer: "", ended: contribution.ended };
  if (ladder.indexOf(order.to) <= ladder.indexOf(contribution.stage)) {
    return { rule: "CONTRIBUTION-3", code: "contribution-stage-order", pointer: "/to", from: contribution.stage, to: order.to };
  }
  if (contribution.kind === "goods" && hasReached(order.to, "offered")) {
    for (const [index, line] of lines.entries()) {
      const why = whyNotOffer(line, index);
      if (why) return why;
    }
  }
  if (order.to === "released" && contribution.consentId !== null && contribution.consentId !== contribution.donorId && order.consentReference === null) {
    return { rule: "CONTRIBUTION-4", code: "contribution-needs-consent", pointer: "/consentReference", nation: contribution.consentId };
  }
  return null;
}

/** Why a contribution cannot end, or `null`: what is allocated has to be released first. */
export function whyNotEnd(contribution: Pick<Contribution, "ended">, allocatedUnits: bigint): StageRefusal | null {
  if (contribution.ended !== null) return { rule: "CONTRIBUTION-5", code: "contribution-ended", pointer: "", ended: contribution.ended };
  return allocatedUnits > 0n ? { rule: "CONTRIBUTION-6", code: "contribution-has-allocations", pointer: "", allocatedUnits } : null;
}

/** An announcement rests on at least one source; only what is marked as illustrative may stand without. */
export function checkSourced(illustrative: boolean, quotations: number): Decision<true, StageRefusal> {
  return illustrative || quotations > 0 ? allow(true) : refuse({ rule: "CONTRIBUTION-1", code: "contribution-needs-source", pointer: "/quotations" });
}

/** Why a line of an item cannot be counted in a unit, or `null`: quantities of an item are counted in the item's own. */
export function whyNotCountedIn(unit: string, itemUnit: string | null, pointer: string): LineRefusal | null {
  return itemUnit === null || unit === itemUnit ? null : { rule: "CONTRIBUTION-10", code: "unit-not-the-items", pointer, unit: itemUnit, value: unit };
}

/** Why a line cannot become another, or `null`. `booked`: units of it stand in the ledger. */
export function whyNotChangeLine(
  contribution: Pick<Contribution, "kind" | "stage" | "ended">, before: Line, next: Line, facts: { readonly booked: boolean; readonly itemUnit: string | null },
): StageRefusal | LineRefusal | null {
  if (contribution.ended !== null) return { rule: "CONTRIBUTION-5", code: "contribution-ended", pointer: "", ended: contribution.ended };
  // Without an item the words say what it is.
  const fixed = ["itemId", "unit", ...(before.itemId === null ? ["described" as const] : [])] as const;
  const moved = facts.booked ? fixed.find((field) => before[field] !== next[field]) : undefined;
  if (moved) return { rule: "CONTRIBUTION-11", code: "line-booked", pointer: `/${moved}`, line: before.described };
  const counted = whyNotCountedIn(next.unit, facts.itemUnit, "/unit");
  if (counted) return counted;
  if (next.availableFrom !== null && next.availableThrough !== null && next.availableFrom > next.availableThrough) {
    return { rule: "CONTRIBUTION-2", code: "window-reversed", pointer: "/availableThrough", from: next.availableFrom, through: next.availableThrough };
  }
  const unoffered = contribution.kind === "goods" && hasReached(contribution.stage, "offered") ? whyNotOffer(next, 0) : null;
  return unoffered && { ...unoffered, pointer: unoffered.pointer.replace("/lines/0", "") };
}

/** Why a donor cannot say that so many units of a line were delivered, or `null`: no more than the line has. */
export function whyNotDeclare(line: Pick<Line, "units">, declaredUnits: bigint): LineRefusal | null {
  return line.units !== null && declaredUnits > line.units ? { rule: "CONTRIBUTION-8", code: "declared-beyond-units", pointer: "/units", units: line.units, declaredUnits } : null;
}
