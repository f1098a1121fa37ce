import type { Hash } from "./merkle.ts";
import { parseBase64, parseNote, type Note } from "./note.ts";

/** The head of a log at one size, as C2SP tlog-checkpoint writes it. */
export interface Head {
  /** What the log is called everywhere; also the name of the key that signs it. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

export interface Checkpoint extends Head {
  readonly note: Note;
}

/** The text that is signed: origin, size and root, a line each. */
export function toCheckpointText({ origin, size, root }: Head): string {
  return `${origin}\n${size}\n${Buffer.from(root).toString("base64")}\n`;
}

/** Reads a signed checkpoint without checking its signatures, or `null` when it is none. Lines after the third are passed over. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const note = parseNote(text);
  const [origin, size, rootText, ...more] = note?.text.slice(0, -1).split("\n") ?? [];
  const root = parseBase64(rootText ?? "");
  if (!note || !origin || !/^(0|[1-9]\d{0,15})$/.test(size ?? "") || root?.length !== 32 || more.includes("")) return null;
  return Number.isSafeInteger(Number(size)) ? { origin, size: Number(size), root, note } : null;
}

/** What a log sends to a witness, C2SP tlog-witness: the size the witness has, the proof from there, and the checkpoint. */
export interface WitnessRequest {
  readonly oldSize: number;
  readonly proof: readonly Hash[];
  readonly checkpoint: Checkpoint;
}

export function toWitnessText(oldSize: number, proof: readonly Hash[], note: string): string {
  return `old ${oldSize}\n${proof.map((hash) => `${Buffer.from(hash).toString("base64")}\n`).join("")}\n${note}`;
}

/** Reads what a log sends to a witness, or `null` when it is out of form. */
export function parseWitnessText(text: string): WitnessRequest | null {
  const border = text.indexOf("\n\n");
  const [first, ...lines] = text.slice(0, Math.max(border, 0)).split("\n");
  const size = /^old (0|[1-9]\d{0,15})$/.exec(first ?? "")?.[1];
  const checkpoint = parseCheckpoint(text.slice(border + 2));
  const proof = lines.map(parseBase64);
  if (size === undefined || !Number.isSafeInteger(Number(size)) || !checkpoint || proof.length > 63 || proof.some((hash) => hash?.length !== 32)) return null;
  return { oldSize: Number(size), proof: proof as Hash[], checkpoint };
}
