import type { Day } from "../../kernel/day.ts";
import { addDays } from "../../kernel/day.ts";
import { done, notFound, refused, type Outcome } from "../../kernel/outcome.ts";
import type { Sql } from "../../edges/keyset.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, Deed } from "../audit/index.ts";
import { allocationsOfProposal } from "../contributions/actions-allocations.ts";
import { consignUnits, unconsignUnits, type Consigned } from "../contributions/actions-consigned.ts";
import type { Allocation, AllocationRefusal } from "../contributions/index.ts";
import type { LedgerRefusal } from "../ledger/index.ts";
import { needsById } from "../needs/actions.ts";
import { legsByCode } from "../network/actions.ts";
import { openProposal } from "../planning/actions.ts";
import { joinLabels } from "../releasability/actions.ts";
import { aboutOf, change, describe, endsOf, readNetwork, readStanding, type Network, type OpenConsignment } from "./actions.ts";
import { isBeforeDispatch, readinessOf, whyNotRoute, type Cargo, type Consignment, type ConsignmentId, type ConsignmentLeg, type ConsignmentRefusal } from "./consignment.ts";
import { isPacked, packedUnits } from "./package.ts";
import { replacePackages } from "./store-packages.ts";
import { insertCargo, insertConsignments, insertLegs, lockConsignment, updateCargoUnits, updateConsignment } from "./store.ts";

/** What can stand against a draft: of the consignment, or of the allocations it would carry. */
export type DraftRefusal = ConsignmentRefusal | AllocationRefusal | LedgerRefusal;

/** Units of allocations, and the legs on which they would travel. */
export interface DraftOrder {
  readonly cargo: readonly { readonly allocationId: string; readonly units: bigint }[];
  readonly legs: readonly { readonly legId: string; readonly departOn: Day }[];
}

interface Drafted {
  readonly consignment: Consignment;
  readonly cargo: readonly Cargo[];
}

const nothingThere = (pointer: string): { refusal: ConsignmentRefusal } => ({ refusal: { rule: "CONSIGNMENT-9", code: "consignment-refers-to-nothing", pointer } });

async function draft(context: ActionContext, db: Sql, network: Network, order: DraftOrder): Promise<Drafted | { refusal: DraftRefusal }> {
  const answer = await consignUnits(db, order.cargo);
  if ("unknown" in answer) return nothingThere(`/cargo/${answer.unknown}/allocationId`);
  if ("refusal" in answer) return answer;
  const { consigned } = answer;
  const needs = await needsById(db, consigned.map((one) => one.allocation.needId));
  const [need] = needs.values();
  const from = consigned[0]!.line.fromNodeId;
  const isOne = [...needs.values()].every((one) => one.placeId === need!.placeId && one.recipientId === need!.recipientId) && consigned.every((one) => one.line.fromNodeId === from);
  if (!isOne || !need || from === null) return { refusal: { rule: "CONSIGNMENT-2", code: "consignment-destinations", pointer: "/cargo" } };
  const unknown = order.legs.findIndex((leg) => !network.legs.has(leg.legId));
  if (unknown >= 0) return nothingThere(`/legs/${unknown}/legId`);
  const legs = toLegs(order.legs, (leg) => network.legs.get(leg)!.transitDays);
  const why = from === need.placeId && legs.length === 0 ? null : whyNotRoute(legs.map((leg) => ({ ...leg, ...endsOf(network)(leg.legId) })), { from, to: need.placeId });
  if (why) return { refusal: why };
  const id = context.newId() as ConsignmentId;
  const promisedOn = legs.at(-1)?.arriveOn ?? null;
  const [carrier, ...others] = new Set(consigned.map((one) => one.contribution.carrierId));
  const consignment: Consignment = {
    id, reference: `C-${id.slice(0, 8).toUpperCase()}`, state: "planned", fromNodeId: from, toNodeId: need.placeId, recipientId: need.recipientId, carrierId: others.length === 0 ? (carrier ?? null) : null,
    promisedOn, firstPromisedOn: promisedOn, noticedOn: null, exportLicence: null, consentReference: null, form302: null, createdOn: context.today, handedOverOn: null,
    illustrative: consigned.some((one) => one.contribution.illustrative), labelId: await joinLabels(db, consigned.map((one) => one.allocation.labelId)), version: 1,
  };
  const cargo = consigned.map((one, index) => toCargo(context.newId(), one, order.cargo[index]!.units));
  await insertConsignments(db, [consignment]);
  await insertLegs(db, consignment, legs);
  await insertCargo(db, consignment, cargo);
  return { consignment, cargo };
}

/** Legs in their order, with the day on which each arrives: so many days after it left as the service takes. */
export function toLegs(legs: readonly { readonly legId: string; readonly departOn: Day }[], transitDaysOf: (leg: string) => number, first = 0): ConsignmentLeg[] {
  return legs.map(({ legId, departOn }, index) => ({ position: first + index, legId, departOn, arriveOn: addDays(departOn, transitDaysOf(legId)), departedOn: null, arrivedOn: null }));
}

