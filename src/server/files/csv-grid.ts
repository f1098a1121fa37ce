import { isUtf8 } from "node:buffer";
import { CsvError, parse } from "csv-parse/sync";
import type { Cell } from "../../kernel/table.ts";
import { UnreadableFile, unreadable } from "./faults.ts";
import type { Grid, GridRow } from "./grid.ts";
import type { Limits } from "./limits.ts";
import { toColumnLetters, toHeaderKey } from "./text.ts";
import { fromInertText } from "./inert-text.ts";

const delimiters = [",", ";", "\t"] as const;
type Delimiter = (typeof delimiters)[number];

/** Reads CSV in UTF-8. Throws an UnreadableFile at the first place where the file cannot be understood. */
export function readCsvGrid(bytes: Uint8Array, options: { readonly requiredColumns: readonly string[]; readonly limits: Limits }): Grid {
  const { limits } = options;
  if (!isUtf8(bytes)) refuseEncoding(bytes);
  const rows: GridRow[] = [];
  let row = 0;
  let columns = 0;
  let filledRows = 0;
  let filledCells = 0;
  const takeRecord = (record: string[]): null => {
    row += 1;
    const last = record.findLastIndex((cell) => cell.trim() !== "");
    if (last < 0) return null;
    if (last >= limits.columns) {
      unreadable("too-many-columns", { columns: last + 1, limit: limits.columns }, { row, column: toColumnLetters(limits.columns) });
    }
    if (row === 1) columns = last + 1;
    else if (columns > 0 && last >= columns) unreadable("ragged-row", { cells: last + 1, columns }, { row });
    filledRows += 1;
    if (filledRows - 1 > limits.rows) unreadable("too-many-rows", { limit: limits.rows }, { row });
    filledCells += last + 1;
    if (filledCells > limits.cells) unreadable("too-many-cells", { limit: limits.cells }, { row });
    rows.push({ row, cells: record.slice(0, last + 1).map(toCell) });
    return null;
  };
  try {
    parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      bom: true,
      delimiter: findDelimiter(bytes, options.requiredColumns),
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      max_record_size: limits.columns * limits.cellCharacters * 4,
      on_record: takeRecord,
    });
  } catch (error) {
    if (error instanceof UnreadableFile || !(error instanceof CsvError)) throw error;
    const isTooLong = error.code === "CSV_MAX_RECORD_SIZE";
    return isTooLong
      ? unreadable("too-long", { characters: limits.columns * limits.cellCharacters * 4, limit: limits.cellCharacters }, { row: row + 1 })
      : unreadable("broken-quotes", {}, { row: row + 1 });
  }
  return { sheet: null, rows };
}

function toCell(text: string): Cell {
  return text === "" ? null : fromInertText(text);
}

/** The divider under which the header names most required columns, and failing that has most cells. */
function findDelimiter(bytes: Uint8Array, requiredColumns: readonly string[]): Delimiter {
  const required = new Set(requiredColumns.map(toHeaderKey));
  const header = readFirstRecord(new TextDecoder("utf-8").decode(bytes.subarray(0, 1024 * 1024)));
  let best: { delimiter: Delimiter; known: number; cells: number } = { delimiter: ",", known: -1, cells: -1 };
  for (const delimiter of delimiters) {
    const cells = divideOutsideQuotes(header, delimiter).map((cell) => toHeaderKey(cell.replace(/^"(.*)"$/s, "$1")));
    const known = cells.filter((cell) => required.has(cell)).length;
    if (known > best.known || (known === best.known && cells.length > best.cells)) best = { delimiter, known, cells: cells.length };
  }
  return best.delimiter;
}

function readFirstRecord(text: string): string {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === "\n" || character === "\r")) return text.slice(0, at);
  }
  return text;
}

function divideOutsideQuotes(text: string, delimiter: Delimiter): string[] {
  const cells: string[] = [];
  let isQuoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (!isQuoted && text[at] === delimiter) {
      cells.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...cells, text.slice(start)];
}

/** Finds the first wrong byte by halving: a decoder in the middle of a stream does not mind a cut character. */
function refuseEncoding(bytes: Uint8Array): never {
  let right = 0;
  let wrong = bytes.length;
  while (wrong - right > 1) {
    const middle = Math.floor((right + wrong) / 2);
    if (isUtf8Beginning(bytes.subarray(0, middle))) right = middle;
    else wrong = middle;
  }
  // The wrong character begins where the last whole one ends.
  while (right > 0 && !isUtf8(bytes.subarray(0, right))) right -= 1;
  const line = bytes.subarray(0, right).reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1);
  return unreadable("wrong-encoding", { line, byte: right + 1 }, { row: line });
}

function isUtf8Beginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
