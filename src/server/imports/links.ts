import type { CellFault } from "../../kernel/table.ts";
import type { Template, TemplateRow } from "../../kernel/template.ts";
import type { ActionContext, Sql } from "../../modules/audit/index.ts";
import { contributionIds } from "../../modules/contributions/actions.ts";
import { needIds } from "../../modules/needs/actions.ts";
import { keepSupportsOf, statementIds } from "../../modules/sources/actions.ts";
import type { Kept } from "./kinds.ts";

const about = ["contribution", "need", "none"] as const;

/** Which sentence of a record file supports which contribution or need, with what the sentence itself claims of it. */
export const linkTemplate: Template = {
  kind: "links", sheet: "Links",
  columns: [
    { key: "record_id", type: "text", required: true, maxLength: 80, example: "r23", labels: { en: "Id of the sentence in its record file", fr: "Identifiant de la phrase dans son fichier", uk: "Позначення речення в його файлі" } },
    { key: "about", type: "choice", required: true, choices: about, example: "contribution", labels: { en: "What it is about", fr: "Ce dont elle parle", uk: "Про що воно" } },
    { key: "reference", type: "text", required: false, maxLength: 200, example: "DE-2024-12-02-ALLOCATION", labels: { en: "Reference of the contribution or need", fr: "Référence de la contribution ou du besoin", uk: "Позначення внеску або потреби" } },
    { key: "claims", type: "text", required: false, maxLength: 5000, example: '{"units": 4000}', labels: { en: "What the sentence claims, as JSON", fr: "Ce que la phrase affirme, en JSON", uk: "Що стверджує речення, у форматі JSON" } },
    { key: "disagreement_note", type: "text", required: false, maxLength: 5000, example: "Names 4,000; the other source names 4,500.", labels: { en: "Where it disagrees", fr: "En quoi elle diverge", uk: "У чому розбіжність" } },
  ],
};

interface Link {
  readonly row: number;
  readonly record: string;
  readonly about: (typeof about)[number];
  readonly reference: string;
  readonly claims: Record<string, unknown>;
  readonly note: string | null;
}

/** Ties sentences to records. A tie that is there stays as it is. */
export async function keepLinks(_context: ActionContext, db: Sql, rows: readonly TemplateRow[]): Promise<Kept> {
  const refused: CellFault[] = [];
  const links = rows.map((row) => readLink(row, refused)).filter((link): link is Link => link !== null && link.about !== "none");
  const statements = await statementIds(db, links.map((link) => `record:${link.record}`));
  const contributions = await contributionIds(db, links.map((link) => link.reference));
  const needs = await needIds(db, links.map((link) => link.reference));
  const supports = [];
  for (const link of links) {
    const statementId = statements.get(`record:${link.record}`);
    const of = (link.about === "need" ? needs : contributions).get(link.reference);
    if (statementId === undefined) refused.push({ row: link.row, column: "record_id", code: "unknown-record", message: `There is no sentence ${link.record}. Import its record file first.` });
    if (of === undefined) refused.push({ row: link.row, column: "reference", code: "unknown-reference", message: `There is no ${link.about} ${link.reference}.` });
    // What ties the two is for whoever may read both; the sentence is one that this reader sees, as is the record.
    if (statementId !== undefined && of !== undefined) supports.push({ statementId, aboutKind: link.about as "contribution" | "need", aboutId: of.id, claims: link.claims, note: link.note, labelId: of.labelId });
  }
  if (refused.length > 0) return { added: 0, changed: 0, unchanged: 0, refused, deeds: [] };
  const added = await keepSupportsOf(db, supports);
  return {
    added, changed: 0, unchanged: supports.length - added, refused: [],
    deeds: added === 0 ? [] : [{ action: "statements-linked", object: { kind: "file", id: "links" }, after: supports, facts: { links: added } }],
  };
}

function readLink(row: TemplateRow, refused: CellFault[]): Link | null {
  const text = (name: string) => (typeof row.values[name] === "string" ? row.values[name] : null);
  let claims: unknown = {};
  try {
    claims = JSON.parse(text("claims") ?? "{}");
  } catch {
    claims = null;
  }
  if (typeof claims !== "object" || claims === null || Array.isArray(claims)) {
    refused.push({ row: row.row, column: "claims", code: "not-json", message: "claims is a JSON object, or empty." });
    return null;
  }
  return { row: row.row, record: text("record_id")!, about: text("about") as Link["about"], reference: text("reference") ?? "", claims: claims as Record<string, unknown>, note: text("disagreement_note") };
}
