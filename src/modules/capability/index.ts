export { referenceOfPart, type PackageNeed } from "./package-need.ts";
export type { PlannedArrival, StandingPackage, StandingPart } from "./standing-part.ts";
export { componentKinds, type ComponentKind } from "./template.ts";
