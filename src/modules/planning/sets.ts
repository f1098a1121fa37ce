import type { Day } from "../../kernel/day.ts";
import type { Item as PlannedItem, Movement, Need as PlannedNeed, Offer, Plan, Problem } from "../../planner/index.ts";
import type { PlannedArrival, StandingPackage, StandingPart } from "../capability/index.ts";
import { gapOf } from "./claim.ts";
import type { Basis } from "./proposal.ts";

/** What is tied to a component stands in the problem as stock at the place of use, under names that begin so. Nothing of it moves. */
const here = "here:";

/** Whether an offer or an item of a problem is what is tied to a component already. */
export function isHere(id: string): boolean {
  return id.startsWith(here);
}

/** The id of the component's need that such an item is about. */
export function componentOfHere(id: string): string {
  return id.slice(here.length, id.lastIndexOf(":"));
}

/** The need to which a movement's units are tied: of a package that of the component. */
export function needOf(movement: Pick<Movement, "need" | "component">): string {
  return movement.component ?? movement.need;
}

/** The movements of a plan that goods make: what is there already makes none. */
export function movementsOf(plan: { readonly movements: readonly Movement[] }): Movement[] {
  return plan.movements.filter((movement) => !isHere(movement.offer));
}

/** The aims of a plan as people read them: what stands at the place of use is no movement. No plan is known to need more than nothing of the rest. */
export function tiersOf(plan: Plan): Plan["tiers"] {
  const standing = plan.movements.length - movementsOf(plan).length;
  return plan.tiers.map((tier) => {
    if (standing === 0 || tier.name !== "movements") return tier;
    const [value, bound] = [tier.value - standing, Math.max(0, tier.bound - standing)];
    return { ...tier, value, bound, gap: gapOf(value, bound) };
  });
}

/** A component goes by the id of its need, so that who accepts a movement knows what its units are tied to. */
export function idOfPart(one: StandingPackage, part: StandingPart): string {
  return part.needId ?? `${one.packageNeed.id}/${part.key}`;
}

/** A movement that was planned for a component alone, as one of the package it belongs to. */
export function asPartOf(packages: readonly StandingPackage[], movement: Movement): Movement {
  if (movement.component !== undefined) return movement;
  const of = packages.find((one) => one.parts.some((part) => part.needId === movement.need));
  return of ? { ...movement, need: of.packageNeed.id, component: movement.need } : movement;
}

/** Thousandths of a component that are there from a day on. */
interface Stock {
  readonly onDay: Day;
  readonly thousandths: bigint;
}

/** What is tied to a component: what counts, day by day, and what waits for the consent of its origin. */
export interface TiedStock {
  readonly stock: readonly Stock[];
  readonly waiting: readonly { readonly lineId: string; readonly donorId: string; readonly thousandths: bigint }[];
  /** Nobody knows when some of it arrives: that is taken to be there on the day it is due. */
  readonly unknownThousandths: bigint;
}

/** `takenThousandths`: all that is reserved for the component's need or tied to it. What of that has no day ahead, and was not received, has no known day. */
export function tiedStockOf(part: StandingPart, at: { readonly today: Day; readonly dueOn: Day; readonly takenThousandths: bigint }): TiedStock {
  const stock: Stock[] = [];
  const waiting: { lineId: string; donorId: string; thousandths: bigint }[] = [];
  let known = 0n;
  for (const { lineId, donorId, worthThousandths, lacksConsent, received, expected } of part.supplies) {
    const worth = (units: bigint) => units * BigInt(worthThousandths);
    const arrivals = [{ onDay: at.today, thousandths: worth(received.findLast((one) => one.onDay <= at.today)?.units ?? 0n) },
      ...expected.flatMap((one) => (one.onDay !== null && one.onDay >= at.today ? [{ onDay: one.onDay, thousandths: worth(one.units) }] : []))].filter((one) => one.thousandths > 0n);
    if (!part.needsConsent || !lacksConsent) stock.push(...arrivals);
    else {
      const thousandths = worth((received.at(-1)?.units ?? 0n) + expected.reduce((sum, one) => sum + one.units, 0n));
      if (thousandths > 0n) waiting.push({ lineId, donorId, thousandths });
      known += thousandths;
      continue;
    }
    known += arrivals.reduce((sum, one) => sum + one.thousandths, 0n);
  }
  const unknownThousandths = at.takenThousandths > known ? at.takenThousandths - known : 0n;
  if (unknownThousandths > 0n) stock.push({ onDay: at.dueOn, thousandths: unknownThousandths });
  return { stock: stock.toSorted((one, other) => (one.onDay < other.onDay ? -1 : one.onDay > other.onDay ? 1 : 0)), waiting, unknownThousandths };
}

