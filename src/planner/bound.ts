import { unitUse, usesOf } from "./draft.ts";
import type { Model } from "./model.ts";
import { pointsPerWeight, worthlessAfterDays } from "./model.ts";
import type { Pair } from "./need-prices.ts";
import { priceNeeds } from "./need-prices.ts";
import { PathSearch } from "./paths.ts";
import type { NeedPrice, PriceList, ResourcePrice } from "./plan.ts";

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

const daysPerWeek = 7;
const million = 1_000_000;
/** Prices are whole millionths of a point per tonne, or per kilogram NEQ. */
const perTonne = 1e12;
const perNeqKg = 1e9;
const largestPrice = 9e15;

/** Share of the usual worth by which prices move in the first round, and how often that is halved until the last. */
const firstPace = 0.25;
const paceHalvings = 5;
/** Rounds of need prices to one round of limit prices. */
const needRounds = 200;

interface Prices {
  /** Points per gram, by series (limit of one leg or node) and week. */
  readonly weekly: Float64Array;
  /** Share of a need's full worth, 0 to 1. */
  readonly needs: Float64Array;
}

interface Evaluation {
  readonly value: number;
  readonly offerPrices: Float64Array;
}

/**
 * Lagrangian bounds. For any prices that are not negative, what the limits, needs and offers are worth at those prices is
 * at least what any plan earns; the README has the proof. Prices are found by a scaled subgradient method, which needs
 * not end at the best ones: the bound is valid all the same.
 */
export class BoundSearch {
  private readonly model: Model;
  private readonly search: PathSearch;
  private readonly weeks: number;
  private readonly weeklyCapacity: Float64Array;
  /** Share of a package's worth laid on each sink, in millionths. */
  private readonly shares: Float64Array;
  private readonly target: BoundTarget;
  private readonly full: Float64Array;
  private readonly daily: Float64Array;
  private readonly quantities: Float64Array;
  private pairs: Pair[] = [];

  constructor(model: Model, target: BoundTarget) {
    this.model = model;
    this.target = target;
    this.search = new PathSearch(model);
    this.weeks = Math.ceil(model.days / daysPerWeek);
    this.weeklyCapacity = new Float64Array((model.at.size / model.days) * this.weeks);
    for (let place = 0; place < model.at.size; place += 1) this.weeklyCapacity[this.weekOf(place)]! += model.capacity[place]!;
    this.full = Float64Array.from(model.needs, (need) =>
      target.priorityClass === undefined || need.priorityClass === target.priorityClass ? need.weight * pointsPerWeight : 0,
    );
    this.daily = new Float64Array(model.at.size);
    this.quantities = Float64Array.from(model.offers, (offer) => offer.quantity);
    this.shares = new Float64Array(model.sinks.length);
    this.spreadShares();
    this.measureWorth();
  }

  /** Tries `rounds` price lists, steering towards `value`, a plan's points; stops early when asked. */
  run(value: number, rounds: number, shouldStop: () => boolean): Bound {
    const { model } = this;
    const prices: Prices = { weekly: new Float64Array(this.weeklyCapacity.length), needs: new Float64Array(model.needs.length).fill(1) };
    for (const [index, need] of model.needs.entries()) if (need.sinks.some((sink) => !this.reachable[sink])) prices.needs[index] = 0;
    let best = this.round(prices);
    let bestValue = this.evaluate(best).value;
    for (let round = 0; round < rounds && bestValue > value + 0.5 && !shouldStop(); round += 1) {
      const pricing = priceNeeds({ pairs: this.pairsAt(prices), quantities: this.quantities, full: this.full, start: prices.needs }, needRounds);
      prices.needs.set(pricing.prices);
      const rounded = this.round(prices);
      const now = this.evaluate(rounded).value;
      if (now < bestValue) [best, bestValue] = [rounded, now];
      this.step(prices, this.loadsOf(this.pairs, pricing.flow), firstPace * 0.5 ** ((round * paceHalvings) / rounds));
    }
    return this.finish(best);
  }

  private readonly reachable: boolean[] = [];
  /** Points that a gram, and a gram NEQ, earns where it is needed, on average. */
  private pointsPerGram = 0;
  private pointsPerNeqGram = 0;

