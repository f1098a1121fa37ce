import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell } from "../../kernel/table.ts";
import { makeCsv, makeRow, makeWorkbook, makeWorkbookParts, makeZip } from "./made-files.ts";
import { readTable, type ReadTableOptions } from "./read-table.ts";
import { writeXlsx } from "./write-table.ts";

async function refusal(bytes: Uint8Array, options: ReadTableOptions = {}) {
  const reading = await readTable(bytes, options);
  return reading.ok ? "read" : reading.faults.map(({ code, row, column }) => ({ code, row, column }));
}

async function cellsOf(bytes: Uint8Array, options: ReadTableOptions = {}): Promise<(readonly Cell[])[]> {
  const reading = await readTable(bytes, options);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return [reading.table.columns, ...reading.table.rows.map((row) => row.cells)];
}

const wholeFile = { row: null, column: null };

describe("what is read", () => {
  test.each([",", ";", "\t"])("FILE-1 CSV is read with the divider %j found in the header", async (divider) => {
    const line = (...cells: string[]) => cells.join(divider);
    const bytes = makeCsv(line("item", "note"), line("00123", `"a,b;c\td"`), "", line("7", ""));
    const reading = await readTable(bytes);
    expect(reading).toEqual({
      ok: true,
      table: { sheet: null, columns: ["item", "note"], rows: [{ row: 2, cells: ["00123", "a,b;c\td"] }, { row: 4, cells: ["7", null] }] },
    });
  });

  test("FILE-1 the divider that names the required columns wins over one that only occurs more often", async () => {
    const bytes = makeCsv("item;a,b,c,d", "1;2");
    expect(await cellsOf(bytes, { requiredColumns: ["item"] })).toEqual([["item", "a,b,c,d"], ["1", "2"]]);
  });

  test("FILE-1 a BOM and quoted line breaks are understood, and rows keep the numbers a spreadsheet shows", async () => {
    const reading = await readTable(makeCsv('\ufeffitem,note', '1,"two\nlines"', ",", "2,x"));
    expect(reading).toMatchObject({ ok: true, table: { columns: ["item", "note"], rows: [{ row: 2, cells: ["1", "two\nlines"] }, { row: 4 }] } });
  });

  test("FILE-2 a workbook gives numbers as numbers and typed dates as days, and skips blank rows by their number", async () => {
    const bytes = makeWorkbook({
      Needs: `${makeRow(1, ["item", "units", "on", "seen"])}<row r="4"><c r="A4" t="str"><v>0012</v></c><c r="B4"><v>12.5</v></c><c r="C4" s="1"><v>45292</v></c><c r="D4" s="2"><v>45292.5</v></c></row>`,
    });
    expect(await readTable(bytes)).toEqual({
      ok: true,
      table: { sheet: "Needs", columns: ["item", "units", "on", "seen"], rows: [{ row: 4, cells: ["0012", 12.5, "2024-01-01", "2024-01-01T12:00:00"] }] },
    });
  });

  test("FILE-2 what the file is, its bytes say and not its name", async () => {
    expect(await cellsOf(makeWorkbook({ A: makeRow(1, ["item"]) + makeRow(2, ["x"]) }), { fileName: "a.csv" })).toEqual([["item"], ["x"]]);
  });

  test("FILE-2 a workbook with macros is read and its macros are left behind", async () => {
    const macros = { name: "xl/vbaProject.bin", content: "Sub Auto_Open()" };
    const parts = [...makeWorkbookParts({ A: makeRow(1, ["item"]) + makeRow(2, ["x"]) }), macros];
    expect(await cellsOf(makeZip(parts), { fileName: "a.xlsm" })).toEqual([["item"], ["x"]]);
  });

  test("FILE-3 a sheet is chosen by any accepted name, and a wrong one is answered with the sheets there are", async () => {
    const bytes = makeWorkbook({ Guide: makeRow(1, ["g"]), Needs: makeRow(1, ["item"]) + makeRow(2, ["x"]) });
    expect(await cellsOf(bytes, { sheet: ["Besoins", " needs "] })).toEqual([["item"], ["x"]]);
    const reading = await readTable(bytes, { sheet: "Pledges" });
    expect(reading).toMatchObject({ ok: false, faults: [{ code: "wrong-sheet", message: "The workbook has no sheet named Pledges. Its sheets are: Guide, Needs." }] });
  });
});

