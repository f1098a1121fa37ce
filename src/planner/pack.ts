import type { Filter } from "./avoids.ts";
import type { Draft, Load } from "./draft.ts";
import { addLoad, removeLoad, roomFor, usesOf, worthOf } from "./draft.ts";
import type { Model } from "./model.ts";
import { worthlessAfterDays } from "./model.ts";
import { PathSearch } from "./paths.ts";
import { Queue } from "./queue.ts";
import { scoreNeed } from "./score.ts";

/** What scarce things are thought to be worth, in points, so that packing leaves them to whom they help most. */
export interface Guide {
  /** Points per gram by place in `Model.capacity`; absent: all free. */
  readonly prices?: Float64Array;
  /** Points per unit, by offer. */
  readonly offerPrices?: Float64Array;
  /** Points per cent of cost; small, so that it only breaks ties. */
  readonly costWeight: number;
  /** Serve only what is worth its prices, times this; absent: whatever can be served. */
  readonly limit?: number;
}

/** Packs needs one after the other into what a draft leaves free. */
export class Packer {
  readonly draft: Draft;
  readonly search: PathSearch;

  /** One sweep for each group of offers that compete for a sink. */
  private readonly searches: PathSearch[] = [];
  private searchesTaken = 0;

  private readonly isOver: () => boolean;

  /** `isOver` is asked before every need; once it is true, nothing more is packed. */
  constructor(draft: Draft, isOver: () => boolean = () => false) {
    this.draft = draft;
    this.isOver = isOver;
    this.search = new PathSearch(draft.model);
  }

  private takeSearch(): PathSearch {
    const search = this.searches[this.searchesTaken] ?? new PathSearch(this.draft.model);
    this.searches[this.searchesTaken] = search;
    this.searchesTaken += 1;
    return search;
  }

  /** Serves what can still be on time, need by need in the order given. */
  fillOnTime(needs: readonly number[], guide: Guide): void {
    for (const need of needs) {
      if (this.isOver()) return;
      this.fill(need, guide, Math.min(this.draft.model.days - 1, this.draft.model.needs[need]!.due), undefined);
    }
  }

