import { createHash, createPrivateKey, createPublicKey, sign } from "node:crypto";
import type { NoteKey, Signer } from "../../src/modules/audit/proof/note.ts";

const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");

/** An Ed25519 key made of a seed, so that a test signs the same text the same way each time. */
export function signerOf(seed: string): Signer {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, createHash("sha256").update(seed).digest()]), format: "der", type: "pkcs8" });
  return { publicKey: createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32), sign: (message) => sign(null, message, key) };
}

export const keyOf = (name: string, signer: Signer, type = 1): NoteKey => ({ name, type, publicKey: signer.publicKey });
