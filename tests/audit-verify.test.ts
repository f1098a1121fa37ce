import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { programFolder } from "../src/server/database/database.ts";
import { toCanonical, type Leaf } from "../src/modules/audit/index.ts";
import { hashLeaf } from "../src/modules/audit/proof/merkle.ts";
import { cosign, fingerprint, toKeyText } from "../src/modules/audit/proof/note.ts";
// @ts-expect-error The tools are plain JavaScript.
import { verifyBundle as plainVerify } from "../tools/audit-verify.mjs";
import { partsOf, toBundle, toText } from "./kit/audit-bundle.ts";
import { drawsOf, kinds, makeMutant, soundOf, type Mutant, type Sound } from "./kit/audit-mutants.ts";
import { keyOf, signerOf } from "./kit/signer.ts";

interface Verdict {
  readonly holds: boolean;
  readonly fault?: { readonly what: string; readonly index?: number; readonly through?: number };
  readonly entries: number;
  readonly checkpoints: number;
}
type Verify = (chunks: Iterable<Buffer>, options?: { fingerprints?: readonly string[]; held?: readonly string[]; witnesses?: readonly string[] }) => Promise<Verdict>;

const verify = plainVerify as Verify;
const verifier = path.join(programFolder(), "tools", "audit-verify.mjs");
const golden = (name: string) => readFileSync(path.join(programFolder(), "tests", "golden", name), "utf8");
const signer = signerOf("log");
const origin = "entente/0123456789abcdef/room";
const pinned = fingerprint(toKeyText(keyOf(origin, signer)));

test("AUDIT-11 (P31) golden leaves have their hashes, in the room's code and in the verifier's", async () => {
  const vectors = JSON.parse(golden("leaves.json")) as { text: string; hash: string }[];
  expect(vectors.length).toBeGreaterThan(5);
  for (const { text, hash } of vectors) {
    expect(toCanonical(JSON.parse(text))).toBe(text);
    expect(Buffer.from(hashLeaf(text)).toString("hex")).toBe(hash);
  }
  // The tile says these hashes; the verifier makes them anew from the texts.
  const leaves = vectors.map(({ text }) => text);
  const lines = await toBundle(partsOf(0, [leaves.length], signer, { leaves, hash: (leaf) => Buffer.from(vectors.find(({ text }) => text === leaf)!.hash, "hex") }));
  expect(await verify([Buffer.from(toText(lines))], { fingerprints: [pinned] })).toMatchObject({ holds: true, entries: leaves.length });
});

test("AUDIT-11 (P31) the golden bundle verifies, and the room still writes it byte for byte", async () => {
  const bundle = golden("audit-bundle.ndjson");
  expect(await verify([Buffer.from(bundle)], { fingerprints: [pinned] })).toMatchObject({ holds: true, entries: 7, checkpoints: 3 });
  expect(toText(await toBundle(partsOf(7, [1, 4, 7], signer)))).toBe(bundle);
});

test("AUDIT-11 (P31) the verifier runs on bare Node from any folder, says what it checked, and its last line counts", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "entente-verify-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const put = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const copy = put("audit-verify.mjs", readFileSync(verifier, "utf8"));
  const sound = await soundOf(600, [1, 300, 600]);
  const bundle = put("log.ndjson", toText(sound.lines));
  const run = (...given: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, [copy, ...given], { cwd: "/", encoding: "utf8", env: {} });
    return { status, last: stdout.trim().split("\n").at(-1)!, said: stdout };
  };
  expect(readFileSync(verifier, "utf8").match(/^import .* from "(?!node:)/gm)).toBeNull();
  expect(run(bundle, "--key", pinned)).toMatchObject({ status: 0, last: "600 entries, 3 checkpoints verified, 0 faults: everything holds." });
  expect(run(bundle)).toMatchObject({ status: 0, said: expect.stringContaining("NOT COMPARED") });
  expect(run(bundle, "--key", pinned, "--held", put("held.txt", sound.notes.get(300)!))).toMatchObject({ status: 0 });
  expect(run(bundle, "--key", "0".repeat(64))).toMatchObject({ status: 1, last: "0 entries, 0 checkpoints verified, 1 fault: first wrong is the bundle." });
  const altered = put("altered.ndjson", toText(sound.lines.map((line) => (line === sound.leaves[417] ? line.replace('"NSATU"', '"NSATV"') : line))));
  expect(run(altered, "--key", pinned)).toMatchObject({ status: 1, last: "417 entries, 2 checkpoints verified, 1 fault: first wrong is entry 417." });
  for (const wrong of [[], [bundle, bundle], [bundle, "--key"], [bundle, "--key", "abc"], [bundle, "--colour", "red"]]) expect(run(...wrong).status, wrong.join(" ")).toBe(2);
  expect(run(path.join(folder, "absent"))).toMatchObject({ status: 3 });
});

