import { partyCodeOf } from "../parties/actions.ts";
import type { Sql } from "../audit/index.ts";
import { hashSecret } from "./credentials/secret.ts";
import type { Role } from "./role.ts";
import { holds, isWorthNoting } from "./session.ts";
import { tokenHolds, type Scope } from "./token.ts";
import { findSession, findToken, noteUse } from "./store-sessions.ts";

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
  if (!found?.held.active || found.held.roles === null || !holds(found.session, now)) return undefined;
  const { session, held } = found;
  const org = await partyCodeOf(db, session.party);
  if (org === undefined) return undefined;
  if (isWorthNoting(session, now)) await noteUse(db, session.id, now);
  return { actor: { name: held.actor, org }, roles: found.held.roles, account: session.account, party: session.party, session: session.id, provenAt: session.provenAt, scopes: null };
}

export async function callerOfToken(db: Sql, secret: string, now: Date): Promise<Caller | undefined> {
  const found = await findToken(db, hashSecret(secret));
  if (!found?.held.active || found.held.roles === null || !tokenHolds(found.token, now)) return undefined;
  const org = await partyCodeOf(db, found.token.party);
  if (org === undefined) return undefined;
  return { actor: { name: found.held.actor, org }, roles: found.held.roles, account: found.token.account, party: found.token.party, session: null, provenAt: null, scopes: found.token.scopes };
}
