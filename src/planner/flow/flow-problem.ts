/**
 * The arcs of one commodity in a network of its own. What leaves node `i` is `supply[i]` more than what enters it; supplies sum
 * to 0. Flows run from 0 to `upper`, which is finite. Arc `a` takes `values[p]` per unit of limit `rows[p]` for `p` from
 * `starts[a]` to `starts[a + 1] - 1`.
 */
export interface Commodity {
  readonly nodeCount: number;
  readonly supply: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly cost: Float64Array;
  readonly upper: Float64Array;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/**
 * Minimum-cost multicommodity flow: each commodity flows in its own network, and all together keep the limits
 * `lower ≤ Σ values · flow ≤ upper` (infinite where there is none).
 */
export interface FlowProblem {
  readonly commodities: readonly Commodity[];
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}
