import type { WayRows } from "./rows.ts";

/**
 * The linear problem in shares: every limit 1, every variable as a share of what the tightest of its limits would let it carry.
 * Variables have no limit of their own: it would take a part of the worth that belongs to the limits' prices.
 */
export interface Scaled {
  readonly size: number;
  readonly offers: number;
  readonly sinks: number;
  readonly rowCount: number;
  readonly wayCount: number;
  readonly ways: WayRows;
  /** Share of a row's limit that one gram on the way takes, by entry of `ways`. */
  readonly inverse: Float64Array;
  readonly value: Float64Array;
  readonly supply: Float64Array;
  readonly share: Float64Array;
  readonly mass: Float64Array;
  readonly neq: Float64Array;
  readonly isPart: Uint8Array;
  readonly packages: readonly { readonly sinks: readonly number[]; readonly value: number }[];
  readonly offer: Int32Array;
  readonly sink: Int32Array;
  readonly way: Int32Array;
}

export interface Point {
  readonly x: Float64Array;
  readonly made: Float64Array;
  readonly offerDual: Float64Array;
  readonly sinkDual: Float64Array;
  readonly rowDual: Float64Array;
}

/** Just under 1, the most that steps by absolute sums of rows and columns allow; the norm of a matrix scaled by them was 1.000 wherever it was looked at. */
const pace = 0.98;

const parts = ["x", "made", "offerDual", "sinkDual", "rowDual"] as const;

function emptyPoint(problem: Scaled): Point {
  return {
    x: new Float64Array(problem.size), made: new Float64Array(problem.packages.length), offerDual: new Float64Array(problem.offers),
    sinkDual: new Float64Array(problem.sinks), rowDual: new Float64Array(problem.rowCount),
  };
}

function copyInto(target: Point, source: Point): void {
  for (const part of parts) target[part].set(source[part].length > target[part].length ? source[part].subarray(0, target[part].length) : source[part]);
}

/** One restarted, reflected Halpern iteration over a problem that does not change. */
export class Halpern {
  weight: number;
  private readonly problem: Scaled;
  private readonly now: Point;
  private readonly anchor: Point;
  private readonly next: Point;
  /** Steps: the inverse of the absolute sums of columns, packages and limits. */
  private readonly steps: Point;
  private readonly wayMass: Float64Array;
  private readonly wayNeq: Float64Array;
  private readonly loadMass: Float64Array;
  private readonly loadNeq: Float64Array;
  private readonly load: Point;

  constructor(problem: Scaled, start: Point, weight: number) {
    this.problem = problem;
    this.weight = weight;
    [this.now, this.anchor, this.next, this.steps, this.load] = [emptyPoint(problem), emptyPoint(problem), emptyPoint(problem), emptyPoint(problem), emptyPoint(problem)];
    const doubles = () => new Float64Array(problem.wayCount);
    [this.wayMass, this.wayNeq, this.loadMass, this.loadNeq] = [doubles(), doubles(), doubles(), doubles()];
    copyInto(this.now, start);
    copyInto(this.anchor, this.now);
    this.setSteps();
  }

  private setSteps(): void {
    const { problem, steps } = this;
    const { size, offer, sink, way, supply, share, mass, neq, packages } = problem;
    const ones = new Float64Array(problem.rowCount).fill(1);
    this.priceWays(ones);
    this.clearLoad();
    for (let column = 0; column < size; column += 1) {
      const own = way[column]!;
      steps.x[column] = 1 / (supply[column]! + share[column]! + mass[column]! * this.wayMass[own]! + neq[column]! * this.wayNeq[own]!);
      this.load.offerDual[offer[column]!]! += supply[column]!;
      this.load.sinkDual[sink[column]!]! += share[column]!;
      this.loadMass[own]! += mass[column]!;
      this.loadNeq[own]! += neq[column]!;
    }
    for (const [index, { sinks }] of packages.entries()) {
      steps.made[index] = 1 / sinks.length;
      for (const part of sinks) this.load.sinkDual[part]! += 1;
    }
    this.loadRows();
    for (const part of ["offerDual", "sinkDual", "rowDual"] as const) for (let index = 0; index < steps[part].length; index += 1) steps[part][index] = 1 / Math.max(1e-9, this.load[part][index]!);
  }

  private clearLoad(): void {
    for (const list of [this.load.offerDual, this.load.sinkDual, this.load.rowDual, this.loadMass, this.loadNeq]) list.fill(0);
  }

  private priceWays(rowDual: Float64Array): void {
    const { wayCount, ways: { from, row }, inverse } = this.problem;
    for (let way = 0; way < wayCount; way += 1) {
      let sum = 0;
      let entry = from[2 * way]!;
      for (const end = from[2 * way + 1]!; entry < end; entry += 1) sum += rowDual[row[entry]!]! * inverse[entry]!;
      this.wayMass[way] = sum;
      sum = 0;
      for (const end = from[2 * way + 2]!; entry < end; entry += 1) sum += rowDual[row[entry]!]! * inverse[entry]!;
      this.wayNeq[way] = sum;
    }
  }

