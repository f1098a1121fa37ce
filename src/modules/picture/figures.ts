import { measures, stagesOf, type Measure, type Stage } from "../ledger/index.ts";

/** Euro cents, or units, by measure. */
export type Figures = Readonly<Record<Measure, bigint>>;

export const noFigures: Figures = { announced: 0n, committed: 0n, allocated: 0n, delivered: 0n, declaredDelivered: 0n };

/** What stands at one stage, counted into every measure whose definition has that stage. */
export function addStage(figures: Figures, stage: Stage, units: bigint): Figures {
  return Object.fromEntries(measures.map((measure) => [measure, figures[measure] + (stagesOf[measure].includes(stage) ? units : 0n)])) as Record<Measure, bigint>;
}

export function addFigures(a: Figures, b: Figures): Figures {
  return Object.fromEntries(measures.map((measure) => [measure, a[measure] + b[measure]])) as Record<Measure, bigint>;
}

/** Numbers for the wire. Totals beyond 2^53 cents would be rounded: that is refused, not shown. */
export function toWire(figures: Figures): Record<Measure, number> {
  return Object.fromEntries(measures.map((measure) => {
    if (figures[measure] > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError("a total is beyond 2^53 − 1");
    return [measure, Number(figures[measure])];
  })) as Record<Measure, number>;
}

/** Why a contribution's value stands in no total; empty when it does stand in one. */
export function whyUncounted(contribution: { readonly notCounted: string | null; readonly valuations: number; readonly converted: number; readonly findings: readonly { readonly code: string }[] }): string[] {
  const reasons: string[] = [];
  if (contribution.notCounted !== null) reasons.push("not-counted");
  if (contribution.valuations === 0) reasons.push("no-value");
  else if (contribution.converted === 0) reasons.push("no-rate");
  return reasons.length === 0 ? [] : [...reasons, ...new Set(contribution.findings.map((finding) => finding.code))];
}
