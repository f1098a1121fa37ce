import type { Columns } from "./columns.ts";
import type { Load } from "./draft.ts";
import type { Model } from "./model.ts";
import { worthlessAfterDays } from "./model.ts";
import type { Target } from "./pricing.ts";
import { shareOf } from "./pricing.ts";
import { departureOf } from "./timetable.ts";

/** Makes the loads of a plan columns, as far as they earn what is counted; answers the units that each column carries in it. */
export function addLoads(columns: Columns, model: Model, target: Target, loads: Iterable<Load>): ReadonlyMap<number, number> {
  const carried = new Map<number, number>();
  for (const { offer, sink, path, quantity } of loads) {
    const { need } = model.sinks[sink]!;
    const { due, isPackage } = model.needs[need]!;
    const full = target.full[need]!;
    const daysLate = Math.max(0, path.arrive - due);
    if (full === 0 || (daysLate > 0 && (!target.late || isPackage || daysLate >= worthlessAfterDays))) continue;
    const { item, node } = model.offers[offer]!;
    const share = shareOf(model, sink, item);
    const departures = path.legs.map(({ leg, depart }) => departureOf(model, leg, depart));
    const way = columns.wayOf(departures, model.items[item]!.division, node, path.arrive);
    const column = columns.add({ offer, sink, way, share, loss: (share * full * daysLate) / worthlessAfterDays });
    carried.set(column, (carried.get(column) ?? 0) + quantity);
  }
  return carried;
}
