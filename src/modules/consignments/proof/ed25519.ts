import { createHash, createPublicKey, verify } from "node:crypto";
import type { Proofs } from "../receipt.ts";

/** What stands before the 32 bytes of an Ed25519 key in its standard wrapping (RFC 8410). */
const wrapping = Buffer.from("302a300506032b6570032100", "hex");

/** Bytes of a base64 text in its one right form and of this length, or `null`. */
function bytesOf(text: string, length: number): Buffer | null {
  const bytes = Buffer.from(text.length > 200 ? "" : text, "base64");
  return bytes.length === length && bytes.toString("base64") === text ? bytes : null;
}

/** Hashes and Ed25519 signatures (RFC 8032) by Node. */
export const nodeProofs: Proofs = {
  hash: (text) => createHash("sha256").update(text, "utf8").digest("hex"),
  keyId(publicKey) {
    const bytes = bytesOf(publicKey, 32);
    return bytes && createHash("sha256").update(bytes).digest("hex");
  },
  isSigned(publicKey, text, signature) {
    const [key, signed] = [bytesOf(publicKey, 32), bytesOf(signature, 64)];
    return key !== null && signed !== null && verify(null, Buffer.from(text, "utf8"), createPublicKey({ key: Buffer.concat([wrapping, key]), format: "der", type: "spki" }), signed);
  },
};
