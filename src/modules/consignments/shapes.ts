import { z } from "zod";
import { dayShape, idShape, longText, namesShape, shortText } from "../../edges/shapes.ts";
import { labelAnswer, toLabelAnswer } from "../releasability/shapes.ts";
import { type Network, type OpenConsignment } from "./actions.ts";
import { consignmentStates, type Cargo, type ConsignmentLeg } from "./consignment.ts";
import { endUseStates, inventoryDueOn } from "./end-use.ts";
import { gates } from "./gate.ts";
import { discrepancyKinds } from "./handover.ts";
import { grossMassKg, volumeM3Of } from "./package.ts";
import { signerRoles } from "./receipt.ts";
import { eventKinds, keptWhys, scanKinds, type ConsignmentEvent } from "./scan.ts";
import { toPrintedSscc, type Sscc } from "./sscc.ts";

const units = z.int().min(0);
/** Null for the recipient's own people from the arrival to their count. */
const hiddenUnits = units.nullable();
export const brief = z.strictObject({ id: idShape, code: z.string(), names: namesShape });
const legEnd = z.strictObject({ id: idShape, code: z.string(), names: namesShape });
/** A day that may not be known yet. */
const perhapsDay = dayShape.nullable();

export const legBrief = z.strictObject({ id: idShape, code: z.string(), from: legEnd, to: legEnd });
const whereAnswer = z.strictObject({ at: z.enum(["node", "leg"]), node: legEnd.nullable(), leg: legBrief.nullable(), since: perhapsDay });

const header = {
  id: idShape, reference: z.string(), state: z.enum(consignmentStates), from: brief, to: brief, recipient: brief, carrier: brief.nullable(), promisedOn: perhapsDay, firstPromisedOn: perhapsDay,
  handedOverOn: perhapsDay, createdOn: dayShape, illustrative: z.boolean(), where: whereAnswer, items: z.array(z.strictObject({ item: brief.extend({ unit: z.string() }), units: hiddenUnits })).readonly(), keptEvents: z.int(), label: labelAnswer, version: z.int(),
};

export const consignmentAnswer = z.strictObject(header).meta({ id: "Consignment" });

/** One line of a receipt, as it is signed. */
const receiptLine = z.strictObject({
  line: idShape, item: z.string().max(60), lot: z.string().max(200).nullable(), sentUnits: units, goodUnits: units, damagedUnits: units, shortUnits: units, returnedUnits: units, overUnits: units, wrongItemUnits: units, reason: longText.nullable(),
});

export const receiptShape = z.strictObject({
  kind: z.literal("entente-receipt"), v: z.literal(1), id: idShape, consignment: idShape, reference: z.string().max(200), place: z.string().max(60), handedOverOn: dayShape, lines: z.array(receiptLine).min(1).max(500).readonly(),
  corrects: z.string().regex(/^[0-9a-f]{64}$/).nullable(),
}).meta({ id: "Receipt" });

export const signatureShape = z.strictObject({
  statement: z.strictObject({
    kind: z.literal("entente-receipt-signature"), v: z.literal(1), receipt: z.string().regex(/^[0-9a-f]{64}$/), consignment: idShape, role: z.enum(signerRoles), organisation: z.string().max(60), key: z.string().regex(/^[0-9a-f]{64}$/), signedAt: z.iso.datetime(),
  }),
  publicKey: z.string().max(200), signature: z.string().max(200),
}).meta({ id: "ReceiptSignature" });

const refusalAnswer = z.strictObject({ rule: z.string(), code: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) });

export const eventAnswer = z.strictObject({
  id: idShape, kind: z.enum(eventKinds), packageId: idShape.nullable(), nodeId: idShape.nullable(), legId: idShape.nullable(), happenedAt: z.iso.datetime(), recordedAt: z.iso.datetime(), onDay: dayShape,
  baseVersion: z.int().nullable(), outcome: z.enum(["applied", "merged", "kept"]), why: z.enum(keptWhys).nullable(), reason: z.string().nullable(), organisation: z.string(),
}).meta({ id: "ConsignmentEvent" });

