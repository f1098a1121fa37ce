import http from "node:http";
import type { AddressInfo } from "node:net";
import type pg from "pg";

/** A list as someone would write it by hand with `pg`: one statement with what the answer has, its rows to the same JSON. */
export interface HandList {
  readonly select: string;
  readonly toItem: (row: any) => object;
  readonly by: string;
  readonly type: "date" | "bigint" | "text";
  readonly id: string;
  readonly descending: boolean;
  readonly nullable: boolean;
}

export interface Place {
  readonly value: string | null;
  readonly id: string;
}

const pageSize = 50;

export function orderByHand({ by, id, descending, nullable }: HandList): string {
  const direction = descending ? "desc" : "asc";
  return `${by} ${direction}${nullable ? " nulls last" : ""}, ${id} ${direction}`;
}

/**
 * A page of what a donor has, as JSON. The donor is known by its id: by its code, PostgreSQL would not know how many lines to
 * expect and might sort them all, which would flatter us.
 */
export async function pageByHand(pool: pg.Pool, list: HandList, sort: string, donorId: string, after: Place | null): Promise<string> {
  const past = after === null ? "" : after.value === null ? `and ${list.by} is null and $2::text is null and ${list.id} ${list.descending ? "<" : ">"} $3::uuid` : `and ((${list.by}, ${list.id}) ${list.descending ? "<" : ">"} ($2::${list.type}, $3::uuid)${list.nullable ? ` or ${list.by} is null` : ""})`;
  const { rows } = await pool.query(`${list.select} where c.donor_id = $1 ${past} order by ${orderByHand(list)} limit ${pageSize + 1}`, after === null ? [donorId] : [donorId, after.value, after.id]);
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return JSON.stringify({ items: shown.map(list.toItem), next: rows.length > pageSize ? Buffer.from(JSON.stringify([sort, last.sort_value, last.id])).toString("base64url") : null });
}

const donorOf = (row: any) => ({ id: row.donor_id, code: row.code, names: { en: row.name_en, fr: row.name_fr, uk: row.name_uk } });
const toNumber = (value: bigint | null) => (value === null ? null : Number(value));

export function linesByHand(sorted: Omit<HandList, "select" | "toItem" | "id">): HandList {
  return {
    ...sorted, id: "l.id",
    select: `select l.id, l.contribution_id, c.reference, c.donor_id, c.stage, c.category, l.item_id, l.described, l.unit, l.units, l.declared_units, l.from_node_id,
        l.available_from, l.available_through, c.announced_on, c.illustrative, p.code, p.name_en, p.name_fr, p.name_uk, (${sorted.by})::text as sort_value
      from contributions.line l join contributions.contribution c on c.id = l.contribution_id join parties.party p on p.id = c.donor_id`,
    toItem: (row) => ({
      id: row.id, contributionId: row.contribution_id, reference: row.reference, donor: donorOf(row), stage: row.stage, category: row.category, itemId: row.item_id, described: row.described,
      unit: row.unit, units: toNumber(row.units), declaredUnits: toNumber(row.declared_units), fromNodeId: row.from_node_id, availableFrom: row.available_from,
      availableThrough: row.available_through, announcedOn: row.announced_on, illustrative: row.illustrative,
    }),
  };
}

export function contributionsByHand(sorted: Omit<HandList, "select" | "toItem" | "id">): HandList {
  return {
    ...sorted, id: "c.id",
    select: `select c.id, c.donor_id, c.reference, c.kind, c.stage, c.ended, c.category, c.title, c.announced_on, c.announced_text, c.origin, c.illustrative, c.not_counted, c.version,
        jsonb_array_length(c.findings) as findings, (select count(*)::int from contributions.line l where l.contribution_id = c.id) as lines,
        (select jsonb_object_agg(v.method, v.eur) from (select method, sum(eur_minor) as eur from contributions.valuation where contribution_id = c.id and eur_minor is not null group by method) v) as eur,
        (select count(*)::int from sources.support s where s.about_kind = 'contribution' and s.about_id = c.id) as statements,
        p.code, p.name_en, p.name_fr, p.name_uk, b.policy, b.level, (${sorted.by})::text as sort_value
      from contributions.contribution c join parties.party p on p.id = c.donor_id join releasability.label b on b.id = c.label_id`,
    toItem: (row) => ({
      id: row.id, reference: row.reference, donor: donorOf(row), kind: row.kind, stage: row.stage, ended: row.ended, category: row.category, title: row.title, announcedOn: row.announced_on,
      announcedText: row.announced_text, origin: row.origin, illustrative: row.illustrative, notCounted: row.not_counted, label: { policyIdentifier: row.policy, classification: ["PUBLIC", "UNCLASSIFIED", "RESTRICTED"][row.level], categories: [] }, version: row.version, lineCount: row.lines, eurMinor: row.eur ?? {},
      findingCount: row.findings, statementCount: row.statements,
    }),
  };
}

/** The same over a socket, by Node's own server: reads the query, answers the page. Knows the donors by their codes beforehand. */
export async function serveByHand(pool: pg.Pool, lists: ReadonlyMap<string, HandList>, donors: ReadonlyMap<string, string>): Promise<{ url: string; close: () => void }> {
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, "http://localhost");
    const sort = searchParams.get("sort")!;
    pageByHand(pool, lists.get(`${pathname} ${sort}`)!, sort, donors.get(searchParams.get("donor")!)!, null).then(
      (body) => response.writeHead(200, { "content-type": "application/json" }).end(body),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}
