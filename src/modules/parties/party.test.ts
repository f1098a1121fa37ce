import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isCountry } from "../../edges/country.ts";
import { readRows } from "../../server/files/read-rows.ts";
import { readTable } from "../../server/files/read-table.ts";
import { makeContext } from "../../../tests/kit/context.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { applyParties, partiesByCode, type PartyFacts } from "./actions.ts";
import { checkParty, type Party, type PartyId } from "./party.ts";
import { partyTemplate, toPartyDraft } from "./party-template.ts";

let room: TestRoom;
beforeAll(async () => void (room = await openTestRoom()));
afterAll(() => room.close());

const norway: PartyFacts = { code: "NOR", kind: "nation", names: { en: "Norway", fr: "Norvège", uk: "Норвегія" }, country: "NOR", roles: ["donor"] };
const check = (changes: Partial<Party>) => checkParty({ ...norway, id: "" as PartyId, version: 1, ...changes }, isCountry);

test("PARTY-1 a nation's code is its country code, an organisation's is its own", () => {
  expect(check({})).toMatchObject({ allowed: true });
  expect(check({ code: "NO" })).toMatchObject({ refusal: { code: "party-nation-code" } });
  expect(check({ country: null })).toMatchObject({ refusal: { code: "party-nation-code" } });
  expect(check({ kind: "organisation", code: "NSPA", country: "LUX" })).toMatchObject({ allowed: true });
});

test("PARTY-2 a code is taken once, and stays", async () => {
  const added = await room.request("POST", "/api/parties", norway);
  expect(added).toMatchObject({ status: 201, body: { code: "NOR", version: 1 } });
  expect(await room.request("POST", "/api/parties", norway)).toMatchObject({ status: 409, body: { code: "party-code-taken", errors: [{ pointer: "/code" }] } });
  const path = `/api/parties/${added.body.id}`;
  expect(await room.request("PATCH", path, { code: "SWE" }, { "if-match": '"1"' })).toMatchObject({ status: 400 });
  expect(await room.request("PATCH", path, { roles: ["donor", "payer"] }, { "if-match": '"1"' })).toMatchObject({ status: 200, body: { roles: ["donor", "payer"], version: 2 } });
  expect(await room.request("PATCH", path, { roles: [] }, { "if-match": '"1"' })).toMatchObject({ status: 412 });
});

test("PARTY-3 a country is one that ISO 3166 knows, and an organisation may have none", () => {
  expect(check({ kind: "organisation", code: "EU", country: null })).toMatchObject({ allowed: true });
  expect(check({ kind: "organisation", code: "EU", country: "EUE" })).toMatchObject({ refusal: { code: "party-country-unknown", country: "EUE" } });
  expect(check({ code: "NOX", country: "NOX" })).toMatchObject({ refusal: { code: "party-country-unknown" } });
});

test("PARTY-4 the shipped file of parties is taken whole, and changes nothing the second time", async () => {
  const reading = await readTable(readFileSync("data/demo/parties.csv"), { sheet: partyTemplate.sheet });
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  expect(reading.table.columns).toEqual(partyTemplate.columns.map((column) => column.key));
  const { rows, refused } = readRows(reading.table, partyTemplate);
  expect(refused).toEqual([]);
  const drafts = rows.map((row) => {
    const drafted = toPartyDraft(row);
    if ("faults" in drafted) throw new Error(JSON.stringify(drafted.faults));
    return drafted.draft;
  });
  const context = makeContext(room.database.database);
  const first = await context.transaction((db) => applyParties(db, context, drafts));
  expect(first.filter((one) => one.outcome === "added")).toHaveLength(drafts.length - 1);
  expect(first[drafts.findIndex((draft) => draft.code === "NOR")]).toMatchObject({ outcome: "changed", deeds: [{ action: "party-changed" }] });
  const again = await context.transaction((db) => applyParties(db, context, drafts));
  expect(new Set(again.map((one) => one.outcome))).toEqual(new Set(["unchanged"]));
  expect((await partiesByCode(room.database.database)).get("NOR")).toMatchObject({ version: 3 });
});

test("PARTY-4 a code that stands twice is refused, and then nothing is written", async () => {
  const iceland: PartyFacts = { code: "ISL", kind: "nation", names: { en: "Iceland", fr: "Islande", uk: "Ісландія" }, country: "ISL", roles: [] };
  const before = await partiesByCode(room.database.database);
  const lone: PartyFacts = { ...iceland, kind: "organisation", code: "TEST-ORG", country: null };
  const context = makeContext(room.database.database);
  const applied = await context.transaction((db) => applyParties(db, context, [lone, iceland, iceland]));
  expect(applied[2]).toMatchObject({ outcome: "refused", refusal: { code: "party-code-repeated", repeated: "ISL" } });
  expect((await partiesByCode(room.database.database)).size).toBe(before.size);
});

test("PARTY-3 a row's faults stand at their cells", () => {
  const values = { code: "nor", kind: "nation", name_en: "Norway", name_fr: "Norvège", name_uk: "Норвегія", country: "XXX", roles: null };
  expect(toPartyDraft({ row: 4, values })).toMatchObject({ faults: [{ row: 4, column: "code", code: "code-form" }, { row: 4, column: "country", code: "party-nation-code" }] });
});