describe("what is refused before it is opened", () => {
  test("FILE-4 old Excel files, workbooks with a password, other zips, damaged ones and empty files are told apart", async () => {
    const compound = Buffer.from("d0cf11e0a1b11ae1", "hex");
    expect(await refusal(Buffer.concat([compound, Buffer.alloc(600)]))).toEqual([{ code: "old-excel", ...wholeFile }]);
    expect(await refusal(Buffer.concat([compound, Buffer.from("EncryptedPackage", "utf16le")]))).toEqual([{ code: "encrypted", ...wholeFile }]);
    expect(await refusal(makeZip([{ name: "a.txt", content: "a", isEncrypted: true }]))).toEqual([{ code: "encrypted", ...wholeFile }]);
    expect(await refusal(makeZip([{ name: "a.txt", content: "a" }]))).toEqual([{ code: "not-a-workbook", ...wholeFile }]);
    expect(await refusal(makeCsv("a,b"), { fileName: "Needs.XLSX" })).toEqual([{ code: "not-a-zip", ...wholeFile }]);
    expect(await refusal(makeWorkbook({ A: makeRow(1, ["a"]) }).subarray(0, 300))).toEqual([{ code: "damaged-file", ...wholeFile }]);
    expect(await refusal(new Uint8Array())).toEqual([{ code: "empty-file", ...wholeFile }]);
    expect(await refusal(makeCsv("", ""))).toEqual([{ code: "empty-file", ...wholeFile }]);
  });

  test("FILE-4 two parts of one name are refused, so that no two readers can see different sheets", async () => {
    const parts = makeWorkbookParts({ A: makeRow(1, ["a"]) });
    expect(await refusal(makeZip([...parts, parts.at(-1)!]))).toEqual([{ code: "damaged-file", ...wholeFile }]);
  });

  test("FILE-5 a file of 25 MB is looked at and one byte more is not", async () => {
    const limit = 25 * 1024 * 1024;
    expect(await refusal(new Uint8Array(limit + 1))).toEqual([{ code: "file-too-large", ...wholeFile }]);
    expect(await refusal(new Uint8Array(limit))).not.toEqual([{ code: "file-too-large", ...wholeFile }]);
  });

  test("FILE-5 a part that packs a thousandfold is refused from the directory alone", async () => {
    const bomb = { name: "xl/media/a.bin", content: Buffer.alloc(9 * 1024 * 1024) };
    expect(await refusal(makeZip([...makeWorkbookParts({ A: makeRow(1, ["a"]) }), bomb]))).toEqual([{ code: "zip-bomb", ...wholeFile }]);
  });

  test("FILE-5 parts that together unpack beyond 200 MB are refused from the directory alone", async () => {
    const parts = Array.from({ length: 30 }, (_, at) => ({ name: `xl/media/${at}.bin`, content: "small", claimedBytes: 7 * 1024 * 1024 }));
    expect(await refusal(makeZip([...makeWorkbookParts({ A: makeRow(1, ["a"]) }), ...parts]))).toEqual([{ code: "zip-bomb", ...wholeFile }]);
  });

  test("FILE-5 a part larger than its directory says stops while it is being unpacked", async () => {
    const parts = makeWorkbookParts({ A: makeRow(1, ["a"]) + " ".repeat(20 * 1024 * 1024) });
    const lying = parts.map((part) => (part.name.endsWith("sheet1.xml") ? { ...part, claimedBytes: 1_000 } : part));
    expect(await refusal(makeZip(lying))).toEqual([{ code: "zip-bomb", ...wholeFile }]);
  });

  test("FILE-5 a zip of very many parts is refused", async () => {
    const parts = Array.from({ length: 2_001 }, (_, at) => ({ name: `${at}`, content: "" }));
    expect(await refusal(makeZip(parts))).toEqual([{ code: "zip-bomb", ...wholeFile }]);
  });
});

