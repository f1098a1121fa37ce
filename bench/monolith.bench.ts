import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { programFolder } from "../src/server/database/database.ts";
import { checkPlan, generateProblem, plan, readPlan, writeMps, type ProblemSize } from "../src/planner/index.ts";
import { toMonolith } from "../tests/kit/monolith.ts";
import { makeBuilt } from "./kit/built.ts";
import { fitGrowth, type Point } from "./kit/growth.ts";
import { alone, compared, type Outcome, type Row } from "./kit/report.ts";
import { findRivals, runRival } from "./kit/rivals.ts";
import { timed } from "./kit/timed.ts";

/** MONOLITH_SIZES, MONOLITH_SEEDS and MONOLITH_SECONDS narrow a run down; GROWTH_SIZES too, and leaves the fit out when it is empty. */
const sizes = (process.env["MONOLITH_SIZES"] ?? "XS,S").split(",") as ProblemSize[];
const seeds = (process.env["MONOLITH_SEEDS"] ?? "1,2,3").split(",").map(Number);
const limitSeconds = Number(process.env["MONOLITH_SECONDS"] ?? 300);
const growthSizes = (process.env["GROWTH_SIZES"] ?? "S,SM,M,L").split(",").filter((size) => size !== "") as ProblemSize[];

const wantedGap = 0.005;
/** How many times as fast as the best rival, by size. */
const marks: Readonly<Partial<Record<ProblemSize, number>>> = { XS: 10, S: 30 };
const scarcities = [1, 4] as const;

/** Ours from the problem's file to a plan of which a process of its own has found that it is sound and within the gap. */
async function measureOurs(file: string, folder: string): Promise<{ readonly wallSeconds: number; readonly gap: number; readonly bound: number; readonly sound: boolean }> {
  const cli = [process.execPath, path.join(programFolder(), "dist", "server", "cli.mjs")];
  const out = path.join(folder, "plan.json");
  const made = await timed(limitSeconds + 60, [...cli, "plan", "--problem", file, "--out", out, "--gap", String(wantedGap), "--seconds", String(limitSeconds), "--json"]);
  const checked = await timed(limitSeconds, [...cli, "check-plan", file, out, "--json"]);
  const reading = readPlan(JSON.parse(readFileSync(out, "utf8")));
  if (!reading.ok) throw new Error(`the plan of ${file} cannot be read`);
  return { wallSeconds: made.wallSeconds + checked.wallSeconds, gap: reading.plan.gap, bound: reading.plan.bound, sound: made.code === 0 && checked.code === 0 };
}

async function measure(size: ProblemSize, scarcity: 1 | 4, seed: number, folder: string, notes: string[]): Promise<Row[]> {
  const name = `${size}, ${scarcity === 1 ? "normal" : "a quarter of the lift"}, seed ${seed}`;
  const problem = generateProblem({ size, seed, scarcity });
  const [file, mps] = [path.join(folder, "problem.json"), path.join(folder, "problem.mps")];
  writeFileSync(file, JSON.stringify(problem));
  const program = toMonolith(problem);
  writeFileSync(mps, [...writeMps(program)].join(""));
  const ours = await measureOurs(file, folder);
  notes.push(`${name}: ours ${ours.wallSeconds.toFixed(1)} s, gap ${(100 * ours.gap).toFixed(2)} %, ${ours.sound ? "checked" : "NOT SOUND"}.`);
  const done: { readonly name: string; readonly wallSeconds: number }[] = [];
  for (const rival of findRivals().rivals) {
    const run = await runRival(rival, mps, limitSeconds);
    notes.push(`${name}: ${rival.name} ${run.objective === undefined ? `not done in ${limitSeconds} s` : `${run.wallSeconds.toFixed(1)} s, optimum ${(-run.objective).toFixed(4)}`}.`);
    if (run.objective === undefined) continue;
    done.push({ name: rival.name, wallSeconds: run.wallSeconds });
    // Divisible goods earn at least what whole ones do: a bound below their optimum would be wrong, save for the rival's tolerances.
    if (ours.bound < -run.objective * 1e6 * (1 - 1e-6) - 1) throw new Error(`${name}: our bound ${ours.bound} is below the optimum of ${rival.name}`);
  }
  const best = done.toSorted((one, other) => one.wallSeconds - other.wallSeconds)[0];
  const gapRow = alone(`${name}: gap that is proved`, "%", 100 * ours.gap, { atMost: 100 * wantedGap });
  if (!best || ours.gap > wantedGap) return [gapRow];
  const mark = marks[size];
  return [gapRow, compared(`${name}: from file to a checked plan within 0.5 %, against ${best.name} on the linear program`, "s", { ours: ours.wallSeconds, rival: best.wallSeconds }, mark === undefined ? null : { atMost: 1 / mark })];
}

