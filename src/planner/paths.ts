import type { Path } from "./draft.ts";
import type { Filter } from "./avoids.ts";
import type { Model } from "./model.ts";

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
  /** Length from a load that is at a node on a day and has been unloaded there, by node and day. */
  private readonly present: Float64Array;
  private readonly presentNext: Int32Array;
  /** The same when it leaves on that day. */
  private readonly leaving: Float64Array;
  private readonly leavingLeg: Int32Array;
  private sweep: Sweep | undefined;

  constructor(model: Model) {
    this.model = model;
    const states = model.nodeCount * model.days;
    this.present = new Float64Array(states);
    this.presentNext = new Int32Array(states);
    this.leaving = new Float64Array(states);
    this.leavingLeg = new Int32Array(states);
  }

  /** Labels every node and day; `bestFrom` then answers for any offer of the sweep's item. */
  run(sweep: Sweep): void {
    this.sweep = sweep;
    const { model } = this;
    const { days, nodeCount } = model;
    for (let day = sweep.lastDay; day >= 0; day -= 1)
      for (let node = 0; node < nodeCount; node += 1) {
        const state = node * days + day;
        this.leaving[state] = Infinity;
        this.leavingLeg[state] = unreached;
        if (node !== sweep.to) for (const leg of model.legsOutOf[node]!) if (model.departs[leg]![day] && !sweep.filter?.legs[leg]) this.tryLeg(sweep, leg, day, state);
        this.present[state] = this.leaving[state]!;
        this.presentNext[state] = this.leavingLeg[state]!;
        if (node !== sweep.to && day < sweep.lastDay && this.present[state + 1]! < Infinity) this.tryWait(sweep, node, day, state);
      }
  }

  private tryLeg(sweep: Sweep, leg: number, day: number, state: number): void {
    const { model } = this;
    const { to, transitDays, costCentsPerTonne } = model.legs[leg]!;
    const arrive = day + transitDays;
    if (arrive > sweep.lastDay) return;
    const onward = to === sweep.to ? sweep.arrival[arrive]! : this.present[to * model.days + arrive]!;
    if (onward === Infinity) return;
    const { grams } = model.items[sweep.item]!;
    const length = onward + this.mass(model.at.lift(leg, day)) + this.mass(model.at.handling(to, arrive)) + this.legNeq(leg, day) + this.nodeNeq(to, arrive);
    const withCost = length + sweep.costWeight * costCentsPerTonne * grams * 1e-6;
    if (withCost < this.leaving[state]!) {
      this.leaving[state] = withCost;
      this.leavingLeg[state] = leg;
    }
  }

  private tryWait(sweep: Sweep, node: number, day: number, state: number): void {
    const length = this.present[state + 1]! + this.mass(this.model.at.storage(node, day)) + this.nodeNeq(node, day + 1);
    if (length < this.present[state]!) {
      this.present[state] = length;
      this.presentNext[state] = wait;
    }
  }

  private mass(place: number): number {
    const sweep = this.sweep!;
    const { grams } = this.model.items[sweep.item]!;
    if (sweep.free[place]! < grams * sweep.lot) return Infinity;
    return sweep.prices ? sweep.prices[place]! * grams : 0;
  }

  private neq(place: number): number {
    const sweep = this.sweep!;
    const { neqGrams } = this.model.items[sweep.item]!;
    if (sweep.free[place]! < neqGrams * sweep.lot) return Infinity;
    return sweep.prices ? sweep.prices[place]! * neqGrams : 0;
  }

  private legNeq(leg: number, day: number): number {
    return this.model.items[this.sweep!.item]!.division < 0 ? 0 : this.neq(this.model.at.legNeq(leg, day));
  }

  private nodeNeq(node: number, day: number): number {
    const { division } = this.model.items[this.sweep!.item]!;
    return division < 0 ? 0 : this.neq(this.model.at.nodeNeq(node, division, day));
  }

  /** The shortest path of an offer that may leave from day `ready`, or `undefined`; earlier departures win ties. */
  bestFrom(offer: number, ready = this.model.offers[offer]!.ready): FoundPath | undefined {
    const { model } = this;
    const sweep = this.sweep!;
    const { node, through } = model.offers[offer]!;
    if (sweep.filter?.nodes[node]) return undefined;
    let best = Infinity;
    let bestDay = -1;
    for (let day = ready; day <= through && day <= sweep.lastDay; day += 1) {
      const onward = node === sweep.to ? sweep.arrival[day]! : this.leaving[node * model.days + day]!;
      if (onward >= best) continue;
      const length = onward + this.mass(model.at.handling(node, day)) + this.nodeNeq(node, day);
      if (length < best) [best, bestDay] = [length, day];
    }
    return bestDay < 0 ? undefined : { length: best, path: this.trace(node, bestDay) };
  }

  private trace(from: number, firstDay: number): Path {
    const { model } = this;
    const to = this.sweep!.to;
    const legs: { leg: number; depart: number }[] = [];
    let [node, day] = [from, firstDay];
    let leg = node === to ? unreached : this.leavingLeg[node * model.days + day]!;
    while (node !== to) {
      if (leg === wait) day += 1;
      else {
        legs.push({ leg, depart: day });
        day += model.legs[leg]!.transitDays;
        node = model.legs[leg]!.to;
      }
      if (node !== to) leg = this.presentNext[node * model.days + day]!;
    }
    return { legs, arrive: day };
  }
}
