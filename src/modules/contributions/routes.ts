import { z } from "zod";
import type { Day } from "../../kernel/day.ts";
import type { Page } from "../../kernel/outcome.ts";
import type { RefusalStatus } from "../../kernel/route.ts";
import { dayShape, idParams, idShape, listQuery, longText, mostUnits, nothing, pageOf, shortText, unitsShape } from "../../edges/shapes.ts";
import { definePresentedRoute, type ActionContext } from "../audit/index.ts";
import type { LadderStage, LedgerRefusal } from "../ledger/index.ts";
import { quotationBody, toQuotation } from "../sources/shapes.ts";
import { changeLine, declareDelivered, type LineChanges } from "./actions-lines.ts";
import { addAllocation, listAllocations, resolveAllocation } from "./actions-allocations.ts";
import { addContribution, addMoney, changeContribution, endContribution, listContributions, listLines, openContribution, reachStage, type ContributionRefusal } from "./actions.ts";
import { allocationStates, type AllocationRefusal } from "./allocation.ts";
import { conditions, contributionCategories, contributionKinds, contributionStages, endings } from "./contribution.ts";
import type { ContributionDraft } from "./draft.ts";
import { labelBody } from "../releasability/shapes.ts";
import type { ListedContribution, ListedLine } from "./listed.ts";
import { moneySteps } from "./money.ts";
import { allocationAnswer, contributionAnswer, lineAnswer, openContributionAnswer, toAllocationAnswer, toContributionAnswer, toLineAnswer, toOpenAnswer } from "./shapes.ts";
import { valuationMethods } from "./valuation.ts";

const ledgerStatus = { "ledger-not-enough": 409, "ledger-no-such-move": 409, "reservation-resolved": 409 } as const satisfies Record<LedgerRefusal["code"], RefusalStatus>;

const statusOf = {
  ...ledgerStatus, "not-your-own": 403, "contribution-needs-source": 422, "contribution-needs-window": 422, "contribution-needs-units": 422, "contribution-stage-order": 409,
  "contribution-needs-consent": 422, "contribution-ended": 409, "contribution-has-allocations": 409, "money-beyond-step": 409, "reference-taken": 409, "contribution-refers-to-nothing": 422,
  "label-wider-than-parent": 422, "label-without-owner": 422, "label-beyond-oneself": 422, "label-party-unknown": 422,
  "window-reversed": 422, "declared-beyond-units": 422, "line-not-here": 422, "unit-not-the-items": 422, "line-booked": 409,
} as const satisfies Record<ContributionRefusal["code"], RefusalStatus>;

const allocationStatus = {
  ...ledgerStatus, "allocation-not-offered": 409, "allocation-other-item": 422, "allocation-offer-too-small": 409, "allocation-need-covered": 409, "allocation-hold-past": 422,
  "allocation-need-closed": 409, "allocation-settled": 409, "allocation-window-over": 409, "allocation-refers-to-nothing": 422, "allocation-consigned": 409, "allocation-consigned-beyond": 409,
} as const satisfies Record<AllocationRefusal["code"] | LedgerRefusal["code"] | "allocation-refers-to-nothing", RefusalStatus>;

/** In minor units, up to a trillion of a currency: in euro, and fifty of them together, still a whole number that JSON can say. */
const amount = z.int().min(1).max(100_000_000_000_000);
const currency = z.string().regex(/^[A-Z]{3}$/);
const partyId = idShape.nullable().default(null);
const unitName = z.string().regex(/^[a-z]{1,20}$/);
// Without defaults: what a change leaves out stays as it is.
const lineChanges = z.strictObject({
  itemId: idShape.nullable(), described: shortText, unit: unitName, units: unitsShape, condition: z.enum(conditions).nullable(), fromNodeId: idShape.nullable(), availableFrom: dayShape.nullable(), availableThrough: dayShape.nullable(),
}).partial().meta({ id: "LineChanges" });
const lineBody = z.strictObject({
  itemId: idShape.nullable().default(null), described: shortText, unit: unitName, units: unitsShape.nullable().default(null), declaredUnits: z.int().min(0).max(mostUnits).nullable().default(null),
  condition: z.enum(conditions).nullable().default(null), fromNodeId: idShape.nullable().default(null), availableFrom: dayShape.nullable().default(null), availableThrough: dayShape.nullable().default(null),
});

