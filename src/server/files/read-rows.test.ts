import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell, Table } from "../../kernel/table.ts";
import type { Template, TemplateColumn } from "../../kernel/template.ts";
import { readRows } from "./read-rows.ts";

function column(type: TemplateColumn["type"], rest: Partial<TemplateColumn> = {}): TemplateColumn {
  return { key: "value", type, required: false, labels: { en: "Value", fr: "Valeur", uk: "Значення" }, example: "1", ...rest };
}

function read(cell: Cell, only: TemplateColumn) {
  const table: Table = { sheet: null, columns: ["value"], rows: [{ row: 2, cells: [cell] }] };
  const template: Template = { kind: "test", sheet: "Test", columns: [only] };
  const { rows, refused } = readRows(table, template);
  return refused[0] ? refused[0].code : rows[0]?.values["value"];
}

describe("cells by their type", () => {
  test.each([
    ["1000", 1000], [1000, 1000], ["7.0", 7], [" 12 ", 12], ["9007199254740991", 9_007_199_254_740_991],
    ["9007199254740992", "too-large"], [1e300, "too-large"], ["0", "too-small"], ["-3", "too-small"], ["1.5", "not-whole"], [1.5, "not-whole"],
    ["1 000", "not-a-number"], ["1,000", "not-a-number"], ["1,000.5", "not-a-number"], ["1.000,5", "not-a-number"], ["1e3", "not-a-number"],
    ["+5", "not-a-number"], ["12 pcs", "not-a-number"], [".", "not-a-number"], ["9".repeat(30_000), "not-a-number"], ["١٢", "not-a-number"], [true, "not-a-number"], [null, null], ["  ", null],
  ])("ROWS-1 units: %j gives %j", (cell, expected) => {
    expect(read(cell, column("units"))).toBe(expected);
  });

  test.each([
    ["1234.5", 123_450n], [0.29, 29n], ["0", 0n], ["12.340", 1_234n], ["90071992547409.91", 9_007_199_254_740_991n],
    ["90071992547409.92", "too-large"], ["1.005", "too-many-places"], ["-1", "too-small"], ["-0.01", "too-small"], ["1,000.50", "not-a-number"], ["5 EUR", "not-a-number"],
  ])("ROWS-2 amount: %s gives %s", (cell, expected) => {
    expect(read(cell, column("amount"))).toBe(expected);
  });

  test.each([
    ["0.5", 0.5], [1e-7, 1e-7], ["-0.1", "too-small"], ["-0", 0], ["1,5", "not-a-number"], ["NaN", "not-a-number"], ["Infinity", "not-a-number"],
    ["9007199254740993", "too-large"],
  ])("ROWS-3 number: %j gives %j", (cell, expected) => {
    expect(read(cell, column("number"))).toBe(expected);
  });

  test.each([["-180", -180], ["180", 180], [48.92, 48.92], ["180.01", "too-large"], ["-181", "too-small"], ["48°55'", "not-a-number"]])(
    "ROWS-4 coordinate: %j gives %j",
    (cell, expected) => {
      expect(read(cell, column("coordinate"))).toBe(expected);
    },
  );

  test.each([
    ["2031-06-30", "2031-06-30"], ["2031-02-29", "not-a-day"], ["30/06/2031", "not-a-day"], ["3/1/2022", "not-a-day"], [45292, "not-a-day"],
    ["2024-01-01T12:00:00", "not-a-day"],
  ])("ROWS-5 day: %j gives %j", (cell, expected) => {
    expect(read(cell, column("day"))).toBe(expected);
  });

  test("ROWS-6 a choice is found whatever its case, and another value is answered with the choices", () => {
    const choice = column("choice", { choices: ["air", "Sea"] });
    expect(read(" SEA ", choice)).toBe("Sea");
    const table: Table = { sheet: null, columns: ["value"], rows: [{ row: 9, cells: ["rail"] }] };
    const { refused } = readRows(table, { kind: "test", sheet: "Test", columns: [choice] });
    expect(refused).toEqual([
      {
        row: 9,
        column: "value",
        code: "not-a-choice",
        message: "“rail” is not one of the allowed values: air, Sea.",
        facts: { value: "rail", choices: "air, Sea" },
      },
    ]);
  });

  test.each([["yes", true], ["TRUE", true], [true, true], ["oui", true], ["так", true], ["no", false], [0, false], ["ні", false], ["maybe", "not-a-choice"]])(
    "ROWS-7 yes or no: %j gives %j",
    (cell, expected) => {
      expect(read(cell, column("yesNo"))).toBe(expected);
    },
  );

  test("ROWS-8 a list is divided by semicolons and each part is judged", () => {
    expect(read("a; b ;;c", column("list"))).toEqual(["a", "b", "c"]);
    expect(read("A;b", column("list", { choices: ["a", "b"] }))).toEqual(["a", "b"]);
    expect(read("a;x", column("list", { choices: ["a", "b"] }))).toBe("not-a-choice");
    expect(read(" ; ", column("list", { required: true }))).toBe("required");
  });

  test("ROWS-9 text: trimmed, at most so long, without control characters, needed where required", () => {
    expect(read(" 00123 ", column("text"))).toBe("00123");
    expect(read(12, column("text"))).toBe("12");
    expect(read("abcd", column("text", { maxLength: 4 }))).toBe("abcd");
    expect(read("abcde", column("text", { maxLength: 4 }))).toBe("too-long");
    expect(read("a\u0007", column("text"))).toBe("control-character");
    expect(read("a\nb", column("text"))).toBe("a\nb");
    expect(read(null, column("text", { required: true }))).toBe("required");
  });
});

