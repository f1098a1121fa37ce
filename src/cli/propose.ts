import { writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { Body, Schema } from "../client/index.ts";
import { answerOf, withRoom, type Reached } from "./reach.ts";
import { exitCodes, Failure, type Terminal } from "./terminal.ts";

export interface ProposalWish {
  readonly title: string;
  readonly horizonDays: number;
  readonly seconds?: number;
  /** Where the plan goes, as a planned file has it. */
  readonly out?: string;
  /** Where the problem goes that the room made of its needs, offers and network. */
  readonly problemOut?: string;
  /** What would be otherwise; the room says what it does not read. */
  readonly changes: unknown;
  readonly replan: boolean;
  readonly beside: string | null;
}

/** Asks the room for a proposal and waits for it. Ctrl-C stops the computing; the best plan so far, if there is one, becomes the proposal. */
export async function proposePlan(terminal: Terminal, actor: string | undefined, wish: ProposalWish): Promise<number> {
  return withRoom(terminal, actor, async (room) => {
    const { title, horizonDays, replan, beside } = wish;
    const body = { title, horizonDays, replan, beside, changes: wish.changes, seconds: Math.min(60, Math.max(1, Math.ceil(wish.seconds ?? 20))) };
    const proposal = await waitFor(terminal, room, await answerOf(room.client.POST("/api/proposals", { body: body as Body<"/api/proposals", "post"> })));
    const { summary } = proposal;
    if (!summary) throw new Failure(exitCodes.refused, `${proposal.title}: ${proposal.state}${proposal.failure ? ` (${proposal.failure.code}, reference ${proposal.failure.reference})` : ""}`, { proposal: proposal.id, state: proposal.state, failure: proposal.failure });
    await writeDocuments(room, proposal.id, wish);
    // The plan's own bound and gap are those of its first tier.
    const { bound, gap } = summary.tiers[0]!;
    terminal.answer(
      { proposal: proposal.id, state: proposal.state, status: summary.status, tiers: summary.tiers, bound, gap, seconds: proposal.curve.at(-1)?.[0] ?? null, movements: summary.movements, unmet: proposal.unmet },
      `${proposal.title}: ${proposal.state}, ${summary.status}, ${summary.movements} movements, ${summary.needsServed} needs served, ${summary.needsOpen} not${room.stays ? `\n${room.url}/plan/${proposal.id}` : ""}`);
    return exitCodes.done;
  }, { workers: 2 });
}

async function writeDocuments(room: Reached, id: string, { out, problemOut }: ProposalWish): Promise<void> {
  if (out === undefined && problemOut === undefined) return;
  const { plan, problem } = await answerOf(room.client.GET("/api/proposals/{id}/documents", { params: { path: { id } } }));
  if (out !== undefined) writeFileSync(out, `${JSON.stringify(plan)}\n`);
  if (problemOut !== undefined) writeFileSync(problemOut, `${JSON.stringify(problem)}\n`);
}

async function waitFor(terminal: Terminal, room: Reached, { id }: Schema<"Proposal">) {
  const path = { id };
  const read = () => answerOf(room.client.GET("/api/proposals/{id}", { params: { path } }));
  let interrupted = false;
  process.once("SIGINT", () => (interrupted = true));
  let proposal = await read();
  while (proposal.state === "computing") {
    if (interrupted) {
      await answerOf(room.client.POST("/api/proposals/{id}/cancel", { params: { path }, body: { version: proposal.version } }));
      interrupted = false;
    }
    await wait(300);
    proposal = await read();
    terminal.progress("Planning", undefined, proposal.progress ? `${proposal.progress.phase}${proposal.progress.gap === null ? "" : `  gap ${(proposal.progress.gap * 100).toFixed(2)} %`}` : "");
  }
  return proposal;
}
