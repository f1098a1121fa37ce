import { z } from "zod";
import type { Day } from "../../kernel/day.ts";
import type { RefusalStatus } from "../../kernel/route.ts";
import { dayShape, idParams, idShape, listQuery, longText, mostUnits, nothing, pageOf, shortText, unitsShape, urlShape } from "../../edges/shapes.ts";
import { definePresentedRoute } from "../audit/index.ts";
import { moneySteps } from "../contributions/index.ts";
import { labelBody } from "../releasability/shapes.ts";
import { addFund, addFundStep, listFunds, listFundSteps, openFund } from "./actions.ts";
import { offerBatch, pickBatch, returnPick } from "./actions-batches.ts";
import { listBought, recordPurchase, type PurchaseRefused } from "./actions-purchases.ts";
import { reportFunds, shareOfProducts } from "./actions-report.ts";
import { costCategories } from "./fund.ts";
import { halfOf, halfPattern } from "./half.ts";
import {
  amountShape, currencyShape, fundAnswer, openFundAnswer, productAnswer, purchaseAnswer, reportAnswer, statusOf, stepAnswer, toFund, toOpenFund, toProductShares, toPurchase, toReport, toStep,
} from "./shapes.ts";

const newFund = z.strictObject({
  holderId: idShape, reference: shortText, title: shortText, purpose: longText.nullable().default(null), illustrative: z.boolean().default(false), basis: longText.nullable().default(null), label: labelBody.nullable().default(null),
}).meta({ id: "NewFund" });

const newStep = z.strictObject({
  donorId: idShape, step: z.enum(moneySteps), category: z.enum(costCategories).nullable().default(null), amountMinor: amountShape, takenBack: z.boolean().default(false), currency: currencyShape, onDay: dayShape,
  reference: shortText.nullable().default(null), source: urlShape.nullable().default(null), note: longText.nullable().default(null), contributionId: idShape.nullable().default(null),
}).meta({ id: "NewFundStep" });

const newBatch = z.strictObject({
  brokerId: idShape, reference: shortText, itemId: idShape, units: unitsShape, priceMinor: amountShape, currency: currencyShape, availableFrom: dayShape, offeredThrough: dayShape,
  source: urlShape.nullable().default(null), note: longText.nullable().default(null),
}).meta({ id: "NewBatch" });

const newPick = z.strictObject({ donorId: idShape, units: z.int().min(1).max(mostUnits) }).meta({ id: "NewPick" });

const newPurchase = z.strictObject({
  contributionId: idShape, batchId: idShape.nullable().default(null), category: z.enum(costCategories).default("equipment"), boughtOn: dayShape, source: urlShape.nullable().default(null), note: longText.nullable().default(null),
  parts: z.array(z.strictObject({ donorId: idShape, currency: currencyShape, amountMinor: amountShape })).max(100),
}).meta({ id: "NewFundPurchase" });

const purchaseStatusOf = { ...statusOf, "ledger-not-enough": 409, "ledger-no-such-move": 409, "reservation-resolved": 409 } as const satisfies Record<PurchaseRefused["code"], RefusalStatus>;

