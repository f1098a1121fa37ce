import type { WholePrices } from "./certificate.ts";
import { readGains, readPlacePrices, roundPrices, toPriceList, unroundPrices, worthOfPrices } from "./certificate.ts";
import { Columns } from "./columns.ts";
import { Inner } from "./inner.ts";
import { Master } from "./master.ts";
import type { Load } from "./draft.ts";
import type { Model } from "./model.ts";
import { pointsPerWeight } from "./model.ts";
import type { PriceList } from "./plan.ts";
import type { Prices, Target } from "./pricing.ts";
import { Pairs, Pricing } from "./pricing.ts";
import { createRandom } from "./random.ts";
import { Rows } from "./rows.ts";
import { addLoads } from "./seeds.ts";

/** Which points are bounded: those of one class or of all (undefined), on time only or late ones too. */
export interface BoundTarget {
  readonly credit: PriceList["credit"];
  readonly priorityClass: number | undefined;
}

/** A bound with the prices that prove it, and the same prices in the form packing uses. */
export interface Bound {
  readonly list: PriceList;
  /** Points per gram by place in `Model.capacity`. */
  readonly prices: Float64Array;
  /** Points per unit by offer. */
  readonly offerPrices: Float64Array;
}

/** Limits on a way, each rounded by the checker for explosives; beyond these the margin of doubles has room. */
const largestLengths = 64;

/** How much work goes into a bound. */
export interface BoundEffort {
  /** Rounds of pricing, and steps of the master problem and of the split among needs in each. */
  readonly rounds: number;
  readonly steps: number;
  readonly innerSteps: number;
  /** Share of the best prices so far in the prices tried next. */
  readonly keep: number;
  /** Whether limits are priced by day from the start, or by week first. */
  readonly finest: "week" | "day";
  /** Over-use of days, as a share of a week's room, at which the week is split; only in the later half. */
  readonly split: number;
  /** How often columns are made at made-up prices, and how high these are by the usual worth. */
  readonly scatter: number;
  readonly noise: number;
  /** In every round, for each pair that carries something: how often a way at shaken prices, and each time how many earlier arrivals become columns too. */
  readonly shakes: number;
  readonly earlier: number;
  /** Share of its most that a pair must carry to become a column. */
  readonly least: number;
}

/** By the number of pairs of offer and sink. */
export function effortFor(model: Model): BoundEffort {
  const pairs = model.sinks.reduce((sum, { offers }) => sum + offers.length, 0);
  const same = { steps: 30, innerSteps: 40, keep: 0.2, noise: 0.1, split: 0.02, finest: "day", scatter: 2, shakes: 1, earlier: 1, least: 0.1 } as const;
  if (pairs < 200) return { ...same, rounds: 6 };
  if (pairs < 50_000) return { ...same, rounds: 40 };
  return { ...same, steps: 40, rounds: pairs < 600_000 ? 40 : 24, finest: "week", scatter: 1, least: 0.05 };
}

/**
 * Bounds by column generation: a master problem over the columns found so far gives prices, the exact pricing at these
 * prices gives a bound and new columns. What matters most is that columns differ: where all offers know only the cheapest way of
 * the hour, the master problem takes limits for scarce that are easily avoided, and its prices prove nothing.
 */
export class BoundSearch {
  readonly columns: Columns;
  readonly rows: Rows;
  readonly master: Master;
  private readonly model: Model;
  private readonly target: Target;
  private readonly wanted: BoundTarget;
  private readonly effort: BoundEffort;
  private readonly pricing: Pricing;
  private readonly inner: Inner;
  private readonly pairs = new Pairs();
  private best: { readonly value: number; readonly bound: Bound } | undefined;
  private masterRows: Float64Array = new Float64Array(0);

  constructor(model: Model, wanted: BoundTarget, effort: BoundEffort) {
    this.model = model;
    this.wanted = wanted;
    this.effort = effort;
    const full = Float64Array.from(model.needs, (need) => (wanted.priorityClass === undefined || need.priorityClass === wanted.priorityClass ? need.weight * pointsPerWeight : 0));
    this.target = { full, late: wanted.credit === "usable" };
    this.columns = new Columns(model);
    this.rows = new Rows(model);
    this.pricing = new Pricing(model, this.target);
    this.inner = new Inner(model, this.target, effort.least);
    this.master = new Master(model, this.columns, this.rows, this.target);
  }

