import type { ModelLeg, ResourceIndex } from "./model.ts";
import { toTimetable, type Timetable } from "./timetable.ts";

/** The nodes and departures that lie on some way from where goods are to where they are wanted: no others need be looked at. */
export class Between {
  private readonly known = new Map<string, Int32Array>();
  private readonly after: readonly Uint8Array[];
  private readonly before: readonly Uint8Array[];
  private readonly originsOf: readonly (readonly number[])[];
  private readonly tables = new Map<number, Timetable>();

  constructor(private readonly legs: readonly ModelLeg[], private readonly nodeCount: number, private readonly days: number, private readonly at: ResourceIndex, items: number, offers: readonly { readonly item: number; readonly node: number }[]) {
    this.after = reachedFrom(nodeCount, legs.map(({ from, to }) => [from, to]));
    this.before = reachedFrom(nodeCount, legs.map(({ from, to }) => [to, from]));
    const origins = Array.from({ length: items }, () => new Set<number>());
    for (const { item, node } of offers) origins[item]!.add(node);
    this.originsOf = origins.map((nodes) => [...nodes]);
  }

  /** Between all nodes where an item is offered and `to`, ascending; origins count, `to` does not. */
  ofItem(item: number, to: number): Int32Array {
    return this.find(`i${item} ${to}`, this.originsOf[item]!, to);
  }

  /** Between one node and `to`, likewise. */
  ofNode(from: number, to: number): Int32Array {
    return this.find(`n${from} ${to}`, [from], to);
  }

  /** The departures after which one can still get to `to`; none that leaves it. */
  timetable(to: number): Timetable {
    const known = this.tables.get(to) ?? toTimetable(this.legs, this.nodeCount, this.days, this.at, (leg) => this.legs[leg]!.from !== to && this.before[to]![this.legs[leg]!.to] === 1);
    this.tables.set(to, known);
    return known;
  }

  private find(key: string, origins: readonly number[], to: number): Int32Array {
    const known = this.known.get(key);
    if (known) return known;
    const found: number[] = [];
    for (const [node, leads] of this.before[to]!.entries()) if (leads && node !== to && origins.some((from) => this.after[from]![node])) found.push(node);
    const nodes = Int32Array.from(found);
    this.known.set(key, nodes);
    return nodes;
  }
}

/** For each node those that can be reached from it along the pairs, itself included. */
function reachedFrom(nodeCount: number, pairs: readonly (readonly [from: number, to: number])[]): Uint8Array[] {
  const out: number[][] = Array.from({ length: nodeCount }, () => []);
  for (const [from, to] of pairs) out[from]!.push(to);
  return out.map((_, start) => {
    const seen = new Uint8Array(nodeCount);
    seen[start] = 1;
    const open = [start];
    for (let node = open.pop(); node !== undefined; node = open.pop())
      for (const next of out[node]!) {
        if (seen[next]) continue;
        seen[next] = 1;
        open.push(next);
      }
    return seen;
  });
}
