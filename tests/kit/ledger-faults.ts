import { sql } from "kysely";
import type { Sql } from "../../src/modules/audit/index.ts";

/**
 * What does not add up in the ledger of one donor, said in words; nothing when it is sound. Everything is computed again from
 * the transfers alone, day by day, with none of the statements that keep the balances.
 */
export async function ledgerFaults(db: Sql, donor: string): Promise<string[]> {
  const { rows } = await sql<{ fault: string }>`
    with own as materialized (
      select a.*, t.donor, a.stage in ('origin', 'declaredOrigin') as outside from ledger.account a join ledger.tally t on t.id = a.tally_id where t.donor = ${donor}),
    moved as materialized (
      select f.from_account as account, -f.units as units, f.on_day from ledger.transfer f join own o on o.id = f.from_account where f.kind in ('post', 'settle')
      union all select f.to_account, f.units, f.on_day from ledger.transfer f join own o on o.id = f.to_account where f.kind in ('post', 'settle')),
    days as (select generate_series(min(on_day) - 1, max(on_day) + 1, interval '1 day')::date as day from moved),
    replayed as materialized (
      select o.id, o.tally_id, d.day, o.outside,
             coalesce((select sum(m.units) from moved m where m.account = o.id and m.on_day <= d.day), 0) as units,
             coalesce((select b.units from ledger.balance b where b.account_id = o.id and b.day <= d.day order by b.day desc limit 1), 0) as kept
        from own o cross join days d),
    held as (
      select f.from_account as account, sum(f.units) as units from ledger.transfer f join own o on o.id = f.from_account
       where f.kind = 'reserve' and not exists (select from ledger.transfer r where r.resolves = f.id) group by 1)
    select 'subject ' || subject || ' does not sum to nothing' as fault from own group by subject having sum(posted_units) <> 0
    union all select 'account ' || id || ' is below zero' from own where not outside and (posted_units < 0 or posted_units < reserved_units)
    union all select 'account ' || id || ' is below zero on ' || day from replayed where not outside and (units < 0 or kept < 0)
    union all select 'account ' || id || ' on ' || day || ': kept ' || kept || ', moved ' || units from replayed where kept <> units
    union all select 'account ' || o.id || ': posted ' || o.posted_units from own o where o.posted_units <> coalesce((select sum(m.units) from moved m where m.account = o.id), 0)
    union all select 'account ' || o.id || ': reserved ' || o.reserved_units from own o left join held h on h.account = o.id where o.reserved_units <> coalesce(h.units, 0)
    union all
    select 'tally ' || r.tally_id || ' on ' || r.day || ': total differs' from replayed r group by r.tally_id, r.day
    having sum(r.units) <> coalesce((select t.units from ledger.total t where t.tally_id = r.tally_id and t.day <= r.day order by t.day desc limit 1), 0)
    union all select 'subject ' || a.subject || ' stands in two tallies of one stage or in two ledgers' from own a join ledger.tally t on t.id = a.tally_id
     group by a.subject having count(distinct (t.donor, t.category, t.commodity)) > 1 or count(distinct a.commodity) > 1`.execute(db);
  return rows.map((row) => row.fault);
}
