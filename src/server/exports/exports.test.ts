import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addItem, addNeed, addOffer, must, seedRoom } from "../../../tests/kit/small-room.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { loadDemonstration } from "../demonstration.ts";
import { loadReferenceRates } from "../reference-codes.ts";

let room: TestRoom;
let empty: TestRoom;
beforeAll(async () => {
  room = await openTestRoom();
  empty = await openTestRoom();
  await loadReferenceRates(room.room);
  await loadReferenceRates(empty.room);
  await loadDemonstration({ room: room.room }, () => undefined);
  // What was never in a file: records of forms, changed since, with several sentences, values and lines.
  const seed = await seedRoom(room, "X");
  const need = await addNeed(room, seed, "FORM-NEED", 30);
  const offer = await addOffer(room, seed, "FORM-OFFER", 40, {
    illustrative: false, quotations: ["We give forty.", "Forty, she said."].map((quote) => ({ quote, saidOn: "2026-11-01", published: "2026-11-02", speaker: "the minister", url: "https://example.org/x", publisher: "Example", title: "Forty", language: "en", note: null })),
    valuations: ["donorDeclared", "book"].map((method) => ({ amountMinor: 12_345_67, currency: "EUR", method, valuedOn: "2026-11-01" })),
  });
  await must(room.request("POST", "/api/allocations", { lineId: offer.lines[0].id, needId: need.id, units: 10 }));
  await must(room.request("PATCH", `/api/contributions/${offer.id}/lines/${offer.lines[0].id}`, { units: 35 }, { "if-match": '"1"' }));
  await addOffer(room, seed, "ENDED", 4).then((one) => must(room.request("POST", `/api/contributions/${one.id}/end`, { version: 1, how: "withdrawn", reason: "test" })));
}, 120_000);
afterAll(async () => {
  await room.close();
  await empty.close();
});

async function bring(into: TestRoom, kind: string, bytes: Uint8Array | string, query = "") {
  const sent = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  const started = await into.request("POST", `/api/imports/${kind}?fileName=${kind}.${typeof bytes === "string" ? "csv" : "xlsx"}${query}`, sent, { "content-type": "application/octet-stream" });
  for (;;) {
    const job = await into.request("GET", `/api/jobs/${started.body.id}`);
    if (job.body.state !== "running") return job.body.result ?? job.body;
    await wait(10);
  }
}
const take = async (from: TestRoom, kind: string, format: "csv" | "xlsx") => (await from.request("GET", `/api/exports/${kind}?format=${format}`)).bytes;
const kinds = ["parties", "catalogue", "nodes", "legs", "needs", "contributions", "courses", "funds"] as const;
const textOf = async (from: TestRoom, kind: string) => Buffer.from(await take(from, kind, "csv")).toString("utf8");

test("EXPORT-1 what the room wrote to a file changes nothing when it comes back, of every kind, as workbook and as CSV", async () => {
  for (const kind of kinds) {
    for (const format of ["xlsx", "csv"] as const) {
      const bytes = await take(room, kind, format);
      const result = await bring(room, kind, format === "csv" ? Buffer.from(bytes).toString("utf8") : bytes);
      expect(result, `${kind} ${format}`).toMatchObject({ added: 0, changed: 0, refused: [] });
      expect(result.unchanged, kind).toBeGreaterThan(3);
    }
  }
});

test("EXPORT-1 a file in which one cell was changed changes that record alone", async () => {
  const text = await textOf(room, "contributions");
  const result = await bring(room, "contributions", text.replaceAll('"FORM-OFFER","NOR","goods","offered","humanitarian","FORM-OFFER"', '"FORM-OFFER","NOR","goods","offered","humanitarian","Thirty-five generators"'));
  expect(result).toMatchObject({ added: 0, changed: 1, refused: [] });
  expect((await room.request("GET", "/api/contributions?search=Thirty-five")).body.items).toMatchObject([{ reference: "FORM-OFFER", title: "Thirty-five generators" }]);
});