export const fundRoutes = [
  definePresentedRoute({
    method: "get", path: "/funds", id: "listFunds", tag: "funds", change: "none", summary: "Money that many pay in, and how far it has come.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 }, query: listQuery("reference").extend({ search: shortText.optional() }), answer: pageOf(fundAnswer, "FundPage"),
    handle: (context, { query: { search, ...order } }) => listFunds(context, search, { sort: order.sort, after: order.after, limit: order.limit }), present: (page) => ({ next: page.next, items: page.items.map(toFund) }),
  }),
  definePresentedRoute({
    method: "get", path: "/funds/{id}", id: "openFund", tag: "funds", change: "none", summary: "One fund: what each donor pledged, committed and paid, what was spent of it, batches and what was bought.",
    params: idParams, query: nothing, body: nothing, answer: openFundAnswer, refusals: {}, present: toOpenFund, handle: (context, { params }) => openFund(context, params.id),
  }),
  definePresentedRoute({
    method: "post", path: "/funds", id: "addFund", tag: "funds", change: "create", summary: "Opens a fund.",
    params: nothing, query: nothing, body: newFund, answer: openFundAnswer, refusals: statusOf, present: toOpenFund, handle: (context, { body }) => addFund(context, body),
  }),
  definePresentedRoute({
    method: "get", path: "/fund-steps", id: "listFundSteps", tag: "funds", change: "none", summary: "Entries of funds, each with its source and in euro at the rate of its day.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 }, query: listQuery("-onDay").extend({ fund: idShape.optional(), donor: idShape.optional() }), answer: pageOf(stepAnswer, "FundStepPage"),
    handle: (context, { query: { fund, donor, ...order } }) => listFundSteps(context, { fundId: fund, donorId: donor }, { sort: order.sort, after: order.after, limit: order.limit }),
    present: (page) => ({ next: page.next, items: page.items.map(toStep) }),
  }),
  definePresentedRoute({
    method: "post", path: "/funds/{id}/steps", id: "addFundStep", tag: "funds", change: "create", summary: "Says that so much of a donor's money came to a step, or was taken back from it.",
    params: idParams, query: nothing, body: newStep, answer: openFundAnswer, refusals: statusOf, present: toOpenFund,
    handle: (context, { params, body: { takenBack, amountMinor, onDay, ...facts } }) => addFundStep(context, params.id, { ...facts, onDay: onDay as Day, amountMinor: takenBack ? -BigInt(amountMinor) : BigInt(amountMinor) }),
  }),
  definePresentedRoute({
    method: "post", path: "/funds/{id}/batches", id: "offerBatch", tag: "funds", change: "create", summary: "Offers a batch of goods to the donors of a fund, at a price.",
    params: idParams, query: nothing, body: newBatch, answer: openFundAnswer, refusals: statusOf, present: toOpenFund,
    handle: (context, { params, body: { units, priceMinor, availableFrom, offeredThrough, ...facts } }) =>
      offerBatch(context, params.id, { ...facts, units: BigInt(units), priceMinor: BigInt(priceMinor), availableFrom: availableFrom as Day, offeredThrough: offeredThrough as Day }),
  }),
  definePresentedRoute({
    method: "post", path: "/batches/{id}/picks", id: "pickBatch", tag: "funds", change: "create", summary: "A donor picks a batch, or a part of it, and commits its price.",
    params: idParams, query: nothing, body: newPick, answer: openFundAnswer, refusals: statusOf, present: toOpenFund,
    handle: (context, { params, body }) => pickBatch(context, params.id, { donorId: body.donorId, units: BigInt(body.units) }),
  }),
  definePresentedRoute({
    method: "post", path: "/picks/{id}/return", id: "returnPick", tag: "funds", change: "act", summary: "Gives a pick back, as long as its money is not paid and nothing was bought with it.",
    params: idParams, query: nothing, body: nothing, answer: openFundAnswer, refusals: statusOf, present: toOpenFund, handle: (context, { params }) => returnPick(context, params.id),
  }),
  definePresentedRoute({
    method: "post", path: "/funds/{id}/purchases", id: "recordPurchase", tag: "funds", change: "create", summary: "Spends money of a fund on the goods of a contribution, and ties the two.",
    params: idParams, query: nothing, body: newPurchase, answer: openFundAnswer, refusals: purchaseStatusOf, present: toOpenFund,
    handle: (context, { params, body: { boughtOn, parts, ...facts } }) => recordPurchase(context, params.id, { ...facts, boughtOn: boughtOn as Day, parts: parts.map((one) => ({ ...one, amountMinor: BigInt(one.amountMinor) })) }),
  }),
  definePresentedRoute({
    method: "get", path: "/fund-purchases", id: "listPurchases", tag: "funds", change: "none", summary: "What was bought with money of funds.",
    params: nothing, query: z.strictObject({ fund: idShape.optional(), contribution: idShape.optional() }), body: nothing, answer: pageOf(purchaseAnswer, "FundPurchasePage"), refusals: {},
    handle: (context, { query }) => listBought(context, { fundId: query.fund, contributionId: query.contribution }), present: (list) => ({ next: null, items: list.map(toPurchase) }),
  }),
  definePresentedRoute({
    method: "get", path: "/fund-report", id: "reportFunds", tag: "funds", change: "none", summary: "What each donor gave in a half year, by category of cost.",
    params: nothing, query: z.strictObject({ half: z.string().regex(halfPattern).optional() }), body: nothing, answer: reportAnswer, refusals: {}, present: toReport,
    handle: (context, { query }) => reportFunds(context, query.half ?? halfOf(context.today)),
  }),
  definePresentedRoute({
    method: "get", path: "/product-shares", id: "shareOfProducts", tag: "funds", change: "none", summary: "What donors announced in a year as a share of their gross domestic product, for each method of valuation apart.",
    params: nothing, query: z.strictObject({ year: z.string().regex(/^(19|2[01])\d{2}$/).optional() }), body: nothing, answer: productAnswer, refusals: {}, present: toProductShares,
    handle: (context, { query }) => shareOfProducts(context, Number(query.year ?? context.today.slice(0, 4))),
  }),
];
