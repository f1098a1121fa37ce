import { sql, type RawBuilder } from "kysely";
import type { Sql } from "../../edges/keyset.ts";
import type { Waiting, WaitingKind } from "./waiting.ts";

export interface Waiter {
  /** The code of the party in whose name is asked, and the name under which the log knows who asks. */
  readonly org: string;
  readonly name: string;
  /** Whether what is any party's waits for them, or only their own party's. */
  readonly reach: "all" | "own";
  readonly now: Date;
}

/** At most so many of each kind. */
const most = 200;

const endOfDay = (day: RawBuilder<unknown>) => sql`(${day} + 1)::timestamp at time zone 'UTC'`;
/** When an item with a serial number is to be seen again, as its consignment says (ENDUSE-4). */
const dueOn = sql`coalesce(e.on_day + 91, c.handed_over_on + 90)`;
const mine = ({ org, reach }: Waiter, code: RawBuilder<unknown>) => (reach === "all" ? sql`true` : sql`${code} = ${org}`);

/** The statements that find each kind: kind, record, its id, title, until. Each reads what is released to who asks, and nothing else. */
const findings: Readonly<Record<WaitingKind, (waiter: Waiter) => RawBuilder<unknown>>> = {
  silence: ({ org, now }) => sql`
    select 'decision' as record, d.id, d.title, d.silence_until as until from alliance.decision d
      join alliance.asked a on a.decision_id = d.id and a.round = d.round join parties.party p on p.id = a.party_id
     where d.state = 'underSilence' and d.silence_until >= ${now} and p.code = ${org}`,
  action: (waiter) => sql`
    select 'meeting' as record, i.meeting_id as id, i.text as title, ${endOfDay(sql`i.due_on`)} as until from alliance.action_item i join parties.party p on p.id = i.owner_id
     where i.done_on is null and ${mine(waiter, sql`p.code`)}`,
  relabelling: (waiter) => sql`
    select r.kind as record, r.record_id as id, coalesce(n.reference, c.reference) as title, null::timestamptz as until from relabelling.request r
      left join needs.need n on r.kind = 'need' and n.id = r.record_id left join contributions.contribution c on r.kind = 'contribution' and c.id = r.record_id
      join parties.party p on p.id = coalesce(n.recipient_id, c.donor_id)
     where r.state = 'open' and r.asked_by <> ${waiter.name} and ${mine(waiter, sql`p.code`)}`,
  clearance: ({ name }) => sql`
    select 'clearance' as record, w.id, w.subject as title, null::timestamptz as until from clearances.wish w
     where w.state = 'open' and w.asked_by <> ${name} and not (w.kind = 'person' and w.subject = ${name})`,
  need: (waiter) => sql`
    select 'need' as record, n.id, n.reference as title, ${endOfDay(sql`n.need_by`)} as until from needs.need n join parties.party p on p.id = n.recipient_id
     where n.state in ('submitted', 'validated', 'prioritised') and ${mine(waiter, sql`p.code`)}`,
  proposal: () => sql`select 'proposal' as record, p.id, p.title, null::timestamptz as until from planning.proposal p where p.state = 'ready' and p.kind <> 'scenario'`,
  reservation: (waiter) => sql`
    select 'contribution' as record, c.id, c.title, ${endOfDay(sql`a.expires_on`)} as until from contributions.allocation a
      join contributions.line l on l.id = a.line_id join contributions.contribution c on c.id = l.contribution_id join parties.party p on p.id = c.donor_id
     where a.state = 'reserved' and ${mine(waiter, sql`p.code`)}`,
  // What went otherwise since somebody last planned again, and what would leave by a service that does not go then.
  replan: () => sql`
    select 'consignment' as record, c.id, c.reference as title, null::timestamptz as until from consignments.consignment c
     where exists (select from consignments.event e where e.consignment_id = c.id and e.outcome = 'applied' and e.kind in ('delay', 'divert', 'lose', 'return', 'refuse')
                     and e.recorded_at > coalesce((select max(p.made_at) from planning.proposal p where p.kind = 'replan'), '-infinity'))
        or (c.state in ('planned', 'packed', 'documented', 'dispatched', 'atHub', 'onward')
            and exists (select from consignments.leg l join network.leg n on n.id = l.leg_id where l.consignment_id = c.id and l.departed_on is null and (n.open_through < l.depart_on or n.open_from > l.depart_on)))`,
  // Items with serial numbers that are to be seen again within a month, or should have been.
  inventory: (waiter) => sql`
    select 'consignment' as record, c.id, c.reference as title, ${endOfDay(sql`min(${dueOn})`)} as until from consignments.consignment c
      join parties.party r on r.id = c.recipient_id join consignments.package p on p.consignment_id = c.id join consignments.package_line l on l.package_id = p.id
     cross join unnest(l.serials) as s(serial)
      left join lateral (select u.state, u.on_day from consignments.end_use u where u.consignment_id = c.id and u.cargo_id = l.cargo_id and u.serial = s.serial order by u.number desc limit 1) e on true
     where c.state in ('handedOver', 'closed') and coalesce(e.state, 'stored') in ('inService', 'stored') and ${mine(waiter, sql`r.code`)}
       and ${dueOn} <= (${waiter.now}::timestamptz at time zone 'UTC')::date + 30
     group by c.id, c.reference`,
};

/** What waits, of the kinds asked for; at most 200 of each, those that end first. */
export async function listWaiting(db: Sql, kinds: readonly { readonly kind: WaitingKind; readonly waiter: Waiter }[]): Promise<Waiting[]> {
  const found: Waiting[] = [];
  for (const { kind, waiter } of kinds) {
    const { rows } = await sql<{ record: Waiting["record"]; id: string; title: string; until: Date | null }>`select w.record, w.id, w.title, w.until from (${findings[kind](waiter)}) w order by w.until nulls last, w.title, w.id limit ${most}`.execute(db);
    found.push(...rows.map((row) => ({ kind, record: row.record, recordId: row.id, title: row.title, until: row.until })));
  }
  return found;
}
