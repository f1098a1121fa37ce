export { isOutside, ladder, mayMove, measures, stages, stagesOf, type LadderStage, type Measure, type Stage } from "./stage.ts";
export { accountKey, checkMoves, largestUnits, type LedgerRefusal, type Move, type Place, type Subject } from "./transfer.ts";
