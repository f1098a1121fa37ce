import type { Table } from "../../../kernel/table.ts";
import { holdsMoney, openKielTable, says, type KielRow } from "./columns.ts";
import { decimalToText, toMinor, type Decimal } from "./decimal.ts";
import { sumOf } from "./money.ts";
import { cleanLine } from "./text.ts";

/** A package whose rows together are below zero: a correction that no ledger amount can be. */
export interface NotCounted {
  readonly id: string;
  readonly row: number;
  readonly eurMinor: bigint;
}

/** The file's own arithmetic for one donor, in its own spelling. `countedMinor` + `notCountedMinor` = `fileMinor`, exactly. */
export interface DonorTotal {
  readonly donor: string;
  readonly packages: number;
  /** The sum of the euro column over the money rows, unrounded, as a decimal. */
  readonly fileEur: string;
  /** The same with each package rounded half up to cents once. */
  readonly fileMinor: bigint;
  readonly countedMinor: bigint;
  readonly notCountedMinor: bigint;
  readonly notCounted: readonly NotCounted[];
}

/**
 * What the file itself adds up to by donor: "Converted Value in EUR" over the first rows of packages, negative ones with it.
 * Columns of allocated and redistributed values are left out: they say the same money again.
 */
export function kielTotals(table: Table): { readonly donors: readonly DonorTotal[]; readonly missing: readonly string[] } {
  const opened = openKielTable(table);
  if ("missing" in opened) return { donors: [], missing: opened.missing.map((fault) => fault.column ?? "") };
  const byDonor = new Map<string, Map<string, KielRow[]>>();
  for (const row of opened.rows) {
    if (!says(row, "id")) continue;
    const donor = cleanLine(row.text("country"), 200);
    const packages = byDonor.get(donor) ?? new Map<string, KielRow[]>();
    byDonor.set(donor, packages);
    const id = cleanLine(row.text("id"), 1000);
    const rows = packages.get(id);
    if (rows) rows.push(row);
    else packages.set(id, [row]);
  }
  const donors = [...byDonor].map(([donor, packages]) => totalOf(donor, [...packages]));
  return { donors: donors.sort((a, b) => (a.donor < b.donor ? -1 : 1)), missing: [] };
}

function totalOf(donor: string, packages: readonly (readonly [string, readonly KielRow[]])[]): DonorTotal {
  let exact: Decimal = 0n;
  let countedMinor = 0n;
  const notCounted: NotCounted[] = [];
  for (const [id, rows] of packages) {
    const { sum } = sumOf(rows.filter(holdsMoney), "eur");
    if (sum === null) continue;
    exact += sum;
    const eurMinor = toMinor(sum, 2);
    if (eurMinor < 0n) notCounted.push({ id, row: rows[0]!.row, eurMinor });
    else countedMinor += eurMinor;
  }
  const notCountedMinor = notCounted.reduce((sum, one) => sum + one.eurMinor, 0n);
  return { donor, packages: packages.length, fileEur: decimalToText(exact), fileMinor: countedMinor + notCountedMinor, countedMinor, notCountedMinor, notCounted };
}

