import { checkPlan } from "../check/check.ts";
import type { Draft } from "../draft.ts";
import { addLoad, createDraft } from "../draft.ts";
import type { Model } from "../model.ts";
import { toModel } from "../model.ts";
import type { Guide } from "../pack.ts";
import { dropUseless, Packer, packingOrder } from "../pack.ts";
import type { Movement, Plan } from "../plan.ts";
import { readProblem } from "../problem-reader.ts";
import type { Problem } from "../problem.ts";
import { classesOf, compareScores, scoreDraft } from "../score.ts";
import { RunningTime } from "../time.ts";
import { listCandidates, type Candidate } from "./candidates.ts";
import { toLoads, toMovements } from "../movements.ts";
import { idOfAdded, idOfTwin, legOn, relax, type Relaxation } from "./relaxation.ts";
import { fitLoads, solveFrom, toGuide, toPlan, unitsOnTime, type Effort, type Solved } from "./resolve.ts";
import { amountOf, trim } from "./trim.ts";

export interface HelpOptions {
  /** How many are answered at most; absent: 5. */
  readonly count?: number;
  /** How many are looked at by filling up the plan, of which twice `count` are measured; absent: 8 times `count`. */
  readonly tries?: number;
  /** Only what the reasons of this need name. The rise is still that of the whole plan. */
  readonly need?: string;
  /** Wall-clock limit, above 0. Only kept when `now` is given. */
  readonly seconds?: number;
  /** A clock in milliseconds. */
  readonly now?: () => number;
  /** Whole number from 0; absent: the plan's. */
  readonly seed?: number;
  /** Rounds of improvement for each that is measured; absent: 60. */
  readonly steps?: number;
  readonly onProgress?: (progress: HelpProgress) => void;
  /** Asked often; true ends the search with what was found. */
  readonly shouldStop?: () => boolean;
}

export interface HelpProgress {
  /** Looked at and measured, of so many. */
  readonly tried: number;
  readonly of: number;
  /** How many of them raise the first tier. */
  readonly found: number;
}

/** One relaxation, no wider than it has to be for the plan that shows what it does. */
export interface Help {
  readonly relaxation: Relaxation;
  /** On-time points more than without it, in the first tier that rises. Above 0. */
  readonly points: number;
  /** The points of a full answer of that tier. */
  readonly outOf: number;
  /** Only with strict classes: the class whose points rise. */
  readonly priorityClass?: number;
  /** Units, or sets, that needs have more (or, below 0, less) on their due days, without those that stay as they are. */
  readonly needs: readonly { readonly need: string; readonly quantity: number }[];
  /** Every plan with and without it was looked at: the rise is exactly this, and nothing smaller of its kind does the same. */
  readonly exact: boolean;
  /** A plan of `relax(problem, relaxation)` that the checker found nothing in; what is late is not packed. */
  readonly plan: Plan;
}

export interface HelpResult {
  /** The largest rise first. */
  readonly helps: readonly Help[];
  /** How many were measured. */
  readonly tried: number;
  /** How many might have helped. */
  readonly candidates: number;
}

/**
 * What would help most: single relaxations of a problem that raise the first tier of its plan, each measured by planning the relaxed
 * problem from the same plan with the same seed and effort as without it. The same arguments give the same answer unless a clock or
 * `shouldStop` ends the search. Throws a RangeError when the plan does not fit the problem.
 */
export function helpMost(problem: Problem, plan: Plan, options: HelpOptions = {}): HelpResult {
  if (options.seconds !== undefined && !(options.seconds > 0)) throw new RangeError(`seconds must be above 0, got ${options.seconds}`);
  return new HelpSearch(problem, plan, options).run();
}

class HelpSearch {
  private readonly model: Model;
  private readonly effort: Effort;
  private readonly isPastHalf: () => boolean;
  /** Where every try starts. */
  private readonly start: Solved;
  private readonly movements: readonly Movement[];
  /** What the same effort makes of it without a relaxation. */
  private readonly without: Solved;

