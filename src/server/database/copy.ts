import { createHash } from "node:crypto";
import { once } from "node:events";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { StartProblem } from "./binaries.ts";
import { CopyReader } from "./copy-reader.ts";
import { whyNotWhole } from "../log/check.ts";
import { listSequences, listTables, whyNotSound, type SequencePlace } from "./tables.ts";

/** What a copy holds, as written at its end and checked when it is read. */
export interface CopyContents {
  readonly tables: number;
  readonly rows: number;
  /** Entries of the audit log. */
  readonly leafCount: number;
}

type Progress = (table: string, rows: number, share: number) => void;

interface Header {
  readonly format: "entente-copy";
  readonly version: 1;
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[];
  readonly tables: number;
  readonly leafCount: number;
}

interface TableEnd {
  readonly rows: number;
  readonly sha256: string;
}

/** Values are written the same whatever the server's settings are. */
const settings = "set local client_encoding = 'UTF8'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'; set local timezone = 'UTC'; set local bytea_output = 'hex'; set local extra_float_digits = 1";

/**
 * Writes the whole room as it is at one moment: lines of JSON that say what follows, and between them each table's rows in
 * COPY's text form. The owner's connection reads it in one snapshot, while others go on working.
 */
export async function writeCopy(owner: pg.ClientConfig, sink: Writable, progress: Progress = () => undefined): Promise<CopyContents> {
  return withClient(owner, async (client) => {
    await client.query("begin isolation level repeatable read read only");
    await client.query(settings);
    const tables = await listTables(client);
    const leafCount = await countLeaves(client);
    const write = async (value: unknown) => {
      if (!sink.write(`${JSON.stringify(value)}\n`)) await once(sink, "drain");
    };
    await write({ format: "entente-copy", version: 1, migrations: await listMigrations(client), tables: tables.length, leafCount } satisfies Header);
    let total = 0;
    for (const [place, table] of tables.entries()) {
      await write({ table: table.name, columns: table.columns });
      const counted = countRows();
      const rows = client.query(copyTo(`copy ${table.name} (${table.columns.join(", ")}) to stdout`));
      for await (const chunk of rows as AsyncIterable<Buffer>) {
        counted.add(chunk);
        if (!sink.write(chunk)) await once(sink, "drain");
      }
      sink.write("\\.\n");
      await write(counted.end());
      total += counted.end().rows;
      progress(table.name, counted.end().rows, (place + 1) / tables.length);
    }
    await write({ sequences: await listSequences(client), rows: total });
    await client.query("commit");
    return { tables: tables.length, rows: total, leafCount };
  });
}

/**
 * Fills an empty, migrated room from a copy, all or nothing: counts and checksums must agree, balances must be the sums of
 * their transfers, and the audit log must be whole. Refuses a room that has anything in it, and a copy of another version.
 */
export async function readCopy(owner: pg.ClientConfig, source: AsyncIterable<Buffer>, progress: Progress = () => undefined): Promise<CopyContents> {
  const reader = new CopyReader(source);
  return withClient(owner, async (client) => {
    await client.query("begin");
    await client.query(settings);
    const header = parseLine<Header>(await reader.readLine());
    if (header.format !== "entente-copy" || header.version !== 1) throw new StartProblem("This is not a backup that this Entente reads.");
    await assertSameSchema(client, header);
    const tables = await listTables(client);
    // This also keeps everyone else from writing until the end.
    for (const table of tables) await client.query(`alter table ${table.name} disable trigger user`);
    await assertEmpty(client, tables.map((table) => table.name));
    let total = 0;
    for (let place = 0; place < header.tables; place++) {
      const { table, columns } = parseLine<{ table: string; columns: string[] }>(await reader.readLine());
      const known = tables.find(({ name }) => name === table);
      if (!known || known.columns.join() !== columns.join()) throw new StartProblem(`The backup's table ${table} does not fit this database.`);
      const counted = countRows();
      const load = client.query(copyFrom(`copy ${table} (${columns.join(", ")}) from stdin`));
      await pipeline(Readable.from(counted.passing(reader.readRows()), { objectMode: false }), load);
      const written = parseLine<TableEnd>(await reader.readLine());
      const found = counted.end();
      if (written.rows !== found.rows || written.sha256 !== found.sha256 || load.rowCount !== found.rows) throw new StartProblem(`The backup is damaged: the rows of ${table} are not those that were written.`);
      total += found.rows;
      progress(table, found.rows, (place + 1) / header.tables);
    }
    const end = parseLine<{ sequences: SequencePlace[]; rows: number }>(await reader.readLine());
    if (end.rows !== total || (await reader.readLine()) !== undefined) throw new StartProblem("The backup is damaged: it does not end where it says.");
    for (const { sequence, last } of end.sequences) await client.query("select setval($1::regclass, $2::bigint)", [sequence, last]);
    const fault = (await whyNotSound(client)) ?? (await whyNotWhole(client)) ?? ((await countLeaves(client)) === header.leafCount ? null : "the audit log is shorter or longer than the backup says");
    if (fault) throw new StartProblem(`The backup does not hold together: ${fault}. Nothing was restored.`);
    for (const table of tables) await client.query(`alter table ${table.name} enable trigger user`);
    await client.query("commit");
    return { tables: header.tables, rows: total, leafCount: header.leafCount };
  });
}

async function withClient<Value>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end(); // What was not committed is rolled back by the server.
  }
}

async function listMigrations(client: pg.Client): Promise<Header["migrations"]> {
  return (await client.query<{ name: string; checksum: string }>("select name, checksum from server.migration order by name")).rows;
}

async function countLeaves(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: string }>("select coalesce(sum(leaf_count), 0)::text as count from audit.log");
  return Number(rows[0]!.count);
}

async function assertSameSchema(client: pg.Client, header: Header): Promise<void> {
  const here = await listMigrations(client);
  if (JSON.stringify(here) !== JSON.stringify(header.migrations)) {
    throw new StartProblem(`The backup was written by another version of Entente (its schema is ${header.migrations.at(-1)?.name}, this one's ${here.at(-1)?.name}). Restore it with that version.`);
  }
}

/** Tables that are never empty, with what is there by somebody's work. */
const seeded: Readonly<Record<string, string>> = { "audit.log": " where leaf_count > 0", "releasability.label": " where id > 1", "relabelling.hangs_on": " where false" };

/** Rows that migrations put there are the backup's to bring again; they go. Anything else is somebody's work. */
async function assertEmpty(client: pg.Client, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const { rowCount } = await client.query(`select from ${table}${seeded[table] ?? ""} limit 1`);
    if (rowCount) throw new StartProblem(`The room is not empty (${table} has rows). A backup is restored into an empty one only: choose another ENTENTE_HOME, or another database.`);
  }
  for (const table of Object.keys(seeded)) await client.query(`delete from ${table}`);
}

function parseLine<Value>(line: string | undefined): Value {
  try {
    return JSON.parse(line ?? "") as Value;
  } catch {
    throw new StartProblem("The backup is damaged: it ends too early or is no backup.");
  }
}

/** Counts and hashes rows as they pass. In COPY's text form every row is one line. */
function countRows() {
  const hash = createHash("sha256");
  let rows = 0;
  let ended: TableEnd | undefined;
  const add = (chunk: Buffer) => {
    hash.update(chunk);
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows++;
  };
  return {
    add,
    end: (): TableEnd => (ended ??= { rows, sha256: hash.digest("hex") }),
    async *passing(blocks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const block of blocks) {
        add(block);
        yield block;
      }
    },
  };
}
