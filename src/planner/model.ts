import { Filters } from "./avoids.ts";
import { Between } from "./between.ts";
import { toDayNumber } from "./days.ts";
import type { Component, Need, Offer, Problem } from "./problem.ts";
import { takeStanding } from "./standing.ts";
import type { Timetable } from "./timetable.ts";
import { toTimetable } from "./timetable.ts";

/** Points a need of weight 1 earns when all of it is usable on time. */
export const pointsPerWeight = 1_000_000;
/** Days after the due day at which a late unit is worth nothing any more. */
export const worthlessAfterDays = 60;

export interface ModelItem {
  readonly grams: number;
  readonly neqGrams: number;
  /** Index into `divisions`, or -1 when nothing explosive is in it. */
  readonly division: number;
}

export interface ModelLeg {
  readonly from: number;
  readonly to: number;
  readonly transitDays: number;
  readonly costCentsPerTonne: number;
  /** Departure days, as days from the first, ascending; arrivals after the last day are left out. */
  readonly departures: readonly number[];
}

export interface ModelOffer {
  readonly id: string;
  readonly item: number;
  readonly quantity: number;
  readonly node: number;
  /** First day the goods may leave; `days` or more when never. */
  readonly ready: number;
  /** The same when every consent were given today. */
  readonly readyWithConsent: number;
  /** Last day the goods may leave. */
  readonly through: number;
  /** The only need it may serve, or -1. */
  readonly reservedFor: number;
  readonly minLot: number;
}

/** Where goods count: a need, or one part of a package. */
export interface ModelSink {
  readonly need: number;
  readonly component: string | undefined;
  /** Thousandths of a unit that one usable unit or set takes. */
  readonly milliPerUnit: number;
  /** Worth of one unit of an item in thousandths; 0 when it is not accepted. */
  readonly worth: Int32Array;
  /** Offers that fit, by index, ascending. */
  readonly offers: readonly number[];
}

export interface ModelNeed {
  readonly id: string;
  readonly node: number;
  readonly priorityClass: number;
  readonly weight: number;
  /** May lie before the first or after the last day. */
  readonly due: number;
  readonly quantity: number;
  readonly isPackage: boolean;
  /** Indexes of its sinks. */
  readonly sinks: readonly number[];
}

/**
 * The problem in indexes and whole grams. Days count from 0 to `days - 1`. All limits lie in one list, `capacity`; where
 * each begins is told by the functions on `at`.
 */
export interface Model {
  readonly problem: Problem;
  readonly startDay: number;
  readonly days: number;
  readonly divisions: readonly string[];
  readonly items: readonly ModelItem[];
  readonly legs: readonly ModelLeg[];
  readonly legsOutOf: readonly (readonly number[])[];
  readonly timetable: Timetable;
  readonly nodeCount: number;
  readonly offers: readonly ModelOffer[];
  readonly sinks: readonly ModelSink[];
  readonly needs: readonly ModelNeed[];
  /** Limits as the problem states them. */
  readonly whole: Float64Array;
  /** What standing movements leave of them. */
  readonly capacity: Float64Array;
  /** Ways that goods may not go. */
  readonly filters: Filters;
  readonly between: Between;
  readonly at: ResourceIndex;
}

/** Places in `Model.capacity`. Mass limits first (leg lift, handling, storage), then explosive limits, each day by day. */
export interface ResourceIndex {
  readonly lift: (leg: number, day: number) => number;
  readonly handling: (node: number, day: number) => number;
  readonly storage: (node: number, day: number) => number;
  readonly legNeq: (leg: number, day: number) => number;
  readonly nodeNeq: (node: number, division: number, day: number) => number;
  /** First place that counts grams NEQ. */
  readonly neqFrom: number;
  readonly size: number;
}

