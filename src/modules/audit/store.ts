import { sql } from "kysely";
import type { LabelId } from "../../kernel/label.ts";
import { isReadable } from "../../edges/shown.ts";
import type { Sql } from "./context.ts";

export interface LeafRow {
  readonly log: string;
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

export interface NewLeafRow extends Omit<LeafRow, "index" | "log"> {
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

/** The log that tells of what has a label, made now when there is none, and what the label says. */
export async function openCompartment(db: Sql, label: LabelId): Promise<{ log: string; said: string }> {
  const { rows } = await sql<{ log: string; said: string }>`select log, label_text as said from audit.compartment_of(${label}::int)`.execute(db);
  return rows[0]!;
}

/** A place among all entries, newest first. */
export interface LeafPlace {
  readonly at: Date;
  readonly index: bigint;
  readonly log: string;
}

/** Entries of the logs that the reader of this transaction may read, newest first. */
export async function listLeaves(db: Sql, of: { kind?: string; id?: string; before?: LeafPlace; limit: number }): Promise<LeafRow[]> {
  const { rows } = await sql<LeafRow>`
    select f.log, f.index, f.at, f.actor, f.org, f.action, f.object_kind, f.object_id, f.leaf, f.hash from audit.leaf f
     where f.log in (select o.name from audit.log o where ${isReadable(sql`o.label_id`)})
       ${of.kind && !of.id ? sql`and f.object_kind = ${of.kind}` : sql``}
       ${of.id ? sql`and (f.log, f.index) in (
         select l.log, l.index from audit.leaf l where l.object_id = ${of.id} ${of.kind ? sql`and l.object_kind = ${of.kind}` : sql``}
         union select m.log, m.index from audit.mention m where m.object_id = ${of.id})` : sql``}
       ${of.before === undefined ? sql`` : sql`and (f.at, f.index, f.log) < (${of.before.at}::timestamptz, ${of.before.index}::bigint, ${of.before.log})`}
     order by f.at desc, f.index desc, f.log desc limit ${of.limit}`.execute(db);
  return rows;
}
