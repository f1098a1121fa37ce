import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** What an authenticator is made to do wrong. */
export interface Mischief {
  readonly origin?: string;
  readonly host?: string;
  readonly challenge?: string;
  readonly type?: string;
  /** Whether it says that it verified who holds it. */
  readonly verified?: boolean;
  readonly counter?: number;
}

type Cbor = number | string | Buffer | Map<number | string, Cbor>;

/** As much of CBOR (RFC 8949) as a key and an attestation of none need. */
function toCbor(value: Cbor): Buffer {
  const head = (major: number, size: number) => (size < 24 ? Buffer.from([(major << 5) | size]) : size < 256 ? Buffer.from([(major << 5) | 24, size]) : Buffer.from([(major << 5) | 25, size >> 8, size & 255]));
  if (typeof value === "number") return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === "string") return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([name, one]) => [toCbor(name), toCbor(one)])]);
}

const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest();

/** A device with one key on P-256, in software, that can be made to err: what a browser would send of it. */
export function makeAuthenticator(at = "http://localhost") {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x, y } = publicKey.export({ format: "jwk" });
  const key = toCbor(new Map<number, Cbor>([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(x!, "base64url")], [-3, Buffer.from(y!, "base64url")]]));
  const id = randomBytes(32);
  let counter = 0;

  const clientData = (type: string, challenge: string, { origin = at, ...wrong }: Mischief) => Buffer.from(JSON.stringify({ type: wrong.type ?? type, challenge: wrong.challenge ?? challenge, origin, crossOrigin: false }));
  const authenticatorData = ({ host = new URL(at).hostname, verified = true, ...wrong }: Mischief, made?: Buffer) => {
    const count = Buffer.alloc(4);
    counter = wrong.counter ?? counter + 1;
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(host), Buffer.from([0x01 | (verified ? 0x04 : 0) | (made ? 0x40 : 0)]), count, made ?? Buffer.alloc(0)]);
  };
  return {
    id: id.toString("base64url"),
    /** Makes its key for whoever asks. */
    make(challenge: string, wrong: Mischief = {}) {
      const data = authenticatorData(wrong, Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]));
      return {
        id: id.toString("base64url"), clientData: clientData("webauthn.create", challenge, wrong).toString("base64url"), transports: ["internal"],
        attestation: toCbor(new Map<string, Cbor>([["fmt", "none"], ["attStmt", new Map()], ["authData", data]])).toString("base64url"),
      };
    },
    /** Signs a challenge with its key. */
    use(challenge: string, wrong: Mischief = {}) {
      const client = clientData("webauthn.get", challenge, wrong);
      const data = authenticatorData(wrong);
      return { id: id.toString("base64url"), clientData: client.toString("base64url"), authenticatorData: data.toString("base64url"), signature: sign("sha256", Buffer.concat([data, sha256(client)]), privateKey).toString("base64url") };
    },
  };
}
