import type { Day } from "../../kernel/day.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { ActionContext, Deed } from "../audit/index.ts";
import { balancesOf, postMoves } from "../ledger/actions.ts";
import { ladder, type LedgerRefusal, type Move, type Stage } from "../ledger/index.ts";
import { ratesOf } from "./actions-drafts.ts";
import type { Contribution } from "./contribution.ts";
import { listValuationsOf, setNotCounted } from "./store.ts";
import { findMeanRate, listValueSums, type ValueSum } from "./store-sums.ts";
import { valueCommodity } from "./valuation.ts";

export { ratesOf, type ValueSum };

/** What donors' contributions announced in some days are worth, by what they give and by how that was found, for what reports it. */
export function valuesBetween(db: Sql, from: Day, through: Day): Promise<ValueSum[]> {
  return listValueSums(db, from, through);
}

/** Units of a currency for one euro in a year: the mean of its days that have a rate. */
export function meanRate(db: Sql, currency: string, year: number) {
  return findMeanRate(db, currency, year);
}

/** The steps by which value goes out of totals: what is released goes by way of what is allocated. */
const waysOut: readonly { readonly leaves: (stage: Stage) => boolean; readonly to: Stage }[] = [
  { leaves: (stage) => stage === "released", to: "allocated" },
  { leaves: (stage) => stage !== "released" && (ladder as readonly Stage[]).includes(stage), to: "origin" },
  { leaves: (stage) => stage === "declaredDelivered", to: "declaredOrigin" },
];

/**
 * Takes the value of a contribution that is locked out of totals, from today on, since it stands in another one. Its goods stay
 * where they are. Adds to `told` what the caller is to record.
 */
export async function leaveUncounted(context: ActionContext, db: Sql, told: Deed[], before: Contribution, reason: string): Promise<LedgerRefusal | null> {
  if (before.notCounted !== null) return null;
  const methods = new Map((await listValuationsOf(db, [before.id])).map((one) => [one.id as string, one.method]));
  for (const { leaves, to } of waysOut) {
    const accounts = (await balancesOf(db, [...methods.keys()])).filter((account) => leaves(account.stage) && account.units > 0n);
    const moved = await postMoves(context, db, accounts.map((account): Move => ({
      subject: { id: account.subject, donor: before.donorId, category: before.category, commodity: valueCommodity(methods.get(account.subject)!, before.illustrative), label: before.labelId },
      from: { stage: account.stage, node: account.node }, to: { stage: to }, units: account.units, onDay: context.today, reason: "counted-as-money",
    })));
    if (!moved.allowed) return moved.refusal;
  }
  const next = { ...before, notCounted: reason, version: before.version + 1 };
  await setNotCounted(db, next);
  told.push({ action: "contribution-not-counted", object: { kind: "contribution", id: before.id }, label: before.labelId, before, after: next });
  return null;
}
