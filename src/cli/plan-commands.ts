import { writeFileSync } from "node:fs";
import type { Command } from "commander";
import { checkPlan, helpMost, plan, planAgain, readPlan, readProblem, type Fault, type HelpResult, type Plan, type PlanOptions, type Problem } from "../planner/index.ts";
import { shareOf, toNumber } from "./arguments.ts";
import { boundFlowFile, isLinearProgram } from "./flow-file.ts";
import { readInput } from "./input-file.ts";
import { sayDifference } from "./difference-lines.ts";
import { sayHelp, type SaidHelp } from "./help-sentence.ts";
import { proposePlan } from "./propose.ts";
import { exitCodes, Failure, type Run, type Terminal } from "./terminal.ts";

interface PlanFlags {
  readonly problem?: string;
  readonly out?: string;
  readonly problemOut?: string;
  readonly seconds?: number;
  readonly gap?: number;
  readonly seed?: number;
  readonly previous?: string;
  readonly helpMost?: number;
  readonly title: string;
  readonly horizonDays: number;
  readonly whatIf?: string;
  readonly replan: boolean;
  readonly beside?: string;
}

export function addPlanCommands(program: Command, run: Run): void {
  program.command("plan")
    .summary("plan a problem file, or what the room needs and has")
    .description("Plans a problem file (docs/api/problem.schema.json). Without --problem asks the room to plan what it needs from what it has. Of a linear program that is a multicommodity flow (.mps, .mps.bz2) it gives a bound and a flow instead of a plan.")
    .option("--problem <file>", "the problem; \"-\" reads standard input")
    .option("--out <file>", "where the plan goes, with its certificate")
    .option("--problem-out <file>", "where the problem goes that the room made, so that check-plan can check the plan")
    .option("--seconds <seconds>", "stop after this many seconds with the best plan so far", toNumber(0.001, 86_400))
    .option("--gap <share>", "stop when value and bound are this near, 0 to 1", shareOf)
    .option("--threads <number>", "1 or 2; this planner uses one, and its plan does not depend on it", toNumber(1, 2, true))
    .option("--seed <number>", "the same seed gives the same plan", toNumber(0, 2 ** 53 - 1, true))
    .option("--previous <file>", "the plan in force: what of it is still possible stays as it is, if that costs no more than 0.2 % of the on-time points; what becomes of it is told")
    .option("--help-most <number>", "also say what would help most: so many single changes, 1 to 20, each measured; takes a third of --seconds", toNumber(1, 20, true))
    .option("--title <text>", "what the proposal is called in the room", "From the command line")
    .option("--horizon-days <days>", "how far the room plans ahead", toNumber(1, 365, true), 120)
    .option("--what-if <file>", "asks the room for a scenario: a list of changes, such as [{\"kind\": \"close-leg\", \"leg\": \"…\", \"from\": \"2026-12-01\", \"through\": \"2026-12-10\"}]")
    .option("--replan", "lets the room move what was accepted and has not left", false)
    .option("--beside <proposal>", "the plan that the scenario or re-plan belongs to")
    .addHelpText("after", "\nWith --json: {status, tiers, bound, gap, seconds, peakMb, movements (how many), unmet (list)}, with --help-most also {help: {helps, tried, candidates}}, and with --previous\n{mended, difference: {changes, changedTonneDays}}; of a room {proposal, state, …} and the same, without peakMb;\nof an .mps file: {kind: \"flow\", status, commodities, limits, bound, value, gap, violation, rounds, seconds, cpuSeconds, peakMb}.\n\nExample:\n  entente plan --problem problem.json --out plan.json --seconds 20 --json\n  entente plan --what-if changes.json --title 'The border is closed'\n  entente plan --replan --json")
    .action((flags: PlanFlags) => run((terminal, actor) => planWhat(terminal, actor, flags)));
  program.command("check-plan")
    .summary("check a plan against its problem, by code that shares nothing with the planner")
    .argument("<problem>", "the problem file")
    .argument("<plan>", "the plan file")
    .addHelpText("after", "\nWith --json: {feasible, violations, tiers, boundHolds}. Exit code 1 when the plan breaks a limit or its bound does not hold.\n\nExample:\n  entente check-plan problem.json plan.json --json")
    .action((problemFile: string, planFile: string) => run((terminal) => checkFiles(terminal, problemFile, planFile)));
}

function planWhat(terminal: Terminal, actor: string | undefined, flags: PlanFlags): Promise<number> {
  if (flags.problem === undefined) return proposePlan(terminal, actor, { ...flags, changes: flags.whatIf === undefined ? [] : readJson(flags.whatIf), beside: flags.beside ?? null });
  return isLinearProgram(flags.problem) ? boundFlowFile(terminal, flags.problem, flags) : planFile(terminal, flags.problem, flags);
}

