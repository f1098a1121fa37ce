import type { Commodity } from "./flow-problem.ts";
import { NetworkSimplex } from "./network-simplex.ts";
import type { Answer, Part } from "./part.ts";

/** A flow of one commodity: the arcs that carry something, ascending, and how much. */
export interface FlowAnswer extends Answer {
  readonly arcs: Int32Array;
  readonly flows: Float64Array;
}

/** A commodity that answers prices of the limits with its cheapest flow. */
export class FlowPart implements Part<FlowAnswer> {
  private readonly simplex: NetworkSimplex;
  private readonly cost: Float64Array;
  /** Arcs that take something of a limit. */
  private readonly bound: Int32Array;
  private readonly amount: Float64Array;

  constructor(private readonly commodity: Commodity, limitCount: number) {
    const { starts, cost } = commodity;
    this.simplex = new NetworkSimplex(commodity);
    this.cost = cost.slice();
    const bound: number[] = [];
    for (let arc = 0; arc < cost.length; arc += 1) if (starts[arc + 1]! > starts[arc]!) bound.push(arc);
    this.bound = Int32Array.from(bound);
    this.amount = new Float64Array(limitCount);
  }

  /** Prices of the nodes that go with the last answer; one more than nodes, the last always 0. */
  get nodePrices(): Float64Array {
    return this.simplex.price;
  }

  /** Steps of the network simplex so far. */
  get steps(): number {
    return this.simplex.steps;
  }

  answerAt(prices: Float64Array): FlowAnswer | null {
    const { cost, bound, commodity: { starts, rows, values, cost: plain } } = this;
    for (let index = 0; index < bound.length; index += 1) {
      const arc = bound[index]!;
      let sum = plain[arc]!;
      for (let at = starts[arc]!; at < starts[arc + 1]!; at += 1) sum += prices[rows[at]!]! * values[at]!;
      cost[arc] = sum;
    }
    return this.simplex.solve(cost) ? this.toAnswer() : null;
  }

  private toAnswer(): FlowAnswer {
    const { amount, simplex: { flow }, commodity: { starts, rows, values, cost: plain } } = this;
    const arcs: number[] = [];
    const touched: number[] = [];
    let cost = 0;
    for (let arc = 0; arc < plain.length; arc += 1) {
      const carried = flow[arc]!;
      if (carried === 0) continue;
      arcs.push(arc);
      cost += plain[arc]! * carried;
      for (let at = starts[arc]!; at < starts[arc + 1]!; at += 1) {
        const row = rows[at]!;
        if (amount[row] === 0) touched.push(row);
        amount[row]! += values[at]! * carried;
      }
    }
    const taken = Int32Array.from(touched).sort();
    const amounts = Float64Array.from(taken, (row) => amount[row]!);
    for (const row of touched) amount[row] = 0;
    return { cost, rows: taken, amounts, arcs: Int32Array.from(arcs), flows: Float64Array.from(arcs, (arc) => flow[arc]!) };
  }
}
