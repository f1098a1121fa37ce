import { toCanonical, type Leaf } from "./leaf.ts";
import { hashLeaf, sameHash, type Hash } from "./proof/merkle.ts";

/** What is wrong with a log, and the first place where; `through` is the last place it can be when that is not one place. */
export interface LogFault {
  readonly code: LogFaultCode;
  readonly index: number;
  readonly through: number;
}

export type LogFaultCode =
  /** There is no leaf at this place, or it is said to be at another. */
  | "leaf-missing" | "leaf-misplaced"
  /** The text is not the canonical form of a leaf. */
  | "leaf-form"
  /** What stands beside the text is not what the text says. */
  | "leaf-columns"
  | "leaf-hash"
  /** A tile has another hash than the leaf. */
  | "tile-hash"
  /** There are more leaves than the log counts. */
  | "leaf-uncounted"
  /** The leaves do not make the root that was signed. */
  | "root-differs"
  /** A checkpoint does not say what its row says, or no key of the log signed it. */
  | "checkpoint-form" | "checkpoint-unsigned"
  /** A larger tree was signed before than there is now. */
  | "log-shorter";

/** A leaf as a table holds it. */
export interface LeafRecord {
  readonly index: bigint;
  readonly at: Date;
  readonly actor: string;
  readonly org: string;
  readonly action: string;
  readonly object_kind: string;
  readonly object_id: string;
  readonly leaf: string;
  readonly hash: Uint8Array;
}

/** The hash of a stored leaf, made anew from its text, or what is wrong with it at this place of this log. */
export function rehash(record: LeafRecord, log: string, index: number): { readonly hash: Hash } | { readonly fault: LogFault } {
  const fault = (code: LogFaultCode) => ({ fault: { code, index, through: index } });
  if (record.index !== BigInt(index)) return fault("leaf-missing");
  let leaf: Leaf;
  try {
    leaf = JSON.parse(record.leaf) as Leaf;
    if (toCanonical(leaf) !== record.leaf) return fault("leaf-form");
  } catch {
    return fault("leaf-form");
  }
  if (leaf.log !== log || leaf.index !== index) return fault("leaf-misplaced");
  const told = [leaf.time, leaf.actor, leaf.org, leaf.action, leaf.object?.kind, leaf.object?.id];
  const stored = [record.at.toISOString(), record.actor, record.org, record.action, record.object_kind, record.object_id];
  if (told.some((value, at) => value !== stored[at])) return fault("leaf-columns");
  const hash = hashLeaf(record.leaf);
  return sameHash(hash, record.hash) ? { hash } : fault("leaf-hash");
}
