import type { CellFault } from "../../kernel/table.ts";
import { roomWideId, type LabelId } from "../../kernel/label.ts";
import { done, notFound, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import { columnOf, toCellFault } from "../../edges/drafted.ts";
import type { ListOrder, Sql } from "../../edges/keyset.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, Deed } from "../audit/index.ts";
import { itemsByCode, itemsById, itemsServedBy, showItem } from "../catalogue/actions.ts";
import { takenForNeeds, thousandthsForNeed } from "../ledger/actions.ts";
import { nodesById, showNode } from "../network/actions.ts";
import { partiesByCode, showParty, whyNotOwn, type NotOwn } from "../parties/actions.ts";
import { isLabelWithin, labelOfNew, showLabel } from "../releasability/actions.ts";
import { labelNotByFile, type LabelOrder, type LabelRefusal } from "../releasability/index.ts";
import { keepQuotations, keepSupportsOf, supportsOf } from "../sources/actions.ts";
import type { Claims, Quotation, SupportedStatement } from "../sources/index.ts";
import { changeNeed, checkNeed, checkNeedRevision, moveNeed, type AcceptedItem, type Need, type NeedChanges, type NeedId, type NeedRefusal, type StateOrder } from "./need.ts";
import { findNeed, findShownNeed, insertAccepted, insertNeeds, listAccepted, listAllNeeds, listNeedsByReference, listNeedsByState, lockNeeds, pageNeeds, updateNeeds, type NeedFilter, type NeedShows, type ShownNeed } from "./store.ts";

export type { ShownNeed };

const show: NeedShows = { party: showParty, item: showItem, node: showNode, label: showLabel, thousandths: thousandthsForNeed };

/** `servedBy` asks for the needs that an item serves: those for it, and those for what it stands in for. */
export async function listNeeds(context: ActionContext, { servedBy, ...filter }: Omit<NeedFilter, "itemIds" | "servedItemIds"> & { servedBy?: string | undefined }, order: ListOrder): Promise<Outcome<Page<ShownNeed>>> {
  const itemIds = filter.search === undefined ? undefined : await itemsNamed(context.sql, filter.search.toLowerCase());
  const servedItemIds = servedBy === undefined ? undefined : [servedBy, ...(await itemsServedBy(context.sql, servedBy))];
  const page = await pageNeeds(context.sql, { ...filter, itemIds, servedItemIds }, order, show);
  return page ? done(page) : refused({ rule: "LIST-1", code: "list-order-unknown", pointer: "/after" });
}

/** The items whose code or a name has the text in it. In code, where capitals of every alphabet are folded, whatever the database's locale. */
async function itemsNamed(db: Sql, text: string): Promise<string[]> {
  return [...(await itemsByCode(db)).values()].filter((item) => [item.code, ...Object.values(item.names)].some((name) => name.toLowerCase().includes(text))).map((item) => item.id);
}

export interface OpenNeed extends ShownNeed {
  readonly statements: readonly SupportedStatement[];
}

async function describe(db: Sql, id: string): Promise<OpenNeed | undefined> {
  const shown = await findShownNeed(db, id, show);
  return shown && { ...shown, statements: await supportsOf(db, "need", id) };
}

export async function openNeed(context: ActionContext, id: string): Promise<Outcome<OpenNeed>> {
  const open = await describe(context.sql, id);
  return open ? done(open) : notFound;
}

/** A need as a form or a file has it, with the sentences it rests on. */
export interface NeedDraft extends Omit<Need, "id" | "version" | "replacedBy" | "labelId"> {
  /** `null`: read by every party of the room. */
  readonly label: LabelOrder | null;
  readonly quotations: readonly { readonly quotation: Quotation; readonly claims: Claims }[];
  readonly row: number | null;
}

export async function addNeed(context: ActionContext, draft: NeedDraft): Promise<Outcome<OpenNeed, NeedRefusal | NotOwn | LabelRefusal>> {
  return context.transaction(async (db) => {
    const foreign = await whyNotOwn(context, draft.recipientId);
    if (foreign) return refused(foreign);
    const missing = await missingReference(db, draft);
    if (missing) return refused(missing);
    const label = await labelOfNew(db, draft.label, { owner: draft.recipientId, parents: [] });
    if (!label.allowed) return refused(label.refusal);
    const id = context.newId() as NeedId;
    const answer = checkNeed(toNeed(draft, id, label.value));
    if (!answer.allowed) return refused(answer.refusal);
    const taken = (await listNeedsByReference(db, [draft.reference])).some((need) => need.recipientId === draft.recipientId);
    if (taken || (await insertNeeds(db, [answer.value])) === 0) return refused({ rule: "NEED-5", code: "need-reference-taken", pointer: "/reference" } as const);
    const deeds = await keepNeedQuotations(context, db, [{ draft, id, labelId: label.value }]);
    const described = await describe(db, id);
    await record(context, db, [{ action: "need-added", object: { kind: "need", id }, label: label.value, after: answer.value }, ...deeds]);
    return done(described!);
  });
}

function toNeed({ quotations: _quotations, row: _row, label: _label, ...facts }: NeedDraft, id: NeedId, labelId: LabelId): Need {
  return { ...facts, id, replacedBy: null, labelId, version: 1 };
}

async function missingReference(db: Sql, need: Pick<Need, "itemId" | "placeId" | "recipientId" | "validatedBy">): Promise<NeedRefusal | null> {
  const [items, nodes] = [await itemsById(db, [need.itemId]), await nodesById(db, [need.placeId])];
  const parties = new Set<string>([...(await partiesByCode(db)).values()].map((one) => one.id));
  const pointer = !items.has(need.itemId) ? "/itemId" : !nodes.has(need.placeId) ? "/placeId" : !parties.has(need.recipientId) ? "/recipientId"
    : need.validatedBy !== null && !parties.has(need.validatedBy) ? "/validatedBy" : null;
  return pointer === null ? null : { rule: "NEED-7", code: "need-refers-to-nothing", pointer };
}

async function keepNeedQuotations(context: ActionContext, db: Sql, list: readonly { draft: NeedDraft; id: NeedId; labelId: LabelId }[]): Promise<Deed[]> {
  const wanted = list.flatMap(({ draft, id, labelId }) => draft.quotations.map((one) => ({ ...one, id, labelId })));
  const kept = await keepQuotations(context, db, wanted.map((one) => ({ ...one.quotation, labelId: one.labelId })), { sameWords: "one" });
  await keepSupportsOf(db, wanted.map((one, index) => ({ statementId: kept.ids[index]!, aboutKind: "need", aboutId: one.id, claims: one.claims, note: null, labelId: one.labelId })));
  return kept.deeds;
}

async function change(context: ActionContext, order: { id: string; version: number }, action: string, facts: Record<string, unknown>,
  work: (db: Sql, need: Need, tied: bigint) => Promise<Need | NeedRefusal | LabelRefusal>): Promise<Outcome<OpenNeed, NeedRefusal | NotOwn | LabelRefusal>> {
  return context.transaction(async (db) => {
    const before = await findNeed(db, order.id, "lock");
    if (!before) return notFound;
    const foreign = await whyNotOwn(context, before.recipientId);
    if (foreign) return refused(foreign);
    if (before.version !== order.version) return { outcome: "stale", version: before.version } as const;
    const taken = (await takenForNeeds(db, [before.id])).get(before.id) ?? 0n;
    const next = await work(db, before, taken);
    if ("rule" in next) return refused(next);
    await updateNeeds(db, [next]);
    const described = await describe(db, next.id);
    await record(context, db, { action, object: { kind: "need", id: before.id }, label: before.labelId, before, after: next, facts });
    return done(described!);
  });
}

export function moveNeedTo(context: ActionContext, order: { id: string; version: number; reason: string | null } & StateOrder): Promise<Outcome<OpenNeed, NeedRefusal | NotOwn | LabelRefusal>> {
  return change(context, order, "need-moved", { to: order.to, reason: order.reason }, async (db, need, allocated) => {
    if (order.by !== null && ![...(await partiesByCode(db)).values()].some((party) => party.id === order.by)) return { rule: "NEED-7", code: "need-refers-to-nothing", pointer: "/by" };
    const other = order.replacedBy === null ? null : await findNeed(db, order.replacedBy, "read");
    if (other === undefined) return { rule: "NEED-6", code: "need-replacement-missing", pointer: "/replacedBy" };
    if (other !== null && !(await isLabelWithin(db, need.labelId, other.labelId))) return { rule: "LABEL-2", code: "label-wider-than-parent", pointer: "/replacedBy" };
    const answer = moveNeed(need, order, allocated);
    return answer.allowed ? answer.value : answer.refusal;
  });
}

export function changeNeedFacts(context: ActionContext, order: { id: string; version: number; changes: NeedChanges }): Promise<Outcome<OpenNeed, NeedRefusal | NotOwn | LabelRefusal>> {
  return change(context, order, "need-changed", {}, async (db, need, allocated) => {
    const answer = changeNeed(need, order.changes, allocated);
    if (!answer.allowed) return answer.refusal;
    return (await missingReference(db, answer.value)) ?? answer.value;
  });
}

/** Open needs, most urgent first, as a plan needs them. */
export function openNeeds(db: Sql): Promise<Need[]> {
  return listNeedsByState(db, "open");
}

/** Needs by their ids, to be read. */
export async function needsById(db: Sql, ids: readonly string[]): Promise<Map<string, Need>> {
  const found: Need[] = [];
  for (const id of new Set(ids)) {
    const need = await findNeed(db, id, "read");
    if (need) found.push(need);
  }
  return new Map(found.map((need) => [need.id as string, need]));
}

/** What serves these needs by their own word, by need. */
export function acceptedByNeeds(db: Sql, ids: readonly string[]): Promise<Map<string, AcceptedItem[]>> {
  return listAccepted(db, ids);
}

/** A need that is a component of a greater one, with all that serves it in the place of the catalogue's substitutes. */
export interface ComponentNeed {
  readonly draft: Omit<NeedDraft, "label" | "quotations" | "row">;
  readonly accepts: readonly AcceptedItem[];
}

/** States needs under one label in the caller's transaction, all or none, and gives their ids in their order; the caller records the deeds. */
export async function keepComponentNeeds(context: ActionContext, db: Sql, list: readonly ComponentNeed[], labelId: LabelId): Promise<{ ids: NeedId[]; deeds: Deed[] } | { refusal: NeedRefusal }> {
  const needs: Need[] = [];
  for (const { draft } of list) {
    const missing = needs.length === 0 ? await missingReference(db, draft) : null;
    const answer = checkNeed({ ...draft, id: context.newId() as NeedId, replacedBy: null, labelId, version: 1 });
    if (missing || !answer.allowed) return { refusal: missing ?? (answer as { refusal: NeedRefusal }).refusal };
    needs.push(answer.value);
  }
  if ((await insertNeeds(db, needs)) < needs.length) return { refusal: { rule: "NEED-5", code: "need-reference-taken", pointer: "/reference" } };
  await insertAccepted(db, list.flatMap(({ accepts }, index) => accepts.map((one) => ({ ...one, needId: needs[index]!.id as string }))));
  return { ids: needs.map((need) => need.id), deeds: needs.map((need): Deed => ({ action: "need-added", object: { kind: "need", id: need.id }, label: labelId, after: need })) };
}

/** Needs to be allocated to, locked in one order. */
export function lockNeedsOf(db: Sql, ids: readonly string[]): Promise<Need[]> {
  return lockNeeds(db, ids);
}

/** Writes needs of a file, in the caller's transaction: new by recipient and reference, or compared with what is there. */
export async function keepNeedDrafts(context: ActionContext, db: Sql, drafts: readonly NeedDraft[]): Promise<{ added: number; changed: number; unchanged: number; refused: CellFault[]; deeds: Deed[] }> {
  const known = new Map((await listNeedsByReference(db, drafts.map((draft) => draft.reference))).map((need) => [`${need.recipientId} ${need.reference}`, need]));
  const refusedRows: CellFault[] = [];
  const fresh: { draft: NeedDraft; need: Need }[] = [];
  const changed: { before: Need; after: Need }[] = [];
  const seen = new Set<string>();
  const taken = await takenForNeeds(db, [...known.values()].map((need) => need.id));
  for (const draft of drafts) {
    const key = `${draft.recipientId} ${draft.reference}`;
    const before = known.get(key);
    const twice = seen.has(key);
    seen.add(key);
    if (twice) {
      refusedRows.push({ row: draft.row, column: "reference", code: "need-reference-taken", message: `The reference ${draft.reference} stands twice in the file.`, facts: { reference: draft.reference } });
      continue;
    }
    const label = draft.label === null ? null : await labelOfNew(db, draft.label, { owner: draft.recipientId, parents: [] });
    const unlabelled = label === null ? null : !label.allowed ? label.refusal : before && before.labelId !== label.value ? labelNotByFile : null;
    if (unlabelled) {
      refusedRows.push(toCellFault(draft.row, "releasable_to", unlabelled));
      continue;
    }
    // The day a need was first stated stays: a file that leaves it out means the day it is read.
    const after: Need = before ? { ...toNeed(draft, before.id, before.labelId), replacedBy: before.replacedBy, version: before.version, statedOn: before.statedOn } : toNeed(draft, context.newId() as NeedId, label?.allowed ? label.value : roomWideId);
    const answer = before ? checkNeedRevision(before, after, taken.get(before.id) ?? 0n) : checkNeed(after);
    if (!answer.allowed) refusedRows.push(toCellFault(draft.row, columnOf(answer.refusal.pointer), answer.refusal));
    else if (!before) fresh.push({ draft, need: after });
    else if (JSON.stringify(comparable(before)) !== JSON.stringify(comparable(after))) changed.push({ before, after: { ...after, version: before.version + 1 } });
  }
  if (refusedRows.length > 0) return { added: 0, changed: 0, unchanged: 0, refused: refusedRows, deeds: [] };
  if ((await insertNeeds(db, fresh.map((one) => one.need))) < fresh.length) {
    return { added: 0, changed: 0, unchanged: 0, refused: [{ row: null, column: "reference", code: "need-reference-taken", message: "Someone else states needs of this file at the same time. Try again." }], deeds: [] };
  }
  await updateNeeds(db, changed.map((one) => one.after));
  const quoted = await keepNeedQuotations(context, db, drafts.map((draft) => {
    const need = known.get(`${draft.recipientId} ${draft.reference}`) ?? fresh.find((one) => one.draft === draft)!.need;
    return { draft, id: need.id, labelId: need.labelId };
  }));
  return {
    added: fresh.length, changed: changed.length, unchanged: drafts.length - fresh.length - changed.length, refused: [],
    deeds: [
      ...fresh.map((one): Deed => ({ action: "need-added", object: { kind: "need", id: one.need.id }, label: one.need.labelId, after: one.need })),
      ...changed.map((one): Deed => ({ action: "need-changed", object: { kind: "need", id: one.after.id }, label: one.after.labelId, before: one.before, after: one.after })),
      ...quoted,
    ],
  };
}

function comparable(need: Need): Record<string, string | null> {
  const { version: _version, id: _id, ...facts } = need;
  return Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, value === null ? null : String(value)]));
}

/** Needs by reference, as a file that ties sentences to them needs it. */
export async function needIds(db: Sql, references: readonly string[]): Promise<Map<string, { readonly id: string; readonly labelId: LabelId }>> {
  return new Map((await listNeedsByReference(db, references)).map((need) => [need.reference, need]));
}

/** Every need, by reference, for a file. */
export function allNeeds(db: Sql): Promise<Need[]> {
  return listAllNeeds(db);
}
