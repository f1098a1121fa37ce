import { mend } from "./again/mend.ts";
import type { Bound } from "./bound.ts";
import { BoundSearch, effortFor } from "./bound.ts";
import type { Load } from "./draft.ts";
import { addLoad, createDraft } from "./draft.ts";
import { searchAll } from "./exact.ts";
import { cheapen, improve, rivalsOf } from "./improve.ts";
import type { Model } from "./model.ts";
import { pointsPerWeight, toModel } from "./model.ts";
import { toMovements } from "./movements.ts";
import type { Guide } from "./pack.ts";
import { dropLate, dropUseless, Packer, packingOrder } from "./pack.ts";
import { packFlow, toWholeUnits } from "./pack-flow.ts";
import type { Plan, PlanStatus, PriceList, Tier } from "./plan.ts";
import type { Problem } from "./problem.ts";
import { createRandom } from "./random.ts";
import { explainUnmet } from "./reasons.ts";
import { classesOf, compareScores, gapOf, scoreDraft } from "./score.ts";
import { provedByLists, toTiers } from "./tiers.ts";
import { RunningTime } from "./time.ts";

export type PlanPhase = "first-plan" | "exact" | "bound" | "improve" | "cost" | "reasons";

/** How far planning has come. `value` and `bound` are points of the first tier. */
export interface PlanProgress {
  readonly phase: PlanPhase;
  readonly value: number;
  readonly bound: number;
  readonly gap: number;
}

export interface PlanOptions {
  /** Wall-clock limit, above 0. Only kept when `now` is given. */
  readonly seconds?: number;
  /** A clock in milliseconds; the planner has none of its own. */
  readonly now?: () => number;
  /** Whole number from 0; absent: 1. */
  readonly seed?: number;
  /** Work budget: rounds of improvement, 0 or more. Absent: by size, see the README. */
  readonly improvementSteps?: number;
  /** Stop when the proved gap of the first tier is no more than this share; absent: 0.001, for large problems up to 0.01. */
  readonly gap?: number;
  readonly onProgress?: (progress: PlanProgress) => void;
  /**
   * Called once, with the first whole plan: of `planAgain` the plan in force, mended. Its bounds are those that need no proof; with a clock its reasons are
   * those found within half a second.
   */
  readonly onFirstPlan?: (plan: Plan) => void;
  /** Asked often; true ends planning with the best plan so far. */
  readonly shouldStop?: () => boolean;
}

export interface PlanResult {
  readonly plan: Plan;
  /** Wall-clock seconds, absent without a clock. Not part of the plan document. */
  readonly seconds?: number;
  /** Seconds until the first whole plan was there. */
  readonly firstPlanSeconds?: number;
}

/**
 * Plans a problem that `readProblem` accepted. The same problem, seed and work budget give the same plan, byte for byte,
 * unless a clock or `shouldStop` ends the work early. Throws a RangeError when `seconds` is not above 0.
 */
export function plan(problem: Problem, options: PlanOptions = {}): PlanResult {
  if (options.seconds !== undefined && !(options.seconds > 0)) throw new RangeError(`seconds must be above 0, got ${options.seconds}`);
  const time = new RunningTime(options);
  return new Planning(toModel(problem), options, time).run();
}

/** The share of the time after which bounds, points and cost are left as they are; what is left is for the reasons. */
const [timeForBounds, timeForPoints, timeForCost] = [0.69, 0.88, 0.92];

/** Where planning may begin instead of with nothing: loads that fit, and what prices proved of each class, on time and usable. */
export interface Start {
  readonly loads: readonly Load[];
  readonly searches: readonly BoundSearch[];
}

/** As `plan` does, from where something else has arrived, in so large a share of the time. */
export function planFrom(model: Model, start: Start, options: PlanOptions, time: RunningTime, shareOfTime: number): PlanResult {
  return new Planning(model, options, time, start, shareOfTime).run();
}

class Planning {
  private readonly options: PlanOptions;
  private readonly model: Model;
  private readonly start: Start | undefined;
  private readonly time: RunningTime;
  private readonly shareOfTime: number;
  private packer: Packer;
  private bounds: Bound[] = [];
  private searches: BoundSearch[] = [];
  private readonly isAllOver: () => boolean;
  private stopped = false;
  private exhaustive = false;
  private firstPlanSeconds: number | undefined;

