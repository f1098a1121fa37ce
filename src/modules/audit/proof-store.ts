import { sql } from "kysely";
import type { LabelId } from "../../kernel/label.ts";
import { isReadable } from "../../edges/shown.ts";
import type { Sql } from "./context.ts";
import type { Hash } from "./proof/merkle.ts";
import { tileWidth, type Tile, type TileReader } from "./proof/tiles.ts";

/** A log and how far it is written and signed. */
export interface LogRow {
  readonly name: string;
  readonly label_id: LabelId;
  readonly origin: string;
  readonly leaf_count: bigint;
  readonly size: bigint | null;
  readonly root: Buffer | null;
  readonly key: string | null;
  readonly at: Date | null;
  readonly note: string | null;
}

/** Every log, the room's own first, or one, with its newest checkpoint; or those that the reader of this transaction may read. */
export async function listLogs(db: Sql, of: { readonly name?: string; readonly readable?: true } = {}): Promise<LogRow[]> {
  const { rows } = await sql<LogRow>`
    select l.name, l.label_id, l.origin, l.leaf_count, c.size, c.root, c.key, c.at, c.note from audit.log l
      left join lateral (select size, root, key, at, note from audit.checkpoint where log = l.name order by size desc limit 1) c on true
     where ${of.name === undefined ? sql`true` : sql`l.name = ${of.name}`} ${of.readable ? sql`and ${isReadable(sql`l.label_id`)}` : sql``}
     order by (l.label_id = 1) desc, l.name`.execute(db);
  return rows;
}

/** Whether this transaction may write the log's tiles and checkpoints: one at a time does, whichever server it is. */
export async function tryHoldTree(db: Sql, log: string): Promise<boolean> {
  const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${`audit tree ${log}`}, 0)) as got`.execute(db);
  return rows[0]!.got;
}

/** Waits until nobody else decides about this origin's next checkpoint. */
export async function holdOrigin(db: Sql, origin: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`audit witness ${origin}`}, 0))`.execute(db);
}

/** A leaf with everything that is said of it beside its text. */
export interface StoredLeaf {
  readonly index: bigint;
  readonly at: Date;
  readonly actor: string;
  readonly org: string;
  readonly action: string;
  readonly object_kind: string;
  readonly object_id: string;
  readonly leaf: string;
  readonly hash: Buffer;
}

/** Leaves by their places, from `from` on. */
export async function listStoredLeaves(db: Sql, log: string, from: number, limit: number): Promise<StoredLeaf[]> {
  const { rows } = await sql<StoredLeaf>`
    select index, at, actor, org, action, object_kind, object_id, leaf, hash from audit.leaf
     where log = ${log} and index >= ${from} order by index limit ${limit}`.execute(db);
  return rows;
}

/** Reads a log's tiles: full ones as they are kept, others from the leaves' hashes or the tiles below. */
export function tileReader(db: Sql, log: string): TileReader {
  return async (level, index, width) => {
    const first = index * tileWidth;
    if (width === tileWidth) {
      const { rows } = await sql<{ hashes: Buffer }>`select hashes from audit.tile where log = ${log} and level = ${level} and index = ${index}`.execute(db);
      if (rows[0]) return splitHashes(rows[0].hashes);
    }
    const { rows } = level === 0
      ? await sql<{ hash: Buffer }>`select hash from audit.leaf where log = ${log} and index >= ${first} and index < ${first + width} order by index`.execute(db)
      : await sql<{ hash: Buffer }>`select root as hash from audit.tile where log = ${log} and level = ${level - 1} and index >= ${first} and index < ${first + width} order by index`.execute(db);
    if (rows.length !== width) throw new Error(`the log ${log} lacks hashes of tile ${level}/${index}: ${rows.length} of ${width}`);
    return rows.map((row) => row.hash);
  };
}

export function splitHashes(bytes: Buffer): Hash[] {
  return Array.from({ length: bytes.length / 32 }, (_, at) => bytes.subarray(at * 32, at * 32 + 32));
}

export async function insertTiles(db: Sql, log: string, tiles: readonly Tile[]): Promise<void> {
  for (const { level, index, hashes, root } of tiles) {
    await sql`insert into audit.tile (log, level, index, hashes, root) values (${log}, ${level}, ${index}, ${Buffer.concat(hashes)}, ${Buffer.from(root)})`.execute(db);
  }
}

