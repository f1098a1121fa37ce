import { done, notFound, refused, type Outcome } from "../../kernel/outcome.ts";
import type { Sql } from "../../edges/keyset.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext } from "../audit/index.ts";
import { partyCodeOf, partyIdOf, showParty, whyNotOwn, type NotOwn } from "../parties/actions.ts";
import { joinLabels, labelOfNew, showLabel } from "../releasability/actions.ts";
import type { LabelOrder, LabelRefusal } from "../releasability/index.ts";
import type { DecisionRefusal } from "./decision.ts";
import { cancelMeeting, checkMeeting, holdMeeting, type ActionItem, type AgendaPoint, type Meeting, type MeetingId, type MeetingRefusal } from "./meeting.ts";
import { finishActionItem, insertActionItems, insertMeeting, listActionItems, listAgenda, listShownMeetings, lockMeeting, updateMeeting, type ShownAction, type ShownMeeting } from "./store-meetings.ts";
import { findBody, lockDecision, showBody } from "./store.ts";

export type { ShownMeeting };

type Refused = MeetingRefusal | LabelRefusal | NotOwn | Extract<DecisionRefusal, { code: "decision-refers-to-nothing" }>;

export interface OpenMeeting extends ShownMeeting {
  readonly agenda: Awaited<ReturnType<typeof listAgenda>>;
  readonly actions: readonly ShownAction[];
}

const shows = { body: showBody, label: showLabel };

export async function listMeetings(context: ActionContext): Promise<Outcome<{ items: ShownMeeting[]; next: null }>> {
  return done({ items: await listShownMeetings(context.sql, shows), next: null });
}

async function describe(db: Sql, id: string): Promise<OpenMeeting | undefined> {
  const [shown] = await listShownMeetings(db, shows, id);
  return shown && { ...shown, agenda: await listAgenda(db, id), actions: await listActionItems(db, id, showParty) };
}

export async function openMeeting(context: ActionContext, id: string): Promise<Outcome<OpenMeeting>> {
  const open = await describe(context.sql, id);
  return open ? done(open) : notFound;
}

export interface MeetingDraft extends Pick<Meeting, "bodyId" | "title" | "place" | "beginsAt" | "endsAt"> {
  readonly agenda: readonly AgendaPoint[];
  readonly label: LabelOrder | null;
}

/** Plans a meeting. It is released to no more than may read the decisions on its agenda, which lie before the same body. */
export async function addMeeting(context: ActionContext, { agenda, label: asked, ...facts }: MeetingDraft): Promise<Outcome<OpenMeeting, Refused>> {
  return context.transaction(async (db) => {
    if (!(await findBody(db, facts.bodyId))) return refused({ rule: "DECISION-10", code: "decision-refers-to-nothing", pointer: "/bodyId" } as const);
    const decisions = [];
    for (const [index, point] of agenda.entries()) {
      if (point.decisionId === null) continue;
      const decision = await lockDecision(db, point.decisionId);
      if (decision?.bodyId !== facts.bodyId) return refused({ rule: "MEETING-3", code: "agenda-of-another-body", pointer: `/agenda/${index}/decisionId` } as const);
      decisions.push(decision);
    }
    const parents = decisions.map((one) => one.labelId);
    const label = await labelOfNew(db, asked, { owner: (await partyIdOf(db, context.actor.org)) ?? null, parents: parents.length === 0 ? [] : [await joinLabels(db, parents)] });
    if (!label.allowed) return refused(label.refusal);
    const answer = checkMeeting({ ...facts, id: context.newId() as MeetingId, state: "planned", sheet: null, labelId: label.value, version: 1 });
    if (!answer.allowed) return refused(answer.refusal);
    await insertMeeting(db, answer.value, agenda);
    await record(context, db, { action: "meeting-added", object: { kind: "meeting", id: answer.value.id }, about: decisions.map((one) => one.id), label: label.value, after: answer.value });
    return done((await describe(db, answer.value.id))!);
  });
}

/** Writes the sheet of a meeting, with who does what by when; or calls it off, when there is none. */
export async function settleMeeting(context: ActionContext, order: { id: string; version: number; sheet: string | null; actions: readonly ActionItem[] }): Promise<Outcome<OpenMeeting, Refused>> {
  return context.transaction(async (db) => {
    const before = await lockMeeting(db, order.id);
    if (!before) return notFound;
    if (before.version !== order.version) return { outcome: "stale", version: before.version } as const;
    for (const [index, one] of order.actions.entries()) {
      if ((await partyCodeOf(db, one.ownerId)) === undefined) return refused({ rule: "MEETING-4", code: "action-without-owner", pointer: `/actions/${index}/ownerId` } as const);
    }
    const answer = order.sheet === null ? cancelMeeting(before) : holdMeeting(before, order.sheet, order.actions, context.now);
    if (!answer.allowed) return refused(answer.refusal);
    await updateMeeting(db, answer.value);
    if (order.sheet !== null) await insertActionItems(db, before, order.actions.map((one) => ({ ...one, id: context.newId() })));
    await record(context, db, { action: order.sheet === null ? "meeting-cancelled" : "meeting-held", object: { kind: "meeting", id: before.id }, label: before.labelId, before, after: answer.value, facts: { actions: order.actions.length } });
    return done((await describe(db, before.id))!);
  });
}

/** Whoever took something on says that it is done, or whoever chairs does. */
export async function finishAction(context: ActionContext, order: { id: string; actionId: string }): Promise<Outcome<OpenMeeting, Refused>> {
  return context.transaction(async (db) => {
    const meeting = await lockMeeting(db, order.id);
    const action = meeting && (await listActionItems(db, order.id, showParty)).find((one) => one.id === order.actionId);
    if (!meeting || !action) return notFound;
    const foreign = await whyNotOwn(context, action.ownerId);
    if (foreign) return refused(foreign);
    if (action.doneOn !== null) return refused({ rule: "MEETING-5", code: "action-done", pointer: "/actionId" } as const);
    await finishActionItem(db, action.id, context.today);
    await record(context, db, { action: "meeting-action-done", object: { kind: "meeting", id: meeting.id }, about: [action.ownerId], label: meeting.labelId, facts: { doneOn: context.today } });
    return done((await describe(db, meeting.id))!);
  });
}
