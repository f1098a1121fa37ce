export { claimByPrices } from "./claim.ts";
export { leftOutReasons, type LeftOut, type LeftOutReason } from "./left-out.ts";
export { buildProblem, weightOfPriority, type BuiltProblem } from "./problem.ts";
export { failureCodes, proposalStates, staleWhys, type Failure, type Proposal, type ProposalId, type ProposalRefusal, type ProposalState, type StaleWhy, type Summary } from "./proposal.ts";
export { PlanRuns, type Computation, type ComputedPlan, type ComputePlan, type Progress } from "./runs.ts";
