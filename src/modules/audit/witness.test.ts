import { createHash } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeContext } from "../../../tests/kit/context.ts";
import { keyOf, signerOf } from "../../../tests/kit/signer.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { makeApp } from "../../server/http/app.ts";
import { allFileRoutes } from "../../server/routes.ts";
import { record } from "./actions.ts";
import { findFault, signLog, takeKey } from "./actions-checkpoints.ts";
import { askWitness } from "./actions-witness.ts";
import { parseCheckpoint, toCheckpointText, toWitnessText, type Head } from "./proof/checkpoint.ts";
import { emptyRoot, hashLeaf, rootOf } from "./proof/merkle.ts";
import { checkSignature, parseNote, signNote } from "./proof/note.ts";
import { proveConsistency } from "./proof/tiles.ts";
import type { AskedWitness, Witness } from "./witness.ts";

let ours: TestRoom;
let ally: TestRoom;
const now = new Date("2026-12-01T09:00:00Z");
const [log, stranger, witnessSigner] = [signerOf("log"), signerOf("stranger"), signerOf("witness")];
const origin = "example.org/their-log";
const witness: Witness = { name: "ally.example/witness", signer: witnessSigner, logs: [{ origin, keys: [keyOf(origin, log)] }] };
const witnessKey = keyOf(witness.name, witnessSigner, 4);

beforeAll(async () => {
  [ours, ally] = [await openTestRoom({ clock: () => now }), await openTestRoom({ clock: () => now })];
});
afterAll(async () => {
  await ours.close();
  await ally.close();
});

const leaves = Array.from({ length: 40 }, (_, index) => hashLeaf(`leaf ${index}`));
const rootAtSize = (size: number) => (size === 0 ? emptyRoot() : rootOf(leaves.slice(0, size)));
const noteOf = (size: number, more: Partial<Head> = {}, signer = log) => signNote(toCheckpointText({ origin, size, root: rootAtSize(size), ...more }), more.origin ?? origin, signer);
const proofOf = (from: number, to: number) => proveConsistency(from, to, async (_level, _index, width) => leaves.slice(0, width));

const appOf = (room: TestRoom, as: Witness | null) => makeApp({ ...room.room, witness: as }, [], allFileRoutes, "0", () => undefined);
async function send(text: string | Uint8Array, as: Witness | null = witness): Promise<{ status: number; type: string | null; text: string }> {
  const response = await appOf(ally, as).request("/add-checkpoint", { method: "POST", headers: { host: "localhost" }, body: text as string });
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
}

test("AUDIT-10 a witness cosigns a log's first checkpoint and each that continues it, and answers 409, 422, 403, 404 and 400 to others", async () => {
  const cosigned = (note: string, answer: { status: number; text: string }) => {
    expect(answer.status).toBe(200);
    expect(checkSignature(parseNote(note + answer.text)!, witnessKey)).toBe("signed");
  };
  cosigned(noteOf(5), await send(toWitnessText(0, [], noteOf(5))));
  // The log supposes another size: the witness says which it knows.
  for (const [old, size] of [[0, 9], [3, 9], [6, 9]] as const) {
    expect(await send(toWitnessText(old, old === 0 ? [] : await proofOf(old, size), noteOf(size)))).toEqual({ status: 409, type: "text/x.tlog.size", text: "5\n" });
  }
  // Another tree: proof or root does not fit.
  const fork = noteOf(9, { root: hashLeaf("fork") });
  for (const text of [toWitnessText(5, await proofOf(5, 9), fork), toWitnessText(5, [], noteOf(9)), toWitnessText(5, await proofOf(4, 9), noteOf(9)), toWitnessText(5, [hashLeaf("x")], noteOf(5)), toWitnessText(5, [], noteOf(5, { root: hashLeaf("fork") }))]) {
    expect((await send(text)).status).toBe(422);
  }
  // Who signed it is not the log, or pretends to be.
  const [body, end] = [toWitnessText(5, await proofOf(5, 9), noteOf(9)), noteOf(9).length];
  const forged = body.slice(0, -end) + noteOf(9).replace(/(— \S+ \S{12})./u, (_all, line: string) => `${line}${noteOf(9).includes(`${line}A`) ? "B" : "A"}`);
  for (const text of [toWitnessText(5, await proofOf(5, 9), noteOf(9, {}, stranger)), forged]) expect((await send(text)).status).toBe(403);
  expect((await send(toWitnessText(0, [], noteOf(9, { origin: "example.org/other" })))).status).toBe(404);
  expect((await send(body, null)).status).toBe(404);
  expect((await send(toWitnessText(10, [], noteOf(9)))).status).toBe(400);
  for (const text of ["", "old 5\n", "x".repeat(1000), new Uint8Array([0xff, 0xfe]), body.slice(0, -1)]) expect((await send(text)).status).toBe(400);
  expect((await send("x".repeat(200_000))).status).toBe(413);
  // After all that it still knows size 5, and goes on.
  cosigned(noteOf(9), await send(body));
  cosigned(noteOf(9), await send(toWitnessText(9, [], noteOf(9))));
  const asked = await appOf(ally, witness).request(`/witness/${createHash("sha256").update(origin).digest("hex")}/checkpoint`, { headers: { host: "localhost" } });
  const kept = parseCheckpoint(await asked.text())!;
  expect([kept.size, checkSignature(kept.note, keyOf(origin, log)), checkSignature(kept.note, witnessKey)]).toEqual([9, "signed", "signed"]);
  expect((await appOf(ally, witness).request(`/witness/${"0".repeat(64)}/checkpoint`, { headers: { host: "localhost" } })).status).toBe(404);
});