/** The full tiles of the lowest level from `from` on. */
export async function listTiles(db: Sql, log: string, level: number, from: number, limit: number): Promise<{ index: bigint; hashes: Buffer; root: Buffer }[]> {
  const { rows } = await sql<{ index: bigint; hashes: Buffer; root: Buffer }>`
    select index, hashes, root from audit.tile where log = ${log} and level = ${level} and index >= ${from} order by index limit ${limit}`.execute(db);
  return rows;
}

export interface KeyRow {
  readonly key: string;
  readonly algorithm: string;
  readonly from_size: bigint;
  readonly at: Date;
}

/** The keys of a log, oldest first. */
export async function listKeys(db: Sql, log: string): Promise<KeyRow[]> {
  const { rows } = await sql<KeyRow>`select key, algorithm, from_size, at from audit.log_key where log = ${log} order by at, from_size, key`.execute(db);
  return rows;
}

export async function insertKey(db: Sql, log: string, row: { key: string; algorithm: string; fromSize: number; at: Date }): Promise<void> {
  await sql`insert into audit.log_key (log, key, algorithm, from_size, at) values (${log}, ${row.key}, ${row.algorithm}, ${row.fromSize}, ${row.at})`.execute(db);
}

export interface CheckpointRow {
  readonly size: bigint;
  readonly root: Buffer;
  readonly key: string;
  readonly at: Date;
  readonly note: string;
}

/** Checkpoints with more leaves than `above`, smallest first. */
export async function listCheckpoints(db: Sql, log: string, above: number, limit: number): Promise<CheckpointRow[]> {
  const { rows } = await sql<CheckpointRow>`
    select size, root, key, at, note from audit.checkpoint where log = ${log} and size > ${above} order by size limit ${limit}`.execute(db);
  return rows;
}

export async function insertCheckpoint(db: Sql, log: string, row: Omit<CheckpointRow, "size"> & { size: number }): Promise<void> {
  await sql`insert into audit.checkpoint (log, size, root, key, at, note) values (${log}, ${row.size}, ${row.root}, ${row.key}, ${row.at}, ${row.note})`.execute(db);
}

/** The witnesses' lines under checkpoints with sizes from `from` through `through`. */
export async function listCosignatures(db: Sql, log: string, from: number, through: number): Promise<{ size: bigint; witness: string; line: string }[]> {
  const { rows } = await sql<{ size: bigint; witness: string; line: string }>`
    select size, witness, line from audit.cosignature where log = ${log} and size between ${from} and ${through} order by size, at, witness`.execute(db);
  return rows;
}

/** The largest size of a log that a witness has cosigned; 0 when none. */
export async function findCosignedSize(db: Sql, log: string, witness: string): Promise<number> {
  const { rows } = await sql<{ size: bigint | null }>`select max(size) as size from audit.cosignature where log = ${log} and witness = ${witness}`.execute(db);
  return Number(rows[0]!.size ?? 0n);
}

/** Keeps a witness's line; of one that signed twice the first stays. */
export async function insertCosignature(db: Sql, log: string, row: { size: number; witness: string; at: Date; line: string }): Promise<void> {
  await sql`
    insert into audit.cosignature (log, size, witness, at, line) values (${log}, ${row.size}, ${row.witness}, ${row.at}, ${row.line})
    on conflict (log, size, witness) do nothing`.execute(db);
}

export interface WitnessedRow {
  readonly size: bigint;
  readonly root: Buffer;
  readonly note: string;
}

/** The largest checkpoint of an origin that was cosigned here. */
export async function findWitnessed(db: Sql, origin: string): Promise<WitnessedRow | undefined> {
  const { rows } = await sql<WitnessedRow>`select size, root, note from audit.witnessed where origin = ${origin} order by size desc limit 1`.execute(db);
  return rows[0];
}

export async function insertWitnessed(db: Sql, row: { origin: string; size: number; root: Hash; at: Date; note: string }): Promise<void> {
  await sql`
    insert into audit.witnessed (origin, size, root, at, note) values (${row.origin}, ${row.size}, ${Buffer.from(row.root)}, ${row.at}, ${row.note})
    on conflict (origin, size) do nothing`.execute(db);
}

/** Every origin that was cosigned here, for finding one by the hash of its name. */
export async function listWitnessedOrigins(db: Sql): Promise<string[]> {
  const { rows } = await sql<{ origin: string }>`select distinct origin from audit.witnessed order by origin`.execute(db);
  return rows.map((row) => row.origin);
}
