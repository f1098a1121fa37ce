import { addDays, daysBetween, type Day } from "../../kernel/day.ts";
import { isBeforeDispatch, isOnTheWay, type ConsignmentLeg, type ConsignmentState } from "./consignment.ts";
import type { LoadSummary } from "./load-hazard.ts";

/** What the board of movements asks of a consignment. */
export interface Travelling {
  readonly id: string;
  readonly state: ConsignmentState;
  readonly fromNodeId: string;
  readonly toNodeId: string;
  readonly legs: readonly ConsignmentLeg[];
  /** The day on which it left where it needs no way; otherwise its legs say so. */
  readonly leftOn: Day | null;
  /** The day on which it was signed for, lost or turned back. */
  readonly endedOn: Day | null;
}

/** A departure or an arrival, on the day it happened or is to be expected. */
export interface MovementStep {
  readonly consignmentId: string;
  readonly what: "depart" | "arrive";
  readonly position: number;
  readonly legId: string;
  /** Where it leaves, or comes to. */
  readonly nodeId: string;
  readonly onDay: Day;
  readonly plannedOn: Day;
  readonly isDone: boolean;
}

/** A consignment at one place or on one service, from a day on; `until` is the day it leaves, null while nothing says so. */
export interface MovementStay {
  readonly consignmentId: string;
  readonly nodeId: string | null;
  readonly legId: string | null;
  readonly from: Day;
  readonly until: Day | null;
}

export interface Course {
  readonly steps: readonly MovementStep[];
  readonly stays: readonly MovementStay[];
}

export type MovementRefusal = { readonly rule: "MOVEMENT-5"; readonly code: "movement-range"; readonly pointer: string; readonly most: number };

/** A board shows so many days at most. */
export const mostMovementDays = 92;

/** Why a board cannot show these days, or `null`: they run forward, and are not too many. */
export function whyNotRange(from: Day, through: Day): MovementRefusal | null {
  const days = daysBetween(from, through) + 1;
  return days >= 1 && days <= mostMovementDays ? null : { rule: "MOVEMENT-5", code: "movement-range", pointer: "/through", most: mostMovementDays };
}

/** What happened later than planned, or is expected to: also what waits for a step that is late. */
export function isLateStep(step: Pick<MovementStep, "onDay" | "plannedOn">): boolean {
  return step.onDay > step.plannedOn;
}

const latest = (...days: readonly (Day | null)[]): Day => days.filter((one) => one !== null).toSorted().at(-1)!;

/**
 * Where a consignment was and is to be expected, step by step. What happened stands on its own day. What has not stands on the day
 * planned, though not before today and not before the step that leads to it; a service takes the days it was planned to take.
 * What ended makes no further step; what nobody signed for stays where it came.
 */
export function courseOf(one: Travelling, endsOf: (leg: string) => { readonly from: string; readonly to: string }, today: Day): Course {
  const steps: MovementStep[] = [];
  const stays: MovementStay[] = [];
  if (one.state === "cancelled") return { steps, stays };
  const isOpen = isBeforeDispatch(one.state) || isOnTheWay(one.state);
  let before: Day | null = null;
  let standing: { readonly nodeId: string; readonly from: Day } | null = one.leftOn === null ? null : { nodeId: one.toNodeId, from: one.leftOn };
  for (const leg of one.legs) {
    if (leg.departedOn === null && !isOpen) break;
    const ends = endsOf(leg.legId);
    const departOn: Day = leg.departedOn ?? latest(leg.departOn, today, before);
    if (standing) stays.push({ consignmentId: one.id, nodeId: standing.nodeId, legId: null, from: standing.from, until: departOn });
    standing = null;
    const of = { consignmentId: one.id, position: leg.position, legId: leg.legId };
    steps.push({ ...of, what: "depart", nodeId: ends.from, onDay: departOn, plannedOn: leg.departOn, isDone: leg.departedOn !== null });
    if (leg.arrivedOn === null && !isOpen) {
      stays.push({ consignmentId: one.id, nodeId: null, legId: leg.legId, from: departOn, until: one.endedOn });
      return { steps, stays };
    }
    const arriveOn = leg.arrivedOn ?? latest(addDays(departOn, daysBetween(leg.departOn, leg.arriveOn)), today);
    stays.push({ consignmentId: one.id, nodeId: null, legId: leg.legId, from: departOn, until: arriveOn });
    steps.push({ ...of, what: "arrive", nodeId: ends.to, onDay: arriveOn, plannedOn: leg.arriveOn, isDone: leg.arrivedOn !== null });
    standing = { nodeId: ends.to, from: arriveOn };
    before = arriveOn;
  }
  if (standing) stays.push({ consignmentId: one.id, nodeId: standing.nodeId, legId: null, from: standing.from, until: isOpen ? null : one.endedOn });
  return { steps, stays };
}

/** Whether a stay lasts at the end of a day: of one consignment, one at most does. */
export function isAtEndOf(stay: Pick<MovementStay, "from" | "until">, onDay: Day): boolean {
  return stay.from <= onDay && (stay.until === null || onDay < stay.until);
}

