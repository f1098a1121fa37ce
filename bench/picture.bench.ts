import pg from "pg";
import { openBenchRoom, today, type BenchRoom } from "./kit/bench-room.ts";
import { alone, compared, inTurn, millisecondsOf, type Outcome, type Row } from "./kit/report.ts";
import { seedRoom } from "./kit/seed.ts";

const lines = 30_000;
const days = 1000;
const transfersEachDay = 1000;
const firstDay = "2024-03-01";
const commodity = "value:EUR:donorDeclared";
const steps = [100, 300, 1000];

/** A valued line per contribution, and its accounts; nothing has moved yet. */
async function seedValues(room: BenchRoom): Promise<void> {
  const { donors } = await seedRoom(room.owner, { donors: 40, items: 50 });
  const run = (text: string, values: unknown[] = []) => room.owner.query(text, values);
  await run(`insert into contributions.contribution (id, donor_id, reference, kind, stage, category, title, announced_on, announced_text, origin, stated)
    select gen_random_uuid(), ($1::uuid[])[1 + n % cardinality($1::uuid[])], 'V-' || n, 'goods', 'committed', (array['military', 'humanitarian', 'financial'])[1 + (n / 40) % 3],
           'Contribution ' || n, date '${firstDay}' + n % 30, 'as announced', 'room', '{}' from generate_series(0, ${lines - 1}) n`, [donors.map((donor) => donor.id)]);
  await run("insert into contributions.step (contribution_id, number, stage, on_day) select id, 1, stage, announced_on from contributions.contribution");
  await run("insert into contributions.line (id, contribution_id, position, described, unit, units) select gen_random_uuid(), id, 0, 'Rounds', 'round', 1000 from contributions.contribution");
  await run(`insert into contributions.valuation (id, contribution_id, line_id, amount_minor, currency, method, valued_on, eur_minor)
    select gen_random_uuid(), contribution_id, id, 1000000000, 'EUR', 'donorDeclared', '${firstDay}', 1000000000 from contributions.line`);
  await run(`insert into ledger.tally (donor, category, commodity, stage) select distinct c.donor_id, c.category, '${commodity}', s.stage
    from contributions.contribution c cross join unnest(array['origin', 'announced', 'committed', 'allocated']) s(stage)`);
  await run(`insert into ledger.account (tally_id, subject, commodity, stage) select t.id, v.id, t.commodity, t.stage from contributions.valuation v
    join contributions.contribution c on c.id = v.contribution_id join ledger.tally t on t.donor = c.donor_id and t.category = c.category`);
  await run(`create temporary table path as select (substr(c.reference, 3))::int as n, o.id as origin, a.id as announced, k.id as committed, l.id as allocated
    from contributions.valuation v join contributions.contribution c on c.id = v.contribution_id
    join ledger.account o on o.subject = v.id and o.stage = 'origin' join ledger.account a on a.subject = v.id and a.stage = 'announced'
    join ledger.account k on k.subject = v.id and k.stage = 'committed' join ledger.account l on l.subject = v.id and l.stage = 'allocated'`);
  await run("create index on path (n)");
  await run("analyze");
}

/**
 * Days of history: the first month announces all, then parts are committed and allocated in turn. The trigger is off while a
 * million transfers go in; what it would have kept is summed from them in one statement for each table.
 */
async function addDays(room: BenchRoom, from: number, until: number): Promise<void> {
  const run = (text: string) => room.owner.query(text);
  await run("alter table ledger.transfer disable trigger transfer_applies");
  await run(`
    insert into ledger.transfer (id, command, kind, from_account, to_account, units, on_day, reason)
    select gen_random_uuid(), '00000000-0000-4000-8000-000000000000', 'post', case when turn = 0 then p.origin when turn % 3 = 0 then p.committed else p.announced end,
           case when turn = 0 then p.announced when turn % 3 = 0 then p.allocated else p.committed end,
           case when turn = 0 then 1000000000 else 1000 + m % 7 end, date '${firstDay}' + m / ${transfersEachDay}, 'bench'
      from (select m, m / ${lines} as turn from generate_series(${from * transfersEachDay}, ${until * transfersEachDay - 1}) m) x join path p on p.n = x.m % ${lines} order by m`);
  await run("alter table ledger.transfer enable trigger transfer_applies");
  await run("truncate ledger.balance, ledger.total");
  const moved = "(select from_account as account, on_day, -units as units from ledger.transfer union all select to_account, on_day, units from ledger.transfer) m";
  await run(`insert into ledger.balance (account_id, day, units, contra)
    select account, on_day, sum(sum(m.units)) over (partition by account order by on_day), a.stage = 'origin' from ${moved} join ledger.account a on a.id = m.account group by account, on_day, a.stage`);
  await run(`insert into ledger.total (tally_id, day, units)
    select a.tally_id, on_day, sum(sum(m.units)) over (partition by a.tally_id order by on_day) from ${moved} join ledger.account a on a.id = m.account group by a.tally_id, on_day`);
}

