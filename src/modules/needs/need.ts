import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import type { Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import type { LabelId } from "../../kernel/label.ts";

export type NeedId = Id<"need">;

export const needStates = ["draft", "submitted", "validated", "prioritised", "open", "rejected", "duplicate", "withdrawn", "superseded"] as const;
export type NeedState = (typeof needStates)[number];

/** What the recipient asks for: so many units of an item, at a place, by a day. Priority 1 is the highest, 5 the lowest. */
export interface Need {
  readonly id: NeedId;
  readonly recipientId: string;
  readonly reference: string;
  readonly itemId: string;
  readonly units: bigint;
  readonly priority: number;
  readonly validatedBy: string | null;
  readonly needBy: Day;
  readonly placeId: string;
  readonly state: NeedState;
  readonly replacedBy: NeedId | null;
  readonly illustrative: boolean;
  readonly basis: string | null;
  readonly note: string | null;
  readonly statedOn: Day;
  readonly labelId: LabelId;
  readonly version: number;
}

/** What serves a need where it says so itself, and what one unit of it counts for, above 0 and at most 1. */
export interface AcceptedItem {
  readonly itemId: string;
  readonly valueShare: number;
}

export type NeedRefusal =
  | { readonly rule: "NEED-1"; readonly code: "need-state-order"; readonly pointer: string; readonly from: NeedState; readonly to: NeedState }
  | { readonly rule: "NEED-2"; readonly code: "need-needs-authority"; readonly pointer: string }
  | { readonly rule: "NEED-3"; readonly code: "need-below-allocated"; readonly pointer: string; readonly allocatedUnits: bigint }
  | { readonly rule: "NEED-4"; readonly code: "need-has-allocations"; readonly pointer: string; readonly allocatedUnits: bigint }
  | { readonly rule: "NEED-5"; readonly code: "need-reference-taken"; readonly pointer: string }
  | { readonly rule: "NEED-6"; readonly code: "need-replacement-missing"; readonly pointer: string }
  | { readonly rule: "NEED-7"; readonly code: "need-refers-to-nothing"; readonly pointer: string }
  | { readonly rule: "NEED-8"; readonly code: "illustrative-needs-basis"; readonly pointer: string };

const onward: Readonly<Record<NeedState, readonly NeedState[]>> = {
  draft: ["submitted", "withdrawn"],
  submitted: ["validated", "rejected", "duplicate", "withdrawn"],
  validated: ["prioritised", "withdrawn", "superseded", "duplicate"],
  prioritised: ["open", "withdrawn", "superseded", "duplicate"],
  open: ["withdrawn", "superseded"],
  rejected: [], duplicate: [], withdrawn: [], superseded: [],
};

/** The states a need may go to from where it is. */
export function nextStates(state: NeedState): readonly NeedState[] {
  return onward[state];
}

export interface StateOrder {
  readonly to: NeedState;
  /** The authority that validates: a party. */
  readonly by: string | null;
  readonly replacedBy: NeedId | null;
}

/** Takes a need to another state. What is tied to it has to be released before it can be withdrawn or replaced. */
export function moveNeed(need: Need, order: StateOrder, tiedThousandths: bigint): Decision<Need, NeedRefusal> {
  if (!onward[need.state].includes(order.to)) return refuse({ rule: "NEED-1", code: "need-state-order", pointer: "/to", from: need.state, to: order.to });
  if (order.to === "validated" && order.by === null) return refuse({ rule: "NEED-2", code: "need-needs-authority", pointer: "/by" });
  const replaced = order.to === "duplicate" || order.to === "superseded";
  if (replaced && (order.replacedBy === null || order.replacedBy === need.id)) return refuse({ rule: "NEED-6", code: "need-replacement-missing", pointer: "/replacedBy" });
  if ((replaced || order.to === "withdrawn") && tiedThousandths > 0n) {
    return refuse({ rule: "NEED-4", code: "need-has-allocations", pointer: "/to", allocatedUnits: (tiedThousandths + 999n) / 1000n });
  }
  return allow({
    ...need, state: order.to, version: need.version + 1, validatedBy: order.to === "validated" ? order.by : need.validatedBy, replacedBy: replaced ? order.replacedBy : null,
  });
}

export type NeedChanges = Partial<Pick<Need, "units" | "priority" | "needBy" | "placeId" | "note" | "basis">>;

/** Changes what is asked for; never to fewer units than are tied to it already. */
export function changeNeed(need: Need, changes: NeedChanges, tiedThousandths: bigint): Decision<Need, NeedRefusal> {
  const next = { ...need, ...changes, version: need.version + 1 };
  return whyBelowTied(next, tiedThousandths) ?? checkNeed(next);
}

/** A need as a later file has it: never fewer units than are tied to it, and never a state it cannot come to from where it is. */
export function checkNeedRevision(before: Need, after: Need, tiedThousandths: bigint): Decision<Need, NeedRefusal> {
  if (!leadsTo(before.state, after.state)) return refuse({ rule: "NEED-1", code: "need-state-order", pointer: "/state", from: before.state, to: after.state });
  return whyBelowTied(after, tiedThousandths) ?? checkNeed(after);
}

/** The last substitute may have rounded up by less than one unit: that asks for no more. */
function whyBelowTied(need: Need, tiedThousandths: bigint): Decision<Need, NeedRefusal> | null {
  const allocatedUnits = wholeUnits(tiedThousandths);
  return need.units < allocatedUnits ? refuse({ rule: "NEED-3", code: "need-below-allocated", pointer: "/units", allocatedUnits }) : null;
}

/** Whole units of what is asked for: what is less than one of them covers none. */
export function wholeUnits(thousandths: bigint): bigint {
  return thousandths / 1000n;
}

function leadsTo(from: NeedState, to: NeedState): boolean {
  return from === to || onward[from].some((next) => leadsTo(next, to));
}

export function checkNeed(need: Need): Decision<Need, NeedRefusal> {
  if (need.illustrative && need.basis === null) return refuse({ rule: "NEED-8", code: "illustrative-needs-basis", pointer: "/basis" });
  const early: readonly NeedState[] = ["draft", "submitted", "rejected", "withdrawn", "duplicate", "superseded"];
  if (!early.includes(need.state) && need.validatedBy === null) return refuse({ rule: "NEED-2", code: "need-needs-authority", pointer: "/validatedBy" });
  return allow(need);
}

/** How far a need is covered by units tied to it: not at all, partly, or in full. */
export function coverageOf(units: bigint, allocatedUnits: bigint): "none" | "partly" | "full" {
  return allocatedUnits >= units ? "full" : allocatedUnits > 0n ? "partly" : "none";
}
