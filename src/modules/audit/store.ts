import { sql } from "kysely";
import type { Sql } from "./context.ts";

export interface LeafRow {
  readonly index: bigint;
  readonly at: Date;
  readonly actor: string;
  readonly org: string;
  readonly action: string;
  readonly object_kind: string;
  readonly object_id: string;
  readonly leaf: string;
  readonly hash: Buffer;
}

/** Takes the next places in the log. Called last in a transaction: the row stays locked until the commit. */
export async function takeIndexes(db: Sql, log: string, count: number): Promise<bigint> {
  const { rows } = await sql<{ first: bigint }>`
    update audit.log set leaf_count = leaf_count + ${count} where name = ${log} returning leaf_count - ${count} as first`.execute(db);
  return rows[0]!.first;
}

export interface NewLeafRow extends Omit<LeafRow, "index"> {
  readonly index: number;
  readonly about: readonly string[];
}

export async function insertLeaves(db: Sql, log: string, list: readonly NewLeafRow[]): Promise<void> {
  await sql`
    with added as (
      select * from jsonb_to_recordset(${JSON.stringify(list.map((row) => ({ ...row, hash: row.hash.toString("hex") })))}::jsonb)
        as r(index bigint, at timestamptz, actor text, org text, action text, object_kind text, object_id text, about jsonb, leaf text, hash text)
    ), mentioned as (
      insert into audit.mention (object_id, log, index) select distinct m.id, ${log}, a.index from added a cross join lateral jsonb_array_elements_text(a.about) as m(id)
    )
    insert into audit.leaf (log, index, at, actor, org, action, object_kind, object_id, leaf, hash)
    select ${log}, a.index, a.at, a.actor, a.org, a.action, a.object_kind, a.object_id, a.leaf, decode(a.hash, 'hex') from added a`.execute(db);
}

export async function listLeaves(db: Sql, of: { log: string; kind?: string; id?: string; before?: bigint; limit: number }): Promise<LeafRow[]> {
  const { rows } = await sql<LeafRow>`
    select index, at, actor, org, action, object_kind, object_id, leaf, hash from audit.leaf
     where log = ${of.log}
       ${of.kind && !of.id ? sql`and object_kind = ${of.kind}` : sql``}
       ${of.id ? sql`and index in (
         select l.index from audit.leaf l where l.log = ${of.log} and l.object_id = ${of.id} ${of.kind ? sql`and l.object_kind = ${of.kind}` : sql``}
         union select m.index from audit.mention m where m.log = ${of.log} and m.object_id = ${of.id})` : sql``}
       ${of.before === undefined ? sql`` : sql`and index < ${of.before}`}
     order by index desc limit ${of.limit}`.execute(db);
  return rows;
}
