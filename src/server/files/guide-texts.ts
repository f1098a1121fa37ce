import type { TemplateColumn } from "../../kernel/template.ts";
import type { Language } from "./fault-texts.ts";

interface GuideTexts {
  readonly column: string;
  readonly label: string;
  readonly type: string;
  readonly required: string;
  readonly allowed: string;
  readonly example: string;
  readonly yes: string;
  readonly no: string;
  readonly pick: string;
  readonly types: Readonly<Record<TemplateColumn["type"], string>>;
}

/** The words of a template's guide sheet and of a marked workbook. */
export const guideTexts: Readonly<Record<Language, GuideTexts>> = {
  en: {
    column: "Column",
    label: "Meaning",
    type: "Type",
    required: "Required",
    allowed: "Allowed values",
    example: "Example",
    yes: "yes",
    no: "no",
    pick: "Pick a value from the list.",
    types: {
      text: "text",
      units: "whole number above zero",
      number: "number, point before decimals",
      amount: "amount, at most two decimals",
      coordinate: "decimal degrees",
      day: "day, year-month-day",
      choice: "one of the allowed values",
      yesNo: "yes or no",
      list: "several values divided by ;",
    },
  },
  fr: {
    column: "Colonne",
    label: "Signification",
    type: "Type",
    required: "Obligatoire",
    allowed: "Valeurs permises",
    example: "Exemple",
    yes: "oui",
    no: "non",
    pick: "Choisissez une valeur dans la liste.",
    types: {
      text: "texte",
      units: "nombre entier supérieur à zéro",
      number: "nombre, point décimal",
      amount: "montant, deux décimales au plus",
      coordinate: "degrés décimaux",
      day: "date, année-mois-jour",
      choice: "une des valeurs permises",
      yesNo: "yes (oui) ou no (non)",
      list: "plusieurs valeurs séparées par ;",
    },
  },
  uk: {
    column: "Стовпець",
    label: "Значення",
    type: "Тип",
    required: "Обов’язково",
    allowed: "Дозволені значення",
    example: "Приклад",
    yes: "так",
    no: "ні",
    pick: "Виберіть значення зі списку.",
    types: {
      text: "текст",
      units: "ціле число, більше за нуль",
      number: "число, крапка перед дробовою частиною",
      amount: "сума, не більше двох десяткових знаків",
      coordinate: "десяткові градуси",
      day: "дата, рік-місяць-день",
      choice: "одне з дозволених значень",
      yesNo: "yes (так) або no (ні)",
      list: "кілька значень через ;",
    },
  },
};
