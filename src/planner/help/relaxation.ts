import { toDayNumber, toDayText } from "../days.ts";
import type { Avoids, DayText, Leg, Problem, Window } from "../problem.ts";

/** One limit of a problem, made wider; tonnes and kilograms are what is added. */
export type Relaxation =
  /** One more offer, which may leave from that day on. */
  | { readonly kind: "offer"; readonly item: string; readonly quantity: number; readonly node: string; readonly availableFrom: DayText }
  /** More tonnes on each departure of these days, both included. */
  | { readonly kind: "lift"; readonly leg: string; readonly from: DayText; readonly through: DayText; readonly tonnes: number }
  /** More explosives on each departure of these days. */
  | { readonly kind: "leg-explosives"; readonly leg: string; readonly from: DayText; readonly through: DayText; readonly neqKg: number }
  /** A licence for more explosives, on all days. */
  | { readonly kind: "licence"; readonly node: string; readonly division: string; readonly neqKg: number }
  | { readonly kind: "storage"; readonly node: string; readonly tonnes: number }
  | { readonly kind: "handling"; readonly node: string; readonly tonnesPerDay: number }
  | { readonly kind: "due-later"; readonly need: string; readonly dueOn: DayText }
  /** Consent on that day: the goods may leave then. */
  | { readonly kind: "consent"; readonly offer: string; readonly on: DayText }
  | { readonly kind: "seats"; readonly course: string; readonly seats: number }
  | { readonly kind: "smaller-lot"; readonly offer: string; readonly minLot: number };

/** Days that are as good as always. */
const [ever, never] = ["0001-01-01", "9999-12-31"];

/**
 * The problem with one limit relaxed; a problem like any other. A leg with other limits on some days stands in it twice: as it was
 * on the other days, and under the id that `legOn` tells on those.
 */
export function relax(problem: Problem, relaxation: Relaxation): Problem {
  switch (relaxation.kind) {
    case "offer": {
      const { item, quantity, node, availableFrom } = relaxation;
      return { ...problem, offers: [...problem.offers, { id: idOfAdded(problem), item, quantity, node, availableFrom }] };
    }
    case "lift": return withLegOn(problem, relaxation, (leg) => ({ capacityTonnesPerDeparture: sum(leg.capacityTonnesPerDeparture, relaxation.tonnes, 6) }));
    case "leg-explosives": return withLegOn(problem, relaxation, (leg) => ({ neqKgPerDeparture: sum(leg.neqKgPerDeparture ?? 0, relaxation.neqKg, 3) }));
    case "licence": {
      const { division, neqKg } = relaxation;
      return { ...problem, nodes: changed(problem.nodes, relaxation.node, ({ licences }) => ({ licences: { ...licences, [division]: sum(licences?.[division] ?? 0, neqKg, 3) } })) };
    }
    case "storage": return { ...problem, nodes: changed(problem.nodes, relaxation.node, ({ storageTonnes }) => ({ storageTonnes: sum(storageTonnes, relaxation.tonnes, 6) })) };
    case "handling": return { ...problem, nodes: changed(problem.nodes, relaxation.node, (node) => ({ handlingTonnesPerDay: sum(node.handlingTonnesPerDay, relaxation.tonnesPerDay, 6) })) };
    case "due-later": return { ...problem, needs: changed(problem.needs, relaxation.need, () => ({ dueOn: relaxation.dueOn })) };
    case "consent": return { ...problem, offers: changed(problem.offers, relaxation.offer, () => ({ consent: { state: "expected", on: relaxation.on } })) };
    case "seats": return { ...problem, courses: changed(problem.courses ?? [], relaxation.course, ({ seats }) => ({ seats: seats + relaxation.seats })) };
    case "smaller-lot": return { ...problem, offers: changed(problem.offers, relaxation.offer, () => ({ minLot: relaxation.minLot })) };
  }
}

/** Id of the leg that departs there on that day in the relaxed problem. */
export function legOn(problem: Problem, relaxation: Relaxation, leg: string, departOn: DayText): string {
  if (relaxation.kind !== "lift" && relaxation.kind !== "leg-explosives") return leg;
  return relaxation.leg === leg && departOn >= relaxation.from && departOn <= relaxation.through ? idOfTwin(problem) : leg;
}

/** Id of the offer that `relax` adds; no other entry has it. */
export function idOfAdded({ offers, courses }: Problem): string {
  return freeId([...offers, ...(courses ?? [])]);
}

/** Id of the leg that `relax` adds; no other leg has it. */
export function idOfTwin({ legs }: Problem): string {
  return freeId(legs);
}

function freeId(entries: readonly { readonly id: string }[]): string {
  const taken = new Set(entries.map(({ id }) => id));
  let number = 1;
  while (taken.has(`more-${number}`)) number += 1;
  return `more-${number}`;
}

/** A sum without the noise of binary fractions. */
function sum(one: number, other: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round((one + other) * scale) / scale;
}

function changed<Entry extends { readonly id: string }>(entries: readonly Entry[], id: string, change: (entry: Entry) => Partial<Entry>): Entry[] {
  return entries.map((entry) => (entry.id === id ? { ...entry, ...change(entry) } : entry));
}

function withLegOn(problem: Problem, { leg: id, from, through }: { readonly leg: string } & Window, change: (leg: Leg) => Partial<Leg>): Problem {
  const leg = problem.legs.find((one) => one.id === id);
  if (!leg) throw new RangeError(`no leg with id ${id}`);
  const twin = idOfTwin(problem);
  const windows = leg.windows ?? [{ from: ever, through: never }];
  const inside = windows.flatMap((window) => nonEmpty({ from: later(window.from, from), through: earlier(window.through, through) }));
  const outside = windows.flatMap((window) => [
    ...nonEmpty({ from: window.from, through: earlier(window.through, dayAfter(from, -1)) }), ...nonEmpty({ from: later(window.from, dayAfter(through, 1)), through: window.through }),
  ]);
  const both = (avoids: Avoids | undefined): { avoids?: Avoids } => (avoids?.legs?.includes(id) ? { avoids: { ...avoids, legs: [...avoids.legs, twin] } } : {});
  return {
    ...problem,
    legs: [...problem.legs.map((one) => (one === leg ? { ...leg, windows: outside } : one)), { ...leg, ...change(leg), id: twin, windows: inside }],
    offers: problem.offers.map((offer) => ({ ...offer, ...both(offer.avoids) })),
    needs: problem.needs.map((need) => ({ ...need, ...both(need.avoids) })),
    ...(problem.standing ? {
      standing: problem.standing.map((standing) => ({ ...standing, legs: standing.legs.map((step) => (step.leg === id && step.departOn >= from && step.departOn <= through ? { ...step, leg: twin } : step)) })),
    } : {}),
  };
}

function nonEmpty(window: Window): Window[] {
  return window.from <= window.through ? [window] : [];
}

function later(one: DayText, other: DayText): DayText {
  return one > other ? one : other;
}

function earlier(one: DayText, other: DayText): DayText {
  return one < other ? one : other;
}

function dayAfter(day: DayText, days: number): DayText {
  return toDayText(toDayNumber(day) + days);
}
