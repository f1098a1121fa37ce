import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import type { Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Cohort } from "./cohort.ts";
import { overlap, type Course, type CourseSession } from "./course.ts";

export type TraineeId = Id<"trainee">;
export type SeatId = Id<"seat">;

export const seatStates = ["nominated", "arrived", "graduated", "withdrawn", "failed"] as const;
export type SeatState = (typeof seatStates)[number];

/** Somebody who is trained, by a pseudonym that the recipient gave. The name stands elsewhere, and may be nowhere. */
export interface Trainee {
  readonly id: TraineeId;
  readonly recipientId: string;
  readonly pseudonym: string;
  /** ISO 639 codes. */
  readonly languages: readonly string[];
  /** Codes of what they could do before. */
  readonly skills: readonly string[];
  readonly labelId: LabelId;
}

/** A trainee in a session. */
export interface Seat {
  readonly id: SeatId;
  readonly cohortId: string;
  readonly sessionId: string;
  readonly traineeId: string;
  readonly state: SeatState;
  readonly nominatedOn: Day;
  readonly arrivedOn: Day | null;
  /** The day of graduating, failing or withdrawing. */
  readonly settledOn: Day | null;
  readonly labelId: LabelId;
}

export type SeatRefusal =
  | { readonly rule: "SEAT-1"; readonly code: "cohort-full"; readonly pointer: string; readonly freeSeats: number }
  | { readonly rule: "SEAT-2"; readonly code: "trainee-twice"; readonly pointer: string; readonly pseudonym: string }
  | { readonly rule: "SEAT-3"; readonly code: "trainee-elsewhere"; readonly pointer: string; readonly pseudonym: string; readonly beginsOn: Day; readonly endsOn: Day }
  | { readonly rule: "SEAT-4"; readonly code: "language-not-spoken"; readonly pointer: string; readonly pseudonym: string; readonly languages: readonly string[] }
  | { readonly rule: "SEAT-5"; readonly code: "prerequisite-missing"; readonly pointer: string; readonly pseudonym: string; readonly missing: readonly string[] }
  | { readonly rule: "SEAT-6"; readonly code: "seat-step-order"; readonly pointer: string; readonly state: SeatState; readonly to: SeatState }
  | { readonly rule: "SEAT-7"; readonly code: "seat-day"; readonly pointer: string; readonly earliest: Day; readonly latest: Day }
  | { readonly rule: "SEAT-8"; readonly code: "session-over"; readonly pointer: string; readonly endsOn: Day };

/** A seat that a trainee has in some session, with the days and the skill of it. */
export interface HeldSeat {
  readonly sessionId: string;
  readonly state: SeatState;
  readonly beginsOn: Day;
  readonly endsOn: Day;
  readonly skill: string;
}

/** Whether a seat is somebody's: one who withdrew leaves it. */
export function isTaken(state: SeatState): boolean {
  return state !== "withdrawn";
}

/** Why a trainee cannot be put into a session, or `null`. `held`: the seats the trainee has already. */
export function whyNotNominate(trainee: Trainee, held: readonly HeldSeat[], of: { readonly course: Pick<Course, "languages" | "prerequisites">; readonly session: CourseSession; readonly pointer: string }): SeatRefusal | null {
  const { course, session, pointer } = of;
  const { pseudonym } = trainee;
  const kept = held.filter((one) => isTaken(one.state));
  if (kept.some((one) => one.sessionId === session.id)) return { rule: "SEAT-2", code: "trainee-twice", pointer, pseudonym };
  const elsewhere = kept.find((one) => overlap(one, session));
  if (elsewhere) return { rule: "SEAT-3", code: "trainee-elsewhere", pointer, pseudonym, beginsOn: elsewhere.beginsOn, endsOn: elsewhere.endsOn };
  if (!trainee.languages.some((one) => course.languages.includes(one))) return { rule: "SEAT-4", code: "language-not-spoken", pointer, pseudonym, languages: course.languages };
  const learnt = held.filter((one) => one.state === "graduated" && one.endsOn < session.beginsOn).map((one) => one.skill);
  const missing = course.prerequisites.filter((one) => !trainee.skills.includes(one) && !learnt.includes(one));
  return missing.length > 0 ? { rule: "SEAT-5", code: "prerequisite-missing", pointer, pseudonym, missing } : null;
}

