import { done, notFound, refused, type Outcome } from "../../kernel/outcome.ts";
import type { Refusal } from "../../kernel/decision.ts";
import type { ActionContext, Sql } from "./context.ts";
import { hashLeaf, type Hash } from "./proof/merkle.ts";
import { fingerprint } from "./proof/note.ts";
import { proveConsistency, proveInclusion, remembering, tileWidth } from "./proof/tiles.ts";
import { listCheckpoints, listCosignatures, listKeys, listLogs, listStoredLeaves, listTiles, tileReader } from "./proof-store.ts";

const toText = (hash: Hash) => Buffer.from(hash).toString("base64");

/** A log as it is known outside: what it is called, who signs it, and its newest signed head. */
export interface LogView {
  readonly name: string;
  readonly origin: string;
  readonly keys: readonly { readonly key: string; readonly algorithm: string; readonly fingerprint: string; readonly fromSize: number; readonly at: string }[];
  /** `null` until something was signed. */
  readonly head: { readonly size: number; readonly root: string; readonly at: string } | null;
}

export async function listLogViews(context: ActionContext): Promise<LogView[]> {
  return Promise.all((await listLogs(context.sql, { readable: true })).map(async (row): Promise<LogView> => ({
    name: row.name, origin: row.origin,
    keys: (await listKeys(context.sql, row.name)).map((one) => ({ key: one.key, algorithm: one.algorithm, fingerprint: fingerprint(one.key), fromSize: Number(one.from_size), at: one.at.toISOString() })),
    head: row.size === null ? null : { size: Number(row.size), root: toText(row.root!), at: row.at!.toISOString() },
  })));
}

/** The newest checkpoint of a log with the lines of its witnesses, or `null` when there is no such log or none was signed yet. */
export async function readCheckpoint(db: Sql, log: string): Promise<string | null> {
  const row = (await listLogs(db, { name: log, readable: true }))[0];
  return row?.note ? row.note + (await linesUnder(db, log, Number(row.size))) : null;
}

async function linesUnder(db: Sql, log: string, size: number): Promise<string> {
  return (await listCosignatures(db, log, size, size)).map(({ line }) => line).join("");
}

/** Whether there is such a log for the reader of this transaction. */
export async function isReadableLog(db: Sql, log: string): Promise<boolean> {
  return (await listLogs(db, { name: log, readable: true })).length > 0;
}

export interface EntryProof {
  readonly log: string;
  readonly origin: string;
  readonly index: number;
  /** The canonical text that is hashed. */
  readonly leaf: string;
  readonly hash: string;
  readonly size: number;
  readonly root: string;
  readonly proof: readonly string[];
  readonly checkpoint: string;
  readonly key: string;
  readonly fingerprint: string;
}

/** An entry was written after the newest checkpoint. */
export type ProofRefusal = Refusal & { readonly rule: "AUDIT-9"; readonly code: "entry-not-yet-signed"; readonly index: number; readonly size: number };

/** An entry with everything that shows it to be in the signed log. */
export async function proveEntry(context: ActionContext, log: string, index: number): Promise<Outcome<EntryProof, ProofRefusal>> {
  const row = (await listLogs(context.sql, { name: log, readable: true }))[0];
  if (!row || BigInt(index) >= row.leaf_count) return notFound;
  const size = Number(row.size ?? 0);
  if (index >= size) return refused({ rule: "AUDIT-9", code: "entry-not-yet-signed", index, size });
  const leaf = (await listStoredLeaves(context.sql, log, index, 1))[0]!.leaf;
  return done({
    log, origin: row.origin, index, leaf, hash: toText(hashLeaf(leaf)), size, root: toText(row.root!),
    proof: (await proveInclusion(index, size, tileReader(context.sql, log))).map(toText),
    checkpoint: row.note! + (await linesUnder(context.sql, log, size)), key: row.key!, fingerprint: fingerprint(row.key!),
  });
}

export interface ConsistencyProof {
  readonly log: string;
  readonly from: number;
  readonly to: number;
  readonly proof: readonly string[];
}

/** A size that was not signed yet, or an order that is none. */
export type SizeRefusal = Refusal & { readonly rule: "AUDIT-9"; readonly code: "log-size-order" | "log-size-unsigned"; readonly from: number; readonly to: number; readonly size: number };

