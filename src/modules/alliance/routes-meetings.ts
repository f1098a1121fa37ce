import { z } from "zod";
import type { Day } from "../../kernel/day.ts";
import type { RefusalStatus } from "../../kernel/route.ts";
import { dayShape, idParams, idShape, longText, nothing, pageOf, shortText, urlShape } from "../../edges/shapes.ts";
import { definePresentedRoute } from "../audit/index.ts";
import type { NotOwn } from "../parties/index.ts";
import { labelAnswer, labelBody, toLabelAnswer } from "../releasability/shapes.ts";
import type { LabelRefusal } from "../releasability/index.ts";
import { addMeeting, finishAction, listMeetings, openMeeting, settleMeeting, type OpenMeeting, type ShownMeeting } from "./actions-meetings.ts";
import type { BodyId } from "./body.ts";
import { meetingStates, type MeetingRefusal } from "./meeting.ts";
import { instantShape, reference } from "./shapes.ts";

const statusOf = {
  "not-your-own": 403, "label-wider-than-parent": 422, "label-without-owner": 422, "label-beyond-oneself": 422, "label-party-unknown": 422, "decision-refers-to-nothing": 422,
  "meeting-ends-before": 422, "meeting-settled": 409, "meeting-not-begun": 409, "agenda-of-another-body": 422, "action-due-before": 422, "action-without-owner": 422, "action-done": 409,
} as const satisfies Record<MeetingRefusal["code"] | NotOwn["code"] | LabelRefusal["code"] | "decision-refers-to-nothing", RefusalStatus>;

const shown = {
  id: idShape, body: reference, title: z.string(), place: z.string().nullable(), beginsAt: z.string(), endsAt: z.string(), state: z.enum(meetingStates), label: labelAnswer, version: z.int(),
};
const listed = z.strictObject(shown).meta({ id: "Meeting" });
const opened = z.strictObject({
  ...shown, sheet: z.string().nullable(),
  agenda: z.array(z.strictObject({ number: z.int(), title: z.string(), decisionId: idShape.nullable(), reference: z.string().nullable(), paper: z.string().nullable() })).readonly(),
  actions: z.array(z.strictObject({ id: idShape, text: z.string(), owner: reference, dueOn: dayShape, doneOn: dayShape.nullable() })).readonly(),
}).meta({ id: "OpenMeeting" });

const toShown = ({ meeting, body, label }: ShownMeeting) => ({
  id: meeting.id as string, body, title: meeting.title, place: meeting.place, beginsAt: meeting.beginsAt.toISOString(), endsAt: meeting.endsAt.toISOString(), state: meeting.state, label: toLabelAnswer(label), version: meeting.version,
});

const toOpen = (open: OpenMeeting) => ({
  ...toShown(open), sheet: open.meeting.sheet, agenda: open.agenda, actions: open.actions.map(({ id, text, owner, dueOn, doneOn }) => ({ id, text, owner, dueOn: dueOn as string, doneOn: doneOn as string | null })),
});

export const meetingRoutes = [
  definePresentedRoute({
    method: "get", path: "/meetings", id: "listMeetings", tag: "alliance", change: "none", summary: "Meetings of bodies, the latest first.",
    params: nothing, query: nothing, body: nothing, answer: pageOf(listed, "MeetingPage"), refusals: {}, handle: (context) => listMeetings(context), present: (page) => ({ next: null, items: page.items.map(toShown) }),
  }),
  definePresentedRoute({
    method: "get", path: "/meetings/{id}", id: "openMeeting", tag: "alliance", change: "none", summary: "One meeting: its agenda and papers, its sheet, and who does what by when.",
    params: idParams, query: nothing, body: nothing, answer: opened, refusals: {}, present: toOpen, handle: (context, { params }) => openMeeting(context, params.id),
  }),
  definePresentedRoute({
    method: "post", path: "/meetings", id: "addMeeting", tag: "alliance", change: "create", summary: "Plans a meeting with its agenda.",
    params: nothing, query: nothing, answer: opened, refusals: statusOf, present: toOpen,
    body: z.strictObject({
      bodyId: idShape, title: shortText, place: shortText.nullable().default(null), beginsAt: instantShape, endsAt: instantShape, label: labelBody.nullable().default(null),
      agenda: z.array(z.strictObject({ title: shortText, decisionId: idShape.nullable().default(null), paper: urlShape.nullable().default(null) })).max(100).default([]),
    }).meta({ id: "NewMeeting" }),
    handle: (context, { body: { bodyId, beginsAt, endsAt, ...facts } }) => addMeeting(context, { ...facts, bodyId: bodyId as BodyId, beginsAt: new Date(beginsAt), endsAt: new Date(endsAt) }),
  }),
  definePresentedRoute({
    method: "post", path: "/meetings/{id}/sheet", id: "settleMeeting", tag: "alliance", change: "act", summary: "Writes what a meeting decided and who does what by when; without a sheet, calls it off.",
    params: idParams, query: nothing, answer: opened, refusals: statusOf, present: toOpen,
    body: z.strictObject({
      version: z.int().min(1), sheet: longText.nullable(), actions: z.array(z.strictObject({ text: longText, ownerId: idShape, dueOn: dayShape })).max(200).default([]),
    }).meta({ id: "MeetingSheet" }),
    handle: (context, { params, body: { actions, ...order } }) => settleMeeting(context, { ...order, id: params.id, actions: actions.map((one) => ({ ...one, dueOn: one.dueOn as Day })) }),
  }),
  definePresentedRoute({
    method: "post", path: "/meetings/{id}/actions/{action}/done", id: "finishAction", tag: "alliance", change: "act", summary: "Says that what somebody took on is done.",
    params: z.strictObject({ id: idShape, action: idShape }), query: nothing, body: nothing, answer: opened, refusals: statusOf, present: toOpen,
    handle: (context, { params }) => finishAction(context, { id: params.id, actionId: params.action }),
  }),
];
