import { afterAll, beforeAll, expect, test } from "vitest";
import { makeContext } from "../../../tests/kit/context.ts";
import { openTestDatabase, type TestDatabase } from "../../../tests/kit/test-database.ts";
import { keepQuotations, keepSupportsOf, supportsOf } from "./actions.ts";
import type { Quotation } from "./index.ts";
import { roomWideId } from "../../kernel/label.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const about = "11111111-1111-4111-8111-111111111111";

function quotation(originKey: string | null, more: Partial<Quotation["statement"]> = {}, published = "2024-12"): Quotation {
  return {
    originKey,
    source: { url: "https://example.org/a", publisher: "Example", title: "A", published, language: "en", accessedOn: null, licence: null, reliability: null },
    statement: { kind: "pledge", quote: "We give forty.", speaker: null, saidOn: "2024-12-03", donors: ["DEU"], note: null, ...more },
  };
}

const keep = (list: readonly Quotation[]) => database.database.transaction().execute((db) => keepQuotations(makeContext(database.database), db, list));

test("SOURCE-3 a document is known by its address and day, a sentence by its origin key; neither is written twice", async () => {
  const first = await keep([quotation("record:a"), quotation("record:b", { quote: "And ten more." })]);
  expect(first.added).toBe(2);
  const again = await keep([quotation("record:a", { quote: "Another wording." })]);
  expect(again).toMatchObject({ added: 0, ids: [first.ids[0]], deeds: [] });
  const statements = await database.pool.query("select count(*)::int as n from sources.statement");
  const sources = await database.pool.query("select count(*)::int as n from sources.source");
  expect([statements.rows[0].n, sources.rows[0].n]).toEqual([2, 1]);
});

test("SOURCE-1 a statement supports a record once; claims that were missing are filled in, those that are there stay", async () => {
  const { ids: [statementId] } = await keep([quotation("record:c")]);
  const support = (claims: Record<string, unknown>) => database.database.transaction().execute((db) => keepSupportsOf(db, [{ statementId: statementId!, aboutKind: "contribution", aboutId: about, claims, note: null, labelId: roomWideId }]));
  expect(await support({})).toBe(1);
  expect(await support({ units: 40 })).toBe(1);
  expect(await support({ units: 50 })).toBe(0);
  expect((await supportsOf(database.database, "contribution", about)).map((one) => one.claims)).toEqual([{ units: 40 }]);
});

test("SOURCE-4 a published day stays as exact as the source has it", async () => {
  await keep([quotation("record:d", {}, "2024"), quotation("record:e", {}, "2024-12-03")]);
  const { rows } = await database.pool.query("select published from sources.source order by 1");
  expect(rows.map((row) => row.published)).toEqual(["2024", "2024-12", "2024-12-03"]);
  await expect(keep([quotation("record:f", {}, "soon")])).rejects.toThrow();
});
