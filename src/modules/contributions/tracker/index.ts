export { kielTotals, readKiel, releaseDayOf, type KielKnown } from "./tracker-file.ts";
