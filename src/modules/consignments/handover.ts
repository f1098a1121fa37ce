import type { Day } from "../../kernel/day.ts";
import type { Cargo, Consignment, ConsignmentState } from "./consignment.ts";
import type { Receipt, ReceiptLine, SignerRole } from "./receipt.ts";

/** What somebody counted of one cargo, without being told what was sent. */
export interface CountedLine {
  readonly cargoId: string;
  readonly goodUnits: number;
  readonly damagedUnits: number;
  /** Refused by the recipient, to be taken back. */
  readonly returnedUnits: number;
  /** Of something else than was named. */
  readonly wrongItemUnits: number;
  readonly reason: string | null;
}

export interface Count {
  readonly id: string;
  readonly lines: readonly CountedLine[];
  readonly countedOn: Day;
  readonly organisation: string;
}

export type HandoverRefusal =
  | { readonly rule: "HANDOVER-1"; readonly code: "handover-not-arrived"; readonly pointer: string; readonly state: ConsignmentState }
  | { readonly rule: "HANDOVER-2"; readonly code: "handover-count-lines"; readonly pointer: string }
  | { readonly rule: "HANDOVER-4"; readonly code: "handover-not-this-receipt"; readonly pointer: string }
  | { readonly rule: "HANDOVER-5"; readonly code: "handover-other-recipient"; readonly pointer: string; readonly organisation: string }
  | { readonly rule: "HANDOVER-6"; readonly code: "handover-coordinator-signs"; readonly pointer: string; readonly organisation: string };

/** Whether an organisation has to count before it is told how much was sent: the recipient's own, from the arrival to its first count. */
export function isBlindTo(organisation: string, { state, recipient }: { readonly state: ConsignmentState; readonly recipient: string }): boolean {
  return state === "arrived" && organisation === recipient;
}

/** Why a count is not one of this cargo, or `null`: every cargo once, and nothing else. */
export function whyNotCount(cargo: readonly Cargo[], lines: readonly CountedLine[]): HandoverRefusal | null {
  const counted = lines.map((line) => line.cargoId).toSorted().join();
  return counted === cargo.map((one) => one.id).toSorted().join() ? null : { rule: "HANDOVER-2", code: "handover-count-lines", pointer: "/lines" };
}

/**
 * A count against what was sent. What is missing is short. What was counted beyond what was sent is over, and leaves what was
 * sent: first what is good, then what is damaged, then what goes back.
 */
export function toReceiptLine(cargo: Pick<Cargo, "id" | "units">, item: string, lot: string | null, counted: CountedLine): ReceiptLine {
  const sentUnits = Number(cargo.units);
  const goodUnits = Math.min(counted.goodUnits, sentUnits);
  const damagedUnits = Math.min(counted.damagedUnits, sentUnits - goodUnits);
  const returnedUnits = Math.min(counted.returnedUnits, sentUnits - goodUnits - damagedUnits);
  return {
    line: cargo.id, item, lot, sentUnits, goodUnits, damagedUnits, returnedUnits, shortUnits: sentUnits - goodUnits - damagedUnits - returnedUnits,
    overUnits: counted.goodUnits + counted.damagedUnits + counted.returnedUnits - goodUnits - damagedUnits - returnedUnits, wrongItemUnits: counted.wrongItemUnits, reason: counted.reason,
  };
}

/** Where the units of a cargo go when it is handed over. They add up to what was sent. */
export function unitsByOutcome(line: ReceiptLine): { readonly received: bigint; readonly damaged: bigint; readonly lost: bigint; readonly returned: bigint } {
  return { received: BigInt(line.goodUnits), damaged: BigInt(line.damagedUnits), lost: BigInt(line.shortUnits), returned: BigInt(line.returnedUnits) };
}

/** What of a receipt is not as it was sent: what the sender is told. */
export const discrepancyKinds = ["damaged", "short", "returned", "over", "wrongItem"] as const;
export type DiscrepancyKind = (typeof discrepancyKinds)[number];

export interface Discrepancy {
  readonly cargoId: string;
  readonly kind: DiscrepancyKind;
  readonly units: number;
  readonly reason: string | null;
}

export function discrepanciesOf(lines: readonly ReceiptLine[]): Discrepancy[] {
  return lines.flatMap((line) => discrepancyKinds.map((kind): Discrepancy => ({ cargoId: line.line, kind, units: line[`${kind}Units`], reason: line.reason })).filter((one) => one.units > 0));
}

/** Why a receipt is not of this consignment's cargo as it was sent, or `null`. */
export function whyNotThisReceipt(consignment: Consignment, cargo: readonly Cargo[], receipt: Receipt): HandoverRefusal | null {
  if (!["arrived", "inspected", "handedOver", "closed"].includes(consignment.state)) return { rule: "HANDOVER-1", code: "handover-not-arrived", pointer: "", state: consignment.state };
  const sent = (list: readonly { readonly id: string; readonly units: number }[]) => JSON.stringify(list.map(({ id, units }) => [id, units]).toSorted());
  const isSame = sent(cargo.map((one) => ({ id: one.id, units: Number(one.units) }))) === sent(receipt.lines.map((line) => ({ id: line.line, units: line.sentUnits })));
  return isSame ? null : { rule: "HANDOVER-4", code: "handover-not-this-receipt", pointer: "/receipt/lines" };
}

/** Why an organisation may not sign in a role, or `null`: the recipient's own signs for it, somebody else delivers, and who coordinates does neither. */
export function whyNotSigner(role: SignerRole, organisation: { readonly code: string; readonly isRecipient: boolean; readonly isCoordinator: boolean }, pointer: string): HandoverRefusal | null {
  if (organisation.isCoordinator) return { rule: "HANDOVER-6", code: "handover-coordinator-signs", pointer, organisation: organisation.code };
  return (role === "recipient") === organisation.isRecipient ? null : { rule: "HANDOVER-5", code: "handover-other-recipient", pointer, organisation: organisation.code };
}
