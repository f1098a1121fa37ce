import { existsSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { programFolder } from "../database/database.ts";
import { readDocument, type Asked, type DocumentReading } from "./read-document.ts";

const workerFile = path.join(programFolder(), "dist", "server", "document-worker.mjs");

/** What reading one document may cost at most. */
export const threadLimits = { memoryMb: 512, seconds: 30 } as const;

/**
 * Reads a document in a thread whose memory and time are bounded: a file that needs more is refused, and the room goes on. Run
 * from source, where no thread is built, it is read in this one.
 */
export async function readInThread(bytes: Uint8Array, asked: Asked): Promise<DocumentReading> {
  if (!import.meta.url.includes("/dist/") || !existsSync(workerFile)) return readDocument(bytes, asked);
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: { bytes, asked }, resourceLimits: { maxOldGenerationSizeMb: threadLimits.memoryMb } });
    const tooHeavy = () => resolve({ fault: { code: "document-too-heavy", ...threadLimits } });
    const watch = setTimeout(() => {
      tooHeavy();
      void worker.terminate();
    }, threadLimits.seconds * 1000);
    worker.once("message", (reading: DocumentReading) => resolve(reading));
    worker.once("error", (error: NodeJS.ErrnoException) => (error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooHeavy() : reject(error)));
    worker.once("exit", () => clearTimeout(watch));
  });
}
