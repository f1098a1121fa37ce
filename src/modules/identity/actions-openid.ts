import { done, notFound, refused, type Outcome } from "../../kernel/outcome.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext } from "../audit/index.ts";
import type { AccountId } from "./account.ts";
import { attempted, noAccountsHere, signInOf, startSession, type SignInRefusal } from "./actions-sign-in.ts";
import { hashSecret, makeSecret } from "./credentials/secret.ts";
import { challengeMinutes } from "./session.ts";
import { findAccount } from "./store.ts";
import { deleteExternals, findExternal, insertExternal } from "./store-openid.ts";
import { insertChallenge, takeChallenge } from "./store-ways.ts";

export type OpenidRefusal = SignInRefusal | { readonly rule: "IDENTITY-17"; readonly code: "openid-refused" };

const openidRefused = { rule: "IDENTITY-17", code: "openid-refused" } as const;
const purpose = "openid";
const backTo = (origin: string) => `${origin}/openid`;

/** Begins at a provider: to sign in, or to tie whom it vouches for to one's own account. Answers where the browser is to go. */
export async function beginOpenid(context: ActionContext, { provider: id, tie }: { provider: string; tie: boolean }): Promise<Outcome<{ address: string }, OpenidRefusal>> {
  const { demonstration, providers, account, origin, keep } = signInOf(context);
  if (demonstration || (tie && account === null)) return refused(noAccountsHere);
  const provider = providers.find((one) => one.id === id);
  if (!provider) return notFound;
  const [state, nonce, verifier, flow] = [makeSecret(), makeSecret(), makeSecret(), makeSecret()];
  const address = await provider.begin({ state, nonce, verifier, back: backTo(origin) });
  if (address === null) return refused(openidRefused);
  keep("flow", flow);
  return context.transaction(async (db) => {
    await insertChallenge(db, {
      value: state, purpose, holder: hashSecret(flow).toString("hex"), facts: { provider: id, nonce, verifier, ...(tie ? { tie: account! } : {}) }, endsAt: new Date(context.now.getTime() + challengeMinutes * 60_000),
    });
    return done({ address });
  });
}

/** Takes what the browser came back with. The provider is asked between two transactions, and so holds none open. */
export async function finishOpenid(context: ActionContext, query: string): Promise<Outcome<{ tied: boolean }, OpenidRefusal>> {
  const { demonstration, providers, account, origin, flow, keep } = signInOf(context);
  if (demonstration) return refused(noAccountsHere);
  const state = new URLSearchParams(query).get("state") ?? "";
  keep("flow", null);
  const asked = flow === null ? undefined : await context.transaction((db) => takeChallenge(db, { value: state, purpose, holder: hashSecret(flow).toString("hex") }, context.now));
  const { provider: id, nonce, verifier, tie } = asked?.facts ?? {};
  const provider = providers.find((one) => one.id === id);
  const vouched = provider && (await provider.finish({ state, nonce: nonce!, verifier: verifier!, back: backTo(origin) }, query));
  return context.transaction(async (db) => {
    if (tie !== undefined) return vouched && tie === account ? tieTo(context, db, { ...vouched, account: account as AccountId }) : refused(openidRefused);
    const checked = await attempted(db, context, null, async () => {
      const found = vouched && (await findExternal(db, vouched));
      return found && (await findAccount(db, found.account, "read"))?.state === "active" ? found.account : null;
    });
    if ("refusal" in checked) return refused(checked.refusal.code === "sign-in-refused" ? openidRefused : checked.refusal);
    const started = await startSession(db, context, checked.value, "openid");
    return started.outcome === "done" ? done({ tied: false }) : started;
  });
}

async function tieTo(context: ActionContext, db: ActionContext["sql"], external: { issuer: string; subject: string; account: AccountId }): Promise<Outcome<{ tied: boolean }, OpenidRefusal>> {
  if (!(await insertExternal(db, external)) && (await findExternal(db, external))?.account !== external.account) return refused(openidRefused);
  await record(context, db, { action: "openid-tied", object: { kind: "account", id: external.account }, facts: { issuer: external.issuer } });
  return done({ tied: true });
}

/** Unties one's account from an issuer: it vouches for it no longer. */
export function untieOpenid(context: ActionContext, issuer: string): Promise<Outcome<Record<string, never>>> {
  const { account } = signInOf(context);
  return context.transaction(async (db) => {
    if (account === null || (await deleteExternals(db, account, issuer)) === 0) return notFound;
    await record(context, db, { action: "openid-untied", object: { kind: "account", id: account }, facts: { issuer } });
    return done({});
  });
}
