import { createReadStream, createWriteStream, renameSync, rmSync } from "node:fs";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { Command } from "commander";
import pg from "pg";
import { readCopy, writeCopy } from "../server/database/copy.ts";
import { openDatabase } from "../server/database/database.ts";
import { withOwner } from "./reach.ts";
import { exitCodes, Failure, type Run, type Terminal } from "./terminal.ts";

export function addUpkeepCommands(program: Command, run: Run): void {
  program.command("backup")
    .summary("write the whole room to one file, while it stays open")
    .argument("<file>", "the backup to write")
    .addHelpText("after", "\nExample:\n  entente backup entente-monday.backup")
    .action((file: string) => run((terminal) => backUp(terminal, file)));
  program.command("restore")
    .summary("fill an empty room from a backup")
    .argument("<file>", "the backup to read")
    .addHelpText("after", "\nThe room of ENTENTE_HOME (or DATABASE_URL) must be empty and closed.\n\nExample:\n  ENTENTE_HOME=/srv/entente entente restore entente-monday.backup")
    .action((file: string) => run((terminal) => restore(terminal, file)));
  const db = program.command("db").summary("the room's database").addHelpText("after", "\nExample:\n  entente db status");
  db.command("status")
    .summary("what is in the database")
    .addHelpText("after", "\nExample:\n  entente db status --json")
    .action(() => run(showStatus));
  db.command("copy")
    .summary("copy the whole room into another PostgreSQL, which must be empty")
    .requiredOption("--to <url>", "postgres://user:password@host/database")
    .addHelpText("after", "\nExample:\n  entente db copy --to postgres://entente:secret@db.example.org/entente")
    .action((flags: { to: string }) => run((terminal) => copyTo(terminal, flags.to)));
}

async function backUp(terminal: Terminal, file: string): Promise<number> {
  const partial = `${file}.partial`;
  try {
    const contents = await withOwner(terminal, { alone: false }, async (owner) => {
      const packed = createGzip({ level: 6 });
      const written = pipeline(packed, createWriteStream(partial, { mode: 0o600 }));
      const work = writeCopy(owner, packed, (table, rows, share) => terminal.progress("Backup", share, `${table}: ${rows} rows`)).finally(() => packed.end());
      return (await Promise.all([work, written]))[0];
    });
    renameSync(partial, file);
    terminal.answer({ file, ...contents }, `${file}: ${contents.rows} rows of ${contents.tables} tables, ${contents.leafCount} entries of the audit log`);
    return exitCodes.done;
  } finally {
    rmSync(partial, { force: true });
  }
}

async function restore(terminal: Terminal, file: string): Promise<number> {
  const bytes = createReadStream(file);
  await new Promise<void>((resolve, reject) => {
    bytes.once("open", () => resolve());
    bytes.once("error", (error) => reject(new Failure(3, `${file} cannot be read: ${error.message}`)));
  });
  const contents = await withOwner(terminal, { alone: true }, async (owner) => {
    const unpacked = createGunzip();
    // The reader, the pipeline or, when both have let go of the stream, nobody hears that it ends too early.
    unpacked.on("error", () => undefined);
    const damaged = (error: Error) => new Failure(3, `${file} is damaged or no backup: ${error.message}`);
    const fed = pipeline(bytes, unpacked).catch((error: Error) => {
      throw damaged(error);
    });
    const work = readCopy(owner, unpacked, (table, rows, share) => terminal.progress("Restore", share, `${table}: ${rows} rows`)).finally(() => unpacked.destroy());
    const [loaded, feeding] = await Promise.allSettled([work, fed]);
    if (loaded.status === "fulfilled") return loaded.value;
    if (!(loaded.reason as { code?: string }).code?.startsWith("Z_")) throw loaded.reason;
    throw feeding.status === "rejected" ? feeding.reason : damaged(loaded.reason as Error);
  });
  terminal.answer({ file, ...contents }, `Restored ${contents.rows} rows of ${contents.tables} tables, ${contents.leafCount} entries of the audit log`);
  return exitCodes.done;
}

async function copyTo(terminal: Terminal, url: string): Promise<number> {
  if (!/^postgres(ql)?:\/\/\S+/.test(url)) throw new Failure(2, `--to takes an address such as postgres://user:password@host/database, not ${JSON.stringify(url.slice(0, 60))}.`);
  const target = await openDatabase({ url, named: "--to" }, (step) => terminal.progress(step, undefined));
  try {
    const contents = await withOwner(terminal, { alone: false }, async (owner) => {
      const between = new PassThrough({ highWaterMark: 1 << 20 });
      const written = writeCopy(owner, between).then(() => between.end(), (error: Error) => void between.destroy(error));
      const read = readCopy(target.owner, between, (table, rows, share) => terminal.progress("Copy", share, `${table}: ${rows} rows`)).finally(() => between.destroy());
      return (await Promise.all([read, written]))[0];
    });
    terminal.answer({ ...contents }, `Copied ${contents.rows} rows of ${contents.tables} tables. Open it with DATABASE_URL set to that address.`);
    return exitCodes.done;
  } finally {
    await target.close();
  }
}

async function showStatus(terminal: Terminal): Promise<number> {
  return withOwner(terminal, { alone: false }, async (owner) => {
    const client = new pg.Client(owner);
    await client.connect();
    try {
      const { rows } = await client.query<{ version: string; bytes: string; migration: string; leaves: string }>(`
        select current_setting('server_version') as version, pg_database_size(current_database())::text as bytes,
               (select max(name) from server.migration) as migration, (select sum(leaf_count)::text from audit.log) as leaves`);
      const { version, bytes, migration, leaves } = rows[0]!;
      terminal.answer({ postgresql: version, bytes: Number(bytes), schema: migration, auditEntries: Number(leaves) },
        `PostgreSQL ${version}, schema ${migration}, ${(Number(bytes) / 1e6).toFixed(1)} MB, ${leaves} entries of the audit log`);
      return exitCodes.done;
    } finally {
      await client.end();
    }
  });
}
