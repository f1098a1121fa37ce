import { sql } from "kysely";
import type { Sql } from "../../edges/keyset.ts";
import type { AccountId } from "./account.ts";
import type { Invitation, InvitationId } from "./invitation.ts";
import type { Role } from "./role.ts";

interface InvitationRow { id: InvitationId; party: string | null; roles: Role[]; account: string | null; ends_at: Date; used_at: Date | null }

export async function insertInvitation(db: Sql, invitation: Invitation, hash: Buffer, now: Date): Promise<void> {
  await sql`insert into identity.invitation (id, secret_hash, party, roles, account, totp_secret, made_at, ends_at)
    values (${invitation.id}, ${hash}, ${invitation.party}, ${[...invitation.roles]}, ${invitation.account}, '', ${now}, ${invitation.endsAt})`.execute(db);
}

export async function findInvitation(db: Sql, hash: Buffer): Promise<Invitation | undefined> {
  const { rows } = await sql<InvitationRow>`select id, party, roles, account, ends_at, used_at from identity.invitation where secret_hash = ${hash} for update`.execute(db);
  const row = rows[0];
  return row && { id: row.id, party: row.party, roles: row.roles, account: row.account, endsAt: row.ends_at, usedAt: row.used_at };
}

/** Marks an invitation as used. */
export async function useInvitation(db: Sql, id: InvitationId, now: Date): Promise<void> {
  await sql`update identity.invitation set used_at = ${now} where id = ${id}`.execute(db);
}

/** Ends the first coordinator's earlier links, whether they were seen or not. */
export async function endFirstInvitations(db: Sql, now: Date): Promise<void> {
  await sql`update identity.invitation set ends_at = ${now} where party is null and used_at is null and ends_at > ${now}`.execute(db);
}

export async function setRecoveryCodes(db: Sql, account: string, hashes: readonly Buffer[]): Promise<void> {
  await sql`delete from identity.recovery_code where account = ${account}`.execute(db);
  for (const hash of hashes) await sql`insert into identity.recovery_code (account, hash) values (${account}, ${hash})`.execute(db);
}

/** Uses a recovery code up; `false` when it is none of the account's, or was used. */
export async function useRecoveryCode(db: Sql, account: string, hash: Buffer): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from identity.recovery_code where account = ${account} and hash = ${hash}`.execute(db);
  return numAffectedRows === 1n;
}

export async function countRecoveryCodes(db: Sql, account: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from identity.recovery_code where account = ${account}`.execute(db);
  return rows[0]!.count;
}

/** A key that a device or a password manager holds; `counter` rises with its uses where it counts them. */
export interface Passkey {
  readonly id: string;
  readonly account: AccountId;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly backedUp: boolean;
  readonly transports: readonly string[];
  readonly name: string;
  readonly addedAt: Date;
  readonly usedAt: Date | null;
}

interface PasskeyRow { id: string; account: AccountId; public_key: Buffer; counter: string; backed_up: boolean; transports: string[]; name: string; added_at: Date; used_at: Date | null }
const passkeyColumns = sql`k.id, k.account, k.public_key, k.counter::text, k.backed_up, k.transports, k.name, k.added_at, k.used_at`;
const toPasskey = (row: PasskeyRow): Passkey => ({
  id: row.id, account: row.account, publicKey: row.public_key, counter: Number(row.counter), backedUp: row.backed_up, transports: row.transports, name: row.name, addedAt: row.added_at, usedAt: row.used_at,
});

export async function listPasskeys(db: Sql, account: string): Promise<Passkey[]> {
  const { rows } = await sql<PasskeyRow>`select ${passkeyColumns} from identity.passkey k where k.account = ${account} order by k.added_at, k.id`.execute(db);
  return rows.map(toPasskey);
}

export async function findPasskey(db: Sql, id: string): Promise<Passkey | undefined> {
  const { rows } = await sql<PasskeyRow>`select ${passkeyColumns} from identity.passkey k where k.id = ${id} for update`.execute(db);
  return rows[0] && toPasskey(rows[0]);
}

/** Writes a passkey; `false` when it is there already. */
export async function insertPasskey(db: Sql, key: Passkey): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into identity.passkey (id, account, public_key, counter, backed_up, transports, name, added_at)
    values (${key.id}, ${key.account}, ${Buffer.from(key.publicKey)}, ${key.counter}, ${key.backedUp}, ${[...key.transports]}, ${key.name}, ${key.addedAt}) on conflict do nothing`.execute(db);
  return numAffectedRows === 1n;
}

export async function notePasskeyUse(db: Sql, key: Pick<Passkey, "id" | "counter" | "backedUp">, now: Date): Promise<void> {
  await sql`update identity.passkey set counter = ${key.counter}, backed_up = ${key.backedUp}, used_at = ${now} where id = ${key.id}`.execute(db);
}

export async function deletePasskey(db: Sql, account: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from identity.passkey where account = ${account} and id = ${id}`.execute(db);
  return numAffectedRows === 1n;
}

/** Takes all passkeys of an account away. */
export async function deletePasskeys(db: Sql, account: string): Promise<void> {
  await sql`delete from identity.passkey where account = ${account}`.execute(db);
}

/** What was asked of a browser and is answered once: by whom (`holder`), for what, until when. */
export interface Challenge {
  readonly value: string;
  readonly purpose: string;
  readonly holder: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly endsAt: Date;
}

export async function insertChallenge(db: Sql, challenge: Challenge): Promise<void> {
  await sql`insert into identity.challenge (value, purpose, holder, facts, ends_at)
    values (${challenge.value}, ${challenge.purpose}, ${challenge.holder}, ${JSON.stringify(challenge.facts)}::jsonb, ${challenge.endsAt})`.execute(db);
}

/** Takes a challenge away and gives it, if it is this holder's, for this purpose and not over. */
export async function takeChallenge(db: Sql, asked: Pick<Challenge, "value" | "purpose" | "holder">, now: Date): Promise<Challenge | undefined> {
  const { rows } = await sql<{ value: string; purpose: string; holder: string; facts: Record<string, string>; ends_at: Date }>`
    delete from identity.challenge where value = ${asked.value} and purpose = ${asked.purpose} and holder = ${asked.holder} and ends_at > ${now} returning value, purpose, holder, facts, ends_at`.execute(db);
  const row = rows[0];
  return row && { value: row.value, purpose: row.purpose, holder: row.holder, facts: row.facts, endsAt: row.ends_at };
}

/** What makes the codes of people's devices, as it is kept. */
export async function listCodeSecrets(db: Sql): Promise<{ account: string; secret: string }[]> {
  const { rows } = await sql<{ account: string; secret: string }>`select id as account, totp_secret as secret from identity.account where totp_secret is not null order by id`.execute(db);
  return rows;
}

export async function setCodeSecret(db: Sql, account: string, secret: string): Promise<void> {
  await sql`update identity.account set totp_secret = ${secret} where id = ${account}`.execute(db);
}
