import { done, notFound, refused, type Outcome } from "../../kernel/outcome.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, Sql } from "../audit/index.ts";
import type { AccountId } from "./account.ts";
import { attempted, noAccountsHere, proven, signInOf, startSession, type SignInRefusal, type Started } from "./actions-sign-in.ts";
import { challengeIn, checkNewPasskey, checkPasskey, passkeyAlgorithms, passkeyHost, type NewPasskeyAnswer, type PasskeyAnswer } from "./credentials/passkey.ts";
import { hashSecret, makeSecret } from "./credentials/secret.ts";
import { challengeMinutes } from "./session.ts";
import { findAccount } from "./store.ts";
import { deletePasskey, findPasskey, insertChallenge, insertPasskey, listPasskeys, notePasskeyUse, takeChallenge } from "./store-ways.ts";

export type PasskeyRefusal = SignInRefusal
  | { readonly rule: "IDENTITY-15"; readonly code: "passkey-refused" }
  | { readonly rule: "IDENTITY-15"; readonly code: "passkey-there" };

const passkeyRefused = { rule: "IDENTITY-15", code: "passkey-refused" } as const;
type Purpose = "passkey" | "new-passkey";

/** Asks this browser for a proof: it gets a challenge, and a secret to keep by which it is known to be the one that was asked. */
async function ask(db: Sql, context: ActionContext, purpose: Purpose): Promise<string> {
  const [value, flow] = [makeSecret(), makeSecret()];
  await insertChallenge(db, { value, purpose, holder: hashSecret(flow).toString("hex"), facts: {}, endsAt: new Date(context.now.getTime() + challengeMinutes * 60_000) });
  signInOf(context).keep("flow", flow);
  return value;
}

/** The question that an answer is to: asked of this browser, for this, not over, and gone with being answered. */
async function questionOf(db: Sql, context: ActionContext, purpose: Purpose, answer: Pick<PasskeyAnswer, "clientData">): Promise<{ challenge: string; origin: string } | null> {
  const { flow, origin, keep } = signInOf(context);
  const value = challengeIn(answer);
  keep("flow", null);
  const found = flow === null || value === null ? undefined : await takeChallenge(db, { value, purpose, holder: hashSecret(flow).toString("hex") }, context.now);
  return found ? { challenge: found.value, origin } : null;
}

/** What a browser has to know to let a device make a key for one's account. */
export function askNewPasskey(context: ActionContext) {
  const { account: id, origin } = signInOf(context);
  return context.transaction(async (db) => {
    const account = id === null ? undefined : await findAccount(db, id, "read");
    if (!account) return refused(noAccountsHere);
    return done({
      challenge: await ask(db, context, "new-passkey"), host: passkeyHost(origin), algorithms: passkeyAlgorithms,
      user: { id: Buffer.from(account.id).toString("base64url"), login: account.login, name: account.name }, known: (await listPasskeys(db, account.id)).map((key) => key.id),
    });
  });
}

/** Registers the key that a device made. */
export function addPasskey(context: ActionContext, { name, answer }: { name: string; answer: NewPasskeyAnswer }): Promise<Outcome<{ id: string }, PasskeyRefusal>> {
  const { account } = signInOf(context);
  if (account === null) return Promise.resolve(refused(noAccountsHere));
  return context.transaction(async (db) => {
    const question = await questionOf(db, context, "new-passkey", answer);
    const key = question && (await checkNewPasskey(answer, question));
    if (!key) return refused(passkeyRefused);
    const added = await insertPasskey(db, { ...key, account: account as AccountId, transports: answer.transports, name: name.trim(), addedAt: context.now, usedAt: null });
    if (!added) return refused({ rule: "IDENTITY-15", code: "passkey-there" } as const);
    await record(context, db, { action: "passkey-added", object: { kind: "account", id: account }, facts: { passkey: key.id, backedUp: key.backedUp } });
    return done({ id: key.id });
  });
}

/** Takes one of one's passkeys away. A password and its device remain, so that nobody locks themselves out. */
export function removePasskey(context: ActionContext, id: string): Promise<Outcome<Record<string, never>>> {
  const { account } = signInOf(context);
  return context.transaction(async (db) => {
    if (account === null || !(await deletePasskey(db, account, id))) return notFound;
    await record(context, db, { action: "passkey-removed", object: { kind: "account", id: account }, facts: { passkey: id } });
    return done({});
  });
}

/** What a browser has to know to ask a device for a proof by any key it has for this room. */
export function askPasskey(context: ActionContext): Promise<Outcome<{ challenge: string; host: string }, SignInRefusal>> {
  const { demonstration, origin } = signInOf(context);
  if (demonstration) return Promise.resolve(refused(noAccountsHere));
  return context.transaction(async (db) => done({ challenge: await ask(db, context, "passkey"), host: passkeyHost(origin) }));
}

/** Whose key answered, when everything about the answer is right. */
async function holderOf(db: Sql, context: ActionContext, answer: PasskeyAnswer): Promise<AccountId | null> {
  const question = await questionOf(db, context, "passkey", answer);
  const key = question && (await findPasskey(db, answer.id));
  const used = key && (await checkPasskey(answer, question, key));
  if (!used) return null;
  await notePasskeyUse(db, { id: key.id, ...used }, context.now);
  return key.account;
}

/** Signs in by a passkey, which stands alone: its device has verified the person. Whatever is wrong, the answer is the same. */
export function signInByPasskey(context: ActionContext, answer: PasskeyAnswer): Promise<Outcome<Started, PasskeyRefusal>> {
  if (signInOf(context).demonstration) return Promise.resolve(refused(noAccountsHere));
  return context.transaction(async (db) => {
    const checked = await attempted(db, context, null, async () => {
      const holder = await holderOf(db, context, answer);
      return holder !== null && (await findAccount(db, holder, "read"))?.state === "active" ? holder : null;
    });
    if ("refusal" in checked) return refused(checked.refusal.code === "sign-in-refused" ? passkeyRefused : checked.refusal);
    return startSession(db, context, checked.value, "passkey");
  });
}

/** Proves again who one is, by one's own passkey. */
export function proveByPasskey(context: ActionContext, answer: PasskeyAnswer): Promise<Outcome<Record<string, never>, PasskeyRefusal>> {
  const { account, session } = signInOf(context);
  if (account === null || session === null) return Promise.resolve(refused(noAccountsHere));
  return context.transaction(async (db) => {
    const checked = await attempted(db, context, null, async () => ((await holderOf(db, context, answer)) === account ? true : null));
    if ("refusal" in checked) return refused(checked.refusal.code === "sign-in-refused" ? passkeyRefused : checked.refusal);
    return proven(db, context, "passkey");
  });
}
