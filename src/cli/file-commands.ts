import { writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Option, type Command } from "commander";
import type { PathParams, QueryParams } from "../client/index.ts";
import { readInput } from "./input-file.ts";
import { answerOf, withRoom } from "./reach.ts";
import { exitCodes, Failure, type Run, type Terminal } from "./terminal.ts";

type ImportKind = PathParams<"/api/imports/{kind}", "post">["kind"];
type ExportKind = PathParams<"/api/exports/{kind}">["kind"];
type ExportFormat = QueryParams<"/api/exports/{kind}">["format"];

interface ExportFlags {
  readonly format?: ExportFormat;
  readonly out?: string;
}

export function addFileCommands(program: Command, run: Run): void {
  program.command("import")
    .summary("bring a file into the room")
    .argument("<kind>", "parties, catalogue, nodes, legs, network, needs, contributions, kiel, courses, record, links or alliance")
    .argument("<file>", "an Excel, CSV or JSON file, as the kind has it")
    .option("--dry-run", "say what would happen, and write nothing", false)
    .addHelpText("after", "\nWith --json: {added, changed, unchanged, refused: [{row, column, code, message}]}. Exit code 3 when a row is refused; then nothing is written.\n\nExample:\n  entente import needs needs.xlsx --dry-run --json")
    .action((kind: string, file: string, flags: { dryRun: boolean }) => run((terminal, actor) => importFile(terminal, actor, kind, file, flags.dryRun)));
  program.command("export")
    .summary("write records of the room to a file")
    .argument("<kind>", "parties, catalogue, nodes, legs, needs, contributions or network")
    .addOption(new Option("--format <format>", "the form of the file; geojson is the network's").choices(["csv", "xlsx", "json", "geojson"]))
    .option("--out <file>", "where it goes; without it, to standard output")
    .addHelpText("after", "\nExample:\n  entente export contributions --format xlsx --out contributions.xlsx")
    .action((kind: string, flags: ExportFlags) => run((terminal, actor) => exportFile(terminal, actor, program.opts<{ json: boolean }>().json, kind, flags)));
}

async function importFile(terminal: Terminal, actor: string | undefined, kind: string, file: string, dryRun: boolean): Promise<number> {
  const bytes = readInput(file);
  return withRoom(terminal, actor, async (room) => {
    // The room says which kinds there are, in words for whoever wrote one that is not.
    let job = await answerOf(room.client.POST("/api/imports/{kind}", {
      params: { path: { kind: kind as ImportKind }, query: { fileName: path.basename(file), dryRun: `${dryRun}` } },
      body: bytes as unknown as string, bodySerializer: (sent) => sent, headers: { "content-type": "application/octet-stream" },
    }));
    while (job.state === "running") {
      await wait(200);
      job = await answerOf(room.client.GET("/api/jobs/{id}", { params: { path: { id: job.id } } }));
      terminal.progress("Importing", job.progress.total ? job.progress.done / job.progress.total : undefined, job.progress.phase);
    }
    if (job.state !== "done" || !job.result) throw new Failure(1, `The import ${job.state === "cancelled" ? "was cancelled" : `failed (${job.failure})`}; nothing was written.`, job);
    const { added, changed, unchanged, refused } = job.result;
    terminal.answer({ added, changed, unchanged, refused }, [
      `${dryRun ? "Would be " : ""}added ${added}, changed ${changed}, unchanged ${unchanged}, refused ${refused.length}`,
      ...refused.slice(0, 50).map((fault) => `  ${fault.row === null ? "file" : `row ${fault.row}`}${fault.column === null ? "" : `, ${fault.column}`}: ${fault.message}`),
    ].join("\n"));
    return refused.length > 0 ? exitCodes.badInput : exitCodes.done;
  });
}

async function exportFile(terminal: Terminal, actor: string | undefined, json: boolean, kind: string, flags: ExportFlags): Promise<number> {
  if (json && flags.out === undefined) throw new Failure(2, "With --json say in --out where the file goes.");
  const format = flags.format ?? (kind === "network" ? "geojson" : "csv");
  return withRoom(terminal, actor, async (room) => {
    const bytes = new Uint8Array(await answerOf(room.client.GET("/api/exports/{kind}", { params: { path: { kind: kind as ExportKind }, query: { format } }, parseAs: "arrayBuffer" })));
    if (flags.out === undefined) process.stdout.write(bytes);
    else {
      writeFileSync(flags.out, bytes);
      terminal.answer({ file: flags.out, bytes: bytes.length }, `${flags.out}: ${bytes.length} bytes`);
    }
    return exitCodes.done;
  });
}
