import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import type { Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import type { LabelId } from "../../kernel/label.ts";

export type CourseId = Id<"course">;
export type CourseSessionId = Id<"courseSession">;

/** How many days before a session its trainees are to be named, where the session says nothing else. */
export const usualPreparationDays = 30;

/** What a donor teaches: a skill, perhaps for one item, in the languages it is taught or interpreted in. */
export interface Course {
  readonly id: CourseId;
  readonly donorId: string;
  readonly reference: string;
  readonly title: string;
  /** The code of what a graduate can do. */
  readonly skill: string;
  readonly itemId: string | null;
  /** ISO 639 codes. */
  readonly languages: readonly string[];
  /** Codes of the skills that a trainee brings along. */
  readonly prerequisites: readonly string[];
  /** How many teach; `null`: not said. */
  readonly instructors: number | null;
  /** What has to be there to train on. */
  readonly equipment: string | null;
  readonly illustrative: boolean;
  readonly basis: string | null;
  readonly note: string | null;
  readonly labelId: LabelId;
  readonly version: number;
}

/** One time that a course is held. Both days are days of it. */
export interface CourseSession {
  readonly id: CourseSessionId;
  readonly courseId: CourseId;
  readonly nodeId: string;
  readonly beginsOn: Day;
  readonly endsOn: Day;
  readonly seats: number;
  readonly bookedSeats: number;
  readonly preparationDays: number;
  readonly calledOffOn: Day | null;
  readonly labelId: LabelId;
  readonly version: number;
}

export type CourseRefusal =
  | { readonly rule: "COURSE-1"; readonly code: "course-reference-taken"; readonly pointer: string }
  | { readonly rule: "COURSE-2"; readonly code: "course-refers-to-nothing"; readonly pointer: string }
  | { readonly rule: "COURSE-3"; readonly code: "course-without-language"; readonly pointer: string }
  | { readonly rule: "COURSE-3"; readonly code: "course-asks-for-itself"; readonly pointer: string; readonly skill: string }
  | { readonly rule: "COURSE-4"; readonly code: "course-needs-basis"; readonly pointer: string }
  | { readonly rule: "COURSE-5"; readonly code: "seats-not-positive"; readonly pointer: string; readonly seats: number }
  | { readonly rule: "COURSE-6"; readonly code: "session-ends-before"; readonly pointer: string; readonly beginsOn: Day }
  | { readonly rule: "COURSE-7"; readonly code: "session-booked"; readonly pointer: string; readonly bookedSeats: number }
  | { readonly rule: "COURSE-8"; readonly code: "session-called-off"; readonly pointer: string }
  | { readonly rule: "COURSE-10"; readonly code: "preparation-days"; readonly pointer: string; readonly days: number };

/** Whether a course says what it has to. */
export function checkCourse(course: Course): Decision<Course, CourseRefusal> {
  if (course.languages.length === 0) return refuse({ rule: "COURSE-3", code: "course-without-language", pointer: "/languages" });
  const itself = course.prerequisites.indexOf(course.skill);
  if (itself !== -1) return refuse({ rule: "COURSE-3", code: "course-asks-for-itself", pointer: `/prerequisites/${itself}`, skill: course.skill });
  if (course.illustrative && course.basis === null) return refuse({ rule: "COURSE-4", code: "course-needs-basis", pointer: "/basis" });
  return allow({ ...course, languages: [...new Set(course.languages)].toSorted(), prerequisites: [...new Set(course.prerequisites)].toSorted() });
}

/** Whether days and seats of a session are in order. */
export function checkCourseSession(session: CourseSession): Decision<CourseSession, CourseRefusal> {
  if (session.seats < 1) return refuse({ rule: "COURSE-5", code: "seats-not-positive", pointer: "/seats", seats: session.seats });
  if (session.endsOn < session.beginsOn) return refuse({ rule: "COURSE-6", code: "session-ends-before", pointer: "/endsOn", beginsOn: session.beginsOn });
  const days = session.preparationDays;
  if (!Number.isInteger(days) || days < 0 || days > 365) return refuse({ rule: "COURSE-10", code: "preparation-days", pointer: "/preparationDays", days });
  if (session.seats < session.bookedSeats) return refuse({ rule: "COURSE-7", code: "session-booked", pointer: "/seats", bookedSeats: session.bookedSeats });
  return allow(session);
}

export interface SessionChanges {
  readonly nodeId?: string | undefined;
  readonly beginsOn?: Day | undefined;
  readonly endsOn?: Day | undefined;
  readonly seats?: number | undefined;
  readonly preparationDays?: number | undefined;
  /** Calls the session off; there is no way back. */
  readonly calledOff?: true | undefined;
}

/** Changes a session, or calls it off when nobody has seats of it. */
export function changeCourseSession(session: CourseSession, { calledOff, ...changes }: SessionChanges, today: Day): Decision<CourseSession, CourseRefusal> {
  if (session.calledOffOn !== null) return refuse({ rule: "COURSE-8", code: "session-called-off", pointer: "" });
  if (calledOff && session.bookedSeats > 0) return refuse({ rule: "COURSE-7", code: "session-booked", pointer: "/calledOff", bookedSeats: session.bookedSeats });
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return checkCourseSession({ ...session, ...given, calledOffOn: calledOff ? today : null, version: session.version + 1 });
}

/** Whether two sessions have a day in common. */
export function overlap(one: Pick<CourseSession, "beginsOn" | "endsOn">, other: Pick<CourseSession, "beginsOn" | "endsOn">): boolean {
  return one.beginsOn <= other.endsOn && other.beginsOn <= one.endsOn;
}
