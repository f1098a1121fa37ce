import type { Route } from "../../kernel/route.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { Day } from "../../kernel/day.ts";


/** Who acts: a user by name and the organisation in whose name that is done. */
export interface Actor {
  readonly name: string;
  readonly org: string;
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
