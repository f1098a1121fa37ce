import type { Day } from "../../kernel/day.ts";
import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import type { Id } from "../../kernel/id.ts";
import type { LabelId } from "../../kernel/label.ts";

export type ConsignmentId = Id<"consignment">;

/** Where a consignment is in its life. The last three end it otherwise than by a handover. */
export const consignmentStates = ["planned", "packed", "documented", "dispatched", "atHub", "onward", "arrived", "inspected", "handedOver", "closed", "lost", "returned", "cancelled"] as const;
export type ConsignmentState = (typeof consignmentStates)[number];

/** Goods of one or more allocations that travel together, by one way to one place for one recipient. */
export interface Consignment {
  readonly id: ConsignmentId;
  readonly reference: string;
  readonly state: ConsignmentState;
  readonly fromNodeId: string;
  readonly toNodeId: string;
  readonly recipientId: string;
  readonly carrierId: string | null;
  /** The day promised now, and the first one: between them stand the slips. */
  readonly promisedOn: Day | null;
  readonly firstPromisedOn: Day | null;
  /** The day on which borders, places and carriers were told. */
  readonly noticedOn: Day | null;
  readonly exportLicence: string | null;
  /** The paper by which the nation of origin agreed. */
  readonly consentReference: string | null;
  readonly form302: string | null;
  readonly createdOn: Day;
  readonly handedOverOn: Day | null;
  readonly illustrative: boolean;
  readonly labelId: LabelId;
  readonly version: number;
}

/** One leg of the way: planned days, and the true ones once they are known. */
export interface ConsignmentLeg {
  readonly position: number;
  readonly legId: string;
  readonly departOn: Day;
  readonly arriveOn: Day;
  readonly departedOn: Day | null;
  readonly arrivedOn: Day | null;
}

/** Units of one allocation on a consignment. */
export interface Cargo {
  readonly id: string;
  readonly allocationId: string;
  readonly contributionId: string;
  readonly lineId: string;
  readonly needId: string;
  readonly itemId: string;
  readonly donorId: string;
  readonly consentId: string | null;
  readonly category: string;
  readonly commodity: string;
  readonly units: bigint;
  readonly allocationLabelId: LabelId;
}

export type ConsignmentRefusal =
  | { readonly rule: "CONSIGNMENT-2"; readonly code: "consignment-destinations"; readonly pointer: string }
  | { readonly rule: "CONSIGNMENT-3"; readonly code: "consignment-route"; readonly pointer: string; readonly position: number }
  | { readonly rule: "CONSIGNMENT-4"; readonly code: "consignment-state"; readonly pointer: string; readonly state: ConsignmentState }
  | { readonly rule: "CONSIGNMENT-5"; readonly code: "consignment-day"; readonly pointer: string; readonly onDay: Day; readonly earliest: Day; readonly latest: Day }
  | { readonly rule: "CONSIGNMENT-6"; readonly code: "consignment-reason-missing"; readonly pointer: string }
  | { readonly rule: "CONSIGNMENT-7"; readonly code: "consignment-split"; readonly pointer: string; readonly unpackedUnits: bigint; readonly askedUnits: bigint }
  | { readonly rule: "CONSIGNMENT-8"; readonly code: "consignment-merge"; readonly pointer: string }
  | { readonly rule: "CONSIGNMENT-9"; readonly code: "consignment-refers-to-nothing"; readonly pointer: string };

/** Before anything has left: packages, papers, way and cargo may still change. */
export function isBeforeDispatch(state: ConsignmentState): boolean {
  return state === "planned" || state === "packed" || state === "documented";
}

/** Whether both sides signed for it. */
export function isHandedOver(state: ConsignmentState): boolean {
  return state === "handedOver" || state === "closed";
}

/** Whether goods are on their way: what the ledger has as in transit. */
export function isOnTheWay(state: ConsignmentState): boolean {
  return ["dispatched", "atHub", "onward", "arrived", "inspected"].includes(state);
}

/** How far the preparation is, by what there is: packages for every unit, then the notice that papers were made and told of. */
export function readinessOf(consignment: Pick<Consignment, "noticedOn">, isPacked: boolean): ConsignmentState {
  return !isPacked ? "planned" : consignment.noticedOn === null ? "packed" : "documented";
}

/** Where a consignment is: at a node, or on a leg, and since which day. */
export type Whereabouts =
  | { readonly at: "node"; readonly nodeId: string; readonly since: Day | null }
  | { readonly at: "leg"; readonly legId: string; readonly since: Day };

/** `endsOf` gives the two ends of a leg. */
export function whereIs(consignment: Pick<Consignment, "fromNodeId">, legs: readonly ConsignmentLeg[], endsOf: (leg: string) => { readonly to: string }): Whereabouts {
  const last = legs.filter((leg) => leg.departedOn !== null).at(-1);
  if (!last) return { at: "node", nodeId: consignment.fromNodeId, since: null };
  return last.arrivedOn === null ? { at: "leg", legId: last.legId, since: last.departedOn! } : { at: "node", nodeId: endsOf(last.legId).to, since: last.arrivedOn };
}

