import { parentPort, workerData } from "node:worker_threads";
import { helpCount, type HelpOrder, type KeptHelp } from "../modules/planning/index.ts";
import { helpMost, type Plan, type Problem } from "../planner/index.ts";

/** Looks for what would help one plan most, away from the thread that answers requests. */
const { order } = workerData as { order: HelpOrder };
const { helps } = helpMost(JSON.parse(order.problem) as Problem, JSON.parse(order.plan) as Plan, {
  count: helpCount, seconds: order.seconds, now: () => performance.now(), onProgress: (progress) => parentPort!.postMessage({ progress }),
});
const computed: readonly KeptHelp[] = helps.map(({ relaxation, points, outOf, priorityClass, needs, exact }) => ({ relaxation, points, outOf, ...(priorityClass === undefined ? {} : { priorityClass }), needs, exact }));
parentPort!.postMessage({ computed });
