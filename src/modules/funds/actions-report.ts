import { done, type Outcome } from "../../kernel/outcome.ts";
import type { Day } from "../../kernel/day.ts";
import { groupBy } from "../../kernel/group-by.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { ActionContext } from "../audit/index.ts";
import { meanRate, valuesBetween } from "../contributions/actions-counted.ts";
import type { ValuationMethod } from "../contributions/index.ts";
import { partiesByCode, showParty } from "../parties/actions.ts";
import type { Party } from "../parties/index.ts";
import type { CostCategory } from "./fund.ts";
import { daysOf, productYear, shareOfProduct } from "./half.ts";
import { insertProducts, listMoney, listProducts, type MoneyRow } from "./store-report.ts";

/** What contributions of goods or training announced in the half year are worth, by one method. */
export interface ValueRow {
  readonly donor: Party;
  readonly category: CostCategory;
  readonly method: ValuationMethod;
  readonly illustrative: boolean;
  readonly eurMinor: bigint;
  readonly contributions: number;
}

export interface FundReport {
  readonly half: string;
  readonly from: Day;
  readonly through: Day;
  readonly money: readonly MoneyRow[];
  readonly values: readonly ValueRow[];
}

const byDonor = (one: { readonly donor: { readonly code: string } }, other: { readonly donor: { readonly code: string } }) => (one.donor.code < other.donor.code ? -1 : one.donor.code > other.donor.code ? 1 : 0);

/** What each donor gave in a half year by category of cost: money by how far it came, goods and training by how their value was found. Money for which a fund is not the way has no category. */
export async function readReport(db: Sql, half: string): Promise<FundReport> {
  const { from, through } = daysOf(half);
  const parties = await partiesById(db);
  const values = (await valuesBetween(db, from, through)).flatMap(({ donorId, kind, ...one }): ValueRow[] => (kind === "money" ? [] : [{ ...one, donor: parties.get(donorId)!, category: kind === "goods" ? "inKind" : "training" }]));
  return { half, from, through, money: await listMoney(db, from, through, showParty), values: values.toSorted(byDonor) };
}

export async function reportFunds(context: ActionContext, half: string): Promise<Outcome<FundReport>> {
  return done(await readReport(context.sql, half));
}

async function partiesById(db: Sql): Promise<Map<string, Party>> {
  return new Map([...(await partiesByCode(db)).values()].map((party) => [party.id as string, party]));
}

/** One donor's aid of a year, found by one method, beside what its nation produced. */
export interface ProductShare {
  readonly donor: Party;
  readonly method: ValuationMethod;
  readonly illustrative: boolean;
  readonly eurMinor: bigint;
  readonly contributions: number;
  /** The year of the product: its own, or the last one before it that the source has; `null` with what follows where there is none. */
  readonly productYear: number | null;
  readonly gdpUsd: bigint | null;
  readonly usdPerEuro: number | null;
  readonly rateDays: number | null;
  readonly share: number | null;
}

export interface ProductShares { readonly year: number; readonly rows: readonly ProductShare[] }

/** The European Union has a code of its own in the source of products. */
const sourceCode = (party: Party) => (party.code === "EU" ? "EUU" : party.code);

/** What donors announced in a year as a share of what their nations produced, for each method apart. */
export async function shareOfProducts(context: ActionContext, year: number): Promise<Outcome<ProductShares>> {
  const db = context.sql;
  const [parties, products] = [await partiesById(db), groupBy(await listProducts(db), (one) => one.country)];
  const sums = await valuesBetween(db, `${year}-01-01` as Day, `${year}-12-31` as Day);
  const rates = new Map<number, Awaited<ReturnType<typeof meanRate>>>();
  const rows: ProductShare[] = [];
  for (const group of groupBy(sums, (one) => `${one.donorId} ${one.method} ${one.illustrative}`).values()) {
    const { donorId, method, illustrative } = group[0]!;
    const donor = parties.get(donorId)!;
    const own = products.get(sourceCode(donor)) ?? [];
    const of = productYear(year, own.map((one) => one.year));
    const found = own.find((one) => one.year === of);
    if (found && !rates.has(found.year)) rates.set(found.year, await meanRate(db, "USD", found.year));
    const rate = found && rates.get(found.year);
    const eurMinor = group.reduce((sum, one) => sum + one.eurMinor, 0n);
    rows.push({
      donor, method, illustrative, eurMinor, contributions: group.reduce((sum, one) => sum + one.contributions, 0), productYear: found?.year ?? null, gdpUsd: found?.gdpUsd ?? null,
      usdPerEuro: rate?.perEuro ?? null, rateDays: rate?.days ?? null, share: found && rate ? shareOfProduct(eurMinor, { gdpUsd: found.gdpUsd, usdPerEuro: rate.perEuro }) : null,
    });
  }
  return done({ year, rows: rows.toSorted(byDonor) });
}

/** Loads products of nations; years that are there stay as they are. */
export function loadProducts(db: Sql, list: readonly { readonly country: string; readonly year: number; readonly gdpUsd: number }[]): Promise<void> {
  return insertProducts(db, list);
}
