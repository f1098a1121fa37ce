import type { Receipt, SignedReceipt } from "../../modules/consignments/index.ts";
import { toReceiptLine } from "../../modules/consignments/index.ts";
import type { ChangeAt } from "../api.ts";
import type { Along, LocalStep } from "./along.ts";

/** A scan as the room takes it: its id is made here, and it says which version of the consignment this device had. */
export function scanOrder(id: string, along: Along, step: LocalStep, at: { readonly nodeId: string | null; readonly legId: string | null }, now: Date): ChangeAt<"/api/consignments/{id}/events"> {
  return {
    post: "/api/consignments/{id}/events", path: { id: along.id },
    body: { events: [{ id, kind: step.kind, packageId: step.packageId, ...at, happenedAt: now.toISOString(), baseVersion: along.version, reason: null }] },
  };
}

/** What somebody counted of one cargo. */
export interface CountDraft { readonly goodUnits: number; readonly damagedUnits: number; readonly returnedUnits: number; readonly wrongItemUnits: number; readonly reason: string | null }

/** The receipt that a count makes of what was sent: what both sides sign. */
export function toReceipt(id: string, along: Along, counted: ReadonlyMap<string, CountDraft>, handedOverOn: string): Receipt {
  return {
    kind: "entente-receipt", v: 1, id, consignment: along.id, reference: along.reference, place: along.to.code, handedOverOn, corrects: null,
    lines: along.cargo.map((one) => toReceiptLine({ id: one.id, units: BigInt(one.units ?? 0) }, one.item.code, one.lot, { cargoId: one.id, ...counted.get(one.id)! })),
  };
}

export function receiptOrder({ receipt, signatures }: SignedReceipt): ChangeAt<"/api/consignments/{id}/receipts"> {
  return { post: "/api/consignments/{id}/receipts", path: { id: receipt.consignment }, body: { receipt, signatures: [...signatures] } };
}
