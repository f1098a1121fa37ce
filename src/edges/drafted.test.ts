import { expect, test } from "vitest";
import { columnOf, isCode, RowReading, toCellFault } from "./drafted.ts";

const reading = (values: Record<string, string | number | null>) => new RowReading({ row: 7, values });

test("FORM-1 line breaks are for texts of several lines, and marks of direction for none", () => {
  const cells = reading({ name: "two\nlines", basis: "two\r\nlines", fleet: "abc\u202Edef", note: "plain" });
  expect(cells.text("name")).toBe("two\nlines");
  expect(cells.lines("basis")).toBe("two\nlines");
  expect(cells.text("fleet")).not.toBeNull();
  expect(cells.text("note")).toBe("plain");
  expect(cells.text("absent")).toBeNull();
  expect(cells.faults.map(({ row, column, code }) => [row, column, code])).toEqual([[7, "name", "text-form"], [7, "fleet", "text-form"]]);
});

test("FORM-2 a code has two characters at least, and at most what its records allow", () => {
  expect([isCode("AB", 2), isCode("1-", 2), isCode("A", 2), isCode("ABC", 2), isCode("-A", 9), isCode("aB", 9), isCode("A B", 9)])
    .toEqual([true, true, false, false, false, false, false]);
  const cells = reading({ code: "gun" });
  cells.code("code", 40);
  expect(cells.faults).toMatchObject([{ row: 7, column: "code", code: "code-form", facts: { value: "gun", most: 40 } }]);
  expect(cells.faults[0]!.message).toContain("“gun”");
});

test("FORM-3 a refusal is shown in the column of its pointer, with its own sentence and facts", () => {
  expect(["/massKg", "/names/fr", "/licences/1.1", "/fromNodeId", ""].map((pointer) => columnOf(pointer, { fromNodeId: "from" })))
    .toEqual(["mass_kg", "name_fr", "licences", "from", null]);
  expect(toCellFault(3, "substitutes", { rule: "ITEM-9", code: "substitute-unknown", pointer: "/substitutes/0/itemId", item: "GUN" }))
    .toEqual({ row: 3, column: "substitutes", code: "substitute-unknown", message: "There is no item GUN.", facts: { item: "GUN" } });
});
