// The checker shares no code with the planner, only type declarations: a mistake in one must not hide in the other.
import type { Accepted, Avoids, Item, Leg, Need, Node, Problem } from "../problem.ts";

/** An offer or the graduates of a course, with days counted from the first plannable day. */
export interface Supply {
  readonly id: string;
  readonly item: string;
  readonly quantity: number;
  readonly node: string;
  /** First day by availability, and by consent (Infinity: never). */
  readonly availableDay: number;
  readonly consentDay: number;
  /** Last day to leave; Infinity when none. */
  readonly lastDay: number;
  readonly reservedFor: string | undefined;
  readonly minLot: number;
  readonly avoids: Avoids | undefined;
}

/** One part of a need, or the whole need when it is no package. */
export interface Part {
  readonly component: string | undefined;
  /** Thousandths of a unit that one usable unit or set takes. */
  readonly milliPerSet: number;
  /** Thousandths by item. */
  readonly worth: ReadonlyMap<string, number>;
}

/** The problem looked up by id, masses in whole grams. */
export interface Facts {
  readonly problem: Problem;
  readonly days: number;
  readonly supplies: ReadonlyMap<string, Supply>;
  readonly needs: ReadonlyMap<string, Need>;
  readonly legs: ReadonlyMap<string, Leg>;
  readonly nodes: ReadonlyMap<string, Node>;
  readonly items: ReadonlyMap<string, Item>;
  /** Grams, or grams NEQ, that standing movements take, by leg or node and then by limit and day. */
  readonly standing: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The parts of a need; one without an id when it is no package. */
  readonly partsOf: (need: Need) => readonly Part[];
  /** Days from the first plannable day; NaN when the text is no day. */
  readonly dayOf: (text: string) => number;
}

export function gramsOf(item: Item): number {
  return Math.round(item.tonnesPerUnit * 1_000_000);
}

export function neqGramsOf(item: Item): number {
  return Math.round((item.neqKgPerUnit ?? 0) * 1000);
}

export function toFacts(problem: Problem): Facts {
  const byId = <Entry extends { readonly id: string }>(entries: readonly Entry[]) => new Map(entries.map((entry) => [entry.id, entry]));
  const start = Date.parse(problem.horizon.startOn);
  const dayOf = (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) ? (Date.parse(text) - start) / 86_400_000 : Number.NaN);
  const supplies = new Map<string, Supply>();
  for (const { id, item, quantity, node, availableFrom, availableThrough, reservedFor, minLot, consent, avoids } of problem.offers) {
    const consentDay = consent?.state === "missing" ? Infinity : consent?.state === "expected" ? dayOf(consent.on) : -Infinity;
    const lastDay = availableThrough === undefined ? Infinity : dayOf(availableThrough);
    supplies.set(id, { id, item, quantity, node, availableDay: dayOf(availableFrom), consentDay, lastDay, reservedFor, minLot: minLot ?? 1, avoids });
  }
  for (const { id, item, seats, node, startOn, days, reservedFor } of problem.courses ?? [])
    supplies.set(id, { id, item, quantity: seats, node, availableDay: dayOf(startOn) + days, consentDay: -Infinity, lastDay: Infinity, reservedFor, minLot: 1, avoids: undefined });
  const items = byId(problem.items);
  const parts = new Map(problem.needs.map((need) => [need, listParts(need)]));
  return {
    partsOf: (need) => parts.get(need) ?? listParts(need),
    problem,
    days: problem.horizon.days,
    supplies,
    needs: byId(problem.needs),
    legs: byId(problem.legs),
    nodes: byId(problem.nodes),
    items,
    standing: countStanding(problem, items, dayOf),
    dayOf,
  };
}

/** What agreed movements take from each limit, counted as any load is. */
function countStanding(problem: Problem, items: ReadonlyMap<string, Item>, dayOf: (text: string) => number): Map<string, Map<string, number>> {
  const taken = new Map<string, Map<string, number>>();
  const ends = new Map(problem.legs.map(({ id, to }) => [id, to]));
  for (const { item: id, quantity, node, legs, arriveOn } of problem.standing ?? []) {
    const item = items.get(id)!;
    const stops = [node, ...legs.map(({ leg }) => ends.get(leg)!)].map((at, index): Stop => {
      const [before, next] = [legs[index - 1]?.arriveOn, legs[index]];
      return { node: at, arrive: legs.length === 0 ? dayOf(arriveOn) : before === undefined ? undefined : dayOf(before), depart: next && dayOf(next.departOn), legOut: next?.leg };
    });
    for (const use of listUses(stops, item)) {
      const perUnit = use.kind === "leg-neq" || use.kind === "node-neq" ? neqGramsOf(item) : gramsOf(item);
      const there = taken.get(use.at) ?? new Map<string, number>();
      taken.set(use.at, there.set(limitKey(use), (there.get(limitKey(use)) ?? 0) + quantity * perUnit));
    }
  }
  return taken;
}