function toCargo(id: string, { allocation, line, contribution, commodity }: Consigned, units: bigint): Cargo {
  return {
    id, allocationId: allocation.id, contributionId: contribution.id, lineId: line.id, needId: allocation.needId, itemId: line.itemId!, donorId: contribution.donorId, consentId: contribution.consentId,
    category: contribution.category, commodity, units, allocationLabelId: allocation.labelId,
  };
}

const draftDeed = ({ consignment, cargo }: Drafted): Deed => ({
  action: "consignment-drafted", object: { kind: "consignment", id: consignment.id }, label: consignment.labelId, after: consignment, about: aboutOf(cargo), facts: { reference: consignment.reference, units: cargo.map((one) => Number(one.units)) },
});

export async function addConsignment(context: ActionContext, order: DraftOrder): Promise<Outcome<OpenConsignment, DraftRefusal>> {
  return context.transaction(async (db) => {
    const drafted = await draft(context, db, await readNetwork(db, { legs: order.legs.map((leg) => leg.legId), nodes: [] }), order);
    if ("refusal" in drafted) return refused(drafted.refusal);
    const described = await describe(context, db, drafted.consignment.id);
    await record(context, db, draftDeed(drafted));
    return done(described!);
  });
}

/** Drafts for all that came of a plan and is on no consignment yet: what leaves on the same legs and days, of one donor for one place, travels together. */
export async function draftConsignments(context: ActionContext, proposalId: string): Promise<Outcome<readonly OpenConsignment[], DraftRefusal>> {
  return context.transaction(async (db) => {
    const opened = await openProposal({ ...context, sql: db }, proposalId);
    if (opened.outcome !== "done") return notFound;
    const movements = new Map([...(opened.value.plan?.movements ?? []), ...opened.value.basis.pinned].map((movement) => [movement.id, movement]));
    const legs = await legsByCode(db);
    const network: Network = { legs: new Map([...legs.values()].map((leg) => [leg.id, leg])), nodes: new Map() };
    const free = (await allocationsOfProposal(db, proposalId)).filter((one) => one.state === "allocated" && one.units > one.consignedUnits);
    const groups = new Map<string, DraftOrder>();
    for (const allocation of free) {
      const movement = movements.get(allocation.movement ?? "");
      if (!movement || movement.legs.some((leg) => !legs.has(leg.leg))) continue;
      const way = movement.legs.map((leg) => ({ legId: legs.get(leg.leg)!.id as string, departOn: leg.departOn as Day }));
      const key = JSON.stringify([way, placesOf(opened.value.problem, movement), allocation.labelId]);
      const group = groups.get(key) ?? { cargo: [], legs: way };
      groups.set(key, { ...group, cargo: [...group.cargo, { allocationId: allocation.id, units: freeUnits(allocation) }] });
    }
    const drafted: Drafted[] = [];
    for (const order of groups.values()) {
      const one = await draft(context, db, network, order);
      if ("refusal" in one) return refused(one.refusal);
      drafted.push(one);
    }
    const described: OpenConsignment[] = [];
    for (const { consignment } of drafted) described.push((await describe(context, db, consignment.id))!);
    await record(context, db, drafted.map(draftDeed));
    return done(described);
  });
}

const freeUnits = (allocation: Allocation) => allocation.units - allocation.consignedUnits;

/** Where a movement begins and ends, and whose it is, as the plan's problem has it. */
function placesOf(problem: { readonly needs: readonly { readonly id: string; readonly node: string }[]; readonly offers: readonly { readonly id: string; readonly node: string; readonly donor?: string | undefined }[] }, movement: { readonly need: string; readonly offer: string }): readonly (string | undefined)[] {
  const offer = problem.offers.find((one) => one.id === movement.offer);
  return [problem.needs.find((one) => one.id === movement.need)?.node, offer?.node, offer?.donor];
}

/** Takes a draft back: its units stay allocated, and can go on another consignment. */
export function cancelConsignment(context: ActionContext, order: { readonly id: string; readonly version: number; readonly reason: string }): Promise<Outcome<OpenConsignment, ConsignmentRefusal>> {
  return change<ConsignmentRefusal>(context, order, async (db, { consignment, cargo }) => {
    if (!isBeforeDispatch(consignment.state)) return { refusal: { rule: "CONSIGNMENT-4", code: "consignment-state", pointer: "", state: consignment.state } };
    await unconsignUnits(db, cargo);
    return { next: { ...consignment, state: "cancelled" }, action: "consignment-cancelled", facts: { reason: order.reason } };
  });
}

