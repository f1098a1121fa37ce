import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeContext } from "../../../tests/kit/context.ts";
import { ledgerFaults } from "../../../tests/kit/ledger-faults.ts";
import { addNeed, addOffer, must, seedRoom, type SmallRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { loadReferenceRates } from "../../server/reference-codes.ts";
import { expireReservations } from "./actions-allocations.ts";

let today = "2026-12-01";
let room: TestRoom;
let seed: SmallRoom;
beforeAll(async () => {
  room = await openTestRoom({ clock: () => new Date(`${today}T09:00:00Z`) });
  await loadReferenceRates(room.room);
  seed = await seedRoom(room, "C");
});
afterAll(() => room.close());

const nowhere = "00000000-0000-4000-8000-000000000000";
const quotation = { quote: "We give forty generators.", saidOn: "2026-11-30", url: "https://example.org/a", publisher: "Example", title: "Forty", published: "2026-11-30", language: "en", claims: { units: 40 } };
const announced = (reference: string, more: object = {}) => ({
  donorId: seed.donor, reference, kind: "goods", stage: "announced", category: "military", title: reference, announcedOn: "2026-11-30", quotations: [quotation],
  lines: [{ itemId: seed.item, described: "Generators", unit: "piece", units: 40, fromNodeId: seed.depot, availableFrom: "2026-12-01", availableThrough: "2027-02-28" }], ...more,
});
const add = (body: object, headers: Record<string, string> = {}) => room.request("POST", "/api/contributions", body, headers);
const act = (id: string, what: string, body: object) => room.request("POST", `/api/contributions/${id}/${what}`, body);
const open = async (id: string) => (await room.request("GET", `/api/contributions/${id}`)).body;
const allocate = (lineId: string, needId: string, units: number, holdThrough: string | null = null) => room.request("POST", "/api/allocations", { lineId, needId, units, holdThrough });
const leaves = async () => (await room.request("GET", "/api/audit?limit=1")).body.items[0].index as number;

test("CONTRIBUTION-1 what is announced is kept with the sentence it rests on, or not at all", async () => {
  const answer = await add(announced("SOURCED", { quotations: [quotation, { ...quotation, quote: "It will be thirty.", claims: { units: 30 } }] }));
  expect(answer).toMatchObject({ status: 201, body: { version: 1, stage: "announced", lines: [{ units: 40, balances: { announced: 40 } }], steps: [{ stage: "announced", onDay: "2026-11-30" }] } });
  expect(answer.headers.get("etag")).toBe('"1"');
  expect(answer.body.statements).toHaveLength(2);
  expect(answer.body.disagreements.map((one: { field: string; values: { value: string }[] }) => [one.field, ...one.values.map(({ value }) => value).sort()])).toEqual([["units", "30", "40"]]);
  expect(await open(answer.body.id)).toEqual(answer.body);
  const before = await leaves();
  expect(await add(announced("UNSOURCED", { quotations: [] }))).toMatchObject({ status: 422, body: { code: "contribution-needs-source", rule: "CONTRIBUTION-1", errors: [{ pointer: "/quotations" }] } });
  expect(await leaves()).toBe(before);
});

test("CONTRIBUTION-2 CONTRIBUTION-3 stages are reached with what each asks for, and what stands moves along on its day", async () => {
  const { body } = await add(announced("STAGES", { lines: [{ itemId: seed.item, described: "Generators", unit: "piece", units: 40, fromNodeId: seed.depot }, { described: "unknown", unit: "unstated" }] }));
  expect(await act(body.id, "stage", { version: 1, to: "offered" })).toMatchObject({ status: 422, body: { code: "contribution-needs-window", errors: [{ pointer: "/lines/0/availableFrom" }] } });
  expect(await add(announced("VAGUE", { stage: "offered", lines: [{ described: "unknown", unit: "unstated" }] }))).toMatchObject({ status: 422, body: { code: "contribution-needs-units" } });
  const { body: whole } = await add(announced("WHOLE"));
  const committed = await act(whole.id, "stage", { version: 1, to: "committed", on: "2026-12-01" });
  expect(committed).toMatchObject({ status: 200, body: { version: 2, stage: "committed", lines: [{ balances: { committed: 40 } }], steps: [{ stage: "announced" }, { stage: "committed", onDay: "2026-12-01" }] } });
  expect(await act(whole.id, "stage", { version: 2, to: "offered" })).toMatchObject({ status: 409, body: { code: "contribution-stage-order", facts: { from: "committed", to: "offered" } } });
  expect(await act(whole.id, "stage", { version: 1, to: "released" })).toMatchObject({ status: 412, body: { facts: { version: 2 } } });
  expect((await act(whole.id, "stage", { version: 2, to: "released", on: "2026-11-30" })).body.code).toBe("ledger-not-enough");
});

test("CONTRIBUTION-4 foreign goods are released with the paper that says so", async () => {
  const { body } = await add(announced("FOREIGN", { stage: "committed", consentId: seed.origin }));
  expect(await act(body.id, "stage", { version: 1, to: "released" })).toMatchObject({ status: 422, body: { code: "contribution-needs-consent", errors: [{ pointer: "/consentReference" }] } });
  expect(await act(body.id, "stage", { version: 1, to: "released", consentReference: "TPT-17" })).toMatchObject({ status: 200, body: { stage: "released", consent: { code: "USA" } } });
});

test("CONTRIBUTION-5 CONTRIBUTION-6 it ends when nothing is tied any more, its units go back, and then it is over", async () => {
  const { id, lines: [line] } = await addOffer(room, seed, "ENDS", 40);
  const needId = (await addNeed(room, seed, "ENDS", 100)).id;
  const allocated = (await allocate(line.id, needId, 3)).body;
  const held = (await allocate(line.id, needId, 4, "2026-12-24")).body;
  const end = (version: number) => act(id, "end", { version, how: "withdrawn", reason: "a test" });
  expect(await end(1)).toMatchObject({ status: 409, body: { code: "contribution-has-allocations", facts: { allocatedUnits: 7 } } });
  for (const one of [allocated, held]) expect((await room.request("POST", `/api/allocations/${one.id}/release`, { version: 1 })).status).toBe(200);
  expect(await end(1)).toMatchObject({ status: 200, body: { ended: "withdrawn", version: 2, lines: [{ balances: {} }] } });
  expect(await end(2)).toMatchObject({ status: 409, body: { code: "contribution-ended" } });
  expect(await act(id, "stage", { version: 2, to: "committed" })).toMatchObject({ status: 409, body: { code: "contribution-ended" } });
  expect(await allocate(line.id, needId, 1)).toMatchObject({ status: 409, body: { code: "allocation-not-offered", facts: { stage: "withdrawn" } } });
});

test("CONTRIBUTION-6 what was held while its contribution went on follows it when it is given back, and leaves with it", async () => {
  const { id, lines: [line] } = await addOffer(room, seed, "BEHIND", 40);
  const needId = (await addNeed(room, seed, "BEHIND", 100)).id;
  const held = (await allocate(line.id, needId, 10, "2026-12-24")).body;
  expect((await act(id, "stage", { version: 1, to: "committed" })).body.lines[0].balances).toEqual({ offered: 10, committed: 30 });
  expect((await room.request("POST", `/api/allocations/${held.id}/release`, { version: 1 })).status).toBe(200);
  expect((await open(id)).lines[0]).toMatchObject({ balances: { committed: 40 }, reservedUnits: 0 });
  expect((await allocate(line.id, needId, 40)).status).toBe(201);
  const all = (await room.request("GET", `/api/allocations?line=${line.id}&state=allocated`)).body.items[0];
  expect((await act(id, "stage", { version: 2, to: "released" })).status).toBe(200);
  expect((await room.request("POST", `/api/allocations/${all.id}/release`, { version: 1 })).status).toBe(200);
  expect((await act(id, "end", { version: 3, how: "withdrawn", reason: "a test" })).body).toMatchObject({ ended: "withdrawn", lines: [{ balances: {} }] });
});

test("CONTRIBUTION-7 of many who use one reference of a donor at the same time one does, and the others are told", async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => add(announced("TWICE"))));
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
  for (const answer of answers.filter((one) => one.status === 409)) expect(answer.body).toMatchObject({ code: "reference-taken", rule: "CONTRIBUTION-7", errors: [{ pointer: "/reference" }] });
  expect((await room.request("GET", "/api/contributions?search=TWICE")).body.items).toHaveLength(1);
  expect((await add(announced("TWICE", { donorId: seed.origin }))).status).toBe(201);
});

