import { done, type Outcome } from "../../kernel/outcome.ts";
import type { ActionContext } from "../audit/index.ts";
import { listWaiting } from "./store-waiting.ts";
import { endsIn, inOrder, waitingKinds, type Waiting } from "./waiting.ts";

/** What waits for whoever asks, what ends first on top. On another party's records only where they act on all of them. */
export async function listOwnWaiting(context: ActionContext): Promise<Outcome<{ items: Waiting[]; next: null }>> {
  const may = context.signIn?.may ?? [];
  const waiter = { org: context.actor.org, name: context.actor.name, now: context.now };
  // Whoever accepts plans acts for the whole room; the others for their party.
  const reach = may.includes("acceptProposal") ? "all" : "own";
  const kinds = waitingKinds.filter((kind) => may.includes(endsIn[kind])).map((kind) => ({ kind, waiter: { ...waiter, reach } as const }));
  return done({ items: inOrder(await listWaiting(context.sql, kinds)), next: null });
}
