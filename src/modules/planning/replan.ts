import { addDays, type Day } from "../../kernel/day.ts";
import { groupBy } from "../../kernel/group-by.ts";
import type { Movement, Plan } from "../../planner/index.ts";
import type { StandingPart } from "../capability/index.ts";
import { buildProblem, type BuiltProblem } from "./problem.ts";
import type { ProposalRefusal } from "./proposal.ts";
import { needOf } from "./sets.ts";
import type { Situation } from "./situation.ts";
import { idOfAgreed, type AgreedMovement } from "./standing.ts";

/** A problem in which what was accepted and has not left may move, and what that is. */
export interface BuiltReplan extends BuiltProblem {
  readonly movable: readonly AgreedMovement[];
}

/** Day the goods leave, or are handed over. */
function leavesOn({ legs, arriveOn }: Movement): Day {
  return (legs[0]?.departOn ?? arriveOn) as Day;
}

/**
 * The problem of a re-plan. Movable is what leaves after today, arrives within the horizon, and could be planned again: its
 * line and its need are in the problem. `fixed` are ids of agreed movements that are to stay.
 */
export function buildReplan(now: Situation, horizonDays: number, fixed: ReadonlySet<string>): BuiltReplan {
  const lastOn = addDays(now.today, horizonDays - 1);
  let movable = now.standing.filter((agreed) => !fixed.has(idOfAgreed(agreed)) && leavesOn(agreed.movement) > now.today && agreed.movement.arriveOn <= lastOn);
  for (;;) {
    const built = buildProblem(asIfReleased(now, movable), horizonDays);
    const [offers, needs] = [new Set(built.problem.offers.map((offer) => offer.id)), new Map(built.problem.needs.map((need) => [need.id, need]))];
    const takes = ({ need, component }: Movement) => (component === undefined ? needs.has(need) : needs.get(need)?.components?.some((one) => one.id === component) === true);
    const left = movable.filter(({ movement }) => offers.has(movement.offer) && takes(movement));
    if (left.length === movable.length) return { ...built, movable };
    movable = left;
  }
}

/** The situation as it would be if these movements had been released. */
export function asIfReleased(now: Situation, released: readonly AgreedMovement[]): Situation {
  const [freeUnits, takenThousandths] = [new Map(now.freeUnits), new Map(now.takenThousandths)];
  const lines = new Map(now.lines.map((line) => [line.id, line]));
  const needs = new Map(now.needs.map((need) => [need.id as string, need]));
  for (const { movement, worthThousandths } of released) {
    const units = BigInt(movement.quantity);
    const [line, need] = [lines.get(movement.offer), needs.get(needOf(movement))];
    if (line) freeUnits.set(line.id, (freeUnits.get(line.id) ?? 0n) + units);
    if (need) takenThousandths.set(need.id, (takenThousandths.get(need.id) ?? 0n) - units * BigInt(worthThousandths));
  }
  const gone = new Set(released.map((agreed) => agreed.allocationId));
  return { ...now, packages: withoutUnits(now.packages, released), freeUnits, takenThousandths, standing: now.standing.filter((agreed) => !gone.has(agreed.allocationId)) };
}

/** Units that are tied no longer are not on their way to a component any more: those that arrive on the day of their movement first. */
function withoutUnits(packages: Situation["packages"], released: readonly AgreedMovement[]): Situation["packages"] {
  const byNeed = groupBy(released, ({ movement }) => needOf(movement));
  return packages.map((one) => ({ ...one, parts: one.parts.map((part) => {
    const gone = byNeed.get(part.needId ?? "");
    return gone === undefined ? part : { ...part, supplies: part.supplies.map((supply) => gone.filter(({ movement }) => movement.offer === supply.lineId).reduce(withoutOne, supply)) };
  }) }));
}

type TiedSupply = StandingPart["supplies"][number];

function withoutOne(supply: TiedSupply, { movement }: AgreedMovement): TiedSupply {
  let units = BigInt(movement.quantity);
  const expected = supply.expected.toSorted((one, other) => Number(other.onDay === movement.arriveOn) - Number(one.onDay === movement.arriveOn)).map((one) => {
    const used = units < one.units ? units : one.units;
    units -= used;
    return { ...one, units: one.units - used };
  });
  return { ...supply, expected: expected.filter((one) => one.units > 0n) };
}

/** What a re-plan does to what is in force: identical movements stay, others are released, and what is new is allocated. */
export interface Settlement {
  /** Ids of the plan's movements that are in force already. */
  readonly kept: ReadonlySet<string>;
  readonly released: readonly AgreedMovement[];
  readonly added: readonly Movement[];
}

export function settleReplan(movable: readonly AgreedMovement[], planned: readonly Movement[]): Settlement {
  const open = new Map<string, AgreedMovement[]>();
  for (const agreed of movable) open.set(fingerprint(agreed.movement), [...(open.get(fingerprint(agreed.movement)) ?? []), agreed]);
  const kept = planned.filter((movement) => open.get(fingerprint(movement))?.pop() !== undefined);
  const ids = new Set(kept.map((movement) => movement.id));
  return { kept: ids, released: [...open.values()].flat(), added: planned.filter((movement) => !ids.has(movement.id)) };
}

function fingerprint({ offer, need, component, item, quantity, legs, arriveOn }: Movement): string {
  return JSON.stringify([offer, need, component ?? "", item, quantity, legs.map(({ leg, departOn }) => [leg, departOn]), arriveOn]);
}

/** Why a re-plan is not possible any more, or `null`: all that could move stands as it did, and what is released has not left. */
export function whyNotReplan(movable: readonly AgreedMovement[], released: readonly AgreedMovement[], now: Situation): ProposalRefusal | null {
  const standing = new Map(now.standing.map((agreed) => [agreed.allocationId, agreed.allocationVersion]));
  const stale = (agreed: AgreedMovement, why: "standing-changed" | "under-way"): ProposalRefusal => ({ rule: "PROPOSAL-3", code: "proposal-stale", pointer: "/movements", movement: agreed.label, why });
  const changed = movable.find((agreed) => standing.get(agreed.allocationId) !== agreed.allocationVersion);
  if (changed) return stale(changed, "standing-changed");
  const left = released.find(({ movement }) => leavesOn(movement) <= now.today);
  return left ? stale(left, "under-way") : null;
}

/** The movements in force as a plan, for the planner to stay near. It claims nothing about values. */
export function toPrevious(movable: readonly AgreedMovement[]): Plan {
  return {
    format: "entente-plan", version: 1, status: "feasible", seed: 0, movements: movable.map(({ movement }, index) => ({ ...movement, id: `m${index + 1}` })), tiers: [], bound: 0, gap: 0, unmet: [],
    certificate: { prices: [], exhaustive: false },
  };
}