/** A part of a package to be planned: what is tied to it, and the items of the problem that serve it beside. */
export interface OpenPart {
  readonly part: StandingPart;
  readonly tied: TiedStock;
  readonly accepts: readonly { readonly item: string; readonly value: number }[];
}

/** Of a need for sets what the problem has of it. */
export interface PlannedSets {
  readonly need: PlannedNeed;
  readonly items: readonly PlannedItem[];
  readonly offers: readonly Offer[];
}

/**
 * A need for sets in the planner's words, or `null` when all sets are complete and on time. Sets that what is tied completes
 * by the due day are not asked for any more; what they take of it, the earliest, is taken out with them.
 */
export function toSets(one: StandingPackage, parts: readonly OpenPart[], at: Pick<PlannedNeed, "node" | "weight"> & { readonly dueOn: Day; readonly lastOn: Day; readonly donorOf: (id: string) => string }): PlannedSets | null {
  const { id, sets, priority } = one.packageNeed;
  const complete = parts.reduce((least, { part, tied }) => smaller(least, sum(tied.stock.filter((each) => each.onDay <= at.dueOn)) / part.perSetThousandths), BigInt(sets));
  const quantity = BigInt(sets) - complete;
  if (quantity === 0n) return null;
  // What comes after the last day that is planned, and in time, is in time for what the plan brings on that day.
  const soonest = (onDay: Day): Day => (onDay > at.lastOn && onDay <= at.dueOn ? at.lastOn : onDay);
  const items = new Map<string, PlannedItem>();
  const offers: Offer[] = [];
  const components = parts.map(({ part, tied, accepts }) => {
    const component = idOfPart(one, part);
    const values = new Map<string, number>(accepts.map(({ item, value }) => [item, value]));
    const stand = (name: string, thousandths: bigint, more: Pick<Offer, "availableFrom" | "consent" | "donor">) => {
      const piece = toPieces(component, thousandths);
      items.set(piece.item.id, piece.item);
      values.set(piece.item.id, piece.value);
      offers.push({ id: `${here}${component}:${name}`, item: piece.item.id, quantity: piece.quantity, node: at.node, reservedFor: id, ...more });
    };
    const whole = toPieces(component, 1000n);
    items.set(whole.item.id, whole.item);
    values.set(whole.item.id, whole.value);
    for (const { onDay, thousandths } of left(tied.stock, complete * part.perSetThousandths, quantity * part.perSetThousandths)) stand(onDay, thousandths, { availableFrom: soonest(onDay) });
    for (const { lineId, donorId, thousandths } of tied.waiting) stand(lineId, thousandths, { availableFrom: soonest(at.dueOn), consent: { state: "missing" }, donor: at.donorOf(donorId) });
    return { id: component, ratio: Number(part.perSetThousandths) / 1000, accepts: [...values].map(([item, value]) => ({ item, value })) };
  });
  return { need: { id, node: at.node, priorityClass: priority, weight: at.weight, quantity: Number(quantity), dueOn: at.dueOn, components }, items: [...items.values()], offers };
}

/**
 * Stock as pieces of one worth, so that none of it is rounded away: a tenth of a unit is a piece worth 0.1. A piece weighs a gram, the least there is,
 * and takes that of the place's handling.
 */
export function toPieces(component: string, thousandths: bigint): { readonly item: PlannedItem; readonly value: number; readonly quantity: number } {
  const worth = divisor(thousandths, 1000n);
  return { item: { id: `${here}${component}:${worth}`, tonnesPerUnit: 1e-6 }, value: Number(worth) / 1000, quantity: Number(thousandths / worth) };
}

/** What a movement that is to stay brings to a component, as stock from the day it arrives. */
export interface Here {
  readonly component: string;
  readonly item: PlannedItem;
  readonly value: number;
  readonly offer: Offer;
}

