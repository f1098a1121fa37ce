import { toDayNumber, toDayText } from "./days.ts";
import type { Draft, Path } from "./draft.ts";
import { addLoad, removeLoad, roomFor, unitUse, usesOf, worthOf } from "./draft.ts";
import type { Model } from "./model.ts";
import { PathSearch } from "./paths.ts";
import type { Reason, Unmet } from "./plan.ts";
import { scoreNeed } from "./score.ts";

/**
 * What every need lacks on its due day, in the order of the needs, with the reason found by relaxing one constraint after the
 * other. Once `isOver` is true, reasons are no longer looked for and told as not proved.
 */
export function explainUnmet(draft: Draft, isOver: () => boolean): Unmet[] {
  const explainer = new Explainer(draft);
  const { model } = draft;
  return model.needs.flatMap((need, index) => {
    const got = scoreNeed(model, index, need.sinks.map((sink) => [...draft.bySink[sink]!]));
    const quantity = need.quantity - Math.floor(got.onTimeMilli / 1000);
    if (quantity === 0) return [];
    const lateQuantity = Math.min(quantity, Math.floor(got.lateMilli / 1000));
    return [{ need: need.id, ...(isOver() ? { reason: notProved } : explainer.explain(index)), quantity, lateQuantity }].map(
      ({ need: id, component, reason }: { need: string; component?: string; reason: Reason }): Unmet => ({ need: id, ...(component === undefined ? {} : { component }), quantity, lateQuantity, reason }),
    );
  });
}

/** What is relaxed when a path is looked for. */
interface Relaxed {
  readonly free?: Float64Array;
  readonly consent?: boolean;
  readonly lots?: boolean;
}

interface Found {
  readonly offer: number;
  readonly path: Path;
}

type Limit = "explosive" | "storage" | "handling" | "lift";

const notProved: Reason = { code: "not-proved", proved: false };

class Explainer {
  private readonly draft: Draft;
  private readonly model: Model;
  private readonly search: PathSearch;

  constructor(draft: Draft) {
    this.draft = draft;
    this.model = draft.model;
    this.search = new PathSearch(draft.model);
  }

  /** What the need gets late is put aside meanwhile: it must not stand in the way of itself. */
  explain(need: number): { component?: string; reason: Reason } {
    const { draft } = this;
    const { sinks, due } = this.model.needs[need]!;
    const loads = () => sinks.flatMap((sink) => [...draft.bySink[sink]!]);
    const before = loads();
    for (const load of before) if (load.path.arrive > due) removeLoad(draft, load);
    const answer = this.explainParts(need);
    for (const load of loads()) removeLoad(draft, load);
    for (const load of before) addLoad(draft, load);
    return answer;
  }

  /** Tries to bring one unit more, or of a package the parts of one set more; the part that gets stuck tells why. */
  private explainParts(need: number): { component?: string; reason: Reason } {
    const { isPackage, sinks, quantity } = this.model.needs[need]!;
    const arrived = sinks.map((sink) => [...this.draft.bySink[sink]!].reduce((sum, load) => sum + worthOf(this.model, load), 0));
    if (!isPackage) return { reason: this.bring(sinks[0]!, Math.min(1000, 1000 * quantity - arrived[0]!)) ?? notProved };
    const sets = Math.min(...sinks.map((sink, part) => Math.floor(arrived[part]! / this.model.sinks[sink]!.milliPerUnit)));
    for (const [part, sink] of sinks.entries()) {
      const { component = "", milliPerUnit } = this.model.sinks[sink]!;
      const reason = this.bring(sink, (sets + 1) * milliPerUnit - arrived[part]!);
      if (!reason) continue;
      const { proved, ...because } = reason;
      return { component, reason: { code: "component-missing", component, because, proved } };
    }
    return { reason: notProved };
  }

  private bring(sink: number, wanted: number): Reason | undefined {
    const { model, draft } = this;
    for (let missing = wanted; missing > 0; ) {
      const answer = this.explainSink(sink);
      if (!("path" in answer)) return answer;
      const { offer, path } = answer;
      const worth = model.sinks[sink]!.worth[model.offers[offer]!.item]!;
      const uses = usesOf(model, offer, model.sinks[sink]!.need, path);
      const most = Math.min(draft.supplyLeft[offer]!, roomFor(model, draft.free, offer, uses));
      const quantity = Math.min(most, Math.max(model.offers[offer]!.minLot, Math.ceil(missing / worth)));
      addLoad(draft, { offer, sink, path, quantity, uses });
      missing -= quantity * worth;
    }
    return undefined;
  }

