import { day } from "../kernel/day.ts";
import type { Outcome } from "../kernel/outcome.ts";
import type { ActionContext } from "../modules/audit/index.ts";
import { itemsByCode } from "../modules/catalogue/actions.ts";
import { contributionIds } from "../modules/contributions/actions.ts";
import { allFunds } from "../modules/funds/actions-file.ts";
import { openFund } from "../modules/funds/actions.ts";
import { offerBatch, pickBatch } from "../modules/funds/actions-batches.ts";
import { recordPurchase } from "../modules/funds/actions-purchases.ts";
import { partyIdOf } from "../modules/parties/actions.ts";

/** The last day on which the demonstration's batches can be picked. A room opened later has its funds, and no batch. */
const last = day("2027-03-31");

/** Batches on offer, what of them is picked, and goods that money of a fund bought; by the actions that people take, all of it or none. */
export async function fundDemonstration(context: ActionContext): Promise<void> {
  if (context.today > last) return;
  await context.transaction(async (db) => {
    const within: ActionContext = { ...context, sql: db, transaction: (work) => work(db) };
    const funds = new Map((await allFunds(db)).map(({ fund }) => [fund.reference, fund]));
    const [list, broker] = [funds.get("DEMO-F1")!, funds.get("DEMO-F2")!];
    if (got(await openFund(within, broker.id)).batches.length > 0) return;
    const [items, goods] = [await itemsByCode(db), await contributionIds(db, ["DEMO-USA-01"])];
    const party = async (code: string) => (await partyIdOf(db, code))!;
    const offer = { brokerId: broker.holderId, itemId: items.get("ART-155-HE")!.id, currency: "EUR", availableFrom: day("2027-01-15"), offeredThrough: last, source: null };
    await offerBatch(within, broker.id, { ...offer, reference: "DEMO-B1", units: 20_000n, priceMinor: 285_000n, note: "Illustrative: found outside Europe" });
    const open = got(await offerBatch(within, broker.id, { ...offer, reference: "DEMO-B2", units: 12_000n, priceMinor: 310_000n, note: "Illustrative: newly made" }));
    const batch = (reference: string) => open.batches.find((one) => one.batch.reference === reference)!.batch.id;
    got(await pickBatch(within, batch("DEMO-B1"), { donorId: await party("DEU"), units: 8_000n }));
    got(await pickBatch(within, batch("DEMO-B1"), { donorId: await party("NLD"), units: 5_000n }));
    got(await pickBatch(within, batch("DEMO-B2"), { donorId: await party("NOR"), units: 3_000n }));
    const parts = [{ donorId: await party("NLD"), currency: "EUR", amountMinor: 12_000_000_000n }, { donorId: await party("NOR"), currency: "NOK", amountMinor: 60_000_000_000n }];
    got(await recordPurchase(within, list.id, { contributionId: goods.get("DEMO-USA-01")!.id, batchId: null, category: "equipment", boughtOn: day("2026-03-16"), source: null, note: "Illustrative: paid by two, supplied by a third", parts }));
  });
}

function got<Value>(outcome: Outcome<Value>): Value {
  if (outcome.outcome === "done") return outcome.value;
  throw new Error(`the demonstration's funds could not be told: ${JSON.stringify(outcome)}`);
}