  /**
   * `loads` of a plan are where the master problem begins, and the prices of a search that is over where prices do. `isEnough` is
   * asked after every round, with the best bound so far; `isOver` before there is any, when the bound that all needs are met is as
   * good as it gets.
   */
  run(loads: Iterable<Load>, isEnough: (bound: number) => boolean, isOver: () => boolean = () => false, before?: BoundSearch): Bound {
    const { rows, columns, master, inner, effort } = this;
    const begun = addLoads(columns, this.model, this.target, loads);
    if (before?.best) rows.fineness.set(before.rows.fineness);
    else this.scatter(isOver);
    if (isOver()) return this.allMet();
    rows.openAll(columns, effort.finest);
    this.masterRows = before?.best ? rows.gather(before.best.bound.prices) : new Float64Array(rows.count);
    let center: Float64Array = this.masterRows;
    let rowPrices = center;
    for (let round = 0; ; round += 1) {
      const least = this.best?.value ?? Infinity;
      const value = this.price(rowPrices);
      if (value < least) center = rowPrices;
      if (round >= effort.rounds || isEnough(this.best!.bound.list.bound)) break;
      if (round === 0) master.begin(begun, inner);
      else {
        const [old, masters] = [rows.spread(center), rows.spread(this.masterRows)];
        rows.openAll(columns, effort.finest);
        rows.refine(this.load(), round > effort.rounds / 2 ? effort.split : Infinity);
        [center, this.masterRows] = [rows.gather(old), rows.gather(masters)];
      }
      master.setRowPrices(this.masterRows);
      this.masterRows = master.run(effort.steps);
      const masters = this.masterRows;
      rowPrices = center.map((price, row) => effort.keep * price + (1 - effort.keep) * masters[row]!);
    }
    return this.best!.bound;
  }

  /** What the prices of another problem's list prove of this one, as they are and once needs have the prices that fit them best. */
  reprove(list: PriceList): Bound {
    const { model, rows, inner, pricing, target, columns, effort } = this;
    const places = readPlacePrices(model, list);
    rows.openPriced(places);
    rows.openAll(columns, effort.finest);
    const rowPrices = rows.gather(places);
    const gains = readGains(model, list, target.full);
    const worth = pricing.run({ places, gains });
    this.weigh(roundPrices(model, target, rows, rowPrices, gains, pricing.reached));
    inner.beginAt(gains, worth);
    this.price(rowPrices);
    return this.best!.bound;
  }

  /** Columns at made-up prices, so that the master problem has ways around whatever turns out to be scarce. */
  private scatter(isOver: () => boolean): void {
    const { model, rows, random, effort } = this;
    const density = this.pointsPerGram();
    for (let time = 0; time < effort.scatter && !isOver(); time += 1) {
      const level = density * effort.noise * (time + 1) / effort.scatter;
      const series = Float64Array.from({ length: rows.fineness.length }, () => random() * level);
      const places = new Float64Array(model.at.size);
      for (let place = 0; place < model.at.neqFrom; place += 1) places[place] = series[rows.weekOf(place)]!;
      this.split(places);
    }
  }

  /** Who serves whom at prices of limits; the pairs that carry something become columns, by ways at these prices and at shaken ones. */
  private split(places: Float64Array): Float64Array {
    const { pairs, pricing, columns, inner, effort, random } = this;
    pairs.clear();
    const anyGains = new Float64Array(this.model.sinks.length);
    pricing.run({ places, gains: anyGains }, { list: pairs });
    const gains = inner.solve(pairs, effort.innerSteps);
    const purpose = { columns, wanted: inner.carries, earlier: effort.earlier, random };
    pricing.run({ places, gains: anyGains }, purpose);
    for (let time = 0; time < effort.shakes; time += 1) pricing.run({ places: this.shaken(places), gains: anyGains }, purpose);
    return gains;
  }

  /** Every price between half and one and a half times itself, and a little more. */
  private shaken(places: Float64Array): Float64Array {
    const { model, random } = this;
    const more = 0.02 * this.pointsPerGram();
    return places.map((price, place) => price * (0.5 + random()) + (place < model.at.neqFrom ? more * random() : 0));
  }

