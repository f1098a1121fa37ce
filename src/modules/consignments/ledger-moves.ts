import type { Day } from "../../kernel/day.ts";
import type { Move, Place } from "../ledger/index.ts";
import type { Cargo } from "./consignment.ts";
import { unitsByOutcome } from "./handover.ts";
import type { ReceiptLine } from "./receipt.ts";

/** Of a consignment in the ledger: on a leg no node has its units, at a place that node has. */
type InTransit = { readonly node: string | null };

function move(cargo: Cargo, from: Place, to: Place, units: bigint, onDay: Day, reason: string): Move {
  // Every place here tells for whom: who may read of it is who may read the allocation.
  const subject = { id: cargo.lineId, donor: cargo.donorId, category: cargo.category, commodity: cargo.commodity, label: cargo.allocationLabelId };
  return { subject, from, to, units, onDay, reason };
}

const inTransit = (cargo: Cargo, { node }: InTransit): Place => ({ stage: "inTransit", need: cargo.needId, node });

/** What leaves: from its allocation, onto the way. */
export function dispatchMoves(cargo: readonly Cargo[], onDay: Day): Move[] {
  return cargo.map((one) => move(one, { stage: "allocated", need: one.needId }, inTransit(one, { node: null }), one.units, onDay, "dispatched"));
}

/** What goes on from a place, or comes to one. */
export function transitMoves(cargo: readonly Cargo[], from: InTransit, to: InTransit, onDay: Day): Move[] {
  return cargo.map((one) => move(one, inTransit(one, from), inTransit(one, to), one.units, onDay, to.node === null ? "departed" : "arrived"));
}

/** What a signed receipt says became of everything that was sent. */
export function handoverMoves(cargo: readonly Cargo[], lines: readonly ReceiptLine[], at: InTransit, onDay: Day): Move[] {
  return cargo.flatMap((one) => {
    const units = unitsByOutcome(lines.find((line) => line.line === one.id)!);
    return endings.filter((stage) => units[stage] > 0n).map((stage) => move(one, inTransit(one, at), endOf(one, stage), units[stage], onDay, "handed-over"));
  });
}

/** What a corrected receipt says otherwise than the one before: back onto the way, and to where it belongs. */
export function correctionMoves(cargo: readonly Cargo[], before: readonly ReceiptLine[], after: readonly ReceiptLine[], at: InTransit, onDay: Day): Move[] {
  return cargo.flatMap((one) => {
    const [was, is] = [before, after].map((lines) => unitsByOutcome(lines.find((line) => line.line === one.id)!)) as [ReturnType<typeof unitsByOutcome>, ReturnType<typeof unitsByOutcome>];
    const back = endings.filter((stage) => was[stage] > is[stage]).map((stage) => move(one, endOf(one, stage), inTransit(one, at), was[stage] - is[stage], onDay, "corrected"));
    const forth = endings.filter((stage) => is[stage] > was[stage]).map((stage) => move(one, inTransit(one, at), endOf(one, stage), is[stage] - was[stage], onDay, "corrected"));
    return [...back, ...forth];
  });
}

/** What was lost on the way, or turned back: all that was on the consignment. */
export function endingMoves(cargo: readonly Cargo[], at: InTransit, stage: "lost" | "returned", onDay: Day): Move[] {
  return cargo.map((one) => move(one, inTransit(one, at), endOf(one, stage), one.units, onDay, stage));
}

const endings = ["received", "damaged", "lost", "returned"] as const;

function endOf(cargo: Cargo, stage: (typeof endings)[number]): Place {
  return { stage, need: cargo.needId };
}
