/** Why something that could have been planned with was not: planning never passes over a gap in the data in silence. */
export const leftOutReasons = [
  "mass-unknown", "neq-unknown", "units-unknown", "item-unknown", "place-unknown", "window-unknown", "place-left-out", "handling-unknown", "storage-unknown",
  "window-over", "window-beyond-horizon", "leg-closed", "nothing-free", "training-not-planned", "too-large", "way-changed", "arrival-unknown", "component-closed",
] as const;

export type LeftOutReason = (typeof leftOutReasons)[number];

/** A `movement` is one that was accepted before and whose room can no longer be counted. */
export const leftOutKinds = ["need", "line", "node", "leg", "movement"] as const;

export type LeftOutKind = (typeof leftOutKinds)[number];

export interface LeftOut {
  readonly kind: LeftOutKind;
  readonly id: string;
  /** How people know it: a reference with the donor, a code. */
  readonly label: string;
  readonly reason: LeftOutReason;
  /** Code of what a line offers. */
  readonly itemCode?: string;
}

/** How many were left out for each reason. */
export function countReasons(list: readonly LeftOut[]): { kind: LeftOut["kind"]; reason: LeftOutReason; count: number }[] {
  const counts = new Map<string, { kind: LeftOut["kind"]; reason: LeftOutReason; count: number }>();
  for (const { kind, reason } of list) {
    const count = counts.get(`${kind} ${reason}`);
    if (count) count.count += 1;
    else counts.set(`${kind} ${reason}`, { kind, reason, count: 1 });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count || (one.reason < other.reason ? -1 : 1));
}
