import { sql } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { Consignment } from "./consignment.ts";
import type { Gate, Override } from "./gate.ts";
import type { Count, CountedLine } from "./handover.ts";
import type { Receipt, ReceiptSignature, SignerStatement } from "./receipt.ts";
import type { ConsignmentEvent } from "./scan.ts";

type Of = Pick<Consignment, "id" | "labelId">;

interface EventRow {
  id: string; consignment_id: string; kind: ConsignmentEvent["kind"]; package_id: string | null; node_id: string | null; leg_id: string | null; happened_at: Date; recorded_at: Date; on_day: Day;
  base_version: number | null; outcome: ConsignmentEvent["outcome"]; why: string | null; reason: string | null; organisation: string;
}

const columns = sql`e.id, e.consignment_id, e.kind, e.package_id, e.node_id, e.leg_id, e.happened_at, e.recorded_at, e.on_day, e.base_version, e.outcome, e.why, e.reason, e.organisation`;

function toEvent(row: EventRow): ConsignmentEvent {
  return {
    id: row.id, kind: row.kind, packageId: row.package_id, nodeId: row.node_id, legId: row.leg_id, happenedAt: row.happened_at, recordedAt: row.recorded_at, onDay: row.on_day, baseVersion: row.base_version,
    outcome: row.outcome, why: row.why, reason: row.reason, organisation: row.organisation,
  };
}

/** What happened to a consignment, in the order in which the room heard of it. */
export async function listEventsOf(db: Sql, consignment: string): Promise<ConsignmentEvent[]> {
  const { rows } = await sql<EventRow>`select ${columns} from consignments.event e where e.consignment_id = ${consignment} order by e.number`.execute(db);
  return rows.map(toEvent);
}

