/** What may wait for somebody. */
export const waitingKinds = ["silence", "action", "relabelling", "clearance", "need", "proposal", "reservation", "replan", "inventory"] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** Something that waits for the one who asks: what it is, which record it is about, and until when. */
export interface Waiting {
  readonly kind: WaitingKind;
  /** The record to open: a decision, a meeting, a need or contribution, a plan, a contribution, a consignment; a clearance by the wish. */
  readonly recordId: string;
  readonly record: "decision" | "meeting" | "clearance" | "need" | "contribution" | "proposal" | "consignment";
  readonly title: string;
  /** The instant after which it is too late, or a day's end; `null`: none is set. */
  readonly until: Date | null;
}

/** In which operation each kind ends. Whoever may not call it does not have it waiting. */
export const endsIn: Readonly<Record<WaitingKind, string>> = {
  silence: "objectToDecision", action: "finishAction", relabelling: "confirmRelabelling", clearance: "confirmClearance", need: "moveNeed", proposal: "acceptProposal", reservation: "confirmAllocation", replan: "propose", inventory: "reportEndUse",
};

/** The order in which it is shown: what ends first, first; what has no end, last, by kind. */
export function inOrder(list: readonly Waiting[]): Waiting[] {
  const end = (one: Waiting) => one.until?.getTime() ?? Number.POSITIVE_INFINITY;
  return list.toSorted((a, b) => (end(a) === end(b) ? waitingKinds.indexOf(a.kind) - waitingKinds.indexOf(b.kind) || (a.title < b.title ? -1 : 1) : end(a) - end(b)));
}
