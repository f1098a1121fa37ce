import type { Draft, Load } from "../draft.ts";
import { addLoad, createDraft, roomFor, usesOf } from "../draft.ts";
import type { Stays } from "../improve.ts";
import type { Model } from "../model.ts";
import type { Places } from "../movements.ts";
import { findNamed, placesIn } from "../movements.ts";
import { dropUseless, Packer, packingOrder } from "../pack.ts";
import type { Movement } from "../plan.ts";

/** What of a plan in force a problem still allows, each movement by itself. */
export function listPossible(model: Model, movements: readonly Movement[]): Load[] {
  const places = placesIn(model);
  return movements.map((movement) => toPossible(model, places, movement)).filter((load) => load !== undefined);
}

/** As much of the loads as there is room for, in their order, and whatever fits beside them. */
export function mend(model: Model, possible: readonly Load[]): Packer {
  const packer = new Packer(createDraft(model));
  const { draft } = packer;
  const isLate = ({ sink, path }: Load) => path.arrive > model.needs[model.sinks[sink]!.need]!.due;
  const keep = (loads: readonly Load[]) => {
    for (const load of loads) {
      const quantity = Math.min(load.quantity, draft.supplyLeft[load.offer]!, roomFor(model, draft.free, load.offer, load.uses), wantedUnits(draft, load));
      if (quantity >= model.offers[load.offer]!.minLot) addLoad(draft, { ...load, quantity });
    }
  };
  const order = packingOrder(model);
  // What is late in the plan in force stays only where it cannot be on time instead.
  keep(possible.filter((load) => !isLate(load)));
  packer.fillOnTime(order, { costWeight: 1 });
  keep(possible.filter(isLate));
  packer.fillLate(order, { costWeight: 1 });
  for (const need of order) dropUseless(draft, need);
  return packer;
}

/** How much of a load stays as it is among the loads of the plan in force. */
export function toStays(model: Model, possible: readonly Load[]): Stays {
  const keyOf = ({ offer, sink, path }: Load) => `${offer} ${sink} ${path.arrive} ${path.legs.map(({ leg, depart }) => `${leg}@${depart}`).join(" ")}`;
  const units = new Map<string, number>();
  for (const load of possible) units.set(keyOf(load), (units.get(keyOf(load)) ?? 0) + load.quantity);
  return (load) => {
    const days = Math.max(1, load.path.arrive - (load.path.legs[0]?.depart ?? load.path.arrive));
    return Math.min(load.quantity, units.get(keyOf(load)) ?? 0) * model.items[model.offers[load.offer]!.item]!.grams * days;
  };
}

/** A movement as a load, when its offer, its need and each of its departures are still there and open to it. */
function toPossible(model: Model, places: Places, movement: Movement): Load | undefined {
  const named = findNamed(model, places, movement);
  if (!named) return undefined;
  const { offer, sink, path: { legs, arrive } } = named;
  const { item, node, ready, through } = model.offers[offer]!;
  const { need } = model.sinks[sink]!;
  const { reservedFor } = model.offers[offer]!;
  if (model.problem.items[item]?.id !== movement.item || model.sinks[sink]!.worth[item]! <= 0 || (reservedFor >= 0 && reservedFor !== need)) return undefined;
  const filter = model.filters.of(offer, need);
  let [at, day] = [node, legs.length > 0 ? ready : arrive];
  const leaves = legs[0]?.depart ?? day;
  if (leaves < ready || leaves > through || filter?.nodes[at]) return undefined;
  for (const { leg, depart } of legs) {
    const way = model.legs[leg]!;
    if (way.from !== at || depart < day || !way.departures.includes(depart) || filter?.legs[leg] || filter?.nodes[way.to]) return undefined;
    [at, day] = [way.to, depart + way.transitDays];
  }
  if (at !== model.needs[need]!.node || day >= model.days) return undefined;
  const path = { legs, arrive: day };
  return { offer, sink, path, quantity: movement.quantity, uses: usesOf(model, offer, need, path) };
}

/** Most units of a load that its need still takes. */
function wantedUnits({ model, bySink }: Draft, { sink, offer }: Load): number {
  const { need, milliPerUnit, worth } = model.sinks[sink]!;
  let room = model.needs[need]!.quantity * milliPerUnit + 999;
  for (const load of bySink[sink]!) room -= load.quantity * worth[model.offers[load.offer]!.item]!;
  return Math.max(0, Math.floor(room / worth[model.offers[offer]!.item]!));
}