export const openConsignmentAnswer = z.strictObject({
  ...header, isBlind: z.boolean(), noticedOn: perhapsDay, exportLicence: z.string().nullable(), consentReference: z.string().nullable(), form302: z.string().nullable(), volumeM3: z.number().nullable(),
  legs: z.array(z.strictObject({ position: z.int(), id: idShape, code: z.string(), mode: z.string(), from: legEnd, to: legEnd, departOn: dayShape, arriveOn: dayShape, departedOn: perhapsDay, arrivedOn: perhapsDay })).readonly(),
  cargo: z.array(z.strictObject({
    id: idShape, allocationId: idShape, contributionId: idShape, lineId: idShape, needId: idShape, item: brief.extend({ unit: z.string() }), units: hiddenUnits, packedUnits: hiddenUnits, declaredUnits: units.nullable(),
  })).readonly(),
  packages: z.array(z.strictObject({
    id: idShape, insideId: idShape.nullable(), sscc: z.string(), printed: z.string(), described: z.string(), tareKg: z.number().nullable(), grossKg: z.number().nullable(), volumeM3: z.number().nullable(), loadedOn: perhapsDay,
    lines: z.array(z.strictObject({ id: idShape, cargoId: idShape, units: hiddenUnits, lot: z.string().nullable(), expiresOn: perhapsDay, serials: z.array(z.string()).readonly() })).readonly(),
  })).readonly(),
  gates: z.array(z.strictObject({
    gate: z.enum(gates), isOpen: z.boolean(), mayOverride: z.boolean(), override: z.strictObject({ reason: z.string(), organisation: z.string(), overriddenOn: dayShape }).nullable(), refusals: z.array(refusalAnswer).readonly(),
  })).readonly(),
  events: z.array(eventAnswer).readonly(),
  slips: z.array(z.strictObject({ beforeOn: perhapsDay, afterOn: dayShape, reason: z.string(), changedOn: dayShape })).readonly(),
  counts: z.array(z.strictObject({ id: idShape, countedOn: dayShape, organisation: z.string() })).readonly(),
  draftReceipt: receiptShape.nullable(),
  receipts: z.array(z.strictObject({ hash: z.string(), receipt: receiptShape, receivedOn: dayShape, findings: z.array(z.string()).readonly(), signatures: z.array(signatureShape).readonly() })).readonly(),
  discrepancies: z.array(z.strictObject({ cargoId: idShape, kind: z.enum(discrepancyKinds), units, reason: z.string().nullable() })).readonly(),
  endUse: z.array(z.strictObject({ cargoId: idShape, serial: z.string(), state: z.enum(endUseStates).nullable(), onDay: perhapsDay, reason: z.string().nullable(), organisation: z.string().nullable() })).readonly(),
  inventoryDueOn: perhapsDay,
}).meta({ id: "OpenConsignment" });

export const toEnd = ({ id, code, names }: { readonly id: string; readonly code: string; readonly names: z.infer<typeof namesShape> }) => ({ id: id as string, code, names });

/** On a leg since it left, at a place since it came there; before it leaves, where it starts. */
function toWhere({ from, lastLeg }: Pick<OpenConsignment, "from" | "lastLeg">): z.infer<typeof whereAnswer> {
  if (lastLeg === null) return { at: "node", node: from, leg: null, since: null };
  const { leg, departedOn, arrivedOn } = lastLeg;
  if (arrivedOn !== null) return { at: "node", node: toEnd(leg.to), leg: null, since: arrivedOn };
  return { at: "leg", node: null, leg: { id: leg.id, code: leg.code, from: toEnd(leg.from), to: toEnd(leg.to) }, since: departedOn };
}

export function toConsignmentAnswer(one: Pick<OpenConsignment, "consignment" | "recipient" | "carrier" | "from" | "to" | "label" | "items" | "keptEvents" | "lastLeg" | "isBlind">): z.infer<typeof consignmentAnswer> {
  const { consignment } = one;
  return {
    id: consignment.id, reference: consignment.reference, state: consignment.state, from: one.from, to: one.to, recipient: one.recipient, carrier: one.carrier, promisedOn: consignment.promisedOn,
    firstPromisedOn: consignment.firstPromisedOn, handedOverOn: consignment.handedOverOn, createdOn: consignment.createdOn, illustrative: consignment.illustrative, where: toWhere(one),
    items: one.items.map(({ item, units: sum }) => ({ item, units: one.isBlind ? null : Number(sum) })), keptEvents: one.keptEvents, label: toLabelAnswer(one.label), version: consignment.version,
  };
}

function toItem(items: OpenConsignment["itemsById"], id: string) {
  const item = items.get(id)!;
  return { id: item.id as string, code: item.code, names: item.names, unit: item.unit };
}

export function toEventAnswer(event: ConsignmentEvent): z.infer<typeof eventAnswer> {
  return { ...event, happenedAt: event.happenedAt.toISOString(), recordedAt: event.recordedAt.toISOString(), why: event.why as (typeof keptWhys)[number] | null };
}

