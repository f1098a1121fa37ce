import { expect, test } from "vitest";
import { disagreementsOf, type SupportedStatement } from "./statement.ts";

function statement(id: string, claims: Record<string, unknown>): SupportedStatement {
  return {
    id: id as SupportedStatement["id"], kind: "pledge", quote: "…", speaker: null, saidOn: "2024-12-03", donors: [], note: null, claims, supportNote: null,
    source: { id: "s" as SupportedStatement["source"]["id"], url: "https://example.org", publisher: "p", title: "t", published: "2024-12", language: "en", accessedOn: null, licence: null, reliability: null },
  };
}

test("SOURCE-2 two statements that name different values for a field disagree, each with who says it", () => {
  expect(disagreementsOf([statement("a", { units: 5000 }), statement("b", { units: 4500 }), statement("c", { units: 4500 })])).toEqual([
    { field: "units", values: [{ value: "5000", statementIds: ["a"] }, { value: "4500", statementIds: ["b", "c"] }] },
  ]);
});

test("SOURCE-2 a statement that is silent about a field does not disagree", () => {
  expect(disagreementsOf([statement("a", { units: 5000, due: null }), statement("b", { due: "2024-11-30" })])).toEqual([]);
});
