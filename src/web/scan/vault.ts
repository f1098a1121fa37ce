import { digestOf, toBase64, toHex } from "../parts/digest.ts";

/**
 * What a device keeps while it has no connection, in this browser's own database: each thing encrypted with a key of its person
 * that the browser never gives out, neither to a page nor to a file. Whoever signs out here leaves nothing behind.
 */
const databaseName = "entente-device";

/** Whose things: name and organisation, since one person may act for two. */
export interface Owner {
  readonly name: string;
  readonly org: string;
}

/** Kinds of things kept: consignments taken along, and changes that wait to be sent. */
export type KeptKind = "along" | "waiting";

interface KeptRow { readonly seq?: number; readonly id: string; readonly of: string; readonly kind: KeptKind; readonly iv: Uint8Array<ArrayBuffer>; readonly bytes: ArrayBuffer }

export interface Kept<Value> {
  readonly id: string;
  /** Counts up in the order in which things were kept. */
  readonly seq: number;
  readonly value: Value;
}

/** The device's own key for signing, and its public half in base64 with the id that signatures name. */
export interface DeviceKey {
  readonly id: string;
  readonly publicKey: string;
  sign(text: string): Promise<string>;
}

const ofOwner = ({ name, org }: Owner) => `${org}/${name}`;
const done = <Value>(request: IDBRequest<Value>): Promise<Value> => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error ?? new Error("the browser keeps nothing"));
});

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("key");
    request.result.createObjectStore("kept", { keyPath: "seq", autoIncrement: true }).createIndex("of", ["of", "kind", "id"], { unique: true });
  };
  return done(request);
}

export class Vault {
  readonly #database: IDBDatabase;
  readonly #of: string;
  readonly #key: CryptoKey;

  private constructor(database: IDBDatabase, of: string, key: CryptoKey) {
    this.#database = database;
    this.#of = of;
    this.#key = key;
  }

  static async open(owner: Owner): Promise<Vault> {
    const database = await openDatabase();
    const of = ofOwner(owner);
    const fresh = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    const keys = database.transaction("key", "readwrite").objectStore("key");
    // Two tabs may open at once: whoever comes second takes the key that is there.
    const there = (await done(keys.get(`seal ${of}`))) as CryptoKey | undefined;
    if (!there) await done(keys.put(fresh, `seal ${of}`));
    return new Vault(database, of, there ?? fresh);
  }

  async #seal(kind: KeptKind, id: string, value: unknown): Promise<Omit<KeptRow, "seq">> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: this.#about(kind, id) }, this.#key, new TextEncoder().encode(JSON.stringify(value)));
    return { id, of: this.#of, kind, iv, bytes };
  }

  /** What a thing is goes into its encryption: none can be passed off as another. */
  #about(kind: KeptKind, id: string): Uint8Array<ArrayBuffer> {
    return new TextEncoder().encode(`${this.#of} ${kind} ${id}`);
  }

  /** Keeps a thing, in the place of what had its id before. It is kept when this answers. */
  async keep(kind: KeptKind, id: string, value: unknown): Promise<void> {
    const row = await this.#seal(kind, id, value);
    const transaction = this.#database.transaction("kept", "readwrite", { durability: "strict" });
    const store = transaction.objectStore("kept");
    const seq = await done(store.index("of").getKey([this.#of, kind, id]));
    store.put(seq === undefined ? row : { ...row, seq });
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error("the browser keeps nothing"));
    });
  }

  async list<Value>(kind: KeptKind): Promise<Kept<Value>[]> {
    const range = IDBKeyRange.bound([this.#of, kind, ""], [this.#of, kind, "\uffff"]);
    const rows = (await done(this.#database.transaction("kept").objectStore("kept").index("of").getAll(range))) as (KeptRow & { seq: number })[];
    const opened = await Promise.all(rows.map(async ({ id, seq, iv, bytes }) => {
      const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: this.#about(kind, id) }, this.#key, bytes);
      return { id, seq, value: JSON.parse(new TextDecoder().decode(text)) as Value };
    }));
    return opened.sort((a, b) => a.seq - b.seq);
  }

  async remove(kind: KeptKind, id: string): Promise<void> {
    const store = this.#database.transaction("kept", "readwrite").objectStore("kept");
    const seq = await done(store.index("of").getKey([this.#of, kind, id]));
    if (seq !== undefined) await done(store.delete(seq));
  }

  /** The device's key for signing; made when it is first asked for, and never given out. `null` where the browser knows no Ed25519. */
  async deviceKey(): Promise<DeviceKey | null> {
    const name = `sign ${this.#of}`;
    const keys = () => this.#database.transaction("key", "readwrite").objectStore("key");
    let pair = (await done(keys().get(name))) as CryptoKeyPair | undefined;
    if (!pair) {
      try {
        pair = (await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"])) as CryptoKeyPair;
      } catch {
        return null;
      }
      await done(keys().put(pair, name));
    }
    const { privateKey } = pair;
    const raw = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
    return {
      id: toHex(await digestOf(raw)), publicKey: toBase64(raw),
      sign: async (text) => toBase64(new Uint8Array(await crypto.subtle.sign("Ed25519", privateKey, new TextEncoder().encode(text)))),
    };
  }

  close(): void {
    this.#database.close();
  }
}

/** Takes everything away that this browser kept for anyone: what signing out does. */
export function clearVaults(): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    request.onblocked = () => resolve();
  });
}
