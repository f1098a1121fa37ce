import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { nodeProofs } from "../../src/modules/consignments/proof/ed25519.ts";
import { toReceiptText, toStatementText, type Receipt, type ReceiptLine, type ReceiptSignature, type SignerRole, type SignerStatement } from "../../src/modules/consignments/receipt.ts";

/** A person's device: an Ed25519 key and the organisation it signs for. */
export interface Device {
  readonly organisation: string;
  readonly publicKey: string;
  readonly key: string;
  readonly secret: KeyObject;
}

export function makeDevice(organisation: string): Device {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const text = publicKey.export({ format: "der", type: "spki" }).subarray(-32).toString("base64");
  return { organisation, publicKey: text, key: nodeProofs.keyId(text)!, secret: privateKey };
}

export function makeLine(of: Partial<ReceiptLine> = {}): ReceiptLine {
  return {
    line: "5b1e3a55-0f7e-4f6e-9c52-6a0c62a6c001", item: "GEN-30KVA", lot: null, sentUnits: 12, goodUnits: 12, damagedUnits: 0, shortUnits: 0, returnedUnits: 0, overUnits: 0, wrongItemUnits: 0, reason: null, ...of,
  };
}

export function makeReceipt(of: Partial<Receipt> = {}): Receipt {
  return {
    kind: "entente-receipt", v: 1, id: "5b1e3a55-0f7e-4f6e-9c52-6a0c62a6c002", consignment: "5b1e3a55-0f7e-4f6e-9c52-6a0c62a6c003", reference: "C-1", place: "HUB-RZE", handedOverOn: "2027-01-20",
    lines: [makeLine()], corrects: null, ...of,
  };
}

/** The device's signature under a receipt; `of` says otherwise what its statement would say. */
export function signReceipt(receipt: Receipt, role: SignerRole, device: Device, of: Partial<SignerStatement> = {}): ReceiptSignature {
  const statement: SignerStatement = {
    kind: "entente-receipt-signature", v: 1, receipt: nodeProofs.hash(toReceiptText(receipt)), consignment: receipt.consignment, role, organisation: device.organisation, key: device.key,
    signedAt: "2027-01-20T10:00:00.000Z", ...of,
  };
  return { statement, publicKey: device.publicKey, signature: sign(null, Buffer.from(toStatementText(statement), "utf8"), device.secret).toString("base64") };
}
