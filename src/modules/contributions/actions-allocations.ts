import type { Day } from "../../kernel/day.ts";
import type { Refusal } from "../../kernel/decision.ts";
import { roomWideId, type LabelId } from "../../kernel/label.ts";
import { done, notFound, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import type { ListOrder, Sql } from "../../edges/keyset.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, Deed } from "../audit/index.ts";
import { itemsById } from "../catalogue/actions.ts";
import { agreedWorths, agreeWorths, balancesOf, postMoves, reserveMoves, resolveReservation, takenForNeeds } from "../ledger/actions.ts";
import { isOutside, mayMove, type LadderStage, type LedgerRefusal, type Move, type Subject } from "../ledger/index.ts";
import { joinLabels } from "../releasability/actions.ts";
import { acceptedByNeeds, lockNeedsOf } from "../needs/actions.ts";
import { acceptedItemsOf, whyNotAllocate, valueToMove, type Allocation, type AllocationId, type AllocationRefusal, type PlannableLine } from "./allocation.ts";
import type { Contribution, Line } from "./contribution.ts";
import { contributionsOf, findAllocationForUpdate, insertAllocations, listExpired, listLive, listPlannedAllocations, listProposalAllocations, listTied, pageAllocations, sumAllocated, updateAllocation, type AllocationFilter, type TiedUnits } from "./store-allocations.ts";
import { listPlannableLines } from "./store-lists.ts";
import { listValuationsOf, lockLines } from "./store.ts";
import { goodsCommodity, valueCommodity } from "./valuation.ts";

export interface AllocationOrder {
  readonly lineId: string;
  readonly needId: string;
  readonly units: bigint;
  /** Hold the units until the end of this day instead of allocating them for good. */
  readonly holdThrough: Day | null;
  readonly proposalId?: string | null;
  readonly movement?: string | null;
  /** Who may read the plan. */
  readonly proposalLabelId?: LabelId;
  readonly arrivesOn?: Day | null;
}

type Refused = AllocationRefusal | LedgerRefusal | { readonly rule: "ALLOCATION-9"; readonly code: "allocation-refers-to-nothing"; readonly pointer: string };

/** Ties units of lines to needs, all or none, in the caller's transaction. Refusals point to the order they are about: "/0/units". */
export async function allocateAll(context: ActionContext, db: Sql, orders: readonly AllocationOrder[]): Promise<{ allocations: Allocation[] } | { refusal: Refused }> {
  const needs = new Map((await lockNeedsOf(db, orders.map((order) => order.needId))).map((need) => [need.id as string, need]));
  const items = await itemsById(db, [...needs.values()].map((need) => need.itemId));
  const own = await acceptedByNeeds(db, [...needs.keys()]);
  const taken = await takenForNeeds(db, [...needs.keys()]);
  const agreed = new Map((await agreedWorths(db, orders.map((order) => order.lineId), [...needs.keys()])).map((one) => [`${one.subject} ${one.need}`, BigInt(one.thousandths)]));
  const lines = new Map((await lockLines(db, orders.map((order) => order.lineId))).map((of) => [of.line.id as string, of]));
  const allocations: Allocation[] = [];
  for (const [index, order] of orders.entries()) {
    const at = (refusal: Refused): { refusal: Refused } => ({ refusal: { ...refusal, pointer: orders.length === 1 ? refusal.pointer : `/${index}${refusal.pointer}` } });
    const need = needs.get(order.needId);
    const of = lines.get(order.lineId);
    if (!need || !of) return at({ rule: "ALLOCATION-9", code: "allocation-refers-to-nothing", pointer: need ? "/lineId" : "/needId" });
    const accepted = acceptedItemsOf(need.itemId, own.get(need.id) ?? items.get(need.itemId)?.substitutes ?? []);
    const share = of.line.itemId !== null && accepted.has(of.line.itemId) ? (agreed.get(`${order.lineId} ${order.needId}`) ?? accepted.get(of.line.itemId)!) : null;
    const why = whyNotAllocate(of.contribution, of.line, { id: need.id, state: need.state, units: need.units, takenThousandths: taken.get(need.id) ?? 0n, shareThousandths: share }, { 
      units: order.units, holdThrough: order.holdThrough, today: context.today,
    });
    if (why) return at(why);
    if (!agreed.has(`${order.lineId} ${order.needId}`)) await agreeWorths(db, [{ subject: order.lineId, need: order.needId, thousandths: Number(share!) }]);
    const unwritten = allocations.filter((one) => one.lineId === order.lineId && one.state === "allocated").reduce((sum, one) => sum + one.units, 0n);
    // Whoever may read both may read what ties them.
    const labelId = await joinLabels(db, [of.contribution.labelId, need.labelId]);
    const written = await writeOne(context, db, order, { ...of, unwritten, worthThousandths: Number(share!), labelId });
    if ("refusal" in written) return at(written.refusal);
    taken.set(need.id, (taken.get(need.id) ?? 0n) + order.units * share!);
    allocations.push(written.allocation);
  }
  await insertAllocations(db, allocations.map((one, index) => ({ ...one, proposalLabelId: orders[index]!.proposalLabelId ?? roomWideId })));
  return { allocations };
}

/** Deeds about allocations, to be found under their contributions and needs, too. */
export async function allocationDeeds(db: Sql, list: readonly (Omit<Deed, "object" | "about"> & { readonly allocation: Allocation })[]): Promise<Deed[]> {
  const contributions = await contributionsOf(db, list.map((one) => one.allocation.lineId));
  return list.map(({ allocation, facts, ...deed }) => {
    const contribution = contributions.get(allocation.lineId)!;
    return {
      ...deed, after: allocation, object: { kind: "allocation", id: allocation.id }, label: allocation.labelId, about: [contribution, allocation.needId],
      facts: { contribution, line: allocation.lineId, need: allocation.needId, units: Number(allocation.units), ...facts },
    };
  });
}

/** Lines of offered and committed contributions, with what a plan has to know of them; of all items, or of some. What a line lacks is for planning to say. */
export function plannableLines(db: Sql, itemIds: readonly string[] | null = null): Promise<PlannableLine[]> {
  return listPlannableLines(db, itemIds);
}

/** What came of a proposal's movements, whatever state it is in now. */
export function allocationsOfProposal(db: Sql, proposal: string): Promise<Allocation[]> {
  return listProposalAllocations(db, proposal);
}

/** Units of lines that are tied to these needs, with who gives them and whether the origin's consent is missing. */
export function unitsTiedTo(db: Sql, needs: readonly string[]): Promise<TiedUnits[]> {
  return listTied(db, needs);
}

export type { TiedUnits };

/** What came of any proposal, still stands and arrives on the day or later. */
export function plannedAllocations(db: Sql, from: Day): Promise<Allocation[]> {
  return listPlannedAllocations(db, from);
}

/** Which of these allocations still tie units to a need. */
export function liveAllocations(db: Sql, ids: readonly string[]): Promise<Set<string>> {
  return listLive(db, ids);
}

function subjectOf(contribution: Contribution, line: Line): Subject {
  return { id: line.id, donor: contribution.donorId, category: contribution.category, commodity: goodsCommodity(line, contribution.illustrative), label: contribution.labelId };
}

async function writeOne(context: ActionContext, db: Sql, order: AllocationOrder, of: { line: Line; contribution: Contribution; unwritten: bigint; worthThousandths: number; labelId: LabelId }): Promise<{ allocation: Allocation } | { refusal: Refused }> {
  const { line, contribution } = of;
  const move: Move = {
    subject: subjectOf(contribution, line), from: { stage: contribution.stage }, to: { stage: "allocated", need: order.needId, label: of.labelId }, units: order.units, onDay: context.today, reason: "allocated",
  };
  const written = order.holdThrough === null ? await postMoves(context, db, [move]) : await reserveMoves(context, db, [move]);
  if (!written.allowed) {
    return { refusal: written.refusal.code === "ledger-not-enough"
      ? { rule: "ALLOCATION-3", code: "allocation-offer-too-small", pointer: "/units", freeUnits: written.refusal.freeUnits, askedUnits: order.units } : written.refusal };
  }
  if (order.holdThrough === null) {
    const moved = await followValue(context, db, { line, contribution, allocatedUnits: (await sumAllocated(db, line.id)) + of.unwritten + order.units });
    if (moved) return { refusal: moved };
  }
  return {
    allocation: {
      id: context.newId() as AllocationId, lineId: order.lineId, needId: order.needId, units: order.units, worthThousandths: of.worthThousandths, state: order.holdThrough === null ? "allocated" : "reserved",
      reserveId: order.holdThrough === null ? null : written.value[0]!, expiresOn: order.holdThrough, proposalId: order.proposalId ?? null, movement: order.movement ?? null,
      arrivesOn: order.arrivesOn ?? null, allocatedOn: context.today, labelId: of.labelId, consignedUnits: 0n, version: 1,
    },
  };
}

/**
 * The value of a line goes with its units, in proportion: after each command there stands at *allocated* the share of all units
 * allocated, however the value or the number was corrected meanwhile. Values of a whole package stay: no one can say which part moved.
 */
export async function followValue(context: ActionContext, db: Sql, { contribution, line, allocatedUnits }: { contribution: Contribution; line: Line; allocatedUnits: bigint }): Promise<LedgerRefusal | null> {
  if (contribution.notCounted !== null || line.units === null) return null;
  const valuations = (await listValuationsOf(db, [contribution.id])).filter((valuation) => valuation.lineId === line.id && valuation.eurMinor !== null);
  if (valuations.length === 0) return null;
  const accounts = await balancesOf(db, valuations.map((valuation) => valuation.id));
  const moves = valuations.flatMap((valuation): Move[] => {
    const standing = accounts.filter((account) => account.subject === valuation.id && account.stage === "allocated").reduce((sum, account) => sum + account.units, 0n);
    const missing = valueToMove(valuation.eurMinor!, line.units!, 0n, allocatedUnits) - standing;
    const subject = { id: valuation.id, donor: contribution.donorId, category: contribution.category, commodity: valueCommodity(valuation.method, contribution.illustrative), label: contribution.labelId };
    const [from, to] = missing > 0n ? [contribution.stage, "allocated" as const] : ["allocated" as const, stageToReturnTo(contribution)];
    return missing === 0n ? [] : [{ subject, from: { stage: from }, to: { stage: to }, units: missing > 0n ? missing : -missing, onDay: context.today, reason: "value-of-units" }];
  });
  const moved = await postMoves(context, db, moves);
  return moved.allowed ? null : moved.refusal;
}

/** Where units go that are allocated no longer. What is released is on its way to be shipped; what comes back is bound, not shipped. */
function stageToReturnTo(contribution: Contribution): LadderStage {
  return contribution.stage === "released" ? "committed" : contribution.stage;
}

/** Units that were reserved while their contribution went on stayed behind. Once nobody has them any more they follow it. */
async function followStage(context: ActionContext, db: Sql, { contribution, line }: { contribution: Contribution; line: Line }): Promise<LedgerRefusal | null> {
  const behind = (await balancesOf(db, [line.id])).filter((account) => account.need === null && account.stage !== contribution.stage && !isOutside(account.stage)
    && mayMove(account.stage, contribution.stage) && account.units > account.reserved_units);
  const moved = await postMoves(context, db, behind.map((account): Move => ({
    subject: subjectOf(contribution, line), from: { stage: account.stage, node: account.node }, to: { stage: contribution.stage }, units: account.units - account.reserved_units, onDay: context.today, reason: "follows-stage",
  })));
  return moved.allowed ? null : moved.refusal;
}

export async function addAllocation(context: ActionContext, order: AllocationOrder): Promise<Outcome<Allocation, Refused>> {
  return context.transaction(async (db) => {
    const answer = await allocateAll(context, db, [order]);
    if ("refusal" in answer) return refused(answer.refusal);
    const allocation = answer.allocations[0]!;
    await record(context, db, await allocationDeeds(db, [{ action: allocation.state === "reserved" ? "units-reserved" : "units-allocated", allocation }]));
    return done(allocation);
  });
}

/** Ends an allocation: a reservation is confirmed or released; what was allocated is released again. */
export async function resolveAllocation(context: ActionContext, order: { id: string; version: number; how: "confirm" | "release"; reason: string | null }): Promise<Outcome<Allocation, Refused>> {
  return context.transaction(async (db) => {
    const before = await findAllocationForUpdate(db, order.id);
    if (!before) return notFound;
    if (before.version !== order.version) return { outcome: "stale", version: before.version } as const;
    const next = await resolveOne(context, db, before, order.how);
    if ("refusal" in next) return refused(next.refusal);
    await record(context, db, await allocationDeeds(db, [{ action: order.how === "confirm" ? "allocation-confirmed" : "allocation-released", before, allocation: next.allocation, facts: { reason: order.reason } }]));
    return done(next.allocation);
  });
}

/** Releases allocations in the caller's transaction, all or none: each must be of the version given. */
export async function releaseAll(context: ActionContext, db: Sql, orders: readonly { readonly id: string; readonly version: number }[]): Promise<{ allocations: { before: Allocation; after: Allocation }[] } | { changed: string } | { refusal: Refused }> {
  const allocations: { before: Allocation; after: Allocation }[] = [];
  for (const { id, version } of orders.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const before = await findAllocationForUpdate(db, id);
    if (before?.version !== version) return { changed: id };
    const next = await resolveOne(context, db, before, "release");
    if ("refusal" in next) return next;
    allocations.push({ before, after: next.allocation });
  }
  return { allocations };
}

async function resolveOne(context: ActionContext, db: Sql, before: Allocation, how: "confirm" | "release" | "expire"): Promise<{ allocation: Allocation } | { refusal: Refused }> {
  const settled = { refusal: { rule: "ALLOCATION-7", code: "allocation-settled", pointer: "", state: before.state } as const };
  if (before.state !== "reserved" && !(before.state === "allocated" && how === "release")) return settled;
  if (before.consignedUnits > 0n) return { refusal: { rule: "ALLOCATION-10", code: "allocation-consigned", pointer: "", consignedUnits: before.consignedUnits } };
  const { line, contribution } = (await lockLines(db, [before.lineId]))[0]!;
  if (before.state === "reserved") {
    const kind = how === "confirm" ? "settle" : how === "release" ? "void" : "expire";
    const resolved = await resolveReservation(context, db, { id: before.reserveId!, how: kind, onDay: context.today, reason: how });
    if (!resolved.allowed) return { refusal: resolved.refusal };
  } else {
    const moved = await postMoves(context, db, [{
      subject: subjectOf(contribution, line), from: { stage: "allocated", need: before.needId, label: before.labelId }, to: { stage: stageToReturnTo(contribution) }, units: before.units, onDay: context.today, reason: "released",
    }]);
    if (!moved.allowed) return { refusal: moved.refusal };
  }
  const allocatedUnits = (await sumAllocated(db, line.id)) + (how === "confirm" ? before.units : before.state === "allocated" ? -before.units : 0n);
  const why = (await followValue(context, db, { contribution, line, allocatedUnits })) ?? (before.state === "reserved" && how !== "confirm" ? await followStage(context, db, { contribution, line }) : null);
  if (why) return { refusal: why };
  const state = how === "confirm" ? "allocated" : how === "expire" ? "expired" : before.state === "reserved" ? "void" : "cancelled";
  const allocation: Allocation = { ...before, state, expiresOn: how === "confirm" ? null : before.expiresOn, version: before.version + 1 };
  await updateAllocation(db, allocation);
  return { allocation };
}

/** Gives back what was reserved and whose last day is over. Run at start and every hour; gives how many. */
export async function expireReservations(context: ActionContext): Promise<number> {
  return context.transaction(async (db) => {
    const expired = await listExpired(db, context.today);
    const resolved: Allocation[] = [];
    for (const allocation of expired) {
      const answer = await resolveOne(context, db, allocation, "expire");
      if ("allocation" in answer) resolved.push(answer.allocation);
    }
    await record(context, db, await allocationDeeds(db, resolved.map((allocation) => ({ action: "reservation-expired", allocation }))));
    return resolved.length;
  });
}

export async function listAllocations(context: ActionContext, filter: AllocationFilter, order: ListOrder): Promise<Outcome<Page<Allocation>>> {
  const page = await pageAllocations(context.sql, filter, order);
  return page ? done(page) : refused({ rule: "LIST-1", code: "list-order-unknown", pointer: "/after" } satisfies Refusal);
}
