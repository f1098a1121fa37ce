import { addDays, day, daysBetween } from "../../kernel/day.ts";
import type { Leg, Movement, Plan, Problem, Reason, Tier, Unmet } from "../../planner/index.ts";
import { countSets } from "./sets.ts";

/** A plan as far as another is compared with it. */
export interface ComparedSide {
  readonly problem: Problem;
  /** What is pinned included. */
  readonly movements: readonly Movement[];
  /** Ids of the pinned ones. */
  readonly pinned: ReadonlySet<string>;
  /** `null`: no plan, but what is in force; what is usable is then counted from the movements, in both. */
  readonly unmet: readonly Unmet[] | null;
  readonly tiers: readonly Tier[];
}

export const movementChanges = ["kept", "moved", "more", "less", "added", "dropped"] as const;
export type MovementChange = (typeof movementChanges)[number];

/** Why something differs, as far as it is known. `unmet`: the reason of its need in the plan that lacks it. */
export type WhyChanged =
  | { readonly code: "leg-closed"; readonly leg: string; readonly day: string }
  | { readonly code: "departure-past" | "way-forbidden" | "offer-gone" | "offer-less" | "offer-later" | "consent-missing" | "need-gone" | "need-less" | "accepted" | "pinned" | "way-opened" | "offer-new" | "need-new" }
  | { readonly code: "unmet"; readonly reason: Reason };

export const whyChangedCodes = ["leg-closed", "departure-past", "way-forbidden", "offer-gone", "offer-less", "offer-later", "consent-missing", "need-gone", "need-less", "accepted", "pinned", "way-opened", "offer-new", "need-new", "unmet"] as const satisfies readonly WhyChanged["code"][];

/** Units that go from one offer to one need in both plans, or in one of them. `moved` ones go on other days or by another way. */
export interface ChangedMovement {
  readonly change: MovementChange;
  readonly units: number;
  readonly before: Movement | null;
  readonly after: Movement | null;
  readonly why: WhyChanged | null;
}

/** Units of a need that are usable on time, and late, in both plans; of a need that only one plan has, `null` in the other. */
export interface ChangedNeed {
  readonly need: string;
  readonly before: { readonly onTime: number; readonly late: number } | null;
  readonly after: { readonly onTime: number; readonly late: number } | null;
}

export interface ChangedTier {
  readonly name: Tier["name"];
  readonly priorityClass: number | undefined;
  readonly before: number | null;
  readonly after: number | null;
}

export interface PlanComparison {
  readonly movements: readonly ChangedMovement[];
  /** Those that get more or less, the most important first. */
  readonly needs: readonly ChangedNeed[];
  readonly tiers: readonly ChangedTier[];
}

/** What `after` does otherwise than `before`. Units add up: what is kept, moved, less or dropped is all of `before`. */
export function comparePlans(before: ComparedSide, after: ComparedSide): PlanComparison {
  // What both sides share must still be two things: what is left of each is counted by movement.
  const [old, now] = [groupByPair(before.movements), groupByPair(after.movements.map((movement) => ({ ...movement })))];
  const [forward, backward] = [new Reasons(after), new Reasons(before)];
  const pairs = [...new Set([...old.keys(), ...now.keys()])];
  const movements = pairs.flatMap((pair) => matchPair(old.get(pair) ?? [], now.get(pair) ?? []))
    .map((one): ChangedMovement => ({ ...one, why: whyChanged(one, after.pinned, forward, backward) }));
  return { movements, needs: compareNeeds(before, after), tiers: compareTiers(before.tiers, after.tiers) };
}

function groupByPair(movements: readonly Movement[]): Map<string, Movement[]> {
  const groups = new Map<string, Movement[]>();
  for (const movement of movements) {
    const pair = JSON.stringify([movement.need, movement.component ?? "", movement.offer]);
    const group = groups.get(pair);
    if (group) group.push(movement);
    else groups.set(pair, [movement]);
  }
  return groups;
}

const wayOf = ({ legs, arriveOn }: Pick<Movement, "legs" | "arriveOn">) => `${legs.map(({ leg, departOn }) => `${leg}@${departOn}`).join(" ")} ${arriveOn}`;

type Matched = Omit<ChangedMovement, "why">;

