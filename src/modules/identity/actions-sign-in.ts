import { createHash } from "node:crypto";
import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, CallerSignIn, Sql } from "../audit/index.ts";
import { partyCodeOf } from "../parties/actions.ts";
import { toLogin, type AccountId } from "./account.ts";
import { attemptLimits, secondsBarred } from "./attempt.ts";
import { findStep } from "./credentials/one-time-code.ts";
import { isPassword } from "./credentials/password.ts";
import { hashSecret, makeSecret } from "./credentials/secret.ts";
import type { SessionId, Way } from "./session.ts";
import { findAccount, findAccountByLogin, findPasswordOf, listMemberships, setStep, type PasswordRow } from "./store.ts";
import { countAttempt, deleteSessions, forgetAttempts, insertSession, renewSession, setSessionParty, takeBackAttempt } from "./store-sessions.ts";
import { useRecoveryCode } from "./store-ways.ts";

export type SignInRefusal =
  | { readonly rule: "IDENTITY-6"; readonly code: "sign-in-refused" }
  | { readonly rule: "IDENTITY-7"; readonly code: "sign-in-barred"; readonly seconds: number }
  | { readonly rule: "IDENTITY-14"; readonly code: "no-accounts-here" };

export const signInRefused = { rule: "IDENTITY-6", code: "sign-in-refused" } as const;
export const noAccountsHere = { rule: "IDENTITY-14", code: "no-accounts-here" } as const;

/** The sign-in of a request; whoever comes without one is no request. */
export function signInOf(context: ActionContext): CallerSignIn {
  if (!context.signIn) throw new Error("only a request is about signing in");
  return context.signIn;
}

export interface Started {
  readonly actor: string;
  readonly org: string;
}

const keyOf = (kind: "login" | "caller", text: string) => createHash("sha256").update(`${kind}\n${text}`).digest();

/** Counts an attempt of a caller, and on a login where one is named; says for how many seconds none is heard. */
async function countAttempts(db: Sql, context: ActionContext, login: string | null): Promise<{ seconds: number; succeeded: () => Promise<void> }> {
  const windowStart = new Date(context.now.getTime() - attemptLimits.windowMinutes * 60_000);
  const keys = [{ key: keyOf("caller", signInOf(context).address), limit: attemptLimits.perCaller }, ...(login === null ? [] : [{ key: keyOf("login", login), limit: attemptLimits.perLogin }])];
  let seconds = 0;
  for (const { key, limit } of keys) seconds = Math.max(seconds, secondsBarred(await countAttempt(db, key, context.now, windowStart), limit, context.now));
  return { seconds, succeeded: async () => {
    await takeBackAttempt(db, keys[0]!.key);
    if (keys[1]) await forgetAttempts(db, keys[1].key);
  } };
}

/** Runs a check of who someone is under the limits of attempts: a barred one is not even looked at. */
export async function attempted<Value>(db: Sql, context: ActionContext, login: string | null, check: () => Promise<Value | null>): Promise<{ value: Value } | { refusal: SignInRefusal }> {
  const attempts = await countAttempts(db, context, login);
  if (attempts.seconds > 0) return { refusal: { rule: "IDENTITY-7", code: "sign-in-barred", seconds: attempts.seconds } };
  const value = await check();
  if (value === null) return { refusal: signInRefused };
  await attempts.succeeded();
  return { value };
}

/** Whether password and code are an account's. Both are always looked at, and a code is used up only by whoever has the password. */
async function hasProven(db: Sql, context: ActionContext, found: PasswordRow | undefined, given: { password: string; code: string }): Promise<boolean> {
  const right = await isPassword(given.password, found?.passwordHash ?? null);
  const secret = found?.totpSecret ? signInOf(context).box.open(found.totpSecret, found.id) : null;
  const step = found && secret !== null ? findStep(secret, given.code.replaceAll(/\s/g, ""), found.totpStep, context.now) : null;
  if (!found || !right || found.state !== "active") return false;
  if (step !== null) {
    await setStep(db, found.id, step);
    return true;
  }
  return useRecoveryCode(db, found.id, hashSecret(given.code.trim().toLowerCase()));
}