/** The proof that the log of `to` leaves only adds to that of `from`. */
export async function proveGrowth(context: ActionContext, log: string, from: number, to: number): Promise<Outcome<ConsistencyProof, SizeRefusal>> {
  const row = (await listLogs(context.sql, { name: log, readable: true }))[0];
  if (!row) return notFound;
  const size = Number(row.size ?? 0);
  if (from > to) return refused({ rule: "AUDIT-9", code: "log-size-order", from, to, size });
  if (to > size) return refused({ rule: "AUDIT-9", code: "log-size-unsigned", from, to, size });
  return done({ log, from, to, proof: (await proveConsistency(from, to, tileReader(context.sql, log))).map(toText) });
}

/** Signed entries as their canonical texts, by their places. */
export async function listLeafTexts(context: ActionContext, log: string, from: number, limit: number): Promise<{ items: { index: number; leaf: string }[]; next: string | null } | null> {
  const row = (await listLogs(context.sql, { name: log, readable: true }))[0];
  if (!row) return null;
  const end = Math.min(Number(row.size ?? 0), from + limit);
  const rows = from < end ? await listStoredLeaves(context.sql, log, from, end - from) : [];
  return { items: rows.map((one) => ({ index: Number(one.index), leaf: one.leaf })), next: end < Number(row.size ?? 0) && from < end ? String(end) : null };
}

const pageSize = 2048;

/**
 * The log as a bundle that verifies without the server, piece by piece: one line of JSON after the other. An entry's line is
 * its canonical text and nothing else; the other lines are lists that begin with what they are. Tiles go before the entries
 * they hash, a checkpoint after the last entry it counts. Ends at the newest checkpoint. Whether the log may be read at all is asked before.
 */
export async function* writeBundle(context: ActionContext, log: string): AsyncGenerator<string> {
  const row = (await listLogs(context.sql, { name: log }))[0];
  if (!row?.note) return;
  const size = Number(row.size);
  const keys = (await listKeys(context.sql, log)).map(({ key }) => key);
  yield `${JSON.stringify(["bundle", {
    format: "entente-audit-bundle", version: 1, log, origin: row.origin, size, keys, fingerprints: keys.map(fingerprint), made: context.now.toISOString(),
    verify: "node audit-verify.mjs THIS-FILE --key FINGERPRINT, with Node 20 or newer and a fingerprint that you had from elsewhere than this file",
  }])}\n`;
  let [checkpoints, signed] = [0, 0];
  for (let from = 0; from < size; from += pageSize) {
    const end = Math.min(size, from + pageSize);
    const [leaves, tiles, heads] = [await listStoredLeaves(context.sql, log, from, end - from), await readTileTexts(context.sql, log, from, end, size), await readHeads(context.sql, log, signed, end)];
    let text = "";
    for (const [place, leaf] of leaves.entries()) {
      const index = from + place;
      if (index % tileWidth === 0) text += `${JSON.stringify(["tile", 0, index / tileWidth, tiles[place / tileWidth]])}\n`;
      text += `${leaf.leaf}\n`;
      const head = heads.get(index + 1);
      if (head !== undefined) text += `${JSON.stringify(["checkpoint", ...head])}\n`;
    }
    checkpoints += heads.size;
    signed = Math.max(signed, ...heads.keys());
    yield text;
  }
  yield `${JSON.stringify(["end", { entries: size, checkpoints }])}\n`;
}

async function readTileTexts(db: Sql, log: string, from: number, end: number, size: number): Promise<string[]> {
  const first = from / tileWidth;
  const full = (await listTiles(db, log, 0, first, pageSize / tileWidth)).map((tile) => tile.hashes.toString("base64"));
  const missing = Math.ceil((end - from) / tileWidth) - full.length;
  const last = Math.floor(size / tileWidth);
  return missing === 0 ? full : [...full, Buffer.concat(await tileReader(db, log)(0, last, size - last * tileWidth)).toString("base64")];
}

/** Checkpoints above one size through another: the note with its witnesses, and the proof from the one before. */
async function readHeads(db: Sql, log: string, above: number, through: number): Promise<Map<number, [string, string[]]>> {
  const rows = (await listCheckpoints(db, log, above, through - above)).filter((row) => row.size <= BigInt(through));
  const lines = await listCosignatures(db, log, above + 1, through);
  const reader = remembering(tileReader(db, log));
  const heads = new Map<number, [string, string[]]>();
  let before = above;
  for (const row of rows) {
    const size = Number(row.size);
    const proof = (await proveConsistency(before, size, reader)).map(toText);
    heads.set(size, [row.note + lines.filter((one) => one.size === row.size).map(({ line }) => line).join(""), proof]);
    before = size;
  }
  return heads;
}
