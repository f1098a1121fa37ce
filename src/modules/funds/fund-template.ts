import type { Day } from "../../kernel/day.ts";
import type { CellFault } from "../../kernel/table.ts";
import type { Template, TemplateColumn, TemplateRow } from "../../kernel/template.ts";
import { RowReading } from "../../edges/drafted.ts";
import { minorDigitsOf, moneySteps } from "../contributions/index.ts";
import type { Party } from "../parties/index.ts";
import { labelColumns, readLabel } from "../releasability/label-columns.ts";
import type { FundRow } from "./actions-file.ts";
import { costCategories, type CostCategory, type StepName } from "./fund.ts";

const text = (key: string, required: boolean, maxLength: number, example: string, en: string, fr: string, uk: string): TemplateColumn => ({ key, type: "text", required, maxLength, example, labels: { en, fr, uk } });

/** The file of funds: a row for each entry, with its fund. Holder and reference say which fund, the entry's reference which entry of it. */
export const fundTemplate: Template = {
  kind: "funds", sheet: "Funds",
  columns: [
    text("reference", true, 200, "TF-2027", "The holder's own reference of the fund", "Référence du fonds, propre au détenteur", "Власне позначення фонду в розпорядника"),
    text("holder", true, 20, "NATO", "Code of who holds the money", "Code de qui détient l’argent", "Код того, хто тримає кошти"),
    text("title", true, 200, "Trust fund for air defence", "Title", "Titre", "Назва"),
    text("purpose", false, 5000, "", "What it is for", "À quoi il sert", "Для чого він"),
    text("entry", false, 200, "TF-2027-001", "Reference of the entry; empty: a fund without any", "Référence de l’écriture ; vide : fonds sans écriture", "Позначення запису; порожньо — фонд без записів"),
    text("donor", false, 20, "DEU", "Code of whose money it is", "Code de qui donne l’argent", "Код того, чиї це кошти"),
    { key: "step", type: "choice", required: false, choices: moneySteps, example: "paid", labels: { en: "How far it came", fr: "Jusqu’où il est allé", uk: "Як далеко дійшли" } },
    { key: "category", type: "choice", required: false, choices: costCategories, example: "equipment", labels: { en: "Category of cost", fr: "Catégorie de coût", uk: "Категорія витрат" } },
    { key: "amount", type: "amount", required: false, example: "1000000", labels: { en: "Amount", fr: "Montant", uk: "Сума" } },
    text("currency", false, 3, "EUR", "Currency, ISO 4217", "Monnaie, ISO 4217", "Валюта, ISO 4217"),
    { key: "on_day", type: "day", required: false, example: "2027-01-15", labels: { en: "Day", fr: "Jour", uk: "День" } },
    { key: "taken_back", type: "yesNo", required: false, example: "no", labels: { en: "Taken back", fr: "Retiré", uk: "Забрано назад" } },
    text("source", false, 2000, "https://example.org/news", "Where it is published (address)", "Où c’est publié (adresse)", "Де оприлюднено (адреса)"),
    { key: "illustrative", type: "yesNo", required: false, example: "no", labels: { en: "Illustrative, not a fact", fr: "Illustratif, non un fait", uk: "Умовне, не факт" } },
    text("basis", false, 5000, "planning figure", "On what basis", "Sur quelle base", "На якій підставі"),
    text("note", false, 5000, "", "Note", "Remarque", "Примітка"),
    ...labelColumns,
  ],
};

/** Turns typed rows into funds and entries, every reference resolved, or all their faults. */
export function toFundRows(rows: readonly TemplateRow[], parties: ReadonlyMap<string, Party>): { drafts: FundRow[]; refused: CellFault[] } {
  const drafts: FundRow[] = [];
  const refused: CellFault[] = [];
  for (const row of rows) {
    const cells = new RowReading(row);
    drafts.push({
      row: row.row, label: readLabel(cells), entry: readEntry(cells, row, parties),
      fund: { reference: cells.text("reference") ?? "", holderId: findParty(cells, "holder", parties), title: cells.text("title") ?? "", purpose: cells.lines("purpose"), illustrative: cells.yes("illustrative"), basis: cells.lines("basis") },
    });
    refused.push(...cells.faults);
  }
  return { drafts, refused };
}

function findParty(cells: RowReading, column: string, parties: ReadonlyMap<string, Party>): string {
  const code = cells.text(column);
  const found = code === null ? undefined : parties.get(code);
  if (code !== null && !found) cells.refuse(column, { rule: "FUND-2", code: "code-unknown", value: code });
  return found?.id ?? "";
}

const wanted = ["donor", "step", "amount", "currency", "on_day"];

function readEntry(cells: RowReading, row: TemplateRow, parties: ReadonlyMap<string, Party>): FundRow["entry"] {
  const reference = cells.text("entry");
  const missing = wanted.filter((column) => (row.values[column] ?? null) === null);
  if (reference === null && missing.length === wanted.length) return null;
  for (const column of [...(reference === null ? ["entry"] : []), ...missing]) cells.refuse(column, { rule: "FUND-7", code: "fund-entry-half" });
  const [currency, source] = [cells.text("currency") ?? "", cells.text("source")];
  if (currency !== "" && !/^[A-Z]{3}$/.test(currency)) cells.refuse("currency", { rule: "FUND-2", code: "currency-form", value: currency });
  if (source !== null && !/^https?:\/\/\S+$/.test(source)) cells.refuse("source", { rule: "FUND-4", code: "fund-source-form", value: source });
  return {
    reference: reference ?? "", donorId: findParty(cells, "donor", parties), step: (cells.text("step") ?? "pledged") as StepName, category: cells.text("category") as CostCategory | null, currency,
    onDay: (row.values["on_day"] ?? "") as Day, source, note: cells.lines("note"), contributionId: null, amountMinor: readAmount(cells, row, currency) * (cells.yes("taken_back") ? -1n : 1n),
  };
}

/** The cell in minor units of its currency: the template reads two places, which some currencies do not have. */
function readAmount(cells: RowReading, row: TemplateRow, currency: string): bigint {
  const value = row.values["amount"];
  if (typeof value !== "bigint") return 0n;
  const cents = 10n ** BigInt(2 - minorDigitsOf(currency));
  if (value <= 0n || value % cents !== 0n) cells.refuse("amount", { rule: "FUND-3", code: "fund-amount-form" });
  return value / cents;
}
