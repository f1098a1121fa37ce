import { writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { withRoom } from "./reach.ts";
import { exitCodes, type Terminal } from "./terminal.ts";

interface ProposalView {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly version: number;
  readonly progress: { readonly phase: string; readonly gap: number | null } | null;
  readonly summary: { readonly status: string; readonly movements: number; readonly needsServed: number } | null;
}

export interface ProposalWish {
  readonly title: string;
  readonly horizonDays: number;
  readonly seconds?: number;
  readonly out?: string;
  /** What would be otherwise, as the room reads it; an empty list asks for a plan. */
  readonly changes: unknown;
  readonly replan: boolean;
  readonly beside: string | null;
}

/** Asks the room for a proposal and waits for it. Ctrl-C takes the request back. */
export async function proposePlan(terminal: Terminal, actor: string | undefined, order: ProposalWish): Promise<number> {
  return withRoom(terminal, actor, async (room) => {
    let proposal = await room.ask<ProposalView>("POST", "/api/proposals", {
      title: order.title, horizonDays: order.horizonDays, changes: order.changes, replan: order.replan, beside: order.beside, seconds: Math.min(60, Math.max(1, Math.ceil(order.seconds ?? 20))),
    });
    let interrupted = false;
    process.once("SIGINT", () => (interrupted = true));
    while (proposal.state === "computing") {
      if (interrupted) {
        await room.ask("POST", `/api/proposals/${proposal.id}/cancel`, { version: proposal.version });
        interrupted = false;
      }
      await wait(300);
      proposal = await room.ask<ProposalView>("GET", `/api/proposals/${proposal.id}`);
      terminal.progress("Planning", undefined, proposal.progress ? `${proposal.progress.phase}${proposal.progress.gap === null ? "" : `  gap ${(proposal.progress.gap * 100).toFixed(2)} %`}` : "");
    }
    if (order.out !== undefined) writeFileSync(order.out, `${JSON.stringify(proposal)}\n`);
    const { summary } = proposal;
    terminal.answer(proposal, `${proposal.title}: ${proposal.state}${summary ? `, ${summary.status}, ${summary.movements} movements, ${summary.needsServed} needs served` : ""}\n${room.url}`);
    return ["failed", "cancelled"].includes(proposal.state) ? exitCodes.refused : exitCodes.done;
  });
}