export function toHere(problem: Pick<Problem, "needs">, movement: Movement): Here[] {
  const need = problem.needs.find((one) => one.id === movement.need);
  const component = need?.components?.find((one) => one.id === movement.component);
  if (!need || !component) return [];
  const value = component.accepts.find((one) => one.item === movement.item)?.value ?? 1;
  const piece = toPieces(component.id, BigInt(movement.quantity * Math.round(value * 1000)));
  return [{
    component: component.id, item: piece.item, value: piece.value,
    offer: { id: `${here}${component.id}:${movement.id}`, item: piece.item.id, quantity: piece.quantity, node: need.node, reservedFor: need.id, availableFrom: movement.arriveOn },
  }];
}

/** A package whose components accept what is there for them. */
export function withHere(need: PlannedNeed, stock: readonly Here[]): PlannedNeed {
  return { ...need, components: (need.components ?? []).map((component) => ({
    ...component, accepts: [...new Map([...component.accepts, ...stock.filter((one) => one.component === component.id).map(({ item, value }) => ({ item: item.id, value }))].map((one) => [one.item, one])).values()],
  })) };
}

/** Stock by day without the earliest `taken` and without what is beyond `most` after it. */
function left(stock: readonly Stock[], taken: bigint, most: bigint): Stock[] {
  const byDay = new Map<Day, bigint>();
  let [gone, open] = [taken, most];
  for (const { onDay, thousandths } of stock) {
    const used = smaller(gone, thousandths);
    gone -= used;
    const rest = smaller(open, thousandths - used);
    open -= rest;
    if (rest > 0n) byDay.set(onDay, (byDay.get(onDay) ?? 0n) + rest);
  }
  return [...byDay].map(([onDay, thousandths]) => ({ onDay, thousandths }));
}

/** Whole sets of a package that these movements, and what is there already, complete by a day. */
export function countSets(problem: Pick<Problem, "offers">, need: PlannedNeed, movements: readonly Movement[], onDay: string): number {
  const arrived = (need.components ?? []).map((component) => {
    const worth = new Map(component.accepts.map(({ item, value }) => [item, Math.round(value * 1000)]));
    const stock = problem.offers.filter((offer) => isHere(offer.id) && worth.has(offer.item) && offer.reservedFor === need.id && offer.availableFrom <= onDay && offer.consent === undefined);
    const moved = movements.filter((movement) => movement.need === need.id && movement.component === component.id && !isHere(movement.offer) && movement.arriveOn <= onDay);
    return Math.floor([...stock, ...moved].reduce((total, { item, quantity }) => total + quantity * (worth.get(item) ?? 0), 0) / Math.round(component.ratio * 1000));
  });
  return Math.min(need.quantity, ...arrived);
}

/** What a plan's movements bring to components' needs, those in force already apart. What a scenario adds has no donor, and counts for none. */
export function arrivalsOf(
  { problem, plan, basis }: { readonly problem: Pick<Problem, "needs">; readonly plan: { readonly movements: readonly Movement[] }; readonly basis: Pick<Basis, "lines" | "pinned"> },
  inForce: ReadonlySet<string>, partyOf: (code: string) => string | undefined,
): PlannedArrival[] {
  const needs = new Map(problem.needs.map((need) => [need.id, need]));
  return [...movementsOf(plan), ...basis.pinned].filter((movement) => !inForce.has(movement.id)).flatMap((movement): PlannedArrival[] => {
    const need = needs.get(movement.need);
    const accepts = need?.components?.find((one) => one.id === movement.component)?.accepts ?? need?.accepts;
    const worth = accepts?.find((one) => one.item === movement.item)?.value ?? 1;
    const donorId = partyOf(basis.lines[movement.offer]?.donorCode ?? "");
    return donorId === undefined ? [] : [{ needId: needOf(movement), lineId: movement.offer, donorId, worthThousandths: Math.round(worth * 1000), onDay: movement.arriveOn as Day, units: BigInt(movement.quantity) }];
  });
}

const sum = (stock: readonly Stock[]): bigint => stock.reduce((total, one) => total + one.thousandths, 0n);
const smaller = (one: bigint, other: bigint): bigint => (one < other ? one : other);
const divisor = (one: bigint, other: bigint): bigint => (other === 0n ? one : divisor(other, one % other));