  private readonly random = createRandom(1);

  private pointsPerGram(): number {
    const { model, target } = this;
    let [points, grams] = [0, 0];
    for (const { need, milliPerUnit, worth } of model.sinks) {
      const item = worth.findIndex((thousandths) => thousandths > 0);
      points += target.full[need]! / model.needs[need]!.sinks.length;
      grams += ((model.needs[need]!.quantity * milliPerUnit) / worth[item]!) * model.items[item]!.grams;
    }
    return grams > 0 ? points / grams : 0;
  }

  /** Bounds at these prices of limits with the best prices of needs for them, and adds columns. */
  private price(rowPrices: Float64Array): number {
    const { model, target, rows, pricing, pairs } = this;
    const noNeeds = roundPrices(model, target, rows, rowPrices, new Float64Array(model.sinks.length), pricing.reached);
    const gains = this.split(unroundPrices(model, target, rows, noNeeds).places);
    const whole = roundPrices(model, target, rows, rowPrices, gains, pricing.reached);
    const prices = unroundPrices(model, target, rows, whole);
    let worth: Float64Array;
    if (target.late) worth = pricing.run(prices);
    else {
      worth = new Float64Array(model.offers.length);
      for (let pair = 0; pair < pairs.offer.size; pair += 1) {
        const offer = pairs.offer.list[pair]!;
        worth[offer] = Math.max(worth[offer]!, pairs.share.list[pair]! * prices.gains[pairs.sink.list[pair]!]! - pairs.cost.list[pair]!);
      }
    }
    const value = worthOfPrices(model, target, prices, worth);
    this.keepIfBetter(prices, worth, value, whole);
    return value;
  }

  private weigh(whole: WholePrices): void {
    const { model, target, rows, pricing } = this;
    const prices = unroundPrices(model, target, rows, whole);
    const worth = pricing.run(prices);
    this.keepIfBetter(prices, worth, worthOfPrices(model, target, prices, worth), whole);
  }

  private keepIfBetter(prices: Prices, worth: Float64Array, value: number, whole: WholePrices): void {
    if (!this.best || value < this.best.value) this.best = { value, bound: this.toBound(prices, worth, value, whole) };
  }

  /** The bound of prices that leave all worth with the needs. */
  private allMet(): Bound {
    const { model, target, rows } = this;
    const [noPrices, noGains] = [new Float64Array(rows.count), new Float64Array(model.sinks.length)];
    const whole = roundPrices(model, target, rows, noPrices, noGains, new Uint8Array(model.sinks.length).fill(1));
    const prices = unroundPrices(model, target, rows, whole);
    const worth = new Float64Array(model.offers.length);
    return this.toBound(prices, worth, worthOfPrices(model, target, prices, worth), whole);
  }

  private toBound(prices: Prices, offerPrices: Float64Array, value: number, whole: WholePrices): Bound {
    const { model, rows, wanted, target } = this;
    // Doubles err in the 15th digit, and the checker rounds each step of a unit down to a millionth of a point; both are inside this margin.
    const units = model.offers.reduce((sum, { quantity }) => sum + quantity, 0);
    const bound = Math.floor(value * (1 + 1e-12) + 0.002 + units * largestLengths * 1e-6);
    return { list: toPriceList(model, rows, whole, { ...wanted, bound }, target.full), prices: prices.places, offerPrices };
  }

  /** Grams that the master's flow lays on every place. */
  load(): Float64Array {
    const { model, columns } = this;
    const flow = this.master.flow();
    const load = new Float64Array(model.at.size);
    for (let column = 0; column < columns.size; column += 1) {
      const units = flow[column]!;
      if (units <= 0) continue;
      const { grams, neqGrams } = model.items[model.offers[columns.offer.list[column]!]!.item]!;
      const way = columns.way.list[column]!;
      const neqFrom = columns.neqFrom.list[way]!;
      for (let index = columns.placesFrom.list[way]!, end = columns.placesFrom.list[way + 1]!; index < end; index += 1) load[columns.places.list[index]!]! += units * (index < neqFrom ? grams : neqGrams);
    }
    return load;
  }
}
