import { toDayNumber } from "./days.ts";
import type { Model } from "./model.ts";
import type { StandingMovement } from "./problem.ts";

/** A limit that a movement takes from on one day of the horizon. */
export interface Take {
  /** Place in `Model.capacity`. */
  readonly place: number;
  /** Grams, or grams NEQ. */
  readonly grams: number;
  /** Leg or node, by id. */
  readonly at: string;
  readonly day: number;
}

type Known = Pick<Model, "problem" | "startDay" | "days" | "items" | "legs" | "at">;

/** What movements on stated ways take, each day of the horizon by itself; what lies outside takes nothing. */
export function listTakes({ problem, startDay, days, items, legs, at }: Known, movements: readonly StandingMovement[]): Take[][] {
  const [itemOf, nodeOf, legOf] = [problem.items, problem.nodes, problem.legs].map((list) => new Map(list.map((entry, index) => [entry.id, index])));
  const dayOf = (text: string) => toDayNumber(text) - startDay;
  return movements.map((movement) => {
    const takes: Take[] = [];
    const { grams, neqGrams, division } = items[itemOf!.get(movement.item)!]!;
    const take = (where: { id: string }, day: number, place: (day: number) => number, perUnit: number) => {
      if (day >= 0 && day < days) takes.push({ place: place(day), grams: movement.quantity * perUnit, at: where.id, day });
    };
    const present = (node: number, day: number) => {
      if (division >= 0) take(problem.nodes[node]!, day, (on) => at.nodeNeq(node, division, on), neqGrams);
    };
    const handle = (node: number, day: number) => {
      take(problem.nodes[node]!, day, (on) => at.handling(node, on), grams);
      present(node, day);
    };
    handle(nodeOf!.get(movement.node)!, dayOf(movement.legs[0]?.departOn ?? movement.arriveOn));
    for (const [index, { leg: id, departOn, arriveOn }] of movement.legs.entries()) {
      const leg = legOf!.get(id)!;
      take(problem.legs[leg]!, dayOf(departOn), (on) => at.lift(leg, on), grams);
      if (division >= 0) take(problem.legs[leg]!, dayOf(departOn), (on) => at.legNeq(leg, on), neqGrams);
      const { to } = legs[leg]!;
      handle(to, dayOf(arriveOn));
      const next = dayOf(movement.legs[index + 1]?.departOn ?? arriveOn);
      for (let night = dayOf(arriveOn); night < next; night += 1) {
        take(problem.nodes[to]!, night, (on) => at.storage(to, on), grams);
        present(to, night + 1);
      }
    }
    return takes;
  });
}

/** Takes off `capacity` what the problem's standing movements use; nothing falls below zero. */
export function takeStanding(model: Known, capacity: Float64Array): void {
  for (const { place, grams } of listTakes(model, model.problem.standing ?? []).flat()) capacity[place] = Math.max(0, capacity[place]! - grams);
}
