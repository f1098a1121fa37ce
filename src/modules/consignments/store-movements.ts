import { sql } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { Sql } from "../../edges/keyset.ts";
import { consignmentStates, isBeforeDispatch, isOnTheWay, type ConsignmentLeg } from "./consignment.ts";
import type { Travelling } from "./movement.ts";

/** Of which consignments a board is: a party's as donor, recipient or carrier. */
export interface MovementFilter {
  readonly from: Day;
  readonly through: Day;
  readonly today: Day;
  readonly partyId: string | null;
}

/** A consignment as the board needs it, with who receives it and what it carries by item. */
export interface MovementRow extends Travelling {
  readonly recipientId: string;
  readonly cargo: readonly { readonly itemId: string; readonly units: bigint }[];
}

const open = consignmentStates.filter((state) => isBeforeDispatch(state) || isOnTheWay(state));

interface Row {
  id: string; state: Travelling["state"]; from_node_id: string; to_node_id: string; recipient_id: string; left_on: Day | null; ended_on: Day | null;
  legs: readonly ConsignmentLeg[]; cargo: readonly { itemId: string; units: string }[];
}

/**
 * Consignments that move or stand anywhere in these days: what is still open, unless it leaves later; of the others, those that
 * ended in these days or after them.
 */
export async function listTravelling(db: Sql, filter: MovementFilter): Promise<MovementRow[]> {
  const { rows } = await sql<Row>`
    with ended as (
      select c.id, c.state, c.from_node_id, c.to_node_id, c.recipient_id, c.handed_over_on as ended_on from consignments.consignment c where c.state in ('handedOver', 'closed') and c.handed_over_on >= ${filter.from}
       union all
      select c.id, c.state, c.from_node_id, c.to_node_id, c.recipient_id, x.on_day from consignments.consignment c
       cross join lateral (select max(e.on_day) as on_day from consignments.event e where e.consignment_id = c.id and e.kind in ('lose', 'return', 'refuse') and e.outcome <> 'kept') x
       where c.state in ('lost', 'returned') and x.on_day >= ${filter.from}
       union all
      select c.id, c.state, c.from_node_id, c.to_node_id, c.recipient_id, null::date from consignments.consignment c
       where c.state = any (${[...open]}) and not exists (select from consignments.leg l where l.consignment_id = c.id and l.position = 0 and l.departed_on is null and greatest(l.depart_on, ${filter.today}::date) > ${filter.through}::date)
    )
    select c.id, c.state, c.from_node_id, c.to_node_id, c.recipient_id, c.ended_on,
           case when x.legs is null then (select min(e.on_day) from consignments.event e where e.consignment_id = c.id and e.kind = 'depart' and e.outcome <> 'kept') end as left_on, coalesce(x.legs, '[]') as legs, g.cargo
      from ended c
     cross join lateral (select jsonb_agg(jsonb_build_object('position', l.position, 'legId', l.leg_id, 'departOn', l.depart_on, 'arriveOn', l.arrive_on, 'departedOn', l.departed_on, 'arrivedOn', l.arrived_on) order by l.position) as legs
                           from consignments.leg l where l.consignment_id = c.id) x
     cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('itemId', i.item_id, 'units', i.units::text) order by i.item_id), '[]') as cargo
                           from (select y.item_id, sum(y.units) as units from consignments.cargo y where y.consignment_id = c.id group by y.item_id) i) g
     where ${filter.partyId === null ? sql`true` : sql`(c.recipient_id = ${filter.partyId} or exists (select from consignments.consignment o where o.id = c.id and o.carrier_id = ${filter.partyId})
            or exists (select from consignments.cargo y where y.consignment_id = c.id and y.donor_id = ${filter.partyId}))`}
     order by c.id`.execute(db);
  return rows.map((row) => ({
    id: row.id, state: row.state, fromNodeId: row.from_node_id, toNodeId: row.to_node_id, recipientId: row.recipient_id, leftOn: row.left_on, endedOn: row.ended_on, legs: row.legs,
    cargo: row.cargo.map((one) => ({ itemId: one.itemId, units: BigInt(one.units) })),
  }));
}
