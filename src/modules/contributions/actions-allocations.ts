import type { Day } from "../../kernel/day.ts";
import type { Refusal } from "../../kernel/decision.ts";
import { done, notFound, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import type { ListOrder, Sql } from "../../edges/keyset.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext } from "../audit/index.ts";
import { itemsById } from "../catalogue/actions.ts";
import type { Item } from "../catalogue/index.ts";
import { postMoves, reserveMoves, resolveReservation } from "../ledger/actions.ts";
import type { LedgerRefusal, Move, Subject } from "../ledger/index.ts";
import { lockNeedsOf } from "../needs/actions.ts";
import type { Need } from "../needs/index.ts";
import { acceptedItemsOf, whyNotAllocate, valueToMove, type Allocation, type AllocationId, type AllocationRefusal, type PlannableLine } from "./allocation.ts";
import type { Contribution, Line } from "./contribution.ts";
import { findAllocationForUpdate, insertAllocations, listExpired, listProposalAllocations, pageAllocations, sumAllocated, takenByItem, updateAllocation, type AllocationFilter } from "./store-allocations.ts";
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
  readonly arrivesOn?: Day | null;
}

type Refused = AllocationRefusal | LedgerRefusal | { readonly rule: "ALLOCATION-9"; readonly code: "allocation-refers-to-nothing"; readonly pointer: string };

/** Ties units of lines to needs, all or none, in the caller's transaction. Refusals point to the order they are about: "/0/units". */
export async function allocateAll(context: ActionContext, db: Sql, orders: readonly AllocationOrder[]): Promise<{ allocations: Allocation[] } | { refusal: Refused }> {
  const needs = new Map((await lockNeedsOf(db, orders.map((order) => order.needId))).map((need) => [need.id as string, need]));
  const items = await itemsById(db, [...needs.values()].map((need) => need.itemId));
  const taken = await takenThousandths(db, [...needs.values()], items);
  const lines = new Map((await lockLines(db, orders.map((order) => order.lineId))).map((of) => [of.line.id as string, of]));
  const allocations: Allocation[] = [];
  for (const [index, order] of orders.entries()) {
    const at = (refusal: Refused): { refusal: Refused } => ({ refusal: { ...refusal, pointer: orders.length === 1 ? refusal.pointer : `/${index}${refusal.pointer}` } });
    const need = needs.get(order.needId);
    const of = lines.get(order.lineId);
    if (!need || !of) return at({ rule: "ALLOCATION-9", code: "allocation-refers-to-nothing", pointer: need ? "/lineId" : "/needId" });
    const accepted = acceptedItemsOf(need.itemId, items.get(need.itemId)?.substitutes ?? []);
    const why = whyNotAllocate(of.contribution, of.line, {
      id: need.id, state: need.state, units: need.units, takenThousandths: taken.get(need.id) ?? 0n, acceptedItems: accepted,
    }, { units: order.units, holdThrough: order.holdThrough, today: context.today });
    if (why) return at(why);
    const unwritten = allocations.filter((one) => one.lineId === order.lineId && one.state === "allocated").reduce((sum, one) => sum + one.units, 0n);
    const written = await writeOne(context, db, order, { ...of, unwritten });
    if ("refusal" in written) return at(written.refusal);
    taken.set(need.id, (taken.get(need.id) ?? 0n) + order.units * accepted.get(of.line.itemId!)!);
    allocations.push(written.allocation);
  }
  await insertAllocations(db, allocations);
  return { allocations };
}

/** What is reserved or allocated for needs, in thousandths of a unit: a substitute counts with its share. */
export async function takenThousandths(db: Sql, needs: readonly Pick<Need, "id" | "itemId">[], items: ReadonlyMap<string, Pick<Item, "substitutes">>): Promise<Map<string, bigint>> {
  const accepted = new Map(needs.map((need) => [need.id as string, acceptedItemsOf(need.itemId, items.get(need.itemId)?.substitutes ?? [])]));
  const taken = new Map<string, bigint>();
  for (const { need, item, units } of await takenByItem(db, [...accepted.keys()])) {
    // What was tied when the catalogue still listed it as a substitute counts in full.
    taken.set(need, (taken.get(need) ?? 0n) + units * (accepted.get(need)!.get(item) ?? 1000n));
  }
  return taken;
}

/** Lines of offered and committed contributions, with what a plan has to know of them. What a line lacks is for planning to say. */
export function plannableLines(db: Sql): Promise<PlannableLine[]> {
  return listPlannableLines(db);
}

/** What came of a proposal's movements, whatever state it is in now. */
export function allocationsOfProposal(db: Sql, proposal: string): Promise<Allocation[]> {
  return listProposalAllocations(db, proposal);
}

function subjectOf(contribution: Contribution, line: Line): Subject {
  return { id: line.id, donor: contribution.donorId, category: contribution.category, commodity: goodsCommodity(line, contribution.illustrative) };
}

