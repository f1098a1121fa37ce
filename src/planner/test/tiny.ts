import type { Node, Problem } from "../problem.ts";
import { createRandom, wholeBetween } from "../random.ts";
import { toDayNumber, toDayText } from "../days.ts";

const start = "2031-01-01";

/** The day so many days after the first plannable day of the test problems. */
export function onDay(day: number): string {
  return toDayText(toDayNumber(start) + day);
}

/** A problem with one of everything: five units at a depot, ten days by weekly ship to a port, one day on by road. */
export function oneOfEach(): Problem {
  return {
    format: "entente-problem",
    version: 1,
    horizon: { startOn: start, days: 40 },
    items: [{ id: "truck", tonnesPerUnit: 10 }],
    nodes: [
      { id: "depot", kind: "depot", handlingTonnesPerDay: 1000, storageTonnes: 0 },
      { id: "port", kind: "port", handlingTonnesPerDay: 1000, storageTonnes: 1000 },
      { id: "town", kind: "destination", handlingTonnesPerDay: 1000, storageTonnes: 0 },
    ],
    legs: [
      { id: "ship", from: "depot", to: "port", mode: "sea", transitDays: 10, departures: { everyDays: 7, phase: 2 }, capacityTonnesPerDeparture: 1000, costCentsPerTonne: 900 },
      { id: "road", from: "port", to: "town", mode: "road", transitDays: 1, departures: { everyDays: 1, phase: 0 }, capacityTonnesPerDeparture: 1000, costCentsPerTonne: 100 },
    ],
    offers: [{ id: "offer", item: "truck", quantity: 5, node: "depot", availableFrom: start }],
    needs: [{ id: "need", node: "town", priorityClass: 1, weight: 1, dueOn: onDay(20), quantity: 5, item: "truck" }],
  };
}

/** A small problem in which every kind of limit can bind: 2 or 3 offers and needs, 3 or 4 nodes, quantities up to 4. */
export function tinyProblem(seed: number): Problem {
  const random = createRandom(seed);
  const among = (low: number, high: number) => wholeBetween(random, low, high);
  const chance = (share: number) => random() < share;
  const days = among(8, 16);
  const licences = (): Record<string, number> => (chance(0.7) ? { "1.1": among(5, 40) } : {});
  const nodes = ["a", "b", "c", "d"].slice(0, among(3, 4)).map((id): Node => ({ id, handlingTonnesPerDay: among(2, 20), storageTonnes: among(0, 10), licences: licences() }));
  const ids = nodes.map(({ id }) => id);
  const last = ids.at(-1)!;
  const links = ids.slice(1).flatMap((to, index) => (chance(0.35) ? [[ids[index]!, to], [ids[index]!, to]] : [[ids[index]!, to]]));
  if (chance(0.4)) links.push([ids[0]!, last]);
  const legs = links.map(([from, to], index) => {
    const everyDays = among(2, 5);
    return {
      id: `leg-${index}`,
      from: from!,
      to: to!,
      mode: "road" as const,
      transitDays: among(1, 3),
      departures: { everyDays, phase: among(0, everyDays - 1) },
      capacityTonnesPerDeparture: among(1, 8),
      costCentsPerTonne: among(0, 5) * 100,
      ...(chance(0.7) ? { neqKgPerDeparture: among(5, 30) } : {}),
      ...(chance(0.2) ? { noticeDays: among(1, 4) } : {}),
      ...(chance(0.2) ? { windows: [{ from: onDay(among(0, 4)), through: onDay(among(5, 15)) }] } : {}),
    };
  });
  const items = [{ id: "x", tonnesPerUnit: among(1, 3) }, { id: "y", tonnesPerUnit: among(1, 3) }, { id: "z", tonnesPerUnit: 1, neqKgPerUnit: among(2, 9), hazardDivision: "1.1" }];
  const item = () => items[among(0, 2)]!.id;
  const accepts = () => (chance(0.5) ? [{ item: "x", value: 1 }, { item: "y", value: 0.5 }] : [{ item: item(), value: chance(0.7) ? 1 : 0.7 }]);
  const needs = Array.from({ length: among(1, 3) }, (_, index) => {
    const base = { id: `need-${index}`, node: chance(0.8) ? last : ids[1]!, priorityClass: among(1, 2), weight: among(1, 5), dueOn: onDay(among(1, days)), quantity: among(1, 4) };
    if (chance(0.25)) return { ...base, quantity: among(1, 2), components: [{ id: "p", ratio: [1, 2, 0.5][among(0, 2)]!, accepts: accepts() }, { id: "q", ratio: 1, accepts: accepts() }] };
    return { ...base, accepts: accepts() };
  });
  const offers = Array.from({ length: among(1, 3) }, (_, index) => ({
    id: `offer-${index}`,
    item: item(),
    quantity: among(1, 4),
    node: chance(0.8) ? ids[0]! : ids[1]!,
    availableFrom: onDay(among(-1, 4)),
    ...(chance(0.2) ? { availableThrough: onDay(among(4, 9)) } : {}),
    ...(chance(0.2) ? { minLot: among(1, 3) } : {}),
    ...(chance(0.15) ? { reservedFor: "need-0" } : {}),
    ...(chance(0.15) ? { consent: { state: "expected" as const, on: onDay(among(0, 8)) } } : {}),
  }));
  return { format: "entente-problem", version: 1, horizon: { startOn: start, days }, objective: { classesStrict: chance(0.3) }, items, nodes, legs, offers, needs };
}
