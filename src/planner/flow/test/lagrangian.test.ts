import { expect, test } from "vitest";
import { findFlow } from "../../mps/to-flow.ts";
import { createRandom } from "../../random.ts";
import type { FlowProblem } from "../flow-problem.ts";
import { lagrangianBound } from "../lagrangian.ts";
import { madeFlow } from "./made-flow.ts";

const places = 400n;

/** A double as a whole number of 2^-400, exactly; the doubles of these tests have no digits below. */
function exact(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const exponent = (bits >> 52n) & 0x7ffn;
  if (exponent === 0n) return 0n;
  const size = ((bits & 0xf_ffff_ffff_ffffn) | (1n << 52n)) << (exponent - 1075n + places);
  return bits >> 63n === 1n ? -size : size;
}

/** The bound of these prices without any rounding, in 2^-800. */
function exactBound(problem: FlowProblem, prices: Float64Array, nodes: readonly Float64Array[]): bigint {
  let sum = 0n;
  const usable = (row: number) => Number.isFinite(prices[row]! > 0 ? problem.upper[row] : problem.lower[row]);
  for (const [row, price] of prices.entries()) if (usable(row) && price !== 0) sum -= exact(price) * exact(price > 0 ? problem.upper[row]! : problem.lower[row]!);
  for (const [index, { supply, from, to, cost, upper, starts, rows, values }] of problem.commodities.entries()) {
    const node = nodes[index]!;
    for (const [place, amount] of supply.entries()) sum -= exact(amount) * exact(node[place]!);
    for (const [arc, own] of cost.entries()) {
      let reduced = (exact(own) + exact(node[from[arc]!]!) - exact(node[to[arc]!]!)) << places;
      for (let at = starts[arc]!; at < starts[arc + 1]!; at += 1) if (usable(rows[at]!)) reduced += exact(prices[rows[at]!]!) * exact(values[at]!);
      if (reduced < 0n) sum += (reduced * exact(upper[arc]!)) >> places;
    }
  }
  return sum;
}

test("FLOW-4 rounding never lifts the bound above what the prices prove, and lowers it by next to nothing", () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const finding = findFlow(madeFlow({ seed, commodities: 5, nodes: 8, arcs: 40, limits: 8 }));
    if (!finding.ok) throw new Error(finding.why.code);
    const { problem } = finding;
    const random = createRandom(seed);
    const odd = { ...problem, commodities: problem.commodities.map((commodity) => ({ ...commodity, cost: commodity.cost.map((cost) => cost + random() / 3), upper: commodity.upper.map((most) => most / 0.7) })) };
    const size = 10 ** ((seed % 12) - 3);
    const prices = odd.upper.map(() => size * random());
    // Nodes priced so that many reduced costs are nothing but rounding.
    const nodes = odd.commodities.map(({ nodeCount, from, to, cost, rows, values, starts }) => {
      const node = new Float64Array(nodeCount + 1);
      for (const [arc, own] of cost.entries()) node[to[arc]!] = own + node[from[arc]!]! + (starts[arc + 1]! > starts[arc]! ? prices[rows[starts[arc]!]!]! * values[starts[arc]!]! : 0);
      return node;
    });
    const bound = lagrangianBound(odd, prices, nodes);
    const proved = exactBound(odd, prices, nodes);
    expect(exact(bound) << places <= proved).toBe(true);
    const scale = Math.max(...prices, ...nodes.flatMap((node) => [...node])) * 1e4;
    expect(exact(bound + 1e-11 * scale) << places >= proved).toBe(true);
  }
});
