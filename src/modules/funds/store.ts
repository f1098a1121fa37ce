import { sql } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Page } from "../../kernel/outcome.ts";
import { containing, keyset, toPage, type ListOrder, type Sql } from "../../edges/keyset.ts";
import type { Brief, Show } from "../../edges/shown.ts";
import type { Label } from "../releasability/index.ts";
import { emptyShare, type CostCategory, type Fund, type FundId, type FundStep, type Share, type StepName } from "./fund.ts";

interface FundRow {
  id: FundId; holder_id: string; reference: string; title: string; purpose: string | null; illustrative: boolean; basis: string | null; label_id: LabelId; version: number;
}

const fundColumns = sql`f.id, f.holder_id, f.reference, f.title, f.purpose, f.illustrative, f.basis, f.label_id, f.version`;

const toFund = (row: FundRow): Fund => ({
  id: row.id, holderId: row.holder_id, reference: row.reference, title: row.title, purpose: row.purpose, illustrative: row.illustrative, basis: row.basis, labelId: row.label_id, version: row.version,
});

/** A sum of one currency at each step. */
export interface Flow extends Share { readonly currency: string }

/** What funds and what hangs on them name, as the other modules show it. */
export interface FundShows { readonly party: Show<Brief>; readonly item: Show<Brief>; readonly label: Show<Label> }

export interface ShownFund { readonly fund: Fund; readonly holder: Brief; readonly label: Label; readonly flows: readonly Flow[] }

type FlowText = Record<StepName | "currency", string>;

// Amounts go by text: what JSON says of a number in the database is not read as a whole one.
const flowsOf = sql`
  (select coalesce(jsonb_agg(jsonb_build_object('currency', t.currency, 'pledged', t.pledged::text, 'committed', t.committed::text, 'paid', t.paid::text, 'spent', t.spent::text) order by t.currency), '[]')
     from (select s.currency, sum(s.pledged_minor) as pledged, sum(s.committed_minor) as committed, sum(s.paid_minor) as paid, sum(s.spent_minor) as spent from funds.share s where s.fund_id = f.id group by 1) t) as flows`;

const toFlow = (one: FlowText): Flow => ({ currency: one.currency, pledged: BigInt(one.pledged), committed: BigInt(one.committed), paid: BigInt(one.paid), spent: BigInt(one.spent) });

function showFunds(show: FundShows) {
  const [holder, label] = [show.party("holder", sql`f.holder_id`), show.label("label", sql`f.label_id`)];
  return {
    selected: sql`${fundColumns}, ${flowsOf}, ${holder.columns}, ${label.columns}`, from: sql`funds.fund f ${holder.join} ${label.join}`,
    read: (row: FundRow & { flows: FlowText[] }): ShownFund => ({ fund: toFund(row), holder: holder.read(row.holder_id, row), label: label.read("", row), flows: row.flows.map(toFlow) }),
  };
}

const fundKeys = { reference: { expression: sql`f.reference`, type: "text", nullable: false }, title: { expression: sql`f.title`, type: "text", nullable: false } } as const;

export async function pageFunds(db: Sql, search: string | undefined, order: ListOrder, show: FundShows): Promise<Page<ShownFund> | undefined> {
  const page = keyset(fundKeys, order, sql`f.id`);
  if (!page) return undefined;
  const shown = showFunds(show);
  const pattern = search === undefined ? undefined : containing(search);
  const { rows } = await sql<FundRow & { flows: FlowText[]; sort_value: string | null }>`
    select ${shown.selected}, ${page.sortValue} as sort_value from ${shown.from}
     where ${page.where} ${pattern === undefined ? sql`` : sql`and (f.reference ilike ${pattern} or f.title ilike ${pattern} or f.purpose ilike ${pattern})`}
     order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, shown.read);
}

export async function findShownFund(db: Sql, id: string, show: FundShows): Promise<ShownFund | undefined> {
  const shown = showFunds(show);
  const { rows } = await sql<FundRow & { flows: FlowText[] }>`select ${shown.selected} from ${shown.from} where f.id = ${id}`.execute(db);
  return rows[0] && shown.read(rows[0]);
}

/** A fund with its row locked until the commit: whoever writes of its money waits here. */
export async function lockFund(db: Sql, id: string): Promise<Fund | undefined> {
  const { rows } = await sql<FundRow>`select ${fundColumns} from funds.fund f where f.id = ${id} for update`.execute(db);
  return rows[0] && toFund(rows[0]);
}

export async function listFundsByReference(db: Sql): Promise<Fund[]> {
  const { rows } = await sql<FundRow>`select ${fundColumns} from funds.fund f order by f.reference, f.id`.execute(db);
  return rows.map(toFund);
}

/** `false` when the holder uses the reference under the same label. */
export async function insertFund(db: Sql, one: Fund): Promise<boolean> {
  const result = await sql`
    insert into funds.fund (id, holder_id, reference, title, purpose, illustrative, basis, label_id)
    values (${one.id}, ${one.holderId}, ${one.reference}, ${one.title}, ${one.purpose}, ${one.illustrative}, ${one.basis}, ${one.labelId})
    on conflict (holder_id, reference, label_id) do nothing`.execute(db);
  return (result.numAffectedRows ?? 0n) === 1n;
}

interface StepRow {
  id: string; fund_id: FundId; donor_id: string; reference: string; step: StepName; category: CostCategory | null; amount_minor: bigint; currency: string; on_day: Day; eur_minor: bigint | null; rate_on: Day | null;
  per_euro: number | null; source: string | null; note: string | null;
}

const stepColumns = sql`s.id, s.fund_id, s.donor_id, s.reference, s.step, s.category, s.amount_minor, s.currency, s.on_day, s.eur_minor, s.rate_on, s.per_euro, s.source, s.note`;

const toStep = (row: StepRow): FundStep => ({
  id: row.id, fundId: row.fund_id, donorId: row.donor_id, reference: row.reference, step: row.step, category: row.category, amountMinor: row.amount_minor, currency: row.currency, onDay: row.on_day,
  eurMinor: row.eur_minor, rateOn: row.rate_on, perEuro: row.per_euro, source: row.source, note: row.note,
});

export interface ShownStep { readonly step: FundStep; readonly donor: Brief }

const stepKeys = { onDay: { expression: sql`s.on_day`, type: "date", nullable: false }, amount: { expression: sql`s.amount_minor`, type: "bigint", nullable: false } } as const;

export async function pageSteps(db: Sql, filter: { readonly fundId?: string | undefined; readonly donorId?: string | undefined }, order: ListOrder, show: FundShows): Promise<Page<ShownStep> | undefined> {
  const page = keyset(stepKeys, order, sql`s.id`);
  if (!page) return undefined;
  const donor = show.party("donor", sql`s.donor_id`);
  const { rows } = await sql<StepRow & { sort_value: string | null }>`
    select ${stepColumns}, ${donor.columns}, ${page.sortValue} as sort_value from funds.step s ${donor.join}
     where ${page.where} ${filter.fundId === undefined ? sql`` : sql`and s.fund_id = ${filter.fundId}`} ${filter.donorId === undefined ? sql`` : sql`and s.donor_id = ${filter.donorId}`}
     order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, (row) => ({ step: toStep(row), donor: donor.read(row.donor_id, row) }));
}

