import pg from "pg";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeContext } from "../../../tests/kit/context.ts";
import { keyOf, signerOf } from "../../../tests/kit/signer.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
// @ts-expect-error The tools are plain JavaScript.
import { verifyBundle } from "../../../tools/audit-verify.mjs";
import { overClient } from "../../server/database/over-client.ts";
import { record } from "./actions.ts";
import { findFault, signLog, takeKey, type Signing } from "./actions-checkpoints.ts";
import { toCanonical } from "./leaf.ts";
import { parseCheckpoint, toCheckpointText, type Head } from "./proof/checkpoint.ts";
import { hashLeaf, provesConsistency, provesInclusion, rootOf } from "./proof/merkle.ts";
import { checkSignature, fingerprint, signNote, toKeyText } from "./proof/note.ts";

let room: TestRoom;
let owner: pg.Client;
let origin: string;
const signer = signerOf("room");
const heads: Head[] = [];

beforeAll(async () => {
  room = await openTestRoom({ clock: () => new Date("2026-12-01T09:00:00Z") });
  owner = new pg.Client(room.database.owner);
  await owner.connect();
  origin = (await sql<{ origin: string }>`select origin from audit.log`.execute(room.room.database)).rows[0]!.origin;
  expect((await takeKey(context(), "room", signer, false)).outcome).toBe("taken");
  for (const count of [20, 580, 100]) {
    await write(count);
    heads.push(headOf(await signLog(context(), "room", signer, heads.at(-1) ?? null)));
  }
  await write(40);
});
afterAll(async () => {
  await owner.end();
  await room.close();
});

const context = () => makeContext(room.room.database);
const write = (count: number, db = room.room.database) => db.transaction().execute((tx) => record(context(), tx, Array.from({ length: count }, (_, number) => ({ action: "need-added", object: { kind: "need", id: `n-${number}` }, after: { number } }))));
const bytes = (text: string) => Buffer.from(text, "base64");
const get = (path: string) => room.request("GET", path);

function headOf(signing: Signing): Head {
  if (signing.outcome !== "signed") throw new Error(JSON.stringify(signing));
  return signing.head;
}

/** Lets an administrator who has no key change the tables, triggers off, looks at what comes of it, and undoes it all. */
async function tampered<Value>(statements: string, look: (db: ReturnType<typeof overClient>) => Promise<Value>): Promise<Value> {
  await owner.query("begin");
  try {
    for (const table of ["leaf", "tile", "checkpoint", "log_key"]) await owner.query(`alter table audit.${table} disable trigger user`);
    await owner.query(statements);
    return await look(overClient(owner));
  } finally {
    await owner.query("rollback");
  }
}
const faultAfter = (statements: string) => tampered(statements, (db) => findFault(db, "room"));
const signingAfter = (statements: string, held: Head | null = null) => tampered(statements, (db) => signLog({ ...context(), sql: db, transaction: (work) => work(db) }, "room", signer, held));

/** Rewrites the text of a leaf, and its hash so that they fit. */
const rewrite = (index: number) => `update audit.leaf set leaf = replace(leaf, 'need-added', 'need-addec'), action = 'need-addec' where index = ${index};
  update audit.leaf set hash = sha256('\\x00'::bytea || convert_to(leaf, 'UTF8')) where index = ${index};`;

test("AUDIT-7 a checkpoint has the root of the leaves' texts and the signature of the log's key", async () => {
  const { rows } = await sql<{ leaf: string }>`select leaf from audit.leaf order by index`.execute(room.room.database);
  expect(heads.map(({ size }) => size)).toEqual([20, 600, 700]);
  for (const head of heads) expect(Buffer.from(head.root)).toEqual(Buffer.from(rootOf(rows.slice(0, head.size).map(({ leaf }) => hashLeaf(leaf)))));
  const { status, body, headers } = await get("/api/logs/room/checkpoint");
  expect([status, headers.get("content-type")]).toEqual([200, "text/plain; charset=utf-8"]);
  const read = parseCheckpoint(body as string)!;
  expect([read.origin, read.size, checkSignature(read.note, keyOf(origin, signer))]).toEqual([origin, 700, "signed"]);
  expect(await findFault(room.room.database, "room")).toBeNull();
});

