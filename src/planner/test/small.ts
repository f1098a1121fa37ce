import { generateProblem } from "../generate.ts";
import type { Problem } from "../problem.ts";
import { createRandom, wholeBetween } from "../random.ts";

/** A generated problem cut down to some of its needs and offers, so that many can be planned. */
export function smallProblem(seed: number): Problem {
  const random = createRandom(seed);
  const problem = generateProblem({ seed, size: "XS", scarcity: [1, 4, 20][seed % 3] });
  const needs = problem.needs.slice(0, wholeBetween(random, 1, 10));
  const ids = new Set(needs.map(({ id }) => id));
  const offers = problem.offers.filter(({ reservedFor }) => reservedFor === undefined || ids.has(reservedFor)).slice(0, wholeBetween(random, 1, 14));
  return { ...problem, needs, offers, objective: { classesStrict: seed % 4 === 0 } };
}
