import { sql } from "kysely";
import type { Sql } from "../../edges/keyset.ts";
import type { AccountId } from "./account.ts";

/** Whom an identity provider vouches for, tied to an account here. */
export interface External {
  readonly issuer: string;
  readonly subject: string;
  readonly account: AccountId;
}

export async function findExternal(db: Sql, { issuer, subject }: Omit<External, "account">): Promise<External | undefined> {
  const { rows } = await sql<External>`select issuer, subject, account from identity.external where issuer = ${issuer} and subject = ${subject}`.execute(db);
  return rows[0];
}

/** Ties someone to an account; `false` when they are tied already. */
export async function insertExternal(db: Sql, { issuer, subject, account }: External): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into identity.external (issuer, subject, account) values (${issuer}, ${subject}, ${account}) on conflict do nothing`.execute(db);
  return numAffectedRows === 1n;
}

export async function listExternals(db: Sql, account: string): Promise<External[]> {
  const { rows } = await sql<External>`select issuer, subject, account from identity.external where account = ${account} order by issuer, subject`.execute(db);
  return rows;
}

/** Unties an account from an issuer, or from all of them; gives how many ties there were. */
export async function deleteExternals(db: Sql, account: string, issuer?: string): Promise<number> {
  const { numAffectedRows } = await sql`delete from identity.external where account = ${account} ${issuer === undefined ? sql`` : sql`and issuer = ${issuer}`}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
