import { z } from "zod";
import type { Day } from "../../kernel/day.ts";
import { dayShape, idShape, nothing } from "../../edges/shapes.ts";
import { defineRoute } from "../audit/index.ts";
import { openLedger } from "./actions.ts";
import { stages } from "./stage.ts";

const units = z.int().min(0);

export const ledgerRoutes = [
  defineRoute({
    method: "get", path: "/ledger/{subject}", id: "openLedger", tag: "ledger", change: "none",
    summary: "Where the units of one line or valuation stand, now or at the end of a day, and how they came there.",
    params: z.strictObject({ subject: idShape }), query: z.strictObject({ asOf: dayShape.optional() }), body: nothing, refusals: {},
    answer: z.strictObject({
      asOf: dayShape.nullable(),
      accounts: z.array(z.strictObject({ stage: z.enum(stages), need: idShape.nullable(), node: idShape.nullable(), commodity: z.string(), units, reservedUnits: units })).readonly(),
      transfers: z.array(z.strictObject({
        id: idShape, kind: z.enum(["post", "reserve", "settle", "void", "expire"]), from: z.enum(stages), to: z.enum(stages), need: idShape.nullable(),
        units, onDay: dayShape, reason: z.string(), recordedAt: z.iso.datetime(),
      })).readonly(),
    }).meta({ id: "SubjectLedger" }) as z.ZodType<unknown>,
    handle: (context, { params, query }) => openLedger(context, params.subject, (query.asOf ?? null) as Day | null),
  }),
];
