/**
 * Minimise `constant + Σ cost · x` subject to `rowLower ≤ A x ≤ rowUpper` and `lower ≤ x ≤ upper`. Limits may be infinite. The
 * coefficients of column `j` are the places `starts[j]` to `starts[j + 1] - 1` of `rows` and `values`, in the order of the file.
 */
export interface LinearProgram {
  readonly name: string;
  readonly rowNames: readonly string[];
  readonly columnNames: readonly string[];
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 where the column takes whole numbers only. */
  readonly whole: Uint8Array;
  readonly constant: number;
}
