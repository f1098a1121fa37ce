import os from "node:os";
import { pathToFileURL } from "node:url";
import path from "node:path";
import type { Bench } from "./report.ts";

// Runs the bench that the command line names and hands its report to the runner.
const name = process.argv[2]!;
const load = () => os.loadavg()[0]!.toFixed(1);
const loadBefore = load();
const startedAt = performance.now();
const { bench } = (await import(pathToFileURL(path.join(import.meta.dirname, "..", `${name}.bench.ts`)).href)) as { bench: Bench };
const { postgres, ...outcome } = await bench();
const cpus = os.cpus();
process.send!({
  name, ...outcome, date: new Date().toISOString().slice(0, 10), seconds: Math.round((performance.now() - startedAt) / 1000),
  machine: { cores: cpus.length, cpu: cpus[0]?.model.trim() ?? "unknown", memoryGb: Math.round(os.totalmem() / 2 ** 30), loadBefore, loadAfter: load(), node: process.versions.node, postgres },
}, () => process.exit(0));
