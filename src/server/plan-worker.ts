import { parentPort, workerData } from "node:worker_threads";
import { claimByPrices, isChecked, toSummary, type ComputedPlan, type ComputeOrder } from "../modules/planning/index.ts";
import { checkPlan, plan, planAgain, readProblem, type Plan, type PlanOptions } from "../planner/index.ts";

/** Computes one plan and holds it against its problem, away from the thread that answers requests, which gets texts only. */
const { order, stop } = workerData as { order: ComputeOrder; stop: SharedArrayBuffer };
const flag = new Int32Array(stop);
const stopped = () => Atomics.load(flag, 0) === 1;
const reading = readProblem(JSON.parse(order.problem));
if (!reading.ok) throw new Error(`the room built a problem that the planner does not read: ${JSON.stringify(reading.faults.slice(0, 20))}`);
const computedOf = (made: Plan): ComputedPlan => {
  const claimed = claimByPrices(made);
  const check = checkPlan(reading.problem, claimed);
  return { plan: JSON.stringify(claimed), check: JSON.stringify(check), summary: toSummary(claimed, check, stopped(), order.pinned), violations: isChecked(check) ? "" : JSON.stringify(check.violations.slice(0, 10)) };
};
const options: PlanOptions = {
  seconds: order.seconds, now: () => performance.now(), shouldStop: stopped, onProgress: (progress) => parentPort!.postMessage({ progress }), onFirstPlan: (made) => parentPort!.postMessage({ first: computedOf(made) }),
};
const { plan: found } = order.previous === null ? plan(reading.problem, options) : planAgain(reading.problem, JSON.parse(order.previous) as Plan, options);
parentPort!.postMessage({ computed: computedOf(found) });
