import { done, notFound, refused, type Outcome } from "../../kernel/outcome.ts";
import type { Sql } from "../../edges/keyset.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, Deed } from "../audit/index.ts";
import { itemsById } from "../catalogue/actions.ts";
import { partyCodeOf, whyNotOwn } from "../parties/actions.ts";
import { describeFund, draftStep, type FundsRefused, type OpenFund } from "./actions.ts";
import { checkBatch, entriesOfPick, whyNotPick, whyNotReturn, type Batch, type BatchId, type Pick, type PickId } from "./batch.ts";
import type { Fund } from "./fund.ts";
import { findShare, lockFund } from "./store.ts";
import { addPickedUnits, findBatch, findPick, insertBatch, insertPick, isBatchBought, returnPickOn } from "./store-batches.ts";

export type BatchDraft = Omit<Batch, "id" | "fundId" | "pickedUnits" | "labelId">;

/** Offers a batch to the donors of a fund. */
export async function offerBatch(context: ActionContext, fundId: string, draft: BatchDraft): Promise<Outcome<OpenFund, FundsRefused>> {
  return context.transaction(async (db) => {
    const fund = await lockFund(db, fundId);
    if (!fund) return notFound;
    const foreign = await whyNotOwn(context, draft.brokerId);
    if (foreign) return refused(foreign);
    if ((await partyCodeOf(db, draft.brokerId)) === undefined) return refused({ rule: "FUND-2", code: "fund-refers-to-nothing", pointer: "/brokerId" } as const);
    if (!(await itemsById(db, [draft.itemId])).has(draft.itemId)) return refused({ rule: "FUND-2", code: "fund-refers-to-nothing", pointer: "/itemId" } as const);
    if (!fund.illustrative && draft.source === null) return refused({ rule: "FUND-4", code: "fund-step-needs-source", pointer: "/source" } as const);
    const answer = checkBatch({ ...draft, id: context.newId() as BatchId, fundId: fund.id, pickedUnits: 0n, labelId: fund.labelId });
    if (!answer.allowed) return refused(answer.refusal);
    if (!(await insertBatch(db, answer.value))) return refused({ rule: "BATCH-1", code: "batch-reference-taken", pointer: "/reference" } as const);
    const open = await describeFund(context, db, fund.id);
    await record(context, db, { action: "batch-offered", object: { kind: "fund", id: fund.id }, about: [draft.brokerId], label: fund.labelId, after: answer.value });
    return done(open!);
  });
}

/** Locks the fund that a batch or a pick is of. Its row is read again afterwards: what was read before the lock may be over. */
async function lockFundOf(db: Sql, batch: Batch): Promise<{ fund: Fund; batch: Batch }> {
  const fund = (await lockFund(db, batch.fundId))!;
  return { fund, batch: (await findBatch(db, batch.id))! };
}

/** A donor picks a batch or a part of it: that commits the price, at the batch's, of what it pledged, and pledges what is missing. */
export async function pickBatch(context: ActionContext, batchId: string, order: { readonly donorId: string; readonly units: bigint }): Promise<Outcome<OpenFund, FundsRefused>> {
  return context.transaction(async (db) => {
    const found = await findBatch(db, batchId);
    if (!found) return notFound;
    const { fund, batch } = await lockFundOf(db, found);
    const foreign = await whyNotOwn(context, order.donorId);
    if (foreign) return refused(foreign);
    if ((await partyCodeOf(db, order.donorId)) === undefined) return refused({ rule: "FUND-2", code: "fund-refers-to-nothing", pointer: "/donorId" } as const);
    const why = whyNotPick(batch, order.units, context.today);
    if (why) return refused(why);
    const pick: Pick = { id: context.newId() as PickId, batchId: batch.id, donorId: order.donorId, units: order.units, amountMinor: order.units * batch.priceMinor, pickedOn: context.today, returnedOn: null };
    const told: Deed[] = [];
    for (const { step, amountMinor } of entriesOfPick(await findShare(db, fund.id, pick.donorId, batch.currency), pick.amountMinor)) {
      const refusal = await writeOf(context, db, told, { fund, batch, pick, step, amountMinor });
      if (refusal) return refused({ ...refusal, pointer: "/units" });
    }
    await addPickedUnits(db, batch.id, pick.units);
    await insertPick(db, pick, fund.labelId);
    const open = await describeFund(context, db, fund.id);
    await record(context, db, [...told, { action: "batch-picked", object: { kind: "fund", id: fund.id }, about: [pick.donorId], label: fund.labelId, after: pick, facts: { units: pick.units.toString() } }]);
    return done(open!);
  });
}

/** The entry that a pick makes in its donor's share; it is published where the batch is. */
async function writeOf(context: ActionContext, db: Sql, told: Deed[], of: { readonly fund: Fund; readonly batch: Batch; readonly pick: Pick; readonly step: "pledged" | "committed" | "paid" | "spent"; readonly amountMinor: bigint }): Promise<FundsRefused | null> {
  const { fund, batch, pick, step, amountMinor } = of;
  const written = await draftStep(context, db, told, fund, {
    donorId: pick.donorId, reference: null, step, category: "equipment", amountMinor, currency: batch.currency, onDay: context.today, source: batch.source, note: batch.reference, contributionId: null,
  });
  return "rule" in written ? written : null;
}

/** Gives a pick back: its units can be picked again, and what it committed is committed no longer. What was pledged stays pledged. */
export async function returnPick(context: ActionContext, pickId: string): Promise<Outcome<OpenFund, FundsRefused>> {
  return context.transaction(async (db) => {
    const found = await findPick(db, pickId);
    if (!found) return notFound;
    const { fund, batch } = await lockFundOf(db, found.batch);
    const { pick } = (await findPick(db, pickId))!;
    const foreign = await whyNotOwn(context, pick.donorId);
    if (foreign) return refused(foreign);
    const why = whyNotReturn(pick, await isBatchBought(db, batch.id));
    if (why) return refused(why);
    const told: Deed[] = [];
    const refusal = await writeOf(context, db, told, { fund, batch, pick, step: "committed", amountMinor: -pick.amountMinor });
    if (refusal) return refused({ ...refusal, pointer: "" });
    await addPickedUnits(db, batch.id, -pick.units);
    await returnPickOn(db, pick.id, context.today);
    const open = await describeFund(context, db, fund.id);
    await record(context, db, [...told, { action: "pick-returned", object: { kind: "fund", id: fund.id }, about: [pick.donorId], label: fund.labelId, before: pick, after: { ...pick, returnedOn: context.today } }]);
    return done(open!);
  });
}
