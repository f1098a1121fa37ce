import type { Commodity } from "./flow-problem.ts";
import { Tree } from "./tree.ts";

const atLower = 1;
const inTree = 0;
const atUpper = -1;

/** Reduced costs this small beside the largest cost count as zero. */
const costTolerance = 1e-10;
const flowTolerance = 1e-9;

const listLength = 100;
const searchesPerList = 30;

/**
 * Minimum-cost flow of one commodity by the primal network simplex method, on a strongly feasible tree (Cunningham, 1976). The
 * tree stays between calls: after a change of costs alone it is still feasible, and few steps lead to the new optimum.
 */
export class NetworkSimplex {
  /** Flow and node prices of the last call: an arc at rest has `cost + price(from) - price(to) ≥ 0`. */
  readonly flow: Float64Array;
  readonly price: Float64Array;
  /** Exchanges of tree arcs in all calls. */
  steps = 0;
  private readonly arcCount: number;
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly upper: Float64Array;
  private readonly cost: Float64Array;
  private readonly state: Int8Array;
  private readonly tree: Tree;
  /** Arcs that gained when they were listed, how many, and how often the list is still good for. */
  private readonly list = new Int32Array(listLength);
  private listed = 0;
  private searchesLeft = 0;
  private search = 0;
  private started = false;
  private tolerance = 0;

  constructor(private readonly commodity: Commodity) {
    const { nodeCount, from, to, upper } = commodity;
    this.arcCount = from.length;
    const total = this.arcCount + nodeCount;
    this.from = new Int32Array(total);
    this.to = new Int32Array(total);
    this.upper = new Float64Array(total).fill(Infinity);
    this.from.set(from);
    this.to.set(to);
    this.upper.set(upper);
    this.cost = new Float64Array(total);
    this.state = new Int8Array(total).fill(atLower);
    this.flow = new Float64Array(total);
    this.price = new Float64Array(nodeCount + 1);
    this.tree = new Tree(nodeCount);
  }

  /** Finds the cheapest flow at these costs of the arcs; false when no flow carries the supplies. */
  solve(cost: Float64Array): boolean {
    this.cost.set(cost);
    let largest = 1;
    for (let arc = 0; arc < this.arcCount; arc += 1) largest = Math.max(largest, Math.abs(cost[arc]!));
    this.tolerance = largest * costTolerance;
    if (!this.started) return this.start(largest);
    this.reprice();
    this.pivotUntilBest();
    return true;
  }

  /** Begins with every node on the root by an arc of its own, dear enough to be given up wherever there is a way. */
  private start(largest: number): boolean {
    const { commodity: { nodeCount, supply }, tree } = this;
    for (let node = 0; node < nodeCount; node += 1) {
      const [arc, up] = [this.arcCount + node, supply[node]! >= 0];
      this.from[arc] = up ? node : tree.root;
      this.to[arc] = up ? tree.root : node;
      this.flow[arc] = Math.abs(supply[node]!);
      this.state[arc] = inTree;
      tree.hang(node, tree.root, arc, up ? 1 : 0);
    }
    // No way without circles costs more than this.
    this.cost.fill(largest * (nodeCount + 1), this.arcCount);
    this.reprice();
    this.pivotUntilBest();
    this.started = true;
    let left = 0;
    let total = 0;
    for (let node = 0; node < nodeCount; node += 1) {
      left += this.flow[this.arcCount + node]!;
      total += Math.abs(supply[node]!);
    }
    if (left > flowTolerance * Math.max(1, total)) return false;
    // What is left of them in the tree stays there without flow, and costs nothing so that prices keep their digits.
    this.upper.fill(0, this.arcCount);
    this.flow.fill(0, this.arcCount);
    this.cost.fill(0, this.arcCount);
    this.reprice();
    this.pivotUntilBest();
    return true;
  }

  private reprice(): void {
    const { tree, price, cost } = this;
    const count = tree.walk(tree.root);
    price[tree.root] = 0;
    for (let at = 1; at < count; at += 1) {
      const node = tree.branch[at]!;
      const own = cost[tree.arc[node]!]!;
      price[node] = price[tree.parent[node]!]! + (tree.runsUp[node] === 1 ? -own : own);
    }
  }

  private pivotUntilBest(): void {
    this.searchesLeft = 0;
    for (let arc = this.findEntering(); arc >= 0; arc = this.findEntering()) {
      this.pivot(arc);
      this.steps += 1;
    }
  }

