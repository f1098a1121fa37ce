import { z } from "zod";
import type { Day } from "../../kernel/day.ts";
import type { RefusalStatus } from "../../kernel/route.ts";
import { dayShape, idParams, idShape, longText, nothing, shortText } from "../../edges/shapes.ts";
import { definePresentedRoute } from "../audit/index.ts";
import { listEndUseDue, reportEndUse, type ReportRefusal } from "./actions-end-use.ts";
import type { ConsignmentRefusal } from "./consignment.ts";
import { endUseStates, shelfAlerts } from "./end-use.ts";
import { brief, consignmentAnswer, openConsignmentAnswer, toConsignmentAnswer, toEnd, toOpenAnswer } from "./shapes.ts";
import { consignmentStatus } from "./statuses.ts";

const reportStatus = {
  ...consignmentStatus, "not-your-own": 403, "end-use-not-handed-over": 409, "end-use-not-sent": 422, "end-use-twice": 422, "end-use-reason-missing": 422, "end-use-ended": 409, "end-use-day": 422,
} as const satisfies Record<ReportRefusal["code"] | ConsignmentRefusal["code"], RefusalStatus>;

export const endUseRoutes = [
  definePresentedRoute({
    method: "get", path: "/end-use", id: "openEndUse", tag: "consignments", change: "none", summary: "What was handed over with serial numbers and is to be seen again, and by when; lots whose shelf life is over, or ends within three or nine months. 500 of each at most, what is due first.",
    params: nothing, body: nothing, query: z.strictObject({ recipient: idShape.optional() }), refusals: {},
    answer: z.strictObject({
      today: dayShape,
      inventories: z.array(z.strictObject({ consignment: consignmentAnswer, items: z.int(), reported: z.int(), gone: z.int(), dueOn: dayShape.nullable(), isOverdue: z.boolean() })).readonly(),
      expiring: z.array(z.strictObject({ id: idShape, consignment: consignmentAnswer, item: brief, lot: z.string().nullable(), units: z.int().nullable(), expiresOn: dayShape, alert: z.enum(shelfAlerts) })).readonly(),
    }).meta({ id: "EndUse" }),
    handle: (context, { query }) => listEndUseDue(context, query.recipient),
    present: ({ today, inventories, expiring }) => ({
      today,
      inventories: inventories.map(({ shown, items, reported, gone, dueOn }) => ({ consignment: toConsignmentAnswer(shown), items, reported, gone, dueOn, isOverdue: dueOn !== null && dueOn < today })),
      expiring: expiring.map(({ shown, lineId, item, lot, units, expiresOn, alert }) => ({ id: lineId, consignment: toConsignmentAnswer(shown), item: toEnd(item), lot, units: shown.isBlind ? null : Number(units), expiresOn, alert })),
    }),
  }),
  definePresentedRoute({
    method: "post", path: "/consignments/{id}/end-use", id: "reportEndUse", tag: "consignments", change: "act", summary: "The recipient says what became of items with serial numbers: all of it is taken, or nothing.",
    params: idParams, query: nothing, answer: openConsignmentAnswer, present: toOpenAnswer, refusals: reportStatus,
    body: z.strictObject({
      version: z.int().min(1), onDay: dayShape, items: z.array(z.strictObject({ cargoId: idShape, serial: shortText, state: z.enum(endUseStates), reason: longText.nullable().default(null) })).min(1).max(5000),
    }).meta({ id: "EndUseReport" }),
    handle: (context, { params, body }) => reportEndUse(context, { ...body, id: params.id, onDay: body.onDay as Day }),
  }),
];
