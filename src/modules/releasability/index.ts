export {
  checkLabel, classifications, isWithin, join, joinAll, mayRead, policy, publicReader, roomWide, toLabel, usualClearance,
  type Classification, type Clearance, type Label, type LabelRefusal, type Reader,
} from "./label.ts";
