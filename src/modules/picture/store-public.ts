import { sql } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { Names } from "../../kernel/names.ts";
import type { Page } from "../../kernel/outcome.ts";
import { keyset, toPage, type ListOrder, type Sql } from "../../edges/keyset.ts";

/** A need as whoever comes by may know it: what, how many, for which country and month. */
export interface PublicNeed {
  readonly item: { readonly names: Names; readonly unit: string };
  readonly units: bigint;
  readonly country: string;
  readonly neededInMonth: string;
  readonly statedOn: Day;
  readonly illustrative: boolean;
}

interface NeedRow {
  id: string; name_en: string; name_fr: string; name_uk: string; unit: string; units: bigint; country: string; month: string; stated_on: Day; illustrative: boolean; sort_value: string | null;
}

const needKeys = { statedOn: { expression: sql`n.stated_on`, type: "date", nullable: false } } as const;

/** Open needs that the reader may read and that were stated on the day or before. No place, no reference, nothing of who ties what. */
export async function pagePublicNeeds(db: Sql, through: Day, order: ListOrder): Promise<Page<PublicNeed> | undefined> {
  const page = keyset(needKeys, order, sql`n.id`);
  if (!page) return undefined;
  const { rows } = await sql<NeedRow>`
    select n.id, i.name_en, i.name_fr, i.name_uk, i.unit, n.units, o.country, to_char(n.need_by, 'YYYY-MM') as month, n.stated_on, n.illustrative, ${page.sortValue} as sort_value
      from needs.need n join catalogue.item i on i.id = n.item_id join network.node o on o.id = n.place_id
     where ${page.where} and n.state = 'open' and n.stated_on <= ${through}::date order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, (row) => ({
    item: { names: { en: row.name_en, fr: row.name_fr, uk: row.name_uk }, unit: row.unit }, units: row.units, country: row.country, neededInMonth: row.month, statedOn: row.stated_on, illustrative: row.illustrative,
  }));
}

/** A contribution likewise: who gives what, how far it has come, what it is worth. */
export interface PublicContribution {
  readonly donor: { readonly code: string; readonly names: Names };
  readonly title: string;
  readonly kind: string;
  readonly category: string;
  readonly stage: string;
  readonly announcedOn: Day;
  readonly illustrative: boolean;
  readonly goods: readonly { readonly described: string; readonly unit: string; readonly units: number | null }[];
  readonly eurMinor: Readonly<Record<string, number>>;
}

interface ContributionRow extends Omit<PublicContribution, "announcedOn" | "goods" | "eurMinor"> {
  id: string; announced_on: Day; goods: PublicContribution["goods"] | null; eur: Record<string, number> | null; sort_value: string | null;
}

const contributionKeys = { announcedOn: { expression: sql`c.announced_on`, type: "date", nullable: true } } as const;

/** Contributions that the reader may read, have not ended and were announced on the day or before. */
export async function pagePublicContributions(db: Sql, through: Day, order: ListOrder): Promise<Page<PublicContribution> | undefined> {
  const page = keyset(contributionKeys, order, sql`c.id`);
  if (!page) return undefined;
  const { rows } = await sql<ContributionRow>`
    select c.id, json_build_object('code', p.code, 'names', json_build_object('en', p.name_en, 'fr', p.name_fr, 'uk', p.name_uk)) as donor, c.title, c.kind, c.category, c.stage, c.announced_on, c.illustrative,
           (select json_agg(json_build_object('described', l.described, 'unit', l.unit, 'units', l.units) order by l.position) from contributions.line l where l.contribution_id = c.id) as goods,
           (select json_object_agg(v.method, v.eur) from (select method, sum(eur_minor) as eur from contributions.valuation where contribution_id = c.id and eur_minor is not null group by method) v) as eur,
           ${page.sortValue} as sort_value
      from contributions.contribution c join parties.party p on p.id = c.donor_id
     where ${page.where} and c.ended is null and c.announced_on <= ${through}::date order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, (row) => ({
    donor: row.donor, title: row.title, kind: row.kind, category: row.category, stage: row.stage, announcedOn: row.announced_on, illustrative: row.illustrative, goods: row.goods ?? [], eurMinor: row.eur ?? {},
  }));
}
