import type { Model } from "./model.ts";
import type { NeedPrice, PriceList, ResourcePrice } from "./plan.ts";
import type { Prices, Target } from "./pricing.ts";
import type { Rows } from "./rows.ts";

const million = 1_000_000;
/** Prices are whole millionths of a point per tonne, or per kilogram NEQ. */
const perTonne = 1e12;
const perNeqKg = 1e9;
/** Small enough for sums over a way to stay whole in a double. */
const largestPrice = 4e12;

/** Prices as a document can hold them: whole numbers by row, by need, and by part of a package. */
export interface WholePrices {
  readonly rows: Float64Array;
  /** Millionths of a need's full worth. */
  readonly needs: Float64Array;
  /** Millionths of a package's worth by sink. */
  readonly shares: Float64Array;
}

/** Rounds prices to the document's grid. Any prices give a valid bound, so rounding costs sharpness only. */
export function roundPrices(model: Model, target: Target, rows: Rows, rowPrices: Float64Array, gains: Float64Array, reached: Uint8Array): WholePrices {
  const neqRow = new Uint8Array(rows.count);
  for (let place = model.at.neqFrom; place < model.at.size; place += 1) if (rows.rowOf[place]! >= 0) neqRow[rows.rowOf[place]!] = 1;
  const needs = new Float64Array(model.needs.length);
  const shares = new Float64Array(model.sinks.length).fill(million);
  for (const [index, need] of model.needs.entries()) {
    const full = target.full[index]!;
    if (full === 0) continue;
    // What no goods can reach earns nothing: its price is 0, and of a package all worth lies on the part that cannot come.
    const stuck = need.sinks.find((sink) => !reached[sink]);
    const sum = need.sinks.reduce((total, sink) => total + gains[sink]!, 0);
    needs[index] = stuck !== undefined ? 0 : Math.round(million * Math.min(1, Math.max(0, 1 - sum / full)));
    if (need.isPackage) shareOut(need.sinks, shares, (sink) => (stuck !== undefined ? Number(sink === stuck) : sum > 0 ? gains[sink]! / sum : 1 / need.sinks.length));
  }
  return { rows: Float64Array.from(rowPrices, (price, row) => Math.min(largestPrice, Math.round(price * (neqRow[row] ? perNeqKg : perTonne)))), needs, shares };
}

function shareOut(sinks: readonly number[], shares: Float64Array, part: (sink: number) => number): void {
  let left = million;
  for (const [index, sink] of sinks.entries()) {
    shares[sink] = index === sinks.length - 1 ? left : Math.min(left, Math.round(million * part(sink)));
    left -= shares[sink]!;
  }
}

/** The rounded prices in points. */
export function unroundPrices(model: Model, target: Target, rows: Rows, whole: WholePrices): Prices {
  const places = new Float64Array(model.at.size);
  for (let place = 0; place < places.length; place += 1) {
    const row = rows.rowOf[place]!;
    if (row >= 0) places[place] = whole.rows[row]! / (place < model.at.neqFrom ? perTonne : perNeqKg);
  }
  const gains = Float64Array.from(model.sinks, ({ need }, sink) => (target.full[need]! * (1 - whole.needs[need]! / million) * whole.shares[sink]!) / million);
  return { places, gains };
}

/** What limits, needs and offers are worth at prices: points no plan exceeds. */
export function worthOfPrices(model: Model, target: Target, prices: Prices, offerWorth: Float64Array): number {
  let value = 0;
  for (let place = 0; place < prices.places.length; place += 1) if (prices.places[place]! > 0) value += prices.places[place]! * model.capacity[place]!;
  for (const [index, need] of model.needs.entries()) {
    if (target.full[index] === 0) continue;
    let gain = 0;
    for (const sink of need.sinks) gain += prices.gains[sink]!;
    value += Math.max(0, target.full[index]! - gain);
  }
  for (const [index, { quantity }] of model.offers.entries()) value += offerWorth[index]! * quantity;
  return value;
}

/** The price list as published. `bound` is a whole number of points that `value` does not exceed once the checker has rounded. */
export function toPriceList(model: Model, rows: Rows, whole: WholePrices, head: Pick<PriceList, "credit" | "priorityClass" | "bound">, full: Float64Array): PriceList {
  const { credit, priorityClass, bound } = head;
  return { credit, ...(priorityClass === undefined ? {} : { priorityClass }), bound, resources: toResources(model, rows, whole.rows), needs: toNeedPrices(model, whole, full) };
}

