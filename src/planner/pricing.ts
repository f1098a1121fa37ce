import type { Columns } from "./columns.ts";
import type { Model } from "./model.ts";
import { worthlessAfterDays } from "./model.ts";
import type { TravelClass } from "./profiles.ts";
import { growingDoubles, growingInts } from "./growing.ts";
import { classifyItems, Profiles } from "./profiles.ts";
import type { Random } from "./random.ts";

/** Which points are counted: by need, 0 when it does not count; late ones too, or on time only. */
export interface Target {
  readonly full: Float64Array;
  readonly late: boolean;
}

/** The unit that linear problems are scaled by: the mean of the points that count, 1 where none do. */
export function scaleOf(full: Float64Array): number {
  const counted = full.filter((points) => points > 0);
  return counted.length > 0 ? counted.reduce((sum, points) => sum + points, 0) / counted.length : 1;
}

/** Prices in points: by gram by place in `Model.capacity`, and what filling each sink gains after its need's own price. */
export interface Prices {
  readonly places: Float64Array;
  readonly gains: Float64Array;
}

/** The best way of every offer to every sink that gains anything at all, in the order in which they are met. */
export class Pairs {
  readonly offer = growingInts();
  readonly sink = growingInts();
  readonly share = growingDoubles();
  /** Points per unit lost by lateness and paid on the way. */
  readonly loss = growingDoubles();
  readonly cost = growingDoubles();

  clear(): void {
    for (const list of [this.offer, this.sink, this.share, this.loss, this.cost]) list.size = 0;
  }
}

/**
 * What is done with the pairs met: they are listed, or those that are wanted become columns, each by its cheapest way and by
 * that of so many earlier days of arrival, chosen at random.
 */
export type Purpose = { readonly list: Pairs } | { readonly columns: Columns; readonly wanted: (offer: number, sink: number) => boolean; readonly earlier: number; readonly random: Random };

interface Group {
  readonly travel: number;
  readonly origin: number;
  /** Last day of departure; offers with one of their own are looked at on their own. */
  readonly through: number;
  /** By falling first day. */
  readonly offers: readonly number[];
}

/**
 * The exact worth of every offer at given prices, by the cheapest way to every sink that takes its item. The worth of all
 * limits, needs and offers at any prices is a bound; see the README.
 */
export class Pricing {
  private readonly model: Model;
  private readonly target: Target;
  private readonly classes: readonly TravelClass[];
  private readonly groups: readonly Group[];
  private readonly profiles: Profiles;
  private readonly sinksOf: readonly Int32Array[];
  private readonly sharesOf: readonly Float64Array[];
  private readonly through: Int32Array;
  private readonly nodeOf: Int32Array;
  private readonly departures: number[] = [];
  /** Whether any goods can reach each sink while they count; known after the first round. */
  readonly reached: Uint8Array;

  constructor(model: Model, target: Target) {
    this.model = model;
    this.target = target;
    const { classes, classOf } = classifyItems(model);
    this.classes = classes;
    this.groups = groupOffers(model, classOf);
    this.profiles = new Profiles(model);
    const open = model.sinks.map(({ need }) => target.full[need]! > 0);
    this.sinksOf = model.items.map((_, item) => Int32Array.from(model.sinks.flatMap(({ worth }, sink) => (open[sink] && worth[item]! > 0 ? [sink] : []))));
    this.sharesOf = this.sinksOf.map((sinks, item) => Float64Array.from(sinks, (sink) => shareOf(model, sink, item)));
    this.through = Int32Array.from(model.sinks, ({ need }) => Math.min(model.days - 1, model.needs[need]!.due));
    this.nodeOf = Int32Array.from(model.sinks, ({ need }) => model.needs[need]!.node);
    this.reached = new Uint8Array(model.sinks.length);
  }

  /** Points per unit of every offer at these prices. */
  run(prices: Prices, purpose?: Purpose): Float64Array {
    const worth = new Float64Array(this.model.offers.length);
    const { profiles, model } = this;
    let travel = -1;
    for (const group of this.groups) {
      if (group.travel !== travel) profiles.setClass(this.classes[group.travel]!, prices.places);
      travel = group.travel;
      profiles.setOrigin(group.origin);
      let day = group.through + 1;
      for (const offer of group.offers) {
        const { ready } = model.offers[offer]!;
        if (ready < day) {
          while (day > ready) profiles.addDeparture((day -= 1));
          profiles.settle(ready);
        }
        worth[offer] = this.visit(offer, prices, purpose);
      }
    }
    return worth;
  }

  private visit(offer: number, prices: Prices, purpose: Purpose | undefined): number {
    const { model, profiles, through, nodeOf, reached } = this;
    const { item, reservedFor, node: origin } = model.offers[offer]!;
    const { grams } = model.items[item]!;
    const [sinks, shares] = [this.sinksOf[item]!, this.sharesOf[item]!];
    const gains = prices.gains;
    let best = 0;
    for (let index = 0; index < sinks.length; index += 1) {
      const sink = sinks[index]!;
      if (reservedFor >= 0 && model.sinks[sink]!.need !== reservedFor) continue;
      if (nodeOf[sink] === origin || this.target.late) {
        best = Math.max(best, this.visitAll(offer, sink, shares[index]!, prices, purpose));
        continue;
      }
      const due = through[sink]!;
      const day = due < 0 ? -1 : profiles.bestArrival(nodeOf[sink]!, due);
      if (day < 0) continue;
      reached[sink] = 1;
      const cost = grams * profiles.lengthAt(nodeOf[sink]!, day);
      const profit = shares[index]! * gains[sink]! - cost;
      if (profit > best) best = profit;
      if (purpose) this.meet(purpose, { offer, sink, day, share: shares[index]!, cost, loss: 0 });
    }
    return best;
  }

