import fc from "fast-check";
import { expect, test } from "vitest";
import type { LinearProgram } from "../linear-program.ts";
import { readMps } from "../mps-reader.ts";
import { writeMps } from "../mps-writer.ts";


function read(text: string, form?: "free" | "fixed"): LinearProgram {
  const reading = readMps(text, form);
  if (!reading.ok) throw new Error(`line ${reading.fault.line}: ${reading.fault.message}`);
  return reading.program;
}

function faultOf(text: string): { line: number; message: string } {
  const reading = readMps(text, "free");
  if (reading.ok) throw new Error("it was read");
  return reading.fault;
}

const small = `\
* a comment
NAME two by three
ROWS
 N cost
 L lift
 G need
 E flow
 N other
COLUMNS
 x cost 1 lift 2
 x flow 1 other 9
 y need 3.5 flow -1
 z cost -2
RHS
 RHS lift 10 need 2
 RHS cost -7
RANGES
 RNG lift 4 need 1
 RNG flow -3
BOUNDS
 UP BND x 5
 MI BND y
 UP BND y 8
 FX BND z 2
ENDATA`;

test("MPS-1 rows, columns, sides, ranges and bounds of a file are read", () => {
  const program = read(small);
  expect(program).toMatchObject({ name: "two by three", rowNames: ["lift", "need", "flow"], columnNames: ["x", "y", "z"], constant: 7 });
  expect([...program.rowLower]).toEqual([6, 2, -3]);
  expect([...program.rowUpper]).toEqual([10, 3, 0]);
  expect([...program.starts]).toEqual([0, 2, 4, 4]);
  expect([...program.rows]).toEqual([0, 2, 1, 2]);
  expect([...program.values]).toEqual([2, 1, 3.5, -1]);
  expect([...program.cost]).toEqual([1, 0, -2]);
  expect([...program.lower]).toEqual([0, -Infinity, 2]);
  expect([...program.upper]).toEqual([5, 8, 2]);
});

test("MPS-1 sets without a name, bounds of every type and whole numbers are read", () => {
  const program = read(`NAME
OBJSENSE
    MAX
ROWS
 N o
 L r
COLUMNS
 M1 'MARKER' 'INTORG'
 a o 1 r 1
 M2 'MARKER' 'INTEND'
 b o 1 r 1
 c r 1
 d r 1
 e r 1
RHS
 r 4
BOUNDS
 BV a
 FR b
 PL BND c
 LO c -1
 UP d -2
 UI e 7
ENDATA
what comes after is not read`);
  expect([...program.whole]).toEqual([1, 0, 0, 0, 1]);
  expect([...program.lower]).toEqual([0, -Infinity, -1, -Infinity, 0]);
  expect([...program.upper]).toEqual([1, Infinity, Infinity, -2, 7]);
  expect([...program.cost]).toEqual([-1, -1, 0, 0, 0]);
  expect(program.rowUpper[0]).toBe(4);
});

test("MPS-2 a file whose names hold blanks is read by its places", () => {
  const program = read([
    "NAME          BLANKS", "ROWS", " N  COST", " L  LIFT A", " E  NODE 1", "COLUMNS",
    "    ROAD ONE  COST               1.5   LIFT A             2.",
    "    ROAD ONE  NODE 1             -1.",
    "RHS", "    SET       LIFT A            12.", "BOUNDS", " UP SET       ROAD ONE           3.", "ENDATA",
  ].join("\r\n"));
  expect(program).toMatchObject({ rowNames: ["LIFT A", "NODE 1"], columnNames: ["ROAD ONE"] });
  expect([[...program.values], [...program.cost], [...program.upper], [...program.rowUpper]]).toEqual([[2, -1], [1.5], [3], [12, 0]]);
});

