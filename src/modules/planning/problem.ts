import { addDays, type Day } from "../../kernel/day.ts";
import type { Leg as PlannedLeg, LegMode, Need as PlannedNeed, Node as PlannedNode, Item as PlannedItem, Offer, Problem, StandingMovement } from "../../planner/index.ts";
import { referenceOfPart, type StandingPackage, type StandingPart } from "../capability/index.ts";
import type { Item } from "../catalogue/index.ts";
import { acceptedItemsOf, lacksConsent, type PlannableLine } from "../contributions/index.ts";
import type { Need } from "../needs/index.ts";
import { bookingNoticeDays, departurePhase, type Leg, type Node } from "../network/index.ts";
import type { LeftOut, LeftOutReason } from "./left-out.ts";
import { idOfPart, tiedStockOf, toSets, type OpenPart, type PlannedSets } from "./sets.ts";
import { missingUnits, type Situation } from "./situation.ts";
import { idOfAgreed, toStanding } from "./standing.ts";

/** A problem and everything that is not in it. Items, nodes and legs go by their codes, needs and offers by their ids. */
export interface BuiltProblem {
  readonly problem: Problem;
  readonly leftOut: readonly LeftOut[];
}

/** The worth of a whole need beside others, by priority. A factor of about three: three needs of one priority weigh as much as one of the next. */
export const weightOfPriority: Readonly<Record<number, number>> = { 1: 1000, 2: 300, 3: 100, 4: 30, 5: 10 };

/** The largest the planner reads: units in a set, quantities, tonnes and kilograms of limits, one unit in grams and kilograms, a tonne's cost in cents; of one line, tonnes. */
const most = { perSet: 1_000_000, offeredTonnes: 4_000_000, units: 1_000_000_000, tonnes: 1_000_000_000, neqKg: 1_000_000_000, grams: 1e11, neqOfUnit: 1_000_000, cents: 1_000_000_000 };

/** Builds the planning problem of a situation: what is missing, what is free, by which ways, from today on. */
export function buildProblem(situation: Situation, horizonDays: number): BuiltProblem {
  return new Building(situation, horizonDays).build();
}

class Building {
  private readonly leftOut: LeftOut[] = [];
  private readonly lastOn: Day;
  private readonly items = new Map<string, PlannedItem>();
  private readonly nodes = new Map<string, PlannedNode>();

  constructor(private readonly at: Situation, private readonly horizonDays: number) {
    this.lastOn = addDays(at.today, horizonDays - 1);
  }

  build(): BuiltProblem {
    for (const node of this.at.nodes.values()) this.keep(this.nodes, node.id, toNode(node), { kind: "node", id: node.id, label: node.code });
    const legs = [...this.at.legs.values()].flatMap((leg) => this.kept(this.toLeg(leg), { kind: "leg", id: leg.id, label: leg.code }));
    for (const item of this.at.items.values()) {
      const planned = toItem(item);
      if (typeof planned !== "string") this.items.set(item.id, planned);
    }
    const sets = this.at.packages.flatMap((one) => this.kept(this.toSets(one), { kind: "need", id: one.packageNeed.id, label: one.packageNeed.reference }));
    const parts = new Set(this.at.packages.flatMap((one) => one.parts.map((part) => part.needId)));
    const alone = this.at.needs.filter((need) => !parts.has(need.id)).flatMap((need) => this.kept(this.toNeed(need), { kind: "need", id: need.id, label: need.reference }));
    const needs = [...alone, ...sets.map((one) => one.need)];
    const offers = this.at.lines.flatMap((line) => this.kept(this.toOffer(line), { kind: "line", id: line.id, label: this.labelOf(line), ...this.itemCodeOf(line) }));
    const standing = this.toStandings(legs);
    const used = new Set([...needs.flatMap((need) => [need, ...(need.components ?? [])].flatMap((of) => "accepts" in of ? of.accepts!.map((one) => one.item) : [])), ...offers.map((offer) => offer.item), ...standing.map((one) => one.item)]);
    return {
      problem: {
        format: "entente-problem", version: 1, horizon: { startOn: this.at.today, days: this.horizonDays },
        items: [...[...this.items.values()].filter((item) => used.has(item.id)), ...sets.flatMap((one) => one.items)], nodes: [...this.nodes.values()], legs, offers: [...offers, ...sets.flatMap((one) => one.offers)], needs,
        ...(standing.length === 0 ? {} : { standing }),
      },
      leftOut: this.leftOut,
    };
  }

