import { sql } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { Contribution } from "./contribution.ts";
import type { ValuationMethod } from "./valuation.ts";

/** What one donor's contributions announced in some days are worth, in euro cents, found by one method. */
export interface ValueSum {
  readonly donorId: string;
  readonly kind: Contribution["kind"];
  readonly method: ValuationMethod;
  readonly illustrative: boolean;
  readonly eurMinor: bigint;
  readonly contributions: number;
}

export async function listValueSums(db: Sql, from: Day, through: Day): Promise<ValueSum[]> {
  const { rows } = await sql<ValueSum>`
    select c.donor_id as "donorId", c.kind, v.method, c.illustrative, sum(v.eur_minor)::bigint as "eurMinor", count(distinct c.id)::int as contributions
      from contributions.contribution c join contributions.valuation v on v.contribution_id = c.id
     where c.announced_on between ${from}::date and ${through}::date and c.not_counted is null and c.ended is null and v.eur_minor is not null group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(db);
  return rows;
}

/** Units of a currency for one euro in a year: the mean of its days that have a rate. */
export async function findMeanRate(db: Sql, currency: string, year: number): Promise<{ readonly perEuro: number; readonly days: number } | undefined> {
  const { rows } = await sql<{ perEuro: number | null; days: number }>`
    select avg(r.per_euro) as "perEuro", count(*)::int as days from contributions.rate r where r.currency = ${currency} and r.on_day between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`.execute(db);
  const [row] = rows;
  return row && row.perEuro !== null ? { perEuro: row.perEuro, days: row.days } : undefined;
}