/** Takes units that are in no package off a draft, onto a draft of their own with the same way. */
export async function splitConsignment(context: ActionContext, order: { readonly id: string; readonly version: number; readonly cargo: readonly { readonly cargoId: string; readonly units: bigint }[] }): Promise<Outcome<OpenConsignment, ConsignmentRefusal>> {
  return change<ConsignmentRefusal>(context, order, async (db, standing) => {
    const { consignment, cargo, packages, legs } = standing;
    if (!isBeforeDispatch(consignment.state)) return { refusal: { rule: "CONSIGNMENT-4", code: "consignment-state", pointer: "", state: consignment.state } };
    const packed = packedUnits(packages);
    const asked = new Map<string, bigint>();
    for (const [index, { cargoId, units }] of order.cargo.entries()) {
      const one = cargo.find((each) => each.id === cargoId);
      if (!one) return nothingThere(`/cargo/${index}/cargoId`);
      asked.set(cargoId, (asked.get(cargoId) ?? 0n) + units);
      const unpackedUnits = one.units - (packed.get(cargoId) ?? 0n);
      if (asked.get(cargoId)! > unpackedUnits) return { refusal: { rule: "CONSIGNMENT-7", code: "consignment-split", pointer: `/cargo/${index}/units`, unpackedUnits, askedUnits: asked.get(cargoId)! } };
    }
    const stays = cargo.map((one) => ({ ...one, units: one.units - (asked.get(one.id) ?? 0n) })).filter((one) => one.units > 0n);
    if (stays.length === 0) return { refusal: { rule: "CONSIGNMENT-7", code: "consignment-split", pointer: "/cargo", unpackedUnits: 0n, askedUnits: 0n } };
    const id = context.newId() as ConsignmentId;
    const fresh: Consignment = { ...consignment, id, reference: `C-${id.slice(0, 8).toUpperCase()}`, state: "planned", createdOn: context.today, version: 1 };
    const moved = [...asked].map(([cargoId, units]) => ({ ...cargo.find((one) => one.id === cargoId)!, id: context.newId(), units }));
    for (const [cargoId, units] of asked) await updateCargoUnits(db, cargoId, cargo.find((one) => one.id === cargoId)!.units - units);
    await insertConsignments(db, [fresh]);
    await insertLegs(db, fresh, legs);
    await insertCargo(db, fresh, moved);
    await record(context, db, { ...draftDeed({ consignment: fresh, cargo: moved }), action: "consignment-split-off" });
    return { next: { ...consignment, state: readinessOf(consignment, isPacked(stays, packages)) }, action: "consignment-split", facts: { into: id } };
  });
}

/** Puts all of another draft onto this one: of the same way, recipient and readers. */
export async function mergeConsignments(context: ActionContext, order: { readonly id: string; readonly version: number; readonly otherId: string; readonly otherVersion: number }): Promise<Outcome<OpenConsignment, ConsignmentRefusal>> {
  // Locked in one order, whichever of the two is merged into the other.
  return change<ConsignmentRefusal>({ ...context, transaction: (work) => context.transaction(async (db) => {
    for (const id of [order.id, order.otherId].toSorted()) await lockConsignment(db, id);
    return work(db);
  }) }, order, async (db, standing) => {
    const found = order.otherId === order.id ? undefined : await lockConsignment(db, order.otherId);
    if (!found) return nothingThere("/otherId");
    const [{ consignment }, other] = [standing, await readStanding(db, found)];
    const wayOf = (legs: readonly ConsignmentLeg[]) => JSON.stringify(legs.map((leg) => [leg.legId, leg.departOn]));
    const isSame = found.version === order.otherVersion && isBeforeDispatch(consignment.state) && isBeforeDispatch(found.state) && wayOf(standing.legs) === wayOf(other.legs)
      && found.recipientId === consignment.recipientId && found.toNodeId === consignment.toNodeId && found.fromNodeId === consignment.fromNodeId && found.labelId === consignment.labelId;
    if (!isSame) return { refusal: { rule: "CONSIGNMENT-8", code: "consignment-merge", pointer: "/otherId" } };
    const cargo = other.cargo.map((one) => ({ ...one, id: context.newId() }));
    const idOf = new Map(other.cargo.map((one, index) => [one.id, cargo[index]!.id]));
    await replacePackages(db, found, []);
    for (const one of other.cargo) await updateCargoUnits(db, one.id, 0n);
    await insertCargo(db, consignment, cargo);
    const packages = [...standing.packages, ...other.packages.map((one) => ({ ...one, lines: one.lines.map((line) => ({ ...line, cargoId: idOf.get(line.cargoId)! })) }))];
    await replacePackages(db, consignment, packages);
    const emptied: Consignment = { ...found, state: "cancelled", version: found.version + 1 };
    await updateConsignment(db, emptied);
    await record(context, db, { action: "consignment-merged-into", object: { kind: "consignment", id: found.id }, label: found.labelId, before: found, after: emptied, about: aboutOf(cargo), facts: { into: consignment.id } });
    return { next: { ...consignment, state: readinessOf(consignment, isPacked([...standing.cargo, ...cargo], packages)) }, action: "consignment-merged", facts: { other: found.id } };
  });
}
