import { toDayNumber, toDayText } from "./days.ts";
import type { Draft, Load } from "./draft.ts";
import { usesOf } from "./draft.ts";
import type { Model } from "./model.ts";
import type { Movement } from "./plan.ts";

/** Where in a model the ids of a document are. */
export type Places = Readonly<Record<"offers" | "needs" | "legs", ReadonlyMap<string, number>>>;

export function placesIn(model: Model): Places {
  const placesOf = (entries: readonly { readonly id: string }[]) => new Map(entries.map(({ id }, place) => [id, place]));
  return { offers: placesOf(model.offers), needs: placesOf(model.needs), legs: placesOf(model.problem.legs) };
}

/** What a movement names, without what it uses on its way; `undefined` when one of the names is not there. */
export function findNamed({ needs, sinks, startDay }: Model, places: Places, movement: Movement): Omit<Load, "uses"> | undefined {
  const [offer, need] = [places.offers.get(movement.offer), places.needs.get(movement.need)];
  const sink = need === undefined ? undefined : needs[need]!.sinks.find((one) => sinks[one]!.component === movement.component);
  const legs = movement.legs.map(({ leg, departOn }) => ({ leg: places.legs.get(leg) ?? -1, depart: toDayNumber(departOn) - startDay }));
  if (offer === undefined || sink === undefined || legs.some(({ leg }) => leg < 0)) return undefined;
  return { offer, sink, path: { legs, arrive: toDayNumber(movement.arriveOn) - startDay }, quantity: movement.quantity };
}

/** Movements as loads of a model. Throws a RangeError when one names what the model does not have. */
export function toLoads(model: Model, movements: readonly Movement[]): Load[] {
  const places = placesIn(model);
  return movements.map((movement) => {
    const named = findNamed(model, places, movement);
    if (!named) throw new RangeError(`movement ${movement.id} of ${movement.offer} to ${movement.need} names what the problem does not have`);
    return { ...named, uses: usesOf(model, named.offer, model.sinks[named.sink]!.need, named.path) };
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
