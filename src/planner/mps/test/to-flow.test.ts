import { expect, test } from "vitest";
import { madeFlow } from "../../flow/test/made-flow.ts";
import type { LinearProgram } from "../linear-program.ts";
import { readMps } from "../mps-reader.ts";
import { findFlow } from "../to-flow.ts";

function read(rows: string, columns: string, rest = ""): LinearProgram {
  const reading = readMps(`NAME t\nROWS\n N o\n${rows}\nCOLUMNS\n${columns}\nRHS\n${rest}\nENDATA`);
  if (!reading.ok) throw new Error(`line ${reading.fault.line}: ${reading.fault.message}`);
  return reading.program;
}

/** Two commodities from a to b over one road of two; the second one's rows are turned around. */
const twoOnARoad = (extra = "", bounds = "") => read(
  " E a1\n E b1\n E a2\n E b2\n L road",
  ` x1 a1 1 b1 -1\n x1 road 1 o 1\n y1 a1 1 b1 -1\n y1 o 9\n x2 a2 -1 b2 1\n x2 road 2 o 1\n y2 a2 -1 b2 1\n y2 o 9${extra}`,
  ` R a1 5 b1 -5\n R a2 -4 b2 4\n R road 6${bounds}`,
);

test("MPS-5 commodities and the limits they share are found, whichever way their rows are signed", () => {
  const finding = findFlow(twoOnARoad());
  if (!finding.ok) throw new Error(finding.why.code);
  const { commodities, lower, upper } = finding.problem;
  expect(commodities.map(({ nodeCount, supply, from, to }) => [nodeCount, [...supply], [...from], [...to]])).toEqual([[2, [5, -5], [0, 0], [1, 1]], [2, [-4, 4], [1, 1], [0, 0]]]);
  expect(commodities.map(({ starts, rows, values }) => [[...starts], [...rows], [...values]])).toEqual([[[0, 1, 1], [0], [1]], [[0, 1, 1], [0], [2]]]);
  expect([[...lower], [...upper]]).toEqual([[-Infinity], [6]]);
  // No arc can carry more than its commodity has, nor more than the road leaves it.
  expect(commodities.map(({ upper: most }) => [...most])).toEqual([[5, 5], [3, 4]]);
});

test("MPS-5 mutual equations with a slack column, lower bounds and columns that run backwards are put right", () => {
  const finding = findFlow(read(
    " E a\n E b\n E road",
    " x a 1 b -1\n x road 1 o 3\n y a -1 b 1\n y o -2\n s road 1",
    " R a 5 b -5\n R road 7\nBOUNDS\n LO B x 2\n UP B x 9\n MI B y\n UP B y 1\n LO B y -8\n UP B s 4",
  ));
  if (!finding.ok) throw new Error(finding.why.code);
  const { problem: { commodities: [only], lower, upper }, constant, places } = finding;
  // 2 of x are sent in any case, and y begins at -8: that is 8 from a to b.
  expect([...only!.supply]).toEqual([5 - 2 - 8, -5 + 2 + 8]);
  expect([[...only!.from], [...only!.to], [...only!.upper]]).toEqual([[0, 1], [1, 0], [5, 9]]);
  expect([[...lower], [...upper]]).toEqual([[1], [5]]);
  expect(constant).toBe(3 * 2 + -2 * -8);
  expect([...places[0]!.base]).toEqual([2, -8]);
});

test("MPS-5 made flows are found in every disguise with all their commodities", () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const order = { seed, commodities: 8 + (seed % 5), nodes: 8, arcs: 40, limits: 6 };
    for (const disguised of [false, true]) {
      const program = madeFlow({ ...order, disguised });
      const finding = findFlow(program);
      expect(finding.ok).toBe(true);
      if (!finding.ok) continue;
      expect(finding.problem.commodities.length).toBeGreaterThanOrEqual(order.commodities);
      // A limit of which nothing but its slack is left may as well be a node of its own.
      const flows = program.rows.slice(0, program.starts[program.columnNames.filter((name) => name.startsWith("k")).length]);
      const met = new Set([...flows].map((row) => program.rowNames[row]!).filter((name) => name.startsWith("limit")));
      expect(finding.problem.upper).toHaveLength(met.size);
    }
  }
});

test.each([
  ["whole-number-columns", "x", read(" E a\n E b", " M 'MARKER' 'INTORG'\n x a 1 b -1\n M 'MARKER' 'INTEND'", " R a 1 b -1")],
  ["no-network", "a", read(" L a", " x a 2", " R a 1")],
  ["loose-column", "z", twoOnARoad("\n z road 1 o 4")],
  ["column-without-limit", "x", read(" E a\n E b", " x a 1 b -1\n x o -1\n y a -1 b 1\n y o 3", " R a 1 b -1")],
  ["commodity-unbalanced", "a", read(" E a\n E b", " x a 1 b -1\n x o 1", " R a 1 b -2")],
])("MPS-6 a program that is no such flow is refused: %s", (code, example, program) => {
  expect(findFlow(program)).toMatchObject({ ok: false, why: { code, example } });
});

test("MPS-6 a fixed-charge transport, whose columns open and close, is refused", () => {
  const program = read(" E a\n E b\n L open", " M 'MARKER' 'INTORG'\n y open -10 o 50\n M 'MARKER' 'INTEND'\n x a 1 b -1\n x open 1 o 2", " R a 4 b -4\nBOUNDS\n BV B y");
  expect(findFlow(program)).toEqual({ ok: false, why: { code: "whole-number-columns", count: 1, example: "y" } });
});
