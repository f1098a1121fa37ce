import { sql, type RawBuilder } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { LadderStage } from "../ledger/index.ts";
import type { Allocation } from "./allocation.ts";
import type { Condition, Contribution, Line } from "./contribution.ts";
import type { Stated } from "./draft.ts";
import type { MoneyStep } from "./money.ts";
import type { Rates, Valuation } from "./valuation.ts";

export interface ContributionRow {
  id: Contribution["id"]; donor_id: string; reference: string; kind: Contribution["kind"]; stage: LadderStage; ended: Contribution["ended"];
  category: Contribution["category"]; title: string; explanation: string | null; announced_on: Day | null; announced_text: string;
  payer_id: string | null; supplier_id: string | null; holder_id: string | null; consent_id: string | null; carrier_id: string | null;
  origin: Contribution["origin"]; origin_key: string | null; illustrative: boolean; basis: string | null; findings: Contribution["findings"];
  not_counted: string | null; stated: Stated; label_id: LabelId; version: number;
}

export function toContribution(row: ContributionRow): Contribution {
  return {
    id: row.id, donorId: row.donor_id, reference: row.reference, kind: row.kind, stage: row.stage, ended: row.ended, category: row.category,
    title: row.title, explanation: row.explanation, announcedOn: row.announced_on, announcedText: row.announced_text, payerId: row.payer_id,
    supplierId: row.supplier_id, holderId: row.holder_id, consentId: row.consent_id, carrierId: row.carrier_id, origin: row.origin,
    originKey: row.origin_key, illustrative: row.illustrative, basis: row.basis, findings: row.findings, notCounted: row.not_counted, labelId: row.label_id, version: row.version,
  };
}

export const contributionColumns = sql`c.id, c.donor_id, c.reference, c.kind, c.stage, c.ended, c.category, c.title, c.explanation, c.announced_on,
  c.announced_text, c.payer_id, c.supplier_id, c.holder_id, c.consent_id, c.carrier_id, c.origin, c.origin_key, c.illustrative, c.basis, c.findings,
  c.not_counted, c.label_id, c.version`;

/** The contributions of an origin, by origin key, with what they stated; locked against other writers. */
export async function lockByOrigin(db: Sql, origin: string, keys: readonly string[]): Promise<Map<string, ContributionRow>> {
  const { rows } = await sql<ContributionRow>`
    select ${contributionColumns}, c.stated from contributions.contribution c
     where c.origin = ${origin} and c.origin_key = any (${[...keys]}) order by c.id for update`.execute(db);
  return new Map(rows.map((row) => [row.origin_key!, row]));
}

/** Contributions that a file can tell otherwise of, by `donor reference`: recorded in the room or by a file, not by the tracker's. */
export async function lockByReference(db: Sql, wanted: readonly { donorId: string; reference: string }[]): Promise<Map<string, ContributionRow>> {
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<ContributionRow>`
    select ${contributionColumns}, c.stated from contributions.contribution c
      join jsonb_to_recordset(${JSON.stringify(wanted.map(({ donorId, reference }) => ({ donorId, reference })))}::jsonb) as w("donorId" uuid, reference text) on c.donor_id = w."donorId" and c.reference = w.reference
     where c.origin <> 'kiel' order by c.id for update of c`.execute(db);
  return new Map(rows.map((row) => [`${row.donor_id} ${row.reference}`, row]));
}

