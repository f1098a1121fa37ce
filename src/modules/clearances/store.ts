import { sql } from "kysely";
import type { Sql } from "../../edges/keyset.ts";
import type { Clearance } from "../releasability/index.ts";
import { clearanceAt, levelOf, type ClearanceWish, type ClearedKind } from "./clearance.ts";

interface WishRow {
  id: ClearanceWish["id"]; kind: ClearedKind; subject: string; from_level: number | null; from_categories: string[] | null; level: number | null; categories: string[] | null; reason: string;
  asked_by: string; asked_org: string; asked_at: Date; state: ClearanceWish["state"]; settled_by: string | null; settled_at: Date | null;
}

function toWish(row: WishRow): ClearanceWish {
  return {
    id: row.id, kind: row.kind, subject: row.subject, from: clearanceAt(row.from_level, row.from_categories), to: clearanceAt(row.level, row.categories), reason: row.reason,
    askedBy: row.asked_by, askedOrg: row.asked_org, askedAt: row.asked_at, state: row.state, settledBy: row.settled_by, settledAt: row.settled_at,
  };
}

const columns = sql`w.id, w.kind, w.subject, w.from_level, w.from_categories, w.level, w.categories, w.reason, w.asked_by, w.asked_org, w.asked_at, w.state, w.settled_by, w.settled_at`;

/** What was asked, the open ones first, then the newest; at most `limit`. */
export async function listWishes(db: Sql, of: { readonly state?: ClearanceWish["state"] | undefined; readonly limit: number }): Promise<ClearanceWish[]> {
  const { rows } = await sql<WishRow>`
    select ${columns} from clearances.wish w where ${of.state === undefined ? sql`true` : sql`w.state = ${of.state}`}
     order by w.state = 'open' desc, w.asked_at desc, w.id limit ${of.limit}`.execute(db);
  return rows.map(toWish);
}

export async function findWishForUpdate(db: Sql, id: string): Promise<ClearanceWish | undefined> {
  const { rows } = await sql<WishRow>`select ${columns} from clearances.wish w where w.id = ${id} for update`.execute(db);
  return rows[0] && toWish(rows[0]);
}

/** Keeps others who ask about the same party or person waiting until the commit: what it is cleared for now may have no row to lock. */
export async function holdSubject(db: Sql, kind: ClearedKind, subject: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`clearance ${kind} ${subject}`}, 0))`.execute(db);
}

const categoriesOf = (clearance: Clearance | null) => (clearance === null ? null : [...clearance.categories]);

/** Keeps what was asked; false when something is asked of that party or person already. */
export async function insertWish(db: Sql, wish: ClearanceWish): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into clearances.wish (id, kind, subject, from_level, from_categories, level, categories, reason, asked_by, asked_org, asked_at, state, settled_by, settled_at)
    values (${wish.id}, ${wish.kind}, ${wish.subject}, ${levelOf(wish.from)}, ${categoriesOf(wish.from)}::text[], ${levelOf(wish.to)}, ${categoriesOf(wish.to)}::text[], ${wish.reason}, ${wish.askedBy}, ${wish.askedOrg},
            ${wish.askedAt}, ${wish.state}, ${wish.settledBy}, ${wish.settledAt})
    on conflict (kind, subject) where state = 'open' do nothing`.execute(db);
  return numAffectedRows === 1n;
}

export async function settleWish(db: Sql, wish: ClearanceWish): Promise<void> {
  await sql`update clearances.wish set state = ${wish.state}, settled_by = ${wish.settledBy}, settled_at = ${wish.settledAt} where id = ${wish.id}`.execute(db);
}

/** Writes what a confirmed wish says. The next statement of whoever reads goes by it. */
export async function carryOut(db: Sql, id: string): Promise<void> {
  await sql`select clearances.carry_out(${id})`.execute(db);
}
