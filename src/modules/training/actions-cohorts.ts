import type { Day } from "../../kernel/day.ts";
import { done, notFound, refused, type Outcome } from "../../kernel/outcome.ts";
import type { Sql } from "../../edges/keyset.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext } from "../audit/index.ts";
import { itemsById } from "../catalogue/actions.ts";
import { showParty, whyNotOwn, type NotOwn } from "../parties/actions.ts";
import { describeSession, type OpenSession, type TrainingRefused } from "./actions.ts";
import { releaseSeats, whyNotBook, type Cohort, type CohortId } from "./cohort.ts";
import type { Course, CourseSession } from "./course.ts";
import type { TrainingRequest } from "./request.ts";
import { moveSeat, whyNotNominateAll, type Seat, type SeatId, type SeatState, type Trainee, type TraineeId } from "./seat.ts";
import { insertCohort, insertSeats, insertTrainees, listCohorts, listHeldSeats, listSeats, lockTrainees, updateCohort, updateSeat, updateTrainee } from "./store-cohorts.ts";
import { lockRequest, updateRequest } from "./store-requests.ts";
import { lockSession, updateSession } from "./store.ts";

/** Why whoever asks may act for neither the one side nor the other, or `null`. */
async function whyNotEither(context: ActionContext, ...owners: readonly string[]): Promise<NotOwn | null> {
  let foreign: NotOwn | null = null;
  for (const owner of owners) {
    foreign = await whyNotOwn(context, owner);
    if (foreign === null) return null;
  }
  return foreign;
}

/** Books seats of a session for a request. Both are locked first, so that the last seat is booked once, however many ask for it. */
export async function bookCohort(context: ActionContext, order: { sessionId: string; requestId: string; seats: number }): Promise<Outcome<OpenSession, TrainingRefused>> {
  return context.transaction(async (db) => {
    const found = await lockSession(db, order.sessionId);
    if (!found) return notFound;
    const { session, course } = found;
    const request = await lockRequest(db, order.requestId);
    if (!request) return refused({ rule: "COHORT-6", code: "request-not-open", pointer: "/requestId" } as const);
    const foreign = await whyNotEither(context, request.recipientId, course.donorId);
    if (foreign) return refused(foreign);
    const why = whyNotBook({ course, session, request, seats: order.seats, today: context.today, sameEquipment: await sameEquipment(db, course, request) });
    if (why) return refused(why);
    const cohort: Cohort = { id: context.newId() as CohortId, sessionId: session.id, requestId: request.id, seats: order.seats, bookedOn: context.today, labelId: session.labelId };
    await insertCohort(db, cohort);
    const after = await moveBooked(db, session, request, order.seats);
    const open = await describeSession(db, session.id, context.today);
    await record(context, db, { action: "seats-booked", object: { kind: "courseSession", id: session.id }, about: [request.id, request.recipientId, course.donorId], label: session.labelId, before: session, after, facts: { cohort: cohort.id, seats: order.seats } });
    return done(open!);
  });
}

async function sameEquipment(db: Sql, course: Course, request: TrainingRequest): Promise<(one: string, other: string) => boolean> {
  const items = await itemsById(db, [course.itemId, request.itemId].filter((id) => id !== null));
  const fleetOf = (id: string) => items.get(id)?.fleet ?? null;
  return (one, other) => one === other || (fleetOf(one) !== null && fleetOf(one) === fleetOf(other));
}

/** Counts so many seats more, or fewer, as booked of a session and for a request. */
async function moveBooked(db: Sql, session: CourseSession, request: TrainingRequest, seats: number): Promise<CourseSession> {
  const after = { ...session, bookedSeats: session.bookedSeats + seats, version: session.version + 1 };
  await updateSession(db, after);
  await updateRequest(db, { ...request, bookedSeats: request.bookedSeats + seats, version: request.version + 1 });
  return after;
}

interface Locked { readonly session: CourseSession; readonly course: Course; readonly request: TrainingRequest; readonly cohort: Cohort; readonly taken: number }

/** A cohort with its session and its request locked; what changes a cohort holds its session. */
async function lockCohort(db: Sql, sessionId: string, cohortId: string): Promise<Locked | undefined> {
  const found = await lockSession(db, sessionId);
  const shown = found && (await listCohorts(db, sessionId, showParty)).find((one) => one.cohort.id === cohortId);
  const request = shown && (await lockRequest(db, shown.cohort.requestId));
  return request && { ...found, request, cohort: shown.cohort, taken: shown.taken };
}