describe("rows by their columns", () => {
  const template: Template = {
    kind: "test",
    sheet: "Test",
    columns: [column("text", { key: "item", required: true }), column("units", { key: "units", required: true }), column("text", { key: "note" })],
  };

  test("ROWS-10 columns are matched by key in any order and case, and an optional one may be missing", () => {
    const table: Table = { sheet: null, columns: ["UNITS ", "Item"], rows: [{ row: 5, cells: ["3", "x"] }] };
    expect(readRows(table, template)).toEqual({ rows: [{ row: 5, values: { item: "x", units: 3, note: null } }], refused: [] });
  });

  test("ROWS-10 an unknown column and a missing required one are refused at the header", () => {
    const table: Table = { sheet: null, columns: ["item", "colour"], rows: [] };
    expect(readRows(table, template).refused.map(({ code, row, column: at }) => ({ code, row, at }))).toEqual([
      { code: "unknown-column", row: 1, at: "colour" },
      { code: "missing-column", row: 1, at: "units" },
    ]);
  });

  test("ROWS-11 every fault is found in one pass, and a row with a fault is not among the rows", () => {
    const table: Table = { sheet: null, columns: ["item", "units"], rows: [{ row: 2, cells: [null, "x"] }, { row: 3, cells: ["a", "1"] }] };
    const { rows, refused } = readRows(table, template);
    expect(rows.map(({ row }) => row)).toEqual([3]);
    expect(refused.map(({ code, row, column: at }) => ({ code, row, at }))).toEqual([
      { code: "required", row: 2, at: "item" },
      { code: "not-a-number", row: 2, at: "units" },
    ]);
  });

  test("ROWS-12 no cell of any kind makes reading throw, and every row is either read or refused", () => {
    const types = ["text", "units", "number", "amount", "coordinate", "day", "choice", "yesNo", "list"] as const;
    const cell = fc.oneof(fc.string({ unit: "binary" }), fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.stringMatching(/^-?\d{0,20}\.?\d{0,4}$/));
    fc.assert(
      fc.property(fc.constantFrom(...types), cell, (type, value) => {
        const table: Table = { sheet: null, columns: ["value"], rows: [{ row: 2, cells: [value] }] };
        const { rows, refused } = readRows(table, { kind: "test", sheet: "Test", columns: [column(type)] });
        expect(rows.length === 1).toBe(refused.length === 0);
      }),
      { numRuns: 500 },
    );
  });
});
