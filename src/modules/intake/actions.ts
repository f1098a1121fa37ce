import { done, notFound, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import { roomWideId } from "../../kernel/label.ts";
import type { ListOrder, Sql } from "../../edges/keyset.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext } from "../audit/index.ts";
import type { Document, DocumentId, MediaType, Provenance, ReadText } from "./document.ts";
import { nothingFound, whyNotSpan, type Passage, type PassageId, type PassageRefusal, type Proposed } from "./passage.ts";
import { insertPassages, listOutcomes, listPassages, placesOf, type PassageOutcome, type Place } from "./store-passages.ts";
import { documentByBytes, findBytes, findDocument, insertDocument, pageDocuments, type ListedDocument } from "./store.ts";

export type { ListedDocument, PassageOutcome };

/** A document with its passages, and what came of each. */
export interface OpenDocument {
  readonly document: Document;
  readonly passages: readonly (Passage & { readonly outcomes: readonly PassageOutcome[] })[];
}

export async function listDocuments(context: ActionContext, filter: { readonly search?: string | undefined }, order: ListOrder): Promise<Outcome<Page<ListedDocument>>> {
  const page = await pageDocuments(context.sql, filter, order);
  return page ? done(page) : refused({ rule: "LIST-1", code: "list-order-unknown", pointer: "/after" });
}

export async function describe(db: Sql, document: Document): Promise<OpenDocument> {
  const outcomes = await listOutcomes(db, document.id);
  const passages = await listPassages(db, document.id);
  return { document, passages: passages.map((one) => ({ ...one, outcomes: outcomes.filter(({ passageId }) => passageId === one.id) })) };
}

export async function openDocument(context: ActionContext, id: string): Promise<Outcome<OpenDocument>> {
  const document = await findDocument(context.sql, id);
  return document ? done(await describe(context.sql, document)) : notFound;
}

/** The bytes as they came. */
export function bytesOf(db: Sql, id: string): Promise<{ bytes: Uint8Array; fileName: string; mediaType: MediaType } | undefined> {
  return findBytes(db, id);
}

/** Where the sentences of statements stand in documents that are kept here. */
export async function listPlaces(context: ActionContext, statementIds: readonly string[]): Promise<Outcome<{ items: Place[]; next: null }>> {
  return done({ items: await placesOf(context.sql, statementIds), next: null });
}

export function toPassage(context: ActionContext, document: Pick<Document, "id" | "labelId">, proposed: Proposed, splitFrom: PassageId | null = null): Passage {
  return {
    ...proposed, id: context.newId() as PassageId, documentId: document.id, splitFrom, state: "open", kept: null, settledBy: null, settledAt: null, version: 1, labelId: document.labelId,
  };
}

/** Keeps a document with the passages that the reader proposes. The same bytes of the same address and day are kept once: then what is there is given, as far as it was reviewed. */
export async function keepDocument(context: ActionContext, given: { readonly read: ReadText; readonly from: Provenance; readonly bytes: Uint8Array; readonly proposed: readonly Proposed[] }): Promise<{ readonly open: OpenDocument; readonly added: boolean }> {
  return context.transaction(async (db) => {
    const document: Document = { ...given.read, ...given.from, id: context.newId() as DocumentId, addedAt: context.now, addedBy: context.actor.name, labelId: roomWideId };
    const added = await insertDocument(db, document, given.bytes);
    if (!added) return { open: await describe(db, (await documentByBytes(db, document))!), added };
    await insertPassages(db, given.proposed.map((one) => toPassage(context, document, one)));
    const open = await describe(db, document);
    const { text: _text, ...after } = document;
    await record(context, db, { action: "document-added", object: { kind: "document", id: document.id }, label: document.labelId, after, facts: { sha256: document.sha256, url: document.url, passages: given.proposed.length } });
    return { open, added };
  });
}

/** Marks words by hand as a passage, which is then reviewed as any other. */
export async function markPassage(context: ActionContext, order: { readonly documentId: string; readonly kind: Passage["kind"]; readonly start: number; readonly end: number; readonly speaker: string | null; readonly donor: string | null }): Promise<Outcome<OpenDocument, PassageRefusal>> {
  return context.transaction(async (db) => {
    const document = await findDocument(db, order.documentId);
    if (!document) return notFound;
    const why = whyNotSpan(order, document.text);
    if (why) return refused(why);
    if (order.kind === "announcement" && order.donor === null) return refused({ rule: "INTAKE-7", code: "announcement-needs-donor", pointer: "/donor" } as const);
    const { documentId: _document, ...words } = order;
    await insertPassages(db, [toPassage(context, document, { ...words, form: "by-hand", found: nothingFound, confidence: null })]);
    const open = await describe(db, document);
    await record(context, db, { action: "passage-marked", object: { kind: "document", id: document.id }, label: document.labelId, facts: { start: order.start, end: order.end } });
    return done(open);
  });
}
