import type { ProposalRow } from "../types.ts";

/** Whether a proposal has a plan that can be compared. */
export function hasPlan({ state }: Pick<ProposalRow, "state">): boolean {
  return ["ready", "partlyAccepted", "accepted", "stale"].includes(state);
}

/** How soon a list of proposals is read again: after a second while one of them is being computed, else not by itself. */
export function whileComputing(list: readonly Pick<ProposalRow, "state">[]): number | false {
  return list.some((one) => one.state === "computing") ? 1000 : false;
}