test("CONTRIBUTION-8 the donor's word about deliveries is set in all, up and down, and stands beside everything else", async () => {
  const { body } = await add(announced("DECLARED"));
  const declare = (version: number, lineId: string, units: number) => act(body.id, "declared", { version, lineId, units });
  expect(await declare(1, body.lines[0].id, 30)).toMatchObject({ status: 200, body: { version: 2, lines: [{ declaredUnits: 30, balances: { announced: 40, declaredDelivered: 30 } }] } });
  expect((await declare(2, body.lines[0].id, 12)).body.lines[0]).toMatchObject({ declaredUnits: 12, balances: { announced: 40, declaredDelivered: 12 } });
  expect((await declare(3, body.lines[0].id, 0)).body.lines[0]).toMatchObject({ declaredUnits: 0, balances: { announced: 40 } });
  expect(await declare(4, nowhere, 1)).toMatchObject({ status: 422, body: { code: "line-not-here", rule: "CONTRIBUTION-9" } });
  expect(await declare(4, body.lines[0].id, 41)).toMatchObject({ status: 422, body: { code: "declared-beyond-units", rule: "CONTRIBUTION-8", facts: { units: 40 }, errors: [{ pointer: "/units" }] } });
});

test("CONTRIBUTION-9 whoever and whatever it names is there, on record and on change", async () => {
  for (const [field, more] of [["/donorId", { donorId: nowhere }], ["/payerId", { payerId: nowhere }], ["/lines/0/itemId", { lines: [{ itemId: nowhere, described: "x", unit: "piece" }] }], ["/lines/0/fromNodeId", { lines: [{ fromNodeId: nowhere, described: "x", unit: "piece" }] }]] as const) {
    expect(await add(announced("DANGLING", more)), field).toMatchObject({ status: 422, body: { code: "contribution-refers-to-nothing", errors: [{ pointer: field }] } });
  }
  const { body } = await add(announced("CHANGES"));
  const change = (changes: object, headers: Record<string, string>) => room.request("PATCH", `/api/contributions/${body.id}`, changes, headers);
  expect(await change({ carrierId: nowhere }, { "if-match": '"1"' })).toMatchObject({ status: 422, body: { code: "contribution-refers-to-nothing", errors: [{ pointer: "/carrierId" }] } });
  expect(await change({ title: "x" }, {})).toMatchObject({ status: 428, body: { code: "version-needed", errors: [{ pointer: "If-Match" }] } });
  for (const tag of ["*", 'W/"1"', "1", '"1", "2"', '"x"']) expect(await change({ title: "x" }, { "if-match": tag }), tag).toMatchObject({ status: 400, body: { code: "version-malformed" } });
  const changed = await change({ title: "Changed", carrierId: seed.origin }, { "if-match": '"1"' });
  expect(changed).toMatchObject({ status: 200, body: { title: "Changed", carrier: { code: "USA" }, version: 2 } });
  expect(changed.headers.get("etag")).toBe('"2"');
  expect(await change({ title: "Lost" }, { "if-match": '"1"' })).toMatchObject({ status: 412, body: { code: "stale-version", facts: { version: 2 } } });
  expect((await open(body.id)).title).toBe("Changed");
});

