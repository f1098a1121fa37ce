import type { DayText } from "./problem.ts";

/**
 * The planner's answer: the published form, `docs/api/plan.schema.json`. Holds no wall-clock figures, so that the same
 * problem, seed and work budget give the same bytes.
 */
export interface Plan {
  readonly format: "entente-plan";
  readonly version: 1;
  readonly status: PlanStatus;
  readonly seed: number;
  readonly movements: readonly Movement[];
  /** Most important first. Without strict classes: on-time, late, cost, movements. */
  readonly tiers: readonly Tier[];
  /** Bound of the on-time tier; with strict classes, of the first class. Points. */
  readonly bound: number;
  /** Gap of the same tier. */
  readonly gap: number;
  readonly unmet: readonly Unmet[];
  readonly certificate: Certificate;
}

/** `optimal`: every tier equals its bound. `out-of-time`: stopped by the clock or by the caller; the best plan so far. */
export type PlanStatus = "optimal" | "feasible" | "out-of-time";

/** A quantity of one offer on one path. `legs` is empty when the goods are already where they are needed. */
export interface Movement {
  readonly id: string;
  readonly offer: string;
  readonly need: string;
  /** The part of a package; absent when the need is not a package. */
  readonly component?: string;
  readonly item: string;
  readonly quantity: number;
  readonly legs: readonly MovementLeg[];
  readonly arriveOn: DayText;
}

export interface MovementLeg {
  readonly leg: string;
  readonly departOn: DayText;
  readonly arriveOn: DayText;
}

/**
 * One level of the objective. `on-time` and `late` count points and are maximised, `cost` counts cents, `movements`
 * counts movements, both minimised. `bound` holds for every whole-number plan that does at least as well in the tiers before.
 */
export interface Tier {
  readonly name: "on-time" | "late" | "cost" | "movements";
  /** Only with strict classes: the class whose needs are counted. */
  readonly priorityClass?: number;
  readonly value: number;
  readonly bound: number;
  /** The points of a full answer; only for `on-time` and `late`. */
  readonly outOf?: number;
  /** `|bound - value|` as a share of the larger of the two, 0 when both are equal. */
  readonly gap: number;
}

/** What a need does not get on time, and why. */
export interface Unmet {
  readonly need: string;
  /** The part of a package that binds. */
  readonly component?: string;
  /** Units (or whole sets) that are not usable on the due day, rounded up. */
  readonly quantity: number;
  /** How many of them become usable within 60 days after the due day, rounded down. */
  readonly lateQuantity: number;
  readonly reason: Reason;
}

export type Reason = ReasonFacts & {
  /** True when relaxing the named constraint was tried and lets goods through, or when nothing fits at all. */
  readonly proved: boolean;
};

export type ReasonFacts =
  | { readonly code: "no-offer"; readonly offeredUnits: number }
  | { readonly code: "offers-too-late"; readonly earliestOn: DayText }
  | { readonly code: "no-route"; readonly offers: readonly string[] }
  | { readonly code: "lift-on-leg"; readonly leg: string; readonly days: readonly DayText[] }
  | { readonly code: "handling-at-node"; readonly node: string; readonly days: readonly DayText[] }
  | { readonly code: "storage-at-node"; readonly node: string; readonly days: readonly DayText[] }
  | {
      readonly code: "explosive-limit";
      readonly node?: string;
      readonly leg?: string;
      readonly division: string;
      readonly days: readonly DayText[];
    }
  | { readonly code: "consent-missing"; readonly offers: readonly string[] }
  | { readonly code: "offers-used-elsewhere"; readonly needs: readonly string[] }
  | { readonly code: "below-minimum-lot"; readonly offers: readonly string[] }
  | { readonly code: "component-missing"; readonly component: string; readonly because: ReasonFacts }
  | { readonly code: "not-proved" };

export type ReasonCode = ReasonFacts["code"];

/** Why the bounds hold. */
export interface Certificate {
  /** Price lists that prove an upper bound on points; see the README for the formula. */
  readonly prices: readonly PriceList[];
  /** Present when every plan was looked at: the bounds are the values of the plan itself, and the search can be repeated. */
  readonly exhaustive: boolean;
}

/**
 * Non-negative prices. `credit` tells which points they bound: `on-time` those of the on-time tier, `usable` on-time and
 * late together; with strict classes only those of `priorityClass`.
 */
export interface PriceList {
  readonly credit: "on-time" | "usable";
  readonly priorityClass?: number;
  /** Points, rounded down after exact summing. */
  readonly bound: number;
  readonly resources: readonly ResourcePrice[];
  readonly needs: readonly NeedPrice[];
}

/**
 * The price of a week (days `7 * week` to `7 * week + 6` from the first day) or of one day of a resource, in millionths of a
 * point per tonne, or per kilogram NEQ: exactly one of `week` and `day`. Resources that are not listed cost nothing.
 */
export interface ResourcePrice {
  readonly of: "leg-lift" | "leg-neq" | "handling" | "storage" | "node-neq";
  readonly at: string;
  /** Only for `node-neq`. */
  readonly division?: string;
  readonly week?: number;
  readonly day?: number;
  readonly price: number;
}

/** What serving a need costs, as a share of its full worth in millionths; `shares` divides a package's worth over its parts, summing to 1,000,000. */
export interface NeedPrice {
  readonly need: string;
  readonly price: number;
  readonly shares?: Readonly<Record<string, number>>;
}
