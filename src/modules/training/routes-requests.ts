import { z } from "zod";
import type { Day } from "../../kernel/day.ts";
import { dayShape, idParams, idShape, listQuery, longText, nothing, pageOf, shortText } from "../../edges/shapes.ts";
import { definePresentedRoute } from "../audit/index.ts";
import { labelAnswer, labelBody, toLabelAnswer } from "../releasability/shapes.ts";
import { addTrainingRequest, listTrainingRequests, openTrainingRequest, withdrawTrainingRequest, type ShownRequest } from "./actions-requests.ts";
import { codeShape, languageShape, reference, seatsShape } from "./shapes.ts";
import { statusOf } from "./shapes-session.ts";

const requestAnswer = z.strictObject({
  id: idShape, recipient: reference, reference: z.string(), skill: z.string(), item: reference.nullable(), seats: z.int(), bookedSeats: z.int(), language: z.string(), wantedBy: dayShape, place: reference.nullable(),
  statedOn: dayShape, withdrawnOn: dayShape.nullable(), illustrative: z.boolean(), basis: z.string().nullable(), note: z.string().nullable(), label: labelAnswer, version: z.int(),
}).meta({ id: "TrainingRequest" });

const toRequest = ({ request, recipient, item, place, label }: ShownRequest) => ({
  id: request.id as string, recipient, reference: request.reference, skill: request.skill, item: item && { id: item.id, code: item.code, names: item.names }, seats: request.seats, bookedSeats: request.bookedSeats, language: request.language,
  wantedBy: request.wantedBy as string, place, statedOn: request.statedOn as string, withdrawnOn: request.withdrawnOn as string | null, illustrative: request.illustrative, basis: request.basis, note: request.note,
  label: toLabelAnswer(label), version: request.version,
});

const newRequest = z.strictObject({
  recipientId: idShape, reference: shortText, skill: codeShape, itemId: idShape.nullable().default(null), seats: seatsShape, language: languageShape, wantedBy: dayShape, placeId: idShape.nullable().default(null),
  illustrative: z.boolean().default(false), basis: longText.nullable().default(null), note: longText.nullable().default(null), label: labelBody.nullable().default(null),
}).meta({ id: "NewTrainingRequest" });

export const requestRoutes = [
  definePresentedRoute({
    method: "get", path: "/training-requests", id: "listTrainingRequests", tag: "training", change: "none", summary: "Whom recipients want trained, and for how many of them seats are booked.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 }, answer: pageOf(requestAnswer, "TrainingRequestPage"),
    query: listQuery("wantedBy").extend({ search: shortText.optional(), skill: codeShape.optional(), open: z.literal("true").optional() }),
    handle: (context, { query: { sort, after, limit, open, ...filter } }) => listTrainingRequests(context, { ...filter, open: open === "true" }, { sort, after, limit }),
    present: (page) => ({ next: page.next, items: page.items.map(toRequest) }),
  }),
  definePresentedRoute({
    method: "get", path: "/training-requests/{id}", id: "openTrainingRequest", tag: "training", change: "none", summary: "One request for training.",
    params: idParams, query: nothing, body: nothing, answer: requestAnswer, refusals: {}, present: toRequest, handle: (context, { params }) => openTrainingRequest(context, params.id),
  }),
  definePresentedRoute({
    method: "post", path: "/training-requests", id: "addTrainingRequest", tag: "training", change: "create", summary: "Asks for people to be trained.",
    params: nothing, query: nothing, body: newRequest, answer: requestAnswer, refusals: statusOf, present: toRequest,
    handle: (context, { body: { wantedBy, ...facts } }) => addTrainingRequest(context, { ...facts, wantedBy: wantedBy as Day }),
  }),
  definePresentedRoute({
    method: "post", path: "/training-requests/{id}/withdraw", id: "withdrawTrainingRequest", tag: "training", change: "act", summary: "Withdraws a request for which no seats are booked.",
    params: idParams, query: nothing, body: z.strictObject({ version: z.int().min(1) }).meta({ id: "TrainingRequestWithdrawal" }), answer: requestAnswer, refusals: statusOf, present: toRequest,
    handle: (context, { params, body }) => withdrawTrainingRequest(context, { id: params.id, version: body.version }),
  }),
];
