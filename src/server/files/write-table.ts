import { stringify } from "csv-stringify/sync";
import { type Cell as StyledCell, type CellStyle, writeXlsx as writeWorkbook, type WriteSheet } from "hucre/xlsx";
import type { Cell, Table } from "../../kernel/table.ts";
import { toInertText } from "./inert-text.ts";
import { defaultLimits } from "./limits.ts";

type Writable = Pick<Table, "sheet" | "columns" | "rows">;

/**
 * The table as CSV: UTF-8 with a BOM (Excel needs it for Cyrillic), commas, CRLF, every text quoted, texts that begin like
 * a formula made inert. Numbers stay bare numbers, so a negative number is not touched.
 */
export function writeCsv(table: Pick<Table, "columns" | "rows">): Uint8Array {
  const records = [table.columns.map(toInertText), ...table.rows.map((row) => row.cells.map(toCsvValue))];
  return Buffer.from(stringify(records, { bom: true, record_delimiter: "windows", quoted_string: true }), "utf8");
}

function toCsvValue(cell: Cell): string | number | null {
  if (cell === null || typeof cell === "number") return cell;
  return typeof cell === "boolean" ? String(cell) : toInertText(cell);
}

/**
 * The tables as a workbook, one sheet each: texts as typed text cells, never formulas, so leading zeros and "=1+1" stay as
 * they are. Rows stand close together whatever their numbers were. A text above Excel's limit for a cell is a RangeError.
 */
export async function writeXlsx(workbook: { readonly sheets: readonly Writable[] }): Promise<Uint8Array> {
  const names = new Set<string>();
  return writeWorkbook({
    sheets: workbook.sheets.map((table, index) => {
      const name = toSheetName(table.sheet ?? `Sheet${index + 1}`, names);
      return toWriteSheet(name, [table.columns, ...table.rows.map((row) => row.cells)], () => undefined);
    }),
  });
}

/** A cell as the library writes it; a Date only where the original held a typed date. */
export type WritableCell = Cell | Date;

/** A sheet with a bold, frozen header. `findStyle` is asked for every cell, rows and columns counted from 0. */
export function toWriteSheet(
  name: string,
  rows: readonly (readonly WritableCell[])[],
  findStyle: (row: number, column: number) => CellStyle | undefined,
): WriteSheet {
  const cells = new Map<string, Partial<StyledCell>>();
  const values = rows.map((row, rowIndex) =>
    row.map((cell, column) => {
      const style = rowIndex === 0 ? { font: { bold: true }, ...findStyle(0, column) } : findStyle(rowIndex, column);
      const value = typeof cell === "string" ? toWorkbookText(cell) : cell;
      // The library writes a text such as "#N/A" as an error unless it is rich text.
      const isErrorLike = typeof value === "string" && value.startsWith("#");
      if (style || isErrorLike) cells.set(`${rowIndex},${column}`, { value, ...(style && { style }), ...(isErrorLike && { richText: [{ text: value }] }) });
      return value;
    }),
  );
  return { name, rows: values, cells, freezePane: { rows: 1 } };
}

/** Excel reads `_x0041_` inside a text as a character; the underscore is written so that the text stays as it is. */
function toWorkbookText(text: string): string {
  const escaped = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  if (text.length > defaultLimits.cellCharacters) throw new RangeError(`a cell holds at most ${defaultLimits.cellCharacters} characters, got ${text.length}`);
  return escaped;
}

/** A name that Excel accepts and no other sheet has: at most 31 characters, without its seven forbidden ones. */
function toSheetName(wanted: string, taken: Set<string>): string {
  const clean = wanted.replace(/[[\]:*?/\\]/g, " ").replace(/^'+|'+$/g, "").trim().slice(0, 31) || "Sheet";
  let name = clean;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${clean.slice(0, 31 - ` ${number}`.length)} ${number}`;
  taken.add(name.toLowerCase());
  return name;
}
