import { IntlMessageFormat } from "intl-messageformat";

export type Language = "en" | "fr" | "uk";

type None = Readonly<Record<string, never>>;

/** What each fault's sentence names. A new code does not compile until it has its facts here and a sentence in every language. */
export interface FaultFacts {
  "file-too-large": { readonly limitMb: number };
  "empty-file": None;
  "no-rows": None;
  "not-a-zip": None;
  "damaged-file": None;
  "not-a-workbook": None;
  "old-excel": None;
  encrypted: None;
  "zip-bomb": { readonly limitMb: number };
  "wrong-sheet": { readonly wanted: string; readonly sheets: string };
  "wrong-encoding": { readonly line: number; readonly byte: number };
  "broken-quotes": None;
  "ragged-row": { readonly cells: number; readonly columns: number };
  "missing-header": { readonly cell: string };
  "duplicate-header": { readonly header: string };
  "missing-column": { readonly header: string };
  "unknown-column": { readonly header: string };
  "too-many-columns": { readonly columns: number; readonly limit: number };
  "too-many-rows": { readonly limit: number };
  "too-many-cells": { readonly limit: number };
  "too-long": { readonly characters: number; readonly limit: number };
  "control-character": { readonly character: string };
  formula: { readonly cell: string };
  "error-value": { readonly cell: string };
  required: None;
  "not-a-number": { readonly value: string };
  "not-whole": { readonly value: string };
  "too-many-places": { readonly value: string; readonly limit: number };
  "too-small": { readonly value: string; readonly least: string };
  "too-large": { readonly value: string; readonly limit: string };
  "not-a-day": { readonly value: string };
  "not-a-choice": { readonly value: string; readonly choices: string };
  "more-faults": { readonly more: number };
}

export type FaultCode = keyof FaultFacts;

