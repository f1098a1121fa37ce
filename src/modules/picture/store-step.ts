import { sql } from "kysely";
import type { Sql } from "../../edges/keyset.ts";
import type { Arrival, CourseEnd, Unscheduled } from "./step.ts";

const equipment = sql`coalesce(i.fleet, i.code)`;

/** Ends of courses that seats are booked of, by recipient and equipment. */
export async function listCourseEnds(db: Sql): Promise<CourseEnd[]> {
  const { rows } = await sql<CourseEnd>`
    select r.recipient_id as "recipientId", ${equipment} as equipment, s.id as "sessionId", c.reference, c.title, p.code as donor, s.ends_on as "endsOn", sum(h.seats)::int as seats,
           coalesce(sum((select count(*) from training.seat t where t.cohort_id = h.id and t.state = 'graduated')), 0)::int as graduated
      from training.cohort h join training.course_session s on s.id = h.session_id join training.course c on c.id = s.course_id join parties.party p on p.id = c.donor_id
      join training.request r on r.id = h.request_id join catalogue.item i on i.id = coalesce(r.item_id, c.item_id)
     where h.seats > 0 group by 1, 2, 3, 4, 5, 6, 7 order by s.ends_on, c.reference, s.id limit 5000`.execute(db);
  return rows;
}

/** What stands on the way of one consignment: the day it was signed for, the day promised, or the last planned day of its way. */
const arrivesOn = sql`coalesce(g.handed_over_on, g.promised_on, (select max(coalesce(l.arrived_on, l.arrive_on)) from consignments.leg l where l.consignment_id = g.id))`;

const units = sql`
  select n.recipient_id, x.item_id, ${arrivesOn} as on_day, case when g.handed_over_on is null then 'onTheWay' else 'handedOver' end as how, x.units
    from consignments.cargo x join consignments.consignment g on g.id = x.consignment_id join needs.need n on n.id = x.need_id where g.state not in ('lost', 'returned', 'cancelled')
  union all
  select n.recipient_id, l.item_id, a.arrives_on, 'planned', a.units - a.consigned_units
    from contributions.allocation a join contributions.line l on l.id = a.line_id join needs.need n on n.id = a.need_id where a.state in ('allocated', 'reserved') and a.units > a.consigned_units`;

/** What arrives at whom, by equipment, day and how sure it is; and what has no day. Of equipment that nobody is trained on, nothing. */
export async function listArrivals(db: Sql): Promise<{ arrivals: Arrival[]; unscheduled: Unscheduled[] }> {
  const { rows } = await sql<Omit<Arrival, "onDay"> & { onDay: Arrival["onDay"] | null }>`
    select u.recipient_id as "recipientId", ${equipment} as equipment, u.on_day as "onDay", u.how, sum(u.units)::bigint as units from (${units}) u join catalogue.item i on i.id = u.item_id
     where ${equipment} in (select coalesce(y.fleet, y.code) from training.request q join catalogue.item y on y.id = q.item_id union select coalesce(y.fleet, y.code) from training.course k join catalogue.item y on y.id = k.item_id)
     group by 1, 2, 3, 4 order by 3 nulls last, 2, 4 limit 5000`.execute(db);
  return {
    arrivals: rows.filter((row): row is Arrival => row.onDay !== null),
    unscheduled: rows.filter((row) => row.onDay === null).map(({ recipientId, equipment: of, units: held }) => ({ recipientId, equipment: of, units: held })),
  };
}
