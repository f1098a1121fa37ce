import type { CellFault, Table } from "../../../kernel/table.ts";

/** The columns used, by their headers, which both layouts share. The later layout has more, named in `later`. */
export const columns = {
  id: "ID", country: "Countries", announced: "Announcement Date", general: "Type of Aid General", specific: "Type of Aid Specific", explanation: "Explanation",
  currency: "Original Currency", item: "Items", units: "No. of Units", delivered: "No. of Units Delivered (in-kind military aid)", total: "Total", eur: "Converted Value in EUR",
  eurDelivered: "Total monetary value delivered in EUR", sources: ["Source of Aid 1", "Source of Aid 2", "Source of Aid 3", "Source of Aid 4"],
  first: "Total_value_dummy (1 is first row in the package)", valueSource: "value_source_commitments",
} as const;

/** "Allocation" or "Commitment": in the later layout only. */
export const donationColumn = "Type of donation";

/** What is wrong with a table that is not the tracker's; empty when it is. */
export function whyNotTracker(table: Table): CellFault[] {
  const there = new Set(table.columns.map((column) => column.trim()));
  return Object.values(columns).flat().filter((column) => !there.has(column))
    .map((column) => ({ row: 1, column, code: "missing-column", message: `The column “${column}” is missing: this is not the tracker's sheet of bilateral assistance.`, facts: { column } }));
}

const categories: Readonly<Record<string, "military" | "financial" | "humanitarian">> = { military: "military", financial: "financial", humanitarian: "humanitarian" };

/** The category of a spelling, whatever its case and spaces; `undefined` for one that is none. */
export function categoryOf(text: string | null): "military" | "financial" | "humanitarian" | undefined {
  return text === null ? undefined : categories[text.trim().toLowerCase().replace(/\s+.*$/, "")];
}
