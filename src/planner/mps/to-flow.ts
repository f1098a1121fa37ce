import type { Commodity, FlowProblem } from "../flow/flow-problem.ts";
import type { LinearProgram } from "./linear-program.ts";
import { findNetworkRows, type NetworkRows } from "./network-rows.ts";

/** Why a program is not taken for a multicommodity flow. `example` names the first row or column in the way. */
export interface NoFlow {
  readonly code: "whole-number-columns" | "no-network" | "loose-column" | "column-without-limit" | "commodity-unbalanced";
  readonly count: number;
  readonly example: string;
}

/** Where the flow of an arc stands in the program: `x = base + turn · flow`. */
export interface ArcPlace {
  readonly column: Int32Array;
  readonly base: Float64Array;
  readonly turn: Int8Array;
}

export interface FoundFlow {
  readonly ok: true;
  readonly problem: FlowProblem;
  readonly places: readonly ArcPlace[];
  /** Added to the cost of a flow to get the program's objective. */
  readonly constant: number;
}

export type FlowFinding = FoundFlow | { readonly ok: false; readonly why: NoFlow };

/**
 * Finds the multicommodity flow that a linear program is. Columns that meet mutual rows only are taken for the slack of one such
 * row. Arcs get the limits that mutual rows imply, and, where nothing is gained by running in circles, what their commodity
 * supplies: no optimum is lost, and every flow is finite.
 */
export function findFlow(program: LinearProgram): FlowFinding {
  const wholeColumns = indexesWhere(program.whole, (value) => value === 1);
  if (wholeColumns.length > 0) return refuse("whole-number-columns", wholeColumns, program.columnNames);
  const network = findNetworkRows(program);
  const draft = new FlowDraft(program, network);
  for (let column = 0; column < program.columnNames.length; column += 1) draft.place(column);
  if (network.commodityCount === 0) return refuse("no-network", [0], program.rowNames);
  if (draft.loose.length > 0) return refuse("loose-column", draft.loose, program.columnNames);
  return draft.finish();
}

/** A row that no column meets is kept or not, whatever the plan; only the second kind is carried on. */
function isKeptByNothing({ rowLower, rowUpper }: LinearProgram, row: number): boolean {
  return rowLower[row]! <= 0 && rowUpper[row]! >= 0;
}

function refuse(code: NoFlow["code"], places: readonly number[], names: readonly string[]): FlowFinding {
  return { ok: false, why: { code, count: places.length, example: names[places[0] ?? 0] ?? "" } };
}

function indexesWhere(values: ArrayLike<number>, test: (value: number) => boolean): number[] {
  return Array.from(values, (value, index) => (test(value) ? index : -1)).filter((index) => index >= 0);
}

interface ArcDraft {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly cost: number;
  readonly base: number;
  readonly turn: 1 | -1;
  readonly upper: number;
  /** Mutual rows, by their number among these, with the coefficient of the flow. */
  readonly uses: readonly (readonly [number, number])[];
}

class FlowDraft {
  readonly loose: number[] = [];
  private readonly program: LinearProgram;
  private readonly network: NetworkRows;
  /** Number of a node row within its commodity, of a mutual row among these. */
  private readonly numberOf: Int32Array;
  private readonly supplies: number[][];
  private readonly arcs: ArcDraft[][];
  private readonly lower: Float64Array;
  private readonly upper: Float64Array;
  private constant: number;

  constructor(program: LinearProgram, network: NetworkRows) {
    this.program = program;
    this.network = network;
    this.constant = program.constant;
    this.numberOf = new Int32Array(program.rowNames.length);
    this.supplies = Array.from({ length: network.commodityCount }, () => []);
    this.arcs = Array.from({ length: network.commodityCount }, () => []);
    const mutual: number[] = [];
    const used = new Int32Array(program.rowNames.length);
    for (const row of program.rows) used[row]! += 1;
    for (let row = 0; row < program.rowNames.length; row += 1) {
      const nodes = this.supplies[network.commodity[row]!];
      this.numberOf[row] = nodes ? nodes.length : mutual.length;
      if (nodes) nodes.push(network.sign[row]! * program.rowUpper[row]!);
      else if (used[row]! > 0 || !isKeptByNothing(program, row)) mutual.push(row);
    }
    this.lower = Float64Array.from(mutual, (row) => program.rowLower[row]!);
    this.upper = Float64Array.from(mutual, (row) => program.rowUpper[row]!);
  }

  /** Makes the column an arc, or the slack of a mutual row. */
  place(column: number): void {
    const { starts, rows, values, cost, lower, upper } = this.program;
    // What has no lower end runs the other way from its upper end.
    const turn = lower[column]! > -Infinity ? 1 : -1;
    const base = turn > 0 ? lower[column]! : upper[column]!;
    const uses: [number, number][] = [];
    let [commodity, from, to] = [-1, -1, -1];
    for (let at = starts[column]!; at < starts[column + 1]!; at += 1) {
      const [row, value] = [rows[at]!, values[at]!];
      const node = this.numberOf[row]!;
      if (this.network.commodity[row]! < 0) {
        uses.push([node, turn * value]);
        if (base !== 0 && Number.isFinite(base)) this.shift(node, value * base);
        continue;
      }
      commodity = this.network.commodity[row]!;
      const coefficient = this.network.sign[row]! * value;
      if (Number.isFinite(base)) this.supplies[commodity]![node]! -= coefficient * base;
      if (turn * coefficient > 0) from = node;
      else to = node;
    }
    if (Number.isFinite(base)) this.constant += cost[column]! * base;
    const arc = { column, from, to, cost: turn * cost[column]!, base, turn, upper: Number.isFinite(base) ? upper[column]! - lower[column]! : Infinity, uses } as const;
    if (commodity >= 0) this.arcs[commodity]!.push(arc);
    else this.placeSlack(arc);
  }

