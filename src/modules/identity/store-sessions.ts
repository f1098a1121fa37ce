import { sql } from "kysely";
import type { Sql } from "../../edges/keyset.ts";
import type { AccountId } from "./account.ts";
import type { Attempts } from "./attempt.ts";
import type { Role } from "./role.ts";
import type { Session, SessionId, Way } from "./session.ts";
import type { Scope, Token, TokenId } from "./token.ts";

/** A session or a token with who it is for: what a request needs to know of its caller. */
export interface Held {
  readonly actor: string;
  readonly active: boolean;
  /** `null` when the account is no longer in the party. */
  readonly roles: readonly Role[] | null;
}

interface HeldRow { actor: string; active: boolean; roles: Role[] | null }
const heldColumns = sql`a.actor, a.state = 'active' as active, m.roles`;
const toHeld = ({ actor, active, roles }: HeldRow): Held => ({ actor, active, roles });

interface SessionRow { id: SessionId; account: AccountId; party: string; way: Way; began_at: Date; used_at: Date; proven_at: Date }
const sessionColumns = sql`s.id, s.account, s.party, s.way, s.began_at, s.used_at, s.proven_at`;
const toSession = (row: SessionRow): Session => ({ id: row.id, account: row.account, party: row.party, way: row.way, beganAt: row.began_at, usedAt: row.used_at, provenAt: row.proven_at });

export async function findSession(db: Sql, hash: Buffer): Promise<{ session: Session; held: Held } | undefined> {
  const { rows } = await sql<SessionRow & HeldRow>`
    select ${sessionColumns}, ${heldColumns}
      from identity.session s join identity.account a on a.id = s.account left join identity.membership m on m.account = s.account and m.party = s.party
     where s.secret_hash = ${hash}`.execute(db);
  const row = rows[0];
  return row && { session: toSession(row), held: toHeld(row) };
}

export async function insertSession(db: Sql, session: Session, hash: Buffer): Promise<void> {
  await sql`insert into identity.session (id, secret_hash, account, party, way, began_at, used_at, proven_at)
    values (${session.id}, ${hash}, ${session.account}, ${session.party}, ${session.way}, ${session.beganAt}, ${session.usedAt}, ${session.provenAt})`.execute(db);
}

export async function noteUse(db: Sql, id: SessionId, now: Date): Promise<void> {
  await sql`update identity.session set used_at = greatest(used_at, ${now}) where id = ${id}`.execute(db);
}

/** After a fresh proof the session goes on under another secret; the old one is worth nothing. */
export async function renewSession(db: Sql, id: string, hash: Buffer, now: Date): Promise<void> {
  await sql`update identity.session set secret_hash = ${hash}, proven_at = ${now}, used_at = ${now} where id = ${id}`.execute(db);
}

export async function setSessionParty(db: Sql, id: string, party: string, hash: Buffer): Promise<void> {
  await sql`update identity.session set party = ${party}, secret_hash = ${hash} where id = ${id}`.execute(db);
}

export async function listSessions(db: Sql, account: string): Promise<Session[]> {
  const { rows } = await sql<SessionRow>`select ${sessionColumns} from identity.session s where s.account = ${account} order by s.began_at desc, s.id`.execute(db);
  return rows.map(toSession);
}

/** Ends one session of an account, or all of them; gives how many there were. */
export async function deleteSessions(db: Sql, account: string, which: { id?: string; but?: string } = {}): Promise<number> {
  const { numAffectedRows } = await sql`delete from identity.session where account = ${account}
    ${which.id === undefined ? sql`` : sql`and id = ${which.id}`} ${which.but === undefined ? sql`` : sql`and id <> ${which.but}`}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

interface TokenRow { id: TokenId; account: AccountId; party: string; name: string; scopes: Scope[]; made_at: Date; ends_at: Date; revoked_at: Date | null }
const tokenColumns = sql`t.id, t.account, t.party, t.name, t.scopes, t.made_at, t.ends_at, t.revoked_at`;
const toToken = (row: TokenRow): Token => ({ id: row.id, account: row.account, party: row.party, name: row.name, scopes: row.scopes, madeAt: row.made_at, endsAt: row.ends_at, revokedAt: row.revoked_at });

export async function findToken(db: Sql, hash: Buffer): Promise<{ token: Token; held: Held } | undefined> {
  const { rows } = await sql<TokenRow & HeldRow>`
    select ${tokenColumns}, ${heldColumns}
      from identity.token t join identity.account a on a.id = t.account left join identity.membership m on m.account = t.account and m.party = t.party
     where t.secret_hash = ${hash}`.execute(db);
  const row = rows[0];
  return row && { token: toToken(row), held: toHeld(row) };
}

export async function insertToken(db: Sql, token: Token, hash: Buffer): Promise<void> {
  await sql`insert into identity.token (id, secret_hash, account, party, name, scopes, made_at, ends_at)
    values (${token.id}, ${hash}, ${token.account}, ${token.party}, ${token.name}, ${[...token.scopes]}, ${token.madeAt}, ${token.endsAt})`.execute(db);
}

/** Tokens of an account, newest first; of all accounts when none is named. */
export async function listTokens(db: Sql, account?: string): Promise<Token[]> {
  const { rows } = await sql<TokenRow>`select ${tokenColumns} from identity.token t ${account === undefined ? sql`` : sql`where t.account = ${account}`} order by t.made_at desc, t.id`.execute(db);
  return rows.map(toToken);
}

/** Revokes a token, of this account when one is named, or all of an account's; gives how many held until now. */
export async function revokeTokens(db: Sql, which: { id?: string; account?: string }, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`update identity.token set revoked_at = ${now} where revoked_at is null
    ${which.id === undefined ? sql`` : sql`and id = ${which.id}`} ${which.account === undefined ? sql`` : sql`and account = ${which.account}`}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** Counts an attempt before it is judged, so that many at once are all counted; gives what was counted before it. */
export async function countAttempt(db: Sql, key: Buffer, now: Date, windowStart: Date): Promise<Attempts | undefined> {
  const { rows: before } = await sql<Attempts>`select since, failures from identity.attempt where key = ${key} and since > ${windowStart} for update`.execute(db);
  await sql`insert into identity.attempt (key, since, failures) values (${key}, ${now}, 1)
    on conflict (key) do update set since = case when identity.attempt.since > ${windowStart} then identity.attempt.since else excluded.since end,
       failures = case when identity.attempt.since > ${windowStart} then identity.attempt.failures + 1 else 1 end`.execute(db);
  return before[0];
}

export async function forgetAttempts(db: Sql, key: Buffer): Promise<void> {
  await sql`delete from identity.attempt where key = ${key}`.execute(db);
}

/** One less: an attempt that succeeded was no failure. */
export async function takeBackAttempt(db: Sql, key: Buffer): Promise<void> {
  await sql`update identity.attempt set failures = greatest(failures - 1, 0) where key = ${key}`.execute(db);
}

/** Forgets what has ended. */
export async function deleteEnded(db: Sql, before: { now: Date; began: Date; used: Date; window: Date }): Promise<void> {
  await sql`delete from identity.session where began_at <= ${before.began} or used_at <= ${before.used}`.execute(db);
  await sql`delete from identity.challenge where ends_at <= ${before.now}`.execute(db);
  await sql`delete from identity.attempt where since <= ${before.window}`.execute(db);
}
