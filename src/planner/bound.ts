import { roundPrices, toPriceList, unroundPrices, worthOfPrices } from "./certificate.ts";
import { Columns } from "./columns.ts";
import { Inner } from "./inner.ts";
import { Master } from "./master.ts";
import type { Model } from "./model.ts";
import { pointsPerWeight } from "./model.ts";
import type { PriceList } from "./plan.ts";
import type { Prices, Target } from "./pricing.ts";
import { Pairs, Pricing } from "./pricing.ts";
import { createRandom } from "./random.ts";
import { Rows } from "./rows.ts";

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
  /** Over-use of days, as a share of a week's room, at which the week is split; only in the later half. */
  readonly split: number;
  /** How often columns are made at made-up prices, how high these are by the usual worth, and how many pairs become columns at random each time. */
  readonly scatter: number;
  readonly noise: number;
  readonly spread: number;
}

/** By the number of pairs of offer and sink. */
export function effortFor(model: Model): BoundEffort {
  const pairs = model.sinks.reduce((sum, { offers }) => sum + offers.length, 0);
  const same = { steps: 40, innerSteps: 40, keep: 0.3, noise: 0.1, split: 0.02 };
  if (pairs < 200) return { ...same, rounds: 6, scatter: 2, spread: 200 };
  if (pairs < 2000) return { ...same, rounds: 14, scatter: 6, spread: 2000 };
  if (pairs < 50_000) return { ...same, rounds: 30, keep: 0.4, scatter: 8, spread: 5000 };
  if (pairs < 600_000) return { ...same, rounds: 12, scatter: 4, spread: 30_000 };
  return { ...same, rounds: 8, scatter: 3, spread: 80_000 };
}

/**
 * Bounds by column generation: a master problem over the columns found so far gives prices, the exact pricing at these
 * prices gives a bound and new columns. Limits get a price once the flow comes near them, by week and where needed by day.
 */
export class BoundSearch {
  readonly columns: Columns;
  readonly rows: Rows;
  readonly master: Master;
  private readonly model: Model;
  private readonly target: Target;
  private readonly wanted: BoundTarget;
  private readonly pricing: Pricing;
  private readonly inner: Inner;
  private readonly pairs = new Pairs();
  private best: { readonly value: number; readonly bound: Bound } | undefined;
  private masterRows: Float64Array = new Float64Array(0);

  constructor(model: Model, wanted: BoundTarget) {
    this.model = model;
    this.wanted = wanted;
    const full = Float64Array.from(model.needs, (need) => (wanted.priorityClass === undefined || need.priorityClass === wanted.priorityClass ? need.weight * pointsPerWeight : 0));
    this.target = { full, late: wanted.credit === "usable" };
    this.columns = new Columns(model);
    this.rows = new Rows(model);
    this.pricing = new Pricing(model, this.target);
    this.inner = new Inner(model, this.target);
    this.master = new Master(model, this.columns, this.rows, this.target);
  }

  /** `isEnough` is asked after every round, with the best bound so far; `isOver` before there is any, when the bound that all needs are met is as good as it gets. */
  run(effort: BoundEffort, isEnough: (bound: number) => boolean, isOver: () => boolean = () => false): Bound {
    const { rows, columns, master } = this;
    this.scatter(effort, isOver);
    if (isOver()) return this.allMet();
    rows.openAll(columns);
    this.masterRows = new Float64Array(rows.count);
    let center: Float64Array = new Float64Array(rows.count);
    let rowPrices = center;
    for (let round = 0; ; round += 1) {
      const before = this.best?.value ?? Infinity;
      const value = this.price(rowPrices, effort.innerSteps);
      if (value < before) center = rowPrices;
      if (round >= effort.rounds || isEnough(this.best!.bound.list.bound)) break;
      if (round > 0) {
        const [old, masters] = [rows.spread(center), rows.spread(this.masterRows)];
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

  /** Columns at made-up prices, so that the master problem has ways around whatever turns out to be scarce. */
  private scatter(effort: BoundEffort, isOver: () => boolean): void {
    const { model, rows, random } = this;
    const density = this.pointsPerGram();
    for (let time = 0; time < effort.scatter && !isOver(); time += 1) {
      const level = density * effort.noise * (time + 1) / effort.scatter;
      const series = Float64Array.from({ length: rows.fineness.length }, () => random() * level);
      const places = new Float64Array(model.at.size);
      for (let place = 0; place < model.at.neqFrom; place += 1) places[place] = series[rows.weekOf(place)]!;
      this.split(places, effort.innerSteps, effort.spread);
    }
  }

  /** Who serves whom at prices of limits; the pairs that carry something become columns. */
  private split(places: Float64Array, steps: number, more = 0): Float64Array {
    const { pairs, pricing, columns, inner } = this;
    pairs.clear();
    const anyGains = new Float64Array(this.model.sinks.length);
    pricing.run({ places, gains: anyGains }, { list: pairs });
    const { chosen, gains } = inner.solve(pairs, steps);
    const odds = more / Math.max(1, pairs.offer.size);
    if (more > 0) for (let pair = 0; pair < chosen.length; pair += 1) if (this.random() < odds) chosen[pair] = 1;
    pricing.run({ places, gains: anyGains }, { columns, chosen });
    return gains;
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
  private price(rowPrices: Float64Array, steps: number): number {
    const { model, target, rows, pricing, pairs } = this;
    const noNeeds = roundPrices(model, target, rows, rowPrices, new Float64Array(model.sinks.length), pricing.reached);
    const gains = this.split(unroundPrices(model, target, rows, noNeeds).places, steps);
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
    if (!this.best || value < this.best.value) this.best = { value, bound: this.toBound(prices, worth, value, whole) };
    return value;
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

  private toBound(prices: Prices, offerPrices: Float64Array, value: number, whole: ReturnType<typeof roundPrices>): Bound {
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
