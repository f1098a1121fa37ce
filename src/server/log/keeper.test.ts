import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { makeContext } from "../../../tests/kit/context.ts";
import { keyOf, signerOf } from "../../../tests/kit/signer.ts";
import { openTestRoom, type TestRoom } from "../../../tests/kit/test-room.ts";
import { record } from "../../modules/audit/actions.ts";
import { toKeyText } from "../../modules/audit/proof/note.ts";
import { keepLogs, type LogKeeper } from "./keeper.ts";
import { openSigningKey } from "./signing-key.ts";
import { readWitnesses, witnessKey } from "./witnesses.ts";

let room: TestRoom;
beforeAll(async () => {
  // The room's own clock stands still, so that its timer finds nothing due.
  room = await openTestRoom({ clock: () => new Date("2026-12-01T09:00:00Z") });
});
afterAll(() => room.close());

function makeFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "entente-log-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
const write = (count: number) => room.room.database.transaction().execute((db) => record(makeContext(room.room.database), db, Array.from({ length: count }, (_, number) => ({ action: "need-added", object: { kind: "need", id: `n-${number}` } }))));
const sizes = async () => (await sql<{ size: bigint }>`select size from audit.checkpoint order by size`.execute(room.room.database)).rows.map(({ size }) => Number(size));
const nobody = { own: null, asked: [] };

test("AUDIT-15 a key is made once, for this account alone; one that others can read, or that is none, is refused with a sentence", () => {
  const file = path.join(makeFolder(), "deeper", "log-key.pem");
  const made = openSigningKey(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(Buffer.from(openSigningKey(file).publicKey)).toEqual(Buffer.from(made.publicKey));
  chmodSync(file, 0o640);
  expect(() => openSigningKey(file)).toThrow(`The signing key ${file} can be read by others on this machine. Run: chmod 600 ${file}`);
  chmodSync(file, 0o600);
  writeFileSync(file, "no key");
  expect(() => openSigningKey(file)).toThrow("cannot be read");
  expect(readFileSync(file, "utf8")).toBe("no key");
});

test("AUDIT-10 the file of witnesses is read strictly, and tells what is wrong with it", () => {
  const folder = makeFolder();
  const file = path.join(folder, "witness.json");
  const [logKey, otherKey] = [toKeyText(keyOf("example.org/log", signerOf("log"))), toKeyText(keyOf("ally.example/w", signerOf("w"), 4))];
  const read = (value: unknown) => {
    writeFileSync(file, typeof value === "string" ? value : JSON.stringify(value));
    return readWitnesses(file, folder);
  };
  expect(readWitnesses(undefined, folder)).toEqual({ own: null, asked: [] });
  expect(existsSync(path.join(folder, "witness-key.pem"))).toBe(false);
  const { own, asked } = read({ name: "ours.example/witness", logs: [logKey], witnesses: [{ url: "http://127.0.0.1:4999/", key: otherKey }] });
  expect([own!.logs.map(({ origin }) => origin), witnessKey(own!).startsWith("ours.example/witness+"), asked.map(({ key }) => toKeyText(key))]).toEqual([["example.org/log"], true, [otherKey]]);
  expect(statSync(path.join(folder, "witness-key.pem")).mode & 0o777).toBe(0o600);
  for (const [value, complaint] of [["no json", "cannot be read"], [{ logs: [logKey] }, "no name"], [{ name: "a b" }, "name"], [{ name: "a", logs: [otherKey] }, "logs.0"], [{ witnesses: [{ url: "file:///x", key: otherKey }] }, "witnesses.0.url"], [{ witnesses: [{ url: "http://x.example", key: logKey }] }, "witnesses.0.key"], [{ colour: 1 }, "colour"]] as const) {
    expect(() => read(value), JSON.stringify(value)).toThrow(complaint);
  }
});

test("AUDIT-8 a log is signed at 256 new entries, else at the whole minute, and when the room closes; not in between and not without need", async () => {
  const folder = makeFolder();
  const keeping = { signer: signerOf("room"), folder, witnesses: nobody, atOtherKey: "refuse" as const, say: () => undefined };
  const keeper = await keepLogs(room.room, keeping);
  const lookAt = async (time: string) => {
    await keeper.look(new Date(`2026-12-01T${time}Z`));
    return sizes();
  };
  expect(await lookAt("09:00:01")).toEqual([]);
  await write(3);
  expect(await lookAt("09:00:30")).toEqual([]);
  expect(await lookAt("09:01:00")).toEqual([3]);
  await write(255);
  expect(await lookAt("09:01:20")).toEqual([3]);
  await write(1);
  expect(await lookAt("09:01:21")).toEqual([3, 259]);
  expect(await lookAt("09:02:00")).toEqual([3, 259]);
  await write(2);
  await keeper.close();
  expect(await sizes()).toEqual([3, 259, 261]);
  const { rows } = await sql<{ note: string; origin: string }>`select c.note, l.origin from audit.checkpoint c join audit.log l on l.name = c.log order by size desc limit 1`.execute(room.room.database);
  expect(JSON.parse(readFileSync(path.join(folder, "log-heads.json"), "utf8"))).toEqual({ [rows[0]!.origin]: rows[0]!.note });
});

async function keepWith(more: { folder?: string; seed?: string; say?: (sentence: string) => void }): Promise<LogKeeper> {
  return keepLogs(room.room, { signer: signerOf(more.seed ?? "room"), folder: more.folder ?? makeFolder(), witnesses: nobody, atOtherKey: "refuse" as const, say: more.say ?? (() => undefined) });
}

test("AUDIT-15 a database whose log is signed with another key is not opened, and the sentence says what to set", async () => {
  const passing = await keepLogs(room.room, { signer: signerOf("another"), folder: makeFolder(), witnesses: nobody, atOtherKey: "leave", say: () => undefined });
  await write(1);
  const before = await sizes();
  await passing.close();
  expect(await sizes(), "a room opened in passing leaves it unsigned").toEqual(before);
  await expect(keepWith({ seed: "another" })).rejects.toThrow(/signed with another key \(fingerprint [0-9a-f]{64}\)\. Set ENTENTE_LOG_KEY/);
});

test("AUDIT-7 a log that does not hold is told once, not signed, and signed again when what was changed is put back", async () => {
  const said: string[] = [];
  const keeper = await keepWith({ say: (sentence) => void said.push(sentence) });
  const owner = new pg.Client(room.database.owner);
  await owner.connect();
  onTestFinished(() => owner.end());
  const change = (statement: string) => owner.query(`alter table audit.leaf disable trigger user; ${statement}; alter table audit.leaf enable trigger user`);
  await write(10);
  await change("update audit.leaf set actor = 'someone' where index = 265");
  const before = await sizes();
  for (const time of ["10:00:00", "10:00:30", "10:01:00"]) await keeper.look(new Date(`2026-12-01T${time}Z`));
  expect(await sizes()).toEqual(before);
  expect(said).toEqual(["The audit log room does not hold at entry 265 (leaf-columns). It is not signed until that is explained: see docs/guides/verify-the-log.md."]);
  expect(room.log.at(-1)).toContain("leaf-columns");
  await change("update audit.leaf set actor = 'coordinator' where index = 265");
  await keeper.close();
  expect(await sizes()).toEqual([...before, 272]);
});
