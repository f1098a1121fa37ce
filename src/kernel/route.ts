import type { ZodType, infer as Infer } from "zod";
import type { Outcome } from "./outcome.ts";
import type { Refusal } from "./decision.ts";

/** HTTP statuses a refusal may have: 409 when a rule says no, 401 and 403 when it is about who, 422 when what was sent contradicts itself, 429 when it was tried too often. */
export type RefusalStatus = 401 | 403 | 409 | 422 | 429;

/**
 * One operation of the API as data: the server validates what comes in and what goes out, keeps idempotency and versions,
 * and describes it in OpenAPI. `change` says what If-Match means: `create` and `act` need an Idempotency-Key, `edit` both. A `session` is about
 * signing in: it takes no key, and its answer, which may hold a secret, is kept nowhere; what a refusal wrote stays written.
 */
export interface Route<Context, Params, Query, Body, Value, Raw = Value> {
  readonly method: "get" | "post" | "patch" | "delete";
  readonly path: string;
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  /** Whoever asks, it is read as by somebody who did not sign in. */
  readonly reads?: "public";
  readonly change: "none" | "create" | "edit" | "act" | "session";
  readonly params: ZodType<Params>;
  readonly query: ZodType<Query>;
  readonly body: ZodType<Body>;
  readonly answer: ZodType<Value>;
  /** Every refusal the action may answer, with its status. */
  readonly refusals: Readonly<Record<string, RefusalStatus>>;
  readonly handle: (context: Context, sent: { params: Params; query: Query; body: Body; version: number | undefined }) => Promise<Outcome<Raw, Refusal>>;
  /**
   * What the action answers, in the shape of `answer`. The server applies it, also inside the transaction of a change, where
   * the answer is kept beside the effect; so an action's own value never has to be a wire form.
   */
  readonly present?: (raw: Raw) => Value;
}

/** A list of routes holds every combination of parameters; each was checked where it was written. */
export type AnyRoute = Route<any, any, any, any, any, any>;

export type { Infer };
