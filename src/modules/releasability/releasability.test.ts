import fc from "fast-check";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addItem, must, seedRoom, type SmallRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { lookWith, readWith, type Eyes } from "../../server/http/eyes.ts";
import { readerOf } from "./actions.ts";
import { classifications, isWithin, join, mayRead, toLabel, usualClearance, type Label } from "./label.ts";

let room: TestRoom;
let seed: SmallRoom;
let recipient: string;
let german: string;
beforeAll(async () => {
  room = await openTestRoom({ clock: () => new Date("2026-12-01T09:00:00Z") });
  seed = await seedRoom(room, "LABELS");
  const party = async (code: string, kind: string, roles: string[], country: string | null) => (await must(room.request("POST", "/api/parties", { code, kind, names: { en: code, fr: code, uk: code }, country, roles }))).id as string;
  recipient = await party("UKR", "nation", ["recipient"], "UKR");
  german = await party("DEU", "nation", ["donor"], "DEU");
  await party("NSATU", "organisation", ["coordinator"], null);
});
afterAll(() => room.close());

type User = "coordinator" | "recipient-staff" | "donor-deu" | "donor-nor" | "analyst";
const users: readonly User[] = ["coordinator", "recipient-staff", "donor-deu", "donor-nor", "analyst"];
const as = (user: User, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => room.request(method, `/api${path}`, body, { "entente-actor": user, ...headers });
const narrow = (...releasableTo: string[]) => ({ releasableTo });

const needBody = (reference: string, label: unknown, units = 10) => ({
  recipientId: recipient, reference, itemId: seed.item, units, priority: 1, validatedBy: recipient, needBy: "2027-01-31", placeId: seed.city, state: "open", label,
  quotations: [{ quote: `Said of ${reference}`, saidOn: "2026-11-30", url: "https://example.org/page", publisher: `Of ${reference}`, title: `Of ${reference}`, published: "2026-11-30", language: "en", claims: {} }],
});
const addNeed = (reference: string, label: unknown, units = 10) => must(as("recipient-staff", "POST", "/needs", needBody(reference, label, units)));
const offerBody = (reference: string, donorId: string, label: unknown) => ({
  donorId, reference, kind: "goods", stage: "offered", category: "humanitarian", title: reference, announcedOn: "2026-11-01", illustrative: true, basis: "made for a test", label,
  lines: [{ itemId: seed.item, described: reference, unit: "piece", units: 50, fromNodeId: seed.depot, availableFrom: "2026-12-01", availableThrough: "2027-02-28" }],
  valuations: [{ lineIndex: 0, amountMinor: 7000, currency: "EUR", method: "donorDeclared", valuedOn: "2026-11-01" }],
});
const statusesOf = async (path: string) => Object.fromEntries(await Promise.all(users.map(async (user) => [user, (await as(user, "GET", path)).status])));
/** What these tests ask of an entry of a list, whichever list it is. */
interface Listed {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly log: string;
  readonly [other: string]: unknown;
}

const listOf = async (user: User, path: string): Promise<Listed[]> => (await must(as(user, "GET", path))).items;

test("LABEL-1, P21 what is released to some is there for them, in every list and sum, and for nobody else", async () => {
  const before = await Promise.all(users.map(async (user) => [(await must(as(user, "GET", "/room"))).counts, (await must(as(user, "GET", "/picture/coverage"))).needs]));
  const need = await addNeed("N-NARROW", narrow("DEU", "NSATU", "UKR"));
  expect(await statusesOf(`/needs/${need.id}`)).toEqual({ coordinator: 200, "recipient-staff": 200, "donor-deu": 200, "donor-nor": 404, analyst: 404 });
  for (const [index, user] of users.entries()) {
    const seen = ["coordinator", "recipient-staff", "donor-deu"].includes(user);
    const [counts, needs] = before[index]!;
    expect((await must(as(user, "GET", "/room"))).counts, user).toEqual({ ...counts, needs: counts.needs + (seen ? 1 : 0), statements: counts.statements + (seen ? 1 : 0) });
    expect((await must(as(user, "GET", "/picture/coverage"))).needs, user).toBe(needs + (seen ? 1 : 0));
    expect((await listOf(user, "/needs?search=NARROW")).length, user).toBe(seen ? 1 : 0);
    expect((await listOf(user, "/statements?search=NARROW")).length, user).toBe(seen ? 1 : 0);
    expect((await listOf(user, `/audit?id=${need.id}`)).length, user).toBe(seen ? 1 : 0);
    const file = await as(user, "GET", "/exports/needs?format=csv");
    expect(String(file.body).includes("N-NARROW"), user).toBe(seen);
  }
});

test("LABEL-1, P21 contributions, their lines, values and totals likewise", async () => {
  const figure = async (user: User) => (await must(as(user, "GET", "/picture?method=illustrative"))).total.announced as number;
  const before = await Promise.all(users.map(figure));
  const offer = await must(as("donor-nor", "POST", "/contributions", offerBody("C-NARROW", seed.donor, narrow("NOR", "NSATU"))));
  expect(offer.label).toEqual({ policyIdentifier: "ENTENTE", classification: "UNCLASSIFIED", categories: [{ type: "PERMISSIVE", tagName: "Releasable To", values: ["NOR", "NSATU"] }] });
  const expected = { coordinator: 200, "recipient-staff": 404, "donor-deu": 404, "donor-nor": 200, analyst: 404 };
  expect(await statusesOf(`/contributions/${offer.id}`)).toEqual(expected);
  expect(await statusesOf(`/ledger/${offer.lines[0].id}`)).toEqual(expected);
  for (const [index, user] of users.entries()) {
    const seen = expected[user] === 200;
    expect((await figure(user)) - before[index]!, user).toBe(seen ? 7000 : 0);
    expect((await listOf(user, "/lines?search=C-NARROW")).length, user).toBe(seen ? 1 : 0);
  }
});

test("LABEL-2, LABEL-3 units tied are for those who may read both the line and the need; what is left of an offer is told to its donor all the same", async () => {
  const offer = await must(as("donor-deu", "POST", "/contributions", offerBody("C-TIED", german, narrow("DEU", "NSATU", "UKR"))));
  const need = await addNeed("N-TIED", narrow("NSATU", "UKR"), 30);
  const allocation = await must(as("coordinator", "POST", "/allocations", { lineId: offer.lines[0].id, needId: need.id, units: 20 }));
  const tied = async (user: User) => (await listOf(user, `/allocations?line=${offer.lines[0].id}`)).map((one) => one.id);
  expect([await tied("coordinator"), await tied("recipient-staff"), await tied("donor-deu")]).toEqual([[allocation.id], [allocation.id], []]);
  const own = await must(as("donor-deu", "GET", `/contributions/${offer.id}`));
  expect(own.lines[0]).toMatchObject({ balances: { offered: 30 }, allocations: [] });
  expect((await as("donor-deu", "POST", `/contributions/${offer.id}/end`, { version: 1, how: "withdrawn", reason: "for a test" })).body).toMatchObject({ code: "contribution-has-allocations", facts: { allocatedUnits: 20 } });
  expect((await as("donor-deu", "PATCH", `/contributions/${offer.id}/lines/${offer.lines[0].id}`, { units: 19 }, { "if-match": '"1"' })).status).toBe(409);
  // How much a need lacks is told likewise to whoever may tie units to it.
  expect((await as("coordinator", "POST", "/allocations", { lineId: offer.lines[0].id, needId: need.id, units: 11 })).body).toMatchObject({ code: "allocation-need-covered" });
});

test("AUDIT-18 each label has a log of its own, of which those who may not read it are told nothing", async () => {
  const need = await addNeed("N-LOGGED", narrow("DEU", "UKR"));
  const [entry] = await listOf("donor-deu", `/audit?id=${need.id}`);
  expect(entry).toMatchObject({ index: 0, log: expect.stringMatching(/^c-[0-9a-f]{20}$/), action: "need-added" });
  const logsOf = async (user: User) => (await listOf(user, "/logs")).map((one) => one.name);
  expect([(await logsOf("donor-deu")).includes(entry!.log), (await logsOf("donor-nor")).includes(entry!.log), (await logsOf("coordinator")).includes(entry!.log)]).toEqual([true, false, false]);
  const absent = "c-00000000000000000000";
  for (const path of [`/audit/1/proof?log=LOG`, `/logs/LOG/entries`, `/logs/LOG/consistency?from=0&to=1`, `/logs/LOG/checkpoint`, `/logs/LOG/bundle`]) {
    const [hidden, nothing] = await Promise.all([entry!.log, absent].map((log) => as("coordinator", "GET", path.replace("LOG", log))));
    expect([hidden!.status, hidden!.bytes], path).toEqual([404, nothing!.bytes]);
  }
});

test("LABEL-2 a need is replaced only by one that all its readers may read", async () => {
  const [wide, small] = [await addNeed("N-WIDE", null), await addNeed("N-SMALL", narrow("NSATU", "UKR"))];
  const replace = (id: string, by: string) => as("coordinator", "POST", `/needs/${id}/state`, { version: 1, to: "superseded", replacedBy: by });
  expect(await replace(wide.id, small.id)).toMatchObject({ status: 422, body: { code: "label-wider-than-parent", errors: [{ pointer: "/replacedBy" }] } });
  expect((await replace(small.id, wide.id)).status).toBe(200);
});

test("LABEL-4, LABEL-5, LABEL-7 a label leaves out neither the owner nor whoever gives it, and names parties that are there", async () => {
  const give = async (user: User, label: unknown) => (await as(user, "POST", "/needs", needBody("N-REFUSED", label))).body;
  expect(await give("recipient-staff", narrow("DEU", "NSATU"))).toMatchObject({ code: "label-without-owner", errors: [{ pointer: "/label" }] });
  expect(await give("coordinator", narrow("UKR"))).toMatchObject({ code: "label-beyond-oneself", errors: [{ pointer: "/label" }] });
  expect(await give("recipient-staff", { ...narrow("UKR"), restrictive: ["ROUTES"] })).toMatchObject({ code: "label-beyond-oneself" });
  expect(await give("recipient-staff", narrow("UKR", "ATLANTIS"))).toMatchObject({ code: "label-party-unknown", errors: [{ pointer: "/label/releasableTo/1" }] });
  expect(await give("recipient-staff", { classification: "SECRET" })).toMatchObject({ code: "invalid-request", errors: [{ pointer: "/label/classification" }] });
  expect(await give("recipient-staff", { classification: "PUBLIC" })).toMatchObject({ label: { classification: "PUBLIC", categories: [] } });
});

test("P22 a reference that is taken by what one may not read is free", async () => {
  const hidden = await must(as("donor-nor", "POST", "/contributions", offerBody("C-TWICE", seed.donor, narrow("NOR"))));
  const open = await must(as("coordinator", "POST", "/contributions", offerBody("C-TWICE", seed.donor, null)));
  expect((await as("donor-nor", "POST", "/contributions", offerBody("C-TWICE", seed.donor, null))).body).toMatchObject({ code: "reference-taken" });
  expect((await listOf("donor-nor", "/contributions?search=C-TWICE")).map((one) => one.id).sort()).toEqual([hidden.id, open.id].sort());
});

const importFile = async (user: User, kind: string, lines: readonly string[]) => {
  const { id } = (await room.request("POST", `/api/imports/${kind}?fileName=${kind}.csv`, new TextEncoder().encode(lines.join("\n")), { "entente-actor": user })).body as { id: string };
  for (;;) {
    const job = (await as(user, "GET", `/jobs/${id}`)).body;
    if (job.state !== "running") return job.result;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

test("LABEL-8 a file gives a new record its label, comes back as it went out, and changes no label", async () => {
  const head = "reference,recipient,item,units,priority,need_by,place,state,classification,restrictive,releasable_to";
  const line = (label: string) => `N-FILE,UKR,GEN-LABELS,5,1,2027-01-31,CITY-LABELS,draft,${label}`;
  expect(await importFile("coordinator", "needs", [head, line("RESTRICTED,,NSATU;UKR")])).toMatchObject({ added: 1, refused: [] });
  const seen = async (user: User) => (await listOf(user, "/needs?search=N-FILE")).length;
  expect([await seen("coordinator"), await seen("recipient-staff"), await seen("donor-deu")]).toEqual([1, 1, 0]);
  const out = String((await as("coordinator", "GET", "/exports/needs?format=csv")).body).split(/\r?\n/);
  expect(out.find((row) => row.includes("N-FILE"))).toMatch(/RESTRICTED.*NSATU;UKR/);
  expect(await importFile("coordinator", "needs", out)).toMatchObject({ added: 0, changed: 0, refused: [] });
  expect(await importFile("coordinator", "needs", [head, line(",,")])).toMatchObject({ changed: 0, unchanged: 1, refused: [] });
  expect(await importFile("coordinator", "needs", [head, line("PUBLIC,,")])).toMatchObject({ refused: [{ row: 2, column: "releasable_to", code: "label-not-by-file" }] });
  expect(await importFile("coordinator", "needs", [head, line(",,UKR").replace("N-FILE", "N-OTHER")])).toMatchObject({ refused: [{ code: "label-beyond-oneself" }] });
  const gift = ["reference,donor,kind,stage,category,title,announced_on,described,unit,units,illustrative,basis,releasable_to", "C-FILE,NOR,goods,pledged,humanitarian,Gift,2026-11-01,tents,piece,5,yes,made for a test,NOR;NSATU"];
  expect(await importFile("coordinator", "contributions", gift)).toMatchObject({ added: 1, refused: [] });
  expect([(await listOf("donor-nor", "/contributions?search=Gift")).length, (await listOf("donor-deu", "/contributions?search=Gift")).length]).toEqual([1, 0]);
  expect(await importFile("coordinator", "contributions", gift)).toMatchObject({ added: 0, unchanged: 1, refused: [] });
});

test("LABEL-6, LABEL-9 whoever did not sign in sees what is public, fourteen days late and coarsely, whoever asks", async () => {
  const publicly = { classification: "PUBLIC" };
  const stated = { ...needBody("N-PUBLIC", publicly), quotations: [] };
  await must(as("recipient-staff", "POST", "/needs", stated));
  for (const [reference, announcedOn, label] of [["C-PUBLIC-OLD", "2026-11-17", publicly], ["C-PUBLIC-NEW", "2026-11-18", publicly], ["C-ROOM-OLD", "2026-11-01", null], ["C-SOME-OLD", "2026-11-01", { ...publicly, ...narrow("NOR", "NSATU") }]] as const) {
    await must(as("coordinator", "POST", "/contributions", { ...offerBody(reference, seed.donor, label), announcedOn }));
  }
  const titles = async (user: User) => (await listOf(user, "/public/contributions")).map((one) => one.title);
  for (const user of users) expect(await titles(user), user).toEqual(["C-PUBLIC-OLD"]);
  const [one] = await listOf("analyst", "/public/contributions");
  expect(Object.keys(one!).sort()).toEqual(["announcedOn", "category", "donor", "eurMinor", "goods", "illustrative", "kind", "stage", "title"]);
  expect(one!.goods).toEqual([{ described: "C-PUBLIC-OLD", unit: "piece", units: 50 }]);
  // Stated today.
  expect(await listOf("analyst", "/public/needs")).toEqual([]);
  await room.database.database.transaction().execute((db) => sql`update needs.need set stated_on = '2026-11-17' where reference = 'N-PUBLIC'`.execute(db));
  expect(await listOf("analyst", "/public/needs")).toEqual([{ item: { names: { en: "GEN-LABELS", fr: "GEN-LABELS", uk: "GEN-LABELS" }, unit: "piece" }, units: 10, country: "UKR", neededInMonth: "2027-01", statedOn: "2026-11-17", illustrative: false }]);
});

test("LABEL-3 a plan is for those who may read all that it was made of", async () => {
  const item = await addItem(room, "PLANNED", 5);
  await must(as("recipient-staff", "POST", "/needs", { ...needBody("N-PLANNED", narrow("NSATU", "UKR")), itemId: item.id }));
  const plan = await must(as("coordinator", "POST", "/proposals", { title: "Made of much", horizonDays: 60, seconds: 1 }));
  expect(await statusesOf(`/proposals/${plan.id}`)).toEqual({ coordinator: 200, "recipient-staff": 404, "donor-deu": 404, "donor-nor": 404, analyst: 404 });
});

/** Labels that are kept already or now, with their numbers. */
async function keepAll(labels: readonly Label[]): Promise<number[]> {
  return room.database.database.transaction().execute(async (db) => {
    const ids: number[] = [];
    for (const label of labels) {
      const releasable = label.releasableTo === "all" ? null : [...label.releasableTo];
      const values = [label.policy, classifications.indexOf(label.classification), [...label.restrictive], releasable] as const;
      await sql`insert into releasability.label (policy, level, restrictive, releasable) values (${values[0]}, ${values[1]}, ${values[2]}::text[], ${values[3]}::text[]) on conflict do nothing`.execute(db);
      const { rows } = await sql<{ id: number }>`select id from releasability.label where policy = ${values[0]} and level = ${values[1]} and restrictive = ${values[2]}::text[] and releasable is not distinct from ${values[3]}::text[]`.execute(db);
      ids.push(rows[0]!.id);
    }
    return ids;
  });
}

test("P25 the database decides of every label as the code does", async () => {
  const labels = fc.sample(fc.record({
    policy: fc.oneof({ weight: 9, arbitrary: fc.constant("ENTENTE") }, { weight: 1, arbitrary: fc.constant("OTHER") }), classification: fc.constantFrom(...classifications),
    restrictive: fc.subarray(["ROUTES", "PRICES"]), releasableTo: fc.oneof(fc.constant("all" as const), fc.subarray(["DEU", "NOR", "UKR"])),
  }).map(toLabel), 120);
  const owner = new pg.Client(room.database.owner);
  await owner.connect();
  await owner.query("insert into releasability.clearance (party, level, categories) values ('NOR', 0, '{ROUTES,PRICES}'), ('UKR', 2, '{ROUTES}')");
  await owner.query("insert into releasability.person_clearance (person, level, categories) values ('u-low', 1, '{ROUTES,PRICES}'), ('u-high', 2, '{PRICES}')");
  const ids = await keepAll(labels);
  const readers = [
    ["DEU", usualClearance], ["NOR", { classification: "PUBLIC", categories: ["ROUTES", "PRICES"] }], ["UKR", { classification: "RESTRICTED", categories: ["ROUTES"] }], ["none", usualClearance],
    ["public", { classification: "PUBLIC", categories: [] }],
    // A person sees what both they and their party are cleared for.
    ["UKR", { classification: "UNCLASSIFIED", categories: ["ROUTES"] }, "u-low"], ["UKR", { classification: "RESTRICTED", categories: [] }, "u-high"], ["NOR", { classification: "PUBLIC", categories: ["PRICES"] }, "u-high"],
    ["NOR", { classification: "PUBLIC", categories: ["ROUTES", "PRICES"] }, "u-unsaid"], ["none", { classification: "UNCLASSIFIED", categories: [] }, "u-low"],
  ] as const;
  for (const [party, clearance, person] of readers) {
    const eyes: Eyes = party === "public" ? party : { party: party === "none" ? null : party, ...(person ? { person } : {}) };
    expect(await readWith(room.database.guarded.database, eyes, readerOf)).toEqual({ party: party === "none" || party === "public" ? null : party, clearance });
    const { rows } = await readWith(room.database.guarded.database, eyes, (db) => sql<{ ids: number[] }>`select releasability.readable() as ids`.execute(db));
    const reader = { party: party === "none" || party === "public" ? null : party, clearance };
    for (const [index, label] of labels.entries()) expect(rows[0]!.ids.includes(ids[index]!), `${party} ${person ?? ""} ${JSON.stringify(label)}`).toBe(mayRead(reader, label));
  }
  for (let pair = 0; pair < 400; pair++) {
    const [a, b] = [pair % labels.length, (pair * 7 + 3) % labels.length];
    const { rows } = await owner.query<{ within: boolean }>("select releasability.is_within($1, $2) as within", [ids[a], ids[b]]);
    const { rows: [made] } = await owner.query<{ id: number }>("select releasability.join_labels($1, $2) as id", [ids[a], ids[b]]);
    const { rows: [joined] } = await owner.query<Record<"level" | "policy", unknown> & { restrictive: string[]; releasable: string[] | null }>("select * from releasability.label where id = $1", [made!.id]);
    const asLabel = { policy: joined!.policy, classification: classifications[joined!.level as number], restrictive: joined!.restrictive, releasableTo: joined!.releasable ?? "all" };
    const wanted = join(labels[a]!, labels[b]!);
    // Of two that nobody may read, either will do.
    if (wanted.releasableTo.length > 0) expect(asLabel, JSON.stringify([labels[a], labels[b]])).toEqual(wanted);
    else expect(asLabel.releasableTo, JSON.stringify([labels[a], labels[b]])).toEqual([]);
    if (labels[a]!.releasableTo.length > 0) expect(rows[0]!.within, JSON.stringify([labels[a], labels[b]])).toBe(isWithin(labels[a]!, labels[b]!));
  }
  await owner.query("delete from releasability.clearance; delete from releasability.person_clearance");
  await owner.end();
});

test("P25 what is released wider than what it names is refused to whoever writes SQL, too", async () => {
  const offer = await must(as("donor-nor", "POST", "/contributions", offerBody("C-RAW", seed.donor, narrow("NOR", "NSATU"))));
  const need = await addNeed("N-RAW", narrow("NSATU", "UKR"));
  const owner = new pg.Client(room.database.owner);
  await owner.connect();
  for (const statement of [
    `update contributions.line set label_id = 1 where contribution_id = '${offer.id}'`,
    `insert into contributions.step (contribution_id, number, stage, on_day) values ('${offer.id}', 9, 'pledged', '2026-12-01')`,
    `insert into contributions.allocation (id, line_id, need_id, units, state, allocated_on) values (gen_random_uuid(), '${offer.lines[0].id}', '${need.id}', 1, 'allocated', '2026-12-01')`,
  ]) await expect(owner.query(statement), statement).rejects.toMatchObject({ code: "23514", constraint: "label_within" });
  await owner.end();
});

test("P26 where code forgets to ask, the database still hides, and every table has its policy or is known to need none", async () => {
  await addNeed("N-FENCE", narrow("UKR"));
  const references = (eyes: Eyes) => readWith(room.database.guarded.database, eyes, async (db) => (await sql<{ reference: string }>`select reference from needs.need where reference = 'N-FENCE'`.execute(db)).rows.length);
  expect([await references({ party: "UKR" }), await references("room"), await references({ party: "DEU" }), await references("none"), await references("public")]).toEqual([1, 1, 0, 0, 0]);
  const owner = new pg.Client(room.database.owner);
  await owner.connect();
  const { rows: open } = await owner.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'v', 'm') and not c.relrowsecurity and n.nspname in ('audit', 'contributions', 'ledger', 'needs', 'planning', 'relabelling', 'sources') order by 1`);
  // Read through their account, tally, log or proposal alone, or the same for everyone.
  expect(open.map((one) => one.name)).toEqual([
    "audit.checkpoint", "audit.cosignature", "audit.leaf", "audit.log", "audit.log_key", "audit.mention", "audit.tile", "audit.witnessed", "contributions.rate",
    "ledger.balance", "ledger.total", "ledger.transfer", "ledger.worth", "planning.help", "planning.run", "relabelling.hangs_on",
  ]);
  const { rows: [role] } = await owner.query("select rolsuper, rolbypassrls, (select count(*)::int from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = 'entente_app'");
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, owns: 0 });
  const { rows: loose } = await owner.query(`
    select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname in ('audit', 'contributions', 'ledger', 'needs', 'planning', 'relabelling', 'sources', 'releasability', 'jobs') and not coalesce(p.proconfig, '{}') @> array['search_path=""']`);
  expect(loose).toEqual([]);
  await owner.end();
});

test("P27 for whom a transaction reads ends with it, whatever becomes of it, and without it nothing is seen", async () => {
  const database = room.database.guarded.database;
  const count = async (db: typeof database) => (await sql<{ n: number }>`select count(*)::int as n from needs.need where reference = 'N-FENCE'`.execute(db)).rows[0]!.n;
  const parties = ["UKR", "DEU", "NOR", "NSATU"];
  await Promise.all(Array.from({ length: 64 }, async (_, turn) => {
    const party = parties[turn % parties.length]!;
    for (let again = 0; again < 5; again++) {
      const seen = readWith(database, { party }, async (db) => {
        const before = await count(db);
        if ((turn + again) % 3 === 0) await sql`select 1 / 0`.execute(db);
        return before;
      });
      if ((turn + again) % 3 === 0) await expect(seen).rejects.toThrow();
      else expect(await seen).toBe(party === "UKR" ? 1 : 0);
      expect(await count(database)).toBe(0);
    }
  }));
  const after = await database.transaction().execute(async (db) => {
    await lookWith(db, "room");
    return count(db);
  });
  expect([after, await count(database)]).toEqual([1, 0]);
  await expect(sql`insert into needs.need (id, recipient_id, reference, item_id, units, priority, need_by, place_id, state, illustrative, stated_on) values (gen_random_uuid(), gen_random_uuid(), 'x', gen_random_uuid(), 1, 1, '2027-01-01', gen_random_uuid(), 'draft', false, '2026-12-01')`.execute(database)).rejects.toMatchObject({ code: "42501" });
});
