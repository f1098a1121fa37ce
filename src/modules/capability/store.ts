import { sql } from "kysely";
import type { Day } from "../../kernel/day.ts";
import { groupBy } from "../../kernel/group-by.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { Page } from "../../kernel/outcome.ts";
import { containing, keyset, toPage, type ListOrder, type Sql } from "../../edges/keyset.ts";
import type { Brief, Show } from "../../edges/shown.ts";
import type { Label } from "../releasability/index.ts";
import type { PackageNeed } from "./package-need.ts";
import type { Component, PackageTemplate } from "./template.ts";

interface TemplateRow {
  id: PackageTemplate["id"]; code: string; edition: number; name_en: string; name_fr: string; name_uk: string; components: StoredComponent[]; note: string | null; stated_on: Day;
}

/** A component as it is kept: JSON knows no whole numbers of this size but as texts. */
interface StoredComponent extends Omit<Component, "perSetThousandths" | "usage"> {
  readonly perSetThousandths: string | null;
  readonly usage: { readonly perDayThousandths: string; readonly days: number } | null;
}

const templateColumns = sql`t.id, t.code, t.edition, t.name_en, t.name_fr, t.name_uk, t.components, t.note, t.stated_on`;

function toTemplate(row: TemplateRow): PackageTemplate {
  return {
    id: row.id, code: row.code, edition: row.edition, names: { en: row.name_en, fr: row.name_fr, uk: row.name_uk }, note: row.note, statedOn: row.stated_on,
    components: row.components.map((one) => ({
      ...one, perSetThousandths: one.perSetThousandths === null ? null : BigInt(one.perSetThousandths),
      usage: one.usage === null ? null : { perDayThousandths: BigInt(one.usage.perDayThousandths), days: one.usage.days },
    })),
  };
}

/** Every edition of every template. */
export async function listTemplates(db: Sql): Promise<PackageTemplate[]> {
  const { rows } = await sql<TemplateRow>`select ${templateColumns} from capability.template t order by t.code, t.edition`.execute(db);
  return rows.map(toTemplate);
}

/** Keeps every other writer of templates waiting until the commit, so that no two make a circle together. */
export async function holdTemplates(db: Sql): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('capability.template'))`.execute(db);
}

const templateSortKeys = { code: { expression: sql`t.code`, type: "text", nullable: false } } as const;

/** The latest edition of each template. */
export async function pageTemplates(db: Sql, search: string | undefined, order: ListOrder): Promise<Page<PackageTemplate> | undefined> {
  const page = keyset(templateSortKeys, order, sql`t.id`);
  if (!page) return undefined;
  const pattern = search === undefined ? undefined : containing(search);
  const { rows } = await sql<TemplateRow & { sort_value: string | null }>`
    select ${templateColumns}, ${page.sortValue} as sort_value from capability.template t
     where ${page.where} and not exists (select from capability.template o where o.code = t.code and o.edition > t.edition)
       ${pattern === undefined ? sql`` : sql`and (t.code ilike ${pattern} or t.name_en ilike ${pattern} or t.name_fr ilike ${pattern} or t.name_uk ilike ${pattern})`}
     order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, toTemplate);
}

export async function insertTemplate(db: Sql, one: PackageTemplate): Promise<void> {
  const components = JSON.stringify(one.components, (_key, value: unknown) => (typeof value === "bigint" ? value.toString() : value));
  await sql`
    insert into capability.template (id, code, edition, name_en, name_fr, name_uk, components, note, stated_on)
    values (${one.id}, ${one.code}, ${one.edition}, ${one.names.en}, ${one.names.fr}, ${one.names.uk}, ${components}::jsonb, ${one.note}, ${one.statedOn}::date)`.execute(db);
}

interface PackageNeedRow {
  id: PackageNeed["id"]; recipient_id: string; reference: string; template_id: PackageTemplate["id"]; sets: number; need_by: Day; place_id: string; priority: number; illustrative: boolean;
  basis: string | null; note: string | null; stated_on: Day; label_id: LabelId; version: number;
}

export interface ShownPackageNeed {
  readonly packageNeed: PackageNeed;
  readonly recipient: Brief;
  readonly place: Brief;
  readonly label: Label;
}

export interface PackageNeedShows { readonly party: Show<Brief>; readonly node: Show<Brief>; readonly label: Show<Label> }

