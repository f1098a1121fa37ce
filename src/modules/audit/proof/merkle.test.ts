import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyRoot, Frontier, hashLeaf, hashNode, provesConsistency, provesInclusion, rootOf, sameHash, type Hash } from "./merkle.ts";
import { listPartialTiles, proveConsistency, proveInclusion, rootAt, TileBuilder, tileWidth, type Tile, type TileReader } from "./tiles.ts";

const hex = (hash: Hash) => Buffer.from(hash).toString("hex");
const bytes = (text: string | null) => Buffer.from(text ?? "", "base64");

/** The leaves and roots that Certificate Transparency's own tests have used since 2013. */
const leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"].map((text) => Buffer.from(text, "hex"));
const roots = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

/** The root as RFC 6962 §2.1 defines it, written as it is written there. */
function definedRoot(hashes: readonly Hash[]): Hash {
  if (hashes.length === 0) return emptyRoot();
  if (hashes.length === 1) return hashes[0]!;
  let cut = 1;
  while (cut * 2 < hashes.length) cut *= 2;
  return hashNode(definedRoot(hashes.slice(0, cut)), definedRoot(hashes.slice(cut)));
}

/** Some hashes of leaves, and the tiles and edges of their tree as a store would give them. */
function tree(size: number): { hashes: Hash[]; read: TileReader; reads: () => number; tiles: Tile[]; builder: TileBuilder } {
  const hashes = Array.from({ length: size }, (_, index) => hashLeaf(`leaf ${index}`));
  const builder = TileBuilder.empty();
  const tiles = hashes.flatMap((hash) => builder.push(hash));
  let reads = 0;
  const read: TileReader = async (level, index, width) => {
    reads++;
    const full = tiles.find((tile) => tile.level === level && tile.index === index);
    if (width === tileWidth) return full!.hashes;
    const first = index * tileWidth;
    return level === 0 ? hashes.slice(first, first + width) : Array.from({ length: width }, (_, at) => tiles.find((tile) => tile.level === level - 1 && tile.index === first + at)!.root);
  };
  return { hashes, read, reads: () => reads, tiles, builder };
}

test("AUDIT-5 (P31) the roots of Certificate Transparency's eight leaves are the known ones", () => {
  expect(hex(emptyRoot())).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  const frontier = new Frontier();
  for (const [index, leaf] of leaves.entries()) {
    frontier.push(hashLeaf(leaf));
    expect(hex(frontier.root())).toBe(roots[index]);
  }
});

interface Vector { readonly name: string; readonly holds: boolean; readonly proof: string[] | null }
const vectors = JSON.parse(readFileSync(new URL("../../../../tests/golden/merkle-vectors.json", import.meta.url), "utf8")) as {
  inclusion: (Vector & { leafIdx: number; treeSize: number; root: string | null; leafHash: string | null })[];
  consistency: (Vector & { size1: number; size2: number; root1: string | null; root2: string | null })[];
};

test("AUDIT-5 (P31) of transparency-dev's 196 proofs, good and bad, exactly the good ones are taken", () => {
  expect([vectors.inclusion.length, vectors.consistency.length]).toEqual([98, 98]);
  for (const one of vectors.inclusion) {
    const proof = (one.proof ?? []).map(bytes);
    expect(provesInclusion({ index: one.leafIdx, size: one.treeSize, leafHash: bytes(one.leafHash), proof, root: bytes(one.root) }), `inclusion ${one.name}`).toBe(one.holds);
  }
  for (const one of vectors.consistency) {
    const proof = (one.proof ?? []).map(bytes);
    expect(provesConsistency({ from: one.size1, to: one.size2, proof, fromRoot: bytes(one.root1), toRoot: bytes(one.root2) }), `consistency ${one.name}`).toBe(one.holds);
  }
});

test("AUDIT-5 every root, every inclusion and every consistency of the trees of 1 to 33 leaves is proved from tiles, and no other leaf or size", async () => {
  const { hashes, read } = tree(33);
  for (let size = 1; size <= 33; size++) {
    const root = definedRoot(hashes.slice(0, size));
    expect(hex(await rootAt(size, read))).toBe(hex(root));
    for (let index = 0; index < size; index++) {
      const proof = await proveInclusion(index, size, read);
      const holds = (of: { index?: number; size?: number; leafHash?: Hash }) => provesInclusion({ index, size, leafHash: hashes[index]!, proof, root, ...of });
      expect(holds({})).toBe(true);
      expect([holds({ leafHash: hashes[(index + 1) % 33]! }), holds({ index: index + 1 }), holds({ index: index - 1 }), holds({ index: index + 0.5 })]).toEqual([false, false, false, false]);
    }
    for (let from = 1; from <= size; from++) {
      const proof = await proveConsistency(from, size, read);
      const fromRoot = definedRoot(hashes.slice(0, from));
      const holds = (of: { from?: number; to?: number; fromRoot?: Hash; toRoot?: Hash }) => provesConsistency({ from, to: size, proof, fromRoot, toRoot: root, ...of });
      expect(holds({})).toBe(true);
      expect([holds({ fromRoot: hashLeaf("another") }), holds({ from: from + 1 }), holds({ from: -1 })]).toEqual([false, false, false]);
      if (from < size) expect([holds({ toRoot: fromRoot }), holds({ to: from })]).toEqual([false, false]);
    }
  }
});

