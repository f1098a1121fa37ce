import type { Model } from "./model.ts";

/** Items that find the same ways, standing movements left aside at the same length per gram: the same division, the same NEQ per gram, the same legs and nodes with room for one unit. */
export interface TravelClass {
  readonly division: number;
  /** Grams NEQ per gram. */
  readonly ratio: number;
  readonly legOpen: Uint8Array;
  readonly storageOpen: Uint8Array;
  /** Nodes where one unit can be loaded or handed over. */
  readonly nodeOpen: Uint8Array;
}

/** The classes of a model's items, and the class of each item. */
export function classifyItems(model: Model): { readonly classes: readonly TravelClass[]; readonly classOf: Int32Array } {
  const { at, whole, problem, nodeCount, legs } = model;
  const classes: TravelClass[] = [];
  const known = new Map<string, number>();
  const classOf = Int32Array.from(model.items, ({ grams, neqGrams, division }) => {
    const fits = (place: number, need: number) => (whole[place]! >= need ? 1 : 0);
    const nodeOpen = Uint8Array.from({ length: nodeCount }, (_, node) => fits(at.handling(node, 0), grams) & (division < 0 ? 1 : fits(at.nodeNeq(node, division, 0), neqGrams)));
    const storageOpen = Uint8Array.from({ length: nodeCount }, (_, node) => nodeOpen[node]! & fits(at.storage(node, 0), grams));
    const legOpen = Uint8Array.from(legs, ({ to }, leg) => {
      const { capacityTonnesPerDeparture, neqKgPerDeparture = 0 } = problem.legs[leg]!;
      const lifts = Math.round(capacityTonnesPerDeparture * 1e6) >= grams && (division < 0 || Math.round(neqKgPerDeparture * 1e3) >= neqGrams);
      return lifts ? nodeOpen[to]! : 0;
    });
    const ratio = division < 0 ? 0 : neqGrams / grams;
    const key = `${division} ${ratio} ${nodeOpen.join("")} ${storageOpen.join("")} ${legOpen.join("")}`;
    if (!known.has(key)) {
      known.set(key, classes.length);
      classes.push({ division, ratio, legOpen, storageOpen, nodeOpen });
    }
    return known.get(key)!;
  });
  return { classes, classOf };
}

const waited = -2;

/**
 * The cheapest arrivals at every node on every day, from one origin, for one class of items, at given prices per gram. Grows
 * with every earlier day of departure that is added, and only what has become cheaper is looked at again.
 */
export class Profiles {
  private readonly model: Model;
  /** Length per gram of being unloaded at a node on a day, by day and node. */
  private readonly label: Float64Array;
  /** Twice the departure that brought it, one more when that left from the origin; `waited` when it stayed overnight. */
  private readonly by: Int32Array;
  private readonly dirty: Uint8Array;
  private readonly dirtyOn: Int32Array;
  /** Cheapest day of arrival up to each day, by node and day; -1 when there is none. */
  private readonly bestDay: Int32Array;
  private readonly touchedFrom: Int32Array;
  private readonly eventLength: Float64Array;
  private readonly nightLength: Float64Array;
  private prices: Float64Array;
  private travel: TravelClass | undefined;
  private origin = 0;

  constructor(model: Model) {
    this.model = model;
    const states = model.nodeCount * model.days;
    this.label = new Float64Array(states);
    this.by = new Int32Array(states);
    this.dirty = new Uint8Array(states);
    this.dirtyOn = new Int32Array(model.days);
    this.bestDay = new Int32Array(states);
    this.touchedFrom = new Int32Array(model.nodeCount);
    this.eventLength = new Float64Array(model.timetable.size);
    this.nightLength = new Float64Array(states);
    this.prices = model.capacity;
  }

  /** Takes up a class and prices per gram by place in `Model.capacity`. */
  setClass(travel: TravelClass, prices: Float64Array): void {
    this.travel = travel;
    this.prices = prices;
    const { timetable, at, nodeCount, days, capacity } = this.model;
    const { leg, lift, handling, legNeq, nodeNeq, neqStride, size } = timetable;
    const { division, ratio, legOpen, storageOpen } = travel;
    const shift = Math.max(0, division) * neqStride;
    for (let event = 0; event < size; event += 1) {
      // Where standing movements leave nothing there is no way for anything.
      const full = capacity[lift[event]!] === 0 || capacity[handling[event]!] === 0 || (division >= 0 && (capacity[legNeq[event]!] === 0 || capacity[nodeNeq[event]! + shift] === 0));
      if (full || !legOpen[leg[event]!]) {
        this.eventLength[event] = Infinity;
        continue;
      }
      const mass = prices[lift[event]!]! + prices[handling[event]!]!;
      this.eventLength[event] = division < 0 ? mass : mass + ratio * (prices[legNeq[event]!]! + prices[nodeNeq[event]! + shift]!);
    }
    for (let node = 0; node < nodeCount; node += 1)
      for (let day = 0; day < days; day += 1) {
        const neq = division >= 0 && day + 1 < days ? ratio * prices[at.nodeNeq(node, division, day + 1)]! : 0;
        const open = storageOpen[node] && day + 1 < days && capacity[at.storage(node, day)]! > 0 && (division < 0 || capacity[at.nodeNeq(node, division, day + 1)]! > 0);
        this.nightLength[day * nodeCount + node] = open ? prices[at.storage(node, day)]! + neq : Infinity;
      }
  }