test("CONTRIBUTION-11 a line that was saved without days and number gets them, and goes on", async () => {
  const { body } = await add(announced("LATER", { lines: [{ itemId: seed.item, described: "Generators", unit: "piece", fromNodeId: seed.depot }] }));
  const change = (version: number, changes: object) => room.request("PATCH", `/api/contributions/${body.id}/lines/${body.lines[0].id}`, changes, { "if-match": `"${version}"` });
  expect(await change(1, { availableFrom: "2027-02-01", availableThrough: "2027-01-01" })).toMatchObject({ status: 422, body: { code: "window-reversed", errors: [{ pointer: "/availableThrough" }] } });
  expect(await change(1, { unit: "vehicle" })).toMatchObject({ status: 422, body: { code: "unit-not-the-items", rule: "CONTRIBUTION-10", facts: { unit: "piece" } } });
  expect(await change(1, { fromNodeId: nowhere })).toMatchObject({ status: 422, body: { code: "contribution-refers-to-nothing", errors: [{ pointer: "/fromNodeId" }] } });
  expect(await change(1, { units: 40, availableFrom: "2026-12-01", availableThrough: "2027-01-31" })).toMatchObject({ status: 200, body: { version: 2, lines: [{ units: 40, described: "Generators", fromNodeId: seed.depot, availableFrom: "2026-12-01", balances: { announced: 40 } }] } });
  expect(await act(body.id, "stage", { version: 2, to: "offered" })).toMatchObject({ status: 200, body: { stage: "offered" } });
  expect(await change(3, { availableThrough: null })).toMatchObject({ status: 422, body: { code: "contribution-needs-window", errors: [{ pointer: "/availableThrough" }] } });
  expect(await change(3, { itemId: null })).toMatchObject({ status: 409, body: { code: "line-booked", rule: "CONTRIBUTION-11", errors: [{ pointer: "/itemId" }] } });
  expect(await room.request("PATCH", `/api/contributions/${body.id}/lines/${nowhere}`, { units: 1 }, { "if-match": '"3"' })).toMatchObject({ status: 422, body: { code: "line-not-here" } });
  const log = (await room.request("GET", `/api/audit?kind=contribution&id=${body.id}`)).body.items;
  expect(log.find((one: { action: string }) => one.action === "line-changed").facts).toMatchObject({ units: "— → 40", availableFrom: "— → 2026-12-01" });
});

