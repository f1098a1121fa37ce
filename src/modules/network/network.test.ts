import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeContext } from "../../../tests/kit/context.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { isCountry } from "../../edges/country.ts";
import type { Drafted } from "../../edges/drafted.ts";
import type { Template, TemplateRow } from "../../kernel/template.ts";
import { readRows } from "../../server/files/read-rows.ts";
import { readTable } from "../../server/files/read-table.ts";
import { applyLegs, applyNodes, legsByCode, nodesByCode } from "./actions.ts";
import { parseGeoJson, toGeoJson } from "./geojson.ts";
import { legTemplate, toLegDraft } from "./leg-template.ts";
import { nodeTemplate, toNodeDraft } from "./node-template.ts";

let room: TestRoom;
beforeAll(async () => void (room = await openTestRoom()));
afterAll(() => room.close());

const place = { names: { en: "Place", fr: "Lieu", uk: "Місце" }, kind: "hub", country: "POL", latitude: 50, longitude: 22, illustrative: false };
const service = { mode: "rail", transitDays: 2, departsEveryDays: 7, departsPhaseDays: 3, capacityTonnes: 900, illustrative: false };
const addNode = async (code: string, rest: object = {}) => room.request("POST", "/api/nodes", { code, ...place, ...rest });
const addLeg = async (body: object) => room.request("POST", "/api/legs", { ...service, ...body });
const change = (path: string, version: number, body: unknown) => room.request("PATCH", `/api/${path}`, body, { "if-match": `"${version}"` });

async function draftsOf<Draft>(file: string, template: Template, toDraft: (row: TemplateRow) => Drafted<Draft>): Promise<Draft[]> {
  const reading = await readTable(readFileSync(file), { sheet: template.sheet });
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  expect(reading.table.columns).toEqual(template.columns.map((column) => column.key));
  const { rows, refused } = readRows(reading.table, template);
  expect(refused).toEqual([]);
  return rows.map((row) => {
    const drafted = toDraft(row);
    if ("faults" in drafted) throw new Error(JSON.stringify(drafted.faults));
    return drafted.draft;
  });
}

test("NODE-1 a code is taken once, and what is left out is unknown or none", async () => {
  expect(await addNode("TEST-HUB")).toMatchObject({ status: 201, body: { ...place, handlingTonnesPerDay: null, storageTonnes: null, licences: {}, noticeDays: 0, basis: null, version: 1 } });
  expect(await addNode("TEST-HUB")).toMatchObject({ status: 409, body: { code: "node-code-taken", errors: [{ pointer: "/code" }] } });
});

test("NODE-9 an edit raises the version, and an old version is turned away", async () => {
  const { id } = (await addNode("TEST-EDIT")).body;
  expect(await change(`nodes/${id}`, 1, { licences: { "1.1": 500, "1.4": 2.5 }, noticeDays: 45 })).toMatchObject({ status: 200, body: { licences: { "1.1": 500, "1.4": 2.5 }, noticeDays: 45, version: 2 } });
  expect(await change(`nodes/${id}`, 1, { noticeDays: 1 })).toMatchObject({ status: 412 });
  expect(await change(`nodes/${id}`, 2, { illustrative: true })).toMatchObject({ status: 422, body: { code: "basis-missing", errors: [{ pointer: "/basis" }] } });
  expect(await change(`nodes/${id}`, 2, { licences: { "1.1": -1 } })).toMatchObject({ status: 422, body: { code: "node-licence", errors: [{ pointer: "/licences/1.1" }] } });
  expect(await change(`nodes/${id}`, 2, { licences: { "9.9": 1 } })).toMatchObject({ status: 400 });
});

test("LEG-1 a code is taken once, and LEG-2, LEG-3 the ends are two places that are there", async () => {
  const from = (await addNode("TEST-FROM")).body.id;
  const to = (await addNode("TEST-TO")).body.id;
  const body = { code: "TEST-LEG", fromNodeId: from, toNodeId: to };
  expect(await addLeg(body)).toMatchObject({
    status: 201, body: { code: "TEST-LEG", from: { id: from, code: "TEST-FROM", names: place.names, latitude: 50, longitude: 22 }, to: { id: to }, neqCapKg: null, costCentsPerTonne: 0, openFrom: null, version: 1 },
  });
  expect(await addLeg(body)).toMatchObject({ status: 409, body: { code: "leg-code-taken" } });
  expect(await addLeg({ ...body, code: "TEST-LEG-2", toNodeId: from })).toMatchObject({ status: 422, body: { code: "leg-to-itself", errors: [{ pointer: "/toNodeId" }] } });
  expect(await addLeg({ ...body, code: "TEST-LEG-2", fromNodeId: "00000000-0000-4000-8000-000000000000" })).toMatchObject({ status: 422, body: { code: "leg-node-unknown", errors: [{ pointer: "/fromNodeId" }] } });
  expect(await addLeg({ ...body, code: "TEST-LEG-2", departsPhaseDays: 7 })).toMatchObject({ status: 422, body: { code: "leg-departures" } });
});