/** Which of these donors' references are taken, as `donor reference`. */
export async function takenReferences(db: Sql, wanted: readonly { donorId: string; reference: string }[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select c.donor_id || ' ' || c.reference as key from contributions.contribution c
      join jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w("donorId" uuid, reference text) on c.donor_id = w."donorId" and c.reference = w.reference`.execute(db);
  return new Set(rows.map((row) => row.key));
}

const contributionShape = sql`r(id uuid, "donorId" uuid, reference text, kind text, stage text, category text, title text, explanation text, "announcedOn" date,
  "announcedText" text, "payerId" uuid, "supplierId" uuid, "holderId" uuid, "consentId" uuid, "carrierId" uuid, origin text, "originKey" text, illustrative boolean,
  basis text, findings jsonb, "notCounted" text, stated jsonb, "labelId" int, version int)`;

export interface NewContribution extends Omit<Contribution, "ended"> {
  readonly stated: Stated;
}

/** In chunks: a text of many megabytes as one parameter would be held several times over. */
export async function inChunks<Row, Written>(rows: readonly Row[], write: (json: string) => RawBuilder<Written>, db: Sql, take?: (written: Written) => void): Promise<void> {
  for (let start = 0; start < rows.length; start += 2000) {
    const text = JSON.stringify(rows.slice(start, start + 2000), (_key, value: unknown) => (typeof value === "bigint" ? value.toString() : value));
    const result = await write(text).execute(db);
    if (take) result.rows.forEach(take);
  }
}

/** Writes new contributions; gives the ids of those written. One whose reference or origin key is another's already is left out. */
export async function insertContributions(db: Sql, list: readonly NewContribution[]): Promise<Set<string>> {
  const written = new Set<string>();
  await inChunks(list, (json) => sql<{ id: string }>`
    insert into contributions.contribution (id, donor_id, reference, kind, stage, category, title, explanation, announced_on, announced_text, payer_id, supplier_id,
           holder_id, consent_id, carrier_id, origin, origin_key, illustrative, basis, findings, not_counted, stated, label_id, version)
    select r.id, r."donorId", r.reference, r.kind, r.stage, r.category, r.title, r.explanation, r."announcedOn", r."announcedText", r."payerId", r."supplierId",
           r."holderId", r."consentId", r."carrierId", r.origin, r."originKey", r.illustrative, r.basis, r.findings, r."notCounted", r.stated, r."labelId", r.version
      from jsonb_to_recordset(${json}::jsonb) as ${contributionShape} on conflict do nothing returning id`, db, (row) => written.add(row.id));
  return written;
}

export function updateContributions(db: Sql, list: readonly NewContribution[]): Promise<void> {
  return inChunks(list, (json) => sql`
    update contributions.contribution c
       set donor_id = r."donorId", stage = r.stage, category = r.category, title = r.title, explanation = r.explanation, announced_on = r."announcedOn", announced_text = r."announcedText",
           payer_id = r."payerId", supplier_id = r."supplierId", holder_id = r."holderId", consent_id = r."consentId", carrier_id = r."carrierId",
           illustrative = r.illustrative, basis = r.basis, findings = r.findings, not_counted = r."notCounted", stated = r.stated, version = r.version
      from jsonb_to_recordset(${json}::jsonb) as ${contributionShape} where c.id = r.id`, db);
}

const lineShape = sql`r(id uuid, "contributionId" uuid, position int, "itemId" uuid, described text, unit text, units bigint, "declaredUnits" bigint, condition text,
  "fromNodeId" uuid, "availableFrom" date, "availableThrough" date, "originKey" text, version int)`;

export interface NewLine extends Line {
  readonly contributionId: string;
}

/** Writes lines; one that is there by its id is changed to these values. */
export function keepLines(db: Sql, list: readonly NewLine[]): Promise<void> {
  return inChunks(list, (json) => sql`
    insert into contributions.line (id, contribution_id, position, item_id, described, unit, units, declared_units, condition, from_node_id, available_from, available_through, origin_key, version, label_id)
    select r.id, r."contributionId", r.position, r."itemId", r.described, r.unit, r.units, r."declaredUnits", r.condition, r."fromNodeId", r."availableFrom", r."availableThrough", r."originKey", r.version, c.label_id
      from jsonb_to_recordset(${json}::jsonb) as ${lineShape} join contributions.contribution c on c.id = r."contributionId"
    on conflict (id) do update set position = excluded.position, item_id = excluded.item_id, described = excluded.described, unit = excluded.unit, units = excluded.units,
       declared_units = excluded.declared_units, condition = excluded.condition, from_node_id = excluded.from_node_id, available_from = excluded.available_from,
       available_through = excluded.available_through, version = excluded.version`, db);
}

export interface NewValuation extends Valuation {
  readonly contributionId: string;
}

export function keepValuations(db: Sql, list: readonly NewValuation[]): Promise<void> {
  return inChunks(list, (json) => sql`
    insert into contributions.valuation (id, contribution_id, line_id, amount_minor, currency, method, valued_on, eur_minor, rate_on, declared_eur_minor, note, origin_key, label_id)
    select r.id, r."contributionId", r."lineId", r."amountMinor", r.currency, r.method, r."valuedOn", r."eurMinor", r."rateOn", r."declaredEurMinor", r.note, r."originKey", c.label_id
      from jsonb_to_recordset(${json}::jsonb)
        as r(id uuid, "contributionId" uuid, "lineId" uuid, "amountMinor" bigint, currency text, method text, "valuedOn" date, "eurMinor" bigint, "rateOn" date,
             "declaredEurMinor" bigint, note text, "originKey" text) join contributions.contribution c on c.id = r."contributionId"
    on conflict (id) do update set amount_minor = excluded.amount_minor, currency = excluded.currency, method = excluded.method, valued_on = excluded.valued_on,
       eur_minor = excluded.eur_minor, rate_on = excluded.rate_on, declared_eur_minor = excluded.declared_eur_minor, note = excluded.note,
       version = contributions.valuation.version + 1`, db);
}

/** Takes out values that a later release no longer gives; what they were stays in the revisions and the audit log. */
export async function removeValuations(db: Sql, ids: readonly string[]): Promise<void> {
  await sql`delete from contributions.valuation where id = any (${[...ids]}::uuid[])`.execute(db);
}

export function insertSteps(db: Sql, list: readonly { contributionId: string; number: number; stage: string; onDay: Day }[]): Promise<void> {
  return inChunks(list, (json) => sql`
    insert into contributions.step (contribution_id, number, stage, on_day, label_id)
    select r."contributionId", r.number, r.stage, r."onDay", c.label_id
      from jsonb_to_recordset(${json}::jsonb) as r("contributionId" uuid, number int, stage text, "onDay" date) join contributions.contribution c on c.id = r."contributionId"`, db);
}

export function insertRevisions(db: Sql, list: readonly { id: string; contributionId: string; field: string; before: string | null; after: string | null; release: string }[]): Promise<void> {
  return inChunks(list, (json) => sql`
    insert into contributions.revision (id, contribution_id, field, before, after, release, label_id)
    select r.id, r."contributionId", r.field, r.before, r.after, r.release, c.label_id
      from jsonb_to_recordset(${json}::jsonb) as r(id uuid, "contributionId" uuid, field text, before text, after text, release text) join contributions.contribution c on c.id = r."contributionId"`, db);
}

interface LineRow {
  id: Line["id"]; contribution_id: string; position: number; item_id: string | null; described: string; unit: string; units: bigint | null; declared_units: bigint | null;
  condition: Condition | null; from_node_id: string | null; available_from: Day | null; available_through: Day | null; origin_key: string | null; version: number;
}

function toLine(row: LineRow): NewLine {
  return {
    id: row.id, contributionId: row.contribution_id, position: row.position, itemId: row.item_id, described: row.described, unit: row.unit, units: row.units,
    declaredUnits: row.declared_units, condition: row.condition, fromNodeId: row.from_node_id, availableFrom: row.available_from,
    availableThrough: row.available_through, originKey: row.origin_key, version: row.version,
  };
}

export async function listLinesOf(db: Sql, contributions: readonly string[]): Promise<NewLine[]> {
  const { rows } = await sql<LineRow>`
    select id, contribution_id, position, item_id, described, unit, units, declared_units, condition, from_node_id, available_from, available_through, origin_key, version
      from contributions.line where contribution_id = any (${[...contributions]}::uuid[]) order by contribution_id, position`.execute(db);
  return rows.map(toLine);
}

interface ValuationRow {
  id: string; contribution_id: string; line_id: string | null; amount_minor: bigint; currency: string; method: Valuation["method"]; valued_on: Day; eur_minor: bigint | null;
  rate_on: Day | null; declared_eur_minor: bigint | null; note: string | null; origin_key: string | null;
}

export async function listValuationsOf(db: Sql, contributions: readonly string[]): Promise<NewValuation[]> {
  const { rows } = await sql<ValuationRow>`
    select id, contribution_id, line_id, amount_minor, currency, method, valued_on, eur_minor, rate_on, declared_eur_minor, note, origin_key
      from contributions.valuation where contribution_id = any (${[...contributions]}::uuid[]) order by contribution_id, method, id`.execute(db);
  return rows.map((row) => ({
    id: row.id, contributionId: row.contribution_id, lineId: row.line_id, amountMinor: row.amount_minor, currency: row.currency, method: row.method,
    valuedOn: row.valued_on, eurMinor: row.eur_minor, rateOn: row.rate_on, declaredEurMinor: row.declared_eur_minor, note: row.note, originKey: row.origin_key,
  }));
}

export async function findContribution(db: Sql, id: string, lock: "lock" | "read"): Promise<Contribution | undefined> {
  const { rows } = await sql<ContributionRow>`
    select ${contributionColumns} from contributions.contribution c where c.id = ${id} ${lock === "lock" ? sql`for update` : sql``}`.execute(db);
  return rows[0] && toContribution(rows[0]);
}

/** Contributions by id, as far as the reader sees them. */
export async function findContributions(db: Sql, ids: readonly string[]): Promise<Map<string, Contribution>> {
  const { rows } = await sql<ContributionRow>`select ${contributionColumns} from contributions.contribution c where c.id = any (${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id as string, toContribution(row)]));
}

