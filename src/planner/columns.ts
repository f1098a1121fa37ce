import { Chains, growingDoubles, growingInts, mix } from "./growing.ts";
import type { Model } from "./model.ts";

/**
 * Ways through the network and the columns of the master problem: some of an offer, to a sink, on a way. Ways are shared by
 * all columns that take them; explosives have ways of their own, with their division's limits.
 */
export class Columns {
  readonly offer = growingInts();
  readonly sink = growingInts();
  readonly way = growingInts();
  /** Share of the sink that one unit fills. */
  readonly share = growingDoubles();
  /** Points lost per unit by coming late. */
  readonly loss = growingDoubles();
  /** Where the departures and places of each way begin; one more entry closes the list. */
  readonly eventsFrom = growingInts();
  readonly events = growingInts();
  readonly placesFrom = growingInts();
  /** Places of mass limits, then of explosive limits. */
  readonly places = growingInts();
  readonly neqFrom = growingInts();
  private readonly model: Model;
  private readonly ways = new Chains();
  private readonly known = new Chains();
  /** What tells ways with the same departures apart: division, and node and day of a handover without departures. */
  private readonly tag = growingInts();

  constructor(model: Model) {
    this.model = model;
    this.eventsFrom.push(0);
    this.placesFrom.push(0);
  }

  get size(): number {
    return this.offer.size;
  }

  get wayCount(): number {
    return this.tag.size;
  }

  /** The way with these departures (first to last), added when it is new. A handover at `origin` on `day` has none. */
  wayOf(departures: readonly number[], division: number, origin: number, day: number): number {
    const tag = departures.length > 0 ? division : 100 + (day * this.model.nodeCount + origin) * 16 + division;
    let hash = mix(0x811c9dc5, tag);
    for (const event of departures) hash = mix(hash, event);
    const found = this.ways.find(hash, (way) => {
      const first = this.eventsFrom.list[way]!;
      if (this.tag.list[way] !== tag || this.eventsFrom.list[way + 1]! - first !== departures.length) return false;
      for (let index = 0; index < departures.length; index += 1) if (this.events.list[first + index] !== departures[index]) return false;
      return true;
    });
    if (found >= 0) return found;
    this.ways.add(hash);
    this.tag.push(tag);
    for (const event of departures) this.events.push(event);
    this.eventsFrom.push(this.events.size);
    this.addPlaces(departures, division, origin, day);
    return this.wayCount - 1;
  }

  private addPlaces(departures: readonly number[], division: number, origin: number, day: number): void {
    const { at, timetable } = this.model;
    const { from, to, depart, arrive, lift, handling, legNeq } = timetable;
    const [start, first] = departures.length > 0 ? [from[departures[0]!]!, depart[departures[0]!]!] : [origin, day];
    this.places.push(at.handling(start, first));
    for (const [index, event] of departures.entries()) {
      this.places.push(lift[event]!);
      this.places.push(handling[event]!);
      const next = departures[index + 1];
      if (next !== undefined) for (let night = arrive[event]!; night < depart[next]!; night += 1) this.places.push(at.storage(to[event]!, night));
    }
    this.neqFrom.push(this.places.size);
    if (division >= 0) {
      this.places.push(at.nodeNeq(start, division, first));
      for (const [index, event] of departures.entries()) {
        this.places.push(legNeq[event]!);
        const next = departures[index + 1];
        const until = next === undefined ? arrive[event]! : depart[next]!;
        for (let on = arrive[event]!; on <= until; on += 1) this.places.push(at.nodeNeq(to[event]!, division, on));
      }
    }
    this.placesFrom.push(this.places.size);
  }

  /** Adds a column unless it is there already; answers which one it is. */
  add(column: { readonly offer: number; readonly sink: number; readonly way: number; readonly share: number; readonly loss: number }): number {
    const { offer, sink, way } = column;
    const hash = mix(mix(mix(0x811c9dc5, offer), sink), way);
    const found = this.known.find(hash, (entry) => this.offer.list[entry] === offer && this.sink.list[entry] === sink && this.way.list[entry] === way);
    if (found >= 0) return found;
    this.known.add(hash);
    this.offer.push(offer);
    this.sink.push(sink);
    this.way.push(way);
    this.share.push(column.share);
    this.loss.push(column.loss);
    return this.size - 1;
  }
}
