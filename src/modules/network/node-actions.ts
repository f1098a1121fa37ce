import { isCountry } from "../../edges/country.ts";
import type { ListOrder, Sql } from "../../edges/keyset.ts";
import { done, notFound, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import { record } from "../audit/actions.ts";
import { compareDrafts, type ActionContext, type Applied } from "../audit/index.ts";
import { checkNode, type Node, type NodeDraft, type NodeFacts, type NodeId, type NodeRefusal } from "./node.ts";
import { findNode, findNodeForUpdate, holdNodes, insertNodes, listNodesByCode, listNodesByIds, pageNodes, showNode, updateNodes, type NodeFilter } from "./node-store.ts";

type NodeRepeated = { readonly rule: "NODE-8"; readonly code: "node-code-repeated"; readonly pointer: string; readonly repeated: string };
export type AppliedNode = Applied<NodeRefusal | NodeRepeated>;

export async function listNodes(context: ActionContext, filter: NodeFilter, order: ListOrder): Promise<Outcome<Page<Node>>> {
  const page = await pageNodes(context.sql, filter, order);
  return page ? done(page) : refused({ rule: "LIST-1", code: "list-order-unknown", pointer: "/after" });
}

export async function openNode(context: ActionContext, id: string): Promise<Outcome<Node>> {
  const node = await findNode(context.sql, id);
  return node ? done(node) : notFound;
}

/** Every node by its code, as importers and other modules need it to resolve references. */
export function nodesByCode(db: Sql): Promise<Map<string, Node>> {
  return listNodesByCode(db);
}

/** Those of these places that are there, by their ids. */
export function nodesById(db: Sql, ids: readonly string[]): Promise<Map<string, Node>> {
  return ids.length === 0 ? Promise.resolve(new Map()) : listNodesByIds(db, ids);
}

export { showNode };

export async function addNode(context: ActionContext, draft: NodeDraft): Promise<Outcome<Node, NodeRefusal>> {
  return context.transaction(async (db) => {
    const answer = checkNode({ ...draft, id: context.newId() as NodeId, version: 1 }, isCountry);
    if (!answer.allowed) return refused(answer.refusal);
    if ((await insertNodes(db, [answer.value])) === 0) {
      return refused({ rule: "NODE-1", code: "node-code-taken", pointer: "/code", taken: draft.code } as const);
    }
    await record(context, db, { action: "node-added", object: { kind: "node", id: answer.value.id }, after: answer.value });
    return done(answer.value);
  });
}

export async function changeNode(context: ActionContext, id: string, version: number, changes: Partial<NodeFacts>): Promise<Outcome<Node, NodeRefusal>> {
  return context.transaction(async (db) => {
    const before = await findNodeForUpdate(db, id);
    if (!before) return notFound;
    if (before.version !== version) return { outcome: "stale", version: before.version } as const;
    const answer = checkNode({ ...before, ...changes, version: before.version + 1 }, isCountry);
    if (!answer.allowed) return refused(answer.refusal);
    await updateNodes(db, [answer.value]);
    await record(context, db, { action: "node-changed", object: { kind: "node", id }, before, after: answer.value });
    return done(answer.value);
  });
}

/**
 * Adds and changes nodes by their codes, inside the caller's transaction, which other writers of nodes wait for. One answer
 * per draft, in order. When one of them is refused, none is written.
 */
export async function applyNodes(db: Sql, context: ActionContext, drafts: readonly NodeDraft[]): Promise<readonly AppliedNode[]> {
  await holdNodes(db);
  const { applied, added, changed } = compareDrafts<NodeDraft, Node, NodeRefusal | NodeRepeated>("node", drafts, await listNodesByCode(db), {
    toRecorded: (node) => node,
    repeated: (code) => ({ rule: "NODE-8", code: "node-code-repeated", pointer: "/code", repeated: code }),
    toStored: (draft, before) => checkNode(
      before ? { ...before, ...draft, version: before.version + 1 } : { ...draft, id: context.newId() as NodeId, version: 1 }, isCountry),
  });
  if (applied.some((one) => one.outcome === "refused")) return applied;
  await insertNodes(db, added);
  await updateNodes(db, changed);
  return applied;
}

/** As `applyNodes`, of one draft. */
export async function applyNode(db: Sql, context: ActionContext, draft: NodeDraft): Promise<AppliedNode> {
  return (await applyNodes(db, context, [draft]))[0]!;
}
