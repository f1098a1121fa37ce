import { checkPlan, generateProblem, plan } from "../src/planner/index.ts";
import type { ProblemSize } from "../src/planner/index.ts";
import { alone, type Outcome, type Row } from "./kit/report.ts";

interface Marks {
  readonly gapPercent: readonly [normal: number, scarce: number];
  readonly seconds: number;
  readonly firstSeconds: number;
  readonly peakMb: number;
}

const marks: Readonly<Partial<Record<ProblemSize, Marks>>> = {
  S: { gapPercent: [0.3, 1], seconds: 2, firstSeconds: 0.1, peakMb: 300 },
  M: { gapPercent: [1, 2], seconds: 60, firstSeconds: 1, peakMb: 1000 },
  L: { gapPercent: [2, 3], seconds: 300, firstSeconds: 5, peakMb: 2000 },
};

/** PLAN_SIZES and PLAN_SEEDS narrow a run down, as in PLAN_SIZES=S PLAN_SEEDS=1,2. */
const sizes = (process.env.PLAN_SIZES ?? "S,M,L").split(",") as ProblemSize[];
const seeds = (process.env.PLAN_SEEDS ?? "1,2,3,4,5").split(",").map(Number);
const scarcities = [1, 4] as const;

interface Measured {
  readonly gapPercent: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly firstSeconds: number;
  readonly sound: boolean;
  readonly sharePercent: number;
}

function measure(size: ProblemSize, seed: number, scarcity: number): Measured {
  const problem = generateProblem({ size, seed, scarcity });
  const cpuBefore = process.cpuUsage();
  const result = plan(problem, { now: () => performance.now(), seconds: marks[size]?.seconds ?? 60 });
  const cpu = process.cpuUsage(cpuBefore);
  const { feasible, boundHolds } = checkPlan(problem, result.plan);
  const first = result.plan.tiers[0]!;
  return {
    gapPercent: 100 * result.plan.gap, seconds: result.seconds!, cpuSeconds: (cpu.user + cpu.system) / 1e6, firstSeconds: result.firstPlanSeconds!,
    sound: feasible && boundHolds, sharePercent: (100 * first.value) / first.outOf!,
  };
}

/** One size at one scarcity: the worst of all seeds, which is what a mark is about. */
function rowsFor(size: ProblemSize, scarcity: 1 | 4, notes: string[]): Row[] {
  const name = `${size}, ${scarcity === 1 ? "normal" : "a quarter of the lift"}`;
  const all = seeds.map((seed) => {
    const one = measure(size, seed, scarcity);
    notes.push(`${name}, seed ${seed}: gap ${one.gapPercent.toFixed(2)} %, ${one.seconds.toFixed(1)} s (${one.cpuSeconds.toFixed(1)} s of processor), first plan ${one.firstSeconds.toFixed(2)} s, ${one.sharePercent.toFixed(1)} % of the points, ${one.sound ? "checked" : "NOT SOUND"}.`);
    return one;
  });
  const worst = (of: (one: Measured) => number) => Math.max(...all.map(of));
  const mark = marks[size];
  return [
    alone(`${name}: proved gap, worst seed`, "%", worst((one) => one.gapPercent), mark ? { atMost: mark.gapPercent[scarcity === 1 ? 0 : 1] } : null),
    alone(`${name}: whole plan, worst seed`, "s", worst((one) => one.seconds), mark ? { atMost: mark.seconds } : null),
    alone(`${name}: processor time, worst seed`, "s", worst((one) => one.cpuSeconds), null),
    alone(`${name}: first plan, worst seed`, "s", worst((one) => one.firstSeconds), mark ? { atMost: mark.firstSeconds } : null),
    alone(`${name}: plans that do not pass the checker`, "plans", all.filter((one) => !one.sound).length, { atMost: 0 }),
    // The process measures the sizes one after the other, so that its peak is the largest size's so far.
    alone(`${name}: most memory held`, "MB", process.resourceUsage().maxRSS / 1024, mark ? { atMost: mark.peakMb } : null),
  ];
}

export async function bench(): Promise<Outcome> {
  const notes: string[] = [];
  const rows = sizes.flatMap((size) => scarcities.flatMap((scarcity) => rowsFor(size, scarcity, notes)));
  return {
    about: "Plans of generated problems: how far from the proved bound, how soon, in how much memory, held against the independent checker.",
    data: `Generated problems of sizes ${sizes.join(", ")}, seeds ${seeds.join(", ")}, normal and with lift divided by 4; the recipe is in src/planner/README.md. Stopped by the clock at the time of the mark.`,
    rows, notes, postgres: null,
  };
}
