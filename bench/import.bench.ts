import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Cell, Table } from "../src/kernel/table.ts";
import { contributionTemplate } from "../src/modules/contributions/contribution-template.ts";
import { writeCsv, writeXlsx } from "../src/server/files/write-table.ts";
import { openHome, secretsOf } from "../src/server/database/home.ts";
import { startRoom, type RunningRoom } from "../tests/kit/running-room.ts";
import { makeTemporaryHome, removeHome, today } from "./kit/bench-room.ts";
import { makeBuilt } from "./kit/built.ts";
import { peakMb } from "./kit/processes.ts";
import { alone, compared, median, type Outcome, type Row } from "./kit/report.ts";

const rowCount = 10_000;
const linesEach = 4;

/** Contributions of four lines each, every line with a number, a window and a value, marked as illustrative. */
function makeTable(release: string): Table {
  const rows = Array.from({ length: rowCount }, (_, index) => {
    const number = Math.floor(index / linesEach);
    const values: Record<string, Cell> = {
      reference: `${release}-${number}`, donor: ["DEU", "NOR", "LTU", "SWE", "USA"][number % 5]!, kind: "goods", stage: "offered", category: "military", title: `Package ${number}`,
      announced_on: `2024-0${1 + (number % 9)}-1${number % 10}`, described: `Item ${index % 977}`, unit: "piece", units: 1 + (index % 500), available_from: "2026-12-10", available_through: "2027-03-31",
      amount: 1000 + index, currency: "EUR", valuation_method: "donorDeclared", valued_on: "2024-10-15", illustrative: "yes", basis: "bench",
    };
    return { row: index + 2, cells: contributionTemplate.columns.map((column) => values[column.key] ?? null) };
  });
  return { sheet: contributionTemplate.sheet, columns: contributionTemplate.columns.map((column) => column.key), rows };
}

interface Imported {
  readonly seconds: number;
  readonly peakMb: number;
}

/** Sends a file to the running room as a browser would, and waits for what became of it. */
async function importFile(room: RunningRoom, fileName: string, bytes: Uint8Array): Promise<Imported> {
  const before = performance.now();
  const ask = async (path: string, init?: RequestInit) => (await (await fetch(`${room.url}${path}`, init)).json()) as any;
  let job = await ask(`/api/imports/contributions?fileName=${fileName}`, { method: "POST", body: new Uint8Array(bytes), headers: { "content-type": "application/octet-stream", "idempotency-key": fileName } });
  while (job.state === "running") {
    await wait(50);
    job = await ask(`/api/jobs/${job.id}`);
  }
  if (job.state !== "done" || job.result.refused.length > 0 || job.result.added === 0) throw new Error(`${fileName}: ${JSON.stringify({ ...job, result: { ...job.result, refused: job.result?.refused.slice(0, 3) } })}`);
  return { seconds: (performance.now() - before) / 1000, peakMb: peakMb(room.process.pid!) };
}

/** The same rows into one table of plain texts. */
async function copyPlain(client: pg.Client, table: Table): Promise<number> {
  const text = table.rows.map((row) => row.cells.map((cell) => (cell === null ? "\\N" : String(cell))).join("\t")).join("\n") + "\n";
  await client.query(`create table public.copied (${table.columns.map((column) => `"${column}" text`).join(", ")})`);
  const before = performance.now();
  await pipeline(Readable.from([text]), client.query(copyFrom("copy public.copied from stdin")));
  const seconds = (performance.now() - before) / 1000;
  await client.query("drop table public.copied");
  return seconds;
}

async function measure(format: "csv" | "xlsx"): Promise<{ rows: Row[]; postgres: string }> {
  const found: Imported[] = [];
  const copied: number[] = [];
  let postgres = "";
  // Each round in a fresh room and process, so that each peak is one import's.
  for (let round = 0; round < 3; round++) {
    const folder = makeTemporaryHome();
    const table = makeTable(`B${round}`);
    const bytes = format === "csv" ? writeCsv(table) : await writeXlsx({ sheets: [table] });
    const room = await startRoom(folder, { flags: [] });
    const home = openHome(folder);
    const superuser = new pg.Client({ host: home.socketFolder, user: "postgres", password: secretsOf(home).superuser, database: "entente" });
    try {
      await superuser.connect();
      postgres = (await superuser.query<{ server_version: string }>("show server_version")).rows[0]!.server_version;
      copied.push(await copyPlain(superuser, table));
      found.push(await importFile(room, `bench-${round}.${format}`, bytes));
      copied.push(await copyPlain(superuser, table));
    } finally {
      await superuser.end();
      await room.stop();
      removeHome(folder);
    }
  }
  const seconds = median(found.map((one) => one.seconds));
  return {
    postgres,
    rows: [
      alone(`${format}: ${rowCount} rows`, "s", seconds, { atMost: 10 }),
      alone(`${format}: most the room held while importing (from its start with the demonstration on)`, "MB", Math.max(...found.map((one) => one.peakMb)), { atMost: 512 }),
      compared(`${format}: against plain COPY of the same rows`, "rows/s", { ours: rowCount / seconds, rival: rowCount / median(copied) }, null),
    ],
  };
}

export async function bench(): Promise<Outcome> {
  makeBuilt(["server"]);
  const csv = await measure("csv");
  const xlsx = await measure("xlsx");
  return {
    about: "A file of contributions into the built room over HTTP: read, checked by row, booked in the ledger, written to the audit log; against COPY into one table of plain texts without any of it.",
    data: `${rowCount} rows of Entente's own template, ${rowCount / linesEach} contributions of ${linesEach} lines, each line with a value; the room has the demonstration in it.`,
    rows: [...csv.rows, ...xlsx.rows], postgres: csv.postgres, notes: [`Each round has a room of its own; three rounds a format. Today there is the day of the run, not ${today}.`],
  };
}
