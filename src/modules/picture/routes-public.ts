import { z } from "zod";
import { dayShape, listQuery, namesShape, nothing, pageOf } from "../../edges/shapes.ts";
import { definePresentedRoute } from "../audit/index.ts";
import { contributionCategories, contributionKinds, contributionStages } from "../contributions/index.ts";
import { listPublicContributions, listPublicNeeds, type PublicContribution, type PublicNeed } from "./actions-public.ts";

const need = z.strictObject({
  item: z.strictObject({ names: namesShape, unit: z.string() }), units: z.int(), country: z.string(), neededInMonth: z.string(), statedOn: dayShape, illustrative: z.boolean(),
}).meta({ id: "PublicNeed" });

const contribution = z.strictObject({
  donor: z.strictObject({ code: z.string(), names: namesShape }), title: z.string(), kind: z.enum(contributionKinds), category: z.enum(contributionCategories), stage: z.enum(contributionStages), announcedOn: dayShape,
  illustrative: z.boolean(), goods: z.array(z.strictObject({ described: z.string(), unit: z.string(), units: z.int().nullable() })).readonly(), eurMinor: z.record(z.string(), z.int()),
}).meta({ id: "PublicContribution" });

const toNeed = (one: PublicNeed): z.infer<typeof need> => ({ ...one, units: Number(one.units), statedOn: one.statedOn });
const toContribution = (one: PublicContribution) => one as z.infer<typeof contribution>;

export const publicRoutes = [
  definePresentedRoute({
    method: "get", path: "/public/needs", id: "listPublicNeeds", tag: "public", change: "none", reads: "public",
    summary: "What is public of the needs, without signing in: fourteen days late, by country and month.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 }, query: listQuery("-statedOn"), answer: pageOf(need, "PublicNeedPage"),
    handle: (context, { query: { sort, after, limit } }) => listPublicNeeds(context, { sort, after, limit }), present: (page) => ({ next: page.next, items: page.items.map(toNeed) }),
  }),
  definePresentedRoute({
    method: "get", path: "/public/contributions", id: "listPublicContributions", tag: "public", change: "none", reads: "public",
    summary: "What is public of the contributions, without signing in: fourteen days late, without places.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 }, query: listQuery("-announcedOn"), answer: pageOf(contribution, "PublicContributionPage"),
    handle: (context, { query: { sort, after, limit } }) => listPublicContributions(context, { sort, after, limit }), present: (page) => ({ next: page.next, items: page.items.map(toContribution) }),
  }),
];
