import { sql, type RawBuilder } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { Names } from "../../kernel/names.ts";
import type { Page } from "../../kernel/outcome.ts";
import { keyset, toPage, type ListOrder, type Sql } from "../../edges/keyset.ts";
import type { Stage } from "../ledger/index.ts";

export interface TotalRow {
  readonly donor: string;
  readonly category: string;
  readonly stage: Stage;
  readonly units: bigint;
}

/**
 * What stood at each stage at the end of a day, by donor and category: one index probe per total that exists, however many
 * transfers led to it.
 */
export async function totalsAsOf(db: Sql, commodity: string, asOf: Day): Promise<TotalRow[]> {
  const { rows } = await sql<TotalRow>`
    select t.donor, t.category, t.stage, x.units
      from ledger.tally t
      cross join lateral (select o.units from ledger.total o where o.tally_id = t.id and o.day <= ${asOf}::date order by o.day desc limit 1) x
     where t.commodity = ${commodity} and t.stage not in ('origin', 'declaredOrigin') and x.units <> 0
     order by t.donor, t.category, t.stage`.execute(db);
  return rows;
}

export interface MonthRow {
  readonly month: string;
  readonly stage: Stage;
  readonly units: bigint;
}

/** What stood at each stage at the end of every month up to a day, over all donors; the last month ends on that day. */
export async function totalsByMonth(db: Sql, commodity: string, asOf: Day, donor: string | null): Promise<MonthRow[]> {
  const { rows } = await sql<MonthRow>`
    with first as (select date_trunc('month', min(o.day)) as month from ledger.tally t join lateral
                     (select day from ledger.total where tally_id = t.id order by day limit 1) o on true where t.commodity = ${commodity}),
         months as (select m::date as month, least((m + interval '1 month - 1 day')::date, ${asOf}::date) as last_day
                      from first, generate_series(first.month, date_trunc('month', ${asOf}::date), interval '1 month') m)
    select to_char(months.month, 'YYYY-MM') as month, t.stage, sum(x.units)::bigint as units
      from months cross join ledger.tally t
      cross join lateral (select o.units from ledger.total o where o.tally_id = t.id and o.day <= months.last_day order by o.day desc limit 1) x
     where t.commodity = ${commodity} and t.stage not in ('origin', 'declaredOrigin') ${donor === null ? sql`` : sql`and t.donor = ${donor}`}
     group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

/** A donor as lists here show it, of `parties.party p`. */
const donorBrief = sql`json_build_object('code', p.code, 'names', json_build_object('en', p.name_en, 'fr', p.name_fr, 'uk', p.name_uk))`;

/** What a figure is asked for: one measure's stages at the end of a day, of all, one donor, one category, or what was new in one month. */
export interface FigureOf {
  readonly method: string;
  readonly stages: readonly Stage[];
  readonly asOf: Day;
  /** A party's code. */
  readonly donor: string | null;
  readonly category: string | null;
  /** "yyyy-mm". */
  readonly month: string | null;
}

export interface PartRow {
  readonly id: string; readonly donor: { readonly code: string; readonly names: Names }; readonly reference: string; readonly title: string; readonly announced_on: Day | null; readonly announced_text: string;
  readonly illustrative: boolean; readonly stage: string; readonly statements: number; readonly units: bigint; readonly sort_value: string | null;
  /** Of the whole figure. */
  readonly parts: number; readonly sum: bigint;
}

const partKeys = {
  announcedOn: { expression: sql`c.announced_on`, type: "date", nullable: true },
  amount: { expression: sql`part.units`, type: "bigint", nullable: false },
  title: { expression: sql`c.title`, type: "text", nullable: false },
} as const;

/**
 * The contributions that a figure is the sum of, each with what of it stands in the figure. In a month's figure that is what
 * stood at its end, or at the day asked for, less what stood before it, which can be below zero.
 */
function partsOf(of: FigureOf): RawBuilder<unknown> {
  const first = of.month === null ? null : `${of.month}-01`;
  const last = first === null ? sql`${of.asOf}::date` : sql`least((${first}::date + interval '1 month - 1 day')::date, ${of.asOf}::date)`;
  const part = first === null ? sql`sum(coalesce(x.units, 0))` : sql`sum(coalesce(x.units, 0) - coalesce(y.units, 0))`;
  return sql`
    select v.contribution_id, ${part}::bigint as units
      from ledger.tally t join ledger.account a on a.tally_id = t.id join contributions.valuation v on v.id = a.subject
      left join lateral (select b.units from ledger.balance b where b.account_id = a.id and b.day <= ${last} order by b.day desc limit 1) x on true
      ${first === null ? sql`` : sql`left join lateral (select b.units from ledger.balance b where b.account_id = a.id and b.day < ${first}::date order by b.day desc limit 1) y on true`}
     where t.commodity = ${`value:EUR:${of.method}`} and t.stage = any (${[...of.stages]}::text[])
       ${of.donor === null ? sql`` : sql`and t.donor = (select id from parties.party where code = ${of.donor})`} ${of.category === null ? sql`` : sql`and t.category = ${of.category}`}
     group by 1 having ${part} <> 0`;
}

/** A page of what a figure is the sum of, with the stage each contribution had on the day. */
export async function pageParts(db: Sql, of: FigureOf, order: ListOrder, statementCount: (id: RawBuilder<unknown>) => RawBuilder<number>): Promise<Page<PartRow> | undefined> {
  const page = keyset(partKeys, order, sql`c.id`);
  if (!page) return undefined;
  const { rows } = await sql<PartRow>`
    with part as (${partsOf(of)})
    select c.id, ${donorBrief} as donor, c.reference, c.title, c.announced_on, c.announced_text,
           c.illustrative, coalesce((select s.stage from contributions.step s where s.contribution_id = c.id and s.on_day <= ${of.asOf}::date order by s.number desc limit 1), c.stage) as stage,
           ${statementCount(sql`c.id`)} as statements, part.units, ${page.sortValue} as sort_value, whole.parts, whole.sum
      from part cross join (select count(*)::int as parts, sum(units)::bigint as sum from part) whole join contributions.contribution c on c.id = part.contribution_id join parties.party p on p.id = c.donor_id
     where ${page.where} order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, (row) => row);
}

