import type { Filter } from "./avoids.ts";
import type { Draft, Load, Path } from "./draft.ts";
import { addLoad, removeLoad, roomFor, usesOf, worthOf } from "./draft.ts";
import type { Model } from "./model.ts";
import { worthlessAfterDays } from "./model.ts";
import type { FoundPath } from "./paths.ts";
import { PathSearch } from "./paths.ts";
import { scoreNeed } from "./score.ts";

/** What scarce things are thought to be worth, in points, so that packing leaves them to whom they help most. */
export interface Guide {
  /** Points per gram by place in `Model.capacity`; absent: all free. */
  readonly prices?: Float64Array;
  /** Points per unit, by offer. */
  readonly offerPrices?: Float64Array;
  /** Points per cent of cost; small, so that it only breaks ties. */
  readonly costWeight: number;
}

/** Packs needs one after the other into what a draft leaves free. */
export class Packer {
  readonly draft: Draft;
  readonly search: PathSearch;

  constructor(draft: Draft) {
    this.draft = draft;
    this.search = new PathSearch(draft.model);
  }

  /** Serves what can still be on time, need by need in the order given. */
  fillOnTime(needs: readonly number[], guide: Guide): void {
    for (const need of needs) this.fill(need, guide, Math.min(this.draft.model.days - 1, this.draft.model.needs[need]!.due), undefined);
  }

  /** Serves what can still be usable while lateness counts, as early as possible. */
  fillLate(needs: readonly number[], guide: Guide): void {
    for (const need of needs) {
      const { due } = this.draft.model.needs[need]!;
      this.fill(need, guide, Math.min(this.draft.model.days - 1, due + worthlessAfterDays - 1), due);
    }
  }

  /** `lateFrom`: days after this one cost so much that the earliest arrival wins. */
  private fill(need: number, guide: Guide, lastDay: number, lateFrom: number | undefined): void {
    if (lastDay < 0) return;
    const { model } = this.draft;
    const arrival = new Float64Array(lastDay + 1);
    if (lateFrom !== undefined) for (let day = 0; day <= lastDay; day += 1) arrival[day] = 1e9 * Math.max(0, day - lateFrom);
    const { isPackage, quantity, sinks } = model.needs[need]!;
    if (!isPackage) {
      const wanted = 1000 * quantity - this.arrivedBy(sinks[0]!, lastDay);
      if (wanted > 0) this.serve(sinks[0]!, wanted, guide, arrival, lastDay);
      return;
    }
    let [sets, missing] = this.setsBy(need, lastDay);
    for (let batch = missing; batch >= 1; ) {
      if (this.serveSets(need, sets + batch, guide, arrival, lastDay)) {
        [sets, missing] = [sets + batch, missing - batch];
        batch = Math.min(batch, missing);
      } else batch = Math.floor(batch / 2);
    }
  }

  private arrivedBy(sink: number, day: number): number {
    let milli = 0;
    for (const load of this.draft.bySink[sink]!) if (load.path.arrive <= day) milli += worthOf(this.draft.model, load);
    return milli;
  }

  private setsBy(need: number, day: number): [sets: number, missing: number] {
    const { model } = this.draft;
    const { sinks, quantity } = model.needs[need]!;
    const whole = sinks.map((sink) => Math.floor(this.arrivedBy(sink, day) / model.sinks[sink]!.milliPerUnit));
    const sets = Math.min(quantity, ...whole);
    return [sets, quantity - sets];
  }

  /** All parts of `sets` sets, or nothing new at all. */
  private serveSets(need: number, sets: number, guide: Guide, arrival: Float64Array, lastDay: number): boolean {
    const { sinks } = this.draft.model.needs[need]!;
    const before = sinks.flatMap((sink) => [...this.draft.bySink[sink]!]);
    for (const sink of sinks) {
      const wanted = sets * this.draft.model.sinks[sink]!.milliPerUnit - this.arrivedBy(sink, lastDay);
      if (wanted <= 0 || this.serve(sink, wanted, guide, arrival, lastDay) <= 0) continue;
      for (const part of sinks) for (const load of Array.from(this.draft.bySink[part]!)) removeLoad(this.draft, load);
      for (const load of before) addLoad(this.draft, load);
      return false;
    }
    return true;
  }

  /** Adds loads until `wanted` thousandths have been sent or nothing fits any more; answers what is still wanted. */
  private serve(sink: number, wanted: number, guide: Guide, arrival: Float64Array, lastDay: number): number {
    const { model } = this.draft;
    const groups = this.groupsOf(sink);
    const best = groups.map((group) => this.bestOf(group, sink, guide, arrival, lastDay));
    for (let missing = wanted; ; ) {
      if (missing <= 0) return missing;
      const choice = indexOfCheapest(best);
      if (choice < 0) return missing;
      const found = best[choice]!;
      const group = groups[choice]!;
      const { minLot } = model.offers[found.offer]!;
      const room = roomFor(model, this.draft.free, found.offer, found.uses);
      const units = Math.min(room, this.draft.supplyLeft[found.offer]!, Math.ceil(missing / found.worth));
      if (units >= minLot) {
        addLoad(this.draft, { offer: found.offer, sink, path: found.path, quantity: units, uses: found.uses });
        missing -= units * found.worth;
      } else if (room >= minLot) group.offers.splice(group.offers.indexOf(found.offer), 1);
      best[choice] = missing > 0 ? this.bestOf(group, sink, guide, arrival, lastDay) : undefined;
    }
  }

