import { sql } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { Brief, Show } from "../../edges/shown.ts";
import type { CostCategory, StepName } from "./fund.ts";

/** Money of one donor that came to a step in some days, for one category and in one currency. */
export interface MoneyRow {
  readonly donor: Brief;
  readonly category: CostCategory | null;
  readonly step: StepName;
  readonly currency: string;
  readonly illustrative: boolean;
  readonly amountMinor: bigint;
  readonly eurMinor: bigint;
  readonly entries: number;
  readonly unconverted: number;
}

export async function listMoney(db: Sql, from: Day, through: Day, showParty: Show<Brief>): Promise<MoneyRow[]> {
  const donor = showParty("donor", sql`t.donor_id`);
  const { rows } = await sql<{ donor_id: string; category: CostCategory | null; step: StepName; currency: string; illustrative: boolean; amount: bigint; eur: bigint; entries: number; unconverted: number }>`
    select t.*, ${donor.columns}
      from (select s.donor_id, s.category, s.step, s.currency, f.illustrative, sum(s.amount_minor)::bigint as amount, coalesce(sum(s.eur_minor), 0)::bigint as eur, count(*)::int as entries,
                   (count(*) filter (where s.eur_minor is null))::int as unconverted
              from funds.step s join funds.fund f on f.id = s.fund_id where s.on_day between ${from}::date and ${through}::date group by 1, 2, 3, 4, 5) t
      ${donor.join} order by donor_code, t.illustrative, t.category nulls last, t.step, t.currency`.execute(db);
  return rows.map((row) => ({
    donor: donor.read(row.donor_id, row), category: row.category, step: row.step, currency: row.currency, illustrative: row.illustrative, amountMinor: row.amount, eurMinor: row.eur, entries: row.entries, unconverted: row.unconverted,
  }));
}

export interface Product { readonly country: string; readonly year: number; readonly gdpUsd: bigint }

export async function listProducts(db: Sql): Promise<Product[]> {
  const { rows } = await sql<{ country: string; year: number; gdp_usd: bigint }>`select country, year, gdp_usd from funds.gdp order by country, year`.execute(db);
  return rows.map((row) => ({ country: row.country, year: row.year, gdpUsd: row.gdp_usd }));
}

/** Products by nation and year; those that are there stay as they are. */
export async function insertProducts(db: Sql, list: readonly { readonly country: string; readonly year: number; readonly gdpUsd: number }[]): Promise<void> {
  await sql`
    insert into funds.gdp (country, year, gdp_usd)
    select r.country, r.year, r."gdpUsd" from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as r(country text, year int, "gdpUsd" bigint) on conflict do nothing`.execute(db);
}
