import { existsSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { programFolder } from "../database/database.ts";
import { fault } from "../files/faults.ts";
import { readTable, type ReadTableOptions, type TableReading } from "../files/read-table.ts";
import { ImportCancelled, type ImportJob } from "./job.ts";

const workerFile = path.join(programFolder(), "dist", "server", "import-worker.mjs");
const memoryMb = 768;
const cells = 1_500_000;

/**
 * Reads a file in a worker whose memory is bounded. Run from source, where no worker is built, it reads in this thread. A worker
 * that ran out of memory refuses the file; a cancelled job ends it.
 */
export async function readInWorker(job: ImportJob, bytes: Uint8Array, options: ReadTableOptions): Promise<TableReading> {
  const bounded: ReadTableOptions = { ...options, limits: { cells, ...options.limits } };
  if (!import.meta.url.includes("/dist/") || !existsSync(workerFile)) return readTable(bytes, bounded);
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: { bytes, options: bounded }, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    const watch = setInterval(() => {
      if (!job.cancelled) return;
      clearInterval(watch);
      void worker.terminate();
      reject(new ImportCancelled());
    }, 100);
    worker.once("message", (reading: TableReading) => resolve(reading));
    worker.once("error", (error: NodeJS.ErrnoException) => (error.code === "ERR_WORKER_OUT_OF_MEMORY"
      ? resolve({ ok: false, faults: [fault("too-many-cells", { limit: cells })] }) : reject(error)));
    worker.once("exit", () => clearInterval(watch));
  });
}