  private measureWorth(): void {
    const { model } = this;
    let [points, grams, neqGrams] = [0, 0, 0];
    for (const { need, milliPerUnit, offers, worth } of model.sinks) {
      const first = offers[0];
      if (first === undefined) continue;
      const { item } = model.offers[first]!;
      const units = (model.needs[need]!.quantity * milliPerUnit) / worth[item]!;
      points += this.full[need]! / model.needs[need]!.sinks.length;
      grams += units * model.items[item]!.grams;
      neqGrams += units * model.items[item]!.neqGrams;
    }
    this.pointsPerGram = grams > 0 ? points / grams : 0;
    this.pointsPerNeqGram = neqGrams > 0 ? points / neqGrams : 0;
  }

  private spreadShares(): void {
    const { model } = this;
    const free: Prices = { weekly: new Float64Array(this.weeklyCapacity.length), needs: new Float64Array(model.needs.length) };
    this.shares.fill(million);
    for (const [sink] of model.sinks.entries()) this.reachable[sink] = this.bestOfSink(sink, free, () => {});
    for (const need of model.needs) {
      const stuck = need.sinks.find((sink) => !this.reachable[sink]);
      const each = Math.floor(million / need.sinks.length);
      for (const [index, sink] of need.sinks.entries())
        this.shares[sink] = stuck !== undefined ? (sink === stuck ? million : 0) : index === 0 ? million - each * (need.sinks.length - 1) : each;
    }
  }

  private weekOf(place: number): number {
    const { days } = this.model;
    return Math.floor(place / days) * this.weeks + Math.floor((place % days) / daysPerWeek);
  }

  private spread(prices: Prices): void {
    for (let place = 0; place < this.daily.length; place += 1) this.daily[place] = prices.weekly[this.weekOf(place)]!;
  }

  private evaluate(prices: Prices): Evaluation {
    const { model } = this;
    this.spread(prices);
    const offerPrices = new Float64Array(model.offers.length);
    for (const [sink] of model.sinks.entries())
      this.bestOfSink(sink, prices, ({ offer, gain, worth, need }) => {
        offerPrices[offer] = Math.max(offerPrices[offer]!, gain - worth * prices.needs[need]!);
      });
    let value = 0;
    for (const [week, price] of prices.weekly.entries()) value += price * this.weeklyCapacity[week]!;
    for (const [need, price] of prices.needs.entries()) value += price * this.full[need]!;
    for (const [index, offer] of model.offers.entries()) value += offerPrices[index]! * offer.quantity;
    return { value, offerPrices };
  }

  /** The best way of every offer to every sink when needs have no price yet. */
  private pairsAt(prices: Prices): readonly Pair[] {
    this.spread(prices);
    this.pairs = [];
    const open: Prices = { weekly: prices.weekly, needs: new Float64Array(prices.needs.length) };
    for (const [sink] of this.model.sinks.entries()) this.bestOfSink(sink, open, (pair) => this.pairs.push(pair));
    return this.pairs;
  }

  /** Share of each limit, by series and week, that a flow takes. */
  private loadsOf(pairs: readonly Pair[], flow: Float64Array): Float64Array {
    const { model } = this;
    const load = new Float64Array(this.weeklyCapacity.length);
    for (const [index, { offer, need, path }] of pairs.entries()) {
      if (flow[index]! <= 0) continue;
      const { item } = model.offers[offer]!;
      for (const place of usesOf(model, offer, need, path)) load[this.weekOf(place)]! += (flow[index]! * unitUse(model, place, item)) / this.weeklyCapacity[this.weekOf(place)]!;
    }
    return load;
  }

  /** Tells of every offer its best path to the sink that earns more than the need's price; answers whether any can reach it while it counts. */
  private bestOfSink(sink: number, prices: Prices, tell: (pair: Pair) => void): boolean {
    const { model } = this;
    const { need, worth, milliPerUnit, offers } = model.sinks[sink]!;
    const { due, quantity, node } = model.needs[need]!;
    const lastDay = Math.min(model.days - 1, this.target.credit === "on-time" ? due : due + worthlessAfterDays - 1);
    if (lastDay < 0 || this.full[need] === 0 || this.shares[sink] === 0) return false;
    let reached = false;
    for (const alike of groupAlike(model, offers, need)) {
      const { item } = model.offers[alike[0]!]!;
      const perUnit = (this.full[need]! * this.shares[sink]! * worth[item]!) / (million * milliPerUnit * quantity);
      const arrival = new Float64Array(lastDay + 1);
      for (let day = 0; day <= lastDay; day += 1) {
        const credit = day <= due ? 1 : (worthlessAfterDays - (day - due)) / worthlessAfterDays;
        arrival[day] = credit > prices.needs[need]! ? -perUnit * (credit - prices.needs[need]!) : Infinity;
      }
      this.search.run({ to: node, item, lot: 1, free: model.capacity, prices: this.daily, costWeight: 0, arrival, filter: model.filters.of(alike[0]!, need), lastDay });
      for (const offer of alike) {
        const found = this.search.bestFrom(offer);
        if (found) tell({ offer, sink, need, path: found.path, worth: perUnit, gain: perUnit * prices.needs[need]! - found.length });
        if (found) reached = true;
      }
    }
    return reached;
  }

