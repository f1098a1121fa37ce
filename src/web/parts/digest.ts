export const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** SHA-256 of bytes. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

/** SHA-256 of a text, hexadecimal. */
export async function hashOf(text: string): Promise<string> {
  return toHex(await digestOf(new TextEncoder().encode(text)));
}
