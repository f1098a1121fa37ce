import { toDayNumber } from "../../src/planner/days.ts";
import type { LinearProgram } from "../../src/planner/mps/linear-program.ts";
import type { Accepted, Item, Leg, Need, Node, Offer, Problem } from "../../src/planner/problem.ts";
import { LinearDraft } from "./linear-draft.ts";

/** Goods that nothing tells apart once they have left: of one item, and for everybody or for one need. */
interface Goods {
  readonly key: string;
  readonly item: Item;
  readonly tonnes: number;
  readonly neqKg: number;
  /** The only need they may serve; `undefined` when any. */
  readonly reservedFor: string | undefined;
  readonly offers: readonly Released[];
}

/** An offer with the days, from the first one, on which it may leave. */
interface Released {
  readonly offer: Pick<Offer, "id" | "quantity" | "node">;
  readonly from: number;
  readonly through: number;
}

interface Running {
  readonly leg: Leg;
  readonly departures: readonly number[];
}

/**
 * The on-time tier of a problem as one linear program, every limit with a row of its own each day: the least of minus the sum of
 * weight times share met on time. Written from the rules PLAN-1 to PLAN-19 and the problem's form alone; it shares no code with
 * the planner. Minimum lots and whole sets are left out, quantities are divisible; but where one unit does not fit at all, none
 * goes, as in the planner's own bound. So no plan, and no valid bound, is below its optimum.
 *
 * Goods of one item flow together through days and nodes. Those that leave their origin stay apart from those on their way:
 * an origin stores nothing of the plan's. What arrives for good waits in a pool, for nothing, until needs take it on their due day.
 */
export function toMonolith(problem: Problem): LinearProgram {
  const draft = new LinearDraft();
  const calendar = new Calendar(problem);
  writeLimits(draft, problem, calendar);
  const needs = problem.needs.filter((need) => calendar.dayOf(need.dueOn) >= 0);
  for (const need of needs) writeNeed(draft, need);
  for (const goods of goodsOf(problem, calendar)) {
    const takers = takersOf(goods, needs);
    if (takers.length === 0) continue;
    const last = Math.max(...takers.map(({ due }) => due(calendar)));
    writeGoods(draft, { problem, calendar, goods, takers, last });
  }
  return draft.finish(`on-time-${problem.needs.length}x${problem.offers.length}`);
}

class Calendar {
  readonly days: number;
  readonly legs: readonly Running[];
  private readonly start: number;

  constructor(problem: Problem) {
    this.start = toDayNumber(problem.horizon.startOn);
    this.days = problem.horizon.days;
    this.legs = problem.legs.map((leg) => ({ leg, departures: this.departuresOf(leg) }));
  }

  dayOf(text: string): number {
    return toDayNumber(text) - this.start;
  }

  private departuresOf({ departures: { everyDays, phase }, transitDays, noticeDays, windows }: Leg): number[] {
    const found: number[] = [];
    for (let day = phase; day + transitDays < this.days; day += everyDays) {
      const open = windows === undefined || windows.some(({ from, through }) => day >= this.dayOf(from) && day <= this.dayOf(through));
      if (open && day >= (noticeDays ?? 0)) found.push(day);
    }
    return found;
  }
}

const rows = {
  lift: (leg: string, day: number) => `lift:${leg}:${day}`,
  legNeq: (leg: string, day: number) => `legneq:${leg}:${day}`,
  handling: (node: string, day: number) => `handle:${node}:${day}`,
  storage: (node: string, day: number) => `store:${node}:${day}`,
  nodeNeq: (node: string, division: string, day: number) => `neq:${node}:${division}:${day}`,
};

function writeLimits(draft: LinearDraft, problem: Problem, { days, legs }: Calendar): void {
  const limit = (name: string, most: number) => draft.limit(name, -Infinity, most);
  for (const { leg, departures } of legs)
    for (const day of departures) {
      limit(rows.lift(leg.id, day), leg.capacityTonnesPerDeparture);
      limit(rows.legNeq(leg.id, day), leg.neqKgPerDeparture ?? 0);
    }
  for (const node of problem.nodes)
    for (let day = 0; day < days; day += 1) {
      limit(rows.handling(node.id, day), node.handlingTonnesPerDay);
      limit(rows.storage(node.id, day), node.storageTonnes);
      for (const [division, most] of Object.entries(node.licences ?? {})) limit(rows.nodeNeq(node.id, division, day), most);
    }
}

