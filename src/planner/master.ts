import type { Columns } from "./columns.ts";
import type { Point, Scaled } from "./halpern.ts";
import { Halpern } from "./halpern.ts";
import type { Model } from "./model.ts";
import type { Target } from "./pricing.ts";
import { scaleOf } from "./pricing.ts";
import type { Rows } from "./rows.ts";

/** How much of its worth a column may lose at the prices reached before it is left out for a round. */
const patience = 0.03;

/**
 * The linear problem over the columns found so far, by a primal-dual method: the restarted, reflected Halpern iteration of
 * Lu and Yang (2024) with diagonal steps as in Pock and Chambolle (2011). No matrix is factored, and duplicate limits do
 * not hurt.
 */
export class Master {
  private readonly model: Model;
  private readonly columns: Columns;
  private readonly rows: Rows;
  private readonly full: Float64Array;
  private readonly scale: number;
  private readonly offerCount: number;
  private readonly sinkCount: number;
  private readonly packages: readonly number[];
  /** Share of its most that each column carries, and of each package that is made. */
  private x: Float64Array = new Float64Array(0);
  private made: Float64Array;
  private offerDual: Float64Array;
  private sinkDual: Float64Array;
  private rowDual: Float64Array = new Float64Array(0);
  private weight = 1;

  constructor(model: Model, columns: Columns, rows: Rows, { full }: Pick<Target, "full">) {
    this.model = model;
    this.columns = columns;
    this.rows = rows;
    this.full = full;
    this.scale = scaleOf(full);
    this.offerCount = model.offers.length;
    this.sinkCount = model.sinks.length;
    this.packages = model.needs.flatMap((need, index) => (need.isPackage && full[index]! > 0 ? [index] : []));
    this.made = new Float64Array(this.packages.length);
    this.offerDual = new Float64Array(this.offerCount);
    this.sinkDual = new Float64Array(this.sinkCount);
  }

  /** Row prices after the rows have changed, in points per gram. */
  setRowPrices(prices: Float64Array): void {
    this.rowDual = Float64Array.from(prices, (price, row) => (price * this.rows.capacity[row]!) / this.scale);
  }

  /** Begins with the units of some columns, all others empty, and with prices of needs and offers; prices of limits are set apart. */
  begin(units: ReadonlyMap<number, number>, { offerDual, sinkDual, made }: Pick<Point, "offerDual" | "sinkDual" | "made">): void {
    [this.offerDual, this.sinkDual, this.made] = [offerDual.slice(), sinkDual.slice(), made.slice()];
    const most = this.mostOf();
    this.x = new Float64Array(this.columns.size);
    for (const [column, carried] of units) this.x[column] = Math.min(1, carried / most[column]!);
  }

  /** Runs so many iterations from where it stopped, over the columns that are not hopeless at the prices reached; answers the prices of the rows. */
  run(iterations: number): Float64Array {
    const active = this.listActive();
    const start = Float64Array.from(active, (column) => this.x[column] ?? 0);
    const work = new Halpern(this.problem(active), { x: start, made: this.made, offerDual: this.offerDual, sinkDual: this.sinkDual, rowDual: this.rowDual }, this.weight);
    const { x, made, offerDual, sinkDual, rowDual } = work.run(iterations);
    this.x = new Float64Array(this.columns.size);
    for (const [index, column] of active.entries()) this.x[column] = x[index]!;
    [this.made, this.offerDual, this.sinkDual, this.rowDual] = [made, offerDual, sinkDual, rowDual];
    this.weight = work.weight;
    return this.rowPrices();
  }

