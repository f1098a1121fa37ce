import { execFileSync } from "node:child_process";
import path from "node:path";
import { timed } from "./timed.ts";

/** A setting of a general solver, told how to solve an MPS file and how to read what it found from what it prints. */
export interface Rival {
  readonly name: string;
  readonly command: (file: string) => readonly string[];
  readonly objective: RegExp;
}

export interface RivalRun {
  readonly rival: string;
  /** Absent when it did not get to the optimum in time. */
  readonly objective?: number;
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
}

/** What is installed, each at the settings that are good for it, and why others are not here. */
export function findRivals(): { readonly rivals: readonly Rival[]; readonly skipped: readonly string[] } {
  const skipped: string[] = [];
  const has = (program: string, hint: string): boolean => {
    try {
      execFileSync("sh", ["-c", `command -v ${program}`], { stdio: "ignore" });
      return true;
    } catch {
      skipped.push(`${program} is not installed (${hint}) and is left out.`);
      return false;
    }
  };
  const wasm = (solver: string, presolve: string): Rival => ({
    name: `HiGHS WASM ${solver}${presolve === "off" ? ", presolve off" : ""}`, objective: /^objective (\S+)$/m,
    command: (file) => [process.execPath, "--import", "tsx", path.join(import.meta.dirname, "highs-run.ts"), file, solver, presolve],
  });
  const clp = (name: string, ...flags: string[]): Rival => ({ name: `CLP ${name}`, command: (file) => ["clp", file, ...flags], objective: /^Optimal objective\s+(\S+)/m });
  const highs = (solver: string): Rival => ({
    name: `HiGHS ${solver}, presolve off`, objective: /^\s*(?:Objective value|Primal objective)\s*:\s*(\S+)/m,
    command: (file) => ["highs", "--presolve", "off", "--solver", solver, ...(solver === "ipm" ? ["--run_crossover", "off"] : []), file],
  });
  const rivals = [
    ...(has("clp", "apt-get install coinor-clp") ? [
      clp("dual", "-dualsimplex"), clp("dual, presolve off", "-presolve", "off", "-dualsimplex"), clp("primal, presolve off", "-presolve", "off", "-primalsimplex"),
      clp("barrier, presolve off", "-presolve", "off", "-crossover", "off", "-barrier"),
    ] : []),
    wasm("ipm", "off"), wasm("simplex", "on"),
    ...(has("highs", "no Debian package; put the binary on the PATH") ? [highs("ipm"), highs("simplex")] : []),
    ...(has("glpsol", "apt-get install glpk-utils") ? [{ name: "GLPK dual", command: (file: string) => ["glpsol", "--freemps", file, "--dual"], objective: /obj =\s+(\S+)[^\n]*\nOPTIMAL/ } satisfies Rival] : []),
  ];
  return { rivals, skipped };
}

export async function runRival(rival: Rival, file: string, limitSeconds: number): Promise<RivalRun> {
  const { code, out, cpuSeconds, wallSeconds } = await timed(limitSeconds, rival.command(file));
  const objective = Number(rival.objective.exec(out)?.[1] ?? Number.NaN);
  const done = code === 0 && Number.isFinite(objective);
  if (!done && code !== 124) console.error(`  ${rival.name} ended with ${code}: ${out.slice(-300)}`);
  return { rival: rival.name, cpuSeconds, wallSeconds, ...(done ? { objective } : {}) };
}