  /** Serves what can still be usable while lateness counts, as early as possible. */
  fillLate(needs: readonly number[], guide: Guide): void {
    for (const need of needs) {
      if (this.isOver()) return;
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
    const groups = this.groupsOf(sink);
    this.searchesTaken = 0;
    for (let missing = wanted; ; ) {
      if (missing <= 0) return missing;
      const open = new Queue<Choice>();
      for (const group of groups) if (!group.isOver) for (const choice of this.choicesOf(group, sink, guide, arrival, lastDay)) open.add(choice);
      const [before, groupsBefore] = [missing, groups.length];
      for (let choice = open.take(); choice && missing > 0; choice = open.take()) {
        missing -= this.send(choice, sink, missing, groups);
        // Other days of an offer are never shorter than its best: they are looked at only when its turn has come and more is wanted.
        if (choice.isBest && missing > 0) for (const other of this.otherDays(choice, sink, guide, lastDay)) open.add(other);
      }
      // A way that has filled up meanwhile is looked for again; when nothing moved, there is none.
      if (missing === before && groups.length === groupsBefore) return missing;
    }
  }

  /** Sends what fits on one choice; answers the thousandths sent. */
  private send({ offer, day, group, search, isBest }: Choice, sink: number, missing: number, groups: Group[]): number {
    const { model } = this.draft;
    const { need, worth } = model.sinks[sink]!;
    const path = search.pathFrom(offer, day);
    const uses = usesOf(model, offer, need, path);
    const { minLot, item } = model.offers[offer]!;
    const room = roomFor(model, this.draft.free, offer, uses);
    const units = Math.min(room, this.draft.supplyLeft[offer]!, Math.ceil(missing / worth[item]!));
    if (units >= minLot) {
      addLoad(this.draft, { offer, sink, path, quantity: units, uses });
      return units * worth[item]!;
    }
    // Its lot is more than is wanted, or wants a way of its own; one that has been looked for with its lot is only full meanwhile.
    if (!isBest) return 0;
    if (group.lot === minLot && room < minLot) return 0;
    group.offers.splice(group.offers.indexOf(offer), 1);
    if (room < minLot) groups.push({ item, lot: minLot, filter: group.filter, offers: [offer] });
    return 0;
  }

  private groupsOf(sink: number): Group[] {
    const { model } = this.draft;
    const groups = new Map<string | number, Group>();
    for (const offer of model.sinks[sink]!.offers) {
      if (this.draft.supplyLeft[offer]! < model.offers[offer]!.minLot) continue;
      const { item, minLot } = model.offers[offer]!;
      // Lots are looked at together first: most ways have room for them.
      const filter = model.filters.numberOf(offer, model.sinks[sink]!.need);
      const key = filter === 0 ? item : `${item} ${filter}`;
      const group = groups.get(key) ?? { item, lot: minLot, filter: model.filters.get(filter), offers: [] };
      groups.set(key, group);
      group.lot = Math.min(group.lot, minLot);
      group.offers.push(offer);
    }
    return [...groups.values()];
  }

  /** The shortest ways of the few best offers of a group. */
  private choicesOf(group: Group, sink: number, guide: Guide, arrival: Float64Array, lastDay: number): Choice[] {
    const { model } = this.draft;
    group.offers = group.offers.filter((offer) => this.draft.supplyLeft[offer]! >= model.offers[offer]!.minLot && model.offers[offer]!.ready <= lastDay);
    group.isOver = group.offers.length === 0;
    if (group.isOver) return [];
    const { need, worth } = model.sinks[sink]!;
    const { prices, costWeight, offerPrices } = guide;
    const firstDay = group.offers.reduce((first, offer) => Math.min(first, model.offers[offer]!.ready), lastDay);
    const search = group.search ?? (group.search = this.takeSearch());
    search.run({ to: model.needs[need]!.node, item: group.item, lot: group.lot, free: this.draft.free, prices, costWeight, arrival, filter: group.filter, lastDay, firstDay });
    const unitWorth = worth[group.item]!;
    const most = this.mostFor(sink, guide);
    const found: Choice[] = [];
    for (const offer of group.offers) {
      const day = search.bestDay(offer);
      if (day < 0) continue;
      const length = (search.lengthFrom(offer, day) + (offerPrices?.[offer] ?? 0)) / unitWorth;
      if (length <= most) found.push({ offer, day, length, group, search, isBest: true });
    }
    // Room only shrinks while one sink is served: where nothing gets through now, nothing will.
    group.isOver = found.length === 0;
    return found.length <= choicesKept ? found : found.sort((one, other) => one.length - other.length).slice(0, choicesKept);
  }

  /** The length up to which a way to a sink is worth its prices. */
  private mostFor(sink: number, { limit }: Guide): number {
    const { model } = this.draft;
    const { need, milliPerUnit } = model.sinks[sink]!;
    return limit === undefined ? Infinity : (limit * model.needs[need]!.weight * 1e6) / (milliPerUnit * model.needs[need]!.quantity);
  }

  /** The same offer on other days: what is wanted often fills many departures, and one sweep knows the ways from all of them. */
  private otherDays({ offer, day: best, group, search }: Choice, sink: number, guide: Guide, lastDay: number): Choice[] {
    const { ready, through } = this.draft.model.offers[offer]!;
    const [unitWorth, most, price] = [this.draft.model.sinks[sink]!.worth[group.item]!, this.mostFor(sink, guide), guide.offerPrices?.[offer] ?? 0];
    const found: Choice[] = [];
    for (let day = ready, end = Math.min(through, lastDay); day <= end && found.length < daysKept; day += 1) {
      const length = day === best ? Infinity : (search.lengthFrom(offer, day) + price) / unitWorth;
      if (length < Infinity && length <= most) found.push({ offer, day, length, group, search, isBest: false });
    }
    return found;
  }
}

/** Offers whose ways are taken from one sweep before the next, and further days of each. */
const choicesKept = 40;
const daysKept = 40;

interface Group {
  readonly item: number;
  /** Ways with room for fewer units do not count. */
  lot: number;
  readonly filter: Filter | undefined;
  offers: number[];
  search?: PathSearch;
  /** Nothing of it gets there any more. */
  isOver?: boolean;
}

interface Choice {
  readonly offer: number;
  readonly day: number;
  readonly length: number;
  readonly group: Group;
  readonly search: PathSearch;
  /** Its offer's shortest way, on any day. */
  readonly isBest: boolean;
}

/** Needs by class (when classes are strict), then by points per tonne asked for, then by due day. */
export function packingOrder(model: Model, shake: (need: number) => number = () => 1, among: readonly number[] = model.needs.map((_, index) => index)): number[] {
  const strict = model.problem.objective?.classesStrict === true;
  const density = new Map(among.map((index) => {
    const need = model.needs[index]!;
    let grams = 0;
    for (const sink of need.sinks) {
      const { worth, milliPerUnit } = model.sinks[sink]!;
      const lightest = model.items.reduce((least, item, place) => (worth[place]! > 0 ? Math.min(least, (item.grams * milliPerUnit) / worth[place]!) : least), Infinity);
      grams += lightest;
    }
    return [index, (need.weight / (need.quantity * grams)) * shake(index)];
  }));
  return among.toSorted(
    (one, other) =>
      (strict ? model.needs[one]!.priorityClass - model.needs[other]!.priorityClass : 0) ||
      density.get(other)! - density.get(one)! ||
      model.needs[one]!.due - model.needs[other]!.due ||
      one - other,
  );
}

/** Takes away all that arrives after the due day, so that it does not stand in the way of what could be on time. */
export function dropLate(draft: Draft): void {
  const { model } = draft;
  for (const load of Array.from(draft.loads)) if (load.path.arrive > model.needs[model.sinks[load.sink]!.need]!.due) removeLoad(draft, load);
}

/** Takes away what earns nothing: loads of parts that complete no set, and loads that arrive when lateness no longer counts. */
export function dropUseless(draft: Draft, need: number): void {
  const { model } = draft;
  const { sinks } = model.needs[need]!;
  if (everyUnitCounts(draft, need)) return;
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

/** True when a need that is no package gets nothing too late to count, and not even one unit more than it takes. */
function everyUnitCounts({ model, bySink }: Draft, need: number): boolean {
  const { sinks, isPackage, quantity, due } = model.needs[need]!;
  if (isPackage) return false;
  let [total, least] = [0, Infinity];
  for (const load of bySink[sinks[0]!]!) {
    if (load.path.arrive >= due + worthlessAfterDays) return false;
    total += worthOf(model, load);
    least = Math.min(least, worthOf(model, load) / load.quantity);
  }
  return total - 1000 * quantity < least;
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
