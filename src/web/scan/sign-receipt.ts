import { toReceiptText, toStatementText, type Receipt, type ReceiptSignature, type SignedReceipt, type SignerRole } from "../../modules/consignments/index.ts";
import { hashOf } from "../parts/digest.ts";
import type { DeviceKey, Owner } from "./vault.ts";

/** This device's signature under a receipt, by its own clock. */
export async function signReceipt(receipt: Receipt, role: SignerRole, { org }: Owner, key: DeviceKey, now: Date): Promise<ReceiptSignature> {
  const statement = {
    kind: "entente-receipt-signature", v: 1, receipt: await hashOf(toReceiptText(receipt)), consignment: receipt.consignment, role, organisation: org, key: key.id, signedAt: now.toISOString(),
  } as const;
  return { statement, publicKey: key.publicKey, signature: await key.sign(toStatementText(statement)) };
}

/** What one device shows the other to be signed there too: a receipt with the signatures it has. Short, since it goes through a QR code. */
export const toReceiptCode = (signed: SignedReceipt): string => `entente-receipt:${JSON.stringify(signed)}`;

/** The receipt in a text that the other device showed, or `null` when it is none. What it says is checked by the room, and by receipt-verify. */
export function parseReceiptCode(text: string): SignedReceipt | null {
  const [, json] = /^entente-receipt:([^]{2,20000})$/.exec(text.trim()) ?? [];
  if (json === undefined) return null;
  try {
    const { receipt, signatures } = JSON.parse(json) as Partial<SignedReceipt>;
    return receipt?.kind === "entente-receipt" && Array.isArray(receipt.lines) && Array.isArray(signatures) ? { receipt, signatures } : null;
  } catch {
    return null;
  }
}
