import { sql, type RawBuilder } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Page } from "../../kernel/outcome.ts";
import { containing, keyset, toPage, type ListOrder, type Sql } from "../../edges/keyset.ts";
import type { Brief, Show } from "../../edges/shown.ts";
import type { Label } from "../releasability/index.ts";
import type { Contribution } from "./contribution.ts";
import type { ListedContribution, ListedLine } from "./listed.ts";
import { contributionColumns, toContribution, type ContributionRow } from "./store.ts";
import type { PlannableLine } from "./allocation.ts";

export interface ContributionFilter {
  readonly search?: string | undefined;
  readonly donorId?: string | undefined;
  readonly category?: string | undefined;
  readonly stage?: string | undefined;
  readonly kind?: string | undefined;
  /** "yyyy-mm": announced in that month. */
  readonly month?: string | undefined;
  readonly illustrative?: boolean | undefined;
  /** Only those whose value is in no total. */
  readonly uncounted?: boolean | undefined;
  readonly method?: string | undefined;
}

const sortKeys = {
  announcedOn: { expression: sql`c.announced_on`, type: "date", nullable: true },
  title: { expression: sql`c.title`, type: "text", nullable: false },
  reference: { expression: sql`c.reference`, type: "text", nullable: false },
  stage: { expression: sql`c.stage`, type: "text", nullable: false },
} as const;

/** How other modules show what a contribution names and what it rests on. */
export interface ContributionShows {
  readonly party: Show<Brief>;
  readonly label: Show<Label>;
  readonly statementCount: (id: RawBuilder<unknown>) => RawBuilder<number>;
}

interface ListedRow extends Omit<ContributionRow, "findings" | "stated"> {
  sort_value: string | null; line_count: number; finding_count: number; statement_count: number; eur: Record<string, number> | null;
}

/** A page of contributions, each with its donor, its numbers of lines, findings and sentences and its euro values by method, in one statement. */
export async function pageContributions(db: Sql, filter: ContributionFilter, order: ListOrder, show: ContributionShows): Promise<Page<ListedContribution> | undefined> {
  const page = keyset(sortKeys, order, sql`c.id`);
  if (!page) return undefined;
  const pattern = filter.search === undefined ? undefined : containing(filter.search);
  const donor = show.party("donor", sql`c.donor_id`);
  const label = show.label("label", sql`c.label_id`);
  const { rows } = await sql<ListedRow>`
    select c.id, c.donor_id, c.reference, c.kind, c.stage, c.ended, c.category, c.title, c.announced_on, c.announced_text, c.origin, c.illustrative, c.not_counted, c.version,
           ${donor.columns}, ${label.columns}, ${page.sortValue} as sort_value, jsonb_array_length(c.findings) as finding_count, ${show.statementCount(sql`c.id`)} as statement_count,
           (select count(*)::int from contributions.line l where l.contribution_id = c.id) as line_count,
           (select jsonb_object_agg(v.method, v.eur) from (select method, sum(eur_minor) as eur from contributions.valuation
              where contribution_id = c.id and eur_minor is not null group by method) v) as eur
      from contributions.contribution c ${donor.join} ${label.join}
     where ${page.where}
       ${filter.donorId === undefined ? sql`` : sql`and c.donor_id = ${filter.donorId}`}
       ${filter.category === undefined ? sql`` : sql`and c.category = ${filter.category}`}
       ${filter.stage === undefined ? sql`` : sql`and c.stage = ${filter.stage}`}
       ${filter.kind === undefined ? sql`` : sql`and c.kind = ${filter.kind}`}
       ${filter.illustrative === undefined ? sql`` : sql`and c.illustrative = ${filter.illustrative}`}
       ${filter.month === undefined ? sql`` : sql`and c.announced_on >= ${`${filter.month}-01`}::date and c.announced_on < (${`${filter.month}-01`}::date + interval '1 month')`}
       ${filter.method === undefined ? sql`` : sql`and exists (select from contributions.valuation v where v.contribution_id = c.id and v.method = ${filter.method} and v.eur_minor is not null)`}
       ${filter.uncounted === undefined ? sql`` : sql`and ${uncounted} = ${filter.uncounted}`}
       ${pattern === undefined ? sql`` : sql`and (c.title ilike ${pattern} or c.reference ilike ${pattern} or c.explanation ilike ${pattern}
            or exists (select from contributions.line l where l.contribution_id = c.id and l.described ilike ${pattern}))`}
     order by ${page.orderBy} limit ${page.limit}`.execute(db);
  // Every property by its name: to spread a row of a list costs more than to read it.
  return toPage(rows, order, (row) => ({
    id: row.id, reference: row.reference, donor: donor.read(row.donor_id, row), kind: row.kind, stage: row.stage, ended: row.ended, category: row.category, title: row.title,
    announcedOn: row.announced_on, announcedText: row.announced_text, origin: row.origin, illustrative: row.illustrative, notCounted: row.not_counted, label: label.read("", row), version: row.version,
    lineCount: row.line_count, eurMinor: row.eur ?? {}, findingCount: row.finding_count, statementCount: row.statement_count,
  }));
}