/** Same days and way first; what is left on both sides moved, in the order it arrives; what is left on one side came or went. */
function matchPair(before: readonly Movement[], after: readonly Movement[]): Matched[] {
  const left = new Map<Movement, number>([...before, ...after].map((movement) => [movement, movement.quantity]));
  const matched: Matched[] = [];
  const partner = new Set<Movement>();
  const take = (change: MovementChange, one: Movement | null, other: Movement | null) => {
    const units = Math.min(...[one, other].flatMap((movement) => (movement ? [left.get(movement)!] : [])));
    if (units === 0) return;
    for (const movement of [one, other]) if (movement) left.set(movement, left.get(movement)! - units);
    matched.push({ change, units, before: one, after: other });
  };
  for (const one of before) for (const other of after) {
    if (wayOf(one) !== wayOf(other)) continue;
    take("kept", one, other);
    partner.add(one).add(other);
  }
  const soonFirst = (list: readonly Movement[]) => list.toSorted((one, other) => (one.arriveOn < other.arriveOn ? -1 : 1));
  for (const one of soonFirst(before)) for (const other of soonFirst(after)) take("moved", one, other);
  for (const one of before) take(partner.has(one) ? "less" : "dropped", one, null);
  for (const other of after) take(partner.has(other) ? "more" : "added", null, other);
  return matched;
}

/** For what went or moved away: what hinders it in the new plan. For what came: what hindered it in the old one. */
function whyChanged({ change, before, after }: Matched, pinned: ReadonlySet<string>, forward: Reasons, backward: Reasons): WhyChanged | null {
  if (after && pinned.has(after.id)) return { code: "pinned" };
  if (change === "kept") return null;
  if (before) return forward.whyNot(before, change === "moved");
  const hindered = backward.whyNot(after!, false);
  const code = hindered && opened[hindered.code];
  return code ? { code } : hindered?.code === "unmet" ? hindered : null;
}

const opened: Partial<Record<WhyChanged["code"], "way-opened" | "offer-new" | "need-new">> = { "leg-closed": "way-opened", "way-forbidden": "way-opened", "offer-gone": "offer-new", "offer-less": "offer-new", "offer-later": "offer-new", "consent-missing": "offer-new", "need-gone": "need-new", "need-less": "need-new" };

/** What stands in the way of a movement in one plan's problem, and what that plan says of its need. */
class Reasons {
  private readonly legs: ReadonlyMap<string, Leg>;
  private readonly offers: ReadonlyMap<string, Problem["offers"][number]>;
  private readonly needs: ReadonlyMap<string, Problem["needs"][number]>;
  private readonly unmet: ReadonlyMap<string, Reason>;
  private readonly standing: ReadonlySet<string>;
  private readonly sent = new Map<string, number>();

  constructor({ problem, unmet, movements }: ComparedSide) {
    const byId = <One extends { readonly id: string }>(list: readonly One[]) => new Map(list.map((one) => [one.id, one]));
    [this.legs, this.offers, this.needs] = [byId(problem.legs), byId(problem.offers), byId(problem.needs)];
    this.unmet = new Map((unmet ?? []).map((one) => [one.need, one.reason]));
    this.standing = new Set((problem.standing ?? []).map((one) => `${one.item} ${one.quantity} ${wayOf(one)}`));
    this.startOn = problem.horizon.startOn;
    for (const { offer, quantity } of movements) this.sent.set(offer, (this.sent.get(offer) ?? 0) + quantity);
  }

  private readonly startOn: string;

  whyNot(movement: Movement, moved: boolean): WhyChanged | null {
    if (this.standing.has(`${movement.item} ${movement.quantity} ${wayOf(movement)}`)) return { code: "accepted" };
    const need = this.needs.get(movement.need);
    if (!need) return { code: "need-gone" };
    const offer = this.offers.get(movement.offer);
    if (!offer) return { code: "offer-gone" };
    const hindered = this.whyNotWay(movement, offer, need);
    if (hindered || moved) return hindered;
    if ((this.sent.get(offer.id) ?? 0) >= offer.quantity && offer.quantity < movement.quantity) return { code: "offer-less" };
    if (movement.component === undefined && need.quantity < movement.quantity) return { code: "need-less" };
    const reason = this.unmet.get(movement.need);
    return reason ? { code: "unmet", reason } : null;
  }