test("CONTRIBUTION-11 a part of an offer is withdrawn down to what is tied, today, with its value in step, and yesterday stays", async () => {
  const { body } = await add(announced("SHRINKS", { stage: "offered", valuations: [{ lineIndex: 0, amountMinor: 400_00, currency: "EUR", method: "donorDeclared", valuedOn: "2026-11-30" }] }));
  const need = await addNeed(room, seed, "SHRINKS", 10);
  const line = body.lines[0].id as string;
  await must(room.request("POST", "/api/allocations", { lineId: line, needId: need.id, units: 10 }));
  const change = (version: number, units: number) => room.request("PATCH", `/api/contributions/${body.id}/lines/${line}`, { units }, { "if-match": `"${version}"` });
  expect(await change(1, 9)).toMatchObject({ status: 409, body: { code: "ledger-not-enough", facts: { freeUnits: 30 } } });
  expect(await change(1, 20)).toMatchObject({ status: 200, body: { lines: [{ units: 20, balances: { offered: 10, allocated: 10 } }] } });
  expect(await change(2, 30)).toMatchObject({ status: 200, body: { lines: [{ units: 30, balances: { offered: 20, allocated: 10 } }] } });
  const yesterday = (await room.request("GET", `/api/ledger/${line}?asOf=2026-11-30`)).body;
  expect(yesterday.accounts.filter((one: { units: number }) => one.units > 0)).toMatchObject([{ stage: "offered", units: 40 }]);
});

