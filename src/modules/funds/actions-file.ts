import type { Refusal } from "../../kernel/decision.ts";
import type { CellFault } from "../../kernel/table.ts";
import { columnOf, toCellFault } from "../../edges/drafted.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { ActionContext, Deed } from "../audit/index.ts";
import { labelOfNew } from "../releasability/actions.ts";
import { labelNotByFile, type LabelOrder } from "../releasability/index.ts";
import { draftFund, draftStep, type FundDraft, type StepDraft } from "./actions.ts";
import type { Fund, FundStep } from "./fund.ts";
import { listFundsByReference, listSteps, lockFund } from "./store.ts";

/** A row of a file: an entry with its fund, or a fund that has none. */
export interface FundRow {
  readonly row: number;
  readonly label: LabelOrder | null;
  readonly fund: Omit<FundDraft, "label">;
  readonly entry: (StepDraft & { readonly reference: string }) | null;
}

interface Kept { added: number; changed: number; unchanged: number; refused: CellFault[]; deeds: Deed[] }

interface Known { readonly funds: Map<string, Fund>; readonly entries: Map<string, FundStep>; readonly seen: Set<string> }

const fundKey = (one: Pick<Fund, "holderId" | "reference">) => `${one.holderId} ${one.reference}`;
const columns = { holderId: "holder", donorId: "donor", amountMinor: "amount", onDay: "on_day" };

/** Every fund with its entries, for a file. */
export async function allFunds(db: Sql): Promise<{ readonly fund: Fund; readonly entries: readonly FundStep[] }[]> {
  const [funds, steps] = [await listFundsByReference(db), await listSteps(db)];
  return funds.map((fund) => ({ fund, entries: steps.filter((step) => step.fundId === fund.id) }));
}

/** Writes funds and entries of a file, in the caller's transaction, who records the deeds and undoes all when a row is refused. */
export async function keepFundRows(context: ActionContext, db: Sql, rows: readonly FundRow[]): Promise<Kept> {
  const standing = await allFunds(db);
  const known: Known = {
    funds: new Map(standing.map(({ fund }) => [fundKey(fund), fund])), seen: new Set(),
    entries: new Map(standing.flatMap(({ fund, entries }) => entries.map((one): [string, FundStep] => [`${fund.id} ${one.reference}`, one]))),
  };
  // In the order of their ids, as everybody does who writes of several.
  for (const { fund } of standing.toSorted((one, other) => (one.fund.id < other.fund.id ? -1 : 1))) if (rows.some((row) => fundKey(row.fund) === fundKey(fund))) await lockFund(db, fund.id);
  const kept: Kept = { added: 0, changed: 0, unchanged: 0, refused: [], deeds: [] };
  for (const row of rows) {
    const outcome = await keepRow(context, db, row, known, kept.deeds);
    if (typeof outcome === "string") kept[outcome] += 1;
    else kept.refused.push(toCellFault(row.row, outcome.rule === "FUND-7" && outcome.pointer === "/reference" ? "entry" : columnOf(outcome.pointer, columns), outcome));
  }
  return kept.refused.length === 0 ? kept : { added: 0, changed: 0, unchanged: 0, refused: kept.refused, deeds: [] };
}

async function keepRow(context: ActionContext, db: Sql, { fund: facts, entry, label }: FundRow, known: Known, told: Deed[]): Promise<"added" | "unchanged" | Refusal> {
  const before = known.funds.get(fundKey(facts));
  const unlike = before && (await whyNotSame(db, before, facts, label));
  if (unlike) return unlike;
  const fund = before ?? (await draftFund(context, db, told, { ...facts, label }));
  if ("rule" in fund) return fund;
  known.funds.set(fundKey(fund), fund);
  if (entry === null) return before ? "unchanged" : "added";
  const key = `${fund.id} ${entry.reference}`;
  if (known.seen.has(key)) return { rule: "FUND-7", code: "fund-entry-taken", pointer: "/reference" };
  known.seen.add(key);
  const present = known.entries.get(key);
  if (present) return whyNotSameEntry(present, entry) ?? "unchanged";
  const drafted = await draftStep(context, db, told, fund, entry);
  return "rule" in drafted ? drafted : "added";
}

/** A file adds funds; it does not change what one is, nor who may read it. */
async function whyNotSame(db: Sql, before: Fund, facts: FundRow["fund"], asked: LabelOrder | null): Promise<Refusal | null> {
  const differing = (Object.keys(facts) as (keyof typeof facts)[]).find((name) => facts[name] !== before[name]);
  if (differing !== undefined) return { rule: "FUND-7", code: "fund-differs", pointer: `/${differing}` };
  const label = asked === null ? null : await labelOfNew(db, asked, { owner: before.holderId, parents: [] });
  return label === null ? null : !label.allowed ? label.refusal : label.value === before.labelId ? null : labelNotByFile;
}

const compared = ["donorId", "step", "category", "amountMinor", "currency", "onDay", "source", "note"] as const;

function whyNotSameEntry(present: FundStep, entry: StepDraft): Refusal | null {
  const differing = compared.find((name) => present[name] !== entry[name]);
  return differing === undefined ? null : { rule: "FUND-7", code: "fund-entry-differs", pointer: `/${differing}` };
}
