export { clearanceWishStates, clearedKinds, whyNotConfirm, type ClearanceRefusal, type ClearanceWish, type ClearedKind } from "./clearance.ts";
