import { done, notFound, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import type { ListOrder, Sql } from "../../edges/keyset.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext } from "../audit/index.ts";
import { itemsByCode } from "../catalogue/actions.ts";
import type { Item } from "../catalogue/index.ts";
import { allocationsOfProposal, liveAllocations } from "../contributions/actions-allocations.ts";
import { legsByCode, nodesByCode } from "../network/actions.ts";
import type { Leg, Node } from "../network/index.ts";
import { partiesByCode } from "../parties/actions.ts";
import type { Party } from "../parties/index.ts";
import type { HelpRun } from "./help.ts";
import { findHelp } from "./store-help.ts";
import { findChoices, type Choice, type ChoiceKind } from "./choices.ts";
import { buildProblem, type BuiltProblem } from "./problem.ts";
import type { Proposal, ProposalId, ProposalRefusal } from "./proposal.ts";
import { settleReplan } from "./replan.ts";
import { readSituation } from "./read-situation.ts";
import { movementsOf } from "./sets.ts";
import type { Progress, Sample } from "./runs.ts";
import { askToStop, readRuns } from "./store-runs.ts";
import { findDocuments, findProposal, pageProposals, updateProposal, type Documents, type ProposalFilter } from "./store.ts";

export interface ShownProposal {
  readonly proposal: Proposal;
  readonly progress: Progress | null;
}

export interface OpenProposal extends ShownProposal, Documents {
  /** How value and bound came together. */
  readonly curve: readonly Sample[];
  readonly accepted: ReadonlySet<string>;
  /** What would help the plan most, as far as that was asked. */
  readonly help: HelpRun | null;
  /** What the documents' codes are called now. */
  readonly items: ReadonlyMap<string, Item>;
  readonly nodes: ReadonlyMap<string, Node>;
  readonly legs: ReadonlyMap<string, Leg>;
  readonly donors: ReadonlyMap<string, Party>;
}

/** The problem as it stands now, as a document that can be planned anywhere. */
export async function currentProblem(context: ActionContext, horizonDays: number): Promise<Outcome<BuiltProblem>> {
  return done(buildProblem(await readSituation(context.sql, context.today), horizonDays));
}

export async function listProposals(context: ActionContext, filter: ProposalFilter, order: ListOrder): Promise<Outcome<Page<ShownProposal>>> {
  const page = await pageProposals(context.sql, filter, order);
  if (!page) return refused({ rule: "LIST-1", code: "list-order-unknown", pointer: "/after" });
  const runs = await readRuns(context.sql, page.items.filter((one) => one.state === "computing").map((one) => one.id), false);
  return done({ next: page.next, items: page.items.map((proposal) => ({ proposal, progress: runs.get(proposal.id) ?? null })) });
}

export async function openProposal(context: ActionContext, id: string): Promise<Outcome<OpenProposal>> {
  const proposal = await findProposal(context.sql, id, "read");
  return proposal ? done(await describe(context.sql, proposal)) : notFound;
}

export async function describe(db: Sql, proposal: Proposal): Promise<OpenProposal> {
  const documents = (await findDocuments(db, proposal.id))!;
  const run = (await readRuns(db, [proposal.id], true)).get(proposal.id);
  // A plan that failed its check stays in the row for whoever looks into it, and is shown to nobody.
  const plan = proposal.state === "failed" || proposal.state === "cancelled" ? null : documents.plan;
  return {
    proposal, progress: proposal.state === "computing" ? (run ?? null) : null, curve: run?.curve ?? [], ...documents, plan, help: (await findHelp(db, proposal.id)) ?? null, accepted: await acceptedMovements(db, proposal.id, documents),
    items: await itemsByCode(db), nodes: await nodesByCode(db), legs: await legsByCode(db), donors: await partiesByCode(db),
  };
}

/** Ids of the plan's movements that are in force: accepted from this plan, or, of a re-plan, standing already as they are in it. */
export async function acceptedMovements(db: Sql, id: ProposalId, { plan, basis }: Pick<Documents, "plan" | "basis">): Promise<Set<string>> {
  const allocations = await allocationsOfProposal(db, id);
  const own = allocations.filter((one) => one.state === "allocated" || one.state === "reserved").map((one) => one.movement!);
  const live = await liveAllocations(db, basis.movable.map((agreed) => agreed.allocationId));
  const { kept } = settleReplan(basis.movable.filter((agreed) => live.has(agreed.allocationId)), plan ? movementsOf(plan) : []);
  return new Set([...own, ...kept]);
}

/** The problem and the plan as they were computed, to be checked by anyone. */
export async function proposalDocuments(context: ActionContext, id: string): Promise<Outcome<Pick<Documents, "problem" | "plan">>> {
  const documents = await findDocuments(context.sql, id);
  return documents ? done({ problem: documents.problem, plan: documents.plan }) : notFound;
}

const mostChoices = 50;

/** What changes and forbidden ways may name in a proposal's problem, at most 50 of them. */
export async function listChoices({ sql: db }: ActionContext, order: { readonly id: string; readonly kind: ChoiceKind; readonly search: string }): Promise<Outcome<readonly Choice[]>> {
  const documents = await findDocuments(db, order.id);
  if (!documents) return notFound;
  return done(findChoices(documents, { items: await itemsByCode(db), nodes: await nodesByCode(db), donors: await partiesByCode(db) }, { ...order, most: mostChoices }));
}

export type Order = { readonly id: string; readonly version: number };

/**
 * Stops the computing. When there is a plan already, the best so far becomes the proposal, as soon as the planner has
 * worded what stays open; asked a second time, or when there is none, the proposal is cancelled at once.
 */
export async function cancelProposal(context: ActionContext, order: Order): Promise<Outcome<ShownProposal, ProposalRefusal>> {
  return context.transaction(async (db): Promise<Outcome<ShownProposal, ProposalRefusal>> => {
    const before = await findProposal(db, order.id, "lock");
    if (!before) return notFound;
    if (before.version !== order.version) return { outcome: "stale", version: before.version };
    if (before.state !== "computing") return refused({ rule: "PROPOSAL-6", code: "proposal-not-computing", pointer: "", state: before.state });
    if (await askToStop(db, before.id)) {
      await record(context, db, { action: "proposal-stopped", object: { kind: "proposal", id: before.id }, label: before.labelId });
      return done({ proposal: before, progress: (await readRuns(db, [before.id], false)).get(before.id) ?? null });
    }
    const proposal: Proposal = { ...before, state: "cancelled", summary: null, version: before.version + 1 };
    await updateProposal(db, proposal);
    await record(context, db, { action: "proposal-cancelled", object: { kind: "proposal", id: before.id }, label: before.labelId, before, after: proposal });
    return done({ proposal, progress: null });
  });
}
