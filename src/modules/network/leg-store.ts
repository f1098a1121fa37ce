import { sql, type RawBuilder } from "kysely";
import { containing, keyset, toPage, type ListOrder, type Sql } from "../../edges/keyset.ts";
import type { Day } from "../../kernel/day.ts";
import type { Page } from "../../kernel/outcome.ts";
import type { Leg, LegEnd, LegId } from "./leg.ts";
import type { NodeId } from "./node.ts";

interface EndRow {
  id: NodeId;
  code: string;
  name_en: string;
  name_fr: string;
  name_uk: string;
  latitude: number;
  longitude: number;
}

interface LegRow {
  id: LegId;
  code: string;
  from_node: EndRow;
  to_node: EndRow;
  mode: Leg["mode"];
  transit_days: number;
  departs_every_days: number;
  departs_phase_days: number;
  capacity_tonnes: number;
  neq_cap_kg: number | null;
  cost_cents_per_tonne: bigint;
  open_from: Day | null;
  open_through: Day | null;
  notice_days: number;
  illustrative: boolean;
  basis: string | null;
  version: number;
}

const endOf = (alias: string) => {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`jsonb_build_object('id', ${column("id")}, 'code', ${column("code")}, 'name_en', ${column("name_en")}, 'name_fr', ${column("name_fr")},
    'name_uk', ${column("name_uk")}, 'latitude', ${column("latitude")}, 'longitude', ${column("longitude")})`;
};

const columns = sql`l.id, l.code, ${endOf("a")} as from_node, ${endOf("b")} as to_node, l.mode, l.transit_days, l.departs_every_days, l.departs_phase_days,
  l.capacity_tonnes, l.neq_cap_kg, l.cost_cents_per_tonne, l.open_from, l.open_through, l.notice_days, l.illustrative, l.basis, l.version`;
const tables = sql`network.leg l join network.node a on a.id = l.from_node_id join network.node b on b.id = l.to_node_id`;

/** A leg with its ends as JSON, in the statement of another module that names it. */
export const legAsJson = (id: RawBuilder<unknown>): RawBuilder<LegBrief> => sql`(select jsonb_build_object('id', l.id, 'code', l.code, 'from', ${briefOf("a")}, 'to', ${briefOf("b")}) from ${tables} where l.id = ${id})`;

const briefOf = (alias: string) => {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`jsonb_build_object('id', ${column("id")}, 'code', ${column("code")}, 'names', jsonb_build_object('en', ${column("name_en")}, 'fr', ${column("name_fr")}, 'uk', ${column("name_uk")}))`;
};

/** What a leg is to those who only name it. */
interface LegBrief {
  readonly id: string;
  readonly code: string;
  readonly from: Pick<LegEnd, "id" | "code" | "names">;
  readonly to: Pick<LegEnd, "id" | "code" | "names">;
}

const sortKeys = {
  code: { expression: sql`l.code`, type: "text", nullable: false },
  mode: { expression: sql`l.mode`, type: "text", nullable: false },
  from: { expression: sql`a.code`, type: "text", nullable: false },
  to: { expression: sql`b.code`, type: "text", nullable: false },
  transitDays: { expression: sql`l.transit_days`, type: "int", nullable: false },
  capacityTonnes: { expression: sql`l.capacity_tonnes`, type: "float8", nullable: false },
  costCentsPerTonne: { expression: sql`l.cost_cents_per_tonne`, type: "bigint", nullable: false },
} as const;

function toEnd(row: EndRow): LegEnd {
  return { id: row.id, code: row.code, names: { en: row.name_en, fr: row.name_fr, uk: row.name_uk }, latitude: row.latitude, longitude: row.longitude };
}

function toLeg(row: LegRow): Leg {
  return {
    id: row.id, code: row.code, from: toEnd(row.from_node), to: toEnd(row.to_node), mode: row.mode, transitDays: row.transit_days,
    departsEveryDays: row.departs_every_days, departsPhaseDays: row.departs_phase_days, capacityTonnes: row.capacity_tonnes, neqCapKg: row.neq_cap_kg,
    costCentsPerTonne: Number(row.cost_cents_per_tonne), openFrom: row.open_from, openThrough: row.open_through, noticeDays: row.notice_days,
    illustrative: row.illustrative, basis: row.basis, version: row.version,
  };
}

function toRow(leg: Leg): Record<string, unknown> {
  return {
    id: leg.id, code: leg.code, from_node_id: leg.from.id, to_node_id: leg.to.id, mode: leg.mode, transit_days: leg.transitDays,
    departs_every_days: leg.departsEveryDays, departs_phase_days: leg.departsPhaseDays, capacity_tonnes: leg.capacityTonnes, neq_cap_kg: leg.neqCapKg,
    cost_cents_per_tonne: leg.costCentsPerTonne, open_from: leg.openFrom, open_through: leg.openThrough, notice_days: leg.noticeDays,
    illustrative: leg.illustrative, basis: leg.basis, version: leg.version,
  };
}

