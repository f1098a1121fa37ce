import type { Columns } from "./columns.ts";
import type { Draft } from "./draft.ts";
import { addLoad, roomFor, usesOf, worthOf } from "./draft.ts";

/** Sends what a flow over columns carries, on its own ways, as far as whole units fit, the most valuable tonnes first. */
export function packFlow(draft: Draft, columns: Columns, flow: Float64Array): void {
  const { model } = draft;
  const chosen: { readonly column: number; readonly value: number }[] = [];
  for (let column = 0; column < columns.size; column += 1) {
    if (flow[column]! < 0.3) continue;
    const offer = columns.offer.list[column]!;
    const { need } = model.sinks[columns.sink.list[column]!]!;
    const { grams } = model.items[model.offers[offer]!.item]!;
    chosen.push({ column, value: (columns.share.list[column]! * model.needs[need]!.weight) / grams });
  }
  chosen.sort((one, other) => other.value - one.value || one.column - other.column);
  for (const { column } of chosen) packColumn(draft, columns, column, flow[column]!);
}

function packColumn(draft: Draft, columns: Columns, column: number, units: number): void {
  const { model } = draft;
  const [offer, sink, way] = [columns.offer.list[column]!, columns.sink.list[column]!, columns.way.list[column]!];
  const [first, end] = [columns.eventsFrom.list[way]!, columns.eventsFrom.list[way + 1]!];
  // What is handed over where it is has no departures, and is left to the packing of needs.
  if (first === end) return;
  const { leg, depart, arrive } = model.timetable;
  const legs = Array.from(columns.events.list.subarray(first, end), (event) => ({ leg: leg[event]!, depart: depart[event]! }));
  const path = { legs, arrive: arrive[columns.events.list[end - 1]!]! };
  const { need, milliPerUnit, worth } = model.sinks[sink]!;
  // The search for prices looks at all ways; those that the offer or the need avoids are only left out here.
  const filter = model.filters.of(offer, need);
  if (filter && (filter.nodes[model.offers[offer]!.node] || path.legs.some(({ leg: used }) => filter.legs[used]))) return;
  const unitWorth = worth[model.offers[offer]!.item]!;
  let missing = model.needs[need]!.quantity * milliPerUnit;
  for (const load of draft.bySink[sink]!) missing -= worthOf(model, load);
  const uses = usesOf(model, offer, need, path);
  const quantity = Math.min(Math.ceil(units - 0.3), draft.supplyLeft[offer]!, roomFor(model, draft.free, offer, uses), Math.ceil(missing / unitWorth));
  if (quantity >= model.offers[offer]!.minLot) addLoad(draft, { offer, sink, path, quantity, uses });
}

/** A column that carries less than this, in units, is not worth rounding. */
const leastUnits = 0.02;

/**
 * A flow in whole units: what rounding takes from one column, or gives it, is made up for by the next of the same sink, the
 * fullest first, so that every sink gets what the flow sends it.
 */
export function toWholeUnits(columns: Columns, flow: Float64Array): Float64Array {
  const whole = new Float64Array(flow.length);
  const worth = (column: number) => flow[column]! * columns.share.list[column]!;
  const carrying = Array.from(flow.keys()).filter((column) => flow[column]! > leastUnits);
  carrying.sort((one, other) => columns.sink.list[one]! - columns.sink.list[other]! || worth(other) - worth(one) || one - other);
  let [sink, owed] = [-1, 0];
  for (const column of carrying) {
    if (columns.sink.list[column] !== sink) [sink, owed] = [columns.sink.list[column]!, 0];
    const share = columns.share.list[column]!;
    whole[column] = Math.max(0, Math.round(flow[column]! + owed / share));
    owed += (flow[column]! - whole[column]!) * share;
  }
  return whole;
}
