import { z } from "zod";
import type { Day } from "../../kernel/day.ts";
import { dayShape, idShape, listQuery, namesShape, nothing, shortText } from "../../edges/shapes.ts";
import { defineRoute } from "../audit/index.ts";
import { contributionStages } from "../contributions/index.ts";
import { measures } from "../ledger/index.ts";
import { transitRoutes } from "./routes-transit.ts";
import { coverageOfNeeds, describeRoom, goodsOf, listUncounted, mapOf, openFigure, pictureByMonth, pictureOf } from "./actions.ts";

const cents = z.int();
const figures = Object.fromEntries(measures.map((measure) => [measure, cents])) as Record<(typeof measures)[number], typeof cents>;
const method = z.string().regex(/^[a-zA-Z]{1,30}$/);
const donor = z.string().max(20);
const asOf = dayShape.optional();
const counts = { contributions: z.int(), unvalued: z.int() };
const share = z.number().min(0).max(1);
const coverage = { needs: z.int(), none: z.int(), partly: z.int(), full: z.int(), coveredShare: share, deliveredShare: share };

export const pictureRoutes = [
  defineRoute({
    method: "get", path: "/room", id: "describeRoom", tag: "room", change: "none", summary: "What this room holds, which day it is here, who acts.",
    params: nothing, query: nothing, body: nothing, refusals: {},
    answer: z.strictObject({
      today: dayShape, actor: z.strictObject({ name: z.string(), org: z.string() }),
      counts: z.strictObject({ parties: z.int(), items: z.int(), nodes: z.int(), legs: z.int(), needs: z.int(), contributions: z.int(), statements: z.int() }),
    }).meta({ id: "RoomDescription" }),
    handle: (context) => describeRoom(context) as never,
  }),
  defineRoute({
    method: "get", path: "/picture", id: "openPicture", tag: "picture", change: "none",
    summary: "Announced, committed, allocated and delivered in euro cents by one valuation method, at the end of a day, by donor or category.",
    params: nothing, body: nothing, refusals: {}, query: z.strictObject({ asOf, by: z.enum(["donor", "category"]).default("donor"), method: method.optional() }),
    answer: z.strictObject({
      asOf: dayShape, by: z.enum(["donor", "category"]), method, methods: z.array(z.strictObject({ method, contributions: z.int() })),
      rows: z.array(z.strictObject({ key: z.string(), names: namesShape.nullable(), ...counts, ...figures })), total: z.strictObject({ ...counts, ...figures }),
    }).meta({ id: "Picture" }),
    handle: (context, { query }) => pictureOf(context, { asOf: (query.asOf ?? context.today) as Day, by: query.by, method: query.method ?? null }) as never,
  }),
  defineRoute({
    method: "get", path: "/picture/months", id: "openMonths", tag: "picture", change: "none", summary: "The same figures month by month: standing at the month's end, and new in it.",
    params: nothing, body: nothing, refusals: {}, query: z.strictObject({ asOf, method: method.default("donorDeclared"), donor: donor.optional() }),
    answer: z.strictObject({
      asOf: dayShape, method, months: z.array(z.strictObject({ month: z.string(), standing: z.strictObject(figures), added: z.strictObject(figures) })),
    }).meta({ id: "PictureMonths" }),
    handle: (context, { query }) => pictureByMonth(context, { asOf: (query.asOf ?? context.today) as Day, method: query.method, donor: query.donor ?? null }) as never,
  }),
  defineRoute({
    method: "get", path: "/picture/figure", id: "openFigure", tag: "picture", change: "none",
    summary: "What a figure is made of: the contributions whose value stands in it at the end of a day, each with its part. A month's figure is what was new in it. The parts add up to the figure.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 },
    query: listQuery("-amount").extend({ asOf, measure: z.enum(measures).default("announced"), method: method.default("donorDeclared"), donor: donor.optional(), category: z.string().max(40).optional(), month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/).optional() }),
    answer: z.strictObject({
      asOf: dayShape, method, measure: z.enum(measures), contributions: z.int(), eurMinor: cents, next: z.string().nullable(),
      items: z.array(z.strictObject({
        id: idShape, donor: z.strictObject({ code: z.string(), names: namesShape }), reference: z.string(), title: z.string(), announcedOn: dayShape.nullable(), announcedText: z.string(), illustrative: z.boolean(),
        stage: z.enum(contributionStages), statementCount: z.int(), eurMinor: cents,
      })),
    }).meta({ id: "PictureFigure" }),
    handle: (context, { query: { sort, after, limit, asOf: day, donor: of, category, month, ...asked } }) => openFigure(context, {
      ...asked, asOf: (day ?? context.today) as Day, donor: of ?? null, category: category ?? null, month: month ?? null,
    }, { sort, after, limit }) as never,
  }),
  defineRoute({
    method: "get", path: "/picture/goods", id: "openGoods", tag: "picture", change: "none", summary: "Goods by item, in units, by measure, at the end of a day. Unlike items are never added.",
    params: nothing, body: nothing, refusals: {},
    query: z.strictObject({
      asOf, donor: donor.optional(), search: shortText.optional(), illustrative: z.enum(["true", "false"]).default("false"), catalogued: z.enum(["true", "false"]).default("true"),
      limit: z.string().regex(/^\d{1,3}$/).default("200").transform(Number).pipe(z.int().min(1).max(500)),
    }),
    answer: z.strictObject({
      asOf: dayShape, total: z.int(),
      items: z.array(z.strictObject({ itemId: idShape.nullable(), code: z.string().nullable(), names: namesShape.nullable(), described: z.string(), unit: z.string(), unknownLines: z.int(), ...figures })),
    }).meta({ id: "PictureGoods" }),
    handle: (context, { query }) => goodsOf(context, {
      asOf: (query.asOf ?? context.today) as Day, donor: query.donor ?? null, search: query.search ?? null, illustrative: query.illustrative === "true", catalogued: query.catalogued === "true", limit: query.limit,
    }) as never,
  }),
  defineRoute({
    method: "get", path: "/picture/coverage", id: "openCoverage", tag: "picture", change: "none", summary: "How far open needs are covered at the end of a day.",
    params: nothing, body: nothing, refusals: {}, query: z.strictObject({ asOf }),
    answer: z.strictObject({ asOf: dayShape, ...coverage, byPriority: z.array(z.strictObject({ priority: z.int(), ...coverage })) }).meta({ id: "Coverage" }),
    handle: (context, { query }) => coverageOfNeeds(context, (query.asOf ?? context.today) as Day) as never,
  }),
  defineRoute({
    method: "get", path: "/picture/uncounted", id: "listUncounted", tag: "picture", change: "none", summary: "Contributions whose value stands in no total, and why.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 }, query: listQuery("-announcedOn").extend({ donor: donor.optional() }),
    answer: z.strictObject({
      next: z.string().nullable(),
      items: z.array(z.strictObject({
        id: idShape, donor: z.strictObject({ code: z.string(), names: namesShape }), reference: z.string(), title: z.string(), announcedOn: dayShape.nullable(), announcedText: z.string(),
        notCounted: z.string().nullable(), findings: z.array(z.strictObject({ code: z.string(), column: z.string().nullable(), value: z.string().nullable() })), reasons: z.array(z.string()),
      })),
    }).meta({ id: "UncountedPage" }),
    handle: (context, { query: { sort, after, limit, donor: of } }) => listUncounted(context, { sort, after, limit }, of ?? null) as never,
  }),
  defineRoute({
    method: "get", path: "/picture/map", id: "openMap", tag: "picture", change: "none", summary: "The network, with the tonnes that accepted plans send over each leg.",
    params: nothing, body: nothing, refusals: {}, query: z.strictObject({ asOf }),
    answer: z.strictObject({
      asOf: dayShape, unweighedLoads: z.int(),
      nodes: z.array(z.strictObject({
        id: idShape, code: z.string(), names: namesShape, kind: z.string(), country: z.string(), latitude: z.number(), longitude: z.number(), handlingTonnesPerDay: z.number().nullable(),
        illustrative: z.boolean(), basis: z.string().nullable(), flowTonnes: z.number(),
      })),
      legs: z.array(z.strictObject({
        id: idShape, code: z.string(), from: idShape, to: idShape, mode: z.string(), transitDays: z.int(), capacityTonnes: z.number(), departsEveryDays: z.int(), illustrative: z.boolean(), flowTonnes: z.number(),
      })),
    }).meta({ id: "PictureMap" }),
    handle: (context, { query }) => mapOf(context, (query.asOf ?? context.today) as Day) as never,
  }),
  ...transitRoutes,
];
