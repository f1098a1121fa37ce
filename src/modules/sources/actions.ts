import { roomWideId, type LabelId } from "../../kernel/label.ts";
import { done, notFound, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import type { ListOrder, Sql } from "../../edges/keyset.ts";
import type { ActionContext, Deed } from "../audit/index.ts";
import type { Quotation, Source, SourceId, Statement, StatementId, Supportable, SupportedStatement } from "./statement.ts";
import { findStatement, keepSources, keepStatements, keepSupports, listSupports, listSupportsOf, pageStatements, sourceKey, statementIdsByOrigin, statementIdsByWords, supportCount, wordsKey, type NewSupport, type StatementFilter } from "./store.ts";

export type StatementAndSource = Statement & { readonly source: Source };

export async function listStatements(context: ActionContext, filter: StatementFilter, order: ListOrder): Promise<Outcome<Page<StatementAndSource>>> {
  const page = await pageStatements(context.sql, filter, order);
  return page ? done(page) : refused({ rule: "LIST-1", code: "list-order-unknown", pointer: "/after" });
}

export async function openStatement(context: ActionContext, id: string): Promise<Outcome<StatementAndSource & { about: { kind: Supportable; id: string }[] }>> {
  const statement = await findStatement(context.sql, id);
  return statement ? done(statement) : notFound;
}

/** The statements a record rests on. */
export function supportsOf(db: Sql, kind: Supportable, id: string): Promise<SupportedStatement[]> {
  return listSupports(db, kind, id);
}

/** The statements that each of these records rests on. */
export function supportsOfAll(db: Sql, kind: Supportable, ids: readonly string[]): Promise<Map<string, SupportedStatement[]>> {
  return listSupportsOf(db, kind, ids);
}

export { supportCount };

/** A quotation and who may read it; without a word about it, every party of the room. */
export type LabelledQuotation = Quotation & { readonly labelId?: LabelId };

const labelOf = (one: LabelledQuotation) => one.labelId ?? roomWideId;

/**
 * Keeps quotations with their sources, in the caller's transaction: a source known by address and day, and a statement known
 * by its origin key, stay as they are. With `sameWords`, so does a sentence that is there in the same words of the same source,
 * whoever quoted it. Gives each quotation's statement id, in order, and what to record.
 */
export async function keepQuotations(context: ActionContext, db: Sql, quotations: readonly LabelledQuotation[], order: { readonly sameWords: "one" | "apart" } = { sameWords: "apart" }): Promise<{ ids: StatementId[]; added: number; deeds: Deed[] }> {
  const sources = await keepSources(db, quotations.map((one) => ({ ...one.source, id: context.newId() as SourceId, labelId: labelOf(one) })));
  const offered = quotations.map((one) => ({
    ...one.statement, id: context.newId() as StatementId, labelId: labelOf(one), sourceId: sources.get(sourceKey({ ...one.source, labelId: labelOf(one) }))!, originKey: one.originKey, url: one.source.url,
  }));
  const byWords = order.sameWords === "one" ? await statementIdsByWords(db, offered) : new Map<string, StatementId>();
  const fresh = offered.filter((one) => {
    const key = wordsKey(one.sourceId, one.quote);
    if (order.sameWords === "apart") return true;
    if (byWords.has(key)) return false;
    byWords.set(key, one.id);
    return true;
  });
  const added = await keepStatements(db, fresh);
  const byOrigin = await statementIdsByOrigin(db, fresh.flatMap((one) => (one.originKey === null ? [] : [one.originKey])));
  const kept = new Map(fresh.map((one) => [one.id, one.originKey === null ? one.id : byOrigin.get(one.originKey)!]));
  const idOf = (id: StatementId) => kept.get(id) ?? id;
  return {
    ids: offered.map((one) => idOf(byWords.get(wordsKey(one.sourceId, one.quote)) ?? one.id)), added: added.size,
    deeds: fresh.filter((one) => added.has(one.id)).map(({ url, ...one }) => ({ action: "statement-added", object: { kind: "statement", id: one.id }, label: one.labelId, after: one, facts: { url } })),
  };
}

/** Ties statements to the records they support, in the caller's transaction; gives how many ties were new. */
export function keepSupportsOf(db: Sql, supports: readonly NewSupport[]): Promise<number> {
  return keepSupports(db, supports);
}

export type { NewSupport };

/** Statements by their origin keys, such as `record:r10`. */
export function statementIds(db: Sql, originKeys: readonly string[]): Promise<Map<string, StatementId>> {
  return statementIdsByOrigin(db, originKeys);
}
