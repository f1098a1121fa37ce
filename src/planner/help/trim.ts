import { toDayNumber, toDayText } from "../days.ts";
import type { Draft, Load } from "../draft.ts";
import type { Model } from "../model.ts";
import type { Relaxation } from "./relaxation.ts";

/** The relaxation no wider than a plan made with it needs; `undefined` when the plan needs nothing of it. `before` is the problem without it. */
export function trim(before: Model, relaxation: Relaxation, draft: Draft): Relaxation | undefined {
  const { problem } = before;
  const { model } = draft;
  const nodeOf = (id: string) => problem.nodes.findIndex((node) => node.id === id);
  switch (relaxation.kind) {
    case "offer": {
      const loads = loadsOf(draft, problem.offers.length);
      return loads.length === 0 ? undefined : { ...relaxation, quantity: unitsOf(loads), availableFrom: toDayText(model.startDay + firstDayOf(loads)) };
    }
    case "lift": {
      const needed = widen(before, relaxation, (day) => model.at.lift(model.legs.length - 1, day), draft, before.problem.legs.find(({ id }) => id === relaxation.leg)!.capacityTonnesPerDeparture * 1e6);
      return needed && { ...relaxation, ...needed.span, tonnes: needed.most / 1e6 };
    }
    case "leg-explosives": {
      const needed = widen(before, relaxation, (day) => model.at.legNeq(model.legs.length - 1, day), draft, (before.problem.legs.find(({ id }) => id === relaxation.leg)!.neqKgPerDeparture ?? 0) * 1e3);
      return needed && { ...relaxation, ...needed.span, neqKg: needed.most / 1e3 };
    }
    case "licence": {
      const [node, division] = [nodeOf(relaxation.node), model.divisions.indexOf(relaxation.division)];
      const most = overMost(draft, (day) => model.at.nodeNeq(node, division, day), (problem.nodes[node]!.licences?.[relaxation.division] ?? 0) * 1e3);
      return most > 0 ? { ...relaxation, neqKg: most / 1e3 } : undefined;
    }
    case "storage": {
      const node = nodeOf(relaxation.node);
      const most = overMost(draft, (day) => model.at.storage(node, day), problem.nodes[node]!.storageTonnes * 1e6);
      return most > 0 ? { ...relaxation, tonnes: most / 1e6 } : undefined;
    }
    case "handling": {
      const node = nodeOf(relaxation.node);
      const most = overMost(draft, (day) => model.at.handling(node, day), problem.nodes[node]!.handlingTonnesPerDay * 1e6);
      return most > 0 ? { ...relaxation, tonnesPerDay: most / 1e6 } : undefined;
    }
    case "due-later": {
      const need = problem.needs.findIndex(({ id }) => id === relaxation.need);
      const { due } = model.needs[need]!;
      const days = model.needs[need]!.sinks.flatMap((sink) => [...draft.bySink[sink]!]).map(({ path }) => path.arrive).filter((day) => day <= due);
      const last = Math.max(-Infinity, ...days);
      return last > before.needs[need]!.due ? { ...relaxation, dueOn: toDayText(model.startDay + last) } : undefined;
    }
    case "consent": {
      const offer = problem.offers.findIndex(({ id }) => id === relaxation.offer);
      const loads = loadsOf(draft, offer);
      if (loads.length === 0 || firstDayOf(loads) >= before.offers[offer]!.ready) return undefined;
      return { ...relaxation, on: toDayText(model.startDay + firstDayOf(loads)) };
    }
    case "seats": {
      const course = (problem.courses ?? []).findIndex(({ id }) => id === relaxation.course);
      const more = unitsOf(loadsOf(draft, problem.offers.length + course)) - problem.courses![course]!.seats;
      return more > 0 ? { ...relaxation, seats: more } : undefined;
    }
    case "smaller-lot": {
      const offer = problem.offers.findIndex(({ id }) => id === relaxation.offer);
      const smallest = Math.min(...loadsOf(draft, offer).map(({ quantity }) => quantity));
      return smallest < before.offers[offer]!.minLot ? { ...relaxation, minLot: smallest } : undefined;
    }
  }
}

