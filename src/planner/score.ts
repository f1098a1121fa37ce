import type { Draft, Load } from "./draft.ts";
import { worthOf } from "./draft.ts";
import type { Model } from "./model.ts";
import { pointsPerWeight, worthlessAfterDays } from "./model.ts";

/** What a need gets: thousandths of a unit usable by the due day, and the late ones, once plainly and once times the days left until they are worthless. */
export interface NeedScore {
  readonly onTimeMilli: number;
  readonly lateMilli: number;
  readonly lateMilliDays: number;
}

/**
 * What a set of loads is worth to one need. Usable units on a day are the worth that has arrived, at most what is asked
 * for; of a package, whole sets of which every part has arrived.
 */
export function scoreNeed(model: Model, need: number, loads: readonly (readonly Load[])[]): NeedScore {
  const { due, quantity, isPackage, sinks } = model.needs[need]!;
  const arrivals = loads.flatMap((list, part) => list.map((load) => ({ day: load.path.arrive, part, milli: worthOf(model, load) })));
  arrivals.sort((one, other) => one.day - other.day);
  const arrived = sinks.map(() => 0);
  let [usable, onTimeMilli, lateMilli, lateMilliDays] = [0, 0, 0, 0];
  for (let index = 0; index < arrivals.length; index += 1) {
    const { day, part, milli } = arrivals[index]!;
    arrived[part]! += milli;
    if (arrivals[index + 1]?.day === day) continue;
    const sets = isPackage ? 1000 * Math.min(...sinks.map((sink, place) => Math.floor(arrived[place]! / model.sinks[sink]!.milliPerUnit))) : arrived[0]!;
    const now = Math.min(1000 * quantity, sets);
    if (day <= due) onTimeMilli = now;
    else if (day - due < worthlessAfterDays) {
      lateMilli += now - usable;
      lateMilliDays += (now - usable) * (worthlessAfterDays - (day - due));
    }
    usable = now;
  }
  return { onTimeMilli, lateMilli, lateMilliDays };
}

/** `weight * pointsPerWeight * part / whole`, rounded down, exactly. */
export function pointsOf(weight: number, part: number, whole: number): number {
  const product = weight * pointsPerWeight * part;
  if (product < Number.MAX_SAFE_INTEGER) return Math.floor(product / whole);
  return Number((BigInt(weight * pointsPerWeight) * BigInt(part)) / BigInt(whole));
}

/** Priority classes that are scored apart, ascending; `[undefined]` when all are scored together. */
export function classesOf(model: Model): readonly (number | undefined)[] {
  if (model.problem.objective?.classesStrict !== true) return [undefined];
  const classes = [...new Set(model.needs.map((need) => need.priorityClass))].sort((one, other) => one - other);
  return classes.length > 0 ? classes : [undefined];
}

/**
 * The tiers as one list to compare from the front, each greater is better: on-time points by class, late points by
 * class, then cents and movements as negative numbers.
 */
export function scoreDraft(draft: Draft): number[] {
  const { model } = draft;
  const classes = classesOf(model);
  const score = Array.from({ length: 2 * classes.length }, () => 0);
  for (const [index, need] of model.needs.entries()) {
    const place = classes.length === 1 ? 0 : classes.indexOf(need.priorityClass);
    const points = needPoints(model, index, need.sinks.map((sink) => [...draft.bySink[sink]!]));
    score[place]! += points.onTime;
    score[classes.length + place]! += points.late;
  }
  return [...score, -costCents(draft), -draft.loads.size];
}

export function needPoints(model: Model, need: number, loads: readonly (readonly Load[])[]): { onTime: number; late: number } {
  const { weight, quantity } = model.needs[need]!;
  if (loads.every((list) => list.length === 0)) return { onTime: 0, late: 0 };
  const got = scoreNeed(model, need, loads);
  return {
    onTime: pointsOf(weight, got.onTimeMilli, 1000 * quantity),
    late: pointsOf(weight, got.lateMilliDays, 1000 * quantity * worthlessAfterDays),
  };
}

/** Cents of all movements, rounded up once. */
export function costCents(draft: Draft): number {
  let microCents = 0n;
  for (const load of draft.loads) microCents += loadMicroCents(draft.model, load);
  return Number((microCents + 999_999n) / 1_000_000n);
}

/** Exact cost of a load in millionths of a cent: grams times cents per tonne. */
export function loadMicroCents(model: Model, load: Pick<Load, "offer" | "path" | "quantity">): bigint {
  const { grams } = model.items[model.offers[load.offer]!.item]!;
  let perTonne = 0;
  for (const { leg } of load.path.legs) perTonne += model.legs[leg]!.costCentsPerTonne;
  return BigInt(load.quantity) * BigInt(grams) * BigInt(perTonne);
}

/** Above 0 when `one` is better, below 0 when `other` is, from the first tier that differs. */
export function compareScores(one: readonly number[], other: readonly number[], tiers = one.length): number {
  for (let index = 0; index < tiers; index += 1) {
    const difference = one[index]! - other[index]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** `|bound - value|` as a share of the larger, to six decimals; 0 when equal. */
export function gapOf(value: number, bound: number): number {
  if (value === bound) return 0;
  return Math.round((Math.abs(bound - value) / Math.max(Math.abs(bound), Math.abs(value))) * 1e6) / 1e6;
}
