import type { Route } from "../../kernel/route.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { Day } from "../../kernel/day.ts";

/** Who acts: a user by name and the organisation in whose name that is done. */
export interface Actor {
  readonly name: string;
  readonly org: string;
}

/** An identity provider that vouches for people, as far as signing in needs it. */
interface SignInProvider {
  readonly id: string;
  readonly name: string;
  begin(question: ProviderQuestion): Promise<string | null>;
  finish(question: ProviderQuestion, query: string): Promise<{ readonly issuer: string; readonly subject: string } | null>;
}

interface ProviderQuestion { readonly state: string; readonly nonce: string; readonly verifier: string; readonly back: string }

/** The sign-in that a request came with. Only what is about signing in looks at it. */
export interface CallerSignIn {
  /** Whether this room takes the word of its demonstration's users, and so has no accounts. */
  readonly demonstration: boolean;
  /** What the log calls the demonstration's users; none in a room with accounts. */
  readonly users: readonly string[];
  readonly account: string | null;
  readonly party: string | null;
  readonly session: string | null;
  /** When the person last proved who they are; `null` without a session. */
  readonly provenAt: Date | null;
  readonly roles: readonly string[];
  /** The operations that the caller may call. */
  readonly may: readonly string[];
  /** Where the request came from, as far as the room can tell. */
  readonly address: string;
  /** Scheme, host and port of the room as the caller's browser knows it. */
  readonly origin: string;
  /** The identity providers at which one may sign in. */
  readonly providers: readonly SignInProvider[];
  /** Seals what makes the codes of people's devices; `open` gives `null` for what it did not seal for that account. */
  readonly box: { seal(secret: string, of: string): string; open(kept: string, of: string): string | null };
  /** A secret of this browser's that outlives no flow of signing in; `null` when it came with none. */
  readonly flow: string | null;
  /** Gives the caller a secret to keep: of their session, or of the flow that will lead to one. `null` takes it away. */
  keep(what: "session" | "flow", secret: string | null): void;
}

/** What every action is given: who asks, on which day, and a way to do all of it or nothing. */
export interface ActionContext {
  readonly actor: Actor;
  readonly today: Day;
  readonly now: Date;
  readonly requestId: string;
  readonly idempotencyKey: string | null;
  /** For reading. Never for a decision that is then written: read that inside the transaction. */
  readonly sql: Sql;
  readonly newId: () => string;
  /** "own" where the caller may change only what is their own party's. */
  readonly reach?: "all" | "own";
  /** Absent in work that no request asked for. */
  readonly signIn?: CallerSignIn;
  /** Runs all of it or nothing; tried again when the database asks for it (serialisation, deadlock). */
  transaction<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value>;
}

/** Writes a route with its types inferred from its schemas. */
export function defineRoute<Params, Query, Body, Value>(
  route: Route<ActionContext, Params, Query, Body, Value>,
): Route<ActionContext, Params, Query, Body, Value> {
  return route;
}

export type { Sql };

/** The same, for a route whose action answers a value that is not yet in its wire form. */
export function definePresentedRoute<Params, Query, Body, Value, Raw>(
  route: Route<ActionContext, Params, Query, Body, Value, Raw> & { readonly present: (raw: Raw) => Value },
): Route<ActionContext, Params, Query, Body, Value, Raw> {
  return route;
}
