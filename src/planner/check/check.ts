// Shares no code with the planner, only type declarations.
import type { Plan, Tier } from "../plan.ts";
import type { Problem } from "../problem.ts";
import { provedPoints } from "./certificate.ts";
import { findBestTiers, scoredClasses } from "./exhaustive.ts";
import type { Facts } from "./facts.ts";
import { toFacts } from "./facts.ts";
import type { SoundMovement } from "./movements.ts";
import { checkMovements, checkTotals } from "./movements.ts";
import type { Usable } from "./values.ts";
import { countCents, countPoints, countUsable } from "./values.ts";
import type { Violation } from "./violation.ts";
import { boundCodes } from "./violation.ts";

export interface PlanCheck {
  /** No limit is broken and every figure about the movements is right; says nothing about the bound. */
  readonly feasible: boolean;
  readonly violations: readonly Violation[];
  /** The tier values as recomputed, in the plan's order. */
  readonly tiers: readonly { readonly name: Tier["name"]; readonly priorityClass?: number; readonly value: number }[];
  /** The certificate proves every bound, gap and status the plan claims. */
  readonly boundHolds: boolean;
}

/**
 * Holds a plan against its problem: every limit, value, unmet quantity and bound, recomputed in whole numbers by code that
 * shares nothing with the planner. The problem must be one that `readProblem` accepts, the plan one that `readPlan` accepts.
 */
export function checkPlan(problem: Problem, plan: Plan): PlanCheck {
  const facts = toFacts(problem);
  const violations: Violation[] = [];
  const sound = checkMovements(facts, plan.movements, violations);
  checkTotals(facts, sound, violations);
  const usable = problem.needs.map((need) => {
    const own = sound.filter(({ movement }) => movement.need === need.id);
    return countUsable(facts, need, own.map(({ movement, arriveDay }) => ({ component: movement.component, item: movement.item, quantity: movement.quantity, day: arriveDay })));
  });
  const tiers = countTiers(facts, sound, usable);
  checkTierValues(plan, tiers, violations);
  checkUnmet(facts, plan, usable, violations);
  checkBounds(facts, plan, tiers, violations);
  return {
    feasible: violations.every(({ code }) => boundCodes.has(code)),
    violations,
    tiers: tiers.map(({ name, priorityClass, value }) => ({ name, ...(priorityClass === undefined ? {} : { priorityClass }), value: Number(value) })),
    boundHolds: violations.every(({ code }) => !boundCodes.has(code)),
  };
}

interface CountedTier {
  readonly name: Tier["name"];
  readonly priorityClass: number | undefined;
  readonly value: bigint;
}

function countTiers(facts: Facts, sound: readonly SoundMovement[], usable: readonly Usable[]): CountedTier[] {
  const points = facts.problem.needs.map((need, index) => ({ priorityClass: need.priorityClass, ...countPoints(need, usable[index]!) }));
  const sum = (name: "onTime" | "late", priorityClass: number | undefined) =>
    points.reduce((total, entry) => total + (priorityClass === undefined || entry.priorityClass === priorityClass ? entry[name] : 0n), 0n);
  const classes = scoredClasses(facts.problem);
  return [
    ...classes.map((priorityClass) => ({ name: "on-time" as const, priorityClass, value: sum("onTime", priorityClass) })),
    ...classes.map((priorityClass) => ({ name: "late" as const, priorityClass, value: sum("late", priorityClass) })),
    { name: "cost", priorityClass: undefined, value: countCents(facts, sound.map(({ movement }) => movement)) },
    { name: "movements", priorityClass: undefined, value: BigInt(sound.length) },
  ];
}

function checkTierValues(plan: Plan, tiers: readonly CountedTier[], violations: Violation[]): void {
  if (plan.tiers.length !== tiers.length) violations.push({ code: "tier-differs", pointer: "/tiers", facts: { expected: tiers.length } });
  for (const [index, { name, priorityClass, value }] of tiers.entries()) {
    const claimed = plan.tiers[index];
    if (!claimed || (claimed.name === name && claimed.priorityClass === priorityClass && BigInt(claimed.value) === value)) continue;
    violations.push({ code: "tier-differs", pointer: `/tiers/${index}/value`, facts: { name, value: Number(value) } });
  }
}