test("AUDIT-17 an allocation is found under its contribution and under its need, with who made it and who gave it back", async () => {
  const { body } = await add(announced("TRAIL", { stage: "offered" }));
  const need = await addNeed(room, seed, "TRAIL", 10);
  const made = await must(room.request("POST", "/api/allocations", { lineId: body.lines[0].id, needId: need.id, units: 4 }));
  await must(room.request("POST", `/api/allocations/${made.id}/release`, { version: 1, reason: "needed elsewhere" }));
  const acts = async (kind: string, id: string) => (await room.request("GET", `/api/audit?kind=${kind}&id=${id}`)).body.items.map((one: { action: string }) => one.action);
  expect(await acts("contribution", body.id)).toEqual(expect.arrayContaining(["units-allocated", "allocation-released"]));
  expect((await acts("contribution", body.id)).slice(0, 2)).toEqual(["allocation-released", "units-allocated"]);
  expect((await acts("need", need.id)).slice(0, 2)).toEqual(["allocation-released", "units-allocated"]);
  expect(await room.request("GET", "/api/audit?kind=nonsense")).toMatchObject({ status: 400, body: { errors: [{ pointer: "?kind" }] } });
});

test("CONTRIBUTION-10 what the form takes is counted as the file would have it", async () => {
  expect(await add(announced("COUNTED", { lines: [{ itemId: seed.item, described: "x", unit: "vehicle", units: 1 }] }))).toMatchObject({ status: 422, body: { code: "unit-not-the-items", errors: [{ pointer: "/lines/0/unit" }], facts: { unit: "piece", value: "vehicle" } } });
});

test("CONTRIBUTION-9 of editors who change one version at the same time exactly one does", async () => {
  const { body } = await add(announced("EDITORS"));
  const answers = await Promise.all(Array.from({ length: 10 }, (_one, index) => room.request("PATCH", `/api/contributions/${body.id}`, { title: `Editor ${index}` }, { "if-match": '"1"' })));
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 412)]);
  expect((await open(body.id)).title).toBe(answers.find((answer) => answer.status === 200)!.body.title);
});

test("MONEY-1 a sum climbs its own ladder, and no step goes beyond the one before it", async () => {
  const { body } = await add(announced("MONEY", { kind: "money", lines: [], category: "financial" }));
  const money = (version: number, step: string, amountMinor: number, currency = "NOK") => act(body.id, "money", { version, step, amountMinor, currency, onDay: "2026-12-01" });
  expect((await money(1, "pledged", 1000)).body).toMatchObject({ version: 2, moneySteps: [{ step: "pledged", amountMinor: 1000, currency: "NOK" }] });
  expect(await money(2, "committed", 1001)).toMatchObject({ status: 409, body: { code: "money-beyond-step", facts: { leftMinor: 1000, currency: "NOK", before: "pledged" } } });
  expect(await money(2, "paid", 1)).toMatchObject({ status: 409, body: { facts: { leftMinor: 0 } } });
  expect((await money(2, "committed", 1000)).status).toBe(200);
});

test("VALUE-1 a value too small to be a cent, or as large as one may write, is kept as it was said", async () => {
  const value = (amountMinor: number, currency: string) => ({ valuations: [{ lineIndex: 0, amountMinor, currency, method: "donorDeclared", valuedOn: "2024-11-28" }] });
  expect((await add(announced("TINY", value(1, "HUF")))).body.valuations).toMatchObject([{ amountMinor: 1, currency: "HUF", eurMinor: 0, rateOn: "2024-11-28", balances: {} }]);
  expect((await add(announced("HUGE", value(100_000_000_000_000, "GBP")))).body.valuations).toMatchObject([{ amountMinor: 100_000_000_000_000, eurMinor: 120_148_984_741_079 }]);
  expect(await add(announced("BEYOND", value(Number.MAX_SAFE_INTEGER, "GBP")))).toMatchObject({ status: 400, body: { errors: [{ pointer: "/valuations/0/amountMinor" }] } });
  expect(room.log).toEqual([]);
});

