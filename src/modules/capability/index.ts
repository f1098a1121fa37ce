export { componentKinds, type ComponentKind } from "./template.ts";
