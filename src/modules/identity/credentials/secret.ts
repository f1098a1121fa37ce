import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A fresh secret of 256 bits. Only its hash is kept; whoever loses it asks for another. */
export function makeSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a secret. It has 256 bits of chance already, so that no slow hash is needed. */
export function hashSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

export function isSecret(secret: string, hash: Uint8Array): boolean {
  return timingSafeEqual(hashSecret(secret), hash);
}

/** Ten codes for whoever loses the device that makes theirs: 50 bits each, in letters that are not mistaken for one another. */
export function makeRecoveryCodes(): string[] {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789x";
  return Array.from({ length: 10 }, () => [...randomBytes(10)].map((byte) => letters[byte % 32]).join("").replace(/^(.{5})/, "$1-"));
}

/** What the log calls a new account. */
export function makeActorName(): string {
  return `u-${randomBytes(6).toString("hex")}`;
}
