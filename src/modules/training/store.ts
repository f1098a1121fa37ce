import { sql } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Page } from "../../kernel/outcome.ts";
import { containing, keyset, toPage, type ListOrder, type Sql } from "../../edges/keyset.ts";
import type { Brief, Show } from "../../edges/shown.ts";
import type { Label } from "../releasability/index.ts";
import type { Course, CourseId, CourseSession, CourseSessionId } from "./course.ts";

interface CourseRow {
  id: CourseId; donor_id: string; reference: string; title: string; skill: string; item_id: string | null; languages: string[]; prerequisites: string[]; instructors: number | null; equipment: string | null;
  illustrative: boolean; basis: string | null; note: string | null; label_id: LabelId; version: number;
}

const courseColumns = sql`c.id, c.donor_id, c.reference, c.title, c.skill, c.item_id, c.languages, c.prerequisites, c.instructors, c.equipment, c.illustrative, c.basis, c.note, c.label_id, c.version`;

function toCourse(row: CourseRow): Course {
  return {
    id: row.id, donorId: row.donor_id, reference: row.reference, title: row.title, skill: row.skill, itemId: row.item_id, languages: row.languages, prerequisites: row.prerequisites,
    instructors: row.instructors, equipment: row.equipment, illustrative: row.illustrative, basis: row.basis, note: row.note, labelId: row.label_id, version: row.version,
  };
}

interface SessionRow {
  session_id: CourseSessionId; course_id: CourseId; node_id: string; begins_on: Day; ends_on: Day; seats: number; booked_seats: number; preparation_days: number; called_off_on: Day | null; session_label_id: LabelId; session_version: number;
}

const sessionColumns = sql`s.id as session_id, s.course_id, s.node_id, s.begins_on, s.ends_on, s.seats, s.booked_seats, s.preparation_days, s.called_off_on, s.label_id as session_label_id, s.version as session_version`;

function toSession(row: SessionRow): CourseSession {
  return {
    id: row.session_id, courseId: row.course_id, nodeId: row.node_id, beginsOn: row.begins_on, endsOn: row.ends_on, seats: row.seats, bookedSeats: row.booked_seats, preparationDays: row.preparation_days,
    calledOffOn: row.called_off_on, labelId: row.session_label_id, version: row.session_version,
  };
}

/** What courses, sessions and requests name, as the other modules show it. */
export interface TrainingShows { readonly party: Show<Brief>; readonly item: Show<Brief>; readonly node: Show<Brief>; readonly label: Show<Label> }

export interface ShownCourse { readonly course: Course; readonly donor: Brief; readonly item: Brief | null; readonly label: Label }
export interface ShownSession { readonly session: CourseSession; readonly course: Course; readonly donor: Brief; readonly item: Brief | null; readonly place: Brief; readonly label: Label }

function showCourses(show: TrainingShows) {
  const [donor, item, label] = [show.party("donor", sql`c.donor_id`), show.item("item", sql`c.item_id`), show.label("label", sql`c.label_id`)];
  return {
    selected: sql`${courseColumns}, ${donor.columns}, ${item.columns}, ${label.columns}`, from: sql`training.course c ${donor.join} ${item.join} ${label.join}`,
    read: (row: CourseRow): ShownCourse => ({ course: toCourse(row), donor: donor.read(row.donor_id, row), item: row.item_id === null ? null : item.read(row.item_id, row), label: label.read("", row) }),
  };
}

function showSessions(show: TrainingShows) {
  const [donor, item, place, label] = [show.party("donor", sql`c.donor_id`), show.item("item", sql`c.item_id`), show.node("place", sql`s.node_id`), show.label("label", sql`s.label_id`)];
  return {
    selected: sql`${courseColumns}, ${sessionColumns}, ${donor.columns}, ${item.columns}, ${place.columns}, ${label.columns}`,
    from: sql`training.course_session s join training.course c on c.id = s.course_id ${donor.join} ${item.join} ${place.join} ${label.join}`,
    read: (row: CourseRow & SessionRow): ShownSession => ({
      session: toSession(row), course: toCourse(row), donor: donor.read(row.donor_id, row), item: row.item_id === null ? null : item.read(row.item_id, row), place: place.read(row.node_id, row), label: label.read("", row),
    }),
  };
}

const courseKeys = {
  reference: { expression: sql`c.reference`, type: "text", nullable: false },
  title: { expression: sql`c.title`, type: "text", nullable: false },
  skill: { expression: sql`c.skill`, type: "text", nullable: false },
} as const;

export interface CourseFilter { readonly search?: string | undefined; readonly donorId?: string | undefined; readonly skill?: string | undefined }

