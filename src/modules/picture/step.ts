import type { Day } from "../../kernel/day.ts";
import { pairInOrder, stepOf, type Pair, type Step } from "../training/index.ts";

/** Where a user and an equipment meet: the recipient's id, and the fleet of the item, or its code where it has none. */
export interface Meeting { readonly recipientId: string; readonly equipment: string }

/** Seats of one session that are booked for a user and an equipment. */
export interface CourseEnd extends Meeting { readonly sessionId: string; readonly reference: string; readonly title: string; readonly donor: string; readonly endsOn: Day; readonly seats: number; readonly graduated: number }

export const arrivalSigns = ["handedOver", "onTheWay", "planned"] as const;

/** Units that arrive at a user on a day: signed for, on a consignment, or as a plan has it. */
export interface Arrival extends Meeting { readonly onDay: Day; readonly how: (typeof arrivalSigns)[number]; readonly units: bigint }

/** Units that are tied to a user's need with no day on which they arrive. */
export interface Unscheduled extends Meeting { readonly units: bigint }

export interface StepGroup extends Meeting {
  readonly unscheduledUnits: bigint;
  readonly pairs: readonly (Pair<CourseEnd, Arrival> & { readonly step: Step | null })[];
}

/** Courses beside arrivals, by user and equipment; those that are furthest out of step first. */
export function toSteps(courses: readonly CourseEnd[], arrivals: readonly Arrival[], unscheduled: readonly Unscheduled[]): StepGroup[] {
  const keyOf = (one: Meeting) => JSON.stringify([one.recipientId, one.equipment]);
  const meetings = new Map([...courses, ...arrivals, ...unscheduled].map((one) => [keyOf(one), { recipientId: one.recipientId, equipment: one.equipment }]));
  const groups = [...meetings].map(([key, meeting]): StepGroup => ({
    ...meeting, unscheduledUnits: unscheduled.filter((one) => keyOf(one) === key).reduce((sum, one) => sum + one.units, 0n),
    pairs: pairInOrder(courses.filter((one) => keyOf(one) === key), arrivals.filter((one) => keyOf(one) === key)).map((pair) => ({ ...pair, step: pair.slack === null ? null : stepOf(pair.slack) })),
  }));
  return groups.filter(({ pairs }) => pairs.some((pair) => pair.course !== null))
    .toSorted((one, other) => worst(one) - worst(other) || (keyOf(one) < keyOf(other) ? -1 : 1));
}

function worst({ pairs }: StepGroup): number {
  return Math.min(...pairs.map((pair) => pair.slack ?? Number.POSITIVE_INFINITY), 1e9);
}