describe("what is refused with its place", () => {
  test("FILE-6 a formula is refused at its cell, plain or shared, with or without a value", async () => {
    const bytes = makeWorkbook({
      A: `${makeRow(1, ["item", "units"])}<row r="2"><c r="A2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="B2"><f t="shared" si="0"/></c></row><row r="3"><c r="B3"><v>1</v></c></row>`,
    });
    const reading = await readTable(bytes);
    expect(reading).toMatchObject({
      ok: false,
      faults: [
        { code: "formula", row: 2, column: "item", facts: { cell: "A2" } },
        { code: "formula", row: 2, column: "units", facts: { cell: "B2" } },
      ],
    });
  });

  test("FILE-6 the text of a formula is text and no formula", async () => {
    const bytes = await writeXlsx({ sheets: [{ sheet: "A", columns: ["note"], rows: [{ row: 2, cells: ["=1+1"] }] }] });
    expect(await cellsOf(bytes)).toEqual([["note"], ["=1+1"]]);
  });

  test("FILE-6 an Excel error in place of a value is refused at its cell", async () => {
    const bytes = makeWorkbook({ A: `${makeRow(1, ["units"])}<row r="2"><c r="A2" t="e"><v>#DIV/0!</v></c></row>` });
    expect(await refusal(bytes)).toEqual([{ code: "error-value", row: 2, column: "units" }]);
  });

  test("FILE-7 120 columns are read and 121 are not, in both formats", async () => {
    const names = (total: number) => Array.from({ length: total }, (_, at) => `c${at}`);
    for (const total of [121, 200]) {
      const expected = [{ code: "too-many-columns", row: 1, column: "DQ" }];
      expect(await refusal(makeCsv(names(total).join(",")))).toEqual(expected);
      const bytes = makeWorkbook({ A: makeRow(1, names(total)) });
      expect(await refusal(bytes)).toEqual(expected);
      expect(await readTable(bytes)).toMatchObject({ faults: [{ facts: { columns: total, limit: 120 } }] });
    }
    expect(await cellsOf(makeCsv(names(120).join(","), "x"))).toHaveLength(2);
    expect(await cellsOf(makeWorkbook({ A: makeRow(1, names(120)) + makeRow(2, ["x"]) }))).toHaveLength(2);
  });

  test("FILE-7 a cell in the furthest corner is refused without building the rectangle", async () => {
    const corner = `<row r="1048576"><c r="B1048576"><v>1</v></c></row>`;
    expect(await refusal(makeWorkbook({ A: makeRow(1, ["a", "b"]) + corner }))).toEqual([{ code: "too-many-rows", row: 100_002, column: null }]);
    const wide = `<row r="2"><c r="XFD2"><v>1</v></c></row>`;
    expect(await refusal(makeWorkbook({ A: makeRow(1, ["a"]) + wide }))).toEqual([{ code: "too-many-columns", row: 1, column: "DQ" }]);
  });

  test("FILE-7 a million rows are refused in both formats", async () => {
    const expected = [{ code: "too-many-rows", row: 100_002, column: null }];
    expect(await refusal(Buffer.from(`item\n${"1\n".repeat(1_000_000)}`))).toEqual(expected);
    const rows = Array.from({ length: 1_000_000 }, (_, at) => `<row><c><v>${(at * 7919) % 1_000_003}</v></c></row>`).join("");
    expect(await refusal(makeWorkbook({ A: makeRow(1, ["item"]) + rows }))).toEqual(expected);
  });

  test("FILE-7 filled cells are limited together, and so are the texts a workbook shares", async () => {
    const limits = { cells: 6 };
    const expected = { code: "too-many-cells", column: null };
    expect(await cellsOf(makeCsv("a,b", "1,2", "3,4"), { limits })).toHaveLength(3);
    expect(await refusal(makeCsv("a,b", "1,2", "3,4", "5"), { limits })).toEqual([{ ...expected, row: 4 }]);
    const sheet = (total: number) => makeWorkbook({ A: Array.from({ length: total }, (_, at) => makeRow(at + 1, ["1", "2"])).join("") });
    expect(await refusal(sheet(3), { limits })).not.toEqual([{ ...expected, row: null }]);
    expect(await refusal(sheet(4), { limits })).toEqual([{ ...expected, row: null }]);
    const texts = { sheet: "A", columns: ["a", "b"], rows: [{ row: 2, cells: ["c", "d"] }, { row: 3, cells: ["e", "f"] }] };
    const other = { sheet: "B", columns: ["g"], rows: Array.from({ length: 9 }, (_, at) => ({ row: at + 2, cells: [`t${at}`] })) };
    expect(await refusal(await writeXlsx({ sheets: [texts, other] }), { limits })).toEqual([{ ...expected, row: null }]);
  });

  test("FILE-7 the row limit counts rows below the header, inclusive", async () => {
    const limits = { rows: 2 };
    expect(await cellsOf(makeCsv("a", "1", "2"), { limits })).toHaveLength(3);
    expect(await refusal(makeCsv("a", "1", "2", "3"), { limits })).toEqual([{ code: "too-many-rows", row: 4, column: null }]);
    expect(await refusal(makeWorkbook({ A: [1, 2, 3, 4].map((row) => makeRow(row, ["a"])).join("") }), { limits })).toEqual([{ code: "too-many-rows", row: 4, column: null }]);
  });

  test("FILE-8 a wrong encoding is refused at its byte and line", async () => {
    const latin1 = Buffer.concat([Buffer.from("item\nx\nMal"), Buffer.from([0xe9]), Buffer.from("fice\n")]);
    expect(await readTable(latin1)).toMatchObject({ ok: false, faults: [{ code: "wrong-encoding", row: 3, facts: { line: 3, byte: 11 } }] });
    expect(await readTable(Buffer.from("\ufeffitem\n1", "utf16le"))).toMatchObject({ ok: false, faults: [{ code: "wrong-encoding", row: 1, facts: { byte: 1 } }] });
    expect(await readTable(Buffer.concat([Buffer.from("item\nї"), Buffer.from([0xd1])]))).toMatchObject({ faults: [{ facts: { line: 2, byte: 8 } }] });
  });

  test("FILE-9 headers: none twice, none missing above values, every required one there", async () => {
    expect(await refusal(makeCsv("Item,item ", "1,2"))).toEqual([{ code: "duplicate-header", row: 1, column: "item" }]);
    expect(await refusal(makeCsv("a,,c", "1,2,3"))).toEqual([{ code: "missing-header", row: 1, column: "B" }]);
    expect(await cellsOf(makeCsv("a,,c", "1,,3"))).toEqual([["a", "c"], ["1", "3"]]);
    expect(await refusal(makeCsv("a", "1"), { requiredColumns: ["A", "units"] })).toEqual([{ code: "missing-column", row: 1, column: "units" }]);
    expect(await refusal(makeWorkbook({ A: makeRow(1, ["a"]) + makeRow(2, ["1", "2"]) }))).toEqual([{ code: "missing-header", row: 1, column: "B" }]);
    expect(await refusal(makeWorkbook({ A: makeRow(2, ["a"]) }))).toEqual([{ code: "missing-header", row: 1, column: "A" }]);
  });

  test("FILE-10 a CSV row with more values than the header is refused, and one with fewer is filled up", async () => {
    expect(await refusal(makeCsv("a,b", "1,2", "1,2,3"))).toEqual([{ code: "ragged-row", row: 3, column: null }]);
    expect(await cellsOf(makeCsv("a,b", "1", "1,2,,"))).toEqual([["a", "b"], ["1", null], ["1", "2"]]);
  });

  test("FILE-10 a quotation mark in the wrong place is refused at its row", async () => {
    expect(await refusal(makeCsv("a,b", "1,2", '1,"open'))).toEqual([{ code: "broken-quotes", row: 3, column: null }]);
    expect(await refusal(makeCsv("a,b", '1,5" pipe'))).toEqual([{ code: "broken-quotes", row: 2, column: null }]);
  });

  test("FILE-11 control characters are refused at their cell, also when written as an escape", async () => {
    expect(await refusal(makeCsv("a,b", "1,x\u0000y"))).toEqual([{ code: "control-character", row: 2, column: "b" }]);
    expect(await refusal(makeCsv("a,b", "1,x\u001by"))).toEqual([{ code: "control-character", row: 2, column: "b" }]);
    expect(await refusal(makeWorkbook({ A: makeRow(1, ["a"]) + makeRow(2, ["x_x0000_y"]) }))).toEqual([{ code: "control-character", row: 2, column: "a" }]);
    expect(await refusal(makeWorkbook({ A: makeRow(1, ["a"]) + makeRow(2, ["&#xD800;"]) }))).toEqual([{ code: "control-character", row: 2, column: "a" }]);
  });

  test("FILE-11 a cell holds 32,767 characters and not one more", async () => {
    expect(await cellsOf(makeCsv("a", "x".repeat(32_767)))).toHaveLength(2);
    expect(await refusal(makeCsv("a", "x".repeat(32_768)))).toEqual([{ code: "too-long", row: 2, column: "a" }]);
  });

  test("FILE-14 a file damaged anywhere is read or refused, and never makes reading throw", async () => {
    const workbook = makeWorkbook({ A: makeRow(1, ["a", "b"]) + makeRow(2, ["1", "2"]) });
    const original = fc.constantFrom<Uint8Array>(workbook, await writeXlsx({ sheets: [{ sheet: "A", columns: ["a"], rows: [{ row: 2, cells: ["x"] }] }] }), makeCsv("a,b", '"1",2'));
    const damage = fc.record({ at: fc.nat(), bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }), cut: fc.nat() });
    await fc.assert(
      fc.asyncProperty(original, damage, async (bytes, { at, bytes: wrong, cut }) => {
        const damaged = Uint8Array.from(bytes);
        damaged.set(wrong.subarray(0, damaged.length), Math.min(at % damaged.length, damaged.length - Math.min(wrong.length, damaged.length)));
        for (const file of [damaged, damaged.subarray(0, cut % damaged.length)]) {
          const reading = await readTable(file, { limits: { unzippedBytes: 1024 * 1024 } });
          expect(reading.ok || reading.faults.length > 0).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("FILE-14 text made to slow a reader down is read or refused at once", async () => {
    const opening = "<row ".repeat(2_000_000);
    const parts = makeWorkbookParts({ A: opening }).map((part) => (part.name === "xl/workbook.xml" ? { ...part, content: `<sheet ${"a".repeat(2_000_000)}>${"<sheet ".repeat(500_000)}` } : part));
    const startedAt = performance.now();
    const limits = { unzippedRatio: 10_000 };
    expect(await refusal(makeZip(parts), { limits })).toEqual([{ code: "not-a-workbook", ...wholeFile }]);
    expect(await refusal(makeWorkbook({ A: opening }), { limits })).toEqual([{ code: "empty-file", ...wholeFile }]);
    expect(await refusal(Buffer.from(`${'"'.repeat(2_000_001)}`))).not.toBe("read");
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  test("FILE-12 the first thousand faults are listed and the rest counted", async () => {
    const reading = await readTable(makeCsv("a", ...Array.from({ length: 1_500 }, () => "x\u0001")));
    if (reading.ok) throw new Error("read");
    expect(reading.faults).toHaveLength(1_001);
    expect(reading.faults.at(-1)).toMatchObject({ code: "more-faults", facts: { more: 500 } });
  });
});

const kiel = join(process.env["ENTENTE_SHARED_DATA"] ?? resolve("../shared/data"), "kiel");
const hasKiel = existsSync(kiel);
if (!hasKiel) console.log(`the Kiel files are not read: ${kiel} is not there`);

describe.runIf(hasKiel)("the public aid record", () => {
  test("FILE-13 every Kiel file is read whole, with commas, and again divided by semicolons", async () => {
    const sizes: Record<string, [number, number]> = {};
    for (const name of readdirSync(kiel).filter((file) => file.endsWith(".csv"))) {
      const cells = await cellsOf(readFileSync(join(kiel, name)));
      sizes[name] = [cells[0]!.length, cells.length - 1];
      const quoted = cells.map((row) => row.map((cell) => `"${String(cell ?? "").replaceAll('"', '""')}"`).join(";"));
      expect(await cellsOf(makeCsv(...quoted))).toEqual(cells);
    }
    expect(sizes["kiel_main_to_2024-06-30_part.csv"]).toEqual([80, 3_003]);
    expect(sizes["kiel_main_to_2023-07-31.csv"]).toEqual([38, 2_280]);
  });
});
