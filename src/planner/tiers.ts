import type { Model } from "./model.ts";
import { pointsPerWeight } from "./model.ts";
import type { PriceList, Tier } from "./plan.ts";
import { classesOf, gapOf } from "./score.ts";

/** What prices prove of the points of a class: Infinity where nothing does. */
export type ProvedBy = (credit: PriceList["credit"], priorityClass: number | undefined) => number;

export function provedByLists(lists: readonly PriceList[]): ProvedBy {
  return (credit, priorityClass) => lists.find((list) => list.credit === credit && list.priorityClass === priorityClass)?.bound ?? Infinity;
}

/** The tiers of a score, each with what bounds it; `exhaustive`: every plan was looked at, and the values are the bounds. */
export function toTiers(model: Model, score: readonly number[], provedBy: ProvedBy, exhaustive: boolean): Tier[] {
  const classes = classesOf(model);
  const total = (priorityClass: number | undefined) =>
    model.needs.reduce((sum, need) => sum + (priorityClass === undefined || need.priorityClass === priorityClass ? need.weight * pointsPerWeight : 0), 0);
  const points = (name: "on-time" | "late") =>
    classes.map((priorityClass, place): Tier => {
      const value = score[(name === "late" ? classes.length : 0) + place]!;
      const outOf = total(priorityClass);
      const usable = Math.min(provedBy("usable", priorityClass), outOf);
      const most = name === "on-time" ? Math.min(provedBy("on-time", priorityClass), usable) : usable - score[place]!;
      const bound = exhaustive ? value : Math.max(value, most);
      return { name, ...(priorityClass === undefined ? {} : { priorityClass }), value, bound, outOf, gap: gapOf(value, bound) };
    });
  const least = (name: "cost" | "movements", value: number, known: number): Tier => {
    const bound = exhaustive ? value : Math.min(value, known);
    return { name, value, bound, gap: gapOf(value, bound) };
  };
  // A plan with points has at least one movement; of what these must cost nothing is proved yet.
  const pointsMade = score.slice(0, 2 * classes.length).some((value) => value > 0);
  return [...points("on-time"), ...points("late"), least("cost", -score.at(-2)! || 0, 0), least("movements", -score.at(-1)! || 0, pointsMade ? 1 : 0)];
}