async function writeOne(context: ActionContext, db: Sql, order: AllocationOrder, of: { line: Line; contribution: Contribution; unwritten: bigint }): Promise<{ allocation: Allocation } | { refusal: Refused }> {
  const { line, contribution } = of;
  const move: Move = {
    subject: subjectOf(contribution, line), from: { stage: contribution.stage }, to: { stage: "allocated", need: order.needId }, units: order.units, onDay: context.today, reason: "allocated",
  };
  const written = order.holdThrough === null ? await postMoves(context, db, [move]) : await reserveMoves(context, db, [move]);
  if (!written.allowed) {
    return { refusal: written.refusal.code === "ledger-not-enough"
      ? { rule: "ALLOCATION-3", code: "allocation-offer-too-small", pointer: "/units", freeUnits: written.refusal.freeUnits, askedUnits: order.units } : written.refusal };
  }
  if (order.holdThrough === null) {
    const moved = await moveValue(context, db, { ...of, units: order.units, way: "forth" });
    if (moved) return { refusal: moved };
  }
  return {
    allocation: {
      id: context.newId() as AllocationId, lineId: order.lineId, needId: order.needId, units: order.units, state: order.holdThrough === null ? "allocated" : "reserved",
      reserveId: order.holdThrough === null ? null : written.value[0]!, expiresOn: order.holdThrough, proposalId: order.proposalId ?? null, movement: order.movement ?? null,
      arrivesOn: order.arrivesOn ?? null, allocatedOn: context.today, version: 1,
    },
  };
}

interface ValueMove {
  readonly contribution: Contribution;
  readonly line: Line;
  /** What was allocated of the line in the same command and is not in the table yet: shares are taken of all that went before. */
  readonly unwritten: bigint;
  readonly units: bigint;
  readonly way: "forth" | "back";
}

/** The value of a line goes with its units, in proportion. Values of a whole package stay: no one can say which part moved. */
async function moveValue(context: ActionContext, db: Sql, { contribution, line, unwritten, units, way }: ValueMove): Promise<LedgerRefusal | null> {
  if (contribution.notCounted !== null || line.units === null) return null;
  const valuations = (await listValuationsOf(db, [contribution.id])).filter((valuation) => valuation.lineId === line.id && valuation.eurMinor !== null);
  if (valuations.length === 0) return null;
  const before = unwritten + (await sumAllocated(db, line.id));
  const moves = valuations.map((valuation): Move => {
    const value = way === "forth" ? valueToMove(valuation.eurMinor!, line.units!, before, units) : valueToMove(valuation.eurMinor!, line.units!, before - units, units);
    const subject = { id: valuation.id, donor: contribution.donorId, category: contribution.category, commodity: valueCommodity(valuation.method, contribution.illustrative) };
    const [from, to] = way === "forth" ? [contribution.stage, "allocated" as const] : ["allocated" as const, contribution.stage];
    return { subject, from: { stage: from }, to: { stage: to }, units: value, onDay: context.today, reason: "value-of-units" };
  }).filter((move) => move.units > 0n);
  const moved = await postMoves(context, db, moves);
  return moved.allowed ? null : moved.refusal;
}

export async function addAllocation(context: ActionContext, order: AllocationOrder): Promise<Outcome<Allocation, Refused>> {
  return context.transaction(async (db) => {
    const answer = await allocateAll(context, db, [order]);
    if ("refusal" in answer) return refused(answer.refusal);
    const allocation = answer.allocations[0]!;
    await record(context, db, { action: allocation.state === "reserved" ? "units-reserved" : "units-allocated", object: { kind: "allocation", id: allocation.id }, after: allocation, facts: { line: order.lineId, need: order.needId, units: Number(order.units) } });
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
    await record(context, db, { action: order.how === "confirm" ? "allocation-confirmed" : "allocation-released", object: { kind: "allocation", id: before.id }, before, after: next.allocation, facts: { reason: order.reason } });
    return done(next.allocation);
  });
}

async function resolveOne(context: ActionContext, db: Sql, before: Allocation, how: "confirm" | "release" | "expire"): Promise<{ allocation: Allocation } | { refusal: Refused }> {
  const settled = { refusal: { rule: "ALLOCATION-7", code: "allocation-settled", pointer: "", state: before.state } as const };
  if (before.state !== "reserved" && !(before.state === "allocated" && how === "release")) return settled;
  const { line, contribution } = (await lockLines(db, [before.lineId]))[0]!;
  if (before.state === "reserved") {
    const kind = how === "confirm" ? "settle" : how === "release" ? "void" : "expire";
    const resolved = await resolveReservation(context, db, { id: before.reserveId!, how: kind, onDay: context.today, reason: how });
    if (!resolved.allowed) return { refusal: resolved.refusal };
  } else {
    const moved = await postMoves(context, db, [{
      subject: subjectOf(contribution, line), from: { stage: "allocated", need: before.needId }, to: { stage: contribution.stage === "released" ? "committed" : contribution.stage }, units: before.units, onDay: context.today, reason: "released",
    }]);
    if (!moved.allowed) return { refusal: moved.refusal };
  }
  const value = { contribution, line, unwritten: 0n, units: before.units };
  const why = before.state === "allocated" ? await moveValue(context, db, { ...value, way: "back" }) : how === "confirm" ? await moveValue(context, db, { ...value, way: "forth" }) : null;
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
    await record(context, db, resolved.map((allocation) => ({ action: "reservation-expired", object: { kind: "allocation", id: allocation.id }, after: allocation })));
    return resolved.length;
  });
}

export async function listAllocations(context: ActionContext, filter: AllocationFilter, order: ListOrder): Promise<Outcome<Page<Allocation>>> {
  const page = await pageAllocations(context.sql, filter, order);
  return page ? done(page) : refused({ rule: "LIST-1", code: "list-order-unknown", pointer: "/after" } satisfies Refusal);
}