  /** Room left when limits of one kind are lifted. Legs still run on their days only: those are asked from the timetable. */
  private without(limit: Limit | "all"): Float64Array {
    const { at, legs, days, nodeCount } = this.model;
    const [handlingFrom, storageFrom] = [legs.length * days, (legs.length + nodeCount) * days];
    const ranges = { lift: [0, handlingFrom], handling: [handlingFrom, storageFrom], storage: [storageFrom, at.neqFrom], explosive: [at.neqFrom, at.size], all: [0, at.size] };
    return this.draft.free.slice().fill(Infinity, ...ranges[limit]);
  }

  /** A path for one more lot, or why there is none. */
  private explainSink(sink: number): Reason | Found {
    const { model, draft } = this;
    const { offers } = model.sinks[sink]!;
    if (offers.length === 0) return { code: "no-offer", offeredUnits: 0, proved: true };
    const left = offers.filter((offer) => draft.supplyLeft[offer]! > 0);
    if (left.length === 0) return this.explainUsed(sink, offers);
    const movable = left.filter((offer) => draft.supplyLeft[offer]! >= model.offers[offer]!.minLot);
    const fitting = movable.filter((offer) => this.lotFits(sink, offer));
    const open = this.find(sink, fitting, {});
    if (open) return open;
    if (!this.find(sink, left, { free: this.without("all"), consent: true, lots: true })) return this.explainTime(sink, left);
    return this.explainLimit(sink, left, fitting);
  }

  private explainUsed(sink: number, offers: readonly number[]): Reason {
    const { model, draft } = this;
    const { need } = model.sinks[sink]!;
    const holders = new Set<number>();
    for (const load of draft.loads) if (offers.includes(load.offer)) holders.add(model.sinks[load.sink]!.need);
    holders.delete(need);
    const needs = [...holders].sort((one, other) => one - other).map((holder) => model.needs[holder]!.id);
    if (needs.length > 0) return { code: "offers-used-elsewhere", needs, proved: true };
    return { code: "no-offer", offeredUnits: offers.reduce((sum, offer) => sum + model.offers[offer]!.quantity, 0), proved: true };
  }

  /** Whether the smallest lot of an offer is not more than the sink may still take. */
  private lotFits(sink: number, offer: number): boolean {
    const { model } = this;
    const { need, milliPerUnit, worth } = model.sinks[sink]!;
    const { item, minLot } = model.offers[offer]!;
    let room = model.needs[need]!.quantity * milliPerUnit + 999;
    for (const load of this.draft.bySink[sink]!) room -= worthOf(model, load);
    return minLot * worth[item]! <= room;
  }

  private explainLimit(sink: number, left: readonly number[], fitting: readonly number[]): Reason {
    const ids = (offers: readonly number[]) => offers.map((offer) => this.model.offers[offer]!.id);
    const noConsent = fitting.filter((offer) => this.model.offers[offer]!.ready > this.model.offers[offer]!.readyWithConsent);
    if (this.find(sink, noConsent, { consent: true })) return { code: "consent-missing", offers: ids(noConsent), proved: true };
    if (this.find(sink, left, { lots: true })) return { code: "below-minimum-lot", offers: ids(left.filter((offer) => this.model.offers[offer]!.minLot > 1)), proved: true };
    for (const limit of ["explosive", "storage", "handling", "lift"] as const) {
      const found = this.find(sink, fitting, { free: this.without(limit) });
      if (found) return this.nameLimit(sink, found, 1, true);
    }
    const several = this.find(sink, left, { free: this.without("all"), lots: true });
    if (several) return this.nameLimit(sink, several, 1, false);
    return { code: "consent-missing", offers: ids(left.filter((offer) => this.model.offers[offer]!.ready > this.model.offers[offer]!.readyWithConsent)), proved: false };
  }

  /** The first limit on the path that has no room, with its days on that path. */
  private nameLimit(sink: number, { offer, path }: Found, units: number, proved: boolean): Reason {
    const { model } = this;
    const { at, days, nodeCount, legs, problem } = model;
    const { item, minLot } = model.offers[offer]!;
    const lot = proved ? minLot : units;
    const full = usesOf(model, offer, model.sinks[sink]!.need, path).filter((place) => this.draft.free[place]! < lot * unitUse(model, place, item));
    if (full.length === 0) return { code: "not-proved", proved: false };
    const series = Math.floor(full[0]! / days);
    const onDays = full.filter((place) => Math.floor(place / days) === series).map((place) => toDayText(model.startDay + (place % days)));
    const legCount = legs.length;
    if (series < legCount) return { code: "lift-on-leg", leg: problem.legs[series]!.id, days: onDays, proved };
    if (series < legCount + nodeCount) return { code: "handling-at-node", node: problem.nodes[series - legCount]!.id, days: onDays, proved };
    if (full[0]! < at.neqFrom) return { code: "storage-at-node", node: problem.nodes[series - legCount - nodeCount]!.id, days: onDays, proved };
    const division = model.divisions[model.items[item]!.division] ?? "";
    const place = series - legCount - 2 * nodeCount;
    if (place < legCount) return { code: "explosive-limit", leg: problem.legs[place]!.id, division, days: onDays, proved };
    return { code: "explosive-limit", node: problem.nodes[(place - legCount) % nodeCount]!.id, division, days: onDays, proved };
  }

