import { toDayNumber, toDayText } from "./days.ts";
import type { Accepted, Item, Leg, LegMode, Need, Node, NodeKind, Offer, Problem } from "./problem.ts";
import type { Random } from "./random.ts";
import { createRandom, wholeBetween } from "./random.ts";

export type ProblemSize = "XS" | "S" | "SM" | "M";

/** How large a generated problem is; a factor above 1 for `scarcity` divides all lift by it. */
export interface GeneratorOrder {
  readonly seed: number;
  readonly size: ProblemSize;
  /** At least 1; absent: 1. */
  readonly scarcity?: number;
}

/** Needs, offers, depots, hubs, borders, destinations and days of each size. */
export const problemSizes: Readonly<Record<ProblemSize, Dimensions>> = {
  XS: { needs: 60, offers: 60, depots: 4, hubs: 2, borders: 2, destinations: 3, days: 56 },
  S: { needs: 200, offers: 200, depots: 6, hubs: 3, borders: 3, destinations: 4, days: 84 },
  SM: { needs: 600, offers: 600, depots: 12, hubs: 5, borders: 4, destinations: 8, days: 120 },
  M: { needs: 2000, offers: 2000, depots: 24, hubs: 8, borders: 6, destinations: 14, days: 180 },
};

export interface Dimensions {
  readonly needs: number;
  readonly offers: number;
  readonly depots: number;
  readonly hubs: number;
  readonly borders: number;
  readonly destinations: number;
  readonly days: number;
}

const startOn = "2031-01-06";

/**
 * A made-up but realistic problem: depots overseas with weekly sailings and some flights to ports and airfields, hubs,
 * borders and destinations, a tenth of explosives, substitutes, and one need in twenty a package. The same order gives the same problem.
 */
export function generateProblem({ seed, size, scarcity = 1 }: GeneratorOrder): Problem {
  const random = createRandom(seed);
  const dimensions = problemSizes[size];
  const items = generateItems(random);
  const { nodes, legs } = generateNetwork(random, dimensions, scarcity);
  const depots = nodes.filter((node) => node.kind === "depot");
  const destinations = nodes.filter((node) => node.kind === "destination");
  const needs = Array.from({ length: dimensions.needs }, (_, index) => generateNeed(random, index, items, destinations, dimensions.days));
  const offers = Array.from({ length: dimensions.offers }, (_, index) => generateOffer(random, index, items, depots, needs, dimensions.days));
  return { format: "entente-problem", version: 1, horizon: { startOn, days: dimensions.days }, items, nodes, legs, offers, needs };
}

function generateItems(random: Random): Item[] {
  return Array.from({ length: 20 }, (_, index): Item => {
    const mass = index % 4 === 0 ? wholeBetween(random, 8, 40) : wholeBetween(random, 2, 30) / 10;
    const base = { id: `item-${index + 1}`, tonnesPerUnit: mass, fleet: `fleet-${index % 6}` };
    if (index % 10 !== 3) return base;
    return { ...base, tonnesPerUnit: 1.2, neqKgPerUnit: wholeBetween(random, 100, 400), hazardDivision: index < 10 ? "1.1" : "1.2", compatibilityGroup: "D" };
  });
}