export async function setStage(db: Sql, contribution: Contribution): Promise<void> {
  await sql`update contributions.contribution set stage = ${contribution.stage}, ended = ${contribution.ended}, version = ${contribution.version} where id = ${contribution.id}`.execute(db);
}

export async function setTexts(db: Sql, contribution: Contribution): Promise<void> {
  await sql`
    update contributions.contribution set title = ${contribution.title}, explanation = ${contribution.explanation}, category = ${contribution.category},
           payer_id = ${contribution.payerId}, supplier_id = ${contribution.supplierId}, holder_id = ${contribution.holderId}, consent_id = ${contribution.consentId},
           carrier_id = ${contribution.carrierId}, version = ${contribution.version}
     where id = ${contribution.id}`.execute(db);
}

/** Takes a contribution's value out of totals, and says why. */
export async function setNotCounted(db: Sql, contribution: Pick<Contribution, "id" | "notCounted" | "version">): Promise<void> {
  await sql`update contributions.contribution set not_counted = ${contribution.notCounted}, version = ${contribution.version} where id = ${contribution.id}`.execute(db);
}

export async function nextStepNumber(db: Sql, contribution: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`select coalesce(max(number), 0) + 1 as next from contributions.step where contribution_id = ${contribution}`.execute(db);
  return rows[0]!.next;
}

