import type { Filter } from "./avoids.ts";
import type { Path } from "./draft.ts";
import type { Model } from "./model.ts";
import type { Timetable } from "./timetable.ts";

/** What is asked of one backward sweep from a destination. */
export interface Sweep {
  readonly to: number;
  readonly item: number;
  /** Paths with room for fewer units do not count; at least 1. */
  readonly lot: number;
  /** Room left, by place in `Model.capacity`. */
  readonly free: Float64Array;
  /** Length per gram taken from a place, or absent. */
  readonly prices?: Float64Array;
  /** Length per cent of cost. */
  readonly costWeight: number;
  /** Length added for arriving on a day; Infinity where arriving does not count. */
  readonly arrival: Float64Array;
  /** Ways that may not be used; all offers asked for after the sweep share it. */
  readonly filter?: Filter | undefined;
  /** Days after this one are not looked at; at most the last day. */
  readonly lastDay: number;
  /** Where the goods are; absent: wherever the item is offered. No offer elsewhere is asked for after the sweep. */
  readonly from?: number;
  /** No offer that is asked for later may leave before this day; absent: 0. */
  readonly firstDay?: number;
}

export interface FoundPath {
  readonly length: number;
  readonly path: Path;
}

const unreached = -1;
const wait = -2;

/**
 * Shortest paths through days and nodes to one destination, exact for the room that is left. No path takes from one
 * place twice (a day passes between any two visits of a node), so a path found for `lot` units has room for them.
 */
export class PathSearch {
  private readonly model: Model;
  /** Length from a load that is at a node on a day and has been unloaded there, by day and node. */
  private readonly present: Float64Array;
  private readonly presentNext: Int32Array;
  /** The same when it leaves on that day, and the departure it takes. */
  private readonly leaving: Float64Array;
  private readonly leavingBy: Int32Array;
  private readonly noPrices: Float64Array;
  private sweep: Sweep | undefined;
  private timetable: Timetable;
  /** Best days to leave by node, made when first asked for after a sweep. */
  private readonly suffixes: Int32Array[] = [];
  private readonly suffixStamp: Int32Array;
  private stamp = 0;

  constructor(model: Model) {
    this.model = model;
    const states = model.nodeCount * model.days;
    this.present = new Float64Array(states);
    this.presentNext = new Int32Array(states);
    this.leaving = new Float64Array(states);
    this.leavingBy = new Int32Array(states);
    this.suffixStamp = new Int32Array(model.nodeCount);
    this.noPrices = new Float64Array(model.at.size);
    this.timetable = model.timetable;
  }

  /** Labels every node and day; `bestFrom` then answers for any offer of the sweep's item, or of its node. */
  run(sweep: Sweep): void {
    this.sweep = sweep;
    this.stamp += 1;
    const { nodeCount, days, between } = this.model;
    const { to, lastDay, arrival } = sweep;
    const firstDay = sweep.firstDay ?? 0;
    this.timetable = between.timetable(to);
    // What is not labelled leads nowhere: nodes that lie on no way, and days after the last.
    this.present.fill(Infinity, firstDay * nodeCount, Math.min(days, lastDay + 1 + this.timetable.longestDays) * nodeCount);
    this.leaving.fill(Infinity, firstDay * nodeCount, (lastDay + 1) * nodeCount);
    for (let day = firstDay; day <= lastDay; day += 1) this.present[day * nodeCount + to] = arrival[day]!;
    const nodes = sweep.from === undefined ? between.ofItem(sweep.item, to) : between.ofNode(sweep.from, to);
    for (let day = lastDay; day >= firstDay; day -= 1) {
      this.depart(sweep, day, nodes);
      if (day < lastDay) this.stay(sweep, day, nodes);
    }
  }

  private depart(sweep: Sweep, day: number, nodes: Int32Array): void {
    const { leaving, leavingBy, present, presentNext, timetable } = this;
    const { nodeCount, items } = this.model;
    const { firstOf, leg: legOf, target, lift, handling, microCentsPerGram, legNeq, nodeNeq, neqStride } = timetable;
    const { free, costWeight, filter } = sweep;
    const prices = sweep.prices ?? this.noPrices;
    const { grams, neqGrams, division } = items[sweep.item]!;
    const [need, neqNeed] = [grams * sweep.lot, neqGrams * sweep.lot];
    const perCent = costWeight * grams * 1e-6;
    for (const node of nodes) {
      const state = day * nodeCount + node;
      let [best, by] = [Infinity, unreached];
      for (let event = firstOf[state]!, end = firstOf[state + 1]!; event < end; event += 1) {
        const onward = present[target[event]!]!;
        const cost = perCent * microCentsPerGram[event]!;
        // Prices only add to this: most departures are done with before the room they have left is looked up.
        if (onward + cost >= best || free[lift[event]!]! < need || free[handling[event]!]! < need || filter?.legs[legOf[event]!]) continue;
        let length = onward + (prices[lift[event]!]! + prices[handling[event]!]!) * grams + cost;
        if (division >= 0) {
          const [leg, there] = [legNeq[event]!, nodeNeq[event]! + division * neqStride];
          if (free[leg]! < neqNeed || free[there]! < neqNeed) continue;
          length += (prices[leg]! + prices[there]!) * neqGrams;
        }
        if (length < best) {
          best = length;
          by = event;
        }
      }
      leaving[state] = present[state] = best;
      leavingBy[state] = presentNext[state] = by;
    }
  }

