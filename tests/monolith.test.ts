import { describe, expect, test } from "vitest";
import { generateProblem, plan, type Problem } from "../src/planner/index.ts";
import { tinyProblem } from "../src/planner/test/tiny.ts";
import { optimumOf } from "./kit/highs.ts";
import { toMonolith } from "./kit/monolith.ts";

/** Points of the on-time tier at the linear program's optimum. */
function relaxedPoints(problem: Problem): number {
  return -optimumOf(toMonolith(problem))! * 1e6;
}

/** A generated problem with its first needs and offers only: too large to be searched whole, small enough for a general solver. */
function fewOf(seed: number, count: number): Problem {
  const problem = generateProblem({ seed, size: "XS", scarcity: seed % 2 === 0 ? 4 : 1 });
  const needs = problem.needs.slice(0, count);
  const kept = new Set(needs.map(({ id }) => id));
  return { ...problem, needs, offers: problem.offers.slice(0, 3 * count).filter(({ reservedFor }) => reservedFor === undefined || kept.has(reservedFor)) };
}

describe("the on-time tier as one linear program", () => {
  test("PLAN-20 no plan of a tiny problem earns more than the linear program, and most earn as much or nearly", () => {
    let near = 0;
    for (let seed = 1; seed <= 150; seed += 1) {
      const problem = { ...tinyProblem(seed), objective: { classesStrict: false } };
      const best = plan(problem).plan;
      const relaxed = relaxedPoints(problem);
      expect(best.tiers[0]!.value, `seed ${seed}`).toBeLessThanOrEqual(relaxed + 0.01);
      if (best.tiers[0]!.value >= 0.999 * relaxed - 1) near += 1;
    }
    expect(near).toBeGreaterThan(75);
  });

  test.each([1, 2, 3, 4, 5, 6])("PLAN-21 the planner's bound is nowhere below the linear program's optimum: generated problem %i", (seed) => {
    const problem = fewOf(seed, 12);
    const { bound, certificate, tiers } = plan(problem, { seed, improvementSteps: 50 }).plan;
    const relaxed = relaxedPoints(problem);
    expect(certificate.exhaustive).toBe(false);
    expect(tiers[0]!.value).toBeLessThanOrEqual(relaxed + 1);
    // A general solver's optimum errs by its tolerances.
    expect(bound).toBeGreaterThanOrEqual(relaxed * (1 - 1e-7) - 1);
  });
});
