import pg from "pg";
import { toCursorText } from "../src/kernel/listing.ts";
import { openBenchRoom, type BenchRoom } from "./kit/bench-room.ts";
import { alone, compared, inTurn, millisecondsOf, type Outcome, type Row } from "./kit/report.ts";
import { seedRoom, type SeededRoom } from "./kit/seed.ts";

const contributions = 25_000;
const linesEach = 4;
const pages = 1000;

/** Contributions of which the first donor made 60 of 100, so that one donor has more than a thousand pages. */
export async function seedLines(owner: pg.Client, { donors, items }: SeededRoom): Promise<void> {
  await owner.query(`
    insert into contributions.contribution (id, donor_id, reference, kind, stage, category, title, announced_on, announced_text, origin, illustrative, basis, stated)
    select gen_random_uuid(), ($1::uuid[])[case when n % 10 < 6 then 1 else 2 + n % (cardinality($1::uuid[]) - 1) end], 'C-' || n, 'goods',
           (array['announced', 'pledged', 'offered', 'committed'])[1 + n % 4], (array['military', 'humanitarian', 'financial'])[1 + n % 3], 'Contribution ' || md5(n::text),
           case when n % 50 = 0 then null else date '2022-02-24' + n % 1500 end, 'as announced', 'room', false, null, '{}' from generate_series(1, $2::int) n`, [donors.map((donor) => donor.id), contributions]);
  await owner.query(`
    insert into contributions.line (id, contribution_id, position, item_id, described, unit, units, available_from, available_through)
    select gen_random_uuid(), c.id, p, ($1::uuid[])[1 + (c.n * 7 + p) % cardinality($1::uuid[])], 'Item ' || md5(c.n::text || p), 'round',
           case when (c.n + p) % 9 = 0 then null else 1 + (c.n * 7919 + p * 104729) % 100000 end, '2026-01-01', '2027-12-31'
      from (select id, substr(reference, 3)::int as n from contributions.contribution) c, generate_series(0, $2::int - 1) p`, [items, linesEach]);
  await owner.query(`
    insert into contributions.valuation (id, contribution_id, amount_minor, currency, method, valued_on, eur_minor)
    select gen_random_uuid(), id, 100000, 'EUR', 'donorDeclared', '2026-01-01', 100000 from contributions.contribution`);
  await owner.query("vacuum analyze");
}

interface List {
  readonly name: string;
  readonly path: string;
  /** The same page by hand, up to its condition after a cursor. */
  readonly select: string;
  readonly filter: string;
  readonly sorted: { readonly by: string; readonly type: string; readonly id: string; readonly descending: boolean; readonly nullable: boolean };
}

const lineSelect = `select l.id, l.contribution_id, c.reference, c.donor_id, c.stage, c.category, l.item_id, l.described, l.unit, l.units, l.declared_units, l.from_node_id,
  l.available_from, l.available_through, c.announced_on, c.illustrative, p.code, p.name_en, p.name_fr, p.name_uk
  from contributions.line l join contributions.contribution c on c.id = l.contribution_id join parties.party p on p.id = c.donor_id`;
const contributionSelect = `select c.id, c.donor_id, c.reference, c.kind, c.stage, c.ended, c.category, c.title, c.announced_on, c.announced_text, c.origin, c.illustrative, c.not_counted, c.findings, c.version,
  (select count(*)::int from contributions.line l where l.contribution_id = c.id) as line_count,
  (select jsonb_object_agg(v.method, v.eur) from (select method, sum(eur_minor) as eur from contributions.valuation where contribution_id = c.id and eur_minor is not null group by method) v) as eur,
  (select count(*)::int from sources.support s where s.about_kind = 'contribution' and s.about_id = c.id) as statements,
  p.code, p.name_en, p.name_fr, p.name_uk from contributions.contribution c join parties.party p on p.id = c.donor_id`;

