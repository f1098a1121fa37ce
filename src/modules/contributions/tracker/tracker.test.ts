import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { day } from "../../../kernel/day.ts";
import type { Cell, Table } from "../../../kernel/table.ts";
import { changesBetween, toStated } from "../draft.ts";
import { parseNumber, parseTrackerDay } from "./cells.ts";
import { kielTotals, readKiel, releaseDayOf } from "./index.ts";

const aliases = new Map((parse(readFileSync("data/demo/party_aliases.csv"), { columns: true }) as { alias: string; code: string }[]).map((row) => [row.alias.toLowerCase(), row.code]));
const known = { parties: aliases, today: day("2026-12-01"), releaseOn: day("2023-07-31") };

function tableOf(file: string): Table {
  const [columns, ...rows] = parse(readFileSync(file), { bom: true, relax_column_count: true }) as string[][];
  return { sheet: null, columns: columns!, rows: rows.map((cells, index) => ({ row: index + 2, cells: cells as Cell[] })) };
}

function without(table: Table, column: string): Table {
  return { ...table, columns: table.columns.map((name) => (name === column ? "Something else" : name)) };
}

const early = tableOf("data/fixtures/kiel_early_sample.csv");
const late = tableOf("data/fixtures/kiel_late_sample.csv");
const packagesOf = (table: Table) => readKiel({ ...table, rows: table.rows.filter((row) => String(row.cells[1]).trim() !== "" && row.cells[1] !== ".") }, known).drafts;

test("KIEL-9 a package without a country refuses the file, at its row and column", () => {
  for (const table of [early, late]) {
    expect(readKiel(table, known).refused).toEqual([expect.objectContaining({ row: 26, column: "Countries", code: "required" })]);
  }
});

test("KIEL-9 a country that is no party of the room refuses the file", () => {
  const rows = early.rows.slice(0, 1).map((row) => ({ ...row, cells: row.cells.map((cell, index) => (index === 1 ? "Atlantis" : cell)) }));
  expect(readKiel({ ...early, rows }, known).refused).toEqual([expect.objectContaining({ row: 2, column: "Countries", code: "unknown-party" })]);
});

test("KIEL-1 rows of one ID are one contribution; both layouts are read", () => {
  expect(packagesOf(early).map((draft) => draft.originKey)).toEqual([...new Set(packagesOf(early).map((draft) => draft.originKey))]);
  expect(packagesOf(early).every((draft) => draft.stage === "committed")).toBe(true);
  expect(packagesOf(late).some((draft) => draft.stage === "allocated")).toBe(true);
});

test("KIEL-1 a table that lacks a column is refused with the column's name", () => {
  expect(readKiel(without(early, "Converted Value in EUR"), known).refused).toEqual([expect.objectContaining({ row: 1, column: "Converted Value in EUR", code: "missing-column" })]);
});

test("KIEL-2 a dot is nothing, undisclosed is unknown, a word keeps itself, thousands have commas", () => {
  expect(parseNumber(null)).toEqual({ unknown: null });
  expect(parseNumber("undisclosed")).toEqual({ unknown: "undisclosed" });
  expect(parseNumber("35,000,000")).toEqual({ known: 35_000_000 });
  expect(parseNumber("1,5")).toEqual({ unknown: "1,5" });
  const units = packagesOf(early).flatMap((draft) => draft.lines.map((line) => line.units));
  expect(units).toContain(null);
  expect(units).not.toContain(0n);
});

test("KIEL-3 a date that is no day is kept as written and booked on the last day it can mean", () => {
  expect(parseTrackerDay("3/20/2022")).toEqual({ on: "2022-03-20", byThen: null });
  expect(parseTrackerDay("2022-03-20")).toEqual({ on: "2022-03-20", byThen: null });
  expect(parseTrackerDay("until 12/20/2022")).toEqual({ on: null, byThen: "2022-12-20" });
  expect(parseTrackerDay("unclear, 02/24")).toEqual({ on: null, byThen: "2024-02-29" });
  expect(parseTrackerDay("not specified, 12/2022")).toEqual({ on: null, byThen: "2022-12-31" });
  expect(parseTrackerDay("between 1/12/2023 and 2/1/2023")).toEqual({ on: null, byThen: "2023-02-01" });
  expect(parseTrackerDay("Undisclosed")).toEqual({ on: null, byThen: null });
  const uncertain = packagesOf(early).filter((draft) => draft.findings.some((finding) => finding.code === "date-uncertain"));
  expect(uncertain.length).toBeGreaterThan(0);
  for (const draft of uncertain) expect(draft).toMatchObject({ announcedOn: null, bookedOn: expect.stringMatching(/^202\d-/) as string });
});