test("AUDIT-5 in trees over several levels of tiles, proofs hold and read a few tiles only", async () => {
  const size = 66_500;
  const { hashes, read, reads, tiles, builder } = tree(size);
  expect(tiles.filter((tile) => tile.level === 0)).toHaveLength(259);
  expect(tiles.filter((tile) => tile.level === 1)).toHaveLength(1);
  expect(listPartialTiles(size)).toEqual([{ level: 0, index: 259, width: 196 }, { level: 1, index: 1, width: 3 }, { level: 2, index: 0, width: 1 }]);
  const root = rootOf(hashes);
  expect(hex(builder.root())).toBe(hex(root));
  for (const index of [0, 255, 256, 65_535, 65_536, 66_303, 66_304, size - 1]) {
    const before = reads();
    const proof = await proveInclusion(index, size, read);
    expect(proof.length).toBeLessThanOrEqual(17);
    expect(reads() - before).toBeLessThanOrEqual(8);
    expect(provesInclusion({ index, size, leafHash: hashes[index]!, proof, root }), String(index)).toBe(true);
  }
  for (const from of [1, 255, 256, 257, 65_535, 65_536, 65_537, 66_304, size - 1]) {
    const before = reads();
    const proof = await proveConsistency(from, size, read);
    expect(reads() - before).toBeLessThanOrEqual(8);
    expect(provesConsistency({ from, to: size, proof, fromRoot: rootOf(hashes.slice(0, from)), toRoot: root }), String(from)).toBe(true);
  }
});

test("AUDIT-5 a tree that goes on from its tiles is the tree that was never interrupted", async () => {
  for (const size of [1, 255, 256, 257, 600, 65_536, 65_700]) {
    const { builder, read } = tree(size);
    const resumed = await TileBuilder.at(size, read);
    for (let more = 0; more < 300; more++) {
      const hash = hashLeaf(`more ${more}`);
      expect(resumed.push(hash).map((tile) => [tile.level, tile.index, hex(tile.root)])).toEqual(builder.push(hash).map((tile) => [tile.level, tile.index, hex(tile.root)]));
    }
    expect(hex(resumed.root())).toBe(hex(builder.root()));
  }
});

test("AUDIT-5 (P32) a proof with any bit turned, a step taken out, put in or moved is not taken", async () => {
  const { hashes, read } = tree(600);
  const rootsBySize = hashes.map((_hash, index) => rootOf(hashes.slice(0, index + 1)));
  await fc.assert(fc.asyncProperty(fc.integer({ min: 2, max: 600 }), fc.nat(), fc.nat(), fc.nat(), fc.constantFrom("turn", "cut", "add", "swap"), async (size, where, step, bit, kind) => {
    const root = rootsBySize[size - 1]!;
    const [index, from] = [where % size, (where % (size - 1)) + 1];
    const spoil = (proof: readonly Hash[]): Hash[] | null => {
      const steps = proof.map((hash) => Uint8Array.from(hash));
      const at = step % Math.max(1, steps.length);
      if (kind === "add") steps.splice(at, 0, Uint8Array.from(hashes[bit % 600]!));
      else if (steps.length === 0) return null;
      else if (kind === "turn") steps[at]![(bit >> 3) % 32]! ^= 1 << (bit % 8);
      else if (kind === "cut") steps.splice(at, 1);
      else if (steps.length < 2) return null;
      else [steps[at], steps[(at + 1) % steps.length]] = [steps[(at + 1) % steps.length]!, steps[at]!];
      return steps;
    };
    const inclusion = spoil(await proveInclusion(index, size, read));
    if (inclusion) expect(provesInclusion({ index, size, leafHash: hashes[index]!, proof: inclusion, root })).toBe(false);
    const consistency = spoil(await proveConsistency(from, size, read));
    if (consistency) expect(provesConsistency({ from, to: size, proof: consistency, fromRoot: rootsBySize[from - 1]!, toRoot: root })).toBe(false);
  }), { numRuns: 800 });
});

test("AUDIT-5 two inner nodes are no leaves: a leaf and a node of the same bytes have different hashes", () => {
  const [left, right] = [hashLeaf("a"), hashLeaf("b")];
  expect(sameHash(hashLeaf(Buffer.concat([left, right])), hashNode(left, right))).toBe(false);
});
