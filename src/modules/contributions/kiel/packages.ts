import type { CellFault } from "../../../kernel/table.ts";
import { headerOf, says, type KielRow } from "./columns.ts";
import { cleanLine } from "./text.ts";

/** The most refusals that are told. */
const mostRefusals = 1000;

export interface Package {
  readonly id: string;
  /** The id; with the country where the file uses it for several. */
  readonly key: string;
  readonly donorId: string;
  readonly rows: readonly KielRow[];
}

export interface Packages {
  readonly packages: readonly Package[];
  readonly refused: readonly CellFault[];
  readonly notes: readonly CellFault[];
}

/** Whether a row belongs to no package: a blank one, or a sum under the others. */
export function isSeparator(row: KielRow): boolean {
  if (says(row, "id")) return false;
  if (/^(grand )?(sub)?total\b/i.test(row.text("country").trim())) return true;
  return (["country", "item", "eur", "total", "explanation"] as const).every((field) => !says(row, field));
}

/** Why a row can belong to no donor's package. */
function faultOf(row: KielRow, id: string, country: string, donorId: string | undefined): CellFault | null {
  const at = (field: "id" | "country", code: string, message: string): CellFault => ({ row: row.row, column: headerOf(field), code, message });
  if (!says(row, "id")) return at("id", "id-missing", "This row has no ID, so it belongs to no package.");
  if (id.length > 80) return at("id", "id-too-long", "An ID has at most 80 characters.");
  if (!says(row, "country")) return at("country", "country-missing", `${id}: this row names no country.`);
  return donorId === undefined ? at("country", "country-unknown", `${id}: ${country} is no party of this room.`) : null;
}

/** Puts the rows of one id and donor together, wherever in the file they stand, in the order of the file. */
export function groupPackages(rows: readonly KielRow[], parties: ReadonlyMap<string, string>): Packages {
  const groups = new Map<string, { id: string; country: string; donorId: string; rows: KielRow[] }>();
  const donorsOf = new Map<string, Set<string>>();
  const refused: CellFault[] = [];
  const notes: CellFault[] = [];
  for (const row of rows) {
    if (isSeparator(row)) {
      notes.push({ row: row.row, column: null, code: "row-skipped", message: "This row belongs to no package and was passed over." });
      continue;
    }
    const id = cleanLine(row.text("id"), 1000);
    const country = cleanLine(row.text("country"), 200);
    const donorId = parties.get(country.toLowerCase()) ?? parties.get(country);
    const fault = faultOf(row, id, country, donorId);
    if (fault || donorId === undefined) {
      if (fault && refused.length < mostRefusals) refused.push(fault);
      continue;
    }
    const key = `${id}\n${donorId}`;
    const group = groups.get(key) ?? { id, country: country.toLowerCase(), donorId, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
    donorsOf.set(id, (donorsOf.get(id) ?? new Set()).add(donorId));
  }
  const toKey = (id: string, country: string) => (donorsOf.get(id)!.size > 1 ? `${id}:${country}` : id);
  return { packages: [...groups.values()].map(({ id, country, donorId, rows: own }) => ({ id, key: toKey(id, country), donorId, rows: own })), refused, notes };
}
