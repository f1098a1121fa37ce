import type { Day } from "../../../kernel/day.ts";
import { parseDay } from "../../../kernel/day.ts";
import type { CellFault, Table } from "../../../kernel/table.ts";
import type { Finding } from "../contribution.ts";
import type { ContributionDraft } from "../draft.ts";
import { parseMinor, parseTrackerDay, trackerRows, type TrackerRow } from "./cells.ts";
import { categoryOf, columns, donationColumn, whyNotTracker } from "./layout.ts";
import { toLines, toSupports, toValuations } from "./packages.ts";

export interface KielKnown {
  /** Parties by every spelling known for them, lower-cased. */
  readonly parties: ReadonlyMap<string, string>;
  readonly today: Day;
  /** The day the release reaches, where its name says so. */
  readonly releaseOn: Day | null;
}

/** The day a release reaches, from its file name, such as "kiel_main_to_2023-07-31.csv". */
export function releaseDayOf(fileName: string): Day | null {
  const match = /(\d{4}-\d{2}-\d{2})/.exec(fileName);
  return match ? (parseDay(match[1]!) ?? null) : null;
}

/**
 * Reads the Ukraine Support Tracker's sheet of bilateral assistance, in either layout: rows of one ID are one package and become
 * one contribution. What cannot be read is kept with a finding; only a row of no known country refuses the file.
 */
export function readKiel(table: Table, known: KielKnown): { drafts: ContributionDraft[]; refused: CellFault[] } {
  const faults = whyNotTracker(table);
  if (faults.length > 0) return { drafts: [], refused: faults };
  const packages = new Map<string, TrackerRow[]>();
  const refused: CellFault[] = [];
  for (const row of trackerRows(table)) {
    const id = row.text(columns.id, 80), country = row.text(columns.country, 100);
    if (id === null && country === null) continue; // A separator: nothing in it could be counted.
    if (id === null) refused.push({ row: row.row, column: columns.id, code: "required", message: "A row of a country has no package ID.", facts: {} });
    else if (country === null) refused.push({ row: row.row, column: columns.country, code: "required", message: "A package has no country.", facts: {} });
    else if (!known.parties.has(country.toLowerCase())) refused.push({ row: row.row, column: columns.country, code: "unknown-party", message: `${country} is no party of this room.`, facts: { value: country } });
    else packages.set(id, [...(packages.get(id) ?? []), row]);
  }
  return { drafts: [...packages].map(([id, rows]) => toDraft(id, rows, known)), refused };
}

function toDraft(id: string, rows: readonly TrackerRow[], known: KielKnown): ContributionDraft {
  const first = rows[0]!;
  const findings: Finding[] = [];
  const announcedText = first.text(columns.announced, 100) ?? "";
  const { on, byThen } = parseTrackerDay(announcedText === "" ? null : announcedText);
  if (on === null) findings.push({ code: byThen === null ? "date-unknown" : "date-uncertain", column: columns.announced, value: announcedText });
  const category = categoryOf(first.text(columns.general, 100));
  if (category === undefined) findings.push({ code: "category-unknown", column: columns.general, value: first.text(columns.general, 100) });
  const donations = new Set(rows.map((row) => row.text(donationColumn, 40)).filter((one) => one !== null));
  if (donations.size > 1) findings.push({ code: "mixed-donation", column: donationColumn, value: [...donations].join(", ") });
  const explanation = first.text(columns.explanation, 5000);
  const stated = on ?? byThen ?? known.releaseOn ?? known.today;
  const bookedOn = stated < known.today ? stated : known.today;
  const lines = toLines(rows, findings);
  const valuations = toValuations(rows, bookedOn, findings);
  if (valuations.every((one) => one.method !== "trackerPriceList")) findings.push({ code: "value-not-given", column: columns.eur, value: first.text(columns.eur, 100) });
  return {
    donorId: known.parties.get(first.text(columns.country, 100)!.toLowerCase())!, reference: `KIEL-${id}`, kind: category === "financial" ? "money" : "goods",
    stage: donations.has("Allocation") ? "allocated" : "committed", category: category ?? "military",
    title: titleOf(id, explanation, lines.map((line) => line.described)), explanation, announcedOn: on, announcedText, payerId: null, supplierId: null, holderId: null, consentId: null, carrierId: null,
    origin: "kiel", originKey: id, illustrative: false, basis: null, findings, notCounted: null, bookedOn,
    declaredOn: known.releaseOn !== null && known.releaseOn < known.today ? known.releaseOn : known.today, lines, valuations,
    supports: toSupports(id, rows, { on: on ?? byThen ?? stated.slice(0, 4), explanation: explanation ?? `Package ${id}` }, findings), row: first.row,
  };
}

function titleOf(id: string, explanation: string | null, items: readonly string[]): string {
  const sentence = explanation?.replace(/\s+/g, " ").split(/(?<=[.!?]) /)[0] ?? items.slice(0, 3).join(", ");
  const text = sentence === "" ? `Package ${id}` : sentence;
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}

/** The file's own arithmetic: per country the sum, in euro cents, of its euro figures over the first rows of packages. */
export function kielTotals(table: Table): Map<string, bigint> {
  const totals = new Map<string, bigint>();
  for (const row of trackerRows(table)) {
    const country = row.text(columns.country, 100);
    const eur = parseMinor(row.text(columns.eur, 100));
    if (country === null || eur === null || row.text(columns.first, 10)?.replace(/\.0$/, "") !== "1") continue;
    totals.set(country, (totals.get(country) ?? 0n) + eur);
  }
  return totals;
}