  finish(): FlowFinding {
    const problems: Commodity[] = [];
    const places: ArcPlace[] = [];
    for (const [index, arcs] of this.arcs.entries()) {
      const unlimited = arcs.filter(({ base }) => !Number.isFinite(base));
      const limits = this.limitsOf(arcs, this.supplies[index]!);
      const endless = [...unlimited, ...arcs.filter((_, arc) => !Number.isFinite(limits[arc]!))];
      if (endless.length > 0) return refuse("column-without-limit", endless.map(({ column }) => column), this.program.columnNames);
      const commodity = toCommodity(arcs, this.supplies[index]!, limits);
      const excess = commodity.supply.reduce((sum, value) => sum + value, 0);
      const size = commodity.supply.reduce((sum, value) => sum + Math.abs(value), 0);
      if (Math.abs(excess) > 1e-9 * size) {
        const row = this.network.commodity.indexOf(index);
        return refuse("commodity-unbalanced", [row], this.program.rowNames);
      }
      problems.push(commodity);
      places.push({ column: Int32Array.from(arcs, ({ column }) => column), base: Float64Array.from(arcs, ({ base }) => base), turn: Int8Array.from(arcs, ({ turn }) => turn) });
    }
    const lower = this.lower.map((least, limit) => (least <= 0 && this.allPositive[limit] === 1 ? -Infinity : least));
    return { ok: true, problem: { commodities: problems, lower, upper: this.upper }, places, constant: this.constant };
  }

  private shift(limit: number, by: number): void {
    this.lower[limit]! -= by;
    this.upper[limit]! -= by;
  }

  /** A column of one mutual row and no cost widens that row; any other is in the way, unless it does nothing at all. */
  private placeSlack({ column, cost, upper, uses }: ArcDraft): void {
    const [use, second] = uses;
    if (!use || second || cost !== 0) {
      if (use || cost !== 0) this.loose.push(column);
      return;
    }
    const [limit, value] = use;
    if (value > 0) this.lower[limit]! -= value * upper;
    else this.upper[limit]! -= value * upper;
  }

  private limitsOf(arcs: readonly ArcDraft[], supplies: readonly number[]): Float64Array {
    // What is never negative keeps a lower end of 0 whatever flows.
    const onlyUpper = (limit: number) => this.lower[limit]! <= 0;
    const noGainInCircles = arcs.every(({ cost, uses }) => cost >= 0 && uses.every(([limit, value]) => value >= 0 && onlyUpper(limit)));
    const hasOutside = arcs.some(({ from, to }) => from < 0 || to < 0);
    const supplied = supplies.reduce((sum, value) => sum + Math.max(0, value), 0);
    const owed = supplies.reduce((sum, value) => sum + Math.max(0, -value), 0);
    const total = noGainInCircles ? (hasOutside ? Math.max(supplied, owed) : supplied) : Infinity;
    return Float64Array.from(arcs, ({ upper, uses }) => Math.min(upper, total, ...uses.map(([limit, value]) => this.impliedLimit(limit, value))));
  }

  /** What a mutual row leaves to one flow, when no other flow in it can be negative or count below 0. */
  private impliedLimit(limit: number, value: number): number {
    return value > 0 && this.allPositive[limit] === 1 ? Math.max(0, this.upper[limit]! / value) : Infinity;
  }

  private get allPositive(): Uint8Array {
    this.positive ??= this.findPositive();
    return this.positive;
  }

  private positive: Uint8Array | undefined;

  private findPositive(): Uint8Array {
    const positive = new Uint8Array(this.upper.length).fill(1);
    for (const arcs of this.arcs) for (const { uses } of arcs) for (const [limit, value] of uses) if (value < 0) positive[limit] = 0;
    return positive;
  }
}

function toCommodity(arcs: readonly ArcDraft[], supplies: readonly number[], upper: Float64Array): Commodity {
  const hasOutside = arcs.some(({ from, to }) => from < 0 || to < 0);
  const outside = supplies.length;
  const sum = supplies.reduce((total, value) => total + value, 0);
  const uses = arcs.flatMap((arc) => arc.uses);
  const starts = new Int32Array(arcs.length + 1);
  for (const [index, arc] of arcs.entries()) starts[index + 1] = starts[index]! + arc.uses.length;
  return {
    nodeCount: supplies.length + (hasOutside ? 1 : 0),
    supply: Float64Array.from(hasOutside ? [...supplies, -sum] : supplies),
    from: Int32Array.from(arcs, ({ from }) => (from < 0 ? outside : from)),
    to: Int32Array.from(arcs, ({ to }) => (to < 0 ? outside : to)),
    cost: Float64Array.from(arcs, ({ cost }) => cost),
    upper, starts,
    rows: Int32Array.from(uses, ([row]) => row),
    values: Float64Array.from(uses, ([, value]) => value),
  };
}
