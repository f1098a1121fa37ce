import { toDayNumber } from "./days.ts";
import { generateCourses, generateItems, generateNeed, generateOffer } from "./generate-goods.ts";
import { generateNetwork } from "./generate-network.ts";
import type { ProblemSize } from "./generate-sizes.ts";
import { dimensionsOf, firstGeneratedDay } from "./generate-sizes.ts";
import type { Problem } from "./problem.ts";
import { createRandom } from "./random.ts";

/** How large a generated problem is; a factor above 1 for `scarcity` divides all lift by it. */
export interface GeneratorOrder {
  readonly seed: number;
  readonly size: ProblemSize;
  /** At least 1; absent: 1. */
  readonly scarcity?: number;
}

/**
 * A made-up but realistic problem: depots overseas with weekly sailings and some flights to ports and airfields, depots
 * inland, hubs, borders and destinations, a tenth of the items explosive, substitutes, one need in twenty a package, some of
 * them with a crew that courses train. The same order gives the same problem. The README has the recipe.
 */
export function generateProblem({ seed, size, scarcity = 1 }: GeneratorOrder): Problem {
  const random = createRandom(seed);
  const dimensions = dimensionsOf[size];
  const start = toDayNumber(firstGeneratedDay);
  const { items, kinds } = generateItems(random, dimensions.items);
  const { nodes, legs } = generateNetwork(random, dimensions, scarcity);
  const ofKind = (...names: string[]) => nodes.filter(({ kind }) => names.includes(kind ?? ""));
  const [depots, destinations, hubs] = [ofKind("depot"), ofKind("destination"), ofKind("hub")];
  const needs = Array.from({ length: dimensions.needs }, (_, index) => generateNeed({ random, index, kinds, destinations, start, days: dimensions.days }));
  const courses = generateCourses({ random, needs, hubs, start, days: dimensions.days });
  const offers = Array.from({ length: dimensions.offers }, (_, index) => generateOffer({ random, index, kinds, depots, needs, start, days: dimensions.days }));
  return { format: "entente-problem", version: 1, horizon: { startOn: firstGeneratedDay, days: dimensions.days }, items, nodes, legs, offers, courses, needs };
}
