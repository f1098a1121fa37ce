import { PassThrough, Readable } from "node:stream";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCopy, writeCopy } from "../src/server/database/copy.ts";
import { openTestDatabase, type TestDatabase } from "./kit/test-database.ts";
import { openTestRoom, type TestRoom } from "./kit/test-room.ts";

let room: TestRoom;
let backup: Buffer;
const opened: TestDatabase[] = [];

beforeAll(async () => {
  room = await openTestRoom();
  for (let number = 0; number < 300; number++) {
    const code = `ORG-${number}`;
    await room.request("POST", "/api/parties", { code, kind: "organisation", names: { en: `Tab and \\N`, fr: "É\\.", uk: "Її" }, country: null, roles: [] });
  }
  await asOwner(room.database, async (client) => {
    await client.query("insert into server.idempotency (caller, route, key, body_hash, status, headers, body) values ('x', 'x', 'x', '\\x00ff', 200, '{}', $1)", ["\\.\n\\N\t\r\n\u2028"]);
    const ids = await client.query<{ account_id: string }>(`select account_id from ledger.hold_accounts($1) order by place`, [JSON.stringify(
      ["origin", "announced"].map((stage, place) => ({ place, stage, donor: subject, category: "x", commodity: "x", subject, on_day: "2024-01-01", label: 1 })))]);
    const [from, to] = ids.rows.map((row) => row.account_id);
    for (const [kind, id, resolves] of [["post", 1, null], ["reserve", 2, null], ["settle", 3, 2], ["reserve", 4, null]] as const) {
      const uuid = (number: number | null) => number && `00000000-0000-4000-8000-00000000000${number}`;
      await client.query("insert into ledger.transfer (id, command, kind, from_account, to_account, units, on_day, resolves, reason) values ($1, $1, $2, $3, $4, 7, '2024-01-02', $5, 'test')", [uuid(id), kind, from, to, uuid(resolves)]);
    }
  });
  backup = await copyOf(room.database);
});
afterAll(async () => {
  for (const database of [...opened, room.database]) await database.close();
});

const subject = "00000000-0000-4000-8000-000000000000";

async function asOwner<Value>(database: TestDatabase, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client(database.owner);
  await client.connect();
  return work(client).finally(() => client.end());
}

async function copyOf(database: TestDatabase): Promise<Buffer> {
  const sink = new PassThrough();
  const whole = sink.toArray();
  await writeCopy(database.owner, sink);
  sink.end();
  return Buffer.concat(await whole);
}

async function openEmpty(): Promise<TestDatabase> {
  const database = await openTestDatabase();
  opened.push(database);
  return database;
}

/** In pieces whose ends fall anywhere, as a file or a network gives them. */
const inPieces = (bytes: Buffer, size: number) => Readable.from((function* () {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
})());

test.each([1, 7, 65_536])("what is restored gives the same copy again, byte for byte, read in pieces of %i bytes", async (size) => {
  const target = await openEmpty();
  expect(await readCopy(target.owner, inPieces(backup, size))).toMatchObject({ leafCount: 300 });
  expect((await copyOf(target)).equals(backup)).toBe(true);
}, 60_000);

test("P45 a restored room goes on: numbers continue and its guards stand", async () => {
  const target = await openEmpty();
  await readCopy(target.owner, inPieces(backup, 4096));
  await asOwner(target, async (client) => {
    await expect(client.query("delete from audit.leaf")).rejects.toThrow("append-only");
    await expect(client.query("update ledger.transfer set units = 8")).rejects.toThrow("append-only");
    const { rows } = await client.query<{ id: string }>("insert into ledger.tally (donor, category, commodity, stage) values ($1, 'y', 'y', 'y') returning id", [subject]);
    expect(Number(rows[0]!.id)).toBeGreaterThan(2);
  });
});

test("a backup is restored into an empty room only", async () => {
  const target = await openEmpty();
  await readCopy(target.owner, inPieces(backup, 4096));
  await expect(readCopy(target.owner, inPieces(backup, 4096))).rejects.toThrow("The room is not empty");
});

test("P45 a damaged, cut or altered backup restores nothing", async () => {
  const target = await openEmpty();
  const text = backup.toString("latin1");
  const damages = {
    "the rows of parties.party": text.replace("\tORG-7\t", "\tORG-X\t"),
    "the rows of audit.leaf": text.replace("party-added", "party-adder"),
    "ends too early": text.slice(0, text.lastIndexOf("{")),
    "does not end where it says": `${text}{}\n`,
    "no backup": "hello\n",
  };
  for (const [complaint, damaged] of Object.entries(damages)) {
    await expect(readCopy(target.owner, inPieces(Buffer.from(damaged, "latin1"), 4096)), complaint).rejects.toThrow(complaint);
  }
  await expect(readCopy(target.owner, inPieces(backup.subarray(0, backup.length >> 1), 4096))).rejects.toThrow();
  expect(await asOwner(target, async (client) => (await client.query("select from parties.party")).rowCount)).toBe(0);
  await readCopy(target.owner, inPieces(backup, 4096));
});

test("a backup whose balances are not the sums of its transfers is refused", async () => {
  const source = await openEmpty();
  await readCopy(source.owner, inPieces(backup, 4096));
  await asOwner(source, (client) => client.query("update ledger.account set posted_units = posted_units + 1 where stage = 'announced'"));
  await expect(readCopy((await openEmpty()).owner, inPieces(await copyOf(source), 4096))).rejects.toThrow("not the sum of its transfers");
});

test("a backup of another version is refused by name", async () => {
  const other = Buffer.from(backup.toString("latin1").replace(/"checksum":"\w/, '"checksum":"z'), "latin1");
  await expect(readCopy((await openEmpty()).owner, inPieces(other, 4096))).rejects.toThrow("another version");
});