function listParts(need: Need): Part[] {
  const worthOf = (accepts: readonly Accepted[]) => new Map(accepts.map(({ item, value }) => [item, Math.round(value * 1000)]));
  if (need.components) return need.components.map(({ id, ratio, accepts }) => ({ component: id, milliPerSet: Math.round(ratio * 1000), worth: worthOf(accepts) }));
  return [{ component: undefined, milliPerSet: 1000, worth: worthOf(need.accepts ?? [{ item: need.item ?? "", value: 1 }]) }];
}

/** Whether a leg departs on a day, by its rhythm, its windows and its notice. */
export function whyNoDeparture({ dayOf }: Facts, leg: Leg, day: number): "leg-no-departure" | "leg-outside-window" | "leg-notice" | null {
  const { everyDays, phase } = leg.departures;
  if (day < 0 || (day - phase) % everyDays !== 0 || day < phase) return "leg-no-departure";
  if (leg.windows && !leg.windows.some(({ from, through }) => dayOf(from) <= day && day <= dayOf(through))) return "leg-outside-window";
  return day < (leg.noticeDays ?? 0) ? "leg-notice" : null;
}

/** Something a load takes from a limit, named so that equal names are the same limit. */
export interface Use {
  readonly kind: "leg-lift" | "leg-neq" | "handling" | "storage" | "node-neq";
  readonly at: string;
  readonly division?: string;
  readonly day: number;
}

export function useKey({ kind, at, division, day }: Use): string {
  return JSON.stringify([kind, at, division ?? "", day]);
}

/** What the limit still allows beside what stands, in grams or grams NEQ; never below 0. */
export function limitOf(facts: Facts, use: Use): number {
  const stated = statedLimit(facts, use);
  const there = facts.standing.get(use.at);
  return there ? Math.max(0, stated - (there.get(limitKey(use)) ?? 0)) : stated;
}

/** Only the licence of a node tells divisions apart. */
function limitKey({ kind, division, day }: Use): string {
  return `${kind} ${kind === "node-neq" ? division : ""} ${day}`;
}

/** Grams, or grams NEQ, that the problem states, before what standing movements take. */
export function statedLimit({ legs, nodes }: Facts, use: Use): number {
  switch (use.kind) {
    case "leg-lift":
      return Math.round((legs.get(use.at)?.capacityTonnesPerDeparture ?? 0) * 1e6);
    case "leg-neq":
      return Math.round((legs.get(use.at)?.neqKgPerDeparture ?? 0) * 1e3);
    case "handling":
      return Math.round((nodes.get(use.at)?.handlingTonnesPerDay ?? 0) * 1e6);
    case "storage":
      return Math.round((nodes.get(use.at)?.storageTonnes ?? 0) * 1e6);
    case "node-neq":
      return Math.round((nodes.get(use.at)?.licences?.[use.division ?? ""] ?? 0) * 1e3);
  }
}

/** A stop of a load: where it is from `arrive` (undefined at the origin) to `depart` (undefined at the destination). */
export interface Stop {
  readonly node: string;
  readonly arrive: number | undefined;
  readonly depart: number | undefined;
  readonly legOut: string | undefined;
}

/** What one load takes, stop by stop. A load without legs is handed over at its only stop on `arrive`. */
export function listUses(stops: readonly Stop[], item: Item): Use[] {
  const uses: Use[] = [];
  const division = neqGramsOf(item) > 0 ? item.hazardDivision : undefined;
  for (const { node, arrive, depart, legOut } of stops) {
    const touched = arrive ?? depart ?? 0;
    uses.push({ kind: "handling", at: node, day: touched });
    const until = arrive === undefined || depart === undefined ? touched : depart;
    for (let day = touched; day < until; day += 1) uses.push({ kind: "storage", at: node, day });
    if (division !== undefined) for (let day = touched; day <= until; day += 1) uses.push({ kind: "node-neq", at: node, division, day });
    if (legOut === undefined || depart === undefined) continue;
    uses.push({ kind: "leg-lift", at: legOut, day: depart });
    if (division !== undefined) uses.push({ kind: "leg-neq", at: legOut, day: depart });
  }
  return uses;
}

/** What goods of a supply may not use on their way to a need: its own legs and nodes, and those of the need. */
export function listAvoided(supply: Supply, need: Need): { legs: ReadonlySet<string>; nodes: ReadonlySet<string> } {
  const both = [supply.avoids, need.avoids];
  return { legs: new Set(both.flatMap((one) => one?.legs ?? [])), nodes: new Set(both.flatMap((one) => one?.nodes ?? [])) };
}
