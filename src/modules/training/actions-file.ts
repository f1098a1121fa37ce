import type { Refusal } from "../../kernel/decision.ts";
import type { CellFault } from "../../kernel/table.ts";
import { columnOf, toCellFault } from "../../edges/drafted.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { ActionContext, Deed } from "../audit/index.ts";
import { labelOfNew } from "../releasability/actions.ts";
import { labelNotByFile, type LabelOrder } from "../releasability/index.ts";
import { draftCourse, draftSession, findClash, type CourseDraft, type SessionDraft } from "./actions.ts";
import { changeCourseSession, checkCourse, type Course, type CourseSession } from "./course.ts";
import { listCoursesWithSessions, lockSession, updateSession } from "./store.ts";

/** A row of a file: a session with its course, or a course that is not held yet. */
export interface CourseRow {
  readonly row: number;
  readonly label: LabelOrder | null;
  readonly course: Omit<CourseDraft, "label">;
  readonly session: Omit<SessionDraft, "label"> | null;
}

interface Kept { added: number; changed: number; unchanged: number; refused: CellFault[]; deeds: Deed[] }

interface Known { readonly courses: Map<string, Course>; readonly sessions: Map<string, CourseSession>; readonly seen: Set<string> }

const courseKey = (one: Pick<Course, "donorId" | "reference">) => `${one.donorId} ${one.reference}`;
const sessionKey = (course: Pick<Course, "id">, one: Pick<CourseSession, "nodeId" | "beginsOn">) => `${course.id} ${one.nodeId} ${one.beginsOn}`;
const columns = { donorId: "donor", itemId: "item", nodeId: "place" };

/** Writes courses and sessions of a file, in the caller's transaction, who records the deeds and undoes all when a row is refused. */
export async function keepCourseRows(context: ActionContext, db: Sql, rows: readonly CourseRow[]): Promise<Kept> {
  const standing = await listCoursesWithSessions(db);
  const known: Known = {
    courses: new Map(standing.map(({ course }) => [courseKey(course), course])),
    sessions: new Map(standing.flatMap(({ course, session }) => (session === null || session.calledOffOn !== null ? [] : [[sessionKey(course, session), session] as const]))), seen: new Set(),
  };
  const kept: Kept = { added: 0, changed: 0, unchanged: 0, refused: [], deeds: [] };
  for (const row of rows) {
    const outcome = await keepRow(context, db, row, known, kept.deeds);
    if (typeof outcome === "string") kept[outcome] += 1;
    else kept.refused.push(toCellFault(row.row, columnOf(outcome.pointer, columns), outcome));
  }
  return kept.refused.length === 0 ? kept : { added: 0, changed: 0, unchanged: 0, refused: kept.refused, deeds: [] };
}

async function keepRow(context: ActionContext, db: Sql, { course: facts, session, label }: CourseRow, known: Known, told: Deed[]): Promise<"added" | "changed" | "unchanged" | Refusal> {
  const before = known.courses.get(courseKey(facts));
  const unlike = before && (await whyNotSame(db, before, facts, label));
  if (unlike) return unlike;
  const course = before ?? (await draftCourse(context, db, told, { ...facts, label }));
  if ("rule" in course) return course;
  known.courses.set(courseKey(course), course);
  if (session === null) return before ? "unchanged" : "added";
  const key = sessionKey(course, session);
  if (known.seen.has(key)) return { rule: "COURSE-9", code: "session-repeated", pointer: "/beginsOn" };
  known.seen.add(key);
  const present = known.sessions.get(key);
  if (present) return reviseSession(context, db, present, session, told);
  const drafted = await draftSession(context, db, told, course, { ...session, label: null });
  return "rule" in drafted ? drafted : "added";
}

/** A file adds courses; it does not change what one is, nor who may read it. */
async function whyNotSame(db: Sql, before: Course, facts: CourseRow["course"], asked: LabelOrder | null): Promise<Refusal | null> {
  const wanted = checkCourse({ ...facts, id: before.id, labelId: before.labelId, version: before.version });
  if (!wanted.allowed) return wanted.refusal;
  const differing = (Object.keys(facts) as (keyof typeof facts)[]).find((name) => JSON.stringify(wanted.value[name]) !== JSON.stringify(before[name]));
  if (differing !== undefined) return { rule: "COURSE-9", code: "course-differs", pointer: `/${differing}` };
  const label = asked === null ? null : await labelOfNew(db, asked, { owner: before.donorId, parents: [] });
  return label === null ? null : !label.allowed ? label.refusal : label.value === before.labelId ? null : labelNotByFile;
}

async function reviseSession(context: ActionContext, db: Sql, present: CourseSession, { endsOn, seats, preparationDays }: NonNullable<CourseRow["session"]>, told: Deed[]): Promise<"changed" | "unchanged" | Refusal> {
  if (present.endsOn === endsOn && present.seats === seats && present.preparationDays === preparationDays) return "unchanged";
  const { session: before, course } = (await lockSession(db, present.id))!;
  const answer = changeCourseSession(before, { endsOn, seats, preparationDays }, context.today);
  if (!answer.allowed) return answer.refusal;
  const clash = await findClash(db, answer.value, course);
  if (clash) return { ...clash, pointer: "/endsOn" };
  await updateSession(db, answer.value);
  told.push({ action: "course-session-changed", object: { kind: "courseSession", id: before.id }, about: [course.id], label: before.labelId, before, after: answer.value });
  return "changed";
}