/** Seconds until the gap told is small enough, against pairs of offer and sink times days. */
function measureGrowth(notes: string[]): Row[] {
  const gap = 0.05;
  const points = growthSizes.flatMap((size): Point[] => {
    const problem = generateProblem({ size, seed: 1, scarcity: 1 });
    const startedAt = performance.now();
    let seconds: number | undefined;
    const { plan: found } = plan(problem, {
      now: () => performance.now(), seconds: limitSeconds, shouldStop: () => seconds !== undefined,
      onProgress: (progress) => { if (progress.phase !== "first-plan" && progress.gap <= gap) seconds ??= (performance.now() - startedAt) / 1000; },
    });
    const work = countPairs(problem) * problem.horizon.days;
    const { feasible, boundHolds } = checkPlan(problem, found);
    notes.push(`${size}: ${work.toLocaleString("en")} pairs times days, ${seconds === undefined ? `gap ${(100 * found.gap).toFixed(1)} % after ${limitSeconds} s, not in the fit` : `gap of 5 % after ${seconds.toFixed(1)} s`}, ${feasible && boundHolds ? "checked" : "NOT SOUND"}.`);
    return seconds === undefined ? [] : [{ size: work, seconds }];
  });
  const fit = fitGrowth(points);
  if (!fit) return [];
  notes.push(`Growth: seconds are about ${fit.factor.toExponential(1)} times (pairs times days) to the power of ${fit.power.toFixed(2)}, over ${points.length} sizes.`);
  return [alone("growth of the seconds to a gap of 5 %, as a power of pairs times days", "", fit.power, { atMost: 1 })];
}

/** Offers and courses that fit a need or a part of one. */
function countPairs({ offers, courses, needs }: ReturnType<typeof generateProblem>): number {
  const byItem = new Map<string, (string | undefined)[]>();
  for (const { item, reservedFor } of [...offers, ...(courses ?? [])]) byItem.set(item, [...(byItem.get(item) ?? []), reservedFor]);
  const fitting = (need: string, item: string) => (byItem.get(item) ?? []).filter((reservedFor) => reservedFor === undefined || reservedFor === need).length;
  return needs.reduce((total, { id, item, accepts, components }) => {
    const lists = components ? components.map((part) => part.accepts) : [accepts ?? [{ item: item!, value: 1 }]];
    return total + lists.flat().reduce((sum, accepted) => sum + fitting(id, accepted.item), 0);
  }, 0);
}

export async function bench(): Promise<Outcome> {
  makeBuilt(["server"]);
  const notes: string[] = [...findRivals().skipped];
  const rows: Row[] = [];
  const folder = mkdtempSync(path.join(os.tmpdir(), "entente-monolith-"));
  try {
    for (const size of sizes) for (const scarcity of scarcities) for (const seed of seeds) rows.push(...await measure(size, scarcity, seed, folder, notes));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (growthSizes.length > 0) rows.push(...measureGrowth(notes));
  for (const note of notes) console.error(`  ${note}`);
  return {
    about: "A checked plan of whole units within 0.5 % of its bound, against general solvers on one linear program of the same problem's on-time tier, which they need not turn into a plan. Each is a process of its own, from file to answer.",
    data: `Generated problems of sizes ${sizes.join(", ")}, seeds ${seeds.join(", ")}, normal and with lift divided by 4. Every solver at each of the settings that are good for it; the best one counts. Install them by apt-get install coinor-clp glpk-utils; HiGHS in WebAssembly comes with the packages, and a native one is used when it is on the PATH.`,
    rows, notes, postgres: null,
  };
}
