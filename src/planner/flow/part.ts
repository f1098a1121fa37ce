/**
 * One answer of a part at some prices: what it costs without prices, and how much of each limit it takes. Its value at any other
 * prices, `cost + Σ price · amount`, is nowhere below the part's own.
 */
export interface Answer {
  readonly cost: number;
  /** Limits it takes something of, ascending, and how much. */
  readonly rows: Int32Array;
  readonly amounts: Float64Array;
}

/** A part of a problem whose parts only share limits: it finds the answer of least `cost + Σ price · amount`. */
export interface Part<A extends Answer> {
  /** The answer at prices of the limits, or `null` when the part has none at all. */
  answerAt(prices: Float64Array): A | null;
}