/** ICU messages. French uses ’ because a straight apostrophe before a brace quotes it. */
export const faultTexts = {
  "file-too-large": {
    en: "The file is larger than {limitMb} MB. Divide it into smaller files.",
    fr: "Le fichier dépasse {limitMb} Mo. Divisez-le en fichiers plus petits.",
    uk: "Файл більший за {limitMb} МБ. Поділіть його на менші файли.",
  },
  "empty-file": {
    en: "The file is empty.",
    fr: "Le fichier est vide.",
    uk: "Файл порожній.",
  },
  "no-rows": {
    en: "Under its head the file has no rows.",
    fr: "Sous son en-tête, le fichier n’a aucune ligne.",
    uk: "Під заголовком у файлі немає рядків.",
  },
  "not-a-zip": {
    en: "The file is named as an Excel workbook but is not one. Save it again in Excel as .xlsx.",
    fr: "Le fichier porte le nom d’un classeur Excel mais n’en est pas un. Enregistrez-le de nouveau dans Excel au format .xlsx.",
    uk: "Файл названо як книгу Excel, але це не книга Excel. Збережіть його знову в Excel у форматі .xlsx.",
  },
  "damaged-file": {
    en: "The workbook is damaged and cannot be opened. Save it again in Excel as .xlsx.",
    fr: "Le classeur est endommagé et ne peut pas être ouvert. Enregistrez-le de nouveau dans Excel au format .xlsx.",
    uk: "Книгу пошкоджено, її неможливо відкрити. Збережіть її знову в Excel у форматі .xlsx.",
  },
  "not-a-workbook": {
    en: "The file is not an Excel workbook (.xlsx). Save it as .xlsx or as CSV in UTF-8.",
    fr: "Le fichier n’est pas un classeur Excel (.xlsx). Enregistrez-le au format .xlsx ou en CSV UTF-8.",
    uk: "Файл не є книгою Excel (.xlsx). Збережіть його у форматі .xlsx або як CSV у кодуванні UTF-8.",
  },
  "old-excel": {
    en: "The file is in the old Excel format (.xls). Open it in Excel and save it as .xlsx.",
    fr: "Le fichier est dans l’ancien format Excel (.xls). Ouvrez-le dans Excel et enregistrez-le au format .xlsx.",
    uk: "Файл має старий формат Excel (.xls). Відкрийте його в Excel і збережіть у форматі .xlsx.",
  },
  encrypted: {
    en: "The workbook is protected by a password. Save a copy without a password.",
    fr: "Le classeur est protégé par un mot de passe. Enregistrez une copie sans mot de passe.",
    uk: "Книгу захищено паролем. Збережіть копію без пароля.",
  },
  "zip-bomb": {
    en: "The workbook unpacks to far more than its size allows (limit: {limitMb} MB). Copy the rows into a new workbook.",
    fr: "Une fois décompressé, le classeur est bien plus gros que permis (limite : {limitMb} Mo). Copiez les lignes dans un nouveau classeur.",
    uk: "Розпакована книга значно більша, ніж дозволено (обмеження: {limitMb} МБ). Скопіюйте рядки до нової книги.",
  },
  "wrong-sheet": {
    en: "The workbook has no sheet named {wanted}. Its sheets are: {sheets}.",
    fr: "Le classeur ne contient pas de feuille nommée {wanted}. Ses feuilles sont : {sheets}.",
    uk: "У книзі немає аркуша з назвою {wanted}. Її аркуші: {sheets}.",
  },
  "wrong-encoding": {
    en: "The file is not in UTF-8: line {line}, byte {byte} of the file. Save it as “CSV UTF-8”.",
    fr: "Le fichier n’est pas en UTF-8 : ligne {line}, octet {byte} du fichier. Enregistrez-le en « CSV UTF-8 ».",
    uk: "Файл не в кодуванні UTF-8: рядок {line}, байт {byte} файлу. Збережіть його як «CSV UTF-8».",
  },
  "broken-quotes": {
    en: "A quotation mark opens or closes in the wrong place. Quote the whole cell, and double the marks inside it.",
    fr: "Un guillemet s’ouvre ou se ferme au mauvais endroit. Mettez toute la cellule entre guillemets et doublez ceux qu’elle contient.",
    uk: "Лапки відкриваються або закриваються не на місці. Візьміть у лапки всю клітинку, а лапки всередині подвойте.",
  },
  "ragged-row": {
    en: "The row has {cells, plural, one {# cell} other {# cells}}, the header has {columns}. Quote the cells that hold the divider.",
    fr: "La ligne a {cells, plural, one {# cellule} other {# cellules}}, l’en-tête en a {columns}. Mettez entre guillemets les cellules contenant le séparateur.",
    uk: "Рядок має {cells, plural, one {# клітинку} few {# клітинки} many {# клітинок} other {# клітинки}}, а заголовок — {columns}. Візьміть у лапки клітинки, що містять роздільник.",
  },
  "missing-header": {
    en: "There is no header in {cell}, though there are values below it. Row 1 must name every column.",
    fr: "Il n’y a pas d’en-tête en {cell} alors que des valeurs se trouvent en dessous. La ligne 1 doit nommer chaque colonne.",
    uk: "У {cell} немає заголовка, хоча нижче є значення. Рядок 1 має називати кожен стовпець.",
  },
  "duplicate-header": {
    en: "The header {header} stands twice. Every column needs its own name.",
    fr: "L’en-tête {header} figure deux fois. Chaque colonne doit avoir son propre nom.",
    uk: "Заголовок {header} трапляється двічі. Кожен стовпець повинен мати власну назву.",
  },
  "missing-column": {
    en: "The column {header} is missing.",
    fr: "La colonne {header} manque.",
    uk: "Немає стовпця {header}.",
  },
  "unknown-column": {
    en: "The column {header} is not in the template. Remove it or correct its name.",
    fr: "La colonne {header} ne figure pas dans le modèle. Supprimez-la ou corrigez son nom.",
    uk: "Стовпця {header} немає в шаблоні. Вилучіть його або виправте назву.",
  },
  "too-many-columns": {
    en: "The sheet has {columns, plural, one {# column} other {# columns}}. At most {limit} are read.",
    fr: "La feuille a {columns, plural, one {# colonne} other {# colonnes}}. Le maximum est de {limit}.",
    uk: "Аркуш має {columns, plural, one {# стовпець} few {# стовпці} many {# стовпців} other {# стовпця}}. Найбільше дозволено {limit}.",
  },
  "too-many-rows": {
    en: "The sheet has more than {limit, number} rows. Divide it into several files.",
    fr: "La feuille a plus de {limit, number} lignes. Divisez-la en plusieurs fichiers.",
    uk: "Аркуш має понад {limit, number} рядків. Поділіть його на кілька файлів.",
  },
  "too-many-cells": {
    en: "The sheet has more than {limit, number} filled cells. Divide it into several files.",
    fr: "La feuille a plus de {limit, number} cellules remplies. Divisez-la en plusieurs fichiers.",
    uk: "Аркуш має понад {limit, number} заповнених клітинок. Поділіть його на кілька файлів.",
  },
  "too-long": {
    en: "The text has {characters, number} characters. At most {limit, number} are allowed.",
    fr: "Le texte compte {characters, number} caractères. Le maximum est de {limit, number}.",
    uk: "Довжина тексту — {characters, number} символів. Найбільше дозволено {limit, number}.",
  },
  "control-character": {
    en: "The text holds a character that cannot be shown ({character}). Remove it.",
    fr: "Le texte contient un caractère impossible à afficher ({character}). Supprimez-le.",
    uk: "Текст містить символ, який неможливо показати ({character}). Вилучіть його.",
  },
  formula: {
    en: "{cell} holds a formula. Replace it by its value: copy the cells, then paste them as values.",
    fr: "{cell} contient une formule. Remplacez-la par sa valeur : copiez les cellules, puis collez-les comme valeurs.",
    uk: "{cell} містить формулу. Замініть її значенням: скопіюйте клітинки та вставте їх як значення.",
  },
  "error-value": {
    en: "{cell} holds an Excel error in place of a value. Correct it or leave the cell empty.",
    fr: "{cell} contient une erreur Excel au lieu d’une valeur. Corrigez-la ou laissez la cellule vide.",
    uk: "{cell} містить помилку Excel замість значення. Виправте її або залиште клітинку порожньою.",
  },
  required: {
    en: "A value is needed here.",
    fr: "Une valeur est obligatoire ici.",
    uk: "Тут потрібне значення.",
  },
  "not-a-number": {
    en: "“{value}” is not a number we can read without doubt. Write digits only, with a point before decimals: 1234.5.",
    fr: "« {value} » n’est pas un nombre lisible sans ambiguïté. Écrivez seulement des chiffres, avec un point décimal : 1234.5.",
    uk: "«{value}» не можна однозначно прочитати як число. Пишіть лише цифри, з крапкою перед дробовою частиною: 1234.5.",
  },
  "not-whole": {
    en: "“{value}” is not a whole number. Write digits only: 1234.",
    fr: "« {value} » n’est pas un nombre entier. Écrivez seulement des chiffres : 1234.",
    uk: "«{value}» не є цілим числом. Пишіть лише цифри: 1234.",
  },
  "too-many-places": {
    en: "“{value}” has more than {limit} decimal places.",
    fr: "« {value} » a plus de {limit} décimales.",
    uk: "«{value}» має більше десяткових знаків, ніж дозволено ({limit}).",
  },
  "too-small": {
    en: "“{value}” is too small. The least allowed is {least}.",
    fr: "« {value} » est trop petit. Le minimum est {least}.",
    uk: "«{value}» замале. Найменше дозволене значення — {least}.",
  },
  "too-large": {
    en: "“{value}” is too large. The most allowed is {limit}.",
    fr: "« {value} » est trop grand. Le maximum est {limit}.",
    uk: "«{value}» завелике. Найбільше дозволене значення — {limit}.",
  },
  "not-a-day": {
    en: "“{value}” is not a day. Write year-month-day: 2031-06-30.",
    fr: "« {value} » n’est pas une date. Écrivez année-mois-jour : 2031-06-30.",
    uk: "«{value}» не є датою. Пишіть рік-місяць-день: 2031-06-30.",
  },
  "not-a-choice": {
    en: "“{value}” is not one of the allowed values: {choices}.",
    fr: "« {value} » ne fait pas partie des valeurs permises : {choices}.",
    uk: "«{value}» немає серед дозволених значень: {choices}.",
  },
  "more-faults": {
    en: "There are {more, plural, one {# more fault} other {# more faults}} of this kind and others, not listed here.",
    fr: "Il y a encore {more, plural, one {# erreur} other {# erreurs}} qui ne figurent pas ici.",
    uk: "Є ще {more, plural, one {# помилка} few {# помилки} many {# помилок} other {# помилки}}, яких тут не показано.",
  },
} as const satisfies { readonly [Code in FaultCode]: Readonly<Record<Language, string>> };

const formats = new Map<string, IntlMessageFormat>();

/** The sentence for a code in a language, with its facts filled in. */
export function toMessage<Code extends FaultCode>(code: Code, facts: FaultFacts[Code], language: Language): string {
  const key = `${language}/${code}`;
  let format = formats.get(key);
  if (!format) {
    format = new IntlMessageFormat(faultTexts[code][language], language, undefined, { ignoreTag: true });
    formats.set(key, format);
  }
  return String(format.format(facts as Record<string, string | number>));
}

export function isFaultCode(code: string): code is FaultCode {
  return Object.hasOwn(faultTexts, code);
}