/** Signs in by password and code. Whatever is wrong with them, the answer is the same. */
export function signIn(context: ActionContext, given: { login: string; password: string; code: string }): Promise<Outcome<Started, SignInRefusal>> {
  if (signInOf(context).demonstration) return Promise.resolve(refused(noAccountsHere));
  return context.transaction(async (db) => {
    const login = toLogin(given.login);
    const checked = await attempted(db, context, login, async () => {
      const found = await findAccountByLogin(db, login);
      return (await hasProven(db, context, found, given)) ? found!.id : null;
    });
    if ("refusal" in checked) return refused(checked.refusal);
    return startSession(db, context, checked.value, "password");
  });
}

/** Begins a session in the account's first organisation, or in the one named, and gives the caller its secret. */
export async function startSession(db: Sql, context: ActionContext, id: AccountId, way: Way, inParty?: string): Promise<Outcome<Started, SignInRefusal>> {
  const account = await findAccount(db, id, "read");
  const memberships = await listMemberships(db, id);
  const membership = memberships.find((one) => one.party === inParty) ?? memberships[0];
  const org = membership && (await partyCodeOf(db, membership.party));
  if (account?.state !== "active" || !membership || org === undefined) return refused(signInRefused);
  const secret = makeSecret();
  const session = { id: context.newId() as SessionId, account: id, party: membership.party, way, beganAt: context.now, usedAt: context.now, provenAt: context.now };
  await insertSession(db, session, hashSecret(secret));
  signInOf(context).keep("session", secret);
  await record({ ...context, actor: { name: account.actor, org } }, db, { action: "signed-in", object: { kind: "account", id }, facts: { way, session: session.id } });
  return done({ actor: account.actor, org });
}

/** Ends the session it came with, if any. */
export function signOut(context: ActionContext): Promise<Outcome<Record<string, never>>> {
  const { account, session, keep } = signInOf(context);
  keep("session", null);
  if (account === null || session === null) return Promise.resolve(done({}));
  return context.transaction(async (db) => {
    await deleteSessions(db, account, { id: session });
    await record(context, db, { action: "signed-out", object: { kind: "account", id: account }, facts: { session } });
    return done({});
  });
}

/** Proves again who one is, by password and code; the session goes on under another secret. */
export function prove(context: ActionContext, given: { password: string; code: string }): Promise<Outcome<Record<string, never>, SignInRefusal>> {
  const { account, session } = signInOf(context);
  if (account === null || session === null) return Promise.resolve(refused(noAccountsHere));
  return context.transaction(async (db) => {
    const found = await findPasswordOf(db, account);
    const checked = await attempted(db, context, found?.login ?? account, async () => ((await hasProven(db, context, found, given)) ? true : null));
    if ("refusal" in checked) return refused(checked.refusal);
    return proven(db, context, "password");
  });
}

/** Notes a fresh proof on the session it came with. */
export async function proven(db: Sql, context: ActionContext, way: Way): Promise<Outcome<Record<string, never>, SignInRefusal>> {
  const { account, session, keep } = signInOf(context);
  const secret = makeSecret();
  await renewSession(db, session!, hashSecret(secret), context.now);
  keep("session", secret);
  await record(context, db, { action: "proved-anew", object: { kind: "account", id: account! }, facts: { way } });
  return done({});
}

/** Goes on in another of one's organisations. */
export function switchParty(context: ActionContext, party: string): Promise<Outcome<Started, SignInRefusal>> {
  const { account, session, keep } = signInOf(context);
  if (account === null || session === null) return Promise.resolve(refused(noAccountsHere));
  return context.transaction(async (db) => {
    const membership = (await listMemberships(db, account)).find((one) => one.party === party);
    const org = membership && (await partyCodeOf(db, party));
    if (org === undefined) return { outcome: "not-found" } as const;
    const secret = makeSecret();
    await setSessionParty(db, session, party, hashSecret(secret));
    keep("session", secret);
    await record({ ...context, actor: { ...context.actor, org } }, db, { action: "party-switched", object: { kind: "account", id: account }, facts: { from: context.actor.org } });
    return done({ actor: context.actor.name, org });
  });
}
