import { toCanonical, type Leaf } from "../../src/modules/audit/index.ts";
import { fingerprint, signNote, toKeyText } from "../../src/modules/audit/proof/note.ts";
import { leafAt, partsOf, toBundle, toText, type BundleParts } from "./audit-bundle.ts";
import { keyOf, signerOf } from "./signer.ts";

/** A whole number from 0 on, below `below`. */
export type Draw = (below: number) => number;

/** Numbers that look drawn by lot and are the same for the same seed. */
export function drawsOf(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39) >>> 0;
    return Math.floor(((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32 * below);
  };
}

/** An altered bundle: what the auditor is given, what the auditor holds, and the first entry that is wrong where there is one. */
export interface Mutant {
  readonly bytes: Buffer;
  readonly fingerprints: readonly string[];
  readonly held: readonly string[];
  readonly first: number | null;
  /** Whether it can be named as that one entry. Otherwise the checkpoints before and after it say between which it is. */
  readonly exact: boolean;
}

export interface Sound extends BundleParts {
  readonly lines: readonly string[];
  readonly notes: ReadonlyMap<number, string>;
}

const logSigner = signerOf("log");
const thief = signerOf("thief");

export async function soundOf(count: number, sizes: readonly number[], more: Partial<BundleParts> = {}): Promise<Sound> {
  const parts = partsOf(count, sizes, logSigner, more);
  const lines = await toBundle(parts);
  const notes = lines.filter((line) => line.startsWith('["checkpoint"')).map((line) => (JSON.parse(line) as string[])[1]!);
  return { ...parts, lines, notes: new Map(notes.map((note) => [Number(note.split("\n")[1]), note])) };
}

type Make = (sound: Sound, draw: Draw) => Promise<Omit<Mutant, "fingerprints" | "held"> & { held?: string[] }>;

const other = (draw: Draw, below: number, not: number) => (not + 1 + draw(below - 1)) % below;
const raw = (lines: readonly string[], first: number | null, exact = first !== null) => ({ bytes: Buffer.from(toText(lines)), first, exact });
const lineOf = (sound: Sound, index: number) => sound.lines.indexOf(sound.leaves[index]!);
const reindexed = (leaves: readonly string[]) => leaves.map((leaf, index) => toCanonical({ ...(JSON.parse(leaf) as Leaf), index }));

/** A forger without the key: makes tiles, roots and proofs fit, and puts the old signatures under the new roots. */
async function forged(sound: Sound, leaves: readonly string[], first: number | null, more: Partial<BundleParts> = {}) {
  const sign = (text: string, size: number) => `${text}\n${sound.notes.get(size)?.split("\n\n")[1] ?? [...sound.notes.values()].at(-1)!.split("\n\n")[1]!}`;
  return raw(await toBundle({ ...sound, leaves, sizes: sound.sizes.filter((size) => size < leaves.length).concat(leaves.length), sign, ...more }), first, false);
}

/** The log's own keeper, who has the key and writes another history. */
const rewritten = async (sound: Sound, leaves: readonly string[], sizes: readonly number[], first: number | null) => raw(await toBundle({ ...sound, leaves, sizes }), first, false);

/** Changes one member of a leaf so that the text stays canonical. */
function changed(leaf: string, draw: Draw): string {
  const value = JSON.parse(leaf) as Leaf;
  const changes: Partial<Leaf>[] = [{ actor: "analyst" }, { org: "DEU" }, { action: "need-closed" }, { after: "cd".repeat(32) }, { before: "cd".repeat(32) }, { facts: { ...value.facts, units: 1 } }, { facts: {} }, { idempotencyKey: null }, { time: "2026-12-01T10:00:00.000Z" }, { request: "x" }, { object: { ...value.object, id: "x" } }, { commitments: { a: "b" } }];
  return toCanonical({ ...value, ...changes[draw(changes.length)] });
}
const replaced = (leaves: readonly string[], index: number, leaf: string) => leaves.map((one, at) => (at === index ? leaf : one));

