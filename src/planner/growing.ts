/** Whole numbers or doubles in one flat array that grows by doubling. */
export class Growing<List extends Int32Array | Float64Array> {
  list: List;
  size = 0;

  constructor(list: List) {
    this.list = list;
  }

  push(value: number): number {
    if (this.size === this.list.length) {
      const larger = new (this.list.constructor as new (length: number) => List)(Math.max(64, 2 * this.size));
      larger.set(this.list);
      this.list = larger;
    }
    this.list[this.size] = value;
    this.size += 1;
    return this.size - 1;
  }
}

export const growingInts = () => new Growing(new Int32Array(64));
export const growingDoubles = () => new Growing(new Float64Array(64));

/** Finds entries that were met before by a few whole numbers: a hash table with chains in flat arrays. */
export class Chains {
  private heads = new Int32Array(1024).fill(-1);
  private readonly next = growingInts();
  private readonly hashes = growingInts();

  /** The first entry with this hash for which `same` holds, or -1. */
  find(hash: number, same: (entry: number) => boolean): number {
    for (let entry = this.heads[hash & (this.heads.length - 1)]!; entry >= 0; entry = this.next.list[entry]!) if (this.hashes.list[entry] === hash && same(entry)) return entry;
    return -1;
  }

  /** Entries must be added in the order of their numbers, from 0. */
  add(hash: number): void {
    if (this.next.size >= this.heads.length) this.rehash();
    const slot = hash & (this.heads.length - 1);
    const entry = this.next.push(this.heads[slot]!);
    this.hashes.push(hash);
    this.heads[slot] = entry;
  }

  private rehash(): void {
    this.heads = new Int32Array(4 * this.heads.length).fill(-1);
    for (let entry = 0; entry < this.next.size; entry += 1) {
      const slot = this.hashes.list[entry]! & (this.heads.length - 1);
      this.next.list[entry] = this.heads[slot]!;
      this.heads[slot] = entry;
    }
  }
}

/** Mixes one more whole number into a 32-bit hash (FNV-1a by words). */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x01000193);
  return mixed ^ (mixed >>> 15);
}
