import { refuse, allow, type Decision } from "../../kernel/decision.ts";

/** The one policy this room knows. What is marked under another is read by nobody. */
export const policy = "ENTENTE";

/** From the least to the most protected. The lowest may be shown to whoever comes by; the others ask for a clearance. */
export const classifications = ["PUBLIC", "UNCLASSIFIED", "RESTRICTED"] as const;
export type Classification = (typeof classifications)[number];

/** Who may read a record, in the terms of STANAG 4774: one must be cleared for the classification and for every restrictive category, and be among those it is releasable to. */
export interface Label {
  readonly policy: string;
  readonly classification: Classification;
  /** Restrictive categories, sorted, each once: a reader needs all of them. */
  readonly restrictive: readonly string[];
  /** Codes of parties, which never change; sorted, each once: a reader needs to be one of them. */
  readonly releasableTo: "all" | readonly string[];
}

/** What somebody asks a record's label to be, under the room's policy. */
export type LabelOrder = Omit<Label, "policy">;

/** Who reads: a party's person with the party's clearance, or somebody of no party. */
export interface Reader {
  readonly party: string | null;
  readonly clearance: Clearance;
}

export interface Clearance {
  readonly classification: Classification;
  readonly categories: readonly string[];
}

/** What a party is cleared for as long as nobody said otherwise. */
export const usualClearance: Clearance = { classification: "RESTRICTED", categories: [] };

/** The one spelling of a clearance: categories sorted, none twice. */
export function toClearance(of: Clearance): Clearance {
  return { classification: of.classification, categories: sorted(of.categories) };
}

/** Whether whoever is cleared for the first reads nothing that the second does not allow. */
export function isClearedWithin(narrow: Clearance, wide: Clearance): boolean {
  return rank(narrow.classification) <= rank(wide.classification) && holds(wide.categories, narrow.categories);
}

/** What a person reads by: what both they and their party are cleared for. Of whom nothing is said, as their party. */
export function clearanceOf(party: Clearance | null, person: Clearance | null): Clearance {
  const of = party ?? usualClearance;
  if (person === null) return of;
  return { classification: rank(person.classification) < rank(of.classification) ? person.classification : of.classification, categories: of.categories.filter((one) => person.categories.includes(one)) };
}

/** Somebody who did not sign in. */
export const publicReader: Reader = { party: null, clearance: { classification: "PUBLIC", categories: [] } };

/** The label of what says nothing else: every party of the room reads it, and nobody outside. */
export const roomWide: Label = { policy, classification: "UNCLASSIFIED", restrictive: [], releasableTo: "all" };

/** What nobody may read: the join of labels that have no common policy. */
const unreadable: Label = { policy: "", classification: classifications.at(-1)!, restrictive: [], releasableTo: [] };

const rank = (one: Classification) => classifications.indexOf(one);
const sorted = (texts: readonly string[]) => [...new Set(texts)].sort();
const holds = (all: readonly string[], some: readonly string[]) => some.every((one) => all.includes(one));

/** The one spelling of a label: sets sorted, nothing twice. */
export function toLabel(of: Omit<Label, "policy"> & { readonly policy?: string }): Label {
  return { policy: of.policy ?? policy, classification: of.classification, restrictive: sorted(of.restrictive), releasableTo: of.releasableTo === "all" ? "all" : sorted(of.releasableTo) };
}

/** Whether a reader may read what has this label. The one place where that is decided. */
export function mayRead(reader: Reader, label: Label): boolean {
  return label.policy === policy && rank(label.classification) >= 0 && rank(reader.clearance.classification) >= rank(label.classification)
    && holds(reader.clearance.categories, label.restrictive)
    && (label.releasableTo === "all" || (reader.party !== null && label.releasableTo.includes(reader.party)));
}

/** Whether whoever may read what has the first label may also read what has the second; true of equal ones. */
export function isWithin(narrow: Label, wide: Label): boolean {
  if (isUnreadable(narrow)) return true;
  return narrow.policy === wide.policy && rank(narrow.classification) >= rank(wide.classification) && holds(narrow.restrictive, wide.restrictive)
    && (wide.releasableTo === "all" || (narrow.releasableTo !== "all" && holds(wide.releasableTo, narrow.releasableTo)));
}

/** The widest label that is within both: what is made of two records is for those who may read both. */
export function join(one: Label, other: Label): Label {
  if (isUnreadable(one) || isUnreadable(other) || one.policy !== other.policy) return unreadable;
  const releasableTo = one.releasableTo === "all" ? other.releasableTo : other.releasableTo === "all" ? one.releasableTo : one.releasableTo.filter((party) => other.releasableTo.includes(party));
  return toLabel({
    policy: one.policy, classification: rank(one.classification) >= rank(other.classification) ? one.classification : other.classification,
    restrictive: [...one.restrictive, ...other.restrictive], releasableTo,
  });
}

/** The join of any number of labels; of none, what the room reads. */
export function joinAll(labels: readonly Label[]): Label {
  const [first = roomWide, ...others] = labels;
  return others.reduce(join, first);
}

const isUnreadable = (label: Label) => label.policy === "" && label.releasableTo !== "all" && label.releasableTo.length === 0;

export type LabelRefusal =
  | { readonly rule: "LABEL-2"; readonly code: "label-wider-than-parent"; readonly pointer: string }
  | { readonly rule: "LABEL-4"; readonly code: "label-without-owner"; readonly pointer: string }
  | { readonly rule: "LABEL-5"; readonly code: "label-beyond-oneself"; readonly pointer: string }
  | { readonly rule: "LABEL-7"; readonly code: "label-party-unknown"; readonly pointer: string };

/** A file says another label of a record than it has. */
export const labelNotByFile = { rule: "LABEL-8", code: "label-not-by-file" } as const;

/**
 * Whether a record may have a label: never wider than those of the records it names, always read by the party it belongs to,
 * and by whoever gives it. Said at the pointer where the label was sent.
 */
export function checkLabel(label: Label, of: { readonly owner: string | null; readonly giver: Reader | "room"; readonly parents: readonly Label[] }, pointer = "/label"): Decision<Label, LabelRefusal> {
  if (!of.parents.every((parent) => isWithin(label, parent))) return refuse({ rule: "LABEL-2", code: "label-wider-than-parent", pointer });
  if (of.owner !== null && label.releasableTo !== "all" && !label.releasableTo.includes(of.owner)) return refuse({ rule: "LABEL-4", code: "label-without-owner", pointer });
  if (of.giver !== "room" && !mayRead(of.giver, label)) return refuse({ rule: "LABEL-5", code: "label-beyond-oneself", pointer });
  return allow(label);
}
