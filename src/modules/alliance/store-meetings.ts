import { sql } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { Brief, Show } from "../../edges/shown.ts";
import type { Label } from "../releasability/index.ts";
import type { BodyId } from "./body.ts";
import type { ActionItem, AgendaPoint, Meeting, MeetingId, MeetingState } from "./meeting.ts";

interface MeetingRow {
  id: MeetingId; body_id: BodyId; title: string; place: string | null; begins_at: Date; ends_at: Date; state: MeetingState; sheet: string | null; label_id: LabelId; version: number;
}

const columns = sql`m.id, m.body_id, m.title, m.place, m.begins_at, m.ends_at, m.state, m.sheet, m.label_id, m.version`;

function toMeeting(row: MeetingRow): Meeting {
  return {
    id: row.id, bodyId: row.body_id, title: row.title, place: row.place, beginsAt: row.begins_at, endsAt: row.ends_at, state: row.state, sheet: row.sheet, labelId: row.label_id, version: row.version,
  };
}

export interface ShownMeeting { readonly meeting: Meeting; readonly body: Brief; readonly label: Label }
export interface MeetingShows { readonly body: Show<Brief>; readonly label: Show<Label> }

/** Meetings, the latest first, one, or the 200 latest. */
export async function listShownMeetings(db: Sql, show: MeetingShows, id?: string): Promise<ShownMeeting[]> {
  const [body, label] = [show.body("body", sql`m.body_id`), show.label("label", sql`m.label_id`)];
  const { rows } = await sql<MeetingRow>`
    select ${columns}, ${body.columns}, ${label.columns} from alliance.meeting m ${body.join} ${label.join}
     where ${id === undefined ? sql`true` : sql`m.id = ${id}`} order by m.begins_at desc, m.id limit 200`.execute(db);
  return rows.map((row) => ({ meeting: toMeeting(row), body: body.read(row.body_id, row), label: label.read("", row) }));
}

export async function lockMeeting(db: Sql, id: string): Promise<Meeting | undefined> {
  const { rows } = await sql<MeetingRow>`select ${columns} from alliance.meeting m where m.id = ${id} for update`.execute(db);
  return rows[0] && toMeeting(rows[0]);
}

export async function insertMeeting(db: Sql, one: Meeting, agenda: readonly AgendaPoint[]): Promise<void> {
  await sql`
    insert into alliance.meeting (id, body_id, title, place, begins_at, ends_at, state, label_id)
    values (${one.id}, ${one.bodyId}, ${one.title}, ${one.place}, ${one.beginsAt}, ${one.endsAt}, ${one.state}, ${one.labelId})`.execute(db);
  for (const [index, point] of agenda.entries()) {
    await sql`
      insert into alliance.agenda (meeting_id, number, title, decision_id, paper, label_id)
      values (${one.id}, ${index + 1}, ${point.title}, ${point.decisionId}, ${point.paper}, ${one.labelId})`.execute(db);
  }
}

export async function updateMeeting(db: Sql, one: Meeting): Promise<void> {
  await sql`update alliance.meeting set state = ${one.state}, sheet = ${one.sheet}, version = ${one.version} where id = ${one.id}`.execute(db);
}

export async function listAgenda(db: Sql, meetingId: string): Promise<(AgendaPoint & { readonly number: number; readonly reference: string | null })[]> {
  const { rows } = await sql<{ number: number; title: string; decision_id: string | null; paper: string | null; reference: string | null }>`
    select a.number, a.title, a.decision_id, a.paper, d.reference from alliance.agenda a left join alliance.decision d on d.id = a.decision_id where a.meeting_id = ${meetingId} order by a.number`.execute(db);
  return rows.map((row) => ({ number: row.number, title: row.title, decisionId: row.decision_id, paper: row.paper, reference: row.reference }));
}

export async function insertActionItems(db: Sql, meeting: Meeting, list: readonly (ActionItem & { readonly id: string })[]): Promise<void> {
  for (const [index, one] of list.entries()) {
    await sql`
      insert into alliance.action_item (id, meeting_id, number, text, owner_id, due_on, label_id)
      values (${one.id}, ${meeting.id}, ${index + 1}, ${one.text}, ${one.ownerId}, ${one.dueOn}, ${meeting.labelId})`.execute(db);
  }
}

export interface ShownAction extends ActionItem { readonly id: string; readonly meetingId: string; readonly owner: Brief; readonly doneOn: Day | null }

/** What was taken on at a meeting, in the order of its sheet. */
export async function listActionItems(db: Sql, meetingId: string, party: Show<Brief>): Promise<ShownAction[]> {
  const owner = party("owner", sql`i.owner_id`);
  const { rows } = await sql<{ id: string; meeting_id: string; text: string; owner_id: string; due_on: Day; done_on: Day | null }>`
    select i.id, i.meeting_id, i.text, i.owner_id, i.due_on, i.done_on, ${owner.columns} from alliance.action_item i ${owner.join} where i.meeting_id = ${meetingId} order by i.number`.execute(db);
  return rows.map((row) => ({ id: row.id, meetingId: row.meeting_id, text: row.text, ownerId: row.owner_id, dueOn: row.due_on, doneOn: row.done_on, owner: owner.read(row.owner_id, row) }));
}

export async function finishActionItem(db: Sql, id: string, on: Day): Promise<void> {
  await sql`update alliance.action_item set done_on = ${on} where id = ${id} and done_on is null`.execute(db);
}
