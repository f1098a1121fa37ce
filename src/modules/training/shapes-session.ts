import { z } from "zod";
import type { RefusalStatus } from "../../kernel/route.ts";
import { dayShape, idShape } from "../../edges/shapes.ts";
import { labelAnswer, toLabelAnswer } from "../releasability/shapes.ts";
import type { OpenSession, ShownSession, TrainingRefused } from "./actions.ts";
import { warningsOf } from "./cohort.ts";
import { nextSeatStates, seatStates } from "./seat.ts";
import { reference } from "./shapes.ts";

export const statusOf = {
  "not-your-own": 403, "label-wider-than-parent": 422, "label-without-owner": 422, "label-beyond-oneself": 422, "label-party-unknown": 422,
  "course-reference-taken": 409, "course-refers-to-nothing": 422, "course-without-language": 422, "course-asks-for-itself": 422, "course-needs-basis": 422, "seats-not-positive": 422, "session-ends-before": 422,
  "session-booked": 409, "session-called-off": 409, "preparation-days": 422, "request-without-seats": 422, "training-reference-taken": 409, "request-withdrawn": 409, "request-booked": 409, "request-refers-to-nothing": 422, "request-needs-basis": 422,
  "cohort-without-seats": 422, "session-full": 409, "request-covered": 409, "course-teaches-otherwise": 409, "course-for-other-item": 409, "language-not-taught": 409, "session-not-open": 409, "request-not-open": 409,
  "booking-other-readers": 409, "release-beyond": 409, "cohort-full": 409, "trainee-twice": 409, "trainee-elsewhere": 409, "language-not-spoken": 409, "prerequisite-missing": 409, "seat-step-order": 409, "seat-day": 422, "session-over": 409,
} as const satisfies Record<TrainingRefused["code"], RefusalStatus>;

const shown = {
  id: idShape, courseId: idShape, reference: z.string(), title: z.string(), skill: z.string(), languages: z.array(z.string()).readonly(), donor: reference, item: reference.nullable(), place: reference,
  beginsOn: dayShape, endsOn: dayShape, seats: z.int(), bookedSeats: z.int(), preparationDays: z.int(), calledOffOn: dayShape.nullable(), illustrative: z.boolean(), basis: z.string().nullable(), label: labelAnswer, version: z.int(),
};

export const shownSession = z.strictObject(shown).meta({ id: "CourseSession" });

export const openedSession = z.strictObject({
  ...shown, prerequisites: z.array(z.string()).readonly(), instructors: z.int().nullable(), equipment: z.string().nullable(), note: z.string().nullable(),
  cohorts: z.array(z.strictObject({
    id: idShape, request: z.strictObject({ id: idShape, reference: z.string() }), recipient: reference, seats: z.int(), takenSeats: z.int(), bookedOn: dayShape, wantedBy: dayShape,
    warnings: z.array(z.strictObject({ code: z.enum(["notice-short", "ends-after-wanted", "seats-unnamed"]), days: z.int().nullable(), wantedDays: z.int().nullable(), seats: z.int().nullable(), byOn: dayShape.nullable() })).readonly(),
    trainees: z.array(z.strictObject({
      seatId: idShape, traineeId: idShape, pseudonym: z.string(), state: z.enum(seatStates), nextStates: z.array(z.enum(seatStates)).readonly(), nominatedOn: dayShape, arrivedOn: dayShape.nullable(), settledOn: dayShape.nullable(),
    })).readonly(),
  })).readonly(),
}).meta({ id: "OpenCourseSession" });

export function toSession({ session, course, donor, item, place, label }: ShownSession) {
  return {
    id: session.id as string, courseId: course.id as string, reference: course.reference, title: course.title, skill: course.skill, languages: course.languages, donor, item: item && { id: item.id, code: item.code, names: item.names }, place,
    beginsOn: session.beginsOn as string, endsOn: session.endsOn as string, seats: session.seats, bookedSeats: session.bookedSeats, preparationDays: session.preparationDays, calledOffOn: session.calledOffOn as string | null,
    illustrative: course.illustrative, basis: course.basis, label: toLabelAnswer(label), version: session.version,
  };
}

export function toOpenSession(open: OpenSession) {
  const { course, session, today } = open;
  return {
    ...toSession(open), prerequisites: course.prerequisites, instructors: course.instructors, equipment: course.equipment, note: course.note,
    cohorts: open.cohorts.map(({ cohort, reference: request, recipient, wantedBy, taken, seats }) => ({
      id: cohort.id as string, request: { id: cohort.requestId, reference: request }, recipient, seats: cohort.seats, takenSeats: taken, bookedOn: cohort.bookedOn as string, wantedBy: wantedBy as string,
      warnings: warningsOf(cohort, { session, wantedBy, taken, today }).map((one) => ({ code: one.code, days: "days" in one ? one.days : null, wantedDays: "wantedDays" in one ? one.wantedDays : null, seats: "seats" in one ? one.seats : null, byOn: "byOn" in one ? (one.byOn as string) : null })),
      trainees: seats.map(({ seat, pseudonym }) => ({
        seatId: seat.id as string, traineeId: seat.traineeId, pseudonym, state: seat.state, nextStates: nextSeatStates(seat.state), nominatedOn: seat.nominatedOn as string, arrivedOn: seat.arrivedOn as string | null, settledOn: seat.settledOn as string | null,
      })),
    })),
  };
}
