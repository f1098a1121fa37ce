import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeContext } from "../../../tests/kit/context.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { readRows } from "../../server/files/read-rows.ts";
import { readTable } from "../../server/files/read-table.ts";
import { applyItems, itemsByCode, type ItemDraft } from "./actions.ts";
import { itemTemplate, toItemDraft } from "./item-template.ts";

let room: TestRoom;
beforeAll(async () => void (room = await openTestRoom()));
afterAll(() => room.close());

const names = { en: "Gun", fr: "Canon", uk: "Гармата" };
const gun = { code: "TEST-GUN", names, category: "artillery", unit: "piece" };
const add = (body: unknown) => room.request("POST", "/api/items", body);
const change = (id: string, version: number, body: unknown) => room.request("PATCH", `/api/items/${id}`, body, { "if-match": `"${version}"` });

async function demoDrafts(): Promise<ItemDraft[]> {
  const reading = await readTable(readFileSync("data/demo/items.csv"), { sheet: itemTemplate.sheet });
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  expect(reading.table.columns).toEqual(itemTemplate.columns.map((column) => column.key));
  const { rows, refused } = readRows(reading.table, itemTemplate);
  expect(refused).toEqual([]);
  const itemCodes = new Set(rows.map((row) => row.values["code"] as string));
  return rows.map((row) => {
    const drafted = toItemDraft(row, { itemCodes });
    if ("faults" in drafted) throw new Error(JSON.stringify(drafted.faults));
    return drafted.draft;
  });
}

test("ITEM-1 a code is taken once, and what is left out is unknown", async () => {
  expect(await add(gun)).toMatchObject({ status: 201, body: { ...gun, nsn: null, nsnFindings: [], massKg: null, neqKg: null, substitutes: [], version: 1 } });
  expect(await add(gun)).toMatchObject({ status: 409, body: { code: "item-code-taken", rule: "ITEM-1", errors: [{ pointer: "/code" }] } });
});

test("NSN-2 a stock number is stored without dashes and shown with its findings", async () => {
  const added = await add({ ...gun, code: "TEST-NSN", nsn: "1025-97-C23-4567" });
  expect(added).toMatchObject({ status: 201, body: { nsn: "102597C234567", nsnFindings: ["nsn-bureau-unknown", "nsn-letter"] } });
  expect((await room.request("GET", "/api/items?search=1025-97-C23")).body.items.map((item: { code: string }) => item.code)).toEqual(["TEST-NSN"]);
  expect(await add({ ...gun, code: "TEST-NSN-2", nsn: "1025" })).toMatchObject({ status: 422, body: { code: "nsn-form", errors: [{ pointer: "/nsn" }] } });
});

test("ITEM-9 an unknown substitute is refused where it stands, and nothing is left behind", async () => {
  const itemId = "00000000-0000-4000-8000-000000000000";
  expect(await add({ ...gun, code: "TEST-LOST", substitutes: [{ itemId, valueShare: 1 }] }))
    .toMatchObject({ status: 422, body: { code: "substitute-unknown", errors: [{ pointer: "/substitutes/0/itemId" }] } });
  expect((await itemsByCode(room.room.database)).has("TEST-LOST")).toBe(false);
});

test("ITEM-13 an edit replaces the list of substitutes, and an old version is turned away", async () => {
  const one = (await add({ ...gun, code: "TEST-ONE" })).body;
  const two = (await add({ ...gun, code: "TEST-TWO", substitutes: [{ itemId: one.id, valueShare: 0.5 }] })).body;
  expect(two.substitutes).toEqual([{ itemId: one.id, code: "TEST-ONE", names, valueShare: 0.5 }]);
  const three = (await add({ ...gun, code: "TEST-THREE" })).body;
  const changed = await change(two.id, 1, { massKg: 9, substitutes: [{ itemId: three.id, valueShare: 1 }] });
  expect(changed).toMatchObject({ status: 200, body: { massKg: 9, version: 2, substitutes: [{ code: "TEST-THREE", valueShare: 1 }] } });
  expect(changed.headers.get("etag")).toBe('"2"');
  expect(await change(two.id, 2, { massKg: 10 })).toMatchObject({ status: 200, body: { version: 3, substitutes: [{ code: "TEST-THREE" }] } });
  expect(await change(two.id, 2, { massKg: 11 })).toMatchObject({ status: 412, body: { facts: { version: 3 } } });
  expect(await change(two.id, 3, { substitutes: [{ itemId: two.id, valueShare: 1 }] })).toMatchObject({ status: 422, body: { code: "substitute-itself" } });
  expect((await room.request("GET", `/api/items/${two.id}`)).body).toMatchObject({ massKg: 10, version: 3, substitutes: [{ code: "TEST-THREE" }] });
});