test("HTTP-7 no number of units that one may write breaks a sum of them", async () => {
  const line = { itemId: seed.item, described: "Generators", unit: "piece" };
  for (const reference of ["MANY-1", "MANY-2"]) {
    expect((await add(announced(reference, { lines: [{ ...line, units: 1_000_000_000_000, declaredUnits: 1_000_000_000_000 }] }))).status).toBe(201);
    for (const units of [1_000_000_000_001, Number.MAX_SAFE_INTEGER]) {
      expect(await add(announced("TOO-MANY", { lines: [{ ...line, units }] }))).toMatchObject({ status: 400, body: { errors: [{ pointer: "/lines/0/units" }] } });
      expect(await add(announced("TOO-MANY", { lines: [{ ...line, declaredUnits: units }] }))).toMatchObject({ status: 400, body: { errors: [{ pointer: "/lines/0/declaredUnits" }] } });
    }
  }
  expect((await room.request("GET", "/api/picture/goods")).status).toBe(200);
});

test("ALLOCATION-7 a reservation is confirmed or released once, an allocation released once, each with its version", async () => {
  const { id, lines: [line] } = await addOffer(room, seed, "ONCE", 40);
  const needId = (await addNeed(room, seed, "ONCE", 100)).id;
  const end = (allocation: string, how: string, version: number) => room.request("POST", `/api/allocations/${allocation}/${how}`, { version });
  const held = (await allocate(line.id, needId, 10, today)).body;
  expect(held).toMatchObject({ state: "reserved", expiresOn: today });
  expect((await open(id)).lines[0]).toMatchObject({ balances: { offered: 40 }, reservedUnits: 10 });
  expect((await end(held.id, "confirm", 2)).status).toBe(412);
  expect(await end(held.id, "confirm", 1)).toMatchObject({ status: 200, body: { state: "allocated", expiresOn: null, version: 2 } });
  expect(await end(held.id, "confirm", 2)).toMatchObject({ status: 409, body: { code: "allocation-settled", facts: { state: "allocated" } } });
  expect(await end(held.id, "release", 2)).toMatchObject({ status: 200, body: { state: "cancelled", version: 3 } });
  expect(await end(held.id, "release", 3)).toMatchObject({ status: 409, body: { code: "allocation-settled" } });
  expect((await open(id)).lines[0]).toMatchObject({ balances: { offered: 40 }, reservedUnits: 0 });
});

test("ALLOCATION-5 a reservation holds through its last day and is given back on the day after, once", async () => {
  const { id, lines: [line] } = await addOffer(room, seed, "EXPIRES", 40);
  const needId = (await addNeed(room, seed, "EXPIRES", 100)).id;
  expect(await allocate(line.id, needId, 1, "2026-11-30")).toMatchObject({ status: 422, body: { code: "allocation-hold-past", facts: { today } } });
  const held = (await allocate(line.id, needId, 10, "2026-12-02")).body;
  const expire = () => expireReservations(makeContext(room.database.database, new Date(`${today}T23:59:59Z`)));
  today = "2026-12-02";
  expect([await expire(), (await open(id)).lines[0].reservedUnits]).toEqual([0, 10]);
  today = "2026-12-03";
  expect((await Promise.all([expire(), expire(), expire()])).reduce((sum, one) => sum + one, 0)).toBe(1);
  expect((await open(id)).lines[0]).toMatchObject({ balances: { offered: 40 }, reservedUnits: 0, allocations: [{ state: "expired" }] });
  expect(await room.request("POST", `/api/allocations/${held.id}/confirm`, { version: 2 })).toMatchObject({ status: 409, body: { code: "allocation-settled", facts: { state: "expired" } } });
  today = "2026-12-01";
});

test("ALLOCATION-9 a line or need that is not there cannot be tied, and nothing is left of the try", async () => {
  const { lines: [line] } = await addOffer(room, seed, "NOWHERE", 40);
  const needId = (await addNeed(room, seed, "NOWHERE", 100)).id;
  const before = await leaves();
  expect(await allocate(nowhere, needId, 1)).toMatchObject({ status: 422, body: { code: "allocation-refers-to-nothing", errors: [{ pointer: "/lineId" }] } });
  expect(await allocate(line.id, nowhere, 1)).toMatchObject({ status: 422, body: { errors: [{ pointer: "/needId" }] } });
  expect(await leaves()).toBe(before);
});