test("KIEL-3 the day a release reaches is read from its name", () => {
  expect(releaseDayOf("kiel_main_to_2023-07-31.csv")).toBe("2023-07-31");
  expect(releaseDayOf("tracker.xlsx")).toBeNull();
});

test("KIEL-4 KIEL-6 a package has the tracker's euro figure and the source's own sum as different methods, and nothing redistributed", () => {
  const methods = packagesOf(late).flatMap((draft) => draft.valuations.map((valuation) => `${valuation.method} ${valuation.currency === "EUR" ? "EUR" : "other"}`));
  expect(new Set(methods)).toContain("trackerPriceList EUR");
  expect(methods.filter((method) => method.startsWith("trackerPriceList") && !method.endsWith("EUR"))).toEqual([]);
});

function countedTotals(table: Table): Map<string, bigint> {
  const counted = new Map<string, bigint>();
  for (const draft of packagesOf(table)) {
    for (const valuation of draft.valuations) {
      if (valuation.method === "trackerPriceList") counted.set(draft.donorId, (counted.get(draft.donorId) ?? 0n) + valuation.eurMinor!);
    }
  }
  return counted;
}

test("KIEL-5 counted figures and the corrections told as findings make the file's own sum", () => {
  for (const table of [early, late]) {
    const counted = countedTotals(table);
    for (const draft of packagesOf(table)) {
      for (const finding of draft.findings) {
        if (finding.code === "negative-correction") counted.set(draft.donorId, (counted.get(draft.donorId) ?? 0n) + BigInt(Math.round(Number(finding.value!.replaceAll(",", "")) * 100)));
      }
    }
    for (const [country, total] of kielTotals(table)) expect([country, counted.get(aliases.get(country.toLowerCase())!) ?? 0n]).toEqual([country, total]);
  }
});

test("KIEL-7 a line is known again in a later release, and what it says otherwise is told by field", () => {
  const later = new Map(packagesOf(late).map((draft) => [draft.originKey, draft]));
  const changes = packagesOf(early).flatMap((draft) => {
    const again = later.get(draft.originKey);
    return again ? changesBetween(toStated(draft), toStated(again)).map((change) => change.field) : [];
  });
  expect(changes.some((field) => /^line:.*\.units$/.test(field))).toBe(true);
  expect(changes.some((field) => /^line:.*\.declaredUnits$/.test(field))).toBe(true);
});

test("KIEL-8 every address is kept as a source, and the sentence says that it is the tracker's", () => {
  const supports = packagesOf(early).flatMap((draft) => draft.supports);
  expect(supports.length).toBeGreaterThan(0);
  for (const { statement } of supports) {
    expect("source" in statement && statement.source.url).toMatch(/^https?:\/\//);
    expect("source" in statement && statement.statement.note).toContain("not the source's");
  }
});

const shared = path.join(process.env["ENTENTE_SHARED_DATA"] ?? "../shared/data", "kiel");
const whole = existsSync(shared);
if (!whole) console.log(`The whole files of the tracker are not here (${shared}); their tests are left out. They may be read but not shipped.`);

describe.runIf(whole)("the whole files", () => {
  test.each(["kiel_main_to_2023-07-31.csv", "kiel_main_to_2024-06-30_part.csv"])("KIEL-5 %s is read without a refusal and adds up per donor to its own sum", (file) => {
    const table = tableOf(path.join(shared, file));
    expect(readKiel(table, known).refused).toEqual([]);
    const counted = countedTotals(table);
    for (const [country, total] of kielTotals(table)) expect([country, counted.get(aliases.get(country.toLowerCase())!) ?? 0n]).toEqual([country, total]);
  });
});
