import type { Bound } from "../bound.ts";
import { BoundSearch, effortFor } from "../bound.ts";
import { readPlacePrices } from "../certificate.ts";
import type { Draft } from "../draft.ts";
import { improve, rivalsOf, type Stays } from "../improve.ts";
import type { Model } from "../model.ts";
import { toModel } from "../model.ts";
import { toMovements } from "../movements.ts";
import type { Guide, Packer } from "../pack.ts";
import { dropUseless, packingOrder } from "../pack.ts";
import type { Plan, PriceList } from "../plan.ts";
import type { PlanOptions, PlanResult } from "../planner.ts";
import { defaultSteps, planFrom } from "../planner.ts";
import type { Problem } from "../problem.ts";
import { createRandom } from "../random.ts";
import { explainUnmet } from "../reasons.ts";
import { classesOf, compareScores, scoreDraft } from "../score.ts";
import { provedByLists, toTiers } from "../tiers.ts";
import { RunningTime } from "../time.ts";
import { findDifference, type PlanDifference } from "./difference.ts";
import { listPossible, mend, toStays } from "./mend.ts";

/** Of a limited time the share for planning without looking back, and the share after which the mended plan is not improved any more; what is left is for its reasons. */
const [timeForFresh, timeForNearness] = [0.7, 0.92];

/** A plan in force; without a certificate its prices are of no help. */
export type PlanBefore = Pick<Plan, "movements"> & Partial<Pick<Plan, "certificate">>;

export interface AgainOptions extends PlanOptions {
  /** Share of the on-time points that staying near the plan before may cost, 0 to 1; absent: 0.002. With strict classes: of each class. */
  readonly loss?: number;
}

export interface AgainResult extends PlanResult {
  readonly difference: PlanDifference;
  /** The plan before, mended, was good enough; else all was planned anew. */
  readonly mended: boolean;
}

/**
 * Plans anew beside a plan in force: what of its movements is still possible stays as it is, the rest is filled up. The problem is planned
 * from there, and where the mended plan costs more on-time points than `loss`, it is improved, what stays as it was before cost; where that is not
 * enough, the plan made without looking back is taken. Bounds and certificate are of the problem alone and hold for either. Deterministic as `plan` is.
 */
export function planAgain(problem: Problem, previous: PlanBefore, options: AgainOptions = {}): AgainResult {
  const time = new RunningTime(options);
  const model = toModel(problem);
  const possible = listPossible(model, previous.movements);
  const packer = mend(model, possible);
  const searches = listSearches(model, previous.certificate?.prices ?? [], ["on-time"]).map(({ search }) => search);
  const result = planFrom(model, { loads: [...packer.draft.loads], searches }, options, time, timeForFresh);
  const fresh = result.plan.tiers.filter(({ name }) => name === "on-time" || name === "late").map(({ value }) => value);
  const [loss, classes] = [options.loss ?? 0.002, classesOf(model).length];
  const isNear = () => {
    const score = scoreDraft(packer.draft);
    // Without a loss that is allowed, the tiers before stability decide alone.
    return loss === 0 ? compareScores(score, fresh, fresh.length) >= 0 : score.slice(0, classes).every((value, place) => value >= fresh[place]! * (1 - loss));
  };
  const priced = result.plan.certificate.prices.filter(({ credit }) => credit === "on-time").map((list): Guide => ({ prices: readPlacePrices(model, list), costWeight: 1e-3 }));
  improveUntil(isNear, packer, [plain, ...priced, ...priced], toStays(model, possible), options, time.isPast(timeForNearness));
  const mended = isNear();
  const shown = mended ? toDocument(model, packer.draft, result.plan, time.isPast(1)) : result.plan;
  return { ...result, plan: shown, seconds: time.seconds(), difference: findDifference(problem, previous.movements, shown.movements), mended };
}

/** What a plan in force becomes at once when its problem has changed. */
export type RepairResult = Pick<AgainResult, "plan" | "difference">;

/**
 * A plan in force, mended and no more: what of it is still possible stays, what fits beside it is added, and bounds are what its prices
 * prove of the problem as it is now. A tenth of a second where planning anew takes seconds; `planAgain` goes on from the same place.
 */
export function repairPlan(problem: Problem, previous: PlanBefore, options: Pick<PlanOptions, "shouldStop"> = {}): RepairResult {
  const model = toModel(problem);
  const { draft } = mend(model, listPossible(model, previous.movements));
  const prices = listSearches(model, previous.certificate?.prices ?? [], ["on-time", "usable"]).map(({ bound }) => bound.list);
  const plan = toDocument(model, draft, { format: "entente-plan", version: 1, status: "feasible", seed: 1, certificate: { prices, exhaustive: false } }, options.shouldStop ?? (() => false));
  return { plan, difference: findDifference(problem, previous.movements, plan.movements) };
}

/** What the prices before prove now, for every class and credit that they were of, as far as the problem still asks for it. */
function listSearches(model: Model, lists: readonly PriceList[], credits: readonly PriceList["credit"][]): { readonly search: BoundSearch; readonly bound: Bound }[] {
  const effort = effortFor(model);
  return classesOf(model).flatMap((priorityClass) => credits.flatMap((credit) => {
    const list = lists.find((one) => one.credit === credit && one.priorityClass === priorityClass);
    if (!list) return [];
    const search = new BoundSearch(model, { credit, priorityClass }, effort);
    return [{ search, bound: search.reprove(list) }];
  }));
}

const plain: Guide = { costWeight: 1 };

/** A few needs at a time, until the plan is near enough, the work is done or all is to stop. */
function improveUntil(isNear: () => boolean, packer: Packer, guides: readonly Guide[], stays: Stays, options: AgainOptions, isOver: () => boolean): void {
  const { draft } = packer;
  const { model } = draft;
  const [rounds, steps] = [20, options.improvementSteps ?? defaultSteps(model)];
  const random = createRandom(options.seed ?? 1);
  const rivals = rivalsOf(model);
  for (let round = 0; round < rounds && !isNear(); round += 1) if (!improve(packer, rivals, guides, random, Math.ceil(steps / rounds), isOver, stays)) break;
  packer.fillLate(packingOrder(model), plain);
  for (const need of packingOrder(model)) dropUseless(draft, need);
}

/** A draft as a document: its own values, the bounds that the certificate proves. */
function toDocument(model: Model, draft: Draft, head: Pick<Plan, "format" | "version" | "status" | "seed" | "certificate">, isOver: () => boolean): Plan {
  const { format, version, seed, status, certificate } = head;
  const tiers = toTiers(model, scoreDraft(draft), provedByLists(certificate.prices), false);
  const optimal = tiers.every(({ value, bound }) => value === bound);
  return {
    format, version, status: optimal ? "optimal" : status === "out-of-time" ? "out-of-time" : "feasible", seed, movements: toMovements(draft), tiers, bound: tiers[0]!.bound, gap: tiers[0]!.gap,
    unmet: explainUnmet(draft, isOver), certificate: { ...certificate, exhaustive: false },
  };
}
