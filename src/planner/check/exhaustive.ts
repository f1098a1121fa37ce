// Shares no code with the planner, only type declarations. Slow and plain on purpose: it is what the planner is held against.
import type { Need, Problem } from "../problem.ts";
import type { Facts, Stop, Supply, Use } from "./facts.ts";
import { gramsOf, limitOf, listAvoided, listUses, neqGramsOf, toFacts, useKey, whyNoDeparture } from "./facts.ts";
import type { Arrival } from "./values.ts";
import { countCents, countPoints, countUsable } from "./values.ts";

interface Way {
  readonly supply: Supply;
  readonly need: Need;
  readonly component: string | undefined;
  readonly worth: number;
  readonly day: number;
  readonly legs: readonly { readonly leg: string; readonly departOn: string; readonly arriveOn: string }[];
  readonly centsPerTonne: number;
  /** Limits that could be reached at all, with what a unit takes. */
  readonly tight: readonly { readonly key: string; readonly perUnit: number }[];
}

/** Ways looked at, and plans looked at, before giving up. */
export const exhaustiveLimits = { ways: 20_000, plans: 300_000 } as const;

/** The classes that are scored apart, ascending; one `undefined` when all count together. */
export function scoredClasses(problem: Problem): (number | undefined)[] {
  if (problem.objective?.classesStrict !== true || problem.needs.length === 0) return [undefined];
  return [...new Set(problem.needs.map((need) => need.priorityClass))].sort((one, other) => one - other);
}

/**
 * The best tier values of any plan, greater is better: on-time points by class, late points by class, cents and movements
 * as negative numbers. `undefined` when there are too many plans to look at.
 */
export function findBestTiers(problem: Problem): bigint[] | undefined {
  const facts = toFacts(problem);
  const ways = listWays(facts);
  return ways && new Enumeration(facts, ways).run();
}

class Enumeration {
  private readonly facts: Facts;
  private readonly ways: readonly Way[];
  private readonly classes: readonly (number | undefined)[];
  private readonly left = new Map<string, number>();
  private readonly room = new Map<string, number>();
  private readonly chosen: number[] = [];
  private best: bigint[] | undefined;
  private plans = 0;

  constructor(facts: Facts, ways: readonly Way[]) {
    this.facts = facts;
    this.ways = ways;
    this.classes = scoredClasses(facts.problem);
    for (const supply of facts.supplies.values()) this.left.set(supply.id, supply.quantity);
    for (const way of ways) for (const { key } of way.tight) this.room.set(key, limitOf(facts, toUse(key)));
  }

  run(): bigint[] | undefined {
    return this.choose(0) ? this.best : undefined;
  }

  private choose(index: number): boolean {
    this.plans += 1;
    if (this.plans > exhaustiveLimits.plans) return false;
    if (this.best && !this.canBeat(index, this.best)) return true;
    if (index === this.ways.length) {
      const found = this.tiers((place) => this.chosen[place]!);
      if (!this.best || better(found, this.best)) this.best = found;
      return true;
    }
    const way = this.ways[index]!;
    for (let quantity = this.most(index); quantity >= 0; quantity -= 1) {
      if (quantity > 0 && quantity < way.supply.minLot) continue;
      this.take(way, quantity);
      this.chosen.push(quantity);
      const complete = this.choose(index + 1);
      this.chosen.pop();
      this.take(way, -quantity);
      if (!complete) return false;
    }
    return true;
  }

  private take(way: Way, quantity: number): void {
    this.left.set(way.supply.id, this.left.get(way.supply.id)! - quantity);
    for (const { key, perUnit } of way.tight) this.room.set(key, this.room.get(key)! - quantity * perUnit);
  }

  private most(index: number): number {
    const way = this.ways[index]!;
    const part = this.facts.partsOf(way.need).find(({ component }) => component === way.component)!;
    let room = way.need.quantity * part.milliPerSet + 999;
    for (const [place, quantity] of this.chosen.entries()) {
      const other = this.ways[place]!;
      if (other.need === way.need && other.component === way.component) room -= quantity * other.worth;
    }
    return Math.min(this.fitting(way), Math.floor(room / way.worth));
  }

  private fitting(way: Way): number {
    let most = this.left.get(way.supply.id)!;
    for (const { key, perUnit } of way.tight) most = Math.min(most, Math.floor(this.room.get(key)! / perUnit));
    return most;
  }

  private tiers(quantityOf: (place: number) => number): bigint[] {
    const { onTime, late } = this.points(quantityOf);
    const used = this.ways.flatMap((way, place) => (quantityOf(place) > 0 ? [{ item: way.supply.item, quantity: quantityOf(place), legs: way.legs }] : []));
    return [...onTime, ...late, -countCents(this.facts, used), -BigInt(used.length)];
  }

  private points(quantityOf: (place: number) => number): { onTime: bigint[]; late: bigint[]; both: bigint[] } {
    const [onTime, late, both] = [this.classes.map(() => 0n), this.classes.map(() => 0n), this.classes.map(() => 0n)];
    for (const need of this.facts.problem.needs) {
      const arrivals = this.ways.flatMap((way, place): Arrival[] =>
        way.need === need && quantityOf(place) > 0 ? [{ component: way.component, item: way.supply.item, quantity: quantityOf(place), day: way.day }] : [],
      );
      const place = this.classes.length === 1 ? 0 : this.classes.indexOf(need.priorityClass);
      const usable = countUsable(this.facts, need, arrivals);
      const points = countPoints(need, usable);
      onTime[place]! += points.onTime;
      late[place]! += points.late;
      both[place]! += countPoints(need, { onTime: 0, late: 0, lateDays: usable.lateDays + 60 * usable.onTime }).late;
    }
    return { onTime, late, both };
  }

