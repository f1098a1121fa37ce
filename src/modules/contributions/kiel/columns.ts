import type { Cell, CellFault, Table } from "../../../kernel/table.ts";
import { isNothing } from "./text.ts";
import { toText } from "./decimal.ts";

/** The columns that are read, by what they mean. Both layouts have them. */
const columns = {
  id: "ID", country: "Countries", announced: "Announcement Date", category: "Type of Aid General", explanation: "Explanation", currency: "Original Currency",
  given: "Monetary Value as Given by Source", item: "Items", units: "No. of Units", deliveredUnits: "No. of Units Delivered (in-kind military aid)",
  total: "Total", eur: "Converted Value in EUR", deliveredEur: "Total monetary value delivered in EUR", source1: "Source of Aid 1", source2: "Source of Aid 2",
  source3: "Source of Aid 3", source4: "Source of Aid 4", isFirst: "Total_value_dummy (1 is first row in the package)", valueSource: "value_source_commitments",
  shortItem: "Items (short version)",
} as const;

/** The columns that only the layout since 2024 has. */
const lateColumns = { donation: "Type of donation", allocatedEur: "Allocated Total in EUR", inKind: "in-kind dummy" } as const;

const all = { ...columns, ...lateColumns };
export type Field = keyof typeof all;

/** A row of the file with its number, read by meaning. */
export interface KielRow {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly text: (field: Field) => string;
}

/** The header of a field, for findings and refusals. */
export const headerOf = (field: Field): string => all[field];

export type KielTable =
  | { readonly layout: "early" | "late"; readonly rows: readonly KielRow[] }
  | { readonly missing: readonly CellFault[] };

const toKey = (header: string): string => header.replace(/\s+/g, " ").trim().toLowerCase();

/** Tells the layout by the headers; a table of neither is told by the columns it lacks. */
export function openKielTable(table: Table): KielTable {
  const places = new Map<string, number>();
  for (const [place, header] of table.columns.entries()) if (!places.has(toKey(header))) places.set(toKey(header), place);
  const layout = places.has(toKey(lateColumns.donation)) ? "late" : "early";
  const wanted: readonly string[] = [...Object.values(columns), ...(layout === "late" ? Object.values(lateColumns) : [])];
  const missing = wanted.filter((header) => !places.has(toKey(header)));
  if (missing.length > 0) {
    return { missing: missing.map((column) => ({ row: null, column, code: "column-missing", message: `The column ${column} of the tracker's file is missing.` })) };
  }
  const placeOf = Object.fromEntries(Object.entries(all).map(([field, header]) => [field, places.get(toKey(header)) ?? -1])) as Record<Field, number>;
  return { layout, rows: table.rows.map(({ row, cells }) => ({ row, cells, text: (field) => toText(cells[placeOf[field]]) })) };
}

/** Whether a cell says something. */
export function says(row: KielRow, field: Field): boolean {
  return !isNothing(row.text(field));
}

/** Whether the money of a package stands on this row: on its first one, or on the first one of each year it is spread over. */
export function holdsMoney(row: KielRow): boolean {
  return Number(row.text("isFirst").trim() || "0") === 1;
}
