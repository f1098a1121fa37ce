import { z } from "zod";
import { done } from "../../kernel/outcome.ts";
import { listEntries } from "./actions.ts";
import { defineRoute } from "./context.ts";

const nothing = z.strictObject({});

export const entryAnswer = z.strictObject({
  index: z.int(), at: z.iso.datetime(), actor: z.string(), org: z.string(), action: z.string(),
  object: z.strictObject({ kind: z.string(), id: z.string() }), facts: z.record(z.string(), z.unknown()), hash: z.string(),
}).meta({ id: "AuditEntry" });

const query = z.strictObject({
  kind: z.string().max(40).optional(),
  id: z.string().max(80).optional(),
  after: z.string().regex(/^\d{1,15}$/).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const listRoute = defineRoute({
  method: "get", path: "/audit", id: "listAuditEntries", tag: "audit", change: "none",
  summary: "Who did what, newest first; of one record when kind and id are given.",
  params: nothing, query, body: nothing,
  answer: z.strictObject({ items: z.array(entryAnswer), next: z.string().nullable() }).meta({ id: "AuditPage" }),
  refusals: {},
  handle: async (context, { query: asked }) => {
    const items = await listEntries(context, {
      limit: asked.limit, ...(asked.kind ? { kind: asked.kind } : {}), ...(asked.id ? { id: asked.id } : {}),
      ...(asked.after ? { before: Number(asked.after) } : {}),
    });
    return done({ items, next: items.length === asked.limit ? String(items.at(-1)!.index) : null });
  },
});

export const auditRoutes = [listRoute];
