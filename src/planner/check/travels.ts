// Shares no code with the planner, only type declarations.
import type { PriceOf } from "./certificate.ts";
import type { Facts, Supply } from "./facts.ts";
import { gramsOf, limitOf, neqGramsOf, statedLimit, whyNoDeparture } from "./facts.ts";

/** Items with the same ways and lengths: not explosive and with room on the same legs and nodes, or one explosive item by itself. */
interface Kind {
  readonly explosive: boolean;
  readonly departures: readonly Departure[][];
  /** Length of staying overnight at a node, by node and day; Infinity where there is no room. */
  readonly night: readonly Float64Array[];
  /** Length of being loaded or handed over. */
  readonly loading: readonly Float64Array[];
}

interface Departure {
  readonly from: number;
  readonly to: number;
  readonly arrive: number;
  readonly length: number;
}

/**
 * Cheapest arrivals at given prices, over all ways, those that goods avoid and those that standing movements nearly fill
 * included: more ways can only raise the bound that is proved. Found by sweeping day by day over everything that departs. For goods
 * that are not explosive a length is a sum of prices of a tonne and whole; for explosives it is millionths of a point per
 * unit, each step rounded down.
 */
export class Travels {
  private readonly facts: Facts;
  private readonly priceOf: PriceOf;
  private readonly kinds = new Map<string, Kind>();
  private readonly kindOf = new Map<string, Kind>();
  private readonly nodes: ReadonlyMap<string, number>;
  private readonly runs: readonly (readonly number[])[];
  private last: { readonly key: string; readonly arrivals: readonly Float64Array[] } | undefined;

  constructor(facts: Facts, priceOf: PriceOf) {
    this.facts = facts;
    this.priceOf = priceOf;
    this.nodes = new Map(facts.problem.nodes.map(({ id }, index) => [id, index]));
    this.runs = facts.problem.legs.map((leg) => Array.from({ length: facts.days }, (_, day) => day).filter((day) => day + leg.transitDays < facts.days && !whyNoDeparture(facts, leg, day)));
  }

  /** Millionths of a point that a length is per unit of an item, rounded down. */
  perUnit(item: string, length: number): number {
    const facts = this.facts.items.get(item)!;
    if (neqGramsOf(facts) > 0) return length;
    const product = length * gramsOf(facts);
    return product <= Number.MAX_SAFE_INTEGER ? Math.floor(product / 1e6) : Number((BigInt(length) * BigInt(gramsOf(facts))) / 1_000_000n);
  }

  /** For a node the cheapest length of arriving there by each day, non-increasing; Infinity before the first arrival. */
  from(supply: Supply): (node: string) => Float64Array {
    const first = Math.max(0, supply.availableDay, supply.consentDay);
    const last = Math.min(this.facts.days - 1, supply.lastDay);
    const kind = this.kindFor(supply.item);
    const key = `${[...this.kinds.values()].indexOf(kind)} ${supply.node} ${first} ${last}`;
    if (this.last?.key !== key) this.last = { key, arrivals: this.sweep(kind, this.nodes.get(supply.node)!, first, last) };
    const { arrivals } = this.last;
    return (node) => arrivals[this.nodes.get(node)!]!;
  }

  private kindFor(item: string): Kind {
    const known = this.kindOf.get(item);
    if (known) return known;
    const { items, problem } = this.facts;
    const grams = gramsOf(items.get(item)!);
    const explosive = neqGramsOf(items.get(item)!) > 0;
    const open = [
      ...problem.legs.map((leg) => statedLimit(this.facts, { kind: "leg-lift", at: leg.id, day: 0 }) >= grams),
      ...problem.nodes.flatMap(({ id }) => [statedLimit(this.facts, { kind: "handling", at: id, day: 0 }) >= grams, statedLimit(this.facts, { kind: "storage", at: id, day: 0 }) >= grams]),
    ];
    const key = explosive ? `item ${item}` : open.map(Number).join("");
    const kind = this.kinds.get(key) ?? this.toKind(item);
    this.kinds.set(key, kind);
    this.kindOf.set(item, kind);
    return kind;
  }

  private toKind(item: string): Kind {
    const { facts } = this;
    const { days, problem } = facts;
    const found = facts.items.get(item)!;
    const [grams, neqGrams] = [gramsOf(found), neqGramsOf(found)];
    const division = found.hazardDivision ?? "";
    const charge = (kind: "leg-lift" | "leg-neq" | "handling" | "storage" | "node-neq", at: string, day: number): number => {
      const neq = kind === "leg-neq" || kind === "node-neq";
      if (neq && neqGrams === 0) return 0;
      const use = { kind, at, division, day };
      // One unit of any item of the kind: nothing fits where standing movements leave nothing, and more is not looked at.
      if (statedLimit(facts, use) < (neq ? neqGrams : grams) || limitOf(facts, use) === 0) return Infinity;
      const price = this.priceOf(kind, at, kind === "node-neq" ? division : "", day);
      if (price === 0 || neqGrams === 0) return price;
      const length = (BigInt(price) * BigInt(neq ? neqGrams * 1000 : grams)) / 1_000_000n;
      return length < 4_000_000_000_000n ? Number(length) : 4e12;
    };
    const departures: Departure[][] = Array.from({ length: days }, () => []);
    for (const [index, leg] of problem.legs.entries())
      for (const day of this.runs[index]!) {
        const arrive = day + leg.transitDays;
        const length = charge("leg-lift", leg.id, day) + charge("leg-neq", leg.id, day) + charge("handling", leg.to, arrive) + charge("node-neq", leg.to, arrive);
        if (length < Infinity) departures[day]!.push({ from: this.nodes.get(leg.from)!, to: this.nodes.get(leg.to)!, arrive, length });
      }
    const byNode = (of: (node: string, day: number) => number) => problem.nodes.map(({ id }) => Float64Array.from({ length: days }, (_, day) => of(id, day)));
    return {
      explosive: neqGrams > 0,
      departures,
      night: byNode((id, day) => (day + 1 < days ? charge("storage", id, day) + charge("node-neq", id, day + 1) : Infinity)),
      loading: byNode((id, day) => charge("handling", id, day) + charge("node-neq", id, day)),
    };
  }

  private sweep(kind: Kind, origin: number, first: number, last: number): Float64Array[] {
    const { days } = this.facts;
    const present = kind.night.map(() => new Float64Array(days).fill(Infinity));
    for (let day = Math.min(first, days); day < days; day += 1) {
      if (day > first) for (const [node, own] of present.entries()) own[day] = Math.min(own[day]!, own[day - 1]! + kind.night[node]![day - 1]!);
      const loaded = day <= last ? kind.loading[origin]![day]! : Infinity;
      for (const { from, to, arrive, length } of kind.departures[day]!) {
        const here = from === origin ? Math.min(loaded, present[from]![day]!) : present[from]![day]!;
        if (here + length < present[to]![arrive]!) present[to]![arrive] = here + length;
      }
    }
    // Goods that are where they are needed are handed over there, on any day they may leave.
    for (let day = first; day <= last; day += 1) present[origin]![day] = Math.min(present[origin]![day]!, kind.loading[origin]![day]!);
    for (const own of present) for (let day = 1; day < days; day += 1) own[day] = Math.min(own[day]!, own[day - 1]!);
    return present;
  }
}
