export { claimByPrices } from "./claim.ts";
export { helpCount, type ComputeHelp, type HelpComputation, type HelpOrder, type KeptHelp } from "./help.ts";
export { leftOutReasons, type LeftOut, type LeftOutReason } from "./left-out.ts";
export { buildProblem, weightOfPriority, type BuiltProblem } from "./problem.ts";
export { failureCodes, isChecked, proposalStates, staleWhys, toSummary, type Failure, type Proposal, type ProposalId, type ProposalRefusal, type ProposalState, type StaleWhy, type Summary } from "./proposal.ts";
export { type Computation, type ComputedPlan, type ComputeOrder, type ComputePlan } from "./runs.ts";