const partsOf = (need: Need) => need.components ?? [{ id: "", ratio: 1, accepts: need.accepts ?? [{ item: need.item!, value: 1 }] }];
const partRow = (need: Need, part: string) => `part:${need.id}:${part}`;

/** The share of a need that is met: of every part as much as it says, at most all of it. */
function writeNeed(draft: LinearDraft, need: Need): void {
  const parts = partsOf(need);
  for (const { id } of parts) draft.limit(partRow(need, id), -Infinity, 0);
  draft.add(`met:${need.id}`, -need.weight, 1, parts.map(({ id, ratio }) => [partRow(need, id), ratio * need.quantity]));
}

function goodsOf(problem: Problem, calendar: Calendar): Goods[] {
  const itemOf = new Map(problem.items.map((item) => [item.id, item]));
  const found = new Map<string, { item: Item; reservedFor: string | undefined; offers: Released[] }>();
  const add = (item: string, reservedFor: string | undefined, released: Released) => {
    const key = JSON.stringify([item, reservedFor]);
    const same = found.get(key);
    if (same) same.offers.push(released);
    else found.set(key, { item: itemOf.get(item)!, reservedFor, offers: [released] });
  };
  for (const offer of problem.offers) {
    const { consent } = offer;
    if (consent?.state === "missing") continue;
    const from = Math.max(0, calendar.dayOf(offer.availableFrom), consent?.state === "expected" ? calendar.dayOf(consent.on) : 0);
    add(offer.item, offer.reservedFor, { offer, from, through: offer.availableThrough === undefined ? calendar.days - 1 : calendar.dayOf(offer.availableThrough) });
  }
  for (const { id, seats, node, startOn, days, item, reservedFor } of problem.courses ?? [])
    add(item, reservedFor, { offer: { id, quantity: seats, node }, from: Math.max(0, calendar.dayOf(startOn) + days), through: calendar.days - 1 });
  return [...found.values()].map((entry, index) => ({ ...entry, key: `${index}`, tonnes: entry.item.tonnesPerUnit, neqKg: entry.item.neqKgPerUnit ?? 0 }));
}

interface Taker {
  readonly need: Need;
  readonly row: string;
  readonly value: number;
  readonly due: (calendar: Calendar) => number;
}

function takersOf(goods: Goods, needs: readonly Need[]): Taker[] {
  return needs.filter((need) => (goods.reservedFor ?? need.id) === need.id).flatMap((need) => partsOf(need).flatMap(({ id, accepts }) => {
    const accepted = accepts.find(({ item }: Accepted) => item === goods.item.id);
    return accepted ? [{ need, row: partRow(need, id), value: accepted.value, due: (calendar: Calendar) => Math.min(calendar.days - 1, calendar.dayOf(need.dueOn)) }] : [];
  }));
}

interface Work {
  readonly problem: Problem;
  readonly calendar: Calendar;
  readonly goods: Goods;
  readonly takers: readonly Taker[];
  /** Last day on which an arrival is of use. */
  readonly last: number;
}

function writeGoods(draft: LinearDraft, work: Work): void {
  const { problem, calendar, goods, takers, last } = work;
  const nodeOf = new Map(problem.nodes.map((node) => [node.id, node]));
  const ends = new Set(takers.map(({ need }) => need.node));
  const origins = new Set(goods.offers.map(({ offer }) => offer.node));
  for (const { leg, departures } of calendar.legs) {
    const [from, to] = [nodeOf.get(leg.from)!, nodeOf.get(leg.to)!];
    if (!fitsLeg(goods, leg) || !fitsNode(goods, from) || !fitsNode(goods, to)) continue;
    for (const day of departures) {
      if (day + leg.transitDays > last) break;
      const entries: [string, number][] = [
        [rows.lift(leg.id, day), goods.tonnes], [rows.legNeq(leg.id, day), goods.neqKg], [rows.handling(leg.to, day + leg.transitDays), goods.tonnes],
        [passing(goods, leg.to, day + leg.transitDays), 1], ...present(goods, leg.to, day + leg.transitDays),
      ];
      draft.add(`go:${goods.key}:${leg.id}:${day}`, 0, Infinity, [...entries, [passing(goods, leg.from, day), -1]]);
      if (origins.has(leg.from)) {
        const leaving: [string, number][] = [[leavingRow(goods, leg.from, day), -1], [rows.handling(leg.from, day), goods.tonnes], ...present(goods, leg.from, day)];
        draft.add(`first:${goods.key}:${leg.id}:${day}`, 0, Infinity, [...entries, ...leaving]);
      }
    }
  }
  writeNights(draft, work);
  for (const { offer, from, through } of goods.offers) {
    draft.limit(`supply:${offer.id}`, -Infinity, offer.quantity);
    for (let day = from; day <= Math.min(through, last); day += 1) draft.add(`leave:${offer.id}:${day}`, 0, Infinity, [[`supply:${offer.id}`, 1], [leavingRow(goods, offer.node, day), 1]]);
  }
  for (const node of ends) writePool(draft, work, node);
  for (const node of origins) if (ends.has(node) && fitsNode(goods, nodeOf.get(node)!)) writeStaying(draft, work, node);
}

