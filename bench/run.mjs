// npm run bench -- NAME…: measures side by side and writes what came out to bench/results and bench/RESULTS.md.
// Without a name, all of them. Each runs in a process of its own, on a database of its own that is removed afterwards.
import { fork } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { writeSummary } from "./summary.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const known = readdirSync(here).filter((name) => name.endsWith(".bench.ts")).map((name) => name.slice(0, -".bench.ts".length)).sort();
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !known.includes(name));
if (unknown !== undefined) {
  console.error(`There is no bench ${unknown}. One may name: ${known.join(", ")}.`);
  process.exit(2);
}

/** Runs one bench and answers its report, or undefined when it broke. */
function run(name) {
  return new Promise((resolve) => {
    const child = fork(path.join(here, "kit", "one.ts"), [name], { execArgv: ["--import", "tsx"], stdio: ["ignore", "inherit", "inherit", "ipc"] });
    let report;
    child.on("message", (message) => (report = message));
    child.on("exit", (code) => resolve(code === 0 ? report : undefined));
  });
}

mkdirSync(path.join(here, "results"), { recursive: true });
for (const name of asked.length > 0 ? asked : known) {
  console.error(`\n${name} …`);
  const report = await run(name);
  if (!report) {
    console.error(`${name} broke; its earlier results stay as they were.`);
    process.exitCode = 1;
    continue;
  }
  writeFileSync(path.join(here, "results", `${name}.json`), `${JSON.stringify({ ...report, command: `npm run bench -- ${name}` }, null, 2)}\n`);
  for (const row of report.rows) console.error(`  ${row.what}: ${row.ours}${row.rival === null ? "" : ` against ${row.rival}`} ${row.unit}, ${row.target ?? "no target"}${row.reached === null ? "" : row.reached ? " reached" : " NOT REACHED"}`);
}
writeSummary(here);
