import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeContext } from "../../../tests/kit/context.ts";
import { ledgerFaults } from "../../../tests/kit/ledger-faults.ts";
import { addItem, addNeed, seedRoom, type SmallRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { day, type Day } from "../../kernel/day.ts";
import { balancesOf } from "../ledger/actions.ts";
import { keepDrafts, type DraftOutcome } from "./actions-drafts.ts";
import type { ContributionDraft, LineDraft, ValuationDraft } from "./draft.ts";

let room: TestRoom;
let seed: SmallRoom;
let other: string;
beforeAll(async () => {
  room = await openTestRoom({ clock: () => new Date("2026-12-20T09:00:00Z") });
  seed = await seedRoom(room, "R");
  other = (await addItem(room, "OTHER-R", 500)).id;
});
afterAll(() => room.close());

const first = day("2026-12-01");
const later = day("2026-12-10");
const line = (changes: Partial<LineDraft> = {}): LineDraft => ({
  itemId: seed.item, described: "Generators", unit: "piece", units: 40n, declaredUnits: null, condition: null, fromNodeId: seed.depot, availableFrom: first, availableThrough: day("2027-02-28"), originKey: "a", ...changes,
});
const value = (changes: Partial<ValuationDraft> = {}): ValuationDraft => ({
  lineIndex: 0, amountMinor: 10_000n, currency: "EUR", method: "donorDeclared", valuedOn: first, eurMinor: null, declaredEurMinor: null, note: null, originKey: "v", ...changes,
});
const draft = (key: string, changes: Partial<ContributionDraft> = {}): ContributionDraft => ({
  donorId: seed.donor, reference: key, kind: "goods", stage: "offered", category: "military", title: key, explanation: null, announcedOn: first, announcedText: first, payerId: null, supplierId: null,
  holderId: null, consentId: null, carrierId: null, origin: "kiel", originKey: key, illustrative: false, basis: null, findings: [], notCounted: null, bookedOn: first, declaredOn: first,
  lines: [line()], valuations: [value()], supports: [], row: 7, ...changes,
});

/** Keeps drafts as an import does: all of them, or nothing when one is refused. */
async function keep(drafts: ContributionDraft[], release = "first"): Promise<DraftOutcome> {
  const context = makeContext(room.database.database, new Date("2026-12-20T09:00:00Z"));
  return room.database.database.transaction().execute(async (db) => {
    const outcome = await keepDrafts(context, db, drafts, { name: release });
    if (outcome.refused.length > 0) await sql`rollback`.execute(db);
    return outcome;
  });
}

const counts = ({ added, changed, unchanged, refused }: DraftOutcome) => [added, changed, unchanged, refused.length];
const open = async (key: string) => (await room.request("GET", `/api/contributions/${(await room.request("GET", `/api/contributions?search=${key}`)).body.items[0].id}`)).body;

async function totals(asOf: Day): Promise<Record<string, number>> {
  const { rows } = await sql<{ key: string; units: bigint }>`
    select t.category || ' ' || t.commodity || ' ' || t.stage as key, x.units from ledger.tally t
      cross join lateral (select units from ledger.total where tally_id = t.id and day <= ${asOf}::date order by day desc limit 1) x
     where t.donor = ${seed.donor} and x.units <> 0 and t.stage not in ('origin', 'declaredOrigin')`.execute(room.database.database);
  return Object.fromEntries(rows.map((row) => [row.key.replace(seed.item, "item").replace(other, "other"), Number(row.units)]));
}

async function rowsIn(): Promise<string> {
  const { rows } = await sql<{ rows: string }>`
    select (select count(*) from contributions.contribution) || ' ' || (select count(*) from contributions.line) || ' ' || (select count(*) from contributions.valuation) || ' ' ||
           (select count(*) from contributions.revision) || ' ' || (select count(*) from ledger.transfer) || ' ' || (select sum(version) from contributions.contribution) as rows`.execute(room.database.database);
  return rows[0]!.rows;
}

test("RELEASE-1 the same drafts again change nothing, in whatever order they come", async () => {
  const drafts = [draft("SAME-1"), draft("SAME-2", { lines: [line(), line({ originKey: "b", units: null, declaredUnits: 3n })], valuations: [] }), draft("SAME-3", { notCounted: "within another one" })];
  expect(counts(await keep(drafts))).toEqual([3, 0, 0, 0]);
  const before = await rowsIn();
  const again = await keep([...drafts].reverse(), "second");
  expect(counts(again)).toEqual([0, 0, 3, 0]);
  expect(again.deeds).toEqual([]);
  expect(await rowsIn()).toBe(before);
});

test("RELEASE-2 what a later release says otherwise is kept with both values and booked on its day", async () => {
  await keep([draft("LATER", { lines: [line({ declaredUnits: 5n })] })]);
  const yesterday = await totals(day("2026-12-09"));
  const before = await totals(later);
  const revised = await keep([draft("LATER", { declaredOn: later, lines: [line({ units: 55n, declaredUnits: 9n })], valuations: [value({ amountMinor: 7000n })] })], "release 2");
  expect(counts(revised)).toEqual([0, 1, 0, 0]);
  const opened = await open("LATER");
  expect(opened.revisions.map((one: { field: string; before: string; after: string; release: string }) => [one.field, one.before, one.after, one.release])).toEqual([
    ["line:a.declaredUnits", "5", "9", "release 2"], ["line:a.units", "40", "55", "release 2"], ["value:v.amount", "10000 EUR", "7000 EUR", "release 2"]]);
  expect(opened).toMatchObject({ version: 2, lines: [{ units: 55, declaredUnits: 9, balances: { offered: 55, declaredDelivered: 9 } }], valuations: [{ amountMinor: 7000, balances: { offered: 7000 } }] });
  expect(await totals(day("2026-12-09"))).toEqual(yesterday);
  const after = await totals(later);
  const change = (key: string) => (after[key] ?? 0) - (before[key] ?? 0);
  expect(["military item:item offered", "military item:item declaredDelivered", "military value:EUR:donorDeclared offered"].map(change)).toEqual([15, 4, -3000]);
});

test("RELEASE-2 lines and values that come and go leave their units and sums on the right days", async () => {
  await keep([draft("GOES", { lines: [line(), line({ originKey: "b", units: 3n })], valuations: [value(), value({ originKey: "w", lineIndex: null, amountMinor: 500n })] })]);
  await keep([draft("GOES", { declaredOn: later, lines: [line()], valuations: [value()] })], "without b");
  expect(await open("GOES")).toMatchObject({ lines: [{ units: 40, balances: { offered: 40 } }, { units: null, balances: {} }], valuations: [{ amountMinor: 10_000 }] });
  expect(counts(await keep([draft("GOES", { declaredOn: later, title: "GOES again", lines: [line()], valuations: [value()] })], "title only"))).toEqual([0, 1, 0, 0]);
  await keep([draft("GOES", { declaredOn: later, lines: [line(), line({ originKey: "b", units: 4n })], valuations: [value(), value({ originKey: "w", lineIndex: null, amountMinor: 600n })] })], "with b");
  const back = await open("GOES");
  expect(back.lines.map((one: { units: number; balances: object }) => [one.units, one.balances])).toEqual([[40, { offered: 40 }], [4, { offered: 4 }]]);
  expect(back.valuations.map((one: { amountMinor: number; balances: object }) => [one.amountMinor, one.balances])).toEqual(expect.arrayContaining([[10_000, { offered: 10_000 }], [600, { offered: 600 }]]));
  expect(back.valuations).toHaveLength(2);
});

test("RELEASE-2 a stage in a later release takes along what stands free, a value that counts no more leaves", async () => {
  await keep([draft("CLIMBS")]);
  await keep([draft("CLIMBS", { declaredOn: later, stage: "committed", notCounted: "within another one" })], "committed");
  expect(await open("CLIMBS")).toMatchObject({ stage: "committed", lines: [{ balances: { committed: 40 } }], valuations: [{ balances: {} }] });
  await keep([draft("CLIMBS", { declaredOn: later, stage: "committed" })], "counted again");
  expect((await open("CLIMBS")).valuations[0].balances).toEqual({ committed: 10_000 });
});

test("RELEASE-3 figures below what is tied to needs are refused with their row, and nothing of the whole file is written", async () => {
  await keep([draft("TIED"), draft("FREE")]);
  const tied = (await open("TIED")).lines[0].id as string;
  const needId = (await addNeed(room, seed, "TIED", 100)).id;
  expect((await room.request("POST", "/api/allocations", { lineId: tied, needId, units: 10 })).status).toBe(201);
  expect((await room.request("POST", "/api/allocations", { lineId: tied, needId, units: 5, holdThrough: "2026-12-31" })).status).toBe(201);
  const before = await rowsIn();
  const at = (units: bigint) => [draft("NEW-BESIDE"), draft("FREE", { declaredOn: later, title: "changed" }), draft("TIED", { declaredOn: later, row: 9, lines: [line({ units })] })];
  const refused = await keep(at(14n), "too low");
  expect(refused.refused).toMatchObject([{ row: 9, code: "revision-below-allocated" }]);
  expect(await rowsIn()).toBe(before);
});

test("RELEASE-3 units tied on a later day than the release's cannot be taken away on the release's day either", async () => {
  const refused = await keep([draft("TIED", { declaredOn: later, lines: [line({ units: 14n })] })], "too low");
  expect(refused.refused).toHaveLength(1);
  expect(counts(await keep([draft("TIED", { declaredOn: later, lines: [line({ units: 15n })] })], "just enough"))).toEqual([0, 1, 0, 0]);
  expect((await open("TIED")).lines[0]).toMatchObject({ units: 15, balances: { offered: 5, allocated: 10 }, reservedUnits: 5 });
});

test("RELEASE-3 what has ended is not brought back by a file, and a file that says nothing new of it is no fault", async () => {
  await keep([draft("OVER")]);
  const { id } = await open("OVER");
  expect((await room.request("POST", `/api/contributions/${id}/end`, { version: 1, how: "withdrawn", reason: "a test" })).status).toBe(200);
  expect(counts(await keep([draft("OVER")]))).toEqual([0, 0, 1, 0]);
  expect((await keep([draft("OVER", { declaredOn: later, lines: [line({ units: 50n })] })])).refused).toMatchObject([{ row: 7, code: "contribution-ended" }]);
});

test("RELEASE-4 a line of another item, category or donor is booked anew, the former goes back, and both can be tied or not accordingly", async () => {
  await keep([draft("ANEW", { lines: [line(), line({ originKey: "b", units: 2n })] })]);
  const before = await open("ANEW");
  await keep([draft("ANEW", { declaredOn: later, lines: [line({ itemId: other }), line({ originKey: "b", units: 2n })] })], "other item");
  const item = await open("ANEW");
  expect(item.lines.map((one: { itemId: string; units: number | null; balances: object }) => [one.itemId, one.units, one.balances])).toEqual([[other, 40, { offered: 40 }], [seed.item, 2, { offered: 2 }], [seed.item, null, {}]]);
  expect(item.lines[1].id).toBe(before.lines[1].id);
  await keep([draft("ANEW", { declaredOn: later, category: "humanitarian", lines: [line({ itemId: other }), line({ originKey: "b", units: 2n })] })], "other category");
  const moved = await open("ANEW");
  expect(moved.lines.filter((one: { units: number | null }) => one.units !== null).map((one: { units: number; balances: object }) => [one.units, one.balances])).toEqual([[40, { offered: 40 }], [2, { offered: 2 }]]);
  expect(moved.valuations).toMatchObject([{ amountMinor: 10_000, balances: { offered: 10_000 } }]);
  expect((await totals(later))["humanitarian item:other offered"]).toBe(40);
  expect((await totals(day("2026-12-09")))["humanitarian item:other offered"]).toBeUndefined();
  await keep([draft("ANEW", { declaredOn: later, donorId: seed.origin, category: "humanitarian", valuations: [value({ method: "book" })], lines: [line({ itemId: other, units: 41n }), line({ originKey: "b", units: 2n })] })], "other donor and method");
  const donor = await open("ANEW");
  expect(donor).toMatchObject({ donor: { code: "USA" }, valuations: [{ method: "book", balances: { offered: 10_000 } }] });
  expect((await totals(later))["humanitarian item:other offered"]).toBeUndefined();
  const needId = (await addNeed(room, seed, "ANEW", 100, { itemId: other })).id;
  expect((await room.request("POST", "/api/allocations", { lineId: donor.lines[0].id, needId, units: 41 })).status).toBe(201);
  expect((await keep([draft("ANEW", { declaredOn: later, donorId: seed.origin, category: "military", valuations: [value({ method: "book" })], lines: [line({ itemId: other, units: 41n }), line({ originKey: "b", units: 2n })] })], "tied")).refused).toMatchObject([{ code: "revision-below-allocated" }]);
});

test("VALUE-2 the value of what is tied follows corrections, and comes back whole when everything is released", async () => {
  await keep([draft("FOLLOWS", { lines: [line({ units: 3n })], valuations: [value({ amountMinor: 100n })] })]);
  const { lines: [{ id: lineId }], valuations: [{ id: valueId }] } = await open("FOLLOWS");
  const needId = (await addNeed(room, seed, "FOLLOWS", 100)).id;
  const standing = async () => Object.fromEntries((await balancesOf(room.database.database, [valueId])).filter((one) => one.units > 0n).map((one) => [one.stage, Number(one.units)]));
  const take = async () => (await room.request("POST", "/api/allocations", { lineId, needId, units: 1 })).body.id as string;
  const give = async (id: string) => expect((await room.request("POST", `/api/allocations/${id}/release`, { version: 1 })).status).toBe(200);
  const one = await take();
  expect(await standing()).toEqual({ offered: 67, allocated: 33 });
  await keep([draft("FOLLOWS", { declaredOn: later, lines: [line({ units: 3n })], valuations: [value({ amountMinor: 301n })] })], "worth more");
  const two = await take();
  expect(await standing()).toEqual({ offered: 101, allocated: 200 });
  await give(one);
  expect(await standing()).toEqual({ offered: 201, allocated: 100 });
  await keep([draft("FOLLOWS", { declaredOn: later, lines: [line({ units: 1n })], valuations: [value({ amountMinor: 301n })] })], "one only");
  await give(two);
  expect(await standing()).toEqual({ offered: 301 });
});

test("CONTRIBUTION-7 a reference that stands twice in a file or belongs to another contribution is refused with its row", async () => {
  const before = await rowsIn();
  expect((await keep([draft("ONCE-A"), draft("ONCE-B", { reference: "ONCE-A", row: 8 })])).refused).toMatchObject([{ row: 8, column: "reference", code: "reference-taken" }]);
  expect((await keep([draft("SAME-1", { originKey: "SAME-1-OTHER" })])).refused).toMatchObject([{ row: 7, code: "reference-taken" }]);
  expect((await keep([draft("SAME-1", { supports: [{ statement: { originKey: "record:none" }, claims: {}, note: null }] })])).refused).toMatchObject([{ code: "unknown-record" }]);
  expect(await rowsIn()).toBe(before);
});

test("LEDGER-3 after all releases everything adds up and nothing broke", async () => {
  for (const donor of [seed.donor, seed.origin]) expect(await ledgerFaults(room.database.database, donor)).toEqual([]);
  expect(room.log).toEqual([]);
});
