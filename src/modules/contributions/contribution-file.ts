import type { Day } from "../../kernel/day.ts";
import { groupBy } from "../../kernel/group-by.ts";
import type { CellFault } from "../../kernel/table.ts";
import type { TemplateRow } from "../../kernel/template.ts";
import { columnOf, RowReading, toCellFault } from "../../edges/drafted.ts";
import type { Item } from "../catalogue/index.ts";
import type { LadderStage } from "../ledger/index.ts";
import type { Node } from "../network/index.ts";
import type { Party } from "../parties/index.ts";
import { readLabel } from "../releasability/label-columns.ts";
import { readQuotation } from "../sources/quotation-columns.ts";
import { checkSourced, hasReached, unstatedUnit, whyNotCountedIn, whyNotOffer, type Condition, type Contribution } from "./contribution.ts";
import type { ContributionDraft, LineDraft, SupportDraft, ValuationDraft } from "./draft.ts";
import { minorDigitsOf, type ValuationMethod } from "./valuation.ts";

export interface KnownCodes {
  readonly parties: ReadonlyMap<string, Party>;
  readonly items: ReadonlyMap<string, Item>;
  readonly nodes: ReadonlyMap<string, Node>;
  readonly today: Day;
  /** Contributions of which rows are missing here, since they could not be read. */
  readonly incomplete: ReadonlySet<string>;
}

/** Which contribution a row belongs to. */
export function contributionKey(row: TemplateRow): string {
  return `${String(row.values["donor"])}:${String(row.values["reference"])}`;
}

/** Turns typed rows of the contribution file into contributions, rows of one donor and reference together, and all faults of those that are none. */
export function toContributionDrafts(rows: readonly TemplateRow[], known: KnownCodes): { drafts: ContributionDraft[]; refused: CellFault[] } {
  const refused: CellFault[] = [];
  const drafts = [...groupBy(rows, contributionKey)].flatMap(([key, group]) => {
    const before = refused.length;
    const draft = toDraft(key, group, known, refused);
    return refused.length === before && !known.incomplete.has(key) ? [draft] : [];
  });
  return { drafts, refused };
}

function toDraft(key: string, group: readonly TemplateRow[], known: KnownCodes, refused: CellFault[]): ContributionDraft {
  const first = group[0]!;
  const cells = new RowReading(first);
  const party = (column: string) => codeIn(cells, column, known.parties);
  const announcedOn = (first.values["announced_on"] ?? null) as Day | null;
  const illustrative = cells.yes("illustrative");
  const records = cells.list("record_ids");
  const lines = group.filter((row) => row.values["described"] !== null || row.values["item"] !== null).map((row) => toLine(row, known, refused));
  const draft: ContributionDraft = {
    donorId: party("donor") ?? "", reference: cells.text("reference") ?? "", kind: cells.text("kind") as Contribution["kind"], stage: cells.text("stage") as LadderStage,
    category: cells.text("category") as Contribution["category"], title: cells.text("title") ?? "", explanation: cells.lines("note"), announcedOn,
    announcedText: announcedOn ?? "", payerId: party("payer"), supplierId: party("supplier"), holderId: party("holder"), consentId: party("consent_nation"), carrierId: party("carrier"),
    origin: records.length > 0 || illustrative ? "record" : "room", originKey: key, illustrative, basis: cells.lines("basis"), findings: announcedOn === null ? [{ code: "date-unknown", column: "announced_on", value: null }] : [],
    notCounted: cells.text("not_counted"), bookedOn: bookedOn(announcedOn, (first.values["valued_on"] ?? null) as Day | null, known.today), declaredOn: known.today,
    lines, valuations: toValuations(group, lines.length, refused, known.today), supports: toSupports(group, records, key, refused), label: readLabel(cells), row: first.row,
  };
  if (!known.incomplete.has(key)) checkDraft(cells, draft, group);
  refused.push(...cells.faults);
  return draft;
}

/** The announcement's day; without one, the day of the value; never a day that has not come. */
function bookedOn(announcedOn: Day | null, valuedOn: Day | null, today: Day): Day {
  const stated = announcedOn ?? valuedOn ?? today;
  return stated < today ? stated : today;
}

function codeIn(cells: RowReading, column: string, among: ReadonlyMap<string, { readonly id: string }>): string | null {
  const code = cells.text(column);
  if (code === null) return null;
  const found = among.get(code);
  if (!found) cells.refuse(column, { rule: "CONTRIBUTION-9", code: "code-unknown", value: code });
  return found?.id ?? null;
}

