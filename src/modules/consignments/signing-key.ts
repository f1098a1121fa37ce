/** The public half of a key by which one person signs handovers for one organisation. */
export interface SigningKey {
  /** SHA-256 of the key's 32 bytes, hexadecimal: what signatures name. */
  readonly id: string;
  /** The key, base64. */
  readonly publicKey: string;
  /** By the name the log knows its person by. */
  readonly actor: string;
  /** Code of the organisation it signs for. */
  readonly org: string;
  /** What its person calls the device. */
  readonly device: string | null;
  readonly addedAt: Date;
  readonly revokedAt: Date | null;
}

export type SigningKeyRefusal =
  | { readonly rule: "KEY-1"; readonly code: "signing-key-form"; readonly pointer: "/publicKey" }
  | { readonly rule: "KEY-2"; readonly code: "signing-key-taken"; readonly pointer: "/publicKey" }
  | { readonly rule: "KEY-3"; readonly code: "signing-key-not-yours" }
  | { readonly rule: "KEY-4"; readonly code: "signing-key-revoked" };

interface Person { readonly name: string; readonly org: string }

/** Whether a key that is there already is the very one that somebody registers: asking twice changes nothing. */
export function isRegisteredFor(key: SigningKey, { name, org }: Person): boolean {
  return key.actor === name && key.org === org && key.revokedAt === null;
}

/** Why somebody cannot revoke a key, or `null`: its person may, and a coordinator. */
export function whyNotRevoke(key: SigningKey, by: Person, isCoordinator: boolean): SigningKeyRefusal | null {
  if (!isCoordinator && (key.actor !== by.name || key.org !== by.org)) return { rule: "KEY-3", code: "signing-key-not-yours" };
  return key.revokedAt === null ? null : { rule: "KEY-4", code: "signing-key-revoked" };
}
