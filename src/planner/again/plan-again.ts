import type { Draft, Load } from "../draft.ts";
import { addLoad, createDraft, roomFor, usesOf } from "../draft.ts";
import { toDayNumber } from "../days.ts";
import { toMovements } from "../movements.ts";
import type { Model } from "../model.ts";
import { toModel } from "../model.ts";
import { dropUseless, Packer, packingOrder } from "../pack.ts";
import type { Movement, Plan, Tier } from "../plan.ts";
import type { PlanOptions, PlanResult } from "../planner.ts";
import { plan } from "../planner.ts";
import type { Problem } from "../problem.ts";
import { explainUnmet } from "../reasons.ts";
import { classesOf, compareScores, gapOf, scoreDraft } from "../score.ts";
import { findDifference, type PlanDifference } from "./difference.ts";

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
 * Plans anew beside a plan in force: what of its movements is still possible stays as it is, the rest is filled up; where that costs
 * more on-time points than `loss`, the plan made without looking back is taken. Bounds and certificate are of the problem alone and hold for
 * either. Deterministic as `plan` is.
 */
export function planAgain(problem: Problem, previous: Pick<Plan, "movements">, options: AgainOptions = {}): AgainResult {
  const result = plan(problem, options);
  const model = toModel(problem);
  const draft = mend(model, previous.movements);
  const fresh = result.plan.tiers.filter(({ name }) => name === "on-time" || name === "late").map(({ value }) => value);
  const score = scoreDraft(draft);
  const [loss, classes] = [options.loss ?? 0.002, classesOf(model).length];
  const near = score.slice(0, classes).every((value, place) => value >= fresh[place]! * (1 - loss));
  // Without a loss that is allowed, the tiers before stability decide alone.
  const mended = loss === 0 ? compareScores(score, fresh, fresh.length) >= 0 : near;
  const shown = mended ? toDocument(result.plan, draft, options.shouldStop ?? (() => false)) : result.plan;
  return { ...result, plan: shown, difference: findDifference(problem, previous.movements, shown.movements), mended };
}

/** What of the movements is possible, in their order and as far as there is room, and whatever fits beside it. */
function mend(model: Model, movements: readonly Movement[]): Draft {
  const packer = new Packer(createDraft(model));
  const { draft } = packer;
  const placesOf = (entries: readonly { readonly id: string }[]) => new Map(entries.map(({ id }, place) => [id, place]));
  const places = { offers: placesOf(model.offers), needs: placesOf(model.needs), legs: placesOf(model.problem.legs) };
  const possible = movements.map((movement) => toPossible(model, movement, places)).filter((load) => load !== undefined);
  const isLate = ({ sink, path }: Load) => path.arrive > model.needs[model.sinks[sink]!.need]!.due;
  const keep = (loads: readonly Load[]) => {
    for (const load of loads) {
      const quantity = Math.min(load.quantity, draft.supplyLeft[load.offer]!, roomFor(model, draft.free, load.offer, load.uses), wantedUnits(draft, load));
      if (quantity >= model.offers[load.offer]!.minLot) addLoad(draft, { ...load, quantity });
    }
  };
  const order = packingOrder(model);
  // What is late in the plan in force stays only where it cannot be on time instead.
  keep(possible.filter((load) => !isLate(load)));
  packer.fillOnTime(order, { costWeight: 1 });
  keep(possible.filter(isLate));
  packer.fillLate(order, { costWeight: 1 });
  for (const need of order) dropUseless(draft, need);
  return draft;
}

/** A movement as a load, when its offer, its need and each of its departures are still there and open to it. */
function toPossible(model: Model, movement: Movement, places: Readonly<Record<"offers" | "needs" | "legs", ReadonlyMap<string, number>>>): Load | undefined {
  const { problem, startDay } = model;
  const offer = places.offers.get(movement.offer) ?? -1;
  const need = places.needs.get(movement.need) ?? -1;
  const sink = model.needs[need]?.sinks.find((one) => model.sinks[one]!.component === movement.component);
  const { item, node, ready, through } = model.offers[offer] ?? { item: -1, node: -1, ready: 0, through: -1 };
  if (sink === undefined || problem.items[item]?.id !== movement.item || !model.sinks[sink]!.offers.includes(offer)) return undefined;
  const legs = movement.legs.map(({ leg, departOn }) => ({ leg: places.legs.get(leg) ?? -1, depart: toDayNumber(departOn) - startDay }));
  const filter = model.filters.of(offer, need);
  let [at, day] = [node, legs.length > 0 ? ready : toDayNumber(movement.arriveOn) - startDay];
  const leaves = legs[0]?.depart ?? day;
  if (leaves < ready || leaves > through || filter?.nodes[at]) return undefined;
  for (const { leg, depart } of legs) {
    const way = model.legs[leg];
    if (!way || way.from !== at || depart < day || !way.departures.includes(depart) || filter?.legs[leg] || filter?.nodes[way.to]) return undefined;
    [at, day] = [way.to, depart + way.transitDays];
  }
  if (at !== model.needs[need]!.node || day >= model.days) return undefined;
  const path = { legs, arrive: day };
  return { offer, sink, path, quantity: movement.quantity, uses: usesOf(model, offer, need, path) };
}

/** Most units of a load that its need still takes. */
function wantedUnits({ model, bySink }: Draft, { sink, offer }: Load): number {
  const { need, milliPerUnit, worth } = model.sinks[sink]!;
  let room = model.needs[need]!.quantity * milliPerUnit + 999;
  for (const load of bySink[sink]!) room -= load.quantity * worth[model.offers[load.offer]!.item]!;
  return Math.max(0, Math.floor(room / worth[model.offers[offer]!.item]!));
}

/** The mended plan as a document: its own values, the bounds that the prices of the other one prove. */
function toDocument(fresh: Plan, draft: Draft, isOver: () => boolean): Plan {
  const score = scoreDraft(draft);
  const provedBy = (credit: string, priorityClass: number | undefined) => fresh.certificate.prices.find((list) => list.credit === credit && list.priorityClass === priorityClass)?.bound ?? Infinity;
  const onTimeOf = new Map(fresh.tiers.flatMap(({ name, priorityClass }, place) => (name === "on-time" ? [[priorityClass, score[place]!] as const] : [])));
  const pointsMade = score.slice(0, -2).some((value) => value > 0);
  const tiers = fresh.tiers.map((tier, place): Tier => {
    const value = tier.outOf === undefined ? -score[place]! || 0 : score[place]!;
    if (tier.outOf === undefined) return withGap(tier, value, Math.min(value, tier.name === "movements" && pointsMade ? 1 : 0));
    const usable = Math.min(provedBy("usable", tier.priorityClass), tier.outOf);
    const most = tier.name === "on-time" ? Math.min(provedBy("on-time", tier.priorityClass), usable) : usable - onTimeOf.get(tier.priorityClass)!;
    return withGap(tier, value, Math.max(value, most));
  });
  const optimal = tiers.every(({ value, bound }) => value === bound);
  return {
    ...fresh, status: optimal ? "optimal" : fresh.status === "out-of-time" ? "out-of-time" : "feasible", movements: toMovements(draft), tiers, bound: tiers[0]!.bound, gap: tiers[0]!.gap,
    unmet: explainUnmet(draft, isOver), certificate: { ...fresh.certificate, exhaustive: false },
  };
}

function withGap(tier: Tier, value: number, bound: number): Tier {
  return { ...tier, value, bound, gap: gapOf(value, bound) };
}
