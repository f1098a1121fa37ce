import type { Answer } from "./part.ts";

/** An answer with its share in the mixture of its part. */
interface Mixed<A extends Answer> {
  readonly answer: A;
  share: number;
  /** Rounds in a row without a share. */
  idle: number;
}

const mostMoves = 20;
const droppedAfterIdle = 3;

/**
 * Prices of limits that parts share. Every part keeps a mixture of its answers; what the mixtures take of a limit beyond what it
 * allows raises its price above that of the `centre`, in proportion. So the mixtures minimise an augmented Lagrangian over the
 * hull of the answers, block by block, which is the dual of a proximal bundle method with a model for each part. The README tells
 * how it was chosen.
 */
export class PriceSearch<A extends Answer> {
  /** Price of each limit: above 0 where too much is taken, below 0 where too little. */
  readonly prices: Float64Array;
  /** What the mixtures take of each limit. */
  readonly taken: Float64Array;
  private readonly centre: Float64Array;
  /** Price of one unit beyond a limit. */
  private readonly slope: Float64Array;
  private readonly difference: Float64Array;
  private readonly mixtures: Mixed<A>[][];

  /** `lower` and `upper` bound what all parts take of a limit; `slope` is what the price of a limit rises by per unit beyond it. */
  constructor(partCount: number, private readonly lower: Float64Array, private readonly upper: Float64Array, slope: Float64Array) {
    const make = () => new Float64Array(upper.length);
    [this.prices, this.taken, this.centre, this.difference] = [make(), make(), make(), make()];
    this.slope = slope.slice();
    this.mixtures = Array.from({ length: partCount }, () => []);
  }

  /** Adds an answer to its part's mixture; the first takes the whole of it. */
  add(part: number, answer: A): void {
    const mixture = this.mixtures[part]!;
    mixture.push({ answer, share: mixture.length === 0 ? 1 : 0, idle: 0 });
    if (mixture.length === 1) this.take(answer, 1);
  }

  /** Moves shares of a part from its dearest to its cheapest answers at prices that follow; at most a few times. */
  balance(part: number, tolerance: number): void {
    const mixture = this.mixtures[part]!;
    for (let move = 0; move < mostMoves; move += 1) {
      let [best, bestValue, worst, worstValue]: [Mixed<A>, number, Mixed<A> | undefined, number] = [mixture[0]!, Infinity, undefined, -Infinity];
      for (const mixed of mixture) {
        const value = this.valueOf(mixed.answer);
        if (value < bestValue) [best, bestValue] = [mixed, value];
        if (mixed.share > 0 && value > worstValue) [worst, worstValue] = [mixed, value];
      }
      const gain = worstValue - bestValue;
      if (worst === undefined || gain <= tolerance) return;
      const curvature = this.curvature(worst, best.answer);
      const moved = curvature > 0 ? Math.min(worst.share, gain / curvature) : worst.share;
      best.share += moved;
      worst.share = moved === worst.share ? 0 : worst.share - moved;
      this.take(best.answer, moved);
      this.take(worst.answer, -moved);
    }
  }

  /** Makes the present prices the centre, and forgets answers that have long had no share. */
  recentre(): void {
    this.centre.set(this.prices);
    for (const [part, mixture] of this.mixtures.entries()) {
      for (const mixed of mixture) mixed.idle = mixed.share > 0 ? 0 : mixed.idle + 1;
      this.mixtures[part] = mixture.filter(({ idle }) => idle <= droppedAfterIdle);
    }
    // Adding and taking away leaves crumbs; sum up what is taken afresh.
    this.taken.fill(0);
    for (const { answer, share } of this.mixtures.flat()) for (let at = 0; at < answer.rows.length; at += 1) this.taken[answer.rows[at]!]! += share * answer.amounts[at]!;
    this.reprice();
  }

  /** The answers of a part that have a share, with it. */
  mixtureOf(part: number): readonly { readonly answer: A; readonly share: number }[] {
    return this.mixtures[part]!.filter(({ share }) => share > 0);
  }

  valueOf({ cost, rows, amounts }: Answer): number {
    const { prices } = this;
    let value = cost;
    for (let at = 0; at < rows.length; at += 1) value += prices[rows[at]!]! * amounts[at]!;
    return value;
  }

  private priceOf(row: number, taken: number): number {
    const above = this.centre[row]! + this.slope[row]! * (taken - this.upper[row]!);
    if (above > 0) return above;
    const below = this.centre[row]! + this.slope[row]! * (taken - this.lower[row]!);
    return below < 0 ? below : 0;
  }

  private reprice(): void {
    for (let row = 0; row < this.prices.length; row += 1) this.prices[row] = this.priceOf(row, this.taken[row]!);
  }

  private take({ rows, amounts }: Answer, share: number): void {
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at]!;
      this.taken[row]! += share * amounts[at]!;
      this.prices[row] = this.priceOf(row, this.taken[row]!);
    }
  }

  /** How fast the gain of moving share falls, counted high: limits without a price count when the whole move would give them one. */
  private curvature(worst: Mixed<A>, best: A): number {
    const { difference, slope, prices, taken } = this;
    const from = worst.answer;
    for (let at = 0; at < from.rows.length; at += 1) difference[from.rows[at]!]! -= from.amounts[at]!;
    for (let at = 0; at < best.rows.length; at += 1) difference[best.rows[at]!]! += best.amounts[at]!;
    let sum = 0;
    for (const rows of [from.rows, best.rows])
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at]!;
        const change = difference[row]!;
        if (change === 0) continue;
        difference[row] = 0;
        if (prices[row] !== 0 || this.priceOf(row, taken[row]! + worst.share * change) !== 0) sum += slope[row]! * change * change;
      }
    return sum;
  }
}