/** Why legs are no way between two places, or `null`: each begins where the one before ended, and not on an earlier day. */
export function whyNotRoute(
  legs: readonly { readonly from: string; readonly to: string; readonly departOn: Day; readonly arriveOn: Day }[], ends: { readonly from: string; readonly to: string },
): ConsignmentRefusal | null {
  for (const [position, leg] of legs.entries()) {
    const before = legs[position - 1];
    if (leg.from !== (before?.to ?? ends.from) || (before && leg.departOn < before.arriveOn)) return { rule: "CONSIGNMENT-3", code: "consignment-route", pointer: `/legs/${position}`, position };
  }
  return legs.at(-1)?.to === ends.to ? null : { rule: "CONSIGNMENT-3", code: "consignment-route", pointer: "/legs", position: legs.length };
}

/** What happens on the way: leaving a place, or coming to the next. */
export type Step = "depart" | "arrive";

/** The legs and the state after a step, or why it cannot be made. The days of a way never run backwards, and none lies ahead of today. */
export function step(
  consignment: Pick<Consignment, "state">, legs: readonly ConsignmentLeg[], order: { readonly what: Step; readonly onDay: Day; readonly today: Day },
): Decision<{ readonly state: ConsignmentState; /** Null where goods need no way: they stand where they are wanted. */ readonly leg: ConsignmentLeg | null; readonly isFirst: boolean }, ConsignmentRefusal> {
  const { state } = consignment;
  const wrong: ConsignmentRefusal = { rule: "CONSIGNMENT-4", code: "consignment-state", pointer: "", state };
  if (!isBeforeDispatch(state) && !isOnTheWay(state)) return refuse(wrong);
  const open = legs.find((leg) => leg.departedOn !== null && leg.arrivedOn === null);
  const next = legs.find((leg) => leg.departedOn === null);
  if (legs.length === 0 && order.what === "depart" && isBeforeDispatch(state)) {
    const ahead = whyNotDay(legs, order);
    return ahead ? refuse(ahead) : allow({ state: "arrived", leg: null, isFirst: true });
  }
  const leg = order.what === "arrive" ? open : open ? undefined : next;
  if (!leg) return refuse(wrong);
  const days = whyNotDay(legs, order);
  if (days) return refuse(days);
  const isFirst = leg.position === 0;
  if (order.what === "depart") return allow({ state: isFirst ? "dispatched" : "onward", leg: { ...leg, departedOn: order.onDay }, isFirst });
  return allow({ state: leg.position === legs.length - 1 ? "arrived" : "atHub", leg: { ...leg, arrivedOn: order.onDay }, isFirst });
}

/** The last day on which something happened to a consignment on its way; `null` before it left. */
export function lastDayOf(legs: readonly ConsignmentLeg[]): Day | null {
  return legs.flatMap((leg) => [leg.departedOn, leg.arrivedOn]).filter((one) => one !== null).toSorted().at(-1) ?? null;
}

/** Why something cannot have happened on a day: it lies ahead, or before what happened last. */
export function whyNotDay(legs: readonly ConsignmentLeg[], order: { readonly onDay: Day; readonly today: Day }): ConsignmentRefusal | null {
  const earliest = lastDayOf(legs) ?? order.onDay;
  return order.onDay > order.today || order.onDay < earliest
    ? { rule: "CONSIGNMENT-5", code: "consignment-day", pointer: "/on", onDay: order.onDay, earliest, latest: order.today } : null;
}

/** Whether the day promised now is over and nobody signed for the goods. What ended otherwise is no longer waited for. */
export function isLate(consignment: { readonly state: ConsignmentState; readonly promisedOn: string | null }, today: string): boolean {
  return consignment.promisedOn !== null && consignment.promisedOn < today && (isBeforeDispatch(consignment.state) || isOnTheWay(consignment.state));
}

/** How promises were kept: of the consignments whose first promised day is over, how many were handed over by it. Undelivered ones count as late. */
export function onTimeRate(list: readonly Pick<Consignment, "firstPromisedOn" | "promisedOn" | "handedOverOn" | "state">[], today: Day): { readonly due: number; readonly onTime: number; readonly onTimeByNow: number } {
  const due = list.filter((one) => one.state !== "cancelled" && one.firstPromisedOn !== null && one.firstPromisedOn < today);
  const by = (promised: (one: (typeof due)[number]) => Day | null) => due.filter((one) => one.handedOverOn !== null && one.handedOverOn <= promised(one)!).length;
  return { due: due.length, onTime: by((one) => one.firstPromisedOn), onTimeByNow: by((one) => one.promisedOn) };
}
