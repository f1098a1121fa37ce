// Shares no code with the planner, only type declarations.
import type { PriceList } from "../plan.ts";
import type { Need } from "../problem.ts";
import type { Facts, Supply, Use } from "./facts.ts";
import { gramsOf, limitOf, listAvoided, neqGramsOf, whyNoDeparture } from "./facts.ts";

const pico = 1_000_000_000_000n;

/**
 * The points a price list proves, in whole numbers: what all limits, needs and offers are worth at its prices, where an
 * offer is worth its quantity times its best profit on any path. `undefined` when the list itself makes no sense.
 */
export function provedPoints(facts: Facts, list: PriceList): bigint | undefined {
  const prices = readPrices(facts, list);
  if (!prices) return undefined;
  let total = 0n;
  for (const { use, price } of prices.listed) total += BigInt(limitOf(facts, use)) * BigInt(price) * (isNeq(use) ? 1000n : 1n);
  for (const { need, price } of prices.needs.values()) total += fullPoints(need) * BigInt(price) * 1_000_000n;
  for (const supply of facts.supplies.values()) total += BigInt(supply.quantity) * bestProfit(facts, list, prices, supply);
  return total / pico;
}

interface Prices {
  /** One entry for every day of a priced week on which the limit is there. */
  readonly listed: readonly { readonly use: Use; readonly price: number }[];
  readonly priceOf: (kind: Use["kind"], at: string, division: string, day: number) => bigint;
  readonly needs: ReadonlyMap<string, { need: Need; price: number; shares: ReadonlyMap<string | undefined, number> }>;
}

function isNeq(use: Pick<Use, "kind">): boolean {
  return use.kind === "leg-neq" || use.kind === "node-neq";
}

function fullPoints(need: Need): bigint {
  return BigInt(need.weight) * 1_000_000n;
}

function isPrice(price: unknown, most: number): price is number {
  return typeof price === "number" && Number.isSafeInteger(price) && price >= 0 && price <= most;
}

function readPrices(facts: Facts, list: PriceList): Prices | undefined {
  const byName = new Map<string, bigint>();
  const listed: { use: Use; price: number }[] = [];
  for (const { of: kind, at, division, week, price } of list.resources) {
    const name = JSON.stringify([kind, at, division ?? "", week]);
    const leg = facts.legs.get(at);
    const onLeg = kind === "leg-lift" || kind === "leg-neq";
    if (byName.has(name) || !isPrice(price, Number.MAX_SAFE_INTEGER) || (onLeg ? !leg : !facts.nodes.has(at))) return undefined;
    byName.set(name, BigInt(price));
    for (let day = 7 * week; day < Math.min(facts.days, 7 * week + 7); day += 1) {
      // A departure that does not run, or that arrives after the last day, carries nothing and so limits nothing.
      if (onLeg && leg && (whyNoDeparture(facts, leg, day) || day + leg.transitDays >= facts.days)) continue;
      listed.push({ use: { kind, at, division, day }, price });
    }
  }
  const needs = readNeedPrices(facts, list);
  if (!needs) return undefined;
  const cache = new Map<string, bigint>();
  const priceOf = (kind: Use["kind"], at: string, division: string, day: number) => {
    const week = Math.floor(day / 7);
    const quick = `${kind}|${at}|${division}|${week}`;
    const known = cache.get(quick);
    if (known !== undefined) return known;
    const price = byName.get(JSON.stringify([kind, at, division, week])) ?? 0n;
    cache.set(quick, price);
    return price;
  };
  return { listed, priceOf, needs };
}

/** Every need that counts must have a price; the shares of a package must make up one whole. */
function readNeedPrices(facts: Facts, list: PriceList): Prices["needs"] | undefined {
  const needs = new Map<string, { need: Need; price: number; shares: ReadonlyMap<string | undefined, number> }>();
  for (const { need: id, price, shares } of list.needs) {
    const need = facts.needs.get(id);
    if (!need || needs.has(id) || !isPrice(price, 1_000_000)) return undefined;
    const parts = facts.partsOf(need).map(({ component }) => [component, component === undefined ? 1_000_000 : shares?.[component]] as const);
    if (!parts.every(([, share]) => isPrice(share, 1_000_000)) || parts.reduce((sum, [, share]) => sum + (share ?? 0), 0) !== 1_000_000) return undefined;
    needs.set(id, { need, price, shares: new Map(parts.map(([component, share]) => [component, share ?? 0])) });
  }
  const counted = facts.problem.needs.filter((need) => list.priorityClass === undefined || need.priorityClass === list.priorityClass);
  return counted.length === needs.size && counted.every((need) => needs.has(need.id)) ? needs : undefined;
}