  constructor(private readonly problem: Problem, private readonly plan: Plan, private readonly options: HelpOptions) {
    const time = new RunningTime(options);
    this.isPastHalf = time.isPast(0.5);
    this.effort = { seed: options.seed ?? plan.seed, steps: options.steps ?? 60, isOver: time.isPast(1) };
    this.model = toModel(problem);
    const loads = toLoads(this.model, plan.movements);
    const draft = createDraft(this.model);
    for (const load of loads) addLoad(draft, load);
    if (draft.free.some((room) => room < 0) || draft.supplyLeft.some((left) => left < 0)) throw new RangeError("the plan does not fit the problem");
    this.start = solveFrom(this.model, loads, this.guidesFor(this.model, (leg) => leg), this.effort);
    this.movements = toMovements(this.start.draft);
    this.without = this.start.exact ? this.start : solveFrom(this.model, [...this.start.draft.loads], this.guidesFor(this.model, (leg) => leg), this.effort);
  }

  run(): HelpResult {
    const count = this.options.count ?? 5;
    const candidates = listCandidates(this.model, this.plan, this.options.need);
    const screened = candidates.slice(0, this.options.tries ?? 8 * count);
    const found = new Map<string, Help>();
    const of = screened.length + Math.min(screened.length, 2 * count);
    let tried = 0;
    const report = () => this.options.onProgress?.({ tried: (tried += 1), of, found: found.size });
    const promising = this.sortByPromise(screened, report).slice(0, 2 * count);
    let measured = 0;
    for (const candidate of promising) {
      if (this.effort.isOver()) break;
      const help = this.measure(candidate);
      // What was cut short had less effort than what it is compared with.
      if (this.effort.isOver()) break;
      measured += 1;
      if (help) found.set(JSON.stringify(help.relaxation), help);
      report();
    }
    const sorted = [...found.values()].sort((one, other) => (one.priorityClass ?? 0) - (other.priorityClass ?? 0) || other.points - one.points);
    const helps = sorted.filter((help, place) => !sorted.slice(0, place).some((better) => areAlike(better.relaxation, help.relaxation)));
    return { helps: helps.slice(0, count), tried: measured, candidates: candidates.length };
  }

  /** By what filling up the plan gains with each, without improving it; those that gain alike as they came. When time runs out, as far as it came. */
  private sortByPromise(candidates: readonly Candidate[], report: () => void): Candidate[] {
    const gains = new Map<Candidate, readonly number[]>();
    for (const candidate of candidates) {
      if (this.isPastHalf()) break;
      gains.set(candidate, this.solve(candidate.relaxation, 0)?.onTime ?? this.start.onTime.map(() => 0));
      report();
    }
    return candidates.toSorted((one, other) => compareScores(gains.get(other) ?? this.start.onTime, gains.get(one) ?? this.start.onTime));
  }

  private guidesFor(model: Model, legIdOf: (leg: string) => string): Guide[] {
    return this.plan.certificate.prices.filter(({ credit }) => credit === "on-time").map((list) => toGuide(model, list, legIdOf));
  }

  private measure({ relaxation: wide }: Candidate): Help | undefined {
    const solved = this.solve(wide);
    if (!solved) return undefined;
    const rise = this.riseOf(solved, wide);
    const narrow = rise && trim(this.model, wide, solved.draft);
    if (!narrow) return undefined;
    const exact = solved.exact && this.without.exact;
    const [relaxation, draft] = exact ? this.narrowest(narrow, solved) : [narrow, solved.draft];
    return { relaxation, ...rise, exact, plan: this.prove(wide, relaxation, draft, rise.points) };
  }

  /** The best plan with a relaxation, from where every try starts; `undefined` when the problem would be none. */
  private solve(relaxation: Relaxation, steps = this.effort.steps): Solved | undefined {
    const reading = readProblem(relax(this.problem, relaxation));
    if (!reading.ok) return undefined;
    const model = toModel(reading.problem);
    const twin = idOfTwin(this.problem);
    const legIdOf = (leg: string) => ("leg" in relaxation && leg === twin ? relaxation.leg : leg);
    return solveFrom(model, toLoads(model, this.rename(this.movements, undefined, relaxation)), this.guidesFor(model, legIdOf), { ...this.effort, steps });
  }

