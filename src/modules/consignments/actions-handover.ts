import type { Day } from "../../kernel/day.ts";
import { done, notFound, refused, type Outcome } from "../../kernel/outcome.ts";
import type { Sql } from "../../edges/keyset.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext } from "../audit/index.ts";
import { postMoves } from "../ledger/actions.ts";
import type { LedgerRefusal } from "../ledger/index.ts";
import { partiesByCode } from "../parties/actions.ts";
import { aboutOf, change, describe, isSigned, readStanding, receiptInForce, type OpenConsignment, type Standing } from "./actions.ts";
import { organisationsOfKeys } from "./actions-signing-keys.ts";
import { nodeOf } from "./actions-way.ts";
import { isOnTheWay, lastDayOf, type Consignment, type ConsignmentRefusal } from "./consignment.ts";
import { whyNotCount, whyNotSigner, whyNotThisReceipt, type CountedLine, type HandoverRefusal } from "./handover.ts";
import { correctionMoves, handoverMoves } from "./ledger-moves.ts";
import { nodeProofs } from "./proof/ed25519.ts";
import { toReceiptText, whyNotLines, whyNotReceipt, whyNotSignature, type ReceiptRefusal, type ReceiptSignature, type SignedReceipt } from "./receipt.ts";
import type { ConsignmentEvent } from "./scan.ts";
import { insertCount, insertEvent, insertReceipt, insertSignature, listReceiptsOf } from "./store-events.ts";
import { lockConsignment, updateConsignment } from "./store.ts";

/** Keeps what somebody counted who was not told what was sent. The newest count is what is signed. */
export function countConsignment(context: ActionContext, order: { readonly id: string; readonly version: number; readonly lines: readonly CountedLine[] }): Promise<Outcome<OpenConsignment, HandoverRefusal | ConsignmentRefusal | ReceiptRefusal>> {
  return change<HandoverRefusal | ReceiptRefusal>(context, order, async (db, { consignment, cargo }) => {
    if (!["arrived", "inspected"].includes(consignment.state)) return { refusal: { rule: "HANDOVER-1", code: "handover-not-arrived", pointer: "", state: consignment.state } };
    const why = whyNotCount(cargo, order.lines);
    if (why) return { refusal: why };
    await insertCount(db, consignment, { id: context.newId(), lines: order.lines, countedOn: context.today, organisation: context.actor.org });
    return { next: { ...consignment, state: "inspected" }, action: "consignment-counted" };
  });
}

export type TakeRefusal = HandoverRefusal | ReceiptRefusal | LedgerRefusal;

/**
 * Takes a receipt with one signature or both. One that holds is never refused: where it does not fit what the room knows it is
 * kept, moves nothing, and stands among the events for a person to look at. With both signatures the goods are handed over.
 */
export async function takeReceipt(context: ActionContext, id: string, sent: SignedReceipt): Promise<Outcome<OpenConsignment, TakeRefusal>> {
  return context.transaction(async (db) => {
    const before = await lockConsignment(db, id);
    if (!before) return notFound;
    const standing = await readStanding(db, before);
    const kept = await listReceiptsOf(db, id);
    const hash = nodeProofs.hash(toReceiptText(sent.receipt));
    const signatures = allSignatures(kept.find((one) => one.hash === hash)?.signatures ?? [], sent.signatures);
    const why = await whyNotTake(db, standing, { receipt: sent.receipt, signatures }, hash, kept.filter(isSigned).map((one) => one.hash));
    if (why) return refused(why);
    await insertReceipt(db, before, { hash, receipt: sent.receipt, receivedOn: context.today });
    for (const one of sent.signatures) await insertSignature(db, before, hash, one, context.now);
    const wasSigned = kept.some((one) => one.hash === hash && isSigned(one));
    const answer = signatures.length === 2 && !wasSigned ? await handOver(context, db, standing, { receipt: sent.receipt, hash }, kept) : { next: before };
    if ("refusal" in answer) return refused(answer.refusal);
    if (answer.next !== before) await updateConsignment(db, answer.next);
    const described = await describe(context, db, id);
    await record(context, db, {
      action: answer.next.state !== before.state ? "consignment-handed-over" : "receipt-taken", object: { kind: "consignment", id }, label: before.labelId, before, after: answer.next, about: aboutOf(standing.cargo),
      facts: { receipt: hash, roles: sent.signatures.map((one) => one.statement.role) },
    });
    return done(described!);
  });
}

