import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import type { Id } from "../../kernel/id.ts";
import type { LabelId } from "../../kernel/label.ts";

export type RelabellingId = Id<"relabelling">;

/** The kinds of record that are given a label of their own; everything else has that of what it hangs on. */
export const relabelledKinds = ["need", "contribution"] as const;
export type RelabelledKind = (typeof relabelledKinds)[number];

export const relabellingStates = ["open", "confirmed", "declined"] as const;

/** That a record is to have another label: asked for by one person, settled by another or taken back. */
export interface Relabelling {
  readonly id: RelabellingId;
  readonly kind: RelabelledKind;
  readonly recordId: string;
  readonly from: LabelId;
  readonly to: LabelId;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedOrg: string;
  readonly askedAt: Date;
  readonly state: (typeof relabellingStates)[number];
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
  /** The join of both: whoever reads this may read under the one and under the other. */
  readonly labelId: LabelId;
}

export type RelabellingRefusal =
  | { readonly rule: "RELABEL-1"; readonly code: "relabelling-same-person" }
  | { readonly rule: "RELABEL-3"; readonly code: "relabelling-open-already"; readonly pointer: string }
  | { readonly rule: "RELABEL-3"; readonly code: "relabelling-same-label"; readonly pointer: string }
  | { readonly rule: "RELABEL-3"; readonly code: "relabelling-settled"; readonly state: Relabelling["state"] }
  | { readonly rule: "RELABEL-3"; readonly code: "relabelling-overtaken" }
  | { readonly rule: "RELABEL-3"; readonly code: "relabelling-reference-taken" };

/** Why a person cannot confirm that a record gets another label, or `null`. Screens ask this to explain a disabled button. */
export function whyNotConfirm(asked: Pick<Relabelling, "askedBy" | "state">, actor: string): RelabellingRefusal | null {
  if (asked.state !== "open") return { rule: "RELABEL-3", code: "relabelling-settled", state: asked.state };
  return asked.askedBy === actor ? { rule: "RELABEL-1", code: "relabelling-same-person" } : null;
}

/** Confirms as somebody else than who asked, while the record still has the label that was to be changed. */
export function confirm(asked: Relabelling, by: { readonly actor: string; readonly now: Date; readonly labelNow: LabelId }): Decision<Relabelling, RelabellingRefusal> {
  const why = whyNotConfirm(asked, by.actor);
  if (why) return refuse(why);
  if (by.labelNow !== asked.from) return refuse({ rule: "RELABEL-3", code: "relabelling-overtaken" });
  return allow({ ...asked, state: "confirmed", settledBy: by.actor, settledAt: by.now });
}

/** Says no, or takes back what oneself asked. */
export function decline(asked: Relabelling, by: { readonly actor: string; readonly now: Date }): Decision<Relabelling, RelabellingRefusal> {
  if (asked.state !== "open") return refuse({ rule: "RELABEL-3", code: "relabelling-settled", state: asked.state });
  return allow({ ...asked, state: "declined", settledBy: by.actor, settledAt: by.now });
}
