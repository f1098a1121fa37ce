import { createHash, createPublicKey, verify } from "node:crypto";

/** Kinds of signatures that C2SP signed-note numbers and this program makes. Others are passed over, as the format asks. */
export const signatureTypes = { ed25519: 1, cosignature: 4 } as const;

/** Who signs: a name, which is the log's origin or a witness's name, and the key with its kind. */
export interface NoteKey {
  readonly name: string;
  /** First byte of the key in its text; says the algorithm. */
  readonly type: number;
  readonly publicKey: Uint8Array;
}

/** Signs bytes with an Ed25519 key that it keeps to itself. */
export interface Signer {
  readonly publicKey: Uint8Array;
  sign(message: Uint8Array): Uint8Array;
}

interface Signature {
  readonly name: string;
  readonly id: Uint8Array;
  readonly signature: Uint8Array;
  readonly line: string;
}

/** A note read but not believed: its text and who claims to have signed it. */
export interface Note {
  /** With its last newline. */
  readonly text: string;
  readonly signatures: readonly Signature[];
}

/** At least 16 must be taken; more only make work. */
const mostSignatures = 64;

const isName = (name: string): boolean => name.length > 0 && !/[\s+\u0085\u200e\u200f]/u.test(name);

/** Bytes of a base64 text in its one canonical form, or `null`. */
export function parseBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : null;
}

export function keyId({ name, type, publicKey }: NoteKey): Buffer {
  return createHash("sha256").update(name).update(Uint8Array.of(10, type)).update(publicKey).digest().subarray(0, 4);
}

/** The key as one line of text, C2SP's vkey: name, id and key. */
export function toKeyText(key: NoteKey): string {
  return `${key.name}+${keyId(key).toString("hex")}+${Buffer.concat([Uint8Array.of(key.type), key.publicKey]).toString("base64")}`;
}

/** Reads a vkey, or `null` when it is none or its id does not fit. */
export function parseKeyText(text: string): NoteKey | null {
  const match = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/u.exec(text);
  const bytes = match && parseBase64(match[3]!);
  if (!match || !bytes || bytes.length !== 33 || !isName(match[1]!)) return null;
  const key = { name: match[1]!, type: bytes[0]!, publicKey: bytes.subarray(1) };
  return keyId(key).toString("hex") === match[2] ? key : null;
}

/** SHA-256 of the key's text in hexadecimals: short enough to read out, and bound to the name and the algorithm too. */
export function fingerprint(keyText: string): string {
  return createHash("sha256").update(keyText).digest("hex");
}

/** Takes a note apart, or `null` when it is none: text, empty line, signature lines. */
export function parseNote(note: string): Note | null {
  const border = note.lastIndexOf("\n\n");
  // oxlint-disable-next-line no-control-regex -- these are the characters the format forbids
  if (border < 1 || !note.endsWith("\n") || /[\u0000-\u0009\u000b-\u001f]/.test(note)) return null;
  const lines = note.slice(border + 2, -1).split("\n");
  if (lines.length > mostSignatures) return null;
  const signatures = lines.map(parseSignature);
  return signatures.some((one) => one === null) ? null : { text: note.slice(0, border + 1), signatures: signatures as Signature[] };
}

function parseSignature(line: string): Signature | null {
  const match = /^— (\S+) (\S+)$/u.exec(line);
  const bytes = match && parseBase64(match[2]!);
  return match && bytes && isName(match[1]!) && bytes.length > 4 ? { name: match[1]!, id: bytes.subarray(0, 4), signature: bytes.subarray(4), line } : null;
}

function signatureLine(key: NoteKey, signature: Uint8Array): string {
  return `— ${key.name} ${Buffer.concat([keyId(key), signature]).toString("base64")}\n`;
}

/** The text with its empty line and one signature in this name. */
export function signNote(text: string, name: string, signer: Signer): string {
  return `${text}\n${signatureLine({ name, type: signatureTypes.ed25519, publicKey: signer.publicKey }, signer.sign(Buffer.from(text)))}`;
}

const cosignedMessage = (text: string, seconds: string) => Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);

/** A witness's signature line under a checkpoint's text: that this was the largest tree it had seen at that time. */
export function cosign(text: string, name: string, signer: Signer, at: Date): string {
  const seconds = BigInt(Math.floor(at.getTime() / 1000));
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(seconds);
  return signatureLine({ name, type: signatureTypes.cosignature, publicKey: signer.publicKey }, Buffer.concat([time, signer.sign(cosignedMessage(text, String(seconds)))]));
}

const spki = Buffer.from("302a300506032b6570032100", "hex");

function verifies(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  return verify(null, message, createPublicKey({ key: Buffer.concat([spki, publicKey]), format: "der", type: "spki" }), signature);
}

/**
 * What a note's signatures say of one key: `signed`, not there at all, or `forged` when a line claims the key and does not
 * verify, which condemns the note.
 */
export function checkSignature(note: Note, key: NoteKey): "signed" | "absent" | "forged" {
  const claims = note.signatures.filter((one) => one.name === key.name && keyId(key).equals(one.id));
  const holds = (signature: Uint8Array) => {
    if (key.type === signatureTypes.ed25519) return verifies(key.publicKey, Buffer.from(note.text), signature);
    if (key.type !== signatureTypes.cosignature || signature.length !== 72) return false;
    const seconds = Buffer.from(signature).readBigUInt64BE(0);
    return seconds > 0n && seconds < 2n ** 63n && verifies(key.publicKey, cosignedMessage(note.text, String(seconds)), signature.subarray(8));
  };
  if (claims.length === 0) return "absent";
  return claims.every((one) => holds(one.signature)) ? "signed" : "forged";
}
