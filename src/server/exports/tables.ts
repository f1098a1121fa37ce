import type { Cell, TableRow } from "../../kernel/table.ts";
import { itemsByCode } from "../../modules/catalogue/actions.ts";
import { allContributions } from "../../modules/contributions/actions.ts";
import { allFunds } from "../../modules/funds/actions-file.ts";
import { legsByCode, nodesByCode } from "../../modules/network/actions.ts";
import { allNeeds } from "../../modules/needs/actions.ts";
import { minorDigitsOf } from "../../modules/contributions/index.ts";
import { partiesByCode } from "../../modules/parties/actions.ts";
import type { Sql } from "../../edges/keyset.ts";
import { labelsById } from "../../modules/releasability/actions.ts";
import { labelCells } from "../../modules/releasability/label-columns.ts";
import { supportsOfAll } from "../../modules/sources/actions.ts";
import { quotationCells } from "../../modules/sources/quotation-columns.ts";
import { allCourses } from "../../modules/training/actions.ts";
import { templates } from "../imports/templates.ts";

type Row = Record<string, Cell>;

const yesNo = (value: boolean) => (value ? "yes" : "no");
const names = (of: { names: { en: string; fr: string; uk: string } }) => ({ name_en: of.names.en, name_fr: of.names.fr, name_uk: of.names.uk });
export const amountText = (minor: bigint, digits: number) => {
  const text = minor.toString().padStart(digits + 1, "0");
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
};

async function parties(db: Sql): Promise<Row[]> {
  return [...(await partiesByCode(db)).values()].map((party) => ({ code: party.code, kind: party.kind, ...names(party), country: party.country, roles: party.roles.join(";") }));
}

async function catalogue(db: Sql): Promise<Row[]> {
  const items = await itemsByCode(db);
  const byId = new Map([...items.values()].map((item) => [item.id as string, item.code]));
  return [...items.values()].map((item) => ({
    code: item.code, ...names(item), category: item.category, nsn: item.nsn, unit: item.unit, mass_kg: item.massKg, hazard_division: item.hazardDivision, compatibility_group: item.compatibilityGroup,
    neq_kg: item.neqKg, fleet: item.fleet, substitutes: item.substitutes.map((one) => `${byId.get(one.itemId)}:${one.valueShare}`).join(";"), basis: item.basis,
  }));
}

async function nodes(db: Sql): Promise<Row[]> {
  return [...(await nodesByCode(db)).values()].map((node) => ({
    code: node.code, ...names(node), kind: node.kind, country: node.country, latitude: node.latitude, longitude: node.longitude, handling_tonnes_per_day: node.handlingTonnesPerDay,
    storage_tonnes: node.storageTonnes, licences: Object.entries(node.licences).map(([division, kg]) => `${division}:${kg}`).join(";"), notice_days: node.noticeDays, illustrative: yesNo(node.illustrative), basis: node.basis,
  }));
}

async function legs(db: Sql): Promise<Row[]> {
  return [...(await legsByCode(db)).values()].map((leg) => ({
    code: leg.code, from: leg.from.code, to: leg.to.code, mode: leg.mode, transit_days: leg.transitDays, departs_every_days: leg.departsEveryDays, departs_phase_days: leg.departsPhaseDays,
    capacity_tonnes: leg.capacityTonnes, neq_cap_kg: leg.neqCapKg, cost_cents_per_tonne: leg.costCentsPerTonne, open_from: leg.openFrom, open_through: leg.openThrough, notice_days: leg.noticeDays,
    illustrative: yesNo(leg.illustrative), basis: leg.basis,
  }));
}

async function codesById(db: Sql) {
  const byId = (map: Map<string, { id: string; code: string }>) => new Map([...map.values()].map((one) => [one.id, one.code]));
  return { parties: byId(await partiesByCode(db)), items: byId(await itemsByCode(db)), nodes: byId(await nodesByCode(db)) };
}

/** A file of needs cannot say that one was rejected, replaced or withdrawn: those are left out. */
const statedStates: readonly string[] = ["draft", "submitted", "validated", "prioritised", "open"];

async function needs(db: Sql, references: readonly string[] | null): Promise<Row[]> {
  const codes = await codesById(db);
  const wanted = references && new Set(references);
  const list = (await allNeeds(db)).filter((need) => statedStates.includes(need.state) && (wanted?.has(need.reference) ?? true));
  const supports = await supportsOfAll(db, "need", list.map((need) => need.id));
  const labels = await labelsById(db, list.map((need) => need.labelId));
  return list.map((need) => {
    const [quoted] = supports.get(need.id) ?? [];
    return {
      reference: need.reference, recipient: codes.parties.get(need.recipientId) ?? null, item: codes.items.get(need.itemId) ?? null, units: Number(need.units), priority: need.priority,
      validated_by: need.validatedBy === null ? null : (codes.parties.get(need.validatedBy) ?? null), need_by: need.needBy, place: codes.nodes.get(need.placeId) ?? null, state: need.state,
      stated_on: need.statedOn, illustrative: yesNo(need.illustrative), basis: need.basis, note: need.note, ...labelCells(labels.get(need.labelId)!), ...(quoted ? quotationCells(quoted) : {}),
    };
  });
}

