import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../../../kernel/day.ts";
import type { Cell, Table } from "../../../kernel/table.ts";
import { changesBetween, toStated, type ContributionDraft } from "../draft.ts";
import { parseAnnouncement } from "./announcement.ts";
import { parseDecimal, parseUnits, toMinor } from "./decimal.ts";
import { kielTotals, readKiel, releaseDayOf } from "./index.ts";
import { cleanLines, firstSentence } from "./text.ts";

const root = resolve(import.meta.dirname, "../../../..");

function tableOf(path: string): Table {
  const [columns = [], ...rows] = parse(readFileSync(path), { bom: true }) as string[][];
  return { sheet: null, columns, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
}

const parties = new Map((parse(readFileSync(join(root, "data/demo/party_aliases.csv")), { columns: true }) as { alias: string; code: string }[])
  .map(({ alias, code }): [string, string] => [alias.toLowerCase(), code]));
const known = { parties, today: day("2026-11-25"), releaseOn: day("2023-07-31") };

const early = tableOf(join(root, "data/fixtures/kiel_early_sample.csv"));
const late = tableOf(join(root, "data/fixtures/kiel_late_sample.csv"));
const read = { early: readKiel(early, known), late: readKiel(late, { ...known, releaseOn: day("2024-06-30") }) };

function draft(id: string, of: keyof typeof read = "early"): ContributionDraft {
  const found = read[of].drafts.find((one) => one.originKey === id);
  if (!found) throw new Error(`no package ${id}`);
  return found;
}

/** The late fixture with only these rows, each a known good row with some cells changed. */
function sheet(...changes: Readonly<Record<string, Cell>>[]): Table {
  const good = late.rows.find((row) => row.cells[0] === "TSTG1")!;
  return { ...late, rows: changes.map((change, index) => ({ row: index + 2, cells: late.columns.map((column, place) => (column in change ? change[column]! : column === "Total monetary value delivered in EUR" ? "." : good.cells[place]!)) })) };
}

const one = (...changes: Readonly<Record<string, Cell>>[]): ContributionDraft => readKiel(sheet(...changes), known).drafts[0]!;
const codes = (found: ContributionDraft): string[] => found.findings.map((finding) => finding.code);
const first = "Total_value_dummy (1 is first row in the package)";
/** A further row of a package, without money. */
const further = { [first]: "0", Total: null, "Converted Value in EUR": null };

describe("the table", () => {
  test("KIEL-1 both layouts are told by their headers, in any order, and other tables are refused by the columns they lack", () => {
    expect([read.early.drafts.length, read.late.drafts.length]).toEqual([17, 17]);
    expect([draft("TSTA1").stage, draft("TSTA1", "late").stage]).toEqual(["committed", "allocated"]);
    const turned = { ...early, columns: early.columns.toReversed().map((column) => ` ${column.toUpperCase()} `), rows: early.rows.map((row) => ({ ...row, cells: row.cells.toReversed() })) };
    // "Sub-type of item.1" and its like are not read, so order alone makes no difference.
    expect(readKiel(turned, known).drafts.map(toStated)).toEqual(read.early.drafts.map(toStated));
    const other = readKiel({ sheet: null, columns: early.columns.filter((column) => column !== "Items" && column !== "Total"), rows: [] }, known);
    expect(other.refused.map(({ row, column, code }) => [row, column, code])).toEqual([[null, "Items", "column-missing"], [null, "Total", "column-missing"]]);
    expect(readKiel({ ...late, columns: late.columns.map((column) => (column === "in-kind dummy" ? "?" : column)) }, known).refused[0]).toMatchObject({ column: "in-kind dummy" });
  });

  test("KIEL-2 rows of one ID are one package wherever they stand; an ID of two countries is two packages", () => {
    expect(draft("TSTB1")).toMatchObject({ donorId: "DEU", reference: "TSTB1", origin: "kiel", row: 4, explanation: "Invented row for tests" });
    expect(draft("TSTB1").lines.map((line) => line.described)).toEqual(["test shells 155mm", "test trucks", "test tanks"]);
    const apart = readKiel(sheet({ ID: "X1" }, { ID: "X2" }, { ID: "X1", [first]: "0" }), known).drafts;
    expect(apart.map((found) => [found.originKey, found.lines.length])).toEqual([["X1", 2], ["X2", 1]]);
    const shared = readKiel(sheet({ ID: "X1", Countries: "Norway" }, { ID: "X1", Countries: "Sweden" }, { ID: "X1", Countries: "SWEDEN" }), known).drafts;
    expect(shared.map((found) => [found.originKey, found.reference, found.donorId, found.lines.length])).toEqual([["X1:norway", "X1", "NOR", 1], ["X1:sweden", "X1", "SWE", 2]]);
  });

  test("KIEL-3 a row without a country or ID refuses the file at its cell; blank rows and sums are passed over", () => {
    expect(read.early.refused).toEqual([{ row: 26, column: "Countries", code: "country-missing", message: "TSTI1: this row names no country." }]);
    expect(read.early.notes).toEqual([]);
    const blank = Object.fromEntries(late.columns.map((column): [string, Cell] => [column, null]));
    const mixed = readKiel(sheet({ Countries: "Atlantis" }, { ...blank, "Earmarked year": 0 }, { ...blank, Countries: "Total", "Converted Value in EUR": 5 }, { ID: ".", Countries: "Norway" }), known);
    expect(mixed.refused.map(({ row, column, code }) => [row, column, code])).toEqual([[2, "Countries", "country-unknown"], [5, "ID", "id-missing"]]);
    expect(mixed.notes.map(({ row }) => row)).toEqual([3, 4]);
  });
});

describe("a package", () => {
  test("KIEL-4 types of aid are read in every spelling, by the ID's letter when unknown, and refused when nothing says it", () => {
    const general = (text: string, id = "SEH1") => readKiel(sheet({ "Type of Aid General": text, ID: id }), known);
    for (const text of ["Humanitarian", " humanitarian ", "HUMANITARIAN aid"]) expect(general(text).drafts[0]).toMatchObject({ category: "humanitarian", findings: [] });
    expect(general("MIlitary", "X1").drafts[0]?.category).toBe("military");
    expect(general("other", "SEM1").drafts[0]).toMatchObject({ category: "military", findings: [{ code: "category-unknown", column: "Type of Aid General", value: "other" }] });
    expect(general("other", "X1").refused).toMatchObject([{ row: 2, column: "Type of Aid General", code: "category-unknown" }]);
    const two = one({ "Type of Aid General": "Humanitarian" }, { ...further, "Type of Aid General": "Financial" });
    expect([two.category, codes(two)]).toEqual(["humanitarian", ["category-varies"]]);
    expect([draft("TSTA1").kind, draft("TSTA2").kind, draft("TSTB1").kind, draft("TSTB3").kind, draft("TSTH2").kind]).toEqual(["money", "goods", "goods", "money", "money"]);
    expect(one({ Items: ".", "No. of Units": ".", "No. of Units Delivered (in-kind military aid)": ".", "in-kind dummy": "1" }).kind).toBe("goods");
  });

  test("KIEL-5 a package both committed and allocated is committed, and told", () => {
    expect([draft("TSTE1", "late").stage, draft("TSTG1", "late").stage]).toEqual(["committed", "allocated"]);
    const both = one({ "Type of donation": "Commitment" }, { ...further, "Type of donation": "Allocation" }, { ...further, "Type of donation": "Allocation" });
    expect(both.stage).toBe("committed");
    expect(both.findings).toContainEqual({ code: "donation-mixed", column: "Type of donation", value: "Commitment on 1, Allocation on 2 of 3 rows" });
    expect(one({ "Type of donation": "?" })).toMatchObject({ stage: "committed", findings: [{ code: "donation-unknown" }] });
  });

  test("KIEL-6 only a day is a day; otherwise it is booked on the last day the words can mean, else on the release's, never later", () => {
    const days = ({ announcedOn, announcedText, bookedOn, declaredOn }: ContributionDraft) => [announcedOn, announcedText, bookedOn, declaredOn];
    expect(days(draft("TSTA1"))).toEqual(["2022-03-01", "3/1/2022", "2022-03-01", "2023-07-31"]);
    expect(days(draft("TSTA1", "late"))).toEqual(["2022-03-01", "2022-03-01", "2022-03-01", "2024-06-30"]);
    expect(days(draft("TSTB1"))).toEqual([null, "until 12/20/2022", "2022-12-20", "2023-07-31"]);
    expect(days(draft("TSTB2"))).toEqual([null, "unclear, 03/22", "2022-03-31", "2023-07-31"]);
    expect(draft("TSTB2").findings).toContainEqual({ code: "date-uncertain", column: "Announcement Date", value: "unclear, 03/22" });
    expect(days(draft("TSTF1"))).toEqual([null, "unspecified", "2023-07-31", "2023-07-31"]);
    expect(draft("TSTF1").findings).toContainEqual({ code: "date-unknown", column: "Announcement Date", value: "unspecified" });
    expect(readKiel(early, { ...known, releaseOn: null }).drafts.find((found) => found.reference === "TSTF1")).toMatchObject({ bookedOn: "2026-11-25", declaredOn: "2026-11-25" });
    expect(readKiel(early, { ...known, today: day("2022-06-01") }).drafts.every((found) => found.bookedOn <= "2022-06-01" && found.declaredOn === "2022-06-01")).toBe(true);
    const ahead = one({ "Announcement Date": "until 4/24/2024" }, { ...further, "Announcement Date": "2023-01-02" });
    expect([days(ahead), codes(ahead).toSorted()]).toEqual([[null, "until 4/24/2024", "2023-07-31", "2023-07-31"], ["date-after-release", "date-uncertain", "dates-vary"]]);
    const cells: [string, string | null, string | null][] = [
      ["16/02/2023", "2023-02-16", "2023-02-16"], ["2023-02-16 00:00:00", "2023-02-16", "2023-02-16"], ["2/30/2022", "2022-02-28", "2022"], ["until 06/31/2022", "2022-06-30", "2022"],
      ["between 3/20/2022 and 7/1/2022", "2022-07-01", "2022"], ["not specified, 8/2022", "2022-08-31", "2022-08"], ["until 6/2022", "2022-06-30", "2022"], ["Undisclosed", null, null], ["", null, null], ["13/2022", null, null],
    ];
    expect(cells.map(([text]) => [text, parseAnnouncement(text).latest, parseAnnouncement(text).known])).toEqual(cells.map(([text, latest, said]) => [text, latest, said]));
    expect([releaseDayOf("kiel_main_to_2023-07-31.csv"), releaseDayOf("to_2024-06-30_part.csv"), releaseDayOf("x 2024-02-30"), releaseDayOf("tracker.xlsx")]).toEqual(["2023-07-31", "2024-06-30", null, null]);
  });

  test("KIEL-7 unknown is not zero, and what cannot be a count is kept in a finding", () => {
    const units = (found: ContributionDraft) => found.lines.map((line) => [line.units, line.declaredUnits, line.unit]);
    expect(units(draft("TSTB1"))).toEqual([[10_000n, null, "unstated"], [50n, 20n, "unstated"], [null, null, "unstated"]]);
    expect(draft("TSTB1").findings).toContainEqual({ code: "units-undisclosed", column: "No. of Units Delivered (in-kind military aid)", value: "2 rows" });
    expect(units(draft("TSTF1"))).toEqual([[36n, 36n, "unstated"], [1500n, null, "unstated"], [null, null, "unstated"]]);
    expect(draft("TSTF1").findings).toContainEqual({ code: "units-negative", column: "No. of Units", value: "test mortars, correction: -6" });
    const odd = one({ "No. of Units": "2333.3333333333335", "No. of Units Delivered (in-kind military aid)": 22.5 }, { "No. of Units": 40, "No. of Units Delivered (in-kind military aid)": "50" }, { Items: ".", "No. of Units": "7" });
    expect(units(odd)).toEqual([[null, null, "unstated"], [40n, 50n, "unstated"]]);
    expect(odd.findings).toEqual(expect.arrayContaining([
      { code: "units-fractional", column: "No. of Units", value: "test generators: 2333.3333333333335" }, { code: "units-fractional", column: "No. of Units Delivered (in-kind military aid)", value: "test generators: 22.5" },
      { code: "delivered-above-stated", column: "No. of Units Delivered (in-kind military aid)", value: "test generators: 50 of 40" }, { code: "units-without-item", column: "No. of Units", value: "7" },
    ]));
    expect(["12,000", "45.0", "1,23", "0", "9007199254740992", ".", "many"].map(parseUnits)).toEqual([
      { units: 12_000n, doubt: null }, { units: 45n, doubt: null }, { units: null, doubt: "unreadable" }, { units: 0n, doubt: null },
      { units: null, doubt: "too-large" }, { units: null, doubt: null }, { units: null, doubt: "unreadable" },
    ]);
    expect(one({ "No. of Units": "0" })).toMatchObject({ lines: [{ units: null }], findings: [{ code: "units-zero" }] });
  });

  test("KIEL-8 a line keeps its key in a later release, and what is said otherwise is a change", () => {
    expect(one({ Items: " Test  Lorry" }, { Items: "test lorry" }, { Items: "other" }).lines.map((line) => line.originKey)).toEqual(["test lorry#1", "test lorry#2", "other#1"]);
    const changes = changesBetween(toStated(draft("TSTC1")), toStated(draft("TSTC1", "late"))).filter(({ field }) => field.startsWith("line:"));
    expect(changes).toEqual([
      { field: "line:test drones#1.declaredUnits", before: null, after: "60" },
      { field: "line:test small-arms rounds#1.declaredUnits", before: "15000000", after: "1500000" },
      { field: "line:test small-arms rounds#1.units", before: "15000000", after: "1500000" },
    ]);
    expect(read.early.drafts.map(toStated)).toEqual(readKiel(early, known).drafts.map(toStated));
  });
});

describe("money", () => {
  test("KIEL-9 what the source gave and the tracker's euro figure are two values; other columns and rows are none", () => {
    const values = (found: ContributionDraft) => found.valuations.map(({ originKey, amountMinor, currency, method, eurMinor, declaredEurMinor }) => [originKey, amountMinor, currency, method, eurMinor, declaredEurMinor]);
    expect(values(draft("TSTA1"))).toEqual([["total", 3_500_000_000n, "AUD", "donorDeclared", null, null], ["eur", 2_187_500_000n, "EUR", "trackerPriceList", 2_187_500_000n, null]]);
    expect(values(draft("TSTD1"))).toEqual([["total", 6_000_000_000n, "GBP", "donorDeclared", null, null], ["eur", 7_058_823_500n, "EUR", "trackerPriceList", 7_058_823_500n, 952_381_000n]]);
    expect(values(draft("TSTD1", "late"))[1]).toEqual(["eur", 7_058_823_529n, "EUR", "trackerPriceList", 7_058_823_529n, 857_142_900n]);
    expect([values(draft("TSTB2")), codes(draft("TSTB2"))]).toEqual([[], expect.arrayContaining(["delivered-without-value"])]);
    expect(draft("TSTB1").findings).toContainEqual({ code: "money-not-first", column: "Total monetary value delivered in EUR", value: "1,714,286" });
    const years = one({ "Original Currency": "ISK", Total: "100.5" }, { "Original Currency": "EUR", Total: "7" }, { "Original Currency": "ISK", Total: "50" });
    expect(values(years).map(([key, amount, currency]) => [key, amount, currency])).toEqual([["total", 151n, "ISK"], ["total:EUR", 700n, "EUR"], ["eur", 1_363_636_364n, "EUR"]]);
    expect(values(one({ value_source_commitments: "Value is calculated with prices" })).map(([key]) => key)).toEqual(["eur"]);
    expect(codes(one({ "Monetary Value as Given by Source": "Not given" }))).toEqual(["value-source-conflict"]);
    expect(one({ Total: "?", "Converted Value in EUR": "?", "Original Currency": "EUR" })).toMatchObject({ valuations: [], findings: [{ code: "amount-unreadable" }, { code: "amount-unreadable" }] });
    expect(one({ "Converted Value in EUR": "0", Total: "0" })).toMatchObject({ valuations: [], findings: [{ code: "value-zero" }] });
  });

  test("KIEL-10 negative rows are taken from their package; a package below zero has no value", () => {
    const netted = one({ "Converted Value in EUR": "100" }, { "Converted Value in EUR": "(40.50)" });
    expect([netted.valuations.at(-1)?.eurMinor, netted.findings.filter(({ code }) => code === "negative-correction").map(({ value }) => value)]).toEqual([5950n, ["(40.50)"]]);
    expect(draft("TSTC3").valuations).toEqual([]);
    expect(draft("TSTC3").findings).toEqual(expect.arrayContaining([{ code: "negative-correction", column: "Converted Value in EUR", value: "-23,809,524" }, { code: "not-counted", column: "Converted Value in EUR", value: "-23809524" }]));
  });

  test("KIEL-11 counted and not counted together are what the file adds up to", () => {
    const american = kielTotals(late).donors.find(({ donor }) => donor === "United States");
    expect(american).toEqual({
      donor: "United States", packages: 3, fileEur: "109523809.52380953", fileMinor: 10_952_380_953n, countedMinor: 13_333_333_334n, notCountedMinor: -2_380_952_381n,
      notCounted: [{ id: "TSTC3", row: 13, eurMinor: -2_380_952_381n }],
    });
    for (const [table, drafts] of [[early, read.early.drafts], [late, read.late.drafts]] as const) expectReproduced(table, drafts, [""]);
    expect(kielTotals({ sheet: null, columns: ["ID"], rows: [] }).missing).toContain("Countries");
    expect(["0.005", "-0.005", "-0.006", "1.994999", "23,809,523.80952381"].map((text) => toMinor(parseDecimal(text)!, 2))).toEqual([1n, 0n, -1n, 199n, 2_380_952_381n]);
  });

  test("KIEL-11 the identity holds for any amounts", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom("A1", "A2", "A3"), fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((amount) => amount.toFixed(7)), fc.constantFrom("0", "1")), { maxLength: 12 }), (rows) => {
      const table = sheet(...rows.map(([ID, eur, isFirst]) => ({ ID, "Converted Value in EUR": eur, [first]: isFirst })));
      expectReproduced(table, readKiel(table, known).drafts, []);
    }), { numRuns: 100 });
  });
});

