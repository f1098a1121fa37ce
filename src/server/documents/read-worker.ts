import { parentPort, workerData } from "node:worker_threads";
import { readDocument, type Asked } from "./read-document.ts";

/** Reads one document away from the room's own thread, with memory of its own that can run out without harm. */
const { bytes, asked } = workerData as { bytes: Uint8Array; asked: Asked };
parentPort!.postMessage(await readDocument(bytes, asked));
