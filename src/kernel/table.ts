/** One cell as it stood in the file. Numbers and days only where the file format itself says so (a typed Excel cell). */
export type Cell = string | number | boolean | null;

/** A sheet as read: a header and rows of cells, each row with the number a person sees in a spreadsheet (the header is row 1). */
export interface Table {
  readonly sheet: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** A fault in a file, at the place a person can find: row as numbered in a spreadsheet (null: the whole file), column by its header. */
export interface CellFault {
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
  /** The sentence in English. */
  readonly message: string;
  /** What the sentence names (a limit, the choices), so that it can be said in another language. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** What an import did, or in a dry run would do. When anything is refused nothing is written. */
export interface ImportOutcome {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: readonly CellFault[];
}
