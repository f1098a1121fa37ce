import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import type { Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import type { LabelId } from "../../kernel/label.ts";
import { moneySteps, type MoneyStep } from "../contributions/index.ts";

export type FundId = Id<"fund">;
export type StepName = MoneyStep["step"];

/** The seven categories of cost that allies count towards what they give, as NATO's pledge of 2024 names them. */
export const costCategories = ["equipment", "inKind", "sustainment", "training", "operations", "industry", "trustFunds"] as const;
export type CostCategory = (typeof costCategories)[number];

/** Money that several donors pay in and its holder spends. */
export interface Fund {
  readonly id: FundId;
  readonly holderId: string;
  readonly reference: string;
  readonly title: string;
  readonly purpose: string | null;
  readonly illustrative: boolean;
  readonly basis: string | null;
  readonly labelId: LabelId;
  readonly version: number;
}

/** One entry: so much of one donor's money came to a step, or, below zero, was taken back from it. Minor units. */
export interface FundStep {
  readonly id: string;
  readonly fundId: FundId;
  readonly donorId: string;
  readonly reference: string;
  readonly step: StepName;
  readonly category: CostCategory | null;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly onDay: Day;
  /** Euro cents at the reference rate of `rateOn`; `null` where there is none. */
  readonly eurMinor: bigint | null;
  readonly rateOn: Day | null;
  readonly perEuro: number | null;
  readonly source: string | null;
  readonly note: string | null;
}

/** How far one donor's money of one currency has come in one fund. */
export type Share = Readonly<Record<StepName, bigint>>;

export const emptyShare: Share = { pledged: 0n, committed: 0n, paid: 0n, spent: 0n };

/** The most that one donor's money of one currency comes to in one fund: a trillion, so that sixty of them are still a number that JSON can say. */
export const mostOfShareMinor = 100_000_000_000_000n;

export type FundRefusal =
  | { readonly rule: "FUND-1"; readonly code: "fund-reference-taken"; readonly pointer: string }
  | { readonly rule: "FUND-2"; readonly code: "fund-refers-to-nothing"; readonly pointer: string }
  | { readonly rule: "FUND-3"; readonly code: "fund-beyond-step"; readonly pointer: string; readonly step: StepName; readonly before: StepName; readonly leftMinor: bigint; readonly currency: string }
  | { readonly rule: "FUND-3"; readonly code: "fund-below-step"; readonly pointer: string; readonly step: StepName; readonly leftMinor: bigint; readonly currency: string }
  | { readonly rule: "FUND-3"; readonly code: "fund-share-too-large"; readonly pointer: string; readonly mostMinor: bigint; readonly currency: string }
  | { readonly rule: "FUND-4"; readonly code: "fund-needs-basis"; readonly pointer: string }
  | { readonly rule: "FUND-4"; readonly code: "fund-step-needs-source"; readonly pointer: string }
  | { readonly rule: "FUND-5"; readonly code: "fund-spent-without-category"; readonly pointer: string }
  | { readonly rule: "FUND-7"; readonly code: "fund-entry-taken" | "fund-entry-differs" | "fund-differs"; readonly pointer: string }
  | { readonly rule: "FUND-8"; readonly code: "fund-announcement-unlike"; readonly pointer: string };

export function checkFund(fund: Fund): Decision<Fund, FundRefusal> {
  return fund.illustrative && fund.basis === null ? refuse({ rule: "FUND-4", code: "fund-needs-basis", pointer: "/basis" }) : allow(fund);
}

/** What an entry has to say apart from what stands: where it is published, unless all of the fund is illustrative, and for what money was spent. */
export function whyNotStated(fund: Pick<Fund, "illustrative">, step: Pick<FundStep, "step" | "category" | "source">): FundRefusal | null {
  if (!fund.illustrative && step.source === null) return { rule: "FUND-4", code: "fund-step-needs-source", pointer: "/source" };
  return step.step === "spent" && step.category === null ? { rule: "FUND-5", code: "fund-spent-without-category", pointer: "/category" } : null;
}

/** The share after an entry: never more of it at a step than at the one before, and no less than at the one after. */
export function addToShare(share: Share, next: Pick<FundStep, "step" | "amountMinor" | "currency">): Decision<Share, FundRefusal> {
  const { step, amountMinor, currency } = next;
  const at = moneySteps.indexOf(step);
  const [before, after] = [moneySteps[at - 1], moneySteps[at + 1]];
  const sum = share[step] + amountMinor;
  if (before !== undefined && sum > share[before]) return refuse({ rule: "FUND-3", code: "fund-beyond-step", pointer: "/amountMinor", step, before, leftMinor: share[before] - share[step], currency });
  const floor = after === undefined ? 0n : share[after];
  if (sum < floor) return refuse({ rule: "FUND-3", code: "fund-below-step", pointer: "/amountMinor", step, leftMinor: share[step] - floor, currency });
  if (sum > mostOfShareMinor) return refuse({ rule: "FUND-3", code: "fund-share-too-large", pointer: "/amountMinor", mostMinor: mostOfShareMinor, currency });
  return allow({ ...share, [step]: sum });
}