const byBalances = `
  select t.donor, t.category, t.stage, sum(x.units)::bigint as units
    from ledger.tally t join ledger.account a on a.tally_id = t.id
    cross join lateral (select b.units from ledger.balance b where b.account_id = a.id and b.day <= $1::date order by b.day desc limit 1) x
   where t.commodity = '${commodity}' and t.stage not in ('origin', 'declaredOrigin') group by 1, 2, 3`;
const byTotals = `
  select t.donor, t.category, t.stage, x.units from ledger.tally t
    cross join lateral (select o.units from ledger.total o where o.tally_id = t.id and o.day <= $1::date order by o.day desc limit 1) x
   where t.commodity = '${commodity}' and t.stage not in ('origin', 'declaredOrigin')`;
const counts = `
  select c.donor_id, c.category, count(*)::int, count(*) filter (where not exists (select from contributions.valuation v where v.contribution_id = c.id and v.eur_minor is not null and v.method = 'donorDeclared'))::int
    from contributions.contribution c join contributions.step s on s.contribution_id = c.id and s.number = 1 where s.on_day <= $1::date group by 1, 2`;

const dayOf = (index: number) => new Date(Date.parse(firstDay) + index * 86_400_000).toISOString().slice(0, 10);

async function assertEqual(room: BenchRoom, asOf: string): Promise<void> {
  const { rows } = await room.owner.query<{ units: bigint; stage: string }>(byBalances, [asOf]);
  const announced = rows.reduce((sum, row) => sum + row.units, 0n);
  const answer = (await room.ask("GET", `/api/picture?asOf=${asOf}`)) as { total: { announced: number } };
  if (BigInt(answer.total.announced) !== announced) throw new Error(`the picture of ${asOf} says ${answer.total.announced}, the balances say ${announced}`);
}

export async function bench(): Promise<Outcome> {
  const room = await openBenchRoom();
  const pool = new pg.Pool({ ...room.rival, max: 4 });
  try {
    await seedValues(room);
    const rows: Row[] = [];
    const standing: number[] = [];
    let done = 0;
    for (const until of steps) {
      const before = performance.now();
      await addDays(room, done, until);
      done = until;
      console.error(`  ${until * transfersEachDay} transfers after ${Math.round((performance.now() - before) / 1000)} s more`);
      await room.owner.query("vacuum analyze");
      const asked = [dayOf(until - 1), dayOf(Math.floor(until / 2)), dayOf(40)];
      for (const asOf of asked) await assertEqual(room, asOf);
      const each = async (work: (asOf: string) => Promise<unknown>) => {
        let sum = 0;
        for (const asOf of asked) sum += await millisecondsOf(3, () => work(asOf));
        return sum / asked.length;
      };
      const found = await inTurn(4, {
        ours: () => each((asOf) => room.ask("GET", `/api/picture?asOf=${asOf}`)),
        balances: () => each((asOf) => pool.query(byBalances, [asOf])),
        totals: () => each(async (asOf) => [await pool.query(byTotals, [asOf]), await pool.query(counts, [asOf])]),
      });
      standing.push(found.ours);
      const size = `${(until * transfersEachDay).toLocaleString("en-GB")} transfers`;
      rows.push(compared(`${size}, against an aggregate over the balances`, "ms", { ours: found.ours, rival: found.balances }, { atMost: 2 }));
      rows.push(compared(`${size}, against the room's own totals and counts by hand`, "ms", { ours: found.ours, rival: found.totals }, null));
    }
    rows.push(alone("the picture at ten times the history, by what it cost before", "times", standing.at(-1)! / standing[0]!, { atMost: 1.5 }));
    return {
      about: "The picture as of a day through the API (figures by donor, counts, methods), mean of three days: the last, the middle one, an early one.",
      data: `${lines} valued lines of 40 donors in 3 categories, ${transfersEachDay} transfers a day up to ${days} days, with the balances and totals that the ledger's trigger keeps; today is ${today}.`,
      rows, postgres: room.postgres, notes: ["Before each measurement the API's total was compared with the sum of the balances, and was equal."],
    };
  } finally {
    await pool.end();
    await room.close();
  }
}
