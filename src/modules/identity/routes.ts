import { z } from "zod";
import type { RefusalStatus } from "../../kernel/route.ts";
import { done } from "../../kernel/outcome.ts";
import { idParams, idShape, namesShape, nothing, shortText } from "../../edges/shapes.ts";
import { definePresentedRoute, defineRoute } from "../audit/index.ts";
import { addOwnToken, changeMembership, changePassword, endSession, listAccounts, listActors, moveAccount, openAccount, revokeOwnToken, type AccountRefusal } from "./actions-accounts.ts";
import { acceptInvitation, inviteAccount, openInvitation, type InvitationRefusal } from "./actions-invitations.ts";
import { prove, signIn, signInOf, signOut, switchParty, type SignInRefusal } from "./actions-sign-in.ts";
import { passwordLength } from "./account.ts";
import { openidRoutes } from "./routes-openid.ts";
import { passkeyRoutes } from "./routes-passkeys.ts";
import { roles as allRoles } from "./role.ts";
import { sessionMinutes, ways } from "./session.ts";
import { mostTokenDays, scopes } from "./token.ts";

const signInStatus = { "sign-in-refused": 401, "sign-in-barred": 429, "no-accounts-here": 409 } as const satisfies Record<SignInRefusal["code"], RefusalStatus>;
const invitationStatus = {
  ...signInStatus, "invitation-over": 409, "login-taken": 409, "party-to-name": 422, "code-wrong": 422, "password-too-short": 422, "password-too-plain": 422,
} as const satisfies Record<InvitationRefusal["code"], RefusalStatus>;
const accountStatus = { ...signInStatus, "password-too-short": 422, "password-too-plain": 422, "last-coordinator": 409 } as const satisfies Record<AccountRefusal["code"], RefusalStatus>;

/** A secret that came to a person by a link. */
const linkSecret = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const login = z.string().max(100).regex(/^\s*[^\s\p{C}]{3,100}\s*$/u);
/** Any characters, so that what a password manager makes is taken; a longer one costs nothing but time. */
const password = z.string().min(1).max(passwordLength.most);
const code = z.string().min(1).max(40);
const roles = z.array(z.enum(allRoles)).max(allRoles.length).readonly();
const org = z.strictObject({ id: idShape, code: z.string(), names: namesShape });
const membership = z.strictObject({ party: org, roles });
const instant = z.iso.datetime();
const started = z.strictObject({ actor: z.string(), org: z.string() }).meta({ id: "SignedIn" });
const recoveryCodes = z.strictObject({ recoveryCodes: z.array(z.string()).readonly() }).meta({ id: "RecoveryCodes" });
const common = { tag: "identity", params: nothing, query: nothing } as const;
const change = { ...common, method: "post", change: "session" } as const;
const iso = (at: Date | null) => (at === null ? null : at.toISOString());

const sessionRoutes = [
  defineRoute({
    ...common, method: "get", path: "/session", id: "openSession", change: "none", summary: "Who asks, what they may do, and whether the room has accounts or is a demonstration.", body: nothing, refusals: {},
    answer: z.strictObject({
      signIn: z.enum(["demonstration", "accounts"]), actor: z.strictObject({ name: z.string(), org: z.string() }).nullable(), roles: z.array(z.string()).readonly(), may: z.array(z.string()).readonly(),
      provenAt: instant.nullable(), proofMinutes: z.int(), providers: z.array(z.strictObject({ id: z.string(), name: z.string() })).readonly(),
    }).meta({ id: "SessionDescription" }),
    handle: (context) => {
      const asked = signInOf(context);
      return Promise.resolve(done({
        signIn: asked.demonstration ? "demonstration" as const : "accounts" as const, actor: asked.roles.includes("public") ? null : context.actor, roles: asked.roles, may: asked.may,
        provenAt: iso(asked.provenAt), proofMinutes: sessionMinutes.proof, providers: asked.providers.map(({ id, name }) => ({ id, name })),
      }));
    },
  }),
  defineRoute({
    ...change, path: "/session/sign-in", id: "signIn", summary: "Signs in by password and a code of the device, or one of the recovery codes.",
    body: z.strictObject({ login: z.string().max(100), password, code }).meta({ id: "PasswordSignIn" }), answer: started, refusals: signInStatus,
    handle: (context, { body }) => signIn(context, body),
  }),
  defineRoute({ ...change, path: "/session/sign-out", id: "signOut", summary: "Ends this session.", body: nothing, answer: nothing, refusals: {}, handle: (context) => signOut(context) }),
  defineRoute({
    ...change, path: "/session/proof", id: "prove", summary: "Proves again who one is, for what asks for a fresh proof.",
    body: z.strictObject({ password, code }).meta({ id: "PasswordProof" }), answer: nothing, refusals: signInStatus, handle: (context, { body }) => prove(context, body),
  }),
  defineRoute({
    ...change, path: "/session/party", id: "switchParty", summary: "Goes on in another of one's organisations.",
    body: z.strictObject({ party: idShape }).meta({ id: "PartySwitch" }), answer: started, refusals: signInStatus, handle: (context, { body }) => switchParty(context, body.party),
  }),
];

