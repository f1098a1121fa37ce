import { toDayNumber, toDayText } from "./days.ts";
import { meanTonnes } from "./generate-goods.ts";
import type { Dimensions } from "./generate-sizes.ts";
import { firstGeneratedDay } from "./generate-sizes.ts";
import type { Leg, LegMode, Node, NodeKind } from "./problem.ts";
import type { Random } from "./random.ts";
import { wholeBetween } from "./random.ts";

/** How a mode runs: days on the way, days between departures, cents a tonne, days of notice. Each drawn between two values, both included. */
interface Service {
  readonly mode: LegMode;
  readonly transit: readonly [number, number];
  readonly every: readonly [number, number];
  readonly cents: readonly [number, number];
  readonly notice: number;
}

const services = {
  ship: { mode: "sea", transit: [9, 18], every: [7, 7], cents: [9000, 15_000], notice: 5 },
  flight: { mode: "air", transit: [1, 1], every: [2, 4], cents: [200_000, 400_000], notice: 1 },
  train: { mode: "rail", transit: [2, 5], every: [2, 3], cents: [4000, 9000], notice: 3 },
  shuttle: { mode: "rail", transit: [1, 3], every: [1, 2], cents: [1500, 4000], notice: 2 },
  convoy: { mode: "road", transit: [1, 2], every: [1, 1], cents: [1000, 4000], notice: 0 },
} as const satisfies Record<string, Service>;

/** Heaviest unit there is: what a departure takes before it is made scarce is at least four times that. */
const leastDepartureTonnes = 120;
/** How much more than the mean a layer could carry if it ran full on every day. */
const slack = { sea: 0.9, air: 0.06, inland: 0.85, entry: 0.95, between: 0.25, hub: 0.95, border: 1 };
/** Share of the tonnes that is explosive, and its NEQ per tonne, on average. */
const explosiveShare = 0.1;
const neqKgPerTonne = 225;

export function generateNetwork(random: Random, dimensions: Dimensions, scarcity: number): { nodes: Node[]; legs: Leg[] } {
  return new NetworkMaker(random, dimensions, scarcity).make();
}

class NetworkMaker {
  private readonly random: Random;
  private readonly dimensions: Dimensions;
  private readonly scarcity: number;
  private readonly tonnesPerDay: number;
  private readonly legs: Leg[] = [];

  constructor(random: Random, dimensions: Dimensions, scarcity: number) {
    this.random = random;
    this.dimensions = dimensions;
    this.scarcity = scarcity;
    this.tonnesPerDay = (dimensions.needs * meanTonnes) / dimensions.days;
  }

  make(): { nodes: Node[]; legs: Leg[] } {
    const { overseas, inland, ports, airfields, hubs, borders, destinations, fan } = this.dimensions;
    const ids = (kind: string, count: number) => Array.from({ length: count }, (_, index) => `${kind}-${index + 1}`);
    const places = {
      overseas: ids("overseas-depot", overseas), inland: ids("inland-depot", inland), port: ids("port", ports), airfield: ids("airfield", airfields),
      hub: ids("hub", hubs), border: ids("border", borders), destination: ids("destination", destinations),
    };
    const seaShare = overseas / (overseas + inland);
    this.join(places.overseas, places.port, services.ship, fan.sea, seaShare * slack.sea);
    this.join([...places.overseas, ...places.inland], places.airfield, services.flight, 1, slack.air);
    this.join(places.inland, places.hub, services.train, fan.inland, (1 - seaShare) * slack.inland);
    this.join(places.port, places.hub, services.shuttle, fan.entry, seaShare * slack.entry);
    this.join(places.airfield, places.hub, services.convoy, fan.entry, slack.air * 2);
    this.join(places.hub, places.border, services.shuttle, fan.hub, slack.hub * 0.6);
    this.join(places.hub, places.border, services.convoy, Math.ceil(fan.hub / 2), slack.hub * 0.4);
    for (const [index, hub] of places.hub.entries()) this.join([hub], [places.hub[(index + 1) % hubs]!], services.shuttle, 1, slack.between / hubs);
    this.join(places.border, places.destination, services.convoy, fan.border, slack.border * 0.6);
    this.join(places.border, places.destination, services.shuttle, Math.ceil(fan.border / 2), slack.border * 0.4);
    const nodes = [
      ...places.overseas.map((id) => this.node(id, "depot", 0)),
      ...places.inland.map((id) => this.node(id, "depot", 0)),
      ...places.port.map((id) => this.node(id, "port", 6)),
      ...places.airfield.map((id) => this.node(id, "airfield", 3)),
      ...places.hub.map((id) => this.node(id, "hub", 4)),
      ...places.border.map((id) => this.node(id, "border", 1.5)),
      ...places.destination.map((id) => this.node(id, "destination", 0)),
    ];
    return { nodes, legs: this.legs };
  }

