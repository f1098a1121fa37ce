import { sql, type RawBuilder } from "kysely";
import type { LabelId } from "../../kernel/label.ts";
import type { Page } from "../../kernel/outcome.ts";
import { containing, keyset, toPage, type ListOrder, type Sql } from "../../edges/keyset.ts";
import type { Source, SourceId, Statement, StatementId, Supportable, SupportedStatement } from "./statement.ts";

export interface NewSupport {
  readonly statementId: string;
  readonly aboutKind: Supportable;
  readonly aboutId: string;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly note: string | null;
  readonly labelId: LabelId;
}

/** Writes sources that are new by address, published day and label; gives the id of each, new or there before, by that key. */
export async function keepSources(db: Sql, list: readonly (Source & { readonly labelId: LabelId })[]): Promise<Map<string, SourceId>> {
  if (list.length === 0) return new Map();
  const json = JSON.stringify(list.map((source) => ({ ...source, accessed_on: source.accessedOn })));
  await sql`
    insert into sources.source (id, url, publisher, title, published, language, accessed_on, licence, reliability, label_id)
    select s.id, s.url, s.publisher, s.title, s.published, s.language, s.accessed_on, s.licence, s.reliability, s."labelId"
      from jsonb_to_recordset(${json}::jsonb)
        as s(id uuid, url text, publisher text, title text, published text, language text, accessed_on date, licence text, reliability text, "labelId" int)
    on conflict (url, published, label_id) do nothing`.execute(db);
  const { rows } = await sql<{ id: SourceId; url: string; published: string; labelId: LabelId }>`
    select id, url, published, label_id as "labelId" from sources.source where url = any (${[...new Set(list.map((source) => source.url))]})`.execute(db);
  return new Map(rows.map((row) => [sourceKey(row), row.id]));
}

export function sourceKey(source: { readonly url: string; readonly published: string; readonly labelId: LabelId }): string {
  return `${source.labelId} ${source.published} ${source.url}`;
}

export interface NewStatement extends Statement {
  readonly sourceId: string;
  readonly labelId: LabelId;
  readonly originKey: string | null;
}

/** Writes statements; one whose origin key is there already stays as it was. Gives the keys that were new. */
export async function keepStatements(db: Sql, list: readonly NewStatement[]): Promise<Set<string>> {
  if (list.length === 0) return new Set();
  const json = JSON.stringify(list.map((one) => ({ ...one, source_id: one.sourceId, origin_key: one.originKey, said_on: one.saidOn })));
  const { rows } = await sql<{ id: string }>`
    insert into sources.statement (id, source_id, origin_key, kind, quote, speaker, said_on, donors, note, label_id)
    select s.id, s.source_id, s.origin_key, s.kind, s.quote, s.speaker, s.said_on,
           array(select jsonb_array_elements_text(s.donors)), s.note, s."labelId"
      from jsonb_to_recordset(${json}::jsonb)
        as s(id uuid, source_id uuid, origin_key text, kind text, quote text, speaker text, said_on text, donors jsonb, note text, "labelId" int)
    on conflict (origin_key) do nothing returning id`.execute(db);
  return new Set(rows.map((row) => row.id));
}

export async function statementIdsByOrigin(db: Sql, keys: readonly string[]): Promise<Map<string, StatementId>> {
  const { rows } = await sql<{ id: StatementId; origin_key: string }>`
    select id, origin_key from sources.statement where origin_key = any (${[...keys]})`.execute(db);
  return new Map(rows.map((row) => [row.origin_key, row.id]));
}