test("AUDIT-8 with nothing new the checkpoint stands as it is, byte for byte", async () => {
  await tampered("select", async (db) => {
    const on = { ...context(), sql: db, transaction: <Value>(work: (tx: typeof db) => Promise<Value>) => work(db) };
    expect((await signLog(on, "room", signer, null)).outcome).toBe("signed");
    const { rows: before } = await sql`select * from audit.checkpoint order by size`.execute(db);
    expect((await signLog(on, "room", signer, null)).outcome).toBe("unchanged");
    expect((await sql`select * from audit.checkpoint order by size`.execute(db)).rows).toEqual(before);
  });
});

test("AUDIT-7 (P32) what was changed in the tables since the last checkpoint is named and not signed", async () => {
  const cases: [string, object][] = [
    ["update audit.leaf set leaf = replace(leaf, 'need-added', 'need-addec'), action = 'need-addec' where index = 731", { code: "leaf-hash", index: 731 }],
    ["update audit.leaf set leaf = replace(leaf, 'need-added', 'need-addec') where index = 731", { code: "leaf-columns", index: 731 }],
    ["update audit.leaf set actor = 'someone' where index = 702", { code: "leaf-columns", index: 702 }],
    ["update audit.leaf set at = at + interval '1 ms' where index = 702", { code: "leaf-columns", index: 702 }],
    ["update audit.leaf set leaf = replace(leaf, '\"v\":1', '\"v\": 1') where index = 705", { code: "leaf-form", index: 705 }],
    ["update audit.leaf set leaf = left(leaf, 40) where index = 705", { code: "leaf-form", index: 705 }],
    ["delete from audit.leaf where index = 710", { code: "leaf-missing", index: 710 }],
    ["delete from audit.leaf where index >= 730", { code: "leaf-missing", index: 730 }],
    ["update audit.leaf set index = 9000 where index = 715; update audit.leaf set index = 715 where index = 716; update audit.leaf set index = 716 where index = 9000", { code: "leaf-misplaced", index: 715 }],
  ];
  for (const [statement, fault] of cases) expect(await signingAfter(statement), statement).toEqual({ outcome: "wrong", fault: { ...fault, through: (fault as { index: number }).index } });
});

test("AUDIT-7 (P32) what was changed under an earlier checkpoint, with its hash made to fit, keeps the next from being signed", async () => {
  // In the last tile, which is hashed anew for each checkpoint; then the signed roots say between which two of them it was.
  expect(await signingAfter(rewrite(650))).toEqual({ outcome: "wrong", fault: { code: "root-differs", index: 600, through: 699 } });
  expect(await signingAfter("update audit.tile set root = hashes where false; update audit.tile set root = substr(hashes, 1, 32) where index = 1")).toMatchObject({ outcome: "wrong" });
});

test("AUDIT-7 (P32) a log that is shorter than one signed before, or another, is not signed, though the database knows nothing of it", async () => {
  const longer = { origin, size: 741, root: heads[0]!.root };
  expect(await signingAfter("select", longer)).toEqual({ outcome: "wrong", fault: { code: "log-shorter", index: 740, through: 740 } });
  for (const held of heads) expect((await signingAfter("select", held)).outcome).toBe("signed");
  for (const size of [13, 600, 650, 720]) expect(await signingAfter("select", { origin, size, root: hashLeaf("fork") }), String(size)).toMatchObject({ outcome: "wrong", fault: { code: "root-differs", through: size - 1 } });
});

test("AUDIT-7 a refused checkpoint leaves neither tile nor checkpoint", async () => {
  const counts = async () => (await sql`select (select count(*) from audit.tile) as tiles, (select count(*) from audit.checkpoint) as checkpoints`.execute(room.room.database)).rows[0];
  const before = await counts();
  const held = { origin, size: 720, root: hashLeaf("fork") };
  expect((await signLog(context(), "room", signer, held)).outcome).toBe("wrong");
  expect(await counts()).toEqual(before);
});

