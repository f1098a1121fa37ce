import { refuse, allow, type Decision } from "../../kernel/decision.ts";
import type { Day } from "../../kernel/day.ts";

export const moneySteps = ["pledged", "committed", "paid", "spent"] as const;
export type MoneyStepName = (typeof moneySteps)[number];

/** One step of a sum on its own ladder, apart from goods. Minor units of the currency. */
export interface MoneyStep {
  readonly id: string;
  readonly step: MoneyStepName;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly onDay: Day;
  readonly note: string | null;
}

export type MoneyRefusal = {
  readonly rule: "MONEY-1"; readonly code: "money-beyond-step"; readonly pointer: string; readonly step: MoneyStepName; readonly before: MoneyStepName; readonly leftMinor: bigint; readonly currency: string;
};

/** A later step never exceeds the one before it, in the same currency: committed of pledged, paid of committed, spent of paid. */
export function addMoneyStep(steps: readonly MoneyStep[], next: MoneyStep): Decision<readonly MoneyStep[], MoneyRefusal> {
  const at = moneySteps.indexOf(next.step);
  if (at > 0) {
    const sum = (step: MoneyStepName) => steps.filter((one) => one.step === step && one.currency === next.currency).reduce((total, one) => total + one.amountMinor, 0n);
    const before = moneySteps[at - 1]!;
    const left = sum(before) - sum(next.step);
    if (next.amountMinor > left) return refuse({ rule: "MONEY-1", code: "money-beyond-step", pointer: "/amountMinor", step: next.step, before, leftMinor: left, currency: next.currency });
  }
  return allow([...steps, next]);
}
