import { z } from "zod";
import type { Day } from "../../kernel/day.ts";
import type { RefusalStatus } from "../../kernel/route.ts";
import { dayShape, idParams, idShape, listQuery, longText, namesShape, nothing, pageOf, shortText, unitsShape } from "../../edges/shapes.ts";
import { definePresentedRoute } from "../audit/index.ts";
import { labelAnswer, labelBody, toLabelAnswer } from "../releasability/shapes.ts";
import type { LabelRefusal } from "../releasability/index.ts";
import type { NotOwn } from "../parties/index.ts";
import { quotationBody, supportedStatementAnswer, toQuotation } from "../sources/shapes.ts";
import { addNeed, changeNeedFacts, listNeeds, moveNeedTo, openNeed, type OpenNeed, type ShownNeed } from "./actions.ts";
import { coverageOf, needStates, nextStates, type NeedId, type NeedRefusal } from "./need.ts";

const statusOf = {
  "not-your-own": 403, "label-wider-than-parent": 422, "label-without-owner": 422, "label-beyond-oneself": 422, "label-party-unknown": 422,
  "need-state-order": 409, "need-needs-authority": 422, "need-below-allocated": 409, "need-has-allocations": 409, "need-reference-taken": 409,
  "need-replacement-missing": 422, "need-refers-to-nothing": 422, "illustrative-needs-basis": 422,
} as const satisfies Record<NeedRefusal["code"] | NotOwn["code"] | LabelRefusal["code"], RefusalStatus>;

const reference = z.strictObject({ id: idShape, code: z.string(), names: namesShape });
const units = z.int().min(0);

const shown = {
  id: idShape, reference: z.string(), recipient: reference, item: reference.extend({ unit: z.string() }), units, priority: z.int(), validatedBy: reference.nullable(),
  needBy: dayShape, place: reference, state: z.enum(needStates), nextStates: z.array(z.enum(needStates)).readonly(), coverage: z.enum(["none", "partly", "full"]),
  allocatedUnits: units, deliveredUnits: units, illustrative: z.boolean(), basis: z.string().nullable(), note: z.string().nullable(), statedOn: dayShape,
  replacedBy: idShape.nullable(), label: labelAnswer, version: z.int(),
};

const needAnswer = z.strictObject(shown).meta({ id: "Need" });
const openNeedAnswer = z.strictObject({ ...shown, statements: z.array(supportedStatementAnswer).readonly() }).meta({ id: "OpenNeed" });

function toAnswer({ need, recipient, item, place, validatedBy, label, allocatedUnits, deliveredUnits }: ShownNeed) {
  return {
    id: need.id as string, reference: need.reference, recipient, item, units: Number(need.units), priority: need.priority, validatedBy, needBy: need.needBy as string, place,
    state: need.state, nextStates: nextStates(need.state), coverage: coverageOf(need.units, allocatedUnits), allocatedUnits: Number(allocatedUnits),
    deliveredUnits: Number(deliveredUnits), illustrative: need.illustrative, basis: need.basis, note: need.note, statedOn: need.statedOn as string,
    replacedBy: need.replacedBy as string | null, label: toLabelAnswer(label), version: need.version,
  };
}

function toOpenAnswer(open: OpenNeed) {
  return { ...toAnswer(open), statements: open.statements };
}

const newNeed = z.strictObject({
  recipientId: idShape, reference: shortText, itemId: idShape, units: unitsShape, priority: z.int().min(1).max(5), validatedBy: idShape.nullable().default(null),
  needBy: dayShape, placeId: idShape, state: z.enum(["draft", "submitted", "open"]).default("draft"), illustrative: z.boolean().default(false), basis: longText.nullable().default(null),
  note: longText.nullable().default(null), quotations: z.array(quotationBody).max(50).default([]), label: labelBody.nullable().default(null),
}).meta({ id: "NewNeed" });

export const needRoutes = [
  definePresentedRoute({
    method: "get", path: "/needs", id: "listNeeds", tag: "needs", change: "none", summary: "What the recipient asks for, with how far each need is covered.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 },
    query: listQuery("priority").extend({
      search: shortText.optional(), state: z.enum(needStates).optional(), priority: z.string().regex(/^[1-5]$/).transform(Number).optional(), place: idShape.optional(), servedBy: idShape.optional(),
    }),
    answer: pageOf(needAnswer, "NeedPage"),
    handle: (context, { query: { sort, after, limit, place, ...filter } }) => listNeeds(context, { ...filter, placeId: place }, { sort, after, limit }),
    present: (page) => ({ next: page.next, items: page.items.map(toAnswer) }),
  }),
  definePresentedRoute({
    method: "get", path: "/needs/{id}", id: "openNeed", tag: "needs", change: "none", summary: "One need and the sentences it rests on.",
    params: idParams, query: nothing, body: nothing, answer: openNeedAnswer, refusals: {}, present: toOpenAnswer, handle: (context, { params }) => openNeed(context, params.id),
  }),
  definePresentedRoute({
    method: "post", path: "/needs", id: "addNeed", tag: "needs", change: "create", summary: "States a need.",
    params: nothing, query: nothing, body: newNeed, answer: openNeedAnswer, refusals: statusOf,
    present: toOpenAnswer,
    handle: (context, { body: { quotations, units: asked, ...facts } }) => addNeed(context, {
      ...facts, units: BigInt(asked), needBy: facts.needBy as Day, statedOn: context.today, row: null,
      quotations: quotations.map((one) => ({ quotation: toQuotation(one, null), claims: one.claims })),
    }),
  }),
  definePresentedRoute({
    method: "patch", path: "/needs/{id}", id: "changeNeed", tag: "needs", change: "edit", summary: "Changes what is asked for.",
    params: idParams, query: nothing, answer: openNeedAnswer, refusals: statusOf,
    body: z.strictObject({ units: unitsShape, priority: z.int().min(1).max(5), needBy: dayShape, placeId: idShape, note: longText.nullable(), basis: longText.nullable() }).partial().meta({ id: "NeedChanges" }),
    present: toOpenAnswer,
    handle: (context, { params, body: { units: asked, needBy, ...rest }, version }) => changeNeedFacts(context, {
      id: params.id, version: version!, changes: { ...rest, ...(asked === undefined ? {} : { units: BigInt(asked) }), ...(needBy === undefined ? {} : { needBy: needBy as Day }) },
    }),
  }),
  definePresentedRoute({
    method: "post", path: "/needs/{id}/state", id: "moveNeed", tag: "needs", change: "act", summary: "Takes a need to its next state.",
    params: idParams, query: nothing, answer: openNeedAnswer, refusals: statusOf,
    body: z.strictObject({ version: z.int().min(1), to: z.enum(needStates), by: idShape.nullable().default(null), replacedBy: idShape.nullable().default(null), reason: longText.nullable().default(null) }).meta({ id: "NeedMove" }),
    present: toOpenAnswer,
    handle: (context, { params, body }) => moveNeedTo(context, { ...body, id: params.id, replacedBy: body.replacedBy as NeedId | null }),
  }),
];