export async function listMoneySteps(db: Sql, contribution: string): Promise<MoneyStep[]> {
  const { rows } = await sql<{ id: string; step: MoneyStep["step"]; amount_minor: bigint; currency: string; on_day: Day; note: string | null }>`
    select id, step, amount_minor, currency, on_day, note from contributions.money_step where contribution_id = ${contribution} order by on_day, id`.execute(db);
  return rows.map((row) => ({ id: row.id, step: row.step, amountMinor: row.amount_minor, currency: row.currency, onDay: row.on_day, note: row.note }));
}

export async function insertMoneyStep(db: Sql, contribution: string, step: MoneyStep): Promise<void> {
  await sql`
    insert into contributions.money_step (id, contribution_id, step, amount_minor, currency, on_day, note, label_id)
    select ${step.id}, c.id, ${step.step}, ${step.amountMinor}, ${step.currency}, ${step.onDay}::date, ${step.note}, c.label_id from contributions.contribution c where c.id = ${contribution}`.execute(db);
}

/** Lines by id, each with its contribution; the contributions locked, in the order of their ids. */
export async function lockLines(db: Sql, ids: readonly string[]): Promise<{ line: NewLine; contribution: Contribution }[]> {
  type Joined = ContributionRow & LineRow & { line_id: Line["id"]; line_origin_key: string | null; line_version: number };
  const { rows } = await sql<Joined>`
    select ${contributionColumns}, l.id as line_id, l.contribution_id, l.position, l.item_id, l.described, l.unit, l.units, l.declared_units, l.condition, l.from_node_id,
           l.available_from, l.available_through, l.origin_key as line_origin_key, l.version as line_version
      from contributions.line l join contributions.contribution c on c.id = l.contribution_id
     where l.id = any (${[...ids]}::uuid[]) order by c.id, l.id for update of c`.execute(db);
  return rows.map((row) => ({ contribution: toContribution(row), line: toLine({ ...row, id: row.line_id, origin_key: row.line_origin_key, version: row.line_version }) }));
}

/** All reference rates. They are some ten thousand small rows and change only when newer ones are loaded. */
export async function readRates(db: Sql): Promise<Rates> {
  const { rows } = await sql<{ currency: string; on_day: Day; per_euro: number }>`select currency, on_day, per_euro from contributions.rate`.execute(db);
  const rates = new Map<string, Map<Day, number>>();
  for (const row of rows) {
    let days = rates.get(row.currency);
    if (!days) rates.set(row.currency, (days = new Map()));
    days.set(row.on_day, row.per_euro);
  }
  return rates;
}

export function insertRates(db: Sql, list: readonly { currency: string; onDay: string; perEuro: number }[]): Promise<void> {
  return inChunks(list, (json) => sql`
    insert into contributions.rate (currency, on_day, per_euro)
    select r.currency, r."onDay", r."perEuro" from jsonb_to_recordset(${json}::jsonb) as r(currency text, "onDay" date, "perEuro" double precision)
    on conflict do nothing`, db);
}

/** Contributions by reference, of whichever donor, with who may read them. */
export async function idsByReference(db: Sql, references: readonly string[]): Promise<Map<string, { readonly id: string; readonly labelId: LabelId }>> {
  const { rows } = await sql<{ reference: string; id: string; labelId: LabelId }>`select reference, id, label_id as "labelId" from contributions.contribution where reference = any (${[...references]}) order by id`.execute(db);
  return new Map(rows.map((row) => [row.reference, row]));
}

export type { Allocation };
