import { toDayNumber, toDayText } from "./days.ts";
import type { Draft, Load } from "./draft.ts";
import { usesOf } from "./draft.ts";
import type { Model } from "./model.ts";
import type { Movement } from "./plan.ts";

/** Movements as loads of a model. Throws a RangeError when one names what the model does not have. */
export function toLoads(model: Model, movements: readonly Movement[]): Load[] {
  const { problem, startDay } = model;
  const placesOf = (entries: readonly { readonly id: string }[]) => new Map(entries.map(({ id }, place) => [id, place]));
  const [offers, needs, legs] = [placesOf(model.offers), placesOf(problem.needs), placesOf(problem.legs)];
  const placeIn = (places: ReadonlyMap<string, number>, id: string) => {
    const place = places.get(id);
    if (place === undefined) throw new RangeError(`the plan names ${id}, which the problem does not have`);
    return place;
  };
  return movements.map((movement) => {
    const [offer, need] = [placeIn(offers, movement.offer), placeIn(needs, movement.need)];
    const sink = model.needs[need]!.sinks.find((one) => model.sinks[one]!.component === movement.component);
    if (sink === undefined) throw new RangeError(`the plan names part ${movement.component} of ${movement.need}, which the problem does not have`);
    const path = {
      legs: movement.legs.map(({ leg, departOn }) => ({ leg: placeIn(legs, leg), depart: toDayNumber(departOn) - startDay })),
      arrive: toDayNumber(movement.arriveOn) - startDay,
    };
    return { offer, sink, path, quantity: movement.quantity, uses: usesOf(model, offer, need, path) };
  });
}

/** The loads of a draft as movements, by need and then by arrival, numbered from 1. */
export function toMovements({ model, loads }: Draft): Movement[] {
  const text = (day: number) => toDayText(model.startDay + day);
  const sorted = [...loads].sort((one, other) => one.sink - other.sink || one.path.arrive - other.path.arrive || one.offer - other.offer || (wayOf(one) < wayOf(other) ? -1 : 1));
  return sorted.map((load, index) => {
    const { need, component } = model.sinks[load.sink]!;
    const { id, item } = model.offers[load.offer]!;
    return {
      id: `m${index + 1}`, offer: id, need: model.needs[need]!.id, ...(component === undefined ? {} : { component }), item: model.problem.items[item]!.id, quantity: load.quantity,
      legs: load.path.legs.map(({ leg, depart }) => ({ leg: model.problem.legs[leg]!.id, departOn: text(depart), arriveOn: text(depart + model.legs[leg]!.transitDays) })),
      arriveOn: text(load.path.arrive),
    };
  });
}

function wayOf({ path }: Load): string {
  return path.legs.map(({ leg, depart }) => `${leg}@${depart}`).join(" ");
}
