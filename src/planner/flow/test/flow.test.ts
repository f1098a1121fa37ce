import { describe, expect, test } from "vitest";
import { findFlow, type FoundFlow } from "../../mps/to-flow.ts";
import type { LinearProgram } from "../../mps/linear-program.ts";
import { createRandom } from "../../random.ts";
import { lagrangianBound } from "../lagrangian.ts";
import { NetworkSimplex } from "../network-simplex.ts";
import { solveFlow, type FlowSolution } from "../solve-flow.ts";
import { optimumOf } from "../../../../tests/kit/highs.ts";
import { madeFlow, type MadeFlowOrder } from "./made-flow.ts";

function flowIn(program: LinearProgram): FoundFlow {
  const finding = findFlow(program);
  if (!finding.ok) throw new Error(`${finding.why.code}: ${finding.why.example}`);
  return finding;
}

const seeds = Array.from({ length: 60 }, (_, index) => index + 1);
const orderOf = (seed: number): MadeFlowOrder => ({ seed, commodities: (seed % 3 === 0 ? 8 : 1) + (seed % 7), nodes: 4 + (seed % 9), arcs: 20 + 2 * (seed % 17), limits: 2 + (seed % 8), disguised: seed % 3 === 0 });

/** The largest amount by which a flow misses the supplies of its nodes or leaves the limits of its arcs. */
function imbalance({ problem }: FoundFlow, { flows }: FlowSolution): number {
  let worst = 0;
  for (const [index, { supply, from, to, upper }] of problem.commodities.entries()) {
    const left = supply.slice();
    for (const [arc, carried] of flows[index]!.entries()) {
      left[from[arc]!]! -= carried;
      left[to[arc]!]! += carried;
      worst = Math.max(worst, -carried, carried - upper[arc]!);
    }
    for (const rest of left) worst = Math.max(worst, Math.abs(rest));
  }
  return worst;
}

describe("a multicommodity flow", () => {
  test.each(seeds)("FLOW-1, FLOW-2 the bound is never above a general solver's optimum, and near it: made flow %i", (seed) => {
    const program = madeFlow(orderOf(seed));
    const flow = flowIn(program);
    const best = optimumOf(program)! - flow.constant;
    const solution = solveFlow(flow.problem, { gap: 1e-5, violation: 1e-4, rounds: 3000 });
    expect(solution.bound).toBeLessThanOrEqual(best + 1e-7 * Math.abs(best));
    expect((best - solution.bound) / Math.max(1, best)).toBeLessThan(1e-4);
    expect(lagrangianBound(flow.problem, solution.prices, solution.nodePrices)).toBe(solution.bound);
    // A flow that exceeds limits by a hundredth of a hundredth may cost a little less than the best that does not.
    expect(Math.abs(solution.value - best) / Math.max(1, best)).toBeLessThan(2e-3);
    expect(imbalance(flow, solution)).toBeLessThan(1e-6);
  });

  test("FLOW-3 the same problem gives the same answer", () => {
    const { problem } = flowIn(madeFlow(orderOf(11)));
    expect(solveFlow(problem)).toEqual(solveFlow(problem));
  });

  test.each(seeds)("FLOW-4 any prices give a valid bound: made flow %i", (seed) => {
    const program = madeFlow(orderOf(seed));
    const { problem, constant } = flowIn(program);
    const best = optimumOf(program)! - constant;
    const random = createRandom(seed);
    for (let round = 0; round < 20; round += 1) {
      const size = 10 ** (round % 5);
      const prices = problem.upper.map(() => size * (random() - 0.3));
      const nodes = problem.commodities.map(({ nodeCount }) => Float64Array.from({ length: nodeCount + 1 }, () => size * random()));
      expect(lagrangianBound(problem, prices, nodes)).toBeLessThanOrEqual(best);
    }
  });

  test("FLOW-5 a commodity without a way is told, and a search that is stopped gives its bound so far", () => {
    const { problem } = flowIn(madeFlow({ ...orderOf(7), disguised: false }));
    const stopped = solveFlow(problem, { shouldStop: () => true });
    expect(stopped).toMatchObject({ status: "stopped", rounds: 0 });
    expect(stopped.bound).toBeGreaterThan(0);
    const [first, ...rest] = problem.commodities;
    const cut = { ...problem, commodities: [{ ...first!, upper: first!.upper.map(() => 0) }, ...rest] };
    expect(solveFlow(cut).status).toBe("infeasible");
  });
});

test.each(seeds)("FLOW-6 the network simplex finds the optimum of one commodity, and again after costs change: %i", (seed) => {
  const program = madeFlow({ ...orderOf(seed), commodities: 1, limits: 0 });
  const { problem: { commodities: [commodity] }, places: [place], constant } = flowIn(program);
  const simplex = new NetworkSimplex(commodity!);
  const random = createRandom(seed);
  for (let round = 0; round < 4; round += 1) {
    const cost = commodity!.cost.map((value) => (round === 0 ? value : Math.round(value * (0.5 + random()))));
    expect(simplex.solve(cost)).toBe(true);
    const found = cost.reduce((sum, value, arc) => sum + value * simplex.flow[arc]!, 0);
    const asked = { ...program, cost: program.cost.slice() };
    for (const [arc, column] of place!.column.entries()) asked.cost[column] = place!.turn[arc]! * cost[arc]!;
    const shift = round === 0 ? constant : place!.column.reduce((sum, column, arc) => sum + asked.cost[column]! * place!.base[arc]!, 0);
    expect(found + shift).toBeCloseTo(optimumOf(asked)!, 6);
    for (const [arc, carried] of simplex.flow.subarray(0, cost.length).entries()) {
      const reduced = cost[arc]! + simplex.price[commodity!.from[arc]!]! - simplex.price[commodity!.to[arc]!]!;
      if (carried < commodity!.upper[arc]! - 1e-9) expect(reduced).toBeGreaterThan(-1e-6);
      if (carried > 1e-9) expect(reduced).toBeLessThan(1e-6);
    }
  }
});