test("AUDIT-13 (P33) raw SQL as the application and as the owner is refused on everything that proves the log", async () => {
  for (const table of ["leaf", "tile", "checkpoint", "cosignature", "log_key", "witnessed"]) {
    for (const statement of [`delete from audit.${table}`, `truncate audit.${table} cascade`, `alter table audit.${table} disable trigger user`, `drop table audit.${table}`]) {
      await expect(room.database.pool.query(statement), `application: ${statement}`).rejects.toMatchObject({ code: "42501" });
    }
    await expect(room.database.pool.query(`update audit.${table} set ${table === "witnessed" ? "origin = ''" : "log = 'x'"}`), `application: update ${table}`).rejects.toMatchObject({ code: "42501" });
  }
  for (const table of ["leaf", "tile", "checkpoint", "log_key"]) {
    for (const statement of [`delete from audit.${table}`, `truncate audit.${table} cascade`, `update audit.${table} set log = 'room'`]) {
      await expect(owner.query(statement), `owner: ${statement}`).rejects.toMatchObject({ code: "42501" });
    }
  }
});

test("AUDIT-13 (P33) what an administrator changes with the triggers off, without the key, is found and named", async () => {
  const forged = signNote(toCheckpointText({ origin, size: 600, root: heads[1]!.root }), origin, signerOf("thief"));
  const cases: [string, object][] = [
    [rewrite(37), { code: "tile-hash", index: 37, through: 37 }],
    [rewrite(650), { code: "root-differs", index: 600, through: 699 }],
    [`${rewrite(37)} update audit.tile t set hashes = (select string_agg(hash, ''::bytea order by index) from audit.leaf where index < 256) where index = 0`, { code: "tile-hash", index: 0, through: 255 }],
    ["delete from audit.leaf where index = 300", { code: "leaf-missing", index: 300 }],
    ["delete from audit.leaf where index = 0", { code: "leaf-missing", index: 0 }],
    ["delete from audit.leaf where index >= 650; update audit.log set leaf_count = 650", { code: "log-shorter", index: 650, through: 699 }],
    ["update audit.log set leaf_count = 735", { code: "leaf-uncounted", index: 735, through: 735 }],
    ["update audit.tile set hashes = set_byte(hashes, 100, get_byte(hashes, 100) # 1) where index = 1", { code: "tile-hash", index: 259, through: 259 }],
    ["delete from audit.tile where index = 1", { code: "tile-hash", index: 256, through: 511 }],
    ["update audit.checkpoint set root = sha256('x') where size = 600", { code: "root-differs", index: 20, through: 599 }],
    [`update audit.checkpoint set note = '${forged}' where size = 600`, { code: "checkpoint-unsigned", index: 599, through: 599 }],
    ["update audit.checkpoint set note = (select note from audit.checkpoint where size = 20) where size = 600", { code: "checkpoint-form", index: 599, through: 599 }],
    [`update audit.log set origin = 'entente/other/room'`, { code: "checkpoint-form", index: 19, through: 19 }],
  ];
  for (const [statement, fault] of cases) expect(await faultAfter(statement), statement).toMatchObject(fault);
});

test("AUDIT-9 (P31) every signed entry has a proof that leads to the signed root; a newer one has none yet, and one that is not there is not found", async () => {
  for (const index of [0, 19, 20, 255, 256, 511, 512, 699]) {
    const { status, body } = await get(`/api/audit/${index}/proof`);
    expect(status).toBe(200);
    const { leaf, size, checkpoint, key, proof, hash, root } = body as { leaf: string; size: number; checkpoint: string; key: string; proof: string[]; hash: string; root: string };
    const head = parseCheckpoint(checkpoint)!;
    expect([size, head.size, key, bytes(root)]).toEqual([700, 700, toKeyText(keyOf(origin, signer)), Buffer.from(head.root)]);
    expect(bytes(hash)).toEqual(Buffer.from(hashLeaf(leaf)));
    expect(JSON.parse(leaf)).toMatchObject({ index, log: "room" });
    expect(toCanonical(JSON.parse(leaf))).toBe(leaf);
    expect(provesInclusion({ index, size, leafHash: hashLeaf(leaf), proof: proof.map(bytes), root: head.root })).toBe(true);
  }
  expect((await get("/api/audit/700/proof")).body).toMatchObject({ status: 409, code: "entry-not-yet-signed", rule: "AUDIT-9", facts: { index: 700, size: 700 } });
  for (const path of ["/api/audit/740/proof", "/api/audit/999999999999999/proof", "/api/audit/0/proof?log=other", "/api/audit/-1/proof", "/api/audit/x/proof"]) expect((await get(path)).status, path).toBe(404);
});

