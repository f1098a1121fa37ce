import type { Draft, Load, Path } from "./draft.ts";
import { addLoad, removeLoad, roomFor, unitUse, usesOf, worthOf } from "./draft.ts";
import type { Model } from "./model.ts";
import { worthlessAfterDays } from "./model.ts";
import { classesOf, compareScores, pointsOf, scoreDraft, scoreNeed } from "./score.ts";

/** Above these nothing is tried. */
export const exactLimits = { needs: 6, offers: 6, columns: 60, paths: 4000, steps: 20_000 } as const;

interface Column {
  readonly offer: number;
  readonly sink: number;
  readonly path: Path;
  readonly uses: readonly number[];
  readonly cost: number;
}

/**
 * Looks at every plan of a tiny problem, cutting off only what cannot be better than the best found in the tiers from the
 * first on. Answers the best loads, or `undefined` when the problem or the search is too large.
 */
export function searchAll(start: Draft, shouldStop: () => boolean): readonly Load[] | undefined {
  const { model } = start;
  if (model.needs.length > exactLimits.needs || model.offers.length > exactLimits.offers) return undefined;
  const columns = listColumns(model);
  if (!columns || columns.length > exactLimits.columns) return undefined;
  return new ExactSearch(start, columns, shouldStop).run();
}

class ExactSearch {
  private readonly draft: Draft;
  private readonly columns: readonly Column[];
  private readonly shouldStop: () => boolean;
  private best: number[];
  private bestLoads: readonly Load[];
  private steps = 0;

  constructor(draft: Draft, columns: readonly Column[], shouldStop: () => boolean) {
    this.draft = draft;
    this.columns = columns;
    this.shouldStop = shouldStop;
    this.best = scoreDraft(draft);
    this.bestLoads = [...draft.loads];
    for (const load of this.bestLoads) removeLoad(draft, load);
  }

  run(): readonly Load[] | undefined {
    const complete = this.visit(0);
    for (const load of Array.from(this.draft.loads)) removeLoad(this.draft, load);
    return complete ? this.bestLoads : undefined;
  }

  /** False when the search was cut short. */
  private visit(index: number): boolean {
    this.steps += 1;
    if (this.steps > exactLimits.steps || (this.steps % 256 === 0 && this.shouldStop())) return false;
    const column = this.columns[index];
    if (!column) {
      const score = scoreDraft(this.draft);
      if (compareScores(score, this.best) > 0) [this.best, this.bestLoads] = [score, [...this.draft.loads]];
      return true;
    }
    if (compareScores(this.hope(index), this.best) <= 0) return true;
    const { offer, sink, path, uses } = column;
    const { model } = this.draft;
    const most = Math.min(this.draft.supplyLeft[offer]!, roomFor(model, this.draft.free, offer, uses), this.useful(column));
    for (let quantity = most; quantity >= model.offers[offer]!.minLot; quantity -= 1) {
      const load = addLoad(this.draft, { offer, sink, path, quantity, uses });
      const complete = this.visit(index + 1);
      removeLoad(this.draft, load);
      if (!complete) return false;
    }
    return this.visit(index + 1);
  }

  /** Most units that need not be over by a whole unit of full worth. */
  private useful({ offer, sink }: Column): number {
    const { model } = this.draft;
    const { need, milliPerUnit, worth } = model.sinks[sink]!;
    let room = model.needs[need]!.quantity * milliPerUnit + 999;
    for (const load of this.draft.bySink[sink]!) room -= worthOf(model, load);
    return Math.max(0, Math.floor(room / worth[model.offers[offer]!.item]!));
  }

  /** No plan that keeps the loads there are and adds columns from `index` on scores more than this. */
  private hope(index: number): number[] {
    const { model } = this.draft;
    const lists = model.sinks.map((_, sink) => [...this.draft.bySink[sink]!]);
    for (const column of this.columns.slice(index)) {
      const quantity = Math.min(this.draft.supplyLeft[column.offer]!, roomFor(model, this.draft.free, column.offer, column.uses));
      if (quantity >= model.offers[column.offer]!.minLot) lists[column.sink]!.push({ ...column, quantity });
    }
    const now = scoreDraft(this.draft);
    const classes = classesOf(model);
    const hope = now.map(() => 0);
    for (const [need, { priorityClass, sinks, weight, quantity }] of model.needs.entries()) {
      const place = classes.length === 1 ? 0 : classes.indexOf(priorityClass);
      const got = scoreNeed(model, need, sinks.map((sink) => lists[sink]!));
      hope[place]! += pointsOf(weight, got.onTimeMilli, 1000 * quantity);
      // What could be on time may also come late: both together bound the late points, given the on-time points there must be.
      const both = worthlessAfterDays * got.onTimeMilli + got.lateMilliDays;
      hope[classes.length + place]! += pointsOf(weight, both, 1000 * quantity * worthlessAfterDays);
    }
    for (let place = 0; place < classes.length; place += 1) hope[classes.length + place]! -= this.best[place]!;
    hope[2 * classes.length] = now[2 * classes.length]!;
    hope[2 * classes.length + 1] = now[2 * classes.length + 1]!;
    return hope;
  }
}