function generateNetwork(random: Random, { depots, hubs, borders, destinations }: Dimensions, scarcity: number): { nodes: Node[]; legs: Leg[] } {
  const nodes: Node[] = [];
  const legs: Leg[] = [];
  const addNodes = (kind: NodeKind, count: number, handling: number, storage: number) => {
    const made = Array.from({ length: count }, (_, index): Node => ({
      id: `${kind}-${index + 1}`,
      kind,
      handlingTonnesPerDay: handling,
      storageTonnes: storage,
      licences: { "1.1": wholeBetween(random, 20, 60) * 1000, "1.2": wholeBetween(random, 20, 60) * 1000 },
    }));
    nodes.push(...made);
    return made;
  };
  const addLeg = (from: Node, to: Node, mode: LegMode, transitDays: number, everyDays: number, tonnes: number, costCentsPerTonne: number) => {
    legs.push({
      id: `${mode}-${from.id}-${to.id}`,
      from: from.id,
      to: to.id,
      mode,
      transitDays,
      departures: { everyDays, phase: wholeBetween(random, 0, everyDays - 1) },
      capacityTonnesPerDeparture: Math.max(1, Math.round(tonnes / scarcity)),
      neqKgPerDeparture: Math.round((tonnes * 60) / scarcity),
      costCentsPerTonne,
      ...(mode === "sea" ? { noticeDays: 3 } : {}),
    });
  };
  const depotNodes = addNodes("depot", depots, 600, 0);
  const ports = addNodes("port", Math.max(1, Math.ceil(hubs / 2)), 900, 4000);
  const airfields = addNodes("airfield", 1, 200, 300);
  const hubNodes = addNodes("hub", hubs, 700, 3000);
  const borderNodes = addNodes("border", borders, 500, 800);
  const destinationNodes = addNodes("destination", destinations, 300, 0);
  for (const [index, depot] of depotNodes.entries()) {
    for (const port of ports) if (index % 2 === 0) addLeg(depot, port, "sea", wholeBetween(random, 9, 16), 7, 700, wholeBetween(random, 9000, 15000));
    for (const airfield of airfields) addLeg(depot, airfield, "air", 1, 3, 40, wholeBetween(random, 200_000, 400_000));
    if (index % 2 === 1) for (const hub of hubNodes) addLeg(depot, hub, "rail", wholeBetween(random, 2, 5), 2, 200, wholeBetween(random, 4000, 9000));
  }
  for (const entry of [...ports, ...airfields]) for (const hub of hubNodes) addLeg(entry, hub, "rail", wholeBetween(random, 1, 3), 1, 150, wholeBetween(random, 1500, 4000));
  for (const hub of hubNodes) for (const border of borderNodes) addLeg(hub, border, "road", 1, 1, 90, wholeBetween(random, 1000, 3000));
  for (const border of borderNodes)
    for (const destination of destinationNodes) addLeg(border, destination, "road", wholeBetween(random, 1, 3), 1, 60, wholeBetween(random, 1500, 4000));
  return { nodes, legs };
}

function generateNeed(random: Random, index: number, items: readonly Item[], destinations: readonly Node[], days: number): Need {
  const start = toDayNumber(startOn);
  const base = {
    id: `need-${index + 1}`,
    node: destinations[wholeBetween(random, 0, destinations.length - 1)]!.id,
    priorityClass: wholeBetween(random, 1, 4),
    weight: wholeBetween(random, 1, 20),
    dueOn: toDayText(start + wholeBetween(random, Math.floor(days / 5), days - 4)),
  };
  const pick = () => items[wholeBetween(random, 0, items.length - 1)]!;
  const accepts = (item: Item): Accepted[] => {
    const other = pick();
    if (other.id === item.id || random() < 0.6) return [{ item: item.id, value: 1 }];
    return [{ item: item.id, value: 1 }, { item: other.id, value: wholeBetween(random, 10, 19) / 20 }];
  };
  if (index % 20 === 7) {
    const parts = Array.from({ length: wholeBetween(random, 2, 3) }, (_, part) => ({ id: `part-${part + 1}`, ratio: wholeBetween(random, 1, 4), accepts: accepts(pick()) }));
    return { ...base, quantity: wholeBetween(random, 2, 8), components: parts };
  }
  const item = pick();
  return { ...base, quantity: quantityOf(random, item), accepts: accepts(item) };
}

function quantityOf(random: Random, item: Item): number {
  return Math.max(1, Math.round(wholeBetween(random, 20, 160) / item.tonnesPerUnit));
}

function generateOffer(random: Random, index: number, items: readonly Item[], depots: readonly Node[], needs: readonly Need[], days: number): Offer {
  const start = toDayNumber(startOn);
  const item = items[wholeBetween(random, 0, items.length - 1)]!;
  const from = start + wholeBetween(random, -10, Math.floor(days / 2));
  const quantity = quantityOf(random, item);
  const wanting = needs.find((need) => need.accepts?.some((accepted) => accepted.item === item.id));
  return {
    id: `offer-${index + 1}`,
    item: item.id,
    quantity,
    node: depots[wholeBetween(random, 0, depots.length - 1)]!.id,
    donor: `donor-${wholeBetween(random, 1, 12)}`,
    availableFrom: toDayText(from),
    ...(random() < 0.2 ? { availableThrough: toDayText(from + wholeBetween(random, 10, days)) } : {}),
    ...(random() < 0.1 ? { minLot: Math.max(1, Math.floor(quantity / 4)) } : {}),
    ...(random() < 0.05 ? { consent: { state: "expected" as const, on: toDayText(start + wholeBetween(random, 1, days)) } } : {}),
    ...(random() < 0.03 && wanting ? { reservedFor: wanting.id } : {}),
  };
}
