export { addMembership, isMemberOn, type Body, type BodyId, type BodyRefusal, type Membership } from "./body.ts";
export {
  closeSilence, decisionStates, decisionSteps, isDue, nextSteps, object, settlingMs, takeStep, whyNotObject,
  type Decision, type DecisionId, type DecisionRefusal, type DecisionState, type DecisionStep,
} from "./decision.ts";
export { confidences, recordable, stances, standingsOn, whatIsNeeded, type Confidence, type Position, type PositionRefusal, type Stance, type Standing } from "./position.ts";
export { meetingStates, type MeetingRefusal, type MeetingState } from "./meeting.ts";
export { accessionSteps, daysBetweenSteps, ratificationStates, type Accession, type AccessionRefusal, type AccessionStep, type RatificationState } from "./accession.ts";
