import { Halpern } from "./halpern.ts";
import type { Model } from "./model.ts";
import type { Pairs, Target } from "./pricing.ts";
import { scaleOf } from "./pricing.ts";

const noRows = new Float64Array(0);
const noWays = { from: new Int32Array(3), row: new Int32Array(0), times: new Float64Array(0) };

/**
 * Who gives what to whom when the limits have fixed prices: a transportation problem over all pairs, whose prices of needs
 * and offers make the bound at those prices as sharp as it gets. Starts where it stopped the last time.
 */
export class Inner {
  private readonly model: Model;
  private readonly target: Target;
  private readonly scale: number;
  private readonly packages: readonly { readonly sinks: readonly number[]; readonly value: number; readonly need: number }[];
  private readonly isPart: Uint8Array;
  /** Where it has arrived: prices of offers and sinks as shares, and how much of every package is made. */
  offerDual: Float64Array;
  sinkDual: Float64Array;
  made: Float64Array;
  private weight = 1;
  /** Share of its most that each pair carries, by offer and sink, from the last time; those that carry next to nothing are left out. */
  private carried = new Map<number, number>();
  private readonly least: number;

  /** A pair that carries less than `least` of its most counts as carrying nothing. */
  constructor(model: Model, target: Target, least: number) {
    this.model = model;
    this.target = target;
    this.least = least;
    this.scale = scaleOf(target.full);
    this.packages = model.needs.flatMap(({ isPackage, sinks }, need) => (isPackage && target.full[need]! > 0 ? [{ sinks, need, value: target.full[need]! / this.scale }] : []));
    this.isPart = Uint8Array.from(model.sinks, ({ need }) => (model.needs[need]!.isPackage ? 1 : 0));
    [this.offerDual, this.sinkDual, this.made] = [new Float64Array(model.offers.length), new Float64Array(model.sinks.length), new Float64Array(this.packages.length)];
  }

  /** Begins at gains of sinks, in points, and prices of offers, in points per unit. */
  beginAt(gains: Float64Array, offerPrices: Float64Array): void {
    const { model, target, scale, isPart } = this;
    this.sinkDual = Float64Array.from(gains, (gain, sink) => (isPart[sink] ? gain : target.full[model.sinks[sink]!.need]! - gain) / scale);
    this.offerDual = Float64Array.from(offerPrices, (price, offer) => (price * model.offers[offer]!.quantity) / scale);
  }

  /** Answers the gains of sinks; `carries` then tells which pairs carry something. */
  solve(pairs: Pairs, steps: number): Float64Array {
    const { model, target, scale } = this;
    const active = this.listActive(pairs);
    const size = active.length;
    const doubles = () => new Float64Array(size);
    const [value, supply, share, start] = [doubles(), doubles(), doubles(), doubles()];
    const [offer, sink] = [new Int32Array(size), new Int32Array(size)];
    for (let index = 0; index < size; index += 1) {
      const pair = active[index]!;
      const [from, into, part] = [pairs.offer.list[pair]!, pairs.sink.list[pair]!, pairs.share.list[pair]!];
      const { quantity } = model.offers[from]!;
      const units = Math.min(quantity, 1 / part);
      [offer[index], sink[index], share[index], supply[index]] = [from, into, units * part, units / quantity];
      value[index] = ((this.isPart[into] ? 0 : share[index]! * target.full[model.sinks[into]!.need]!) - units * (pairs.loss.list[pair]! + pairs.cost.list[pair]!)) / scale;
      start[index] = this.carried.get(from * model.sinks.length + into) ?? 0;
    }
    const none = doubles();
    const problem = {
      size, offers: model.offers.length, sinks: model.sinks.length, rowCount: 0, wayCount: 1, ways: noWays, inverse: noRows, value, supply, share, mass: none, neq: none,
      isPart: this.isPart, packages: this.packages, offer, sink, way: new Int32Array(size),
    };
    const work = new Halpern(problem, { x: start, made: this.made, offerDual: this.offerDual, sinkDual: this.sinkDual, rowDual: new Float64Array(0) }, this.weight);
    const { x, made, offerDual, sinkDual } = work.run(steps);
    [this.made, this.offerDual, this.sinkDual, this.weight] = [made, offerDual, sinkDual, work.weight];
    this.carried = new Map();
    for (let index = 0; index < size; index += 1) if (x[index]! >= this.least) this.carried.set(offer[index]! * model.sinks.length + sink[index]!, x[index]!);
    return this.gains();
  }

  readonly carries = (offer: number, sink: number): boolean => this.carried.has(offer * this.model.sinks.length + sink);

  private gains(): Float64Array {
    const { model, target, scale } = this;
    return Float64Array.from(this.sinkDual, (dual, sink) => (this.isPart[sink] ? dual * scale : Math.max(0, target.full[model.sinks[sink]!.need]! - dual * scale)));
  }

  /** Pairs that are not hopeless at the prices reached. */
  private listActive(pairs: Pairs): Int32Array {
    const { model, target, scale } = this;
    const gains = this.gains();
    const active = new Int32Array(pairs.offer.size);
    let count = 0;
    for (let pair = 0; pair < pairs.offer.size; pair += 1) {
      const [offer, sink, share] = [pairs.offer.list[pair]!, pairs.sink.list[pair]!, pairs.share.list[pair]!];
      const reduced = share * gains[sink]! - pairs.loss.list[pair]! - pairs.cost.list[pair]! - (this.offerDual[offer]! * scale) / model.offers[offer]!.quantity;
      if (reduced > -0.15 * share * target.full[model.sinks[sink]!.need]!) active[count++] = pair;
    }
    return active.slice(0, count);
  }
}
