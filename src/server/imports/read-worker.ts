import { parentPort, workerData } from "node:worker_threads";
import { readTable, type ReadTableOptions } from "../files/read-table.ts";

/** Reads one file away from the room's own thread, with memory of its own that can run out without harm. */
const { bytes, options } = workerData as { bytes: Uint8Array; options: ReadTableOptions };
parentPort!.postMessage(await readTable(bytes, options));