/** Every entry, in the order in which each fits on those before, for a file. */
export async function listSteps(db: Sql): Promise<FundStep[]> {
  const { rows } = await sql<StepRow>`select ${stepColumns} from funds.step s order by s.fund_id, s.place`.execute(db);
  return rows.map(toStep);
}

/** `false` when the fund, which is locked, has an entry of this reference. */
export async function insertStep(db: Sql, one: FundStep, labelId: LabelId): Promise<boolean> {
  const result = await sql`
    insert into funds.step (id, place, fund_id, donor_id, reference, step, category, amount_minor, currency, on_day, eur_minor, rate_on, per_euro, source, note, label_id)
    values (${one.id}, (select coalesce(max(s.place), 0) + 1 from funds.step s where s.fund_id = ${one.fundId}), ${one.fundId}, ${one.donorId}, ${one.reference}, ${one.step}, ${one.category}, ${one.amountMinor}, ${one.currency}, ${one.onDay}::date, ${one.eurMinor}, ${one.rateOn}::date, ${one.perEuro},
            ${one.source}, ${one.note}, ${labelId})
    on conflict (fund_id, reference) do nothing`.execute(db);
  return (result.numAffectedRows ?? 0n) === 1n;
}

interface ShareRow { donor_id: string; currency: string; pledged_minor: bigint; committed_minor: bigint; paid_minor: bigint; spent_minor: bigint }

const toShare = (row: ShareRow): Share => ({ pledged: row.pledged_minor, committed: row.committed_minor, paid: row.paid_minor, spent: row.spent_minor });

/** What a donor's money of a currency comes to in a fund that is locked. */
export async function findShare(db: Sql, fundId: string, donorId: string, currency: string): Promise<Share> {
  const { rows } = await sql<ShareRow>`select s.* from funds.share s where s.fund_id = ${fundId} and s.donor_id = ${donorId} and s.currency = ${currency}`.execute(db);
  return rows[0] ? toShare(rows[0]) : emptyShare;
}

export interface ShownShare { readonly donor: Brief; readonly currency: string; readonly share: Share }

export async function listShares(db: Sql, fundId: string, showParty: Show<Brief>): Promise<ShownShare[]> {
  const donor = showParty("donor", sql`s.donor_id`);
  const { rows } = await sql<ShareRow>`select s.*, ${donor.columns} from funds.share s ${donor.join} where s.fund_id = ${fundId} order by s.currency, s.pledged_minor desc, s.donor_id`.execute(db);
  return rows.map((row) => ({ donor: donor.read(row.donor_id, row), currency: row.currency, share: toShare(row) }));
}

export interface EurSum { readonly step: StepName; readonly eurMinor: bigint; readonly entries: number; readonly unconverted: number }

/** Each step of a fund in euro cents, every entry at the rate of its own day; how many have none. */
export async function listEurSums(db: Sql, fundId: string): Promise<EurSum[]> {
  const { rows } = await sql<{ step: StepName; eur: bigint; entries: number; unconverted: number }>`
    select s.step, coalesce(sum(s.eur_minor), 0)::bigint as eur, count(*)::int as entries, (count(*) filter (where s.eur_minor is null))::int as unconverted from funds.step s where s.fund_id = ${fundId} group by 1`.execute(db);
  return rows.map((row) => ({ step: row.step, eurMinor: row.eur, entries: row.entries, unconverted: row.unconverted }));
}