test("HTTP-9 the same key gives the same bytes and one effect, another body or another user's key does not", async () => {
  const key = { "idempotency-key": randomUUID() };
  const first = await add(announced("SAME"), key);
  const again = await add(announced("SAME"), key);
  expect([first.status, again.status, Buffer.from(again.bytes).equals(Buffer.from(first.bytes))]).toEqual([201, 201, true]);
  expect([first.headers.get("idempotency-replayed"), again.headers.get("idempotency-replayed"), again.headers.get("etag")]).toEqual([null, "true", '"1"']);
  expect(await add(announced("OTHER"), key)).toMatchObject({ status: 422, body: { code: "idempotency-key-reused", errors: [{ pointer: "Idempotency-Key" }] } });
  expect(await add(announced("SAME"), { ...key, "entente-actor": "donor-nor" })).toMatchObject({ status: 409, body: { code: "reference-taken" } });
  expect(await add(announced("KEYLESS"), { "idempotency-key": "" })).toMatchObject({ status: 400, body: { code: "idempotency-key-needed" } });
});

test("HTTP-9 of fifty requests with one key at the same time there is one effect, and every answer is its own or says wait", async () => {
  const { id, lines: [line] } = await addOffer(room, seed, "STORM", 400);
  const needId = (await addNeed(room, seed, "STORM", 1000)).id;
  const key = { "idempotency-key": randomUUID() };
  const ask = () => room.request("POST", "/api/allocations", { lineId: line.id, needId, units: 7 }, key);
  const answers = await Promise.all(Array.from({ length: 50 }, ask));
  const done = answers.filter((answer) => answer.status === 201);
  expect(done.length).toBeGreaterThan(0);
  expect(new Set(done.map((answer) => Buffer.from(answer.bytes).toString())).size).toBe(1);
  for (const answer of answers.filter((one) => one.status !== 201)) expect(answer).toMatchObject({ status: 409, body: { code: "idempotency-in-flight" } });
  expect((await ask()).bytes).toEqual(done[0]!.bytes);
  expect((await open(id)).lines[0].balances).toEqual({ offered: 393, allocated: 7 });
});

test("HTTP-9 a refused try leaves its key free for a better one", async () => {
  const key = { "idempotency-key": randomUUID() };
  expect((await add(announced("BETTER", { quotations: [] }), key)).status).toBe(422);
  expect((await add(announced("BETTER"), key)).status).toBe(201);
});

test("LEDGER-7 a change today leaves yesterday's balances as they were", async () => {
  const { id, lines: [line] } = await addOffer(room, seed, "YESTERDAY", 40);
  const needId = (await addNeed(room, seed, "YESTERDAY", 100)).id;
  const as = async (asOf: string) => (await must(room.request("GET", `/api/ledger/${line.id}?asOf=${asOf}`))).accounts.filter((one: { units: number }) => one.units > 0);
  const yesterday = await as("2026-12-01");
  today = "2026-12-02";
  expect((await allocate(line.id, needId, 15)).status).toBe(201);
  expect((await act(id, "stage", { version: 1, to: "committed" })).status).toBe(200);
  expect((await act(id, "declared", { version: 2, lineId: line.id, units: 9 })).status).toBe(200);
  expect(await as("2026-12-01")).toEqual(yesterday);
  expect((await as("2026-12-02")).map((one: { stage: string; units: number }) => [one.stage, one.units])).toEqual(expect.arrayContaining([["allocated", 15], ["committed", 25], ["declaredDelivered", 9]]));
  today = "2026-12-01";
});

test("LEDGER-3 after all of this everything adds up and nothing broke", async () => {
  expect(await ledgerFaults(room.database.database, seed.donor)).toEqual([]);
  expect(room.log).toEqual([]);
});
