import { done, notFound, refused, type Outcome } from "../../kernel/outcome.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, Sql } from "../audit/index.ts";
import { partiesByCode, partyCodeOf } from "../parties/actions.ts";
import { isLastCoordinator, whyNotPassword, type Account, type AccountId, type PasswordRefusal } from "./account.ts";
import { noAccountsHere, signInOf, type SignInRefusal } from "./actions-sign-in.ts";
import { hashPassword } from "./credentials/password.ts";
import { hashSecret, makeRecoveryCodes, makeSecret } from "./credentials/secret.ts";
import type { Role } from "./role.ts";
import { tokenHolds, tokenPrefix, type Scope, type TokenId } from "./token.ts";
import { deleteSessions, insertToken, listSessions, listTokens, revokeTokens } from "./store-sessions.ts";
import { findAccount, findPasswordOf, listAccountRows, listMemberships, lockCoordinators, setMembership, setPassword, setState } from "./store.ts";
import { listExternals } from "./store-openid.ts";
import { countRecoveryCodes, listPasskeys, setRecoveryCodes } from "./store-ways.ts";
import { holds } from "./session.ts";

export type AccountRefusal = SignInRefusal | PasswordRefusal | { readonly rule: "IDENTITY-13"; readonly code: "last-coordinator" };

interface Org { readonly id: string; readonly code: string; readonly names: { readonly en: string; readonly fr: string; readonly uk: string } }

async function orgs(db: Sql): Promise<Map<string, Org>> {
  return new Map([...(await partiesByCode(db)).values()].map(({ id, code, names }) => [id as string, { id, code, names }]));
}

/** Everyone who has an account, with their organisations and roles. */
export async function listAccounts(context: ActionContext) {
  const parties = await orgs(context.sql);
  const rows = await listAccountRows(context.sql);
  return done({ items: rows.map(({ account, memberships, ...ways }) => ({
    ...account, ways: { password: ways.password, passkeys: ways.passkeys, openid: ways.external },
    memberships: memberships.flatMap(({ party, roles }) => (parties.has(party) ? [{ party: parties.get(party)!, roles }] : [])),
  })) });
}

/** What the log calls people, with their names, for whoever may read both. */
export async function listActors(context: ActionContext) {
  return done({ items: (await listAccountRows(context.sql)).map(({ account: { actor, name } }) => ({ actor, name })) });
}

/** Sets what an account is in a party; no roles takes it out of it. Holds from the next request on. */
export function changeMembership(context: ActionContext, order: { id: string; party: string; roles: readonly Role[] }): Promise<Outcome<Record<string, never>, AccountRefusal>> {
  return context.transaction(async (db) => {
    const coordinators = await lockCoordinators(db);
    const account = await findAccount(db, order.id, "lock");
    if (!account || (await partyCodeOf(db, order.party)) === undefined) return notFound;
    const memberships = await listMemberships(db, account.id);
    const before = memberships.find((one) => one.party === order.party)?.roles ?? [];
    const remains = order.roles.includes("coordinator") || memberships.some((one) => one.party !== order.party && one.roles.includes("coordinator"));
    if (!remains && isLastCoordinator(account.id, coordinators)) return refused({ rule: "IDENTITY-13", code: "last-coordinator" } as const);
    await setMembership(db, { account: account.id, party: order.party, roles: order.roles });
    await record(context, db, { action: "membership-changed", object: { kind: "account", id: account.id }, facts: { party: order.party, before: [...before], after: [...order.roles] } });
    return done({});
  });
}

/** Shuts an account out, or lets it in again. Its sessions and tokens end with it, and do not come back. */
export function moveAccount(context: ActionContext, order: { id: string; to: Account["state"] }): Promise<Outcome<Record<string, never>, AccountRefusal>> {
  return context.transaction(async (db) => {
    const coordinators = await lockCoordinators(db);
    const account = await findAccount(db, order.id, "lock");
    if (!account) return notFound;
    if (account.state === order.to) return done({});
    if (order.to === "disabled" && isLastCoordinator(account.id, coordinators)) return refused({ rule: "IDENTITY-13", code: "last-coordinator" } as const);
    await setState(db, account.id, order.to);
    const sessions = order.to === "disabled" ? await deleteSessions(db, account.id) : 0;
    const tokens = order.to === "disabled" ? await revokeTokens(db, { account: account.id }, context.now) : 0;
    await record(context, db, { action: order.to === "disabled" ? "account-disabled" : "account-enabled", object: { kind: "account", id: account.id }, facts: { sessions, tokens } });
    return done({});
  });
}

