import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import { day, daysBetween, type Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import { isNotice, mostNoticeDays, type Node } from "./node.ts";

export type LegId = Id<"leg">;

const epoch = day("1970-01-01");

export const legModes = ["road", "rail", "sea", "air", "inlandWater"] as const;
export type LegMode = (typeof legModes)[number];

/** A service from one place to another: every so many days, so much at most. */
export interface LegFacts {
  readonly mode: LegMode;
  /** Whole days from departure to arrival, 1 at least. */
  readonly transitDays: number;
  /** It departs on the days whose number, counted from 1 January 1970, leaves the phase when divided by `departsEveryDays`. */
  readonly departsEveryDays: number;
  readonly departsPhaseDays: number;
  /** Of one departure. */
  readonly capacityTonnes: number;
  /** Net explosive quantity of one departure; null without a limit of its own. */
  readonly neqCapKg: number | null;
  /** Euro cents, whole. */
  readonly costCentsPerTonne: number;
  readonly openFrom: Day | null;
  readonly openThrough: Day | null;
  readonly noticeDays: number;
  readonly illustrative: boolean;
  readonly basis: string | null;
}

/** The end of a leg, as shown with it. */
export type LegEnd = Pick<Node, "id" | "code" | "names" | "latitude" | "longitude">;

export interface Leg extends LegFacts {
  readonly id: LegId;
  readonly code: string;
  readonly from: LegEnd;
  readonly to: LegEnd;
  readonly version: number;
}

/** A leg as a file describes it: its ends by their codes. */
export interface LegDraft extends LegFacts {
  readonly code: string;
  readonly from: string;
  readonly to: string;
}

export type LegRefusal =
  | { readonly rule: "LEG-1"; readonly code: "leg-code-taken"; readonly pointer: string; readonly taken: string }
  | { readonly rule: "LEG-2"; readonly code: "leg-to-itself"; readonly pointer: string }
  | { readonly rule: "LEG-3"; readonly code: "leg-node-unknown"; readonly pointer: string; readonly node: string }
  | { readonly rule: "LEG-4"; readonly code: "leg-transit"; readonly pointer: string; readonly days: number }
  | { readonly rule: "LEG-5"; readonly code: "leg-departures"; readonly pointer: string; readonly everyDays: number; readonly phaseDays: number }
  | { readonly rule: "LEG-6"; readonly code: "leg-capacity"; readonly pointer: string; readonly amount: number }
  | { readonly rule: "LEG-7"; readonly code: "leg-window"; readonly pointer: string; readonly openFrom: Day; readonly openThrough: Day }
  | { readonly rule: "LEG-8"; readonly code: "notice-range"; readonly pointer: string; readonly days: number; readonly most: number }
  | { readonly rule: "LEG-9"; readonly code: "basis-missing"; readonly pointer: string };

/** Checks what a leg must be, apart from its ends. */
export function checkLeg<Facts extends LegFacts>(facts: Facts): Decision<Facts, LegRefusal> {
  const refusal = whyNotTimetable(facts) ?? whyNotAmounts(facts) ?? whyNotTerms(facts);
  return refusal ? refuse(refusal) : allow(facts);
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function whyNotTimetable({ transitDays, departsEveryDays: everyDays, departsPhaseDays: phaseDays, openFrom, openThrough }: LegFacts): LegRefusal | null {
  if (!isWhole(transitDays, 1, 365)) return { rule: "LEG-4", code: "leg-transit", pointer: "/transitDays", days: transitDays };
  if (!isWhole(everyDays, 1, 365)) return { rule: "LEG-5", code: "leg-departures", pointer: "/departsEveryDays", everyDays, phaseDays };
  if (!isWhole(phaseDays, 0, everyDays - 1)) return { rule: "LEG-5", code: "leg-departures", pointer: "/departsPhaseDays", everyDays, phaseDays };
  if (openFrom !== null && openThrough !== null && openThrough < openFrom) return { rule: "LEG-7", code: "leg-window", pointer: "/openThrough", openFrom, openThrough };
  return null;
}

function whyNotAmounts({ capacityTonnes, neqCapKg, costCentsPerTonne }: LegFacts): LegRefusal | null {
  if (!(Number.isFinite(capacityTonnes) && capacityTonnes > 0)) return { rule: "LEG-6", code: "leg-capacity", pointer: "/capacityTonnes", amount: capacityTonnes };
  if (neqCapKg !== null && !(Number.isFinite(neqCapKg) && neqCapKg >= 0)) return { rule: "LEG-6", code: "leg-capacity", pointer: "/neqCapKg", amount: neqCapKg };
  if (!isWhole(costCentsPerTonne, 0, Number.MAX_SAFE_INTEGER)) return { rule: "LEG-6", code: "leg-capacity", pointer: "/costCentsPerTonne", amount: costCentsPerTonne };
  return null;
}

function whyNotTerms({ noticeDays, illustrative, basis }: LegFacts): LegRefusal | null {
  if (!isNotice(noticeDays)) return { rule: "LEG-8", code: "notice-range", pointer: "/noticeDays", days: noticeDays, most: mostNoticeDays };
  return illustrative && basis === null ? { rule: "LEG-9", code: "basis-missing", pointer: "/basis" } : null;
}

/** Why a leg cannot have these ends, or `null`. Ends are both ids or both codes; the pointers are the caller's names for them. */
export function whyNotEnds(
  ends: { readonly from: string; readonly to: string }, isKnown: (node: string) => boolean, pointers: { readonly from: string; readonly to: string },
): LegRefusal | null {
  if (!isKnown(ends.from)) return { rule: "LEG-3", code: "leg-node-unknown", pointer: pointers.from, node: ends.from };
  if (!isKnown(ends.to)) return { rule: "LEG-3", code: "leg-node-unknown", pointer: pointers.to, node: ends.to };
  return ends.from === ends.to ? { rule: "LEG-2", code: "leg-to-itself", pointer: pointers.to } : null;
}

/**
 * Whole days between booking and departure: the longest notice among the leg's own and those of its two ends. They run side
 * by side, since all are told on the same day, so they are not added up.
 */
export function bookingNoticeDays(leg: Pick<LegFacts, "noticeDays">, from: Pick<Node, "noticeDays">, to: Pick<Node, "noticeDays">): number {
  return Math.max(leg.noticeDays, from.noticeDays, to.noticeDays);
}

/**
 * On which day of a plan that starts on `startOn` the leg first departs, from 0 to `departsEveryDays - 1`. The stored phase
 * counts from 1 January 1970, so that plans made on different days see the same sailings.
 */
export function departurePhase(leg: Pick<LegFacts, "departsEveryDays" | "departsPhaseDays">, startOn: Day): number {
  const sinceStart = daysBetween(epoch, startOn);
  return (((leg.departsPhaseDays - sinceStart) % leg.departsEveryDays) + leg.departsEveryDays) % leg.departsEveryDays;
}