/** The signatures there are and those that came, one for each role: the first stands. */
function allSignatures(kept: readonly ReceiptSignature[], sent: readonly ReceiptSignature[]): ReceiptSignature[] {
  const all = [...kept];
  for (const one of sent) if (!all.some((other) => other.statement.role === one.statement.role)) all.push(one);
  return all;
}

async function whyNotTake(db: Sql, { consignment }: Standing, { receipt, signatures }: SignedReceipt, hash: string, receipts: readonly string[]): Promise<HandoverRefusal | ReceiptRefusal | null> {
  if (receipt.consignment !== consignment.id) return { rule: "RECEIPT-3", code: "receipt-other-consignment", pointer: "/receipt/consignment" };
  const keys = await organisationsOfKeys(db, signatures.map((one) => one.statement.key));
  const parties = await partiesByCode(db);
  for (const [index, { statement }] of signatures.entries()) {
    const party = parties.get(statement.organisation);
    const why = whyNotSigner(statement.role, { code: statement.organisation, isRecipient: party?.id === consignment.recipientId, isCoordinator: party?.roles.includes("coordinator") ?? false }, `/signatures/${index}`);
    if (why) return why;
  }
  const asked = { organisationOf: (key: string) => keys.get(key), proofs: nodeProofs };
  if (signatures.length === 2) return whyNotReceipt({ receipt, signatures }, { ...asked, consignment: consignment.id, receipts });
  return whyNotLines(receipt.lines) ?? whyNotSignature(signatures[0]!, receipt, hash, asked, "/signatures/0");
}

/** The one place where units become what the recipient signed for. */
async function handOver(context: ActionContext, db: Sql, standing: Standing, { receipt, hash }: { receipt: SignedReceipt["receipt"]; hash: string }, kept: Awaited<ReturnType<typeof listReceiptsOf>>): Promise<{ next: Consignment } | { refusal: LedgerRefusal }> {
  const { consignment, cargo, legs } = standing;
  const inForce = receiptInForce(kept);
  const isCorrection = inForce !== undefined && receipt.corrects === inForce.hash;
  const isFirst = inForce === undefined && receipt.corrects === null && isOnTheWay(consignment.state);
  const mismatch = whyNotThisReceipt({ ...consignment, state: "arrived" }, cargo, receipt);
  const next = { ...consignment, version: consignment.version + 1 };
  if (mismatch || (!isFirst && !isCorrection)) {
    await insertEvent(db, consignment, keptEvent(context, standing, hash, mismatch ? "event-other-cargo" : inForce ? "event-after-end" : "event-before-dispatch"));
    return { next };
  }
  const last = lastDayOf(legs);
  const said = receipt.handedOverOn as Day;
  const onDay = said > context.today || isCorrection ? context.today : last !== null && said < last ? last : said;
  const at = { node: isCorrection ? consignment.toNodeId : nodeOf(standing) };
  const moved = await postMoves(context, db, isCorrection ? correctionMoves(cargo, inForce.receipt.lines, receipt.lines, at, onDay) : handoverMoves(cargo, receipt.lines, at, onDay));
  if (!moved.allowed) return { refusal: moved.refusal };
  return { next: isCorrection ? next : { ...next, state: "handedOver", handedOverOn: onDay } };
}

function keptEvent(context: ActionContext, standing: Standing, hash: string, why: string): ConsignmentEvent {
  return {
    id: context.newId(), kind: "note", packageId: null, nodeId: nodeOf(standing), legId: null, happenedAt: context.now, recordedAt: context.now, onDay: context.today, baseVersion: standing.consignment.version,
    outcome: "kept", why, reason: `receipt ${hash}`, organisation: context.actor.org,
  };
}

/** Puts what was handed over away: nothing is left to do about it. */
export function closeConsignment(context: ActionContext, order: { readonly id: string; readonly version: number }): Promise<Outcome<OpenConsignment, ConsignmentRefusal>> {
  return change<ConsignmentRefusal>(context, order, async (_db, { consignment }) =>
    consignment.state === "handedOver" ? { next: { ...consignment, state: "closed" }, action: "consignment-closed" } : { refusal: { rule: "CONSIGNMENT-4", code: "consignment-state", pointer: "", state: consignment.state } });
}
