import { sql, type RawBuilder } from "kysely";
import type { Page } from "../../kernel/outcome.ts";
import { keyset, toPage, type ListOrder, type Sql } from "../../edges/keyset.ts";
import type { Statement, Source } from "../sources/index.ts";
import { offices, saidSubjects, spellings, type SaidSubject, type Wanted } from "./said.ts";

/** A recorded sentence as the page of who said what shows it. */
export interface Said extends Statement {
  /** Who spoke: the name under which a holder of public office is known, else as it is written. */
  readonly person: string | null;
  /** For whom that person spoke on that day, by the registry of public offices; `null`: it does not say. */
  readonly office: string | null;
  readonly source: Source;
  readonly parties: readonly string[];
  readonly subjects: readonly SaidSubject[];
  readonly places: readonly { readonly documentId: string; readonly start: number; readonly end: number }[];
}

export interface SaidFilter {
  readonly wanted: readonly Wanted[];
  readonly person?: string | undefined;
  readonly party?: string | undefined;
  readonly subject?: SaidSubject | "none" | undefined;
  readonly language?: string | undefined;
  readonly from?: string | undefined;
  readonly through?: string | undefined;
}

const queryOf = ({ text, how, not }: Wanted): RawBuilder<unknown> => {
  const asked = how === "phrase" ? sql`phraseto_tsquery('simple', ${text})` : how === "beginning" ? sql`to_tsquery('simple', ${`'${text}':*`})` : how === "exact" ? sql`plainto_tsquery('simple', ${text})`
    : sql`(plainto_tsquery('english', ${text}) || plainto_tsquery('french', ${text}) || to_tsquery('simple', ${`'${text}':*`}))`;
  return not ? sql`not (st.words || so.words) @@ ${asked}` : sql`(st.words || so.words) @@ ${asked}`;
};

/** Sentences with who spoke, for whom, whom it is about and under which subjects; each part as far as who asks may read it. */
const said = sql`
  sources.statement st join sources.source so on so.id = st.source_id
  left join jsonb_to_recordset(${JSON.stringify(spellings)}::jsonb) as r(spelling text, name text) on r.spelling = sources.folded(trim(split_part(st.speaker, ',', 1)))
  cross join lateral (select coalesce(r.name, st.speaker) as person,
    (select o.party from jsonb_to_recordset(${JSON.stringify(offices)}::jsonb) as o(name text, party text, "from" text, through text)
      where o.name = r.name and (o."from" is null or left(o."from", length(st.said_on)) <= st.said_on) and (o.through is null or st.said_on <= o.through) order by o."from" desc nulls last limit 1) as office) who
  cross join lateral (select array(select distinct x.code from (
      select unnest(st.donors) union all select who.office
      union all select p.code from sources.support su join contributions.contribution c on su.about_kind = 'contribution' and c.id = su.about_id join parties.party p on p.id = c.donor_id where su.statement_id = st.id
      union all select p.code from sources.support su join alliance.position a on su.about_kind = 'position' and a.id = su.about_id join parties.party p on p.id = a.party_id where su.statement_id = st.id) x(code)
    where x.code is not null order by 1) as parties,
    array(select distinct k.subject from sources.support su join jsonb_each(${JSON.stringify(saidSubjects)}::jsonb) as k(subject, kinds) on k.kinds ? su.about_kind where su.statement_id = st.id order by 1) as subjects) about`;

function condition({ wanted, person, party, subject, language, from, through }: SaidFilter): RawBuilder<unknown> {
  const parts = [
    ...wanted.map(queryOf),
    ...(person === undefined ? [] : [sql`who.person = ${person}`]), ...(party === undefined ? [] : [sql`${party} = any (about.parties)`]),
    ...(subject === undefined ? [] : [subject === "none" ? sql`about.subjects = '{}'` : sql`${subject} = any (about.subjects)`]), ...(language === undefined ? [] : [sql`so.language = ${language}`]),
    // A day that is known to the year alone may be any of it.
    ...(from === undefined ? [] : [sql`st.said_on >= left(${from}::text, length(st.said_on))`]), ...(through === undefined ? [] : [sql`left(st.said_on, length(${through}::text)) <= ${through}::text`]),
  ];
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

interface SaidRow {
  id: Statement["id"]; kind: string; quote: string; speaker: string | null; said_on: string; donors: string[]; note: string | null; person: string | null; office: string | null; parties: string[]; subjects: SaidSubject[];
  source: Source; places: Said["places"] | null; sort_value: string | null;
}

const sortKeys = { saidOn: { expression: sql`st.said_on`, type: "text", nullable: false } } as const;

export async function pageSaid(db: Sql, filter: SaidFilter, order: ListOrder): Promise<Page<Said> | undefined> {
  const page = keyset(sortKeys, order, sql`st.id`);
  if (!page) return undefined;
  const { rows } = await sql<SaidRow>`
    select st.id, st.kind, st.quote, st.speaker, st.said_on, st.donors, st.note, who.person, who.office, about.parties, about.subjects, ${page.sortValue} as sort_value,
           jsonb_build_object('id', so.id, 'url', so.url, 'publisher', so.publisher, 'title', so.title, 'published', so.published, 'language', so.language, 'accessedOn', so.accessed_on, 'licence', so.licence, 'reliability', so.reliability) as source,
           (select jsonb_agg(distinct jsonb_build_object('documentId', p.document_id, 'start', p.kept_start, 'end', p.kept_end)) from intake.outcome o join intake.passage p on p.id = o.passage_id
             where o.statement_id = st.id and p.kept_start is not null) as places
      from ${said} where ${page.where} and ${condition(filter)} order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, ({ said_on: saidOn, sort_value: _sort, places, ...one }) => ({ ...one, saidOn, places: places ?? [] }));
}

/** How many of the sentences are whose, about whom and what, and of which month. */
export interface SaidCounts {
  readonly count: number;
  readonly people: readonly { readonly person: string; readonly office: string | null; readonly count: number; readonly firstOn: string; readonly lastOn: string }[];
  readonly parties: readonly { readonly party: string; readonly count: number }[];
  readonly subjects: readonly { readonly subject: SaidSubject | "none"; readonly count: number }[];
  readonly languages: readonly { readonly language: string; readonly count: number }[];
  readonly months: readonly { readonly month: string; readonly count: number }[];
}

export async function countSaid(db: Sql, filter: SaidFilter): Promise<SaidCounts> {
  const list = (of: RawBuilder<unknown>) => sql`coalesce((select jsonb_agg(x) from (${of}) x), '[]')`;
  const { rows: [row] } = await sql<SaidCounts>`
    with found as materialized (select st.id, st.said_on, so.language, who.person, who.office, about.parties, about.subjects from ${said} where ${condition(filter)})
    select (select count(*)::int from found) as count,
           ${list(sql`select person, max(office) as office, count(*)::int as count, min(said_on) as "firstOn", max(said_on) as "lastOn" from found where person is not null group by 1 order by 3 desc, 1 limit 200`)} as people,
           ${list(sql`select party, count(*)::int as count from found, unnest(parties) as party group by 1 order by 2 desc, 1 limit 200`)} as parties,
           ${list(sql`select subject, count(*)::int as count from found, unnest(case when subjects = '{}' then '{none}' else subjects end) as subject group by 1 order by 2 desc, 1`)} as subjects,
           ${list(sql`select language, count(*)::int as count from found group by 1 order by 2 desc, 1`)} as languages,
           ${list(sql`select left(said_on, 7) as month, count(*)::int as count from found group by 1 order by 1 limit 600`)} as months`.execute(db);
  return row!;
}