const invitationRoutes = [
  definePresentedRoute({
    ...change, path: "/invitations/open", id: "openInvitation", summary: "What an invitation offers, and what an app that makes codes has to know.",
    body: z.strictObject({ secret: linkSecret }).meta({ id: "InvitationSecret" }), refusals: invitationStatus,
    answer: z.strictObject({
      party: z.strictObject({ code: z.string(), names: namesShape }).nullable(), roles, first: z.boolean(), login: z.string().nullable(), endsAt: instant, codeSecret: z.string(), codeLink: z.string(),
    }).meta({ id: "OpenInvitation" }),
    handle: (context, { body }) => openInvitation(context, body.secret),
    present: (open) => ({ ...open, endsAt: open.endsAt.toISOString() }),
  }),
  defineRoute({
    ...change, path: "/invitations/accept", id: "acceptInvitation", summary: "Makes the account of an invitation, and signs in. Recovery codes are told once.",
    body: z.strictObject({
      secret: linkSecret, name: shortText, login, password, code, party: z.strictObject({ code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,19}$/), name: shortText }).nullable().default(null),
    }).meta({ id: "Acceptance" }),
    answer: recoveryCodes, refusals: invitationStatus, handle: (context, { body }) => acceptInvitation(context, body),
  }),
  definePresentedRoute({
    ...change, path: "/invitations", id: "inviteAccount", summary: "Makes a link that lets one person make an account. The link is told once.",
    body: z.strictObject({ party: idShape, roles: roles.refine((list) => list.length > 0) }).meta({ id: "NewInvitation" }), refusals: invitationStatus,
    answer: z.strictObject({ secret: z.string(), path: z.string(), endsAt: instant }).meta({ id: "Invited" }),
    handle: (context, { body }) => inviteAccount(context, body),
    present: ({ secret, endsAt }) => ({ secret, path: `/welcome#${secret}`, endsAt: endsAt.toISOString() }),
  }),
];

const account = { id: idShape, actor: z.string(), login: z.string(), name: z.string(), state: z.enum(["active", "disabled"]), version: z.int(), memberships: z.array(membership).readonly() };

const peopleRoutes = [
  defineRoute({
    ...common, method: "get", path: "/accounts", id: "listAccounts", change: "none", summary: "Everyone who has an account, with organisations and roles.", body: nothing, refusals: {},
    answer: z.strictObject({ items: z.array(z.strictObject({ ...account, ways: z.strictObject({ password: z.boolean(), passkeys: z.int(), openid: z.boolean() }) })).readonly() }).meta({ id: "Accounts" }),
    handle: (context) => listAccounts(context),
  }),
  defineRoute({
    ...common, method: "get", path: "/actors", id: "listActors", change: "none", summary: "The names of those whom the log calls otherwise.", body: nothing, refusals: {},
    answer: z.strictObject({ items: z.array(z.strictObject({ actor: z.string(), name: z.string() })).readonly() }).meta({ id: "Actors" }), handle: (context) => listActors(context),
  }),
  defineRoute({
    ...change, path: "/accounts/{id}/memberships", id: "changeMembership", summary: "Sets what an account is in an organisation; no roles takes it out.", params: idParams,
    body: z.strictObject({ party: idShape, roles }).meta({ id: "MembershipChange" }), answer: nothing, refusals: accountStatus,
    handle: (context, { params, body }) => changeMembership(context, { id: params.id, ...body }),
  }),
  ...(["disabled", "active"] as const).map((to) => defineRoute({
    ...change, path: to === "disabled" ? "/accounts/{id}/disable" : "/accounts/{id}/enable", id: to === "disabled" ? "disableAccount" : "enableAccount", params: idParams, body: nothing, answer: nothing, refusals: accountStatus,
    summary: to === "disabled" ? "Shuts an account out: its sessions and tokens end at once." : "Lets an account in again.", handle: (context, { params }) => moveAccount(context, { id: params.id, to }),
  })),
];

