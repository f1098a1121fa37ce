import { type DataValidation, writeXlsx } from "hucre/xlsx";
import type { Template, TemplateColumn } from "../../kernel/template.ts";
import type { Language } from "./fault-texts.ts";
import { guideTexts } from "./guide-texts.ts";
import { defaultLimits } from "./limits.ts";
import { toColumnLetters } from "./text.ts";
import { toWriteSheet, writeCsv } from "./write-table.ts";

const guideSheet = "Guide";
const listsSheet = "Lists";
const yesNo = ["yes", "no"];
/** A list written into the rule itself is divided by commas and ends at 255 characters; others need cells to point to. */
const inlineListCharacters = 255;

/**
 * An empty file to fill in. The workbook has the sheet to fill with nothing but the header, lists to pick from in `choice`
 * and `yesNo` columns, and a guide in the chosen language, which alone holds the examples. CSV is the header line.
 */
export async function writeTemplate(template: Template, language: Language, format: "xlsx" | "csv"): Promise<Uint8Array> {
  const keys = template.columns.map((column) => column.key);
  if (format === "csv") return writeCsv({ columns: keys, rows: [] });
  const lists: string[][] = [];
  const dataValidations = template.columns.flatMap((column, at) => toListRule(column, at, lists, language));
  const sheet = {
    ...toWriteSheet(template.sheet, [keys], () => undefined),
    dataValidations,
    columns: keys.map((key) => ({ width: Math.min(40, Math.max(12, key.length + 2)) })),
  };
  const guide = { ...toWriteSheet(guideSheet, listGuideRows(template, language), () => ({ alignment: { wrapText: true, vertical: "top" } })), columns: guideWidths };
  const listRows = Array.from({ length: Math.max(0, ...lists.map((list) => list.length)) }, (_, row) => lists.map((list) => list[row] ?? null));
  const hidden = lists.length > 0 ? [{ ...toWriteSheet(listsSheet, listRows, () => undefined), hidden: true }] : [];
  return writeXlsx({ sheets: [sheet, guide, ...hidden] });
}

const guideWidths = [24, 40, 30, 12, 50, 30].map((width) => ({ width }));

function listGuideRows(template: Template, language: Language): (string | null)[][] {
  const texts = guideTexts[language];
  const rows = template.columns.map((column) => [
    column.key,
    column.labels[language],
    texts.types[column.type],
    column.required ? texts.yes : texts.no,
    listChoices(column).join(", ") || null,
    column.example,
  ]);
  return [[texts.column, texts.label, texts.type, texts.required, texts.allowed, texts.example], ...rows];
}

function listChoices(column: TemplateColumn): readonly string[] {
  return column.type === "yesNo" ? yesNo : (column.choices ?? []);
}

/** An Excel list rule for the whole column. A list that cannot be written into the rule is put on the hidden sheet. */
function toListRule(column: TemplateColumn, at: number, lists: string[][], language: Language): DataValidation[] {
  const choices = [...listChoices(column)];
  if (choices.length === 0 || column.type === "list") return [];
  const letters = toColumnLetters(at);
  const texts = guideTexts[language];
  const rule: DataValidation = {
    type: "list",
    range: `${letters}2:${letters}${defaultLimits.rows + 1}`,
    allowBlank: !column.required,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: column.key,
    errorMessage: texts.pick,
  };
  const isInline = choices.join(",").length <= inlineListCharacters && choices.every((choice) => !/[",]/.test(choice) && choice.trim() === choice);
  if (isInline) return [{ ...rule, values: choices }];
  const source = toColumnLetters(lists.length);
  lists.push(choices);
  return [{ ...rule, formula1: `${listsSheet}!$${source}$1:$${source}$${choices.length}` }];
}
