// npm run faults: the tests of what the room promises when something goes wrong, by themselves. --report also writes what was tried,
// and how often, to docs/reliability.md; --many tries a few times as much; --nightly as much as a night has time for.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { root, runTool, setup, SetupProblem } from "./setup.mjs";

const scales = {
  usual: { ENTENTE_KILLS: "120" },
  many: { ENTENTE_KILLS: "400", ENTENTE_MOMENTS: "3", ENTENTE_DISKS: "3", ENTENTE_WORLDS: "120", ENTENTE_MUTANTS: "500" },
  nightly: { ENTENTE_KILLS: "3000", ENTENTE_MOMENTS: "10", ENTENTE_DISKS: "20", ENTENTE_WORLDS: "2000", ENTENTE_MUTANTS: "5000", ENTENTE_FAULTS: "all" },
};

/** What is run: a project of vitest and its files. */
const runs = [
  ["embedded", ["tests/promises", "tests/copy.test.ts"]],
  ["faults", ["tests/faults"]],
];

/** Adds up the lines that the tests wrote: by promise, then by kind. */
export function sumTrials(lines) {
  const sums = new Map();
  for (const line of lines) {
    const { promise, kind, trials, note } = JSON.parse(line);
    const key = `${promise}\n${kind}`;
    const before = sums.get(key);
    sums.set(key, { promise, kind, trials: (before?.trials ?? 0) + trials, note: note ?? before?.note ?? "" });
  }
  const number = (promise) => Number(promise.slice(1));
  return [...sums.values()].sort((a, b) => number(a.promise) - number(b.promise) || (a.kind < b.kind ? -1 : 1));
}

/** What each promise says, from the table of tests/README.md. */
export function promisesOf(readme) {
  return new Map([...readme.matchAll(/^\| (P\d+) \| (.+) \|$/gm)].map(([, promise, text]) => [promise, text]));
}

export function toReport({ sums, promises, failed, about }) {
  const bound = (trials) => (trials >= 30 ? ` With none failed in ${trials.toLocaleString("en-GB")}, the share that fails is below ${(300 / trials).toPrecision(2)} % (95 %).` : "");
  const kills = sums.filter(({ promise, kind }) => promise === "P1" && kind.startsWith("SIGKILL")).reduce((sum, one) => sum + one.trials, 0);
  return `# What was tried, and how often

${about}

${failed ? "**Something failed in this run; the figures count only what went well.**" : `**Nothing was lost, nothing was half written, nothing leaked.** ${kills} kills.${bound(kills)}`}
A trial that does not go well fails its test, and no test is repeated until it passes. What each promise means stands in [tests/README.md](../tests/README.md).
This page is written by \`npm run faults -- --report\`; \`--many\` and \`--nightly\` try more.

| Promise | What was tried | Trials | |
|---|---|---:|---|
${sums.map((one) => `| ${one.promise} | ${one.kind} | ${one.trials.toLocaleString("en-GB")} | ${one.note} |`.replace("|  |", "| |")).join("\n")}

## What the promises say

${[...new Set(sums.map((one) => one.promise))].filter((promise) => promises.has(promise)).map((promise) => `* **${promise}** ${promises.get(promise)}`).join("\n")}

## What is not proved here

* A power cut, in which the disk itself loses what it said it had: the database's server is started with \`fsync\` on and refuses to run otherwise, but no machine was cut off.
* A disk that gives back other bytes than were written to it.
* Several machines: a primary that fails over to a standby.
`;
}

if (process.argv[1] && path.resolve(process.argv[1]) === path.resolve(import.meta.filename ?? "")) await runTool(main);

async function main() {
  const flags = process.argv.slice(2);
  const unknown = flags.find((flag) => !["--report", "--many", "--nightly"].includes(flag));
  if (unknown) throw new SetupProblem(`npm run faults takes --report, --many, --nightly, not ${unknown}.`);
  const scale = flags.includes("--nightly") ? "nightly" : flags.includes("--many") ? "many" : "usual";
  await setup({});
  const folder = mkdtempSync(path.join(os.tmpdir(), "entente-trials-"));
  const file = path.join(folder, "trials.ndjson");
  writeFileSync(file, "");
  const began = Date.now();
  let failed = false;
  for (const [project, files] of runs) {
    const { status } = spawnSync(process.execPath, [path.join(root, "node_modules/vitest/vitest.mjs"), "run", "--project", project, ...files], { cwd: root, stdio: "inherit", env: { ...process.env, ...scales[scale], ENTENTE_TRIALS: file } });
    failed ||= status !== 0;
  }
  const sums = sumTrials(readFileSync(file, "utf8").split("\n").filter(Boolean));
  rmSync(folder, { recursive: true, force: true });
  const minutes = Math.round((Date.now() - began) / 60_000);
  const cores = os.cpus().length;
  const revision = spawnSync("git", ["rev-parse", "--short=10", "HEAD"], { cwd: root, encoding: "utf8" }).stdout.trim();
  const about = `${new Date().toISOString().slice(0, 10)}, at revision ${revision || "unknown"}: ${minutes} minutes on ${cores} cores, Node ${process.versions.node}, ${os.platform()}, the scale *${scale}*.`;
  if (flags.includes("--report")) writeFileSync(path.join(root, "docs", "reliability.md"), toReport({ sums, promises: promisesOf(readFileSync(path.join(root, "tests", "README.md"), "utf8")), failed, about }));
  for (const one of sums) console.log(`${one.promise.padEnd(4)} ${String(one.trials).padStart(7)}  ${one.kind}`);
  return failed ? 1 : 0;
}
