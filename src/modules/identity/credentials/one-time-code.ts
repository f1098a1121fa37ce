import { Secret, TOTP } from "otpauth";

const settings = { issuer: "Entente", algorithm: "SHA1", digits: 6, period: 30 } as const;

/** A secret of 160 bits, in base 32, as apps that make codes take it. */
export function toCodeSecret(bytes: Uint8Array): string {
  return new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32;
}

/** What the apps read, as a link or as the QR code of it. */
export function toCodeLink(secret: string, login: string): string {
  return new TOTP({ ...settings, label: login, secret: Secret.fromBase32(secret) }).toString();
}

/**
 * The step of a code (RFC 6238: whole 30 seconds since 1970) when it is right now, one step before or one after, and later than
 * the last step that counted; so no code counts twice. `null` when it is not.
 */
export function findStep(secret: string, code: string, lastStep: number, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = new TOTP({ ...settings, secret: Secret.fromBase32(secret) }).validate({ token: code, timestamp: now.getTime(), window: 1 });
  if (delta === null) return null;
  const step = Math.floor(now.getTime() / 30_000) + delta;
  return step > lastStep ? step : null;
}