const newContribution = z.strictObject({
  donorId: idShape, reference: shortText, kind: z.enum(contributionKinds), stage: z.enum(["announced", "pledged", "offered", "committed"]), category: z.enum(contributionCategories), title: shortText,
  explanation: longText.nullable().default(null), announcedOn: dayShape, payerId: partyId, supplierId: partyId, holderId: partyId, consentId: partyId, carrierId: partyId,
  illustrative: z.boolean().default(false), basis: longText.nullable().default(null), notCounted: longText.nullable().default(null),
  lines: z.array(lineBody).max(500).default([]),
  valuations: z.array(z.strictObject({ lineIndex: z.int().min(0).nullable().default(null), amountMinor: amount, currency, method: z.enum(valuationMethods), valuedOn: dayShape, note: longText.nullable().default(null) })).max(50).default([]),
  quotations: z.array(quotationBody).max(50).default([]), label: labelBody.nullable().default(null),
}).refine((sent) => sent.valuations.every((one) => one.lineIndex === null || one.lineIndex < sent.lines.length), { path: ["valuations"], message: "A valuation names a line that is not there." })
  .refine((sent) => !sent.illustrative || sent.basis !== null, { path: ["basis"], message: "What is illustrative says on what basis." })
  .superRefine(({ lines }, { addIssue }) => {
    for (const [index, line] of lines.entries()) {
      if (line.availableFrom && line.availableThrough && line.availableFrom > line.availableThrough) addIssue({ code: "custom", path: ["lines", index, "availableThrough"], message: "The window ends before it begins." });
    }
  })
  .meta({ id: "NewContribution" });

function toDraft(context: ActionContext, sent: z.infer<typeof newContribution>): ContributionDraft {
  return {
    donorId: sent.donorId, reference: sent.reference, kind: sent.kind, stage: sent.stage, category: sent.category, title: sent.title, explanation: sent.explanation,
    announcedOn: sent.announcedOn as Day, announcedText: sent.announcedOn, payerId: sent.payerId, supplierId: sent.supplierId, holderId: sent.holderId, consentId: sent.consentId,
    carrierId: sent.carrierId, origin: "room", originKey: null, illustrative: sent.illustrative, basis: sent.basis, findings: [], notCounted: sent.notCounted,
    bookedOn: (sent.announcedOn < context.today ? sent.announcedOn : context.today) as Day, declaredOn: context.today, row: null,
    lines: sent.lines.map((line) => ({
      ...line, units: line.units === null ? null : BigInt(line.units), declaredUnits: line.declaredUnits === null ? null : BigInt(line.declaredUnits),
      availableFrom: line.availableFrom as Day | null, availableThrough: line.availableThrough as Day | null, originKey: null,
    })),
    valuations: sent.valuations.map((one) => ({ ...one, amountMinor: BigInt(one.amountMinor), valuedOn: one.valuedOn as Day, eurMinor: null, declaredEurMinor: null, originKey: null })),
    supports: sent.quotations.map((one) => ({ statement: toQuotation(one, null), claims: one.claims, note: one.note })),
  };
}

const yesNo = z.enum(["true", "false"]).transform((text) => text === "true");
const version = z.int().min(1);

