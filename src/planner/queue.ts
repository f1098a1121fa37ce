/** What is shortest comes first; of equal lengths, what was added first. */
export class Queue<T extends { readonly length: number }> {
  private readonly heap: { readonly one: T; readonly turn: number }[] = [];
  private turns = 0;

  add(one: T): void {
    const entry = { one, turn: (this.turns += 1) };
    let at = this.heap.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.heap[above]!.one.length <= one.length) break;
      this.heap[at] = this.heap[above]!;
      at = above;
    }
    this.heap[at] = entry;
  }

  take(): T | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (heap.length === 0 || !last) return first?.one;
    let at = 0;
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
      if (below + 1 < heap.length && isBefore(heap[below + 1]!, heap[below]!)) below += 1;
      if (!isBefore(heap[below]!, last)) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = last;
    return first!.one;
  }
}

type Entry = { readonly one: { readonly length: number }; readonly turn: number };

const isBefore = (a: Entry, b: Entry): boolean => a.one.length < b.one.length || (a.one.length === b.one.length && a.turn < b.turn);
