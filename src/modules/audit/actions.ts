import { createHash } from "node:crypto";
import { roomWideId } from "../../kernel/label.ts";
import type { ActionContext, Sql } from "./context.ts";
import { toCanonical, type Deed, type Leaf } from "./leaf.ts";
import { groupBy } from "../../kernel/group-by.ts";
import { insertLeaves, listLeaves, openCompartment, takeIndexes, type LeafRow } from "./store.ts";

const leafPrefix = Buffer.from([0]);

/** SHA-256 over 0x00 and the canonical leaf, as RFC 6962 hashes a leaf. */
function leafHash(text: string): Buffer {
  return createHash("sha256").update(leafPrefix).update(text).digest();
}

/** Without the number a label is kept under, which would tell how many there are; what the label says stands on the leaf. */
function stateHash(value: unknown): string | null {
  return value === undefined || value === null ? null : createHash("sha256").update(toCanonical(typeof value === "object" && "labelId" in value ? { ...value, labelId: undefined } : value)).digest("hex");
}

/** Writes what was done, in the transaction that does it, each deed in the log of its label. Call it last: it takes the logs' locks until the commit. */
export async function record(context: ActionContext, db: Sql, deeds: Deed | readonly Deed[]): Promise<void> {
  const list = Array.isArray(deeds) ? (deeds as readonly Deed[]) : [deeds as Deed];
  const byLabel = groupBy(list, (deed) => deed.label ?? roomWideId);
  const compartments = [];
  for (const [label, told] of byLabel) compartments.push({ told, ...(label === roomWideId ? theRooms : await openCompartment(db, label)) });
  // One order for all writers.
  compartments.sort((one, other) => (one.log < other.log ? -1 : 1));
  for (const one of compartments) await recordIn(context, db, one);
}

const theRooms = { log: "room", said: "PUBLIC" };

async function recordIn(context: ActionContext, db: Sql, { log, said, told }: { readonly log: string; readonly said: string; readonly told: readonly Deed[] }): Promise<void> {
  const first = Number(await takeIndexes(db, log, told.length));
  const time = context.now.toISOString();
  const rows = told.map((deed, offset) => {
    const leaf: Leaf = {
      v: 1, log, index: first + offset, time, actor: context.actor.name, org: context.actor.org, action: deed.action, object: deed.object,
      label: said, before: stateHash(deed.before), after: stateHash(deed.after), request: context.requestId,
      idempotencyKey: context.idempotencyKey, facts: deed.facts ?? {}, commitments: deed.commitments ?? {},
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
  readonly log: string;
  readonly index: number;
  readonly at: string;
  readonly actor: string;
  readonly org: string;
  readonly action: string;
  readonly object: { readonly kind: string; readonly id: string };
  readonly facts: Record<string, unknown>;
  readonly hash: string;
}

/** What the reader may know of who did what, newest first, whole or of one record; `before` continues after an entry's place. */
export async function listEntries(context: ActionContext, of: { kind?: string; id?: string; before?: string; limit: number }, db: Sql = context.sql): Promise<{ items: Entry[]; next: string | null }> {
  const place = /^(\d+)\.(\d+)\.(.+)$/.exec(of.before ?? "");
  const rows = await listLeaves(db, {
    limit: of.limit, ...(of.kind ? { kind: of.kind } : {}), ...(of.id ? { id: of.id } : {}),
    ...(place ? { before: { at: new Date(Number(place[1])), index: BigInt(place[2]!), log: place[3]! } } : {}),
  });
  const last = rows.at(-1);
  return { items: rows.map(toEntry), next: last && rows.length === of.limit ? `${last.at.getTime()}.${last.index}.${last.log}` : null };
}

function toEntry(row: LeafRow): Entry {
  const leaf = JSON.parse(row.leaf) as Leaf;
  return {
    log: row.log, index: Number(row.index), at: row.at.toISOString(), actor: row.actor, org: row.org, action: row.action,
    object: { kind: row.object_kind, id: row.object_id }, facts: { ...leaf.facts }, hash: row.hash.toString("hex"),
  };
}
