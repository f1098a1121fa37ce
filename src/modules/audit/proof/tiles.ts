import { Frontier, hashNode, rootOf, type Hash } from "./merkle.ts";

/** Hashes side by side in a full tile, as C2SP tlog-tiles has it. */
export const tileWidth = 256;
const tileHeight = 8;

/** A full tile: the roots of 256 neighbouring subtrees of 256^level leaves, and the root over them. It never changes again. */
export interface Tile {
  readonly level: number;
  readonly index: number;
  readonly hashes: readonly Hash[];
  readonly root: Hash;
}

/** Gives the first `width` hashes of a tile; `width` is 256 for a full one. */
export type TileReader = (level: number, index: number, width: number) => Promise<readonly Hash[]>;

/** The tiles on the right edge of a tree of `size` leaves that are not full yet: per level, which tile and how many hashes it has. */
export function listPartialTiles(size: number): { readonly level: number; readonly index: number; readonly width: number }[] {
  const partial = [];
  for (let [level, count] = [0, size]; count > 0; [level, count] = [level + 1, Math.floor(count / tileWidth)]) {
    partial.push({ level, index: Math.floor(count / tileWidth), width: count % tileWidth });
  }
  return partial;
}

/** A tree that grows leaf by leaf and gives out each tile as it becomes full. Holds only the tiles on its right edge. */
export class TileBuilder {
  readonly #levels: Hash[][];
  #size: number;

  private constructor(levels: Hash[][], size: number) {
    this.#levels = levels;
    this.#size = size;
  }

  static empty(): TileBuilder {
    return new TileBuilder([[]], 0);
  }

  /** Goes on where a tree of `size` leaves ended. */
  static async at(size: number, read: TileReader): Promise<TileBuilder> {
    const levels: Hash[][] = [[]];
    for (const { level, index, width } of listPartialTiles(size)) levels[level] = width === 0 ? [] : [...(await read(level, index, width))];
    return new TileBuilder(levels, size);
  }

  get size(): number {
    return this.#size;
  }

  /** Appends a leaf's hash and answers the tiles that it completed, lowest first. */
  push(leafHash: Hash): Tile[] {
    const full: Tile[] = [];
    this.#size += 1;
    let hash = leafHash;
    for (let level = 0; ; level++) {
      const hashes = (this.#levels[level] ??= []);
      hashes.push(hash);
      if (hashes.length < tileWidth) return full;
      hash = rootOf(hashes);
      full.push({ level, index: this.#size / tileWidth ** (level + 1) - 1, hashes, root: hash });
      this.#levels[level] = [];
    }
  }

  root(): Hash {
    const frontier = new Frontier();
    for (let level = this.#levels.length - 1; level >= 0; level--) {
      for (const hash of this.#levels[level]!) frontier.push(hash, level * tileHeight);
    }
    return frontier.root();
  }
}

/** Some neighbouring leaves: from `start`, up to and without `end`. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where RFC 6962 cuts a tree of `size` leaves: the largest power of two below it. */
function cut(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/** What an inclusion proof consists of, from the leaf upwards: RFC 6962 §2.1.1. */
function inclusionRanges(index: number, size: number): Range[] {
  const ranges: Range[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + cut(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.reverse();
}

/** What a consistency proof consists of: RFC 6962 §2.1.2. */
function consistencyRanges(from: number, to: number): Range[] {
  const ranges: Range[] = [];
  let [start, end] = [0, to];
  while (end !== from) {
    const middle = start + cut(end - start);
    if (from <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  // The whole older tree is known to whoever asks.
  return start === 0 ? ranges.reverse() : [{ start, end }, ...ranges.reverse()];
}

/** The root over a range, which starts where a complete subtree as large as the range may start. Reads few hashes, not leaves. */
async function hashRange({ start, end }: Range, size: number, read: TileReader): Promise<Hash> {
  const frontier = new Frontier();
  for (let at = start; at < end; ) {
    let height = 0;
    while (at % 2 ** (height + 1) === 0 && at + 2 ** (height + 1) <= end) height++;
    frontier.push(await hashSubtree(at, height, size, read), height);
    at += 2 ** height;
  }
  return frontier.root();
}

async function hashSubtree(start: number, height: number, size: number, read: TileReader): Promise<Hash> {
  const level = Math.floor(height / tileHeight);
  const place = start / 2 ** (level * tileHeight);
  const index = Math.floor(place / tileWidth);
  const width = Math.min(tileWidth, Math.floor(size / 2 ** (level * tileHeight)) - index * tileWidth);
  let hashes = (await read(level, index, width)).slice(place % tileWidth, (place % tileWidth) + 2 ** (height % tileHeight));
  while (hashes.length > 1) hashes = hashes.flatMap((hash, at) => (at % 2 === 0 ? [hashNode(hash, hashes[at + 1]!)] : []));
  return hashes[0]!;
}

/** Remembers tiles while several hashes of one tree are asked for. */
export function remembering(read: TileReader): TileReader {
  const known = new Map<string, Promise<readonly Hash[]>>();
  return (level, index, width) => {
    const name = `${level} ${index} ${width}`;
    const tile = known.get(name) ?? read(level, index, width);
    known.set(name, tile);
    return tile;
  };
}

/** The path from the leaf at `index` to the root of a tree of `size` leaves, lowest hash first. Needs 0 ≤ index < size. */
export async function proveInclusion(index: number, size: number, read: TileReader): Promise<Hash[]> {
  const reader = remembering(read);
  return Promise.all(inclusionRanges(index, size).map((range) => hashRange(range, size, reader)));
}

/** The proof that a tree of `to` leaves only adds to one of `from` leaves. Needs 0 ≤ from ≤ to; empty when either is trivial. */
export async function proveConsistency(from: number, to: number, read: TileReader): Promise<Hash[]> {
  if (from === 0 || from === to) return [];
  const reader = remembering(read);
  return Promise.all(consistencyRanges(from, to).map((range) => hashRange(range, to, reader)));
}

/** The root of the tree that the first `size` leaves make. */
export function rootAt(size: number, read: TileReader): Promise<Hash> {
  return hashRange({ start: 0, end: size }, size, remembering(read));
}