  private between([low, high]: readonly [number, number]): number {
    return wholeBetween(this.random, low, high);
  }

  /** Joins every place to up to `fan` of the next; every one of the next is reached. `load` is what all legs together carry, by the mean. */
  private join(from: readonly string[], to: readonly string[], service: Service, fan: number, load: number): void {
    const pairs: (readonly [string, string])[] = [];
    for (const [index, one] of from.entries()) {
      const width = Math.min(fan, to.length);
      const first = Math.floor((index * to.length) / from.length) + wholeBetween(this.random, 0, to.length - 1);
      for (let step = 0; step < width; step += 1) pairs.push([one, to[(first + step) % to.length]!]);
    }
    for (const [index, other] of to.entries()) if (!pairs.some((pair) => pair[1] === other)) pairs.push([from[index % from.length]!, other]);
    for (const [one, other] of pairs) this.legs.push(this.leg(one, other, service, (load * this.tonnesPerDay) / pairs.length));
  }

  private leg(from: string, to: string, service: Service, tonnesPerDay: number): Leg {
    const { random, scarcity } = this;
    const everyDays = this.between(service.every);
    const tonnes = Math.max(leastDepartureTonnes, Math.round(tonnesPerDay * everyDays * (0.5 + random())));
    const neqKg = Math.round(tonnes * explosiveShare * neqKgPerTonne * (0.8 + 2.4 * random()));
    return {
      id: `${service.mode}-${from}-${to}`,
      from,
      to,
      mode: service.mode,
      transitDays: this.between(service.transit),
      departures: { everyDays, phase: wholeBetween(random, 0, everyDays - 1) },
      capacityTonnesPerDeparture: Math.round((1000 * tonnes) / scarcity) / 1000,
      ...(random() < 0.85 ? { neqKgPerDeparture: Math.round(neqKg / scarcity) } : {}),
      costCentsPerTonne: this.between(service.cents),
      ...(random() < 0.06 ? { windows: this.windows() } : {}),
      ...(service.notice > 0 ? { noticeDays: service.notice } : {}),
    };
  }

  /** Open but for one pause of one to three weeks. */
  private windows(): Leg["windows"] {
    const start = toDayNumber(firstGeneratedDay);
    const { days } = this.dimensions;
    const pause = wholeBetween(this.random, Math.floor(days / 6), Math.floor(days / 2));
    const length = wholeBetween(this.random, 7, 21);
    return [{ from: toDayText(start), through: toDayText(start + pause - 1) }, { from: toDayText(start + pause + length), through: toDayText(start + days) }];
  }

  /** Handling takes the largest arrival of a day and something over; storage is `nights` days of what passes, so that it binds now and then. */
  private node(id: string, kind: NodeKind, nights: number): Node {
    const { random } = this;
    const perDay = (list: readonly Leg[]) => list.reduce((sum, leg) => sum + (leg.capacityTonnesPerDeparture * this.scarcity) / leg.departures.everyDays, 0);
    const into = this.legs.filter((leg) => leg.to === id);
    const out = this.legs.filter((leg) => leg.from === id);
    const largest = Math.max(...into.map((leg) => leg.capacityTonnesPerDeparture * this.scarcity), ...out.map((leg) => leg.capacityTonnesPerDeparture * this.scarcity), leastDepartureTonnes);
    const flow = Math.max(leastDepartureTonnes / 2, Math.min(perDay(into) || Infinity, perDay(out) || Infinity));
    const neqKgPerDay = flow * explosiveShare * neqKgPerTonne;
    const licence = (days: number) => Math.round(neqKgPerDay * days * (0.7 + 1.6 * random()));
    return {
      id,
      kind,
      handlingTonnesPerDay: Math.round(Math.max(largest * 1.2, flow * (1.1 + 1.1 * random()))),
      storageTonnes: Math.round(flow * nights * (0.3 + 0.9 * random())),
      licences: { "1.1": licence(4 + nights), "1.2": licence(4 + nights) },
    };
  }
}
