/** What a file may at most cost to read. Every limit is inclusive: the value itself is still accepted. */
export interface Limits {
  readonly fileBytes: number;
  /** All parts of a workbook together, unpacked. */
  readonly unzippedBytes: number;
  /** Unpacked bytes per packed byte, asked only of parts above `ratioFromBytes`: small parts pack well honestly. */
  readonly unzippedRatio: number;
  readonly ratioFromBytes: number;
  readonly zipParts: number;
  /** Each part of a workbook that is read and is neither a sheet nor the shared texts. */
  readonly smallPartBytes: number;
  readonly columns: number;
  /** Rows below the header that hold something. */
  readonly rows: number;
  /** Cells with a value, and distinct texts of a workbook: what the memory is spent on. */
  readonly cells: number;
  /** UTF-16 units in one cell; Excel's own limit. */
  readonly cellCharacters: number;
  /** Faults reported before the rest are only counted. */
  readonly faults: number;
}

export const defaultLimits: Limits = {
  fileBytes: 25 * 1024 * 1024,
  unzippedBytes: 200 * 1024 * 1024,
  unzippedRatio: 200,
  ratioFromBytes: 8 * 1024 * 1024,
  zipParts: 2_000,
  smallPartBytes: 8 * 1024 * 1024,
  columns: 120,
  rows: 100_000,
  cells: 2_500_000,
  cellCharacters: 32_767,
  faults: 1_000,
};

/** The column and the sheet that a marked workbook adds, and that reading passes over. */
export const faultsColumn = "entente_faults";
