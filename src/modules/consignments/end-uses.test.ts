import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countedSending, handedOver, seedSending } from "../../../tests/kit/sent.ts";
import type { SmallRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";

let today = "2026-12-10";
let room: TestRoom;
let seed: SmallRoom;

beforeAll(async () => {
  room = await openTestRoom({ clock: () => new Date(`${today}T09:00:00Z`) });
  seed = await seedSending(room, "USE");
});
afterAll(() => room.close());

const get = async (path: string) => (await room.request("GET", `/api${path}`)).body;
const say = (id: string, body: unknown, actor = "coordinator") => room.request("POST", `/api/consignments/${id}/end-use`, body, { "entente-actor": actor });

async function delivered(mark: string) {
  const { id, signed } = await countedSending(room, seed, mark, 4, "2026-12-10T08:00:00Z");
  await handedOver(room, id, signed, "2026-12-10T08:30:00Z");
  return get(`/consignments/${id}`);
}

test("ENDUSE-1 ENDUSE-4 what was handed over by serial number is listed until it is seen, and again a quarter later; a report is taken whole or not at all", async () => {
  const one = await delivered("USE-1");
  expect(one.endUse.map((item: any) => item.state)).toEqual([null, null]);
  expect(one.inventoryDueOn).toBe("2027-03-10");
  const [first, second] = one.endUse.map(({ cargoId, serial }: any) => ({ cargoId, serial }));
  const refused = await say(one.id, { version: one.version, onDay: today, items: [{ ...first, state: "stored" }, { ...second, state: "lost" }] });
  expect([refused.status, refused.body.code, refused.body.errors?.[0]?.pointer]).toEqual([422, "end-use-reason-missing", "/items/1/reason"]);
  expect((await get(`/consignments/${one.id}`)).endUse.map((item: any) => item.state)).toEqual([null, null]);

  expect((await say(one.id, { version: one.version, onDay: today, items: [{ ...first, state: "stored" }, { ...second, state: "lost", reason: "burnt" }] })).status).toBe(200);
  const due = (await get("/end-use")).inventories.find((row: any) => row.consignment.id === one.id);
  expect(due).toMatchObject({ items: 2, reported: 2, gone: 1, dueOn: "2027-03-11", isOverdue: false });
  today = "2027-03-12";
  expect((await get("/end-use")).inventories.find((row: any) => row.consignment.id === one.id)).toMatchObject({ dueOn: "2027-03-11", isOverdue: true });
  const again = await get(`/consignments/${one.id}`);
  expect(again.inventoryDueOn).toBe("2027-03-11");
  expect((await say(one.id, { version: again.version, onDay: today, items: [{ ...second, state: "stored" }] })).body).toMatchObject({ code: "end-use-ended" });
  today = "2026-12-10";
});

test("ENDUSE-2 of many who report the same item gone at once one is taken, and the table itself refuses a second", async () => {
  const one = await delivered("USE-2");
  const item = { cargoId: one.endUse[0].cargoId, serial: one.endUse[0].serial, state: "destroyed", reason: "hit" };
  const answers = await Promise.all(Array.from({ length: 16 }, () => say(one.id, { version: one.version, onDay: today, items: [item] })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 15 }, () => 412)]);
  const owner = new pg.Client(room.database.owner);
  await owner.connect();
  try {
    await expect(owner.query(`insert into consignments.end_use (id, consignment_id, cargo_id, serial, state, on_day, reason, organisation, label_id) select gen_random_uuid(), consignment_id, cargo_id, serial, 'stored', on_day, null, organisation, label_id from consignments.end_use where consignment_id = '${one.id}'`)).rejects.toThrow("an item that is gone stays so");
    await expect(owner.query(`update consignments.end_use set state = 'stored' where consignment_id = '${one.id}'`)).rejects.toThrow();
  } finally {
    await owner.end();
  }
});

test("ENDUSE-6 only the recipient's own people and who coordinates report", async () => {
  const one = await delivered("USE-3");
  const body = { version: one.version, onDay: today, items: [{ cargoId: one.endUse[0].cargoId, serial: one.endUse[0].serial, state: "stored" }] };
  expect((await say(one.id, body, "donor-nor")).status).toBe(403);
  // The demonstration's recipient is another party than this consignment's.
  expect((await say(one.id, body, "recipient-staff")).body.code).toBe("not-your-own");
});
