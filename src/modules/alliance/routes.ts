import { z } from "zod";
import type { Day } from "../../kernel/day.ts";
import type { RefusalStatus } from "../../kernel/route.ts";
import { dayShape, idParams, idShape, listQuery, longText, namesShape, nothing, pageOf, partialDayShape, shortText } from "../../edges/shapes.ts";
import { definePresentedRoute } from "../audit/index.ts";
import type { NotOwn } from "../parties/index.ts";
import { labelAnswer, labelBody, toLabelAnswer } from "../releasability/shapes.ts";
import type { LabelRefusal } from "../releasability/index.ts";
import { quotationBody, supportedStatementAnswer, toQuotation } from "../sources/shapes.ts";
import { addBody, changeMember, listAllBodies, openBody, type OpenBody } from "./actions-bodies.ts";
import { addDecision, listDecisions, objectTo, openDecision, recordPosition, stepDecision, withdrawOwnObjection, type OpenDecision, type ShownDecision, type ShownPosition } from "./actions.ts";
import type { BodyId, BodyRefusal } from "./body.ts";
import { decisionStates, decisionSteps, nextSteps, type DecisionRefusal } from "./decision.ts";
import { confidences, recordable, stances, type PositionRefusal } from "./position.ts";
import { accessionRoutes } from "./routes-accessions.ts";
import { meetingRoutes } from "./routes-meetings.ts";
import { bodyCode, instantShape, reference } from "./shapes.ts";

const bodyStatus = { "body-code-taken": 409, "membership-overlaps": 409, "membership-ends-before": 422, "member-unknown": 422 } as const satisfies Record<BodyRefusal["code"], RefusalStatus>;
const statusOf = {
  "not-your-own": 403, "label-wider-than-parent": 422, "label-without-owner": 422, "label-beyond-oneself": 422, "label-party-unknown": 422,
  "decision-step-order": 409, "silence-too-short": 422, "silence-not-longer": 422, "silence-without-end": 422, "silence-not-released": 409, "body-without-members": 409, "silence-over": 409,
  "not-under-silence": 409, "not-asked": 403, "text-unchanged": 422, "objection-stands": 409, "decision-reference-taken": 409, "decision-refers-to-nothing": 422, "forum-unchanged": 422,
  "objection-withdrawn": 409, "position-needs-source": 422, "silence-is-no-position": 422, "position-of-no-member": 422, "position-in-future": 422, "position-without-terms": 422,
} as const satisfies Record<DecisionRefusal["code"] | PositionRefusal["code"] | NotOwn["code"] | LabelRefusal["code"], RefusalStatus>;

const bodyAnswer = z.strictObject({
  id: idShape, code: z.string(), names: namesShape, noticeHours: z.int(), illustrative: z.boolean(), basis: z.string().nullable(), version: z.int(),
  members: z.array(reference.extend({ fromOn: dayShape, untilOn: dayShape.nullable() })).readonly(),
}).meta({ id: "Body" });

const toBodyAnswer = ({ body, members }: OpenBody) => ({
  ...body, id: body.id as string, members: members.map(({ party, fromOn, untilOn }) => ({ ...party, fromOn: fromOn as string, untilOn: untilOn as string | null })),
});

const shown = {
  id: idShape, reference: z.string(), title: z.string(), body: reference, state: z.enum(decisionStates), silenceUntil: z.string().nullable(), agreedAt: z.string().nullable(), agreedHow: z.enum(["silence", "meeting"]).nullable(),
  proposedOn: dayShape, illustrative: z.boolean(), basis: z.string().nullable(), label: labelAnswer, version: z.int(),
};

const toShown = ({ decision, body, label }: ShownDecision) => ({
  id: decision.id as string, reference: decision.reference, title: decision.title, body, state: decision.state, silenceUntil: decision.silenceUntil?.toISOString() ?? null,
  agreedAt: decision.agreedAt?.toISOString() ?? null, agreedHow: decision.agreedHow, proposedOn: decision.proposedOn as string, illustrative: decision.illustrative, basis: decision.basis,
  label: toLabelAnswer(label), version: decision.version,
});

const positionAnswer = z.strictObject({
  id: idShape, stance: z.enum(recordable), conditions: z.string().nullable(), saidOn: z.string(), confidence: z.enum(confidences), publisher: z.string().nullable(), recordedAt: z.string(),
  statements: z.array(supportedStatementAnswer).readonly(),
}).meta({ id: "Position" });

const toPosition = ({ id, stance, conditions, saidOn, confidence, publisher, recordedAt, statements }: ShownPosition) =>
  ({ id: id as string, stance, conditions, saidOn, confidence, publisher, recordedAt: recordedAt.toISOString(), statements });

