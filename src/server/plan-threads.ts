import { Worker } from "node:worker_threads";
import type { Computation, ComputedPlan, ComputePlan } from "../modules/planning/index.ts";
import type { PlanProgress } from "../planner/index.ts";

const memoryMb = 2048;
/** What wording the reasons and checking may take beyond the time given for the search. */
const graceSeconds = 120;

/** A thread per plan. Run from source, where no worker is built, the thread learns to read TypeScript first. */
export const computeInThread: ComputePlan = (order, onProgress): Computation => {
  const stop = new SharedArrayBuffer(4);
  const options = { workerData: { order, stop }, resourceLimits: { maxOldGenerationSizeMb: memoryMb } };
  const source = new URL("./plan-worker.ts", import.meta.url);
  const worker = import.meta.url.endsWith(".ts")
    ? new Worker(`import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(source.href)}); })`, { ...options, eval: true })
    : new Worker(new URL("./plan-worker.mjs", import.meta.url), options);
  const result = new Promise<ComputedPlan>((resolve, reject) => {
    const tooLong = setTimeout(() => {
      reject(new Error(`no plan after ${order.seconds} and ${graceSeconds} more seconds`));
      void worker.terminate();
    }, (order.seconds + graceSeconds) * 1000);
    worker.on("message", (message: { progress: PlanProgress } | { computed: ComputedPlan }) => {
      if ("computed" in message) resolve(message.computed);
      else onProgress(message.progress);
    });
    worker.once("error", reject);
    worker.once("exit", (code) => {
      clearTimeout(tooLong);
      reject(new Error(`the planner's thread ended with ${code}`));
    });
  });
  return { result, stop: () => void Atomics.store(new Int32Array(stop), 0, 1), end: () => void worker.terminate() };
};
