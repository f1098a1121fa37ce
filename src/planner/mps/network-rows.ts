import type { LinearProgram } from "./linear-program.ts";

/** How the rows of a program divide: those of nodes, each in one commodity, and the mutual ones. */
export interface NetworkRows {
  /** By row: 1 or -1 for a node, with -1 when its signs must be turned around; 0 for a mutual row. */
  readonly sign: Int8Array;
  /** By row: its commodity, counted from 0 in the order of the file; -1 for a mutual row. */
  readonly commodity: Int32Array;
  readonly commodityCount: number;
}

interface Entries {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/**
 * Finds rows that together are the nodes of networks: every column meets at most two of them, with 1 and -1, some rows being
 * turned around. To find as many as possible is hard; here rows that stand in the way of most columns give way first, as in the
 * row-scanning deletion of Brown and Wright (1984), and equations are kept before inequalities.
 */
export function findNetworkRows(program: LinearProgram): NetworkRows {
  const rowCount = program.rowNames.length;
  const byRow = turn(program, rowCount);
  const isNode = candidates(program, byRow);
  dropCrowded(program, byRow, isNode);
  const groups = new SignedGroups(rowCount);
  joinColumns(program, isNode, groups);
  return number(isNode, groups);
}

function turn({ starts, rows, values }: LinearProgram, rowCount: number): Entries {
  const rowStarts = new Int32Array(rowCount + 1);
  for (const row of rows) rowStarts[row + 1]! += 1;
  for (let row = 0; row < rowCount; row += 1) rowStarts[row + 1]! += rowStarts[row]!;
  const next = rowStarts.slice();
  const columns = new Int32Array(rows.length);
  const turned = new Float64Array(rows.length);
  for (let column = 0; column + 1 < starts.length; column += 1)
    for (let at = starts[column]!; at < starts[column + 1]!; at += 1) {
      const place = next[rows[at]!]!++;
      columns[place] = column;
      turned[place] = values[at]!;
    }
  return { starts: rowStarts, columns, values: turned };
}

/** Equations of 1 and -1 alone. Inequalities of a network are rare, and mutual limits look like them, so they count as mutual. */
function candidates(program: LinearProgram, byRow: Entries): Uint8Array {
  const isNode = new Uint8Array(program.rowNames.length);
  for (let row = 0; row < isNode.length; row += 1) {
    const isEquation = program.rowLower[row] === program.rowUpper[row];
    if (!isEquation || byRow.starts[row] === byRow.starts[row + 1]) continue;
    isNode[row] = byRow.values.subarray(byRow.starts[row], byRow.starts[row + 1]).every((value) => Math.abs(value) === 1) ? 1 : 0;
  }
  return isNode;
}

/** Drops the row that the most overfull columns meet, until no column meets more than two. */
function dropCrowded({ starts, rows }: LinearProgram, byRow: Entries, isNode: Uint8Array): void {
  const met = new Int32Array(starts.length - 1);
  const crowding = new Int32Array(isNode.length);
  for (let column = 0; column < met.length; column += 1) {
    for (let at = starts[column]!; at < starts[column + 1]!; at += 1) met[column]! += isNode[rows[at]!]!;
    if (met[column]! > 2) for (let at = starts[column]!; at < starts[column + 1]!; at += 1) crowding[rows[at]!]! += isNode[rows[at]!]!;
  }
  for (;;) {
    let [worst, most] = [-1, 0];
    for (let row = 0; row < crowding.length; row += 1) {
      // All columns of a mutual row are overfull, of a node's only some: their share counts as much as their number.
      const weight = crowding[row]! === 0 ? 0 : crowding[row]! ** 2 / (byRow.starts[row + 1]! - byRow.starts[row]!);
      // Mutual rows stand behind the nodes in most files.
      if (weight > 0 && weight >= most) [worst, most] = [row, weight];
    }
    if (worst < 0) return;
    isNode[worst] = 0;
    crowding[worst] = 0;
    for (let at = byRow.starts[worst]!; at < byRow.starts[worst + 1]!; at += 1) {
      const column = byRow.columns[at]!;
      met[column]! -= 1;
      if (met[column] !== 2) continue;
      for (let other = starts[column]!; other < starts[column + 1]!; other += 1) if (isNode[rows[other]!]) crowding[rows[other]!]! -= 1;
    }
  }
}

/** Rows in groups, each with a sign against the first of its group. */
class SignedGroups {
  private readonly parent: Int32Array;
  private readonly turned: Int8Array;

  constructor(count: number) {
    this.parent = Int32Array.from({ length: count }, (_, index) => index);
    this.turned = new Int8Array(count).fill(1);
  }

  find(row: number): { readonly first: number; readonly sign: number } {
    let [at, sign] = [row, 1];
    while (this.parent[at] !== at) {
      sign *= this.turned[at]!;
      at = this.parent[at]!;
    }
    // Point straight at the first from now on.
    for (let [next, left] = [row, sign]; this.parent[next] !== at && next !== at; ) {
      const [above, own] = [this.parent[next]!, this.turned[next]!];
      this.parent[next] = at;
      this.turned[next] = left;
      left *= own;
      next = above;
    }
    return { first: at, sign };
  }

  /** Says that two rows' signs have this product; answers false when it contradicts what was said before. */
  join(one: number, other: number, product: number): boolean {
    const [a, b] = [this.find(one), this.find(other)];
    if (a.first === b.first) return a.sign * b.sign === product;
    const [low, high] = a.first < b.first ? [a.first, b.first] : [b.first, a.first];
    this.parent[high] = low;
    this.turned[high] = a.sign * b.sign * product;
    return true;
  }
}

function joinColumns({ starts, rows, values }: LinearProgram, isNode: Uint8Array, groups: SignedGroups): void {
  for (let column = 0; column + 1 < starts.length; column += 1) {
    let first = -1;
    for (let at = starts[column]!; at < starts[column + 1]!; at += 1) {
      if (!isNode[rows[at]!]) continue;
      if (first < 0) first = at;
      // An arc needs opposite signs in the end.
      else if (!groups.join(rows[first]!, rows[at]!, -values[first]! * values[at]!)) isNode[rows[at]!] = 0;
    }
  }
}

function number(isNode: Uint8Array, groups: SignedGroups): NetworkRows {
  const sign = new Int8Array(isNode.length);
  const commodity = new Int32Array(isNode.length).fill(-1);
  const numbers = new Map<number, number>();
  for (let row = 0; row < isNode.length; row += 1) {
    if (!isNode[row]) continue;
    const group = groups.find(row);
    if (!numbers.has(group.first)) numbers.set(group.first, numbers.size);
    sign[row] = group.sign;
    commodity[row] = numbers.get(group.first)!;
  }
  return { sign, commodity, commodityCount: numbers.size };
}