  private groupsOf(sink: number): Group[] {
    const { model } = this.draft;
    const groups = new Map<string, Group>();
    for (const offer of model.sinks[sink]!.offers) {
      const { item, minLot } = model.offers[offer]!;
      const filter = model.filters.numberOf(offer, model.sinks[sink]!.need);
      const key = `${item} ${minLot} ${filter}`;
      if (!groups.has(key)) groups.set(key, { item, lot: minLot, filter: model.filters.get(filter), offers: [] });
      groups.get(key)!.offers.push(offer);
    }
    return [...groups.values()];
  }

  private bestOf(group: Group, sink: number, guide: Guide, arrival: Float64Array, lastDay: number): Choice | undefined {
    const { model } = this.draft;
    const offers = group.offers.filter((offer) => this.draft.supplyLeft[offer]! >= group.lot);
    if (offers.length === 0) return undefined;
    const { need, worth } = model.sinks[sink]!;
    const { prices, costWeight } = guide;
    this.search.run({ to: model.needs[need]!.node, item: group.item, lot: group.lot, free: this.draft.free, prices, costWeight, arrival, filter: group.filter, lastDay });
    let best: { offer: number; found: FoundPath; length: number } | undefined;
    for (const offer of offers) {
      const found = this.search.bestFrom(offer);
      if (!found) continue;
      const length = found.length + (guide.offerPrices?.[offer] ?? 0);
      if (!best || length < best.length) best = { offer, found, length };
    }
    if (!best) return undefined;
    const unitWorth = worth[group.item]!;
    return {
      offer: best.offer,
      path: best.found.path,
      uses: usesOf(model, best.offer, need, best.found.path),
      worth: unitWorth,
      length: best.length / unitWorth,
    };
  }
}

interface Group {
  readonly item: number;
  readonly lot: number;
  readonly filter: Filter | undefined;
  readonly offers: number[];
}

interface Choice {
  readonly offer: number;
  readonly path: Path;
  readonly uses: readonly number[];
  readonly worth: number;
  readonly length: number;
}

function indexOfCheapest(choices: readonly (Choice | undefined)[]): number {
  let best = -1;
  for (const [index, choice] of choices.entries()) if (choice && (best < 0 || choice.length < choices[best]!.length)) best = index;
  return best;
}

/** Needs by class (when classes are strict), then by points per tonne asked for, then by due day. */
export function packingOrder(model: Model, shake: (need: number) => number = () => 1): number[] {
  const strict = model.problem.objective?.classesStrict === true;
  const density = model.needs.map((need, index) => {
    let grams = 0;
    for (const sink of need.sinks) {
      const { worth, milliPerUnit } = model.sinks[sink]!;
      const lightest = model.items.reduce((least, item, place) => (worth[place]! > 0 ? Math.min(least, (item.grams * milliPerUnit) / worth[place]!) : least), Infinity);
      grams += lightest;
    }
    return (need.weight / (need.quantity * grams)) * shake(index);
  });
  return model.needs
    .map((_, index) => index)
    .sort(
      (one, other) =>
        (strict ? model.needs[one]!.priorityClass - model.needs[other]!.priorityClass : 0) ||
        density[other]! - density[one]! ||
        model.needs[one]!.due - model.needs[other]!.due ||
        one - other,
    );
}

/** Takes away what earns nothing: loads of parts that complete no set, and loads that arrive when lateness no longer counts. */
export function dropUseless(draft: Draft, need: number): void {
  const { model } = draft;
  const { sinks } = model.needs[need]!;
  const lists = () => sinks.map((sink) => [...draft.bySink[sink]!]);
  const worthNow = scoreNeed(model, need, lists());
  const all = lists().flat().sort((one, other) => other.path.arrive - one.path.arrive);
  for (const load of all) {
    removeLoad(draft, load);
    const without = scoreNeed(model, need, lists());
    if (without.onTimeMilli === worthNow.onTimeMilli && without.lateMilliDays === worthNow.lateMilliDays) continue;
    addLoad(draft, shrink(draft, load, need, worthNow, lists));
  }
}

/** The smallest quantity of a load, by halving, that keeps what its need gets. */
function shrink(draft: Draft, load: Load, need: number, keep: ReturnType<typeof scoreNeed>, lists: () => Load[][]): Load {
  const { model } = draft;
  const slot = model.needs[need]!.sinks.indexOf(load.sink);
  let [low, high] = [Math.min(load.quantity, model.offers[load.offer]!.minLot), load.quantity];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const trial = lists();
    trial[slot]!.push({ ...load, quantity: middle });
    const got = scoreNeed(model, need, trial);
    if (got.onTimeMilli === keep.onTimeMilli && got.lateMilliDays === keep.lateMilliDays) high = middle;
    else low = middle + 1;
  }
  return { ...load, quantity: low };
}