  private whyNotWay(movement: Movement, offer: Problem["offers"][number], need: Problem["needs"][number]): WhyChanged | null {
    const leaves = movement.legs[0]?.departOn ?? movement.arriveOn;
    for (const { leg: id, departOn } of movement.legs) {
      const leg = this.legs.get(id);
      if (!leg) return { code: "leg-closed", leg: id, day: departOn };
      const index = daysBetween(day(this.startOn), day(departOn));
      if (index < (leg.noticeDays ?? 0)) return { code: "departure-past" };
      const runs = (index - leg.departures.phase) % leg.departures.everyDays === 0 && (leg.windows ?? [{ from: departOn, through: departOn }]).some(({ from, through }) => departOn >= from && departOn <= through);
      if (!runs) return { code: "leg-closed", leg: id, day: departOn };
      if ([offer.avoids, need.avoids].some((avoids) => avoids?.legs?.includes(id) || [leg.from, leg.to].some((node) => avoids?.nodes?.includes(node)))) return { code: "way-forbidden" };
    }
    if (offer.consent?.state === "missing") return { code: "consent-missing" };
    return leaves < offer.availableFrom || leaves > (offer.availableThrough ?? leaves) ? { code: "offer-later" } : null;
  }
}

type Usable = Map<string, { onTime: number; late: number }>;

/** What a plan makes usable of each need of its problem, pins apart: on time, and within sixty days after. */
function usableOf({ problem, unmet }: ComparedSide): Usable {
  const open = new Map((unmet ?? []).map((one) => [one.need, one]));
  return new Map(problem.needs.map((need) => {
    const lacking = open.get(need.id);
    return [need.id, { onTime: need.quantity - (lacking?.quantity ?? 0), late: lacking?.lateQuantity ?? 0 }];
  }));
}

/** Units of movements by need, on time or late. A need that pins cover whole has no due day in the problem: they count as on time. */
function unitsOf({ problem }: ComparedSide, movements: readonly Movement[], into: Usable): Usable {
  const dueOn = new Map(problem.needs.map((need) => [need.id, need.dueOn]));
  for (const { need, component, arriveOn, quantity } of movements) {
    // A component makes no set alone; sets are counted whole.
    if (component !== undefined) continue;
    const { onTime, late } = into.get(need) ?? { onTime: 0, late: 0 };
    const due = dueOn.get(need) ?? arriveOn;
    if (arriveOn <= due) into.set(need, { onTime: onTime + quantity, late });
    else if (arriveOn < addDays(day(due), 60)) into.set(need, { onTime, late: late + quantity });
  }
  return into;
}

/** Whole sets that what moves completes, on time and late; of a need that is no package nothing yet. */
function setsOf({ problem, movements }: ComparedSide, need: Problem["needs"][number]): { onTime: number; late: number } {
  if (!need.components) return { onTime: 0, late: 0 };
  const onTime = countSets(problem, need, movements, need.dueOn);
  return { onTime, late: countSets(problem, need, movements, addDays(day(need.dueOn), 59)) - onTime };
}

function compareNeeds(before: ComparedSide, after: ComparedSide): ChangedNeed[] {
  const byMovements = before.unmet === null || after.unmet === null;
  const [old, now] = [before, after].map((side) => (byMovements ? unitsOf(side, side.movements, new Map(side.problem.needs.map((need) => [need.id, setsOf(side, need)])))
    : unitsOf(side, side.movements.filter((movement) => side.pinned.has(movement.id)), usableOf(side)))) as [Usable, Usable];
  const weight = new Map([...before.problem.needs, ...after.problem.needs].map((need) => [need.id, need.weight]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((need): ChangedNeed => ({ need, before: old.get(need) ?? null, after: now.get(need) ?? null }))
    .filter((one) => one.before?.onTime !== one.after?.onTime || one.before?.late !== one.after?.late)
    .toSorted((one, other) => (weight.get(other.need) ?? 0) - (weight.get(one.need) ?? 0) || (one.need < other.need ? -1 : 1));
}

function compareTiers(before: Plan["tiers"], after: Plan["tiers"]): ChangedTier[] {
  const keyOf = ({ name, priorityClass }: Tier) => `${name} ${priorityClass ?? ""}`;
  const [old, now] = [before, after].map((tiers) => new Map(tiers.map((tier) => [keyOf(tier), tier])));
  return [...new Set([...now!.keys(), ...old!.keys()])].map((key) => {
    const { name, priorityClass } = (now!.get(key) ?? old!.get(key))!;
    return { name, priorityClass, before: old!.get(key)?.value ?? null, after: now!.get(key)?.value ?? null };
  });
}