/** Events with these ids, whatever they are about. */
export async function findEvents(db: Sql, ids: readonly string[]): Promise<Map<string, { consignmentId: string; event: ConsignmentEvent }>> {
  const { rows } = await sql<EventRow>`select ${columns} from consignments.event e where e.id = any (${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, { consignmentId: row.consignment_id, event: toEvent(row) }]));
}

/** Gives whether it was written: an id that is taken, by something one may not even see, is not written again. */
export async function insertEvent(db: Sql, { id, labelId }: Of, event: ConsignmentEvent): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into consignments.event (id, consignment_id, kind, package_id, node_id, leg_id, happened_at, recorded_at, on_day, base_version, outcome, why, reason, organisation, label_id)
    values (${event.id}, ${id}, ${event.kind}, ${event.packageId}, ${event.nodeId}, ${event.legId}, ${event.happenedAt}, ${event.recordedAt}, ${event.onDay}, ${event.baseVersion}, ${event.outcome}, ${event.why},
            ${event.reason}, ${event.organisation}, ${labelId}) on conflict do nothing`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

export interface Slip {
  readonly beforeOn: Day | null;
  readonly afterOn: Day;
  readonly reason: string;
  readonly changedOn: Day;
}

export async function insertSlip(db: Sql, { id, labelId }: Of, slip: Slip): Promise<void> {
  await sql`insert into consignments.slip (consignment_id, before_on, after_on, reason, changed_on, label_id) values (${id}, ${slip.beforeOn}, ${slip.afterOn}, ${slip.reason}, ${slip.changedOn}, ${labelId})`.execute(db);
}

export async function listSlipsOf(db: Sql, consignment: string): Promise<Slip[]> {
  const { rows } = await sql<{ before_on: Day | null; after_on: Day; reason: string; changed_on: Day }>`
    select s.before_on, s.after_on, s.reason, s.changed_on from consignments.slip s where s.consignment_id = ${consignment} order by s.number`.execute(db);
  return rows.map((row) => ({ beforeOn: row.before_on, afterOn: row.after_on, reason: row.reason, changedOn: row.changed_on }));
}

/** Gives whether it was written: a gate is opened once. */
export async function insertOverride(db: Sql, { id, labelId }: Of, one: Override): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into consignments.override (consignment_id, gate, reason, actor, organisation, overridden_on, label_id)
    values (${id}, ${one.gate}, ${one.reason}, ${one.actor}, ${one.organisation}, ${one.overriddenOn}, ${labelId}) on conflict do nothing`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

export async function listOverridesOf(db: Sql, consignment: string): Promise<Override[]> {
  const { rows } = await sql<{ gate: Gate; reason: string; actor: string; organisation: string; overridden_on: Day }>`
    select o.gate, o.reason, o.actor, o.organisation, o.overridden_on from consignments.override o where o.consignment_id = ${consignment} order by o.gate`.execute(db);
  return rows.map((row) => ({ gate: row.gate, reason: row.reason, actor: row.actor, organisation: row.organisation, overriddenOn: row.overridden_on }));
}

export async function insertCount(db: Sql, { id, labelId }: Of, count: Count): Promise<void> {
  await sql`insert into consignments.count (id, consignment_id, lines, counted_on, organisation, label_id) values (${count.id}, ${id}, ${JSON.stringify(count.lines)}::jsonb, ${count.countedOn}, ${count.organisation}, ${labelId})`.execute(db);
}

export async function listCountsOf(db: Sql, consignment: string): Promise<Count[]> {
  const { rows } = await sql<{ id: string; lines: CountedLine[]; counted_on: Day; organisation: string }>`
    select n.id, n.lines, n.counted_on, n.organisation from consignments.count n where n.consignment_id = ${consignment} order by n.number`.execute(db);
  return rows.map((row) => ({ id: row.id, lines: row.lines, countedOn: row.counted_on, organisation: row.organisation }));
}

/** A receipt as the room has it, with the signatures that came so far. */
export interface KeptReceipt {
  readonly hash: string;
  readonly receipt: Receipt;
  readonly receivedOn: Day;
  readonly signatures: readonly (ReceiptSignature & { readonly receivedAt: Date })[];
}

export async function insertReceipt(db: Sql, { id, labelId }: Of, one: { hash: string; receipt: Receipt; receivedOn: Day }): Promise<void> {
  await sql`
    insert into consignments.receipt (hash, consignment_id, receipt, corrects, received_on, label_id)
    values (${one.hash}, ${id}, ${JSON.stringify(one.receipt)}::jsonb, ${one.receipt.corrects}, ${one.receivedOn}, ${labelId}) on conflict do nothing`.execute(db);
}

/** The first signature in a role stands; a second one adds nothing. */
export async function insertSignature(db: Sql, { id, labelId }: Of, hash: string, one: ReceiptSignature, receivedAt: Date): Promise<void> {
  await sql`
    insert into consignments.signature (consignment_id, hash, role, statement, public_key, signature, received_at, label_id)
    values (${id}, ${hash}, ${one.statement.role}, ${JSON.stringify(one.statement)}::jsonb, ${one.publicKey}, ${one.signature}, ${receivedAt}, ${labelId}) on conflict do nothing`.execute(db);
}

export async function listReceiptsOf(db: Sql, consignment: string): Promise<KeptReceipt[]> {
  const { rows } = await sql<{ hash: string; receipt: Receipt; received_on: Day }>`select r.hash, r.receipt, r.received_on from consignments.receipt r where r.consignment_id = ${consignment} order by r.number`.execute(db);
  const { rows: signatures } = await sql<{ hash: string; statement: SignerStatement; public_key: string; signature: string; received_at: Date }>`
    select s.hash, s.statement, s.public_key, s.signature, s.received_at from consignments.signature s where s.consignment_id = ${consignment} order by s.role`.execute(db);
  return rows.map((row) => ({
    hash: row.hash, receipt: row.receipt, receivedOn: row.received_on,
    signatures: signatures.filter((one) => one.hash === row.hash).map((one) => ({ statement: one.statement, publicKey: one.public_key, signature: one.signature, receivedAt: one.received_at })),
  }));
}
