import type { Refusal } from "../../kernel/decision.ts";
import type { CellFault } from "../../kernel/table.ts";
import { toCellFault } from "../../edges/drafted.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { ActionContext, Deed } from "../audit/index.ts";
import { itemsByCode } from "../catalogue/actions.ts";
import { nodesByCode } from "../network/actions.ts";
import { partiesByCode } from "../parties/actions.ts";
import { keepPackageNeed, type PackageNeedDraft } from "./actions.ts";
import { keepTemplate, templatesById, type TemplateDraft } from "./actions-templates.ts";
import { listReferences } from "./store.ts";
import type { Component } from "./template.ts";

/** Templates and needs for sets, with whatever they name by its code. */
export interface PackagesDocument {
  readonly templates: readonly Omit<TemplateDraft, "statedOn">[];
  readonly needs: readonly (Omit<PackageNeedDraft, "recipientId" | "templateId" | "placeId" | "statedOn"> & { readonly recipient: string; readonly template: string; readonly place: string })[];
}

interface Kept { added: number; unchanged: number; refused: CellFault[]; readonly deeds: Deed[] }

type Ids = ReadonlyMap<string, { readonly id: string }>;

/** Writes a document in the caller's transaction, who records the deeds, up to the first record that is refused. Editions and references that are there stay as they are. */
export async function keepPackagesFile(context: ActionContext, db: Sql, { templates, needs }: PackagesDocument): Promise<Kept> {
  const kept: Kept = { added: 0, unchanged: 0, refused: [], deeds: [] };
  const [items, latest] = [await itemsByCode(db), await latestByCode(db)];
  for (const [index, draft] of templates.entries()) {
    if ((latest.get(draft.code)?.edition ?? 0) > draft.after) {
      kept.unchanged += 1;
      continue;
    }
    const components = draft.components.map((one) => byId(one, items, latest));
    const written = await keepTemplate(context, db, kept.deeds, { ...draft, components, statedOn: context.today });
    if ("rule" in written) return refusedAt(`/templates/${index}`, written);
    latest.set(written.code, written);
    kept.added += 1;
  }
  const [parties, nodes, references] = [await partiesByCode(db), await nodesByCode(db), await listReferences(db)];
  const idOf = (known: Ids, code: string) => known.get(code)?.id ?? nothings;
  for (const [index, { recipient, template, place, validatedBy, ...facts }] of needs.entries()) {
    const recipientId = idOf(parties, recipient);
    if (references.has(`${recipientId} ${facts.reference}`)) {
      kept.unchanged += 1;
      continue;
    }
    const written = await keepPackageNeed(context, db, kept.deeds, {
      ...facts, recipientId, placeId: idOf(nodes, place), validatedBy: validatedBy === null ? null : idOf(parties, validatedBy), statedOn: context.today, templateId: latest.get(template)?.id ?? null,
    });
    if ("rule" in written) return refusedAt(`/needs/${index}`, { ...written, pointer: written.pointer.replace(/Id$/, "") });
    references.add(`${recipientId} ${facts.reference}`);
    kept.added += 1;
  }
  return kept;
}

const refusedAt = (at: string, refusal: Refusal): Kept => ({ added: 0, unchanged: 0, refused: [toCellFault(null, `${at}${refusal.pointer ?? ""}`, refusal)], deeds: [] });

async function latestByCode(db: Sql) {
  return new Map([...(await templatesById(db)).values()].map((one) => [one.code, one]));
}

/** An id that no record has: what a code leads to that is nothing's, to be refused by the rules as a thing that is not there. */
const nothings = "00000000-0000-4000-8000-000000000000";

/** A component with ids in the place of codes. */
function byId(one: Component, items: Ids, templates: Ids): Component {
  const idOf = (known: Ids, code: string | null) => (code === null ? null : (known.get(code)?.id ?? nothings));
  return { ...one, itemId: idOf(items, one.itemId), templateId: idOf(templates, one.templateId), substitutes: one.substitutes.map((other) => ({ ...other, itemId: idOf(items, other.itemId)! })) };
}
