import { expect, test } from "vitest";
import { leafAt } from "../../../tests/kit/audit-bundle.ts";
import { keyOf, signerOf } from "../../../tests/kit/signer.ts";
import { toCanonical } from "../../modules/audit/index.ts";
import { toCheckpointText } from "../../modules/audit/proof/checkpoint.ts";
import { hashLeaf, rootOf, type Hash } from "../../modules/audit/proof/merkle.ts";
import { fingerprint, signNote, toKeyText } from "../../modules/audit/proof/note.ts";
import { proveConsistency, proveInclusion } from "../../modules/audit/proof/tiles.ts";
import type { Schema } from "../../client/index.ts";
import { verifyProof, type Remembered, type Shown } from "./verify-proof.ts";

const origin = "entente/0123456789abcdef/room";
const signer = signerOf("log");
const texts = Array.from({ length: 90 }, (_, index) => toCanonical(leafAt(index)));
const hashes = texts.map(hashLeaf);
const read = async (_level: number, _index: number, width: number) => hashes.slice(0, width);
const base64 = (hash: Hash) => Buffer.from(hash).toString("base64");
const rootAt = (size: number) => rootOf(hashes.slice(0, size));

async function proofOf(index: number, size: number, by = signer): Promise<Schema<"AuditProof">> {
  const key = toKeyText(keyOf(origin, by));
  return {
    log: "room", origin, index, leaf: texts[index]!, hash: base64(hashes[index]!), size, root: base64(rootAt(size)), proof: (await proveInclusion(index, size, read)).map(base64),
    checkpoint: signNote(toCheckpointText({ origin, size, root: rootAt(size) }), origin, by), key, fingerprint: fingerprint(key),
  };
}
function shownOf(index: number): Shown {
  const { time, actor, org, action, object } = leafAt(index);
  return { log: "room", index, at: time, actor, org, action, object };
}
const continuing = async (from: number, to: number) => (await proveConsistency(from, to, read)).map(base64);
const never = () => Promise.reject(new Error("nothing is remembered"));
const seen = (size: number, more: Partial<Remembered> = {}): Remembered => ({ key: toKeyText(keyOf(origin, signer)), size, root: base64(rootAt(size)), ...more });

test("AUDIT-16 (P31) the page proves the entry it shows, by the key it names, and remembers what it saw", async () => {
  for (const [index, size] of [[0, 1], [0, 90], [41, 90], [64, 65], [89, 90]] as const) {
    const proof = await proofOf(index, size);
    expect(await verifyProof(proof, shownOf(index), null, never)).toEqual({ outcome: "proved", fingerprint: proof.fingerprint, continues: null, remember: seen(size) });
  }
  for (const from of [1, 31, 64, 89, 90]) expect(await verifyProof(await proofOf(41, 90), shownOf(41), seen(from), continuing)).toMatchObject({ outcome: "proved", continues: from, remember: seen(90) });
});

test("AUDIT-16 (P32) what the page shows must be what the log has", async () => {
  const proof = await proofOf(41, 90);
  for (const more of [{ index: 42 }, { at: "2026-12-01T09:00:00.000Z" }, { actor: "analyst" }, { org: "DEU" }, { action: "need-closed" }, { object: { kind: "need", id: "x" } }] as Partial<Shown>[]) {
    expect(await verifyProof(proof, { ...shownOf(41), ...more }, null, never), JSON.stringify(more)).toEqual({ outcome: "false", why: "text" });
  }
});

test("AUDIT-16 (P32) a proof with anything changed proves nothing, and says which part", async () => {
  const proof = await proofOf(41, 90);
  const turned = (text: string) => base64(Buffer.from(text, "base64").map((byte, at) => (at === 5 ? byte ^ 1 : byte)));
  const facts = proof.leaf.replace('"units":51', '"units":52');
  expect(facts).not.toBe(proof.leaf);
  const thief = await proofOf(41, 90, signerOf("thief"));
  const cases: [Partial<typeof proof>, string][] = [
    [{ leaf: facts }, "path"], [{ leaf: "nonsense" }, "text"], [{ proof: proof.proof.slice(1) }, "path"], [{ proof: [...proof.proof, proof.root] }, "path"], [{ proof: proof.proof.map(turned) }, "path"],
    [{ proof: proof.proof.toReversed() }, "path"], [{ size: 89 }, "signature"], [{ checkpoint: proof.checkpoint.replace(proof.root, turned(proof.root)) }, "path"], [{ checkpoint: proof.checkpoint.replace("\n90\n", "\n91\n"), size: 91 }, "signature"],
    [{ origin: "entente/other/room" }, "signature"], [{ key: thief.key }, "signature"], [{ checkpoint: thief.checkpoint }, "signature"], [{ key: proof.key.replace(/\+[0-9a-f]{8}\+/, "+00000000+") }, "signature"],
    [{ checkpoint: proof.checkpoint.replace(/(— \S+ \S{20})(.)/u, (_all, start: string, sign: string) => start + (sign === "A" ? "B" : "A")) }, "signature"], [{ checkpoint: "" }, "signature"],
  ];
  for (const [more, why] of cases) expect(await verifyProof({ ...proof, ...more }, shownOf(41), null, never), JSON.stringify(more)).toEqual({ outcome: "false", why });
});

test("AUDIT-16 (P32) another key, a shorter log and a second history are seen by who looked before", async () => {
  const proof = await proofOf(41, 60);
  const check = (kept: Remembered, by = proof) => verifyProof(by, shownOf(41), kept, continuing);
  expect(await check(seen(50), await proofOf(41, 60, signerOf("another")))).toEqual({ outcome: "false", why: "key" });
  expect(await check(seen(61))).toEqual({ outcome: "false", why: "history" });
  expect(await check(seen(50, { root: base64(hashLeaf("fork")) }))).toEqual({ outcome: "false", why: "history" });
  expect(await check(seen(60, { root: base64(hashLeaf("fork")) }))).toEqual({ outcome: "false", why: "history" });
  expect(await check(seen(50))).toMatchObject({ outcome: "proved" });
});