  /** Forgets all departures and begins at another origin. */
  setOrigin(origin: number): void {
    this.origin = origin;
    this.label.fill(Infinity);
    this.bestDay.fill(-1);
  }

  /** Lets goods leave the origin on one more day. Days must fall from call to call; `settle` then brings the answers up to date. */
  addDeparture(day: number): void {
    const { nodeCount, timetable } = this.model;
    const loaded = this.loading(day);
    if (loaded === Infinity) return;
    const state = day * nodeCount + this.origin;
    for (let event = timetable.firstOf[state]!, end = timetable.firstOf[state + 1]!; event < end; event += 1) this.improve(timetable.arrive[event]! * nodeCount + timetable.to[event]!, loaded + this.eventLength[event]!, 2 * event + 1);
  }

  /** What it takes to be loaded at the origin, or handed over there, per gram. */
  loading(day: number): number {
    const { at, capacity } = this.model;
    const { division, ratio, nodeOpen } = this.travel!;
    if (!nodeOpen[this.origin] || capacity[at.handling(this.origin, day)] === 0 || (division >= 0 && capacity[at.nodeNeq(this.origin, division, day)] === 0)) return Infinity;
    return this.prices[at.handling(this.origin, day)]! + (division < 0 ? 0 : ratio * this.prices[at.nodeNeq(this.origin, division, day)]!);
  }

  private improve(state: number, length: number, by: number): void {
    if (length >= this.label[state]!) return;
    this.label[state] = length;
    this.by[state] = by;
    if (this.dirty[state]) return;
    this.dirty[state] = 1;
    this.dirtyOn[Math.floor(state / this.model.nodeCount)]! += 1;
  }

  /** Carries what has become cheaper through the days after `day`. */
  settle(day: number): void {
    const { nodeCount, days, timetable } = this.model;
    const { firstOf, arrive, to } = timetable;
    this.touchedFrom.fill(days);
    for (let on = day; on < days; on += 1) {
      for (let node = 0, left = this.dirtyOn[on]!; left > 0; node += 1) {
        const state = on * nodeCount + node;
        if (!this.dirty[state]) continue;
        left -= 1;
        this.dirty[state] = 0;
        const length = this.label[state]!;
        if (on < this.touchedFrom[node]!) this.touchedFrom[node] = on;
        if (on + 1 < days) this.improve(state + nodeCount, length + this.nightLength[state]!, waited);
        for (let event = firstOf[state]!, end = firstOf[state + 1]!; event < end; event += 1) this.improve(arrive[event]! * nodeCount + to[event]!, length + this.eventLength[event]!, 2 * event);
      }
      this.dirtyOn[on] = 0;
    }
    for (let node = 0; node < nodeCount; node += 1) if (this.touchedFrom[node]! < days) this.renewBest(node, this.touchedFrom[node]!);
  }

  private renewBest(node: number, from: number): void {
    const { nodeCount, days } = this.model;
    const first = node * days;
    let best = from > 0 ? this.bestDay[first + from - 1]! : -1;
    let length = best < 0 ? Infinity : this.label[best * nodeCount + node]!;
    for (let day = from; day < days; day += 1) {
      const own = this.label[day * nodeCount + node]!;
      if (own < length) [best, length] = [day, own];
      this.bestDay[first + day] = best;
    }
  }

  /** The day of the cheapest arrival at a node up to a day, or -1. */
  bestArrival(node: number, through: number): number {
    return this.bestDay[node * this.model.days + through]!;
  }

  /** Length per gram of an arrival. */
  lengthAt(node: number, day: number): number {
    return this.label[day * this.model.nodeCount + node]!;
  }

  /** The departures of the cheapest way to a node on a day, last first, into `into`; answers how many. */
  trace(node: number, day: number, into: number[]): number {
    const { nodeCount, timetable } = this.model;
    into.length = 0;
    let state = day * nodeCount + node;
    for (;;) {
      const by = this.by[state]!;
      if (by === waited) {
        state -= nodeCount;
        continue;
      }
      const event = by >> 1;
      into.push(event);
      if (by & 1) return into.length;
      state = timetable.depart[event]! * nodeCount + timetable.from[event]!;
    }
  }
}