export async function releaseCohortSeats(context: ActionContext, order: { sessionId: string; cohortId: string; seats: number }): Promise<Outcome<OpenSession, TrainingRefused>> {
  return context.transaction(async (db) => {
    const locked = await lockCohort(db, order.sessionId, order.cohortId);
    if (!locked) return notFound;
    const { session, course, request, cohort, taken } = locked;
    const foreign = await whyNotEither(context, request.recipientId, course.donorId);
    if (foreign) return refused(foreign);
    const answer = releaseSeats(cohort, order.seats, taken);
    if (!answer.allowed) return refused(answer.refusal);
    await updateCohort(db, answer.value);
    const after = await moveBooked(db, session, request, -order.seats);
    const open = await describeSession(db, session.id, context.today);
    await record(context, db, { action: "seats-released", object: { kind: "courseSession", id: session.id }, about: [request.id], label: session.labelId, before: session, after, facts: { cohort: cohort.id, seats: order.seats } });
    return done(open!);
  });
}

/** Somebody to be trained. Languages and skills of one who is known already stay when they are not said. */
export interface TraineeOrder { readonly pseudonym: string; readonly languages: readonly string[] | null; readonly skills: readonly string[] | null }

/** Puts trainees on seats of a cohort: all of them, or none. */
export async function nominateTrainees(context: ActionContext, order: { sessionId: string; cohortId: string; trainees: readonly TraineeOrder[] }): Promise<Outcome<OpenSession, TrainingRefused>> {
  return context.transaction(async (db) => {
    const locked = await lockCohort(db, order.sessionId, order.cohortId);
    if (!locked) return notFound;
    const { session, course, request, cohort, taken } = locked;
    const foreign = await whyNotOwn(context, request.recipientId);
    if (foreign) return refused(foreign);
    const trainees = await keepTrainees(context, db, request, cohort, order.trainees);
    const held = await listHeldSeats(db, trainees.map((one) => one.id));
    const why = whyNotNominateAll({ cohort, taken, course, session, today: context.today, trainees: trainees.map((trainee) => ({ trainee, held: held.get(trainee.id)! })) });
    if (why) return refused(why);
    await insertSeats(db, trainees.map((trainee): Seat => ({
      id: context.newId() as SeatId, cohortId: cohort.id, sessionId: session.id, traineeId: trainee.id, state: "nominated", nominatedOn: context.today, arrivedOn: null, settledOn: null, labelId: session.labelId,
    })));
    const open = await describeSession(db, session.id, context.today);
    await record(context, db, { action: "trainees-nominated", object: { kind: "courseSession", id: session.id }, about: trainees.map((one) => one.id), label: session.labelId, facts: { cohort: cohort.id, pseudonyms: trainees.map((one) => one.pseudonym) } });
    return done(open!);
  });
}

/** The trainees of these pseudonyms, known or new, locked; in the order given. */
async function keepTrainees(context: ActionContext, db: Sql, request: TrainingRequest, cohort: Cohort, orders: readonly TraineeOrder[]): Promise<Trainee[]> {
  const sorted = orders.toSorted((one, other) => (one.pseudonym < other.pseudonym ? -1 : 1));
  await insertTrainees(db, sorted.map((one) => ({
    id: context.newId() as TraineeId, recipientId: request.recipientId, pseudonym: one.pseudonym, languages: one.languages ?? [], skills: one.skills ?? [], labelId: cohort.labelId,
  })));
  const known = await lockTrainees(db, request.recipientId, orders.map((one) => one.pseudonym), cohort.labelId);
  const trainees: Trainee[] = [];
  for (const one of orders) {
    const before = known.get(one.pseudonym)!;
    const after: Trainee = { ...before, languages: one.languages ?? before.languages, skills: one.skills ?? before.skills };
    if (one.languages !== null || one.skills !== null) await updateTrainee(db, after);
    trainees.push(after);
  }
  return trainees;
}

/** Takes a trainee's seat to its next state: arrived, graduated, failed or withdrawn. */
export async function stepSeat(context: ActionContext, order: { sessionId: string; seatId: string; to: SeatState; on: Day | null }): Promise<Outcome<OpenSession, TrainingRefused>> {
  return context.transaction(async (db) => {
    const found = await lockSession(db, order.sessionId);
    const before = found && (await listSeats(db, order.sessionId)).find(({ seat }) => seat.id === order.seatId)?.seat;
    const cohort = before && (await listCohorts(db, order.sessionId, showParty)).find((one) => one.cohort.id === before.cohortId);
    if (!cohort) return notFound;
    const foreign = await whyNotEither(context, cohort.recipient.id, found.course.donorId);
    if (foreign) return refused(foreign);
    const answer = moveSeat(before, order.to, { on: order.on ?? context.today, today: context.today, session: found.session });
    if (!answer.allowed) return refused(answer.refusal);
    await updateSeat(db, answer.value);
    const open = await describeSession(db, order.sessionId, context.today);
    await record(context, db, { action: `seat-${order.to}`, object: { kind: "courseSession", id: order.sessionId }, about: [before.traineeId], label: before.labelId, before, after: answer.value });
    return done(open!);
  });
}
