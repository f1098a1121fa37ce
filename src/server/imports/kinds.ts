import { keepAllianceFile } from "../../modules/alliance/actions-file.ts";
import { readAllianceFile } from "../../modules/alliance/shapes-file.ts";
import { keepPackagesFile } from "../../modules/capability/actions-file.ts";
import { readPackagesFile } from "../../modules/capability/shapes-file.ts";
import { groupBy } from "../../kernel/group-by.ts";
import type { CellFault, ImportOutcome, Table } from "../../kernel/table.ts";
import type { Template, TemplateRow } from "../../kernel/template.ts";
import type { Drafted } from "../../edges/drafted.ts";
import { toCellFault, columnOf } from "../../edges/drafted.ts";
import { isCountry } from "../../edges/country.ts";
import type { ActionContext, Applied, Deed, Sql } from "../../modules/audit/index.ts";
import { applyItems, itemsByCode } from "../../modules/catalogue/actions.ts";
import { itemTemplate, toItemDraft } from "../../modules/catalogue/item-template.ts";
import { keepDrafts } from "../../modules/contributions/actions-drafts.ts";
import { contributionKey, toContributionDrafts } from "../../modules/contributions/contribution-file.ts";
import { contributionTemplate } from "../../modules/contributions/contribution-template.ts";
import { readKiel, releaseDayOf } from "../../modules/contributions/kiel/index.ts";
import { keepFundRows } from "../../modules/funds/actions-file.ts";
import { fundTemplate, toFundRows } from "../../modules/funds/fund-template.ts";
import { parseGeoJson } from "../../modules/network/index.ts";
import { applyLegs, applyNodes, nodesByCode } from "../../modules/network/actions.ts";
import { legTemplate, toLegDraft } from "../../modules/network/leg-template.ts";
import { nodeTemplate, toNodeDraft } from "../../modules/network/node-template.ts";
import { keepNeedDrafts } from "../../modules/needs/actions.ts";
import { needTemplate, toNeedDrafts } from "../../modules/needs/need-template.ts";
import { applyParties, partiesByCode } from "../../modules/parties/actions.ts";
import { partyTemplate, toPartyDraft } from "../../modules/parties/party-template.ts";
import { keepCourseRows } from "../../modules/training/actions-file.ts";
import { courseTemplate, toCourseRows } from "../../modules/training/course-template.ts";
import { readRecordFile } from "../../modules/sources/index.ts";
import { keepQuotations } from "../../modules/sources/actions.ts";
import { exportTable } from "../exports/tables.ts";
import { fault } from "../files/faults.ts";
import { readRows } from "../files/read-rows.ts";
import { toHeaderKey } from "../files/text.ts";
import { codeOf, idsBySpelling } from "./aliases.ts";
import { keepLinks, linkTemplate } from "./links.ts";
import { templates } from "./templates.ts";

/** What a kind of file becomes: counts, or every reason why not, and what to write to the log. */
export interface Kept extends ImportOutcome {
  readonly deeds: readonly Deed[];
}

export interface ImportKind {
  /** How the file is read: as a table of these sheets, or as the text it is. */
  readonly reads: { readonly as: "table"; readonly sheets: readonly string[] } | { readonly as: "text" };
  readonly keepTable?: (context: ActionContext, db: Sql, table: Table, fileName: string) => Promise<Kept>;
  readonly keepText?: (context: ActionContext, db: Sql, text: string, fileName: string) => Promise<Kept>;
}

const nothingKept = (refused: readonly CellFault[]): Kept => ({ added: 0, changed: 0, unchanged: 0, refused, deeds: [] });

