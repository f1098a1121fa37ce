import { findBestTiers } from "../src/planner/check/exhaustive.ts";
import { checkPlan, plan, readPlan, readProblem } from "../src/planner/index.ts";
import type { Plan, Problem } from "../src/planner/index.ts";
import { smallProblem } from "../src/planner/test/small.ts";
import { tinyProblem } from "../src/planner/test/tiny.ts";
import { alone, type Outcome } from "./kit/report.ts";

/** CASES=500,200 goes through fewer. */
const [smallCases, tinyCases] = (process.env.CASES ?? "5000,2000").split(",").map(Number) as [number, number];

interface Tally {
  cases: number;
  readonly wrong: { infeasible: number; bound: number; unread: number; tiers: number };
  /** Tiny problems that the planner, too, looked at in every plan. */
  proved: number;
  withPackages: number;
  readonly faults: string[];
}

const emptyTally = (): Tally => ({ cases: 0, wrong: { infeasible: 0, bound: 0, unread: 0, tiers: 0 }, proved: 0, withPackages: 0, faults: [] });

/** Counts what the checker and the reader hold against a plan. */
function judge(tally: Tally, problem: Problem, answer: Plan, name: string): void {
  tally.cases += 1;
  if (problem.needs.some(({ components }) => components)) tally.withPackages += 1;
  const { feasible, boundHolds, violations } = checkPlan(problem, answer);
  const read = readProblem(problem).ok && readPlan(JSON.parse(JSON.stringify(answer))).ok;
  if (!feasible) tally.wrong.infeasible += 1;
  if (!boundHolds) tally.wrong.bound += 1;
  if (!read) tally.wrong.unread += 1;
  if (violations.length > 0 || !read) tally.faults.push(`${name}: ${read ? JSON.stringify(violations[0]) : "not read"}`);
}

function throughChecker(): Tally {
  const tally = emptyTally();
  for (let seed = 1; seed <= smallCases; seed += 1) {
    const problem = smallProblem(seed);
    judge(tally, problem, plan(problem, { seed, improvementSteps: 20 }).plan, `small problem ${seed}`);
  }
  return tally;
}

/** Every tier where the planner says that it looked at every plan, all points elsewhere, against the checker's own search. */
function againstEveryPlan(): Tally {
  const tally = emptyTally();
  for (let seed = 1; tally.cases < tinyCases; seed += 1) {
    const problem = tinyProblem(seed);
    const best = findBestTiers(problem);
    if (!best) continue;
    const answer = plan(problem).plan;
    judge(tally, problem, answer, `tiny problem ${seed}`);
    const values = answer.tiers.map(({ outOf, value }) => (outOf === undefined ? -BigInt(value) : BigInt(value)));
    const compared = answer.certificate.exhaustive ? values.length : answer.tiers.filter(({ outOf }) => outOf !== undefined).length;
    if (answer.certificate.exhaustive) tally.proved += 1;
    if (values.slice(0, compared).every((value, tier) => value === best[tier])) continue;
    tally.wrong.tiers += 1;
    tally.faults.push(`tiny problem ${seed}: ${values.join(" ")}, and the best is ${best.join(" ")}`);
  }
  return tally;
}

export async function bench(): Promise<Outcome> {
  const [small, tiny] = [throughChecker(), againstEveryPlan()];
  const none = { atMost: 0 };
  return {
    about: "Random small problems through the independent checker, and tiny ones against every plan there is.",
    data: `Seeds from 1: ${small.cases} problems of up to 10 needs and 14 offers, ${small.withPackages} with packages, every fourth with strict classes; ${tiny.cases} tiny ones that the checker's own search can look at completely, ${tiny.withPackages} with packages.`,
    rows: [
      alone("random problems: plans that break a limit", "plans", small.wrong.infeasible, none),
      alone("random problems: bounds, gaps or states that do not hold", "plans", small.wrong.bound, none),
      alone("random problems: plans that the reader refuses", "plans", small.wrong.unread, none),
      alone("tiny problems: plans that differ from the best in a tier", "plans", tiny.wrong.tiers, none),
      alone("tiny problems: plans that break a limit", "plans", tiny.wrong.infeasible, none),
      alone("tiny problems: bounds, gaps or states that do not hold", "plans", tiny.wrong.bound, none),
      alone("tiny problems: share in which the planner looked at every plan too", "%", (100 * tiny.proved) / tiny.cases, { atLeast: 97 }),
    ],
    notes: [...small.faults, ...tiny.faults].slice(0, 20), postgres: null,
  };
}