/**
 * A row for each line; further rows carry what there is more of values and sentences, each with the one that is its turn. What
 * has ended is left out: a file cannot say so.
 */
async function contributions(db: Sql, references: readonly string[] | null): Promise<Row[]> {
  const codes = await codesById(db);
  const party = (id: string | null) => (id === null ? null : (codes.parties.get(id) ?? null));
  const rows: Row[] = [];
  for await (const batch of allContributions(db, references)) {
    const supports = await supportsOfAll(db, "contribution", batch.map((one) => one.contribution.id));
    const labels = await labelsById(db, batch.map((one) => one.contribution.labelId));
    for (const { contribution: one, lines, valuations } of batch) {
      if (one.ended !== null) continue;
      const quoted = supports.get(one.id) ?? [];
      for (let index = 0; index < Math.max(1, lines.length, valuations.length, quoted.length); index++) {
        const [line, value, sentence] = [lines[index], valuations[index], quoted[index]];
        rows.push({
          reference: one.reference, donor: party(one.donorId), kind: one.kind, stage: one.stage, category: one.category, title: one.title, announced_on: one.announcedOn,
          payer: party(one.payerId), supplier: party(one.supplierId), holder: party(one.holderId), consent_nation: party(one.consentId), carrier: party(one.carrierId),
          illustrative: yesNo(one.illustrative), basis: one.basis, note: one.explanation, not_counted: one.notCounted, ...labelCells(labels.get(one.labelId)!),
          ...(line ? {
            item: line.itemId ? (codes.items.get(line.itemId) ?? null) : null, described: line.described, unit: line.unit, units: line.units === null ? null : Number(line.units),
            declared_units: line.declaredUnits === null ? null : Number(line.declaredUnits), from_place: line.fromNodeId ? (codes.nodes.get(line.fromNodeId) ?? null) : null,
            available_from: line.availableFrom, available_through: line.availableThrough, condition: line.condition,
          } : {}),
          ...(value ? { amount: amountText(value.amountMinor, minorDigitsOf(value.currency)), currency: value.currency, valuation_method: value.method, valued_on: value.valuedOn } : {}),
          ...(sentence ? quotationCells(sentence) : {}),
        });
      }
    }
  }
  return rows;
}

/** A row for each session, and one for a course without any. A file cannot say that a session was called off: those are left out. */
async function courses(db: Sql): Promise<Row[]> {
  const codes = await codesById(db);
  const list = (await allCourses(db)).filter(({ session }) => session === null || session.calledOffOn === null);
  const labels = await labelsById(db, list.map(({ course }) => course.labelId));
  return list.map(({ course, session }) => ({
    reference: course.reference, donor: codes.parties.get(course.donorId) ?? null, title: course.title, skill: course.skill, item: course.itemId && (codes.items.get(course.itemId) ?? null), languages: course.languages.join(";"),
    prerequisites: course.prerequisites.join(";") || null, instructors: course.instructors, equipment: course.equipment, illustrative: yesNo(course.illustrative), basis: course.basis, note: course.note, ...labelCells(labels.get(course.labelId)!),
    ...(session ? { place: codes.nodes.get(session.nodeId) ?? null, begins_on: session.beginsOn, ends_on: session.endsOn, seats: session.seats, preparation_days: session.preparationDays } : {}),
  }));
}

/** A row for each entry, and one for a fund without any. */
async function funds(db: Sql): Promise<Row[]> {
  const codes = await codesById(db);
  const list = await allFunds(db);
  const labels = await labelsById(db, list.map(({ fund }) => fund.labelId));
  return list.flatMap(({ fund, entries }) => (entries.length === 0 ? [null] : entries).map((entry) => ({
    reference: fund.reference, holder: codes.parties.get(fund.holderId) ?? null, title: fund.title, purpose: fund.purpose, illustrative: yesNo(fund.illustrative), basis: fund.basis, ...labelCells(labels.get(fund.labelId)!),
    ...(entry ? {
      entry: entry.reference, donor: codes.parties.get(entry.donorId) ?? null, step: entry.step, category: entry.category, currency: entry.currency, on_day: entry.onDay, taken_back: yesNo(entry.amountMinor < 0n), source: entry.source, note: entry.note,
      amount: amountText(entry.amountMinor < 0n ? -entry.amountMinor : entry.amountMinor, minorDigitsOf(entry.currency)),
    } : {}),
  })));
}

const makers: Readonly<Record<string, (db: Sql, references: readonly string[] | null) => Promise<Row[]>>> = { parties, catalogue, nodes, legs, needs, contributions, courses, funds };

export const exportKinds = Object.keys(makers);

/** The records of a kind as the table its template describes, so that what goes out comes in again; of needs and contributions those of `references`, when given. */
export async function exportTable(db: Sql, kind: string, references: readonly string[] | null = null): Promise<{ sheet: string; columns: string[]; rows: TableRow[] }> {
  const template = templates[kind]!;
  const columns = template.columns.map((column) => column.key);
  const rows = await makers[kind]!(db, references);
  return { sheet: template.sheet, columns, rows: rows.map((row, index) => ({ row: index + 2, cells: columns.map((column) => row[column] ?? null) })) };
}