  private toStandings(legs: readonly PlannedLeg[]): StandingMovement[] {
    const ends = new Map(legs.map((leg) => [leg.id, leg]));
    const places = new Set([...this.nodes.values()].map((node) => node.id));
    const known = new Map([...this.at.items.values()].map((item) => [item.code, this.items.has(item.id) ? null : toItem(item)]));
    return this.at.standing.flatMap((agreed) => {
      const unknown = known.get(agreed.movement.item);
      const standing = unknown === undefined ? "item-unknown" : unknown === null ? (toStanding(agreed, ends, places) ?? "way-changed") : (unknown as LeftOutReason);
      return this.kept(standing, { kind: "movement", id: idOfAgreed(agreed), label: agreed.label });
    });
  }

  private itemCodeOf(line: PlannableLine): Pick<LeftOut, "itemCode"> {
    const item = line.itemId === null ? undefined : this.at.items.get(line.itemId);
    return item ? { itemCode: item.code } : {};
  }

  private labelOf(line: PlannableLine): string {
    return `${this.at.donors.get(line.donorId) ?? "?"} ${line.reference}: ${line.described}`;
  }

  private kept<Part>(part: Part | LeftOutReason | null, of: Omit<LeftOut, "reason">): Part[] {
    if (part === null) return [];
    if (typeof part !== "string") return [part];
    this.leftOut.push({ ...of, reason: part as LeftOutReason });
    return [];
  }

  private keep<Part>(into: Map<string, Part>, key: string, part: Part | LeftOutReason, of: Omit<LeftOut, "reason">): void {
    for (const one of this.kept(part, of)) into.set(key, one);
  }

  private toLeg(leg: Leg): PlannedLeg | LeftOutReason {
    const [from, to] = [this.at.nodes.get(leg.from.id), this.at.nodes.get(leg.to.id)];
    if (!from || !to || !this.nodes.has(from.id) || !this.nodes.has(to.id)) return "place-left-out";
    if (leg.costCentsPerTonne > most.cents) return "too-large";
    const open = { from: later(leg.openFrom ?? this.at.today, this.at.today), through: sooner(leg.openThrough ?? this.lastOn, this.lastOn) };
    if (open.through < open.from) return "leg-closed";
    const always = open.from === this.at.today && open.through === this.lastOn;
    return {
      id: leg.code, from: from.code, to: to.code, mode: leg.mode === "inlandWater" ? "inland-water" : (leg.mode satisfies LegMode), transitDays: leg.transitDays,
      departures: { everyDays: leg.departsEveryDays, phase: departurePhase(leg, this.at.today) },
      capacityTonnesPerDeparture: roundDown(Math.min(leg.capacityTonnes, most.tonnes), 6),
      // A leg without a limit of its own is bound by the licences of the places it joins.
      neqKgPerDeparture: roundDown(Math.min(leg.neqCapKg ?? most.neqKg, most.neqKg), 3),
      costCentsPerTonne: leg.costCentsPerTonne, ...(always ? {} : { windows: [open] }), noticeDays: bookingNoticeDays(leg, from, to),
    };
  }

  private toNeed(need: Need): PlannedNeed | LeftOutReason | null {
    const quantity = missingUnits(need, this.at.takenThousandths.get(need.id) ?? 0n);
    if (quantity === 0n) return null;
    if (quantity > BigInt(most.units)) return "too-large";
    const node = this.at.nodes.get(need.placeId);
    if (!node || !this.nodes.has(node.id)) return "place-left-out";
    const own = this.at.items.get(need.itemId);
    const accepts = [...acceptedItemsOf(need.itemId, this.at.accepted.get(need.id) ?? own?.substitutes ?? [])].flatMap(([id, thousandths]) => {
      const item = this.items.get(id);
      return item ? [{ item: item.id, value: Number(thousandths) / 1000 }] : [];
    });
    if (accepts.length === 0) return own ? (toItem(own) as LeftOutReason) : "item-unknown";
    return {
      id: need.id, node: node.code, priorityClass: need.priority, weight: weightOfPriority[need.priority]!, quantity: Number(quantity),
      // An overdue need is due today: it stays as urgent as it is, and what arrives is late all the same.
      dueOn: later(need.needBy, this.at.today), accepts,
    };
  }

  private toSets(one: StandingPackage): PlannedSets | LeftOutReason | null {
    const { placeId, needBy, priority, sets } = one.packageNeed;
    const node = this.at.nodes.get(placeId);
    if (!node || !this.nodes.has(node.id)) return "place-left-out";
    if (one.parts.some((part) => part.perSetThousandths * BigInt(sets) > BigInt(most.units) * 1000n || part.perSetThousandths > BigInt(most.perSet) * 1000n)) return "too-large";
    const dueOn = later(needBy, this.at.today);
    const open = new Set(this.at.needs.map((need) => need.id as string));
    const parts = one.parts.map((part): OpenPart => ({
      part, tied: tiedStockOf(part, { today: this.at.today, dueOn, takenThousandths: this.at.takenThousandths.get(part.needId ?? "") ?? 0n }),
      accepts: open.has(part.needId ?? "") ? this.acceptedFor(part) : [],
    }));
    const planned = toSets(one, parts, { node: node.code, weight: weightOfPriority[priority]!, dueOn, lastOn: this.lastOn, donorOf: (id) => this.at.donors.get(id) ?? "?" });
    for (const { part, tied, accepts } of planned === null ? [] : parts) {
      const own = this.at.items.get(part.requirement.itemId);
      const about = { kind: "need" as const, id: idOfPart(one, part), label: referenceOfPart(one.packageNeed.reference, part.key) };
      if (!open.has(part.needId ?? "")) this.leftOut.push({ ...about, reason: "component-closed" });
      else if (accepts.length === 0) this.leftOut.push({ ...about, reason: own ? (toItem(own) as LeftOutReason) : "item-unknown" });
      if (tied.unknownThousandths > 0n) this.leftOut.push({ ...about, reason: "arrival-unknown" });
    }
    return planned;
  }

