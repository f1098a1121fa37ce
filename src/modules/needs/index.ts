export { changeNeed, checkNeed, coverageOf, moveNeed, needStates, nextStates, wholeUnits, type AcceptedItem, type Need, type NeedId, type NeedRefusal, type NeedState } from "./need.ts";
