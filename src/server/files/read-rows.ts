import { parseDay } from "../../kernel/day.ts";
import type { Cell, CellFault, Table } from "../../kernel/table.ts";
import type { Template, TemplateColumn, TemplateRow, TemplateValue } from "../../kernel/template.ts";
import { fault, FaultList } from "./faults.ts";
import type { FaultCode, FaultFacts } from "./fault-texts.ts";
import { defaultLimits } from "./limits.ts";
import { findForbiddenCharacter, toHeaderKey, toQuoted } from "./text.ts";

/** What a cell came to: its value, or the code and facts of what is wrong with it. */
type Typed = { readonly value: TemplateValue } | Wrong;
type Wrong = { [Code in FaultCode]: { readonly code: Code; readonly facts: FaultFacts[Code] } }[FaultCode];

const plainNumber = /^-?\d+(?:\.\d+)?$/;
const largest = BigInt(Number.MAX_SAFE_INTEGER);
const places = 2;
/** Longer texts are no numbers a person writes, and are not worth the arithmetic. */
const mostNumberCharacters = 400;
const yes = new Set(["yes", "true", "1", "oui", "vrai", "так"]);
const no = new Set(["no", "false", "0", "non", "faux", "ні"]);

/**
 * Types every cell by its column. All faults are found in one pass; a row with a fault is not among `rows`. Columns are
 * matched by key, whatever their order and case; an optional column that is not there is empty in every row.
 */
export function readRows(table: Table, template: Template): { rows: TemplateRow[]; refused: CellFault[] } {
  const refused = new FaultList(defaultLimits.faults);
  const positions = new Map(table.columns.map((header, at) => [toHeaderKey(header), at]));
  const known = new Set(template.columns.map((column) => toHeaderKey(column.key)));
  for (const header of table.columns) {
    if (!known.has(toHeaderKey(header))) refused.add(fault("unknown-column", { header: toQuoted(header) }, { row: 1, column: header }));
  }
  for (const column of template.columns) {
    const isMissing = column.required && !positions.has(toHeaderKey(column.key));
    if (isMissing) refused.add(fault("missing-column", { header: column.key }, { row: 1, column: column.key }));
  }
  const rows: TemplateRow[] = [];
  for (const { row, cells } of table.rows) {
    const values: [string, TemplateValue][] = [];
    let isWhole = true;
    for (const column of template.columns) {
      const at = positions.get(toHeaderKey(column.key));
      const typed = at === undefined ? { value: null } : toTyped(cells[at] ?? null, column);
      if ("value" in typed) values.push([column.key, typed.value]);
      else {
        isWhole = false;
        refused.add(fault(typed.code, typed.facts, { row, column: column.key }));
      }
    }
    if (isWhole) rows.push({ row, values: Object.fromEntries(values) });
  }
  return { rows, refused: refused.toArray() };
}

function toTyped(cell: Cell, column: TemplateColumn): Typed {
  const text = toText(cell);
  if (text === "") return column.required ? { code: "required", facts: {} } : { value: null };
  const character = findForbiddenCharacter(text);
  if (character) return { code: "control-character", facts: { character } };
  const limit = column.maxLength ?? defaultLimits.cellCharacters;
  if (text.length > limit) return { code: "too-long", facts: { characters: text.length, limit } };
  switch (column.type) {
    case "text":
      return { value: text };
    case "units":
      return toUnits(text);
    case "amount":
      return toAmount(text);
    case "number":
      return toNumber(text, { least: 0, limit: Number.MAX_SAFE_INTEGER });
    case "coordinate":
      return toNumber(text, { least: -180, limit: 180 });
    case "day":
      return toDayValue(text);
    case "choice":
      return toChoice(text, column.choices ?? []);
    case "yesNo":
      return toYesNo(text);
    case "list":
      return toList(text, column);
  }
}

/** Numbers without an exponent, so that a typed cell reads as a person would write it. */
function toText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell.trim();
  if (typeof cell === "number" && Number.isInteger(cell) && Number.isFinite(cell)) return BigInt(cell).toString();
  return String(cell);
}

function isPlainNumber(text: string): boolean {
  return text.length <= mostNumberCharacters && plainNumber.test(text);
}

function notANumber(text: string): Typed {
  return { code: "not-a-number", facts: { value: toQuoted(text) } };
}

function toUnits(text: string): Typed {
  if (!isPlainNumber(text)) return notANumber(text);
  const [digits = "", decimals = ""] = text.split(".");
  if (/[1-9]/.test(decimals)) return { code: "not-whole", facts: { value: toQuoted(text) } };
  const units = BigInt(digits);
  if (units > largest) return { code: "too-large", facts: { value: toQuoted(text), limit: largest.toString() } };
  if (units < 1n) return { code: "too-small", facts: { value: toQuoted(text), least: "1" } };
  return { value: Number(units) };
}

function toAmount(text: string): Typed {
  if (!isPlainNumber(text)) return notANumber(text);
  const [digits = "", decimals = ""] = text.split(".");
  const kept = decimals.replace(/0+$/, "");
  if (kept.length > places) return { code: "too-many-places", facts: { value: toQuoted(text), limit: places } };
  const minor = BigInt(digits + kept.padEnd(places, "0"));
  if (minor > largest) return { code: "too-large", facts: { value: toQuoted(text), limit: "90071992547409.91" } };
  if (minor < 0n) return { code: "too-small", facts: { value: toQuoted(text), least: "0" } };
  return { value: minor };
}

function toNumber(text: string, range: { readonly least: number; readonly limit: number }): Typed {
  // A small typed number is shown with an exponent; written by hand, an exponent is refused like any other doubt.
  if (!isPlainNumber(text) && !/^-?\d(?:\.\d+)?e-\d+$/.test(text)) return notANumber(text);
  const number = Number(text);
  if (number > range.limit) return { code: "too-large", facts: { value: toQuoted(text), limit: String(range.limit) } };
  if (number < range.least) return { code: "too-small", facts: { value: toQuoted(text), least: String(range.least) } };
  return { value: number === 0 ? 0 : number };
}

function toDayValue(text: string): Typed {
  const day = parseDay(text);
  return day ? { value: day } : { code: "not-a-day", facts: { value: toQuoted(text) } };
}

function findChoice(text: string, choices: readonly string[]): string | undefined {
  return choices.find((choice) => choice === text) ?? choices.find((choice) => toHeaderKey(choice) === toHeaderKey(text));
}

function notAChoice(text: string, choices: readonly string[]): Typed {
  const shown = choices.slice(0, 30).join(", ");
  return { code: "not-a-choice", facts: { value: toQuoted(text), choices: choices.length > 30 ? `${shown}, …` : shown } };
}

function toChoice(text: string, choices: readonly string[]): Typed {
  const value = findChoice(text, choices);
  return value === undefined ? notAChoice(text, choices) : { value };
}

function toYesNo(text: string): Typed {
  const answer = text.toLowerCase();
  if (yes.has(answer)) return { value: true };
  return no.has(answer) ? { value: false } : notAChoice(text, ["yes", "no"]);
}

function toList(text: string, column: TemplateColumn): Typed {
  const parts = text.split(";").map((part) => part.trim()).filter((part) => part !== "");
  if (parts.length === 0) return column.required ? { code: "required", facts: {} } : { value: null };
  if (!column.choices) return { value: parts };
  const values: string[] = [];
  for (const part of parts) {
    const value = findChoice(part, column.choices);
    if (value === undefined) return notAChoice(part, column.choices);
    values.push(value);
  }
  return { value: values };
}
