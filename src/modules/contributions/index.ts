export {
  conditions, contributionCategories, contributionKinds, contributionStages, endings, hasReached, unstatedUnit, whyNotEnd, whyNotOffer, whyNotReach,
  type Contribution, type ContributionId, type Finding, type Line, type LineId, type StageRefusal,
} from "./contribution.ts";
export type { ContributionDraft } from "./draft.ts";
export { acceptedItemsOf, allocationStates, lacksConsent, whyNotAllocate, type Allocation, type AllocationRefusal, type NeedSide, type PlannableLine } from "./allocation.ts";
export { moneySteps, type MoneyStep } from "./money.ts";
export { minorDigitsOf, toEuroMinor, valuationMethods, type Rates, type Valuation, type ValuationMethod } from "./valuation.ts";
