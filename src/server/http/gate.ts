import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { callerOfSession, callerOfToken, type Caller } from "../../modules/identity/actions-caller.ts";
import { isFresh, reachOf, rights, scopeCovers, tokenPrefix, type Asker, type Reach } from "../../modules/identity/index.ts";
import type { IdentityProvider } from "../../modules/identity/credentials/openid.ts";
import type { SecretBox } from "../../modules/identity/credentials/sealed.ts";
import { hashSecret } from "../../modules/identity/credentials/secret.ts";
import type { CallerSignIn } from "../../modules/audit/index.ts";
import { toSentence } from "../../texts/refusals.ts";
import { giveKept, originOf, readKept, type Kept } from "./cookies.ts";
import { actorHeader, demonstrationUsers } from "./demonstration-users.ts";
import { makeProblem, type Problem } from "./problem.ts";
import type { Room } from "./serve-route.ts";

/** How a room knows who asks. */
export type RoomSignIn =
  | { readonly kind: "demonstration" }
  | {
    readonly kind: "accounts";
    /** Scheme, host and port under which a proxy in front makes the room known; `null` without one. */
    readonly origin: string | null;
    /** Who vouches for people elsewhere, so that they need no password here. */
    readonly providers?: readonly IdentityProvider[];
    /** Seals what makes the codes of people's devices. */
    readonly box: SecretBox;
    /** What the command line shows that opened this room in its own process, and so has the whole database anyway. */
    readonly operator?: string;
  };

/** An operation as far as it matters for who may call it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly tag: string;
}

/** Who asks, before it is said what. */
export interface Asking extends Omit<Caller, "roles" | "account" | "party"> {
  readonly roles: readonly Asker[];
  readonly account: string | null;
  readonly party: string | null;
  readonly operator: boolean;
}

const nobody: Asking = { actor: { name: "nobody", org: "public" }, roles: ["public"], account: null, party: null, session: null, provenAt: null, scopes: null, operator: false };

const no = (status: number, rule: string, code: string, facts: Record<string, unknown> = {}): { problem: Problem } => ({ problem: makeProblem(status, code, toSentence("en", code, facts), { rule, facts }) });

/** Finds out who asks. A secret that holds no longer is nobody's; one shown in a header is an error, so that a program learns of it. */
export async function whoAsks(room: Room, c: Context): Promise<Asking | { problem: Problem }> {
  const named = c.req.header(actorHeader);
  if (room.signIn.kind === "demonstration") {
    const user = demonstrationUsers.find((one) => one.name === (named ?? "coordinator"));
    return user ? { ...nobody, actor: { name: user.name, org: user.org }, roles: user.roles } : { problem: makeProblem(403, "actor-unknown", "There is no such user.") };
  }
  if (named !== undefined) return no(403, "IDENTITY-14", "actor-not-taken");
  const bearer = c.req.header("authorization");
  if (bearer !== undefined) return ofBearer(room, /^Bearer ([\w-]+)$/.exec(bearer)?.[1] ?? "");
  const origin = originOf(c, room.signIn.origin);
  const secret = readKept(c, "session", origin);
  if (secret === null) return nobody;
  if (!isSafe(c) && !comesFrom(c, origin)) return no(403, "IDENTITY-3", "foreign-origin");
  const caller = await callerOfSession(room.database, secret, room.clock());
  return caller ? { ...caller, operator: false } : nobody;
}

async function ofBearer(room: Room, secret: string): Promise<Asking | { problem: Problem }> {
  if (room.signIn.kind === "accounts" && room.signIn.operator !== undefined && hashSecret(secret).equals(hashSecret(room.signIn.operator))) {
    return { ...nobody, actor: { name: "operator", org: "Entente" }, roles: ["coordinator", "auditor"], operator: true };
  }
  const caller = secret.startsWith(tokenPrefix) ? await callerOfToken(room.database, secret, room.clock()) : undefined;
  return caller ? { ...caller, operator: false } : no(401, "IDENTITY-10", "token-not-taken");
}