/** The twelve kinds in which a log can be altered. Those of one kind differ in where, how much, and how well the forger covers it up. */
export const kinds: Readonly<Record<string, Make>> = {
  "a bit turned in an entry": async (sound, draw) => {
    const index = draw(sound.leaves.length);
    const bytes = Buffer.from(toText(sound.lines));
    const start = Buffer.byteLength(toText(sound.lines.slice(0, lineOf(sound, index))));
    bytes[start + draw(Buffer.byteLength(sound.leaves[index]!))]! ^= 1 << draw(8);
    return { bytes, first: index, exact: true };
  },
  "an entry deleted": async (sound, draw) => {
    const index = draw(sound.leaves.length);
    const leaves = sound.leaves.filter((_leaf, at) => at !== index);
    return draw(2) === 0 ? raw(sound.lines.filter((_line, at) => at !== lineOf(sound, index)), index) : forged(sound, reindexed(leaves), index === leaves.length ? null : index);
  },
  "an entry inserted": async (sound, draw) => {
    const index = draw(sound.leaves.length + 1);
    const leaf = toCanonical(leafAt(index, { actor: "analyst" }));
    if (draw(2) === 0 && index < sound.leaves.length) return raw(sound.lines.toSpliced(lineOf(sound, index), 0, leaf), index);
    return forged(sound, reindexed(sound.leaves.toSpliced(index, 0, leaf)), index);
  },
  "entries reordered": async (sound, draw) => {
    const from = draw(sound.leaves.length);
    const to = other(draw, sound.leaves.length, from);
    const leaves = sound.leaves.toSpliced(from, 1).toSpliced(to, 0, sound.leaves[from]!);
    const first = Math.min(from, to);
    if (draw(2) === 0) return draw(2) === 0 ? rewritten(sound, leaves, sound.sizes, first) : forged(sound, reindexed(leaves), first);
    const texts = leaves.values();
    return raw(sound.lines.map((line) => (line.startsWith("{") ? texts.next().value! : line)), first);
  },
  "two entries swapped": async (sound, draw) => {
    const a = draw(sound.leaves.length);
    const b = other(draw, sound.leaves.length, a);
    const leaves = sound.leaves.with(a, sound.leaves[b]!).with(b, sound.leaves[a]!);
    if (draw(2) === 0) return forged(sound, reindexed(leaves), Math.min(a, b));
    const texts = leaves.values();
    return raw(sound.lines.map((line) => (line.startsWith("{") ? texts.next().value! : line)), Math.min(a, b));
  },
  "the end cut off": async (sound, draw) => {
    const whole = Buffer.from(toText(sound.lines));
    if (draw(2) === 0) return { bytes: whole.subarray(0, draw(whole.length)), first: null, exact: false };
    // Where it is cut at a checkpoint it is an older export; who holds a newer checkpoint sees that.
    return { ...(await forged(sound, sound.leaves.slice(0, 1 + draw(sound.leaves.length - 1)), null, { sizes: sound.sizes })), held: [[...sound.notes.values()].at(-1)!] };
  },
  "an older export in its place": async (sound, draw) => {
    const size = sound.sizes[draw(sound.sizes.length - 1)]!;
    return { ...(await rewritten(sound, sound.leaves.slice(0, size), sound.sizes.filter((one) => one <= size), size)), held: [[...sound.notes.values()].at(-1)!] };
  },
  "a second history": async (sound, draw) => {
    const index = draw(sound.leaves.length);
    const sizes = draw(2) === 0 ? sound.sizes : [...new Set([...sound.sizes.filter(() => draw(2) === 0), sound.leaves.length])];
    return { ...(await rewritten(sound, replaced(sound.leaves, index, changed(sound.leaves[index]!, draw)), sizes, index)), held: [...sound.notes.values()] };
  },
  "a label, a log's name or an origin changed": async (sound, draw) => {
    const index = draw(sound.leaves.length);
    const relabelled = toCanonical({ ...(JSON.parse(sound.leaves[index]!) as Leaf), ...(draw(2) === 0 ? { label: "NATO RESTRICTED" } : { log: "other" }) });
    switch (draw(4)) {
      case 0: return raw(sound.lines.with(lineOf(sound, index), relabelled), index);
      case 1: return forged(sound, replaced(sound.leaves, index, relabelled), index);
      case 2: return forged(sound, sound.leaves.map((leaf) => toCanonical({ ...(JSON.parse(leaf) as Leaf), log: "other" })), 0, { log: "other" });
      default: {
        const origin = `${sound.origin}x`;
        return forged(sound, sound.leaves, null, { origin, keys: [toKeyText(keyOf(origin, logSigner))] });
      }
    }
  },
  "another key": async (sound, draw) => {
    const leaves = draw(2) === 0 ? sound.leaves : replaced(sound.leaves, 0, changed(sound.leaves[0]!, draw));
    const own = toKeyText(keyOf(sound.origin, thief));
    const keys = [[own], sound.keys, [own, ...sound.keys], [...sound.keys, own]][draw(4)]!;
    return raw(await toBundle({ ...sound, leaves, keys, sign: (text) => signNote(text, sound.origin, thief) }), null);
  },
  "an old signature on a new root": async (sound, draw) => {
    const index = draw(sound.leaves.length);
    const leaves = replaced(sound.leaves, index, changed(sound.leaves[index]!, draw));
    // Either the old signature stands under the new root, or the whole old checkpoint is left as it was.
    return forged(sound, leaves, index, draw(2) === 0 ? {} : { sign: (_text, size) => sound.notes.get(size)! });
  },
  "a proof, a tile or a root altered": async (sound, draw) => {
    const tiles = sound.lines.flatMap((line, at) => (line.startsWith("{") || at === 0 ? [] : [at]));
    const at = tiles[draw(tiles.length - 1)]!;
    const parts = JSON.parse(sound.lines[at]!) as [string, ...unknown[]];
    const turn = (text: string): string => {
      const bytes = Buffer.from(text, "base64");
      bytes[draw(bytes.length)]! ^= 1 << draw(8);
      return bytes.toString("base64");
    };
    if (parts[0] === "tile") {
      const before = Buffer.from(parts[3] as string, "base64");
      parts[3] = turn(parts[3] as string);
      const after = Buffer.from(parts[3] as string, "base64");
      return raw(sound.lines.with(at, JSON.stringify(parts)), (parts[2] as number) * 256 + Math.floor(before.findIndex((byte, place) => byte !== after[place]) / 32));
    }
    const proof = parts[2] as string[];
    const [origin, size, root] = (parts[1] as string).split("\n");
    if (proof.length === 0 || draw(4) === 0) parts[1] = (parts[1] as string).replace(root!, turn(root!));
    else if (draw(3) === 0) proof.splice(draw(proof.length), 1);
    else proof[draw(proof.length)] = turn(proof[0]!);
    return { ...raw(sound.lines.with(at, JSON.stringify(parts)), null), first: origin === sound.origin ? Number(size) - 1 : null, exact: false };
  },
};

/** One mutant of a kind. What the auditor knows of the log is its key, and for some kinds a checkpoint held from earlier. */
export async function makeMutant(kind: string, sound: Sound, draw: Draw): Promise<Mutant> {
  for (;;) {
    const { held = [], ...mutant } = await kinds[kind]!(sound, draw);
    // A draw that changes nothing is no mutant.
    if (!mutant.bytes.equals(Buffer.from(toText(sound.lines)))) return { ...mutant, held, fingerprints: [fingerprint(toKeyText(keyOf("entente/0123456789abcdef/room", logSigner)))] };
  }
}