export async function pageCourses(db: Sql, filter: CourseFilter, order: ListOrder, show: TrainingShows): Promise<Page<ShownCourse> | undefined> {
  const page = keyset(courseKeys, order, sql`c.id`);
  if (!page) return undefined;
  const shown = showCourses(show);
  const pattern = filter.search === undefined ? undefined : containing(filter.search);
  const { rows } = await sql<CourseRow & { sort_value: string | null }>`
    select ${shown.selected}, ${page.sortValue} as sort_value from ${shown.from}
     where ${page.where}
       ${filter.donorId === undefined ? sql`` : sql`and c.donor_id = ${filter.donorId}`}
       ${filter.skill === undefined ? sql`` : sql`and c.skill = ${filter.skill}`}
       ${pattern === undefined ? sql`` : sql`and (c.reference ilike ${pattern} or c.title ilike ${pattern} or c.skill ilike ${pattern})`}
     order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, shown.read);
}

const sessionKeys = {
  beginsOn: { expression: sql`s.begins_on`, type: "date", nullable: false },
  endsOn: { expression: sql`s.ends_on`, type: "date", nullable: false },
  seats: { expression: sql`s.seats`, type: "int", nullable: false },
} as const;

/** `from` and `through`: sessions of which at least one day is between them. */
export interface SessionFilter extends CourseFilter { readonly from?: Day | undefined; readonly through?: Day | undefined; readonly free?: boolean | undefined; readonly courseId?: string | undefined }

export async function pageSessions(db: Sql, filter: SessionFilter, order: ListOrder, show: TrainingShows): Promise<Page<ShownSession> | undefined> {
  const page = keyset(sessionKeys, order, sql`s.id`);
  if (!page) return undefined;
  const shown = showSessions(show);
  const pattern = filter.search === undefined ? undefined : containing(filter.search);
  const { rows } = await sql<Omit<CourseRow, "id"> & SessionRow & { id: string; sort_value: string | null }>`
    select ${shown.selected}, s.id as id, ${page.sortValue} as sort_value from ${shown.from}
     where ${page.where}
       ${filter.courseId === undefined ? sql`` : sql`and s.course_id = ${filter.courseId}`}
       ${filter.donorId === undefined ? sql`` : sql`and c.donor_id = ${filter.donorId}`}
       ${filter.skill === undefined ? sql`` : sql`and c.skill = ${filter.skill}`}
       ${filter.from === undefined ? sql`` : sql`and s.ends_on >= ${filter.from}`}
       ${filter.through === undefined ? sql`` : sql`and s.begins_on <= ${filter.through}`}
       ${filter.free === true ? sql`and s.booked_seats < s.seats and s.called_off_on is null` : sql``}
       ${pattern === undefined ? sql`` : sql`and (c.reference ilike ${pattern} or c.title ilike ${pattern} or c.skill ilike ${pattern})`}
     order by ${page.orderBy} limit ${page.limit}`.execute(db);
  // The last id selected is the session's: a page goes on from there; the course has its own.
  return toPage(rows, order, (row) => shown.read({ ...row, id: row.course_id }));
}

export async function findShownCourse(db: Sql, id: string, show: TrainingShows): Promise<ShownCourse | undefined> {
  const shown = showCourses(show);
  const { rows } = await sql<CourseRow>`select ${shown.selected} from ${shown.from} where c.id = ${id}`.execute(db);
  return rows[0] && shown.read(rows[0]);
}

export async function findShownSession(db: Sql, id: string, show: TrainingShows): Promise<ShownSession | undefined> {
  const shown = showSessions(show);
  const { rows } = await sql<CourseRow & SessionRow>`select ${shown.selected} from ${shown.from} where s.id = ${id}`.execute(db);
  return rows[0] && shown.read(rows[0]);
}

export async function lockCourse(db: Sql, id: string): Promise<Course | undefined> {
  const { rows } = await sql<CourseRow>`select ${courseColumns} from training.course c where c.id = ${id} for update`.execute(db);
  return rows[0] && toCourse(rows[0]);
}

/** A session with its row locked until the commit, and its course as it stands. */
export async function lockSession(db: Sql, id: string): Promise<{ session: CourseSession; course: Course } | undefined> {
  const { rows } = await sql<CourseRow & SessionRow>`select ${courseColumns}, ${sessionColumns} from training.course_session s join training.course c on c.id = s.course_id where s.id = ${id} for update of s`.execute(db);
  return rows[0] && { session: toSession(rows[0]), course: toCourse(rows[0]) };
}

/** Every course with its sessions, those without any too, by donor's reference and day. */
export async function listCoursesWithSessions(db: Sql): Promise<{ course: Course; session: CourseSession | null }[]> {
  const { rows } = await sql<CourseRow & { [Key in keyof SessionRow]: SessionRow[Key] | null }>`
    select ${courseColumns}, ${sessionColumns} from training.course c left join training.course_session s on s.course_id = c.id order by c.reference, c.id, s.begins_on, s.id`.execute(db);
  return rows.map((row) => ({ course: toCourse(row), session: row.session_id === null ? null : toSession(row as CourseRow & SessionRow) }));
}

/** `false` when the donor uses the reference under the same label. */
export async function insertCourse(db: Sql, one: Course): Promise<boolean> {
  const result = await sql`
    insert into training.course (id, donor_id, reference, title, skill, item_id, languages, prerequisites, instructors, equipment, illustrative, basis, note, label_id)
    values (${one.id}, ${one.donorId}, ${one.reference}, ${one.title}, ${one.skill}, ${one.itemId}, ${[...one.languages]}, ${[...one.prerequisites]}, ${one.instructors}, ${one.equipment}, ${one.illustrative}, ${one.basis}, ${one.note}, ${one.labelId})
    on conflict (donor_id, reference, label_id) do nothing`.execute(db);
  return (result.numAffectedRows ?? 0n) === 1n;
}

export async function insertSession(db: Sql, one: CourseSession): Promise<void> {
  await sql`
    insert into training.course_session (id, course_id, node_id, begins_on, ends_on, seats, booked_seats, preparation_days, called_off_on, label_id)
    values (${one.id}, ${one.courseId}, ${one.nodeId}, ${one.beginsOn}, ${one.endsOn}, ${one.seats}, ${one.bookedSeats}, ${one.preparationDays}, ${one.calledOffOn}, ${one.labelId})`.execute(db);
}

export async function updateSession(db: Sql, one: CourseSession): Promise<void> {
  await sql`
    update training.course_session set node_id = ${one.nodeId}, begins_on = ${one.beginsOn}, ends_on = ${one.endsOn}, seats = ${one.seats}, booked_seats = ${one.bookedSeats},
           preparation_days = ${one.preparationDays}, called_off_on = ${one.calledOffOn}, version = ${one.version} where id = ${one.id}`.execute(db);
}
