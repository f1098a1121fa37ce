import http from "node:http";
import type { AddressInfo } from "node:net";
import { isDeepStrictEqual } from "node:util";
import { serve } from "@hono/node-server";
import pg from "pg";
import { toCursorText } from "../src/kernel/listing.ts";
import { openBenchRoom, type BenchRoom } from "./kit/bench-room.ts";
import { contributionsByHand, linesByHand, orderByHand, pageByHand, serveByHand, type HandList, type Place } from "./kit/hand-written-lists.ts";
import { alone, compared, inTurn, millisecondsOf, type Outcome, type Row } from "./kit/report.ts";
import { seedRoom, type SeededRoom } from "./kit/seed.ts";

const contributions = 25_000;
const linesEach = 4;

/** Contributions of which the first donor made 60 of 100, so that one donor has more than a thousand pages. */
async function seedLines(owner: pg.Client, { donors, items }: SeededRoom): Promise<void> {
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
  readonly sort: string;
  readonly farPage: number;
  readonly hand: HandList;
}

const latest = { by: "c.announced_on", type: "date", descending: true, nullable: true } as const;
const lists: readonly List[] = [
  { name: "lines of a donor, latest first", path: "/api/lines", sort: "-announcedOn", farPage: 1000, hand: linesByHand(latest) },
  { name: "lines of a donor, by units", path: "/api/lines", sort: "-units", farPage: 1000, hand: linesByHand({ by: "l.units", type: "bigint", descending: true, nullable: true }) },
  { name: "lines of a donor, by description", path: "/api/lines", sort: "described", farPage: 1000, hand: linesByHand({ by: "l.described", type: "text", descending: false, nullable: false }) },
  { name: "contributions of a donor, latest first", path: "/api/contributions", sort: "-announcedOn", farPage: 280, hand: contributionsByHand(latest) },
  { name: "contributions of a donor, by title", path: "/api/contributions", sort: "title", farPage: 280, hand: contributionsByHand({ by: "c.title", type: "text", descending: false, nullable: false }) },
];

/** The last row of the page before the one wanted. */
async function placeBefore(owner: pg.Client, { hand }: List, donorId: string, page: number): Promise<Place> {
  const { rows } = await owner.query<Place>(`select sort_value as value, id from (${hand.select} where c.donor_id = $1 order by ${orderByHand(hand)} offset ${(page - 1) * 50 - 1} limit 1) as one`, [donorId]);
  return rows[0]!;
}

/**
 * The two by turns, call by call, so that whatever else the machine does meets both alike. Many runs of what takes a
 * millisecond, few of what takes a hundred; as a room that runs for days is warm, a quarter of them warms up.
 */
async function comparePair(works: { readonly ours: () => Promise<string>; readonly rival: () => Promise<string> }): Promise<{ ours: number; rival: number }> {
  if (!isDeepStrictEqual(JSON.parse(await works.ours()), JSON.parse(await works.rival()))) throw new Error("the two do not answer the same");
  const once = { ours: () => millisecondsOf(1, works.ours), rival: () => millisecondsOf(1, works.rival) };
  const rounds = Math.round(Math.min(900, Math.max(41, 1500 / (await millisecondsOf(9, works.rival)))));
  await inTurn(Math.round(rounds / 4), once);
  return inTurn(rounds, once);
}

async function compareList(room: BenchRoom, pool: pg.Pool, list: List, donor: SeededRoom["donors"][number]): Promise<{ rows: Row[]; statements: number }> {
  const rows: Row[] = [];
  let statements = 0;
  for (const page of [1, list.farPage]) {
    const place = page === 1 ? null : await placeBefore(room.owner, list, donor.id, page);
    const path = `${list.path}?donor=${donor.code}&sort=${list.sort}&limit=50${place === null ? "" : `&after=${toCursorText({ sort: list.sort, ...place })}`}`;
    rows.push(compared(`${list.name}, page ${page}`, "ms", await comparePair({ ours: () => room.read(path), rival: () => pageByHand(pool, list.hand, list.sort, donor.id, place) }), { atMost: 2 }));
    // The id of a donor's code is asked for once; a page is what begins by saying who reads, its one statement, and the end.
    statements = Math.max(statements, await room.countStatements(() => room.read(path)));
  }
  return { rows, statements };
}

/** The same first pages over a socket each: the room's own server against Node's, asked by one client. */
async function compareOverHttp(room: BenchRoom, pool: pg.Pool, seeded: SeededRoom): Promise<Row[]> {
  const agent = new http.Agent({ keepAlive: true });
  const read = (url: string) => new Promise<string>((resolve, reject) => {
    http.get(url, { agent }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part)).on("end", () => resolve(Buffer.concat(parts).toString())).on("error", reject);
    }).on("error", reject);
  });
  const ours = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const server = serve({ fetch: room.app.fetch, port: 0, hostname: "127.0.0.1" }, () => resolve(server));
  });
  const rival = await serveByHand(pool, new Map(lists.map((list) => [`${list.path} ${list.sort}`, list.hand])), new Map(seeded.donors.map((donor) => [donor.code, donor.id])));
  try {
    const rows: Row[] = [];
    for (const list of [lists[0]!, lists[3]!]) {
      const path = `${list.path}?donor=${seeded.donors[0]!.code}&sort=${list.sort}`;
      rows.push(compared(`${list.name}, page 1, both over HTTP`, "ms", await comparePair({ ours: () => read(`http://localhost:${(ours.address() as AddressInfo).port}${path}`), rival: () => read(`${rival.url}${path}`) }), null));
    }
    return rows;
  } finally {
    agent.destroy();
    ours.close();
    rival.close();
  }
}

export async function bench(): Promise<Outcome> {
  const room = await openBenchRoom();
  const pool = new pg.Pool({ ...room.rival, max: 12 });
  try {
    const seeded = await seedRoom(room.owner, { donors: 40, items: 200 });
    await seedLines(room.owner, seeded);
    const rows: Row[] = [];
    let statements = 0;
    for (const list of lists) {
      const compared = await compareList(room, pool, list, seeded.donors[0]!);
      rows.push(...compared.rows);
      statements = Math.max(statements, compared.statements);
    }
    rows.push(alone("statements for a page, at most", "statements", statements, { atMost: 3 }));
    rows.push(alone("of ours on each page: a request and an answer without a socket that ask nothing (GET /ready)", "ms", await millisecondsOf(999, () => room.read("/ready")), null));
    rows.push(...(await compareOverHttp(room, pool, seeded)));
    return {
      about: "A filtered, sorted page of 50 through the API, its answer checked by its schema and written as JSON, against the same query by hand with pg, its rows written as the same JSON.",
      data: `${contributions * linesEach} lines in ${contributions} contributions of 40 donors; the donor asked for has 60 of 100 of them.`,
      rows, postgres: room.postgres,
      notes: [
        "Before each measurement both answers were compared, and were equal. The rival is given the donor's id, reads no request, checks nothing and sends nothing (bench/kit/hand-written-lists.ts).",
        "A room knows a donor's id from the second time on that its code is asked for; the first time takes one statement more.",
        "Over HTTP the rival is a server of Node's own that knows the donors' ids, checks nothing and sets one header.",
      ],
    };
  } finally {
    await pool.end();
    await room.close();
  }
}
