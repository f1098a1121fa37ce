import { readFileSync } from "node:fs";
import { processesIn } from "../../src/server/database/process.ts";

const fieldKb = (text: string, field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(text)?.[1] ?? 0);

/** What processes hold in memory: PSS counts a page shared by several once in all, RSS counts it in each. */
export function memoryOf(pids: readonly number[]): { readonly pssMb: number; readonly rssMb: number } {
  let pss = 0;
  let rss = 0;
  for (const pid of pids) {
    try {
      const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
      pss += fieldKb(text, "Pss");
      rss += fieldKb(text, "Rss");
    } catch {
      // A server process that has just ended holds nothing.
    }
  }
  return { pssMb: pss / 1024, rssMb: rss / 1024 };
}

/** The most a process ever held resident. */
export function peakMb(pid: number): number {
  return fieldKb(readFileSync(`/proc/${pid}/status`, "utf8"), "VmHWM") / 1024;
}

/** The database server of a cluster's folder and everything it started. */
export function serverProcesses(cluster: string): number[] {
  return processesIn(cluster);
}
