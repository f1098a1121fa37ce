import { done, notFound, refused, type Outcome } from "../../kernel/outcome.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { ActionContext } from "../audit/index.ts";
import { itemsByCode } from "../catalogue/actions.ts";
import type { Item } from "../catalogue/index.ts";
import { legsByCode, nodesByCode } from "../network/actions.ts";
import type { Leg, Node } from "../network/index.ts";
import { comparePlans, type ComparedSide, type PlanComparison } from "./comparison.ts";
import type { Proposal, ProposalRefusal } from "./proposal.ts";
import { movementsOf, tiersOf } from "./sets.ts";
import { findDocuments, findProposal, type Documents } from "./store.ts";

/** A comparison with what its ids and codes stand for, in either plan. */
export interface OpenComparison {
  readonly comparison: PlanComparison;
  /** `null`: what is in force, as a re-plan found it. */
  readonly before: Compared & { readonly proposal: Proposal | null };
  readonly after: Compared & { readonly proposal: Proposal };
}

export interface Compared extends Documents {
  readonly accepted: ReadonlySet<string>;
  readonly items: ReadonlyMap<string, Item>;
  readonly nodes: ReadonlyMap<string, Node>;
  readonly legs: ReadonlyMap<string, Leg>;
}

/** What a plan does otherwise than another, or, of a re-plan, than what is in force. */
export async function compareProposals(context: ActionContext, order: { readonly id: string; readonly with: string }): Promise<Outcome<OpenComparison, ProposalRefusal>> {
  const db = context.sql;
  const after = await read(db, order.id);
  const before = order.with === "in-force" ? after : await read(db, order.with);
  if (!after || !before) return notFound;
  const inForce = order.with === "in-force";
  const plans = [before, after].every(({ documents, proposal }) => documents.plan !== null && !["failed", "cancelled"].includes(proposal.state));
  if (!plans || (inForce && after.proposal.kind !== "replan")) return refused({ rule: "COMPARE-3", code: "comparison-without-plan", pointer: "" });
  const names = { accepted: new Set<string>(), items: await itemsByCode(db), nodes: await nodesByCode(db), legs: await legsByCode(db) };
  return done({
    comparison: comparePlans(inForce ? inForceOf(after.documents) : toSide(before.documents), toSide(after.documents)),
    before: { ...before.documents, ...names, proposal: inForce ? null : before.proposal }, after: { ...after.documents, ...names, proposal: after.proposal },
  });
}

async function read(db: Sql, id: string): Promise<{ proposal: Proposal; documents: Documents } | undefined> {
  const proposal = await findProposal(db, id, "read");
  const documents = proposal && (await findDocuments(db, id));
  return documents && { proposal, documents };
}

function toSide({ problem, plan, basis }: Documents): ComparedSide {
  return { problem, movements: [...movementsOf(plan!), ...basis.pinned], pinned: new Set(basis.pinned.map((one) => one.id)), unmet: plan!.unmet, tiers: tiersOf(plan!) };
}

function inForceOf({ problem, basis }: Documents): ComparedSide {
  return { problem, movements: basis.movable.map((agreed) => agreed.movement), pinned: new Set(), unmet: null, tiers: [] };
}
