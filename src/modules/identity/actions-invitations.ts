import { done, notFound, refused, type Outcome } from "../../kernel/outcome.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, Deed, Sql } from "../audit/index.ts";
import { applyParty, openParty, partyCodeOf, partyIdOf } from "../parties/actions.ts";
import { toLogin, whyNotPassword, type Account, type AccountId, type PasswordRefusal } from "./account.ts";
import { noAccountsHere, signInOf, startSession, type SignInRefusal } from "./actions-sign-in.ts";
import { findStep, toCodeLink, toCodeSecret } from "./credentials/one-time-code.ts";
import { hashPassword } from "./credentials/password.ts";
import { hashSecret, makeActorName, makeRecoveryCodes, makeSecret } from "./credentials/secret.ts";
import { codeBytesOfLink } from "./credentials/sealed.ts";
import { invitationHours, isOpen, type Invitation, type InvitationId } from "./invitation.ts";
import type { Role } from "./role.ts";
import { deleteSessions } from "./store-sessions.ts";
import { findAccount, insertAccount, listMemberships, lockCoordinators, setMembership, setPassword } from "./store.ts";
import { deleteExternals } from "./store-openid.ts";
import { deletePasskeys, endFirstInvitations, findInvitation, insertInvitation, setRecoveryCodes, useInvitation } from "./store-ways.ts";

export type InvitationRefusal = SignInRefusal | PasswordRefusal
  | { readonly rule: "IDENTITY-9"; readonly code: "invitation-over" }
  | { readonly rule: "IDENTITY-9"; readonly code: "login-taken"; readonly pointer: string }
  | { readonly rule: "IDENTITY-9"; readonly code: "party-to-name"; readonly pointer: string }
  | { readonly rule: "IDENTITY-5"; readonly code: "code-wrong"; readonly pointer: string };

const over = { rule: "IDENTITY-9", code: "invitation-over" } as const;

async function make(db: Sql, context: ActionContext, of: Pick<Invitation, "party" | "roles" | "account">, hours: number): Promise<{ invitation: Invitation; secret: string }> {
  const secret = makeSecret();
  const invitation: Invitation = { ...of, id: context.newId() as InvitationId, endsAt: new Date(context.now.getTime() + hours * 3_600_000), usedAt: null };
  await insertInvitation(db, invitation, hashSecret(secret), context.now);
  return { invitation, secret };
}

export interface Invited {
  readonly secret: string;
  readonly endsAt: Date;
}

/** Makes a link that lets one person make an account with these roles in a party. */
export function inviteAccount(context: ActionContext, order: { party: string; roles: readonly Role[] }): Promise<Outcome<Invited, InvitationRefusal>> {
  if (context.signIn?.demonstration) return Promise.resolve(refused(noAccountsHere));
  return context.transaction(async (db) => {
    if ((await partyCodeOf(db, order.party)) === undefined) return notFound;
    const { invitation, secret } = await make(db, context, { party: order.party, roles: order.roles, account: null }, invitationHours.invited);
    await record(context, db, { action: "account-invited", object: { kind: "invitation", id: invitation.id }, facts: { party: order.party, roles: [...order.roles] } });
    return done({ secret, endsAt: invitation.endsAt });
  });
}

/** Makes a link by which the person of an account sets another password and device, when theirs are lost. */
export function inviteAnew(context: ActionContext, account: string): Promise<Outcome<Invited, InvitationRefusal>> {
  return context.transaction(async (db) => {
    if (!(await findAccount(db, account, "read"))) return notFound;
    const { invitation, secret } = await make(db, context, { party: null, roles: [], account }, invitationHours.first);
    await record(context, db, { action: "account-invited-anew", object: { kind: "account", id: account }, facts: { invitation: invitation.id } });
    return done({ secret, endsAt: invitation.endsAt });
  });
}

/** The link of the first coordinator; `null` when there is one already. Earlier links end. */
export function inviteFirst(context: ActionContext): Promise<Invited | null> {
  return context.transaction(async (db) => {
    if ((await lockCoordinators(db)).length > 0) return null;
    await endFirstInvitations(db, context.now);
    const { invitation, secret } = await make(db, context, { party: null, roles: ["coordinator"], account: null }, invitationHours.first);
    await record(context, db, { action: "account-invited", object: { kind: "invitation", id: invitation.id }, facts: { roles: ["coordinator"] } });
    return { secret, endsAt: invitation.endsAt };
  });
}

/** The invitation of a secret, as long as it can be accepted. Unknown, used, over: all the same. */
export async function openInvitationOf(db: Sql, secret: string, now: Date): Promise<Invitation | undefined> {
  const found = await findInvitation(db, hashSecret(secret));
  if (!found || !isOpen(found, now)) return undefined;
  // The first coordinator's link is worth nothing once there is one.
  return found.party === null && found.account === null && (await lockCoordinators(db)).length > 0 ? undefined : found;
}

/** What makes the codes of the device that a link sets up follows from the link, so that nothing of it is kept before it is used. */
const codeSecretOf = (linkSecret: string) => toCodeSecret(codeBytesOfLink(linkSecret));

/** What an invitation offers, and what an app that makes codes has to know. */
export function openInvitation(context: ActionContext, secret: string) {
  return context.transaction(async (db) => {
    const found = await openInvitationOf(db, secret, context.now);
    if (!found) return refused(over);
    const party = found.party === null ? null : await openParty({ ...context, sql: db }, found.party);
    const account = found.account === null ? undefined : await findAccount(db, found.account, "read");
    const codeSecret = codeSecretOf(secret);
    return done({
      party: party?.outcome === "done" ? { code: party.value.code, names: party.value.names } : null, roles: found.roles, first: found.party === null && found.account === null,
      login: account?.login ?? null, endsAt: found.endsAt, codeSecret, codeLink: toCodeLink(codeSecret, account?.login ?? "Entente"),
    });
  });
}