function toLegAnswer(leg: ConsignmentLeg, network: Network) {
  const { id, code, mode, from, to } = network.legs.get(leg.legId)!;
  return { position: leg.position, id: id as string, code, mode, from: toEnd(from), to: toEnd(to), departOn: leg.departOn, arriveOn: leg.arriveOn, departedOn: leg.departedOn, arrivedOn: leg.arrivedOn };
}

export function toOpenAnswer(open: OpenConsignment): z.infer<typeof openConsignmentAnswer> {
  const { consignment, cargo, packages } = open;
  const told = (number: number) => (open.isBlind ? null : number);
  const massOf = (id: string) => open.itemsById.get(cargo.find((one) => one.id === id)!.itemId)!.massKg;
  const packedOf = (one: Cargo) => packages.flatMap((each) => each.lines).filter((line) => line.cargoId === one.id).reduce((sum, line) => sum + Number(line.units), 0);
  return {
    ...toConsignmentAnswer(open), isBlind: open.isBlind, noticedOn: consignment.noticedOn, exportLicence: consignment.exportLicence, consentReference: consignment.consentReference, form302: consignment.form302, volumeM3: volumeM3Of(packages),
    legs: open.legs.map((leg) => toLegAnswer(leg, open.network)),
    cargo: cargo.map((one) => ({
      id: one.id, allocationId: one.allocationId, contributionId: one.contributionId, lineId: one.lineId, needId: one.needId, item: toItem(open.itemsById, one.itemId), units: told(Number(one.units)), packedUnits: told(packedOf(one)),
      declaredUnits: open.declaredUnits.has(one.lineId) && !open.isBlind ? Number(open.declaredUnits.get(one.lineId)) : null,
    })),
    packages: packages.map((one) => ({
      id: one.id, insideId: one.insideId, sscc: one.sscc, printed: toPrintedSscc(one.sscc as Sscc), described: one.described, tareKg: one.tareKg, grossKg: open.isBlind ? null : grossMassKg(one.id, packages, massOf), volumeM3: one.volumeM3, loadedOn: one.loadedOn,
      lines: one.lines.map((line) => ({ ...line, units: told(Number(line.units)), serials: open.isBlind ? [] : line.serials })),
    })),
    gates: open.gates.map((one) => ({
      gate: one.gate, isOpen: one.isOpen, mayOverride: !["manifest", "mass"].includes(one.gate), override: one.override && { reason: one.override.reason, organisation: one.override.organisation, overriddenOn: one.override.overriddenOn },
      refusals: one.refusals.map(({ rule, code, ...facts }) => ({ rule, code, facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value === "bigint" ? Number(value) : (value as string | number | null)])) })),
    })),
    events: open.events.map(toEventAnswer), slips: open.slips, counts: open.counts.map(({ id, countedOn, organisation }) => ({ id, countedOn, organisation })), draftReceipt: open.draftReceipt,
    receipts: open.receipts.map((one) => ({ hash: one.hash, receipt: one.receipt, receivedOn: one.receivedOn, findings: one.findings, signatures: one.signatures.map(({ receivedAt: _at, ...signature }) => signature) })),
    discrepancies: open.discrepancies, inventoryDueOn: inventoryDueOn(consignment.handedOverOn, open.endUse),
    endUse: open.endUse.map(({ cargoId, serial, last }) => ({ cargoId, serial, state: last?.state ?? null, onDay: last?.onDay ?? null, reason: last?.reason ?? null, organisation: last?.organisation ?? null })),
  };
}

export const packageBody = z.strictObject({
  inside: z.int().min(0).nullable().default(null), sscc: z.string().max(60).nullable().default(null), described: shortText, tareKg: z.number().min(0).max(1e6).nullable().default(null), volumeM3: z.number().gt(0).max(1e5).nullable().default(null),
  lines: z.array(z.strictObject({
    cargoId: idShape, units: z.int().min(1).max(1_000_000_000_000), lot: shortText.nullable().default(null), expiresOn: perhapsDay.default(null), serials: z.array(shortText).max(5000).default([]),
  })).max(500).default([]),
}).meta({ id: "NewPackage" });

export const scanBody = z.strictObject({
  id: idShape, kind: z.enum(scanKinds), packageId: idShape.nullable().default(null), nodeId: idShape.nullable().default(null), legId: idShape.nullable().default(null), happenedAt: z.iso.datetime(), baseVersion: z.int().min(1), reason: longText.nullable().default(null),
}).meta({ id: "Scan" });