/** Every donor's counted euro values are the file's own arithmetic, less what is named as not counted. */
function expectReproduced(table: Table, drafts: readonly ContributionDraft[], except: readonly string[]): void {
  for (const { donor, packages, fileEur, fileMinor, countedMinor, notCountedMinor, notCounted } of kielTotals(table).donors) {
    if (except.includes(donor)) continue;
    const own = drafts.filter((found) => found.donorId === parties.get(donor.toLowerCase()));
    expect(own.flatMap((found) => found.valuations).filter(({ originKey }) => originKey === "eur").reduce((sum, { eurMinor }) => sum + eurMinor!, 0n), donor).toBe(countedMinor);
    expect(countedMinor + notCountedMinor, donor).toBe(fileMinor);
    expect(own.filter((found) => codes(found).includes("not-counted")).map((found) => found.reference)).toEqual(notCounted.map(({ id }) => id));
    const apart = parseDecimal(fileEur)! * 100n - fileMinor * 10n ** 30n;
    expect(apart < 0n ? -apart : apart, donor).toBeLessThanOrEqual((BigInt(packages) * 10n ** 30n) / 2n);
  }
}

describe("sources and texts", () => {
  test("KIEL-12 every address becomes a statement of the tracker's entry; what is none is told", () => {
    expect(draft("TSTA1").supports).toEqual([{
      statement: {
        originKey: expect.stringMatching(/^kiel:TSTA1:[0-9a-f]{16}$/) as string,
        source: { url: "https://example.org/tsta1", publisher: "example.org", title: "example.org/tsta1", published: "2022-03-01", language: "en", accessedOn: null, licence: null, reliability: null },
        statement: { kind: "tracker_entry", quote: "Invented row for tests", speaker: null, saidOn: "2022-03-01", donors: [], note: "Entry of the Kiel Ukraine Support Tracker citing this address" },
      }, claims: {}, note: null,
    }]);
    expect(draft("TSTA1", "late").supports).toEqual(draft("TSTA1").supports);
    const published = (id: string) => draft(id).supports.map(({ statement }) => ("source" in statement ? statement.source.published : null));
    expect([published("TSTB1"), published("TSTB2"), published("TSTF1")]).toEqual([["2022"], ["2022-03"], ["2023"]]);
    const odd = one(
      { "Source of Aid 1": "ftp://example.org/a", "Source of Aid 2": " https://example.org/ ", "Source of Aid 3": ".https://example.org/b c; http://example.net/d", "Source of Aid 4": "E-Mail" },
      { "Source of Aid 1": "javascript:alert(1)", "Source of Aid 2": "https://example.org/", "Source of Aid 3": "https://web.archive.org/1/https://example.org/", "Source of Aid 4": "https://", Explanation: "." },
    );
    expect(odd.supports.map(({ statement }) => ("source" in statement ? [statement.source.url, statement.source.title] : null))).toEqual([
      ["https://example.org/", "Kiel Ukraine Support Tracker, package TSTG1"], ["https://example.org/b%20c", "example.org/b%20c"], ["http://example.net/d", "example.net/d"],
      ["https://web.archive.org/1/https://example.org/", "web.archive.org/1/https://example.org/"],
    ]);
    expect(odd.findings.filter(({ code }) => code.startsWith("source-")).map(({ code, value }) => [code, value])).toEqual([
      ["source-no-address", "ftp://example.org/a"], ["source-mended", ".https://example.org/b c; http://example.net/d"], ["source-no-address", "E-Mail"], ["source-no-address", "javascript:alert(1)"], ["source-no-address", "https://"],
    ]);
  });

  test("KIEL-13 texts are bounded and clean, and titles are short", () => {
    expect(cleanLines(" a\r\nb\u0000\u202E\t\uD800c ", 100)).toBe("a\nb\tc");
    expect(cleanLines("🙂🙂🙂", 4)).toBe("🙂…");
    expect(firstSentence("The U.S. gave 5.5 tons. Then more.")).toBe("The U.S. gave 5.5 tons.");
    const long = one({ Explanation: `Long ${"word ".repeat(2000)}`, Items: ".", "No. of Units": ".", "No. of Units Delivered (in-kind military aid)": "." });
    expect([long.title.length, long.explanation!.length]).toEqual([200, 5000]);
    expect(draft("TSTB1").title).toBe("test shells 155mm, test trucks, test tanks");
    expect(one({}, { "Items (short version)": "b" }, { "Items (short version)": "c" }, { "Items (short version)": "d" }, { "Items (short version)": "e" }).title).toBe("test generators, b, c and 2 more");
    expect(one({ Items: ".", Explanation: null }).title).toBe("Package TSTG1");
  });

  test("KIEL-13 no cell makes reading throw, and no draft breaks a bound", () => {
    const cell = fc.oneof(fc.string({ unit: "binary" }), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom(".", "undisclosed", "-1", "1e999", "99/99/9999", "https://[", "1", "Military", "United States"));
    fc.assert(fc.property(fc.array(fc.dictionary(fc.constantFrom(...late.columns), cell, { maxKeys: 30 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const { drafts } = readKiel(sheet(...rows), known);
      kielTotals(sheet(...rows));
      for (const found of drafts) {
        expect(found.title.length > 0 && found.title.length <= 200 && found.reference.length <= 80 && (found.explanation ?? "").length <= 5000).toBe(true);
        expect(/[\0\u202A-\u202E\u2066-\u2069]|\p{Cs}/u.test(JSON.stringify(found, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value)).replaceAll("\\u0000", "\0"))).toBe(false);
        expect(found.valuations.every(({ amountMinor, eurMinor }) => amountMinor > 0n && (eurMinor === null || eurMinor > 0n))).toBe(true);
      }
    }), { numRuns: 300 });
  });
});

const shared = join(process.env["ENTENTE_SHARED_DATA"] ?? resolve(root, "../shared/data"), "kiel");
const hasKiel = existsSync(shared);
if (!hasKiel) console.log(`the tracker's own releases are not read: ${shared} is not there`);

describe.runIf(hasKiel)("the tracker's own releases", () => {
  const release = (name: string) => {
    const table = tableOf(join(shared, name));
    return { table, reading: readKiel(table, { ...known, releaseOn: releaseDayOf(name) }) };
  };
  const before = hasKiel ? release("kiel_main_to_2023-07-31.csv") : null!;
  const after = hasKiel ? release("kiel_main_to_2024-06-30_part.csv") : null!;

  test("KIEL-3, KIEL-13 both are read whole, without a refusal, and every package cites a source", () => {
    for (const { reading } of [before, after]) {
      expect(reading.refused).toEqual([]);
      expect(reading.drafts.filter((found) => found.supports.length === 0)).toEqual([]);
      expect(new Set(reading.drafts.map((found) => `${found.donorId} ${found.reference}`)).size).toBe(reading.drafts.length);
    }
    expect(before.reading.notes.map(({ row }) => row)).toEqual([2281]);
    expect([before, after].map(({ reading }) => [reading.drafts.length, reading.drafts.reduce((sum, found) => sum + found.lines.length, 0)])).toEqual([[893, 1631], [874, 2227]]);
  });

  test("KIEL-11 every donor's total is the file's own arithmetic to the cent", () => {
    for (const { table, reading } of [before, after]) expectReproduced(table, reading.drafts, []);
    const whole = (table: Table) => kielTotals(table).donors.reduce((sum, { fileMinor }) => sum + fileMinor, 0n);
    expect([whole(before.table), whole(after.table)]).toEqual([23_788_421_612_400n, 24_748_181_497_073n]);
  });

  test("KIEL-8 changed figures are recognised between the releases where a text stands once in its package", () => {
    const later = new Map(after.reading.drafts.map((found) => [found.originKey, found]));
    const single = (found: ContributionDraft) => new Set(found.lines.filter((line) => line.originKey!.endsWith("#1") && !found.lines.some((other) => other.originKey === line.originKey!.replace(/#1$/, "#2"))).map((line) => `line:${line.originKey}`));
    const counts: Record<string, number> = {};
    for (const old of before.reading.drafts) {
      const now = later.get(old.originKey);
      if (!now) continue;
      const [singleBefore, singleAfter] = [single(old), single(now)];
      for (const { field, before: was, after: is } of changesBetween(toStated(old), toStated(now))) {
        const [, line = "", what = ""] = /^(line:.*)\.(units|declaredUnits)$/s.exec(field) ?? [];
        if (!singleBefore.has(line) || !singleAfter.has(line)) continue;
        const described = now.lines.find((found) => `line:${found.originKey}` === line)!.described;
        const inParts = now.findings.some(({ code, column, value }) => code === "units-fractional" && value?.startsWith(`${described}: `) && (column === "No. of Units") === (what === "units"));
        const how = was === null ? "gained" : is !== null ? (BigInt(is) > BigInt(was) ? "rose" : "fell") : inParts ? "in parts" : "lost";
        counts[`${what} ${how}`] = (counts[`${what} ${how}`] ?? 0) + 1;
      }
    }
    // 15 changed the number promised (4 of them to a number in parts, kept in a finding), 5 delivered numbers rose (1 in parts).
    expect(counts).toEqual({
      "units rose": 4, "units fell": 7, "units in parts": 4, "units gained": 8,
      "declaredUnits gained": 15, "declaredUnits rose": 4, "declaredUnits in parts": 1, "declaredUnits fell": 5, "declaredUnits lost": 6,
    });
  });
});
