export { changeNeed, checkNeed, coverageOf, moveNeed, needStates, nextStates, type Need, type NeedId, type NeedRefusal, type NeedState } from "./need.ts";
