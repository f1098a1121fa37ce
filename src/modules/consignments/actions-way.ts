import type { Day } from "../../kernel/day.ts";
import { done, notFound, refused, type Outcome } from "../../kernel/outcome.ts";
import type { Sql } from "../../edges/keyset.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, Deed } from "../audit/index.ts";
import { postMoves } from "../ledger/actions.ts";
import type { LedgerRefusal } from "../ledger/index.ts";
import { aboutOf, change, endsOf, readGates, readNetwork, readStanding, type Changed, type Network, type OpenConsignment, type Standing } from "./actions.ts";
import { toLegs } from "./actions-draft.ts";
import { isBeforeDispatch, isOnTheWay, step, whereIs, whyNotDay, whyNotRoute, type Consignment, type ConsignmentRefusal, type Step } from "./consignment.ts";
import { whyNotDispatch, type GateRefusal } from "./gate.ts";
import { dispatchMoves, endingMoves, transitMoves } from "./ledger-moves.ts";
import { judgeScan, type ConsignmentEvent, type EventKind, type Scan } from "./scan.ts";
import { findEvents, insertEvent, insertSlip } from "./store-events.ts";
import { markLoaded } from "./store-packages.ts";
import { deleteOpenLegs, insertLegs, lockConsignment, updateConsignment, updateLeg } from "./store.ts";

export type WayRefusal = ConsignmentRefusal | GateRefusal | LedgerRefusal;

/** The node that has the goods in the ledger, or null while they are on a leg. */
export function nodeOf({ consignment, legs, network }: Standing): string | null {
  const where = whereIs(consignment, legs, endsOf(network));
  return where.at === "node" ? where.nodeId : null;
}

/** A step on the way, in the caller's transaction: the gates before the first, the ledger with each. */
async function takeStep(context: ActionContext, db: Sql, standing: Standing, what: Step, onDay: Day): Promise<{ readonly next: Consignment } | { readonly refusal: WayRefusal }> {
  const { consignment, legs, cargo } = standing;
  const stepped = step(consignment, legs, { what, onDay, today: context.today });
  if (!stepped.allowed) return { refusal: stepped.refusal };
  const { leg, isFirst, state } = stepped.value;
  if (what === "depart" && isFirst) {
    const refusal = whyNotDispatch(await readGates(db, standing, onDay));
    if (refusal) return { refusal };
  }
  const there = leg ? endsOf(standing.network)(leg.legId).to : consignment.toNodeId;
  const moves = what === "arrive" ? transitMoves(cargo, { node: null }, { node: there }, onDay)
    : !isFirst ? transitMoves(cargo, { node: nodeOf(standing) }, { node: null }, onDay)
    : [...dispatchMoves(cargo, onDay), ...(leg ? [] : transitMoves(cargo, { node: null }, { node: there }, onDay))];
  const moved = await postMoves(context, db, moves);
  if (!moved.allowed) return { refusal: moved.refusal };
  if (leg) await updateLeg(db, consignment.id, leg);
  return { next: { ...consignment, state } };
}

/** Somebody says on a page that goods left, or came to a place. */
export function moveConsignment(context: ActionContext, order: { readonly id: string; readonly version: number; readonly what: Step; readonly onDay: Day }): Promise<Outcome<OpenConsignment, WayRefusal>> {
  return change<WayRefusal>(context, order, async (db, standing) => {
    const taken = await takeStep(context, db, standing, order.what, order.onDay);
    if ("refusal" in taken) return taken;
    await insertEvent(db, standing.consignment, toEvent(context, { kind: order.what, onDay: order.onDay, standing }));
    return { next: taken.next, action: order.what === "depart" ? "consignment-departed" : "consignment-arrived", facts: { on: order.onDay } };
  });
}

function toEvent(context: ActionContext, of: { kind: EventKind; onDay: Day; reason?: string | null; standing: Standing }): ConsignmentEvent {
  const { consignment, legs } = of.standing;
  const leg = of.kind === "depart" ? legs.find((one) => one.departedOn === null) : legs.find((one) => one.departedOn !== null && one.arrivedOn === null);
  return {
    id: context.newId(), kind: of.kind, packageId: null, nodeId: nodeOf(of.standing), legId: leg?.legId ?? null, happenedAt: context.now, recordedAt: context.now, onDay: of.onDay, baseVersion: consignment.version,
    outcome: "applied", why: null, reason: of.reason ?? null, organisation: context.actor.org,
  };
}