  /** The listed arc that gains most per unit; when none is left, or the list is old, a new list. -1 when no arc gains. */
  private findEntering(): number {
    const { from, to, cost, price, state, list, tolerance } = this;
    if (this.searchesLeft === 0) return this.listGaining();
    this.searchesLeft -= 1;
    let [best, found, kept] = [tolerance, -1, 0];
    for (let at = 0; at < this.listed; at += 1) {
      const arc = list[at]!;
      const gain = -state[arc]! * (cost[arc]! + price[from[arc]!]! - price[to[arc]!]!);
      if (gain <= tolerance) continue;
      list[kept] = arc;
      kept += 1;
      if (gain > best) {
        best = gain;
        found = arc;
      }
    }
    this.listed = kept;
    return found < 0 ? this.listGaining() : found;
  }

  /** Lists arcs that gain, looking on from where the last search ended, and answers the best of them. */
  private listGaining(): number {
    const { arcCount, from, to, cost, price, state, list, tolerance } = this;
    let [best, found, count, arc] = [tolerance, -1, 0, this.search];
    for (let seen = 0; seen < arcCount && count < list.length; seen += 1) {
      if (arc === arcCount) arc = 0;
      const gain = -state[arc]! * (cost[arc]! + price[from[arc]!]! - price[to[arc]!]!);
      if (gain > tolerance) {
        list[count] = arc;
        count += 1;
        if (gain > best) {
          best = gain;
          found = arc;
        }
      }
      arc += 1;
    }
    this.search = arc;
    this.listed = count;
    this.searchesLeft = searchesPerList;
    return found;
  }

  /** Sends as much as fits round the circle that an arc closes, and takes what stops it out of the tree. */
  private pivot(entering: number): void {
    const { tree, flow, upper, from, to, state } = this;
    const rises = state[entering] === atLower;
    const first = rises ? from[entering]! : to[entering]!;
    const second = rises ? to[entering]! : from[entering]!;
    const apex = this.apexOf(first, second);
    let [most, leaving, onFirst] = [upper[entering]!, -1, false];
    for (let node = first; node !== apex; node = tree.parent[node]!) {
      const arc = tree.arc[node]!;
      const room = tree.runsUp[node] === 1 ? flow[arc]! : upper[arc]! - flow[arc]!;
      if (room < most) [most, leaving, onFirst] = [room, node, true];
    }
    for (let node = second; node !== apex; node = tree.parent[node]!) {
      const arc = tree.arc[node]!;
      const room = tree.runsUp[node] === 1 ? upper[arc]! - flow[arc]! : flow[arc]!;
      if (room <= most) [most, leaving, onFirst] = [room, node, false];
    }
    this.send(entering, first, second, apex, Math.max(0, most));
    if (leaving < 0) {
      state[entering] = -state[entering]!;
      return;
    }
    const out = tree.arc[leaving]!;
    const falls = (tree.runsUp[leaving] === 1) === onFirst;
    state[out] = falls ? atLower : atUpper;
    flow[out] = falls ? 0 : upper[out]!;
    state[entering] = inTree;
    const [node, parent] = onFirst ? [first, second] : [second, first];
    tree.rehang(leaving, node, parent, entering, from[entering] === node ? 1 : 0);
    this.repriceBranch(node, parent, entering);
  }

  private apexOf(first: number, second: number): number {
    const { parent, depth } = this.tree;
    let [one, other] = [first, second];
    while (depth[one]! > depth[other]!) one = parent[one]!;
    while (depth[other]! > depth[one]!) other = parent[other]!;
    while (one !== other) [one, other] = [parent[one]!, parent[other]!];
    return one;
  }

  private send(entering: number, first: number, second: number, apex: number, amount: number): void {
    if (amount === 0) return;
    const { tree, flow, state } = this;
    flow[entering]! += state[entering]! * amount;
    for (let node = first; node !== apex; node = tree.parent[node]!) flow[tree.arc[node]!]! += tree.runsUp[node] === 1 ? -amount : amount;
    for (let node = second; node !== apex; node = tree.parent[node]!) flow[tree.arc[node]!]! += tree.runsUp[node] === 1 ? amount : -amount;
  }

  private repriceBranch(node: number, parent: number, entering: number): void {
    const { tree, price, cost, from } = this;
    const wanted = price[parent]! + (from[entering] === node ? -cost[entering]! : cost[entering]!);
    const shift = wanted - price[node]!;
    const count = tree.walk(node);
    for (let at = 0; at < count; at += 1) price[tree.branch[at]!]! += shift;
  }
}
