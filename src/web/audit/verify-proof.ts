import type { Schema } from "../../client/index.ts";
import { digestOf, toBase64, toHex } from "../parts/digest.ts";

type Bytes = Uint8Array<ArrayBuffer>;
type Proof = Schema<"AuditProof">;

/** An entry as the page shows it. */
export type Shown = Pick<Schema<"AuditEntry">, "log" | "index" | "at" | "actor" | "org" | "action" | "object">;

/** What this browser remembers of a log from an earlier proof: its key, and the largest tree it saw. */
export interface Remembered {
  readonly key: string;
  readonly size: number;
  readonly root: string;
}

export type Falsehood =
  /** The text is not of the entry that is shown, or not at its place. */
  | "text"
  /** The path does not lead from the text to the root of the checkpoint. */
  | "path"
  /** The key did not sign the checkpoint. */
  | "signature"
  /** The log was signed with another key when this browser last looked. */
  | "key"
  /** The log does not continue what this browser saw. */
  | "history";

export type Verdict =
  | { readonly outcome: "proved"; readonly fingerprint: string; readonly continues: number | null; readonly remember: Remembered }
  /** Text and path hold, but this browser cannot check Ed25519 signatures. */
  | { readonly outcome: "unsigned"; readonly fingerprint: string }
  | { readonly outcome: "false"; readonly why: Falsehood };

const no = (why: Falsehood): Verdict => ({ outcome: "false", why });
const encoder = new TextEncoder();
const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
const same = (a: Bytes, b: Bytes): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

async function hash(...parts: readonly (Bytes | number)[]): Promise<Bytes> {
  const bytes = parts.flatMap((part) => (typeof part === "number" ? [part] : [...part]));
  return digestOf(Uint8Array.from(bytes));
}
const node = (left: Bytes, right: Bytes) => hash(1, left, right);

/** Whether the path leads from the leaf to the root, by RFC 9162 §2.1.3.2. */
async function isIncluded(index: number, size: number, leaf: Bytes, path: readonly Bytes[], root: Bytes): Promise<boolean> {
  if (index >= size) return false;
  let [place, last, found] = [index, size - 1, leaf];
  for (const step of path) {
    if (last === 0 || step.length !== 32) return false;
    if (place % 2 === 1 || place === last) {
      found = await node(step, found);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else found = await node(found, step);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && same(found, root);
}

/** Whether the larger tree only adds to the smaller, by RFC 9162 §2.1.4.2. */
async function isContinued(from: number, to: number, path: readonly Bytes[], older: Bytes, newer: Bytes): Promise<boolean> {
  if (from === to) return path.length === 0 && same(older, newer);
  const [first, ...steps] = Number.isInteger(Math.log2(from)) ? [older, ...path] : path;
  if (from > to || first === undefined) return false;
  let [place, last, left, right] = [from - 1, to - 1, first, first];
  while (place % 2 === 1) [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  for (const step of steps) {
    if (last === 0 || step.length !== 32) return false;
    if (place % 2 === 1 || place === last) {
      [left, right] = [await node(step, left), await node(step, right)];
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else right = await node(right, step);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && same(left, older) && same(right, newer);
}

/** Whether the text is of the entry that the page shows, which is what its reader wants to know of. */
function tellsOf(leaf: string, shown: Shown, log: string): boolean {
  const told = JSON.parse(leaf) as { index: number; log: string; time: string; actor: string; org: string; action: string; object: { kind: string; id: string } };
  const [a, b] = [[told.index, told.log, told.time, told.actor, told.org, told.action, told.object.kind, told.object.id], [shown.index, log, shown.at, shown.actor, shown.org, shown.action, shown.object.kind, shown.object.id]];
  return a.every((value, at) => value === b[at]);
}

/** Whether the key signed the checkpoint; `null` when this browser cannot tell. */
async function isSigned(checkpoint: string, keyText: string): Promise<boolean | null> {
  const [, name, id, material] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(keyText) ?? [];
  const bytes = fromBase64(material ?? "");
  if (name === undefined || bytes[0] !== 1 || bytes.length !== 33 || toHex(await hash(encoder.encode(`${name}\n`), bytes)).slice(0, 8) !== id) return false;
  const border = checkpoint.lastIndexOf("\n\n");
  const line = checkpoint.slice(border + 2).split("\n").map((one) => one.split(" ")).find(([dash, signer, text]) => dash === "—" && signer === name && toHex(fromBase64(text ?? "")).startsWith(id));
  if (border < 1 || !line) return false;
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey("raw", bytes.slice(1), "Ed25519", false, ["verify"]);
  } catch {
    return null;
  }
  return crypto.subtle.verify("Ed25519", key, fromBase64(line[2]!).slice(4), encoder.encode(checkpoint.slice(0, border + 1)));
}

/**
 * Verifies with this browser's own means that the entry shown is in the signed log. `continuing` asks for the proof from an
 * earlier size; it is asked only when the browser remembers one.
 */
export async function verifyProof(proof: Proof, shown: Shown, remembered: Remembered | null, continuing: (from: number, to: number) => Promise<readonly string[]>): Promise<Verdict> {
  try {
    const [origin, size, root] = proof.checkpoint.split("\n");
    if (!tellsOf(proof.leaf, shown, proof.log)) return no("text");
    const rootBytes = fromBase64(root ?? "");
    if (origin !== proof.origin || size !== String(proof.size) || !proof.key.startsWith(`${origin}+`)) return no("signature");
    if (!(await isIncluded(shown.index, proof.size, await hash(0, encoder.encode(proof.leaf)), proof.proof.map(fromBase64), rootBytes))) return no("path");
    const fingerprint = toHex(await hash(encoder.encode(proof.key)));
    const signed = await isSigned(proof.checkpoint, proof.key);
    if (signed === null) return { outcome: "unsigned", fingerprint };
    if (!signed) return no("signature");
    if (remembered && remembered.key !== proof.key) return no("key");
    if (remembered && (remembered.size > proof.size || !(await isContinued(remembered.size, proof.size, (await continuing(remembered.size, proof.size)).map(fromBase64), fromBase64(remembered.root), rootBytes)))) return no("history");
    return { outcome: "proved", fingerprint, continues: remembered?.size ?? null, remember: { key: proof.key, size: proof.size, root: toBase64(rootBytes) } };
  } catch (error) {
    // What cannot even be read proves nothing; an answer that says no is the caller's to show.
    if (error instanceof SyntaxError || error instanceof DOMException || error instanceof TypeError) return no("text");
    throw error;
  }
}
