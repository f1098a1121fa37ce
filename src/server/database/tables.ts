import type pg from "pg";

/** A table of the room: its name as SQL writes it, and the columns whose values are stored and not computed. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The queue of jobs is of the moment: what waits is in the room's own tables, and is put into the queue again where it is missing. */
const ours = "n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker')";

/** The tables of every schema of the room, each after those it refers to. The list of migrations is not part of it: it comes with the schema. */
export async function listTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows: tables } = await client.query<{ oid: string; name: string; columns: string[] }>(`
    select c.oid::text, format('%I.%I', n.nspname, c.relname) as name,
           (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and ${ours} and not (n.nspname = 'server' and c.relname = 'migration')
     order by n.nspname, c.relname`);
  const { rows: links } = await client.query<{ from: string; to: string }>(`
    select distinct k.conrelid::oid::text as from, k.confrelid::oid::text as to
      from pg_constraint k where k.contype = 'f' and k.conrelid <> k.confrelid`);
  const ordered: typeof tables = [];
  const placed = new Set<string>();
  while (ordered.length < tables.length) {
    const ready = tables.filter((table) => !placed.has(table.oid) && links.every((link) => link.from !== table.oid || placed.has(link.to)));
    if (ready.length === 0) throw new Error(`tables refer to each other in a circle: ${tables.filter((table) => !placed.has(table.oid)).map((table) => table.name).join(", ")}`);
    for (const table of ready) placed.add(table.oid);
    ordered.push(...ready);
  }
  return ordered.map(({ name, columns }) => ({ name, columns }));
}

export interface SequencePlace {
  readonly sequence: string;
  /** The last number given; sequences that gave none are not listed. */
  readonly last: string;
}

export async function listSequences(client: pg.ClientBase): Promise<SequencePlace[]> {
  const { rows } = await client.query<SequencePlace>(`
    select format('%I.%I', s.schemaname, s.sequencename) as sequence, s.last_value::text as last
      from pg_sequences s join pg_namespace n on n.nspname = s.schemaname
     where ${ours} and s.last_value is not null
     order by 1`);
  return rows;
}

/** What holds of every sound room, each as a query that lists what is wrong. Asked after a copy, before it counts. */
const soundness: readonly { readonly fault: string; readonly query: string }[] = [
  {
    fault: "an account's balance is not the sum of its transfers",
    query: `
      select a.id from ledger.account a
        left join (select account, sum(posted) as posted, sum(reserved) as reserved from (
            select from_account as account, -units as posted, 0 as reserved from ledger.transfer where kind in ('post', 'settle')
            union all select to_account, units, 0 from ledger.transfer where kind in ('post', 'settle')
            union all select from_account, 0, units from ledger.transfer where kind = 'reserve'
            union all select t.from_account, 0, -r.units from ledger.transfer t join ledger.transfer r on r.id = t.resolves) x group by account) s
          on s.account = a.id
       where a.posted_units <> coalesce(s.posted, 0) or a.reserved_units <> coalesce(s.reserved, 0) limit 1`,
  },
  {
    fault: "a day's balance is not what moved through that day",
    query: `
      select b.account_id from ledger.balance b
        join lateral (select sum(case when t.to_account = b.account_id then t.units else -t.units end) as units from ledger.transfer t
                       where b.account_id in (t.from_account, t.to_account) and t.kind in ('post', 'settle') and t.on_day <= b.day) m on true
       where b.units <> coalesce(m.units, 0) limit 1`,
  },
  {
    fault: "an allocation does not know how many of its units are on consignments",
    query: `
      select a.id from contributions.allocation a
        left join (select g.allocation_id, sum(g.units) as units from consignments.cargo g join consignments.consignment c on c.id = g.consignment_id where c.state <> 'cancelled' group by 1) s on s.allocation_id = a.id
       where a.consigned_units <> coalesce(s.units, 0) limit 1`,
  },
  {
    fault: "the audit log does not have as many leaves as its head says",
    query: "select l.name from audit.log l where l.leaf_count <> (select count(*) from audit.leaf f where f.log = l.name) limit 1",
  },
  {
    fault: "a leaf of the audit log does not have the hash of its text",
    query: "select index from audit.leaf where hash <> sha256('\\x00'::bytea || convert_to(leaf, 'UTF8')) limit 1",
  },
];

/** The first thing that is wrong with the room in this database, or `null`. */
export async function whyNotSound(client: pg.ClientBase): Promise<string | null> {
  for (const { fault, query } of soundness) {
    const { rowCount } = await client.query(query);
    if (rowCount) return fault;
  }
  return null;
}
