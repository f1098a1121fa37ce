import { z } from "zod";
import type { RefusalStatus } from "../../kernel/route.ts";
import { dayShape, idShape, namesShape } from "../../edges/shapes.ts";
import { moneySteps, valuationMethods } from "../contributions/index.ts";
import { labelAnswer, toLabelAnswer } from "../releasability/shapes.ts";
import type { FundsRefused, OpenFund, ShownFund, ShownStep } from "./actions.ts";
import type { FundReport, ProductShares } from "./actions-report.ts";
import { costCategories } from "./fund.ts";
import type { ListedPurchase } from "./actions-purchases.ts";

export const reference = z.strictObject({ id: idShape, code: z.string(), names: namesShape });
/** ISO 4217. */
export const currencyShape = z.string().regex(/^[A-Z]{3}$/);
/** In minor units. */
export const amountShape = z.int().min(1).max(10_000_000_000_000);

export const statusOf = {
  "not-your-own": 403, "label-wider-than-parent": 422, "label-without-owner": 422, "label-beyond-oneself": 422, "label-party-unknown": 422,
  "fund-reference-taken": 409, "fund-refers-to-nothing": 422, "fund-beyond-step": 409, "fund-below-step": 409, "fund-share-too-large": 409, "fund-needs-basis": 422, "fund-step-needs-source": 422,
  "fund-spent-without-category": 422, "fund-entry-taken": 409, "fund-entry-differs": 409, "fund-differs": 409, "fund-announcement-unlike": 422,
  "batch-reference-taken": 409, "batch-too-dear": 422, "batch-picked-beyond": 409, "batch-over": 409, "pick-returned": 409, "pick-bought": 409,
  "purchase-of-nothing": 422, "purchase-part-twice": 422, "purchase-no-goods": 422, "purchase-of-another-fund": 422, "purchase-counted-otherwise": 409,
} as const satisfies Record<FundsRefused["code"], RefusalStatus>;

const flow = z.strictObject({ currency: z.string(), pledged: z.int(), committed: z.int(), paid: z.int(), spent: z.int() });

const shownFund = {
  id: idShape, holder: reference, reference: z.string(), title: z.string(), purpose: z.string().nullable(), illustrative: z.boolean(), basis: z.string().nullable(), flows: z.array(flow).readonly(), label: labelAnswer, version: z.int(),
};

export const fundAnswer = z.strictObject(shownFund).meta({ id: "Fund" });

export function toFund({ fund, holder, flows, label }: ShownFund) {
  return {
    id: fund.id as string, holder, reference: fund.reference, title: fund.title, purpose: fund.purpose, illustrative: fund.illustrative, basis: fund.basis, label: toLabelAnswer(label), version: fund.version,
    flows: flows.map((one) => ({ currency: one.currency, pledged: Number(one.pledged), committed: Number(one.committed), paid: Number(one.paid), spent: Number(one.spent) })),
  };
}

export const stepAnswer = z.strictObject({
  id: idShape, fundId: idShape, donor: reference, reference: z.string(), step: z.enum(moneySteps), category: z.enum(costCategories).nullable(), amountMinor: z.int(), currency: z.string(), onDay: dayShape,
  eurMinor: z.int().nullable(), rateOn: dayShape.nullable(), perEuro: z.number().nullable(), source: z.string().nullable(), note: z.string().nullable(),
}).meta({ id: "FundStep" });

export function toStep({ step, donor }: ShownStep) {
  return {
    id: step.id, fundId: step.fundId as string, donor, reference: step.reference, step: step.step, category: step.category, amountMinor: Number(step.amountMinor), currency: step.currency, onDay: step.onDay as string,
    eurMinor: step.eurMinor === null ? null : Number(step.eurMinor), rateOn: step.rateOn as string | null, perEuro: step.perEuro, source: step.source, note: step.note,
  };
}

const named = z.strictObject({ id: idShape, reference: z.string(), title: z.string() });
const part = z.strictObject({ donorId: idShape, currency: z.string(), amountMinor: z.int() });
const bought = {
  id: idShape, contributionId: idShape, batchId: idShape.nullable(), category: z.enum(costCategories), boughtOn: dayShape, countedAs: z.enum(["money", "goods"]), parts: z.array(part).readonly(), note: z.string().nullable(), fund: named,
};

export const purchaseAnswer = z.strictObject(bought).meta({ id: "FundPurchase" });

