import { toDay, type Day } from "../../kernel/day.ts";
import { isBeforeDispatch, lastDayOf, type Consignment, type ConsignmentLeg } from "./consignment.ts";
import type { Package } from "./package.ts";

/** What a device says about a consignment. The other kinds of events are told on a page, with a reason. */
export const scanKinds = ["load", "depart", "arrive", "note"] as const;
export type ScanKind = (typeof scanKinds)[number];

export const eventKinds = [...scanKinds, "divert", "delay", "lose", "return", "refuse", "damage"] as const;
export type EventKind = (typeof eventKinds)[number];

/** A scan as a device sends it, perhaps days later: its id is the device's own, and so is its clock. */
export interface Scan {
  readonly id: string;
  readonly kind: ScanKind;
  readonly packageId: string | null;
  /** Where it was scanned, and the leg it is about, as far as the device knew. */
  readonly nodeId: string | null;
  readonly legId: string | null;
  readonly happenedAt: Date;
  /** The consignment's version that the device had before it. */
  readonly baseVersion: number;
  readonly reason: string | null;
}

/** Why a scan was kept beside the consignment and changed nothing of it: a task for a person. */
export const keptWhys = [
  "event-before-dispatch", "event-departed-already", "event-arrived-already", "event-other-leg", "event-other-place", "event-loaded-already", "event-other-package", "event-after-end", "event-gate-closed", "event-other-cargo",
] as const;
export type KeptWhy = (typeof keptWhys)[number];

/** An event as it is kept, once and for good. */
export interface ConsignmentEvent extends Omit<Scan, "kind" | "baseVersion"> {
  readonly kind: EventKind;
  readonly baseVersion: number | null;
  readonly recordedAt: Date;
  /** The day it counts for: the device's, as far as its clock can be right. */
  readonly onDay: Day;
  readonly outcome: "applied" | "merged" | "kept";
  readonly why: string | null;
  readonly organisation: string;
}

/** What a scan does: nothing is refused, since it says what somebody saw. */
export type Judgement = { readonly does: "load" | "depart" | "arrive" | "nothing"; readonly onDay: Day; readonly outcome: "applied" | "merged" } | { readonly does: "keep"; readonly onDay: Day; readonly why: KeptWhy };

/** The day a scan counts for: by its own clock, but no later than today and no earlier than what happened before. */
export function dayOfScan(happenedAt: Date, legs: readonly ConsignmentLeg[], today: Day): Day {
  const said = toDay(happenedAt);
  const last = lastDayOf(legs);
  return said > today ? today : last !== null && said < last ? last : said;
}

/**
 * What a scan does to a consignment as it stands. A scan on an older version changes it all the same where it still fits (*merged*):
 * scans of different packages, and steps that nobody else made. What no longer fits is kept with the reason.
 */
export function judgeScan(scan: Scan, standing: { readonly consignment: Consignment; readonly legs: readonly ConsignmentLeg[]; readonly packages: readonly Package[]; readonly endsOf: (leg: string) => { readonly from: string; readonly to: string } }, today: Day): Judgement {
  const { consignment, legs, packages } = standing;
  const onDay = dayOfScan(scan.happenedAt, legs, today);
  const keep = (why: KeptWhy): Judgement => ({ does: "keep", onDay, why });
  const outcome = scan.baseVersion === consignment.version ? "applied" : "merged";
  const isOver = ["handedOver", "closed", "lost", "returned", "cancelled"].includes(consignment.state);
  if (scan.kind === "note") return { does: "nothing", onDay, outcome };
  if (isOver) return keep("event-after-end");
  if (scan.kind === "load") {
    const loaded = packages.find((one) => one.id === scan.packageId);
    return !loaded ? keep("event-other-package") : loaded.loadedOn !== null ? keep("event-loaded-already") : { does: "load", onDay, outcome };
  }
  const open = legs.find((leg) => leg.departedOn !== null && leg.arrivedOn === null);
  if (scan.kind === "depart") {
    const next = legs.find((leg) => leg.departedOn === null);
    if (open || !next) return keep("event-departed-already");
    if (scan.legId !== null && scan.legId !== next.legId) return keep(legs.some((leg) => leg.legId === scan.legId && leg.departedOn !== null) ? "event-departed-already" : "event-other-leg");
    return scan.nodeId !== null && scan.nodeId !== standing.endsOf(next.legId).from ? keep("event-other-place") : { does: "depart", onDay, outcome };
  }
  if (isBeforeDispatch(consignment.state)) return keep("event-before-dispatch");
  if (!open) return keep("event-arrived-already");
  return scan.nodeId !== null && scan.nodeId !== standing.endsOf(open.legId).to ? keep("event-other-place") : { does: "arrive", onDay, outcome };
}
