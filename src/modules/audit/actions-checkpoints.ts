import { record } from "./actions.ts";
import type { ActionContext, Sql } from "./context.ts";
import { parseCheckpoint, toCheckpointText, type Head } from "./proof/checkpoint.ts";
import { sameHash, type Hash } from "./proof/merkle.ts";
import { checkSignature, fingerprint, parseKeyText, signatureTypes, signNote, toKeyText, type NoteKey, type Signer } from "./proof/note.ts";
import { rootAt, TileBuilder, tileWidth, type Tile } from "./proof/tiles.ts";
import {
  insertCheckpoint, insertKey, insertTiles, listCheckpoints, listKeys, listLogs, listStoredLeaves, listTiles, splitHashes, tileReader, tryHoldTree,
  type CheckpointRow, type LogRow,
} from "./proof-store.ts";
import { rehash, type LogFault, type LogFaultCode } from "./stored-leaf.ts";

/** The one algorithm so far. Keys carry its name, so that another can follow. */
const algorithm = "ed25519";
const pageSize = 1000;

/** Thrown inside a transaction that found the log wrong, so that nothing of it stays. */
class Wrong extends Error {
  constructor(readonly fault: LogFault) {
    super(fault.code);
  }
}

const wrong = (code: LogFaultCode, index: number, through = index) => new Wrong({ code, index, through });

const keyOf = (row: LogRow, signer: Signer): NoteKey => ({ name: row.origin, type: signatureTypes.ed25519, publicKey: signer.publicKey });

/** Every log, and how many entries it has that are not signed yet. */
export async function listLogStates(db: Sql): Promise<{ name: string; origin: string; newLeaves: number }[]> {
  return (await listLogs(db)).map((row) => ({ name: row.name, origin: row.origin, newLeaves: Number(row.leaf_count - (row.size ?? 0n)) }));
}

export type Signing =
  | { readonly outcome: "signed"; readonly head: Head; readonly note: string }
  /** Nothing was written since the last one, which stands. */
  | { readonly outcome: "unchanged" }
  /** Another server is signing. */
  | { readonly outcome: "elsewhere" }
  | { readonly outcome: "wrong"; readonly fault: LogFault };

/**
 * Signs the log as far as it is written. Before that the new leaves, and those in the last tile, are hashed anew from their
 * texts, and they must continue the last checkpoint and `held`, a head that was signed before and is remembered outside the
 * database. What does not hold is named and not signed.
 */
export async function signLog(context: ActionContext, log: string, signer: Signer, held: Head | null): Promise<Signing> {
  try {
    return await context.transaction(async (db): Promise<Signing> => {
      if (!(await tryHoldTree(db, log))) return { outcome: "elsewhere" };
      const row = (await listLogs(db, { name: log }))[0];
      if (!row) throw new Error(`there is no log ${log}`);
      const size = Number(row.leaf_count);
      if (held && held.size > size) throw wrong("log-shorter", size, held.size - 1);
      if (size === Number(row.size ?? 0)) return { outcome: "unchanged" };
      const head = { origin: row.origin, size, root: await growTree(db, log, row, held) };
      const note = signNote(toCheckpointText(head), row.origin, signer);
      await insertCheckpoint(db, log, { size, root: Buffer.from(head.root), key: toKeyText(keyOf(row, signer)), at: context.now, note });
      return { outcome: "signed", head, note };
    });
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    // A root that differs says that something is wrong before it; reading the whole log says where.
    const named = error.fault.code === "root-differs" ? await findFault(context.sql, log) : null;
    return { outcome: "wrong", fault: named ?? error.fault };
  }
}

/** Adds the leaves since the last checkpoint to the tree, and answers its root. */
async function growTree(db: Sql, log: string, row: LogRow, held: Head | null): Promise<Hash> {
  const signedSize = Number(row.size ?? 0);
  const size = Number(row.leaf_count);
  const start = signedSize - (signedSize % tileWidth);
  const reader = tileReader(db, log);
  const builder = await TileBuilder.at(start, reader);
  const marks = [...(row.root ? [{ size: signedSize, root: row.root as Hash }] : []), ...(held ? [held] : [])];
  const check = (root: Hash, mark: { size: number; root: Hash }) => {
    if (!sameHash(root, mark.root)) throw wrong("root-differs", 0, mark.size - 1);
  };
  for (const mark of marks.filter((one) => one.size < start)) check(await rootAt(mark.size, reader), mark);
  const checkHere = () => marks.filter((one) => one.size === builder.size).forEach((mark) => check(builder.root(), mark));
  checkHere();
  await walk(db, log, start, size, async (hash) => {
    // Those in front of the last checkpoint have their tiles already.
    const tiles = builder.push(hash);
    if (builder.size > signedSize) await insertTiles(db, log, tiles);
    checkHere();
  });
  return builder.root();
}

/** Hashes leaf after leaf anew, and throws at the first that is not what it should be. */
async function walk(db: Sql, log: string, start: number, end: number, take: (hash: Hash, index: number) => Promise<void>): Promise<void> {
  for (let next = start; next < end; ) {
    const page = await listStoredLeaves(db, log, next, Math.min(pageSize, end - next));
    if (page.length === 0) throw wrong("leaf-missing", next);
    for (const leaf of page) {
      const answer = rehash(leaf, log, next);
      if ("fault" in answer) throw new Wrong(answer.fault);
      await take(answer.hash, next++);
    }
  }
}