const readRoutes = [
  definePresentedRoute({
    method: "get", path: "/contributions", id: "listContributions", tag: "contributions", change: "none", summary: "What donors said, promised, offered, bound themselves to.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 },
    query: listQuery("-announcedOn").extend({
      search: shortText.optional(), donor: z.string().max(20).optional(), category: z.enum(contributionCategories).optional(), stage: z.enum(contributionStages).optional(),
      kind: z.enum(contributionKinds).optional(), month: z.string().regex(/^(19|2[01])\d{2}-(0[1-9]|1[0-2])$/).optional(), illustrative: yesNo.optional(), uncounted: yesNo.optional(), method: z.enum(valuationMethods).optional(),
    }),
    answer: pageOf(contributionAnswer, "ContributionPage"),
    present: (page: Page<ListedContribution>) => ({ next: page.next, items: page.items.map(toContributionAnswer) }),
    handle: (context, { query: { sort, after, limit, ...filter } }) => listContributions(context, filter, { sort, after, limit }),
  }),
  definePresentedRoute({
    method: "get", path: "/contributions/{id}", id: "openContribution", tag: "contributions", change: "none", summary: "One contribution: lines, values, sentences, where its units stand.",
    params: idParams, query: nothing, body: nothing, answer: openContributionAnswer, refusals: {}, present: toOpenAnswer,
    handle: (context, { params }) => openContribution(context, params.id),
  }),
  definePresentedRoute({
    method: "get", path: "/lines", id: "listLines", tag: "contributions", change: "none", summary: "Goods, line by line, across contributions.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 },
    query: listQuery("-announcedOn").extend({
      search: shortText.optional(), donor: z.string().max(20).optional(), itemId: idShape.optional(), serves: idShape.optional(), stage: z.enum(contributionStages).optional(), category: z.enum(contributionCategories).optional(), known: yesNo.optional(),
    }),
    answer: pageOf(lineAnswer, "GoodsLinePage"),
    present: (page: Page<ListedLine>) => ({ next: page.next, items: page.items.map(toLineAnswer) }),
    handle: (context, { query: { sort, after, limit, ...filter } }) => listLines(context, filter, { sort, after, limit }),
  }),
  definePresentedRoute({
    method: "get", path: "/allocations", id: "listAllocations", tag: "contributions", change: "none", summary: "Units tied to needs.",
    params: nothing, body: nothing, refusals: { "list-order-unknown": 422 },
    query: listQuery("-allocatedOn").extend({ need: idShape.optional(), line: idShape.optional(), state: z.enum(allocationStates).optional() }),
    answer: pageOf(allocationAnswer, "AllocationPage"),
    handle: (context, { query: { sort, after, limit, ...filter } }) => listAllocations(context, filter, { sort, after, limit }),
    present: (page) => ({ next: page.next, items: page.items.map(toAllocationAnswer) }),
  }),
];

