import { sql, type RawBuilder } from "kysely";
import type { Day } from "../../kernel/day.ts";
import { groupBy } from "../../kernel/group-by.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Page } from "../../kernel/outcome.ts";
import { containing, keyset, toPage, type ListOrder, type Sql } from "../../edges/keyset.ts";
import type { Brief, Show } from "../../edges/shown.ts";
import type { Label } from "../releasability/index.ts";
import { wholeUnits, type AcceptedItem, type Need } from "./need.ts";

interface NeedRow {
  id: Need["id"]; recipient_id: string; reference: string; item_id: string; units: bigint; priority: number; validated_by: string | null; need_by: Day;
  place_id: string; state: Need["state"]; replaced_by: Need["id"] | null; illustrative: boolean; basis: string | null; note: string | null; stated_on: Day; label_id: LabelId; version: number;
}

const columns = sql`n.id, n.recipient_id, n.reference, n.item_id, n.units, n.priority, n.validated_by, n.need_by, n.place_id, n.state, n.replaced_by, n.illustrative,
  n.basis, n.note, n.stated_on, n.label_id, n.version`;

function toNeed(row: NeedRow): Need {
  return {
    id: row.id, recipientId: row.recipient_id, reference: row.reference, itemId: row.item_id, units: row.units, priority: row.priority, validatedBy: row.validated_by,
    needBy: row.need_by, placeId: row.place_id, state: row.state, replacedBy: row.replaced_by, illustrative: row.illustrative, basis: row.basis, note: row.note,
    statedOn: row.stated_on, labelId: row.label_id, version: row.version,
  };
}

/** A need with the records it names and the units that stand for it, all of one moment. */
export interface ShownNeed {
  readonly need: Need;
  readonly recipient: Brief;
  readonly item: Brief & { readonly unit: string };
  readonly place: Brief;
  readonly validatedBy: Brief | null;
  readonly label: Label;
  readonly allocatedUnits: bigint;
  readonly deliveredUnits: bigint;
}

/** How other modules show what a need names and what stands for it. */
export interface NeedShows {
  readonly party: Show<Brief>;
  readonly item: Show<Brief & { readonly unit: string }>;
  readonly node: Show<Brief>;
  readonly label: Show<Label>;
  readonly thousandths: (id: RawBuilder<unknown>) => Record<"allocated" | "delivered", RawBuilder<bigint>>;
}

function showNeeds(show: NeedShows) {
  const [recipient, authority] = [show.party("recipient", sql`n.recipient_id`), show.party("authority", sql`n.validated_by`)];
  const [item, place] = [show.item("item", sql`n.item_id`), show.node("place", sql`n.place_id`)];
  const label = show.label("label", sql`n.label_id`);
  const thousandths = show.thousandths(sql`n.id`);
  return {
    selected: sql`${columns}, ${recipient.columns}, ${authority.columns}, ${item.columns}, ${place.columns}, ${label.columns}, ${thousandths.allocated} as allocated, ${thousandths.delivered} as delivered`,
    from: sql`needs.need n ${recipient.join} ${authority.join} ${item.join} ${place.join} ${label.join}`,
    read: (row: NeedRow & { allocated: bigint; delivered: bigint }): ShownNeed => ({
      need: toNeed(row), recipient: recipient.read(row.recipient_id, row), item: item.read(row.item_id, row), place: place.read(row.place_id, row),
      validatedBy: row.validated_by === null ? null : authority.read(row.validated_by, row), label: label.read("", row), allocatedUnits: wholeUnits(row.allocated), deliveredUnits: wholeUnits(row.delivered),
    }),
  };
}

export interface NeedFilter {
  readonly search?: string | undefined;
  readonly state?: string | undefined;
  readonly priority?: number | undefined;
  readonly itemIds?: readonly string[] | undefined;
  readonly placeId?: string | undefined;
  /** The item, first, and those that it stands in for by the catalogue. */
  readonly servedItemIds?: readonly string[] | undefined;
}

const sortKeys = {
  needBy: { expression: sql`n.need_by`, type: "date", nullable: false },
  priority: { expression: sql`n.priority`, type: "int", nullable: false },
  reference: { expression: sql`n.reference`, type: "text", nullable: false },
  units: { expression: sql`n.units`, type: "bigint", nullable: false },
} as const;

