export { referenceOfPart, type PackageNeed } from "./package-need.ts";
export { availableThousandths, type Supply } from "./readiness.ts";
export type { StandingPackage, StandingPart } from "./standing-part.ts";
export { componentKinds, type ComponentKind } from "./template.ts";
