import type { Day } from "../../kernel/day.ts";
import { done, notFound, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import type { ListOrder, Sql } from "../../edges/keyset.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext } from "../audit/index.ts";
import { itemAsJson, itemsById } from "../catalogue/actions.ts";
import type { Item } from "../catalogue/index.ts";
import { allocationsOfProposal } from "../contributions/actions-allocations.ts";
import { balancesOf } from "../ledger/actions.ts";
import { legAsJson, legsById, nodesById, showNode } from "../network/actions.ts";
import type { Leg, Node } from "../network/index.ts";
import { showParty } from "../parties/actions.ts";
import { showLabel } from "../releasability/actions.ts";
import { isBeforeDispatch, isHandedOver, type Cargo, type Consignment, type ConsignmentLeg } from "./consignment.ts";
import { itemsOf, type EndUseItem } from "./end-use.ts";
import { listGates, type GateFacts, type GateStanding } from "./gate.ts";
import { discrepanciesOf, isBlindTo, toReceiptLine, type Count, type Discrepancy } from "./handover.ts";
import { lotOf, type Package } from "./package.ts";
import { receiptFindings, type Receipt, type ReceiptFinding } from "./receipt.ts";
import type { ConsignmentEvent } from "./scan.ts";
import { listEndUseOf } from "./store-end-use.ts";
import { listCountsOf, listEventsOf, listOverridesOf, listReceiptsOf, listSlipsOf, type KeptReceipt, type Slip } from "./store-events.ts";
import { listPackagesOf } from "./store-packages.ts";
import { findShownConsignment, listCargoOf, listLegsOf, listOnDepartures, listShownConsignments, lockConsignment, pageConsignments, updateConsignment, type ConsignmentFilter, type ConsignmentShows, type ShownConsignment } from "./store.ts";

const show: ConsignmentShows = { party: showParty, node: showNode, label: showLabel, item: itemAsJson, leg: legAsJson };

/** Places and services by their ids: those that a consignment passes, and no others. */
export interface Network {
  readonly legs: ReadonlyMap<string, Leg>;
  readonly nodes: ReadonlyMap<string, Node>;
}

/** These services with their ends, and these places. What is not there is left out. */
export async function readNetwork(db: Sql, asked: { readonly legs: readonly string[]; readonly nodes: readonly string[] }): Promise<Network> {
  const legs = await legsById(db, asked.legs);
  return { legs, nodes: await nodesById(db, [...new Set([...asked.nodes, ...[...legs.values()].flatMap((leg) => [leg.from.id, leg.to.id])])]) };
}

export const endsOf = ({ legs }: Network) => (leg: string) => ({ from: legs.get(leg)!.from.id as string, to: legs.get(leg)!.to.id as string });

/** `proposal` asks for the consignments of what came of a plan. */
export async function listConsignments(context: ActionContext, { proposal, isLate, ...filter }: Omit<ConsignmentFilter, "allocationIds" | "late"> & { readonly proposal?: string | undefined; readonly isLate?: boolean | undefined }, order: ListOrder): Promise<Outcome<Page<ShownConsignment & Blind>>> {
  const db = context.sql;
  const allocationIds = proposal === undefined ? undefined : (await allocationsOfProposal(db, proposal)).map((one) => one.id);
  const page = await pageConsignments(db, { ...filter, allocationIds, ...(isLate === undefined ? {} : { late: { is: isLate, today: context.today } }) }, order, show);
  if (!page) return refused({ rule: "LIST-1", code: "list-order-unknown", pointer: "/after" });
  return done({ ...page, items: page.items.map((one) => ({ ...one, isBlind: isBlind(context, one) })) });
}

/** Whether whoever asks is not told how much was sent, since they still have to count it. */
export interface Blind {
  readonly isBlind: boolean;
}

export const isBlind = ({ actor }: ActionContext, { consignment, recipient }: ShownConsignment) => isBlindTo(actor.org, { state: consignment.state, recipient: recipient.code });

/** Consignments with what they name; those that are not there are left out. */
export function shownConsignments(db: Sql, ids: readonly string[]): Promise<ShownConsignment[]> {
  return ids.length === 0 ? Promise.resolve([]) : listShownConsignments(db, ids, show);
}

/** All there is about a consignment. */
export interface OpenConsignment extends ShownConsignment, Standing, Blind {
  readonly gates: readonly GateStanding[];
  readonly events: readonly ConsignmentEvent[];
  readonly slips: readonly Slip[];
  readonly counts: readonly Count[];
  readonly receipts: readonly (KeptReceipt & { readonly findings: readonly ReceiptFinding[] })[];
  /** What the newest count says, ready to be signed; null while nobody counted or after the handover. */
  readonly draftReceipt: Receipt | null;
  readonly discrepancies: readonly Discrepancy[];
  /** After the handover: each item with a serial number, and what the recipient said of it last. */
  readonly endUse: readonly EndUseItem[];
  /** By line: what its donor calls delivered, of the whole line. */
  readonly declaredUnits: ReadonlyMap<string, bigint>;
}

/** What decisions about a consignment rest on. */
export interface Standing {
  readonly consignment: Consignment;
  readonly legs: readonly ConsignmentLeg[];
  readonly cargo: readonly Cargo[];
  readonly packages: readonly Package[];
  readonly network: Network;
  readonly itemsById: ReadonlyMap<string, Item>;
}

export async function readStanding(db: Sql, consignment: Consignment): Promise<Standing> {
  const [cargo, legs] = [await listCargoOf(db, consignment.id), await listLegsOf(db, consignment.id)];
  return {
    consignment, cargo, legs, packages: await listPackagesOf(db, consignment.id),
    network: await readNetwork(db, { legs: legs.map((leg) => leg.legId), nodes: [consignment.fromNodeId, consignment.toNodeId] }), itemsById: await itemsById(db, cargo.map((one) => one.itemId)),
  };
}

/** How the gates stand for a departure on a day. */
export async function readGates(db: Sql, standing: Standing, departOn: Day): Promise<GateStanding[]> {
  const { consignment, legs, network } = standing;
  const departures = legs.map((leg) => ({ legId: leg.legId, departOn: leg.position === 0 ? departOn : leg.departOn }));
  const others = await listOnDepartures(db, departures, consignment.id);
  const items = await itemsById(db, others.map((one) => one.itemId));
  const facts: GateFacts = {
    consignment, cargo: standing.cargo, packages: standing.packages, items: standing.itemsById, overrides: await listOverridesOf(db, consignment.id), departOn,
    legs: legs.map((one, index) => {
      const leg = network.legs.get(one.legId)!;
      const besides = others.filter((other) => other.legId === one.legId && other.departOn === departures[index]!.departOn);
      return { ...one, leg, from: network.nodes.get(leg.from.id)!, to: network.nodes.get(leg.to.id)!, otherMassKg: besides.reduce((sum, other) => sum + Number(other.units) * (items.get(other.itemId)?.massKg ?? 0), 0) };
    }),
  };
  return listGates(facts);
}

/** A receipt as the newest count says: the text both sides sign. Its id and day are the count's, so that it stays the same text. */
export function draftReceipt({ consignment, cargo, packages, itemsById: items, network }: Standing, count: Count): Receipt {
  return {
    kind: "entente-receipt", v: 1, id: count.id, consignment: consignment.id, reference: consignment.reference, place: network.nodes.get(consignment.toNodeId)!.code, handedOverOn: count.countedOn, corrects: null,
    lines: cargo.map((one) => toReceiptLine(one, items.get(one.itemId)!.code, lotOf(packages, one.id), count.lines.find((line) => line.cargoId === one.id)!)),
  };
}

export const isSigned = (one: Pick<KeptReceipt, "signatures">) => one.signatures.length === 2;

/** The receipt that holds: the newest that both sides signed. */
export function receiptInForce(receipts: readonly KeptReceipt[]): KeptReceipt | undefined {
  const signed = receipts.filter(isSigned);
  return signed.filter((one) => one.receipt.corrects !== null && signed.some((other) => other.hash === one.receipt.corrects)).at(-1) ?? signed[0];
}

export async function describe(context: ActionContext, db: Sql, id: string): Promise<OpenConsignment | undefined> {
  const shown = await findShownConsignment(db, id, show);
  if (!shown) return undefined;
  const standing = await readStanding(db, shown.consignment);
  const { consignment, legs, cargo } = standing;
  const [counts, receipts] = [await listCountsOf(db, id), await listReceiptsOf(db, id)];
  const planned = legs[0]?.departOn ?? context.today;
  const newest = counts.at(-1);
  const declared = (await balancesOf(db, cargo.map((one) => one.lineId))).filter((account) => account.stage === "declaredDelivered");
  return {
    ...shown, ...standing, isBlind: isBlind(context, shown), counts, events: await listEventsOf(db, id), slips: await listSlipsOf(db, id),
    gates: isBeforeDispatch(consignment.state) ? await readGates(db, standing, planned < context.today ? context.today : planned) : [],
    receipts: receipts.map((one) => ({ ...one, findings: receiptFindings({ receipt: one.receipt, signatures: one.signatures }, one.signatures.at(-1)?.receivedAt ?? context.now) })),
    draftReceipt: newest && ["arrived", "inspected"].includes(consignment.state) ? draftReceipt(standing, newest) : null,
    discrepancies: discrepanciesOf(receiptInForce(receipts)?.receipt.lines ?? []), endUse: isHandedOver(consignment.state) ? itemsOf(standing.packages, await listEndUseOf(db, id)) : [],
    declaredUnits: new Map(declared.map((account) => [account.subject, account.units])),
  };
}

export async function openConsignment(context: ActionContext, id: string): Promise<Outcome<OpenConsignment>> {
  const open = await describe(context, context.sql, id);
  return open ? done(open) : notFound;
}

/** What a change makes of a consignment, and how the log calls it. */
export interface Changed {
  readonly next: Consignment;
  readonly action: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** One change of a consignment: locked, of the version that was read, decided on what stands, recorded. */
export async function change<Why extends { readonly rule: string; readonly code: string }>(
  context: ActionContext, order: { readonly id: string; readonly version: number }, work: (db: Sql, standing: Standing) => Promise<Changed | { readonly refusal: Why }>,
): Promise<Outcome<OpenConsignment, Why>> {
  return context.transaction(async (db) => {
    const before = await lockConsignment(db, order.id);
    if (!before) return notFound;
    if (before.version !== order.version) return { outcome: "stale", version: before.version } as const;
    const changed = await work(db, await readStanding(db, before));
    if ("refusal" in changed) return refused(changed.refusal);
    const next = { ...changed.next, version: before.version + 1 };
    await updateConsignment(db, next);
    const described = await describe(context, db, next.id);
    await record(context, db, { action: changed.action, object: { kind: "consignment", id: next.id }, label: next.labelId, before, after: next, about: aboutOf(described!.cargo), facts: { reference: next.reference, ...changed.facts } });
    return done(described!);
  });
}

/** The records under which what happened to a consignment is to be found, too. */
export function aboutOf(cargo: readonly Cargo[]): string[] {
  return [...new Set(cargo.flatMap((one) => [one.contributionId, one.needId]))];
}
