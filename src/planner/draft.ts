import type { Model } from "./model.ts";

/** A way from an offer's node to a need's node. No legs: the goods are there already and are handed over on `arrive`. */
export interface Path {
  readonly legs: readonly { readonly leg: number; readonly depart: number }[];
  readonly arrive: number;
}

/** A quantity of an offer on a path to a sink. */
export interface Load {
  readonly offer: number;
  readonly sink: number;
  readonly path: Path;
  readonly quantity: number;
  /** Places in `Model.capacity` one unit takes from, each once. */
  readonly uses: readonly number[];
}

/** A plan being made, with what it leaves free. `free` may not go below zero. */
export interface Draft {
  readonly model: Model;
  readonly free: Float64Array;
  readonly supplyLeft: Float64Array;
  readonly loads: Set<Load>;
  /** Loads by sink, in the order they were added. */
  readonly bySink: readonly Set<Load>[];
}

export function createDraft(model: Model): Draft {
  return {
    model,
    free: model.capacity.slice(),
    supplyLeft: Float64Array.from(model.offers, (offer) => offer.quantity),
    loads: new Set(),
    bySink: model.sinks.map(() => new Set<Load>()),
  };
}

/** Grams, or grams NEQ, that one unit of the item takes from a place in `Model.capacity`. */
export function unitUse(model: Model, place: number, item: number): number {
  return place < model.at.neqFrom ? model.items[item]!.grams : model.items[item]!.neqGrams;
}

/**
 * Every limit a load takes from: the lift of each departure; handling at the origin on departure and at each further
 * node on arrival; storage for each night at a node on the way; explosive room on every day of presence.
 */
export function usesOf(model: Model, offer: number, need: number, path: Path): number[] {
  const { at } = model;
  const { item, node: origin } = model.offers[offer]!;
  const { division } = model.items[item]!;
  const uses: number[] = [];
  const present = (node: number, day: number) => {
    if (division >= 0) uses.push(at.nodeNeq(node, division, day));
  };
  const firstDay = path.legs[0]?.depart ?? path.arrive;
  const start = path.legs.length > 0 ? origin : model.needs[need]!.node;
  uses.push(at.handling(start, firstDay));
  present(start, firstDay);
  for (const [index, { leg, depart }] of path.legs.entries()) {
    const arrive = depart + model.legs[leg]!.transitDays;
    const node = model.legs[leg]!.to;
    uses.push(at.lift(leg, depart), at.handling(node, arrive));
    if (division >= 0) uses.push(at.legNeq(leg, depart));
    present(node, arrive);
    const next = path.legs[index + 1]?.depart ?? arrive;
    for (let night = arrive; night < next; night += 1) {
      uses.push(at.storage(node, night));
      present(node, night + 1);
    }
  }
  return uses;
}

/** Units of the offer's item that still fit through every place in `uses`. */
export function roomFor(model: Model, free: Float64Array, offer: number, uses: readonly number[]): number {
  const { item } = model.offers[offer]!;
  let room = Infinity;
  for (const place of uses) room = Math.min(room, Math.floor(free[place]! / unitUse(model, place, item)));
  return room;
}

/** Adds a load; one that runs exactly like another is joined with it. The caller has made sure that it fits. */
export function addLoad(draft: Draft, load: Load): Load {
  const twin = [...draft.bySink[load.sink]!].find((other) => other.offer === load.offer && samePath(other.path, load.path));
  if (twin) removeLoad(draft, twin);
  const joined = twin ? { ...load, quantity: load.quantity + twin.quantity } : load;
  shift(draft, joined, -1);
  draft.loads.add(joined);
  draft.bySink[joined.sink]!.add(joined);
  return joined;
}

export function removeLoad(draft: Draft, load: Load): void {
  shift(draft, load, 1);
  draft.loads.delete(load);
  draft.bySink[load.sink]!.delete(load);
}

function shift(draft: Draft, load: Load, sign: 1 | -1): void {
  const { item } = draft.model.offers[load.offer]!;
  for (const place of load.uses) draft.free[place]! += sign * load.quantity * unitUse(draft.model, place, item);
  draft.supplyLeft[load.offer]! += sign * load.quantity;
}

function samePath(one: Path, other: Path): boolean {
  return (
    one.arrive === other.arrive &&
    one.legs.length === other.legs.length &&
    one.legs.every(({ leg, depart }, index) => leg === other.legs[index]!.leg && depart === other.legs[index]!.depart)
  );
}

/** Thousandths of full worth that a load brings. */
export function worthOf(model: Model, load: Load): number {
  return load.quantity * model.sinks[load.sink]!.worth[model.offers[load.offer]!.item]!;
}