/** Drafts of rows, or all their faults. */
function draftRows<Draft>(rows: readonly TemplateRow[], toDraft: (row: TemplateRow) => Drafted<Draft>): { drafts: { draft: Draft; row: number }[]; refused: CellFault[] } {
  const drafts: { draft: Draft; row: number }[] = [];
  const refused: CellFault[] = [];
  for (const row of rows) {
    const drafted = toDraft(row);
    if ("faults" in drafted) refused.push(...drafted.faults);
    else drafts.push({ draft: drafted.draft, row: row.row });
  }
  return { drafts, refused };
}

function toKept(applied: readonly Applied[], rows: readonly (number | null)[]): Kept {
  const refused = applied.flatMap((one, index) => (one.outcome === "refused" ? [toCellFault(rows[index] ?? null, columnOf(one.refusal.pointer), one.refusal)] : []));
  if (refused.length > 0) return nothingKept(refused);
  const count = (outcome: string) => applied.filter((one) => one.outcome === outcome).length;
  return { added: count("added"), changed: count("changed"), unchanged: count("unchanged"), refused: [], deeds: applied.flatMap((one) => (one.outcome === "refused" ? [] : one.deeds)) };
}

function together(a: Kept, b: Kept): Kept {
  return { added: a.added + b.added, changed: a.changed + b.changed, unchanged: a.unchanged + b.unchanged, refused: [...a.refused, ...b.refused], deeds: [...a.deeds, ...b.deeds] };
}

/** What was read of a filled-in template; `null` rows when its head alone is wrong, or nothing stands under it. */
function readTemplate(table: Table, template: Template): { readonly rows: readonly TemplateRow[] | null; readonly refused: readonly CellFault[] } {
  const { rows, refused } = readRows(table, template);
  if (table.rows.length === 0) return { rows: null, refused: [...refused, fault("no-rows", {})] };
  return { rows: refused.some((one) => one.row === 1) ? null : rows, refused };
}

/** Every fault that one reading finds, of form, of reference and of rule, in the order of the rows; nothing is kept when there is one. */
function keptUnless(kept: Kept, ...others: readonly (readonly CellFault[])[]): Kept {
  const refused = [...others.flat(), ...kept.refused];
  return refused.length === 0 ? kept : nothingKept(refused.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0)));
}

/** A kind whose rows are each one record. */
function rowKind<Draft>(template: Template, of: {
  readonly toDraft: (context: ActionContext, db: Sql, table: Table) => Promise<(row: TemplateRow) => Drafted<Draft>>;
  readonly apply: (db: Sql, context: ActionContext, drafts: readonly Draft[]) => Promise<readonly Applied[]>;
}): ImportKind {
  return {
    reads: { as: "table", sheets: [template.sheet] },
    keepTable: async (context, db, table) => {
      const read = readTemplate(table, template);
      if (read.rows === null) return nothingKept(read.refused);
      const { drafts, refused } = draftRows(read.rows, await of.toDraft(context, db, table));
      // Also the faults that only applying finds are told at once. It is undone when there is any.
      return keptUnless(toKept(await of.apply(db, context, drafts.map((one) => one.draft)), drafts.map((one) => one.row)), read.refused, refused);
    },
  };
}

/** What stands in a column, row by row, also in rows that are wrong elsewhere. */
function cellsOf(table: Table, column: string): string[] {
  const at = table.columns.findIndex((header) => toHeaderKey(header) === column);
  return table.rows.map((row) => String(row.cells[at] ?? "").trim());
}

const nodeKind = rowKind(nodeTemplate, { toDraft: async () => toNodeDraft, apply: applyNodes });
const legKind = rowKind(legTemplate, {
  toDraft: async (_context, db) => {
    const nodeCodes = new Set((await nodesByCode(db)).keys());
    return (row) => toLegDraft(row, { nodeCodes });
  },
  apply: applyLegs,
});

/** Keeps what a JSON document says, or tells that it is none. */
const jsonKind = (keep: (context: ActionContext, db: Sql, json: unknown) => Promise<Kept>): NonNullable<ImportKind["keepText"]> => (context, db, text) => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return Promise.resolve(nothingKept([{ row: null, column: null, code: "not-json", message: "The file is not JSON." }]));
  }
  return keep(context, db, json);
};

