import { sql, type RawBuilder } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Page } from "../../kernel/outcome.ts";
import { keyset, toPage, type ListOrder, type Sql } from "../../edges/keyset.ts";
import { isReadable } from "../../edges/shown.ts";
import type { Allocation } from "./allocation.ts";
import type { Contribution } from "./contribution.ts";
import { inChunks } from "./store.ts";

interface AllocationRow {
  id: Allocation["id"]; line_id: string; need_id: string; units: bigint; worth_thousandths: number; state: Allocation["state"]; reserve_id: string | null; expires_on: Day | null;
  proposal_id: string | null; movement: string | null; arrives_on: Day | null; allocated_on: Day; label_id: LabelId; consigned_units: bigint; version: number;
}

/** The plan it came of is told to whoever may read that plan. */
const ofPlan = (column: RawBuilder<unknown>) => sql`case when ${isReadable(sql`a.proposal_label_id`)} then ${column} end`;
const columns = sql`a.id, a.line_id, a.need_id, a.units, a.worth_thousandths, a.state, a.reserve_id, a.expires_on, ${ofPlan(sql`a.proposal_id`)} as proposal_id, ${ofPlan(sql`a.movement`)} as movement, a.arrives_on, a.allocated_on, a.label_id, a.consigned_units, a.version`;

function toAllocation(row: AllocationRow): Allocation {
  return {
    id: row.id, lineId: row.line_id, needId: row.need_id, units: row.units, worthThousandths: row.worth_thousandths, state: row.state, reserveId: row.reserve_id, expiresOn: row.expires_on,
    proposalId: row.proposal_id, movement: row.movement, arrivesOn: row.arrives_on, allocatedOn: row.allocated_on, labelId: row.label_id, consignedUnits: row.consigned_units, version: row.version,
  };
}

export function insertAllocations(db: Sql, list: readonly (Allocation & { readonly proposalLabelId: LabelId })[]): Promise<void> {
  return inChunks(list, (json) => sql`
    insert into contributions.allocation (id, line_id, need_id, units, worth_thousandths, state, reserve_id, expires_on, proposal_id, movement, arrives_on, allocated_on, label_id, version, proposal_label_id)
    select r.id, r."lineId", r."needId", r.units, r."worthThousandths", r.state, r."reserveId", r."expiresOn", r."proposalId", r.movement, r."arrivesOn", r."allocatedOn", r."labelId", r.version, r."proposalLabelId"
      from jsonb_to_recordset(${json}::jsonb)
        as r(id uuid, "lineId" uuid, "needId" uuid, units bigint, "worthThousandths" int, state text, "reserveId" uuid, "expiresOn" date, "proposalId" uuid, movement text, "arrivesOn" date,
             "allocatedOn" date, "labelId" int, version int, "proposalLabelId" int)`, db);
}

export async function findAllocationForUpdate(db: Sql, id: string): Promise<Allocation | undefined> {
  const { rows } = await sql<AllocationRow>`select ${columns} from contributions.allocation a where a.id = ${id} for update`.execute(db);
  return rows[0] && toAllocation(rows[0]);
}

export async function updateAllocation(db: Sql, allocation: Allocation): Promise<void> {
  await sql`
    update contributions.allocation set state = ${allocation.state}, expires_on = ${allocation.expiresOn}, version = ${allocation.version} where id = ${allocation.id}`.execute(db);
}

/** Allocations locked in one order, by id. */
export async function lockAllocations(db: Sql, ids: readonly string[]): Promise<Map<string, Allocation>> {
  const { rows } = await sql<AllocationRow>`select ${columns} from contributions.allocation a where a.id = any (${[...ids]}::uuid[]) order by a.id for update`.execute(db);
  return new Map(rows.map((row) => [row.id, toAllocation(row)]));
}

/** More or fewer units of allocations on consignments. Their versions stay: nobody who read one read anything else. */
export async function addConsigned(db: Sql, list: readonly { readonly id: string; readonly units: bigint }[]): Promise<void> {
  await sql`update contributions.allocation a set consigned_units = a.consigned_units + r.units
    from jsonb_to_recordset(${JSON.stringify(list.map(({ id, units }) => ({ id, units: String(units) })))}::jsonb) as r(id uuid, units bigint) where a.id = r.id`.execute(db);
}

export async function listAllocationsOf(db: Sql, lines: readonly string[]): Promise<Allocation[]> {
  const { rows } = await sql<AllocationRow>`
    select ${columns} from contributions.allocation a where a.line_id = any (${[...lines]}::uuid[]) order by a.allocated_on, a.id`.execute(db);
  return rows.map(toAllocation);
}

