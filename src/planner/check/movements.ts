// Shares no code with the planner, only type declarations.
import type { Movement } from "../plan.ts";
import type { Facts, Stop, Supply, Use } from "./facts.ts";
import { gramsOf, limitOf, listAvoided, listUses, neqGramsOf, useKey, whyNoDeparture } from "./facts.ts";
import type { Violation, ViolationCode } from "./violation.ts";

/** A movement whose references and days hold, ready to be added up. */
export interface SoundMovement {
  readonly movement: Movement;
  readonly pointer: string;
  readonly arriveDay: number;
  readonly uses: readonly Use[];
}

type Note = (code: ViolationCode, pointer: string, facts?: Readonly<Record<string, unknown>>) => void;

/** Checks each movement by itself; answers those that make sense on their own. */
export function checkMovements(facts: Facts, movements: readonly Movement[], violations: Violation[]): SoundMovement[] {
  const seen = new Set<string>();
  const sound: SoundMovement[] = [];
  for (const [index, movement] of movements.entries()) {
    const pointer = `/movements/${index}`;
    const before = violations.length;
    const note: Note = (code, at, more = {}) => violations.push({ code, pointer: at, facts: { movement: movement.id, ...more } });
    if (seen.has(movement.id)) note("duplicate-movement", `${pointer}/id`);
    seen.add(movement.id);
    const known = checkReferences(facts, movement, pointer, note);
    if (!known) continue;
    checkSupply(facts, movement, known, pointer, note);
    const stops = checkRoute(facts, movement, known, pointer, note);
    if (violations.length > before || !stops) continue;
    const item = facts.items.get(movement.item)!;
    sound.push({ movement, pointer, arriveDay: facts.dayOf(movement.arriveOn), uses: listUses(stops, item) });
  }
  return sound;
}

function checkReferences(facts: Facts, movement: Movement, pointer: string, note: Note): Supply | undefined {
  const supply = facts.supplies.get(movement.offer);
  const need = facts.needs.get(movement.need);
  if (!supply) note("unknown-offer", `${pointer}/offer`);
  if (!need) note("unknown-need", `${pointer}/need`);
  if (!Number.isSafeInteger(movement.quantity) || movement.quantity < 1) note("quantity-not-whole", `${pointer}/quantity`);
  if (!supply || !need) return undefined;
  if (supply.item !== movement.item) note("item-differs", `${pointer}/item`, { offered: supply.item });
  const part = facts.partsOf(need).find(({ component }) => component === movement.component);
  if (!part) note("unknown-component", `${pointer}/component`);
  else if (!part.worth.has(movement.item)) note("item-not-accepted", `${pointer}/item`);
  return supply;
}

function checkSupply(facts: Facts, movement: Movement, supply: Supply, pointer: string, note: Note): void {
  if (supply.reservedFor !== undefined && supply.reservedFor !== movement.need) note("reserved-for-other", `${pointer}/offer`, { need: supply.reservedFor });
  if (movement.quantity < supply.minLot) note("below-minimum-lot", `${pointer}/quantity`, { minLot: supply.minLot });
  const first = movement.legs[0];
  const leaveDay = facts.dayOf(first ? first.departOn : movement.arriveOn);
  const place = first ? `${pointer}/legs/0/departOn` : `${pointer}/arriveOn`;
  if (leaveDay < supply.availableDay) note("before-available", place);
  if (leaveDay > supply.lastDay) note("after-available", place);
  if (leaveDay < supply.consentDay) note("consent-missing", place);
}