  private stay(sweep: Sweep, day: number, nodes: Int32Array): void {
    const { present, presentNext } = this;
    const { nodeCount, at, items } = this.model;
    const { grams, neqGrams, division } = items[sweep.item]!;
    const prices = sweep.prices ?? this.noPrices;
    for (const node of nodes) {
      const state = day * nodeCount + node;
      let length = present[state + nodeCount]!;
      if (length >= present[state]!) continue;
      const place = at.storage(node, day);
      if (sweep.free[place]! < grams * sweep.lot) continue;
      length += prices[place]! * grams;
      if (division >= 0) {
        const there = at.nodeNeq(node, division, day + 1);
        if (sweep.free[there]! < neqGrams * sweep.lot) continue;
        length += prices[there]! * neqGrams;
      }
      if (length >= present[state]!) continue;
      present[state] = length;
      presentNext[state] = wait;
    }
  }

  /** The shortest path of an offer that may leave from day `ready`, or `undefined`; earlier departures win ties. */
  bestFrom(offer: number, ready = this.model.offers[offer]!.ready): FoundPath | undefined {
    const day = this.bestDay(offer, ready);
    return day < 0 ? undefined : { length: this.lengthFrom(offer, day), path: this.trace(this.model.offers[offer]!.node, day) };
  }

  /** The day on which an offer leaves for its shortest path, or -1. */
  bestDay(offer: number, ready = this.model.offers[offer]!.ready): number {
    const sweep = this.sweep!;
    const { node, through } = this.model.offers[offer]!;
    const first = Math.max(ready, sweep.firstDay ?? 0);
    if (first > sweep.lastDay || first > through || sweep.filter?.nodes[node]) return -1;
    if (through >= sweep.lastDay) return this.suffixOf(node)[first]!;
    let [best, bestDay] = [Infinity, -1];
    for (let day = first; day <= through; day += 1) {
      const length = this.lengthOn(sweep, node, day);
      if (length < best) [best, bestDay] = [length, day];
    }
    return bestDay;
  }

  /** Length of the shortest path of an offer that leaves on a day. */
  lengthFrom(offer: number, day: number): number {
    return this.lengthOn(this.sweep!, this.model.offers[offer]!.node, day);
  }

  /** The shortest path of an offer that leaves on a day. */
  pathFrom(offer: number, day: number): Path {
    return this.trace(this.model.offers[offer]!.node, day);
  }

  private lengthOn(sweep: Sweep, node: number, day: number): number {
    const onward = node === sweep.to ? sweep.arrival[day]! : this.leaving[day * this.model.nodeCount + node]!;
    return onward === Infinity ? Infinity : onward + this.originLength(sweep, node, day);
  }

  /** For each day the best day to leave a node on it or later, or -1. */
  private suffixOf(node: number): Int32Array {
    const sweep = this.sweep!;
    const known = this.suffixes[node];
    if (known && this.suffixStamp[node] === this.stamp) return known;
    const list = known ?? new Int32Array(this.model.days);
    [this.suffixes[node], this.suffixStamp[node]] = [list, this.stamp];
    let [best, bestDay] = [Infinity, -1];
    for (let day = sweep.lastDay; day >= (sweep.firstDay ?? 0); day -= 1) {
      const length = this.lengthOn(sweep, node, day);
      if (length <= best && length < Infinity) [best, bestDay] = [length, day];
      list[day] = bestDay;
    }
    return list;
  }

  private originLength(sweep: Sweep, node: number, day: number): number {
    const { at, items } = this.model;
    const { grams, neqGrams, division } = items[sweep.item]!;
    const prices = sweep.prices ?? this.noPrices;
    const place = at.handling(node, day);
    if (sweep.free[place]! < grams * sweep.lot) return Infinity;
    if (division < 0) return prices[place]! * grams;
    const there = at.nodeNeq(node, division, day);
    return sweep.free[there]! < neqGrams * sweep.lot ? Infinity : prices[place]! * grams + prices[there]! * neqGrams;
  }

  private trace(from: number, firstDay: number): Path {
    const { timetable } = this;
    const { nodeCount } = this.model;
    const to = this.sweep!.to;
    const legs: { leg: number; depart: number }[] = [];
    let [node, day] = [from, firstDay];
    let by = node === to ? unreached : this.leavingBy[day * nodeCount + node]!;
    while (node !== to) {
      if (by === wait) day += 1;
      else {
        legs.push({ leg: timetable.leg[by]!, depart: day });
        day = timetable.arrive[by]!;
        node = timetable.to[by]!;
      }
      if (node !== to) by = this.presentNext[day * nodeCount + node]!;
    }
    return { legs, arrive: day };
  }
}
