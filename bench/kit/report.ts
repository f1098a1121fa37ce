/** One line of a report. Ours and the rival's figure are in `unit`; `ratio` is ours by the rival's. */
export interface Row {
  readonly what: string;
  readonly ours: number;
  readonly rival: number | null;
  readonly unit: string;
  readonly ratio: number | null;
  readonly target: string | null;
  readonly reached: boolean | null;
}

export interface Outcome {
  readonly about: string;
  readonly data: string;
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
  /** The server's version; null when the bench uses none. */
  readonly postgres: string | null;
}

export type Bench = () => Promise<Outcome>;

type Bound = { readonly atLeast: number } | { readonly atMost: number };

const keeps = (value: number, bound: Bound) => ("atLeast" in bound ? value >= bound.atLeast : value <= bound.atMost);
const boundText = (bound: Bound) => ("atLeast" in bound ? `≥ ${bound.atLeast}` : `≤ ${bound.atMost}`);

/** Three significant digits, which is more than a shared machine is good for. */
export function round(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(3));
}

/** Ours against a rival; the bound is on the ratio. */
export function compared(what: string, unit: string, figures: { readonly ours: number; readonly rival: number }, bound: Bound | null): Row {
  const ratio = figures.ours / figures.rival;
  return { what, unit, ours: round(figures.ours), rival: round(figures.rival), ratio: round(ratio), target: bound && `ratio ${boundText(bound)}`, reached: bound && keeps(ratio, bound) };
}

/** A figure of ours alone; the bound is on the figure. */
export function alone(what: string, unit: string, ours: number, bound: Bound | null): Row {
  return { what, unit, ours: round(ours), rival: null, ratio: null, target: bound && `${boundText(bound)} ${unit}`, reached: bound && keeps(ours, bound) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Medians of works measured in turn, round by round, the first one changing places. The first round warms up and does not count. */
export async function inTurn<Name extends string>(rounds: number, works: Readonly<Record<Name, () => Promise<number>>>): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round++) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const figure = await works[name]();
      if (round > 0) found[name].push(figure);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(found[name])])) as Record<Name, number>;
}

/** Milliseconds that one run of a work takes, over several runs. */
export async function millisecondsOf(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const before = performance.now();
    await work();
    times.push(performance.now() - before);
  }
  return median(times);
}
