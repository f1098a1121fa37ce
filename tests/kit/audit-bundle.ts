import { toCanonical, type Leaf } from "../../src/modules/audit/index.ts";
import { toCheckpointText } from "../../src/modules/audit/proof/checkpoint.ts";
import { hashLeaf, rootOf, type Hash } from "../../src/modules/audit/proof/merkle.ts";
import { fingerprint, signNote, toKeyText, type Signer } from "../../src/modules/audit/proof/note.ts";
import { proveConsistency, tileWidth } from "../../src/modules/audit/proof/tiles.ts";
import { keyOf } from "./signer.ts";

/** An entry as a log of needs would have it. */
export function leafAt(index: number, more: Partial<Leaf> = {}): Leaf {
  return {
    v: 1, log: "room", index, time: new Date(Date.UTC(2026, 11, 1, 9, 0, index)).toISOString(), actor: "coordinator", org: "NSATU", action: index % 3 === 0 ? "need-added" : "units-allocated",
    object: { kind: index % 3 === 0 ? "need" : "allocation", id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}` }, label: "PUBLIC",
    before: null, after: "ab".repeat(32), request: "3f0e0f5e-0000-4000-8000-000000000001", idempotencyKey: `key-${index}`, facts: { units: 10 + index, place: "Житомир", share: 0.25 }, commitments: {}, ...more,
  };
}

export interface BundleParts {
  readonly log: string;
  readonly origin: string;
  readonly leaves: readonly string[];
  /** How many entries each checkpoint counts, rising. */
  readonly sizes: readonly number[];
  readonly keys: readonly string[];
  readonly hash: (leaf: string) => Hash;
  readonly sign: (text: string, size: number) => string;
}

/** What a bundle of so many entries is made of, signed by one key. */
export function partsOf(count: number, sizes: readonly number[], signer: Signer, more: Partial<BundleParts> = {}): BundleParts {
  const origin = more.origin ?? "entente/0123456789abcdef/room";
  return {
    log: "room", origin, leaves: Array.from({ length: count }, (_, index) => toCanonical(leafAt(index))), sizes, keys: [toKeyText(keyOf(origin, signer))], hash: hashLeaf, sign: (text) => signNote(text, origin, signer), ...more,
  };
}

/** The lines of a bundle, as the room writes them. The parts may be anything: so a forger's bundle is made as well. */
export async function toBundle({ log, origin, leaves, sizes, keys, hash, sign }: BundleParts): Promise<string[]> {
  const hashes = leaves.map(hash);
  const reader = async (level: number, index: number, width: number): Promise<Hash[]> =>
    Array.from({ length: width }, (_, at) => rootOf(hashes.slice((index * tileWidth + at) * tileWidth ** level, (index * tileWidth + at + 1) * tileWidth ** level)));
  const lines = [JSON.stringify(["bundle", {
    format: "entente-audit-bundle", version: 1, log, origin, size: leaves.length, keys, fingerprints: keys.map(fingerprint), made: "2026-12-01T09:00:00.000Z",
    verify: "node audit-verify.mjs THIS-FILE --key FINGERPRINT, with Node 20 or newer and a fingerprint that you had from elsewhere than this file",
  }])];
  let before = 0;
  for (const [index, leaf] of leaves.entries()) {
    if (index % tileWidth === 0) lines.push(JSON.stringify(["tile", 0, index / tileWidth, Buffer.concat(hashes.slice(index, index + tileWidth)).toString("base64")]));
    lines.push(leaf);
    const size = index + 1;
    if (!sizes.includes(size)) continue;
    const proof = await proveConsistency(before, size, reader);
    lines.push(JSON.stringify(["checkpoint", sign(toCheckpointText({ origin, size, root: rootOf(hashes.slice(0, size)) }), size), proof.map((step) => Buffer.from(step).toString("base64"))]));
    before = size;
  }
  lines.push(JSON.stringify(["end", { entries: leaves.length, checkpoints: sizes.filter((size) => size <= leaves.length).length }]));
  return lines;
}

export const toText = (lines: readonly string[]): string => `${lines.join("\n")}\n`;
