import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ledgerFaults } from "../../../tests/kit/ledger-faults.ts";
import { makeDevice, signReceipt, type Device } from "../../../tests/kit/receipts.ts";
import { addItem, addNeed, addOffer, must, seedRoom, type SmallRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { whyNotSound } from "../../server/database/tables.ts";
import type { Receipt, SignerRole } from "./receipt.ts";

let today = "2026-12-01";
let room: TestRoom;
let seed: SmallRoom;
let recipient: string;
let legs: string[];
const [deliverer, receiver] = [makeDevice("NOR"), makeDevice("UKR")];

beforeAll(async () => {
  room = await openTestRoom({ clock: () => new Date(`${today}T09:00:00Z`) });
  seed = await seedRoom(room, "W");
  // Light, so that what other tests send leaves room on the same departures.
  seed = { ...seed, item: (await addItem(room, "BOX-W", 100)).id };
  const names = (text: string) => ({ en: text, fr: text, uk: text });
  const party = (code: string, roles: string[]) => must(room.request("POST", "/api/parties", { code, kind: code === "UKR" ? "nation" : "organisation", names: names(code), country: code === "UKR" ? "UKR" : null, roles }));
  recipient = (await party("UKR", ["recipient"])).id;
  await party("NSATU", ["coordinator"]);
  legs = (await must(room.request("GET", "/api/legs"))).items.toSorted((a: any, b: any) => (a.code < b.code ? -1 : 1)).map((leg: any) => leg.id);
  expect((await as("donor-nor", "POST", "/api/signing-keys", { publicKey: deliverer.publicKey })).status).toBe(201);
  expect((await as("recipient-staff", "POST", "/api/signing-keys", { publicKey: receiver.publicKey })).status).toBe(201);
});
afterAll(() => room.close());

const as = (actor: string, method: string, path: string, body?: unknown) => room.request(method, path, body, { "entente-actor": actor });
const at = (id: string, what: string, body: unknown, actor = "coordinator") => as(actor, "POST", `/api/consignments/${id}/${what}`, body);
const way = () => [{ legId: legs[0]!, departOn: "2026-12-03" }, { legId: legs[1]!, departOn: "2026-12-07" }];

async function allocate(mark: string, units: number, more: Record<string, unknown> = {}, of: Record<string, unknown> = {}) {
  const offer = await addOffer(room, seed, mark, units, more, of);
  const need = await addNeed(room, seed, mark, units, { recipientId: recipient });
  return { allocation: await must(room.request("POST", "/api/allocations", { lineId: offer.lines[0].id, needId: need.id, units })), offer, need };
}

async function draft(mark: string, units: number) {
  const made = await allocate(mark, units);
  return { ...made, consignment: await must(room.request("POST", "/api/consignments", { cargo: [{ allocationId: made.allocation.id, units }], legs: way() })) };
}

const boxes = (consignment: any, units = consignment.cargo[0].units) => [
  { described: "pallet", tareKg: 20, volumeM3: 2, lines: [] }, { inside: 0, described: "box", tareKg: 2, lines: [{ cargoId: consignment.cargo[0].id, units, lot: "L-1", serials: [] }] },
];

/** Packed, told of, and so ready to leave. */
async function ready(mark: string, units: number) {
  today = "2026-12-01";
  const made = await draft(mark, units);
  const packed = await must(at(made.consignment.id, "packages", { version: 1, packages: boxes(made.consignment) }));
  const told = await must(room.request("PATCH", `/api/consignments/${packed.id}`, { noticedOn: "2026-12-01" }, { "if-match": `"${packed.version}"` }));
  return { ...made, consignment: told };
}

const step = async (one: any, what: "depart" | "arrive", on: string) => {
  today = on;
  return must(at(one.id, what, { version: one.version, on }));
};

async function arrived(mark: string, units: number) {
  const made = await ready(mark, units);
  let one = await step(made.consignment, "depart", "2026-12-03");
  one = await step(one, "arrive", "2026-12-06");
  one = await step(one, "depart", "2026-12-07");
  return { ...made, consignment: await step(one, "arrive", "2026-12-09") };
}

const stages = async (line: string, asOf = "") => {
  const { accounts } = await must(room.request("GET", `/api/ledger/${line}${asOf && `?asOf=${asOf}`}`));
  return Object.fromEntries(accounts.filter((one: any) => one.units > 0).map((one: any) => [one.node === null || one.stage !== "inTransit" ? one.stage : `${one.stage} ${one.node}`, one.units]));
};

const count = (one: any, of: object) => at(one.id, "counts", { version: one.version, lines: [{ cargoId: one.cargo[0].id, goodUnits: 0, damagedUnits: 0, returnedUnits: 0, wrongItemUnits: 0, ...of }] }, "recipient-staff");
const take = (id: string, receipt: Receipt, list: readonly [SignerRole, Device][], actor = "recipient-staff") => at(id, "receipts", { receipt, signatures: list.map(([role, device]) => signReceipt(receipt, role, device)) }, actor);
const both = [["deliverer", deliverer], ["recipient", receiver]] as [SignerRole, Device][];

test("CONSIGNMENT-1 ALLOCATION-10 ALLOCATION-11 units of an allocation go on consignments as far as they reach, and stay allocated until they leave", async () => {
  const { allocation, offer, consignment } = await draft("ONE", 10);
  expect(consignment).toMatchObject({ state: "planned", promisedOn: "2026-12-09", firstPromisedOn: "2026-12-09", where: { at: "node", since: null }, cargo: [{ units: 10, packedUnits: 0 }], version: 1 });
  expect(await room.request("POST", "/api/consignments", { cargo: [{ allocationId: allocation.id, units: 1 }], legs: way() })).toMatchObject({ status: 409, body: { code: "allocation-consigned-beyond", facts: { freeUnits: 0, askedUnits: 1 } } });
  expect(await room.request("POST", `/api/allocations/${allocation.id}/release`, { version: 1 })).toMatchObject({ status: 409, body: { code: "allocation-consigned", facts: { consignedUnits: 10 } } });
  expect(await stages(offer.lines[0].id)).toEqual({ allocated: 10 });
  expect(await at(consignment.id, "cancel", { version: 1, reason: "another way" })).toMatchObject({ status: 200, body: { state: "cancelled" } });
  expect((await room.request("POST", `/api/allocations/${allocation.id}/release`, { version: 1 })).status).toBe(200);
});

test("CONSIGNMENT-2 CONSIGNMENT-3 CONSIGNMENT-9 what travels together has one way, and the way leads there", async () => {
  const { allocation } = await allocate("WAY", 4);
  const add = (asked: unknown[], cargo = [{ allocationId: allocation.id, units: 4 }]) => room.request("POST", "/api/consignments", { cargo, legs: asked });
  expect(await add([way()[1], way()[0]])).toMatchObject({ status: 422, body: { code: "consignment-route", errors: [{ pointer: "/legs/0" }] } });
  expect(await add([way()[0]])).toMatchObject({ status: 422, body: { code: "consignment-route" } });
  expect(await add([way()[0], { legId: legs[1], departOn: "2026-12-05" }])).toMatchObject({ status: 422, body: { code: "consignment-route", errors: [{ pointer: "/legs/1" }] } });
  expect(await add(way(), [{ allocationId: randomUUID(), units: 1 }])).toMatchObject({ status: 422, body: { code: "consignment-refers-to-nothing" } });
  const other = await addNeed(room, seed, "WAY-2", 2);
  const offer = await addOffer(room, seed, "WAY-2", 2);
  const second = await must(room.request("POST", "/api/allocations", { lineId: offer.lines[0].id, needId: other.id, units: 2 }));
  expect(await add(way(), [{ allocationId: allocation.id, units: 4 }, { allocationId: second.id, units: 2 }])).toMatchObject({ status: 422, body: { code: "consignment-destinations" } });
});

test("PACKAGE-1 PACKAGE-2 PACKAGE-3 PACKAGE-4 PACKAGE-5 PACKAGE-6 packages that cannot be are refused with the place of the fault", async () => {
  const { consignment } = await draft("PACK", 3);
  const cargoId = consignment.cargo[0].id;
  const pack = (packages: unknown[]) => at(consignment.id, "packages", { version: 1, packages });
  const box = (more: object = {}, units = 1, serials: string[] = []) => ({ described: "box", lines: [{ cargoId, units, serials }], ...more });
  expect(await pack([box({ inside: 1 }), box({ inside: 0 })])).toMatchObject({ status: 422, body: { code: "package-inside-itself" } });
  expect(await pack([box({ inside: 0 })])).toMatchObject({ status: 422, body: { code: "package-inside-itself" } });
  expect(await pack([box({ inside: 7 })])).toMatchObject({ status: 422, body: { code: "package-refers-to-nothing" } });
  expect(await pack([box({ sscc: "095287654321012347" })])).toMatchObject({ status: 422, body: { code: "sscc-check-digit", facts: { expected: "6" } } });
  expect(await pack([box({ sscc: "095287654321012346" }), box({ sscc: "(00)095287654321012346" })])).toMatchObject({ status: 409, body: { code: "package-code-taken", errors: [{ pointer: "/packages/1/sscc" }] } });
  expect(await pack([box({}, 4)])).toMatchObject({ status: 422, body: { code: "package-beyond-cargo", facts: { cargoUnits: 3, packedUnits: 4 } } });
  expect(await pack([box({}, 1, ["A"]), box({}, 1, ["A"])])).toMatchObject({ status: 409, body: { code: "package-serial-twice", errors: [{ pointer: "/packages/1/lines/0/serials" }] } });
  expect(await pack([box({}, 1, ["A", "B"])])).toMatchObject({ status: 422, body: { code: "package-serials-beyond-units" } });
  const packed = await must(pack([box({ sscc: "095287654321012346", tareKg: 5 }, 2, ["A", "B"])]));
  expect(packed).toMatchObject({ state: "planned", packages: [{ sscc: "095287654321012346", grossKg: 205 }] });
  const found = async (query: string) => (await must(room.request("GET", `/api/consignments?${query}`))).items.map((one: any) => one.id);
  expect(await found("search=(00)%200%209528%207654%2032101234%206")).toEqual([packed.id]);
  expect(await found("search=095287654321012353")).toEqual([]);
  const { consignment: second } = await draft("PACK-2", 3);
  const again = (packages: unknown[]) => at(second.id, "packages", { version: 1, packages });
  expect(await again([{ ...box({ sscc: "095287654321012346" }), lines: [] }])).toMatchObject({ status: 409, body: { code: "package-code-taken" } });
  expect(await again([{ described: "box", lines: [{ cargoId: second.cargo[0].id, units: 1, serials: ["B"] }] }])).toMatchObject({ status: 409, body: { code: "package-serial-twice", facts: { value: "B" } } });
});

test("GATE-1 GATE-8 GATE-10 nothing leaves before every gate is open; the page tells them all, and a word opens only those it may", async () => {
  today = "2026-12-01";
  const { consignment } = await draft("GATES", 2);
  expect(consignment.gates.filter((one: any) => !one.isOpen).map((one: any) => [one.gate, one.refusals[0].code])).toEqual([["manifest", "gate-manifest"], ["notice", "gate-notice"]]);
  today = "2026-12-03";
  expect(await at(consignment.id, "depart", { version: 1, on: "2026-12-03" })).toMatchObject({ status: 409, body: { code: "gate-manifest", rule: "GATE-1" } });
  const packed = await must(at(consignment.id, "packages", { version: 1, packages: boxes(consignment) }));
  expect(packed.state).toBe("packed");
  expect(await at(consignment.id, "depart", { version: 2, on: "2026-12-03" })).toMatchObject({ status: 409, body: { code: "gate-notice", facts: { neededDays: 1, noticedOn: null } } });
  expect(await at(consignment.id, "overrides", { version: 2, gate: "manifest", reason: "we trust them" })).toMatchObject({ status: 409, body: { code: "gate-not-overridable" } });
  expect(await at(consignment.id, "overrides", { version: 2, gate: "notice", reason: "told by telephone" })).toMatchObject({ status: 200, body: { gates: expect.arrayContaining([expect.objectContaining({ gate: "notice", isOpen: true, override: expect.objectContaining({ organisation: "NSATU", reason: "told by telephone" }) })]) } });
  expect(await at(consignment.id, "depart", { version: 3, on: "2026-12-03" })).toMatchObject({ status: 200, body: { state: "dispatched" } });
  const audit = await must(room.request("GET", `/api/audit?id=${consignment.id}`));
  expect(audit.items.map((one: any) => one.action)).toEqual(["consignment-departed", "gate-overridden", "consignment-packed", "consignment-drafted"]);
});

test("CONSIGNMENT-4 CONSIGNMENT-5 steps come in their order and on days that can be, and the ledger has the goods where they are, as of every day", async () => {
  const { offer, consignment } = await ready("STEPS", 6);
  const line = offer.lines[0].id;
  expect(await at(consignment.id, "arrive", { version: consignment.version, on: today })).toMatchObject({ status: 409, body: { code: "consignment-state" } });
  expect(await at(consignment.id, "depart", { version: consignment.version, on: "2026-12-02" })).toMatchObject({ status: 422, body: { code: "consignment-day" } });
  let one = await step(consignment, "depart", "2026-12-03");
  expect(one).toMatchObject({ state: "dispatched", where: { at: "leg", since: "2026-12-03", leg: { code: "FIRST-W" } } });
  expect(await at(one.id, "depart", { version: one.version, on: "2026-12-03" })).toMatchObject({ status: 409, body: { code: "consignment-state" } });
  today = "2026-12-06";
  expect(await at(one.id, "arrive", { version: one.version, on: "2026-12-02" })).toMatchObject({ status: 422, body: { code: "consignment-day", facts: { earliest: "2026-12-03" } } });
  one = await step(one, "arrive", "2026-12-06");
  expect(one).toMatchObject({ state: "atHub", where: { at: "node", since: "2026-12-06", node: { code: "HUB-W" } } });
  const hub = one.where.node.id;
  expect([await stages(line, "2026-12-02"), await stages(line, "2026-12-05"), await stages(line)]).toEqual([{ allocated: 6 }, { inTransit: 6 }, { [`inTransit ${hub}`]: 6 }]);
  expect(await ledgerFaults(room.database.database, seed.donor)).toEqual([]);
});

test("HANDOVER-1 HANDOVER-2 HANDOVER-3 HANDOVER-4 HANDOVER-7 a blind count becomes a receipt; with both signatures, and only then, what was signed for is delivered", async () => {
  const { offer, need, consignment } = await arrived("HAND", 12);
  const line = offer.lines[0].id;
  expect(consignment.draftReceipt).toBeNull();
  expect(await at(consignment.id, "counts", { version: consignment.version, lines: [] }, "recipient-staff")).toMatchObject({ status: 400 });
  expect(await at(consignment.id, "counts", { version: consignment.version, lines: [{ cargoId: randomUUID(), goodUnits: 1, damagedUnits: 0, returnedUnits: 0, wrongItemUnits: 0 }] }, "recipient-staff")).toMatchObject({ status: 422, body: { code: "handover-count-lines" } });
  const counted = await must(count(consignment, { goodUnits: 9, damagedUnits: 1, reason: "two are missing, one is broken" }));
  const receipt: Receipt = counted.draftReceipt;
  expect(receipt).toMatchObject({ handedOverOn: "2026-12-09", lines: [{ sentUnits: 12, goodUnits: 9, damagedUnits: 1, shortUnits: 2, returnedUnits: 0, overUnits: 0, lot: "L-1" }] });
  expect(await take(consignment.id, receipt, [both[0]!], "donor-nor")).toMatchObject({ status: 200, body: { state: "inspected" } });
  expect((await must(room.request("GET", `/api/needs/${need.id}`))).deliveredUnits).toBe(0);
  const done = await must(take(consignment.id, receipt, [both[1]!]));
  expect(done).toMatchObject({ state: "handedOver", handedOverOn: "2026-12-09", discrepancies: [{ kind: "damaged", units: 1 }, { kind: "short", units: 2, reason: "two are missing, one is broken" }] });
  expect(await stages(line)).toEqual({ received: 9, damaged: 1, lost: 2 });
  expect((await must(room.request("GET", `/api/needs/${need.id}`))).deliveredUnits).toBe(9);
  expect(Object.values(await stages(line, "2026-12-08"))).toEqual([12]);
  // Sent again, as a device does whose answer was lost, it changes nothing.
  expect((await must(take(consignment.id, receipt, both))).version).toBe(done.version);
  expect(await at(consignment.id, "close", { version: done.version })).toMatchObject({ status: 200, body: { state: "closed" } });
});

test("HANDOVER-5 HANDOVER-6 RECEIPT-3 RECEIPT-6 RECEIPT-7 who is not of the two sides signs nothing, and a receipt serves its own consignment", async () => {
  const { consignment } = await arrived("WHO", 5);
  const { draftReceipt: receipt, id } = await must(count(consignment, { goodUnits: 5 }));
  expect((await at(id, "receipts", { receipt, signatures: [signReceipt(receipt, "deliverer", deliverer)] }, "coordinator")).status).toBe(403);
  expect(await as("donor-nor", "POST", "/api/signing-keys", { publicKey: receiver.publicKey })).toMatchObject({ status: 409, body: { code: "signing-key-taken" } });
  expect(await take(id, receipt, [["deliverer", makeDevice("NSATU")]])).toMatchObject({ status: 403, body: { code: "handover-coordinator-signs" } });
  expect(await take(id, receipt, [["recipient", deliverer]])).toMatchObject({ status: 403, body: { code: "handover-other-recipient" } });
  expect(await take(id, receipt, [["deliverer", receiver]])).toMatchObject({ status: 403, body: { code: "handover-other-recipient" } });
  expect(await take(id, receipt, [["deliverer", makeDevice("NOR")]])).toMatchObject({ status: 422, body: { code: "receipt-key-unknown" } });
  const forged = signReceipt({ ...receipt, place: "ELSEWHERE" }, "deliverer", deliverer);
  expect(await at(id, "receipts", { receipt, signatures: [forged] }, "donor-nor")).toMatchObject({ status: 422, body: { code: "receipt-signature-false" } });
  const { consignment: other } = await arrived("WHO-2", 5);
  expect(await take(other.id, receipt, both)).toMatchObject({ status: 422, body: { code: "receipt-other-consignment" } });
});

test("HANDOVER-8 a receipt that both signed is kept even where it does not fit, and a correction is one more", async () => {
  const { consignment, offer } = await ready("EARLY", 4);
  const line = { line: consignment.cargo[0].id, item: "BOX-W", lot: null, sentUnits: 4, goodUnits: 4, damagedUnits: 0, shortUnits: 0, returnedUnits: 0, overUnits: 0, wrongItemUnits: 0, reason: null };
  const early: Receipt = { kind: "entente-receipt", v: 1, id: randomUUID(), consignment: consignment.id, reference: consignment.reference, place: "CITY-W", handedOverOn: "2026-12-01", lines: [line], corrects: null };
  expect(await must(take(consignment.id, early, both))).toMatchObject({ state: "documented", receipts: [{ signatures: [{}, {}] }], events: [{ kind: "note", outcome: "kept", why: "event-before-dispatch" }] });
  expect(await stages(offer.lines[0].id)).toEqual({ allocated: 4 });
  const { consignment: second, offer: sent } = await arrived("FIX", 4);
  const { draftReceipt: first } = await must(count(second, { goodUnits: 3, reason: "one is missing" }));
  const handed = await must(take(second.id, first, both));
  const hash = handed.receipts[0].hash;
  const found: Receipt = { ...first, id: randomUUID(), corrects: hash, lines: [{ ...first.lines[0], goodUnits: 4, shortUnits: 0, reason: null }] };
  const corrected = await must(take(second.id, found, both));
  expect(corrected).toMatchObject({ state: "handedOver", receipts: [{ hash }, { receipt: { corrects: hash } }], discrepancies: [] });
  expect(await stages(sent.lines[0].id)).toEqual({ received: 4 });
  const rival: Receipt = { ...first, id: randomUUID(), lines: [{ ...first.lines[0], goodUnits: 1, shortUnits: 3, reason: "three are missing" }] };
  expect(await must(take(second.id, rival, both))).toMatchObject({ events: expect.arrayContaining([expect.objectContaining({ outcome: "kept", why: "event-after-end" })]) });
  expect(await stages(sent.lines[0].id)).toEqual({ received: 4 });
  expect(await ledgerFaults(room.database.database, seed.donor)).toEqual([]);
});

test("CONSIGNMENT-1 the room is unsound when an allocation has lost count of what is on consignments", async () => {
  const { allocation } = await draft("SOUND", 3);
  const owner = new pg.Client(room.database.owner);
  await owner.connect();
  try {
    expect(await whyNotSound(owner)).toBeNull();
    await owner.query("begin");
    await owner.query("update contributions.allocation set consigned_units = 2 where id = $1", [allocation.id]);
    expect(await whyNotSound(owner)).toBe("an allocation does not know how many of its units are on consignments");
    await owner.query("rollback");
  } finally {
    await owner.end();
  }
});

test("HANDOVER-9 the recipient's own people are told nowhere how much was sent from the arrival to their count; the others are", async () => {
  const { consignment } = await arrived("BLIND", 7);
  const path = `/api/consignments/${consignment.id}`;
  const blind = await must(as("recipient-staff", "GET", path));
  expect(blind).toMatchObject({ isBlind: true, items: [{ units: null }], cargo: [{ units: null, packedUnits: null, declaredUnits: null }] });
  expect(blind.packages.map((one: any) => [one.grossKg, one.lines.map((line: any) => [line.units, line.serials])]).toSorted()).toEqual([[null, []], [null, [[null, []]]]]);
  expect((await must(as("recipient-staff", "GET", "/api/consignments?state=arrived"))).items.find((one: any) => one.id === consignment.id).items).toMatchObject([{ units: null }]);
  for (const kind of ["manifest", "packing-list", "label"]) expect(await as("recipient-staff", "GET", `${path}/papers/${kind}`)).toMatchObject({ status: 409, body: { code: "handover-count-first" } });
  for (const other of ["coordinator", "donor-nor"]) {
    expect(await must(as(other, "GET", path))).toMatchObject({ isBlind: false, items: [{ units: 7 }], cargo: [{ units: 7, packedUnits: 7 }] });
    expect((await as(other, "GET", `${path}/papers/manifest`)).status).toBe(200);
  }
  expect(await must(count(consignment, { goodUnits: 6, reason: "one is missing" }))).toMatchObject({ isBlind: false, cargo: [{ units: 7 }], draftReceipt: { lines: [{ sentUnits: 7, shortUnits: 1 }] } });
  expect((await as("recipient-staff", "GET", `${path}/papers/manifest`)).status).toBe(200);
});

test("MOVEMENT-1 MOVEMENT-6 the board has each day what left, came and stands, for whom it is released, and tells no mass of what one has yet to count", async () => {
  const { consignment } = await arrived("BOARD", 7);
  today = "2026-12-10";
  const range = `from=2026-12-01&through=2026-12-12&party=${recipient}`;
  const days = new Map((await must(room.request("GET", `/api/movements?${range}`))).days.map((one: any) => [one.day, one]));
  expect([...days.keys()]).toHaveLength(12);
  const of = async (day: string, actor = "coordinator") => {
    const { departs, arrives, underWay } = await must(as(actor, "GET", `/api/movements/days/${day}?party=${recipient}`));
    expect(days.get(day)).toMatchObject({ departs: departs.length, arrives: arrives.length, underWay: underWay.length });
    const mine = (list: any[]) => list.find((one) => one.consignment.id === consignment.id);
    return { departs: mine(departs), arrives: mine(arrives), underWay: mine(underWay) };
  };
  expect(await of("2026-12-02")).toEqual({ departs: undefined, arrives: undefined, underWay: undefined });
  expect(await of("2026-12-03")).toMatchObject({ departs: { isDone: true, isLate: false, leg: { id: legs[0] } }, arrives: undefined, underWay: { node: null, leg: { id: legs[0] }, since: "2026-12-03" } });
  expect(await of("2026-12-06")).toMatchObject({ arrives: { isDone: true }, underWay: { leg: null, since: "2026-12-06", until: "2026-12-07" } });
  expect(await of("2026-12-12")).toMatchObject({ underWay: { node: { id: consignment.to.id }, until: null, isLate: true, consignment: { items: [{ units: 7 }] } } });
  expect(await of("2026-12-12", "recipient-staff")).toMatchObject({ underWay: { consignment: { items: [{ units: null }] } } });
  const at = async (actor: string, day: string) => (await must(as(actor, "GET", `/api/movements/nodes?${range}&node=${consignment.to.id}`))).items[0].days.find((one: any) => one.day === day);
  const [all, blind] = [await at("coordinator", "2026-12-09"), await at("recipient-staff", "2026-12-09")];
  expect([all.inKg - blind.inKg, all.presentKg - blind.presentKg, blind.untold - all.untold].map((one, which) => one >= [700, 700, 1][which]!)).toEqual([true, true, true]);
  expect(await room.request("GET", "/api/movements?from=2026-12-02&through=2026-12-01")).toMatchObject({ status: 422, body: { code: "movement-range" } });
});