/** Contributions in the order of their references, in full, from after `after` on. */
export async function pageFullContributions(db: Sql, { after, limit, references }: { after: string | undefined; limit: number; references: readonly string[] | null }): Promise<Page<Contribution>> {
  const order = { sort: "reference", after, limit };
  const page = keyset(sortKeys, order, sql`c.id`)!;
  const { rows } = await sql<ContributionRow & { sort_value: string | null }>`
    select ${contributionColumns}, ${page.sortValue} as sort_value from contributions.contribution c
     where ${page.where} ${references === null ? sql`` : sql`and c.reference = any (${[...references]})`} order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, toContribution);
}

/** A donor's contributions that have not ended, announced within some days of one, and those of no known day; the nearest first. */
export async function listNear(db: Sql, { donorId, around, days, limit }: { readonly donorId: string; readonly around: Day; readonly days: number; readonly limit: number }): Promise<Contribution[]> {
  const { rows } = await sql<ContributionRow>`
    select ${contributionColumns} from contributions.contribution c
     where c.donor_id = ${donorId} and c.ended is null and (c.announced_on is null or c.announced_on between ${around}::date - ${days}::int and ${around}::date + ${days}::int)
     order by abs(c.announced_on - ${around}::date) nulls last, c.reference, c.id limit ${limit}`.execute(db);
  return rows.map(toContribution);
}

const uncounted = sql`(c.not_counted is not null or not exists (select from contributions.valuation v where v.contribution_id = c.id and v.eur_minor is not null))`;

export interface LineFilter {
  readonly search?: string | undefined;
  readonly donorId?: string | undefined;
  readonly itemIds?: readonly string[] | undefined;
  readonly stage?: string | undefined;
  readonly category?: string | undefined;
  readonly known?: boolean | undefined;
}

interface LineRow {
  id: string; contribution_id: string; reference: string; donor_id: string; stage: Contribution["stage"]; category: Contribution["category"]; item_id: string | null; described: string; unit: string;
  units: bigint | null; declared_units: bigint | null; from_node_id: string | null; available_from: Day | null; available_through: Day | null;
  announced_on: Day | null; illustrative: boolean; sort_value: string | null;
}

const lineSortKeys = {
  announcedOn: { expression: sql`c.announced_on`, type: "date", nullable: true },
  described: { expression: sql`l.described`, type: "text", nullable: false },
  units: { expression: sql`l.units`, type: "bigint", nullable: true },
} as const;

/** Goods, line by line, across contributions, each with its donor, in one statement. */
export async function pageLines(db: Sql, filter: LineFilter, order: ListOrder, showParty: Show<Brief>): Promise<Page<ListedLine> | undefined> {
  const page = keyset(lineSortKeys, order, sql`l.id`);
  if (!page) return undefined;
  const pattern = filter.search === undefined ? undefined : containing(filter.search);
  const donor = showParty("donor", sql`c.donor_id`);
  const { rows } = await sql<LineRow>`
    select l.id, l.contribution_id, c.reference, c.donor_id, c.stage, c.category, l.item_id, l.described, l.unit, l.units, l.declared_units, l.from_node_id,
           l.available_from, l.available_through, c.announced_on, c.illustrative, ${donor.columns}, ${page.sortValue} as sort_value
      from contributions.line l join contributions.contribution c on c.id = l.contribution_id ${donor.join}
     where ${page.where}
       ${filter.donorId === undefined ? sql`` : sql`and c.donor_id = ${filter.donorId}`}
       ${filter.itemIds === undefined ? sql`` : sql`and l.item_id = any (${[...filter.itemIds]}::uuid[])`}
       ${filter.stage === undefined ? sql`` : sql`and c.stage = ${filter.stage}`}
       ${filter.category === undefined ? sql`` : sql`and c.category = ${filter.category}`}
       ${filter.known === undefined ? sql`` : sql`and (l.units is not null) = ${filter.known}`}
       ${pattern === undefined ? sql`` : sql`and l.described ilike ${pattern}`}
     order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, (row) => ({
    id: row.id, contributionId: row.contribution_id, reference: row.reference, donor: donor.read(row.donor_id, row), stage: row.stage, category: row.category, itemId: row.item_id,
    described: row.described, unit: row.unit, units: row.units, declaredUnits: row.declared_units, fromNodeId: row.from_node_id, availableFrom: row.available_from,
    availableThrough: row.available_through, announcedOn: row.announced_on, illustrative: row.illustrative,
  }));
}

