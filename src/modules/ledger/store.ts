import { sql, type RawBuilder } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { Stage } from "./stage.ts";
import { accountKey, type Move, type Place, type Subject } from "./transfer.ts";

export interface HeldAccount {
  readonly accountId: bigint;
  /** `null`: without bound, the outside. */
  readonly freeUnits: bigint | null;
}

export interface PlaceOf {
  readonly subject: Subject;
  readonly place: Place;
  readonly onDay: Day;
}

/** Makes and locks the accounts of these places, in the one order all writers keep; by account key. */
export async function holdAccounts(db: Sql, places: readonly PlaceOf[]): Promise<Map<string, HeldAccount>> {
  const wanted = new Map<string, PlaceOf>();
  for (const place of places) {
    const key = accountKey(place.subject.id, place.place);
    const before = wanted.get(key);
    if (!before || place.onDay < before.onDay) wanted.set(key, place);
  }
  const keys = [...wanted.keys()];
  const json = [...wanted.values()].map(({ subject, place, onDay }, index) => ({
    place: index, donor: subject.donor, category: subject.category, commodity: subject.commodity, subject: subject.id,
    stage: place.stage, need: place.need ?? null, node: place.node ?? null, on_day: onDay, label: place.label ?? subject.label,
  }));
  const { rows } = await sql<{ place: number; account_id: bigint; free_units: bigint | null }>`
    select place, account_id, free_units from ledger.hold_accounts(${JSON.stringify(json)}::jsonb)`.execute(db);
  return new Map(rows.map((row) => [keys[row.place]!, { accountId: row.account_id, freeUnits: row.free_units }]));
}

export interface NewTransfer {
  readonly id: string;
  readonly command: string;
  readonly kind: "post" | "reserve" | "settle" | "void" | "expire";
  readonly from: bigint;
  readonly to: bigint;
  readonly units: bigint;
  readonly onDay: Day;
  readonly resolves: string | null;
  readonly reason: string;
}

export async function insertTransfers(db: Sql, transfers: readonly NewTransfer[]): Promise<void> {
  await sql`
    insert into ledger.transfer (id, command, kind, from_account, to_account, units, on_day, resolves, reason)
    select t.id, t.command, t.kind, t.from_account, t.to_account, t.units, t.on_day, t.resolves, t.reason
      from jsonb_to_recordset(${JSON.stringify(transfers.map((transfer) => ({
        id: transfer.id, command: transfer.command, kind: transfer.kind, from_account: String(transfer.from), to_account: String(transfer.to),
        units: String(transfer.units), on_day: transfer.onDay, resolves: transfer.resolves, reason: transfer.reason,
      })))}::jsonb) as t(id uuid, command uuid, kind text, from_account bigint, to_account bigint, units bigint, on_day date, resolves uuid, reason text)`.execute(db);
}

export interface Reservation {
  readonly id: string;
  readonly from: bigint;
  readonly to: bigint;
  readonly units: bigint;
  readonly subject: Subject;
  readonly fromPlace: Place;
  readonly toPlace: Place;
  readonly resolved: boolean;
}

interface ReservationRow {
  id: string; from_account: bigint; to_account: bigint; units: bigint; subject: string; donor: string; category: string; commodity: string;
  from_stage: Stage; from_need: string | null; from_node: string | null; to_stage: Stage; to_need: string | null; to_node: string | null; resolved: boolean; from_label: LabelId; to_label: LabelId;
}

export async function findReservation(db: Sql, id: string): Promise<Reservation | undefined> {
  const { rows } = await sql<ReservationRow>`
    select r.id, r.from_account, r.to_account, r.units, f.subject, t.donor, t.category, t.commodity, f.stage as from_stage, f.need as from_need, f.node as from_node,
           g.stage as to_stage, g.need as to_need, g.node as to_node, f.label_id as from_label, g.label_id as to_label, exists (select from ledger.transfer x where x.resolves = r.id) as resolved
      from ledger.transfer r join ledger.account f on f.id = r.from_account join ledger.account g on g.id = r.to_account join ledger.tally t on t.id = f.tally_id
     where r.id = ${id} and r.kind = 'reserve'`.execute(db);
  const row = rows[0];
  return row && {
    id: row.id, from: row.from_account, to: row.to_account, units: row.units, resolved: row.resolved,
    subject: { id: row.subject, donor: row.donor, category: row.category, commodity: row.commodity, label: row.from_label },
    fromPlace: { stage: row.from_stage, need: row.from_need, node: row.from_node }, toPlace: { stage: row.to_stage, need: row.to_need, node: row.to_node, label: row.to_label },
  };
}

