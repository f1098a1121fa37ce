import canonicalize from "canonicalize";

/** What became of one line of a consignment when it was handed over. Units are whole; what was sent is all of it good, damaged, short or returned. */
export interface ReceiptLine {
  readonly line: string;
  /** The item's code. */
  readonly item: string;
  readonly lot: string | null;
  readonly sentUnits: number;
  readonly goodUnits: number;
  readonly damagedUnits: number;
  readonly shortUnits: number;
  /** Refused by the recipient, and taken back. */
  readonly returnedUnits: number;
  /** More of it than was sent, and something else than was sent: beside the sum, each a discrepancy. */
  readonly overUnits: number;
  readonly wrongItemUnits: number;
  /** Obligatory when anything is not as it was sent. */
  readonly reason: string | null;
}

/** A handover in writing. It names organisations and keys, and no person. Never changed: a correction is a receipt of its own. */
export interface Receipt {
  readonly kind: "entente-receipt";
  readonly v: 1;
  readonly id: string;
  readonly consignment: string;
  readonly reference: string;
  /** The code of the place. */
  readonly place: string;
  readonly handedOverOn: string;
  readonly lines: readonly ReceiptLine[];
  /** The hash of the receipt that this one corrects. */
  readonly corrects: string | null;
}

export const signerRoles = ["deliverer", "recipient"] as const;
export type SignerRole = (typeof signerRoles)[number];

/** What a signer says, and what is signed: that the receipt with this hash holds, as whom, for which organisation, by which key. */
export interface SignerStatement {
  readonly kind: "entente-receipt-signature";
  readonly v: 1;
  /** SHA-256 of the receipt's canonical text, hexadecimal. */
  readonly receipt: string;
  readonly consignment: string;
  readonly role: SignerRole;
  /** The organisation's code. */
  readonly organisation: string;
  /** Id of the key: SHA-256 of its 32 bytes, hexadecimal. */
  readonly key: string;
  /** By the signer's own clock. */
  readonly signedAt: string;
}

export interface ReceiptSignature {
  readonly statement: SignerStatement;
  /** The Ed25519 key and signature, base64. */
  readonly publicKey: string;
  readonly signature: string;
}

export interface SignedReceipt {
  readonly receipt: Receipt;
  readonly signatures: readonly ReceiptSignature[];
}

/** Hashes and signatures, which whoever asks brings along: Node's or a browser's. */
export interface Proofs {
  /** SHA-256 of a text in UTF-8, hexadecimal. */
  hash(text: string): string;
  /** The id of an Ed25519 key, or `null` when the text is not the base64 of one. */
  keyId(publicKey: string): string | null;
  /** Whether the key signed the text. */
  isSigned(publicKey: string, text: string, signature: string): boolean;
}

export type ReceiptRefusal =
  | { readonly rule: "RECEIPT-1"; readonly code: "receipt-sum"; readonly pointer: string; readonly sentUnits: number; readonly toldUnits: number }
  | { readonly rule: "RECEIPT-2"; readonly code: "receipt-reason-missing"; readonly pointer: string }
  | { readonly rule: "RECEIPT-3"; readonly code: "receipt-other-consignment"; readonly pointer: string }
  | { readonly rule: "RECEIPT-4"; readonly code: "receipt-signers"; readonly pointer: string }
  | { readonly rule: "RECEIPT-5"; readonly code: "receipt-one-hand"; readonly pointer: string }
  | { readonly rule: "RECEIPT-6"; readonly code: "receipt-signature-false"; readonly pointer: string; readonly role: SignerRole }
  | { readonly rule: "RECEIPT-7"; readonly code: "receipt-key-unknown"; readonly pointer: string; readonly role: SignerRole }
  | { readonly rule: "RECEIPT-8"; readonly code: "receipt-corrects-nothing"; readonly pointer: string };

/** The one text of a value, after RFC 8785: what is hashed and signed. Throws where JSON has no such text (half a character pair, no number). */
function toText(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("a value without a canonical text");
  return text;
}

export const toReceiptText = (receipt: Receipt): string => toText(receipt);
export const toStatementText = (statement: SignerStatement): string => toText(statement);

const quantities = ["sentUnits", "goodUnits", "damagedUnits", "shortUnits", "returnedUnits", "overUnits", "wrongItemUnits"] as const;

/** Why the lines of a receipt cannot stand, or `null`. */
export function whyNotLines(lines: readonly ReceiptLine[]): ReceiptRefusal | null {
  for (const [at, line] of lines.entries()) {
    const told = line.goodUnits + line.damagedUnits + line.shortUnits + line.returnedUnits;
    if (quantities.some((name) => !Number.isSafeInteger(line[name]) || line[name] < 0) || told !== line.sentUnits) {
      return { rule: "RECEIPT-1", code: "receipt-sum", pointer: `/receipt/lines/${at}`, sentUnits: line.sentUnits, toldUnits: told };
    }
    const isAsSent = line.goodUnits === line.sentUnits && line.overUnits === 0 && line.wrongItemUnits === 0;
    if (!isAsSent && (line.reason ?? "").trim() === "") return { rule: "RECEIPT-2", code: "receipt-reason-missing", pointer: `/receipt/lines/${at}/reason` };
  }
  return null;
}

