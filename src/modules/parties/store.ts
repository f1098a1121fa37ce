import { sql } from "kysely";
import { containing, keyset, toPage, type ListOrder, type Sql } from "../../edges/keyset.ts";
import { showBrief } from "../../edges/shown.ts";
import type { Page } from "../../kernel/outcome.ts";
import type { Party, PartyId } from "./party.ts";

interface PartyRow {
  id: PartyId;
  code: string;
  kind: Party["kind"];
  name_en: string;
  name_fr: string;
  name_uk: string;
  country: string | null;
  roles: Party["roles"];
  version: number;
}

const columns = sql`p.id, p.code, p.kind, p.name_en, p.name_fr, p.name_uk, p.country, p.roles, p.version`;

const sortKeys = {
  code: { expression: sql`p.code`, type: "text", nullable: false },
  name: { expression: sql`p.name_en`, type: "text", nullable: false },
  kind: { expression: sql`p.kind`, type: "text", nullable: false },
} as const;

function toParty(row: PartyRow): Party {
  return {
    id: row.id, code: row.code, kind: row.kind, names: { en: row.name_en, fr: row.name_fr, uk: row.name_uk },
    country: row.country, roles: row.roles, version: row.version,
  };
}

export interface PartyFilter {
  readonly search?: string | undefined;
  readonly kind?: string | undefined;
  readonly role?: string | undefined;
}

/** `undefined` when the order or cursor is not one of this list's. */
export async function pageParties(db: Sql, filter: PartyFilter, order: ListOrder): Promise<Page<Party> | undefined> {
  const page = keyset(sortKeys, order, sql`p.id`);
  if (!page) return undefined;
  const pattern = filter.search === undefined ? undefined : containing(filter.search);
  const { rows } = await sql<PartyRow & { sort_value: string | null }>`
    select ${columns}, ${page.sortValue} as sort_value from parties.party p
     where ${page.where}
       ${filter.kind === undefined ? sql`` : sql`and p.kind = ${filter.kind}`}
       ${filter.role === undefined ? sql`` : sql`and ${filter.role} = any (p.roles)`}
       ${pattern === undefined ? sql`` : sql`and (p.code ilike ${pattern} or p.name_en ilike ${pattern} or p.name_fr ilike ${pattern} or p.name_uk ilike ${pattern})`}
     order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, toParty);
}

export async function findParty(db: Sql, id: string): Promise<Party | undefined> {
  const { rows } = await sql<PartyRow>`select ${columns} from parties.party p where p.id = ${id}`.execute(db);
  return rows[0] && toParty(rows[0]);
}

export async function findPartyForUpdate(db: Sql, id: string): Promise<Party | undefined> {
  const { rows } = await sql<PartyRow>`select ${columns} from parties.party p where p.id = ${id} for update`.execute(db);
  return rows[0] && toParty(rows[0]);
}

/** A party in another module's statement. */
export const showParty = showBrief(sql`parties.party`);

export async function findPartyId(db: Sql, code: string): Promise<PartyId | undefined> {
  const { rows } = await sql<{ id: PartyId }>`select id from parties.party where code = ${code}`.execute(db);
  return rows[0]?.id;
}

/** All parties by code. There are hundreds at most. */
export async function listPartiesByCode(db: Sql): Promise<Map<string, Party>> {
  const { rows } = await sql<PartyRow>`select ${columns} from parties.party p order by p.code`.execute(db);
  return new Map(rows.map((row) => [row.code, toParty(row)]));
}

/** Keeps every other writer of parties waiting until the commit, so that a bulk meets no code added meanwhile. */
export async function holdParties(db: Sql): Promise<void> {
  await sql`lock table parties.party in share row exclusive mode`.execute(db);
}

/** Writes a new party; `false` when its code is taken. */
export async function insertParty(db: Sql, party: Party): Promise<boolean> {
  const result = await sql`
    insert into parties.party (id, code, kind, name_en, name_fr, name_uk, country, roles, version)
    values (${party.id}, ${party.code}, ${party.kind}, ${party.names.en}, ${party.names.fr}, ${party.names.uk}, ${party.country}, ${[...party.roles]}, ${party.version})
    on conflict (code) do nothing`.execute(db);
  return result.numAffectedRows === 1n;
}

/** Writes a changed party whose row is locked; the code stays what it was. */
export async function updateParty(db: Sql, party: Party): Promise<void> {
  await sql`
    update parties.party set kind = ${party.kind}, name_en = ${party.names.en}, name_fr = ${party.names.fr}, name_uk = ${party.names.uk},
           country = ${party.country}, roles = ${[...party.roles]}, version = ${party.version}
     where id = ${party.id}`.execute(db);
}