test("EXPORT-2 the files of one room fill an empty one with the same records and the sentences they rest on", async () => {
  for (const kind of kinds) expect(await bring(empty, kind, await textOf(room, kind)), kind).toMatchObject({ changed: 0, refused: [] });
  for (const kind of kinds) expect((await textOf(empty, kind)).split("\r\n").toSorted(), kind).toEqual((await textOf(room, kind)).split("\r\n").toSorted());
  const { items: [offer] } = (await empty.request("GET", "/api/contributions?search=Thirty-five")).body;
  expect((await empty.request("GET", `/api/contributions/${offer.id}`)).body).toMatchObject({ statements: [{ quote: expect.stringContaining("orty"), speaker: "the minister", source: { publisher: "Example" } }, {}], valuations: [{}, {}] });
});

test("IMPORT-9 faults of form, of reference and of rule are told in one reading, in the order of the rows", async () => {
  const head = "reference,recipient,item,units,priority,need_by,place,state,validated_by";
  const { items: [item] } = (await room.request("GET", "/api/items?limit=1")).body;
  const file = [head, `N-1,UKR,${item.code},-5,1,2027-01-01,DST-KYIV,draft,`, `N-2,UKR,NOTHING,5,1,2027-01-01,DST-KYIV,draft,`, `N-3,UKR,${item.code},5,1,2027-01-01,DST-KYIV,open,`, `N-4,UKR,${item.code},5,1,2027-01-01,DST-KYIV,draft,`, `N-4,UKR,${item.code},6,1,2027-01-01,DST-KYIV,draft,`].join("\n");
  const { refused, ...counts } = await bring(room, "needs", file, "&dryRun=true");
  expect(counts).toEqual({ added: 0, changed: 0, unchanged: 0 });
  expect(refused.map((one: { row: number; column: string; code: string }) => [one.row, one.column, one.code])).toEqual([
    [2, "units", "too-small"], [3, "item", "code-unknown"], [4, "validated_by", "need-needs-authority"], [6, "reference", "need-reference-taken"],
  ]);
  for (const one of refused) expect(one.message, one.code).toMatch(/^[A-Z“].* .*\.$/);
});

test("IMPORT-9 a contribution of which one row cannot be read is not judged by the others", async () => {
  const head = "reference,donor,kind,stage,category,title,described,units,source_url,source_publisher,published_on,quote";
  const file = [head, "C-1,DEU,goods,announced,military,One,a,1,,,,", "C-1,DEU,goods,announced,military,One,b,many,https://example.org/a,Example,2026-11-01,We give.", "C-2,DEU,goods,announced,military,Two,c,1,,,,"].join("\n");
  const { refused } = await bring(room, "contributions", file, "&dryRun=true");
  expect(refused.map((one: { row: number; column: string; code: string }) => [one.row, one.column, one.code])).toEqual([[3, "units", "not-a-number"], [4, "record_ids", "contribution-needs-source"]]);
});

test("IMPORT-9 a file with a head and no rows is told so", async () => {
  expect(await bring(room, "parties", "code,kind,name_en,name_fr,name_uk,country,roles\n")).toMatchObject({ added: 0, refused: [{ row: null, code: "no-rows" }] });
});

test("IMPORT-9 the tracker's records that stand as a file says them are left alone", async () => {
  await bring(room, "kiel", readFileSync("data/fixtures/kiel_late_sample.csv", "utf8"));
  expect(await bring(room, "contributions", await textOf(room, "contributions"))).toMatchObject({ added: 0, changed: 0, refused: [] });
});

test("EXPORT-1 an item that is counted otherwise than its line is refused in the file as in the form", async () => {
  const item = await addItem(room, "COUNTED-1", 5);
  expect(item.unit).toBe("piece");
  const head = "reference,donor,kind,stage,category,title,item,described,unit,units,illustrative,basis";
  expect(await bring(room, "contributions", [head, "C-9,DEU,goods,announced,military,Nine,COUNTED-1,x,vehicle,1,yes,test"].join("\n"))).toMatchObject({ refused: [{ row: 2, column: "unit", code: "unit-not-the-items" }] });
});
