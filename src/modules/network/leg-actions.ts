import type { ListOrder, Sql } from "../../edges/keyset.ts";
import { done, notFound, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import { record } from "../audit/actions.ts";
import { compareDrafts, type ActionContext, type Applied } from "../audit/index.ts";
import { checkLeg, whyNotEnds, type Leg, type LegDraft, type LegEnd, type LegFacts, type LegId, type LegRefusal } from "./leg.ts";
import { findLeg, findLegForUpdate, holdLegs, insertLegs, listLegsByCode, listLegsByIds, pageLegs, updateLegs, type LegFilter } from "./leg-store.ts";
import type { Node, NodeId } from "./node.ts";
import { listNodesByCode, listNodesByIds } from "./node-store.ts";

export { legAsJson } from "./leg-store.ts";

type LegRepeated = { readonly rule: "LEG-12"; readonly code: "leg-code-repeated"; readonly pointer: string; readonly repeated: string };
export type AppliedLeg = Applied<LegRefusal | LegRepeated>;

/** A leg as it is sent: its ends by their ids. */
export interface NewLeg extends LegFacts {
  readonly code: string;
  readonly fromNodeId: NodeId;
  readonly toNodeId: NodeId;
}

export type LegChanges = Partial<Omit<NewLeg, "code">>;

const idPointers = { from: "/fromNodeId", to: "/toNodeId" };

export async function listLegs(context: ActionContext, filter: LegFilter, order: ListOrder): Promise<Outcome<Page<Leg>>> {
  const page = await pageLegs(context.sql, filter, order);
  return page ? done(page) : refused({ rule: "LIST-1", code: "list-order-unknown", pointer: "/after" });
}

export async function openLeg(context: ActionContext, id: string): Promise<Outcome<Leg>> {
  const leg = await findLeg(context.sql, id);
  return leg ? done(leg) : notFound;
}

/** Every leg by its code, as importers and other modules need it. */
export function legsByCode(db: Sql): Promise<Map<string, Leg>> {
  return listLegsByCode(db);
}

/** Those of these services that are there, by their ids. */
export function legsById(db: Sql, ids: readonly string[]): Promise<Map<string, Leg>> {
  return ids.length === 0 ? Promise.resolve(new Map()) : listLegsByIds(db, ids);
}

export async function addLeg(context: ActionContext, { fromNodeId, toNodeId, ...facts }: NewLeg): Promise<Outcome<Leg, LegRefusal>> {
  return context.transaction(async (db) => {
    const nodes = await listNodesByIds(db, [fromNodeId, toNodeId]);
    const refusal = whyNotEnds({ from: fromNodeId, to: toNodeId }, (id) => nodes.has(id), idPointers);
    if (refusal) return refused(refusal);
    const answer = checkLeg<Leg>({ ...facts, id: context.newId() as LegId, from: toEnd(nodes.get(fromNodeId)!), to: toEnd(nodes.get(toNodeId)!), version: 1 });
    if (!answer.allowed) return refused(answer.refusal);
    if ((await insertLegs(db, [answer.value])) === 0) {
      return refused({ rule: "LEG-1", code: "leg-code-taken", pointer: "/code", taken: facts.code } as const);
    }
    await record(context, db, { action: "leg-added", object: { kind: "leg", id: answer.value.id }, after: toRecorded(answer.value) });
    return done(answer.value);
  });
}

export async function changeLeg(context: ActionContext, id: string, version: number, { fromNodeId, toNodeId, ...changes }: LegChanges): Promise<Outcome<Leg, LegRefusal>> {
  return context.transaction(async (db) => {
    const before = await findLegForUpdate(db, id);
    if (!before) return notFound;
    if (before.version !== version) return { outcome: "stale", version: before.version } as const;
    const ends = { from: fromNodeId ?? before.from.id, to: toNodeId ?? before.to.id };
    const nodes = await listNodesByIds(db, [ends.from, ends.to]);
    const refusal = whyNotEnds(ends, (node) => nodes.has(node), idPointers);
    if (refusal) return refused(refusal);
    const answer = checkLeg<Leg>({ ...before, ...changes, from: toEnd(nodes.get(ends.from)!), to: toEnd(nodes.get(ends.to)!), version: before.version + 1 });
    if (!answer.allowed) return refused(answer.refusal);
    await updateLegs(db, [answer.value]);
    await record(context, db, { action: "leg-changed", object: { kind: "leg", id }, before: toRecorded(before), after: toRecorded(answer.value) });
    return done(answer.value);
  });
}

function toEnd({ id, code, names, latitude, longitude }: Node): LegEnd {
  return { id, code, names, latitude, longitude };
}

/** What the log's hashes are made of: the leg with the ids of its ends, whose names and positions change by themselves. */
function toRecorded({ from, to, ...leg }: Leg): unknown {
  return { ...leg, fromNodeId: from.id, toNodeId: to.id };
}

/**
 * Adds and changes legs by their codes, inside the caller's transaction, which other writers of legs wait for. Nodes of the
 * same file are applied before. One answer per draft, in order. When one of them is refused, none is written.
 */
export async function applyLegs(db: Sql, context: ActionContext, drafts: readonly LegDraft[]): Promise<readonly AppliedLeg[]> {
  await holdLegs(db);
  const nodes = await listNodesByCode(db);
  const { applied, added, changed } = compareDrafts<LegDraft, Leg, LegRefusal | LegRepeated>("leg", drafts, await listLegsByCode(db), {
    toRecorded,
    repeated: (code) => ({ rule: "LEG-12", code: "leg-code-repeated", pointer: "/code", repeated: code }),
    toStored: ({ from, to, ...facts }, before) => {
      const refusal = whyNotEnds({ from, to }, (code) => nodes.has(code), { from: "/from", to: "/to" });
      if (refusal) return { allowed: false, refusal };
      const ends = { from: toEnd(nodes.get(from)!), to: toEnd(nodes.get(to)!) };
      return checkLeg<Leg>(before ? { ...before, ...facts, ...ends, version: before.version + 1 } : { ...facts, ...ends, id: context.newId() as LegId, version: 1 });
    },
  });
  if (applied.some((one) => one.outcome === "refused")) return applied;
  await insertLegs(db, added);
  await updateLegs(db, changed);
  return applied;
}

/** As `applyLegs`, of one draft. */
export async function applyLeg(db: Sql, context: ActionContext, draft: LegDraft): Promise<AppliedLeg> {
  return (await applyLegs(db, context, [draft]))[0]!;
}
