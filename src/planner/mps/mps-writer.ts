import type { LinearProgram } from "./linear-program.ts";

/**
 * The program as the text of an MPS file in free form, a minimum. Names without blanks are wanted. Numbers are written with all
 * their digits, so that reading the file gives the same program.
 */
export function* writeMps(program: LinearProgram, objective = "COST"): Generator<string> {
  const { name, rowNames, columnNames, starts, rows, values, cost } = program;
  if ([...rowNames, ...columnNames].some((text) => text === "" || /\s/.test(text))) throw new RangeError("a name is empty or holds a blank");
  if (rowNames.includes(objective)) throw new RangeError(`a row is called ${objective}, as the objective`);
  yield `NAME ${name}\nROWS\n N ${objective}\n`;
  for (let row = 0; row < rowNames.length; row += 1) yield ` ${rowType(program, row)} ${rowNames[row]}\n`;
  yield "COLUMNS\n";
  let insideWhole = false;
  for (let column = 0; column < columnNames.length; column += 1) {
    if ((program.whole[column] === 1) !== insideWhole) {
      insideWhole = !insideWhole;
      yield ` M${column} 'MARKER' ${insideWhole ? "'INTORG'" : "'INTEND'"}\n`;
    }
    const own = columnNames[column]!;
    // A column that meets nothing must still be named once.
    let text = cost[column] !== 0 || starts[column] === starts[column + 1] ? ` ${own} ${objective} ${cost[column]}\n` : "";
    for (let at = starts[column]!; at < starts[column + 1]!; at += 1) text += ` ${own} ${rowNames[rows[at]!]} ${values[at]}\n`;
    yield text;
  }
  if (insideWhole) yield ` M 'MARKER' 'INTEND'\n`;
  yield* writeSides(program, objective);
  yield "BOUNDS\n";
  for (let column = 0; column < columnNames.length; column += 1) yield boundLines(program, column);
  yield "ENDATA\n";
}

function rowType({ rowLower, rowUpper }: LinearProgram, row: number): string {
  if (rowLower[row] === rowUpper[row]) return "E";
  return rowUpper[row]! < Infinity ? "L" : "G";
}

function* writeSides({ rowNames, rowLower, rowUpper, constant }: LinearProgram, objective: string): Generator<string> {
  yield "RHS\n";
  if (constant !== 0) yield ` RHS ${objective} ${-constant}\n`;
  for (let row = 0; row < rowNames.length; row += 1) {
    const side = rowUpper[row]! < Infinity ? rowUpper[row]! : rowLower[row]!;
    if (side !== 0) yield ` RHS ${rowNames[row]} ${side > -Infinity ? side : "-1e30"}\n`;
  }
  yield "RANGES\n";
  for (let row = 0; row < rowNames.length; row += 1) {
    const width = rowUpper[row]! - rowLower[row]!;
    if (width > 0 && width < Infinity) yield ` RNG ${rowNames[row]} ${width}\n`;
  }
}

function boundLines({ columnNames, lower, upper }: LinearProgram, column: number): string {
  const [name, least, most] = [columnNames[column], lower[column]!, upper[column]!];
  if (least === most) return ` FX BND ${name} ${least}\n`;
  if (least === -Infinity && most === Infinity) return ` FR BND ${name}\n`;
  const below = least === -Infinity ? ` MI BND ${name}\n` : least === 0 && most >= 0 ? "" : ` LO BND ${name} ${least}\n`;
  return below + (most < Infinity ? ` UP BND ${name} ${most}\n` : "");
}
