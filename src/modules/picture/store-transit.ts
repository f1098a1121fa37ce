import { sql } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { Names } from "../../kernel/names.ts";
import type { Consignment } from "../consignments/index.ts";
import type { Fate, Lag } from "./transit.ts";

/** Of what is asked how much was sent: of everything, of a contribution, or for a need. */
export interface SentOf {
  readonly asOf: Day;
  readonly needId: string | null;
  readonly contributionId: string | null;
}

export interface SentRow {
  readonly item_id: string;
  readonly code: string;
  readonly names: Names;
  readonly unit: string;
  readonly illustrative: boolean;
  readonly stage: Fate;
  readonly units: bigint;
}

/** Units of catalogued goods that have left, at the end of a day, by item and by what became of them. */
export async function sentAsOf(db: Sql, of: SentOf, stages: readonly Fate[]): Promise<SentRow[]> {
  const whole = of.needId === null && of.contributionId === null;
  const standing = whole ? sql`
    select t.commodity, t.stage, x.units from ledger.tally t
     cross join lateral (select o.units from ledger.total o where o.tally_id = t.id and o.day <= ${of.asOf}::date order by o.day desc limit 1) x where t.stage = any (${[...stages]})` : sql`
    select a.commodity, a.stage, x.units from ledger.account a
     cross join lateral (select b.units from ledger.balance b where b.account_id = a.id and b.day <= ${of.asOf}::date order by b.day desc limit 1) x
     where a.stage = any (${[...stages]}) ${of.needId === null ? sql`` : sql`and a.need = ${of.needId}`}
       ${of.contributionId === null ? sql`` : sql`and a.subject in (select l.id from contributions.line l where l.contribution_id = ${of.contributionId})`}`;
  const { rows } = await sql<SentRow>`
    select i.id as item_id, i.code, jsonb_build_object('en', i.name_en, 'fr', i.name_fr, 'uk', i.name_uk) as names, i.unit, s.commodity like 'illustrative:%' as illustrative, s.stage, sum(s.units)::bigint as units
      from (${standing}) s join catalogue.item i on s.commodity in ('item:' || i.id, 'illustrative:item:' || i.id)
     where s.units <> 0 group by 1, 2, 3, 4, 5, 6 order by i.code, 5`.execute(db);
  return rows;
}

/** What every consignment promised, and when it was handed over. */
export async function listPromises(db: Sql): Promise<(Pick<Consignment, "firstPromisedOn" | "promisedOn" | "handedOverOn" | "state"> & { readonly illustrative: boolean })[]> {
  const { rows } = await sql<{ firstPromisedOn: Day | null; promisedOn: Day | null; handedOverOn: Day | null; state: Consignment["state"]; illustrative: boolean }>`
    select c.first_promised_on as "firstPromisedOn", c.promised_on as "promisedOn", c.handed_over_on as "handedOverOn", c.state, c.illustrative from consignments.consignment c`.execute(db);
  return rows;
}

/** How long lines have taken from their announcement to the first of their units that was signed for, through a day. */
export async function listLags(db: Sql, through: Day): Promise<(Lag & { readonly illustrative: boolean })[]> {
  const { rows } = await sql<{ lines: number; from: Day; endedOn: Day | null; illustrative: boolean }>`
    select count(*)::int as lines, c.announced_on as "from", r.day as "endedOn", c.illustrative
      from contributions.contribution c join contributions.line l on l.contribution_id = c.id
      left join (select a.subject, min(b.day) as day from ledger.account a join ledger.balance b on b.account_id = a.id where a.stage = 'received' and b.units > 0 and b.day <= ${through}::date group by a.subject) r on r.subject = l.id
     where c.announced_on <= ${through}::date and c.ended is null group by c.announced_on, r.day, c.illustrative`.execute(db);
  return rows;
}