test("AUDIT-9 (P31) two signed sizes have a proof that the later only adds; others are refused", async () => {
  for (const [older, newer] of [[0, 1], [0, 2], [1, 2]] as const) {
    const [from, to] = [heads[older]!, heads[newer]!];
    const { body } = await get(`/api/logs/room/consistency?from=${from.size}&to=${to.size}`);
    expect(provesConsistency({ from: from.size, to: to.size, proof: (body as { proof: string[] }).proof.map(bytes), fromRoot: from.root, toRoot: to.root })).toBe(true);
  }
  expect((await get("/api/logs/room/consistency?from=600&to=600")).body).toMatchObject({ proof: [] });
  expect((await get("/api/logs/room/consistency?from=600&to=20")).body).toMatchObject({ status: 409, code: "log-size-order" });
  expect((await get("/api/logs/room/consistency?from=600&to=701")).body).toMatchObject({ status: 409, code: "log-size-unsigned", facts: { size: 700 } });
  expect((await get("/api/logs/other/consistency?from=1&to=2")).status).toBe(404);
  expect((await get("/api/logs/room/consistency?from=1")).status).toBe(400);
});

test("AUDIT-9 the logs, their keys and their signed entries can be read, and nothing that is not signed yet", async () => {
  const { body } = await get("/api/logs");
  const key = toKeyText(keyOf(origin, signer));
  expect(body).toEqual({ items: [{ name: "room", origin, keys: [{ key, algorithm: "ed25519", fingerprint: fingerprint(key), fromSize: 0, at: expect.any(String) }], head: { size: 700, root: Buffer.from(heads[2]!.root).toString("base64"), at: expect.any(String) } }] });
  const seen: number[] = [];
  let next: string | null = "0";
  while (next !== null) {
    const page: { items: { index: number; leaf: string }[]; next: string | null } = (await get(`/api/logs/room/entries?from=${next}&limit=150`)).body;
    for (const { index, leaf } of page.items) expect(JSON.parse(leaf)).toMatchObject({ index });
    seen.push(...page.items.map(({ index }) => index));
    next = page.next;
  }
  expect(seen).toEqual(Array.from({ length: 700 }, (_, index) => index));
  expect((await get("/api/logs/room/entries?from=700")).body).toEqual({ items: [], next: null });
  for (const path of ["/api/logs/other/entries", "/api/logs/other/checkpoint", "/api/logs/other/bundle"]) expect((await get(path)).status, path).toBe(404);
});

test("AUDIT-11 (P31) what the room exports verifies without it, and no longer when a byte of it is changed", async () => {
  const { status, bytes: exported } = await get("/api/logs/room/bundle");
  expect(status).toBe(200);
  const bundle = Buffer.from(exported);
  const options = { fingerprints: [fingerprint(toKeyText(keyOf(origin, signer)))], held: [signNote(toCheckpointText(heads[1]!), origin, signer)] };
  expect(await verifyBundle([bundle], options)).toMatchObject({ holds: true, entries: 700, checkpoints: 3 });
  bundle[Math.floor(bundle.length / 2)]! ^= 1;
  expect(await verifyBundle([bundle], options)).toMatchObject({ holds: false });
});

test("AUDIT-15 a log signed with another key goes on under a new one only where that is said, and then the log tells of it", async () => {
  const other = signerOf("another");
  await tampered("select", async (db) => {
    const on = { ...context(), sql: db, transaction: <Value>(work: (tx: typeof db) => Promise<Value>) => work(db) };
    expect(await takeKey(on, "room", signer, false)).toMatchObject({ outcome: "known" });
    expect(await takeKey(on, "room", other, false)).toEqual({ outcome: "other-key", fingerprint: fingerprint(toKeyText(keyOf(origin, signer))) });
    expect((await takeKey(on, "room", other, true)).outcome).toBe("changed");
    expect(headOf(await signLog(on, "room", other, heads[2]!)).size).toBe(741);
    const { rows } = await sql<{ leaf: string }>`select leaf from audit.leaf where index = 740`.execute(db);
    expect(JSON.parse(rows[0]!.leaf)).toMatchObject({ action: "log-key-changed", object: { kind: "log", id: "room" }, facts: { algorithm: "ed25519", fingerprint: fingerprint(toKeyText(keyOf(origin, other))), before: fingerprint(toKeyText(keyOf(origin, signer))) } });
    expect(await findFault(db, "room")).toBeNull();
  });
});