test.each([
  ["NAME a\nROWS\n N o\n L r\nCOLUMNS\n x nowhere 1\nENDATA", 6, "there is no row nowhere"],
  ["NAME a\nROWS\n N o\n Q r\nENDATA", 4, "a row is of type N, E, L or G, not Q"],
  ["NAME a\nROWS\n N o\n L r\n L r\nENDATA", 5, "the row r stands twice"],
  ["NAME a\nROWS\n N o\n L r\nCOLUMNS\n x r one\nENDATA", 6, "one is not a number"],
  ["NAME a\nROWS\n N o\n L r\nCOLUMNS\n x r 1\n y r 1\n x o 1\nENDATA", 8, "the lines of column x do not stand together"],
  ["NAME a\nROWS\n N o\n L r\nCOLUMNS\n x r 1\n x r 2\nENDATA", 7, "the column x meets a row twice"],
  ["NAME a\nROWS\n N o\n L r\nCOLUMNS\n x r 1 o\nENDATA", 6, "one or two pairs of a row and a number are wanted"],
  ["NAME a\nROWS\n N o\n L r\nCOLUMNS\n x r 1\nBOUNDS\n SC B x 3\nENDATA", 8, "a bound of type SC is not read here"],
  ["NAME a\nROWS\n N o\n L r\nCOLUMNS\n x r 1\nBOUNDS\n UP B w 3\nENDATA", 8, "there is no column w"],
  ["NAME a\nROWS\n N o\n L r\nCOLUMNS\n x r 1\nBOUNDS\n LO B x 3\n UP B x 2\nENDATA", 9, "the bounds of x exclude each other"],
  ["NAME a\nROWS\n N o\n L r\nSOS\nENDATA", 5, "the section SOS is not read here"],
  ["NAME a\nROWS\n N o\n L r\n", 5, "the file ends before ENDATA"],
  ["NAME a\nROWS\n L r\nCOLUMNS\nENDATA", 5, "no row of type N: there is no objective"],
  ["", 1, "the file ends before ENDATA"],
])("MPS-3 what is wrong is told with its line: %#", (text, line, message) => {
  expect(faultOf(text)).toEqual({ line, message });
});

test("MPS-4 what is written is read back as it was", () => {
  const number = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.double({ min: -1e6, max: 1e6, noNaN: true })).map((value) => value || 1);
  const span = fc.tuple(fc.constantFrom("both", "below", "above", "equal", "none"), number, fc.integer({ min: 1, max: 1000 }));
  const ends = ([kind, value, width]: [string, number, number]) => [
    kind === "below" || kind === "none" ? -Infinity : value,
    kind === "above" || kind === "none" ? Infinity : kind === "equal" ? value : value + width,
  ] as const;
  // A range is written as the width under the upper end: it comes back as it was when both are whole.
  const wholeSpan = span.map(([kind, value, width]): [string, number, number] => [kind === "none" ? "above" : kind, kind === "both" ? Math.round(value) || 1 : value, width]);
  fc.assert(fc.property(fc.array(wholeSpan, { minLength: 1, maxLength: 5 }), fc.array(fc.tuple(span, number, fc.array(number, { maxLength: 5 }), fc.boolean()), { minLength: 1, maxLength: 6 }), (rows, columns) => {
    const entries = columns.map(([, , values]) => values.slice(0, rows.length));
    const program: LinearProgram = {
      name: "again", constant: 3, rowNames: rows.map((_, row) => `r${row}`), columnNames: columns.map((_, column) => `c${column}`),
      rowLower: Float64Array.from(rows, (row) => ends(row)[0]), rowUpper: Float64Array.from(rows, (row) => ends(row)[1]),
      starts: Int32Array.from([0, ...entries.map((_, column) => entries.slice(0, column + 1).flat().length)]),
      rows: Int32Array.from(entries.flatMap((values) => values.map((_, row) => row))), values: Float64Array.from(entries.flat()),
      cost: Float64Array.from(columns, ([, cost]) => cost), lower: Float64Array.from(columns, ([own]) => ends(own)[0]), upper: Float64Array.from(columns, ([own]) => ends(own)[1]),
      whole: Uint8Array.from(columns, ([, , , whole]) => Number(whole)),
    };
    expect(read([...writeMps(program)].join(""), "free")).toEqual(program);
  }), { seed: 7, numRuns: 300 });
});
