import type { ListOrder, Sql } from "../../edges/keyset.ts";
import { done, notFound, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext } from "../audit/index.ts";
import { nodeProofs } from "./proof/ed25519.ts";
import { isRegisteredFor, whyNotRevoke, type SigningKey, type SigningKeyRefusal } from "./signing-key.ts";
import { findSigningKeyForUpdate, insertSigningKey, listSigningKeys, pageSigningKeys, revokeSigningKeyAt } from "./store-signing-keys.ts";

export async function listKeys(context: ActionContext, filter: { readonly org?: string | undefined; readonly mine: boolean }, order: ListOrder): Promise<Outcome<Page<SigningKey>>> {
  const own = filter.mine ? { actor: context.actor.name, org: context.actor.org } : { org: filter.org };
  const page = await pageSigningKeys(context.sql, own, order);
  return page ? done(page) : refused({ rule: "LIST-1", code: "list-order-unknown", pointer: "/after" });
}

/** Registers the key of a device for who asks, in the organisation in whose name they ask. */
export async function addSigningKey(context: ActionContext, draft: { readonly publicKey: string; readonly device: string | null }): Promise<Outcome<SigningKey, SigningKeyRefusal>> {
  return context.transaction(async (db) => {
    const id = nodeProofs.keyId(draft.publicKey);
    if (id === null) return refused({ rule: "KEY-1", code: "signing-key-form", pointer: "/publicKey" } as const);
    const there = await findSigningKeyForUpdate(db, id);
    if (there && isRegisteredFor(there, context.actor)) return done(there);
    const key: SigningKey = { id, publicKey: draft.publicKey, actor: context.actor.name, org: context.actor.org, device: draft.device, addedAt: context.now, revokedAt: null };
    if (there || !(await insertSigningKey(db, key))) return refused({ rule: "KEY-2", code: "signing-key-taken", pointer: "/publicKey" } as const);
    await record(context, db, { action: "signing-key-added", object: { kind: "signingKey", id }, facts: { org: key.org } });
    return done(key);
  });
}

export async function revokeSigningKey(context: ActionContext, id: string): Promise<Outcome<SigningKey, SigningKeyRefusal>> {
  return context.transaction(async (db) => {
    const key = await findSigningKeyForUpdate(db, id);
    if (!key) return notFound;
    const refusal = whyNotRevoke(key, context.actor, context.signIn?.roles.includes("coordinator") ?? false);
    if (refusal) return refused(refusal);
    await revokeSigningKeyAt(db, id, context.now);
    await record(context, db, { action: "signing-key-revoked", object: { kind: "signingKey", id }, facts: { org: key.org } });
    return done({ ...key, revokedAt: context.now });
  });
}

/** The organisations for which keys sign now: what a receipt's signatures are held to. Revoked ones sign for nobody. */
export async function organisationsOfKeys(db: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map((await listSigningKeys(db, ids)).filter(({ revokedAt }) => revokedAt === null).map(({ id, org }) => [id, org]));
}
