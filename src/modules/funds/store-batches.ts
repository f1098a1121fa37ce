import { sql } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { Brief } from "../../edges/shown.ts";
import type { Batch, BatchId, Pick, PickId } from "./batch.ts";
import type { CostCategory, FundId } from "./fund.ts";
import type { Purchase, PurchaseId, PurchasePart } from "./purchase.ts";
import type { FundShows } from "./store.ts";

interface BatchRow {
  id: BatchId; fund_id: FundId; broker_id: string; reference: string; item_id: string; units: bigint; picked_units: bigint; price_minor: bigint; currency: string; available_from: Day; offered_through: Day;
  source: string | null; note: string | null; label_id: LabelId;
}

const batchColumns = sql`b.id, b.fund_id, b.broker_id, b.reference, b.item_id, b.units, b.picked_units, b.price_minor, b.currency, b.available_from, b.offered_through, b.source, b.note, b.label_id`;

const toBatch = (row: BatchRow): Batch => ({
  id: row.id, fundId: row.fund_id, brokerId: row.broker_id, reference: row.reference, itemId: row.item_id, units: row.units, pickedUnits: row.picked_units, priceMinor: row.price_minor, currency: row.currency,
  availableFrom: row.available_from, offeredThrough: row.offered_through, source: row.source, note: row.note, labelId: row.label_id,
});

interface PickRow { id: PickId; batch_id: BatchId; donor_id: string; units: bigint; amount_minor: bigint; picked_on: Day; returned_on: Day | null }

const toPick = (row: PickRow): Pick => ({ id: row.id, batchId: row.batch_id, donorId: row.donor_id, units: row.units, amountMinor: row.amount_minor, pickedOn: row.picked_on, returnedOn: row.returned_on });

export interface ShownBatch { readonly batch: Batch; readonly broker: Brief; readonly item: Brief; readonly picks: readonly { readonly pick: Pick; readonly donor: Brief }[] }

export async function listBatches(db: Sql, fundId: string, show: FundShows): Promise<ShownBatch[]> {
  const [broker, item, donor] = [show.party("broker", sql`b.broker_id`), show.item("item", sql`b.item_id`), show.party("donor", sql`p.donor_id`)];
  const { rows } = await sql<BatchRow>`select ${batchColumns}, ${broker.columns}, ${item.columns} from funds.batch b ${broker.join} ${item.join} where b.fund_id = ${fundId} order by b.offered_through, b.reference`.execute(db);
  const { rows: picks } = await sql<PickRow>`
    select p.*, ${donor.columns} from funds.pick p join funds.batch b on b.id = p.batch_id ${donor.join} where b.fund_id = ${fundId} order by p.picked_on, p.id`.execute(db);
  return rows.map((row) => ({
    batch: toBatch(row), broker: broker.read(row.broker_id, row), item: item.read(row.item_id, row), picks: picks.filter((pick) => pick.batch_id === row.id).map((pick) => ({ pick: toPick(pick), donor: donor.read(pick.donor_id, pick) })),
  }));
}

export async function findBatch(db: Sql, id: string): Promise<Batch | undefined> {
  const { rows } = await sql<BatchRow>`select ${batchColumns} from funds.batch b where b.id = ${id}`.execute(db);
  return rows[0] && toBatch(rows[0]);
}

/** `false` when the fund has a batch of this reference. */
export async function insertBatch(db: Sql, one: Batch): Promise<boolean> {
  const result = await sql`
    insert into funds.batch (id, fund_id, broker_id, reference, item_id, units, price_minor, currency, available_from, offered_through, source, note, label_id)
    values (${one.id}, ${one.fundId}, ${one.brokerId}, ${one.reference}, ${one.itemId}, ${one.units}, ${one.priceMinor}, ${one.currency}, ${one.availableFrom}::date, ${one.offeredThrough}::date, ${one.source}, ${one.note}, ${one.labelId})
    on conflict (fund_id, reference) do nothing`.execute(db);
  return (result.numAffectedRows ?? 0n) === 1n;
}

export async function addPickedUnits(db: Sql, batch: string, units: bigint): Promise<void> {
  await sql`update funds.batch set picked_units = picked_units + ${units} where id = ${batch}`.execute(db);
}