test("AUDIT-11 (P31) a bundle is read the same in pieces of any size", async () => {
  const { lines } = await soundOf(300, [9, 300]);
  const bytes = Buffer.from(toText(lines));
  for (const size of [1, 7, 4096, bytes.length]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
    expect(await verify(pieces, { fingerprints: [pinned] })).toMatchObject({ holds: true, entries: 300, checkpoints: 2 });
  }
});

test("AUDIT-11 (P31) a witness that is asked for must have cosigned the last checkpoint", async () => {
  const witness = signerOf("witness");
  const key = toKeyText(keyOf("ally.example/witness", witness, 4));
  const parts = partsOf(5, [3, 5], signer);
  const cosigned = await toBundle({ ...parts, sign: (text, size) => parts.sign(text, size) + (size === 5 ? cosign(text, "ally.example/witness", witness, new Date("2026-12-01T09:00:00Z")) : "") });
  const check = (lines: string[], witnesses: string[]) => verify([Buffer.from(toText(lines))], { fingerprints: [pinned], witnesses });
  expect(await check(cosigned, [key])).toMatchObject({ holds: true });
  expect(await check(cosigned, [])).toMatchObject({ holds: true });
  expect(await check(await toBundle(parts), [key])).toMatchObject({ holds: false, fault: { what: "the last checkpoint is not cosigned by ally.example/witness" } });
  expect(await check(cosigned, [toKeyText(keyOf("ally.example/witness", signerOf("other"), 4))])).toMatchObject({ holds: false });
});

/** Runs mutants of every kind and answers those that were not found, or found elsewhere than they are. */
async function survivorsOf(check: Verify, sounds: readonly Sound[], count: number, only: readonly string[] = Object.keys(kinds)): Promise<string[]> {
  const survivors: string[] = [];
  for (let seed = 0; seed < count; seed++) {
    const kind = only[seed % only.length]!;
    const sound = sounds[seed % 101 === 0 ? sounds.length - 1 : seed % (sounds.length - 1 || 1)]!;
    const mutant: Mutant = await makeMutant(kind, sound, drawsOf(seed));
    const { holds, fault } = await check([mutant.bytes], mutant);
    const named = mutant.first === null || (fault?.index !== undefined && fault.index <= mutant.first && mutant.first <= fault.through! && (!mutant.exact || fault.index === fault.through));
    if (holds || !named) survivors.push(`seed ${seed}, ${kind}, first ${mutant.first}: ${holds ? "not found" : JSON.stringify(fault)}`);
  }
  return survivors;
}
const sounds = () => Promise.all([soundOf(12, [1, 7, 12]), soundOf(9, [9]), soundOf(17, [2, 3, 5, 8, 16, 17]), soundOf(300, [40, 256, 257, 300])]);

test("AUDIT-12 (P32) of 10,000 bundles altered in twelve ways none verifies, and each is named where it is wrong", async () => {
  expect(Object.keys(kinds)).toHaveLength(12);
  const all = await sounds();
  for (const sound of all) expect(await verify([Buffer.from(toText(sound.lines))], { fingerprints: [pinned], held: [...sound.notes.values()] })).toMatchObject({ holds: true });
  expect(await survivorsOf(verify, all, 10_000)).toEqual([]);
}, 600_000);

