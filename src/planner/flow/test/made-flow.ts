import type { LinearProgram } from "../../mps/linear-program.ts";
import { createRandom, wholeBetween } from "../../random.ts";

export interface MadeFlowOrder {
  readonly seed: number;
  readonly commodities: number;
  readonly nodes: number;
  readonly arcs: number;
  readonly limits: number;
  /** Mutual rows as equations with a slack column, and some rows turned around. */
  readonly disguised?: boolean;
}

interface Column {
  readonly name: string;
  readonly cost: number;
  readonly lower: number;
  readonly upper: number;
  readonly entries: readonly (readonly [string, number])[];
}

/** A multicommodity flow as a linear program: every commodity may stay at home at a price, so there always is a flow. */
export function madeFlow({ seed, commodities, nodes, arcs, limits, disguised = false }: MadeFlowOrder): LinearProgram {
  const random = createRandom(seed);
  const among = (low: number, high: number) => wholeBetween(random, low, high);
  const arcsMade = Array.from({ length: arcs }, (_, arc) => {
    const from = among(0, nodes - 2);
    return { from, to: arc % 4 === 3 ? among(0, nodes - 1) : among(from + 1, nodes - 1), limit: arc < limits ? arc : -1, cost: among(0, 30), upper: random() < 0.4 ? among(1, 12) : Infinity };
  }).filter(({ from, to }) => from !== to);
  const columns: Column[] = [];
  const sides = new Map<string, number>();
  const turned = new Map<string, number>();
  for (let k = 0; k < commodities; k += 1) {
    const amount = among(1, 20);
    const node = (index: number) => `k${k}n${index}`;
    for (let index = 0; index < nodes; index += 1) turned.set(node(index), disguised && random() < 0.4 ? -1 : 1);
    sides.set(node(0), amount * turned.get(node(0))!);
    sides.set(node(nodes - 1), -amount * turned.get(node(nodes - 1))!);
    const add = (name: string, from: number, to: number, cost: number, upper: number, limit: number) => {
      const entries: [string, number][] = [[node(from), turned.get(node(from))!], [node(to), -turned.get(node(to))!]];
      if (limit >= 0) entries.push([`limit${limit}`, 1]);
      const lower = disguised && limit < 0 && upper === Infinity && random() < 0.1 ? -among(1, 3) : 0;
      columns.push({ name, cost, lower, upper: lower < 0 ? 15 : upper, entries });
    };
    for (const [index, { from, to, limit, cost, upper }] of arcsMade.entries()) if (random() < 0.8) add(`k${k}a${index}`, from, to, cost + among(0, 3), upper, limit);
    add(`k${k}home`, 0, nodes - 1, 200, 1e6, -1);
  }
  const rowNames = [...turned.keys(), ...Array.from({ length: limits }, (_, limit) => `limit${limit}`)];
  for (let limit = 0; limit < limits; limit += 1) sides.set(`limit${limit}`, among(1, 15));
  if (disguised) for (let limit = 0; limit < limits; limit += 1) columns.push({ name: `slack${limit}`, cost: 0, lower: 0, upper: 1000, entries: [[`limit${limit}`, 1]] });
  return toProgram(rowNames, columns, sides, disguised);
}

function toProgram(rowNames: readonly string[], columns: readonly Column[], sides: ReadonlyMap<string, number>, disguised: boolean): LinearProgram {
  const rowOf = new Map(rowNames.map((name, row) => [name, row]));
  const starts = [0];
  for (const { entries } of columns) starts.push(starts.at(-1)! + entries.length);
  const side = (name: string) => sides.get(name) ?? 0;
  return {
    name: "made", constant: 0, rowNames, columnNames: columns.map(({ name }) => name),
    rowLower: Float64Array.from(rowNames, (name) => (name.startsWith("limit") && !disguised ? -Infinity : side(name))), rowUpper: Float64Array.from(rowNames, side),
    starts: Int32Array.from(starts), rows: Int32Array.from(columns.flatMap(({ entries }) => entries.map(([name]) => rowOf.get(name)!))),
    values: Float64Array.from(columns.flatMap(({ entries }) => entries.map(([, value]) => value))),
    cost: Float64Array.from(columns, ({ cost }) => cost), lower: Float64Array.from(columns, ({ lower }) => lower), upper: Float64Array.from(columns, ({ upper }) => upper),
    whole: new Uint8Array(columns.length),
  };
}
