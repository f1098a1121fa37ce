export { kielTotals, readKiel, releaseDayOf, type KielKnown } from "./read-kiel.ts";
