import { sql } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { Sql } from "../../edges/keyset.ts";
import { consignmentStates, isHandedOver, type Consignment, type ConsignmentState } from "./consignment.ts";
import { endUseStates, inventoryWithinDays, isEnded, reportEveryDays, type EndUseReport } from "./end-use.ts";

const handedOver = consignmentStates.filter(isHandedOver);
const ended = endUseStates.filter(isEnded);
/** Where nothing comes or stays. */
const elsewhere: readonly ConsignmentState[] = ["lost", "returned", "cancelled"];

/** What was said of the items of a consignment, in the order it was taken. */
export async function listEndUseOf(db: Sql, consignment: string): Promise<EndUseReport[]> {
  const { rows } = await sql<{ cargo_id: string; serial: string; state: EndUseReport["state"]; on_day: Day; reason: string | null; organisation: string }>`
    select e.cargo_id, e.serial, e.state, e.on_day, e.reason, e.organisation from consignments.end_use e where e.consignment_id = ${consignment} order by e.number`.execute(db);
  return rows.map((row) => ({ cargoId: row.cargo_id, serial: row.serial, state: row.state, onDay: row.on_day, reason: row.reason, organisation: row.organisation }));
}

export async function insertEndUse(db: Sql, { id, labelId }: Pick<Consignment, "id" | "labelId">, reports: readonly (EndUseReport & { readonly id: string })[]): Promise<void> {
  await sql`
    insert into consignments.end_use (id, consignment_id, cargo_id, serial, state, on_day, reason, organisation, label_id)
    select r.id, ${id}, r."cargoId", r.serial, r.state, r."onDay", r.reason, r.organisation, ${labelId}
      from jsonb_to_recordset(${JSON.stringify(reports)}::jsonb) as r(id uuid, "cargoId" uuid, serial text, state text, "onDay" date, reason text, organisation text)`.execute(db);
}

/** How far the inventory of a consignment is. */
export interface Inventory {
  readonly consignmentId: string;
  readonly items: number;
  readonly reported: number;
  readonly gone: number;
  /** When the first of its items is to be seen again; `null`: all are gone. */
  readonly dueOn: Day | null;
}

/** Consignments handed over with serial numbers, what is due first; so many at most. */
export async function listInventories(db: Sql, { partyId, most }: { readonly partyId: string | undefined; readonly most: number }): Promise<Inventory[]> {
  const { rows } = await sql<{ consignment_id: string; items: number; reported: number; gone: number; due_on: Day | null }>`
    select c.id as consignment_id, count(*)::int as items, count(e.state)::int as reported, count(*) filter (where e.state = any (${[...ended]}))::int as gone,
           min(case when e.state is null then c.handed_over_on + ${inventoryWithinDays}::int when not e.state = any (${[...ended]}) then e.on_day + ${reportEveryDays}::int end) as due_on
      from consignments.consignment c
      join consignments.package p on p.consignment_id = c.id
      join consignments.package_line l on l.package_id = p.id
     cross join unnest(l.serials) as s(serial)
      left join lateral (select u.state, u.on_day from consignments.end_use u where u.consignment_id = c.id and u.cargo_id = l.cargo_id and u.serial = s.serial order by u.number desc limit 1) e on true
     where c.state = any (${[...handedOver]}) ${partyId === undefined ? sql`` : sql`and c.recipient_id = ${partyId}`}
     group by c.id order by due_on nulls last, c.id limit ${most}`.execute(db);
  return rows.map((row) => ({ consignmentId: row.consignment_id, items: row.items, reported: row.reported, gone: row.gone, dueOn: row.due_on }));
}

/** A lot with the end of its shelf life. */
export interface ExpiringLot {
  readonly consignmentId: string;
  readonly lineId: string;
  readonly itemId: string;
  readonly lot: string | null;
  readonly expiresOn: Day;
  readonly units: bigint;
}

/** Lots that are packed, on the way or handed over, and whose shelf life ends by a day, what ends first first; so many at most. */
export async function listExpiring(db: Sql, { by, partyId, most }: { readonly by: Day; readonly partyId: string | undefined; readonly most: number }): Promise<ExpiringLot[]> {
  const { rows } = await sql<{ consignment_id: string; id: string; item_id: string; lot: string | null; expires_on: Day; units: bigint }>`
    select c.id as consignment_id, l.id, g.item_id, l.lot, l.expires_on, l.units from consignments.package_line l
      join consignments.package p on p.id = l.package_id join consignments.consignment c on c.id = p.consignment_id join consignments.cargo g on g.id = l.cargo_id
     where l.expires_on <= ${by} and not c.state = any (${[...elsewhere]}) ${partyId === undefined ? sql`` : sql`and c.recipient_id = ${partyId}`}
     order by l.expires_on, l.id limit ${most}`.execute(db);
  return rows.map((row) => ({ consignmentId: row.consignment_id, lineId: row.id, itemId: row.item_id, lot: row.lot, expiresOn: row.expires_on, units: row.units }));
}