/** The least an account held at the end of a day or of any later one, reserved units among them. */
export async function leastHeld(db: Sql, account: bigint, onDay: Day): Promise<bigint> {
  const { rows } = await sql<{ units: bigint }>`
    select least((select min(b.units) from ledger.balance b where b.account_id = ${account} and b.day >= ${onDay}::date),
                 coalesce((select b.units from ledger.balance b where b.account_id = ${account} and b.day <= ${onDay}::date order by b.day desc limit 1), 0)) as units`.execute(db);
  return rows[0]!.units;
}

export interface AccountRow {
  readonly id: bigint;
  readonly subject: string;
  readonly commodity: string;
  readonly stage: Stage;
  readonly need: string | null;
  readonly node: string | null;
  readonly units: bigint;
  readonly reserved_units: bigint;
}

/** The accounts of subjects, with the units they held at the end of a day, or hold now. */
export async function listAccounts(db: Sql, subjects: readonly string[], asOf: Day | null): Promise<AccountRow[]> {
  const units = asOf === null ? sql`a.posted_units`
    : sql`coalesce((select b.units from ledger.balance b where b.account_id = a.id and b.day <= ${asOf}::date order by b.day desc limit 1), 0)`;
  const { rows } = await sql<AccountRow>`
    select a.id, a.subject, a.commodity, a.stage, a.need, a.node, ${units} as units, a.reserved_units
      from ledger.account a where a.subject = any (${[...subjects]}::uuid[]) order by a.subject, a.id`.execute(db);
  return rows;
}

/** What stood as received for a need, of one line, at the end of each day on which that changed. */
export interface ReceivedRow {
  readonly subject: string;
  readonly need: string;
  readonly on_day: Day;
  readonly units: bigint;
}

/** Over all nodes: a day that changes one of them is a day of the whole. */
export async function listReceived(db: Sql, needs: readonly string[]): Promise<ReceivedRow[]> {
  const { rows } = await sql<ReceivedRow>`
    select a.subject, a.need, d.day as on_day, sum(coalesce((select b.units from ledger.balance b where b.account_id = a.id and b.day <= d.day order by b.day desc limit 1), 0))::bigint as units
      from ledger.account a
      join (select distinct o.subject, o.need, b.day from ledger.account o join ledger.balance b on b.account_id = o.id where o.need = any (${[...needs]}::uuid[]) and o.stage = 'received') d
        on d.subject = a.subject and d.need = a.need
     where a.stage = 'received' group by a.subject, a.need, d.day order by a.subject, a.need, d.day`.execute(db);
  return rows;
}

export interface TransferRow {
  readonly id: string;
  readonly kind: NewTransfer["kind"];
  readonly from_stage: Stage;
  readonly to_stage: Stage;
  readonly from_need: string | null;
  readonly to_need: string | null;
  readonly units: bigint;
  readonly on_day: Day;
  readonly reason: string;
  readonly recorded_at: Date;
}

/** The latest transfers of a subject, newest first; at most 500. */
export async function listTransfers(db: Sql, subject: string): Promise<TransferRow[]> {
  const { rows } = await sql<TransferRow>`
    select t.id, t.kind, f.stage as from_stage, g.stage as to_stage, f.need as from_need, g.need as to_need, t.units, t.on_day, t.reason, t.recorded_at
      from ledger.account f join ledger.transfer t on t.from_account = f.id join ledger.account g on g.id = t.to_account
     where f.subject = ${subject} order by t.number desc limit 500`.execute(db);
  return rows;
}

