import type { Cell } from "../../kernel/table.ts";
import type { TemplateColumn } from "../../kernel/template.ts";
import type { RowReading } from "../../edges/drafted.ts";
import { classifications, roomWide, type Label, type LabelOrder } from "./label.ts";

/** Who may read the record of a row, in the files of records that have a label. All empty: every party of the room. */
export const labelColumns: readonly TemplateColumn[] = [
  { key: "classification", type: "choice", required: false, choices: classifications, example: "", labels: { en: "Classification; empty: UNCLASSIFIED", fr: "Niveau de protection ; vide : UNCLASSIFIED", uk: "Гриф; порожньо — UNCLASSIFIED" } },
  { key: "restrictive", type: "list", required: false, maxLength: 400, example: "", labels: { en: "Restrictive categories, a reader needs all", fr: "Catégories restrictives, il les faut toutes", uk: "Обмежувальні категорії, потрібні всі" } },
  { key: "releasable_to", type: "list", required: false, maxLength: 4000, example: "", labels: { en: "Codes of the parties that may read it; empty: all", fr: "Codes des parties qui peuvent la lire ; vide : toutes", uk: "Коди сторін, що можуть читати; порожньо — усі" } },
];

/** What a row asks its record's label to be; `null` when it says nothing. */
export function readLabel(cells: RowReading): LabelOrder | null {
  const classification = cells.text("classification") as Label["classification"] | null;
  const [restrictive, parties] = [cells.list("restrictive"), cells.list("releasable_to")];
  if (classification === null && restrictive.length === 0 && parties.length === 0) return null;
  return { classification: classification ?? roomWide.classification, restrictive, releasableTo: parties.length === 0 ? "all" : parties };
}

/** A label in the cells of its record's row. */
export function labelCells(label: Label): Readonly<Record<string, Cell>> {
  return {
    classification: label.classification === roomWide.classification ? null : label.classification,
    restrictive: label.restrictive.join(";") || null, releasable_to: label.releasableTo === "all" ? null : label.releasableTo.join(";"),
  };
}
