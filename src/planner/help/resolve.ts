import type { Draft, Load } from "../draft.ts";
import { addLoad, createDraft, roomFor } from "../draft.ts";
import { searchAll } from "../exact.ts";
import { improve, rivalsOf } from "../improve.ts";
import type { Model } from "../model.ts";
import { pointsPerWeight } from "../model.ts";
import type { Guide } from "../pack.ts";
import { dropLate, dropUseless, Packer, packingOrder } from "../pack.ts";
import type { Movement, Plan, PriceList, Tier } from "../plan.ts";
import { readPlacePrices } from "../certificate.ts";
import { createRandom } from "../random.ts";
import { classesOf, scoreDraft, scoreNeed } from "../score.ts";
import { toMovements } from "../movements.ts";

/** How a plan is worked on, the same with a relaxation as without. */
export interface Effort {
  readonly seed: number;
  /** Rounds of improvement. */
  readonly steps: number;
  readonly isOver: () => boolean;
}

export interface Solved {
  readonly draft: Draft;
  /** On-time points by class, the first tiers. */
  readonly onTime: readonly number[];
  /** Every plan was looked at: no other has more on-time points. */
  readonly exact: boolean;
}

/** The best plan of a tiny problem; else what packing and improving make of the loads given, which must fit. Never worse than they are. */
export function solveFrom(model: Model, loads: readonly Load[], guides: readonly Guide[], effort: Effort): Solved {
  const start = toDraft(model, loads);
  const best = searchAll(start, effort.isOver);
  if (best) return solved(toDraft(model, best), true);
  const packer = new Packer(toDraft(model, loads), effort.isOver);
  const { draft } = packer;
  dropLate(draft);
  const order = packingOrder(model);
  const fill = () => {
    packer.fillOnTime(order, plain);
    for (const need of order) dropUseless(draft, need);
  };
  fill();
  improve(packer, rivalsOf(model), [plain, ...guides], createRandom(effort.seed), effort.steps, effort.isOver);
  fill();
  return solved(draft, false);
}

const plain: Guide = { costWeight: 1 };

/** A draft of as many of the loads as fit, one after the other. */
export function fitLoads(model: Model, loads: readonly Load[]): Draft {
  const draft = createDraft(model);
  for (const load of loads) {
    const { minLot } = model.offers[load.offer]!;
    const quantity = Math.min(load.quantity, draft.supplyLeft[load.offer]!, roomFor(model, draft.free, load.offer, load.uses));
    if (quantity >= minLot) addLoad(draft, { ...load, quantity });
  }
  return draft;
}

function toDraft(model: Model, loads: readonly Load[]): Draft {
  const draft = createDraft(model);
  for (const load of loads) addLoad(draft, load);
  return draft;
}

function solved(draft: Draft, exact: boolean): Solved {
  return { draft, onTime: scoreDraft(draft).slice(0, classesOf(draft.model).length), exact };
}

/** The prices of limits in a list as packing takes them; `legIdOf` tells which leg's price a leg has. */
export function toGuide(model: Model, list: PriceList, legIdOf: (leg: string) => string): Guide {
  return { prices: readPlacePrices(model, list, legIdOf), costWeight: 1e-3 };
}

/** Units, or sets, that a need has on its due day. */
export function unitsOnTime(draft: Draft, need: number): number {
  return Math.floor(scoreNeed(draft.model, need, draft.model.needs[need]!.sinks.map((sink) => [...draft.bySink[sink]!])).onTimeMilli / 1000);
}

/** A plan of these movements that claims no more than what the needs are worth as its bound, for the checker to judge. */
export function toPlan(draft: Draft, seed: number, movements: readonly Movement[] = toMovements(draft)): Plan {
  const { model } = draft;
  const classes = classesOf(model);
  const score = scoreDraft(draft);
  const points = (name: "on-time" | "late") => classes.map((priorityClass, place): Tier => {
    const outOf = model.needs.reduce((total, need) => total + (priorityClass === undefined || need.priorityClass === priorityClass ? need.weight * pointsPerWeight : 0), 0);
    const value = score[(name === "late" ? classes.length : 0) + place]!;
    const bound = name === "late" ? outOf - score[place]! : outOf;
    return { name, ...(priorityClass === undefined ? {} : { priorityClass }), value, bound, outOf, gap: shareBetween(value, bound) };
  });
  const [cents, count] = [-score.at(-2)! || 0, -score.at(-1)! || 0];
  const least = score.slice(0, 2 * classes.length).some((value) => value > 0) ? 1 : 0;
  const tiers: Tier[] = [...points("on-time"), ...points("late"), { name: "cost", value: cents, bound: 0, gap: cents > 0 ? 1 : 0 }, { name: "movements", value: count, bound: least, gap: shareBetween(least, count) }];
  const unmet = model.needs.flatMap((need, index) => {
    const got = scoreNeed(model, index, need.sinks.map((sink) => [...draft.bySink[sink]!]));
    const quantity = need.quantity - Math.floor(got.onTimeMilli / 1000);
    return quantity === 0 ? [] : [{ need: need.id, quantity, lateQuantity: Math.min(quantity, Math.floor(got.lateMilli / 1000)), reason: { code: "not-proved" as const, proved: false } }];
  });
  return { format: "entente-plan", version: 1, status: "feasible", seed, movements, tiers, bound: tiers[0]!.bound, gap: tiers[0]!.gap, unmet, certificate: { prices: [], exhaustive: false } };
}

function shareBetween(low: number, high: number): number {
  return low === high ? 0 : Math.round(((high - low) / high) * 1e6) / 1e6;
}
