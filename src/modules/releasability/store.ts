import { sql } from "kysely";
import type { LabelId } from "../../kernel/label.ts";
import type { Sql } from "../../edges/keyset.ts";
import type { Show } from "../../edges/shown.ts";
import { classifications, clearanceOf, type Clearance, type Label } from "./label.ts";

interface LabelRow {
  id: LabelId; policy: string; level: number; restrictive: string[]; releasable: string[] | null;
}

function toLabel(row: Omit<LabelRow, "id">): Label {
  return { policy: row.policy, classification: classifications[row.level]!, restrictive: row.restrictive, releasableTo: row.releasable ?? "all" };
}

/** Labels by the numbers they are kept under. */
export async function listLabels(db: Sql, ids: readonly LabelId[]): Promise<Map<LabelId, Label>> {
  const { rows } = await sql<LabelRow>`select id, policy, level, restrictive, releasable from releasability.label where id = any (${[...new Set(ids)]}::int[])`.execute(db);
  return new Map(rows.map((row) => [row.id, toLabel(row)]));
}

/** The number a label is kept under; it is kept now when it was not before. */
export async function insertLabel(db: Sql, label: Label): Promise<LabelId> {
  const [level, restrictive, releasable] = [classifications.indexOf(label.classification), [...label.restrictive], label.releasableTo === "all" ? null : [...label.releasableTo]];
  const find = sql<{ id: LabelId }>`
    select id from releasability.label where policy = ${label.policy} and level = ${level} and restrictive = ${restrictive}::text[] and releasable is not distinct from ${releasable}::text[]`;
  const found = (await find.execute(db)).rows[0];
  if (found) return found.id;
  await sql`insert into releasability.label (policy, level, restrictive, releasable) values (${label.policy}, ${level}, ${restrictive}::text[], ${releasable}::text[]) on conflict do nothing`.execute(db);
  return (await find.execute(db)).rows[0]!.id;
}

const toClearance = (level: number | null, categories: string[] | null): Clearance | null => (level === null ? null : { classification: classifications[level]!, categories: categories ?? [] });

/** For whom this transaction reads, as it was set when it began, with what that party and its person are cleared for. */
export async function findReader(db: Sql): Promise<{ party: string; clearance: Clearance }> {
  const { rows } = await sql<{ party: string; level: number | null; categories: string[] | null; own_level: number | null; own_categories: string[] | null }>`
    select coalesce(s.party, '') as party, c.level, c.categories, o.level as own_level, o.categories as own_categories
      from (select current_setting('entente.party', true) as party, nullif(current_setting('entente.person', true), '') as person) s
      left join releasability.clearance c on c.party = s.party left join releasability.person_clearance o on o.person = s.person`.execute(db);
  const { party, level, categories, own_level, own_categories } = rows[0]!;
  return { party, clearance: clearanceOf(toClearance(level, categories), toClearance(own_level, own_categories)) };
}

export interface SaidClearance {
  readonly kind: "party" | "person";
  readonly subject: string;
  readonly clearance: Clearance;
}

/** What was said of parties and people, in order. */
export async function listSaid(db: Sql): Promise<SaidClearance[]> {
  const { rows } = await sql<{ kind: SaidClearance["kind"]; subject: string; level: number; categories: string[] }>`
    select 'party' as kind, c.party as subject, c.level, c.categories from releasability.clearance c
    union all select 'person', o.person, o.level, o.categories from releasability.person_clearance o order by 1, 2`.execute(db);
  return rows.map(({ kind, subject, level, categories }) => ({ kind, subject, clearance: toClearance(level, categories)! }));
}

/** What was said of one party or person, or `null`. */
export async function findSaid(db: Sql, kind: SaidClearance["kind"], subject: string): Promise<Clearance | null> {
  const { rows } = await (kind === "party"
    ? sql<{ level: number; categories: string[] }>`select level, categories from releasability.clearance where party = ${subject}`
    : sql<{ level: number; categories: string[] }>`select level, categories from releasability.person_clearance where person = ${subject}`).execute(db);
  return rows[0] ? toClearance(rows[0].level, rows[0].categories) : null;
}

/** What parties are cleared for, where it is not the usual, by code. */
export async function listClearances(db: Sql, parties: readonly string[]): Promise<Map<string, Clearance>> {
  const { rows } = await sql<{ party: string; level: number; categories: string[] }>`select party, level, categories from releasability.clearance where party = any (${[...parties]})`.execute(db);
  return new Map(rows.map((row) => [row.party, { classification: classifications[row.level]!, categories: row.categories }]));
}

/** A record's label in another module's statement. */
export const showLabel: Show<Label> = (as, id) => ({
  join: sql`join releasability.label ${sql.raw(as)} on ${sql.raw(as)}.id = ${id}`,
  columns: sql.raw(["policy", "level", "restrictive", "releasable"].map((column) => `${as}.${column} as ${as}_${column}`).join(", ")),
  read: (_id, row) => {
    const of = row as Readonly<Record<string, unknown>>;
    return toLabel({ policy: of[`${as}_policy`] as string, level: of[`${as}_level`] as number, restrictive: of[`${as}_restrictive`] as string[], releasable: of[`${as}_releasable`] as string[] | null });
  },
});