/** Goods that are offered where they are needed are handled once and are there on the same day. */
function writeStaying(draft: LinearDraft, { goods, last }: Work, node: string): void {
  for (let day = 0; day <= last; day += 1)
    draft.add(`stay:${goods.key}:${node}:${day}`, 0, Infinity, [[leavingRow(goods, node, day), -1], [poolRow(goods, node, day), -1], [rows.handling(node, day), goods.tonnes], ...present(goods, node, day)]);
}

/** Goods on their way, at a node on a day: what comes in from legs and the night before goes on, stays, or is there for good. */
const passing = (goods: Goods, node: string, day: number) => `pass:${goods.key}:${node}:${day}`;
/** Goods that leave their origin on a day. */
const leavingRow = (goods: Goods, node: string, day: number) => `leaving:${goods.key}:${node}:${day}`;
/** What is there for good and not taken yet. */
const poolRow = (goods: Goods, node: string, day: number) => `pool:${goods.key}:${node}:${day}`;
const present = (goods: Goods, node: string, day: number): [string, number][] => (goods.neqKg > 0 ? [[rows.nodeNeq(node, goods.item.hazardDivision!, day), goods.neqKg]] : []);

/** Nights on the way: they take storage, and what is there in the morning counts for the licence that day. */
function writeNights(draft: LinearDraft, { problem, goods, last }: Work): void {
  for (const node of problem.nodes) {
    if (node.storageTonnes < goods.tonnes || !fitsNode(goods, node)) continue;
    for (let day = 0; day < last; day += 1)
      draft.add(`night:${goods.key}:${node.id}:${day}`, 0, Infinity, [
        [passing(goods, node.id, day), -1], [passing(goods, node.id, day + 1), 1], [rows.storage(node.id, day), goods.tonnes], ...present(goods, node.id, day + 1),
      ]);
  }
}

/** What has arrived for good at a node waits there, for nothing, until the needs of the node take it on their due days. */
function writePool(draft: LinearDraft, { calendar, goods, takers, last }: Work, node: string): void {
  const pool = (day: number) => poolRow(goods, node, day);
  for (let day = 0; day <= last; day += 1) {
    draft.limit(pool(day), -Infinity, 0);
    draft.add(`end:${goods.key}:${node}:${day}`, 0, Infinity, [[passing(goods, node, day), -1], [pool(day), -1]]);
    if (day < last) draft.add(`wait:${goods.key}:${node}:${day}`, 0, Infinity, [[pool(day), 1], [pool(day + 1), -1]]);
  }
  for (const { need, row, value, due } of takers)
    if (need.node === node) draft.add(`take:${goods.key}:${row}`, 0, Infinity, [[pool(due(calendar)), 1], [row, -value]]);
}

function fitsLeg({ tonnes, neqKg }: Goods, leg: Leg): boolean {
  return tonnes <= leg.capacityTonnesPerDeparture && neqKg <= (leg.neqKgPerDeparture ?? 0);
}

function fitsNode({ tonnes, neqKg, item }: Goods, node: Node): boolean {
  return tonnes <= node.handlingTonnesPerDay && (neqKg === 0 || neqKg <= (node.licences?.[item.hazardDivision!] ?? 0));
}