  private acceptedFor({ requirement }: StandingPart): { item: string; value: number }[] {
    return requirement.accepts.flatMap(({ itemId, valueThousandths }) => {
      const item = this.items.get(itemId);
      return item ? [{ item: item.id, value: valueThousandths / 1000 }] : [];
    });
  }

  private toOffer(line: PlannableLine): Offer | LeftOutReason {
    if (line.kind === "training") return "training-not-planned";
    if (line.itemId === null) return "item-unknown";
    if (line.units === null) return "units-unknown";
    if (line.fromNodeId === null) return "place-unknown";
    if (line.availableFrom === null || line.availableThrough === null) return "window-unknown";
    if (line.availableThrough < this.at.today) return "window-over";
    if (line.availableFrom > this.lastOn) return "window-beyond-horizon";
    const free = this.at.freeUnits.get(line.id) ?? 0n;
    if (free <= 0n) return "nothing-free";
    if (free > BigInt(most.units)) return "too-large";
    const node = this.nodes.get(line.fromNodeId);
    if (!node) return "place-left-out";
    const item = this.at.items.get(line.itemId);
    const planned = this.items.get(line.itemId);
    if (!planned) return item ? (toItem(item) as LeftOutReason) : "item-unknown";
    if (Number(free) * planned.tonnesPerUnit > most.offeredTonnes) return "too-large";
    return {
      id: line.id, item: planned.id, quantity: Number(free), node: node.id, donor: this.at.donors.get(line.donorId) ?? line.donorId,
      availableFrom: later(line.availableFrom, this.at.today), availableThrough: sooner(line.availableThrough, this.lastOn),
      ...(lacksConsent(line) ? { consent: { state: "missing" as const } } : {}),
    };
  }
}

/** Mass and explosive content are rounded up to whole grams, so that no load is heavier than planned. */
function toItem(item: Item): PlannedItem | LeftOutReason {
  if (item.massKg === null) return "mass-unknown";
  if (item.hazardDivision !== null && item.neqKg === null) return "neq-unknown";
  const grams = roundUp(item.massKg * 1000);
  const neqGrams = roundUp((item.neqKg ?? 0) * 1000);
  if (grams > most.grams || neqGrams > most.neqOfUnit * 1000) return "too-large";
  return {
    id: item.code, tonnesPerUnit: Math.max(1, grams) / 1e6,
    ...(item.hazardDivision === null ? {} : { hazardDivision: item.hazardDivision, neqKgPerUnit: neqGrams / 1000 }),
    ...(item.compatibilityGroup === null ? {} : { compatibilityGroup: item.compatibilityGroup }), ...(item.fleet === null ? {} : { fleet: item.fleet }),
  };
}

function toNode(node: Node): PlannedNode | LeftOutReason {
  if (node.handlingTonnesPerDay === null) return "handling-unknown";
  if (node.storageTonnes === null) return "storage-unknown";
  return {
    id: node.code, kind: node.kind, handlingTonnesPerDay: roundDown(Math.min(node.handlingTonnesPerDay, most.tonnes), 6), storageTonnes: roundDown(Math.min(node.storageTonnes, most.tonnes), 6),
    licences: Object.fromEntries(Object.entries(node.licences).map(([division, kg]) => [division, roundDown(Math.min(kg, most.neqKg), 3)])),
  };
}

const later = (one: Day, other: Day): Day => (one > other ? one : other);
const sooner = (one: Day, other: Day): Day => (one < other ? one : other);

/** Next to a whole number counts as whole: the rest is only what binary fractions make of a decimal. */
function towards(value: number, otherwise: (value: number) => number): number {
  const near = Math.round(value);
  return Math.abs(near - value) < 1e-6 ? near : otherwise(value);
}

function roundUp(value: number): number {
  return towards(value, Math.ceil);
}

function roundDown(value: number, places: number): number {
  const factor = 10 ** places;
  return towards(value * factor, Math.floor) / factor;
}