export const toPurchase = (one: ListedPurchase) => ({
  id: one.id as string, contributionId: one.contributionId, batchId: one.batchId, category: one.category, boughtOn: one.boughtOn as string, countedAs: one.countedAs, note: one.note, fund: one.fund,
  parts: one.parts.map((each) => ({ ...each, amountMinor: Number(each.amountMinor) })),
});

const batch = z.strictObject({
  id: idShape, broker: reference, reference: z.string(), item: reference, units: z.int(), pickedUnits: z.int(), priceMinor: z.int(), currency: z.string(), availableFrom: dayShape, offeredThrough: dayShape,
  source: z.string().nullable(), note: z.string().nullable(),
  picks: z.array(z.strictObject({ id: idShape, donor: reference, units: z.int(), amountMinor: z.int(), pickedOn: dayShape, returnedOn: dayShape.nullable() })).readonly(),
}).meta({ id: "Batch" });

export const openFundAnswer = z.strictObject({
  ...shownFund, today: dayShape,
  shares: z.array(z.strictObject({ ...flow.shape, donor: reference, behind: z.array(named).readonly() })).readonly(),
  eur: z.array(z.strictObject({ step: z.enum(moneySteps), eurMinor: z.int(), entries: z.int(), unconverted: z.int() })).readonly(),
  batches: z.array(batch).readonly(),
  purchases: z.array(z.strictObject({ ...bought, goods: named })).readonly(),
}).meta({ id: "OpenFund" });

export function toOpenFund(open: OpenFund) {
  return {
    ...toFund(open), today: open.today as string,
    shares: open.shares.map(({ donor, currency, share, behind }) => ({ donor, currency, pledged: Number(share.pledged), committed: Number(share.committed), paid: Number(share.paid), spent: Number(share.spent), behind })),
    eur: open.eur.map((one) => ({ ...one, eurMinor: Number(one.eurMinor) })),
    batches: open.batches.map(({ batch: one, broker, item, picks }) => ({
      id: one.id as string, broker, reference: one.reference, item: { id: item.id, code: item.code, names: item.names }, units: Number(one.units), pickedUnits: Number(one.pickedUnits), priceMinor: Number(one.priceMinor), currency: one.currency,
      availableFrom: one.availableFrom as string, offeredThrough: one.offeredThrough as string, source: one.source, note: one.note,
      picks: picks.map(({ pick, donor }) => ({ id: pick.id as string, donor, units: Number(pick.units), amountMinor: Number(pick.amountMinor), pickedOn: pick.pickedOn as string, returnedOn: pick.returnedOn as string | null })),
    })),
    purchases: open.purchases.map((one) => ({ ...toPurchase(one), goods: one.goods })),
  };
}

export const reportAnswer = z.strictObject({
  half: z.string(), from: dayShape, through: dayShape,
  money: z.array(z.strictObject({
    donor: reference, category: z.enum(costCategories).nullable(), step: z.enum(moneySteps), currency: z.string(), illustrative: z.boolean(), amountMinor: z.int(), eurMinor: z.int(), entries: z.int(), unconverted: z.int(),
  })).readonly(),
  values: z.array(z.strictObject({ donor: reference, category: z.enum(costCategories), method: z.enum(valuationMethods), illustrative: z.boolean(), eurMinor: z.int(), contributions: z.int() })).readonly(),
}).meta({ id: "FundReport" });

const brief = (one: { readonly id: string; readonly code: string; readonly names: { readonly en: string; readonly fr: string; readonly uk: string } }) => ({ id: one.id, code: one.code, names: one.names });

export const toReport = (report: FundReport) => ({
  half: report.half, from: report.from as string, through: report.through as string,
  money: report.money.map((one) => ({ ...one, amountMinor: Number(one.amountMinor), eurMinor: Number(one.eurMinor) })),
  values: report.values.map((one) => ({ ...one, donor: brief(one.donor), eurMinor: Number(one.eurMinor) })),
});

export const productAnswer = z.strictObject({
  year: z.int(),
  rows: z.array(z.strictObject({
    donor: reference, method: z.enum(valuationMethods), illustrative: z.boolean(), eurMinor: z.int(), contributions: z.int(), productYear: z.int().nullable(), gdpUsd: z.int().nullable(), usdPerEuro: z.number().nullable(),
    rateDays: z.int().nullable(), share: z.number().nullable(),
  })).readonly(),
}).meta({ id: "ProductShares" });

export const toProductShares = ({ year, rows }: ProductShares) => ({
  year, rows: rows.map((one) => ({ ...one, donor: brief(one.donor), eurMinor: Number(one.eurMinor), gdpUsd: one.gdpUsd === null ? null : Number(one.gdpUsd) })),
});
