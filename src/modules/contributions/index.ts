export {
  contributionCategories, contributionKinds, contributionStages, endings, hasReached, unstatedUnit, whyNotEnd, whyNotOffer, whyNotReach,
  type Contribution, type ContributionId, type Finding, type Line, type LineId, type StageRefusal,
} from "./contribution.ts";
export { allocationStates, whyNotAllocate, type Allocation, type AllocationRefusal, type NeedSide } from "./allocation.ts";
export { moneySteps, type MoneyStep } from "./money.ts";
export { toEuroMinor, valuationMethods, type Rates, type Valuation, type ValuationMethod } from "./valuation.ts";
