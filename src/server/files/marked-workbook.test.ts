import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { defaultLimits } from "./limits.ts";
import { fault } from "./faults.ts";
import { makeCsv, makeRow, makeWorkbook } from "./made-files.ts";
import { markFaults } from "./marked-workbook.ts";
import { readTable } from "./read-table.ts";
import { writeTemplate } from "./template-file.ts";
import { writeXlsx } from "./write-table.ts";
import { ZipFile } from "./zip.ts";

const whole = fault("not-whole", { value: "1.5" }, { row: 4, column: "units" });
const needed = fault("required", {}, { row: 4, column: "item" });

async function open(bytes: Uint8Array) {
  return readXlsx(bytes, { readStyles: true });
}

test("MARK-1 a CSV file comes back as a workbook with red cells and the messages in the last column", async () => {
  const csv = makeCsv("item;units", "0012;3", "", ";1.5");
  const [sheet, ...others] = (await open(await markFaults(csv, "a.csv", [needed, whole], "en"))).sheets;
  expect(others).toEqual([]);
  expect(sheet?.rows).toEqual([
    ["item", "units", "entente_faults"],
    ["0012", "3", null],
    [null, null, null],
    [null, "1.5", "item: A value is needed here.\nunits: “1.5” is not a whole number. Write digits only: 1234."],
  ]);
  const fills = ["3,0", "3,1", "1,1"].map((at) => sheet?.cells?.get(at)?.style?.fill);
  expect(fills).toEqual([expect.objectContaining({ pattern: "solid" }), expect.objectContaining({ pattern: "solid" }), undefined]);
});

test("MARK-2 the marked file is read again as if the column were not there, and marked again has one such column", async () => {
  const original = { sheet: "Needs", columns: ["item", "units"], rows: [{ row: 2, cells: ["=1+1", 1.5] }, { row: 3, cells: ["0012", 2] }] };
  const wrong = { ...whole, row: 2 };
  const once = await markFaults(await writeXlsx({ sheets: [original] }), "a.xlsx", [wrong], "en");
  expect(await readTable(once)).toEqual({ ok: true, table: original });
  const twice = await markFaults(once, "a.xlsx", [{ ...wrong, row: 3 }], "en");
  expect(await readTable(twice)).toEqual({ ok: true, table: original });
  expect((await open(twice)).sheets[0]?.rows.map((row) => row.length)).toEqual([3, 3, 3]);
  expect((await open(twice)).sheets[0]?.rows[1]?.[2]).toBeNull();
});

test("MARK-3 typed dates stay dates, formulas come back as their last value, and nothing that comes back calculates", async () => {
  const bytes = makeWorkbook({
    Needs: `${makeRow(1, ["on", "units"])}<row r="2"><c r="A2" s="1"><v>45292</v></c><c r="B2"><f>HYPERLINK("http://x")</f><v>7</v></c></row>`,
    Other: makeRow(1, ["kept"]),
  });
  const reading = await readTable(bytes);
  if (reading.ok) throw new Error("read");
  const marked = await markFaults(bytes, "a.xlsx", reading.faults, "uk");
  const zip = new ZipFile(marked, defaultLimits);
  expect(zip.names().filter((name) => name.includes("worksheets/") && /<f[\s>/]/.test(zip.get(name).toString("utf8")))).toEqual([]);
  const [needs, other] = (await open(marked)).sheets;
  expect(needs?.rows[1]).toEqual([new Date("2024-01-01"), 7, "units: B2 містить формулу. Замініть її значенням: скопіюйте клітинки та вставте їх як значення."]);
  expect(other).toMatchObject({ name: "Other", rows: [["kept"]] });
  expect(await readTable(marked)).toMatchObject({ ok: true, table: { rows: [{ cells: ["2024-01-01", 7] }] } });
});

test("MARK-4 a filled-in template keeps its lists to pick from, its guide and the order of its sheets", async () => {
  const labels = { en: "Mode", fr: "Mode", uk: "Спосіб" };
  const template = { kind: "t", sheet: "Needs", columns: [{ key: "mode", type: "choice", required: true, labels, choices: ["air, cold", "sea"], example: "sea" } as const] };
  const marked = await open(await markFaults(await writeTemplate(template, "en", "xlsx"), "a.xlsx", [fault("missing-column", { header: "x" }, { row: 1, column: "x" })], "fr", { sheet: "Needs" }));
  expect(marked.sheets.map((sheet) => sheet.name)).toEqual(["Needs", "Guide", "Lists", "entente_faults"]);
  expect(marked.sheets[0]?.dataValidations).toMatchObject([{ type: "list", formula1: "Lists!$A$1:$A$2" }]);
  expect(marked.sheets[3]?.rows).toEqual([["row", "column", "entente_faults"], [1, "x", "La colonne x manque."]]);
});

test("MARK-5 a file that cannot be opened comes back as the list of its faults", async () => {
  const bytes = Buffer.from("d0cf11e0a1b11ae1", "hex");
  const reading = await readTable(bytes);
  if (reading.ok) throw new Error("read");
  const marked = await open(await markFaults(bytes, "a.xls", reading.faults, "fr"));
  expect(marked.sheets.map((sheet) => sheet.name)).toEqual(["entente_faults"]);
  expect(marked.sheets[0]?.rows[1]?.[2]).toContain("ancien format Excel");
});

test("MARK-6 a fault of a module's own keeps the sentence it came with, and a cell that was too long does not stop the marking", async () => {
  const csv = makeCsv("item", "x".repeat(32_768));
  const own = { row: 2, column: "item", code: "unknown-item", message: "There is no such item." };
  const marked = await open(await markFaults(csv, "a.csv", [own], "fr"));
  expect(marked.sheets[0]?.rows[1]?.[1]).toBe("item: There is no such item.");
});
