import { z } from "zod";
import { idShape, listQuery, nothing, pageOf, partialDayShape, shortText } from "../../edges/shapes.ts";
import { definePresentedRoute, defineRoute } from "../audit/index.ts";
import { statementFields } from "../sources/shapes.ts";
import { listSaid, openSaidCounts, type Said } from "./actions-said.ts";
import { saidSubjectCodes } from "./said.ts";

const filters = {
  search: shortText.optional(), person: shortText.optional(), party: z.string().max(40).regex(/^[A-Z0-9-]+$/).optional(), subject: z.enum(saidSubjectCodes).optional(), language: z.string().regex(/^[a-z]{2,3}$/).optional(),
  from: partialDayShape.optional(), through: partialDayShape.optional(),
};

const said = z.strictObject({
  ...statementFields, person: z.string().nullable(), office: z.string().nullable(), parties: z.array(z.string()).readonly(), subjects: z.array(z.enum(saidSubjectCodes)).readonly(),
  places: z.array(z.strictObject({ documentId: idShape, start: z.int(), end: z.int() })).readonly(),
}).meta({ id: "Said" });

const count = z.int();
const counts = z.strictObject({
  count,
  people: z.array(z.strictObject({ person: z.string(), office: z.string().nullable(), count, firstOn: z.string(), lastOn: z.string() })).readonly(),
  parties: z.array(z.strictObject({ party: z.string(), count })).readonly(), subjects: z.array(z.strictObject({ subject: z.enum(saidSubjectCodes), count })).readonly(),
  languages: z.array(z.strictObject({ language: z.string(), count })).readonly(), months: z.array(z.strictObject({ month: z.string(), count })).readonly(),
}).meta({ id: "SaidCounts" });

export const saidRoutes = [
  definePresentedRoute({
    method: "get", path: "/said", id: "listSaid", tag: "picture", change: "none", summary: "Who said what: recorded sentences by person, party and subject over time, searched by words in English, French and Ukrainian, each with where it stands.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 }, query: listQuery("-saidOn").extend(filters), answer: pageOf(said, "SaidPage"),
    handle: (context, { query: { sort, after, limit, ...question } }) => listSaid(context, question, { sort, after, limit }),
    present: ({ items, next }: { readonly items: readonly Said[]; readonly next: string | null }) => ({ next, items: [...items] }),
  }),
  defineRoute({
    method: "get", path: "/said/counts", id: "openSaidCounts", tag: "picture", change: "none", summary: "The same sentences counted by person, party, subject, language and month.",
    params: nothing, body: nothing, refusals: {}, query: z.strictObject(filters), answer: counts, handle: (context, { query }) => openSaidCounts(context, query),
  }),
];
