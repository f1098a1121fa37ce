import type { MpsForm } from "./fields.ts";
import type { LinearProgram } from "./linear-program.ts";
import { Growing } from "./growing.ts";

/** A line that cannot be read; the reader knows which. */
export class MpsProblem extends Error {}

const sections = ["NAME", "OBJSENSE", "ROWS", "COLUMNS", "RHS", "RANGES", "BOUNDS", "ENDATA"] as const;
type Section = (typeof sections)[number];

/** The objective is no row of the program; rows that are left out are neither. */
const objectiveRow = -1;
const ignoredRow = -2;

/** A linear program that is being read, line by line. */
export class MpsDraft {
  ended = false;
  private readonly form: MpsForm;
  private section: Section | undefined;
  private name = "";
  private maximise = false;
  private constant = 0;
  private hasObjective = false;
  private readonly rowOf = new Map<string, number>();
  private readonly columnOf = new Map<string, number>();
  private readonly rowNames: string[] = [];
  private readonly rowTypes: string[] = [];
  private readonly columnNames: string[] = [];
  private readonly starts = new Growing();
  private readonly rows = new Growing();
  private readonly values = new Growing();
  private readonly cost = new Growing();
  private readonly lower = new Growing();
  private readonly upper = new Growing();
  private readonly whole: boolean[] = [];
  private rowLower = new Float64Array(0);
  private rowUpper = new Float64Array(0);
  private insideWhole = false;
  /** The last column that met each row, to find an entry that is given twice. */
  private lastMet = new Int32Array(0);
  private lastCost = -1;

  constructor(form: MpsForm) {
    this.form = form;
  }

  /** Takes one line that is not empty and no comment. */
  take(fields: readonly string[], count: number, isHeading: boolean): void {
    if (isHeading) return this.open(fields, count);
    // In the fixed form the first field belongs to ROWS and BOUNDS only.
    const from = this.form === "fixed" && this.section !== "ROWS" && this.section !== "BOUNDS" && this.section !== "OBJSENSE" ? 1 : 0;
    switch (this.section) {
      case "OBJSENSE": return this.takeSense(fields.slice(0, count).find((field) => field !== "") ?? "");
      case "ROWS": return this.takeRow(fields, count);
      case "COLUMNS": return this.takeColumn(fields, from, count);
      case "RHS": return this.takePairs(fields, from, count, (row, value) => this.setRightHandSide(row, value));
      case "RANGES": return this.takePairs(fields, from, count, (row, value) => this.setRange(row, value));
      case "BOUNDS": return this.takeBound(fields, count);
      default: throw new MpsProblem("a line of numbers stands outside every section");
    }
  }

  finish(): LinearProgram {
    if (!this.hasObjective) throw new MpsProblem("no row of type N: there is no objective");
    this.starts.push(this.rows.length);
    const sign = this.maximise ? -1 : 1;
    return {
      name: this.name, rowNames: this.rowNames, columnNames: this.columnNames, rowLower: this.rowLower, rowUpper: this.rowUpper,
      starts: Int32Array.from(this.starts.view()), rows: Int32Array.from(this.rows.view()), values: this.values.toArray(),
      cost: this.cost.toArray().map((value) => sign * value || 0), lower: this.lower.toArray(), upper: this.upper.toArray(),
      whole: Uint8Array.from(this.whole, Number), constant: sign * this.constant || 0,
    };
  }

  private open(fields: readonly string[], count: number): void {
    const heading = fields[0]!.toUpperCase();
    const section = sections.find((known) => known === heading);
    if (section === undefined) throw new MpsProblem(`the section ${fields[0]} is not read here`);
    this.section = section;
    if (section === "NAME") this.name = fields.slice(1, count).join(" ");
    if (section === "OBJSENSE" && count > 1) this.takeSense(fields[1]!);
    if (section === "ENDATA") this.ended = true;
    if (section === "COLUMNS") {
      this.rowLower = Float64Array.from(this.rowTypes, (type) => (type === "L" ? -Infinity : 0));
      this.rowUpper = Float64Array.from(this.rowTypes, (type) => (type === "G" ? Infinity : 0));
      this.lastMet = new Int32Array(this.rowTypes.length).fill(-1);
    }
  }

  private takeSense(text: string): void {
    const sense = text.toUpperCase();
    if (!["MAX", "MAXIMIZE", "MAXIMISE", "MIN", "MINIMIZE", "MINIMISE"].includes(sense)) throw new MpsProblem(`OBJSENSE is MAX or MIN, not ${text}`);
    this.maximise = sense.startsWith("MAX");
  }

  private takeRow(fields: readonly string[], count: number): void {
    const [type, name] = [fields[0]!.toUpperCase(), fields[1]];
    if (count < 2 || name === undefined || name === "") throw new MpsProblem("a row has a type and a name");
    if (!["N", "E", "L", "G"].includes(type)) throw new MpsProblem(`a row is of type N, E, L or G, not ${fields[0]}`);
    if (this.rowOf.has(name)) throw new MpsProblem(`the row ${name} stands twice`);
    if (type === "N") {
      this.rowOf.set(name, this.hasObjective ? ignoredRow : objectiveRow);
      this.hasObjective = true;
      return;
    }
    this.rowOf.set(name, this.rowNames.length);
    this.rowNames.push(name);
    this.rowTypes.push(type);
  }