export type { Move };

/**
 * What is tied to needs or held for them, in thousandths of a unit they ask for: a substitute counts with what was agreed when it
 * was tied. All of it, also what the reader may not see: how much a need lacks is told to whoever may tie units to it.
 */
export async function sumTaken(db: Sql, needs: readonly string[]): Promise<Map<string, bigint>> {
  const { rows } = await sql<{ need: string; thousandths: bigint }>`select need, thousandths from ledger.taken_for_needs(${[...needs]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.need, row.thousandths]));
}

/** What is tied to needs or held for them as far as the reader may see it, in thousandths of a unit they ask for. */
export async function sumSeen(db: Sql, needs: readonly string[]): Promise<Map<string, bigint>> {
  const { rows } = await sql<{ need: string; thousandths: bigint }>`
    select a.need, coalesce(sum(${worth} * (a.posted_units + coalesce((select sum(r.units) from ledger.transfer r where r.to_account = a.id and r.kind = 'reserve'
             and not exists (select from ledger.transfer x where x.resolves = r.id)), 0))), 0)::bigint as thousandths
      from ${accountsOfNeeds} where a.need = any (${[...needs]}::uuid[]) and a.stage not in ('lost', 'returned') group by a.need`.execute(db);
  return new Map(rows.map((row) => [row.need, row.thousandths]));
}

/** How many units of subjects are tied to needs or held for them, also those of which the reader may not see for whom. */
export async function sumTied(db: Sql, subjects: readonly string[]): Promise<bigint> {
  const { rows } = await sql<{ units: bigint }>`select ledger.tied_units(${[...subjects]}::uuid[]) as units`.execute(db);
  return rows[0]!.units;
}

/** Accounts with what a unit on them counts for their need. Without a word about it, it counts in full. */
const accountsOfNeeds = sql`ledger.account a left join ledger.worth w on w.need = a.need and w.subject = a.subject`;
const worth = sql`coalesce(w.thousandths, 1000)`;
const allocatedOf = (units: RawBuilder<unknown>) => sql`coalesce(sum(${units} * ${worth}) filter (where a.stage not in ('lost', 'returned')), 0)::bigint`;
const deliveredOf = (units: RawBuilder<unknown>) => sql`coalesce(sum(${units} * ${worth}) filter (where a.stage = 'received'), 0)::bigint`;

/** Thousandths that stand for a need now, to be selected in the statement of another module that lists needs. */
export function thousandthsForNeed(id: RawBuilder<unknown>): Record<"allocated" | "delivered", RawBuilder<bigint>> {
  const select = (units: RawBuilder<unknown>) => sql<bigint>`(select ${units} from ${accountsOfNeeds} where a.need = ${id})`;
  return { allocated: select(allocatedOf(sql`a.posted_units`)), delivered: select(deliveredOf(sql`a.posted_units`)) };
}

/** What a unit of a subject counts for a need, to be selected in the statement of another module that lists what is tied. */
export function worthFor(subject: RawBuilder<unknown>, need: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`coalesce((select w.thousandths from ledger.worth w where w.need = ${need} and w.subject = ${subject}), 1000)`;
}

export interface Worth {
  readonly subject: string;
  readonly need: string;
  readonly thousandths: number;
}

/** What was agreed about these subjects and needs. */
export async function listWorths(db: Sql, subjects: readonly string[], needs: readonly string[]): Promise<Worth[]> {
  const { rows } = await sql<Worth>`select subject, need, thousandths from ledger.worth where need = any (${[...needs]}::uuid[]) and subject = any (${[...subjects]}::uuid[])`.execute(db);
  return rows;
}

/** Keeps what a unit counts for a need; what was agreed before stays. */
export async function insertWorths(db: Sql, list: readonly Worth[]): Promise<void> {
  if (list.length === 0) return;
  await sql`insert into ledger.worth (subject, need, thousandths) select w.subject, w.need, w.thousandths
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as w(subject uuid, need uuid, thousandths int) on conflict do nothing`.execute(db);
}
