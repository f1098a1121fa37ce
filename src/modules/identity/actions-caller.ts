import { partyCodeOf } from "../parties/actions.ts";
import type { Sql } from "../audit/index.ts";
import { hashSecret } from "./credentials/secret.ts";
import type { Role } from "./role.ts";
import { holds, isWorthNoting } from "./session.ts";
import { tokenHolds, type Scope } from "./token.ts";
import { findAccountId } from "./store.ts";
import { findSession, findToken, noteUse, type Held } from "./store-sessions.ts";

/** Who a secret is for. Asked of the database at every request: what was ended, disabled or taken away holds no longer. */
export interface Caller {
  readonly actor: { readonly name: string; readonly org: string };
  readonly roles: readonly Role[];
  readonly account: string;
  readonly party: string;
  /** `null` for a token. */
  readonly session: string | null;
  readonly provenAt: Date | null;
  /** `null` for a session, which may do whatever its roles may. */
  readonly scopes: readonly Scope[] | null;
}

export async function callerOfSession(db: Sql, secret: string, now: Date): Promise<Caller | undefined> {
  const found = await findSession(db, hashSecret(secret));
  if (!found || !holds(found.session, now)) return undefined;
  const { session } = found;
  const caller = await callerOf(db, found.held, session);
  if (caller && isWorthNoting(session, now)) await noteUse(db, session.id, now);
  return caller && { ...caller, session: session.id, provenAt: session.provenAt, scopes: null };
}

export async function callerOfToken(db: Sql, secret: string, now: Date): Promise<Caller | undefined> {
  const found = await findToken(db, hashSecret(secret));
  if (!found || !tokenHolds(found.token, now)) return undefined;
  const caller = await callerOf(db, found.held, found.token);
  return caller && { ...caller, session: null, provenAt: null, scopes: found.token.scopes };
}

/** The account that the log calls so. */
export function accountIdOfActor(db: Sql, actor: string): Promise<string | undefined> {
  return findAccountId(db, actor);
}

/** Whoever still has the account, and still is something in the party. */
async function callerOf(db: Sql, { active, actor, roles }: Held, { account, party }: { readonly account: string; readonly party: string }): Promise<Pick<Caller, "actor" | "roles" | "account" | "party"> | undefined> {
  const org = active && roles !== null ? await partyCodeOf(db, party) : undefined;
  return org === undefined ? undefined : { actor: { name: actor, org }, roles: roles!, account, party };
}