/** Every way from every offer to every sink that is not worse than another in limits, day and cost; `undefined` when there are too many. */
function listColumns(model: Model): Column[] | undefined {
  const columns: Column[] = [];
  let budget: number = exactLimits.paths;
  for (const [sink, { need, offers }] of model.sinks.entries())
    for (const offer of offers) {
      const paths = listPaths(model, offer, need, budget);
      if (!paths) return undefined;
      budget -= paths.length;
      columns.push(...paths.map((path) => toColumn(model, offer, sink, need, path)));
    }
  return keepUndominated(model, columns.filter((column) => roomFor(model, model.capacity, column.offer, column.uses) >= model.offers[column.offer]!.minLot));
}

function toColumn(model: Model, offer: number, sink: number, need: number, path: Path): Column {
  const cost = path.legs.reduce((sum, { leg }) => sum + model.legs[leg]!.costCentsPerTonne, 0);
  return { offer, sink, path, uses: usesOf(model, offer, need, path), cost };
}

function listPaths(model: Model, offer: number, need: number, budget: number): Path[] | undefined {
  const { node: to, due } = model.needs[need]!;
  const { node: from, ready, through } = model.offers[offer]!;
  const lastDay = Math.min(model.days - 1, due + worthlessAfterDays - 1);
  const found: Path[] = [];
  const filter = model.filters.of(offer, need);
  if (filter?.nodes[from] || filter?.nodes[to]) return found;
  const visited = new Set([from]);
  const pointless = revisitsPointless(model, offer, lastDay);
  const legs: { leg: number; depart: number }[] = [];
  let calls = 0;
  const walk = (node: number, day: number, lastDeparture: number): boolean => {
    calls += 1;
    if (found.length > budget || calls > 20 * exactLimits.paths) return false;
    for (const leg of model.legsOutOf[node]!.filter((one) => !filter?.legs[one]))
      for (const depart of model.legs[leg]!.departures) {
        const arrive = depart + model.legs[leg]!.transitDays;
        const next = model.legs[leg]!.to;
        if (depart < day || depart > lastDeparture || arrive > lastDay || (visited.has(next) && pointless[next])) continue;
        const seen = visited.has(next);
        legs.push({ leg, depart });
        visited.add(next);
        if (next === to) found.push({ legs: [...legs], arrive });
        else if (!walk(next, arrive, model.days)) return false;
        if (!seen) visited.delete(next);
        legs.pop();
      }
    return true;
  };
  if (from !== to) return walk(from, ready, through) ? found : undefined;
  for (let day = ready; day <= Math.min(through, lastDay); day += 1) found.push({ legs: [], arrive: day });
  return found;
}

/** Whether coming back to a node is never better than having waited there: true where waiting meets no limit on any day. */
function revisitsPointless(model: Model, offer: number, lastDay: number): boolean[] {
  const { at, capacity, items, offers, divisions } = model;
  const grams = offers.reduce((sum, { item, quantity }) => sum + quantity * items[item]!.grams, 0);
  const neqGrams = offers.reduce((sum, { item, quantity }) => sum + quantity * items[item]!.neqGrams, 0);
  return model.problem.nodes.map((_, node) => {
    // Where something stands, leaving later can meet another limit than having left and come back.
    if (node === offers[offer]!.node) return !model.problem.standing?.length && offers[offer]!.through >= Math.min(lastDay, model.days - 1);
    const waits = (day: number) => capacity[at.storage(node, day)]! >= grams && divisions.every((__, division) => capacity[at.nodeNeq(node, division, day)]! >= neqGrams);
    return Array.from({ length: model.days }, (__, day) => day).every(waits);
  });
}

/** Places that could not be filled even by all offers together limit nothing and are left out of the comparison. */
function keepUndominated(model: Model, columns: readonly Column[]): Column[] {
  const most = new Float64Array(model.at.size);
  for (const [index, offer] of model.offers.entries()) {
    const places = new Set(columns.filter((column) => column.offer === index).flatMap(({ uses }) => uses));
    for (const place of places) most[place]! += offer.quantity * unitUse(model, place, offer.item);
  }
  const tight = columns.map(({ uses }) => new Set(uses.filter((place) => most[place]! > model.capacity[place]!)));
  const worth = (column: Column) => {
    const { due } = model.needs[model.sinks[column.sink]!.need]!;
    return Math.max(due, column.path.arrive);
  };
  const beats = (one: number, other: number): boolean => {
    const [first, second] = [columns[one]!, columns[other]!];
    if (first.offer !== second.offer || first.sink !== second.sink || worth(first) > worth(second) || first.cost > second.cost) return false;
    if (tight[one]!.size > tight[other]!.size || ![...tight[one]!].every((place) => tight[other]!.has(place))) return false;
    const same = worth(first) === worth(second) && first.cost === second.cost && tight[one]!.size === tight[other]!.size;
    return !same || one < other;
  };
  return columns.filter((_, index) => !columns.some((__, other) => other !== index && beats(other, index)));
}