export interface Acceptance {
  readonly secret: string;
  readonly name: string;
  readonly login: string;
  /** The organisation of the first coordinator; others have theirs from the invitation. */
  readonly party: { readonly code: string; readonly name: string } | null;
}

/** Why an acceptance cannot be, before anything is written; else what it will make. */
async function prepare(db: Sql, context: ActionContext, given: Acceptance): Promise<{ refusal: InvitationRefusal } | { invitation: Invitation; account: Account }> {
  if (signInOf(context).demonstration) return { refusal: noAccountsHere };
  const invitation = await openInvitationOf(db, given.secret, context.now);
  if (!invitation) return { refusal: over };
  if (invitation.account !== null) {
    const account = await findAccount(db, invitation.account, "lock");
    return account?.state === "active" ? { invitation, account } : { refusal: over };
  }
  if (invitation.party === null && given.party === null) return { refusal: { rule: "IDENTITY-9", code: "party-to-name", pointer: "/party" } };
  return { invitation, account: { id: context.newId() as AccountId, actor: makeActorName(), login: toLogin(given.login), name: given.name.trim(), state: "active", version: 1 } };
}

/** The account of an accepted invitation, with its membership; the invitation is used. Gives what is to be recorded. */
async function carryOut(db: Sql, context: ActionContext, given: Acceptance, { invitation, account }: { invitation: Invitation; account: Account }): Promise<{ org: string; deeds: Deed[] } | { refusal: InvitationRefusal }> {
  if (invitation.account !== null) {
    await deleteSessions(db, account.id);
    await deletePasskeys(db, account.id);
    await deleteExternals(db, account.id);
    const party = (await listMemberships(db, account.id))[0]?.party;
    await useInvitation(db, invitation.id, context.now);
    return { org: (party && (await partyCodeOf(db, party))) ?? "", deeds: [{ action: "account-renewed", object: { kind: "account", id: account.id }, facts: { invitation: invitation.id } }] };
  }
  if (!(await insertAccount(db, account, context.now))) return { refusal: { rule: "IDENTITY-9", code: "login-taken", pointer: "/login" } };
  const named = invitation.party === null ? await nameParty(db, context, given.party!) : { id: invitation.party, deeds: [] };
  await setMembership(db, { account: account.id, party: named.id, roles: invitation.roles });
  await useInvitation(db, invitation.id, context.now);
  return {
    org: (await partyCodeOf(db, named.id))!,
    deeds: [...named.deeds, { action: "account-made", object: { kind: "account", id: account.id }, after: { id: account.id, actor: account.actor }, facts: { invitation: invitation.id, party: named.id, roles: [...invitation.roles] } }],
  };
}

/** The organisation that the first coordinator names: the one of that code, or a new one. */
async function nameParty(db: Sql, context: ActionContext, { code, name }: { code: string; name: string }): Promise<{ id: string; deeds: readonly Deed[] }> {
  const known = await partyIdOf(db, code);
  if (known !== undefined) return { id: known, deeds: [] };
  const applied = await applyParty(db, context, { code, kind: "organisation", names: { en: name, fr: name, uk: name }, country: null, roles: ["coordinator"] });
  if (applied.outcome === "refused") throw new Error(`the organisation ${code} was refused: ${applied.refusal.code}`);
  return { id: applied.id, deeds: applied.deeds };
}

/** Accepts an invitation with a password and a device that makes codes; the person is signed in, and given recovery codes once. */
export function acceptInvitation(context: ActionContext, given: Acceptance & { password: string; code: string }): Promise<Outcome<{ recoveryCodes: readonly string[] }, InvitationRefusal>> {
  return context.transaction(async (db) => {
    const prepared = await prepare(db, context, given);
    if ("refusal" in prepared) return refused(prepared.refusal);
    const { account } = prepared;
    const why = whyNotPassword(given.password, account);
    if (why) return refused(why);
    const codeSecret = codeSecretOf(given.secret);
    const totpStep = findStep(codeSecret, given.code.replaceAll(/\s/g, ""), 0, context.now);
    if (totpStep === null) return refused({ rule: "IDENTITY-5", code: "code-wrong", pointer: "/code" } as const);
    const made = await carryOut(db, context, given, prepared);
    if ("refusal" in made) return refused(made.refusal);
    await setPassword(db, account.id, { hash: await hashPassword(given.password), totpSecret: signInOf(context).box.seal(codeSecret, account.id), totpStep });
    const recoveryCodes = makeRecoveryCodes();
    await setRecoveryCodes(db, account.id, recoveryCodes.map(hashSecret));
    return letIn(db, context, account, made, "password", recoveryCodes);
  });
}

async function letIn(db: Sql, context: ActionContext, account: Account, made: { org: string; deeds: Deed[] }, way: "password" | "passkey", recoveryCodes: readonly string[]): Promise<Outcome<{ recoveryCodes: readonly string[] }, InvitationRefusal>> {
  await record({ ...context, actor: { name: account.actor, org: made.org } }, db, made.deeds);
  const started = await startSession(db, context, account.id, way);
  return started.outcome === "done" ? done({ recoveryCodes }) : started;
}
