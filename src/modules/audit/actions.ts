import { createHash } from "node:crypto";
import type { ActionContext, Sql } from "./context.ts";
import { toCanonical, type Deed, type Leaf } from "./leaf.ts";
import { insertLeaves, listLeaves, takeIndexes, type LeafRow } from "./store.ts";

const leafPrefix = Buffer.from([0]);
const log = "room";

/** SHA-256 over 0x00 and the canonical leaf, as RFC 6962 hashes a leaf. */
function leafHash(text: string): Buffer {
  return createHash("sha256").update(leafPrefix).update(text).digest();
}

function stateHash(value: unknown): string | null {
  return value === undefined || value === null ? null : createHash("sha256").update(toCanonical(value)).digest("hex");
}

/** Writes what was done, in the transaction that does it. Call it last: it takes the log's lock until the commit. */
export async function record(context: ActionContext, db: Sql, deeds: Deed | readonly Deed[]): Promise<void> {
  const list = Array.isArray(deeds) ? (deeds as readonly Deed[]) : [deeds as Deed];
  if (list.length === 0) return;
  const first = Number(await takeIndexes(db, log, list.length));
  const time = context.now.toISOString();
  const rows = list.map((deed, offset) => {
    const leaf: Leaf = {
      v: 1, log, index: first + offset, time, actor: context.actor.name, org: context.actor.org, action: deed.action, object: deed.object,
      label: "PUBLIC", before: stateHash(deed.before), after: stateHash(deed.after), request: context.requestId,
      idempotencyKey: context.idempotencyKey, facts: deed.facts ?? {}, commitments: {},
    };
    const text = toCanonical(leaf);
    return {
      index: leaf.index, at: context.now, actor: leaf.actor, org: leaf.org, action: leaf.action,
      object_kind: deed.object.kind, object_id: deed.object.id, about: deed.about ?? [], leaf: text, hash: leafHash(text),
    };
  });
  for (let start = 0; start < rows.length; start += 2000) await insertLeaves(db, log, rows.slice(start, start + 2000));
}

export interface Entry {
  readonly index: number;
  readonly at: string;
  readonly actor: string;
  readonly org: string;
  readonly action: string;
  readonly object: { readonly kind: string; readonly id: string };
  readonly facts: Record<string, unknown>;
  readonly hash: string;
}

/** The log backwards, whole or of one record. */
export async function listEntries(context: ActionContext, of: { kind?: string; id?: string; before?: number; limit: number }): Promise<Entry[]> {
  const rows = await listLeaves(context.sql, {
    log, limit: of.limit,
    ...(of.kind ? { kind: of.kind } : {}), ...(of.id ? { id: of.id } : {}), ...(of.before === undefined ? {} : { before: BigInt(of.before) }),
  });
  return rows.map(toEntry);
}

function toEntry(row: LeafRow): Entry {
  const leaf = JSON.parse(row.leaf) as Leaf;
  return {
    index: Number(row.index), at: row.at.toISOString(), actor: row.actor, org: row.org, action: row.action,
    object: { kind: row.object_kind, id: row.object_id }, facts: { ...leaf.facts }, hash: row.hash.toString("hex"),
  };
}