/** What the room that is asked knows, against which a receipt is held. */
export interface ReceiptContext {
  readonly consignment: string;
  /** The organisation a key was registered for, by the key's id; `undefined` for a key that is not there. */
  readonly organisationOf: (key: string) => string | undefined;
  /** Hashes of the receipts of this consignment that are there already. */
  readonly receipts: readonly string[];
  readonly proofs: Proofs;
}

/** Why a signed receipt is not the handover of this consignment, or `null` when it is. The order in which its signatures stand says nothing. */
export function whyNotReceipt({ receipt, signatures }: SignedReceipt, { consignment, organisationOf, receipts, proofs }: ReceiptContext): ReceiptRefusal | null {
  if (receipt.consignment !== consignment) return { rule: "RECEIPT-3", code: "receipt-other-consignment", pointer: "/receipt/consignment" };
  const lines = whyNotLines(receipt.lines);
  if (lines) return lines;
  const signers = whyNotSigners(signatures);
  if (signers) return signers;
  const hash = proofs.hash(toReceiptText(receipt));
  for (const [at, one] of signatures.entries()) {
    const refusal = whyNotSignature(one, receipt, hash, { organisationOf, proofs }, `/signatures/${at}`);
    if (refusal) return refusal;
  }
  return receipt.corrects === null || receipts.includes(receipt.corrects) ? null : { rule: "RECEIPT-8", code: "receipt-corrects-nothing", pointer: "/receipt/corrects" };
}

/** Why one signature under a receipt with this hash does not hold, or `null`. Those of two people come one after the other. */
export function whyNotSignature(
  one: ReceiptSignature, receipt: Receipt, hash: string, { organisationOf, proofs }: Pick<ReceiptContext, "organisationOf" | "proofs">, pointer: string,
): ReceiptRefusal | null {
  const { role, organisation, key } = one.statement;
  if (!isTrue(one, receipt, hash, proofs)) return { rule: "RECEIPT-6", code: "receipt-signature-false", pointer, role };
  return organisationOf(key) === organisation ? null : { rule: "RECEIPT-7", code: "receipt-key-unknown", pointer: `${pointer}/statement/key`, role };
}

function whyNotSigners(signatures: readonly ReceiptSignature[]): ReceiptRefusal | null {
  const roles = signatures.map(({ statement }) => statement.role).toSorted().join();
  if (roles !== signerRoles.join()) return { rule: "RECEIPT-4", code: "receipt-signers", pointer: "/signatures" };
  const [one, other] = signatures as [ReceiptSignature, ReceiptSignature];
  const isOneHand = one.statement.organisation === other.statement.organisation || one.statement.key === other.statement.key || one.publicKey === other.publicKey;
  return isOneHand ? { rule: "RECEIPT-5", code: "receipt-one-hand", pointer: "/signatures" } : null;
}

/** Whether a signature is that of its key, over its own statement, about this receipt and no other. */
function isTrue({ statement, publicKey, signature }: ReceiptSignature, receipt: Receipt, hash: string, proofs: Proofs): boolean {
  return statement.kind === "entente-receipt-signature" && statement.v === 1 && statement.receipt === hash && statement.consignment === receipt.consignment
    && proofs.keyId(publicKey) === statement.key && proofs.isSigned(publicKey, toStatementText(statement), signature);
}

/** What deserves a second look about a receipt that holds. Neither makes it less of a receipt. */
export type ReceiptFinding = "signed-in-the-future" | "signed-on-another-day" | "signers-clocks-apart";

const hours = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 3_600_000;

/** The findings of a receipt that reached the room at an instant: clocks that are an hour ahead of the room, a day apart, or on another day than the handover's. */
export function receiptFindings({ receipt, signatures }: SignedReceipt, receivedAt: Date): readonly ReceiptFinding[] {
  const signed = signatures.map(({ statement }) => statement.signedAt);
  const findings: ReceiptFinding[] = [];
  if (signed.some((at) => hours(receivedAt.toISOString(), at) > 1)) findings.push("signed-in-the-future");
  // A day of the place may be another than UTC's, by half a day.
  if (signed.some((at) => Math.abs(hours(`${receipt.handedOverOn}T12:00:00Z`, at)) > 26)) findings.push("signed-on-another-day");
  if (signed.length === 2 && Math.abs(hours(signed[0]!, signed[1]!)) > 20) findings.push("signers-clocks-apart");
  return findings;
}