/** Largest profit of one unit in millionths of millionths of a point, rounded up; never below 0. */
function bestProfit(facts: Facts, list: PriceList, prices: Prices, supply: Supply): bigint {
  // Needs that avoid nothing of their own share one sweep.
  const shared = new Map<string, Map<string, Map<number, bigint>>>();
  const arrivalsFor = (need: Need) => {
    const key = need.avoids === undefined ? "" : JSON.stringify(need.avoids);
    const known = shared.get(key) ?? cheapestArrivals(facts, prices, supply, need);
    shared.set(key, known);
    return known;
  };
  let best = 0n;
  for (const { need, price, shares } of prices.needs.values()) {
    if (supply.reservedFor !== undefined && supply.reservedFor !== need.id) continue;
    const lengths = arrivalsFor(need).get(need.node);
    if (!lengths) continue;
    const due = facts.dayOf(need.dueOn);
    for (const { component, ratio, worth } of facts.partsOf(need)) {
      const perUnit = BigInt(worth.get(supply.item) ?? 0) * BigInt(shares.get(component) ?? 0) * fullPoints(need);
      if (perUnit === 0n) continue;
      const whole = 1000n * BigInt(ratio) * BigInt(need.quantity) * 60n;
      for (const [day, length] of lengths) {
        const late = day - due;
        if (late >= 60 || (late > 0 && list.credit === "on-time")) continue;
        const credit = BigInt((late > 0 ? 60 - late : 60) * 1_000_000 - 60 * price);
        if (credit <= 0n) continue;
        // perUnit carries the millionths of the share, credit those of the price: together the wanted scale.
        const profit = (perUnit * credit + whole - 1n) / whole - length;
        if (profit > best) best = profit;
      }
    }
  }
  return best;
}

/** For every node the cheapest price of one unit arriving there on each day, over all paths to the need's liking with room for at least one unit. */
function cheapestArrivals(facts: Facts, prices: Prices, supply: Supply, need: Need): Map<string, Map<number, bigint>> {
  const item = facts.items.get(supply.item)!;
  const [grams, neqGrams] = [gramsOf(item), neqGramsOf(item)];
  const division = item.hazardDivision ?? "";
  const charge = (kind: Use["kind"], at: string, day: number): bigint | undefined => {
    const neq = isNeq({ kind });
    const use = neq ? neqGrams : grams;
    if (neq && neqGrams === 0) return 0n;
    if (limitOf(facts, { kind, at, division, day }) < use) return undefined;
    return prices.priceOf(kind, at, kind === "node-neq" ? division : "", day) * BigInt(use) * (neq ? 1000n : 1n);
  };
  const sum = (...charges: (bigint | undefined)[]) => charges.reduce((total, part) => (total === undefined || part === undefined ? undefined : total + part), 0n);
  const legsFrom = new Map<string, typeof facts.problem.legs>();
  for (const leg of facts.problem.legs) legsFrom.set(leg.from, [...(legsFrom.get(leg.from) ?? []), leg]);
  const arrivals = new Map<string, Map<number, bigint>>();
  const avoided = listAvoided(supply, need);
  if (avoided.nodes.has(supply.node)) return arrivals;
  const note = (node: string, day: number, length: bigint) => {
    const known = arrivals.get(node) ?? new Map<number, bigint>();
    arrivals.set(node, known);
    const before = known.get(day);
    if (before === undefined || length < before) known.set(day, length);
  };
  const present = new Map<string, bigint>();
  const leave = (node: string, day: number, from: bigint) => {
    for (const leg of legsFrom.get(node) ?? []) {
      const arrive = day + leg.transitDays;
      if (avoided.legs.has(leg.id) || avoided.nodes.has(leg.to) || arrive >= facts.days || whyNoDeparture(facts, leg, day)) continue;
      const length = sum(from, charge("leg-lift", leg.id, day), charge("leg-neq", leg.id, day), charge("handling", leg.to, arrive), charge("node-neq", leg.to, arrive));
      if (length !== undefined) note(leg.to, arrive, length);
    }
  };
  const first = Math.max(0, supply.availableDay, supply.consentDay);
  for (let day = 0; day < facts.days; day += 1) {
    for (const [node, length] of Array.from(present)) {
      const waited = sum(length, charge("storage", node, day - 1), charge("node-neq", node, day));
      if (waited === undefined) present.delete(node);
      else present.set(node, waited);
    }
    for (const [node, lengths] of arrivals) {
      const arrived = lengths.get(day);
      const waiting = present.get(node);
      if (arrived !== undefined && (waiting === undefined || arrived < waiting)) present.set(node, arrived);
    }
    for (const [node, length] of present) leave(node, day, length);
    if (day < first || day > supply.lastDay) continue;
    const loaded = sum(charge("handling", supply.node, day), charge("node-neq", supply.node, day));
    if (loaded === undefined) continue;
    leave(supply.node, day, loaded);
  }
  addHandovers(facts, supply, first, charge, note);
  return arrivals;
}

/** Goods that are where they are needed are handed over there, on any day they may leave. */
function addHandovers(
  facts: Facts,
  supply: Supply,
  first: number,
  charge: (kind: Use["kind"], at: string, day: number) => bigint | undefined,
  note: (node: string, day: number, length: bigint) => void,
): void {
  for (let day = first; day < facts.days && day <= supply.lastDay; day += 1) {
    const [handled, present] = [charge("handling", supply.node, day), charge("node-neq", supply.node, day)];
    if (handled !== undefined && present !== undefined) note(supply.node, day, handled + present);
  }
}
