import type { Refusal } from "./decision.ts";

/** What an action answers. Versions count up from 1 with each change of the record. */
export type Outcome<Value, Why extends Refusal = Refusal> =
  | { readonly outcome: "done"; readonly value: Value }
  | { readonly outcome: "not-found" }
  | { readonly outcome: "stale"; readonly version: number }
  | { readonly outcome: "refused"; readonly refusal: Why };

export function done<Value>(value: Value): { readonly outcome: "done"; readonly value: Value } {
  return { outcome: "done", value };
}

export function refused<Why extends Refusal>(refusal: Why): { readonly outcome: "refused"; readonly refusal: Why } {
  return { outcome: "refused", refusal };
}

export const notFound = { outcome: "not-found" } as const;

/** A page of a list. `next` continues after the last item; `null` at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}