function showPackageNeeds(show: PackageNeedShows) {
  const [recipient, place, label] = [show.party("recipient", sql`p.recipient_id`), show.node("place", sql`p.place_id`), show.label("label", sql`p.label_id`)];
  return {
    selected: sql`p.id, p.recipient_id, p.reference, p.template_id, p.sets, p.need_by, p.place_id, p.priority, p.illustrative, p.basis, p.note, p.stated_on, p.label_id, p.version,
      ${recipient.columns}, ${place.columns}, ${label.columns}`,
    from: sql`capability.package_need p ${recipient.join} ${place.join} ${label.join}`,
    read: (row: PackageNeedRow): ShownPackageNeed => ({
      recipient: recipient.read(row.recipient_id, row), place: place.read(row.place_id, row), label: label.read("", row),
      packageNeed: {
        id: row.id, recipientId: row.recipient_id, reference: row.reference, templateId: row.template_id, sets: row.sets, needBy: row.need_by, placeId: row.place_id, priority: row.priority,
        illustrative: row.illustrative, basis: row.basis, note: row.note, statedOn: row.stated_on, labelId: row.label_id, version: row.version,
      },
    }),
  };
}

/** The most urgent needs for sets, 500 at most. */
export async function listUrgent(db: Sql, search: string | undefined, show: PackageNeedShows): Promise<ShownPackageNeed[]> {
  const shown = showPackageNeeds(show);
  const pattern = search === undefined ? undefined : containing(search);
  const { rows } = await sql<PackageNeedRow>`
    select ${shown.selected} from ${shown.from} where ${pattern === undefined ? sql`true` : sql`(p.reference ilike ${pattern} or p.note ilike ${pattern})`} order by p.need_by, p.id limit 500`.execute(db);
  return rows.map(shown.read);
}

/** Needs for sets of which at least one component's need is among these, the most urgent first. */
export async function listPackageNeedsOf(db: Sql, needIds: readonly string[], show: PackageNeedShows): Promise<ShownPackageNeed[]> {
  const shown = showPackageNeeds(show);
  const { rows } = await sql<PackageNeedRow>`
    select ${shown.selected} from ${shown.from}
     where p.id in (select c.package_need_id from capability.part c where c.need_id = any (${[...needIds]}::uuid[])) order by p.need_by, p.id`.execute(db);
  return rows.map(shown.read);
}

export async function findPackageNeed(db: Sql, id: string, show: PackageNeedShows): Promise<ShownPackageNeed | undefined> {
  const shown = showPackageNeeds(show);
  const { rows } = await sql<PackageNeedRow>`select ${shown.selected} from ${shown.from} where p.id = ${id}`.execute(db);
  return rows[0] && shown.read(rows[0]);
}

/** Writes a need for sets with the needs of its components; `false` when its reference is taken. */
export async function insertPackageNeed(db: Sql, one: PackageNeed, parts: readonly { readonly component: string; readonly needId: string }[]): Promise<boolean> {
  const written = await sql`
    insert into capability.package_need (id, recipient_id, reference, template_id, sets, need_by, place_id, priority, illustrative, basis, note, stated_on, label_id)
    values (${one.id}, ${one.recipientId}, ${one.reference}, ${one.templateId}, ${one.sets}, ${one.needBy}::date, ${one.placeId}, ${one.priority}, ${one.illustrative}, ${one.basis}, ${one.note},
            ${one.statedOn}::date, ${one.labelId}) on conflict (recipient_id, reference, label_id) do nothing`.execute(db);
  if (written.numAffectedRows !== 1n) return false;
  await sql`
    insert into capability.part (package_need_id, component, need_id, label_id)
    select ${one.id}, r.component, r."needId", ${one.labelId} from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as r(component text, "needId" uuid)`.execute(db);
  return true;
}

/** Recipients and references of the needs for sets that the reader sees. */
export async function listReferences(db: Sql): Promise<Set<string>> {
  const { rows } = await sql<{ recipient_id: string; reference: string }>`select p.recipient_id, p.reference from capability.package_need p`.execute(db);
  return new Set(rows.map((row) => `${row.recipient_id} ${row.reference}`));
}

/** The needs that stand for the components of these package needs, by package need. */
export async function listParts(db: Sql, packageNeeds: readonly string[]): Promise<Map<string, { readonly component: string; readonly needId: string }[]>> {
  const { rows } = await sql<{ package_need_id: string; component: string; need_id: string }>`
    select package_need_id, component, need_id from capability.part where package_need_id = any (${[...packageNeeds]}::uuid[]) order by package_need_id, component`.execute(db);
  return new Map([...groupBy(rows, (row) => row.package_need_id)].map(([id, list]) => [id, list.map((row) => ({ component: row.component, needId: row.need_id }))]));
}
