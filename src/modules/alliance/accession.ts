import type { Id } from "../../kernel/id.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { BodyId } from "./body.ts";

export type AccessionId = Id<"accession">;

/** The way of a candidate into an alliance. The steps are those of the Study on NATO Enlargement of 1995, in its order. */
export interface Accession {
  readonly id: AccessionId;
  readonly bodyId: BodyId;
  readonly candidateId: string;
  /** The question before the body, where the room holds it. */
  readonly decisionId: string | null;
  readonly note: string | null;
  readonly labelId: LabelId;
  readonly version: number;
}

/** 1 invitation to talks, 2 talks, 3 letter of intent and timetable, 4 protocol signed, 5 ratification by each ally, 6 deposits, 7 formal invitation to accede, 8 the candidate's own deposit: a member. */
export const accessionSteps = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type AccessionStep = (typeof accessionSteps)[number];

/** What an ally has done about the protocol. The parliament's word is not the end: the deposit is. */
export const ratificationStates = ["notStarted", "submittedToParliament", "parliamentApproved", "promulgated", "deposited"] as const;
export type RatificationState = (typeof ratificationStates)[number];

export interface StepReached {
  readonly step: AccessionStep;
  /** Known to the year, the month or the day. */
  readonly onDay: string;
}

export interface Ratification {
  readonly partyId: string;
  readonly state: Exclude<RatificationState, "notStarted">;
  readonly onDay: string;
}

export type AccessionRefusal =
  | { readonly rule: "ACCESSION-1"; readonly code: "accession-step-early"; readonly pointer: string; readonly step: number; readonly onDay: string }
  | { readonly rule: "ACCESSION-1"; readonly code: "accession-step-there"; readonly pointer: string; readonly step: number }
  | { readonly rule: "ACCESSION-2"; readonly code: "ratification-backwards"; readonly pointer: string; readonly state: RatificationState }
  | { readonly rule: "ACCESSION-3"; readonly code: "accession-there"; readonly pointer: string }
  | { readonly rule: "ACCESSION-3"; readonly code: "accession-refers-to-nothing"; readonly pointer: string }
  | { readonly rule: "ACCESSION-4"; readonly code: "ratification-of-no-member"; readonly pointer: string };

/** Days known to different exactness compare by what both say. */
const isBefore = (one: string, other: string) => {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
};

/** Why a step may not be recorded on a day, or `null`: none lies before one that comes earlier on the way, and each is reached once. */
export function whyNotReach(reached: readonly StepReached[], next: StepReached): AccessionRefusal | null {
  if (reached.some((one) => one.step === next.step)) return { rule: "ACCESSION-1", code: "accession-step-there", pointer: "/step", step: next.step };
  const wrong = reached.find((one) => (one.step < next.step ? isBefore(next.onDay, one.onDay) : isBefore(one.onDay, next.onDay)));
  return wrong ? { rule: "ACCESSION-1", code: "accession-step-early", pointer: "/onDay", step: wrong.step, onDay: wrong.onDay } : null;
}

/** Why an ally's ratification may not be recorded so, or `null`: it goes onward, or the same state gets a day. */
export function whyNotRatify(present: readonly Ratification[], next: Ratification): AccessionRefusal | null {
  const before = present.filter((one) => one.partyId === next.partyId).map((one) => ratificationStates.indexOf(one.state));
  return Math.max(-1, ...before) >= ratificationStates.indexOf(next.state) ? { rule: "ACCESSION-2", code: "ratification-backwards", pointer: "/state", state: ratificationStates[Math.max(...before)]! } : null;
}

/** Whole days from each step reached to the next one reached; `null` where a day is not known exactly. */
export function daysBetweenSteps(reached: readonly StepReached[]): { readonly from: AccessionStep; readonly to: AccessionStep; readonly days: number | null }[] {
  const order = reached.toSorted((a, b) => a.step - b.step);
  return order.slice(1).map((to, index) => {
    const from = order[index]!;
    const exact = from.onDay.length === 10 && to.onDay.length === 10;
    return { from: from.step, to: to.step, days: exact ? Math.round((Date.parse(to.onDay) - Date.parse(from.onDay)) / 86_400_000) : null };
  });
}