function checkUnmet(facts: Facts, plan: Plan, usable: readonly Usable[], violations: Violation[]): void {
  const listed = new Map(plan.unmet.map((entry, index) => [entry.need, { entry, index }]));
  if (listed.size !== plan.unmet.length) violations.push({ code: "unmet-differs", pointer: "/unmet", facts: { why: "a need is listed twice" } });
  for (const [index, need] of facts.problem.needs.entries()) {
    const quantity = need.quantity - Math.floor(usable[index]!.onTime / 1000);
    const lateQuantity = Math.min(quantity, Math.floor(usable[index]!.late / 1000));
    const found = listed.get(need.id);
    listed.delete(need.id);
    const right = quantity === 0 ? !found : found?.entry.quantity === quantity && found.entry.lateQuantity === lateQuantity;
    if (!right) violations.push({ code: "unmet-differs", pointer: found ? `/unmet/${found.index}` : "/unmet", facts: { need: need.id, quantity, lateQuantity } });
    if (found && !found.entry.reason?.code) violations.push({ code: "unmet-reason-missing", pointer: `/unmet/${found.index}/reason`, facts: { need: need.id } });
  }
  for (const { entry, index } of listed.values()) violations.push({ code: "unmet-differs", pointer: `/unmet/${index}`, facts: { need: entry.need, quantity: 0 } });
}

/** What the certificate proves for each tier; a bound that promises more than that is not proved. */
function checkBounds(facts: Facts, plan: Plan, tiers: readonly CountedTier[], violations: Violation[]): void {
  const proved = plan.certificate.exhaustive ? repeatSearch(facts, tiers) : fromPrices(facts, plan, tiers, violations);
  for (const [index, { name, value }] of tiers.entries()) {
    const claimed = plan.tiers[index];
    if (!claimed) continue;
    const pointer = `/tiers/${index}/bound`;
    const bound = BigInt(claimed.bound);
    const least = name === "cost" || name === "movements";
    if (least ? bound > value : bound < value) violations.push({ code: "bound-below-value", pointer, facts: { name, value: Number(value) } });
    const limit = proved?.[index];
    if (limit === undefined || (least ? bound > limit : bound < limit))
      violations.push({ code: "bound-not-proved", pointer, facts: { name, proved: limit === undefined ? null : Number(limit) } });
    if (Math.abs(claimed.gap - shareBetween(value, bound)) > 1e-6) violations.push({ code: "gap-differs", pointer: `/tiers/${index}/gap`, facts: { name } });
  }
  if (plan.bound !== plan.tiers[0]?.bound || plan.gap !== plan.tiers[0].gap) violations.push({ code: "gap-differs", pointer: "/bound", facts: {} });
  if (plan.status === "optimal" && plan.tiers.some((tier, index) => BigInt(tier.bound) !== tiers[index]?.value))
    violations.push({ code: "status-not-proved", pointer: "/status", facts: {} });
}

function shareBetween(value: bigint, bound: bigint): number {
  if (value === bound) return 0;
  const [low, high] = value < bound ? [value, bound] : [bound, value];
  return Number(high - low) / Number(high);
}

/** The best values of all plans; proves only that a plan which has exactly these values cannot be beaten. */
function repeatSearch(facts: Facts, tiers: readonly CountedTier[]): bigint[] | undefined {
  const best = findBestTiers(facts.problem);
  const values = best?.map((value) => (value < 0n ? -value : value));
  return values && tiers.every(({ value }, index) => value === values[index]) ? values : undefined;
}

function fromPrices(facts: Facts, plan: Plan, tiers: readonly CountedTier[], violations: Violation[]): bigint[] {
  const lists = plan.certificate.prices;
  const provedBy = new Map<string, bigint>();
  for (const [index, list] of lists.entries()) {
    const points = provedPoints(facts, list);
    const key = `${list.credit} ${list.priorityClass ?? ""}`;
    if (points === undefined || points > BigInt(list.bound)) {
      violations.push({ code: "certificate-wrong", pointer: `/certificate/prices/${index}`, facts: { proved: points === undefined ? null : Number(points) } });
      continue;
    }
    provedBy.set(key, points);
  }
  const onTimeOf = new Map(tiers.filter(({ name }) => name === "on-time").map(({ priorityClass, value }) => [priorityClass, value]));
  const pointsMade = tiers.some(({ name, value }) => (name === "on-time" || name === "late") && value > 0n);
  return tiers.map(({ name, priorityClass }) => {
    if (name === "cost") return 0n;
    if (name === "movements") return pointsMade ? 1n : 0n;
    const full = facts.problem.needs.reduce((sum, need) => sum + (priorityClass === undefined || need.priorityClass === priorityClass ? BigInt(need.weight) * 1_000_000n : 0n), 0n);
    // Whatever prices say, no more can be earned than the needs are worth.
    const proved = (credit: string) => [provedBy.get(`${credit} ${priorityClass ?? ""}`) ?? full, full].reduce((one, other) => (one < other ? one : other));
    const [usable, early] = [proved("usable"), proved("on-time")];
    if (name === "late") return usable - onTimeOf.get(priorityClass)!;
    return early < usable ? early : usable;
  });
}
