import type { Model } from "../model.ts";

/**
 * Those nodes from which goods for a need could arrive, were nothing full and nothing paused, the fewest days of transit first; by their place where these
 * are equal.
 */
export function nearestNodes(model: Model, need: number, nodes: readonly number[]): number[] {
  const days = new Float64Array(model.nodeCount).fill(Infinity);
  days[model.needs[need]!.node] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to, transitDays, departures } of model.legs) {
      if (departures.length === 0 || days[to]! + transitDays >= days[from]!) continue;
      days[from] = days[to]! + transitDays;
      changed = true;
    }
  }
  return nodes.filter((node) => days[node]! < Infinity).sort((one, other) => days[one]! - days[other]! || one - other);
}
