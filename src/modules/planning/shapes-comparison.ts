import { z } from "zod";
import { idShape } from "../../edges/shapes.ts";
import type { OpenComparison } from "./actions-compare.ts";
import { movementChanges, whyChangedCodes, type WhyChanged } from "./comparison.ts";
import { proposalKinds } from "./proposal.ts";
import { movementShape, needItemShape, pointsOfAll, reasonShape, tierNames, toMovement, toNeedWithItem, toReason, type Named } from "./shapes.ts";

const units = z.int().min(0);
const side = z.strictObject({ id: idShape, title: z.string(), kind: z.enum(proposalKinds), outOf: z.number().describe("Points when every need is met on time.") });
const usable = z.strictObject({ onTimeUnits: units, lateUnits: units }).nullable();

export const comparisonAnswer = z.strictObject({
  before: side.nullable(), after: side,
  counts: z.strictObject({ kept: units, moved: units, more: units, less: units, added: units, dropped: units }),
  movements: z.array(z.strictObject({
    change: z.enum(movementChanges), units, before: movementShape.nullable(), after: movementShape.nullable(),
    why: z.strictObject({ code: z.enum(whyChangedCodes), leg: z.string().nullable(), day: z.string().nullable(), reason: reasonShape.nullable() }).nullable(),
  })).readonly(),
  needs: z.array(z.strictObject({ need: needItemShape, before: usable, after: usable })).readonly(),
  tiers: z.array(z.strictObject({ name: z.enum(tierNames), priorityClass: z.int().nullable(), before: z.number().nullable(), after: z.number().nullable() })).readonly(),
}).meta({ id: "ProposalComparison" });

export function toComparisonAnswer({ comparison, before, after }: OpenComparison) {
  const counts = { kept: 0, moved: 0, more: 0, less: 0, added: 0, dropped: 0 };
  for (const { change } of comparison.movements) counts[change] += 1;
  const sideOf = ({ proposal, problem }: OpenComparison["after"]) => ({ id: proposal.id as string, title: proposal.title, kind: proposal.kind, outOf: pointsOfAll(problem) });
  const usableOf = (of: { onTime: number; late: number } | null) => of && { onTimeUnits: of.onTime, lateUnits: of.late };
  return {
    before: before.proposal && sideOf({ ...before, proposal: before.proposal }), after: sideOf(after), counts,
    movements: comparison.movements.map((one) => ({
      change: one.change, units: one.units, before: one.before && toMovement(one.before, before), after: one.after && toMovement(one.after, after),
      // What came is explained by the plan it was not in; all else by the new one.
      why: one.why && toWhy(one.why, one.before ? after : before),
    })),
    needs: comparison.needs.map((one) => ({ need: toNeedWithItem(one.need, one.need in after.basis.needs ? after : before), before: usableOf(one.before), after: usableOf(one.after) })),
    tiers: comparison.tiers.map((tier) => ({ ...tier, priorityClass: tier.priorityClass ?? null })),
  };
}

function toWhy(why: WhyChanged, open: Named) {
  const [leg, day] = why.code === "leg-closed" ? [why.leg, why.day] : [null, null];
  return { code: why.code, leg, day, reason: why.code === "unmet" ? toReason(why.reason, open) : null };
}
