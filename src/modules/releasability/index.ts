export {
  checkLabel, classifications, isWithin, join, joinAll, labelNotByFile, mayRead, policy, publicReader, roomWide, toLabel, usualClearance,
  type Classification, type Clearance, type Label, type LabelOrder, type LabelRefusal, type Reader,
} from "./label.ts";
