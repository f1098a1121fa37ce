import { done, notFound, refused, type Outcome, type Page } from "../../kernel/outcome.ts";
import type { ListOrder, Sql } from "../../edges/keyset.ts";
import { record } from "../audit/actions.ts";
import type { ActionContext, Deed } from "../audit/index.ts";
import { itemsById } from "../catalogue/actions.ts";
import type { Item } from "../catalogue/index.ts";
import { expand } from "./expansion.ts";
import { holdTemplates, insertTemplate, listTemplates, pageTemplates } from "./store.ts";
import { checkTemplate, whyNotNext, type PackageTemplate, type TemplateId, type TemplateRefusal } from "./template.ts";

/** An edition with the things its components name, and the other editions of its code. */
export interface OpenTemplate {
  readonly template: PackageTemplate;
  readonly items: ReadonlyMap<string, Item>;
  readonly nested: ReadonlyMap<string, PackageTemplate>;
  readonly editions: readonly { readonly id: TemplateId; readonly edition: number }[];
}

export async function templatesById(db: Sql): Promise<Map<string, PackageTemplate>> {
  return new Map((await listTemplates(db)).map((one) => [one.id as string, one]));
}

export async function listPackageTemplates(context: ActionContext, search: string | undefined, order: ListOrder): Promise<Outcome<Page<PackageTemplate>>> {
  const page = await pageTemplates(context.sql, search, order);
  return page ? done(page) : refused({ rule: "LIST-1", code: "list-order-unknown", pointer: "/after" });
}

/** Items that components name, also as substitutes. */
const itemIdsOf = (components: PackageTemplate["components"]) => components.flatMap((one) => [...(one.itemId === null ? [] : [one.itemId]), ...one.substitutes.map((other) => other.itemId)]);

async function describe(db: Sql, id: string): Promise<OpenTemplate | undefined> {
  const nested = await templatesById(db);
  const template = nested.get(id);
  if (!template) return undefined;
  const items = await itemsById(db, itemIdsOf(template.components));
  return { template, items, nested, editions: [...nested.values()].filter((one) => one.code === template.code).map(({ id: editionId, edition }) => ({ id: editionId, edition })) };
}

export async function openPackageTemplate(context: ActionContext, id: string): Promise<Outcome<OpenTemplate>> {
  const open = await describe(context.sql, id);
  return open ? done(open) : notFound;
}

/** `after`: the edition that the new one follows, 0 when it is the first. */
export type TemplateDraft = Omit<PackageTemplate, "id" | "edition"> & { readonly after: number };

/** Writes an edition in the caller's transaction, who records the deeds. */
export async function keepTemplate(context: ActionContext, db: Sql, deeds: Deed[], { after, ...facts }: TemplateDraft): Promise<PackageTemplate | TemplateRefusal> {
  await holdTemplates(db);
  const standing = await templatesById(db);
  const latest = Math.max(0, ...[...standing.values()].filter((one) => one.code === facts.code).map((one) => one.edition));
  const behind = whyNotNext(latest, after);
  if (behind) return behind;
  const items = await itemsById(db, itemIdsOf(facts.components));
  const template: PackageTemplate = { ...facts, id: context.newId() as TemplateId, edition: latest + 1 };
  const findTemplate = (id: string) => standing.get(id);
  const checked = checkTemplate(template, { isItem: (id) => items.has(id), findTemplate });
  if (!checked.allowed) return checked.refusal;
  const opened = expand(template, findTemplate);
  if (!opened.allowed) return opened.refusal;
  await insertTemplate(db, template);
  deeds.push({ action: "package-template-added", object: { kind: "packageTemplate", id: template.id }, after: template });
  return template;
}

export async function addPackageTemplate(context: ActionContext, draft: TemplateDraft): Promise<Outcome<OpenTemplate, TemplateRefusal>> {
  return context.transaction(async (db) => {
    const deeds: Deed[] = [];
    const template = await keepTemplate(context, db, deeds, draft);
    if ("rule" in template) return refused(template);
    const described = await describe(db, template.id);
    await record(context, db, deeds);
    return done(described!);
  });
}