/** How far a relaxation goes, in the smallest steps that a document can state, and the same one going less far. */
export function amountOf(before: Model, relaxation: Relaxation): { readonly whole: number; readonly to: (whole: number) => Relaxation } {
  const { problem, startDay } = before;
  switch (relaxation.kind) {
    case "offer": return { whole: relaxation.quantity, to: (quantity) => ({ ...relaxation, quantity }) };
    case "lift": return { whole: Math.round(relaxation.tonnes * 1e6), to: (grams) => ({ ...relaxation, tonnes: grams / 1e6 }) };
    case "storage": return { whole: Math.round(relaxation.tonnes * 1e6), to: (grams) => ({ ...relaxation, tonnes: grams / 1e6 }) };
    case "handling": return { whole: Math.round(relaxation.tonnesPerDay * 1e6), to: (grams) => ({ ...relaxation, tonnesPerDay: grams / 1e6 }) };
    case "leg-explosives": case "licence": return { whole: Math.round(relaxation.neqKg * 1e3), to: (grams) => ({ ...relaxation, neqKg: grams / 1e3 }) };
    case "seats": return { whole: relaxation.seats, to: (seats) => ({ ...relaxation, seats }) };
    case "due-later": {
      const { due } = before.needs[problem.needs.findIndex(({ id }) => id === relaxation.need)]!;
      return { whole: toDayNumber(relaxation.dueOn) - startDay - due, to: (days) => ({ ...relaxation, dueOn: toDayText(startDay + due + days) }) };
    }
    case "consent": {
      const { ready } = before.offers[problem.offers.findIndex(({ id }) => id === relaxation.offer)]!;
      return { whole: ready - (toDayNumber(relaxation.on) - startDay), to: (days) => ({ ...relaxation, on: toDayText(startDay + ready - days) }) };
    }
    case "smaller-lot": {
      const { minLot } = before.offers[problem.offers.findIndex(({ id }) => id === relaxation.offer)]!;
      return { whole: minLot - relaxation.minLot, to: (units) => ({ ...relaxation, minLot: minLot - units }) };
    }
  }
}

function loadsOf(draft: Draft, offer: number): Load[] {
  return [...draft.loads].filter((load) => load.offer === offer);
}

function unitsOf(loads: readonly Load[]): number {
  return loads.reduce((total, { quantity }) => total + quantity, 0);
}

function firstDayOf(loads: readonly Load[]): number {
  return Math.min(...loads.map(({ path }) => path.legs[0]?.depart ?? path.arrive));
}

/** By how many grams a limit of so many is exceeded on that day, standing movements included. */
function over({ model, free }: Draft, place: number, limit: number): number {
  return model.whole[place]! - free[place]! - Math.round(limit);
}

function overMost(draft: Draft, place: (day: number) => number, limit: number): number {
  let most = 0;
  for (let day = 0; day < draft.model.days; day += 1) most = Math.max(most, over(draft, place(day), limit));
  return most;
}

/** The days on which a departure is fuller than before, and by how many grams at most. */
function widen(before: Model, { from, through }: { readonly from: string; readonly through: string }, place: (day: number) => number, draft: Draft, limit: number): { span: { from: string; through: string }; most: number } | undefined {
  const days: number[] = [];
  for (let day = Math.max(0, toDayNumber(from) - before.startDay); day <= Math.min(before.days - 1, toDayNumber(through) - before.startDay); day += 1)
    if (over(draft, place(day), limit) > 0) days.push(day);
  if (days.length === 0) return undefined;
  const most = Math.max(...days.map((day) => over(draft, place(day), limit)));
  return { most, span: { from: toDayText(before.startDay + days[0]!), through: toDayText(before.startDay + days.at(-1)!) } };
}
