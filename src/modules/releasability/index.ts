export {
  checkLabel, classifications, clearanceOf, isClearedWithin, isWithin, join, joinAll, labelNotByFile, mayRead, policy, publicReader, roomWide, toClearance, toLabel, usualClearance,
  type Classification, type Clearance, type Label, type LabelOrder, type LabelRefusal, type Reader,
} from "./label.ts";
