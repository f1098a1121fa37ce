export { isCategory, itemCategories } from "./category.ts";
export {
  compatibilityGroups, hazardDivisions, type CompatibilityGroup, type HazardDivision, type Item, type ItemFacts, type ItemId, type ItemRefusal, type Substitute,
} from "./item.ts";
export { niinOf, nsnFindings, parseNsn, toPrintedNsn, type NsnFinding } from "./nsn.ts";
export { toUnitsText, toUnitWord, unitForms, units, type Unit } from "./unit.ts";