async function planFile(terminal: Terminal, file: string, flags: PlanFlags): Promise<number> {
  const problem = openProblem(file);
  const previous = flags.previous === undefined ? undefined : openPlan(flags.previous);
  let gap = 1;
  const options: PlanOptions = {
    now: () => performance.now(),
    ...(flags.seconds === undefined ? {} : { seconds: flags.helpMost === undefined ? flags.seconds : (flags.seconds * 2) / 3 }),
    ...(flags.seed === undefined ? {} : { seed: flags.seed }),
    ...(flags.gap === undefined ? {} : { shouldStop: () => gap <= flags.gap! }),
    onProgress: (progress) => {
      gap = progress.gap;
      terminal.progress("Planning", undefined, `${progress.phase}  value ${progress.value}  bound ${progress.bound}  gap ${(progress.gap * 100).toFixed(2)} %`);
    },
  };
  const again = previous && planAgain(problem, previous, options);
  const result = again ?? plan(problem, options);
  const { status, tiers, bound, movements, unmet, gap: last } = result.plan;
  if (flags.out !== undefined) writeFileSync(flags.out, `${JSON.stringify(result.plan)}\n`);
  const help = flags.helpMost === undefined ? undefined : findHelp(terminal, problem, result.plan, { count: flags.helpMost, ...(flags.seconds === undefined ? {} : { seconds: flags.seconds / 3 }) });
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  const seconds = Number((result.seconds ?? 0).toFixed(3));
  terminal.answer({ status, tiers, bound, gap: last, seconds, peakMb, movements: movements.length, unmet, ...(again ? { mended: again.mended, difference: again.difference } : {}), ...(help ? { help } : {}) },
    [`${status}: ${movements.length} movements, ${unmet.length} needs not met on time, gap ${(last * 100).toFixed(2)} %, ${seconds} s, ${peakMb} MB`,
      ...unmet.slice(0, 20).map((open) => `  ${open.need}: ${open.quantity} missing, ${open.reason.code}${open.reason.proved ? "" : " (not proved)"}`),
      ...(unmet.length > 20 ? [`  and ${unmet.length - 20} more`] : []),
      ...(again ? sayDifference(again) : []),
      ...(help ? ["What would help most:", ...(help.helps.length > 0 ? help.helps.map(sayHelp) : ["  nothing that was found"])] : []),
      ...(flags.out === undefined ? ["The plan was not kept: give --out plan.json."] : [`Plan: ${flags.out}`])].join("\n"));
  return exitCodes.done;
}

/** Without the plans that show it: `relax` makes the problem that has them. */
function findHelp(terminal: Terminal, problem: Problem, found: Plan, order: { readonly count: number; readonly seconds?: number }): Pick<HelpResult, "tried" | "candidates"> & { readonly helps: readonly SaidHelp[] } {
  const result = helpMost(problem, found, { ...order, now: () => performance.now(), onProgress: ({ tried, of, found: raising }) => terminal.progress("Looking for help", tried / of, `${raising} found`) });
  return { ...result, helps: result.helps.map(({ relaxation, points, outOf, priorityClass, needs, exact }) => ({ relaxation, points, outOf, ...(priorityClass === undefined ? {} : { priorityClass }), needs, exact })) };
}

async function checkFiles(terminal: Terminal, problemFile: string, planFile: string): Promise<number> {
  const check = checkPlan(openProblem(problemFile), openPlan(planFile));
  terminal.answer(check, [
    check.feasible ? "The plan keeps every limit." : "The plan breaks limits.",
    check.boundHolds ? "Its bound holds." : "Its bound does not hold.",
    ...check.violations.slice(0, 50).map((violation) => `  ${JSON.stringify(violation)}`),
  ].join("\n"));
  return check.feasible && check.boundHolds ? exitCodes.done : exitCodes.refused;
}

function openProblem(file: string): Problem {
  const reading = readProblem(readJson(file));
  if (!reading.ok) throw badFile(file, "problem", reading.faults);
  return reading.problem;
}

function openPlan(file: string): Plan {
  const reading = readPlan(readJson(file));
  if (!reading.ok) throw badFile(file, "plan", reading.faults);
  return reading.plan;
}

function badFile(file: string, what: string, faults: readonly Fault[]): Failure {
  const lines = faults.slice(0, 20).map((fault) => `  ${fault.pointer || "/"}: ${fault.message}`);
  return new Failure(3, [`${file} is not a ${what} this planner reads:`, ...lines].join("\n"), { faults });
}

function readJson(file: string): unknown {
  const text = readInput(file === "-" ? 0 : file).toString("utf8");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure(3, `${file} is not JSON: ${(error as Error).message}`);
  }
}
