import { z } from "zod";
import type { RefusalStatus } from "../../kernel/route.ts";
import { idParams, idShape, longText, nothing } from "../../edges/shapes.ts";
import { definePresentedRoute } from "../audit/index.ts";
import type { NotOwn } from "../parties/index.ts";
import type { LabelRefusal } from "../releasability/index.ts";
import { labelAnswer, labelBody, toLabelAnswer } from "../releasability/shapes.ts";
import { askRelabelling, listRelabellings, settleRelabelling, type ShownRelabelling } from "./actions.ts";
import { relabelledKinds, relabellingStates, type RelabellingRefusal } from "./relabelling.ts";

const statusOf = {
  "not-your-own": 403, "relabelling-same-person": 403, "relabelling-open-already": 409, "relabelling-same-label": 409, "relabelling-settled": 409, "relabelling-overtaken": 409, "relabelling-reference-taken": 409,
  "label-wider-than-parent": 422, "label-without-owner": 422, "label-beyond-oneself": 422, "label-party-unknown": 422,
} as const satisfies Record<RelabellingRefusal["code"] | NotOwn["code"] | LabelRefusal["code"], RefusalStatus>;

const answer = z.strictObject({
  id: idShape, kind: z.enum(relabelledKinds), recordId: idShape, from: labelAnswer, to: labelAnswer, reason: z.string(), askedBy: z.string(), askedOrg: z.string(), askedAt: z.iso.datetime(),
  state: z.enum(relabellingStates), settledBy: z.string().nullable(), settledAt: z.iso.datetime().nullable(),
}).meta({ id: "Relabelling" });

function toAnswer({ relabelling: { from: _from, to: _to, labelId: _labelId, askedAt, settledAt, ...one }, from, to }: ShownRelabelling) {
  return { ...one, from: toLabelAnswer(from), to: toLabelAnswer(to), askedAt: askedAt.toISOString(), settledAt: settledAt?.toISOString() ?? null };
}

const common = { tag: "relabelling", query: nothing, refusals: statusOf, answer, present: toAnswer } as const;

export const relabellingRoutes = [
  definePresentedRoute({
    method: "get", path: "/relabellings", id: "listRelabellings", tag: "relabelling", change: "none", summary: "Which records are to have, or were given, another label: the open ones first, then the newest.",
    params: nothing, body: nothing, refusals: {}, answer: z.strictObject({ items: z.array(answer).readonly() }).meta({ id: "Relabellings" }),
    query: z.strictObject({ record: idShape.optional(), state: z.enum(relabellingStates).optional(), limit: z.string().regex(/^\d{1,3}$/).default("50").transform(Number).pipe(z.int().min(1).max(200)) }),
    handle: (context, { query }) => listRelabellings(context, query), present: (items: ShownRelabelling[]) => ({ items: items.map(toAnswer) }),
  }),
  definePresentedRoute({
    ...common, method: "post", path: "/relabellings", id: "askRelabelling", change: "create", summary: "Asks that a need or a contribution have another label. Somebody else has to confirm it.", params: nothing,
    body: z.strictObject({ kind: z.enum(relabelledKinds), recordId: idShape, label: labelBody, reason: longText }).meta({ id: "NewRelabelling" }), handle: (context, { body }) => askRelabelling(context, body),
  }),
  definePresentedRoute({
    ...common, method: "post", path: "/relabellings/{id}/confirm", id: "confirmRelabelling", change: "act", summary: "Gives the record and all that hangs on it the label that somebody else asked for.", params: idParams, body: nothing,
    handle: (context, { params }) => settleRelabelling(context, { id: params.id, how: "confirm" }),
  }),
  definePresentedRoute({
    ...common, method: "post", path: "/relabellings/{id}/decline", id: "declineRelabelling", change: "act", summary: "Leaves the record as it is; whoever asked may take it back so.", params: idParams, body: nothing,
    handle: (context, { params }) => settleRelabelling(context, { id: params.id, how: "decline" }),
  }),
];