const isSafe = (c: Context) => c.req.method === "GET" || c.req.method === "HEAD";

/** Whether a browser says that one of the room's own pages asks. One that says nothing is not taken at its cookie's word. */
function comesFrom(c: Context, origin: string): boolean {
  const site = c.req.header("sec-fetch-site");
  return site === undefined ? c.req.header("origin") === origin : site === "same-origin" || site === "none";
}

/** Lets a request in, unless its caller or all together ask too much at the moment. Nobody signed in is known by where they ask from. */
export function letIn(room: Room, c: Context, asking: Asking): { leave(): void } | { problem: Problem; headers: Record<string, string> } {
  if (!room.crowd || asking.operator) return { leave: () => undefined };
  const stranger = asking.roles.includes("public");
  const entered = room.crowd.enter(stranger ? `from ${addressOf(c, room.signIn.kind === "accounts" && room.signIn.origin !== null)}` : asking.actor.name, stranger ? "stranger" : "known");
  if ("leave" in entered) return entered;
  const { seconds, because } = entered;
  const headers = { "retry-after": String(seconds) };
  return because === "all"
    ? { problem: makeProblem(503, "not-now", "The room is busy. Nothing was written; try again."), headers }
    : { problem: makeProblem(429, "too-many-requests", toSentence("en", "too-many-requests", { seconds }), { rule: "HTTP-12", facts: { seconds } }), headers };
}

/** Whether the caller may call an operation, and on what. An operation without a row in the table is nobody's. */
export function whatMay(room: Room, operation: Operation, asking: Asking): { reach: Reach } | { problem: Problem } {
  const right = rights[operation.id];
  const reach = reachOf(right, asking.roles);
  if (reach === null || (asking.scopes !== null && !scopeCovers(asking.scopes, operation))) {
    return asking.roles.includes("public") ? no(401, "IDENTITY-11", "not-signed-in") : no(403, "IDENTITY-11", "not-allowed", { operation: operation.id });
  }
  const proven = asking.operator || room.signIn.kind === "demonstration" || (asking.provenAt !== null && isFresh({ provenAt: asking.provenAt }, room.clock()));
  return right?.stepUp && !proven ? no(403, "IDENTITY-12", "step-up-needed") : { reach };
}

/** A demonstration has no accounts, and so nothing to seal. */
const noBox: SecretBox = {
  seal: () => {
    throw new Error("a demonstration keeps no secret");
  },
  open: () => null,
};

/** What the actions about signing in are told; what they give the caller to keep is sent when they are done. */
export function toSignIn(room: Room, c: Context, asking: Asking, operations: readonly Operation[]): CallerSignIn & { send(): void } {
  const publicOrigin = room.signIn.kind === "accounts" ? room.signIn.origin : null;
  const origin = originOf(c, publicOrigin);
  const kept = new Map<Kept, string | null>();
  return {
    demonstration: room.signIn.kind === "demonstration", users: room.signIn.kind === "demonstration" ? demonstrationUsers.map((one) => one.name) : [], account: asking.account, party: asking.party, session: asking.session, provenAt: asking.provenAt, roles: asking.roles,
    get may() {
      return operations.filter((one) => reachOf(rights[one.id], asking.roles) !== null && (asking.scopes === null || scopeCovers(asking.scopes, one))).map((one) => one.id);
    },
    address: addressOf(c, publicOrigin !== null), origin, providers: room.signIn.kind === "accounts" ? room.signIn.providers ?? [] : [], flow: readKept(c, "flow", origin),
    box: room.signIn.kind === "accounts" ? room.signIn.box : noBox,
    keep: (what, secret) => void kept.set(what, secret),
    send: () => kept.forEach((secret, what) => giveKept(c, what, origin, secret)),
  };
}

/** Where a request came from: behind a proxy what that proxy says last, else the other end of the connection. */
function addressOf(c: Context, behindProxy: boolean): string {
  const said = behindProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  if (said) return said;
  try {
    return getConnInfo(c).remote.address ?? "unknown";
  } catch {
    return "unknown"; // Asked without a socket, as tests do.
  }
}
