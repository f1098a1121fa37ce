import { done, notFound, refused, type Outcome } from "../../kernel/outcome.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, Sql } from "../audit/index.ts";
import { helpSeconds, mustBegin, whyNoHelp, type ComputeHelp, type KeptHelp } from "./help.ts";
import type { ProposalRefusal } from "./proposal.ts";
import { mostTaken } from "./runs.ts";
import { findProposal } from "./store.ts";
import { beatHelp, claimHelp, endHelp, findHelp, giveBackHelp, insertHelp, lockSilentHelps } from "./store-help.ts";
import { openProposal, type OpenProposal } from "./actions.ts";

/** Asks what would help a plan most. Answers at once; it is looked for afterwards. What is being looked for, or was found, stays as it is. */
export async function askForHelp(context: ActionContext, id: string): Promise<Outcome<OpenProposal, ProposalRefusal>> {
  return context.transaction(async (db): Promise<Outcome<OpenProposal, ProposalRefusal>> => {
    const proposal = await findProposal(db, id, "lock");
    if (!proposal) return notFound;
    const why = whyNoHelp(proposal);
    if (why) return refused(why);
    if (mustBegin(await findHelp(db, id))) {
      await insertHelp(db, id);
      await record(context, db, { action: "proposal-help-asked", object: { kind: "proposal", id } });
    }
    const opened = await openProposal({ ...context, sql: db }, id);
    return opened.outcome === "done" ? done(opened.value) : notFound;
  });
}

export interface HelpWork {
  readonly id: string;
  /** Unique among all workers of all processes. */
  readonly worker: string;
  readonly compute: ComputeHelp;
  /** Aborted when the worker is closed: what it looks for is given back for another. */
  readonly closing: AbortSignal;
}

const beatEveryMs = 500;

/** Takes a search that waits, and keeps what it finds. Does nothing when none waits. */
export async function computeHelp(later: () => ActionContext, { id, worker, compute, closing }: HelpWork): Promise<void> {
  const claimed = await later().transaction((db) => claimHelp(db, id, worker));
  if (!claimed) return;
  let progress = { tried: 0, steps: 0 };
  const computation = compute({ ...claimed, seconds: helpSeconds }, ({ tried, of }) => { progress = { tried, steps: of }; });
  const abandon = () => computation.end();
  closing.addEventListener("abort", abandon, { once: true });
  if (closing.aborted) abandon();
  let beating: Promise<void> | undefined;
  const beat = async () => { if (!(await beatHelp(later().sql, id, worker, progress))) abandon(); };
  const beats = setInterval(() => (beating ??= beat().catch(() => undefined).finally(() => (beating = undefined))), beatEveryMs);
  try {
    const helps = await computation.result;
    await later().transaction((db) => end(later(), db, { id, worker, helps }));
  } catch (error) {
    await later().transaction(async (db) => {
      if (closing.aborted) { if (await beatHelp(db, id, worker, progress)) await giveBackHelp(db, id, false); }
      else await end(later(), db, { id, worker, helps: null });
    });
    if (!closing.aborted) throw error;
  } finally {
    clearInterval(beats);
    closing.removeEventListener("abort", abandon);
    await beating;
  }
}

async function end(context: ActionContext, db: Sql, { id, worker, helps }: { readonly id: string; readonly worker: string; readonly helps: readonly KeptHelp[] | null }): Promise<void> {
  if (!(await endHelp(db, id, worker, helps))) return;
  await record(context, db, { action: helps === null ? "proposal-help-failed" : "proposal-help-found", object: { kind: "proposal", id }, ...(helps === null ? {} : { facts: { count: helps.length } }) });
}

/** Sees to searches of which nothing was heard for so many seconds, as `retakeSilent` does to runs. */
export async function retakeSilentHelps(context: ActionContext, silentSeconds: number): Promise<void> {
  await context.transaction(async (db) => {
    for (const { proposal, state, worker, taken } of await lockSilentHelps(db, silentSeconds)) {
      if (state === "waiting" || taken < mostTaken) await giveBackHelp(db, proposal, true);
      else await end(context, db, { id: proposal, worker: worker!, helps: null });
    }
  });
}