export function listsOf(first: SeededRoom["donors"][number]): List[] {
  const donor = `donor=${first.code}`;
  // By id: with the code, PostgreSQL does not know how many lines to expect and may sort them all, which would flatter us.
  const byDonor = `c.donor_id = '${first.id}'`;
  return [
    { name: "lines of a donor, latest first", path: `/api/lines?${donor}&sort=-announcedOn`, select: lineSelect, filter: byDonor, sorted: { by: "c.announced_on", type: "date", id: "l.id", descending: true, nullable: true } },
    { name: "lines of a donor, by units", path: `/api/lines?${donor}&sort=-units`, select: lineSelect, filter: byDonor, sorted: { by: "l.units", type: "bigint", id: "l.id", descending: true, nullable: true } },
    { name: "lines of a donor, by description", path: `/api/lines?${donor}&sort=described`, select: lineSelect, filter: byDonor, sorted: { by: "l.described", type: "text", id: "l.id", descending: false, nullable: false } },
    { name: "contributions of a donor, latest first", path: `/api/contributions?${donor}&sort=-announcedOn`, select: contributionSelect, filter: byDonor, sorted: { by: "c.announced_on", type: "date", id: "c.id", descending: true, nullable: true } },
    { name: "contributions of a donor, by title", path: `/api/contributions?${donor}&sort=title`, select: contributionSelect, filter: byDonor, sorted: { by: "c.title", type: "text", id: "c.id", descending: false, nullable: false } },
  ];
}

/** The last row of the page before the one wanted. */
export async function cursorAt(owner: pg.Client, list: List, page: number): Promise<{ value: string | null; id: string }> {
  const { by, id } = list.sorted;
  const { rows } = await owner.query<{ value: string | null; id: string }>(`select (${by})::text as value, ${id} as id from contributions.contribution c join parties.party p on p.id = c.donor_id
    ${list.select === lineSelect ? "join contributions.line l on l.contribution_id = c.id" : ""} where ${list.filter} order by ${orderBy(list)} offset ${(page - 1) * 50 - 1} limit 1`);
  return rows[0]!;
}

export function orderBy({ sorted: { by, id, descending, nullable } }: List): string {
  const direction = descending ? "desc" : "asc";
  return `${by} ${direction}${nullable ? " nulls last" : ""}, ${id} ${direction}`;
}

async function byHand(pool: pg.Pool, list: List, after: { value: string | null; id: string } | null): Promise<number> {
  const { by, id, type, descending, nullable } = list.sorted;
  const past = after === null ? "" : `and ((${by}, ${id}) ${descending ? "<" : ">"} ($1::${type}, $2::uuid)${nullable ? ` or ${by} is null` : ""})`;
  const { rows } = await pool.query(`${list.select} where ${list.filter} ${past} order by ${orderBy(list)} limit 51`, after === null ? [] : [after.value, after.id]);
  return JSON.stringify(rows, (_key, value: unknown) => (typeof value === "bigint" ? Number(value) : value)).length;
}

async function compare(room: BenchRoom, pool: pg.Pool, list: List): Promise<{ rows: Row[]; statements: number }> {
  const rows: Row[] = [];
  let statements = 0;
  const last = list.select === lineSelect ? pages : 300;
  for (const page of [1, last]) {
    const cursor = page === 1 ? null : await cursorAt(room.owner, list, page);
    const path = cursor === null ? `${list.path}&limit=50` : `${list.path}&limit=50&after=${toCursorText({ sort: new URLSearchParams(list.path.split("?")[1]).get("sort")!, ...cursor })}`;
    const answer = (await room.ask("GET", path)) as { items: unknown[] };
    if (answer.items.length !== 50) throw new Error(`${path} has ${answer.items.length} rows`);
    statements = Math.max(statements, await room.countStatements(() => room.ask("GET", path)));
    const found = await inTurn(9, { ours: () => millisecondsOf(9, () => room.read(path)), rival: () => millisecondsOf(9, () => byHand(pool, list, cursor)) });
    rows.push(compared(`${list.name}, page ${page}`, "ms", found, { atMost: 2 }));
  }
  return { rows, statements };
}

export async function bench(): Promise<Outcome> {
  const room = await openBenchRoom();
  const pool = new pg.Pool({ ...room.application, max: 12 });
  try {
    const seeded = await seedRoom(room.owner, { donors: 40, items: 200 });
    await seedLines(room.owner, seeded);
    const rows: Row[] = [];
    let statements = 0;
    for (const list of listsOf(seeded.donors[0]!)) {
      const compared = await compare(room, pool, list);
      rows.push(...compared.rows);
      statements = Math.max(statements, compared.statements);
    }
    return {
      about: "A filtered, sorted page of 50 through the API, its answer checked by its schema and written as JSON, against the same query by hand with pg, its rows written as JSON.",
      data: `${contributions * linesEach} lines in ${contributions} contributions of 40 donors; the donor asked for has 60 of 100 of them.`,
      rows: [...rows, alone("statements for a page, at most", "statements", statements, { atMost: 3 })], postgres: room.postgres, notes: [],
    };
  } finally {
    await pool.end();
    await room.close();
  }
}
