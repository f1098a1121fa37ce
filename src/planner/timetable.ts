import type { ModelLeg, ResourceIndex } from "./model.ts";

/**
 * All departures in one list by day, and by node within a day, in flat arrays: the inner loops of planning run over them.
 * The places are those of `Model.capacity`.
 */
export interface Timetable {
  readonly size: number;
  /** First departure of a node on a day, at `day * nodes + node`; one more entry closes the list. */
  readonly firstOf: Int32Array;
  readonly leg: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly depart: Int32Array;
  readonly arrive: Int32Array;
  /** `arrive * nodes + to`. */
  readonly target: Int32Array;
  readonly lift: Int32Array;
  readonly handling: Int32Array;
  readonly legNeq: Int32Array;
  /** Place of the first division's limit at the node and on the day of arrival; further divisions lie `neqStride` apart. */
  readonly nodeNeq: Int32Array;
  readonly neqStride: number;
  /** Of the slowest leg. */
  readonly longestDays: number;
  /** Cents per gram, in millionths. */
  readonly microCentsPerGram: Float64Array;
}

/** Of all legs, or of those by index that `counts` says. */
export function toTimetable(legs: readonly ModelLeg[], nodes: number, days: number, at: ResourceIndex, counts: (leg: number) => boolean = () => true): Timetable {
  const chosen = [...legs.entries()].filter(([leg]) => counts(leg));
  const size = chosen.reduce((sum, [, leg]) => sum + leg.departures.length, 0);
  const ints = () => new Int32Array(size);
  const table: Timetable = {
    size, firstOf: new Int32Array(days * nodes + 1), leg: ints(), from: ints(), to: ints(), depart: ints(), arrive: ints(), target: ints(), lift: ints(), handling: ints(), legNeq: ints(), nodeNeq: ints(),
    neqStride: nodes * days, longestDays: legs.reduce((most, { transitDays }) => Math.max(most, transitDays), 0), microCentsPerGram: new Float64Array(size),
  };
  for (const [, { from, departures }] of chosen) for (const day of departures) table.firstOf[day * nodes + from + 1]! += 1;
  for (let state = 0; state < days * nodes; state += 1) table.firstOf[state + 1]! += table.firstOf[state]!;
  const next = table.firstOf.slice();
  for (const [leg, { from, to, transitDays, departures, costCentsPerTonne }] of chosen)
    for (const day of departures) {
      const place = next[day * nodes + from]!;
      next[day * nodes + from]! += 1;
      table.leg[place] = leg;
      table.from[place] = from;
      table.to[place] = to;
      table.depart[place] = day;
      table.arrive[place] = day + transitDays;
      table.target[place] = (day + transitDays) * nodes + to;
      table.lift[place] = at.lift(leg, day);
      table.handling[place] = at.handling(to, day + transitDays);
      table.legNeq[place] = at.legNeq(leg, day);
      table.nodeNeq[place] = at.nodeNeq(to, 0, day + transitDays);
      table.microCentsPerGram[place] = costCentsPerTonne;
    }
  return table;
}

/** The place of a departure in the table. Throws a RangeError when the leg does not depart on that day. */
export function departureOf({ timetable, legs, nodeCount }: { readonly timetable: Timetable; readonly legs: readonly ModelLeg[]; readonly nodeCount: number }, leg: number, day: number): number {
  const state = day * nodeCount + legs[leg]!.from;
  for (let event = timetable.firstOf[state]!, end = timetable.firstOf[state + 1]!; event < end; event += 1) if (timetable.leg[event] === leg) return event;
  throw new RangeError(`leg ${leg} does not depart on day ${day}`);
}
