import { sql, type RawBuilder } from "kysely";
import { containing, keyset, toPage, type ListOrder, type Sql } from "../../edges/keyset.ts";
import { showBrief, type Brief, type Show } from "../../edges/shown.ts";
import type { Page } from "../../kernel/outcome.ts";
import type { Item, ItemId, Substitute } from "./item.ts";

interface ItemRow {
  id: ItemId;
  code: string;
  name_en: string;
  name_fr: string;
  name_uk: string;
  category: string;
  nsn: string | null;
  unit: Item["unit"];
  mass_kg: number | null;
  hazard_division: Item["hazardDivision"];
  compatibility_group: Item["compatibilityGroup"];
  neq_kg: number | null;
  fleet: string | null;
  basis: string | null;
  version: number;
  substitutes: readonly { id: ItemId; code: string; name_en: string; name_fr: string; name_uk: string; value_share: number }[];
}

/** The substitutes come with each row, in the order of their codes. */
const columns = sql`
  i.id, i.code, i.name_en, i.name_fr, i.name_uk, i.category, i.nsn, i.unit, i.mass_kg, i.hazard_division, i.compatibility_group,
  i.neq_kg, i.fleet, i.basis, i.version,
  (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'code', o.code, 'name_en', o.name_en, 'name_fr', o.name_fr,
            'name_uk', o.name_uk, 'value_share', s.value_share) order by o.code), '[]')
     from catalogue.substitute s join catalogue.item o on o.id = s.item_id where s.for_item_id = i.id) as substitutes`;

const sortKeys = {
  code: { expression: sql`i.code`, type: "text", nullable: false },
  name: { expression: sql`i.name_en`, type: "text", nullable: false },
  category: { expression: sql`i.category`, type: "text", nullable: false },
  unit: { expression: sql`i.unit`, type: "text", nullable: false },
  massKg: { expression: sql`i.mass_kg`, type: "float8", nullable: true },
} as const;

function toItem(row: ItemRow): Item {
  return {
    id: row.id, code: row.code, names: { en: row.name_en, fr: row.name_fr, uk: row.name_uk }, category: row.category, nsn: row.nsn,
    unit: row.unit, massKg: row.mass_kg, hazardDivision: row.hazard_division, compatibilityGroup: row.compatibility_group,
    neqKg: row.neq_kg, fleet: row.fleet, basis: row.basis, version: row.version,
    substitutes: row.substitutes.map((one): Substitute => ({
      itemId: one.id, code: one.code, names: { en: one.name_en, fr: one.name_fr, uk: one.name_uk }, valueShare: one.value_share,
    })),
  };
}

function toRow(item: Item): Omit<ItemRow, "substitutes"> {
  return {
    id: item.id, code: item.code, name_en: item.names.en, name_fr: item.names.fr, name_uk: item.names.uk, category: item.category,
    nsn: item.nsn, unit: item.unit, mass_kg: item.massKg, hazard_division: item.hazardDivision,
    compatibility_group: item.compatibilityGroup, neq_kg: item.neqKg, fleet: item.fleet, basis: item.basis, version: item.version,
  };
}

export interface ItemFilter {
  readonly search?: string | undefined;
  readonly category?: string | undefined;
}

