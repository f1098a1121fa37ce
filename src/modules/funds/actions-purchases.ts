import { done, notFound, refused, type Outcome } from "../../kernel/outcome.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, Deed } from "../audit/index.ts";
import type { Sql } from "../../edges/keyset.ts";
import { contributionsById, lockContribution } from "../contributions/actions.ts";
import { leaveUncounted } from "../contributions/actions-counted.ts";
import type { LedgerRefusal } from "../ledger/index.ts";
import { whyNotOwn } from "../parties/actions.ts";
import { joinLabels } from "../releasability/actions.ts";
import { describeFund, draftStep, type FundsRefused, type OpenFund } from "./actions.ts";
import type { Fund } from "./fund.ts";
import { countedAs, whyNotBought, whyNotParts, type Purchase, type PurchaseId, type PurchasePart } from "./purchase.ts";
import { lockFund } from "./store.ts";
import { findBatch, insertPurchase, listBehind, listPurchases, type ListedPurchase } from "./store-batches.ts";

export type { ListedPurchase };

export type PurchaseRefused = FundsRefused | LedgerRefusal;

export interface PurchaseOrder extends Omit<Purchase, "id" | "fundId" | "countedAs" | "labelId"> {
  /** Where it is published that the money was spent. */
  readonly source: string | null;
}

/** What was bought with which money, of a fund or for a contribution. */
export async function listBought(context: ActionContext, of: { readonly fundId?: string | undefined; readonly contributionId?: string | undefined }): Promise<Outcome<readonly ListedPurchase[]>> {
  return done(await listPurchases(context.sql, of));
}

/** Spends money of a fund on the goods of a contribution, and ties the two: the value is counted as money, or stays with the goods. */
export async function recordPurchase(context: ActionContext, fundId: string, { source, ...order }: PurchaseOrder): Promise<Outcome<OpenFund, PurchaseRefused>> {
  return context.transaction(async (db) => {
    const fund = await lockFund(db, fundId);
    if (!fund) return notFound;
    const foreign = await whyNotOwn(context, fund.holderId);
    if (foreign) return refused(foreign);
    const split = whyNotParts(order.parts);
    if (split) return refused(split);
    const goods = await lockContribution(db, order.contributionId);
    if (!goods) return refused({ rule: "FUND-2", code: "fund-refers-to-nothing", pointer: "/contributionId" } as const);
    const why = whyNotBought(goods) ?? (await whyNotItsBatch(db, fund, order.batchId));
    if (why) return refused(why);
    const counted = countedAs(order.parts, await countedDonors(db, fund, order.parts));
    // One contribution cannot be money for one purchase and goods for the next: its value would stand in part nowhere or in part twice.
    if ((await listPurchases(db, { contributionId: goods.id })).some((one) => one.countedAs !== counted)) return refused({ rule: "PURCHASE-3", code: "purchase-counted-otherwise", pointer: "/contributionId" } as const);
    const labelId = await joinLabels(db, [fund.labelId, goods.labelId]);
    const purchase: Purchase = { ...order, id: context.newId() as PurchaseId, fundId: fund.id, countedAs: counted, labelId };
    const told: Deed[] = [];
    for (const [index, part] of order.parts.entries()) {
      const written = await draftStep(context, db, told, fund, { ...part, reference: null, step: "spent", category: order.category, onDay: order.boughtOn, source, note: order.note, contributionId: null });
      if ("rule" in written) return refused("pointer" in written && /^\/(donorId|amountMinor)/.test(written.pointer ?? "") ? { ...written, pointer: `/parts/${index}${written.pointer}` } as PurchaseRefused : written);
    }
    await insertPurchase(db, purchase);
    told.push({ action: "fund-purchase", object: { kind: "fund", id: fund.id }, about: [goods.id], label: labelId, after: purchase, facts: { countedAs: counted } });
    const stuck = counted === "money" ? await leaveUncounted(context, db, told, goods, `${fund.title} (${fund.reference})`) : null;
    if (stuck) return refused(stuck);
    const open = await describeFund(context, db, fund.id);
    await record(context, db, told);
    return done(open!);
  });
}

async function whyNotItsBatch(db: Sql, fund: Fund, batchId: string | null): Promise<FundsRefused | null> {
  if (batchId === null) return null;
  const batch = await findBatch(db, batchId);
  if (!batch) return { rule: "FUND-2", code: "fund-refers-to-nothing", pointer: "/batchId" };
  return batch.fundId === fund.id ? null : { rule: "PURCHASE-2", code: "purchase-of-another-fund", pointer: "/batchId" };
}

/** The donors whose contribution of money, which is the pledge behind their share, stands in totals. */
async function countedDonors(db: Sql, fund: Fund, parts: readonly PurchasePart[]): Promise<ReadonlySet<string>> {
  const behind = (await listBehind(db, fund.id)).filter(({ donorId }) => parts.some((part) => part.donorId === donorId));
  const named = await contributionsById(db, behind.map((one) => one.contributionId));
  return new Set(behind.filter(({ contributionId }) => { const one = named.get(contributionId); return one !== undefined && one.ended === null && one.notCounted === null; }).map(({ donorId }) => donorId));
}