function toLine(row: TemplateRow, known: KnownCodes, refused: CellFault[]): LineDraft {
  const cells = new RowReading(row);
  const itemId = codeIn(cells, "item", known.items);
  const item = [...known.items.values()].find((one) => one.id === itemId);
  const unit = cells.text("unit") ?? item?.unit ?? unstatedUnit;
  const counted = whyNotCountedIn(unit, item?.unit ?? null, "/unit");
  if (counted) cells.refuse("unit", counted);
  const declared = cells.number("declared_units");
  if (declared !== null && !Number.isSafeInteger(declared)) cells.refuse("declared_units", { rule: "CONTRIBUTION-10", code: "units-not-whole", value: declared });
  const line: LineDraft = {
    itemId, described: cells.text("described") ?? item?.names.en ?? "", unit, units: toUnits(cells.number("units")), declaredUnits: declared !== null && Number.isSafeInteger(declared) ? BigInt(declared) : null,
    condition: cells.text("condition") as Condition | null, fromNodeId: codeIn(cells, "from_place", known.nodes), availableFrom: (row.values["available_from"] ?? null) as Day | null,
    availableThrough: (row.values["available_through"] ?? null) as Day | null, originKey: null,
  };
  if (line.availableFrom !== null && line.availableThrough !== null && line.availableFrom > line.availableThrough) {
    cells.refuse("available_through", { rule: "CONTRIBUTION-2", code: "window-reversed", from: line.availableFrom, through: line.availableThrough });
  }
  refused.push(...cells.faults);
  return line;
}

const toUnits = (value: number | null): bigint | null => (value === null ? null : BigInt(value));

/** Amounts of the rows. That of a contribution with one line is the line's; otherwise it is the whole contribution's. */
function toValuations(group: readonly TemplateRow[], lines: number, refused: CellFault[], today: Day): ValuationDraft[] {
  return group.flatMap((row, index): ValuationDraft[] => {
    const amount = row.values["amount"];
    if (typeof amount !== "bigint" || amount === 0n) return [];
    const cells = new RowReading(row);
    const currency = cells.text("currency") ?? "";
    if (!/^[A-Z]{3}$/.test(currency)) cells.refuse("currency", { rule: "CONTRIBUTION-10", code: "currency-form", value: currency });
    const method = cells.text("valuation_method");
    if (method === null) cells.refuse("valuation_method", { rule: "CONTRIBUTION-10", code: "method-missing" });
    refused.push(...cells.faults);
    const valuedOn = (row.values["valued_on"] ?? row.values["announced_on"] ?? today) as Day;
    // Amounts of a file have two places; a currency without minor units has none to keep.
    const amountMinor = (amount * 10n ** BigInt(minorDigitsOf(currency))) / 100n;
    return [{ lineIndex: lines === 1 ? 0 : null, amountMinor, currency, method: (method ?? "donorDeclared") as ValuationMethod, valuedOn, eurMinor: null, declaredEurMinor: null, note: null, originKey: String(index) }];
  });
}

function toSupports(group: readonly TemplateRow[], records: readonly string[], key: string, refused: CellFault[]): SupportDraft[] {
  const quoted = group.flatMap((row, index): SupportDraft[] => {
    const cells = new RowReading(row);
    const quotation = readQuotation(cells, row, `contribution:${key}:${index}`);
    refused.push(...cells.faults);
    return quotation === null ? [] : [{ statement: quotation, claims: {}, note: null }];
  });
  return [...records.map((id): SupportDraft => ({ statement: { originKey: `record:${id}` }, claims: {}, note: null })), ...quoted];
}

function checkDraft(cells: RowReading, draft: ContributionDraft, group: readonly TemplateRow[]): void {
  if (draft.illustrative && draft.basis === null) cells.refuse("basis", { rule: "CONTRIBUTION-10", code: "illustrative-needs-basis" });
  const sourced = checkSourced(draft.illustrative, draft.supports.length);
  if (!sourced.allowed) cells.refuse("record_ids", sourced.refusal);
  if (draft.kind !== "goods" || !hasReached(draft.stage, "offered") || hasReached(draft.stage, "allocated") || !draft.illustrative && draft.stage === "committed") return;
  for (const [index, line] of draft.lines.entries()) {
    const why = whyNotOffer(line, index);
    if (why) cells.faults.push(toCellFault(group[index]?.row ?? draft.row, columnOf(`/${why.pointer.split("/").at(-1)}`, { availableFrom: "available_from", availableThrough: "available_through" }), why));
  }
}
