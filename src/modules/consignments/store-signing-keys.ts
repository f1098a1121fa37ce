import { sql } from "kysely";
import { keyset, toPage, type ListOrder, type Sql } from "../../edges/keyset.ts";
import type { Page } from "../../kernel/outcome.ts";
import type { SigningKey } from "./signing-key.ts";

interface KeyRow { id: string; public_key: Buffer; actor: string; org: string; device: string | null; added_at: Date; revoked_at: Date | null }

const columns = sql`k.id, k.public_key, k.actor, k.org, k.device, k.added_at, k.revoked_at`;

const toKey = (row: KeyRow): SigningKey => ({
  id: row.id, publicKey: row.public_key.toString("base64"), actor: row.actor, org: row.org, device: row.device, addedAt: row.added_at, revokedAt: row.revoked_at,
});

const sortKeys = { addedAt: { expression: sql`k.added_at`, type: "timestamptz", nullable: false }, org: { expression: sql`k.org`, type: "text", nullable: false } } as const;

export async function pageSigningKeys(db: Sql, { org, actor }: { readonly org?: string | undefined; readonly actor?: string | undefined }, order: ListOrder): Promise<Page<SigningKey> | undefined> {
  const page = keyset(sortKeys, order, sql`k.id`);
  if (!page) return undefined;
  const { rows } = await sql<KeyRow & { sort_value: string | null }>`
    select ${columns}, ${page.sortValue} as sort_value from consignments.signing_key k
     where ${page.where} ${org === undefined ? sql`` : sql`and k.org = ${org}`} ${actor === undefined ? sql`` : sql`and k.actor = ${actor}`}
     order by ${page.orderBy} limit ${page.limit}`.execute(db);
  return toPage(rows, order, toKey);
}

export async function listSigningKeys(db: Sql, ids: readonly string[]): Promise<SigningKey[]> {
  const { rows } = await sql<KeyRow>`select ${columns} from consignments.signing_key k where k.id = any (${[...ids]}) order by k.id`.execute(db);
  return rows.map(toKey);
}

/** The key with its row locked until the commit. */
export async function findSigningKeyForUpdate(db: Sql, id: string): Promise<SigningKey | undefined> {
  const { rows } = await sql<KeyRow>`select ${columns} from consignments.signing_key k where k.id = ${id} for update`.execute(db);
  return rows[0] && toKey(rows[0]);
}

/** Writes a new key; `false` when there is one of that id. */
export async function insertSigningKey(db: Sql, key: SigningKey): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into consignments.signing_key (id, public_key, actor, org, device, added_at)
    values (${key.id}, ${Buffer.from(key.publicKey, "base64")}, ${key.actor}, ${key.org}, ${key.device}, ${key.addedAt}) on conflict (id) do nothing`.execute(db);
  return numAffectedRows === 1n;
}

export async function revokeSigningKeyAt(db: Sql, id: string, at: Date): Promise<void> {
  await sql`update consignments.signing_key set revoked_at = ${at} where id = ${id}`.execute(db);
}
