import { existsSync, readdirSync, readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import bunzip from "seek-bzip";
import { programFolder } from "../src/server/database/database.ts";
import { makeBuilt } from "./kit/built.ts";
import { alone, compared, median, type Outcome, type Row } from "./kit/report.ts";
import { findRivals, runRival, type Rival } from "./kit/rivals.ts";
import { timed, type Timed } from "./kit/timed.ts";

/** Optima as the collections publish them: netlib lp/data/kennington, and for PDS-30 and above Mittelmann's lptestset/pds. */
const published: Readonly<Record<string, number>> = {
  "ken-07": -6.7952044e8, "ken-11": -6.9723823e9, "ken-13": -1.0257395e10,
  "pds-02": 2.8857862e10, "pds-06": 2.7761038e10, "pds-10": 2.6727095e10, "pds-20": 2.3821659e10, "pds-30": 2.1385446e10,
};
const rounds = 3;
const limitSeconds = 120;

/** Where the files may lie; they carry no licence and are not part of the program. */
const folders = [process.env["ENTENTE_LP"], path.join(programFolder(), "..", "shared", "data", "lp")].filter((folder) => folder !== undefined && existsSync(folder)) as string[];

function findInstances(): Map<string, string> {
  const found = new Map<string, string>();
  for (const folder of folders)
    for (const file of readdirSync(folder)) {
      const name = /(?:^|-)((?:pds|ken)-\d+)\.mps(?:\.bz2)?$/.exec(file)?.[1];
      if (name !== undefined && name in published && !found.has(name)) found.set(name, path.join(folder, file));
    }
  return new Map([...found].sort(([one], [other]) => one.localeCompare(other)));
}

interface FlowAnswer {
  readonly bound: number;
  readonly gap: number;
  readonly violation: number;
  readonly rounds: number;
}

async function measure(name: string, file: string, clp: Rival | undefined): Promise<{ readonly rows: Row[]; readonly note: string }> {
  const command = [process.execPath, path.join(programFolder(), "dist", "server", "cli.mjs"), "plan", "--problem", file, "--json"];
  const ours: Timed[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await timed(limitSeconds, command));
    if (clp) theirs.push((await runRival(clp, file, limitSeconds)).cpuSeconds);
  }
  const answer = JSON.parse(ours[0]!.out.trim().split("\n").at(-1)!) as FlowAnswer;
  const optimum = published[name]!;
  const cpu = median(ours.map(({ cpuSeconds }) => cpuSeconds));
  const bound = name === "pds-20" || name === "pds-30" ? { atMost: 3 } : null;
  const what = `${name}: processor time from file to bound, against CLP dual simplex`;
  return {
    rows: [
      alone(`${name}: bound below the published optimum by, as a share`, "", Math.abs(optimum - answer.bound) / Math.abs(optimum), { atMost: 1e-4 }),
      clp ? compared(what, "s", { ours: cpu, rival: median(theirs) }, bound) : alone(what, "s", cpu, null),
    ],
    note: `${name}: ${answer.rounds} rounds, gap told ${answer.gap.toExponential(1)}, limits exceeded by at most ${(answer.violation * 100).toFixed(2)} %, ${median(ours.map(({ wallSeconds }) => wallSeconds)).toFixed(1)} s on the wall.`,
  };
}

export async function bench(): Promise<Outcome> {
  makeBuilt(["server"]);
  const instances = findInstances();
  const { rivals, skipped } = findRivals();
  const clp = rivals.find((rival) => rival.name === "CLP dual");
  const notes = skipped.filter((text) => text.startsWith("clp"));
  const absent = Object.keys(published).filter((name) => !instances.has(name));
  if (absent.length > 0) notes.push(`Not there and left out: ${absent.join(", ")} (looked in ../shared/data/lp and ENTENTE_LP).`);
  const rows: Row[] = [];
  const folder = mkdtempSync(path.join(os.tmpdir(), "entente-flow-"));
  try {
    for (const [name, packed] of instances) {
      // Unpacking is nobody's merit: both read the plain file.
      const file = path.join(folder, `${name}.mps`);
      writeFileSync(file, packed.endsWith(".bz2") ? bunzip.decode(readFileSync(packed)) : readFileSync(packed));
      const found = await measure(name, file, clp);
      rows.push(...found.rows);
      notes.push(found.note);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const note of notes) console.error(`  ${note}`);
  return {
    about: "The bound of public multicommodity flows from the command line, against CLP's dual simplex with its presolve, each a process of its own that reads the same plain MPS file.",
    data: "Kennington's KEN (telephone network) and PDS (patient evacuation by air), as the netlib and Mittelmann's collection publish them.",
    rows, postgres: null, notes,
  };
}