  /** Movements of the problem relaxed in one way as movements of the same problem relaxed in another. */
  private rename(movements: readonly Movement[], from: Relaxation | undefined, to: Relaxation | undefined): Movement[] {
    const twin = idOfTwin(this.problem);
    const plainId = (leg: string) => (from && "leg" in from && leg === twin ? from.leg : leg);
    return movements.map((movement) => ({
      ...movement, legs: movement.legs.map((step) => ({ ...step, leg: to ? legOn(this.problem, to, plainId(step.leg), step.departOn) : plainId(step.leg) })),
    }));
  }

  /** By how much the first tier rises above the best known without the relaxation; `undefined` when it does not. */
  private riseOf(solved: Solved, relaxation: Relaxation): Pick<Help, "points" | "outOf" | "priorityClass" | "needs"> | undefined {
    const classes = classesOf(this.model);
    const rest = this.without.exact ? this.without.draft : this.fillWithout(solved.draft, relaxation);
    const restScore = scoreDraft(rest).slice(0, classes.length);
    const [reference, score] = compareScores(restScore, this.without.onTime) > 0 ? [rest, restScore] : [this.without.draft, this.without.onTime];
    if (compareScores(solved.onTime, score) <= 0) return undefined;
    const place = solved.onTime.findIndex((value, index) => value !== score[index]);
    const priorityClass = classes[place];
    const { outOf = 0 } = toPlan(reference, 0, []).tiers[place]!;
    const needs = this.model.needs.map(({ id }, need) => ({ need: id, quantity: unitsOnTime(solved.draft, need) - unitsOnTime(reference, need) })).filter(({ quantity }) => quantity !== 0);
    return { points: solved.onTime[place]! - score[place]!, outOf, ...(priorityClass === undefined ? {} : { priorityClass }), needs };
  }

  /** What of a plan is possible without its relaxation, filled up: luck that has nothing to do with the relaxation is not its doing. */
  private fillWithout(draft: Draft, relaxation: Relaxation): Draft {
    const added = idOfAdded(this.problem);
    const kept = this.rename(toMovements(draft), relaxation, undefined).filter((movement) => movement.offer !== added);
    const loads = toLoads(this.model, kept).filter((load) => (load.path.legs[0]?.depart ?? load.path.arrive) >= this.model.offers[load.offer]!.ready);
    const packer = new Packer(fitLoads(this.model, loads), this.effort.isOver);
    const order = packingOrder(this.model);
    packer.fillOnTime(order, { costWeight: 1 });
    for (const need of order) dropUseless(packer.draft, need);
    return packer.draft;
  }

  /** The smallest relaxation of the kind with which a complete search still finds as much. */
  private narrowest(relaxation: Relaxation, solved: Solved): [Relaxation, Draft] {
    const { whole, to } = amountOf(this.model, relaxation);
    let [enough, low, best] = [whole, 0, this.solve(relaxation) ?? solved];
    while (enough - low > 1) {
      const half = Math.floor((enough + low) / 2);
      const tried = this.solve(to(half));
      if (tried?.exact && compareScores(tried.onTime, solved.onTime) >= 0) [enough, best] = [half, tried];
      else low = half;
    }
    return [to(enough), best.draft];
  }

  /** The plan with the relaxation, which the checker must find sound. */
  private prove(wide: Relaxation, relaxation: Relaxation, draft: Draft, points: number): Plan {
    const problem = relax(this.problem, relaxation);
    const model = toModel(problem);
    const found = createDraft(model);
    for (const load of toLoads(model, this.rename(toMovements(draft), wide, relaxation))) addLoad(found, load);
    const plan = toPlan(found, this.effort.seed);
    const { feasible, violations } = checkPlan(problem, plan);
    if (!feasible) throw new Error(`a plan that gains ${points} points by ${JSON.stringify(relaxation)} is not sound: ${JSON.stringify(violations.slice(0, 5))}`);
    return plan;
  }
}

/** Whether two relaxations are about the same thing, so that the one that does more can stand for both. */
function areAlike(one: Relaxation, other: Relaxation): boolean {
  const subject = (relaxation: Relaxation) => JSON.stringify(["item", "leg", "division", "need", "offer", "course"].map((key) => (relaxation as unknown as Record<string, unknown>)[key] ?? null));
  if (one.kind !== other.kind || subject(one) !== subject(other)) return false;
  if ("leg" in one && "leg" in other) return one.from <= other.through && other.from <= one.through;
  return one.kind === "offer" || !("node" in one && "node" in other) || one.node === other.node;
}