/** `undefined` when the order or cursor is not one of this list's. A stock number is also found by its printed form. */
export async function pageItems(db: Sql, filter: ItemFilter, order: ListOrder): Promise<Page<Item> | undefined> {
  const page = keyset(sortKeys, order, sql`i.id`);
  if (!page) return undefined;
  const pattern = filter.search === undefined ? undefined : containing(filter.search);
  const { rows } = await sql<ItemRow & { sort_value: string | null }>`
    select ${columns}, ${page.sortValue} as sort_value from catalogue.item i
     where ${page.where}
       ${filter.category === undefined ? sql`` : sql`and i.category = ${filter.category}`}
       ${pattern === undefined ? sql`` : sql`and (i.code ilike ${pattern} or i.name_en ilike ${pattern} or i.name_fr ilike ${pattern}
              or i.name_uk ilike ${pattern} or i.nsn ilike replace(${pattern}, '-', ''))`}
     order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, toItem);
}

const showNames = showBrief(sql`catalogue.item`);

/** An item in another module's statement, with its unit. */
export const showItem: Show<Brief & Pick<Item, "unit">> = (as, id) => {
  const { join, columns: names, read } = showNames(as, id);
  return {
    join, columns: sql`${names}, ${sql.ref(`${as}.unit`)} as ${sql.ref(`${as}_unit`)}`,
    read: (named, row) => ({ ...read(named, row), unit: (row as Readonly<Record<string, Item["unit"]>>)[`${as}_unit`]! }),
  };
};

/** An item as JSON, in the statement of another module that names it. */
export const itemAsJson = (id: RawBuilder<unknown>): RawBuilder<ItemBrief> =>
  sql`(select jsonb_build_object('id', i.id, 'code', i.code, 'names', jsonb_build_object('en', i.name_en, 'fr', i.name_fr, 'uk', i.name_uk), 'unit', i.unit) from catalogue.item i where i.id = ${id})`;

type ItemBrief = Brief & Pick<Item, "unit">;

export async function findItem(db: Sql, id: string): Promise<Item | undefined> {
  const { rows } = await sql<ItemRow>`select ${columns} from catalogue.item i where i.id = ${id}`.execute(db);
  return rows[0] && toItem(rows[0]);
}

/**
 * The item with its row locked until the commit. Locks first, so that the substitutes read are those that stand
 * then; other items may still come to name it.
 */
export async function findItemForUpdate(db: Sql, id: string): Promise<Item | undefined> {
  await sql`select from catalogue.item where id = ${id} for no key update`.execute(db);
  return findItem(db, id);
}

/** All items by code, in the order of their codes. */
export async function listItemsByCode(db: Sql): Promise<Map<string, Item>> {
  const { rows } = await sql<ItemRow>`select ${columns} from catalogue.item i order by i.code`.execute(db);
  return new Map(rows.map((row) => [row.code, toItem(row)]));
}

/** Those of the ids that are items, each with its substitutes. */
export async function listItemsById(db: Sql, ids: readonly string[]): Promise<Item[]> {
  const { rows } = await sql<ItemRow>`select ${columns} from catalogue.item i where i.id = any (${[...ids]}::uuid[]) order by i.id`.execute(db);
  return rows.map(toItem);
}

/** Ids of the items for which this one stands in. */
export async function listServed(db: Sql, id: string): Promise<string[]> {
  const { rows } = await sql<{ for_item_id: string }>`select for_item_id from catalogue.substitute where item_id = ${id} order by for_item_id`.execute(db);
  return rows.map((row) => row.for_item_id);
}

/** The code and names of those of the ids that are items. */
export async function listSubstitutes(db: Sql, ids: readonly string[]): Promise<Map<string, Omit<Substitute, "valueShare">>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: ItemId; code: string; name_en: string; name_fr: string; name_uk: string }>`
    select id, code, name_en, name_fr, name_uk from catalogue.item where id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, { itemId: row.id, code: row.code, names: { en: row.name_en, fr: row.name_fr, uk: row.name_uk } }]));
}

/** Keeps every other writer of items waiting until the commit, so that a bulk meets no code added meanwhile. */
export async function holdItems(db: Sql): Promise<void> {
  await sql`lock table catalogue.item in share row exclusive mode`.execute(db);
}

const asRecordset = (items: readonly Item[]) => sql`jsonb_to_recordset(${JSON.stringify(items.map(toRow))}::jsonb)
  as r(id uuid, code text, name_en text, name_fr text, name_uk text, category text, nsn text, unit text, mass_kg double precision,
       hazard_division text, compatibility_group text, neq_kg double precision, fleet text, basis text, version int)`;

/** Writes new items without their substitutes; answers how many, less than all when a code was taken. */
export async function insertItems(db: Sql, items: readonly Item[]): Promise<number> {
  if (items.length === 0) return 0;
  const result = await sql`
    insert into catalogue.item (id, code, name_en, name_fr, name_uk, category, nsn, unit, mass_kg, hazard_division, compatibility_group, neq_kg, fleet, basis, version)
    select r.id, r.code, r.name_en, r.name_fr, r.name_uk, r.category, r.nsn, r.unit, r.mass_kg, r.hazard_division, r.compatibility_group, r.neq_kg, r.fleet, r.basis, r.version
      from ${asRecordset(items)}
    on conflict (code) do nothing`.execute(db);
  return Number(result.numAffectedRows);
}

/** Writes changed items, whose rows are locked, without their substitutes; code and unit stay what they were. */
export async function updateItems(db: Sql, items: readonly Item[]): Promise<void> {
  if (items.length === 0) return;
  await sql`
    update catalogue.item i set name_en = r.name_en, name_fr = r.name_fr, name_uk = r.name_uk, category = r.category, nsn = r.nsn,
           mass_kg = r.mass_kg, hazard_division = r.hazard_division, compatibility_group = r.compatibility_group, neq_kg = r.neq_kg,
           fleet = r.fleet, basis = r.basis, version = r.version
      from ${asRecordset(items)} where i.id = r.id`.execute(db);
}

/** Puts each item's list of substitutes in the place of the one that stood. */
export async function replaceSubstitutes(db: Sql, items: readonly Item[]): Promise<void> {
  if (items.length === 0) return;
  await sql`delete from catalogue.substitute where for_item_id = any(${items.map((item) => item.id)}::uuid[])`.execute(db);
  const rows = items.flatMap((item) => item.substitutes.map((one) => ({ for_item_id: item.id, item_id: one.itemId, value_share: one.valueShare })));
  if (rows.length === 0) return;
  await sql`
    insert into catalogue.substitute (item_id, for_item_id, value_share)
    select r.item_id, r.for_item_id, r.value_share
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(item_id uuid, for_item_id uuid, value_share double precision)`.execute(db);
}