test("LEG-13 an edit raises the version, and an old version is turned away", async () => {
  const { id } = (await legsByCode(room.room.database)).get("TEST-LEG")!;
  const to = (await addNode("TEST-OTHER")).body.id;
  expect(await change(`legs/${id}`, 1, { toNodeId: to, openFrom: "2026-12-01", openThrough: "2026-12-31", costCentsPerTonne: 9_007_199_254_740_991 }))
    .toMatchObject({ status: 200, body: { to: { code: "TEST-OTHER" }, openFrom: "2026-12-01", openThrough: "2026-12-31", costCentsPerTonne: 9_007_199_254_740_991, version: 2 } });
  expect(await change(`legs/${id}`, 1, { noticeDays: 1 })).toMatchObject({ status: 412 });
  expect(await change(`legs/${id}`, 2, { openThrough: "2026-11-30" })).toMatchObject({ status: 422, body: { code: "leg-window" } });
  expect((await room.request("GET", "/api/legs?node=TEST-OTHER")).body.items).toHaveLength(1);
  expect((await room.request("GET", `/api/legs?node=${to}&mode=rail&sort=-costCentsPerTonne`)).body.items).toHaveLength(1);
  expect((await room.request("GET", "/api/legs?node=TEST-TO")).body.items).toHaveLength(0);
});

test("LEG-13 of two edits of one version at the same time one is turned away, also when they move its ends", async () => {
  const body = { code: "TEST-RACE", fromNodeId: (await addNode("TEST-R1")).body.id, toNodeId: (await addNode("TEST-R2")).body.id };
  const { id } = (await addLeg(body)).body;
  const ends = await Promise.all(["TEST-R3", "TEST-R4"].map(async (code) => (await addNode(code)).body.id as string));
  const statuses = (await Promise.all(ends.map((toNodeId) => change(`legs/${id}`, 1, { toNodeId })))).map((answer) => answer.status);
  expect(statuses.sort()).toEqual([200, 412]);
});

test("NODE-8 and LEG-12 the shipped network is taken whole, changes nothing the second time, and GEO-1 survives a trip through GeoJSON", async () => {
  const nodes = await draftsOf("data/demo/nodes.csv", nodeTemplate, toNodeDraft);
  const nodeCodes = new Set(nodes.map((node) => node.code));
  const legs = await draftsOf("data/demo/legs.csv", legTemplate, (row) => toLegDraft(row, { nodeCodes }));
  const context = makeContext(room.room.database);
  const apply = (of: { nodes: Parameters<typeof applyNodes>[2]; legs: Parameters<typeof applyLegs>[2] }) => context.transaction(async (db) =>
    [...(await applyNodes(db, context, of.nodes)), ...(await applyLegs(db, context, of.legs))].map((one) => one.outcome));
  expect(new Set(await apply({ nodes, legs }))).toEqual(new Set(["added"]));
  expect(new Set(await apply({ nodes, legs }))).toEqual(new Set(["unchanged"]));

  const stored = { nodes: await nodesByCode(room.room.database), legs: await legsByCode(room.room.database) };
  const read = parseGeoJson(JSON.parse(JSON.stringify(toGeoJson([...stored.nodes.values()], [...stored.legs.values()]))), { nodeCodes: new Set(), isCountry });
  expect(read.faults).toEqual([]);
  expect(new Set(await apply(read))).toEqual(new Set(["unchanged"]));

  const slower = read.legs.map((leg, at) => (at === 0 ? { ...leg, transitDays: leg.transitDays + 1 } : leg));
  expect((await apply({ nodes: [], legs: slower })).filter((outcome) => outcome !== "unchanged")).toEqual(["changed"]);
  expect((await legsByCode(room.room.database)).get(slower[0]!.code)).toMatchObject({ transitDays: slower[0]!.transitDays, version: stored.legs.get(slower[0]!.code)!.version + 1 });
});

test("NODE-8 and LEG-12 a code that stands twice is refused, and then nothing is written", async () => {
  const context = makeContext(room.room.database);
  const node = { ...place, kind: "hub" as const, code: "TEST-TWICE", handlingTonnesPerDay: null, storageTonnes: null, licences: {}, noticeDays: 0, basis: null };
  const applied = await context.transaction((db) => applyNodes(db, context, [node, node]));
  expect(applied).toMatchObject([{ outcome: "added" }, { outcome: "refused", refusal: { code: "node-code-repeated" } }]);
  const leg = { ...service, mode: "rail" as const, code: "TEST-TWICE", from: "TEST-FROM", to: "TEST-TWICE", neqCapKg: null, costCentsPerTonne: 0, openFrom: null, openThrough: null, noticeDays: 0, basis: null };
  expect(await context.transaction((db) => applyLegs(db, context, [leg, leg]))).toMatchObject([
    { outcome: "refused", refusal: { code: "leg-node-unknown", pointer: "/to" } }, { outcome: "refused", refusal: { code: "leg-code-repeated" } },
  ]);
});

test("LEG-3 and NODE-5 a row's faults stand at their cells", () => {
  const node = { code: "TEST-ROW", name_en: "a", name_fr: "b", name_uk: "c", kind: "hub", country: "POL", latitude: 99, longitude: 1, licences: ["1.1:5", "1.1:6", "1.4"], illustrative: true };
  expect(toNodeDraft({ row: 2, values: node })).toMatchObject({ faults: [{ column: "licences", code: "node-licence-form" }, { column: "licences" }, { row: 2, column: "latitude", code: "node-position" }] });
  const leg = { code: "TEST-ROW", from: "A-1", to: "B-1", mode: "rail", transit_days: 1, departs_every_days: 2, departs_phase_days: 1.5, capacity_tonnes: 5, illustrative: false };
  expect(toLegDraft({ row: 3, values: leg }, { nodeCodes: new Set(["A-1"]) })).toMatchObject({ faults: [{ row: 3, column: "to", code: "leg-node-unknown" }, { column: "departs_phase_days", code: "leg-departures" }] });
});