export interface LegFilter {
  readonly search?: string | undefined;
  readonly mode?: string | undefined;
  /** The id or the code of either end. */
  readonly node?: string | undefined;
}

/** `undefined` when the order or cursor is not one of this list's. The search also looks at the names of both ends. */
export async function pageLegs(db: Sql, filter: LegFilter, order: ListOrder): Promise<Page<Leg> | undefined> {
  const page = keyset(sortKeys, order, sql`l.id`);
  if (!page) return undefined;
  const pattern = filter.search === undefined ? undefined : containing(filter.search);
  const { rows } = await sql<LegRow & { sort_value: string | null }>`
    select ${columns}, ${page.sortValue} as sort_value from ${tables}
     where ${page.where}
       ${filter.mode === undefined ? sql`` : sql`and l.mode = ${filter.mode}`}
       ${filter.node === undefined ? sql`` : sql`and ${filter.node} in (a.code, b.code, a.id::text, b.id::text)`}
       ${pattern === undefined ? sql`` : sql`and concat_ws(E'\n', l.code, a.name_en, a.name_fr, a.name_uk, b.name_en, b.name_fr, b.name_uk) ilike ${pattern}`}
     order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, toLeg);
}

export async function findLeg(db: Sql, id: string): Promise<Leg | undefined> {
  const { rows } = await sql<LegRow>`select ${columns} from ${tables} where l.id = ${id}`.execute(db);
  return rows[0] && toLeg(rows[0]);
}

/** The leg with its row locked until the commit. Locks first: the ends may have been changed by whoever held it. */
export async function findLegForUpdate(db: Sql, id: string): Promise<Leg | undefined> {
  await sql`select from network.leg where id = ${id} for no key update`.execute(db);
  return findLeg(db, id);
}

/** Those of these legs that are there, by their ids. */
export async function listLegsByIds(db: Sql, ids: readonly string[]): Promise<Map<string, Leg>> {
  const { rows } = await sql<LegRow>`select ${columns} from ${tables} where l.id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, toLeg(row)]));
}

/** All legs by code, in the order of their codes. */
export async function listLegsByCode(db: Sql): Promise<Map<string, Leg>> {
  const { rows } = await sql<LegRow>`select ${columns} from ${tables} order by l.code`.execute(db);
  return new Map(rows.map((row) => [row.code, toLeg(row)]));
}

/** Keeps every other writer of legs waiting until the commit, so that a bulk meets no code added meanwhile. */
export async function holdLegs(db: Sql): Promise<void> {
  await sql`lock table network.leg in share row exclusive mode`.execute(db);
}

const asRecordset = (legs: readonly Leg[]) => sql`jsonb_to_recordset(${JSON.stringify(legs.map(toRow))}::jsonb)
  as r(id uuid, code text, from_node_id uuid, to_node_id uuid, mode text, transit_days int, departs_every_days int, departs_phase_days int,
       capacity_tonnes double precision, neq_cap_kg double precision, cost_cents_per_tonne bigint, open_from date, open_through date,
       notice_days int, illustrative boolean, basis text, version int)`;

/** Writes new legs; answers how many, less than all when a code was taken. */
export async function insertLegs(db: Sql, legs: readonly Leg[]): Promise<number> {
  if (legs.length === 0) return 0;
  const result = await sql`
    insert into network.leg (id, code, from_node_id, to_node_id, mode, transit_days, departs_every_days, departs_phase_days, capacity_tonnes, neq_cap_kg, cost_cents_per_tonne, open_from, open_through, notice_days, illustrative, basis, version)
    select r.id, r.code, r.from_node_id, r.to_node_id, r.mode, r.transit_days, r.departs_every_days, r.departs_phase_days, r.capacity_tonnes, r.neq_cap_kg, r.cost_cents_per_tonne, r.open_from, r.open_through, r.notice_days, r.illustrative, r.basis, r.version
      from ${asRecordset(legs)}
    on conflict (code) do nothing`.execute(db);
  return Number(result.numAffectedRows);
}

/** Writes changed legs, whose rows are locked; the codes stay what they were. */
export async function updateLegs(db: Sql, legs: readonly Leg[]): Promise<void> {
  if (legs.length === 0) return;
  await sql`
    update network.leg l set from_node_id = r.from_node_id, to_node_id = r.to_node_id, mode = r.mode, transit_days = r.transit_days,
           departs_every_days = r.departs_every_days, departs_phase_days = r.departs_phase_days, capacity_tonnes = r.capacity_tonnes,
           neq_cap_kg = r.neq_cap_kg, cost_cents_per_tonne = r.cost_cents_per_tonne, open_from = r.open_from, open_through = r.open_through,
           notice_days = r.notice_days, illustrative = r.illustrative, basis = r.basis, version = r.version
      from ${asRecordset(legs)} where l.id = r.id`.execute(db);
}
