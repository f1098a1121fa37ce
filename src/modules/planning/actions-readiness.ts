import { notFound, type Outcome, type Page } from "../../kernel/outcome.ts";
import type { Day } from "../../kernel/day.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { ActionContext } from "../audit/index.ts";
import { listPackageNeeds, openPackageNeed, type OpenPackageNeed } from "../capability/actions.ts";
import type { PlannedArrival } from "../capability/index.ts";
import { partiesByCode } from "../parties/actions.ts";
import { acceptedMovements } from "./actions.ts";
import { arrivalsOf } from "./sets.ts";
import { findDocuments, findProposal } from "./store.ts";

/** How ready needs for sets would be with a plan: what is tied, and what the plan brings beside. */
export async function listReadinessWith(context: ActionContext, order: { readonly id: string; readonly search: string | undefined; readonly asOf: Day | null }): Promise<Outcome<Page<OpenPackageNeed>>> {
  const arrivals = await readArrivals(context.sql, order.id);
  return arrivals ? listPackageNeeds(context, { search: order.search, asOf: order.asOf, arrivals }) : notFound;
}

export async function openReadinessWith(context: ActionContext, order: { readonly id: string; readonly packageNeedId: string; readonly asOf: Day | null }): Promise<Outcome<OpenPackageNeed>> {
  const arrivals = await readArrivals(context.sql, order.id);
  return arrivals ? openPackageNeed(context, order.packageNeedId, { asOf: order.asOf, arrivals }) : notFound;
}

/** What was accepted is tied already, and would count twice. Without a plan that may be shown there is nothing to look at. */
async function readArrivals(db: Sql, id: string): Promise<PlannedArrival[] | undefined> {
  const proposal = await findProposal(db, id, "read");
  const documents = proposal && (await findDocuments(db, id));
  if (!documents?.plan || proposal?.state === "failed" || proposal?.state === "cancelled") return undefined;
  const accepted = await acceptedMovements(db, proposal!.id, documents);
  const parties = new Map([...(await partiesByCode(db)).values()].map((party) => [party.code, party.id as string]));
  return arrivalsOf({ ...documents, plan: documents.plan }, accepted, (code) => parties.get(code));
}
