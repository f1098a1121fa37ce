/** What a sheet's XML holds, found without building it: how far it reaches, and the cells that are no plain values. */
export interface SheetScan {
  /** Rows with at least one value, the header among them. */
  readonly filledRows: number;
  readonly filledCells: number;
  /** The last row and column with a value, counted from 1; 0 when the sheet is empty. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Where the rows begin and end in the text; what stands outside is layout. */
  readonly dataFrom: number;
  readonly dataUntil: number;
  readonly formulas: readonly CellPlace[];
  readonly errors: readonly CellPlace[];
}

export interface CellPlace {
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

// Attributes hold no bare "<"; saying so keeps the pattern linear on a text of opening brackets.
const token = /<(\/?)(?:[A-Za-z_][\w.-]*:)?(sheetData|row|c|f|v|is)(?=[\s/>])([^<>]*)>/g;
const reference = /(?:^|\s)r\s*=\s*["']([A-Za-z]{0,3})(\d{1,7})["']/;
const errorType = /(?:^|\s)t\s*=\s*["']e["']/;

/** Reads the XML of a sheet as text, in one pass; `null` when it is not a sheet. At most `mostPlaces` formulas and errors are listed. */
export function scanSheet(xml: string, mostPlaces: number): SheetScan | null {
  const state = { isInside: false, row: 0, column: -1, isFilled: false, isError: false, filledRow: 0 };
  const reach = { filledRows: 0, filledCells: 0, lastRow: 0, lastColumn: 0, dataFrom: -1, dataUntil: xml.length };
  const formulas: CellPlace[] = [];
  const errors: CellPlace[] = [];
  const fill = () => {
    if (state.filledRow !== state.row) reach.filledRows += 1;
    if (!state.isFilled) reach.filledCells += 1;
    state.filledRow = state.row;
    state.isFilled = true;
    reach.lastRow = Math.max(reach.lastRow, state.row);
    reach.lastColumn = Math.max(reach.lastColumn, state.column + 1);
  };
  for (const { 0: whole, 1: slash, 2: name, 3: attributes = "", index } of xml.matchAll(token)) {
    if (name === "sheetData") {
      state.isInside = slash === "" && !attributes.endsWith("/");
      if (reach.dataFrom < 0) reach.dataFrom = index;
      if (slash !== "") reach.dataUntil = index + whole.length;
    } else if (!state.isInside || slash !== "") continue;
    else if (name === "row") {
      state.row = toNumber(reference.exec(attributes)?.[2]) ?? state.row + 1;
      state.column = -1;
    } else if (name === "c") {
      const match = reference.exec(attributes);
      state.column = match?.[1] ? toColumn(match[1]) : state.column + 1;
      if (match?.[1]) state.row = toNumber(match[2]) ?? state.row;
      state.isFilled = false;
      state.isError = errorType.test(attributes);
    } else if (name === "f") {
      fill();
      if (formulas.length < mostPlaces) formulas.push({ row: state.row, column: state.column });
    } else if (!attributes.endsWith("/")) {
      fill();
      const formula = formulas.at(-1);
      const isFormula = formula?.row === state.row && formula.column === state.column;
      if (state.isError && !isFormula && errors.length < mostPlaces) errors.push({ row: state.row, column: state.column });
    }
  }
  return reach.dataFrom < 0 ? null : { ...reach, formulas, errors };
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function toColumn(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