/** Turns a problem that `readProblem` accepted into the planner's own form. */
export function toModel(problem: Problem): Model {
  const startDay = toDayNumber(problem.horizon.startOn);
  const days = problem.horizon.days;
  const nodeOf = indexOf(problem.nodes);
  const itemOf = indexOf(problem.items);
  const divisions = [...new Set(problem.items.filter((item) => (item.neqKgPerUnit ?? 0) > 0).map((item) => item.hazardDivision ?? ""))].sort();
  const items = problem.items.map((item) => ({
    grams: Math.round(item.tonnesPerUnit * 1e6),
    neqGrams: Math.round((item.neqKgPerUnit ?? 0) * 1e3),
    division: (item.neqKgPerUnit ?? 0) > 0 ? divisions.indexOf(item.hazardDivision ?? "") : -1,
  }));
  const legs = problem.legs.map((leg) => ({
    from: nodeOf(leg.from),
    to: nodeOf(leg.to),
    transitDays: leg.transitDays,
    costCentsPerTonne: leg.costCentsPerTonne,
    departures: departuresOf(leg, startDay, days),
  }));
  const nodeCount = problem.nodes.length;
  const legsOutOf = problem.nodes.map((_, node) => legs.flatMap((leg, index) => (leg.from === node ? [index] : [])));
  const at = resourceIndex(legs.length, nodeCount, divisions.length, days);
  const offers = toOffers(problem, startDay, days, nodeOf, itemOf);
  const { needs, sinks } = toNeeds(problem, startDay, nodeOf, itemOf, offers);
  const model = { problem, startDay, days, divisions, items, legs, nodeCount, offers, sinks, needs, at };
  const whole = toCapacity(model);
  const capacity = problem.standing?.length ? whole.slice() : whole;
  takeStanding(model, capacity);
  return { ...model, timetable: toTimetable(legs, nodeCount, days, at), legsOutOf, whole, capacity, filters: new Filters(problem), between: new Between(legs, nodeCount, days, at, items.length, offers) };
}

function indexOf(entries: readonly { readonly id: string }[]): (id: string) => number {
  const places = new Map(entries.map((entry, index) => [entry.id, index]));
  return (id) => {
    const place = places.get(id);
    if (place === undefined) throw new RangeError(`no entry with id ${id}`);
    return place;
  };
}

function departuresOf(leg: Problem["legs"][number], startDay: number, days: number): number[] {
  const windows = leg.windows?.map((window) => [toDayNumber(window.from) - startDay, toDayNumber(window.through) - startDay] as const);
  const found: number[] = [];
  for (let day = leg.departures.phase; day + leg.transitDays < days; day += leg.departures.everyDays) {
    if (day < (leg.noticeDays ?? 0)) continue;
    if (windows && !windows.some(([from, through]) => day >= from && day <= through)) continue;
    found.push(day);
  }
  return found;
}

function resourceIndex(legs: number, nodes: number, divisions: number, days: number): ResourceIndex {
  const handlingFrom = legs * days;
  const storageFrom = handlingFrom + nodes * days;
  const neqFrom = storageFrom + nodes * days;
  const nodeNeqFrom = neqFrom + legs * days;
  return {
    lift: (leg, day) => leg * days + day,
    handling: (node, day) => handlingFrom + node * days + day,
    storage: (node, day) => storageFrom + node * days + day,
    legNeq: (leg, day) => neqFrom + leg * days + day,
    nodeNeq: (node, division, day) => nodeNeqFrom + (division * nodes + node) * days + day,
    neqFrom,
    size: nodeNeqFrom + divisions * nodes * days,
  };
}

