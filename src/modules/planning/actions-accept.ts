import type { Day } from "../../kernel/day.ts";
import { done, notFound, refused, type Outcome } from "../../kernel/outcome.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { Movement } from "../../planner/index.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext } from "../audit/index.ts";
import { allocateAll, allocationDeeds, releaseAll, type AllocationOrder } from "../contributions/actions-allocations.ts";
import type { Allocation } from "../contributions/index.ts";
import { lockNeedsOf } from "../needs/actions.ts";
import { acceptedMovements, describe, type OpenProposal, type Order } from "./actions.ts";
import { buildProblem } from "./problem.ts";
import { chooseMovements, toRefusal, whyNoRoom, whyStale, type Proposal, type ProposalRefusal, type StaleWhy } from "./proposal.ts";
import { readSituation } from "./read-situation.ts";
import { asIfReleased, settleReplan, whyNotReplan } from "./replan.ts";
import { movementsOf, needOf } from "./sets.ts";
import { daysToSee } from "./standing.ts";
import { findDocuments, findProposal, updateProposal, type Documents } from "./store.ts";

/** Ties the units of a plan's movements to their needs, all or none, if everything they rest on still holds. */
export async function acceptProposal(
  context: ActionContext, order: Order & { readonly movements: "all" | readonly string[] },
): Promise<Outcome<OpenProposal, ProposalRefusal>> {
  return context.transaction(async (db) => {
    const before = await findProposal(db, order.id, "lock");
    if (!before) return notFound;
    if (before.version !== order.version) return { outcome: "stale", version: before.version } as const;
    if (before.kind === "scenario") return refused({ rule: "SCENARIO-6", code: "scenario-not-accepted", pointer: "" } as const);
    if (!["ready", "partlyAccepted", "accepted"].includes(before.state)) return refused({ rule: "PROPOSAL-5", code: "proposal-not-ready", pointer: "", state: before.state } as const);
    const documents = (await findDocuments(db, before.id))!;
    const { plan, basis } = documents;
    if (before.kind === "replan") {
      if (order.movements !== "all") return refused({ rule: "PROPOSAL-18", code: "proposal-replan-whole", pointer: "/movements" } as const);
      if (before.state === "accepted") return refused({ rule: "PROPOSAL-5", code: "proposal-not-ready", pointer: "", state: before.state } as const);
      return acceptReplan(context, db, before, documents);
    }
    const accepted = await acceptedMovements(db, before.id, documents);
    const movements = [...movementsOf(plan!), ...basis.pinned];
    const chosen = chooseMovements({ movements }, order.movements, accepted);
    if (!chosen.allowed) return refused(chosen.refusal);
    const now = await readSituation(db, context.today);
    const why = whyStale(chosen.value, basis, now) ?? whyNoRoom(chosen.value, buildProblem(now, daysToSee(chosen.value, context.today)).problem);
    if (why) return refused(why);
    const written = await allocateAll(context, db, chosen.value.map((movement) => toOrder(before, movement)));
    // Someone was faster between the look and the locks: the same refusal, by the word of who holds the lock.
    if ("refusal" in written) return refused(toStale(written.refusal, chosen.value));
    const acceptedNow = accepted.size + chosen.value.length;
    const proposal: Proposal = { ...before, state: acceptedNow === movements.length ? "accepted" : "partlyAccepted", version: before.version + 1 };
    await updateProposal(db, proposal);
    const described = await describe(db, proposal);
    await record(context, db, [
      { action: "proposal-accepted", object: { kind: "proposal", id: before.id }, label: before.labelId, before, after: proposal, facts: { movements: chosen.value.map((movement) => movement.id) } },
      ...(await deedsOf(db, before, written.allocations)),
    ]);
    return done(described);
  });
}

