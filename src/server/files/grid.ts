import type { Cell, CellFault, Table, TableRow } from "../../kernel/table.ts";
import { fault, FaultList } from "./faults.ts";
import { faultsColumn, type Limits } from "./limits.ts";
import { findForbiddenCharacter, toColumnLetters, toHeaderKey, toQuoted } from "./text.ts";

/** Rows as they stood in the file, the header among them as row 1; not yet judged. */
export interface Grid {
  readonly sheet: string | null;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

export type TableReading = { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly faults: CellFault[] };

/** A column that is kept: its place in the file and its header. */
interface KeptColumn {
  readonly at: number;
  readonly header: string;
}

/** Splits header and rows, drops blank rows and the column of a marked workbook, and judges headers and characters. */
export function toTable(grid: Grid, options: { readonly requiredColumns: readonly string[]; readonly limits: Limits }): TableReading {
  const { limits } = options;
  const faults = new FaultList(limits.faults);
  const headerCells = grid.rows[0]?.row === 1 ? grid.rows[0].cells : [];
  if (grid.rows.every((row) => isBlank(row.cells))) return { ok: false, faults: [fault("empty-file", {})] };
  const columns = judgeHeader(headerCells, grid.rows, faults);
  for (const required of options.requiredColumns) {
    const isThere = columns.some((column) => toHeaderKey(column.header) === toHeaderKey(required));
    if (!isThere) faults.add(fault("missing-column", { header: required }, { row: 1, column: required }));
  }
  const rows: TableRow[] = [];
  for (const { row, cells } of grid.rows) {
    if (row === 1) continue;
    const kept = columns.map((column) => cells[column.at] ?? null);
    if (isBlank(kept)) continue;
    judgeCells(kept, { row, columns, limits }, faults);
    rows.push({ row, cells: kept });
  }
  if (rows.length > limits.rows) faults.add(fault("too-many-rows", { limit: limits.rows }, { row: limits.rows + 2 }));
  if (!faults.isEmpty) return { ok: false, faults: faults.toArray() };
  return { ok: true, table: { sheet: grid.sheet, columns: columns.map((column) => column.header), rows } };
}

function judgeHeader(cells: readonly Cell[], rows: readonly GridRow[], faults: FaultList): KeptColumn[] {
  const columns: KeptColumn[] = [];
  const seen = new Set<string>();
  const filled = listFilledColumns(rows);
  for (let at = 0; at < filled.length; at += 1) {
    const header = String(cells[at] ?? "").trim();
    const key = toHeaderKey(header);
    if (key === faultsColumn || !filled[at]) continue;
    const letters = toColumnLetters(at);
    const character = findForbiddenCharacter(header);
    if (header === "") faults.add(fault("missing-header", { cell: `${letters}1` }, { row: 1, column: letters }));
    else if (character) faults.add(fault("control-character", { character }, { row: 1, column: letters }));
    else if (seen.has(key)) faults.add(fault("duplicate-header", { header: toQuoted(header) }, { row: 1, column: header }));
    seen.add(key);
    columns.push({ at, header });
  }
  return columns;
}

/** Which columns hold anything at all, the header included. */
function listFilledColumns(rows: readonly GridRow[]): boolean[] {
  const filled: boolean[] = [];
  for (const { cells } of rows) {
    for (let at = 0; at < cells.length; at += 1) {
      if (!filled[at] && !isBlankCell(cells[at])) filled[at] = true;
    }
  }
  return Array.from(filled, Boolean);
}

function judgeCells(
  cells: readonly Cell[],
  place: { readonly row: number; readonly columns: readonly KeptColumn[]; readonly limits: Limits },
  faults: FaultList,
): void {
  const limit = place.limits.cellCharacters;
  for (const [index, cell] of cells.entries()) {
    if (typeof cell !== "string") continue;
    const column = place.columns[index]?.header ?? "";
    if (cell.length > limit) faults.add(fault("too-long", { characters: cell.length, limit }, { row: place.row, column }));
    const character = findForbiddenCharacter(cell);
    if (character) faults.add(fault("control-character", { character }, { row: place.row, column }));
  }
}

function isBlank(cells: readonly Cell[]): boolean {
  return cells.every(isBlankCell);
}

function isBlankCell(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}