export async function pageNeeds(db: Sql, filter: NeedFilter, order: ListOrder, show: NeedShows): Promise<Page<ShownNeed> | undefined> {
  const page = keyset(sortKeys, order, sql`n.id`);
  if (!page) return undefined;
  const pattern = filter.search === undefined ? undefined : containing(filter.search);
  const shown = showNeeds(show);
  const { rows } = await sql<NeedRow & { allocated: bigint; delivered: bigint; sort_value: string | null }>`
    select ${shown.selected}, ${page.sortValue} as sort_value from ${shown.from}
     where ${page.where}
       ${filter.state === undefined ? sql`` : sql`and n.state = ${filter.state}`}
       ${filter.priority === undefined ? sql`` : sql`and n.priority = ${filter.priority}`}
       ${filter.placeId === undefined ? sql`` : sql`and n.place_id = ${filter.placeId}`}
       ${filter.servedItemIds === undefined ? sql`` : sql`and case when exists (select from needs.accepted a where a.need_id = n.id)
              then exists (select from needs.accepted a where a.need_id = n.id and a.item_id = ${filter.servedItemIds[0]}) else n.item_id = any (${[...filter.servedItemIds]}::uuid[]) end`}
       ${pattern === undefined ? sql`` : sql`and (n.reference ilike ${pattern} or n.note ilike ${pattern} or n.item_id = any (${[...(filter.itemIds ?? [])]}::uuid[]))`}
     order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, shown.read);
}

export async function findShownNeed(db: Sql, id: string, show: NeedShows): Promise<ShownNeed | undefined> {
  const shown = showNeeds(show);
  const { rows } = await sql<NeedRow & { allocated: bigint; delivered: bigint }>`select ${shown.selected} from ${shown.from} where n.id = ${id}`.execute(db);
  return rows[0] && shown.read(rows[0]);
}

export async function findNeed(db: Sql, id: string, lock: "lock" | "read"): Promise<Need | undefined> {
  const { rows } = await sql<NeedRow>`select ${columns} from needs.need n where n.id = ${id} ${lock === "lock" ? sql`for update` : sql``}`.execute(db);
  return rows[0] && toNeed(rows[0]);
}

/** Needs by id, locked in the order of their ids. */
export async function lockNeeds(db: Sql, ids: readonly string[]): Promise<Need[]> {
  const { rows } = await sql<NeedRow>`select ${columns} from needs.need n where n.id = any (${[...ids]}::uuid[]) order by n.id for update`.execute(db);
  return rows.map(toNeed);
}

export async function listNeedsByState(db: Sql, state: Need["state"]): Promise<Need[]> {
  const { rows } = await sql<NeedRow>`select ${columns} from needs.need n where n.state = ${state} order by n.priority, n.need_by, n.id`.execute(db);
  return rows.map(toNeed);
}

export async function listAllNeeds(db: Sql): Promise<Need[]> {
  const { rows } = await sql<NeedRow>`select ${columns} from needs.need n order by n.reference, n.id`.execute(db);
  return rows.map(toNeed);
}

export async function listNeedsByReference(db: Sql, references: readonly string[]): Promise<Need[]> {
  const { rows } = await sql<NeedRow>`select ${columns} from needs.need n where n.reference = any (${[...references]}) order by n.id for update`.execute(db);
  return rows.map(toNeed);
}

const shape = sql`r(id uuid, "recipientId" uuid, reference text, "itemId" uuid, units bigint, priority int, "validatedBy" uuid, "needBy" date, "placeId" uuid, state text,
  "replacedBy" uuid, illustrative boolean, basis text, note text, "statedOn" date, "labelId" int, version int)`;

const toJson = (list: readonly Need[]) => JSON.stringify(list, (_key, value: unknown) => (typeof value === "bigint" ? value.toString() : value));

/** Writes new needs; gives how many were written. One whose recipient already uses the reference under the same label is left out. */
export async function insertNeeds(db: Sql, list: readonly Need[]): Promise<number> {
  if (list.length === 0) return 0;
  const result = await sql`
    insert into needs.need (id, recipient_id, reference, item_id, units, priority, validated_by, need_by, place_id, state, replaced_by, illustrative, basis, note, stated_on, label_id, version)
    select r.id, r."recipientId", r.reference, r."itemId", r.units, r.priority, r."validatedBy", r."needBy", r."placeId", r.state, r."replacedBy", r.illustrative, r.basis, r.note, r."statedOn", r."labelId", r.version
      from jsonb_to_recordset(${toJson(list)}::jsonb) as ${shape} on conflict (recipient_id, reference, label_id) do nothing`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

export async function updateNeeds(db: Sql, list: readonly Need[]): Promise<void> {
  if (list.length === 0) return;
  await sql`
    update needs.need n set item_id = r."itemId", units = r.units, priority = r.priority, validated_by = r."validatedBy", need_by = r."needBy", place_id = r."placeId", state = r.state,
           replaced_by = r."replacedBy", illustrative = r.illustrative, basis = r.basis, note = r.note, stated_on = r."statedOn", version = r.version
      from jsonb_to_recordset(${toJson(list)}::jsonb) as ${shape} where n.id = r.id`.execute(db);
}

export async function insertAccepted(db: Sql, list: readonly (AcceptedItem & { readonly needId: string })[]): Promise<void> {
  await sql`insert into needs.accepted (need_id, item_id, value_thousandths)
    select r."needId", r."itemId", r.thousandths from jsonb_to_recordset(${JSON.stringify(list.map(({ valueShare, ...one }) => ({ ...one, thousandths: Math.round(valueShare * 1000) })))}::jsonb)
      as r("needId" uuid, "itemId" uuid, thousandths int)`.execute(db);
}

/** By need, the need's own item among them; those that leave it to the catalogue are not there. */
export async function listAccepted(db: Sql, needs: readonly string[]): Promise<Map<string, AcceptedItem[]>> {
  if (needs.length === 0) return new Map();
  const { rows } = await sql<{ need_id: string; item_id: string; value_thousandths: number }>`
    select need_id, item_id, value_thousandths from needs.accepted where need_id = any (${[...needs]}::uuid[]) order by need_id, item_id`.execute(db);
  return new Map([...groupBy(rows, (row) => row.need_id)].map(([need, list]) => [need, list.map((row) => ({ itemId: row.item_id, valueShare: row.value_thousandths / 1000 }))]));
}