/** What one's own account has: organisations, sessions, tokens, ways to sign in. */
export async function openAccount(context: ActionContext) {
  const { account: id, session } = signInOf(context);
  const account = id === null ? undefined : await findAccount(context.sql, id, "read");
  if (!account) return refused(noAccountsHere);
  const db = context.sql;
  const parties = await orgs(db);
  const password = (await findPasswordOf(db, account.id, "read"))?.passwordHash;
  return done({
    ...account, hasPassword: password !== null && password !== undefined, recoveryCodesLeft: await countRecoveryCodes(db, account.id),
    memberships: (await listMemberships(db, account.id)).flatMap(({ party, roles }) => (parties.has(party) ? [{ party: parties.get(party)!, roles }] : [])),
    sessions: (await listSessions(db, account.id)).filter((one) => holds(one, context.now)).map(({ id: own, way, beganAt, usedAt, party }) => ({ id: own, way, beganAt, usedAt, org: parties.get(party)?.code ?? "", current: own === session })),
    tokens: (await listTokens(db, account.id)).filter((one) => tokenHolds(one, context.now)).map(({ id: own, name, scopes, madeAt, endsAt, party }) => ({ id: own, name, scopes, madeAt, endsAt, org: parties.get(party)?.code ?? "" })),
    openid: [...new Set((await listExternals(db, account.id)).map(({ issuer }) => issuer))],
    passkeys: (await listPasskeys(db, account.id)).map(({ id: own, name, backedUp, addedAt, usedAt }) => ({ id: own, name, backedUp, addedAt, usedAt })),
  });
}

/** Sets another password. Every other session of the account ends, and recovery codes are made anew. */
export function changePassword(context: ActionContext, password: string): Promise<Outcome<{ recoveryCodes: readonly string[] }, AccountRefusal>> {
  const { account: id, session } = signInOf(context);
  return context.transaction(async (db) => {
    const found = id === null ? undefined : await findPasswordOf(db, id);
    // Who signs in by other ways has no device that makes codes, and is invited anew to get both.
    if (!found?.totpSecret) return refused(noAccountsHere);
    const why = whyNotPassword(password, found);
    if (why) return refused(why);
    await setPassword(db, found.id, { hash: await hashPassword(password), totpSecret: found.totpSecret, totpStep: found.totpStep });
    const recoveryCodes = makeRecoveryCodes();
    await setRecoveryCodes(db, found.id, recoveryCodes.map(hashSecret));
    await deleteSessions(db, found.id, session === null ? {} : { but: session });
    await record(context, db, { action: "password-changed", object: { kind: "account", id: found.id } });
    return done({ recoveryCodes });
  });
}

/** Ends one of one's own sessions. */
export function endSession(context: ActionContext, id: string): Promise<Outcome<Record<string, never>>> {
  const { account } = signInOf(context);
  return context.transaction(async (db) => {
    if (account === null || (await deleteSessions(db, account, { id })) === 0) return notFound;
    await record(context, db, { action: "session-ended", object: { kind: "account", id: account }, facts: { session: id } });
    return done({});
  });
}

export interface TokenOrder {
  readonly account: string;
  readonly party: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly days: number;
}

/** Makes a token for an account in one of its parties; its secret is told once. */
export function addToken(context: ActionContext, order: TokenOrder): Promise<Outcome<{ id: string; secret: string; endsAt: Date }>> {
  return context.transaction(async (db) => {
    const account = await findAccount(db, order.account, "lock");
    if (account?.state !== "active" || !(await listMemberships(db, account.id)).some((one) => one.party === order.party)) return notFound;
    const secret = tokenPrefix + makeSecret();
    const token = { id: context.newId() as TokenId, account: account.id as AccountId, party: order.party, name: order.name, scopes: order.scopes, madeAt: context.now, endsAt: new Date(context.now.getTime() + order.days * 86_400_000), revokedAt: null };
    await insertToken(db, token, hashSecret(secret));
    await record(context, db, { action: "token-made", object: { kind: "account", id: account.id }, facts: { token: token.id, scopes: [...order.scopes], endsAt: token.endsAt.toISOString() } });
    return done({ id: token.id as string, secret, endsAt: token.endsAt });
  });
}

/** Makes a token for oneself in the organisation one acts for. */
export function addOwnToken(context: ActionContext, order: Pick<TokenOrder, "name" | "scopes" | "days">): Promise<Outcome<{ id: string; secret: string; endsAt: Date }>> {
  const { account, party } = signInOf(context);
  return account === null || party === null ? Promise.resolve(notFound) : addToken(context, { ...order, account, party });
}

/** Every token that holds, with whose it is. */
export async function listHeldTokens(context: ActionContext) {
  const accounts = new Map((await listAccountRows(context.sql)).map(({ account }) => [account.id as string, account]));
  const parties = await orgs(context.sql);
  return (await listTokens(context.sql)).filter((one) => tokenHolds(one, context.now))
    .map(({ id, name, scopes, madeAt, endsAt, account, party }) => ({ id, name, scopes, madeAt, endsAt, login: accounts.get(account)?.login ?? "", org: parties.get(party)?.code ?? "" }));
}

/** Revokes a token: of this account, or of anyone when none is named. */
export function revokeToken(context: ActionContext, which: { id: string; account?: string }): Promise<Outcome<Record<string, never>>> {
  return context.transaction(async (db) => {
    if ((await revokeTokens(db, which, context.now)) === 0) return notFound;
    await record(context, db, { action: "token-revoked", object: { kind: "account", id: which.account ?? which.id }, facts: { token: which.id } });
    return done({});
  });
}

export function revokeOwnToken(context: ActionContext, id: string): Promise<Outcome<Record<string, never>>> {
  const { account } = signInOf(context);
  return account === null ? Promise.resolve(notFound) : revokeToken(context, { id, account });
}