export interface CountRow {
  readonly donor: string;
  readonly category: string;
  readonly contributions: number;
  readonly unvalued: number;
}

/** How many contributions stood recorded at the end of a day, and how many of them have no value by a method. */
export async function countsAsOf(db: Sql, method: string, asOf: Day): Promise<CountRow[]> {
  const illustrative = method === "illustrative";
  const { rows } = await sql<CountRow>`
    select c.donor_id as donor, c.category, count(*)::int as contributions,
           count(*) filter (where c.not_counted is not null or c.id not in (select v.contribution_id from contributions.valuation v where v.eur_minor is not null
                              ${illustrative ? sql`` : sql`and v.method = ${method}`}))::int as unvalued
      from contributions.contribution c join contributions.step s on s.contribution_id = c.id and s.number = 1
     where s.on_day <= ${asOf}::date and c.illustrative = ${illustrative}
     group by 1, 2`.execute(db);
  return rows;
}

/** The valuation methods in use, with how many contributions have a counted value by each. */
export async function listMethods(db: Sql): Promise<{ method: string; contributions: number }[]> {
  const { rows } = await sql<{ method: string; contributions: number }>`
    select case when c.illustrative then 'illustrative' else v.method end as method, count(distinct c.id)::int as contributions
      from contributions.valuation v join contributions.contribution c on c.id = v.contribution_id
     where v.eur_minor is not null and c.not_counted is null group by 1 order by 2 desc, 1`.execute(db);
  return rows;
}

export interface GoodsRow {
  readonly commodity: string;
  readonly item_id: string | null;
  readonly code: string | null;
  readonly name_en: string | null;
  readonly name_fr: string | null;
  readonly name_uk: string | null;
  readonly unit: string | null;
  readonly stage: Stage;
  readonly units: bigint;
}

/** Goods at each stage at the end of a day, by item; what is not catalogued stands under its own description. */
export async function goodsAsOf(db: Sql, of: { asOf: Day; donor: string | null; illustrative: boolean; catalogued: boolean }): Promise<GoodsRow[]> {
  const prefix = `${of.illustrative ? "illustrative:" : ""}${of.catalogued ? "item:" : "text:"}`;
  const { rows } = await sql<GoodsRow>`
    select t.commodity, i.id as item_id, i.code, i.name_en, i.name_fr, i.name_uk, i.unit, t.stage, sum(x.units)::bigint as units
      from ledger.tally t
      left join catalogue.item i on i.id::text = substr(t.commodity, ${prefix.length + 1}::int) and ${of.catalogued}
      cross join lateral (select o.units from ledger.total o where o.tally_id = t.id and o.day <= ${of.asOf}::date order by o.day desc limit 1) x
     where t.commodity like ${`${prefix}%`} and t.stage not in ('origin', 'declaredOrigin') and x.units <> 0
       ${of.donor === null ? sql`` : sql`and t.donor = ${of.donor}`}
     group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 8`.execute(db);
  return rows;
}

