/**
 * A rule's "no". `rule` is the number in the module's README, `code` the stable word that screens, statuses and clients
 * key on; everything else is a fact a sentence may need. Nobody reads message text to find out what happened.
 */
export interface Refusal {
  readonly rule: string;
  readonly code: string;
  /** JSON pointer (RFC 6901) into what was sent, where the fault has a place. */
  readonly pointer?: string;
  readonly [fact: string]: unknown;
}

/** What a rule answers: the new value, or why not. */
export type Decision<Value, Why extends Refusal = Refusal> =
  | { readonly allowed: true; readonly value: Value }
  | { readonly allowed: false; readonly refusal: Why };

export function allow<Value>(value: Value): { readonly allowed: true; readonly value: Value } {
  return { allowed: true, value };
}

export function refuse<Why extends Refusal>(refusal: Why): { readonly allowed: false; readonly refusal: Why } {
  return { allowed: false, refusal };
}