  constructor(model: Model, options: PlanOptions, time: RunningTime, start?: Start, shareOfTime = 1) {
    this.options = options;
    this.time = time;
    this.shareOfTime = shareOfTime;
    this.isAllOver = time.isPast(shareOfTime);
    this.model = model;
    this.start = start;
    // The first plan is made whole, whatever the clock says.
    this.packer = new Packer(createDraft(this.model));
  }

  run(): PlanResult {
    const order = packingOrder(this.model);
    if (this.start) for (const load of this.start.loads) addLoad(this.packer.draft, load);
    else this.packInto(this.packer, order, { costWeight: 1 });
    this.firstPlanSeconds = this.time.seconds();
    this.report("first-plan");
    this.options.onFirstPlan?.(this.firstDocument());
    this.searchExactly();
    this.findBounds();
    if (!this.exhaustive) this.improvePlan(order, this.options.seed ?? 1);
    this.report("reasons");
    const document = this.toDocument(this.bounds.map(({ list }) => list), this.shouldStop);
    return { plan: document, seconds: this.time.seconds(), firstPlanSeconds: this.firstPlanSeconds };
  }

  private toDocument(prices: readonly PriceList[], isOver: () => boolean): Plan {
    const tiers = toTiers(this.model, scoreDraft(this.packer.draft), provedByLists(prices), this.exhaustive);
    return {
      format: "entente-plan", version: 1, status: this.statusOf(tiers), seed: this.options.seed ?? 1, movements: toMovements(this.packer.draft), tiers, bound: tiers[0]!.bound, gap: tiers[0]!.gap,
      unmet: explainUnmet(this.packer.draft, isOver), certificate: { prices, exhaustive: this.exhaustive },
    };
  }

  private firstDocument(): Plan {
    const from = this.time.seconds();
    return this.toDocument([], () => this.shouldStop() || (from !== undefined && this.time.seconds()! >= from + 0.5));
  }

  private packInto(packer: Packer, order: readonly number[], guide: Guide): void {
    packer.fillOnTime(order, guide);
    packer.fillLate(order, guide);
    for (const need of order) dropUseless(packer.draft, need);
  }

  private searchExactly(): void {
    const best = searchAll(this.packer.draft, this.shouldStop);
    this.exhaustive = best !== undefined;
    if (best) this.takeLoads(best);
    else this.repackAfterSearch();
    if (this.exhaustive) this.report("exact");
  }

  /** An exact search that was cut short leaves the draft empty. */
  private repackAfterSearch(): void {
    if (this.packer.draft.loads.size > 0) return;
    this.packInto(this.packer, packingOrder(this.model), { costWeight: 1 });
  }

  private takeLoads(loads: readonly Load[]): void {
    const draft = createDraft(this.model);
    for (const load of loads) addLoad(draft, load);
    this.packer = new Packer(draft, this.shouldStop);
  }

  /** For every class first the on-time points, then on-time and late together. */
  private findBounds(): void {
    const classes = classesOf(this.model);
    const score = scoreDraft(this.packer.draft);
    const effort = effortFor(this.model);
    this.bounds = classes.flatMap((priorityClass, place) => {
      const onTime = score[place]!;
      const both = onTime + score[classes.length + place]!;
      const first = place === 0;
      const isEnough = (value: number, isOver: () => boolean) => (bound: number) => {
        if (first) this.report("bound", bound);
        return bound <= value || isOver();
      };
      const [earlyOver, restOver] = [this.isPast(timeForBounds * (place + 0.9) / classes.length), this.isPast(timeForBounds * (place + 1) / classes.length)];
      const { loads } = this.packer.draft;
      const search = new BoundSearch(this.model, { credit: "on-time", priorityClass }, effort);
      const early = search.run(loads, isEnough(onTime, earlyOver), earlyOver, this.start?.searches[place]);
      if (!this.exhaustive) this.searches.push(search);
      const rest = { ...effort, rounds: Math.ceil(effort.rounds / 4) };
      return [early, new BoundSearch(this.model, { credit: "usable", priorityClass }, rest).run(loads, isEnough(both, restOver), restOver, search)];
    });
  }