function toOrder({ id: proposalId, labelId: proposalLabelId }: Proposal, movement: Movement): AllocationOrder {
  return { lineId: movement.offer, needId: needOf(movement), units: BigInt(movement.quantity), holdThrough: null, proposalId, proposalLabelId, movement: movement.id, arrivesOn: movement.arriveOn as Day };
}

/** A plan is told of where those who read of the units may all read the plan. */
function deedsOf(db: Sql, proposal: Proposal, allocations: readonly Allocation[]) {
  return allocationDeeds(db, allocations.map((allocation) => ({
    action: "units-allocated", allocation, facts: allocation.labelId === proposal.labelId ? { proposal: proposal.id, movement: allocation.movement } : {},
  })));
}

/** Releases what the re-plan drops or moves and allocates what it adds, if all that could move stands as it did when it was asked for. */
async function acceptReplan(context: ActionContext, db: Sql, before: Proposal, { plan, basis }: Documents): Promise<Outcome<OpenProposal, ProposalRefusal>> {
  const planned = [...movementsOf(plan!), ...basis.pinned];
  const { kept, released, added } = settleReplan(basis.movable, planned);
  // Needs before lines, as whoever allocates locks them.
  await lockNeedsOf(db, [...new Set([...released.map((agreed) => needOf(agreed.movement)), ...added.map(needOf)])]);
  const now = await readSituation(db, context.today);
  const without = asIfReleased(now, released);
  const why = whyNotReplan(basis.movable, released, now) ?? whyStale(added, basis, without) ?? whyNoRoom(added, buildProblem(without, daysToSee(added, context.today)).problem);
  if (why) return refused(why);
  const freed = await releaseAll(context, db, released.map((agreed) => ({ id: agreed.allocationId, version: agreed.allocationVersion })));
  const labelOf = (id: string) => released.find((agreed) => agreed.allocationId === id)?.label ?? id;
  if ("changed" in freed) return refused(toRefusal({ movement: labelOf(freed.changed), why: "standing-changed" }));
  if ("refusal" in freed) return refused(toRefusal({ movement: released[0]!.label, why: "standing-changed" }));
  const written = await allocateAll(context, db, added.map((movement) => toOrder(before, movement)));
  if ("refusal" in written) return refused(toStale(written.refusal, added));
  const proposal: Proposal = { ...before, state: "accepted", version: before.version + 1 };
  await updateProposal(db, proposal);
  const described = await describe(db, proposal);
  await record(context, db, [
    { action: "proposal-accepted", object: { kind: "proposal", id: before.id }, label: before.labelId, before, after: proposal, facts: { kept: kept.size, released: released.map((agreed) => agreed.label), movements: added.map((movement) => movement.id) } },
    ...(await allocationDeeds(db, freed.allocations.map((one) => ({ action: "allocation-released", before: one.before, allocation: one.after, facts: { reason: "re-planned", ...(one.after.labelId === before.labelId ? { proposal: before.id } : {}) } })))),
    ...(await deedsOf(db, before, written.allocations)),
  ]);
  return done(described);
}

const whyOf: Readonly<Record<string, StaleWhy>> = { "allocation-offer-too-small": "offer-too-small", "allocation-need-covered": "need-covered", "allocation-need-closed": "need-changed" };

function toStale(refusal: { readonly code: string; readonly pointer?: string; readonly [fact: string]: unknown }, chosen: readonly { readonly id: string; readonly quantity: number }[]): ProposalRefusal {
  const movement = chosen[chosen.length === 1 ? 0 : Number(refusal.pointer?.split("/")[1] ?? 0)]!;
  const { freeUnits, missingUnits } = refusal as { freeUnits?: bigint; missingUnits?: bigint };
  return toRefusal({
    movement: movement.id, why: whyOf[refusal.code] ?? "offer-changed", plannedUnits: movement.quantity,
    ...(freeUnits === undefined ? {} : { freeUnits: Number(freeUnits) }), ...(missingUnits === undefined ? {} : { missingUnits: Number(missingUnits) }),
  });
}
