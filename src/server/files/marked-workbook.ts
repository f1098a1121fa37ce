import { type CellStyle, type Sheet, writeXlsx, type WriteSheet } from "hucre/xlsx";
import type { CellFault } from "../../kernel/table.ts";
import { readCsvGrid } from "./csv-grid.ts";
import { UnreadableFile } from "./faults.ts";
import { type FaultCode, type FaultFacts, isFaultCode, type Language, toMessage } from "./fault-texts.ts";
import { defaultLimits, faultsColumn, type Limits } from "./limits.ts";
import { findFileKind } from "./read-table.ts";
import type { SheetScan } from "./sheet-scan.ts";
import { toColumnLetters, toHeaderKey } from "./text.ts";
import { chooseSheet, measureSheet, type OpenWorkbook, openWorkbook, readSheets } from "./workbook.ts";
import { toWriteSheet, type WritableCell } from "./write-table.ts";

const faultStyle: CellStyle = { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFC7CE" } }, font: { color: { rgb: "9C0006" } } };
const messageStyle: CellStyle = { font: { color: { rgb: "9C0006" } }, alignment: { wrapText: true, vertical: "top" } };
const messagesWidth = 60;

/** A sheet as it comes back: its rows, and for a workbook what else of it is kept. */
interface Original {
  readonly name: string;
  readonly isRead: boolean;
  readonly rows: readonly (readonly WritableCell[])[];
  readonly sheet?: Sheet;
}

/**
 * The file given back with its faults: faulty cells red, the messages of each row in a last column, faults of the whole file
 * on a sheet of their own. Values are kept; formulas come back as their last value, macros and pictures do not come back,
 * so that what is handed on is inert. A file that cannot be opened at all comes back as the list of its faults.
 */
export async function markFaults(
  originalBytes: Uint8Array,
  fileName: string,
  faults: readonly CellFault[],
  language: Language,
  options: { readonly sheet?: string | readonly string[]; readonly limits?: Partial<Limits> } = {},
): Promise<Uint8Array> {
  const limits = { ...defaultLimits, ...options.limits };
  const originals = await readOriginals(originalBytes, { fileName, sheet: options.sheet, limits });
  // A message about the header cannot stand beside it: there stands the name of the column.
  const hasOwnRow = (found: CellFault) => originals.length > 0 && found.row !== null && found.row > 1;
  const sheets = originals.map((original) => (original.isRead ? markSheet(original, faults, language) : toPlainSheet(original)));
  const listed = faults.filter((found) => !hasOwnRow(found));
  if (listed.length > 0 || sheets.length === 0) sheets.push(toFaultList(listed, language));
  return writeXlsx({ sheets });
}

/** Every sheet in its order, the one that was read among them; nothing when the file cannot be opened. */
async function readOriginals(
  bytes: Uint8Array,
  options: { readonly fileName: string; readonly sheet?: string | readonly string[]; readonly limits: Limits },
): Promise<Original[]> {
  try {
    if (findFileKind(bytes, options) === "csv") {
      const grid = readCsvGrid(bytes, { requiredColumns: [], limits: options.limits });
      const rows: WritableCell[][] = [];
      for (const { row, cells } of grid.rows) rows[row - 1] = [...cells];
      return [{ name: "Sheet1", isRead: true, rows: Array.from(rows, (row) => row ?? []) }];
    }
    return await readWorkbook(openWorkbook(bytes, options.limits), options);
  } catch (error) {
    if (error instanceof UnreadableFile) return [];
    throw error;
  }
}

async function readWorkbook(
  workbook: OpenWorkbook,
  options: { readonly sheet?: string | readonly string[]; readonly limits: Limits },
): Promise<Original[]> {
  const chosen = chooseSheet(workbook, options.sheet);
  const parts = [chosen];
  const scans: SheetScan[] = [measureSheet(workbook, chosen, options.limits)];
  for (const part of workbook.sheets) {
    if (part === chosen || part.name === faultsColumn) continue;
    const scan = tryMeasure(workbook, part, options.limits);
    if (!scan) continue;
    parts.push(part);
    scans.push(scan);
  }
  const sheets = await readSheets(workbook, parts, scans, { withStyles: true, limits: options.limits });
  return sheets.map((sheet) => ({ name: sheet.name, isRead: sheet.name === chosen.name, rows: sheet.rows, sheet }));
}

/** Another sheet beyond the limits is left out, not a reason to give nothing back. */
function tryMeasure(workbook: OpenWorkbook, part: OpenWorkbook["sheets"][number], limits: Limits): SheetScan | null {
  try {
    return measureSheet(workbook, part, limits);
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

function markSheet(original: Original, faults: readonly CellFault[], language: Language): WriteSheet {
  const header = (original.rows[0] ?? []).map((cell) => String(cell ?? ""));
  const columnOf = new Map<string, number>(header.map((_, at) => [toHeaderKey(toColumnLetters(at)), at]));
  for (const [at, name] of header.entries()) columnOf.set(toHeaderKey(name), at);
  const width = original.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const messagesAt = columnOf.get(faultsColumn) ?? width;
  const messages = new Map<number, string[]>();
  const red = new Set<string>();
  for (const found of faults) {
    if (found.row === null) continue;
    const row = found.row - 1;
    const column = found.column === null ? undefined : columnOf.get(toHeaderKey(found.column));
    if (column !== undefined) red.add(`${row},${column}`);
    messages.set(row, [...(messages.get(row) ?? []), toPlacedLine(found, language)]);
  }
  const totalRows = [...messages.keys()].reduce((most, row) => Math.max(most, row + 1), Math.max(original.rows.length, 1));
  const rows = Array.from({ length: totalRows }, (_, row) => {
    const cells = Array.from({ length: Math.max(width, messagesAt + 1) }, (__, at) => toHoldable(original.rows[row]?.[at] ?? null));
    cells[messagesAt] = row === 0 ? faultsColumn : toHoldable(messages.get(row)?.join("\n") ?? null);
    return cells;
  });
  const marked = toWriteSheet(original.name, rows, (row, column) => {
    if (column === messagesAt) return row === 0 ? undefined : messageStyle;
    const style = original.sheet?.cells?.get(`${row},${column}`)?.style;
    return red.has(`${row},${column}`) ? { ...style, ...faultStyle } : style;
  });
  const columns = Array.from({ length: messagesAt + 1 }, (_, at) => (at === messagesAt ? { width: messagesWidth } : (original.sheet?.columns?.[at] ?? {})));
  return { ...marked, ...keepRest(original.sheet), columns };
}

function toPlainSheet(original: Original): WriteSheet {
  const rows = original.rows.map((row) => row.map(toHoldable));
  const plain = toWriteSheet(original.name, rows, (row, column) => original.sheet?.cells?.get(`${row},${column}`)?.style);
  return { ...plain, ...keepRest(original.sheet), columns: original.sheet?.columns?.map((column) => ({ ...column })) };
}

/** What makes the sheet pleasant to go on with. Rules that calculate are left behind with the formulas. */
function keepRest(sheet: Sheet | undefined): Partial<WriteSheet> {
  const rules = sheet?.dataValidations?.filter((rule) => rule.type === "list") ?? [];
  return {
    ...(rules.length > 0 && { dataValidations: rules }),
    ...(sheet?.merges && { merges: sheet.merges }),
    ...(sheet?.hidden && { hidden: true }),
    ...(sheet?.veryHidden && { veryHidden: true }),
  };
}

function toFaultList(faults: readonly CellFault[], language: Language): WriteSheet {
  const rows = faults.map((found) => [found.row, toHoldable(found.column), toHoldable(toLine(found, language))]);
  const sheet = toWriteSheet(faultsColumn, [["row", "column", faultsColumn], ...rows], () => undefined);
  return { ...sheet, columns: [{ width: 8 }, { width: 24 }, { width: messagesWidth }] };
}

/** A text above what a cell holds was refused as too long; what comes back is its beginning. */
function toHoldable(cell: WritableCell): WritableCell {
  return typeof cell === "string" ? cell.slice(0, defaultLimits.cellCharacters) : cell;
}

function toPlacedLine(found: CellFault, language: Language): string {
  return found.column === null ? toLine(found, language) : `${found.column}: ${toLine(found, language)}`;
}

/** The sentence in the language asked for; a fault of a module's own keeps the sentence it came with. */
function toLine(found: CellFault, language: Language): string {
  if (language === "en" || !isFaultCode(found.code)) return found.message;
  return toMessage(found.code, (found.facts ?? {}) as FaultFacts[FaultCode], language);
}
