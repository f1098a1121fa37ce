import type { Day } from "../../kernel/day.ts";
import { roomWideId } from "../../kernel/label.ts";
import type { CellFault } from "../../kernel/table.ts";
import type { Template, TemplateColumn, TemplateRow } from "../../kernel/template.ts";
import { columnOf, RowReading, toCellFault } from "../../edges/drafted.ts";
import type { Item } from "../catalogue/index.ts";
import type { Node } from "../network/index.ts";
import type { Party } from "../parties/index.ts";
import { labelColumns, readLabel } from "../releasability/label-columns.ts";
import { quotationColumns, readQuotation } from "../sources/quotation-columns.ts";
import type { NeedDraft } from "./actions.ts";
import { checkNeed, type Need, type NeedState } from "./need.ts";

const text = (key: string, required: boolean, maxLength: number, example: string, en: string, fr: string, uk: string): TemplateColumn => ({ key, type: "text", required, maxLength, example, labels: { en, fr, uk } });

/** The file of needs. Recipient and reference say which need a row is. */
export const needTemplate: Template = {
  kind: "needs", sheet: "Needs",
  columns: [
    text("reference", true, 200, "N-2027-014", "The recipient's own reference", "Référence propre au bénéficiaire", "Власне позначення отримувача"),
    text("recipient", true, 20, "UKR", "Code of the recipient", "Code du bénéficiaire", "Код отримувача"),
    text("item", true, 40, "GEN-LARGE", "Code of the item of supply", "Code de l’article", "Код предмета постачання"),
    { key: "units", type: "units", required: true, example: "40", labels: { en: "How many, in the item's unit of count", fr: "Combien, dans l’unité de compte de l’article", uk: "Скільки, в одиниці лічби предмета" } },
    { key: "priority", type: "choice", choices: ["1", "2", "3", "4", "5"], required: true, example: "2", labels: { en: "Priority, 1 the highest", fr: "Priorité, 1 la plus haute", uk: "Пріоритет, 1 — найвищий" } },
    text("validated_by", false, 20, "NSATU", "Code of the authority that validated it", "Code de l’autorité qui l’a validé", "Код органу, що затвердив"),
    { key: "need_by", type: "day", required: true, example: "2027-02-28", labels: { en: "Needed by this day", fr: "Nécessaire au plus tard ce jour", uk: "Потрібно до цього дня" } },
    text("place", true, 40, "DST-KYIV", "Code of the place", "Code du lieu", "Код місця"),
    { key: "state", type: "choice", choices: ["draft", "submitted", "validated", "prioritised", "open"], required: false, example: "open", labels: { en: "State; draft when empty", fr: "État ; brouillon si vide", uk: "Стан; чернетка, якщо порожньо" } },
    { key: "stated_on", type: "day", required: false, example: "2026-11-20", labels: { en: "Stated on; today when empty", fr: "Exprimé le ; aujourd’hui si vide", uk: "Заявлено; сьогодні, якщо порожньо" } },
    { key: "illustrative", type: "yesNo", required: false, example: "no", labels: { en: "Illustrative, not a fact", fr: "Illustratif, non un fait", uk: "Умовне, не факт" } },
    text("basis", false, 5000, "planning figure", "On what basis", "Sur quelle base", "На якій підставі"),
    text("note", false, 5000, "", "Note", "Remarque", "Примітка"),
    ...labelColumns,
    ...quotationColumns,
  ],
};

/** Turns typed rows into needs, every reference resolved, or all their faults. */
export function toNeedDrafts(
  rows: readonly TemplateRow[], known: { readonly parties: ReadonlyMap<string, Party>; readonly items: ReadonlyMap<string, Item>; readonly nodes: ReadonlyMap<string, Node>; readonly today: Day },
): { drafts: NeedDraft[]; refused: CellFault[] } {
  const drafts: NeedDraft[] = [];
  const refused: CellFault[] = [];
  for (const row of rows) {
    const cells = new RowReading(row);
    const find = <One extends { id: string }>(column: string, among: ReadonlyMap<string, One>): string => {
      const code = cells.text(column);
      const found = code === null ? undefined : among.get(code);
      if (code !== null && !found) cells.refuse(column, { rule: "NEED-7", code: "code-unknown", value: code });
      return found?.id ?? "";
    };
    const validatedBy = cells.text("validated_by") === null ? null : find("validated_by", known.parties);
    const draft: Omit<NeedDraft, "quotations" | "label"> = {
      reference: cells.text("reference") ?? "", recipientId: find("recipient", known.parties), itemId: find("item", known.items), units: BigInt(cells.number("units") ?? 0),
      priority: Number(cells.text("priority")), validatedBy, needBy: (row.values["need_by"] ?? "") as Day, placeId: find("place", known.nodes),
      state: (cells.text("state") ?? "draft") as NeedState, statedOn: (row.values["stated_on"] ?? known.today) as Day, illustrative: cells.yes("illustrative"), basis: cells.lines("basis"),
      note: cells.lines("note"), row: row.row,
    };
    const quotation = readQuotation(cells, row, `need:${draft.recipientId}:${draft.reference}`);
    const label = readLabel(cells);
    const checked = checkNeed({ ...draft, id: "" as Need["id"], replacedBy: null, labelId: roomWideId, version: 1 });
    if (!checked.allowed) refused.push(toCellFault(row.row, columnOf(checked.refusal.pointer), checked.refusal));
    refused.push(...cells.faults);
    drafts.push({ ...draft, label, quotations: quotation === null ? [] : [{ quotation, claims: {} }] });
  }
  return { drafts, refused };
}

