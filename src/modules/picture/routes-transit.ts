import { z } from "zod";
import type { Day } from "../../kernel/day.ts";
import { dayShape, idShape, namesShape, nothing } from "../../edges/shapes.ts";
import { defineRoute } from "../audit/index.ts";
import { keptPromises, sentGoods } from "./actions-transit.ts";

const units = z.int().min(0);

export const transitRoutes = [
  defineRoute({
    method: "get", path: "/picture/sent", id: "openSent", tag: "picture", change: "none", summary: "Units that were sent, by item, at the end of a day: in transit, signed for as good, damaged, short or returned. The five add up to what was sent.",
    params: nothing, body: nothing, refusals: {}, query: z.strictObject({ asOf: dayShape.optional(), need: idShape.optional(), contribution: idShape.optional() }),
    answer: z.strictObject({
      asOf: dayShape,
      items: z.array(z.strictObject({
        item: z.strictObject({ id: idShape, code: z.string(), names: namesShape, unit: z.string() }), illustrative: z.boolean(), sent: units, inTransit: units, received: units, damaged: units, lost: units, returned: units,
      })).readonly(),
    }).meta({ id: "SentGoods" }),
    handle: (context, { query }) => sentGoods(context, { asOf: (query.asOf ?? context.today) as Day, needId: query.need ?? null, contributionId: query.contribution ?? null }),
  }),
  defineRoute({
    method: "get", path: "/picture/promises", id: "openPromises", tag: "picture", change: "none",
    summary: "How promises were kept until today: of the consignments whose first promised day is over, those handed over by it, and by the day promised now; of announced lines, how long it takes until the first of their units is signed for, counting what is open as open (Kaplan-Meier).",
    params: nothing, body: nothing, refusals: {}, query: nothing,
    answer: z.strictObject({
      asOf: dayShape,
      groups: z.array(z.strictObject({
        illustrative: z.boolean(), due: units, onTime: units, onTimeByNow: units, announced: units, begunDelivery: units, medianDays: units.nullable().describe("Null while more than half is open."),
        openShares: z.array(z.strictObject({ days: units, openShare: z.number().min(0).max(1) })).readonly(),
      })).readonly(),
    }).meta({ id: "KeptPromises" }),
    handle: (context) => keptPromises(context),
  }),
];