export interface Nomination {
  readonly cohort: Cohort;
  /** How many seats of the cohort are somebody's. */
  readonly taken: number;
  readonly course: Pick<Course, "languages" | "prerequisites">;
  readonly session: CourseSession;
  readonly today: Day;
  readonly trainees: readonly { readonly trainee: Trainee; readonly held: readonly HeldSeat[] }[];
}

/** Puts trainees on seats of a cohort, all of them or none; `pointer` is into the list that was sent. */
export function whyNotNominateAll({ cohort, taken, course, session, today, trainees }: Nomination): SeatRefusal | null {
  if (session.endsOn < today) return { rule: "SEAT-8", code: "session-over", pointer: "/trainees", endsOn: session.endsOn };
  const freeSeats = cohort.seats - taken;
  if (trainees.length > freeSeats) return { rule: "SEAT-1", code: "cohort-full", pointer: `/trainees/${freeSeats}`, freeSeats };
  const seen = new Set<string>();
  for (const [index, { trainee, held }] of trainees.entries()) {
    const pointer = `/trainees/${index}`;
    if (seen.has(trainee.id)) return { rule: "SEAT-2", code: "trainee-twice", pointer, pseudonym: trainee.pseudonym };
    seen.add(trainee.id);
    const why = whyNotNominate(trainee, held, { course, session, pointer });
    if (why) return why;
  }
  return null;
}

/** From which state to which. What graduated, failed or withdrew stays so. */
const onward: Readonly<Record<SeatState, readonly SeatState[]>> = {
  nominated: ["arrived", "withdrawn"], arrived: ["graduated", "failed", "withdrawn"], graduated: [], withdrawn: [], failed: [],
};

/** The states a seat may go to from where it is. */
export function nextSeatStates(state: SeatState): readonly SeatState[] {
  return onward[state];
}

/** Takes a seat to its next state on a day: not one that lies ahead, nor one before what happened last; nobody graduates before the session began. */
export function moveSeat(seat: Seat, to: SeatState, of: { readonly on: Day; readonly today: Day; readonly session: Pick<CourseSession, "beginsOn" | "endsOn"> }): Decision<Seat, SeatRefusal> {
  if (!onward[seat.state].includes(to)) return refuse({ rule: "SEAT-6", code: "seat-step-order", pointer: "/to", state: seat.state, to });
  const last = seat.arrivedOn ?? seat.nominatedOn;
  const earliest = to === "graduated" && last < of.session.beginsOn ? of.session.beginsOn : last;
  const latest = to === "arrived" && of.session.endsOn < of.today ? of.session.endsOn : of.today;
  if (of.on < earliest || of.on > latest) return refuse({ rule: "SEAT-7", code: "seat-day", pointer: "/on", earliest, latest });
  return allow({ ...seat, state: to, ...(to === "arrived" ? { arrivedOn: of.on } : { settledOn: of.on }) });
}

/** So many people of a recipient who learnt a skill on a day, perhaps for an item. */
export interface Graduates {
  readonly recipientId: string;
  readonly skill: string;
  readonly itemId: string | null;
  readonly onDay: Day;
  readonly count: number;
}

/** How many people have a skill by the end of a day. Somebody who learnt it twice counts once: the list is of first days. */
export function countGraduates(list: readonly Graduates[], of: { readonly skill: string; readonly through: Day; readonly recipientId?: string }): number {
  return list.filter((one) => one.skill === of.skill && one.onDay <= of.through && (of.recipientId === undefined || one.recipientId === of.recipientId)).reduce((sum, one) => sum + one.count, 0);
}
