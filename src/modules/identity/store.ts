import { sql } from "kysely";
import type { Sql } from "../../edges/keyset.ts";
import type { Account, AccountId, Membership } from "./account.ts";
import type { Role } from "./role.ts";
import type { Setting } from "./setting.ts";

interface AccountRow {
  id: AccountId;
  actor: string;
  login: string;
  name: string;
  state: Account["state"];
  version: number;
}

const columns = sql`a.id, a.actor, a.login, a.name, a.state, a.version`;
const toAccount = ({ id, actor, login, name, state, version }: AccountRow): Account => ({ id, actor, login, name, state, version });

/** Whether this room takes the word of its demonstration's users or has accounts; `undefined` as long as that is not decided. */
export async function findSetting(db: Sql): Promise<Setting | undefined> {
  const { rows } = await sql<{ sign_in: Setting }>`select sign_in from identity.setting`.execute(db);
  return rows[0]?.sign_in;
}

/** The id of the account that the log calls so. */
export async function findAccountId(db: Sql, actor: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from identity.account where actor = ${actor}`.execute(db);
  return rows[0]?.id;
}

/** Decides it; `false` when another process was faster. */
export async function insertSetting(db: Sql, signIn: Setting, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into identity.setting (sign_in, decided_at) values (${signIn}, ${now}) on conflict do nothing`.execute(db);
  return numAffectedRows === 1n;
}

export async function findAccount(db: Sql, id: string, how: "read" | "lock"): Promise<Account | undefined> {
  const { rows } = await sql<AccountRow>`select ${columns} from identity.account a where a.id = ${id} ${how === "lock" ? sql`for update` : sql``}`.execute(db);
  return rows[0] && toAccount(rows[0]);
}

/** An account with what its password is checked by. */
export interface PasswordRow extends Account {
  readonly passwordHash: string | null;
  readonly totpSecret: string | null;
  readonly totpStep: number;
}

export async function findAccountByLogin(db: Sql, login: string): Promise<PasswordRow | undefined> {
  return passwordRow(db, sql`a.login = ${login}`);
}

export async function findPasswordOf(db: Sql, id: string, how: "read" | "lock" = "lock"): Promise<PasswordRow | undefined> {
  return passwordRow(db, sql`a.id = ${id}`, how);
}

async function passwordRow(db: Sql, which: ReturnType<typeof sql>, how: "read" | "lock" = "lock"): Promise<PasswordRow | undefined> {
  const { rows } = await sql<AccountRow & { password_hash: string | null; totp_secret: string | null; totp_step: string }>`
    select ${columns}, a.password_hash, a.totp_secret, a.totp_step::text from identity.account a where ${which} ${how === "lock" ? sql`for update` : sql``}`.execute(db);
  const row = rows[0];
  return row && { ...toAccount(row), passwordHash: row.password_hash, totpSecret: row.totp_secret, totpStep: Number(row.totp_step) };
}

/** Writes a new account; `false` when its login is taken. */
export async function insertAccount(db: Sql, account: Account, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into identity.account (id, actor, login, name, state, made_at, version)
    values (${account.id}, ${account.actor}, ${account.login}, ${account.name}, ${account.state}, ${now}, ${account.version}) on conflict do nothing`.execute(db);
  return numAffectedRows === 1n;
}

export async function setState(db: Sql, id: string, state: Account["state"]): Promise<void> {
  await sql`update identity.account set state = ${state}, version = version + 1 where id = ${id}`.execute(db);
}

export async function setPassword(db: Sql, id: string, password: { hash: string; totpSecret: string; totpStep: number }): Promise<void> {
  await sql`update identity.account set password_hash = ${password.hash}, totp_secret = ${password.totpSecret}, totp_step = ${password.totpStep}, version = version + 1 where id = ${id}`.execute(db);
}

/** Counts a code as used: no code of this step or an earlier one counts again. */
export async function setStep(db: Sql, id: string, step: number): Promise<void> {
  await sql`update identity.account set totp_step = ${step} where id = ${id}`.execute(db);
}

/** Every account with its memberships, by name. There are hundreds at most. */
export async function listAccountRows(db: Sql): Promise<{ account: Account; memberships: readonly { party: string; roles: readonly Role[] }[]; passkeys: number; password: boolean; external: boolean }[]> {
  const { rows } = await sql<AccountRow & { memberships: { party: string; roles: Role[] }[]; passkeys: number; password: boolean; external: boolean }>`
    select ${columns}, a.password_hash is not null as password,
           coalesce((select jsonb_agg(jsonb_build_object('party', m.party, 'roles', m.roles) order by m.party) from identity.membership m where m.account = a.id), '[]') as memberships,
           (select count(*)::int from identity.passkey k where k.account = a.id) as passkeys,
           exists (select from identity.external e where e.account = a.id) as external
      from identity.account a order by a.name, a.id`.execute(db);
  return rows.map((row) => ({ account: toAccount(row), memberships: row.memberships, passkeys: row.passkeys, password: row.password, external: row.external }));
}

export async function listMemberships(db: Sql, account: string): Promise<Membership[]> {
  const { rows } = await sql<{ account: AccountId; party: string; roles: Role[] }>`select account, party, roles from identity.membership where account = ${account} order by party`.execute(db);
  return rows;
}

/** Sets the roles of an account in a party; none takes the membership away. */
export async function setMembership(db: Sql, { account, party, roles }: Membership): Promise<void> {
  if (roles.length === 0) await sql`delete from identity.membership where account = ${account} and party = ${party}`.execute(db);
  else await sql`insert into identity.membership (account, party, roles) values (${account}, ${party}, ${[...roles]}) on conflict (account, party) do update set roles = excluded.roles`.execute(db);
}

/** The active accounts that are coordinators somewhere. Locks who could change that, so that two do not take away the last two. */
export async function lockCoordinators(db: Sql): Promise<AccountId[]> {
  const { rows } = await sql<{ id: AccountId }>`
    select a.id from identity.account a
     where a.state = 'active' and exists (select from identity.membership m where m.account = a.id and 'coordinator' = any (m.roles))
     order by a.id for update of a`.execute(db);
  return rows.map((row) => row.id);
}
