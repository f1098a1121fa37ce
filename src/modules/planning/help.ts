import type { Help, HelpProgress } from "../../planner/index.ts";
import type { Proposal, ProposalRefusal } from "./proposal.ts";

/** What is looked for. Problem and plan are JSON texts. */
export interface HelpOrder {
  readonly problem: string;
  readonly plan: string;
  readonly seconds: number;
}

/** One help as it is kept, without the plan that shows it. */
export type KeptHelp = Omit<Help, "plan">;

export interface HelpComputation {
  readonly result: Promise<readonly KeptHelp[]>;
  /** Ends it where it stands; the result is then rejected. */
  end(): void;
}

/** Looks for help away from whoever asks, as `ComputePlan` plans. */
export type ComputeHelp = (order: HelpOrder, onProgress: (progress: HelpProgress) => void) => HelpComputation;

export const helpStates = ["waiting", "computing", "done", "failed"] as const;
export type HelpState = (typeof helpStates)[number];

/** How far the search is, and what it found. */
export interface HelpRun {
  readonly state: HelpState;
  readonly tried: number;
  readonly steps: number;
  readonly helps: readonly KeptHelp[];
}

export const helpSeconds = 30;
/** So many are kept with a proposal. */
export const helpCount = 8;

/** Why one cannot ask what would help a proposal's plan, or `null`. Where something is open in it one can. */
export function whyNoHelp(proposal: Proposal): ProposalRefusal | null {
  return proposal.summary ? null : { rule: "PROPOSAL-5", code: "proposal-not-ready", pointer: "", state: proposal.state };
}

/** Whether a search that was asked for must be begun: none was, or the last one failed. */
export function mustBegin(before: HelpRun | undefined): boolean {
  return before === undefined || before.state === "failed";
}