function toCapacity(model: Pick<Model, "problem" | "days" | "legs" | "divisions" | "at">): Float64Array {
  const { problem, days, at } = model;
  const capacity = new Float64Array(at.size);
  for (const [index, leg] of problem.legs.entries())
    for (const day of model.legs[index]!.departures) {
      capacity[at.lift(index, day)] = Math.round(leg.capacityTonnesPerDeparture * 1e6);
      capacity[at.legNeq(index, day)] = Math.round((leg.neqKgPerDeparture ?? 0) * 1e3);
    }
  for (const [index, node] of problem.nodes.entries())
    for (let day = 0; day < days; day += 1) {
      capacity[at.handling(index, day)] = Math.round(node.handlingTonnesPerDay * 1e6);
      capacity[at.storage(index, day)] = Math.round(node.storageTonnes * 1e6);
      for (const [division, name] of model.divisions.entries())
        capacity[at.nodeNeq(index, division, day)] = Math.round((node.licences?.[name] ?? 0) * 1e3);
    }
  return capacity;
}

type Find = (id: string) => number;

function toOffers(problem: Problem, startDay: number, days: number, nodeOf: Find, itemOf: Find): ModelOffer[] {
  const needOf = indexOf(problem.needs);
  const graduates = (problem.courses ?? []).map(
    (course): Offer => ({
      id: course.id,
      item: course.item,
      quantity: course.seats,
      node: course.node,
      availableFrom: course.startOn,
      reservedFor: course.reservedFor,
    }),
  );
  return [...problem.offers, ...graduates].map((offer, index) => {
    const trainingDays = problem.courses?.[index - problem.offers.length]?.days ?? 0;
    const readyWithConsent = Math.max(0, toDayNumber(offer.availableFrom) - startDay + trainingDays);
    const consent = offer.consent ?? { state: "given" };
    const consentDay = consent.state === "given" ? 0 : consent.state === "missing" ? days : toDayNumber(consent.on) - startDay;
    return {
      id: offer.id,
      item: itemOf(offer.item),
      quantity: offer.quantity,
      node: nodeOf(offer.node),
      ready: Math.max(readyWithConsent, consentDay),
      readyWithConsent,
      through: Math.min(days - 1, offer.availableThrough === undefined ? days - 1 : toDayNumber(offer.availableThrough) - startDay),
      reservedFor: offer.reservedFor === undefined ? -1 : needOf(offer.reservedFor),
      minLot: offer.minLot ?? 1,
    };
  });
}

function toNeeds(problem: Problem, startDay: number, nodeOf: Find, itemOf: Find, offers: readonly ModelOffer[]) {
  const sinks: ModelSink[] = [];
  const offersOf: number[][] = problem.items.map(() => []);
  for (const [place, { item }] of offers.entries()) offersOf[item]!.push(place);
  const needs = problem.needs.map((need, index): ModelNeed => {
    const first = sinks.length;
    for (const part of partsOf(need)) {
      const worth = new Int32Array(problem.items.length);
      for (const accepted of part.accepts) worth[itemOf(accepted.item)] = Math.round(accepted.value * 1000);
      const items = [...new Set(part.accepts.map((accepted) => itemOf(accepted.item)))];
      const fitting = items.flatMap((item) => offersOf[item]!.filter((place) => offers[place]!.reservedFor === -1 || offers[place]!.reservedFor === index));
      if (items.length > 1) fitting.sort((one, other) => one - other);
      const component = need.components ? part.id : undefined;
      sinks.push({ need: index, component, milliPerUnit: Math.round(1000 * part.ratio), worth, offers: fitting });
    }
    return {
      id: need.id,
      node: nodeOf(need.node),
      priorityClass: need.priorityClass,
      weight: need.weight,
      due: toDayNumber(need.dueOn) - startDay,
      quantity: need.quantity,
      isPackage: need.components !== undefined,
      sinks: Array.from({ length: sinks.length - first }, (_, place) => first + place),
    };
  });
  return { needs, sinks };
}

/** The parts of a need; a need that is not a package is one part of ratio 1. */
function partsOf(need: Need): readonly Component[] {
  if (need.components) return need.components;
  return [{ id: "", ratio: 1, accepts: need.accepts ?? [{ item: need.item ?? "", value: 1 }] }];
}
