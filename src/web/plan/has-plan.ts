import type { ProposalRow } from "../types.ts";

/** Whether a proposal has a plan that can be compared. */
export function hasPlan({ state }: Pick<ProposalRow, "state">): boolean {
  return ["ready", "partlyAccepted", "accepted", "stale"].includes(state);
}
