import { toDayNumber, toDayText } from "../days.ts";
import type { Model } from "../model.ts";
import { pointsPerWeight } from "../model.ts";
import type { Plan, ReasonFacts, Unmet } from "../plan.ts";
import type { DayText } from "../problem.ts";
import { nearestNodes } from "./nearest.ts";
import type { Relaxation } from "./relaxation.ts";

/** A relaxation wide enough for all it could be good for, and the points that it could bring at most. */
export interface Candidate {
  readonly relaxation: Relaxation;
  readonly hope: number;
}

/** What one open need, or one part of it, lacks. */
interface Lack {
  readonly unmet: Unmet;
  readonly need: number;
  readonly sink: number;
  /** Item that is worth most there, and its missing units. */
  readonly item: number;
  readonly units: number;
  readonly points: number;
  readonly why: ReasonFacts;
}

/** How many places, offers and courses are tried for one lack. */
const mostEach = 3;

/**
 * What may raise the on-time points, the most hopeful first: from the reasons of what is open (of one need only, when it is named), and
 * from the prices of limits. What is alike is joined, and its hopes and amounts are added.
 */
export function listCandidates(model: Model, plan: Plan, onlyFor?: string): Candidate[] {
  const found = new Map<string, Candidate>();
  const lacks = listLacks(model, plan, onlyFor);
  const add = (candidate: Candidate) => {
    const key = keyOf(candidate.relaxation);
    const before = found.get(key);
    found.set(key, before ? join(before, candidate) : candidate);
  };
  for (const lack of lacks) for (const relaxation of [...fromReason(model, lack), ...fromSupply(model, lack), ...fromDays(model, plan, lack)]) add({ relaxation, hope: lack.points });
  if (onlyFor === undefined) for (const candidate of fromPrices(model, plan, lacks)) add(candidate);
  // A map keeps the order in which entries came, and sorting keeps it among equals.
  return [...found.values()].sort((one, other) => other.hope - one.hope);
}

function keyOf(relaxation: Relaxation): string {
  switch (relaxation.kind) {
    case "offer": return `offer ${relaxation.item} at ${relaxation.node}`;
    case "lift": case "leg-explosives": return `${relaxation.kind} ${relaxation.leg} ${relaxation.from} ${relaxation.through}`;
    case "licence": return `licence ${relaxation.node} ${relaxation.division}`;
    case "storage": case "handling": return `${relaxation.kind} ${relaxation.node}`;
    case "seats": return `seats ${relaxation.course}`;
    case "due-later": return `due ${relaxation.need} ${relaxation.dueOn}`;
    case "consent": case "smaller-lot": return `${relaxation.kind} ${relaxation.offer}`;
  }
}

function join({ relaxation: one, hope }: Candidate, { relaxation: other, hope: more }: Candidate): Candidate {
  const amounts: Record<string, number> = {};
  for (const key of ["quantity", "tonnes", "neqKg", "tonnesPerDay", "seats"]) {
    const [first, second] = [(one as unknown as Record<string, unknown>)[key], (other as unknown as Record<string, unknown>)[key]];
    if (typeof first === "number" && typeof second === "number") amounts[key] = Math.round((first + second) * 1e6) / 1e6;
  }
  return { relaxation: { ...one, ...amounts } as Relaxation, hope: hope + more };
}

function listLacks(model: Model, plan: Plan, onlyFor: string | undefined): Lack[] {
  const needOf = new Map(model.needs.map(({ id }, place) => [id, place]));
  return plan.unmet.filter(({ need }) => onlyFor === undefined || need === onlyFor).flatMap((unmet) => {
    const need = needOf.get(unmet.need);
    if (need === undefined) throw new RangeError(`the plan names ${unmet.need}, which the problem does not have`);
    const { sinks, weight, quantity } = model.needs[need]!;
    const points = Math.floor((weight * pointsPerWeight * unmet.quantity) / quantity);
    const why = unmet.reason.code === "component-missing" ? unmet.reason.because : unmet.reason;
    const binding = sinks.filter((sink) => unmet.component === undefined || model.sinks[sink]!.component === unmet.component);
    return binding.map((sink): Lack => {
      const { worth, milliPerUnit } = model.sinks[sink]!;
      const item = worth.indexOf(Math.max(...worth));
      return { unmet, need, sink, item, units: Math.ceil((unmet.quantity * milliPerUnit) / worth[item]!), points, why };
    });
  });
}

function tonnesOf(model: Model, { item, units }: Lack): number {
  return (units * model.items[item]!.grams) / 1e6;
}

function neqKgOf(model: Model, { sink, units }: Lack): number {
  return (units * Math.max(...model.items.map(({ neqGrams }, item) => (model.sinks[sink]!.worth[item]! > 0 ? neqGrams : 0)))) / 1e3;
}

/** What the reason itself names. */
function fromReason(model: Model, lack: Lack): Relaxation[] {
  const { why } = lack;
  const tonnes = tonnesOf(model, lack);
  switch (why.code) {
    case "lift-on-leg": return [{ kind: "lift", leg: why.leg, ...spanOf(why.days), tonnes }];
    case "handling-at-node": return [{ kind: "handling", node: why.node, tonnesPerDay: tonnes }];
    case "storage-at-node": return [{ kind: "storage", node: why.node, tonnes }];
    case "explosive-limit": {
      const neqKg = neqKgOf(model, lack);
      if (why.node !== undefined) return [{ kind: "licence", node: why.node, division: why.division, neqKg }];
      return why.leg === undefined ? [] : [{ kind: "leg-explosives", leg: why.leg, ...spanOf(why.days), neqKg }];
    }
    case "below-minimum-lot": return why.offers.slice(0, mostEach).map((offer) => ({ kind: "smaller-lot", offer, minLot: 1 }));
    default: return [];
  }
}

