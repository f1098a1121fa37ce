import type { Draft, Load } from "./draft.ts";
import { addLoad, removeLoad, roomFor, usesOf } from "./draft.ts";
import type { Model } from "./model.ts";
import type { Guide, Packer } from "./pack.ts";
import { dropUseless, packingOrder } from "./pack.ts";
import type { Random } from "./random.ts";
import { wholeBetween } from "./random.ts";
import { classesOf, compareScores, loadMicroCents, needPoints } from "./score.ts";

/** Called now and then; true asks to stop at once. */
export type ShouldStop = () => boolean;

/** Gram-days of a load that stay as a plan in force has them. */
export type Stays = (load: Load) => number;

/**
 * Frees a few needs that compete with one another, packs them again in another order so that they are on time, and keeps the
 * result when it is no worse in any tier from the first on; what stays as it was comes after points and before cost. `steps` tries;
 * answers whether it ran to the end.
 */
export function improve(packer: Packer, rivals: Rivals, guides: readonly Guide[], random: Random, steps: number, shouldStop: ShouldStop, stays: Stays = () => 0): boolean {
  const { draft } = packer;
  const { model } = draft;
  if (model.needs.length === 0) return true;
  for (let step = 0; step < steps; step += 1) {
    if (shouldStop()) return false;
    const freed = chooseFreed(draft, rivals, random);
    const before = freed.flatMap((need) => loadsOf(draft, need));
    const scoreBefore = scoreOf(draft, freed, stays);
    for (const load of before) removeLoad(draft, load);
    const guide = guides[wholeBetween(random, 0, guides.length - 1)]!;
    const order = shakenOrder(model, freed, random);
    packer.fillOnTime(order, guide);
    for (const need of freed) dropUseless(draft, need);
    if (compareScores(scoreOf(draft, freed, stays), scoreBefore) >= 0) continue;
    for (const need of freed) for (const load of loadsOf(draft, need)) removeLoad(draft, load);
    for (const load of before) addLoad(draft, load);
  }
  return true;
}

function loadsOf(draft: Draft, need: number): Load[] {
  return draft.model.needs[need]!.sinks.flatMap((sink) => [...draft.bySink[sink]!]);
}

/** The tiers over some needs only, stability among them, each greater is better. Cost as a double: it only decides between equal points. */
function scoreOf(draft: Draft, needs: readonly number[], stays: Stays): number[] {
  const { model } = draft;
  const classes = classesOf(model);
  const score = Array.from({ length: 2 * classes.length + 3 }, () => 0);
  for (const need of needs) {
    const place = classes.length === 1 ? 0 : classes.indexOf(model.needs[need]!.priorityClass);
    const points = needPoints(model, need, model.needs[need]!.sinks.map((sink) => [...draft.bySink[sink]!]));
    score[place]! += points.onTime;
    score[classes.length + place]! += points.late;
    for (const load of loadsOf(draft, need)) {
      score[2 * classes.length]! += stays(load);
      score[2 * classes.length + 1]! -= Number(loadMicroCents(model, load));
      score[2 * classes.length + 2]! -= 1;
    }
  }
  return score;
}

/** For each need, those that want an item of one of the same offers. */
export type Rivals = readonly (readonly number[])[];

export function rivalsOf(model: Model): Rivals {
  const wantedBy = model.offers.map(() => new Set<number>());
  for (const sink of model.sinks) for (const offer of sink.offers) wantedBy[offer]!.add(sink.need);
  return model.needs.map((need, index) => {
    const rivals = new Set<number>();
    for (const sink of need.sinks) for (const offer of model.sinks[sink]!.offers) for (const rival of wantedBy[offer]!) rivals.add(rival);
    rivals.delete(index);
    return [...rivals].sort((one, other) => one - other);
  });
}

function chooseFreed(draft: Draft, rivals: Rivals, random: Random): number[] {
  const { model } = draft;
  const pick = () => wholeBetween(random, 0, model.needs.length - 1);
  let first = pick();
  for (let tries = 0; tries < 8 && isFull(draft, first); tries += 1) first = pick();
  const freed = new Set([first]);
  const wanted = Math.min(model.needs.length, wholeBetween(random, 2, 9));
  const near = rivals[first]!;
  for (let tries = 0; tries < 3 * wanted && freed.size < wanted; tries += 1) {
    const rival = near.length > 0 && random() < 0.6 ? near[wholeBetween(random, 0, near.length - 1)]! : pick();
    freed.add(rival);
  }
  return [...freed].sort((one, other) => one - other);
}

function isFull(draft: Draft, need: number): boolean {
  const { model } = draft;
  const { weight, sinks } = model.needs[need]!;
  return needPoints(model, need, sinks.map((sink) => [...draft.bySink[sink]!])).onTime === weight * 1_000_000;
}

function shakenOrder(model: Model, freed: readonly number[], random: Random): number[] {
  const shakes = new Map(freed.map((need) => [need, Math.exp(3 * (random() - 0.5))]));
  return packingOrder(model, (need) => shakes.get(need)!, freed);
}

/** Moves whole loads to cheaper paths that arrive no later than counts; points stay as they are. */
export function cheapen(packer: Packer, shouldStop: ShouldStop): void {
  const { draft } = packer;
  const { model } = draft;
  for (const load of Array.from(draft.loads)) {
    if (shouldStop()) return;
    // A load that was joined with another is gone.
    if (!draft.loads.has(load)) continue;
    const { need } = model.sinks[load.sink]!;
    const { due, node } = model.needs[need]!;
    const { item, ready, node: from } = model.offers[load.offer]!;
    const lastDay = load.path.arrive <= due ? Math.min(due, model.days - 1) : load.path.arrive;
    removeLoad(draft, load);
    packer.search.run({ to: node, from, item, lot: load.quantity, free: draft.free, costWeight: 1, arrival: new Float64Array(lastDay + 1), filter: model.filters.of(load.offer, need), lastDay, firstDay: ready });
    const found = packer.search.bestFrom(load.offer);
    const moved = found && { ...load, path: found.path, uses: usesOf(model, load.offer, need, found.path) };
    const better = moved && loadMicroCents(model, moved) < loadMicroCents(model, load) && roomFor(model, draft.free, load.offer, moved.uses) >= load.quantity;
    addLoad(draft, better ? moved : load);
  }
}
