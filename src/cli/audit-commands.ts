import { createWriteStream, renameSync, rmSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Option, type Command } from "commander";
import pg from "pg";
import { objectKinds } from "../modules/audit/index.ts";
import { whyNotWhole } from "../server/log/check.ts";
import { toNumber } from "./arguments.ts";
import type { QueryParams, Schema } from "../client/index.ts";
import { answerOf, withOwner, withRoom } from "./reach.ts";
import { exitCodes, Failure, type Run, type Terminal } from "./terminal.ts";

export function addAuditCommands(program: Command, run: Run): void {
  const audit = program.command("audit")
    .summary("who did what, newest first; export and verify the log")
    .addOption(new Option("--kind <kind>", "of records of this kind").choices(objectKinds))
    .option("--id <id>", "of this record")
    .option("--limit <number>", "at most this many", toNumber(1, 100_000, true), 50)
    .addHelpText("after", "\nExample:\n  entente audit --kind contribution --limit 20 --json")
    .action((flags: ListFlags) => run((terminal, actor) => listEntries(terminal, actor, flags)));
  audit.command("export")
    .summary("write the signed log to one file that verifies without the room")
    .requiredOption("--out <file>", "the bundle to write")
    .option("--log <name>", "which log", "room")
    .addHelpText("after", "\nVerify it anywhere with Node 20 or newer: node tools/audit-verify.mjs BUNDLE --key FINGERPRINT\n\nExample:\n  entente audit export --out log.ndjson")
    .action((flags: { out: string; log: string }) => run((terminal, actor) => exportLog(terminal, actor, flags)));
  audit.command("verify")
    .summary("check every entry, tile and checkpoint of this room's log where it lies")
    .addHelpText("after", "\nThis asks the room's own code. An auditor verifies an export instead.\n\nExample:\n  entente audit verify")
    .action(() => run(verifyLog));
  audit.command("key")
    .summary("the keys that sign the log, and their fingerprints")
    .addHelpText("after", "\nGive auditors the fingerprint by a way that does not lead through this machine.\n\nExample:\n  entente audit key")
    .action(() => run(showKeys));
}

interface ListFlags {
  readonly kind?: (typeof objectKinds)[number];
  readonly id?: string;
  readonly limit: number;
}

async function listEntries(terminal: Terminal, actor: string | undefined, flags: ListFlags): Promise<number> {
  return withRoom(terminal, actor, async (room) => {
    const entries: Schema<"AuditEntry">[] = [];
    let after: string | null = null;
    do {
      const query: QueryParams<"/api/audit"> = {
        limit: Math.min(200, flags.limit - entries.length), ...(flags.kind === undefined ? {} : { kind: flags.kind }), ...(flags.id === undefined ? {} : { id: flags.id }), ...(after === null ? {} : { after }),
      };
      const page: Schema<"AuditPage"> = await answerOf(room.client.GET("/api/audit", { params: { query } }));
      entries.push(...page.items);
      after = page.next;
    } while (after !== null && entries.length < flags.limit);
    terminal.answer({ entries }, entries.map((entry) => `${String(entry.index).padStart(7)}  ${entry.at}  ${entry.actor} (${entry.org})  ${entry.action}  ${entry.object.kind} ${entry.object.id}`).join("\n"));
    return exitCodes.done;
  });
}

async function exportLog(terminal: Terminal, actor: string | undefined, { out, log }: { out: string; log: string }): Promise<number> {
  return withRoom(terminal, actor, async (room) => {
    const { items } = await answerOf(room.client.GET("/api/logs"));
    const view = items.find(({ name }) => name === log);
    if (!view) throw new Failure(2, `There is no log ${log}. One may name: ${items.map(({ name }) => name).join(", ")}.`);
    if (!view.head) throw new Failure(1, `Nothing of the log ${log} was signed yet. The room signs within a minute of its first entry.`);
    const bundle = await answerOf(room.client.GET("/api/logs/{log}/bundle", { params: { path: { log } }, parseAs: "stream" }));
    const partial = `${out}.partial`;
    let bytes = 0;
    try {
      await pipeline(Readable.fromWeb(bundle as ReadableStream<Uint8Array>), async function* count(chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          bytes += chunk.length;
          terminal.progress("Export", undefined, `${(bytes / 1e6).toFixed(1)} MB`);
          yield chunk;
        }
      }, createWriteStream(partial));
      renameSync(partial, out);
    } finally {
      rmSync(partial, { force: true });
    }
    const fingerprints = view.keys.map(({ fingerprint }) => fingerprint);
    terminal.answer({ file: out, log, origin: view.origin, entries: view.head.size, bytes, fingerprints },
      `${out}: at least ${view.head.size} entries of the log ${log}. Verify it: node tools/audit-verify.mjs ${out} ${fingerprints.map((one) => `--key ${one}`).join(" ")}`);
    return exitCodes.done;
  });
}

async function verifyLog(terminal: Terminal): Promise<number> {
  return withOwner(terminal, { alone: false }, async (owner) => {
    const client = new pg.Client(owner);
    await client.connect();
    try {
      // One moment for all of it, whatever is written meanwhile.
      await client.query("begin isolation level repeatable read read only");
      const fault = await whyNotWhole(client);
      const { rows } = await client.query<{ entries: string; checkpoints: string }>("select (select coalesce(sum(leaf_count), 0)::text from audit.log) as entries, (select count(*)::text from audit.checkpoint) as checkpoints");
      const counts = { entries: Number(rows[0]!.entries), checkpoints: Number(rows[0]!.checkpoints) };
      terminal.answer({ holds: fault === null, fault, ...counts }, fault ?? `${counts.entries} entries, ${counts.checkpoints} checkpoints: everything holds.`);
      return fault === null ? exitCodes.done : exitCodes.refused;
    } finally {
      await client.end();
    }
  });
}

async function showKeys(terminal: Terminal, actor: string | undefined): Promise<number> {
  return withRoom(terminal, actor, async (room) => {
    const { items } = await answerOf(room.client.GET("/api/logs"));
    terminal.answer({ logs: items }, items.map((log) => [`Log ${log.name}, origin ${log.origin}`, ...log.keys.map((one) => `  ${one.fingerprint}  ${one.key}  (from entry ${one.fromSize})`)].join("\n")).join("\n"));
    return exitCodes.done;
  });
}