/** Lines whose number nobody stated, by item; unknown, not zero. */
export async function unknownLines(db: Sql, of: { asOf: Day; illustrative: boolean }): Promise<Map<string, number>> {
  const { rows } = await sql<{ item_id: string; lines: number }>`
    select l.item_id, count(*)::int as lines from contributions.line l join contributions.contribution c on c.id = l.contribution_id
      join contributions.step s on s.contribution_id = c.id and s.number = 1
     where l.item_id is not null and l.units is null and c.illustrative = ${of.illustrative} and s.on_day <= ${of.asOf}::date group by 1`.execute(db);
  return new Map(rows.map((row) => [row.item_id, row.lines]));
}

export interface CoverageRow {
  readonly priority: number;
  readonly units: bigint;
  readonly allocated: bigint;
  readonly delivered: bigint;
}

/** The open needs stated by a day, each with what was tied to it and received at the day's end, in whole units it asks for. */
export async function coverageAsOf(db: Sql, asOf: Day): Promise<CoverageRow[]> {
  const { rows } = await sql<CoverageRow>`
    select n.priority, n.units, floor(coalesce(x.allocated, 0))::bigint as allocated, floor(coalesce(x.delivered, 0))::bigint as delivered
      from needs.need n
      left join lateral (
        select sum(b.units * coalesce(w.thousandths, 1000)) / 1000 as allocated, sum(b.units * coalesce(w.thousandths, 1000)) filter (where a.stage = 'received') / 1000 as delivered
          from ledger.account a left join ledger.worth w on w.need = a.need and w.subject = a.subject
          cross join lateral (select units from ledger.balance where account_id = a.id and day <= ${asOf}::date order by day desc limit 1) b
         where a.need = n.id and a.stage <> 'lost') x on true
     where n.state = 'open' and n.stated_on <= ${asOf}::date`.execute(db);
  return rows;
}

export interface UncountedRow {
  readonly id: string; readonly donor: { readonly code: string; readonly names: Names }; readonly reference: string; readonly title: string; readonly announced_on: Day | null; readonly announced_text: string;
  readonly not_counted: string | null; readonly findings: { code: string; column: string | null; value: string | null }[];
  readonly valuations: number; readonly converted: number; readonly sort_value: string | null;
}

export async function pageUncounted(db: Sql, order: ListOrder, donor: string | null): Promise<Page<UncountedRow> | undefined> {
  const page = keyset({ announcedOn: { expression: sql`c.announced_on`, type: "date", nullable: true } }, order, sql`c.id`);
  if (!page) return undefined;
  const { rows } = await sql<UncountedRow>`
    select c.id, ${donorBrief} as donor, c.reference, c.title, c.announced_on, c.announced_text, c.not_counted, c.findings, v.valuations, v.converted, ${page.sortValue} as sort_value
      from contributions.contribution c
      join parties.party p on p.id = c.donor_id
      cross join lateral (select count(*)::int as valuations, count(eur_minor)::int as converted from contributions.valuation where contribution_id = c.id) v
     where ${page.where} and not c.illustrative and (c.not_counted is not null or v.converted = 0) ${donor === null ? sql`` : sql`and c.donor_id = ${donor}`}
     order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, (row) => row);
}

/** Units allocated by accepted plans, with the plan that says by which legs they go. */
export async function listPlannedLoads(db: Sql, asOf: Day): Promise<{ units: bigint; movement: string; proposal_id: string; mass_kg: number | null }[]> {
  const { rows } = await sql<{ units: bigint; movement: string; proposal_id: string; mass_kg: number | null }>`
    select a.units, a.movement, a.proposal_id, i.mass_kg from contributions.allocation a join contributions.line l on l.id = a.line_id join catalogue.item i on i.id = l.item_id
     where a.state = 'allocated' and a.proposal_id is not null and a.movement is not null and a.allocated_on <= ${asOf}::date`.execute(db);
  return rows;
}

export async function listPlans(db: Sql, ids: readonly string[]): Promise<Map<string, { movements: { id: string; legs: { leg: string }[] }[] }>> {
  const { rows } = await sql<{ id: string; plan: { movements: { id: string; legs: { leg: string }[] }[] } | null }>`
    select id, plan from planning.proposal where id = any (${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.flatMap((row) => (row.plan ? [[row.id, row.plan] as const] : [])));
}

export async function countRecords(db: Sql): Promise<Record<"parties" | "items" | "nodes" | "legs" | "needs" | "contributions" | "statements", number>> {
  const { rows } = await sql<Record<"parties" | "items" | "nodes" | "legs" | "needs" | "contributions" | "statements", number>>`
    select (select count(*)::int from parties.party) as parties, (select count(*)::int from catalogue.item) as items, (select count(*)::int from network.node) as nodes,
           (select count(*)::int from network.leg) as legs, (select count(*)::int from needs.need) as needs,
           (select count(*)::int from contributions.contribution) as contributions, (select count(*)::int from sources.statement) as statements`.execute(db);
  return rows[0]!;
}
