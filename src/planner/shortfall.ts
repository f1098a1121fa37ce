import { toDayText } from "./days.ts";
import { toModel } from "./model.ts";
import type { DayText, Problem, StandingMovement } from "./problem.ts";
import { listTakes } from "./standing.ts";

/** The first limit that has no room for a movement. */
export interface Shortfall {
  /** Id of the movement. */
  readonly movement: string;
  /** Id of the leg or node whose lift, handling, storage or explosive limit it is. */
  readonly at: string;
  readonly on: DayText;
}

/**
 * Whether movements on stated ways still fit, one after the other, beside what stands in the problem: the first that does
 * not, or `null`. Looks at limits alone, not at offers, needs and notice days; a departure that does not run has no room.
 */
export function findShortfall(problem: Problem, movements: readonly StandingMovement[]): Shortfall | null {
  const model = toModel({ ...problem, offers: [], needs: [], courses: [] });
  for (const [index, takes] of listTakes(model, movements).entries())
    for (const { place, grams, at, day } of takes) {
      model.capacity[place]! -= grams;
      if (model.capacity[place]! < 0) return { movement: movements[index]!.id, at, on: toDayText(model.startDay + day) };
    }
  return null;
}
