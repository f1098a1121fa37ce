import type { Sql } from "../../edges/keyset.ts";
import type { ActionContext } from "../audit/index.ts";
import { itemsById } from "../catalogue/actions.ts";
import { balancesOf, postMoves } from "../ledger/actions.ts";
import type { Move } from "../ledger/index.ts";
import { nodesById } from "../network/actions.ts";
import { changeUnderLock, type ContributionRefusal } from "./actions.ts";
import { followValue } from "./actions-allocations.ts";
import { whyNotChangeLine, whyNotDeclare, type Contribution, type Line } from "./contribution.ts";
import { sumAllocated } from "./store-allocations.ts";
import { keepLines, setStage } from "./store.ts";
import { goodsCommodity } from "./valuation.ts";

export type LineChanges = Partial<Pick<Line, "itemId" | "described" | "unit" | "units" | "condition" | "fromNodeId" | "availableFrom" | "availableThrough">>;

/** Changes a line. Units that come or go are booked today, from and to the outside; what is tied to needs cannot go. */
export function changeLine(context: ActionContext, order: { id: string; version: number; lineId: string; changes: LineChanges }) {
  return changeUnderLock<ContributionRefusal>(context, order, async (db, contribution, lines) => {
    const before = lines.find((one) => one.id === order.lineId);
    if (!before) return { rule: "CONTRIBUTION-9", code: "line-not-here", pointer: "/lineId" };
    const next = { ...before, ...order.changes, version: before.version + 1 };
    const dangling = await danglingOf(db, next);
    if (dangling !== null) return { rule: "CONTRIBUTION-9", code: "contribution-refers-to-nothing", pointer: dangling };
    const item = next.itemId === null ? undefined : (await itemsById(db, [next.itemId])).get(next.itemId);
    const booked = (await balancesOf(db, [before.id])).length > 0;
    const why = whyNotChangeLine(contribution, before, next, { booked, itemUnit: item?.unit ?? null });
    if (why) return why;
    // The row first: what its value follows is what it says then.
    await keepLines(db, [next]);
    const moved = await postMoves(context, db, movesOf(context, contribution, before, next));
    if (!moved.allowed) return moved.refusal;
    const unvalued = await followValue(context, db, { contribution, line: next, allocatedUnits: await sumAllocated(db, next.id) });
    if (unvalued) return unvalued;
    const after = { ...contribution, version: contribution.version + 1 };
    await setStage(db, after);
    return { next: after, action: "line-changed", facts: { line: next.id, described: next.described, ...differences(before, order.changes) } };
  });
}

async function danglingOf(db: Sql, line: Line): Promise<string | null> {
  if (line.itemId !== null && !(await itemsById(db, [line.itemId])).has(line.itemId)) return "/itemId";
  return line.fromNodeId !== null && !(await nodesById(db, [line.fromNodeId])).has(line.fromNodeId) ? "/fromNodeId" : null;
}

function movesOf(context: ActionContext, contribution: Contribution, before: Line, next: Line): Move[] {
  const change = (next.units ?? 0n) - (before.units ?? 0n);
  if (change === 0n) return [];
  const subject = { id: next.id, donor: contribution.donorId, category: contribution.category, commodity: goodsCommodity(next, contribution.illustrative), label: contribution.labelId };
  const [outside, inside] = [{ stage: "origin" }, { stage: contribution.stage }] as const;
  return [{ subject, from: change > 0n ? outside : inside, to: change > 0n ? inside : outside, units: change > 0n ? change : -change, onDay: context.today, reason: "line-changed" }];
}

/** What the log says of a change, field by field, as words: what was and what is. */
function differences(before: Line, changes: LineChanges): Record<string, string> {
  const shown = (value: unknown) => (value === null || value === undefined ? "—" : String(value));
  return Object.fromEntries(Object.entries(changes).filter(([name, value]) => shown(value) !== shown(before[name as keyof Line])).map(([name, value]) => [name, `${shown(before[name as keyof Line])} → ${shown(value)}`]));
}

/** Records what a donor says it has delivered of a line, in all. It stands beside what the recipient signed for, never in its place. */
export function declareDelivered(context: ActionContext, order: { id: string; version: number; lineId: string; units: bigint }) {
  return changeUnderLock<ContributionRefusal>(context, order, async (db, before, lines) => {
    const line = lines.find((one) => one.id === order.lineId);
    if (!line) return { rule: "CONTRIBUTION-9", code: "line-not-here", pointer: "/lineId" };
    const why = whyNotDeclare(line, order.units);
    if (why) return why;
    const subject = { id: line.id, donor: before.donorId, category: before.category, commodity: goodsCommodity(line, before.illustrative), label: before.labelId };
    const change = order.units - (line.declaredUnits ?? 0n);
    if (change !== 0n) {
      const [from, to] = change > 0n ? (["declaredOrigin", "declaredDelivered"] as const) : (["declaredDelivered", "declaredOrigin"] as const);
      const moved = await postMoves(context, db, [{ subject, from: { stage: from }, to: { stage: to }, units: change > 0n ? change : -change, onDay: context.today, reason: "declared-by-donor" }]);
      if (!moved.allowed) return moved.refusal;
    }
    await keepLines(db, [{ ...line, declaredUnits: order.units, version: line.version + 1 }]);
    const next = { ...before, version: before.version + 1 };
    await setStage(db, next);
    return { next, action: "delivery-declared", facts: { line: line.id, described: line.described, units: Number(order.units) } };
  });
}
