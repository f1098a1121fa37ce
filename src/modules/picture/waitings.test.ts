import { afterAll, beforeAll, expect, test } from "vitest";
import { rights } from "../identity/index.ts";
import { endsIn } from "./waiting.ts";
import { countedSending, draftSending, handedOver, seedSending } from "../../../tests/kit/sent.ts";
import { addNeed, addOffer, must, seedRoom, type SmallRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";

let room: TestRoom;
let seed: SmallRoom;
let now = new Date("2026-12-01T09:00:00Z");
beforeAll(async () => {
  room = await openTestRoom({ clock: () => now });
  seed = await seedRoom(room, "WAIT");
});
afterAll(() => room.close());

const names = { en: "x", fr: "x", uk: "x" };
const post = (path: string, body: unknown, actor = "coordinator") => must(room.request("POST", `/api${path}`, body, { "entente-actor": actor }));
const waitsFor = async (actor: string) => (await must(room.request("GET", "/api/waiting", undefined, { "entente-actor": actor }))).items.map((one: any) => `${one.kind} ${one.title}`);

test("PICTURE-9 each has waiting what they may end, and sees nothing of what is not released to them", async () => {
  const body = await post("/bodies", { code: "COUNCIL", names, noticeHours: 1 });
  await post(`/bodies/${body.id}/members`, { version: 1, partyId: seed.donor, fromOn: "2020-01-01" });
  const decision = await post("/decisions", { bodyId: body.id, reference: "D", title: "A question", text: "d" });
  await post(`/decisions/${decision.id}/steps`, { version: 1, step: "circulate" });
  await post(`/decisions/${decision.id}/steps`, { version: 2, step: "beginSilence", until: "2026-12-02T09:00:00Z" });
  const meeting = await post("/meetings", { bodyId: body.id, title: "m", beginsAt: "2026-11-30T09:00:00Z", endsAt: "2026-11-30T10:00:00Z" });
  await post(`/meetings/${meeting.id}/sheet`, { version: 1, sheet: "s", actions: [{ text: "Count them", ownerId: seed.donor, dueOn: "2026-12-05" }, { text: "Send them", ownerId: seed.origin, dueOn: "2026-12-06" }] });
  await addNeed(room, seed, "STATED", 4, { state: "submitted", needBy: "2027-03-01" });
  const need = await addNeed(room, seed, "OPEN", 4);
  const offer = await addOffer(room, seed, "Held", 4);
  await post("/allocations", { lineId: offer.lines[0].id, needId: need.id, units: 2, holdThrough: "2026-12-04" });
  await post("/relabellings", { kind: "contribution", recordId: offer.id, label: { classification: "RESTRICTED" }, reason: "For a test" }, "donor-nor");
  expect(await waitsFor("donor-nor")).toEqual(["silence A question", "action Count them"]);
  expect(await waitsFor("donor-usa")).toEqual(["action Send them"]);
  expect(await waitsFor("coordinator")).toEqual(["reservation Held", "action Count them", "action Send them", "need STATED", "relabelling Held"]);
  expect(await waitsFor("analyst")).toEqual([]);
  now = new Date("2026-12-02T09:00:00.001Z");
  expect(await waitsFor("donor-nor")).toEqual(["action Count them"]);
});

test("PICTURE-11 what went otherwise on the way, or has no service on its day any more, waits for whoever plans until they have planned again", async () => {
  now = new Date("2026-12-01T10:00:00Z");
  const replans = async (actor: string) => (await waitsFor(actor)).filter((one: string) => one.startsWith("replan"));
  const sending = await seedSending(room, "RW");
  const [{ consignment: late }, { consignment: shut }] = [await draftSending(room, sending, "RW-1", 4), await draftSending(room, sending, "RW-2", 4)];
  expect(await replans("coordinator")).toEqual([]);
  const delay = { version: 1, kind: "delay", reason: "no lorry", on: "2026-12-01", promisedOn: "2026-12-20" };
  await post(`/consignments/${late.id}/exceptions`, delay);
  expect([await replans("coordinator"), await replans("recipient-staff")]).toEqual([[`replan ${late.reference}`], []]);
  now = new Date("2026-12-01T11:00:00Z");
  await post("/proposals", { title: "Again", horizonDays: 30, seconds: 1, replan: true });
  expect(await replans("coordinator")).toEqual([]);
  const leg = (await must(room.request("GET", `/api/legs/${shut.legs[0].id}`)));
  await must(room.request("PATCH", `/api/legs/${leg.id}`, { openThrough: "2026-12-02" }, { "if-match": `"${leg.version}"` }));
  expect(await replans("coordinator")).toEqual([late, shut].map((one) => `replan ${one.reference}`).toSorted());
});

test("ENDUSE-4 items that are to be seen again within a month wait for who may report on them", async () => {
  now = new Date("2026-12-10T09:00:00Z");
  const inventories = async (actor: string) => (await waitsFor(actor)).filter((one: string) => one.startsWith("inventory"));
  const { id, signed } = await countedSending(room, await seedSending(room, "INV"), "INV-1", 4, "2026-12-10T08:00:00Z");
  await handedOver(room, id, signed, "2026-12-10T08:30:00Z");
  const { reference } = await must(room.request("GET", `/api/consignments/${id}`));
  now = new Date("2027-02-07T09:00:00Z");
  expect(await inventories("coordinator")).toEqual([]);
  now = new Date("2027-02-08T09:00:00Z");
  expect([await inventories("coordinator"), await inventories("donor-nor"), await inventories("recipient-staff")]).toEqual([[`inventory ${reference}`], [], []]);
});

test("PICTURE-9 what waits ends in an operation that there is", () => {
  expect(Object.values(endsIn).filter((operation) => !(operation in rights))).toEqual([]);
});
