import { z } from "zod";
import type { RefusalStatus } from "../../kernel/route.ts";
import { idParams, idShape, longText, nothing } from "../../edges/shapes.ts";
import { definePresentedRoute, defineRoute } from "../audit/index.ts";
import { clearanceShape } from "../releasability/shapes.ts";
import { askClearance, listClearances, listClearanceWishes, openOwnClearance, settleClearance } from "./actions.ts";
import { clearanceWishStates, clearedKinds, type ClearanceRefusal, type ClearanceWish } from "./clearance.ts";

const statusOf = {
  "clearance-same-person": 403, "clearance-of-oneself": 403, "clearance-open-already": 409, "clearance-same": 409, "clearance-settled": 409, "clearance-overtaken": 409, "cleared-unknown": 422,
} as const satisfies Record<ClearanceRefusal["code"], RefusalStatus>;

/** A party's code in capitals, or what the log calls a person. */
const subject = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/);
const cleared = z.strictObject({ kind: z.enum(clearedKinds), subject: z.string(), clearance: clearanceShape }).meta({ id: "Cleared" });
const answer = z.strictObject({
  id: idShape, kind: z.enum(clearedKinds), subject: z.string(), from: clearanceShape.nullable(), to: clearanceShape.nullable(), reason: z.string(), askedBy: z.string(), askedOrg: z.string(), askedAt: z.iso.datetime(),
  state: z.enum(clearanceWishStates), settledBy: z.string().nullable(), settledAt: z.iso.datetime().nullable(),
}).meta({ id: "ClearanceWish" });

const toAnswer = ({ askedAt, settledAt, ...wish }: ClearanceWish) => ({ ...wish, askedAt: askedAt.toISOString(), settledAt: settledAt?.toISOString() ?? null });
const common = { tag: "clearances", query: nothing, refusals: statusOf, answer, present: toAnswer } as const;

export const clearanceRoutes = [
  definePresentedRoute({
    method: "get", path: "/clearances", id: "listClearances", tag: "clearances", change: "none", summary: "Which parties and people are cleared otherwise than usual.", params: nothing, query: nothing, body: nothing, refusals: {},
    answer: z.strictObject({ items: z.array(cleared).readonly() }).meta({ id: "Clearances" }), handle: (context) => listClearances(context), present: (items) => ({ items }),
  }),
  defineRoute({
    method: "get", path: "/clearance", id: "openOwnClearance", tag: "clearances", change: "none", summary: "What whoever asks is cleared for.", params: nothing, query: nothing, body: nothing, refusals: {},
    answer: clearanceShape, handle: (context) => openOwnClearance(context),
  }),
  definePresentedRoute({
    method: "get", path: "/clearance-wishes", id: "listClearanceWishes", tag: "clearances", change: "none", summary: "Who is to be, or was, cleared for something else: the open ones first, then the newest.",
    params: nothing, body: nothing, refusals: {}, answer: z.strictObject({ items: z.array(answer).readonly() }).meta({ id: "ClearanceWishes" }),
    query: z.strictObject({ state: z.enum(clearanceWishStates).optional(), limit: z.string().regex(/^\d{1,3}$/).default("50").transform(Number).pipe(z.int().min(1).max(200)) }),
    handle: (context, { query }) => listClearanceWishes(context, query), present: (items: ClearanceWish[]) => ({ items: items.map(toAnswer) }),
  }),
  definePresentedRoute({
    ...common, method: "post", path: "/clearance-wishes", id: "askClearance", change: "create", summary: "Asks that a party or a person be cleared for something else. Less holds at once; more has to be confirmed by somebody else.", params: nothing,
    body: z.strictObject({ kind: z.enum(clearedKinds), subject, clearance: clearanceShape.nullable(), reason: longText }).meta({ id: "NewClearanceWish" }), handle: (context, { body }) => askClearance(context, body),
  }),
  definePresentedRoute({
    ...common, method: "post", path: "/clearance-wishes/{id}/confirm", id: "confirmClearance", change: "act", summary: "Clears a party or a person for what somebody else asked.", params: idParams, body: nothing,
    handle: (context, { params }) => settleClearance(context, { id: params.id, how: "confirm" }),
  }),
  definePresentedRoute({
    ...common, method: "post", path: "/clearance-wishes/{id}/decline", id: "declineClearance", change: "act", summary: "Leaves the clearance as it is; whoever asked may take it back so.", params: idParams, body: nothing,
    handle: (context, { params }) => settleClearance(context, { id: params.id, how: "decline" }),
  }),
];