/** Every day of a range, both ends with it. */
export function daysOf(from: Day, through: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, through) + 1) }, (_one, at) => addDays(from, at));
}

export interface DayCount {
  readonly day: Day;
  readonly departs: number;
  readonly arrives: number;
  /** Of the departures and arrivals. */
  readonly late: number;
  /** At the end of the day, at a place or on a service. */
  readonly underWay: number;
}

/** How many depart, arrive and are under way, day by day. */
export function countDays(courses: readonly Course[], from: Day, through: Day): DayCount[] {
  const counts = new Map(daysOf(from, through).map((day) => [day, { day, departs: 0, arrives: 0, late: 0, underWay: 0 }]));
  for (const { steps, stays } of courses) {
    for (const step of steps) {
      const count = counts.get(step.onDay);
      if (!count) continue;
      count[step.what === "depart" ? "departs" : "arrives"] += 1;
      if (isLateStep(step)) count.late += 1;
    }
    for (const stay of stays) for (const day of daysOf(latest(stay.from, from), stay.until === null ? through : stay.until < through ? addDays(stay.until, -1) : through)) if (isAtEndOf(stay, day)) counts.get(day)!.underWay += 1;
  }
  return [...counts.values()];
}

/** What a consignment weighs and holds of explosives; null where the reader is not told, or nobody knows. */
export type ToldLoad = Pick<LoadSummary, "massKg" | "neqKg"> | null;

export interface NodeDay {
  readonly day: Day;
  readonly inKg: number;
  readonly outKg: number;
  /** What stood there when the day began, and what came in that day. */
  readonly presentKg: number;
  /** Of what is present, by division. */
  readonly neqKg: Readonly<Record<string, number>>;
  /** So many consignments are there whose mass is not in these figures. */
  readonly untold: number;
}

/** What comes, goes and stands at each place, day by day; places at which nothing is or moves are left out. Masses are added in milligrams. */
export function countNodes(courses: readonly Course[], loadOf: (consignment: string) => ToldLoad, from: Day, through: Day): Map<string, NodeDay[]> {
  const days = daysOf(from, through);
  const found = new Map<string, Map<Day, { inMg: bigint; outMg: bigint; presentMg: bigint; neqMg: Map<string, bigint>; untold: Set<string> }>>();
  const at = (node: string, day: Day) => {
    const ofNode = found.get(node) ?? new Map(days.map((one) => [one, { inMg: 0n, outMg: 0n, presentMg: 0n, neqMg: new Map<string, bigint>(), untold: new Set<string>() }]));
    found.set(node, ofNode);
    return ofNode.get(day)!;
  };
  for (const { steps, stays } of courses) {
    for (const step of steps.filter((one) => one.onDay >= from && one.onDay <= through)) {
      const [load, day] = [loadOf(step.consignmentId), at(step.nodeId, step.onDay)];
      if (!load) day.untold.add(step.consignmentId);
      else day[step.what === "depart" ? "outMg" : "inMg"] += milligramsOf(load.massKg);
    }
    for (const stay of stays) {
      if (stay.nodeId === null) continue;
      const load = loadOf(stay.consignmentId);
      for (const onDay of daysOf(latest(stay.from, from), stay.until === null || stay.until > through ? through : stay.until)) {
        const day = at(stay.nodeId, onDay);
        if (!load) day.untold.add(stay.consignmentId);
        else {
          day.presentMg += milligramsOf(load.massKg);
          for (const [division, kg] of Object.entries(load.neqKg)) day.neqMg.set(division, (day.neqMg.get(division) ?? 0n) + milligramsOf(kg));
        }
      }
    }
  }
  return new Map([...found].map(([node, ofNode]) => [node, [...ofNode].map(([day, one]): NodeDay => ({
    day, inKg: kilograms(one.inMg), outKg: kilograms(one.outMg), presentKg: kilograms(one.presentMg), neqKg: Object.fromEntries([...one.neqMg].map(([division, mg]) => [division, kilograms(mg)])), untold: one.untold.size,
  }))]));
}

const milligramsOf = (kg: number) => BigInt(Math.round(kg * 1e6));
const kilograms = (mg: bigint) => Number(mg) / 1e6;

export interface Strain {
  readonly handling: boolean;
  readonly storage: boolean;
  /** Divisions of which more is present than the place is licensed for. */
  readonly divisions: readonly string[];
}

/** What of a day is beyond what a place can do. A capacity that nobody knows is never exceeded; a division without a licence always is. */
export function strainOf(day: NodeDay, place: { readonly handlingTonnesPerDay: number | null; readonly storageTonnes: number | null; readonly licences: Readonly<Partial<Record<string, number>>> }): Strain {
  const isOver = (kg: number, tonnes: number | null) => tonnes !== null && milligramsOf(kg) > milligramsOf(tonnes * 1000);
  return {
    handling: isOver(day.inKg + day.outKg, place.handlingTonnesPerDay), storage: isOver(day.presentKg, place.storageTonnes),
    divisions: Object.entries(day.neqKg).filter(([division, kg]) => milligramsOf(kg) > milligramsOf(place.licences[division] ?? 0)).map(([division]) => division).toSorted(),
  };
}