const changeRoutes = [
  definePresentedRoute({
    method: "post", path: "/contributions", id: "addContribution", tag: "contributions", change: "create", summary: "Records a contribution with the sentences it rests on.",
    params: nothing, query: nothing, body: newContribution, answer: openContributionAnswer, refusals: statusOf, present: toOpenAnswer,
    handle: (context, { body }) => addContribution(context, toDraft(context, body), body.label),
  }),
  definePresentedRoute({
    method: "patch", path: "/contributions/{id}", id: "changeContribution", tag: "contributions", change: "edit", summary: "Changes texts and the parties involved.",
    params: idParams, query: nothing, answer: openContributionAnswer, refusals: statusOf,
    body: z.strictObject({ title: shortText, explanation: longText.nullable(), payerId: idShape.nullable(), supplierId: idShape.nullable(), holderId: idShape.nullable(), consentId: idShape.nullable(), carrierId: idShape.nullable() }).partial().meta({ id: "ContributionChanges" }),
    present: toOpenAnswer,
    handle: (context, { params, body, version: read }) => changeContribution(context, { id: params.id, version: read!, changes: body }),
  }),
  definePresentedRoute({
    method: "post", path: "/contributions/{id}/stage", id: "reachStage", tag: "contributions", change: "act", summary: "Takes a contribution to a later stage.",
    params: idParams, query: nothing, answer: openContributionAnswer, refusals: statusOf,
    body: z.strictObject({ version, to: z.enum(["pledged", "offered", "committed", "released"]), on: dayShape.nullable().default(null), consentReference: shortText.nullable().default(null) }).meta({ id: "StageOrder" }),
    present: toOpenAnswer,
    handle: (context, { params, body }) => reachStage(context, { ...body, id: params.id, to: body.to as LadderStage, on: body.on as Day | null }),
  }),
  definePresentedRoute({
    method: "post", path: "/contributions/{id}/end", id: "endContribution", tag: "contributions", change: "act", summary: "Ends a contribution; its units go back.",
    params: idParams, query: nothing, answer: openContributionAnswer, refusals: statusOf, body: z.strictObject({ version, how: z.enum(endings), reason: longText }).meta({ id: "EndOrder" }),
    present: toOpenAnswer,
    handle: (context, { params, body }) => endContribution(context, { ...body, id: params.id }),
  }),
  definePresentedRoute({
    method: "post", path: "/contributions/{id}/declared", id: "declareDelivered", tag: "contributions", change: "act", summary: "Records how many units of a line the donor says it has delivered, in all.",
    params: idParams, query: nothing, answer: openContributionAnswer, refusals: statusOf, body: z.strictObject({ version, lineId: idShape, units: z.int().min(0).max(mostUnits) }).meta({ id: "DeclaredDelivery" }),
    present: toOpenAnswer,
    handle: (context, { params, body }) => declareDelivered(context, { ...body, id: params.id, units: BigInt(body.units) }),
  }),
  definePresentedRoute({
    method: "patch", path: "/contributions/{id}/lines/{lineId}", id: "changeLine", tag: "contributions", change: "edit", summary: "Changes a line: its number, days, place and condition; what it is and its unit until units of it are booked. The version is the contribution's.",
    params: idParams.extend({ lineId: idShape }), query: nothing, answer: openContributionAnswer, refusals: statusOf,
    body: lineChanges, present: toOpenAnswer,
    handle: (context, { params, body: { units: asked, ...changes }, version: read }) => changeLine(context, {
      id: params.id, lineId: params.lineId, version: read!, changes: { ...(changes as LineChanges), ...(asked === undefined ? {} : { units: BigInt(asked) }) },
    }),
  }),
  definePresentedRoute({
    method: "post", path: "/contributions/{id}/money", id: "addMoney", tag: "contributions", change: "act", summary: "Records a step of money: pledged, committed, paid, spent.",
    params: idParams, query: nothing, answer: openContributionAnswer, refusals: statusOf,
    body: z.strictObject({ version, step: z.enum(moneySteps), amountMinor: amount, currency, onDay: dayShape, note: longText.nullable().default(null) }).meta({ id: "NewMoneyStep" }),
    present: toOpenAnswer,
    handle: (context, { params, body: { version: read, amountMinor, onDay, ...step } }) => addMoney(context, { id: params.id, version: read, step: { ...step, amountMinor: BigInt(amountMinor), onDay: onDay as Day } }),
  }),
  definePresentedRoute({
    method: "post", path: "/allocations", id: "addAllocation", tag: "contributions", change: "create", summary: "Ties units of a line to a need, for good or until a day.",
    params: nothing, query: nothing, answer: allocationAnswer, refusals: allocationStatus,
    body: z.strictObject({ lineId: idShape, needId: idShape, units: unitsShape, holdThrough: dayShape.nullable().default(null) }).meta({ id: "NewAllocation" }),
    present: toAllocationAnswer,
    handle: (context, { body }) => addAllocation(context, { lineId: body.lineId, needId: body.needId, units: BigInt(body.units), holdThrough: body.holdThrough as Day | null }),
  }),
  ...(["confirm", "release"] as const).map((how) => definePresentedRoute({
    method: "post", path: `/allocations/{id}/${how}`, id: `${how}Allocation`, tag: "contributions", change: "act",
    summary: how === "confirm" ? "Makes a reservation an allocation." : "Gives the units of an allocation or reservation back.",
    params: idParams, query: nothing, answer: allocationAnswer, refusals: allocationStatus, body: z.strictObject({ version, reason: longText.nullable().default(null) }),
    present: toAllocationAnswer,
    handle: (context, { params, body }) => resolveAllocation(context, { ...body, id: params.id, how }),
  })),
];

export const contributionRoutes = [...readRoutes, ...changeRoutes];
