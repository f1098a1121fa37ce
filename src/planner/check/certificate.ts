// Shares no code with the planner, only type declarations.
import type { PriceList } from "../plan.ts";
import type { Need } from "../problem.ts";
import type { Facts, Supply, Use } from "./facts.ts";
import { limitOf, whyNoDeparture } from "./facts.ts";
import { Travels } from "./travels.ts";

const million = 1_000_000n;
/** Above this, sums along a way might no longer be whole in a double. */
const largestPrice = 4e12;

/**
 * The points a price list proves, in whole numbers: what all limits, needs and offers are worth at its prices, where an
 * offer is worth its quantity times its best profit on any path. Lengths are rounded down and profits up, which can only
 * raise the bound. `undefined` when the list itself makes no sense.
 */
export function provedPoints(facts: Facts, list: PriceList): bigint | undefined {
  const prices = readPrices(facts, list);
  if (!prices) return undefined;
  let micro = 0n;
  for (const { use, price } of prices.listed) micro += BigInt(limitOf(facts, use)) * BigInt(price) * (isNeq(use) ? 1000n : 1n);
  micro = (micro + million - 1n) / million;
  for (const { need, price } of prices.needs.values()) micro += fullPoints(need) * BigInt(price);
  const travels = new Travels(facts, prices.priceOf);
  const wanted = wantedBy(facts, list, prices);
  for (const supply of facts.supplies.values()) micro += BigInt(supply.quantity) * bestProfit(facts, list, wanted, travels, supply);
  return micro / million;
}

export type PriceOf = (kind: Use["kind"], at: string, division: string, day: number) => number;

interface Prices {
  /** One entry for every priced day on which the limit is there. */
  readonly listed: readonly { readonly use: Use; readonly price: number }[];
  readonly priceOf: PriceOf;
  readonly needs: ReadonlyMap<string, { need: Need; price: number; shares: ReadonlyMap<string | undefined, number> }>;
}

function isNeq(use: Pick<Use, "kind">): boolean {
  return use.kind === "leg-neq" || use.kind === "node-neq";
}

function fullPoints(need: Need): bigint {
  return BigInt(need.weight) * million;
}

function isPrice(price: unknown, most: number): price is number {
  return typeof price === "number" && Number.isSafeInteger(price) && price >= 0 && price <= most;
}

function readPrices(facts: Facts, list: PriceList): Prices | undefined {
  const byDay = new Map<string, number>();
  const listed: { use: Use; price: number }[] = [];
  const nameOf = (kind: string, at: string, division: string, day: number) => `${kind} ${division} ${day} ${at}`;
  for (const { of: kind, at, division, week, day: only, price } of list.resources) {
    const leg = facts.legs.get(at);
    const onLeg = kind === "leg-lift" || kind === "leg-neq";
    if ((week === undefined) === (only === undefined) || !isPrice(price, largestPrice) || (onLeg ? !leg : !facts.nodes.has(at))) return undefined;
    const first = only ?? 7 * week!;
    for (let day = first; day < Math.min(facts.days, only === undefined ? first + 7 : first + 1); day += 1) {
      // Two prices for one day would say two things.
      const name = nameOf(kind, at, division ?? "", day);
      if (byDay.has(name)) return undefined;
      byDay.set(name, price);
      // A departure that does not run, or that arrives after the last day, carries nothing and so limits nothing.
      if (onLeg && leg && (whyNoDeparture(facts, leg, day) || day + leg.transitDays >= facts.days)) continue;
      listed.push({ use: { kind, at, division, day }, price });
    }
  }
  const needs = readNeedPrices(facts, list);
  return needs && { listed, priceOf: (kind, at, division, day) => byDay.get(nameOf(kind, at, division, day)) ?? 0, needs };
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

/** What one unit of an item earns at a need on time, and the days it counts. */
interface Wanted {
  readonly need: Need;
  readonly due: number;
  readonly price: number;
  /** Points times thousandths times millionths of a share, over `whole`. */
  readonly perUnit: bigint;
  readonly whole: bigint;
}

function wantedBy(facts: Facts, list: PriceList, prices: Prices): Map<string, Wanted[]> {
  const wanted = new Map<string, Wanted[]>();
  for (const { need, price, shares } of prices.needs.values())
    for (const { component, milliPerSet, worth } of facts.partsOf(need))
      for (const [item, thousandths] of worth) {
        const perUnit = BigInt(thousandths) * BigInt(shares.get(component) ?? 0) * fullPoints(need);
        if (perUnit === 0n) continue;
        const own = wanted.get(item) ?? [];
        wanted.set(item, own);
        own.push({ need, due: facts.dayOf(need.dueOn), price, perUnit, whole: million * BigInt(milliPerSet) * BigInt(need.quantity) * 60n });
      }
  return wanted;
}

/** Largest profit of one unit in millionths of a point, rounded up; never below 0. */
function bestProfit(facts: Facts, list: PriceList, wanted: ReadonlyMap<string, readonly Wanted[]>, travels: Travels, supply: Supply): bigint {
  const lengthsTo = travels.from(supply);
  let best = 0n;
  for (const { need, due, price, perUnit, whole } of wanted.get(supply.item) ?? []) {
    if (supply.reservedFor !== undefined && supply.reservedFor !== need.id) continue;
    const arrivals = lengthsTo(need.node);
    const last = Math.min(facts.days - 1, list.credit === "on-time" ? due : due + 59);
    // Cheapest by the due day; afterwards every day that is cheaper than all before.
    for (let day = Math.min(due, last); day <= last; day += 1) {
      const length = day < 0 ? Infinity : arrivals[day]!;
      if (length === Infinity || (day > due && day > 0 && length === arrivals[day - 1]!)) continue;
      const credit = BigInt((day > due ? 60 - (day - due) : 60) * 1_000_000 - 60 * price);
      if (credit <= 0n) break;
      const profit = (perUnit * credit + whole - 1n) / whole - BigInt(travels.perUnit(supply.item, length));
      if (profit > best) best = profit;
    }
  }
  return best;
}