/** Reads a whole log and answers the first thing that is wrong with it: leaves, tiles, checkpoints and their signatures. */
export async function findFault(db: Sql, log: string): Promise<LogFault | null> {
  try {
    await checkLog(db, log);
    return null;
  } catch (error) {
    if (error instanceof Wrong) return error.fault;
    throw error;
  }
}

async function checkLog(db: Sql, log: string): Promise<void> {
  const row = (await listLogs(db, { name: log }))[0];
  if (!row) throw new Error(`there is no log ${log}`);
  const size = Number(row.leaf_count);
  const keys = (await listKeys(db, log)).map(({ key }) => key);
  const builder = TileBuilder.empty();
  const checkpoints = readAhead((above) => listCheckpoints(db, log, above, pageSize));
  let [next, behind] = [await checkpoints(), 0];
  await walk(db, log, 0, size, async (hash) => {
    for (const tile of builder.push(hash)) await checkTile(db, log, tile, Number(row.size ?? 0));
    if (next === undefined || Number(next.size) !== builder.size) return;
    if (!sameHash(builder.root(), next.root)) throw wrong("root-differs", behind, builder.size - 1);
    checkNote(row, keys, next);
    behind = builder.size;
    next = await checkpoints();
  });
  if (next) throw wrong("log-shorter", size, Number(next.size) - 1);
  if ((await listStoredLeaves(db, log, size, 1)).length > 0) throw wrong("leaf-uncounted", size);
}

/** A full tile as it is kept must be the one that the leaves make. One that no checkpoint needed yet is not there. */
async function checkTile(db: Sql, log: string, tile: Tile, signedSize: number): Promise<void> {
  const leaves = tileWidth ** tile.level;
  if ((tile.index + 1) * tileWidth * leaves > signedSize) return;
  const stored = (await listTiles(db, log, tile.level, tile.index, 1))[0];
  const first = tile.index * tileWidth;
  if (stored?.index !== BigInt(tile.index)) throw wrong("tile-hash", first * leaves, (first + tileWidth) * leaves - 1);
  const at = splitHashes(stored.hashes).findIndex((hash, place) => !sameHash(hash, tile.hashes[place]!));
  if (at >= 0) throw wrong("tile-hash", (first + at) * leaves, (first + at + 1) * leaves - 1);
  if (!sameHash(stored.root, tile.root)) throw wrong("tile-hash", first * leaves, (first + tileWidth) * leaves - 1);
}

/** A checkpoint's note says what its row says, and is signed by the key it names, which is one of the log's. */
function checkNote(log: LogRow, keys: readonly string[], row: CheckpointRow): void {
  const size = Number(row.size);
  const checkpoint = parseCheckpoint(row.note);
  const key = parseKeyText(row.key);
  if (checkpoint?.origin !== log.origin || checkpoint.size !== size || !sameHash(checkpoint.root, row.root)) throw wrong("checkpoint-form", size - 1);
  if (!key || !keys.includes(row.key) || key.name !== log.origin || checkSignature(checkpoint.note, key) !== "signed") throw wrong("checkpoint-unsigned", size - 1);
}

/** Gives checkpoints one by one, reading them in pages. */
function readAhead(list: (above: number) => Promise<CheckpointRow[]>): () => Promise<CheckpointRow | undefined> {
  let page: CheckpointRow[] = [];
  let [at, above, ended] = [0, 0, false];
  return async () => {
    if (at === page.length && !ended) {
      [page, at] = [await list(above), 0];
      ended = page.length === 0;
    }
    const row = page[at++];
    if (row) above = Number(row.size);
    return row;
  };
}

export type KeyTaking =
  | { readonly outcome: "known" | "taken" | "changed"; readonly key: string }
  | { readonly outcome: "other-key"; readonly fingerprint: string };

/**
 * Makes a key the one that signs this log. A log that was signed with another goes on under the new one only when
 * `mayChange` says so, and the log itself then tells of it.
 */
export async function takeKey(context: ActionContext, log: string, signer: Signer, mayChange: boolean): Promise<KeyTaking> {
  return context.transaction(async (db): Promise<KeyTaking> => {
    const row = (await listLogs(db, { name: log }))[0];
    if (!row) throw new Error(`there is no log ${log}`);
    const key = toKeyText(keyOf(row, signer));
    const known = await listKeys(db, log);
    if (known.some((one) => one.key === key)) return { outcome: "known", key };
    if (known.length > 0 && !mayChange) return { outcome: "other-key", fingerprint: fingerprint(known.at(-1)!.key) };
    await insertKey(db, log, { key, algorithm, fromSize: Number(row.size ?? 0), at: context.now });
    if (known.length === 0) return { outcome: "taken", key };
    const facts = { algorithm, fingerprint: fingerprint(key), before: fingerprint(known.at(-1)!.key) };
    await record(context, db, { action: "log-key-changed", object: { kind: "log", id: log }, label: row.label_id, facts });
    return { outcome: "changed", key };
  });
}
