import type { Day } from "../../kernel/day.ts";
import { done, notFound, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import type { ListOrder, Sql } from "../../edges/keyset.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, Deed } from "../audit/index.ts";
import { showItem } from "../catalogue/actions.ts";
import { contributionsById } from "../contributions/actions.ts";
import { ratesOf } from "../contributions/actions-counted.ts";
import { toEuroMinor, type Contribution } from "../contributions/index.ts";
import { partyCodeOf, showParty, whyNotOwn, type NotOwn } from "../parties/actions.ts";
import { joinLabels, labelOfNew, showLabel } from "../releasability/actions.ts";
import type { LabelOrder, LabelRefusal } from "../releasability/index.ts";
import type { BatchRefusal } from "./batch.ts";
import { addToShare, checkFund, whyNotStated, type Fund, type FundId, type FundRefusal, type FundStep } from "./fund.ts";
import type { PurchaseRefusal } from "./purchase.ts";
import { findShare, findShownFund, insertFund, insertStep, listEurSums, listShares, lockFund, pageFunds, pageSteps, type EurSum, type FundShows, type ShownFund, type ShownShare, type ShownStep } from "./store.ts";
import { insertBehind, listBatches, listBehind, listPurchases, type ListedPurchase, type ShownBatch } from "./store-batches.ts";

export type { ShownFund, ShownStep };

export type FundsRefused = FundRefusal | BatchRefusal | PurchaseRefusal | NotOwn | LabelRefusal;

export const fundShows: FundShows = { party: showParty, item: showItem, label: showLabel };

const outOfOrder = { rule: "LIST-1", code: "list-order-unknown", pointer: "/after" } as const;

export async function listFunds(context: ActionContext, search: string | undefined, order: ListOrder): Promise<Outcome<Page<ShownFund>>> {
  const page = await pageFunds(context.sql, search, order, fundShows);
  return page ? done(page) : refused(outOfOrder);
}

export async function listFundSteps(context: ActionContext, filter: { readonly fundId?: string | undefined; readonly donorId?: string | undefined }, order: ListOrder): Promise<Outcome<Page<ShownStep>>> {
  const page = await pageSteps(context.sql, filter, order, fundShows);
  return page ? done(page) : refused(outOfOrder);
}

type Named = Pick<Contribution, "id" | "reference" | "title">;

export interface OpenFund extends ShownFund {
  readonly today: Day;
  readonly shares: readonly (ShownShare & { readonly behind: readonly Named[] })[];
  readonly eur: readonly EurSum[];
  readonly batches: readonly ShownBatch[];
  readonly purchases: readonly (ListedPurchase & { readonly goods: Named })[];
}

export async function describeFund(context: ActionContext, db: Sql, id: string): Promise<OpenFund | undefined> {
  const shown = await findShownFund(db, id, fundShows);
  if (!shown) return undefined;
  const [shares, behind, purchases] = [await listShares(db, id, showParty), await listBehind(db, id), await listPurchases(db, { fundId: id })];
  const named = await contributionsById(db, [...behind, ...purchases].map((one) => one.contributionId));
  const brief = (contribution: string): Named => {
    const one = named.get(contribution)!;
    return { id: one.id, reference: one.reference, title: one.title };
  };
  return {
    ...shown, today: context.today, eur: await listEurSums(db, id), batches: await listBatches(db, id, fundShows),
    shares: shares.map((one) => ({ ...one, behind: behind.filter(({ donorId }) => donorId === one.donor.id).map(({ contributionId }) => brief(contributionId)) })),
    purchases: purchases.map((one) => ({ ...one, goods: brief(one.contributionId) })),
  };
}

export async function openFund(context: ActionContext, id: string): Promise<Outcome<OpenFund>> {
  const open = await describeFund(context, context.sql, id);
  return open ? done(open) : notFound;
}

export interface FundDraft extends Omit<Fund, "id" | "labelId" | "version"> { readonly label: LabelOrder | null }

/** Opens a fund in the caller's transaction; adds to `told` what the caller is to record. */
export async function draftFund(context: ActionContext, db: Sql, told: Deed[], { label: asked, ...facts }: FundDraft): Promise<Fund | FundsRefused> {
  const foreign = await whyNotOwn(context, facts.holderId);
  if (foreign) return foreign;
  if ((await partyCodeOf(db, facts.holderId)) === undefined) return { rule: "FUND-2", code: "fund-refers-to-nothing", pointer: "/holderId" };
  const label = await labelOfNew(db, asked, { owner: facts.holderId, parents: [] });
  if (!label.allowed) return label.refusal;
  const answer = checkFund({ ...facts, id: context.newId() as FundId, labelId: label.value, version: 1 });
  if (!answer.allowed) return answer.refusal;
  if (!(await insertFund(db, answer.value))) return { rule: "FUND-1", code: "fund-reference-taken", pointer: "/reference" };
  told.push({ action: "fund-added", object: { kind: "fund", id: answer.value.id }, about: [facts.holderId], label: label.value, after: answer.value });
  return answer.value;
}

export async function addFund(context: ActionContext, draft: FundDraft): Promise<Outcome<OpenFund, FundsRefused>> {
  return context.transaction(async (db) => {
    const told: Deed[] = [];
    const fund = await draftFund(context, db, told, draft);
    if ("rule" in fund) return refused(fund);
    const open = await describeFund(context, db, fund.id);
    await record(context, db, told);
    return done(open!);
  });
}

/** An entry as a form or a file has it. Without a reference it is given one of its own. */
export interface StepDraft extends Omit<FundStep, "id" | "fundId" | "reference" | "eurMinor" | "rateOn" | "perEuro"> {
  readonly reference: string | null;
  /** The contribution of money of which this is the spending. */
  readonly contributionId: string | null;
}

/** Writes an entry of a fund that is locked, in the caller's transaction; adds to `told` what the caller is to record. */
export async function draftStep(context: ActionContext, db: Sql, told: Deed[], fund: Fund, { contributionId, reference, ...facts }: StepDraft): Promise<FundStep | FundsRefused> {
  // A donor speaks for its own money, and the fund's holder for what was spent.
  const foreign = await whyNotOwn(context, facts.step === "spent" ? fund.holderId : facts.donorId);
  if (foreign) return foreign;
  if ((await partyCodeOf(db, facts.donorId)) === undefined) return { rule: "FUND-2", code: "fund-refers-to-nothing", pointer: "/donorId" };
  const unstated = whyNotStated(fund, facts);
  if (unstated) return unstated;
  const share = addToShare(await findShare(db, fund.id, facts.donorId, facts.currency), facts);
  if (!share.allowed) return share.refusal;
  const id = context.newId();
  const step: FundStep = { ...facts, id, fundId: fund.id, reference: reference ?? id, ...(await toEuro(db, facts)) };
  if (!(await insertStep(db, step, fund.labelId))) return { rule: "FUND-7", code: "fund-entry-taken", pointer: "/reference" };
  const about = [fund.holderId, facts.donorId];
  told.push({
    action: facts.amountMinor < 0n ? "fund-money-taken-back" : `fund-money-${facts.step}`, object: { kind: "fund", id: fund.id }, about, label: fund.labelId, after: step,
    facts: { step: facts.step, amountMinor: facts.amountMinor.toString(), currency: facts.currency },
  });
  return contributionId === null ? step : ((await tieAnnouncement(db, told, fund, { donorId: facts.donorId, contributionId })) ?? step);
}

/** An amount in euro cents at the reference rate of its day; what is taken back as what was given. */
async function toEuro(db: Sql, { amountMinor, currency, onDay }: Pick<FundStep, "amountMinor" | "currency" | "onDay">): Promise<Pick<FundStep, "eurMinor" | "rateOn" | "perEuro">> {
  const rates = await ratesOf(db);
  const found = toEuroMinor(amountMinor < 0n ? -amountMinor : amountMinor, currency, onDay, rates);
  if (found === null) return { eurMinor: null, rateOn: null, perEuro: null };
  return { eurMinor: amountMinor < 0n ? -found.eurMinor : found.eurMinor, rateOn: found.rateOn, perEuro: currency === "EUR" ? 1 : rates.get(currency)!.get(found.rateOn)! };
}

/** Says of which contribution of money a donor's share is the spending. */
async function tieAnnouncement(db: Sql, told: Deed[], fund: Fund, { donorId, contributionId }: { donorId: string; contributionId: string }): Promise<FundRefusal | null> {
  const one = (await contributionsById(db, [contributionId])).get(contributionId);
  if (!one) return { rule: "FUND-2", code: "fund-refers-to-nothing", pointer: "/contributionId" };
  if (one.kind !== "money" || one.donorId !== donorId || one.ended !== null) return { rule: "FUND-8", code: "fund-announcement-unlike", pointer: "/contributionId" };
  const labelId = await joinLabels(db, [fund.labelId, one.labelId]);
  if (await insertBehind(db, { fundId: fund.id, donorId, contributionId, labelId })) {
    told.push({ action: "fund-announcement-tied", object: { kind: "fund", id: fund.id }, about: [contributionId], label: labelId, after: { donorId, contributionId } });
  }
  return null;
}

export async function addFundStep(context: ActionContext, fundId: string, draft: StepDraft): Promise<Outcome<OpenFund, FundsRefused>> {
  return context.transaction(async (db) => {
    const fund = await lockFund(db, fundId);
    if (!fund) return notFound;
    const told: Deed[] = [];
    const step = await draftStep(context, db, told, fund, draft);
    if ("rule" in step) return refused(step);
    const open = await describeFund(context, db, fund.id);
    await record(context, db, told);
    return done(open!);
  });
}