/** What came of a scan: what the room made of it, and the version the consignment has since. */
export interface TakenScan {
  readonly event: ConsignmentEvent;
  readonly version: number;
}

export type ScanRefusal = { readonly rule: "EVENT-2"; readonly code: "event-id-taken"; readonly pointer: string };

/**
 * Takes what a device scanned, in its order, all or none. None is refused for what it says: what no longer fits is kept beside the
 * consignment with the reason. A scan that is here already is answered as it was, so that a device may send its queue again.
 */
export async function takeScans(context: ActionContext, id: string, scans: readonly Scan[]): Promise<Outcome<readonly TakenScan[], ScanRefusal>> {
  return context.transaction(async (db) => {
    let consignment = await lockConsignment(db, id);
    if (!consignment) return notFound;
    const known = await findEvents(db, scans.map((scan) => scan.id));
    const taken: TakenScan[] = [];
    const deeds: Deed[] = [];
    for (const [index, scan] of scans.entries()) {
      const before = known.get(scan.id);
      const clash: ScanRefusal = { rule: "EVENT-2", code: "event-id-taken", pointer: `/events/${index}/id` };
      if (before) {
        if (before.consignmentId !== id || before.event.kind !== scan.kind) return refused(clash);
        taken.push({ event: before.event, version: consignment.version });
        continue;
      }
      const standing = await readStanding(db, consignment);
      const one = await takeScan(context, db, standing, scan);
      if (!(await insertEvent(db, consignment, one.event))) return refused(clash);
      known.set(scan.id, { consignmentId: id, event: one.event });
      if (one.next) await updateConsignment(db, one.next);
      deeds.push({
        action: "consignment-scanned", object: { kind: "consignment", id }, label: consignment.labelId, about: aboutOf(standing.cargo), before: consignment, after: one.next ?? consignment,
        facts: { event: scan.id, scan: scan.kind, outcome: one.event.outcome, why: one.event.why },
      });
      consignment = one.next ?? consignment;
      taken.push({ event: one.event, version: consignment.version });
    }
    await record(context, db, deeds);
    return done(taken);
  });
}

async function takeScan(context: ActionContext, db: Sql, standing: Standing, scan: Scan): Promise<{ event: ConsignmentEvent; next: Consignment | null }> {
  const { consignment } = standing;
  const judged = judgeScan(scan, { ...standing, endsOf: endsOf(standing.network) }, context.today);
  const { kind, ...facts } = scan;
  const event = (outcome: "applied" | "merged" | "kept", why: string | null): ConsignmentEvent => ({ ...facts, kind, recordedAt: context.now, onDay: judged.onDay, outcome, why, organisation: context.actor.org });
  if (judged.does === "keep") return { event: event("kept", judged.why), next: null };
  const next = { ...consignment, version: consignment.version + 1 };
  if (judged.does === "nothing") return { event: event(judged.outcome, null), next: null };
  if (judged.does === "load") {
    await markLoaded(db, scan.packageId!, judged.onDay);
    return { event: event(judged.outcome, null), next };
  }
  const taken = await takeStep(context, db, standing, judged.does, judged.onDay);
  if ("refusal" in taken) return { event: { ...event("kept", "event-gate-closed"), reason: scan.reason ?? taken.refusal.code }, next: null };
  return { event: event(judged.outcome, null), next: { ...next, state: taken.next.state } };
}

/** What may befall a consignment. All have a reason; the last three end it. */
export const exceptionKinds = ["delay", "divert", "damage", "note", "lose", "return", "refuse"] as const;

export interface ExceptionOrder {
  readonly id: string;
  readonly version: number;
  readonly kind: (typeof exceptionKinds)[number];
  readonly reason: string;
  readonly onDay: Day;
  /** The day promised instead, where it is told. */
  readonly promisedOn: Day | null;
  /** The legs that are still to come, for one that goes another way. */
  readonly legs: readonly { readonly legId: string; readonly departOn: Day }[] | null;
}

