import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell, Table } from "../../kernel/table.ts";
import { fromInertText, toInertText } from "./inert-text.ts";
import { defaultLimits } from "./limits.ts";
import { findForbiddenCharacter } from "./text.ts";
import { readTable } from "./read-table.ts";
import { writeCsv, writeXlsx } from "./write-table.ts";
import { ZipFile } from "./zip.ts";

function table(columns: string[], ...rows: Cell[][]): Table {
  return { sheet: "Needs", columns, rows: rows.map((cells, at) => ({ row: at + 2, cells })) };
}

const decode = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

describe("CSV", () => {
  test.each(["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"])("WRITE-1 a text beginning with %j is made inert", (beginning) => {
    const text = `${beginning}1+1`;
    expect(decode(writeCsv(table(["a"], [text])))).toBe(`\ufeff"a"\r\n"'${text}"\r\n`);
    expect(fromInertText(toInertText(text))).toBe(text);
  });

  test("WRITE-1 a header is made inert too, and numbers stay bare numbers", () => {
    expect(decode(writeCsv(table(["=a", "b"], [-5.2, "-5.2"], [null, true])))).toBe(`\ufeff"'=a","b"\r\n-5.2,"'-5.2"\r\n,"true"\r\n`);
  });

  test("WRITE-1 making inert is undone exactly for every text, whatever apostrophes it begins with", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^'{0,3}[=+\-@x]?.{0,3}$/));
    fc.assert(fc.property(text, (original) => fromInertText(toInertText(original)) === original));
    fc.assert(fc.property(text, (original) => !/^[=+\-@\t\r\n\0＝＋－＠]/.test(toInertText(original))));
  });
});

describe("workbooks", () => {
  test("WRITE-2 texts are typed text cells and never formulas, also when they look like formulas or errors", async () => {
    const bytes = await writeXlsx({ sheets: [table(["=a"], ["=1+1"], ["+1"], ["@x"], ["#N/A"], ["#REF!"], ["_x0041_"], ["-5.2"])] });
    const xml = new ZipFile(bytes, defaultLimits).get("xl/worksheets/sheet1.xml").toString("utf8");
    expect(xml).not.toMatch(/<f[\s>]/);
    expect(xml).not.toContain('t="e"');
    expect(await readTable(bytes)).toMatchObject({
      ok: true,
      table: { columns: ["=a"], rows: ["=1+1", "+1", "@x", "#N/A", "#REF!", "_x0041_", "-5.2"].map((cell) => ({ cells: [cell] })) },
    });
  });

  test("WRITE-3 sheets get names that Excel accepts, each its own", async () => {
    const sheet = (name: string) => ({ ...table(["a"], ["1"]), sheet: name });
    const bytes = await writeXlsx({ sheets: [sheet("Needs: 1/2"), sheet("x".repeat(40)), sheet("x".repeat(40)), sheet("'")] });
    const xml = new ZipFile(bytes, defaultLimits).get("xl/workbook.xml").toString("utf8");
    expect(Array.from(xml.matchAll(/<sheet [^>]*?name="([^"]*)"/g), (match) => match[1])).toEqual(["Needs  1 2", "x".repeat(31), `${"x".repeat(29)} 2`, "Sheet"]);
  });

  test("WRITE-4 a text above Excel's limit is not cut in silence", async () => {
    await expect(writeXlsx({ sheets: [table(["a"], ["x".repeat(32_768)])] })).rejects.toThrow(RangeError);
  });
});

describe("there and back", () => {
  const text = fc
    .oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("=1+1", "00123", "'=x", "''", "1e5", "2024-02-29", "TRUE", "#N/A", "_x000D_", "__x0041_", " x ", "a\r\nb", "\ta", "Їжак 🦔", "a,b;c\td", '"q"', "&amp;<b>", "＝1"),
      fc.stringMatching(/^['=+@_x0-9A-F-]{1,9}$/),
    )
    .filter((value) => value.trim() !== "" && findForbiddenCharacter(value) === null);
  const rows = fc.array(fc.tuple(text, fc.option(text), fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))), { minLength: 1, maxLength: 8 });
  const columns = ["name", "note", "day"];

  test("WRITE-5 import of an export is the same table: CSV", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const original = table(columns, ...cells.map((row) => [...row]));
        expect(await readTable(writeCsv(original))).toEqual({ ok: true, table: { ...original, sheet: null } });
      }),
      { numRuns: 200 },
    );
  });

  test("WRITE-5 import of an export is the same table, numbers and truth values with it: workbook", async () => {
    const typed = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0), fc.integer(), fc.boolean(), fc.constant(null));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(rows.map((list) => list[0]!), typed), { minLength: 1, maxLength: 8 }), async (pairs) => {
        const original = table([...columns, "value"], ...pairs.map(([row, value]) => [...row, value]));
        expect(await readTable(await writeXlsx({ sheets: [original] }))).toEqual({ ok: true, table: original });
      }),
      { numRuns: 60 },
    );
  });
});
