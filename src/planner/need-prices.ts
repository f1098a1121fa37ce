import type { Path } from "./draft.ts";

/** An offer's best way to a sink at given prices of limits. Worth and length in points per unit. */
export interface Pair {
  readonly offer: number;
  readonly sink: number;
  readonly need: number;
  readonly path: Path;
  /** Points of one unit that earns full credit. */
  readonly worth: number;
  /** Points of one unit on this path, after what the path costs, when the need has no price. */
  readonly gain: number;
}

/** What the search for need prices works on, and starts from. */
export interface PairProblem {
  readonly pairs: readonly Pair[];
  readonly quantities: Float64Array;
  /** Points of a need in full. */
  readonly full: Float64Array;
  readonly start: Float64Array;
}

export interface NeedPricing {
  readonly prices: Float64Array;
  /** Units sent on each pair, on average over the later rounds: near to the best split when every limit has its price. */
  readonly flow: Float64Array;
}

const firstPace = 0.25;
const paceHalvings = 9;
/** How much a new round counts in the smoothed loads of the needs. */
const freshness = 0.15;

/**
 * Prices of needs (shares of their full worth) when the prices of limits stand still: a subgradient method with smoothed
 * loads, as in the volume algorithm of Barahona and Anbil. The answer need not be the best; any prices give a valid bound.
 */
export function priceNeeds({ pairs, quantities, full, start }: PairProblem, rounds: number): NeedPricing {
  const prices = start.slice();
  const smooth = new Float64Array(full.length).fill(1);
  const flow = new Float64Array(pairs.length);
  const best = new Float64Array(quantities.length);
  const choice = new Int32Array(quantities.length);
  let kept = start.slice();
  let keptValue = Infinity;
  const later = Math.floor(rounds / 2);
  for (let round = 0; round < rounds; round += 1) {
    best.fill(0);
    choice.fill(-1);
    for (let index = 0; index < pairs.length; index += 1) {
      const { offer, need, gain, worth } = pairs[index]!;
      const profit = gain - worth * prices[need]!;
      if (profit > best[offer]!) [best[offer], choice[offer]] = [profit, index];
    }
    let value = 0;
    const load = new Float64Array(full.length);
    for (let offer = 0; offer < quantities.length; offer += 1) {
      value += best[offer]! * quantities[offer]!;
      if (choice[offer]! < 0) continue;
      const { need, worth } = pairs[choice[offer]!]!;
      load[need]! += (quantities[offer]! * worth) / full[need]!;
      if (round >= later) flow[choice[offer]!]! += quantities[offer]! / (rounds - later);
    }
    for (let need = 0; need < full.length; need += 1) value += full[need]! * prices[need]!;
    if (value < keptValue) [kept, keptValue] = [prices.slice(), value];
    const pace = firstPace * 0.5 ** ((round * paceHalvings) / rounds);
    for (let need = 0; need < full.length; need += 1) {
      smooth[need] = (1 - freshness) * smooth[need]! + freshness * load[need]!;
      const slope = Math.max(-1, Math.min(1, smooth[need]! - 1));
      prices[need] = Math.min(1, Math.max(0, prices[need]! + pace * slope));
    }
  }
  return { prices: kept, flow };
}