/** Something went otherwise than it should. Each change of the promised day stays, with its reason. */
export function reportException(context: ActionContext, order: ExceptionOrder): Promise<Outcome<OpenConsignment, WayRefusal>> {
  return change<WayRefusal>(context, order, async (db, standing) => {
    const { consignment, legs } = standing;
    const isGoing = isOnTheWay(consignment.state);
    const mayBe = order.kind === "note" || isGoing || (isBeforeDispatch(consignment.state) && ["delay", "divert"].includes(order.kind));
    if (!mayBe) return { refusal: { rule: "CONSIGNMENT-4", code: "consignment-state", pointer: "/kind", state: consignment.state } };
    const days = whyNotDay(order.kind === "note" ? [] : legs, { onDay: order.onDay, today: context.today });
    if (days) return { refusal: days };
    if (order.kind === "delay" && order.promisedOn === null) return { refusal: { rule: "CONSIGNMENT-6", code: "consignment-reason-missing", pointer: "/promisedOn" } };
    const changed = order.kind === "divert" ? await divert(db, standing, order) : ["lose", "return", "refuse"].includes(order.kind) ? await endOnTheWay(context, db, standing, order) : { next: consignment };
    if ("refusal" in changed) return changed;
    await insertEvent(db, consignment, toEvent(context, { kind: order.kind, onDay: order.onDay, reason: order.reason, standing }));
    const promisedOn = order.promisedOn ?? changed.next.promisedOn;
    if (promisedOn !== null && promisedOn !== consignment.promisedOn) await insertSlip(db, consignment, { beforeOn: consignment.promisedOn, afterOn: promisedOn, reason: order.reason, changedOn: context.today });
    return { next: { ...changed.next, promisedOn, firstPromisedOn: consignment.firstPromisedOn ?? promisedOn }, action: "consignment-exception", facts: { exception: order.kind, reason: order.reason } } satisfies Changed;
  });
}

/** Another way from where it is, or from where it next arrives, to the same place. */
async function divert(db: Sql, { consignment, legs, network: passed }: Standing, order: ExceptionOrder): Promise<{ readonly next: Consignment } | { readonly refusal: WayRefusal }> {
  const further = await readNetwork(db, { legs: (order.legs ?? []).map((leg) => leg.legId), nodes: [] });
  const network: Network = { legs: new Map([...passed.legs, ...further.legs]), nodes: passed.nodes };
  const unknown = (order.legs ?? []).findIndex((leg) => !network.legs.has(leg.legId));
  if (unknown >= 0 || order.legs === null) return { refusal: { rule: "CONSIGNMENT-9", code: "consignment-refers-to-nothing", pointer: order.legs === null ? "/legs" : `/legs/${unknown}/legId` } };
  const left = legs.filter((leg) => leg.departedOn !== null);
  const from = left.length === 0 ? consignment.fromNodeId : endsOf(network)(left.at(-1)!.legId).to;
  const ahead = toLegs(order.legs, (leg) => network.legs.get(leg)!.transitDays, left.length);
  const why = ahead.length === 0 && from === consignment.toNodeId && left.length > 0 ? null : whyNotRoute(ahead.map((leg) => ({ ...leg, ...endsOf(network)(leg.legId) })), { from, to: consignment.toNodeId });
  if (why) return { refusal: why };
  await deleteOpenLegs(db, consignment.id);
  await insertLegs(db, consignment, ahead);
  return { next: { ...consignment, promisedOn: ahead.at(-1)?.arriveOn ?? consignment.promisedOn } };
}

async function endOnTheWay(context: ActionContext, db: Sql, standing: Standing, order: ExceptionOrder): Promise<{ readonly next: Consignment } | { readonly refusal: WayRefusal }> {
  const stage = order.kind === "lose" ? ("lost" as const) : ("returned" as const);
  const moved = await postMoves(context, db, endingMoves(standing.cargo, { node: nodeOf(standing) }, stage, order.onDay));
  return moved.allowed ? { next: { ...standing.consignment, state: stage } } : { refusal: moved.refusal };
}