  /** Raises the price of what is asked for too much and lowers that of what is left over, by `pace` of its usual worth. */
  private step(prices: Prices, weeklyLoad: Float64Array, pace: number): void {
    const slope = (load: number) => Math.max(-1, Math.min(1, load - 1));
    const firstNeq = (this.model.at.neqFrom / this.model.days) * this.weeks;
    for (const [week, load] of weeklyLoad.entries()) {
      if (this.weeklyCapacity[week]! <= 0) continue;
      const usual = week < firstNeq ? this.pointsPerGram : this.pointsPerNeqGram;
      prices.weekly[week] = Math.max(0, prices.weekly[week]! + pace * usual * slope(load));
    }
  }

  private round(prices: Prices): Prices {
    const { model } = this;
    const firstNeq = (model.at.neqFrom / model.days) * this.weeks;
    const weekly = prices.weekly.map((price, week) => {
      const scale = week < firstNeq ? perTonne : perNeqKg;
      return Math.min(largestPrice, Math.round(price * scale)) / scale;
    });
    return { weekly, needs: prices.needs.map((price) => Math.round(price * million) / million) };
  }

  private finish(prices: Prices): Bound {
    const { value, offerPrices } = this.evaluate(prices);
    // Doubles err in the 15th digit and the checker rounds each unit's profit up; both are well inside this margin.
    const bound = Math.floor(value * (1 + 1e-12) + 0.002);
    const { credit, priorityClass } = this.target;
    const list: PriceList = {
      credit,
      ...(priorityClass === undefined ? {} : { priorityClass }),
      bound,
      resources: this.toResources(prices.weekly),
      needs: this.toNeedPrices(prices.needs),
    };
    return { list, prices: this.daily.slice(), offerPrices };
  }

  private toResources(weekly: Float64Array): ResourcePrice[] {
    const { problem, nodeCount, divisions } = this.model;
    const legCount = problem.legs.length;
    const found: ResourcePrice[] = [];
    for (const [index, price] of weekly.entries()) {
      if (price <= 0) continue;
      const week = index % this.weeks;
      let series = Math.floor(index / this.weeks);
      const add = (of: ResourcePrice["of"], at: string, scale: number, division?: string) =>
        found.push({ of, at, ...(division === undefined ? {} : { division }), week, price: Math.round(price * scale) });
      if (series < legCount) add("leg-lift", problem.legs[series]!.id, perTonne);
      else if ((series -= legCount) < nodeCount) add("handling", problem.nodes[series]!.id, perTonne);
      else if ((series -= nodeCount) < nodeCount) add("storage", problem.nodes[series]!.id, perTonne);
      else if ((series -= nodeCount) < legCount) add("leg-neq", problem.legs[series]!.id, perNeqKg);
      else {
        series -= legCount;
        add("node-neq", problem.nodes[series % nodeCount]!.id, perNeqKg, divisions[Math.floor(series / nodeCount)]);
      }
    }
    return found.filter(({ price }) => price > 0);
  }

  private toNeedPrices(prices: Float64Array): NeedPrice[] {
    const { model } = this;
    return model.needs.flatMap((need, index) => {
      if (this.full[index] === 0) return [];
      const price = Math.round(prices[index]! * million);
      if (!need.isPackage) return [{ need: need.id, price }];
      return [{ need: need.id, price, shares: Object.fromEntries(need.sinks.map((sink) => [model.sinks[sink]!.component ?? "", this.shares[sink]!])) }];
    });
  }
}

/** Offers of one item that may go the same ways to a need: one sweep answers for all of them. */
function groupAlike(model: Model, offers: readonly number[], need: number): number[][] {
  const groups = new Map<string, number[]>();
  for (const offer of offers) {
    const key = `${model.offers[offer]!.item} ${model.filters.numberOf(offer, need)}`;
    const group = groups.get(key);
    if (group) group.push(offer);
    else groups.set(key, [offer]);
  }
  return [...groups.values()];
}