  /** Whether a plan that begins with what is chosen may still be better: every further way by itself as full as it can be. */
  private canBeat(index: number, best: readonly bigint[]): boolean {
    const { onTime, both } = this.points((place) => (place < index ? this.chosen[place]! : this.fitting(this.ways[place]!)));
    const points = [...onTime, ...both.map((most, place) => most - best[place]!)];
    for (const [place, value] of points.entries()) if (value !== best[place]) return value > best[place]!;
    const soFar = this.tiers((place) => (place < index ? this.chosen[place]! : 0)).slice(-2);
    return better(soFar, best.slice(-2));
  }
}

function better(one: readonly bigint[], other: readonly bigint[]): boolean {
  for (const [place, value] of one.entries()) if (value !== other[place]) return value > other[place]!;
  return false;
}

function toUse(key: string): Use {
  const [kind, at, division, day] = JSON.parse(key) as [Use["kind"], string, string, number];
  return { kind, at, division, day };
}

function listWays(facts: Facts): Way[] | undefined {
  const ways: Way[] = [];
  const reach = mostTaken(facts);
  for (const supply of facts.supplies.values())
    for (const need of facts.problem.needs) {
      if (supply.reservedFor !== undefined && supply.reservedFor !== need.id) continue;
      const parts = facts.partsOf(need).filter(({ worth }) => worth.has(supply.item));
      if (parts.length === 0) continue;
      const routes = listRoutes(facts, supply, need, exhaustiveLimits.ways - ways.length);
      if (!routes) return undefined;
      for (const part of parts) ways.push(...distinct(routes.map((stops) => toWay(facts, supply, need, part.component, part.worth.get(supply.item)!, stops, reach))));
    }
  return ways.filter((way) => way.tight.every(({ key, perUnit }) => limitOf(facts, toUse(key)) >= perUnit * way.supply.minLot));
}

/** All grams, and all grams NEQ, that could ever be on the move. */
function mostTaken(facts: Facts): { grams: number; neqGrams: number } {
  let [grams, neqGrams] = [0, 0];
  for (const { item, quantity } of facts.supplies.values()) {
    grams += quantity * gramsOf(facts.items.get(item)!);
    neqGrams += quantity * neqGramsOf(facts.items.get(item)!);
  }
  return { grams, neqGrams };
}

function toWay(facts: Facts, supply: Supply, need: Need, component: string | undefined, worth: number, stops: Stop[], reach: { grams: number; neqGrams: number }): Way {
  const item = facts.items.get(supply.item)!;
  const tight = listUses(stops, item).flatMap((use) => {
    const neq = use.kind === "leg-neq" || use.kind === "node-neq";
    return limitOf(facts, use) < (neq ? reach.neqGrams : reach.grams) ? [{ key: useKey(use), perUnit: neq ? neqGramsOf(item) : gramsOf(item) }] : [];
  });
  const legs = stops.flatMap(({ legOut, depart }, index) => (legOut === undefined ? [] : [{ leg: legOut, departOn: String(depart), arriveOn: String(stops[index + 1]!.arrive) }]));
  const centsPerTonne = legs.reduce((sum, { leg }) => sum + facts.legs.get(leg)!.costCentsPerTonne, 0);
  return { supply, need, component, worth, day: Math.max(facts.dayOf(need.dueOn), stops.at(-1)!.arrive!), legs, centsPerTonne, tight };
}

/** Leaves out a way when another of the same offer and part is no later, no dearer and takes from no other limit. */
function distinct(ways: readonly Way[]): Way[] {
  const kept: Way[] = [];
  const cheapFirst = [...ways].sort((one, other) => one.tight.length - other.tight.length || one.day - other.day || one.centsPerTonne - other.centsPerTonne);
  for (const way of cheapFirst) {
    const keys = new Set(way.tight.map(({ key }) => key));
    if (!kept.some((other) => other.day <= way.day && other.centsPerTonne <= way.centsPerTonne && other.tight.every(({ key }) => keys.has(key)))) kept.push(way);
  }
  return kept;
}

/** Every way through days and nodes, waiting included, that arrives while it counts. */
function listRoutes(facts: Facts, supply: Supply, need: Need, most: number): Stop[][] | undefined {
  const lastDay = Math.min(facts.days - 1, facts.dayOf(need.dueOn) + 59);
  const firstDay = Math.max(0, supply.availableDay, supply.consentDay);
  const routes: Stop[][] = [];
  const avoided = listAvoided(supply, need);
  if (avoided.nodes.has(supply.node)) return routes;
  if (supply.node === need.node) {
    for (let day = firstDay; day <= Math.min(lastDay, supply.lastDay); day += 1) routes.push([{ node: supply.node, arrive: day, depart: undefined, legOut: undefined }]);
    return routes;
  }
  let calls = 0;
  const go = (stops: readonly Stop[], node: string, arrive: number | undefined): boolean => {
    calls += 1;
    if (routes.length > most || calls > 20 * exhaustiveLimits.ways) return false;
    if (node === need.node) return routes.push([...stops, { node, arrive, depart: undefined, legOut: undefined }]) > 0;
    for (const leg of facts.problem.legs) {
      if (leg.from !== node || avoided.legs.has(leg.id) || avoided.nodes.has(leg.to)) continue;
      const until = arrive === undefined ? Math.min(lastDay, supply.lastDay) : lastDay;
      for (let depart = arrive ?? firstDay; depart + leg.transitDays <= lastDay && depart <= until; depart += 1) {
        if (whyNoDeparture(facts, leg, depart)) continue;
        if (!go([...stops, { node, arrive, depart, legOut: leg.id }], leg.to, depart + leg.transitDays)) return false;
      }
    }
    return true;
  };
  return go([], supply.node, undefined) ? routes : undefined;
}