const ownRoutes = [
  definePresentedRoute({
    ...common, method: "get", path: "/account", id: "openAccount", change: "none", summary: "One's own account: organisations, sessions, tokens, ways to sign in.", body: nothing, refusals: signInStatus,
    answer: z.strictObject({
      ...account, hasPassword: z.boolean(), recoveryCodesLeft: z.int(),
      sessions: z.array(z.strictObject({ id: idShape, way: z.enum(ways), beganAt: instant, usedAt: instant, org: z.string(), current: z.boolean() })),
      tokens: z.array(z.strictObject({ id: idShape, name: z.string(), scopes: z.array(z.enum(scopes)).readonly(), madeAt: instant, endsAt: instant, org: z.string() })),
      openid: z.array(z.string()),
      passkeys: z.array(z.strictObject({ id: z.string(), name: z.string(), backedUp: z.boolean(), addedAt: instant, usedAt: instant.nullable() })),
    }).meta({ id: "OwnAccount" }),
    handle: (context) => openAccount(context),
    present: (own) => ({
      ...own, sessions: own.sessions.map((one) => ({ ...one, beganAt: one.beganAt.toISOString(), usedAt: one.usedAt.toISOString() })),
      tokens: own.tokens.map((one) => ({ ...one, madeAt: one.madeAt.toISOString(), endsAt: one.endsAt.toISOString() })),
      passkeys: own.passkeys.map((one) => ({ ...one, addedAt: one.addedAt.toISOString(), usedAt: iso(one.usedAt) })),
    }),
  }),
  defineRoute({ ...change, path: "/account/password", id: "changePassword", summary: "Sets another password; other sessions end.", body: z.strictObject({ password }).meta({ id: "NewPassword" }), answer: recoveryCodes, refusals: accountStatus, handle: (context, { body }) => changePassword(context, body.password) }),
  defineRoute({ ...change, path: "/account/sessions/{id}/end", id: "endSession", summary: "Ends one of one's sessions.", params: idParams, body: nothing, answer: nothing, refusals: {}, handle: (context, { params }) => endSession(context, params.id) }),
  definePresentedRoute({
    ...change, path: "/account/tokens", id: "addToken", summary: "Makes a token for a program that acts for oneself in this organisation. It is told once.",
    body: z.strictObject({ name: shortText, scopes: z.array(z.enum(scopes)).min(1).max(scopes.length).readonly(), days: z.int().min(1).max(mostTokenDays) }).meta({ id: "NewToken" }), refusals: {},
    answer: z.strictObject({ id: idShape, secret: z.string(), endsAt: instant }).meta({ id: "MadeToken" }),
    handle: (context, { body }) => addOwnToken(context, body),
    present: ({ endsAt, ...made }) => ({ ...made, endsAt: endsAt.toISOString() }),
  }),
  defineRoute({ ...change, path: "/account/tokens/{id}/revoke", id: "revokeToken", summary: "Revokes one of one's tokens.", params: idParams, body: nothing, answer: nothing, refusals: {}, handle: (context, { params }) => revokeOwnToken(context, params.id) }),
];

export const identityRoutes = [...sessionRoutes, ...passkeyRoutes, ...openidRoutes, ...invitationRoutes, ...peopleRoutes, ...ownRoutes];