test("AUDIT-10 a witness cosigns an empty tree with its one root only", async () => {
  const own: Witness = { ...witness, logs: [{ origin: "example.org/empty", keys: [keyOf("example.org/empty", log)] }] };
  const empty = (root = emptyRoot()) => noteOf(0, { origin: "example.org/empty", root });
  expect((await send(toWitnessText(0, [], empty(hashLeaf(""))), own)).status).toBe(422);
  expect((await send(toWitnessText(0, [], empty()), own)).status).toBe(200);
  expect((await send(toWitnessText(0, [hashLeaf("x")], noteOf(3, { origin: "example.org/empty" })), own)).status).toBe(422);
  expect((await send(toWitnessText(0, [], noteOf(3, { origin: "example.org/empty" })), own)).status).toBe(200);
});

test("AUDIT-10 of two forks sent at the same moment a witness cosigns one", async () => {
  const own: Witness = { ...witness, logs: [{ origin: "example.org/race", keys: [keyOf("example.org/race", log)] }] };
  const answers = await Promise.all(Array.from({ length: 12 }, (_, fork) => send(toWitnessText(0, [], noteOf(4, { origin: "example.org/race", root: hashLeaf(`fork ${fork}`) })), own)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 11 }, () => 409)]);
});

test("AUDIT-10 a room asks its witness, keeps the line under its checkpoint, and is told when it has forked", async () => {
  const context = () => makeContext(ours.room.database, now);
  const signer = signerOf("our room");
  await takeKey(context(), "room", signer, false);
  const origins = (await ours.request("GET", "/api/logs")).body as { items: { origin: string }[] };
  const own = origins.items[0]!.origin;
  const app = appOf(ally, { ...witness, logs: [{ origin: own, keys: [keyOf(own, signer)] }] });
  const sent: string[] = [];
  const asked: AskedWitness = {
    key: witnessKey,
    send: async (text) => {
      sent.push(text.split("\n")[0]!);
      const response = await app.request("/add-checkpoint", { method: "POST", headers: { host: "localhost" }, body: text });
      return { status: response.status, text: await response.text() };
    },
  };
  const write = (count: number) => ours.room.database.transaction().execute((db) => record(context(), db, Array.from({ length: count }, (_, number) => ({ action: "need-added", object: { kind: "need", id: `n-${number}` } }))));
  expect((await askWitness(context(), "room", asked)).outcome).toBe("nothing-signed");
  for (const size of [10, 300]) {
    await write(size - (size === 10 ? 0 : 10));
    expect((await signLog(context(), "room", signer, null)).outcome).toBe("signed");
    expect((await askWitness(context(), "room", asked)).outcome).toBe("cosigned");
    expect((await askWitness(context(), "room", asked)).outcome).toBe("has-it");
    const { note } = parseCheckpoint((await ours.request("GET", "/api/logs/room/checkpoint")).body as string)!;
    expect([checkSignature(note, keyOf(own, signer)), checkSignature(note, witnessKey)]).toEqual(["signed", "signed"]);
  }
  expect(sent).toEqual(["old 0", "old 10"]);
  // Forget what was cosigned, as a room does whose database was put back: the witness says what it saw, and the room goes on from there.
  const owner = new pg.Client(ours.database.owner);
  await owner.connect();
  await owner.query("alter table audit.cosignature disable trigger user; delete from audit.cosignature; alter table audit.cosignature enable trigger user");
  await owner.end();
  expect((await askWitness(context(), "room", asked)).outcome).toBe("cosigned");
  expect(sent.slice(2)).toEqual(["old 0", "old 300"]);
  // A witness that answers with another's line, or nonsense, leaves nothing under the checkpoint.
  await write(1);
  await signLog(context(), "room", signer, null);
  for (const text of ["", "nonsense\n", noteOf(5).split("\n\n")[1]!]) expect(await askWitness(context(), "room", { ...asked, send: async () => ({ status: 200, text }) })).toMatchObject({ outcome: "refused", status: 200 });
  expect(parseCheckpoint((await ours.request("GET", "/api/logs/room/checkpoint")).body as string)!.note.signatures).toHaveLength(1);
  expect(await askWitness(context(), "room", { ...asked, send: async () => ({ status: 409, text: "301\n" }) })).toMatchObject({ outcome: "refused", status: 409 });
  expect(await findFault(ours.room.database, "room")).toBeNull();
});
