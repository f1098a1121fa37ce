import type { Decision, Refusal } from "../../kernel/decision.ts";
import { toCanonical, type Deed, type ObjectKind } from "./leaf.ts";

/** What became of one draft of a bulk. The deeds are for the caller, who records those of the whole bulk at once. */
export type Applied<Why extends Refusal = Refusal> =
  | { readonly outcome: "added" | "changed" | "unchanged"; readonly id: string; readonly deeds: readonly Deed[] }
  | { readonly outcome: "refused"; readonly refusal: Why };

/** A bulk compared with what stands: what to write, and what became of each draft in the drafts' order. */
export interface Comparison<Stored, Why extends Refusal> {
  readonly applied: readonly Applied<Why>[];
  readonly added: readonly Stored[];
  readonly changed: readonly Stored[];
}

/**
 * Compares drafts with the records that have their codes. `toStored` makes the record a draft would become, or refuses;
 * a record counts as changed when what is recorded of it (`toRecorded`, without the version) differs.
 */
export function compareDrafts<Draft extends { readonly code: string }, Stored extends { readonly id: string; readonly version: number }, Why extends Refusal>(
  noun: ObjectKind, drafts: readonly Draft[], existing: ReadonlyMap<string, Stored>,
  rules: {
    readonly toStored: (draft: Draft, before: Stored | undefined) => Decision<Stored, Why>;
    readonly toRecorded: (stored: Stored) => unknown;
    readonly repeated: (code: string) => Why;
  },
): Comparison<Stored, Why> {
  const added: Stored[] = [];
  const changed: Stored[] = [];
  const seen = new Set<string>();
  const textOf = (stored: Stored) => toCanonical(rules.toRecorded({ ...stored, version: 0 }));
  const applied = drafts.map((draft): Applied<Why> => {
    if (seen.has(draft.code)) return { outcome: "refused", refusal: rules.repeated(draft.code) };
    seen.add(draft.code);
    const before = existing.get(draft.code);
    const answer = rules.toStored(draft, before);
    if (!answer.allowed) return { outcome: "refused", refusal: answer.refusal };
    const after = answer.value;
    if (!before) {
      added.push(after);
      return { outcome: "added", id: after.id, deeds: [{ action: `${noun}-added`, object: { kind: noun, id: after.id }, after: rules.toRecorded(after) }] };
    }
    if (textOf(before) === textOf(after)) return { outcome: "unchanged", id: before.id, deeds: [] };
    changed.push(after);
    return {
      outcome: "changed", id: after.id,
      deeds: [{ action: `${noun}-changed`, object: { kind: noun, id: after.id }, before: rules.toRecorded(before), after: rules.toRecorded(after) }],
    };
  });
  return { applied, added, changed };
}
