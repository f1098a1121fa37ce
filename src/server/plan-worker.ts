import { parentPort, workerData } from "node:worker_threads";
import { claimByPrices } from "../modules/planning/index.ts";
import { checkPlan, plan, readProblem, type Plan } from "../planner/index.ts";

/** Computes one plan and holds it against its problem, away from the thread that answers requests. */
const { problem, seconds, previous, stop } = workerData as { problem: unknown; seconds: number; previous: Plan | undefined; stop: SharedArrayBuffer };
const flag = new Int32Array(stop);
const reading = readProblem(problem);
if (!reading.ok) throw new Error(`the room built a problem that the planner does not read: ${JSON.stringify(reading.faults.slice(0, 20))}`);
const { plan: found } = plan(reading.problem, {
  seconds, now: () => performance.now(), shouldStop: () => Atomics.load(flag, 0) === 1, onProgress: (progress) => parentPort!.postMessage({ progress }), ...(previous ? { previous } : {}),
});
const computed = claimByPrices(found);
parentPort!.postMessage({ computed: { plan: computed, check: checkPlan(reading.problem, computed) } });