  private takeColumn(fields: readonly string[], from: number, count: number): void {
    if (fields[from + 1]?.replaceAll("'", "") === "MARKER") {
      const marker = fields.slice(from + 2, count).find((field) => field !== "")?.replaceAll("'", "");
      if (marker !== "INTORG" && marker !== "INTEND") throw new MpsProblem("a MARKER is INTORG or INTEND");
      this.insideWhole = marker === "INTORG";
      return;
    }
    const name = fields[from]!;
    if (name !== this.columnNames.at(-1)) this.addColumn(name);
    const column = this.columnNames.length - 1;
    this.takeEntries(fields, from + 1, count, (row, value) => {
      if (row === ignoredRow) return;
      const last = row === objectiveRow ? this.lastCost : this.lastMet[row]!;
      if (last === column) throw new MpsProblem(`the column ${name} meets a row twice`);
      if (row === objectiveRow) {
        this.lastCost = column;
        this.cost.set(column, value);
        return;
      }
      this.lastMet[row] = column;
      if (value === 0) return;
      this.rows.push(row);
      this.values.push(value);
    });
  }

  private addColumn(name: string): void {
    if (name === "" || this.columnOf.has(name)) throw new MpsProblem(name === "" ? "a column has a name" : `the lines of column ${name} do not stand together`);
    this.columnOf.set(name, this.columnNames.length);
    this.columnNames.push(name);
    this.starts.push(this.rows.length);
    this.cost.push(0);
    this.lower.push(0);
    // A whole-number column without bounds is 0 or 1 in some readers and without limit in others; here it is without limit.
    this.upper.push(Infinity);
    this.whole.push(this.insideWhole);
  }

  /** Lines of RHS and RANGES; the name of the set in front may be missing. */
  private takePairs(fields: readonly string[], from: number, count: number, take: (row: number, value: number) => void): void {
    const named = this.form === "fixed" || (count - from) % 2 === 1;
    this.takeEntries(fields, named ? from + 1 : from, count, take);
  }

  private takeEntries(fields: readonly string[], from: number, count: number, take: (row: number, value: number) => void): void {
    if (count - from !== 2 && count - from !== 4) throw new MpsProblem("one or two pairs of a row and a number are wanted");
    for (let at = from; at < count; at += 2) {
      const row = this.rowOf.get(fields[at]!);
      if (row === undefined) throw new MpsProblem(`there is no row ${fields[at]}`);
      take(row, toNumber(fields[at + 1]!));
    }
  }

  private setRightHandSide(row: number, value: number): void {
    if (row === objectiveRow) this.constant = -value;
    if (row < 0) return;
    const type = this.rowTypes[row]!;
    if (type !== "G") this.rowUpper[row] = value;
    if (type !== "L") this.rowLower[row] = value;
  }

  private setRange(row: number, value: number): void {
    if (row < 0) return;
    const type = this.rowTypes[row]!;
    if (type === "L" || (type === "E" && value < 0)) this.rowLower[row] = this.rowUpper[row]! - Math.abs(value);
    else this.rowUpper[row] = this.rowLower[row]! + Math.abs(value);
  }

  private takeBound(fields: readonly string[], count: number): void {
    const type = fields[0]!.toUpperCase();
    const withoutNumber = ["FR", "MI", "PL", "BV"].includes(type);
    if (!withoutNumber && !["UP", "LO", "FX", "UI", "LI"].includes(type)) throw new MpsProblem(`a bound of type ${fields[0]} is not read here`);
    const named = this.form === "fixed" || count > (withoutNumber ? 2 : 3);
    const name = fields[named ? 2 : 1];
    const column = name === undefined ? undefined : this.columnOf.get(name);
    if (column === undefined) throw new MpsProblem(name === undefined ? "a bound names a column" : `there is no column ${name}`);
    this.setBound(type, column, withoutNumber ? 0 : toNumber(fields[named ? 3 : 2] ?? ""));
  }

  private setBound(type: string, column: number, value: number): void {
    if (type === "FR" || type === "MI") this.lower.set(column, -Infinity);
    if (type === "FR" || type === "PL") this.upper.set(column, Infinity);
    if (["LO", "LI", "FX"].includes(type)) this.lower.set(column, value);
    if (["UP", "UI", "FX"].includes(type)) this.upper.set(column, value);
    // As CPLEX and most readers since: a negative upper bound opens a lower bound that nobody stated.
    if ((type === "UP" || type === "UI") && value < 0 && this.lower.get(column) === 0) this.lower.set(column, -Infinity);
    if (type === "BV") this.upper.set(column, 1);
    if (["BV", "UI", "LI"].includes(type)) this.whole[column] = true;
    if (this.lower.get(column) > this.upper.get(column)) throw new MpsProblem(`the bounds of ${this.columnNames[column]} exclude each other`);
  }
}

function toNumber(text: string): number {
  const value = Number(text);
  // Number("") is 0, and some files write infinity as 1e30 or more.
  if (text === "" || Number.isNaN(value)) throw new MpsProblem(text === "" ? "a number is missing" : `${text} is not a number`);
  return Math.abs(value) >= 1e30 ? Math.sign(value) * Infinity : value;
}
