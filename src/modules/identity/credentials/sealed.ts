import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

/** Keeps what has to be computed with, so that whoever has the database alone cannot. */
export interface SecretBox {
  /** `of` says whose it is: what is kept of one account opens for no other. */
  seal(secret: string, of: string): string;
  /** `null` for what was sealed with another key, for somebody else, or changed since. */
  open(kept: string, of: string): string | null;
}

const mark = "v1.";

export const isSealed = (kept: string): boolean => kept.startsWith(mark);

/** AES-256-GCM under a key of 32 bytes, with a fresh nonce of 12 for each secret. */
export function toSecretBox(key: Uint8Array): SecretBox {
  if (key.length !== 32) throw new RangeError("a key has 32 bytes");
  return {
    seal(secret, of) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(of, "utf8"));
      const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
      return mark + Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString("base64url");
    },
    open(kept, of) {
      const bytes = Buffer.from(kept.slice(mark.length), "base64url");
      if (!isSealed(kept) || bytes.length < 28) return null;
      try {
        const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12)).setAAD(Buffer.from(of, "utf8")).setAuthTag(bytes.subarray(-16));
        return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString("utf8");
      } catch {
        return null;
      }
    },
  };
}

/** The first 160 bits that a link's secret gives for the codes of the device it makes: nothing of them is kept until it is used. */
export function codeBytesOfLink(secret: string): Uint8Array {
  return createHmac("sha256", secret).update("entente codes of a device").digest().subarray(0, 20);
}
