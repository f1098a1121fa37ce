export { plan } from "./planner.ts";
export type { PlanOptions, PlanPhase, PlanProgress, PlanResult } from "./planner.ts";
export { findDifference } from "./again/difference.ts";
export type { MovementChange, PlanDifference } from "./again/difference.ts";
export { planAgain, repairPlan } from "./again/plan-again.ts";
export type { AgainOptions, AgainResult, PlanBefore, RepairResult } from "./again/plan-again.ts";
export { helpMost } from "./help/help-most.ts";
export type { Help, HelpOptions, HelpProgress, HelpResult } from "./help/help-most.ts";
export { relax } from "./help/relaxation.ts";
export type { Relaxation } from "./help/relaxation.ts";
export { checkPlan } from "./check/check.ts";
export type { PlanCheck } from "./check/check.ts";
export type { Violation, ViolationCode } from "./check/violation.ts";
export { readProblem } from "./problem-reader.ts";
export type { ProblemReading } from "./problem-reader.ts";
export { readPlan } from "./plan-reader.ts";
export type { PlanReading } from "./plan-reader.ts";
export { pointsPerWeight } from "./model.ts";
export { findShortfall } from "./shortfall.ts";
export type { Shortfall } from "./shortfall.ts";
export { generateProblem } from "./generate.ts";
export type { GeneratorOrder } from "./generate.ts";
export type { ProblemSize } from "./generate-sizes.ts";
export type {
  Accepted,
  Avoids,
  Component,
  Consent,
  Course,
  DayText,
  Fault,
  FaultCode,
  Item,
  Leg,
  LegMode,
  Need,
  Node,
  NodeKind,
  Offer,
  Problem,
  StandingLeg,
  StandingMovement,
  Window,
} from "./problem.ts";
export type {
  Certificate,
  Movement,
  MovementLeg,
  NeedPrice,
  Plan,
  PlanStatus,
  PriceList,
  Reason,
  ReasonCode,
  ReasonFacts,
  ResourcePrice,
  Tier,
  Unmet,
} from "./plan.ts";
export { readMps } from "./mps/mps-reader.ts";
export type { MpsFault, MpsReading } from "./mps/mps-reader.ts";
export { writeMps } from "./mps/mps-writer.ts";
export type { LinearProgram } from "./mps/linear-program.ts";
export { findFlow } from "./mps/to-flow.ts";
export type { ArcPlace, FlowFinding, FoundFlow, NoFlow } from "./mps/to-flow.ts";
export { solveFlow } from "./flow/solve-flow.ts";
export type { FlowOptions, FlowProgress, FlowSolution } from "./flow/solve-flow.ts";
export type { Commodity, FlowProblem } from "./flow/flow-problem.ts";
