import type { TemplateColumn, TemplateRow } from "../../kernel/template.ts";
import type { RowReading } from "../../edges/drafted.ts";
import type { Quotation, SupportedStatement } from "./statement.ts";

const text = (key: string, maxLength: number, example: string, en: string, fr: string, uk: string): TemplateColumn => ({ key, type: "text", required: false, maxLength, example, labels: { en, fr, uk } });

/** The columns by which a row of any file gives the sentence it rests on, and where that stands. All of them or none. */
export const quotationColumns: readonly TemplateColumn[] = [
  text("source_url", 2000, "https://example.org/news/1", "Address of the source", "Adresse de la source", "Адреса джерела"),
  text("source_publisher", 200, "Example News", "Publisher", "Éditeur", "Видавець"),
  text("source_title", 200, "Forty generators", "Title", "Titre", "Назва"),
  text("published_on", 10, "2024-12-03", "Published: year, month or day", "Publié : année, mois ou jour", "Опубліковано: рік, місяць або день"),
  text("language", 3, "en", "Language of the source, ISO 639", "Langue de la source, ISO 639", "Мова джерела, ISO 639"),
  { key: "accessed_on", type: "day", required: false, example: "2024-12-04", labels: { en: "Read on", fr: "Consulté le", uk: "Прочитано" } },
  text("quote", 5000, "We give forty generators.", "The sentence itself", "La phrase elle-même", "Саме речення"),
  text("speaker", 200, "the minister of defence", "Who said it", "Qui l’a dit", "Хто це сказав"),
  text("said_on", 10, "2024-12-02", "Said on, when not on the day it was published: year, month or day", "Dit le, si ce n’est pas le jour de publication : année, mois ou jour", "Сказано, якщо не в день публікації: рік, місяць або день"),
];

/** The cells of a sentence, by column: what `readQuotation` reads. */
export function quotationCells({ quote, speaker, saidOn, source }: SupportedStatement): Readonly<Record<string, string | null>> {
  return {
    source_url: source.url, source_publisher: source.publisher, source_title: source.title === source.publisher ? null : source.title, published_on: source.published, language: source.language,
    accessed_on: source.accessedOn, quote, speaker, said_on: saidOn === source.published ? null : saidOn,
  };
}

const partOfDay = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The quotation of a row; `null` when it gives none. One given in part is a fault at the first cell that is missing. */
export function readQuotation(cells: RowReading, row: TemplateRow, originKey: string): Quotation | null {
  const url = cells.text("source_url"), publisher = cells.text("source_publisher"), title = cells.text("source_title"), published = cells.text("published_on"), quote = cells.lines("quote");
  if (url === null && quote === null) return null;
  const missing = Object.entries({ source_url: url, source_publisher: publisher, published_on: published, quote }).find(([, value]) => value === null);
  if (missing) cells.refuse(missing[0], { rule: "SOURCE-5", code: "quotation-in-part", column: missing[0] });
  if (url !== null && !/^https?:\/\/\S+$/.test(url)) cells.refuse("source_url", { rule: "SOURCE-5", code: "quotation-address", value: url.slice(0, 100) });
  const saidOn = cells.text("said_on") ?? published;
  for (const [column, day] of [["published_on", published], ["said_on", saidOn]] as const) {
    if (day !== null && !partOfDay.test(day)) cells.refuse(column, { rule: "SOURCE-4", code: "quotation-day", value: day });
  }
  const language = cells.text("language") ?? "en";
  if (!/^[a-z]{2,3}$/.test(language)) cells.refuse("language", { rule: "SOURCE-5", code: "quotation-language", value: language });
  return {
    originKey,
    source: { url: url ?? "", publisher: publisher ?? "", title: title ?? publisher ?? "", published: published ?? "", language, accessedOn: (row.values["accessed_on"] as string | null) ?? null, licence: null, reliability: null },
    statement: { kind: "quote", quote: quote ?? "", speaker: cells.text("speaker"), saidOn: saidOn ?? "", donors: [], note: null },
  };
}
