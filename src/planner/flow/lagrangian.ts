import type { FlowProblem } from "./flow-problem.ts";

/** Half the distance from 1 to the next number. */
const unit = 2 ** -53;

/**
 * A bound no flow can cost less than, from any prices of the limits and of the nodes: `Σ supply · price of the node + Σ arcs
 * upper · min(0, reduced cost) - Σ price · limit`, less all that rounding can have added. It uses nothing but the problem and the
 * prices. A price of a limit above 0 stands for its upper end, one below 0 for its lower; where that end is infinite it counts as 0.
 *
 * Rounding: every product and sum errs by at most `unit` of its result, so a sum of n terms errs by little
 * more than `n · unit · Σ |terms|` (Higham, Accuracy and Stability of Numerical Algorithms, 2002, section 4.2). A reduced cost that
 * is not clearly above 0 is doubted by its own error times the arc's limit.
 */
export function lagrangianBound(problem: FlowProblem, prices: Float64Array, nodePrices: readonly Float64Array[]): number {
  let [sum, size, terms, doubt] = [0, 0, 0, 0];
  const usable = prices.map((price, row) => (Number.isFinite(price > 0 ? problem.upper[row] : problem.lower[row]) ? price : 0));
  for (let row = 0; row < usable.length; row += 1) {
    const price = usable[row]!;
    if (price === 0) continue;
    const term = price * (price > 0 ? problem.upper[row]! : problem.lower[row]!);
    sum -= term;
    size += Math.abs(term);
    terms += 1;
  }
  for (const [index, { supply, from, to, cost, upper, starts, rows, values }] of problem.commodities.entries()) {
    const node = nodePrices[index]!;
    // An arc costs its cost, the prices of its limits and the price of where it leaves less that of where it arrives; what all
    // arcs pay for nodes is what the supplies pay.
    for (let place = 0; place < supply.length; place += 1) {
      const term = supply[place]! * node[place]!;
      sum -= term;
      size += Math.abs(term);
    }
    for (let arc = 0; arc < cost.length; arc += 1) {
      let [reduced, parts] = [cost[arc]! + node[from[arc]!]! - node[to[arc]!]!, Math.abs(cost[arc]!) + Math.abs(node[from[arc]!]!) + Math.abs(node[to[arc]!]!)];
      for (let at = starts[arc]!; at < starts[arc + 1]!; at += 1) {
        const term = usable[rows[at]!]! * values[at]!;
        reduced += term;
        parts += Math.abs(term);
      }
      // What came out just above 0 may be just below it.
      const error = (starts[arc + 1]! - starts[arc]! + 6) * unit * parts;
      if (reduced >= error) continue;
      const term = Math.min(0, reduced) * upper[arc]!;
      sum += term;
      size += Math.abs(term);
      doubt += error * upper[arc]!;
    }
    terms += supply.length + cost.length;
  }
  return sum - 1.01 * ((terms + 10) * unit * size + doubt);
}
