import { toDayNumber } from "./days.ts";
import type { Model } from "./model.ts";

/** Takes off `capacity` what the problem's standing movements use on the days of the horizon; nothing falls below zero. */
export function takeStanding(model: Pick<Model, "problem" | "startDay" | "days" | "items" | "legs" | "at">, capacity: Float64Array): void {
  const { problem, startDay, days, items, legs, at } = model;
  const [itemOf, nodeOf, legOf] = [problem.items, problem.nodes, problem.legs].map((list) => new Map(list.map((entry, index) => [entry.id, index])));
  for (const standing of problem.standing ?? []) {
    const { grams, neqGrams, division } = items[itemOf!.get(standing.item)!]!;
    const take = (day: number, place: (day: number) => number, perUnit: number) => {
      if (day >= 0 && day < days) capacity[place(day)] = Math.max(0, capacity[place(day)]! - standing.quantity * perUnit);
    };
    const present = (node: number, day: number) => {
      if (division >= 0) take(day, (on) => at.nodeNeq(node, division, on), neqGrams);
    };
    const handle = (node: number, day: number) => {
      take(day, (on) => at.handling(node, on), grams);
      present(node, day);
    };
    const dayOf = (text: string) => toDayNumber(text) - startDay;
    handle(nodeOf!.get(standing.node)!, dayOf(standing.legs[0]?.departOn ?? standing.arriveOn));
    for (const [index, { leg: id, departOn, arriveOn }] of standing.legs.entries()) {
      const leg = legOf!.get(id)!;
      take(dayOf(departOn), (on) => at.lift(leg, on), grams);
      if (division >= 0) take(dayOf(departOn), (on) => at.legNeq(leg, on), neqGrams);
      const { to } = legs[leg]!;
      handle(to, dayOf(arriveOn));
      const next = dayOf(standing.legs[index + 1]?.departOn ?? arriveOn);
      for (let night = dayOf(arriveOn); night < next; night += 1) {
        take(night, (on) => at.storage(to, on), grams);
        present(to, night + 1);
      }
    }
  }
}