  private improvePlan(order: readonly number[], seed: number): void {
    const random = createRandom(seed);
    const plain: Guide = { costWeight: 1 };
    const priced: Guide[] = this.bounds.filter((_, index) => index % 2 === 0).map(({ prices, offerPrices }) => ({ prices, offerPrices, costWeight: 1e-3 }));
    const isOver = this.isPast(timeForPoints);
    for (const [place, guide] of priced.entries()) {
      if (isOver()) return;
      const { columns, master } = this.searches[place]!;
      const flow = master.flow();
      this.takeIfBetter((rival) => packFlow(rival.draft, columns, flow), order, guide);
      this.takeIfBetter((rival) => packFlow(rival.draft, columns, toWholeUnits(columns, flow)), order, guide);
    }
    this.searches = [];
    const guides = [plain, ...priced, ...priced];
    const steps = this.options.improvementSteps ?? defaultSteps(this.model);
    const rounds = 20;
    const rivals = rivalsOf(this.model);
    const before = this.packer;
    this.takeLoads([...before.draft.loads]);
    dropLate(this.packer.draft);
    for (let round = 0; round < rounds && !isOver() && !this.isNearEnough(); round += 1) {
      improve(this.packer, rivals, guides, random, Math.ceil(steps / rounds), isOver);
      this.report("improve");
    }
    this.packInto(this.packer, order, plain);
    if (compareScores(scoreDraft(this.packer.draft), scoreDraft(before.draft)) < 0) this.packer = before;
    cheapen(this.packer, this.isPast(timeForCost));
    this.useWhatIsFree();
    this.report("cost");
  }

  /** Cheaper ways have left room: what now fits is added, on time before late. So a plan that is repaired stays as it is while its problem does. */
  private useWhatIsFree(): void {
    const fuller = mend(this.model, [...this.packer.draft.loads]);
    if (compareScores(scoreDraft(fuller.draft), scoreDraft(this.packer.draft)) > 0) this.packer = fuller;
  }

  /** Packs anew, first what `begin` does, then what is worth its prices, then whatever fits. */
  private takeIfBetter(begin: (rival: Packer) => void, order: readonly number[], guide: Guide): void {
    const rival = new Packer(createDraft(this.model), this.shouldStop);
    begin(rival);
    rival.fillOnTime(order, { ...guide, limit: 1.02 });
    this.packInto(rival, order, guide);
    if (compareScores(scoreDraft(rival.draft), scoreDraft(this.packer.draft)) > 0) this.packer = rival;
    this.report("improve");
  }

  private isNearEnough(): boolean {
    const value = scoreDraft(this.packer.draft)[0]!;
    const bound = this.bounds[0]!.list.bound;
    const wanted = this.options.gap ?? (this.model.needs.length > 5000 ? 0.01 : this.model.needs.length > 1000 ? 0.005 : 0.001);
    return classesOf(this.model).length === 1 && gapOf(value, Math.max(value, bound)) <= wanted;
  }

  private statusOf(tiers: readonly Tier[]): PlanStatus {
    if (tiers.every(({ value, bound }) => value === bound)) return "optimal";
    return this.stopped ? "out-of-time" : "feasible";
  }

  private report(phase: PlanPhase, knownBound?: number): void {
    if (!this.options.onProgress) return;
    const value = scoreDraft(this.packer.draft)[0]!;
    const bound = knownBound ?? (this.exhaustive ? value : (this.bounds[0]?.list.bound ?? this.model.needs.reduce((sum, need) => sum + need.weight * pointsPerWeight, 0)));
    this.options.onProgress({ phase, value, bound: Math.max(value, bound), gap: gapOf(value, Math.max(value, bound)) });
  }

  /** Whether so large a share of its time is over, or all is to stop. */
  private isPast(share: number): () => boolean {
    const isPast = this.time.isPast(share * this.shareOfTime);
    return () => this.shouldStop() || isPast();
  }

  private readonly shouldStop = (): boolean => (this.stopped ||= this.isAllOver());
}

export function defaultSteps(model: Model): number {
  const size = model.needs.length + model.offers.length;
  return Math.max(200, Math.min(3000, 2 * size));
}