  private listActive(): Int32Array {
    const { columns, model, full, rows, scale } = this;
    const { places, placesFrom, neqFrom } = columns;
    const daily = rows.spread(this.rowPrices());
    const [mass, neq] = [new Float64Array(columns.wayCount), new Float64Array(columns.wayCount)];
    for (let way = 0; way < columns.wayCount; way += 1) {
      let index = placesFrom.list[way]!;
      for (const end = neqFrom.list[way]!; index < end; index += 1) mass[way]! += daily[places.list[index]!]!;
      for (const end = placesFrom.list[way + 1]!; index < end; index += 1) neq[way]! += daily[places.list[index]!]!;
    }
    const active = new Int32Array(columns.size);
    let count = 0;
    for (let column = 0; column < columns.size; column += 1) {
      const { item, quantity } = model.offers[columns.offer.list[column]!]!;
      const sink = columns.sink.list[column]!;
      const { need } = model.sinks[sink]!;
      const { grams, neqGrams } = model.items[item]!;
      const most = columns.share.list[column]! * full[need]!;
      const isPackage = model.needs[need]!.isPackage;
      const gain = isPackage ? this.sinkDual[sink]! * scale : full[need]! - this.sinkDual[sink]! * scale;
      const way = columns.way.list[column]!;
      const reduced = columns.share.list[column]! * gain - columns.loss.list[column]! - grams * mass[way]! - neqGrams * neq[way]! - (this.offerDual[columns.offer.list[column]!]! * scale) / quantity;
      if (reduced > -patience * most || (this.x[column] ?? 0) > 1e-4) active[count++] = column;
    }
    return active.slice(0, count);
  }

  /** In points per gram. */
  private rowPrices(): Float64Array {
    return Float64Array.from(this.rowDual, (dual, row) => (dual * this.scale) / this.rows.capacity[row]!);
  }

  /** Units each column carries. */
  flow(): Float64Array {
    const most = this.mostOf();
    return Float64Array.from(most, (units, column) => units * (this.x[column] ?? 0));
  }

  private most = new Float64Array(0);

  /** Most units a column could carry by its offer, its sink and every departure on its way. */
  private mostOf(): Float64Array {
    const { columns, model } = this;
    if (this.most.length === columns.size) return this.most;
    const before = this.most;
    this.most = new Float64Array(columns.size);
    this.most.set(before);
    for (let column = before.length; column < columns.size; column += 1) {
      const offer = columns.offer.list[column]!;
      const way = columns.way.list[column]!;
      const { grams, neqGrams } = model.items[model.offers[offer]!.item]!;
      let most = Math.min(model.offers[offer]!.quantity, 1 / columns.share.list[column]!);
      const neqFrom = columns.neqFrom.list[way]!;
      for (let index = columns.placesFrom.list[way]!, end = columns.placesFrom.list[way + 1]!; index < end; index += 1) most = Math.min(most, model.capacity[columns.places.list[index]!]! / (index < neqFrom ? grams : neqGrams));
      this.most[column] = most;
    }
    return this.most;
  }

  private problem(active: Int32Array): Scaled {
    const { columns, model, scale, full } = this;
    const size = active.length;
    const most = this.mostOf();
    const doubles = () => new Float64Array(size);
    const [value, supply, share, mass, neq] = [doubles(), doubles(), doubles(), doubles(), doubles()];
    const [offers, sinks, way] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
    const shortOf = new Int32Array(columns.wayCount).fill(-1);
    const used: number[] = [];
    for (let index = 0; index < size; index += 1) {
      const column = active[index]!;
      const offer = columns.offer.list[column]!;
      const sink = columns.sink.list[column]!;
      const long = columns.way.list[column]!;
      if (shortOf[long]! < 0) shortOf[long] = used.push(long) - 1;
      const { need } = model.sinks[sink]!;
      const { grams, neqGrams } = model.items[model.offers[offer]!.item]!;
      const units = most[column]!;
      [offers[index], sinks[index], way[index]] = [offer, sink, shortOf[long]!];
      share[index] = units * columns.share.list[column]!;
      value[index] = ((model.needs[need]!.isPackage ? 0 : share[index]! * full[need]!) - units * columns.loss.list[column]!) / scale;
      supply[index] = units / model.offers[offer]!.quantity;
      mass[index] = units * grams;
      neq[index] = units * neqGrams;
    }
    const ways = this.rows.waysByRow(columns, used);
    const inverse = Float64Array.from(ways.row, (row, entry) => ways.times[entry]! / this.rows.capacity[row]!);
    const isPart = Uint8Array.from(model.sinks, ({ need }) => (model.needs[need]!.isPackage ? 1 : 0));
    const packages = this.packages.map((need) => ({ sinks: model.needs[need]!.sinks, value: full[need]! / scale }));
    return { size, offers: this.offerCount, sinks: this.sinkCount, rowCount: this.rows.count, wayCount: used.length, ways, inverse, value, supply, share, mass, neq, isPart, packages, offer: offers, sink: sinks, way };
  }
}
