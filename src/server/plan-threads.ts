import { Worker } from "node:worker_threads";
import type { Computation, ComputedPlan, ComputeHelp, ComputePlan, KeptHelp } from "../modules/planning/index.ts";
import type { HelpProgress, PlanProgress } from "../planner/index.ts";

const memoryMb = 2048;
/** What wording the reasons and checking may take beyond the time given for the search. */
const graceSeconds = 120;

interface Thread<Computed> {
  readonly result: Promise<Computed>;
  end(): void;
}

/** A thread for one order. Run from source, where no worker is built, the thread learns to read TypeScript first. */
function startThread<Progress, Computed>(name: "plan-worker" | "help-worker", workerData: { readonly order: { readonly seconds: number } }, onProgress: (progress: Progress) => void, onFirst: (first: Computed) => void = () => undefined): Thread<Computed> {
  const options = { workerData, resourceLimits: { maxOldGenerationSizeMb: memoryMb } };
  const source = new URL(`./${name}.ts`, import.meta.url);
  const worker = import.meta.url.endsWith(".ts")
    ? new Worker(`import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(source.href)}); })`, { ...options, eval: true })
    : new Worker(new URL(`./${name}.mjs`, import.meta.url), options);
  const { seconds } = workerData.order;
  const result = new Promise<Computed>((resolve, reject) => {
    const tooLong = setTimeout(() => {
      reject(new Error(`${name}: nothing after ${seconds} and ${graceSeconds} more seconds`));
      void worker.terminate();
    }, (seconds + graceSeconds) * 1000);
    worker.on("message", (message: { progress: Progress } | { first: Computed } | { computed: Computed }) => {
      if ("computed" in message) resolve(message.computed);
      else if ("first" in message) onFirst(message.first);
      else onProgress(message.progress);
    });
    worker.once("error", reject);
    worker.once("exit", (code) => {
      clearTimeout(tooLong);
      reject(new Error(`the thread of ${name} ended with ${code}`));
    });
  });
  return { result, end: () => void worker.terminate() };
}

/** A thread per plan. */
export const computeInThread: ComputePlan = (order, onProgress, onFirst): Computation => {
  const stop = new SharedArrayBuffer(4);
  return { ...startThread<PlanProgress, ComputedPlan>("plan-worker", { order, stop } as { order: typeof order }, onProgress, onFirst), stop: () => void Atomics.store(new Int32Array(stop), 0, 1) };
};

/** A thread per search for help. */
export const helpInThread: ComputeHelp = (order, onProgress) => startThread<HelpProgress, readonly KeptHelp[]>("help-worker", { order }, onProgress);
