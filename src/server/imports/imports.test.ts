import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { readTable } from "../files/read-table.ts";
import { writeXlsx } from "../files/write-table.ts";

let room: TestRoom;
beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());

async function bring(kind: string, bytes: Uint8Array | string, fileName: string, query = "", headers: Record<string, string> = {}) {
  const sent = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  const started = await room.request("POST", `/api/imports/${kind}?fileName=${fileName}${query}`, sent, { "content-type": "application/octet-stream", ...headers });
  if (started.status !== 202) return started;
  for (;;) {
    const job = await room.request("GET", `/api/jobs/${started.body.id}?language=fr`, undefined, headers);
    if (job.body.state !== "running") return job;
    await wait(10);
  }
}

const parties = readFileSync("data/demo/parties.csv");
const count = async () => (await room.request("GET", "/api/room")).body.counts.parties as number;

test("IMPORT-1 a dry run counts what would be added and leaves no trace, not even in the log", async () => {
  const dry = await bring("parties", parties, "parties.csv", "&dryRun=true");
  expect(dry.body.result).toEqual({ added: 50, changed: 0, unchanged: 0, refused: [] });
  expect(await count()).toBe(0);
  expect((await room.request("GET", "/api/audit")).body.items).toEqual([]);
});

test("IMPORT-2 one faulty row of many refuses the file, with its row and column, and nothing is written", async () => {
  const text = parties.toString("utf8").trimEnd().split("\n");
  const faulty = [...text, "BAD CODE,nation,x,x,x,XXX,donor", "ZZZ,planet,x,x,x,,donor"].join("\n");
  const answer = await bring("parties", faulty, "parties.csv");
  expect(answer.body.result).toMatchObject({ added: 0, changed: 0, unchanged: 0 });
  expect(answer.body.result.refused).toContainEqual(expect.objectContaining({ row: text.length + 2, column: "kind" }));
  expect(await count()).toBe(0);
});

test("IMPORT-3 IMPORT-8 the same file again changes nothing, and the log names each record once", async () => {
  expect((await bring("parties", parties, "parties.csv")).body.result).toMatchObject({ added: 50 });
  expect((await bring("parties", parties, "parties.csv")).body.result).toEqual({ added: 0, changed: 0, unchanged: 50, refused: [] });
  const log = (await room.request("GET", "/api/audit?limit=200")).body.items as { action: string; facts: { fileName?: string } }[];
  expect(log.filter((entry) => entry.action === "party-added")).toHaveLength(50);
  expect(log.filter((entry) => entry.action === "file-imported").map((entry) => entry.facts.fileName)).toEqual(["parties.csv"]);
});

test("IMPORT-4 a faulty workbook comes back with its faulty cells told beside them", async () => {
  const sheet = { sheet: "Parties", columns: ["code", "kind", "name_en", "name_fr", "name_uk", "country", "roles"], rows: [{ row: 2, cells: ["ABC", "planet", "x", "x", "x", null, "donor"] }] };
  const answer = await bring("parties", await writeXlsx({ sheets: [sheet] }), "faulty.xlsx");
  expect(answer.body.result.refused[0]).toMatchObject({ row: 2, column: "kind", code: "not-a-choice" });
  const marked = await room.request("GET", `/api/jobs/${answer.body.id}/marked`);
  expect(marked.status).toBe(200);
  const again = await readTable(marked.bytes, { fileName: "marked.xlsx" });
  expect(again.ok && again.table.rows[0]!.cells[1]).toBe("planet");
});

test("IMPORT-5 what is no workbook, not UTF-8, or of no kind is refused with the reason", async () => {
  expect((await bring("parties", "PK not a zip", "x.xlsx")).body.result.refused[0].code).toMatch(/not-a-zip|damaged-file/);
  expect((await bring("record", new Uint8Array([0xff, 0xfe, 0x00]), "x.jsonl")).body.result.refused[0].code).toBe("wrong-encoding");
  expect((await bring("planets", "x", "x.csv")).status).toBe(404);
  expect((await room.request("POST", "/api/imports/parties", new Uint8Array(3))).body).toMatchObject({ status: 400, errors: [{ pointer: "?fileName" }] });
  expect((await room.request("POST", "/api/imports/parties?fileName=x.csv", new Uint8Array(26 * 1024 * 1024))).status).toBe(413);
});

test("IMPORT-5 a record file with a line that is no object, an unknown donor or a day that is none is refused line by line", async () => {
  const line = (more: object) => JSON.stringify({ id: "a1", url: "https://example.org/a", quote: "q", published: "2024-12-03", donor: "DE", ...more });
  const answer = await bring("record", ["[1]", line({ id: "a2", donor: "XX" }), line({ id: "a3", published: "soon" }), line({ id: "a4", url: "javascript:1" })].join("\n"), "r.jsonl");
  expect(answer.body.result.refused.map((fault: { row: number; column: string | null; code: string }) => [fault.row, fault.column, fault.code])).toEqual([
    [1, null, "not-json"], [2, "donor", "unknown-party"], [3, "event_date", "not-a-day"], [4, "url", "not-a-url"],
  ]);
});

test("IMPORT-7 an import of one user is as if it were not there for another", async () => {
  const mine = await bring("parties", parties, "parties.csv", "&dryRun=true");
  expect((await room.request("GET", `/api/jobs/${mine.body.id}`, undefined, { "entente-actor": "donor-deu" })).status).toBe(404);
});

test("IMPORT-6 a cancelled import writes nothing", async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => `ORG-${index},organisation,x,x,x,,donor`);
  const bytes = new TextEncoder().encode(["code,kind,name_en,name_fr,name_uk,country,roles", ...rows].join("\n"));
  const started = await room.request("POST", "/api/imports/parties?fileName=many.csv", bytes);
  await room.request("POST", `/api/jobs/${started.body.id}/cancel`, new Uint8Array());
  let job = started;
  while (job.body.state === "running") {
    await wait(10);
    job = await room.request("GET", `/api/jobs/${started.body.id}`);
  }
  expect(job.body).toMatchObject({ state: "cancelled", result: null });
  expect(await count()).toBe(50);
});
