// Shares no code with the planner, only type declarations.
import type { Movement } from "../plan.ts";
import type { Need } from "../problem.ts";
import type { Facts } from "./facts.ts";
import { gramsOf } from "./facts.ts";

/** What a need gets: thousandths usable on time, usable late, and late ones times the days left of 60. */
export interface Usable {
  readonly onTime: number;
  readonly late: number;
  readonly lateDays: number;
}

/** Goods that reach a part of a need. */
export interface Arrival {
  readonly component: string | undefined;
  readonly item: string;
  readonly quantity: number;
  readonly day: number;
}

/** Counts usable units day by day, from the first arrival on. */
export function countUsable(facts: Facts, need: Need, arrivals: readonly Arrival[]): Usable {
  const due = facts.dayOf(need.dueOn);
  const parts = facts.partsOf(need);
  const usableBy = (day: number): number => {
    const shares = parts.map((part) => {
      let milli = 0;
      for (const { component, item, quantity, day: on } of arrivals) if (component === part.component && on <= day) milli += quantity * (part.worth.get(item) ?? 0);
      return need.components ? 1000 * Math.floor(milli / part.milliPerSet) : milli;
    });
    return Math.min(1000 * need.quantity, ...shares);
  };
  const onTime = usableBy(due);
  let [late, lateDays, before] = [0, 0, onTime];
  for (const day of [...new Set(arrivals.map((arrival) => arrival.day))].sort((one, other) => one - other)) {
    if (day <= due || day >= due + 60) continue;
    const now = usableBy(day);
    late += now - before;
    lateDays += (now - before) * (due + 60 - day);
    before = now;
  }
  return { onTime, late, lateDays };
}

/** A need's points: on time, and late. */
export function countPoints(need: Need, { onTime, lateDays }: Usable): { onTime: bigint; late: bigint } {
  const full = BigInt(need.weight) * 1_000_000n;
  const whole = 1000n * BigInt(need.quantity);
  return { onTime: (full * BigInt(onTime)) / whole, late: (full * BigInt(lateDays)) / (whole * 60n) };
}

/** Cents of all movements, rounded up once. */
export function countCents(facts: Facts, movements: readonly Pick<Movement, "item" | "quantity" | "legs">[]): bigint {
  let microCents = 0n;
  for (const { item, quantity, legs } of movements)
    for (const { leg } of legs) microCents += BigInt(quantity) * BigInt(gramsOf(facts.items.get(item)!)) * BigInt(facts.legs.get(leg)!.costCentsPerTonne);
  return (microCents + 999_999n) / 1_000_000n;
}
