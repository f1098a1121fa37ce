import type { ProposalRow } from "../types.ts";

/** Whether a proposal has a plan that can be compared. */
export function hasPlan({ state }: Pick<ProposalRow, "state">): boolean {
  return ["ready", "partlyAccepted", "accepted", "stale"].includes(state);
}

/** How soon a proposal is read again while it is computed: its first plan, which can be large, less often than how far it is. */
export function whileOneComputes(plan: Pick<ProposalRow, "state" | "summary"> | undefined): number | false {
  return plan?.state === "computing" ? (plan.summary ? 2000 : 700) : false;
}

/** How soon a list of proposals is read again: after a second while one of them is being computed, else not by itself. */
export function whileComputing(list: readonly Pick<ProposalRow, "state">[]): number | false {
  return list.some((one) => one.state === "computing") ? 1000 : false;
}