/** The stops of the route, or `undefined` when it does not hold together. */
function checkRoute(facts: Facts, movement: Movement, supply: Supply, pointer: string, note: Note): Stop[] | undefined {
  let [node, day]: [string, number | undefined] = [supply.node, undefined];
  const stops: Stop[] = [];
  const avoided = listAvoided(supply, facts.needs.get(movement.need)!);
  if (avoided.nodes.has(node)) note("way-avoided", `${pointer}/offer`, { node });
  for (const [index, step] of movement.legs.entries()) {
    const at = `${pointer}/legs/${index}`;
    const leg = facts.legs.get(step.leg);
    if (!leg) return void note("unknown-leg", `${at}/leg`);
    const [depart, arrive] = [facts.dayOf(step.departOn), facts.dayOf(step.arriveOn)];
    if (avoided.legs.has(leg.id) || avoided.nodes.has(leg.to)) note("way-avoided", `${at}/leg`, { node: leg.to });
    if (leg.from !== node) return void note("route-broken", `${at}/leg`, { expectedFrom: node });
    if (day !== undefined && depart < day) note("departs-before-arrival", `${at}/departOn`);
    const why = whyNoDeparture(facts, leg, depart);
    if (why) note(why, `${at}/departOn`);
    if (arrive !== depart + leg.transitDays) note("transit-differs", `${at}/arriveOn`, { transitDays: leg.transitDays });
    stops.push({ node, arrive: day, depart, legOut: step.leg });
    [node, day] = [leg.to, arrive];
  }
  const arriveDay = facts.dayOf(movement.arriveOn);
  if (day !== undefined && arriveDay !== day) note("arrival-differs", `${pointer}/arriveOn`);
  if (!(arriveDay >= 0 && arriveDay < facts.days)) note("outside-horizon", `${pointer}/arriveOn`);
  if (node !== facts.needs.get(movement.need)!.node) return void note("route-broken", `${pointer}/legs`, { endsAt: node });
  stops.push({ node, arrive: arriveDay, depart: undefined, legOut: undefined });
  return stops;
}

const limitCode = {
  "leg-lift": "leg-lift-exceeded",
  "leg-neq": "leg-neq-exceeded",
  handling: "handling-exceeded",
  storage: "storage-exceeded",
  "node-neq": "licence-exceeded",
} as const satisfies Record<Use["kind"], ViolationCode>;

/** Adds up what all movements take from offers, needs and limits. */
export function checkTotals(facts: Facts, sound: readonly SoundMovement[], violations: Violation[]): void {
  const taken = new Map<string, { use: Use; grams: number; pointer: string }>();
  const fromOffer = new Map<string, number>();
  const toPart = new Map<string, number>();
  for (const { movement, pointer, uses } of sound) {
    const item = facts.items.get(movement.item)!;
    for (const use of uses) {
      const entry = taken.get(useKey(use)) ?? { use, grams: 0, pointer };
      const perUnit = use.kind === "leg-neq" || use.kind === "node-neq" ? neqGramsOf(item) : gramsOf(item);
      taken.set(useKey(use), { use, grams: entry.grams + movement.quantity * perUnit, pointer });
    }
    const offered = (fromOffer.get(movement.offer) ?? 0) + movement.quantity;
    fromOffer.set(movement.offer, offered);
    const { quantity } = facts.supplies.get(movement.offer)!;
    if (offered > quantity) violations.push({ code: "offer-exceeded", pointer: `${pointer}/quantity`, facts: { offer: movement.offer, quantity } });
    const need = facts.needs.get(movement.need)!;
    const part = facts.partsOf(need).find(({ component }) => component === movement.component)!;
    const key = JSON.stringify([movement.need, movement.component]);
    const sent = (toPart.get(key) ?? 0) + movement.quantity * part.worth.get(movement.item)!;
    toPart.set(key, sent);
    if (sent > need.quantity * part.milliPerSet + 999) violations.push({ code: "need-exceeded", pointer: `${pointer}/quantity`, facts: { need: need.id } });
  }
  for (const { use, grams, pointer } of taken.values()) {
    const limit = limitOf(facts, use);
    if (grams > limit) violations.push({ code: limitCode[use.kind], pointer, facts: { at: use.at, day: use.day, division: use.division, grams, limit } });
  }
}
