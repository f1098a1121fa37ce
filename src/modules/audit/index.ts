export { definePresentedRoute, defineRoute, type ActionContext, type Actor, type CallerSignIn, type Sql } from "./context.ts";
export { objectKinds, toCanonical, type Deed, type Leaf } from "./leaf.ts";
export { compareDrafts, type Applied, type Comparison } from "./applied.ts";
export type { Witness } from "./witness.ts";