function spanOf(days: readonly DayText[]): { from: DayText; through: DayText } {
  const sorted = [...days].sort();
  return { from: sorted[0]!, through: sorted.at(-1)! };
}

/** More of the item: consents that are awaited, seats on its courses, and an offer where it comes from; when it comes from nowhere, where other goods do, and where it is needed. */
function fromSupply(model: Model, lack: Lack): Relaxation[] {
  const { problem, startDay, sinks, needs } = model;
  const { worth, offers } = sinks[lack.sink]!;
  const codes = new Set(problem.items.flatMap(({ id }, item) => (worth[item]! > 0 ? [id] : [])));
  const seats = (problem.courses ?? []).filter((course) => codes.has(course.item) && (course.reservedFor === undefined || course.reservedFor === needs[lack.need]!.id))
    .slice(0, mostEach).map((course): Relaxation => ({ kind: "seats", course: course.id, seats: lack.units }));
  const places = nearestNodes(model, lack.need, [...new Set(offers.map((offer) => model.offers[offer]!.node))]).slice(0, mostEach);
  if (places.length === 0 || lack.why.code === "no-route" || lack.why.code === "offers-too-late") places.push(...nearestNodes(model, lack.need, [...new Set(model.offers.map(({ node }) => node))]).slice(0, mostEach), needs[lack.need]!.node);
  const extra = [...new Set(places)].map((node): Relaxation => ({ kind: "offer", item: problem.items[lack.item]!.id, quantity: lack.units, node: problem.nodes[node]!.id, availableFrom: toDayText(startDay) }));
  const awaited = offers.filter((offer) => model.offers[offer]!.ready > model.offers[offer]!.readyWithConsent).slice(0, mostEach);
  return [...awaited.map((offer): Relaxation => ({ kind: "consent", offer: model.offers[offer]!.id, on: problem.horizon.startOn })), ...extra, ...seats];
}

/** The days on which what is late now comes, the first and the last. */
function fromDays(model: Model, plan: Plan, { need, unmet }: Lack): Relaxation[] {
  const { due } = model.needs[need]!;
  const days = plan.movements.filter((movement) => movement.need === unmet.need).map(({ arriveOn }) => toDayNumber(arriveOn) - model.startDay).filter((day) => day > due).sort((one, other) => one - other);
  if (unmet.reason.code === "offers-too-late") days.push(toDayNumber(unmet.reason.earliestOn) - model.startDay);
  const wanted = [...new Set([days[0], days.at(-1)])].filter((day) => day !== undefined && day < model.days);
  return wanted.map((day) => ({ kind: "due-later", need: unmet.need, dueOn: toDayText(model.startDay + day!) }));
}

/** What limits cost, by week or day: the price times as much as is missing or a week of the limit has, and no more than is open. */
function fromPrices(model: Model, plan: Plan, lacks: readonly Lack[]): Candidate[] {
  const { problem, startDay, days } = model;
  const most = lacks.reduce((total, { points }) => total + points, 0);
  const [tonnes, neqKg] = [lacks.reduce((total, lack) => total + tonnesOf(model, lack), 0), lacks.reduce((total, lack) => total + neqKgOf(model, lack), 0)];
  const list = plan.certificate.prices.find(({ credit }) => credit === "on-time");
  if (!list || most === 0) return [];
  return list.resources.flatMap(({ of, at, division, week, day, price }): Candidate[] => {
    const [first, last] = day === undefined ? [7 * (week ?? 0), Math.min(days, 7 * (week ?? 0) + 7) - 1] : [day, day];
    const span = { from: toDayText(startDay + first), through: toDayText(startDay + last) };
    const leg = problem.legs.find(({ id }) => id === at);
    const node = problem.nodes.find(({ id }) => id === at);
    const hope = (missing: number, limit: number) => Math.min(most, (price / 1e6) * Math.min(missing, limit * (last - first + 1)));
    if (of === "leg-lift" && leg) return [{ relaxation: { kind: "lift", leg: at, ...span, tonnes: round6(Math.min(tonnes, 1e6)) }, hope: hope(tonnes, leg.capacityTonnesPerDeparture) }];
    if (of === "leg-neq" && leg) return [{ relaxation: { kind: "leg-explosives", leg: at, ...span, neqKg: round6(Math.min(neqKg, 1e6)) }, hope: hope(neqKg, leg.neqKgPerDeparture ?? 0) }];
    if (of === "handling" && node) return [{ relaxation: { kind: "handling", node: at, tonnesPerDay: round6(Math.min(tonnes, 1e6)) }, hope: hope(tonnes, node.handlingTonnesPerDay) }];
    if (of === "storage" && node) return [{ relaxation: { kind: "storage", node: at, tonnes: round6(Math.min(tonnes, 1e6)) }, hope: hope(tonnes, node.storageTonnes) }];
    if (of === "node-neq" && node && division !== undefined) return [{ relaxation: { kind: "licence", node: at, division, neqKg: Math.round(Math.min(neqKg, 1e6) * 1e3) / 1e3 }, hope: hope(neqKg, node.licences?.[division] ?? 0) }];
    return [];
  }).filter(({ hope }) => hope >= 1);
}

function round6(amount: number): number {
  return Math.round(amount * 1e6) / 1e6;
}
