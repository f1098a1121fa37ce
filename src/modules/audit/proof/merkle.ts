import { createHash } from "node:crypto";

/** A SHA-256 hash: 32 bytes. */
export type Hash = Uint8Array;

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** The longest path there is: a tree has fewer than 2^53 leaves, and C2SP allows 63. */
export const longestProof = 63;

function sha256(...parts: readonly (Uint8Array | string)[]): Hash {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** The hash of a leaf, RFC 6962 §2.1: SHA-256 over 0x00 and the leaf. */
export const hashLeaf = (leaf: Uint8Array | string): Hash => sha256(leafPrefix, leaf);

/** The hash of two subtrees side by side: SHA-256 over 0x01 and both. */
export const hashNode = (left: Hash, right: Hash): Hash => sha256(nodePrefix, left, right);

/** The root of the tree without leaves: SHA-256 of nothing. */
export const emptyRoot = (): Hash => sha256();

export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/**
 * The right edge of a growing tree: the roots of its complete subtrees, largest first, at most 53 of them. Appending costs
 * one hash on average.
 */
export class Frontier {
  readonly #subtrees: { readonly hash: Hash; readonly height: number }[] = [];
  #size = 0;

  /** How many leaves the tree has. */
  get size(): number {
    return this.#size;
  }

  /** Appends a complete subtree of 2^`height` leaves; a leaf's hash has height 0. Those before it must be at least as high. */
  push(hash: Hash, height = 0): void {
    const above = this.#subtrees.at(-1);
    if (above && above.height < height) throw new RangeError(`a subtree of height ${height} cannot follow one of height ${above.height}`);
    let subtree = { hash, height };
    for (let last = above; last?.height === subtree.height; last = this.#subtrees.at(-1)) {
      this.#subtrees.pop();
      subtree = { hash: hashNode(last.hash, subtree.hash), height: subtree.height + 1 };
    }
    this.#subtrees.push(subtree);
    this.#size += 2 ** height;
  }

  root(): Hash {
    if (this.#subtrees.length === 0) return emptyRoot();
    return this.#subtrees.map(({ hash }) => hash).reduceRight((right, left) => hashNode(left, right));
  }
}

/** The root over these hashes of leaves, or of complete subtrees of one height. */
export function rootOf(hashes: readonly Hash[]): Hash {
  const frontier = new Frontier();
  for (const hash of hashes) frontier.push(hash);
  return frontier.root();
}

/** Whether a path leads from the leaf at `index` to the root of a tree of `size` leaves, by RFC 9162 §2.1.3.2. */
export function provesInclusion(of: { index: number; size: number; leafHash: Hash; proof: readonly Hash[]; root: Hash }): boolean {
  const { index, size, proof } = of;
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size || proof.length > longestProof) return false;
  if (of.leafHash.length !== 32) return false;
  let [place, last, hash] = [index, size - 1, of.leafHash];
  for (const step of proof) {
    if (step.length !== 32 || last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = hashNode(step, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else {
      hash = hashNode(hash, step);
    }
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameHash(hash, of.root);
}

/** Whether the tree of `to` leaves only adds to the tree of `from` leaves, by RFC 9162 §2.1.4.2. Nothing is proved of an empty tree: every tree adds to it. */
export function provesConsistency(of: { from: number; to: number; proof: readonly Hash[]; fromRoot: Hash; toRoot: Hash }): boolean {
  const { from, to, proof } = of;
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 1 || from > to || proof.length > longestProof) return false;
  if (proof.some((step) => step.length !== 32)) return false;
  if (from === to) return proof.length === 0 && sameHash(of.fromRoot, of.toRoot);
  // The root of a complete tree is itself the first step; it is not sent, since it is known.
  const [first, ...steps] = Number.isInteger(Math.log2(from)) ? [of.fromRoot, ...proof] : proof;
  if (first === undefined) return false;
  let [place, last] = [from - 1, to - 1];
  while (place % 2 === 1) [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  let [older, newer] = [first, first];
  for (const step of steps) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      [older, newer] = [hashNode(step, older), hashNode(step, newer)];
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else {
      newer = hashNode(newer, step);
    }
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameHash(older, of.fromRoot) && sameHash(newer, of.toRoot);
}