/** Ties statements to records; gives how many ties were new, or were given claims that they lacked. */
export async function keepSupports(db: Sql, list: readonly NewSupport[]): Promise<number> {
  if (list.length === 0) return 0;
  const json = JSON.stringify(list.map((one) => ({ statement_id: one.statementId, about_kind: one.aboutKind, about_id: one.aboutId, claims: one.claims, note: one.note, label_id: one.labelId })));
  const result = await sql`
    insert into sources.support (statement_id, about_kind, about_id, claims, note, label_id)
    select s.statement_id, s.about_kind, s.about_id, s.claims, s.note, s.label_id
      from jsonb_to_recordset(${json}::jsonb) as s(statement_id uuid, about_kind text, about_id uuid, claims jsonb, note text, label_id int)
    on conflict (statement_id, about_kind, about_id) do update set claims = excluded.claims, note = coalesce(excluded.note, sources.support.note)
      where sources.support.claims = '{}' and excluded.claims <> '{}'`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

interface StatementRow {
  id: StatementId; kind: string; quote: string; speaker: string | null; said_on: string; donors: string[]; note: string | null;
  source_id: SourceId; url: string; publisher: string; title: string; published: string; language: string;
  accessed_on: string | null; licence: string | null; reliability: string | null;
}

const columns = sql`st.id, st.kind, st.quote, st.speaker, st.said_on, st.donors, st.note, so.id as source_id, so.url, so.publisher, so.title,
  so.published, so.language, so.accessed_on, so.licence, so.reliability`;

function toStatement(row: StatementRow): Statement & { source: Source } {
  return {
    id: row.id, kind: row.kind, quote: row.quote, speaker: row.speaker, saidOn: row.said_on, donors: row.donors, note: row.note,
    source: {
      id: row.source_id, url: row.url, publisher: row.publisher, title: row.title, published: row.published, language: row.language,
      accessedOn: row.accessed_on, licence: row.licence, reliability: row.reliability,
    },
  };
}

/** The statements that support a record, oldest first. */
export async function listSupports(db: Sql, kind: Supportable, id: string): Promise<SupportedStatement[]> {
  const { rows } = await sql<StatementRow & { claims: Record<string, unknown>; support_note: string | null }>`
    select ${columns}, su.claims, su.note as support_note
      from sources.support su join sources.statement st on st.id = su.statement_id join sources.source so on so.id = st.source_id
     where su.about_kind = ${kind} and su.about_id = ${id} order by st.said_on, so.published, st.id`.execute(db);
  return rows.map((row) => ({ ...toStatement(row), claims: row.claims, supportNote: row.support_note }));
}

/** The statements that support each of the records, oldest first; of one day in an order that any room would give them. */
export async function listSupportsOf(db: Sql, kind: Supportable, ids: readonly string[]): Promise<Map<string, SupportedStatement[]>> {
  const { rows } = await sql<StatementRow & { about_id: string; claims: Record<string, unknown>; support_note: string | null }>`
    select ${columns}, su.about_id, su.claims, su.note as support_note
      from sources.support su join sources.statement st on st.id = su.statement_id join sources.source so on so.id = st.source_id
     where su.about_kind = ${kind} and su.about_id = any (${[...ids]}::uuid[]) order by st.said_on, so.published, so.url, st.quote, st.id`.execute(db);
  const lists = new Map<string, SupportedStatement[]>();
  for (const row of rows) lists.set(row.about_id, [...(lists.get(row.about_id) ?? []), { ...toStatement(row), claims: row.claims, supportNote: row.support_note }]);
  return lists;
}

/** Statements of these sources that say these words, by source and words. */
export async function statementIdsByWords(db: Sql, wanted: readonly { readonly sourceId: string; readonly quote: string }[]): Promise<Map<string, StatementId>> {
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ id: StatementId; source_id: string; quote: string }>`
    select st.id, st.source_id, st.quote from sources.statement st
      join (select distinct w."sourceId", w.quote from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w("sourceId" uuid, quote text)) w on w."sourceId" = st.source_id and w.quote = st.quote
     order by st.id desc`.execute(db);
  return new Map(rows.map((row) => [wordsKey(row.source_id, row.quote), row.id]));
}

export function wordsKey(sourceId: string, quote: string): string {
  return `${sourceId} ${quote}`;
}

export interface StatementFilter {
  readonly search?: string | undefined;
  readonly donor?: string | undefined;
  readonly kind?: string | undefined;
}

const sortKeys = {
  saidOn: { expression: sql`st.said_on`, type: "text", nullable: false },
  kind: { expression: sql`st.kind`, type: "text", nullable: false },
} as const;

export async function pageStatements(db: Sql, filter: StatementFilter, order: ListOrder): Promise<Page<Statement & { source: Source }> | undefined> {
  const page = keyset(sortKeys, order, sql`st.id`);
  if (!page) return undefined;
  const pattern = filter.search === undefined ? undefined : containing(filter.search);
  const { rows } = await sql<StatementRow & { sort_value: string | null }>`
    select ${columns}, ${page.sortValue} as sort_value from sources.statement st join sources.source so on so.id = st.source_id
     where ${page.where}
       ${filter.kind === undefined ? sql`` : sql`and st.kind = ${filter.kind}`}
       ${filter.donor === undefined ? sql`` : sql`and ${filter.donor} = any (st.donors)`}
       ${pattern === undefined ? sql`` : sql`and (st.quote ilike ${pattern} or st.speaker ilike ${pattern} or so.publisher ilike ${pattern} or so.title ilike ${pattern})`}
     order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, toStatement);
}

export async function findStatement(db: Sql, id: string): Promise<(Statement & { source: Source; about: { kind: Supportable; id: string }[] }) | undefined> {
  const { rows } = await sql<StatementRow>`
    select ${columns} from sources.statement st join sources.source so on so.id = st.source_id where st.id = ${id}`.execute(db);
  if (!rows[0]) return undefined;
  const about = await sql<{ kind: Supportable; id: string }>`
    select about_kind as kind, about_id as id from sources.support where statement_id = ${id} order by 1, 2`.execute(db);
  return { ...toStatement(rows[0]), about: about.rows };
}

/** How many statements support a record, in the statement of another module that lists such records. */
export function supportCount(kind: Supportable, id: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`(select count(*)::int from sources.support su where su.about_kind = ${kind} and su.about_id = ${id})`;
}