export async function insertPick(db: Sql, one: Pick, labelId: LabelId): Promise<void> {
  await sql`
    insert into funds.pick (id, batch_id, donor_id, units, amount_minor, picked_on, returned_on, label_id)
    values (${one.id}, ${one.batchId}, ${one.donorId}, ${one.units}, ${one.amountMinor}, ${one.pickedOn}::date, null, ${labelId})`.execute(db);
}

export async function findPick(db: Sql, id: string): Promise<{ readonly pick: Pick; readonly batch: Batch } | undefined> {
  const { rows } = await sql<PickRow>`select p.* from funds.pick p where p.id = ${id}`.execute(db);
  return rows[0] && { pick: toPick(rows[0]), batch: (await findBatch(db, rows[0].batch_id))! };
}

export async function returnPickOn(db: Sql, id: string, onDay: Day): Promise<void> {
  await sql`update funds.pick set returned_on = ${onDay}::date where id = ${id}`.execute(db);
}

interface PurchaseRow {
  id: PurchaseId; fund_id: FundId; contribution_id: string; batch_id: string | null; category: CostCategory; bought_on: Day; counted_as: "money" | "goods"; parts: { donorId: string; currency: string; amountMinor: string }[];
  note: string | null; label_id: LabelId; fund_title: string; fund_reference: string;
}

/** A purchase with the fund's title, as a contribution's page shows it. */
export interface ListedPurchase extends Purchase { readonly fund: { readonly id: string; readonly title: string; readonly reference: string } }

export async function listPurchases(db: Sql, of: { readonly fundId?: string | undefined; readonly contributionId?: string | undefined }): Promise<ListedPurchase[]> {
  const { rows } = await sql<PurchaseRow>`
    select p.*, f.title as fund_title, f.reference as fund_reference from funds.purchase p join funds.fund f on f.id = p.fund_id
     where true ${of.fundId === undefined ? sql`` : sql`and p.fund_id = ${of.fundId}`} ${of.contributionId === undefined ? sql`` : sql`and p.contribution_id = ${of.contributionId}`}
     order by p.bought_on, p.id limit 500`.execute(db);
  return rows.map((row) => ({
    id: row.id, fundId: row.fund_id, contributionId: row.contribution_id, batchId: row.batch_id, category: row.category, boughtOn: row.bought_on, countedAs: row.counted_as, note: row.note, labelId: row.label_id,
    parts: row.parts.map((part): PurchasePart => ({ ...part, amountMinor: BigInt(part.amountMinor) })), fund: { id: row.fund_id, title: row.fund_title, reference: row.fund_reference },
  }));
}

export async function insertPurchase(db: Sql, one: Purchase): Promise<void> {
  const parts = JSON.stringify(one.parts.map((part) => ({ ...part, amountMinor: part.amountMinor.toString() })));
  await sql`
    insert into funds.purchase (id, fund_id, contribution_id, batch_id, category, bought_on, counted_as, parts, note, label_id)
    values (${one.id}, ${one.fundId}, ${one.contributionId}, ${one.batchId}, ${one.category}, ${one.boughtOn}::date, ${one.countedAs}, ${parts}::jsonb, ${one.note}, ${one.labelId})`.execute(db);
}

/** Whether something was bought from a batch, as far as the reader sees. */
export async function isBatchBought(db: Sql, batch: string): Promise<boolean> {
  const { rows } = await sql<{ bought: boolean }>`select exists (select from funds.purchase p where p.batch_id = ${batch}) as bought`.execute(db);
  return rows[0]!.bought;
}

/** The contributions of money behind the shares of a fund, by donor. */
export async function listBehind(db: Sql, fundId: string): Promise<{ donorId: string; contributionId: string }[]> {
  const { rows } = await sql<{ donorId: string; contributionId: string }>`select b.donor_id as "donorId", b.contribution_id as "contributionId" from funds.behind b where b.fund_id = ${fundId} order by b.donor_id, b.contribution_id`.execute(db);
  return rows;
}

/** Says of which contribution a share is the spending; `true` when it was not said before. */
export async function insertBehind(db: Sql, one: { readonly fundId: string; readonly donorId: string; readonly contributionId: string; readonly labelId: LabelId }): Promise<boolean> {
  const result = await sql`
    insert into funds.behind (fund_id, donor_id, contribution_id, label_id) values (${one.fundId}, ${one.donorId}, ${one.contributionId}, ${one.labelId}) on conflict do nothing`.execute(db);
  return (result.numAffectedRows ?? 0n) === 1n;
}
