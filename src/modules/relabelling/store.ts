import { sql } from "kysely";
import type { LabelId } from "../../kernel/label.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { Relabelling } from "./relabelling.ts";

interface RequestRow {
  id: Relabelling["id"]; kind: Relabelling["kind"]; record_id: string; from_label: LabelId; to_label: LabelId; reason: string; asked_by: string; asked_org: string; asked_at: Date;
  state: Relabelling["state"]; settled_by: string | null; settled_at: Date | null; label_id: LabelId;
}

function toRelabelling(row: RequestRow): Relabelling {
  return {
    id: row.id, kind: row.kind, recordId: row.record_id, from: row.from_label, to: row.to_label, reason: row.reason, askedBy: row.asked_by, askedOrg: row.asked_org, askedAt: row.asked_at,
    state: row.state, settledBy: row.settled_by, settledAt: row.settled_at, labelId: row.label_id,
  };
}

const columns = sql`r.id, r.kind, r.record_id, r.from_label, r.to_label, r.reason, r.asked_by, r.asked_org, r.asked_at, r.state, r.settled_by, r.settled_at, r.label_id`;

/** What was asked, of one record or of all, the open ones first, then the newest; at most `limit`. */
export async function listRequests(db: Sql, of: { readonly record?: string | undefined; readonly state?: Relabelling["state"] | undefined; readonly limit: number }): Promise<Relabelling[]> {
  const { rows } = await sql<RequestRow>`
    select ${columns} from relabelling.request r
     where ${of.record === undefined ? sql`true` : sql`r.record_id = ${of.record}`} and ${of.state === undefined ? sql`true` : sql`r.state = ${of.state}`}
     order by r.state = 'open' desc, r.asked_at desc, r.id limit ${of.limit}`.execute(db);
  return rows.map(toRelabelling);
}

export async function findRequest(db: Sql, id: string, lock: "lock" | "read"): Promise<Relabelling | undefined> {
  const { rows } = await sql<RequestRow>`select ${columns} from relabelling.request r where r.id = ${id} ${lock === "lock" ? sql`for update` : sql``}`.execute(db);
  return rows[0] && toRelabelling(rows[0]);
}

/** Keeps what was asked; false when something is asked of that record already. */
export async function insertRequest(db: Sql, asked: Relabelling): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into relabelling.request (id, kind, record_id, from_label, to_label, reason, asked_by, asked_org, asked_at, state, label_id)
    values (${asked.id}, ${asked.kind}, ${asked.recordId}, ${asked.from}, ${asked.to}, ${asked.reason}, ${asked.askedBy}, ${asked.askedOrg}, ${asked.askedAt}, ${asked.state}, ${asked.labelId})
    on conflict (record_id) where state = 'open' do nothing`.execute(db);
  return numAffectedRows === 1n;
}

export async function settleRequest(db: Sql, asked: Relabelling): Promise<void> {
  await sql`update relabelling.request set state = ${asked.state}, settled_by = ${asked.settledBy}, settled_at = ${asked.settledAt} where id = ${asked.id}`.execute(db);
}

export interface Relabelled {
  readonly record: string;
  readonly label: LabelId;
}

/** Gives the record and all that hangs on it its new label; answers it and the records of its kind that went along, each with its label. */
export async function carryOut(db: Sql, id: string): Promise<Relabelled[]> {
  const { rows } = await sql<Relabelled>`select c.record, c.label from relabelling.carry_out(${id}) c`.execute(db);
  return rows;
}
