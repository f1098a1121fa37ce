import { createHash } from "node:crypto";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeContext } from "../../../tests/kit/context.ts";
import { addNeed, addOffer, seedRoom, type SmallRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { makeApp } from "../../server/http/app.ts";
import { allRoutes } from "../../server/routes.ts";
import { record } from "./actions.ts";
import { toCanonical } from "./leaf.ts";
import type { Sql } from "./context.ts";

let room: TestRoom;
let seed: SmallRoom;
let owner: pg.Client;
beforeAll(async () => {
  room = await openTestRoom({ clock: () => new Date("2026-12-01T09:00:00Z") });
  seed = await seedRoom(room, "A");
  owner = new pg.Client(room.database.owner);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await room.close();
});

const leafCount = async () => Number((await sql<{ leaf_count: bigint }>`select leaf_count from audit.log`.execute(room.room.database)).rows[0]!.leaf_count);

/** Everything the room holds, as one hash; the audit log and the answers kept for keys apart. */
async function stateOf(): Promise<string> {
  const { rows: tables } = await owner.query<{ name: string }>("select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('contributions', 'needs', 'ledger', 'sources', 'catalogue', 'network', 'parties') order by 1");
  const hash = createHash("sha256");
  for (const { name } of tables) hash.update(name).update((await owner.query<{ text: string }>(`select coalesce(string_agg(t::text, E'\\n' order by t::text), '') as text from ${name} t`)).rows[0]!.text);
  return hash.digest("hex");
}

/** The room's database with the statement of this number failing inside transactions; counts what it ran. */
function failing(at: number): { database: Sql; ran: () => number } {
  let ran = 0;
  const database = room.room.database.withPlugin({
    transformQuery: ({ node }) => {
      if (++ran === at) throw Object.assign(new Error("planted"), { code: "XX000" });
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  });
  return { database, ran: () => ran };
}

async function ask(database: Sql, method: string, path: string, body: unknown, key: string): Promise<number> {
  const app = makeApp({ database, signIn: { kind: "demonstration" }, clock: room.room.clock, log: () => undefined }, allRoutes, [], "0", () => undefined);
  const headers = { host: "localhost", "content-type": "application/json", "idempotency-key": key, "if-match": '"1"' };
  return (await app.request(path, { method, headers, body: JSON.stringify(body) })).status;
}

test("AUDIT-1 whichever statement of a change fails, there is neither effect nor leaf; when none fails there are both", async () => {
  const offer = await addOffer(room, seed, "FAILS", 40);
  const need = await addNeed(room, seed, "FAILS", 40);
  const quotation = { quote: "q", saidOn: "2026-11-30", url: "https://example.org/f", publisher: "p", title: "t", published: "2026", language: "en" };
  const changes: [string, string, unknown][] = [
    ["POST", "/api/allocations", { lineId: offer.lines[0].id, needId: need.id, units: 3 }],
    ["POST", "/api/contributions", { donorId: seed.donor, reference: "FAILS-2", kind: "goods", stage: "announced", category: "military", title: "x", announcedOn: "2026-11-30", quotations: [quotation], lines: [{ described: "x", unit: "piece", units: 4 }] }],
    ["POST", `/api/contributions/${offer.id}/stage`, { version: 1, to: "committed" }],
    ["PATCH", `/api/needs/${need.id}`, { note: "changed" }],
    ["POST", "/api/needs", { recipientId: seed.donor, reference: "FAILS-2", itemId: seed.item, units: 10, priority: 2, needBy: "2027-01-31", placeId: seed.city, quotations: [quotation] }],
  ];
  for (const [index, [method, path, body]] of changes.entries()) {
    const [state, leaves] = [await stateOf(), await leafCount()];
    let failed = 0;
    for (let at = 1; ; at++) {
      const broken = failing(at);
      const status = await ask(broken.database, method, path, body, `fails-${index}`);
      if (broken.ran() < at) {
        expect(status, path).toBeLessThan(300);
        break;
      }
      failed++;
      expect(status, `${path} statement ${at}`).toBe(500);
      expect([await stateOf(), await leafCount()], `${path} statement ${at}`).toEqual([state, leaves]);
    }
    expect(failed).toBeGreaterThan(4);
    expect(await stateOf()).not.toBe(state);
    expect(await leafCount()).toBeGreaterThan(leaves);
  }
});

test("AUDIT-1 a change whose leaf cannot be written does not happen", async () => {
  const [state, leaves] = [await stateOf(), await leafCount()];
  await owner.query("revoke insert on audit.leaf from entente_app");
  try {
    expect((await room.request("POST", "/api/needs", { recipientId: seed.donor, reference: "NO-LEAF", itemId: seed.item, units: 10, priority: 2, needBy: "2027-01-31", placeId: seed.city })).status).toBe(500);
  } finally {
    await owner.query("grant insert on audit.leaf to entente_app");
  }
  expect([await stateOf(), await leafCount()]).toEqual([state, leaves]);
});

test("AUDIT-2 neither the application nor the owner changes or removes a leaf", async () => {
  for (const statement of ["update audit.leaf set actor = 'x'", "delete from audit.leaf", "truncate audit.leaf", "update audit.leaf set index = index + 1"]) {
    await expect(owner.query(statement), `owner: ${statement}`).rejects.toMatchObject({ code: "42501" });
    await expect(room.database.pool.query(statement), statement).rejects.toMatchObject({ code: "42501" });
  }
  for (const statement of ["update audit.log set name = 'x'", "delete from audit.log", "insert into audit.log (name) values ('other')", "drop trigger leaf_append_only on audit.leaf"]) {
    await expect(room.database.pool.query(statement), statement).rejects.toMatchObject({ code: "42501" });
  }
});

test("AUDIT-3 one leaf, written out by hand: its text and its hash", async () => {
  const context = { ...makeContext(room.room.database, new Date("2026-12-01T09:00:00.123Z")), requestId: "3f0e0f5e-0000-4000-8000-000000000001", idempotencyKey: "key-1" };
  const index = await leafCount();
  await room.room.database.transaction().execute((db) => record(context, db, { action: "units-allocated", object: { kind: "allocation", id: "a-1" }, after: { units: 9007199254740993n, b: 1, a: "é" }, facts: { units: 12n, ratio: 1e21, small: 0.000001, none: null } }));
  const { rows } = await sql<{ leaf: string; hash: Buffer }>`select leaf, hash from audit.leaf where index = ${index}`.execute(room.room.database);
  const after = createHash("sha256").update('{"a":"é","b":1,"units":"9007199254740993"}', "utf8").digest("hex");
  const text = `{"action":"units-allocated","actor":"coordinator","after":"${after}","before":null,"commitments":{},"facts":{"none":null,"ratio":1e+21,"small":0.000001,"units":"12"},"idempotencyKey":"key-1","index":${index},"label":"PUBLIC","log":"room","object":{"id":"a-1","kind":"allocation"},"org":"NSATU","request":"3f0e0f5e-0000-4000-8000-000000000001","time":"2026-12-01T09:00:00.123Z","v":1}`;
  expect(rows[0]!.leaf).toBe(text);
  expect(rows[0]!.hash.toString("hex")).toBe(createHash("sha256").update(Buffer.concat([Buffer.from([0]), Buffer.from(text, "utf8")])).digest("hex"));
});

test("AUDIT-3 the canonical form and the hash of known texts", () => {
  // The example of RFC 8785, section 3.2.3, and the order of keys by UTF-16 code units.
  expect(toCanonical({ "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis" }))
    .toBe('{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis","\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}');
  expect(toCanonical({ numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001], string: "\u20ac$\u000f\nA'B\"\\\\\"/", literals: [null, true, false] }))
    .toBe('{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}');
  expect(createHash("sha256").update(Buffer.from([0])).digest("hex")).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
});

test("AUDIT-3 every leaf of this room has the hash of its text, and its columns say what its text says", async () => {
  const { rows } = await sql<{ leaf: string; hash: Buffer; actor: string; action: string; object_kind: string; object_id: string; index: bigint }>`select * from audit.leaf order by index`.execute(room.room.database);
  for (const row of rows) {
    expect(row.hash.toString("hex")).toBe(createHash("sha256").update("\0").update(row.leaf).digest("hex"));
    const leaf = JSON.parse(row.leaf) as Record<string, unknown>;
    expect(toCanonical(leaf)).toBe(row.leaf);
    expect(leaf).toMatchObject({ actor: row.actor, action: row.action, object: { kind: row.object_kind, id: row.object_id }, index: Number(row.index) });
  }
  expect(rows.length).toBeGreaterThan(10);
});

test("AUDIT-4 places have no gaps, whoever writes at the same time and whatever is refused", async () => {
  const before = await leafCount();
  const answers = await Promise.all(Array.from({ length: 40 }, (_one, index) => room.request("POST", "/api/needs", { recipientId: seed.donor, reference: `GAP-${index % 25}`, itemId: seed.item, units: 10, priority: 2, needBy: "2027-01-31", placeId: seed.city })));
  expect(answers.filter((answer) => answer.status === 201)).toHaveLength(25);
  const { rows } = await sql<{ index: bigint }>`select index from audit.leaf order by index`.execute(room.room.database);
  expect(rows.map((row) => Number(row.index))).toEqual(Array.from({ length: before + 25 }, (_one, index) => index));
  expect(await leafCount()).toBe(before + 25);
});

test("AUDIT-4 the log is read backwards, page by page, whole or of one record", async () => {
  const read = async (query: string) => (await room.request("GET", `/api/audit?${query}`)).body as { items: { index: number; at: string; object: { id: string } }[]; next: string | null };
  const seen: { index: number; at: string }[] = [];
  for (let page = await read("limit=7"); ; page = await read(`limit=7&after=${page.next}`)) {
    seen.push(...page.items);
    if (page.next === null) break;
  }
  expect(seen).toEqual(seen.toSorted((one, other) => other.at.localeCompare(one.at) || other.index - one.index));
  expect(seen.map((one) => one.index).sort((one, other) => one - other)).toEqual(Array.from({ length: await leafCount() }, (_one, index) => index));
  const of = await read(`kind=item&id=${seed.item}`);
  expect(of.items.map((item) => item.object.id)).toEqual([seed.item]);
});