const openAnswer = z.strictObject({
  ...shown, text: z.string(), textVersion: z.int(), note: z.string().nullable(), nextSteps: z.array(z.enum(decisionSteps)).readonly(), due: z.boolean(), open: z.boolean(), asOf: dayShape,
  statements: z.array(supportedStatementAnswer).readonly(),
  silences: z.array(z.strictObject({
    round: z.int(), textVersion: z.int(), text: z.string(), body: reference, beganAt: z.string(), untilAt: z.string(), endedAt: z.string().nullable(),
    outcome: z.enum(["agreed", "broken", "amended", "withdrawn", "notAllAsked"]).nullable(), asked: z.array(reference.extend({ releasedAt: z.string() })).readonly(),
  })).readonly(),
  objections: z.array(z.strictObject({ id: idShape, round: z.int(), textVersion: z.int(), member: reference, raisedAt: z.string(), withdrawnAt: z.string().nullable(), letter: z.string().nullable() })).readonly(),
  standings: z.array(z.strictObject({ member: reference, stances: z.array(z.enum(stances)).readonly(), positions: z.array(positionAnswer).readonly(), history: z.array(positionAnswer).readonly() })).readonly(),
  needed: z.strictObject({
    objecting: z.array(z.string()).readonly(), asking: z.array(z.strictObject({ member: z.string(), conditions: z.string() })).readonly(), unstated: z.array(z.string()).readonly(), disputed: z.array(z.string()).readonly(),
  }),
}).meta({ id: "OpenDecision" });

function toOpen(open: OpenDecision) {
  return {
    ...toShown(open), text: open.decision.text, textVersion: open.decision.textVersion, note: open.decision.note, nextSteps: nextSteps(open.decision.state), due: open.due, open: open.open, asOf: open.asOf as string,
    statements: open.statements,
    silences: open.silences.map((one) => ({
      ...one, beganAt: one.beganAt.toISOString(), untilAt: one.untilAt.toISOString(), endedAt: one.endedAt?.toISOString() ?? null, asked: one.asked.map((asked) => ({ ...asked, releasedAt: asked.releasedAt.toISOString() })),
    })),
    objections: open.objections.map(({ id, round, textVersion, member, raisedAt, withdrawnAt, letter }) => ({ id, round, textVersion, member, letter, raisedAt: raisedAt.toISOString(), withdrawnAt: withdrawnAt?.toISOString() ?? null })),
    standings: open.standings.map((one) => ({ ...one, positions: one.positions.map(toPosition), history: one.history.map(toPosition) })),
    needed: open.needed,
  };
}

const newDecision = z.strictObject({
  bodyId: idShape, reference: shortText, title: shortText, text: longText, proposedOn: dayShape.optional(), illustrative: z.boolean().default(false), basis: longText.nullable().default(null), note: longText.nullable().default(null),
  label: labelBody.nullable().default(null), quotations: z.array(quotationBody).max(50).default([]),
}).refine((one) => !one.illustrative || one.basis !== null, { path: ["basis"], message: "What is illustrative says on what basis." }).meta({ id: "NewDecision" });

