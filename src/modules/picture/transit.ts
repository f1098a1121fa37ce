import { daysBetween, type Day } from "../../kernel/day.ts";
import { groupBy } from "../../kernel/group-by.ts";
import type { Stage } from "../ledger/index.ts";

/** What became of units that left: still on the way, signed for as good, or not. */
export const fates = ["inTransit", "received", "damaged", "lost", "returned"] as const satisfies readonly Stage[];
export type Fate = (typeof fates)[number];

/** Units by what became of them. `sent` is their sum. */
export type Sent = Readonly<Record<Fate | "sent", bigint>>;

export const noneSent: Sent = { sent: 0n, inTransit: 0n, received: 0n, damaged: 0n, lost: 0n, returned: 0n };

/** Counts units at a stage into what was sent; what has not left counts nowhere. */
export function addSent(sent: Sent, stage: Stage, units: bigint): Sent {
  const fate = fates.find((one) => one === stage);
  return fate === undefined ? sent : { ...sent, [fate]: sent[fate] + units, sent: sent.sent + units };
}

/** How long so many lines took, or have taken so far while they are still open. */
export interface Lag {
  readonly lines: number;
  readonly from: Day;
  /** Null while it is open. */
  readonly endedOn: Day | null;
}

export function countLines(list: readonly Lag[]): number {
  return list.reduce((sum, one) => sum + one.lines, 0);
}

/** A step of the curve: so many days after the beginning, the share of all that is still open. */
export interface LagStep {
  readonly days: number;
  readonly openShare: number;
}

/**
 * How long it takes from a beginning to an end, by Kaplan and Meier: what is still open counts as open for as long as it is known
 * to be, and is neither left out nor taken for ended. An end before the beginning counts as the same day.
 */
export function lagCurve(list: readonly Lag[], today: Day): LagStep[] {
  const seen = groupBy(list, (one) => Math.max(0, daysBetween(one.from, one.endedOn ?? today)));
  const steps: LagStep[] = [];
  let [openShare, atRisk] = [1, countLines(list)];
  for (const days of [...seen.keys()].sort((one, other) => one - other)) {
    const here = seen.get(days)!;
    const ended = countLines(here.filter((one) => one.endedOn !== null));
    if (ended > 0) {
      openShare *= 1 - ended / atRisk;
      steps.push({ days, openShare });
    }
    atRisk -= countLines(here);
  }
  return steps;
}

/** The first day by which half of all has ended; null while more than half is open. */
export function medianLag(curve: readonly LagStep[]): number | null {
  return curve.find((step) => step.openShare <= 0.5)?.days ?? null;
}

/** The share that is still open so many days after the beginning. */
export function openShareAfter(curve: readonly LagStep[], days: number): number {
  return curve.findLast((step) => step.days <= days)?.openShare ?? 1;
}