function toResources(model: Model, rows: Rows, prices: Float64Array): ResourcePrice[] {
  const { problem, nodeCount, divisions, days } = model;
  const legCount = problem.legs.length;
  const found: ResourcePrice[] = [];
  const seen = new Uint8Array(rows.count);
  for (let place = 0; place < rows.rowOf.length; place += 1) {
    const row = rows.rowOf[place]!;
    if (row < 0 || seen[row] || prices[row]! <= 0) continue;
    seen[row] = 1;
    const week = rows.weekOf(place);
    const when = rows.fineness[week] === 2 ? { day: place % days } : { week: week % rows.weeks };
    let series = Math.floor(place / days);
    const add = (of: ResourcePrice["of"], at: string, division?: string) => found.push({ of, at, ...(division === undefined ? {} : { division }), ...when, price: prices[row]! });
    if (series < legCount) add("leg-lift", problem.legs[series]!.id);
    else if ((series -= legCount) < nodeCount) add("handling", problem.nodes[series]!.id);
    else if ((series -= nodeCount) < nodeCount) add("storage", problem.nodes[series]!.id);
    else if ((series -= nodeCount) < legCount) add("leg-neq", problem.legs[series]!.id);
    else add("node-neq", problem.nodes[(series - legCount) % nodeCount]!.id, divisions[Math.floor((series - legCount) / nodeCount)]);
  }
  return found;
}

function toNeedPrices(model: Model, whole: WholePrices, full: Float64Array): NeedPrice[] {
  return model.needs.flatMap((need, index) => {
    if (full[index] === 0) return [];
    const price = whole.needs[index]!;
    if (!need.isPackage) return [{ need: need.id, price }];
    return [{ need: need.id, price, shares: Object.fromEntries(need.sinks.map((sink) => [model.sinks[sink]!.component ?? "", whole.shares[sink]!])) }];
  });
}

/** What a price list says limits are worth, in points per gram by place; what it names and the problem does not have is left out. `legIdOf`: the leg whose price a leg has. */
export function readPlacePrices(model: Model, list: PriceList, legIdOf: (leg: string) => string = (leg) => leg): Float64Array {
  const { at, days, problem, divisions } = model;
  const prices = new Float64Array(at.size);
  const nodes = new Map(problem.nodes.map(({ id }, place) => [id, place]));
  const legs = new Map<string, number[]>();
  for (const [place, { id }] of problem.legs.entries()) legs.set(legIdOf(id), [...(legs.get(legIdOf(id)) ?? []), place]);
  for (const { of, at: id, division, week, day, price } of list.resources) {
    const onLeg = of === "leg-lift" || of === "leg-neq";
    const perGram = price / (of === "leg-neq" || of === "node-neq" ? perNeqKg : perTonne);
    const series = onLeg ? (legs.get(id) ?? []) : nodes.has(id) ? [nodes.get(id)!] : [];
    const kind = divisions.indexOf(division ?? "");
    const [first, end] = day === undefined ? [7 * (week ?? 0), 7 * (week ?? 0) + 7] : [day, day + 1];
    if (of === "node-neq" && kind < 0) continue;
    for (const one of series)
      for (let on = first; on < Math.min(end, days); on += 1) {
        const place = of === "leg-lift" ? at.lift(one, on) : of === "leg-neq" ? at.legNeq(one, on) : of === "handling" ? at.handling(one, on) : of === "storage" ? at.storage(one, on) : at.nodeNeq(one, kind, on);
        prices[place] = perGram;
      }
  }
  return prices;
}

/** What a list leaves of the worth of each sink, in points; a need that it does not name keeps all of it. */
export function readGains(model: Model, list: PriceList, full: Float64Array): Float64Array {
  const prices = new Map(list.needs.map((entry) => [entry.need, entry]));
  return Float64Array.from(model.sinks, ({ need, component }) => {
    const { id, sinks } = model.needs[need]!;
    const entry = prices.get(id);
    const share = component === undefined ? million : (entry?.shares?.[component] ?? million / sinks.length);
    return (full[need]! * (1 - (entry?.price ?? 0) / million) * share) / million;
  });
}