export const allianceRoutes = [
  definePresentedRoute({
    method: "get", path: "/bodies", id: "listBodies", tag: "alliance", change: "none", summary: "Bodies that decide by consensus, with their members over time.",
    params: nothing, query: nothing, body: nothing, answer: pageOf(bodyAnswer, "BodyPage"), refusals: {}, handle: (context) => listAllBodies(context),
    present: (page) => ({ next: null, items: page.items.map(toBodyAnswer) }),
  }),
  definePresentedRoute({
    method: "get", path: "/bodies/{id}", id: "openBody", tag: "alliance", change: "none", summary: "One body and its members.",
    params: idParams, query: nothing, body: nothing, answer: bodyAnswer, refusals: {}, present: toBodyAnswer, handle: (context, { params }) => openBody(context, params.id),
  }),
  definePresentedRoute({
    method: "post", path: "/bodies", id: "addBody", tag: "alliance", change: "create", summary: "Adds a body that decides by consensus.",
    params: nothing, query: nothing, answer: bodyAnswer, refusals: bodyStatus, present: toBodyAnswer,
    body: z.strictObject({ code: bodyCode, names: namesShape, noticeHours: z.int().min(1).max(2160).default(24), illustrative: z.boolean().default(false), basis: longText.nullable().default(null) })
      .refine((one) => !one.illustrative || one.basis !== null, { path: ["basis"], message: "What is illustrative says on what basis." }).meta({ id: "NewBody" }),
    handle: (context, { body }) => addBody(context, body),
  }),
  definePresentedRoute({
    method: "post", path: "/bodies/{id}/members", id: "changeMember", tag: "alliance", change: "act", summary: "A party comes into a body, or leaves it.",
    params: idParams, query: nothing, answer: bodyAnswer, refusals: bodyStatus, present: toBodyAnswer,
    body: z.strictObject({ version: z.int().min(1), partyId: idShape, fromOn: dayShape, untilOn: dayShape.nullable().default(null) }).meta({ id: "BodyMember" }),
    handle: (context, { params, body }) => changeMember(context, { ...body, id: params.id, fromOn: body.fromOn as Day, untilOn: body.untilOn as Day | null }),
  }),
  definePresentedRoute({
    method: "get", path: "/decisions", id: "listDecisions", tag: "alliance", change: "none", summary: "What bodies are asked to agree to, those whose silence ends first on top.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 },
    query: listQuery("silenceUntil").extend({ search: shortText.optional(), state: z.enum(decisionStates).optional(), body: idShape.optional() }),
    answer: pageOf(z.strictObject(shown).meta({ id: "Decision" }), "DecisionPage"),
    handle: (context, { query: { sort, after, limit, body, ...filter } }) => listDecisions(context, { ...filter, bodyId: body }, { sort, after, limit }),
    present: (page) => ({ next: page.next, items: page.items.map(toShown) }),
  }),
  definePresentedRoute({
    method: "get", path: "/decisions/{id}", id: "openDecision", tag: "alliance", change: "none", summary: "One decision: its text, its silences, and where each member stands as of a day.",
    params: idParams, query: z.strictObject({ asOf: dayShape.optional() }), body: nothing, answer: openAnswer, refusals: {}, present: toOpen,
    handle: (context, { params, query }) => openDecision(context, params.id, query.asOf as Day | undefined),
  }),
  definePresentedRoute({
    method: "post", path: "/decisions", id: "addDecision", tag: "alliance", change: "create", summary: "Drafts a decision.",
    params: nothing, query: nothing, body: newDecision, answer: openAnswer, refusals: statusOf, present: toOpen,
    handle: (context, { body: { quotations, proposedOn, bodyId, ...facts } }) => addDecision(context, {
      ...facts, bodyId: bodyId as BodyId, proposedOn: (proposedOn ?? context.today) as Day, quotations: quotations.map((one) => toQuotation(one, null)),
    }),
  }),
  definePresentedRoute({
    method: "post", path: "/decisions/{id}/steps", id: "stepDecision", tag: "alliance", change: "act", summary: "Takes a decision a step on, as whoever chairs: circulates, amends, begins or extends a silence, records what a meeting agreed.",
    params: idParams, query: nothing, answer: openAnswer, refusals: statusOf, present: toOpen,
    body: z.strictObject({
      version: z.int().min(1), step: z.enum(decisionSteps), until: instantShape.nullable().default(null), text: longText.nullable().default(null), bodyId: idShape.nullable().default(null), note: longText.nullable().default(null),
    }).meta({ id: "DecisionStep" }),
    handle: (context, { params, body: { until, bodyId, ...order } }) => stepDecision(context, { ...order, id: params.id, bodyId: bodyId as BodyId | null, until: until === null ? null : new Date(until) }),
  }),
  definePresentedRoute({
    method: "post", path: "/decisions/{id}/objections", id: "objectToDecision", tag: "alliance", change: "act", summary: "A member breaks the silence, with its letter.",
    params: idParams, query: nothing, answer: openAnswer, refusals: statusOf, present: toOpen,
    body: z.strictObject({ partyId: idShape, letter: longText, label: labelBody.nullable().default(null) }).meta({ id: "NewObjection" }),
    handle: (context, { params, body }) => objectTo(context, { ...body, id: params.id }),
  }),
  definePresentedRoute({
    method: "post", path: "/decisions/{id}/objections/{objection}/withdraw", id: "withdrawObjection", tag: "alliance", change: "act", summary: "A member no longer objects.",
    params: z.strictObject({ id: idShape, objection: idShape }), query: nothing, body: nothing, answer: openAnswer, refusals: statusOf, present: toOpen,
    handle: (context, { params }) => withdrawOwnObjection(context, { id: params.id, objectionId: params.objection }),
  }),
  definePresentedRoute({
    method: "post", path: "/decisions/{id}/positions", id: "recordPosition", tag: "alliance", change: "act", summary: "Records where a member stands, with the sentence that says so, or as the member's own word.",
    params: idParams, query: nothing, answer: openAnswer, refusals: statusOf, present: toOpen,
    body: z.strictObject({
      partyId: idShape, stance: z.enum(recordable), conditions: longText.nullable().default(null), saidOn: partialDayShape, confidence: z.enum(["own", "official", "reported", "unnamed"]), quotation: quotationBody.nullable().default(null),
    }).meta({ id: "NewPosition" }),
    handle: (context, { params, body: { quotation, ...order } }) => recordPosition(context, { ...order, decisionId: params.id, quotation: quotation === null ? null : toQuotation(quotation, null) }),
  }),
  ...accessionRoutes, ...meetingRoutes,
];
