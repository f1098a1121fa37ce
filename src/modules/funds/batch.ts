import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import type { Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { FundId, Share, StepName } from "./fund.ts";

export type BatchId = Id<"batch">;
export type PickId = Id<"pick">;

/** Goods that a broker found and offers to donors of a fund, at a price for each unit. */
export interface Batch {
  readonly id: BatchId;
  readonly fundId: FundId;
  readonly brokerId: string;
  readonly reference: string;
  readonly itemId: string;
  readonly units: bigint;
  readonly pickedUnits: bigint;
  readonly priceMinor: bigint;
  readonly currency: string;
  readonly availableFrom: Day;
  /** The last day on which it can be picked. */
  readonly offeredThrough: Day;
  readonly source: string | null;
  readonly note: string | null;
  readonly labelId: LabelId;
}

/** What one donor picked of a batch, at the batch's price. */
export interface Pick {
  readonly id: PickId;
  readonly batchId: BatchId;
  readonly donorId: string;
  readonly units: bigint;
  readonly amountMinor: bigint;
  readonly pickedOn: Day;
  readonly returnedOn: Day | null;
}

export type BatchRefusal =
  | { readonly rule: "BATCH-1"; readonly code: "batch-reference-taken" | "batch-too-dear"; readonly pointer: string }
  | { readonly rule: "BATCH-2"; readonly code: "batch-picked-beyond"; readonly pointer: string; readonly leftUnits: bigint }
  | { readonly rule: "BATCH-3"; readonly code: "batch-over"; readonly pointer: string; readonly offeredThrough: Day }
  | { readonly rule: "BATCH-5"; readonly code: "pick-returned" | "pick-bought"; readonly pointer: string };

/** The most a batch costs, as much as a share may come to. */
export const mostOfBatchMinor = 100_000_000_000_000n;

export function checkBatch(batch: Batch): Decision<Batch, BatchRefusal> {
  return batch.units * batch.priceMinor > mostOfBatchMinor ? refuse({ rule: "BATCH-1", code: "batch-too-dear", pointer: "/priceMinor" }) : allow(batch);
}

/** Why so many units cannot be picked on a day, or `null`; pages ask this to explain a disabled button. */
export function whyNotPick(batch: { readonly units: bigint; readonly pickedUnits: bigint; readonly offeredThrough: string }, units: bigint, today: Day): BatchRefusal | null {
  if (today > batch.offeredThrough) return { rule: "BATCH-3", code: "batch-over", pointer: "", offeredThrough: batch.offeredThrough as Day };
  const left = batch.units - batch.pickedUnits;
  return units > left ? { rule: "BATCH-2", code: "batch-picked-beyond", pointer: "/units", leftUnits: left } : null;
}

/** What a pick does to its donor's share: it commits its price, and pledges as much of it as was not pledged yet. */
export function entriesOfPick(share: Share, amountMinor: bigint): readonly { readonly step: StepName; readonly amountMinor: bigint }[] {
  const missing = amountMinor - (share.pledged - share.committed);
  return [...(missing > 0n ? [{ step: "pledged" as const, amountMinor: missing }] : []), { step: "committed", amountMinor }];
}

/** Why a pick cannot be given back, or `null`. Whether its money is paid already is for the share to say. */
export function whyNotReturn(pick: Pick, isBought: boolean): BatchRefusal | null {
  if (pick.returnedOn !== null) return { rule: "BATCH-5", code: "pick-returned", pointer: "" };
  return isBought ? { rule: "BATCH-5", code: "pick-bought", pointer: "" } : null;
}