export interface StepRow {
  readonly stage: string;
  readonly onDay: Day;
}

export async function listSteps(db: Sql, contribution: string): Promise<StepRow[]> {
  const { rows } = await sql<{ stage: string; on_day: Day }>`
    select stage, on_day from contributions.step where contribution_id = ${contribution} order by number`.execute(db);
  return rows.map((row) => ({ stage: row.stage, onDay: row.on_day }));
}

export interface RevisionRow {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly release: string;
  readonly recordedAt: string;
}

export async function listRevisions(db: Sql, contribution: string): Promise<RevisionRow[]> {
  const { rows } = await sql<{ field: string; before: string | null; after: string | null; release: string; recorded_at: Date }>`
    select field, before, after, release, recorded_at from contributions.revision where contribution_id = ${contribution} order by recorded_at, field`.execute(db);
  return rows.map(({ recorded_at, ...row }) => ({ ...row, recordedAt: recorded_at.toISOString() }));
}

/** Every line of goods and training that is offered or committed, also those that lack what a plan needs. */
export async function listPlannableLines(db: Sql, itemIds: readonly string[] | null): Promise<PlannableLine[]> {
  const { rows } = await sql<Pick<LineRow, "id" | "contribution_id" | "reference" | "donor_id" | "item_id" | "described" | "units" | "from_node_id" | "available_from" | "available_through">
    & { kind: Contribution["kind"]; stage: "offered" | "committed"; version: number; consent_id: string | null; label_id: LabelId }>`
    select l.id, l.contribution_id, c.reference, c.donor_id, c.consent_id, c.kind, c.stage, l.item_id, l.described, l.units, l.from_node_id,
           l.available_from, l.available_through, l.label_id, l.version
      from contributions.line l join contributions.contribution c on c.id = l.contribution_id
     where c.ended is null and c.stage in ('offered', 'committed') and c.kind <> 'money'
       ${itemIds === null ? sql`` : sql`and l.item_id = any (${[...itemIds]}::uuid[])`}
     order by l.id`.execute(db);
  return rows.map((row) => ({
    id: row.id, contributionId: row.contribution_id, reference: row.reference, donorId: row.donor_id, consentId: row.consent_id, kind: row.kind, stage: row.stage,
    itemId: row.item_id, described: row.described, units: row.units, fromNodeId: row.from_node_id, availableFrom: row.available_from,
    availableThrough: row.available_through, labelId: row.label_id, version: row.version,
  }));
}