  /** All days of arrival that count, and handing over at the origin itself. */
  private visitAll(offer: number, sink: number, share: number, prices: Prices, purpose: Purpose | undefined): number {
    const { model, profiles, target } = this;
    const { node: origin, item, ready, through } = model.offers[offer]!;
    const { grams } = model.items[item]!;
    const { need } = model.sinks[sink]!;
    const { due, isPackage, node } = model.needs[need]!;
    const full = target.full[need]!;
    const last = Math.min(model.days - 1, target.late ? due + worthlessAfterDays - 1 : due);
    const price = isPackage ? 1 - this.sumOfGains(need, prices) / full : 1 - prices.gains[sink]! / full;
    let best = 0;
    let cheapest = Infinity;
    const onTimeDay = due < 0 || node === origin ? -1 : profiles.bestArrival(node, Math.min(due, last));
    const consider = (day: number, length: number) => {
      if (length >= cheapest) return;
      cheapest = length;
      this.reached[sink] = 1;
      const credit = day <= due ? 1 : (worthlessAfterDays - (day - due)) / worthlessAfterDays;
      const gain = isPackage ? (price >= 1 ? 0 : (prices.gains[sink]! * Math.max(0, credit - price)) / (1 - price)) : prices.gains[sink]! - full * (1 - credit);
      const profit = share * gain - grams * length;
      best = Math.max(best, profit);
      if (purpose && (credit === 1 || !isPackage)) this.meet(purpose, { offer, sink, day, share, cost: grams * length, loss: share * full * (1 - credit) });
    };
    if (onTimeDay >= 0) consider(onTimeDay, profiles.lengthAt(node, onTimeDay));
    if (target.late && node !== origin) for (let day = Math.max(0, due + 1); day <= last; day += 1) if (profiles.bestArrival(node, day) === day) consider(day, profiles.lengthAt(node, day));
    if (node === origin) for (let day = ready; day <= Math.min(through, last); day += 1) consider(day, profiles.loading(day));
    // Who leaves and comes back pays more than who is handed over at once.
    return best;
  }

  private sumOfGains(need: number, prices: Prices): number {
    let sum = 0;
    for (const sink of this.model.needs[need]!.sinks) sum += prices.gains[sink]!;
    return sum;
  }

  private meet(purpose: Purpose, pair: { readonly offer: number; readonly sink: number; readonly day: number; readonly share: number; readonly cost: number; readonly loss: number }): void {
    const { offer, sink, share, cost, loss } = pair;
    if (cost + loss >= share * this.target.full[this.model.sinks[sink]!.need]!) return;
    if ("list" in purpose) {
      const { list } = purpose;
      list.offer.push(offer);
      list.sink.push(sink);
      list.share.push(share);
      list.loss.push(loss);
      list.cost.push(cost);
      return;
    }
    const { columns, wanted, earlier, random } = purpose;
    if (!wanted(offer, sink)) return;
    this.addColumn(columns, pair);
    const { model, nodeOf, profiles } = this;
    const { node: origin, ready } = model.offers[offer]!;
    // Late arrivals are met day by day anyway, and what is handed over where it is has no way.
    if (loss > 0 || nodeOf[sink] === origin) return;
    for (let time = 0; time < earlier; time += 1) {
      const until = pair.day - 1 - Math.floor(random() * (pair.day - ready));
      const day = until <= ready ? -1 : profiles.bestArrival(nodeOf[sink]!, until);
      if (day >= 0) this.addColumn(columns, { ...pair, day });
    }
  }

  private addColumn(columns: Columns, { offer, sink, day, share, loss }: { readonly offer: number; readonly sink: number; readonly day: number; readonly share: number; readonly loss: number }): void {
    const { model, profiles, departures } = this;
    const { item, node: origin } = model.offers[offer]!;
    const { node } = model.needs[model.sinks[sink]!.need]!;
    if (node === origin) departures.length = 0;
    else {
      profiles.trace(node, day, departures);
      departures.reverse();
    }
    columns.add({ offer, sink, way: columns.wayOf(departures, model.items[item]!.division, origin, day), share, loss });
  }
}

/** Share of a sink that one unit of an item fills. */
export function shareOf(model: Model, sink: number, item: number): number {
  const { need, milliPerUnit, worth } = model.sinks[sink]!;
  return worth[item]! / (milliPerUnit * model.needs[need]!.quantity);
}

/** Offers that can share one growing set of departures, by class, so that prices per departure are made once a class. */
function groupOffers(model: Model, classOf: Int32Array): Group[] {
  const groups = new Map<string, { travel: number; origin: number; through: number; offers: number[] }>();
  for (const [index, { item, node, ready, through }] of model.offers.entries()) {
    if (ready > through || ready >= model.days) continue;
    const travel = classOf[item]!;
    const key = `${travel} ${node} ${through >= model.days - 1 ? "" : through}`;
    const group = groups.get(key) ?? { travel, origin: node, through, offers: [] };
    groups.set(key, group);
    group.offers.push(index);
  }
  const list = [...groups.values()];
  for (const { offers } of list) offers.sort((one, other) => model.offers[other]!.ready - model.offers[one]!.ready || one - other);
  return list.sort((one, other) => one.travel - other.travel || one.origin - other.origin || one.through - other.through);
}
