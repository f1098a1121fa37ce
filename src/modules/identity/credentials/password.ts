import { hash, verify, type Options } from "@node-rs/argon2";

/** argon2id as OWASP advises: 19 MiB, two passes, one lane; some 25 ms. */
const options: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), options);
}

let decoy: Promise<string> | undefined;

/** Whether a password is the one. Without a hash it takes as long and is not: who asks does not learn whether there is such an account. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  decoy ??= hashPassword("there is no such account");
  const right = await verify(stored ?? (await decoy), password.normalize("NFKC"));
  return stored !== null && right;
}