  /** No goods can come by the due day though nothing else were in the way: the earliest day they can, or that there is no way. */
  private explainTime(sink: number, left: readonly number[]): Reason {
    const { model } = this;
    const { need } = model.sinks[sink]!;
    const earliest = Math.min(...left.map((offer) => earliestArrival(model, offer, need)));
    if (earliest < Infinity) return { code: "offers-too-late", earliestOn: toDayText(model.startDay + earliest), proved: true };
    return { code: "no-route", offers: left.map((offer) => model.offers[offer]!.id), proved: true };
  }

  private find(sink: number, offers: readonly number[], relaxed: Relaxed): Found | undefined {
    const { model, draft } = this;
    const { need } = model.sinks[sink]!;
    const { due, node } = model.needs[need]!;
    const lastDay = Math.min(model.days - 1, due);
    if (lastDay < 0) return undefined;
    const free = relaxed.free ?? draft.free;
    const groups = new Map<string, number[]>();
    for (const offer of offers) {
      const lot = relaxed.lots ? 1 : model.offers[offer]!.minLot;
      const key = `${model.offers[offer]!.item} ${lot} ${model.filters.numberOf(offer, need)}`;
      groups.set(key, [...(groups.get(key) ?? []), offer]);
    }
    for (const [key, group] of groups) {
      const lot = Number(key.split(" ")[1]);
      const { item } = model.offers[group[0]!]!;
      const prices = this.shortOfRoom(item, lot);
      this.search.run({ to: node, item, lot, free, prices, costWeight: 1e-9, arrival: new Float64Array(lastDay + 1), filter: model.filters.of(group[0]!, need), lastDay });
      for (const offer of group) {
        const { ready, readyWithConsent } = model.offers[offer]!;
        const found = this.search.bestFrom(offer, relaxed.consent ? readyWithConsent : ready);
        if (found) return { offer, path: found.path };
      }
    }
    return undefined;
  }

  /** Prices 1 where there is no room, so that the path found asks for as few relaxed limits as can be. */
  private shortOfRoom(item: number, lot: number): Float64Array {
    const prices = new Float64Array(this.model.at.size);
    for (let place = 0; place < prices.length; place += 1) {
      const use = unitUse(this.model, place, item);
      if (use > 0 && this.draft.free[place]! < use * lot) prices[place] = 1 / use;
    }
    return prices;
  }
}

/** Two years beyond the horizon a way that opens later is no longer looked for. */
const searchDays = 731;

/** First day an offer could arrive if nothing had a limit and every consent were given, also after the horizon; Infinity when never. */
function earliestArrival(model: Model, offer: number, need: number): number {
  const to = model.needs[need]!.node;
  const filter = model.filters.of(offer, need);
  const { node: from, readyWithConsent } = model.offers[offer]!;
  const lastLeave = model.problem.offers[offer]?.availableThrough;
  const through = lastLeave === undefined ? Infinity : toDayNumber(lastLeave) - model.startDay;
  if (filter?.nodes[from]) return Infinity;
  const earliest = new Float64Array(model.nodeCount).fill(Infinity);
  earliest[from] = readyWithConsent;
  for (let changed = true; changed; ) {
    changed = false;
    for (const [index, leg] of model.legs.entries()) {
      if (filter?.legs[index]) continue;
      const depart = nextDeparture(model, index, earliest[leg.from]!);
      if (depart + leg.transitDays >= earliest[leg.to]! || (leg.from === from && depart > through)) continue;
      earliest[leg.to] = depart + leg.transitDays;
      changed = true;
    }
  }
  return from === to && readyWithConsent > through ? Infinity : earliest[to]!;
}

function nextDeparture(model: Model, index: number, day: number): number {
  if (day === Infinity) return Infinity;
  const { departures, windows, noticeDays } = model.problem.legs[index]!;
  const first = Math.max(day, noticeDays ?? 0);
  let next = departures.phase + Math.max(0, Math.ceil((first - departures.phase) / departures.everyDays)) * departures.everyDays;
  for (; next <= model.days + searchDays; next += departures.everyDays) {
    const text = toDayText(model.startDay + next);
    if (!windows || windows.some(({ from, through }) => text >= from && text <= through)) return next;
  }
  return Infinity;
}
