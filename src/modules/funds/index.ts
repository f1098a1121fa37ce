export { costCategories, type CostCategory, type FundRefusal } from "./fund.ts";
export { whyNotPick, type BatchRefusal } from "./batch.ts";
export { halfAfter, halfOf, halfPattern } from "./half.ts";
export type { PurchaseRefusal } from "./purchase.ts";