/** The verifier with a mistake planted in its text. */
async function planted(from: string, to: string): Promise<Verify> {
  const text = readFileSync(verifier, "utf8");
  expect(text.split(from)).toHaveLength(2);
  const folder = mkdtempSync(path.join(os.tmpdir(), "entente-planted-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(path.join(folder, "planted.mjs"), text.replace(from, to));
  return ((await import(pathToFileURL(path.join(folder, "planted.mjs")).href)) as { verifyBundle: Verify }).verifyBundle;
}
const withoutFacts = (leaf: string) => toCanonical({ ...(JSON.parse(leaf) as Leaf), facts: {} });

test("AUDIT-12 (P32) a room that hashes leaves without their prefix, or without one member, does not verify", async () => {
  for (const hash of [(leaf: string) => createHash("sha256").update(leaf).digest(), (leaf: string) => hashLeaf(leaf.slice(1)), (leaf: string) => hashLeaf(withoutFacts(leaf))]) {
    const lines = await toBundle(partsOf(12, [5, 12], signer, { hash }));
    expect(await verify([Buffer.from(toText(lines))], { fingerprints: [pinned] })).toMatchObject({ holds: false, fault: { index: 0, through: 0 } });
  }
});

test.each([
  ["leaves are hashed without their prefix", "const hashLeaf = (leaf) => sha256(leafPrefix, leaf);", "const hashLeaf = (leaf) => sha256(leaf);"],
  ["nodes are hashed without their prefix", "const hashNode = (left, right) => sha256(nodePrefix, left, right);", "const hashNode = (left, right) => sha256(left, right);"],
])("AUDIT-12 (P32) the golden bundle tells a verifier in which %s", async (_what, from, to) => {
  expect(await (await planted(from, to))([Buffer.from(golden("audit-bundle.ndjson"))], { fingerprints: [pinned] })).toMatchObject({ holds: false });
});

test("AUDIT-12 (P32) the mutants tell a pair of room and verifier that both pass over one member", async () => {
  const blind = await planted("const hash = hashLeaf(line);", "const hash = hashLeaf(toCanonical({ ...leaf, facts: {} }));");
  const sound = await soundOf(12, [1, 7, 12], { hash: (leaf) => hashLeaf(withoutFacts(leaf)) });
  expect(await blind([Buffer.from(toText(sound.lines))], { fingerprints: [pinned] })).toMatchObject({ holds: true });
  expect((await survivorsOf(blind, [sound], 400, ["an old signature on a new root"])).length).toBeGreaterThan(10);
});

test.each([
  ["signatures", "if (!isSigned(head, this.#keys)) throw", "if (false) throw", ["another key", "a label, a log's name or an origin changed"]],
  ["roots", "if (!head.root.equals(this.frontier.root())) throw new Fault(\"the entries", "if (false) throw new Fault(\"the entries", ["an entry inserted", "an old signature on a new root", "a proof, a tile or a root altered"]],
  ["consistency", "if (!isConsistent(this.#last.size,", "if (false && !isConsistent(this.#last.size,", ["a proof, a tile or a root altered"]],
  ["places", "if (leaf.index !== at) throw", "if (false) throw", ["entries reordered"]],
  ["checkpoints held", "if (!head.root.equals(this.frontier.root())) throw new Fault(\"the log does", "if (false) throw new Fault(\"the log does", ["a second history"]],
  ["tiles", "if (!this.#tile.hashes.subarray(place, place + 32).equals(hash)) throw", "if (false) throw", ["a bit turned in an entry"]],
])("AUDIT-12 (P32) the mutants tell a verifier that does not check %s", async (_what, from, to, only) => {
  const verdicts = await survivorsOf(await planted(from, to), [await soundOf(12, [1, 7, 12])], 300, only);
  expect(verdicts.length).toBeGreaterThan(0);
});
