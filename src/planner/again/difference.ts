import { toDayNumber } from "../days.ts";
import type { Movement } from "../plan.ts";
import type { Problem } from "../problem.ts";

/**
 * What becomes of some units between two plans. `kept`: the same offer to the same need (and part) on the same ways and days; `moved`: otherwise;
 * `dropped`: in the plan before only; `added`: in the new one only.
 */
export interface MovementChange {
  readonly kind: "kept" | "moved" | "dropped" | "added";
  /** Units. */
  readonly quantity: number;
  readonly before?: Movement;
  readonly after?: Movement;
}

export interface PlanDifference {
  /** Every unit of both plans once; the plan before in its order, then what is added. */
  readonly changes: readonly MovementChange[];
  /** Tonnes that were planned before and are moved or dropped, each times the days of its way, at least 1. */
  readonly changedTonneDays: number;
}

/** What a plan does otherwise than the one before, unit by unit. Items that the problem does not have any more weigh nothing. */
export function findDifference(problem: Problem, before: readonly Movement[], after: readonly Movement[]): PlanDifference {
  const grams = new Map(problem.items.map(({ id, tonnesPerUnit }) => [id, Math.round(tonnesPerUnit * 1e6)]));
  const [left, free] = [new Map(before.map((one) => [one, one.quantity])), new Map(after.map((one) => [one, one.quantity]))];
  const pairs = new Map<Movement, MovementChange[]>(before.map((one) => [one, []]));
  const pair = (kind: "kept" | "moved", keyOf: (movement: Movement) => string) => {
    const byKey = new Map<string, Movement[]>();
    for (const one of after) {
      const key = keyOf(one);
      const known = byKey.get(key);
      if (known) known.push(one);
      else byKey.set(key, [one]);
    }
    for (const one of before)
      for (const other of byKey.get(keyOf(one)) ?? []) {
        const quantity = Math.min(left.get(one)!, free.get(other)!);
        if (quantity === 0) continue;
        left.set(one, left.get(one)! - quantity);
        free.set(other, free.get(other)! - quantity);
        pairs.get(one)!.push({ kind, quantity, before: one, after: other });
      }
  };
  pair("kept", (movement) => JSON.stringify([purposeOf(movement), movement.legs.map(({ leg, departOn }) => [leg, departOn]), movement.arriveOn]));
  pair("moved", purposeOf);
  const changes: MovementChange[] = [
    ...before.flatMap((one) => [...pairs.get(one)!, ...(left.get(one)! > 0 ? [{ kind: "dropped" as const, quantity: left.get(one)!, before: one }] : [])]),
    ...after.flatMap((one) => (free.get(one)! > 0 ? [{ kind: "added" as const, quantity: free.get(one)!, after: one }] : [])),
  ];
  const gramDays = changes.reduce((sum, { kind, quantity, before: one }) => (kind === "kept" || !one ? sum : sum + quantity * (grams.get(one.item) ?? 0) * daysOf(one)), 0);
  return { changes, changedTonneDays: gramDays / 1e6 };
}

function purposeOf({ offer, need, component }: Movement): string {
  return JSON.stringify([offer, need, component ?? null]);
}

function daysOf({ legs, arriveOn }: Movement): number {
  return Math.max(1, legs.length === 0 ? 0 : toDayNumber(arriveOn) - toDayNumber(legs[0]!.departOn));
}