async function keepGeoJson(context: ActionContext, db: Sql, json: unknown): Promise<Kept> {
  const read = parseGeoJson(json, { nodeCodes: new Set((await nodesByCode(db)).keys()), isCountry });
  if (read.faults.length > 0) return nothingKept(read.faults.map((fault) => ({ row: null, column: fault.pointer, code: fault.code, message: `${fault.pointer}: ${fault.message}` })));
  const nodes = toKept(await applyNodes(db, context, read.nodes), []);
  return nodes.refused.length > 0 ? nodes : together(nodes, toKept(await applyLegs(db, context, read.legs), []));
}

const needKey = (row: TemplateRow) => `${String(row.values["recipient"])}:${String(row.values["reference"])}`;

/** Contributions of which a row could not be read: what is said of them is not whole. */
function incompleteKeys(table: Table, refused: readonly CellFault[]): ReadonlySet<string> {
  const faulty = new Set(refused.map((one) => one.row));
  const [donors, references] = [cellsOf(table, "donor"), cellsOf(table, "reference")];
  return new Set(table.rows.flatMap((row, index) => (faulty.has(row.row) ? [`${donors[index]}:${references[index]}`] : [])));
}

/**
 * Leaves out the records that stand in the room just as the file has them, so that a file that was written by the room changes
 * nothing, however its records came to be; gives the rows that are left and how many records were left out.
 */
async function leaveOutPresent(db: Sql, kind: "needs" | "contributions", rows: readonly TemplateRow[], keyOf: (row: TemplateRow) => string): Promise<{ rows: readonly TemplateRow[]; present: number }> {
  const groups = groupBy(rows, keyOf);
  const standing = groupBy(readRows(await exportTable(db, kind, rows.map((row) => String(row.values["reference"]))), templates[kind]!).rows, keyOf);
  const same = new Set([...groups].filter(([key, group]) => standing.has(key) && textOf(group) === textOf(standing.get(key)!)).map(([key]) => key));
  return { rows: rows.filter((row) => !same.has(keyOf(row))), present: same.size };
}

function textOf(rows: readonly TemplateRow[]): string {
  return JSON.stringify(rows.map((row) => row.values), (_key, value: unknown) => (typeof value === "bigint" ? `${value}` : value));
}

async function known(db: Sql) {
  return { parties: await partiesByCode(db), items: await itemsByCode(db), nodes: await nodesByCode(db) };
}

