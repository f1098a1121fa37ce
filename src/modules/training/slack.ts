import { daysBetween, type Day } from "../../kernel/day.ts";

/** After how many days without the equipment skills count as fading. A figure of ours, not from a source. */
export const fadingDays = 90;

/** Whole days from the end of a course to the arrival of the equipment at its user. Negative: the equipment waits for its crew. */
export function slackDays(courseEndsOn: Day, arrivesOn: Day): number {
  return daysBetween(courseEndsOn, arrivesOn);
}

/** `courseLate`: the course slips the equipment, which stands idle. `fading`: the equipment slips the crew, whose skills fade. */
export type Step = "inStep" | "courseLate" | "fading";

export function stepOf(slack: number): Step {
  return slack < 0 ? "courseLate" : slack > fadingDays ? "fading" : "inStep";
}

/** A course of some people beside the equipment it is for; either may be without the other. */
export interface Pair<Course, Arrival> {
  readonly course: Course | null;
  readonly arrival: Arrival | null;
  readonly slack: number | null;
}

/**
 * Courses and arrivals of one user for one equipment, the first beside the first, the second beside the second. Pairing in order
 * of days makes the sum of what either waits for the other as small as it can be. What is left over stands alone.
 */
export function pairInOrder<Course extends { readonly endsOn: Day }, Arrival extends { readonly onDay: Day }>(courses: readonly Course[], arrivals: readonly Arrival[]): Pair<Course, Arrival>[] {
  const [first, second] = [courses.toSorted((a, b) => (a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : 0)), arrivals.toSorted((a, b) => (a.onDay < b.onDay ? -1 : a.onDay > b.onDay ? 1 : 0))];
  return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => {
    const [course, arrival] = [first[at] ?? null, second[at] ?? null];
    return { course, arrival, slack: course && arrival ? slackDays(course.endsOn, arrival.onDay) : null };
  });
}
