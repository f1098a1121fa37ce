/**
 * A spanning tree with its root, kept by parents and lists of children, so that a branch is cut off and hung elsewhere in the
 * time of walking through that branch.
 */
export class Tree {
  readonly root: number;
  readonly parent: Int32Array;
  /** The arc to the parent, and whether it runs towards it. */
  readonly arc: Int32Array;
  readonly runsUp: Uint8Array;
  readonly depth: Int32Array;
  private readonly child: Int32Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  /** The branch that was walked through last: its nodes, parents before children. */
  readonly branch: Int32Array;

  constructor(nodeCount: number) {
    this.root = nodeCount;
    const make = () => new Int32Array(nodeCount + 1).fill(-1);
    [this.parent, this.arc, this.child, this.next, this.previous, this.branch] = [make(), make(), make(), make(), make(), make()];
    this.depth = new Int32Array(nodeCount + 1);
    this.runsUp = new Uint8Array(nodeCount + 1);
  }

  hang(node: number, parent: number, arc: number, runsUp: number): void {
    this.parent[node] = parent;
    this.arc[node] = arc;
    this.runsUp[node] = runsUp;
    const first = this.child[parent]!;
    this.next[node] = first;
    this.previous[node] = -1;
    if (first >= 0) this.previous[first] = node;
    this.child[parent] = node;
  }

  private cut(node: number): void {
    const [before, after] = [this.previous[node]!, this.next[node]!];
    if (before >= 0) this.next[before] = after;
    else this.child[this.parent[node]!] = after;
    if (after >= 0) this.previous[after] = before;
  }

  /** Cuts the branch above `top`, turns it round so that `node` of it comes first, and hangs it on `parent`. */
  rehang(top: number, node: number, parent: number, arc: number, runsUp: number): void {
    let [at, above, by, up] = [node, parent, arc, runsUp];
    for (;;) {
      const [nextAt, nextBy, nextUp] = [this.parent[at]!, this.arc[at]!, 1 - this.runsUp[at]!];
      this.cut(at);
      this.hang(at, above, by, up);
      if (at === top) return;
      [above, at, by, up] = [at, nextAt, nextBy, nextUp];
    }
  }

  /** Walks through the branch of a node, setting depths; answers how many nodes of `branch` belong to it. */
  walk(from: number): number {
    const { branch, child, next, depth, parent } = this;
    branch[0] = from;
    let count = 1;
    if (from !== this.root) depth[from] = depth[parent[from]!]! + 1;
    for (let at = 0; at < count; at += 1) {
      const below = depth[branch[at]!]! + 1;
      for (let node = child[branch[at]!]!; node >= 0; node = next[node]!) {
        depth[node] = below;
        branch[count] = node;
        count += 1;
      }
    }
    return count;
  }
}
