import type { FlowProblem } from "./flow-problem.ts";
import { FlowPart, type FlowAnswer } from "./flow-part.ts";
import { lagrangianBound } from "./lagrangian.ts";
import { PriceSearch } from "./price-search.ts";

export interface FlowOptions {
  /** Ends when value and bound are this near, beside the bound, and no limit is exceeded by more than `violation`. Absent: 1e-4. */
  readonly gap?: number;
  /** Largest share by which a limit may be exceeded at the end. Absent: 0.005. */
  readonly violation?: number;
  /** Rounds at most. Absent: 1,000. */
  readonly rounds?: number;
  /** Asked once a round; true ends the search with the best bound so far. */
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (progress: FlowProgress) => void;
}

export interface FlowProgress {
  readonly round: number;
  readonly bound: number;
  readonly value: number;
  readonly violation: number;
  readonly steps: number;
}

/** A bound no flow can cost less than, and a flow near it that may exceed limits by a little. */
export interface FlowSolution {
  readonly status: "near-optimal" | "stopped" | "infeasible";
  readonly bound: number;
  /** Cost of `flows`. Where limits are exceeded it may lie below the optimum, even below the bound. */
  readonly value: number;
  /** Distance of the value, with what is exceeded paid at the prices, from the bound, beside the bound. */
  readonly gap: number;
  /** Largest share by which a limit is exceeded: 0.01 is one hundredth above it. */
  readonly violation: number;
  readonly rounds: number;
  /** Prices of the limits that prove the bound, and the prices of the nodes of each commodity that go with them. */
  readonly prices: Float64Array;
  readonly nodePrices: readonly Float64Array[];
  /** By commodity and arc. */
  readonly flows: readonly Float64Array[];
}

const checkedEvery = 4;
/** How much a new check counts in the smoothed prices that are checked. */
const freshness = 0.6;

/**
 * Minimum-cost multicommodity flow: a certified bound and a near-optimal flow. Every round each commodity in turn answers the
 * present prices with its cheapest flow, and the prices follow at once; every few rounds all answer the same prices, which gives a
 * bound. The same problem gives the same answer.
 */
export function solveFlow(problem: FlowProblem, options: FlowOptions = {}): FlowSolution {
  return new FlowSearch(problem, options).run();
}

class FlowSearch {
  private readonly parts: FlowPart[];
  private readonly search: PriceSearch<FlowAnswer>;
  private bound = -Infinity;
  private prices: Float64Array;
  private smoothed: Float64Array;
  private nodePrices: Float64Array[] = [];
  private readonly gapWanted: number;
  private readonly violationWanted: number;
  private readonly roundsAllowed: number;

  constructor(private readonly problem: FlowProblem, private readonly options: FlowOptions) {
    const { commodities, lower, upper } = problem;
    this.parts = commodities.map((commodity) => new FlowPart(commodity, upper.length));
    this.search = new PriceSearch(commodities.length, lower, upper, firstSlopes(problem));
    this.prices = new Float64Array(upper.length);
    this.smoothed = new Float64Array(upper.length);
    [this.gapWanted, this.violationWanted, this.roundsAllowed] = [options.gap ?? 1e-4, options.violation ?? 0.005, options.rounds ?? 1000];
  }

  run(): FlowSolution {
    if (!this.check()) return this.finish("infeasible", 0);
    for (let round = 1; round <= this.roundsAllowed; round += 1) {
      if (this.options.shouldStop?.() === true) return this.finish("stopped", round - 1);
      const tolerance = (1e-3 * this.gapWanted * Math.max(1, Math.abs(this.bound))) / this.parts.length;
      for (const [index, part] of this.parts.entries()) {
        const answer = part.answerAt(this.search.prices);
        if (answer) this.search.add(index, answer);
        this.search.balance(index, tolerance);
      }
      if (round % checkedEvery === 0 || round < checkedEvery) {
        this.check();
        for (let part = 0; part < this.parts.length; part += 1) this.search.balance(part, tolerance);
      }
      const { gap, violation, value } = this.standing();
      this.options.onProgress?.({ round, bound: this.bound, value, violation, steps: this.parts.reduce((sum, { steps }) => sum + steps, 0) });
      if (gap <= this.gapWanted && violation <= this.violationWanted) return this.finish("near-optimal", round);
      this.search.recentre();
    }
    return this.finish("stopped", this.roundsAllowed);
  }

  /** All commodities answer the same prices, which proves a bound; false when one has no flow. */
  private check(): boolean {
    // Prices swing round the best ones, and the bound is concave: their mean is better than each.
    const prices = this.smoothed.map((price, row) => price + freshness * (this.search.prices[row]! - price));
    this.smoothed = prices;
    for (const [index, part] of this.parts.entries()) {
      const answer = part.answerAt(prices);
      if (!answer) return false;
      this.search.add(index, answer);
    }
    const bound = lagrangianBound(this.problem, prices, this.parts.map(({ nodePrices }) => nodePrices));
    if (bound <= this.bound) return true;
    this.bound = bound;
    this.prices = prices;
    this.nodePrices = this.parts.map(({ nodePrices }) => nodePrices.slice());
    return true;
  }

  private standing(): { readonly value: number; readonly gap: number; readonly violation: number } {
    const { taken, prices } = this.search;
    const { lower, upper } = this.problem;
    let value = 0;
    for (let part = 0; part < this.parts.length; part += 1) for (const { answer, share } of this.search.mixtureOf(part)) value += share * answer.cost;
    let [violation, paid] = [0, 0];
    for (let row = 0; row < taken.length; row += 1) {
      const beyond = Math.max(0, taken[row]! - upper[row]!, lower[row]! - taken[row]!);
      if (beyond === 0) continue;
      violation = Math.max(violation, beyond / Math.max(1, Math.abs(taken[row]! > upper[row]! ? upper[row]! : lower[row]!)));
      paid += beyond * Math.abs(prices[row]!);
    }
    return { value, violation, gap: Math.abs(value + paid - this.bound) / Math.max(1e-9, Math.abs(this.bound)) };
  }

  private finish(status: FlowSolution["status"], rounds: number): FlowSolution {
    const flows = this.problem.commodities.map(({ cost }, part) => {
      const flow = new Float64Array(cost.length);
      for (const { answer, share } of this.search.mixtureOf(part)) for (let at = 0; at < answer.arcs.length; at += 1) flow[answer.arcs[at]!]! += share * answer.flows[at]!;
      return flow;
    });
    return { status, bound: this.bound, ...this.standing(), rounds, prices: this.prices, nodePrices: this.nodePrices, flows };
  }
}

/** What a price rises by per unit beyond its limit: about the dearest arc when the limit is exceeded by as much as it allows. */
function firstSlopes({ commodities, upper, lower }: FlowProblem): Float64Array {
  let dearest = 1e-9;
  for (const { cost } of commodities) for (const value of cost) dearest = Math.max(dearest, Math.abs(value));
  return upper.map((most, row) => (0.7 * dearest) / Math.max(1, Math.min(Math.abs(most), Math.abs(lower[row]!))));
}
