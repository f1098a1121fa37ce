import { toDayText } from "./days.ts";
import type { Accepted, Component, Course, Item, Need, Node, Offer } from "./problem.ts";
import type { Random } from "./random.ts";
import { wholeBetween } from "./random.ts";

/** An item that is needed and offered, with what may stand in for it. */
export interface Kind {
  readonly item: Item;
  readonly tonnes: number;
  readonly substitutes: readonly Accepted[];
}

/** Tonnes that one need or offer is about, on average. */
export const meanTonnes = 600;
const crewItem: Item = { id: "crew", tonnesPerUnit: 0.1 };

/** One item in ten is explosive; of the others 3 in 20 are heavy, 5 in 20 middling and the rest light. Items in a row may stand in for one another. */
export function generateItems(random: Random, count: number): { items: Item[]; kinds: Kind[] } {
  const items = Array.from({ length: count }, (_, index): Item => {
    const base = { id: `item-${index + 1}`, fleet: `fleet-${1 + (index % 9)}` };
    if (index % 10 === 4) return { ...base, ...explosive(random) };
    const draw = random();
    const hundredths = draw < 0.15 ? 100 * wholeBetween(random, 15, 30) : draw < 0.4 ? 10 * wholeBetween(random, 30, 120) : wholeBetween(random, 10, 300);
    return { ...base, tonnesPerUnit: hundredths / 100 };
  });
  const kinds = items.map((item, index): Kind => {
    // A substitute is of the same sort: explosives stand in for explosives only.
    const neighbours = [items[index - 1], items[index + 1]].filter((other): other is Item => other !== undefined && (other.neqKgPerUnit === undefined) === (item.neqKgPerUnit === undefined));
    const substitutes = neighbours.filter(() => random() < 0.6).map((other) => ({ item: other.id, value: wholeBetween(random, 10, 19) / 20 }));
    return { item, tonnes: item.tonnesPerUnit, substitutes };
  });
  return { items: [...items, crewItem], kinds };
}

function explosive(random: Random): Pick<Item, "tonnesPerUnit" | "neqKgPerUnit" | "hazardDivision" | "compatibilityGroup"> {
  const tonnesPerUnit = wholeBetween(random, 20, 120) / 100;
  const neqKgPerUnit = Math.round(tonnesPerUnit * 1000 * 0.05 * wholeBetween(random, 3, 6));
  return { tonnesPerUnit, neqKgPerUnit, hazardDivision: random() < 0.5 ? "1.1" : "1.2", compatibilityGroup: "D" };
}

interface Circumstances {
  readonly random: Random;
  readonly index: number;
  readonly kinds: readonly Kind[];
  readonly start: number;
  readonly days: number;
}

export function generateNeed({ random, index, kinds, destinations, start, days }: Circumstances & { readonly destinations: readonly Node[] }): Need {
  const base = {
    id: `need-${index + 1}`,
    node: oneOf(random, destinations).id,
    priorityClass: wholeBetween(random, 1, 4),
    weight: wholeBetween(random, 1, 20),
    dueOn: toDayText(start + wholeBetween(random, Math.floor(days / 4), days - 2)),
  };
  if (index % 20 === 7) return { ...base, ...generatePackage(random, kinds) };
  const kind = oneOf(random, kinds);
  return { ...base, quantity: quantityOf(random, kind), accepts: acceptedFor(random, kind) };
}

function acceptedFor(random: Random, { item, substitutes }: Kind): Accepted[] {
  return [{ item: item.id, value: 1 }, ...substitutes.filter(() => random() < 0.6)];
}

/** Two or three parts of goods, and in every second package a crew. */
function generatePackage(random: Random, kinds: readonly Kind[]): { quantity: number; components: Component[] } {
  const quantity = wholeBetween(random, 4, 24);
  const components: Component[] = Array.from({ length: wholeBetween(random, 2, 3) }, (_, part) => {
    const kind = oneOf(random, kinds);
    const ratio = Math.max(1, Math.round((meanTonnes * (0.3 + 0.4 * random())) / (quantity * kind.tonnes)));
    return { id: `part-${part + 1}`, ratio, accepts: acceptedFor(random, kind) };
  });
  if (random() < 0.5) components.push({ id: "crew", ratio: wholeBetween(random, 2, 6), accepts: [{ item: crewItem.id, value: 1 }] });
  return { quantity, components };
}

/** Courses at the hubs, for about nine tenths of the crew that packages ask for. */
export function generateCourses({ random, needs, hubs, start, days }: Omit<Circumstances, "index" | "kinds"> & { readonly needs: readonly Need[]; readonly hubs: readonly Node[] }): Course[] {
  let asked = 0;
  for (const { quantity, components = [] } of needs) for (const { id, ratio } of components) if (id === "crew") asked += quantity * ratio;
  const courses: Course[] = [];
  for (let seats = 0; seats < 0.9 * asked; ) {
    const size = wholeBetween(random, 20, 80);
    const length = wholeBetween(random, 14, Math.max(15, Math.floor(days / 4)));
    courses.push({ id: `course-${courses.length + 1}`, item: crewItem.id, seats: size, node: oneOf(random, hubs).id, startOn: toDayText(start + wholeBetween(random, -7, Math.floor(days / 2))), days: length });
    seats += size;
  }
  return courses;
}

export function generateOffer({ random, index, kinds, depots, needs, start, days }: Circumstances & { readonly depots: readonly Node[]; readonly needs: readonly Need[] }): Offer {
  const kind = oneOf(random, kinds);
  const from = start + wholeBetween(random, -14, Math.floor(days * 0.55));
  const quantity = quantityOf(random, kind);
  const draw = random();
  const wanting = draw < 0.03 ? needs.find(({ accepts }, place) => place >= (index * 7) % needs.length && accepts?.[0]?.item === kind.item.id) : undefined;
  const consent = random();
  return {
    id: `offer-${index + 1}`,
    item: kind.item.id,
    quantity,
    node: oneOf(random, depots).id,
    donor: `donor-${wholeBetween(random, 1, 40)}`,
    availableFrom: toDayText(from),
    ...(random() < 0.15 ? { availableThrough: toDayText(from + wholeBetween(random, 21, days)) } : {}),
    ...(random() < 0.1 ? { minLot: Math.max(1, Math.floor(quantity / wholeBetween(random, 5, 20))) } : {}),
    ...(consent < 0.02 ? { consent: { state: "missing" as const } } : consent < 0.08 ? { consent: { state: "expected" as const, on: toDayText(start + wholeBetween(random, 1, Math.floor(days / 2))) } } : {}),
    ...(wanting ? { reservedFor: wanting.id } : {}),
  };
}

function quantityOf(random: Random, { tonnes }: Kind): number {
  return Math.max(1, Math.round((meanTonnes * wholeBetween(random, 20, 180)) / 100 / tonnes));
}

function oneOf<Entry>(random: Random, entries: readonly Entry[]): Entry {
  return entries[wholeBetween(random, 0, entries.length - 1)]!;
}
