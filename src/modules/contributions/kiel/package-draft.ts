import type { Day } from "../../../kernel/day.ts";
import type { CellFault } from "../../../kernel/table.ts";
import type { Contribution } from "../contribution.ts";
import type { ContributionDraft, LineDraft } from "../draft.ts";
import type { LadderStage } from "../../ledger/index.ts";
import { parseAnnouncement } from "./announcement.ts";
import { headerOf, says, type KielRow } from "./columns.ts";
import { toSupports } from "./entries.ts";
import { Findings } from "./findings.ts";
import { toLines } from "./lines.ts";
import { toValuations } from "./money.ts";
import type { Package } from "./packages.ts";
import { cleanLine, cleanLines, firstSentence } from "./text.ts";

export interface Release {
  readonly layout: "early" | "late";
  readonly today: Day;
  readonly releaseOn: Day | null;
}

/** A package of the tracker as a contribution, or why it is none. */
export function toDraft(one: Package, release: Release): ContributionDraft | { readonly fault: CellFault } {
  const first = one.rows[0]!;
  const findings = new Findings();
  const category = readCategory(one, findings);
  if (category === null) {
    return { fault: { row: first.row, column: headerOf("category"), code: "category-unknown", message: `${one.id}: ${cleanLine(first.text("category"), 100)} is no type of aid.` } };
  }
  const lines = toLines(one.rows, findings);
  const declaredOn = release.releaseOn !== null && release.releaseOn < release.today ? release.releaseOn : release.today;
  const days = readDays(one.rows, declaredOn, findings);
  const title = toTitle(one, lines);
  return {
    donorId: one.donorId, reference: one.id, kind: toKind(category, one.rows, lines), stage: readStage(one.rows, release, findings), category, title,
    explanation: says(first, "explanation") ? cleanLines(first.text("explanation"), 5000) : null, ...days, payerId: null, supplierId: null, holderId: null, consentId: null,
    carrierId: null, origin: "kiel", originKey: one.key, illustrative: false, basis: null, notCounted: null, declaredOn, lines,
    valuations: toValuations(one.rows, days.bookedOn, findings),
    supports: toSupports(one.rows, { key: one.key, title, releaseYear: declaredOn.slice(0, 4) }, findings), findings: findings.list(), row: first.row,
  };
}

const categories = [["military", /^(in-kind )?militar/], ["financial", /^financ/], ["humanitarian", /^humanit/]] as const;
const letters: Readonly<Record<string, Contribution["category"]>> = { M: "military", F: "financial", H: "humanitarian" };

/** The type of aid in any of its spellings; else by the letter that the tracker's ids carry (USM1), which is told. */
function readCategory(one: Package, findings: Findings): Contribution["category"] | null {
  const spelled = (row: KielRow) => categories.find(([, pattern]) => pattern.test(row.text("category").trim().toLowerCase()))?.[0] ?? null;
  const known = one.rows.map(spelled);
  for (const [index, row] of one.rows.entries()) {
    if (known[index] === null) findings.add("category-unknown", headerOf("category"), row.text("category"));
  }
  const stated = known.find((category) => category !== null) ?? null;
  const other = known.find((category) => category !== null && category !== stated);
  if (other) findings.add("category-varies", headerOf("category"), `${stated} and ${other}`);
  return stated ?? letters[/^[A-Z]{2}([MFH])\d+$/.exec(one.id)?.[1] ?? ""] ?? null;
}

/** Goods when the tracker names an item or says it is aid in kind; otherwise what it describes is an amount of money. */
function toKind(category: Contribution["category"], rows: readonly KielRow[], lines: readonly LineDraft[]): Contribution["kind"] {
  if (category === "financial") return "money";
  return lines.length > 0 || rows.some((row) => row.text("inKind").trim() === "1") ? "goods" : "money";
}

/**
 * How far a package has come by the tracker's word. Where it is a commitment of which rows are allocations, it has come as
 * far as the whole of it: committed.
 */
function readStage(rows: readonly KielRow[], release: Release, findings: Findings): LadderStage {
  if (release.layout === "early") return "committed";
  const words = rows.map((row) => row.text("donation").trim().toLowerCase());
  const allocated = words.filter((word) => word.startsWith("allocation")).length;
  const committed = words.filter((word) => word.startsWith("commitment")).length;
  if (allocated + committed < rows.length) findings.add("donation-unknown", headerOf("donation"), rows[words.findIndex((word) => !/^(allocation|commitment)/.test(word))]!.text("donation"));
  if (allocated > 0 && committed > 0) findings.add("donation-mixed", headerOf("donation"), `Commitment on ${committed}, Allocation on ${allocated} of ${rows.length} rows`);
  return allocated === rows.length ? "allocated" : "committed";
}

type Days = Pick<ContributionDraft, "announcedOn" | "announcedText" | "bookedOn">;

function readDays(rows: readonly KielRow[], declaredOn: Day, findings: Findings): Days {
  const text = cleanLine(rows[0]!.text("announced"), 200);
  const said = parseAnnouncement(text);
  const column = headerOf("announced");
  if (said.on === null) findings.add(said.latest === null ? "date-unknown" : "date-uncertain", column, text);
  if (said.dayFirst) findings.add("date-day-first", column, text);
  if (said.latest !== null && said.latest > declaredOn) findings.add("date-after-release", column, text);
  const others = new Set(rows.map((row) => cleanLine(row.text("announced"), 200)));
  if (others.size > 1) findings.add("dates-vary", column, `${others.size} dates; the first row says ${text}`);
  return { announcedOn: said.on, announcedText: text, bookedOn: said.latest === null || said.latest > declaredOn ? declaredOn : said.latest };
}

function toTitle(one: Package, lines: readonly LineDraft[]): string {
  const named = one.rows.filter((row) => says(row, "item")).map((row) => cleanLine(says(row, "shortItem") ? row.text("shortItem") : row.text("item"), 100));
  const items = [...new Set(named)];
  const listed = items.slice(0, 3).join(", ") + (items.length > 3 ? ` and ${items.length - 3} more` : "");
  const first = one.rows[0]!;
  const sentence = says(first, "explanation") ? cleanLine(firstSentence(cleanLines(first.text("explanation"), 5000)), 200) : "";
  return cleanLine(lines.length > 0 ? listed : sentence, 200) || `Package ${one.id}`;
}
