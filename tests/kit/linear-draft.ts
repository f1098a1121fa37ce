import type { LinearProgram } from "../../src/planner/mps/linear-program.ts";

/** A linear program that is being written down, column by column; rows come to be when a column first meets them. */
export class LinearDraft {
  private readonly rowOf = new Map<string, number>();
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly columnNames: string[] = [];
  private readonly cost: number[] = [];
  private readonly upper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly rows: number[] = [];
  private readonly values: number[] = [];

  /** Says what a row allows. A row that nobody says it of is an equation with 0. */
  limit(name: string, lower: number, upper: number): void {
    const row = this.row(name);
    this.rowLower[row] = lower;
    this.rowUpper[row] = upper;
  }

  /** Adds a column from 0 to `upper`; entries of 0 are left out. */
  add(name: string, cost: number, upper: number, entries: readonly (readonly [string, number])[]): void {
    this.columnNames.push(name);
    this.cost.push(cost);
    this.upper.push(upper);
    for (const [row, value] of entries) {
      if (value === 0) continue;
      this.rows.push(this.row(row));
      this.values.push(value);
    }
    this.starts.push(this.rows.length);
  }

  finish(name: string): LinearProgram {
    return {
      name, constant: 0, rowNames: [...this.rowOf.keys()], columnNames: this.columnNames,
      rowLower: Float64Array.from(this.rowLower), rowUpper: Float64Array.from(this.rowUpper),
      starts: Int32Array.from(this.starts), rows: Int32Array.from(this.rows), values: Float64Array.from(this.values),
      cost: Float64Array.from(this.cost), lower: new Float64Array(this.cost.length), upper: Float64Array.from(this.upper),
      whole: new Uint8Array(this.cost.length),
    };
  }

  private row(name: string): number {
    const known = this.rowOf.get(name);
    if (known !== undefined) return known;
    const row = this.rowOf.size;
    this.rowOf.set(name, row);
    this.rowLower.push(0);
    this.rowUpper.push(0);
    return row;
  }
}