/** The contributions of lines, by line. */
export async function contributionsOf(db: Sql, lines: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; contribution_id: string }>`select id, contribution_id from contributions.line where id = any (${[...lines]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row.contribution_id]));
}

/** How many units of a line are allocated, also those of which the reader may not see for whom; reserved ones are not. */
export async function sumAllocated(db: Sql, line: string): Promise<bigint> {
  const { rows } = await sql<{ units: bigint }>`select contributions.allocated_units(${line}::uuid) as units`.execute(db);
  return rows[0]!.units;
}

export async function listProposalAllocations(db: Sql, proposal: string): Promise<Allocation[]> {
  const { rows } = await sql<AllocationRow>`select ${columns} from contributions.allocation a where a.proposal_id = ${proposal} order by a.id`.execute(db);
  return rows.map(toAllocation);
}

/** What came of plans, still stands and arrives on the day or later. */
export async function listPlannedAllocations(db: Sql, from: Day): Promise<Allocation[]> {
  const { rows } = await sql<AllocationRow>`
    select ${columns} from contributions.allocation a
     where a.proposal_id is not null and a.state in ('reserved', 'allocated') and a.arrives_on >= ${from}::date order by a.id`.execute(db);
  return rows.map(toAllocation);
}

export async function listLive(db: Sql, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`select a.id from contributions.allocation a where a.id = any (${[...ids]}::uuid[]) and a.state in ('reserved', 'allocated')`.execute(db);
  return new Set(rows.map((row) => row.id));
}

/** An allocation with what its line and contribution say of it. */
export interface TiedUnits extends Pick<Allocation, "lineId" | "needId" | "units" | "worthThousandths" | "arrivesOn"> {
  readonly donorId: string;
  readonly consentId: string | null;
  readonly stage: Contribution["stage"];
}

/** What is allocated to needs, not what is only held for them. */
export async function listTied(db: Sql, needs: readonly string[]): Promise<TiedUnits[]> {
  const { rows } = await sql<{ line_id: string; need_id: string; units: bigint; worth_thousandths: number; arrives_on: Day | null; donor_id: string; consent_id: string | null; stage: Contribution["stage"] }>`
    select a.line_id, a.need_id, a.units, a.worth_thousandths, a.arrives_on, c.donor_id, c.consent_id, c.stage
      from contributions.allocation a join contributions.line l on l.id = a.line_id join contributions.contribution c on c.id = l.contribution_id
     where a.need_id = any (${[...needs]}::uuid[]) and a.state = 'allocated' order by a.allocated_on, a.id`.execute(db);
  return rows.map((row) => ({
    lineId: row.line_id, needId: row.need_id, units: row.units, worthThousandths: row.worth_thousandths, arrivesOn: row.arrives_on, donorId: row.donor_id, consentId: row.consent_id, stage: row.stage,
  }));
}

/** Reservations whose last day is over. */
export async function listExpired(db: Sql, today: Day): Promise<Allocation[]> {
  const { rows } = await sql<AllocationRow>`
    select ${columns} from contributions.allocation a where a.state = 'reserved' and a.expires_on < ${today}::date order by a.id for update skip locked`.execute(db);
  return rows.map(toAllocation);
}

const sortKeys = {
  allocatedOn: { expression: sql`a.allocated_on`, type: "date", nullable: false },
  arrivesOn: { expression: sql`a.arrives_on`, type: "date", nullable: true },
  units: { expression: sql`a.units`, type: "bigint", nullable: false },
} as const;

export interface AllocationFilter {
  readonly need?: string | undefined;
  readonly line?: string | undefined;
  readonly state?: string | undefined;
}

export async function pageAllocations(db: Sql, filter: AllocationFilter, order: ListOrder): Promise<Page<Allocation> | undefined> {
  const page = keyset(sortKeys, order, sql`a.id`);
  if (!page) return undefined;
  const { rows } = await sql<AllocationRow & { sort_value: string | null }>`
    select ${columns}, ${page.sortValue} as sort_value from contributions.allocation a
     where ${page.where}
       ${filter.need === undefined ? sql`` : sql`and a.need_id = ${filter.need}`}
       ${filter.line === undefined ? sql`` : sql`and a.line_id = ${filter.line}`}
       ${filter.state === undefined ? sql`` : sql`and a.state = ${filter.state}`}
     order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, toAllocation);
}
