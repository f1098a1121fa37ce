import type { ListOrder, Sql } from "../../edges/keyset.ts";
import { allow, type Decision } from "../../kernel/decision.ts";
import { done, notFound, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import { record } from "../audit/actions.ts";
import { compareDrafts, type ActionContext, type Applied } from "../audit/index.ts";
import { nsnFindings, type NsnFinding } from "./nsn.ts";
import { checkItem, whyNotSubstitutes, whyNotUnit, type Item, type ItemFacts, type ItemId, type ItemRefusal, type Substitute } from "./item.ts";
import {
  findItem, findItemForUpdate, holdItems, insertItems, listItemsByCode, listItemsById, listServed, listSubstitutes, pageItems, replaceSubstitutes, itemAsJson, showItem, updateItems, type ItemFilter,
} from "./store.ts";

/** A substitute as it is sent: the item by its id. */
export type SubstituteOrder = Pick<Substitute, "itemId" | "valueShare">;

export interface NewItem extends ItemFacts {
  readonly code: string;
  readonly substitutes: readonly SubstituteOrder[];
}

export type ItemChanges = Partial<Omit<NewItem, "code">>;

/** An item as a file describes it: its substitutes by their codes, which may stand further down in the same file. */
export interface ItemDraft extends ItemFacts {
  readonly code: string;
  readonly substitutes: readonly { readonly code: string; readonly valueShare: number }[];
}

/** An item as it is shown: with what deserves a second look about its stock number. */
export interface OpenedItem extends Item {
  readonly nsnFindings: readonly NsnFinding[];
}

function toOpened(item: Item): OpenedItem {
  return { ...item, nsnFindings: nsnFindings(item.nsn) };
}

export type AppliedItem = Applied<ItemRefusal | ItemRepeated>;
type ItemRepeated = { readonly rule: "ITEM-12"; readonly code: "item-code-repeated"; readonly pointer: string; readonly repeated: string };

export async function listItems(context: ActionContext, filter: ItemFilter, order: ListOrder): Promise<Outcome<Page<OpenedItem>>> {
  const page = await pageItems(context.sql, filter, order);
  return page ? done({ ...page, items: page.items.map(toOpened) }) : refused({ rule: "LIST-1", code: "list-order-unknown", pointer: "/after" });
}

export async function openItem(context: ActionContext, id: string): Promise<Outcome<OpenedItem>> {
  const item = await findItem(context.sql, id);
  return item ? done(toOpened(item)) : notFound;
}

/** Every item by its code, as importers and other modules need it to resolve references. */
export function itemsByCode(db: Sql): Promise<Map<string, Item>> {
  return listItemsByCode(db);
}

export { itemAsJson, showItem };

/** A few items by their ids. */
export async function itemsById(db: Sql, ids: readonly string[]): Promise<Map<string, Item>> {
  return new Map((await listItemsById(db, ids)).map((item) => [item.id as string, item]));
}

/** Ids of the items that list this one as a substitute. */
export function itemsServedBy(db: Sql, id: string): Promise<string[]> {
  return listServed(db, id);
}

export async function addItem(context: ActionContext, { substitutes, ...facts }: NewItem): Promise<Outcome<OpenedItem, ItemRefusal>> {
  return context.transaction(async (db) => {
    const id = context.newId() as ItemId;
    const checked = checkItem({ ...facts, id, version: 1 });
    if (!checked.allowed) return refused(checked.refusal);
    const resolved = await resolveSubstitutes(db, id, substitutes);
    if (!resolved.allowed) return refused(resolved.refusal);
    const item: Item = { ...checked.value, substitutes: resolved.value };
    if ((await insertItems(db, [item])) === 0) {
      return refused({ rule: "ITEM-1", code: "item-code-taken", pointer: "/code", taken: facts.code } as const);
    }
    await replaceSubstitutes(db, [item]);
    await record(context, db, { action: "item-added", object: { kind: "item", id }, after: toRecorded(item) });
    return done(toOpened(item));
  });
}

export async function changeItem(context: ActionContext, id: string, version: number, { substitutes, ...changes }: ItemChanges): Promise<Outcome<OpenedItem, ItemRefusal>> {
  return context.transaction(async (db) => {
    const before = await findItemForUpdate(db, id);
    if (!before) return notFound;
    if (before.version !== version) return { outcome: "stale", version: before.version } as const;
    const checked = checkChange(before, { ...before, ...changes });
    if (!checked.allowed) return refused(checked.refusal);
    const resolved = substitutes ? await resolveSubstitutes(db, id, substitutes) : allow(before.substitutes);
    if (!resolved.allowed) return refused(resolved.refusal);
    const item: Item = { ...checked.value, substitutes: resolved.value };
    await updateItems(db, [item]);
    if (substitutes) await replaceSubstitutes(db, [item]);
    await record(context, db, { action: "item-changed", object: { kind: "item", id }, before: toRecorded(before), after: toRecorded(item) });
    return done(toOpened(item));
  });
}

function checkChange(before: Item, after: Item): Decision<Item, ItemRefusal> {
  const refusal = whyNotUnit(before, after);
  return refusal ? { allowed: false, refusal } : checkItem({ ...after, version: before.version + 1 });
}

async function resolveSubstitutes(db: Sql, self: string, orders: readonly SubstituteOrder[]): Promise<Decision<readonly Substitute[], ItemRefusal>> {
  const known = await listSubstitutes(db, orders.map((order) => order.itemId));
  const refusal = whyNotSubstitutes(self, orders.map((order) => ({ item: order.itemId, valueShare: order.valueShare })), (id) => id === self || known.has(id));
  if (refusal) return { allowed: false, refusal };
  return allow(inCodeOrder(orders.map((order) => ({ ...known.get(order.itemId)!, valueShare: order.valueShare }))));
}

function inCodeOrder(list: readonly Substitute[]): Substitute[] {
  return [...list].sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** What the log's hashes are made of: the item without what belongs to its substitutes, which change by themselves. */
function toRecorded(item: Item): unknown {
  const substitutes = item.substitutes.map(({ itemId, valueShare }) => ({ itemId, valueShare }));
  return { ...item, substitutes: substitutes.sort((one, other) => (one.itemId < other.itemId ? -1 : 1)) };
}

/**
 * Adds and changes items by their codes, inside the caller's transaction, which other writers of items wait for. One answer
 * per draft, in order. When one of them is refused, none is written.
 */
export async function applyItems(db: Sql, context: ActionContext, drafts: readonly ItemDraft[]): Promise<readonly AppliedItem[]> {
  await holdItems(db);
  const existing = await listItemsByCode(db);
  const ids = new Map([...existing].map(([code, item]) => [code, item.id]));
  for (const { code } of drafts) if (!ids.has(code)) ids.set(code, context.newId() as ItemId);
  const names = new Map([...existing].map(([code, item]) => [code, item.names]));
  for (const draft of drafts) names.set(draft.code, draft.names);

  const { applied, added, changed } = compareDrafts<ItemDraft, Item, ItemRefusal | ItemRepeated>("item", drafts, existing, {
    toRecorded,
    repeated: (code) => ({ rule: "ITEM-12", code: "item-code-repeated", pointer: "/code", repeated: code }),
    toStored: ({ substitutes, ...facts }, before) => {
      const refusal = whyNotSubstitutes(facts.code, substitutes.map((one) => ({ item: one.code, valueShare: one.valueShare })), (code) => ids.has(code));
      if (refusal) return { allowed: false, refusal };
      const named = inCodeOrder(substitutes.map(({ code, valueShare }) => ({ itemId: ids.get(code)!, code, names: names.get(code)!, valueShare })));
      const item: Item = { ...facts, id: ids.get(facts.code)!, substitutes: named, version: 1 };
      return before ? checkChange(before, { ...before, ...item }) : checkItem(item);
    },
  });
  if (applied.some((one) => one.outcome === "refused")) return applied;
  await insertItems(db, added);
  await updateItems(db, changed);
  await replaceSubstitutes(db, [...added, ...changed]);
  return applied;
}

/** As `applyItems`, of one draft. */
export async function applyItem(db: Sql, context: ActionContext, draft: ItemDraft): Promise<AppliedItem> {
  return (await applyItems(db, context, [draft]))[0]!;
}
