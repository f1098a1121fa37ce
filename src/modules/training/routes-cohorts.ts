import { z } from "zod";
import type { Day } from "../../kernel/day.ts";
import { dayShape, idParams, idShape, nothing, shortText } from "../../edges/shapes.ts";
import { definePresentedRoute } from "../audit/index.ts";
import type { OpenSession } from "./actions.ts";
import { bookCohort, nominateTrainees, releaseCohortSeats, stepSeat } from "./actions-cohorts.ts";
import { eraseTraineeName, nameTrainee, openTrainee, readTraineeName, type OpenTrainee } from "./actions-names.ts";
import type { PersonName } from "./name.ts";
import { seatStates } from "./seat.ts";
import { codeShape, languageShape, seatsShape } from "./shapes.ts";
import { openedSession, statusOf, toOpenSession } from "./shapes-session.ts";

const cohortParams = z.strictObject({ id: idShape, cohort: idShape });

const traineeAnswer = z.strictObject({
  id: idShape, pseudonym: z.string(), languages: z.array(z.string()).readonly(), skills: z.array(z.string()).readonly(), named: z.boolean(),
  seats: z.array(z.strictObject({ sessionId: idShape, state: z.enum(seatStates), beginsOn: dayShape, endsOn: dayShape, skill: z.string() })).readonly(),
}).meta({ id: "Trainee" });

const toTrainee = ({ trainee, named, seats }: OpenTrainee) => ({
  id: trainee.id as string, pseudonym: trainee.pseudonym, languages: trainee.languages, skills: trainee.skills, named,
  seats: seats.map(({ sessionId, state, beginsOn, endsOn, skill }) => ({ sessionId, state, beginsOn: beginsOn as string, endsOn: endsOn as string, skill })),
});

const nameStatus = { "not-your-own": 403, "trainee-unnamed": 409 } as const;
const act = { tag: "training", change: "act", query: nothing, answer: openedSession, refusals: statusOf, present: (open: OpenSession) => toOpenSession(open) } as const;

export const cohortRoutes = [
  definePresentedRoute({
    ...act, method: "post", path: "/course-sessions/{id}/cohorts", id: "bookCohort", summary: "Books seats of a session for a request.", params: idParams,
    body: z.strictObject({ requestId: idShape, seats: seatsShape }).meta({ id: "NewCohort" }), handle: (context, { params, body }) => bookCohort(context, { ...body, sessionId: params.id }),
  }),
  definePresentedRoute({
    ...act, method: "post", path: "/course-sessions/{id}/cohorts/{cohort}/release", id: "releaseCohortSeats", summary: "Gives booked seats back that nobody sits on.", params: cohortParams,
    body: z.strictObject({ seats: seatsShape }).meta({ id: "CohortRelease" }), handle: (context, { params, body }) => releaseCohortSeats(context, { ...body, sessionId: params.id, cohortId: params.cohort }),
  }),
  definePresentedRoute({
    ...act, method: "post", path: "/course-sessions/{id}/cohorts/{cohort}/trainees", id: "nominateTrainees", summary: "Puts trainees on booked seats, by pseudonym; all of them or none.", params: cohortParams,
    body: z.strictObject({ trainees: z.array(z.strictObject({ pseudonym: codeShape, languages: z.array(languageShape).max(20).nullable().default(null), skills: z.array(codeShape).max(50).nullable().default(null) })).min(1).max(500) }).meta({ id: "Nomination" }),
    handle: (context, { params, body }) => nominateTrainees(context, { ...body, sessionId: params.id, cohortId: params.cohort }),
  }),
  definePresentedRoute({
    ...act, method: "post", path: "/course-sessions/{id}/seats/{seat}/steps", id: "stepSeat", summary: "Says that a trainee arrived, graduated, failed or withdrew.", params: z.strictObject({ id: idShape, seat: idShape }),
    body: z.strictObject({ to: z.enum(seatStates), on: dayShape.nullable().default(null) }).meta({ id: "SeatStep" }),
    handle: (context, { params, body }) => stepSeat(context, { to: body.to, on: body.on as Day | null, sessionId: params.id, seatId: params.seat }),
  }),
  definePresentedRoute({
    method: "get", path: "/trainees/{id}", id: "openTrainee", tag: "training", change: "none", summary: "What is known of somebody trained, without the name.",
    params: idParams, query: nothing, body: nothing, answer: traineeAnswer, refusals: {}, present: toTrainee, handle: (context, { params }) => openTrainee(context, params.id),
  }),
  definePresentedRoute({
    method: "post", path: "/trainees/{id}/name", id: "nameTrainee", tag: "training", change: "act", summary: "Keeps the name behind a pseudonym. The salt is random and goes with the name.",
    params: idParams, query: nothing, answer: traineeAnswer, refusals: nameStatus, present: toTrainee, body: z.strictObject({ name: shortText, salt: z.string().regex(/^[0-9a-f]{64}$/) }).meta({ id: "TraineeName" }),
    handle: (context, { params, body }) => nameTrainee(context, { ...body, id: params.id }),
  }),
  definePresentedRoute({
    method: "get", path: "/trainees/{id}/name", id: "readTraineeName", tag: "training", change: "none", summary: "The name behind a pseudonym.",
    params: idParams, query: nothing, body: nothing, answer: z.strictObject({ id: idShape, name: z.string(), givenOn: dayShape }).meta({ id: "NamedTrainee" }), refusals: nameStatus,
    present: ({ traineeId, name, givenOn }: PersonName) => ({ id: traineeId, name, givenOn: givenOn as string }), handle: (context, { params }) => readTraineeName(context, params.id),
  }),
  definePresentedRoute({
    method: "post", path: "/trainees/{id}/erase", id: "eraseTraineeName", tag: "training", change: "act", summary: "Erases the name behind a pseudonym, for good.",
    params: idParams, query: nothing, body: nothing, answer: traineeAnswer, refusals: nameStatus, present: toTrainee, handle: (context, { params }) => eraseTraineeName(context, params.id),
  }),
];