  private loadRows(): void {
    const { wayCount, ways: { from, row }, inverse } = this.problem;
    const load = this.load.rowDual;
    for (let way = 0; way < wayCount; way += 1) {
      let entry = from[2 * way]!;
      const [mass, neq] = [this.loadMass[way]!, this.loadNeq[way]!];
      for (const end = from[2 * way + 1]!; entry < end; entry += 1) load[row[entry]!]! += mass * inverse[entry]!;
      for (const end = from[2 * way + 2]!; entry < end; entry += 1) load[row[entry]!]! += neq * inverse[entry]!;
    }
  }

  /** Goes on for so many iterations; answers the last point that keeps to its bounds. */
  run(iterations: number): Point {
    let [first, last, since] = [Infinity, Infinity, 0];
    for (let count = 0; count < iterations; count += 1) {
      const moved = this.step();
      if (since === 0) first = moved;
      const restart = since > 4 && (moved <= 0.2 * first || (moved <= 0.8 * first && moved > last) || since >= 0.36 * count + 40);
      last = moved;
      if (restart && count + 1 < iterations) {
        this.restart();
        since = 0;
        continue;
      }
      since += 1;
      if (count + 1 < iterations) this.average(since);
    }
    return this.next;
  }

  private restart(): void {
    const { now, anchor, next, steps } = this;
    let [primal, dual] = [0, 0];
    for (const part of parts) {
      let sum = 0;
      for (let index = 0; index < now[part].length; index += 1) sum += (next[part][index]! - anchor[part][index]!) ** 2 / steps[part][index]!;
      if (part === "x" || part === "made") primal += sum;
      else dual += sum;
    }
    if (primal > 1e-18 && dual > 1e-18) this.weight = Math.min(1e4, Math.max(1e-4, Math.exp(0.5 * Math.log(Math.sqrt(dual / primal)) + 0.5 * Math.log(this.weight))));
    copyInto(now, next);
    copyInto(anchor, next);
  }

  /** Reflects, and pulls towards the point of the last restart. */
  private average(since: number): void {
    const fresh = since / (since + 1);
    for (const part of parts) {
      const [now, next, anchor] = [this.now[part], this.next[part], this.anchor[part]];
      for (let index = 0; index < now.length; index += 1) now[index] = fresh * (2 * next[index]! - now[index]!) + (1 - fresh) * anchor[index]!;
    }
  }

  /** One primal-dual step from `now` to `next`; answers how far that is. */
  private step(): number {
    const { problem, now, next, steps, load, weight } = this;
    const { size, offer, sink, way, supply, share, mass, neq, value, isPart } = problem;
    this.priceWays(now.rowDual);
    this.clearLoad();
    const [primalPace, dualPace] = [pace / weight, pace * weight];
    let moved = 0;
    for (let column = 0; column < size; column += 1) {
      const own = way[column]!;
      const [from, into] = [offer[column]!, sink[column]!];
      const sign = isPart[into] ? 1 : -1;
      const slope = value[column]! - now.offerDual[from]! * supply[column]! + sign * now.sinkDual[into]! * share[column]! - this.wayMass[own]! * mass[column]! - this.wayNeq[own]! * neq[column]!;
      const before = now.x[column]!;
      let after = before + primalPace * steps.x[column]! * slope;
      if (after < 0) after = 0;
      next.x[column] = after;
      const change = after - before;
      if (change !== 0) moved += (change * change * weight) / steps.x[column]!;
      const ahead = after + change;
      if (ahead === 0) continue;
      load.offerDual[from]! += ahead * supply[column]!;
      load.sinkDual[into]! -= sign * ahead * share[column]!;
      this.loadMass[own]! += ahead * mass[column]!;
      this.loadNeq[own]! += ahead * neq[column]!;
    }
    moved += this.stepPackages(primalPace);
    this.loadRows();
    for (const part of ["offerDual", "sinkDual", "rowDual"] as const) moved += this.stepDual(part, dualPace);
    return Math.sqrt(moved / pace);
  }

  private stepPackages(pace: number): number {
    const { problem, now, next, steps, load, weight } = this;
    let moved = 0;
    for (const [index, { sinks, value }] of problem.packages.entries()) {
      let slope = value;
      for (const part of sinks) slope -= now.sinkDual[part]!;
      const before = now.made[index]!;
      const after = Math.min(1, Math.max(0, before + pace * steps.made[index]! * slope));
      next.made[index] = after;
      moved += ((after - before) ** 2 * weight) / steps.made[index]!;
      for (const part of sinks) load.sinkDual[part]! += 2 * after - before;
    }
    return moved;
  }

  private stepDual(part: "offerDual" | "sinkDual" | "rowDual", pace: number): number {
    const [now, next, step, load] = [this.now[part], this.next[part], this.steps[part], this.load[part]];
    const { isPart } = this.problem;
    let moved = 0;
    for (let index = 0; index < now.length; index += 1) {
      const limit = part === "sinkDual" && isPart[index] ? 0 : 1;
      const after = Math.max(0, now[index]! + pace * step[index]! * (load[index]! - limit));
      next[index] = after;
      moved += (after - now[index]!) ** 2 / (step[index]! * this.weight);
    }
    return moved;
  }
}