export const kinds: Readonly<Record<string, ImportKind>> = {
  parties: rowKind(partyTemplate, { toDraft: async () => toPartyDraft, apply: applyParties }),
  catalogue: rowKind(itemTemplate, {
    toDraft: async (_context, db, table) => {
      const itemCodes = new Set([...(await itemsByCode(db)).keys(), ...cellsOf(table, "code")]);
      return (row) => toItemDraft(row, { itemCodes });
    },
    apply: applyItems,
  }),
  nodes: nodeKind,
  legs: legKind,
  network: {
    reads: { as: "table", sheets: [nodeTemplate.sheet, legTemplate.sheet] },
    keepTable: (context, db, table, fileName) => (table.columns.some((column) => column.trim().toLowerCase() === "transit_days") ? legKind : nodeKind).keepTable!(context, db, table, fileName),
    keepText: jsonKind(keepGeoJson),
  },
  needs: {
    reads: { as: "table", sheets: [needTemplate.sheet] },
    keepTable: async (context, db, table) => {
      const read = readTemplate(table, needTemplate);
      if (read.rows === null) return nothingKept(read.refused);
      const fresh = await leaveOutPresent(db, "needs", read.rows, needKey);
      const { drafts, refused } = toNeedDrafts(fresh.rows, { ...(await known(db)), today: context.today });
      const faulty = new Set(refused.map((one) => one.row));
      const kept = await keepNeedDrafts(context, db, drafts.filter((draft) => !faulty.has(draft.row)));
      return keptUnless({ ...kept, unchanged: kept.unchanged + fresh.present }, read.refused, refused);
    },
  },
  contributions: {
    reads: { as: "table", sheets: [contributionTemplate.sheet] },
    keepTable: async (context, db, table, fileName) => {
      const read = readTemplate(table, contributionTemplate);
      if (read.rows === null) return nothingKept(read.refused);
      const fresh = await leaveOutPresent(db, "contributions", read.rows, contributionKey);
      const { drafts, refused } = toContributionDrafts(fresh.rows, { ...(await known(db)), today: context.today, incomplete: incompleteKeys(table, read.refused) });
      const kept = await keepDrafts(context, db, drafts, { name: fileName });
      return keptUnless({ ...kept, unchanged: kept.unchanged + fresh.present }, read.refused, refused);
    },
  },
  courses: {
    reads: { as: "table", sheets: [courseTemplate.sheet] },
    keepTable: async (context, db, table) => {
      const read = readTemplate(table, courseTemplate);
      if (read.rows === null) return nothingKept(read.refused);
      const { drafts, refused } = toCourseRows(read.rows, await known(db));
      const faulty = new Set(refused.map((one) => one.row));
      return keptUnless(await keepCourseRows(context, db, drafts.filter((draft) => !faulty.has(draft.row))), read.refused, refused);
    },
  },
  funds: {
    reads: { as: "table", sheets: [fundTemplate.sheet] },
    keepTable: async (context, db, table) => {
      const read = readTemplate(table, fundTemplate);
      if (read.rows === null) return nothingKept(read.refused);
      const { drafts, refused } = toFundRows(read.rows, await partiesByCode(db));
      const faulty = new Set(refused.map((one) => one.row));
      return keptUnless(await keepFundRows(context, db, drafts.filter((draft) => !faulty.has(draft.row))), read.refused, refused);
    },
  },
  kiel: {
    reads: { as: "table", sheets: ["Bilateral assistance", "Bilateral Assistance, MAIN DATA", "Sheet1"] },
    keepTable: async (context, db, table, fileName) => {
      const { drafts, refused } = readKiel(table, { parties: idsBySpelling(await partiesByCode(db)), today: context.today, releaseOn: releaseDayOf(fileName) });
      return refused.length > 0 ? nothingKept(refused) : keepDrafts(context, db, drafts, { name: fileName });
    },
  },
  record: {
    reads: { as: "text" },
    keepText: async (context, db, text) => {
      const parties = await partiesByCode(db);
      const { quotations, refused } = readRecordFile(text, (spelling) => codeOf(spelling, parties));
      if (refused.length > 0) return nothingKept(refused);
      const kept = await keepQuotations(context, db, quotations);
      return { added: kept.added, changed: 0, unchanged: quotations.length - kept.added, refused: [], deeds: kept.deeds };
    },
  },
  alliance: {
    reads: { as: "text" },
    keepText: jsonKind(async (context, db, json) => {
      const read = readAllianceFile(json);
      return "refused" in read ? nothingKept(read.refused) : { ...(await keepAllianceFile(context, db, read.document)), changed: 0 };
    }),
  },
  packages: {
    reads: { as: "text" },
    keepText: jsonKind(async (context, db, json) => {
      const read = readPackagesFile(json);
      return "refused" in read ? nothingKept(read.refused) : { ...(await keepPackagesFile(context, db, read.document)), changed: 0 };
    }),
  },
  links: { reads: { as: "table", sheets: [linkTemplate.sheet] }, keepTable: async (context, db, table) => {
    const read = readTemplate(table, linkTemplate);
    return read.rows === null ? nothingKept(read.refused) : keptUnless(await keepLinks(context, db, read.rows), read.refused);
  } },
};
