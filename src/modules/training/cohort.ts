import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import { addDays, daysBetween, type Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Course, CourseSession } from "./course.ts";
import type { TrainingRequest } from "./request.ts";

export type CohortId = Id<"cohort">;

/** Seats of a session that are booked for a request. */
export interface Cohort {
  readonly id: CohortId;
  readonly sessionId: string;
  readonly requestId: string;
  readonly seats: number;
  readonly bookedOn: Day;
  readonly labelId: LabelId;
}

export type CohortRefusal =
  | { readonly rule: "COHORT-1"; readonly code: "cohort-without-seats"; readonly pointer: string; readonly seats: number }
  | { readonly rule: "COHORT-2"; readonly code: "session-full"; readonly pointer: string; readonly freeSeats: number; readonly askedSeats: number }
  | { readonly rule: "COHORT-3"; readonly code: "request-covered"; readonly pointer: string; readonly missingSeats: number; readonly askedSeats: number }
  | { readonly rule: "COHORT-4"; readonly code: "course-teaches-otherwise"; readonly pointer: string; readonly taught: string; readonly asked: string }
  | { readonly rule: "COHORT-4"; readonly code: "course-for-other-item"; readonly pointer: string }
  | { readonly rule: "COHORT-5"; readonly code: "language-not-taught"; readonly pointer: string; readonly language: string; readonly languages: readonly string[] }
  | { readonly rule: "COHORT-6"; readonly code: "session-not-open"; readonly pointer: string; readonly beginsOn: Day }
  | { readonly rule: "COHORT-6"; readonly code: "request-not-open"; readonly pointer: string }
  | { readonly rule: "COHORT-7"; readonly code: "booking-other-readers"; readonly pointer: string }
  | { readonly rule: "COHORT-9"; readonly code: "release-beyond"; readonly pointer: string; readonly freeSeats: number };

/** What a booking is decided upon. `sameEquipment`: of two items, whether they are one or of one fleet. */
export interface Booking {
  readonly course: Pick<Course, "skill" | "itemId" | "languages">;
  readonly session: CourseSession;
  readonly request: TrainingRequest;
  readonly seats: number;
  readonly today: Day;
  readonly sameEquipment: (one: string, other: string) => boolean;
}

/** Why so many seats of a session cannot be booked for a request, or `null`. */
export function whyNotBook({ course, session, request, seats, today, sameEquipment }: Booking): CohortRefusal | null {
  if (seats < 1) return { rule: "COHORT-1", code: "cohort-without-seats", pointer: "/seats", seats };
  if (session.calledOffOn !== null || session.beginsOn <= today) return { rule: "COHORT-6", code: "session-not-open", pointer: "", beginsOn: session.beginsOn };
  if (request.withdrawnOn !== null) return { rule: "COHORT-6", code: "request-not-open", pointer: "/requestId" };
  if (session.labelId !== request.labelId) return { rule: "COHORT-7", code: "booking-other-readers", pointer: "/requestId" };
  if (course.skill !== request.skill) return { rule: "COHORT-4", code: "course-teaches-otherwise", pointer: "/requestId", taught: course.skill, asked: request.skill };
  if (course.itemId !== null && request.itemId !== null && !sameEquipment(course.itemId, request.itemId)) return { rule: "COHORT-4", code: "course-for-other-item", pointer: "/requestId" };
  if (!course.languages.includes(request.language)) return { rule: "COHORT-5", code: "language-not-taught", pointer: "/requestId", language: request.language, languages: course.languages };
  const [freeSeats, missingSeats] = [session.seats - session.bookedSeats, request.seats - request.bookedSeats];
  if (seats > freeSeats) return { rule: "COHORT-2", code: "session-full", pointer: "/seats", freeSeats, askedSeats: seats };
  return seats > missingSeats ? { rule: "COHORT-3", code: "request-covered", pointer: "/seats", missingSeats, askedSeats: seats } : null;
}

/** Gives seats of a cohort back that nobody sits on; `taken` of them are somebody's. */
export function releaseSeats(cohort: Cohort, seats: number, taken: number): Decision<Cohort, CohortRefusal> {
  if (seats < 1) return refuse({ rule: "COHORT-1", code: "cohort-without-seats", pointer: "/seats", seats });
  const freeSeats = cohort.seats - taken;
  return seats > freeSeats ? refuse({ rule: "COHORT-9", code: "release-beyond", pointer: "/seats", freeSeats }) : allow({ ...cohort, seats: cohort.seats - seats });
}

/** What is shown beside a cohort and stops nobody. Days are whole days. */
export type CohortWarning =
  | { readonly code: "notice-short"; readonly days: number; readonly wantedDays: number }
  | { readonly code: "ends-after-wanted"; readonly days: number }
  | { readonly code: "seats-unnamed"; readonly seats: number; readonly byOn: Day };

/** Told too late, ends too late, or seats without trainees when these ought to be named. */
export function warningsOf(cohort: Pick<Cohort, "seats" | "bookedOn">, of: { readonly session: CourseSession; readonly wantedBy: Day; readonly taken: number; readonly today: Day }): CohortWarning[] {
  const { session, wantedBy, taken, today } = of;
  const warnings: CohortWarning[] = [];
  const days = daysBetween(cohort.bookedOn, session.beginsOn);
  if (days < session.preparationDays) warnings.push({ code: "notice-short", days, wantedDays: session.preparationDays });
  if (session.endsOn > wantedBy) warnings.push({ code: "ends-after-wanted", days: daysBetween(wantedBy, session.endsOn) });
  const byOn = addDays(session.beginsOn, -session.preparationDays);
  if (cohort.seats > taken && today >= byOn) warnings.push({ code: "seats-unnamed", seats: cohort.seats - taken, byOn });
  return warnings;
}
