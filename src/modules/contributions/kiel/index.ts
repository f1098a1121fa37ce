import type { Day } from "../../../kernel/day.ts";
import type { CellFault, Table } from "../../../kernel/table.ts";
import type { ContributionDraft } from "../draft.ts";
import { openKielTable } from "./columns.ts";
import { toDraft } from "./package-draft.ts";
import { groupPackages } from "./packages.ts";

export { releaseDayOf } from "./announcement.ts";
export { kielTotals, type DonorTotal, type NotCounted } from "./totals.ts";

export interface KielReading {
  readonly drafts: ContributionDraft[];
  readonly refused: CellFault[];
  /** Rows that were passed over, and why. They refuse nothing. */
  readonly notes: CellFault[];
}

export interface KnownToKiel {
  /** Ids of parties by spelling or code, lower-cased. */
  readonly parties: ReadonlyMap<string, string>;
  readonly today: Day;
  /** The last day the release covers; `null` when the file's name does not say. */
  readonly releaseOn: Day | null;
}

/** Reads a release of the Kiel Institute's Ukraine Support Tracker, in the layout of 2023 or of 2024, package by package. */
export function readKiel(table: Table, known: KnownToKiel): KielReading {
  const opened = openKielTable(table);
  if ("missing" in opened) return { drafts: [], refused: [...opened.missing], notes: [] };
  const { packages, refused, notes } = groupPackages(opened.rows, known.parties);
  const drafts: ContributionDraft[] = [];
  const faults: CellFault[] = [...refused];
  for (const one of packages) {
    const read = toDraft(one, { layout: opened.layout, today: known.today, releaseOn: known.releaseOn });
    if ("fault" in read) faults.push(read.fault);
    else drafts.push(read);
  }
  return { drafts, refused: faults, notes: [...notes] };
}
