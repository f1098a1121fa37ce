import { sql } from "kysely";
import { containing, keyset, toPage, type ListOrder, type Sql } from "../../edges/keyset.ts";
import { showBrief } from "../../edges/shown.ts";
import type { Page } from "../../kernel/outcome.ts";
import type { Node, NodeId } from "./node.ts";

interface NodeRow {
  id: NodeId;
  code: string;
  name_en: string;
  name_fr: string;
  name_uk: string;
  kind: Node["kind"];
  country: string;
  latitude: number;
  longitude: number;
  handling_tonnes_per_day: number | null;
  storage_tonnes: number | null;
  licences: Node["licences"];
  notice_days: number;
  illustrative: boolean;
  basis: string | null;
  version: number;
}

const columns = sql`n.id, n.code, n.name_en, n.name_fr, n.name_uk, n.kind, n.country, n.latitude, n.longitude, n.handling_tonnes_per_day,
  n.storage_tonnes, n.licences, n.notice_days, n.illustrative, n.basis, n.version`;

const sortKeys = {
  code: { expression: sql`n.code`, type: "text", nullable: false },
  name: { expression: sql`n.name_en`, type: "text", nullable: false },
  kind: { expression: sql`n.kind`, type: "text", nullable: false },
  country: { expression: sql`n.country`, type: "text", nullable: false },
  handlingTonnesPerDay: { expression: sql`n.handling_tonnes_per_day`, type: "float8", nullable: true },
} as const;

function toNode(row: NodeRow): Node {
  return {
    id: row.id, code: row.code, names: { en: row.name_en, fr: row.name_fr, uk: row.name_uk }, kind: row.kind, country: row.country,
    latitude: row.latitude, longitude: row.longitude, handlingTonnesPerDay: row.handling_tonnes_per_day, storageTonnes: row.storage_tonnes,
    licences: row.licences, noticeDays: row.notice_days, illustrative: row.illustrative, basis: row.basis, version: row.version,
  };
}

function toRow(node: Node): NodeRow {
  return {
    id: node.id, code: node.code, name_en: node.names.en, name_fr: node.names.fr, name_uk: node.names.uk, kind: node.kind, country: node.country,
    latitude: node.latitude, longitude: node.longitude, handling_tonnes_per_day: node.handlingTonnesPerDay, storage_tonnes: node.storageTonnes,
    licences: node.licences, notice_days: node.noticeDays, illustrative: node.illustrative, basis: node.basis, version: node.version,
  };
}

export interface NodeFilter {
  readonly search?: string | undefined;
  readonly kind?: string | undefined;
}

/** `undefined` when the order or cursor is not one of this list's. */
export async function pageNodes(db: Sql, filter: NodeFilter, order: ListOrder): Promise<Page<Node> | undefined> {
  const page = keyset(sortKeys, order, sql`n.id`);
  if (!page) return undefined;
  const pattern = filter.search === undefined ? undefined : containing(filter.search);
  const { rows } = await sql<NodeRow & { sort_value: string | null }>`
    select ${columns}, ${page.sortValue} as sort_value from network.node n
     where ${page.where}
       ${filter.kind === undefined ? sql`` : sql`and n.kind = ${filter.kind}`}
       ${pattern === undefined ? sql`` : sql`and (n.code ilike ${pattern} or n.name_en ilike ${pattern} or n.name_fr ilike ${pattern} or n.name_uk ilike ${pattern})`}
     order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, toNode);
}

/** A node in another module's statement. */
export const showNode = showBrief(sql`network.node`);

export async function findNode(db: Sql, id: string): Promise<Node | undefined> {
  const { rows } = await sql<NodeRow>`select ${columns} from network.node n where n.id = ${id}`.execute(db);
  return rows[0] && toNode(rows[0]);
}

/** The node with its row locked until the commit; legs may still come to name it. */
export async function findNodeForUpdate(db: Sql, id: string): Promise<Node | undefined> {
  const { rows } = await sql<NodeRow>`select ${columns} from network.node n where n.id = ${id} for no key update`.execute(db);
  return rows[0] && toNode(rows[0]);
}

export async function listNodesByIds(db: Sql, ids: readonly string[]): Promise<Map<string, Node>> {
  const { rows } = await sql<NodeRow>`select ${columns} from network.node n where n.id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, toNode(row)]));
}

/** All nodes by code, in the order of their codes. */
export async function listNodesByCode(db: Sql): Promise<Map<string, Node>> {
  const { rows } = await sql<NodeRow>`select ${columns} from network.node n order by n.code`.execute(db);
  return new Map(rows.map((row) => [row.code, toNode(row)]));
}

/** Keeps every other writer of nodes waiting until the commit, so that a bulk meets no code added meanwhile. */
export async function holdNodes(db: Sql): Promise<void> {
  await sql`lock table network.node in share row exclusive mode`.execute(db);
}

const asRecordset = (nodes: readonly Node[]) => sql`jsonb_to_recordset(${JSON.stringify(nodes.map(toRow))}::jsonb)
  as r(id uuid, code text, name_en text, name_fr text, name_uk text, kind text, country text, latitude double precision, longitude double precision,
       handling_tonnes_per_day double precision, storage_tonnes double precision, licences jsonb, notice_days int, illustrative boolean, basis text, version int)`;

/** Writes new nodes; answers how many, less than all when a code was taken. */
export async function insertNodes(db: Sql, nodes: readonly Node[]): Promise<number> {
  if (nodes.length === 0) return 0;
  const result = await sql`
    insert into network.node (id, code, name_en, name_fr, name_uk, kind, country, latitude, longitude, handling_tonnes_per_day, storage_tonnes, licences, notice_days, illustrative, basis, version)
    select r.id, r.code, r.name_en, r.name_fr, r.name_uk, r.kind, r.country, r.latitude, r.longitude, r.handling_tonnes_per_day, r.storage_tonnes, r.licences, r.notice_days, r.illustrative, r.basis, r.version
      from ${asRecordset(nodes)}
    on conflict (code) do nothing`.execute(db);
  return Number(result.numAffectedRows);
}

/** Writes changed nodes, whose rows are locked; the codes stay what they were. */
export async function updateNodes(db: Sql, nodes: readonly Node[]): Promise<void> {
  if (nodes.length === 0) return;
  await sql`
    update network.node n set name_en = r.name_en, name_fr = r.name_fr, name_uk = r.name_uk, kind = r.kind, country = r.country,
           latitude = r.latitude, longitude = r.longitude, handling_tonnes_per_day = r.handling_tonnes_per_day, storage_tonnes = r.storage_tonnes,
           licences = r.licences, notice_days = r.notice_days, illustrative = r.illustrative, basis = r.basis, version = r.version
      from ${asRecordset(nodes)} where n.id = r.id`.execute(db);
}
