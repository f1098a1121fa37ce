import canonicalize from "canonicalize";
import type { LabelId } from "../../kernel/label.ts";

/** The kinds of records that the log tells of. */
export const objectKinds = ["party", "item", "node", "leg", "need", "packageTemplate", "packageNeed", "contribution", "allocation", "consignment", "statement", "proposal", "body", "decision", "accession", "meeting", "course", "courseSession", "trainingRequest", "trainee", "fund", "document", "file", "signingKey", "account", "invitation", "log", "room"] as const;
export type ObjectKind = (typeof objectKinds)[number];

/** What happened to one record, as an action tells it. `before` and `after` are the record's hashes; absent when there is none. */
export interface Deed {
  readonly action: string;
  readonly object: { readonly kind: ObjectKind; readonly id: string };
  /** Ids of other records under which it is to be found, too. */
  readonly about?: readonly string[];
  /** Who may read of it; absent: every party of the room. */
  readonly label?: LabelId;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Facts worth reading in the log itself, never names of persons or secrets. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Keyed hashes of what may have to be forgotten: without their key they say nothing. */
  readonly commitments?: Readonly<Record<string, string>>;
}

/** A leaf of the log before it is written out. Its canonical form (RFC 8785) is what is hashed. */
export interface Leaf {
  readonly v: 1;
  readonly log: string;
  readonly index: number;
  readonly time: string;
  readonly actor: string;
  readonly org: string;
  readonly action: string;
  readonly object: { readonly kind: string; readonly id: string };
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly request: string;
  readonly idempotencyKey: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly commitments: Readonly<Record<string, string>>;
}

/** RFC 8785 text of a value. Quantities (bigint) become decimal texts, since JSON numbers end at 2^53. */
export function toCanonical(value: unknown): string {
  const text = canonicalize(JSON.parse(JSON.stringify(value, (_key, part: unknown) => (typeof part === "bigint" ? part.toString() : part))) as object);
  if (text === undefined) throw new TypeError("a value without a canonical form");
  return text;
}