test("ITEM-13 of two edits of one version at the same time, one is turned away, also when each names the other's item", async () => {
  const ids = await Promise.all(["TEST-LEFT", "TEST-RIGHT"].map(async (code) => (await add({ ...gun, code })).body.id as string));
  const edits = [0, 1, 0, 1].map((at) => change(ids[at]!, 1, { substitutes: [{ itemId: ids[1 - at]!, valueShare: 1 }] }));
  const statuses = (await Promise.all(edits)).map((answer) => answer.status);
  expect(statuses.sort()).toEqual([200, 200, 412, 412]);
});

test("ITEM-7 an edit cannot change the unit", async () => {
  const added = await add({ ...gun, code: "TEST-UNIT" });
  expect(await change(added.body.id, 1, { unit: "set" })).toMatchObject({ status: 409, body: { code: "item-unit-fixed" } });
  expect(await change(added.body.id, 1, { unit: "piece", names: { ...names, en: "Cannon" } })).toMatchObject({ status: 200, body: { names: { en: "Cannon" } } });
});

test("ITEM-12 the shipped file of items is taken whole, with substitutes further down in it, and changes nothing the second time", async () => {
  const drafts = await demoDrafts();
  const context = makeContext(room.room.database);
  const first = await context.transaction((db) => applyItems(db, context, drafts));
  expect(new Set(first.map((one) => one.outcome))).toEqual(new Set(["added"]));
  const items = await itemsByCode(room.room.database);
  expect(items.get("IFV-M80A")!.substitutes.map(({ code, valueShare }) => [code, valueShare])).toEqual([["APC-M113", 0.6], ["IFV-CV90", 1]]);
  expect(items.get("AD-STINGER")).toMatchObject({ hazardDivision: "1.1", compatibilityGroup: "E", neqKg: 5, massKg: 22, unit: "missile" });
  const changed = drafts.map((draft) => (draft.code === "HOW-155" ? { ...draft, substitutes: [{ code: "GUN-105", valueShare: 0.4 }] } : draft));
  const again = await context.transaction((db) => applyItems(db, context, changed));
  expect(again.filter((one) => one.outcome !== "unchanged")).toMatchObject([{ outcome: "changed", id: items.get("HOW-155")!.id, deeds: [{ action: "item-changed" }] }]);
  expect((await itemsByCode(room.room.database)).get("HOW-155")).toMatchObject({ version: 2, substitutes: [{ code: "GUN-105", valueShare: 0.4 }] });
});

test("ITEM-12 one refused draft keeps the others out", async () => {
  const draft: ItemDraft = { ...(await demoDrafts())[0]!, code: "TEST-APPLY", substitutes: [] };
  const context = makeContext(room.room.database);
  const applied = await context.transaction((db) => applyItems(db, context, [draft, { ...draft, code: "TEST-GUN", unit: "kit" }, draft]));
  expect(applied).toMatchObject([{ outcome: "added" }, { outcome: "refused", refusal: { code: "item-unit-fixed" } }, { outcome: "refused", refusal: { code: "item-code-repeated" } }]);
  expect((await itemsByCode(room.room.database)).has("TEST-APPLY")).toBe(false);
});

test("ITEM-1 items are paged and sorted, with unknown masses last", async () => {
  const seen: (number | null)[] = [];
  for (let after: string | null = ""; after !== null;) {
    const page: { body: { items: { massKg: number | null }[]; next: string | null } } = await room.request("GET", `/api/items?sort=massKg&limit=7${after === "" ? "" : `&after=${after}`}`);
    seen.push(...page.body.items.map((item) => item.massKg));
    after = page.body.next;
  }
  expect(seen).toHaveLength((await itemsByCode(room.room.database)).size);
  expect(seen).toEqual([...seen].sort((one, other) => (one ?? Infinity) - (other ?? Infinity)));
});

test("ITEM-9 a row's faults stand at their cells", () => {
  const values = {
    code: "TEST-ROW", name_en: "Gun", name_fr: "Canon", name_uk: "Гармата", category: "artillery", nsn: "12", unit: "piece", mass_kg: 4, hazard_division: null,
    compatibility_group: null, neq_kg: null, fleet: null, substitutes: ["GUN-105", "NO-SUCH:1"], basis: null,
  };
  expect(toItemDraft({ row: 9, values }, { itemCodes: new Set(["TEST-ROW"]) })).toMatchObject({
    faults: [
      { row: 9, column: "substitutes", code: "substitute-form" }, { row: 9, column: "nsn", code: "nsn-form" },
      { row: 9, column: "substitutes", code: "substitute-unknown", message: "There is no item NO-SUCH." },
    ],
  });
});
