import type { Cell } from "../../kernel/table.ts";
import { fault, UnreadableFile } from "./faults.ts";
import type { Grid, GridRow } from "./grid.ts";
import { faultsColumn, type Limits } from "./limits.ts";
import { toHeaderKey } from "./text.ts";
import { chooseSheet, measureSheet, openWorkbook, readSheets, toCellFaults } from "./workbook.ts";

/** Reads one sheet of a workbook. Throws an UnreadableFile when it holds formulas or reaches beyond the limits. */
export async function readWorkbookGrid(
  bytes: Uint8Array,
  options: { readonly sheet?: string | readonly string[]; readonly limits: Limits },
): Promise<Grid> {
  const workbook = openWorkbook(bytes, options.limits);
  const part = chooseSheet(workbook, options.sheet);
  const scan = measureSheet(workbook, part, options.limits);
  const [sheet] = await readSheets(workbook, [part], [scan], { withStyles: false, limits: options.limits });
  const rows: GridRow[] = (sheet?.rows ?? []).map((cells, index) => ({ row: index + 1, cells: cells.map(toCell) }));
  const header = (rows[0]?.cells ?? []).map((cell) => String(cell ?? "").trim());
  const isRead = ({ column }: { readonly column: number }) => toHeaderKey(header[column] ?? "") !== faultsColumn;
  const faults = [
    ...toCellFaults("formula", scan.formulas.filter(isRead), header),
    ...toCellFaults("error-value", scan.errors.filter(isRead), header),
  ];
  // The scan looks at the text of the sheet, the library at its meaning: what only one of them takes for a formula is refused too.
  const hasHiddenFormula = [...(sheet?.cells?.values() ?? [])].some((cell) => cell.formula !== undefined);
  if (hasHiddenFormula && scan.formulas.length === 0) faults.push(fault("damaged-file", {}));
  if (faults.length > 0) throw new UnreadableFile(faults);
  return { sheet: part.name, rows };
}

/** A typed date becomes the text of its day; with a time of day, of its instant, without a zone since Excel knows none. */
function toCell(value: string | number | boolean | Date | null | undefined): Cell {
  if (value === null || value === undefined || value === "") return null;
  if (!(value instanceof Date)) return value;
  if (Number.isNaN(value.getTime())) return null;
  const text = value.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19);
}
