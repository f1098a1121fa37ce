import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ledgerFaults } from "../../../tests/kit/ledger-faults.ts";
import { computeWaiting } from "../../../tests/kit/planner.ts";
import { allocateSending, arrivedSending, draftSending, readySending, seedSending, wayOf } from "../../../tests/kit/sent.ts";
import { addItem, addNeed, addOffer, must, type SmallRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";

let today = "2026-12-03";
let room: TestRoom;
let seed: SmallRoom;
let legs: string[];
beforeAll(async () => {
  room = await openTestRoom({ clock: () => new Date(`${today}T09:00:00Z`) });
  seed = await seedSending(room, "V");
  legs = (await wayOf(room, seed)).map((leg) => leg.legId);
});
afterAll(() => room.close());

const at = (id: string, what: string, body: object, actor = "coordinator") => room.request("POST", `/api/consignments/${id}/${what}`, body, { "entente-actor": actor });
const open = (id: string) => must(room.request("GET", `/api/consignments/${id}`));
const scan = (kind: string, more: object = {}) => ({ id: randomUUID(), kind, happenedAt: `${today}T08:00:00Z`, baseVersion: 1, ...more });
const stages = async (line: string) => Object.fromEntries((await must(room.request("GET", `/api/ledger/${line}`))).accounts.filter((one: any) => one.units > 0).map((one: any) => [one.stage, one.units]));

test("EVENT-1 EVENT-2 a queue may be sent again, and what does not fit is kept for a person", async () => {
  const { consignment } = await readySending(room, seed, "SCAN", 5);
  const early = scan("arrive");
  const packageId = consignment.packages[0].id;
  const queue = [early, scan("load", { packageId }), scan("load", { packageId }), scan("depart", { baseVersion: consignment.version }), scan("depart", { legId: legs[0] })];
  const taken = await must(at(consignment.id, "events", { events: queue }));
  expect(taken.items.map(({ event }: any) => [event.kind, event.outcome, event.why])).toEqual([
    ["arrive", "kept", "event-before-dispatch"], ["load", "merged", null], ["load", "kept", "event-loaded-already"], ["depart", "merged", null], ["depart", "kept", "event-departed-already"],
  ]);
  const again = await must(at(consignment.id, "events", { events: queue }));
  expect(again.items.map((one: any) => one.event)).toEqual(taken.items.map((one: any) => one.event));
  expect(await open(consignment.id)).toMatchObject({ state: "dispatched", keptEvents: 3, packages: [{ loadedOn: "2026-12-03" }], version: again.items.at(-1).version });
  const { consignment: other } = await readySending(room, seed, "SCAN-2", 5);
  expect(await at(other.id, "events", { events: [early] })).toMatchObject({ status: 409, body: { code: "event-id-taken" } });
});

test("EVENT-1 a departure that a gate would not let pass is kept, and nothing leaves by it", async () => {
  const { consignment, offer } = await draftSending(room, seed, "SHUT", 5);
  const { items } = await must(at(consignment.id, "events", { events: [scan("depart")] }));
  expect(items[0].event).toMatchObject({ outcome: "kept", why: "event-gate-closed", reason: "gate-manifest" });
  expect(await stages(offer.lines[0].id)).toEqual({ allocated: 5 });
});

test("CONSIGNMENT-4 of two hubs that send the same consignment at once, one does", async () => {
  const { consignment, offer } = await readySending(room, seed, "TWICE", 7);
  const answers = await Promise.all([1, 2, 3, 4].map(() => at(consignment.id, "depart", { version: consignment.version, on: today })));
  expect(answers.map((one) => one.status).toSorted()).toEqual([200, 412, 412, 412]);
  const { consignment: scanned, offer: other } = await readySending(room, seed, "TWICE-2", 7);
  const both = await Promise.all([1, 2].map(() => at(scanned.id, "events", { events: [scan("depart", { baseVersion: scanned.version })] })));
  expect(both.map((one) => one.body.items[0].event.outcome).toSorted()).toEqual(["applied", "kept"]);
  expect([await stages(offer.lines[0].id), await stages(other.lines[0].id)]).toEqual([{ inTransit: 7 }, { inTransit: 7 }]);
});

test("CONSIGNMENT-1 of two drafts of the same units at once, one is made", async () => {
  const { allocation } = await allocateSending(room, seed, "RACE", 6);
  const way = await wayOf(room, seed);
  const answers = await Promise.all([4, 4, 4].map((units) => room.request("POST", "/api/consignments", { cargo: [{ allocationId: allocation.id, units }], legs: way })));
  expect(answers.map((one) => one.status).toSorted()).toEqual([201, 409, 409]);
});

test("CONSIGNMENT-6 every change of the promised day is kept with its reason, and another way leads to the same place", async () => {
  const { consignment } = await readySending(room, seed, "SLIP", 3);
  const report = (one: any, body: object) => at(one.id, "exceptions", { version: one.version, on: today, ...body });
  expect(await report(consignment, { kind: "delay", reason: "snow" })).toMatchObject({ status: 422, body: { code: "consignment-reason-missing", errors: [{ pointer: "/promisedOn" }] } });
  expect(await report(consignment, { kind: "delay", promisedOn: "2026-12-20" })).toMatchObject({ status: 400 });
  let one = await must(report(consignment, { kind: "delay", reason: "snow", promisedOn: "2026-12-20" }));
  one = await must(report(one, { kind: "delay", reason: "more snow", promisedOn: "2026-12-22" }));
  expect(one).toMatchObject({ promisedOn: "2026-12-22", firstPromisedOn: "2026-12-09", slips: [{ beforeOn: "2026-12-09", afterOn: "2026-12-20", reason: "snow" }, { beforeOn: "2026-12-20", afterOn: "2026-12-22" }] });
  one = await must(at(one.id, "depart", { version: one.version, on: today }));
  expect(await report(one, { kind: "divert", reason: "the road is closed", legs: [{ legId: legs[0], departOn: "2026-12-08" }] })).toMatchObject({ status: 422, body: { code: "consignment-route" } });
  one = await must(report(one, { kind: "divert", reason: "the road is closed", legs: [{ legId: legs[1], departOn: "2026-12-15" }] }));
  expect(one).toMatchObject({ promisedOn: "2026-12-17", legs: [{ departedOn: "2026-12-03" }, { departOn: "2026-12-15", departedOn: null }], events: expect.arrayContaining([expect.objectContaining({ kind: "divert", reason: "the road is closed" })]) });
});

test("CONSIGNMENT-10 what is lost or turned back ends a consignment, and what came back can be tied to the need by others", async () => {
  for (const [kind, stage] of [["lose", "lost"], ["refuse", "returned"]] as const) {
    const { consignment, offer, need } = await readySending(room, seed, `END-${kind}`, 4);
    const report = (one: any) => at(one.id, "exceptions", { version: one.version, on: today, kind, reason: "it burned" });
    expect(await report(consignment)).toMatchObject({ status: 409, body: { code: "consignment-state" } });
    const left = await must(at(consignment.id, "depart", { version: consignment.version, on: today }));
    expect(await must(report(left))).toMatchObject({ state: stage });
    expect(await stages(offer.lines[0].id)).toEqual({ [stage]: 4 });
    expect((await must(room.request("GET", `/api/needs/${need.id}`))).allocatedUnits).toBe(0);
  }
});

test("CONSIGNMENT-7 CONSIGNMENT-8 what is in no package is split off, and put together again with what is in packages", async () => {
  const { consignment } = await draftSending(room, seed, "SPLIT", 10);
  const cargoId = consignment.cargo[0].id;
  const packed = await must(at(consignment.id, "packages", { version: 1, packages: [{ described: "box", lines: [{ cargoId, units: 6 }] }] }));
  expect(await at(packed.id, "split", { version: 2, cargo: [{ cargoId, units: 5 }] })).toMatchObject({ status: 409, body: { code: "consignment-split", facts: { unpackedUnits: 4 } } });
  const stays = await must(at(packed.id, "split", { version: 2, cargo: [{ cargoId, units: 4 }] }));
  expect(stays).toMatchObject({ state: "packed", cargo: [{ units: 6 }], version: 3 });
  const [fresh] = (await must(room.request("GET", `/api/consignments?need=${consignment.cargo[0].needId}&state=planned`))).items;
  expect(fresh).toMatchObject({ state: "planned", items: [{ units: 4 }], version: 1 });
  expect(await at(stays.id, "merge", { version: 3, otherId: stays.id, otherVersion: 3 })).toMatchObject({ status: 422 });
  expect(await at(stays.id, "merge", { version: 3, otherId: fresh.id, otherVersion: 9 })).toMatchObject({ status: 409, body: { code: "consignment-merge" } });
  const whole = await must(at(fresh.id, "merge", { version: 1, otherId: stays.id, otherVersion: 3 }));
  expect(whole).toMatchObject({ state: "planned", packages: [{ lines: [{ units: 6 }] }], version: 2 });
  expect(whole.cargo.map((one: any) => one.units).toSorted()).toEqual([4, 6]);
  expect(await open(stays.id)).toMatchObject({ state: "cancelled", cargo: [], version: 4 });
});

test("CONSIGNMENT-11 what was accepted of a plan is drafted once, movements of one way together", async () => {
  const { id: itemId } = await addItem(room, "PLAN-V", 20);
  for (const mark of ["PLAN-1", "PLAN-2"]) {
    await addOffer(room, seed, mark, 6, {}, { itemId });
    await addNeed(room, seed, mark, 6, { itemId, recipientId: seed.origin });
  }
  const { id } = await must(room.request("POST", "/api/proposals", { title: "to be sent", horizonDays: 60, seconds: 1 }));
  await computeWaiting(room);
  const proposal = await must(room.request("GET", `/api/proposals/${id}`));
  expect(await must(room.request("POST", `/api/proposals/${id}/consignments`, {}))).toEqual({ items: [] });
  await must(room.request("POST", `/api/proposals/${id}/accept`, { version: proposal.version, movements: "all" }));
  const { items } = await must(room.request("POST", `/api/proposals/${id}/consignments`, {}));
  const sums = items.map((one: any) => one.cargo.reduce((sum: number, cargo: any) => sum + cargo.units, 0));
  expect(sums.reduce((all: number, units: number) => all + units, 0)).toBe(12);
  expect(items.every((one: any) => one.legs.length === 2 && one.promisedOn === one.legs[1].arriveOn)).toBe(true);
  expect(new Set(items.map((one: any) => JSON.stringify(one.legs.map((leg: any) => [leg.id, leg.departOn])))).size).toBe(items.length);
  expect(await must(room.request("POST", `/api/proposals/${id}/consignments`, {}))).toEqual({ items: [] });
  expect((await must(room.request("GET", `/api/consignments?proposal=${id}`))).items).toHaveLength(items.length);
});

test("CONSIGNMENT-6 HANDOVER-1 nothing befalls what has arrived and was counted but what its receipt says, and every account adds up", async () => {
  const { consignment } = await arrivedSending(room, seed, "THERE", 2, `${today}T08:00:00Z`);
  expect(consignment).toMatchObject({ state: "arrived", where: { at: "node", node: { code: "CITY-V" } } });
  expect(await at(consignment.id, "arrive", { version: consignment.version, on: today })).toMatchObject({ status: 409, body: { code: "consignment-state" } });
  expect(await ledgerFaults(room.database.database, seed.donor)).toEqual([]);
});
