import type { Day } from "../../kernel/day.ts";
import { done, notFound, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import type { ListOrder, Sql } from "../../edges/keyset.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, Deed } from "../audit/index.ts";
import { itemsById, showItem } from "../catalogue/actions.ts";
import { nodesById, showNode } from "../network/actions.ts";
import { partyCodeOf, showParty, whyNotOwn, type NotOwn } from "../parties/actions.ts";
import { labelOfNew, showLabel } from "../releasability/actions.ts";
import type { LabelOrder, LabelRefusal } from "../releasability/index.ts";
import type { CohortRefusal } from "./cohort.ts";
import { changeCourseSession, checkCourse, checkCourseSession, type Course, type CourseId, type CourseRefusal, type CourseSession, type CourseSessionId, type SessionChanges } from "./course.ts";
import type { TrainingRequestRefusal } from "./request.ts";
import { whyNotNominate, type Graduates, type SeatRefusal } from "./seat.ts";
import { listCohorts, listGraduates, listHeldSeats, listReport, listSeats, lockTraineesOf, type ReportRow, type ShownCohort, type ShownSeat } from "./store-cohorts.ts";
import {
  findShownCourse, findShownSession, insertCourse, insertSession, listCoursesWithSessions, lockCourse, lockSession, pageCourses, pageSessions, updateSession,
  type CourseFilter, type SessionFilter, type ShownCourse, type ShownSession, type TrainingShows,
} from "./store.ts";

export type { ReportRow, ShownCourse, ShownSession };

export type TrainingRefused = CourseRefusal | TrainingRequestRefusal | CohortRefusal | SeatRefusal | NotOwn | LabelRefusal;

export const trainingShows: TrainingShows = { party: showParty, item: showItem, node: showNode, label: showLabel };

const outOfOrder = { rule: "LIST-1", code: "list-order-unknown", pointer: "/after" } as const;

export async function listCourses(context: ActionContext, filter: CourseFilter, order: ListOrder): Promise<Outcome<Page<ShownCourse>>> {
  const page = await pageCourses(context.sql, filter, order, trainingShows);
  return page ? done(page) : refused(outOfOrder);
}

export async function listCourseSessions(context: ActionContext, filter: SessionFilter, order: ListOrder): Promise<Outcome<Page<ShownSession>>> {
  const page = await pageSessions(context.sql, filter, order, trainingShows);
  return page ? done(page) : refused(outOfOrder);
}

export async function openCourse(context: ActionContext, id: string): Promise<Outcome<ShownCourse>> {
  const shown = await findShownCourse(context.sql, id, trainingShows);
  return shown ? done(shown) : notFound;
}

export interface OpenSession extends ShownSession {
  readonly today: Day;
  readonly cohorts: readonly (ShownCohort & { readonly seats: readonly ShownSeat[] })[];
}

export async function describeSession(db: Sql, id: string, today: Day): Promise<OpenSession | undefined> {
  const shown = await findShownSession(db, id, trainingShows);
  if (!shown) return undefined;
  const [cohorts, seats] = [await listCohorts(db, id, showParty), await listSeats(db, id)];
  return { ...shown, today, cohorts: cohorts.map((one) => ({ ...one, seats: seats.filter(({ seat }) => seat.cohortId === one.cohort.id) })) };
}

export async function openCourseSession(context: ActionContext, id: string): Promise<Outcome<OpenSession>> {
  const open = await describeSession(context.sql, id, context.today);
  return open ? done(open) : notFound;
}

/** The fixed report: numbers of each session that ended between two days. */
export async function reportCourses(context: ActionContext, from: Day, through: Day): Promise<Outcome<{ from: Day; through: Day; sessions: ReportRow[] }>> {
  return done({ from, through, sessions: await listReport(context.sql, from, through, showParty) });
}

export interface CourseDraft extends Omit<Course, "id" | "labelId" | "version"> { readonly label: LabelOrder | null }

/** Adds a course, in the caller's transaction; adds to `told` what the caller is to record. */
export async function draftCourse(context: ActionContext, db: Sql, told: Deed[], { label: asked, ...facts }: CourseDraft): Promise<Course | TrainingRefused> {
  const foreign = await whyNotOwn(context, facts.donorId);
  if (foreign) return foreign;
  if ((await partyCodeOf(db, facts.donorId)) === undefined) return { rule: "COURSE-2", code: "course-refers-to-nothing", pointer: "/donorId" };
  if (facts.itemId !== null && !(await itemsById(db, [facts.itemId])).has(facts.itemId)) return { rule: "COURSE-2", code: "course-refers-to-nothing", pointer: "/itemId" };
  const label = await labelOfNew(db, asked, { owner: facts.donorId, parents: [] });
  if (!label.allowed) return label.refusal;
  const answer = checkCourse({ ...facts, id: context.newId() as CourseId, labelId: label.value, version: 1 });
  if (!answer.allowed) return answer.refusal;
  if (!(await insertCourse(db, answer.value))) return { rule: "COURSE-1", code: "course-reference-taken", pointer: "/reference" };
  told.push({ action: "course-added", object: { kind: "course", id: answer.value.id }, about: [facts.donorId], label: label.value, after: answer.value });
  return answer.value;
}

export async function addCourse(context: ActionContext, draft: CourseDraft): Promise<Outcome<ShownCourse, TrainingRefused>> {
  return context.transaction(async (db) => {
    const told: Deed[] = [];
    const course = await draftCourse(context, db, told, draft);
    if ("rule" in course) return refused(course);
    const shown = await findShownCourse(db, course.id, trainingShows);
    await record(context, db, told);
    return done(shown!);
  });
}

export interface SessionDraft extends Pick<CourseSession, "nodeId" | "beginsOn" | "endsOn" | "seats" | "preparationDays"> { readonly label: LabelOrder | null }

/** Adds a session of a course, in the caller's transaction; adds to `told` what the caller is to record. */
export async function draftSession(context: ActionContext, db: Sql, told: Deed[], course: Course, { label: asked, ...facts }: SessionDraft): Promise<CourseSession | TrainingRefused> {
  if (!(await isNode(db, facts.nodeId))) return { rule: "COURSE-2", code: "course-refers-to-nothing", pointer: "/nodeId" };
  const label = await labelOfNew(db, asked, { owner: course.donorId, parents: [course.labelId] });
  if (!label.allowed) return label.refusal;
  const answer = checkCourseSession({ ...facts, id: context.newId() as CourseSessionId, courseId: course.id, bookedSeats: 0, calledOffOn: null, labelId: label.value, version: 1 });
  if (!answer.allowed) return answer.refusal;
  await insertSession(db, answer.value);
  told.push({ action: "course-session-added", object: { kind: "courseSession", id: answer.value.id }, about: [course.id], label: label.value, after: answer.value });
  return answer.value;
}

export async function isNode(db: Sql, id: string): Promise<boolean> {
  return (await nodesById(db, [id])).has(id);
}

export async function addCourseSession(context: ActionContext, courseId: string, draft: SessionDraft): Promise<Outcome<OpenSession, TrainingRefused>> {
  return context.transaction(async (db) => {
    const course = await lockCourse(db, courseId);
    if (!course) return notFound;
    const foreign = await whyNotOwn(context, course.donorId);
    if (foreign) return refused(foreign);
    const told: Deed[] = [];
    const session = await draftSession(context, db, told, course, draft);
    if ("rule" in session) return refused(session);
    const open = await describeSession(db, session.id, context.today);
    await record(context, db, told);
    return done(open!);
  });
}

/** Changes days, place or seats of a session, or calls it off. Whoever sits in it must not be somewhere else on its new days. */
export async function changeSession(context: ActionContext, order: { id: string; version: number; changes: SessionChanges }): Promise<Outcome<OpenSession, TrainingRefused>> {
  return context.transaction(async (db) => {
    const found = await lockSession(db, order.id);
    if (!found) return notFound;
    const { session: before, course } = found;
    const foreign = await whyNotOwn(context, course.donorId);
    if (foreign) return refused(foreign);
    if (before.version !== order.version) return { outcome: "stale", version: before.version } as const;
    if (order.changes.nodeId !== undefined && !(await isNode(db, order.changes.nodeId))) return refused({ rule: "COURSE-2", code: "course-refers-to-nothing", pointer: "/nodeId" } as const);
    const answer = changeCourseSession(before, order.changes, context.today);
    if (!answer.allowed) return refused(answer.refusal);
    const clash = await findClash(db, answer.value, course);
    if (clash) return refused(clash);
    await updateSession(db, answer.value);
    const open = await describeSession(db, before.id, context.today);
    await record(context, db, { action: order.changes.calledOff ? "course-session-called-off" : "course-session-changed", object: { kind: "courseSession", id: before.id }, about: [course.id], label: before.labelId, before, after: answer.value });
    return done(open!);
  });
}

/** Who of those in a session would sit somewhere else on its days, or `null`. */
export async function findClash(db: Sql, session: CourseSession, course: Course): Promise<SeatRefusal | null> {
  const trainees = await lockTraineesOf(db, session.id);
  const held = await listHeldSeats(db, trainees.map((one) => one.id));
  for (const trainee of trainees) {
    const elsewhere = held.get(trainee.id)!.filter((one) => one.sessionId !== session.id);
    const why = whyNotNominate(trainee, elsewhere, { course, session, pointer: "/beginsOn" });
    if (why?.code === "trainee-elsewhere") return why;
  }
  return null;
}

/** Every course with its sessions, for a file. */
export function allCourses(db: Sql): Promise<{ course: Course; session: CourseSession | null }[]> {
  return listCoursesWithSessions(db);
}

/** Who learnt what on which day, as far as the reader may see, for what counts crews. */
export function graduates(db: Sql): Promise<Graduates[]> {
  return listGraduates(db);
}
