import type { Columns } from "./columns.ts";
import type { Model } from "./model.ts";

const daysPerWeek = 7;

/**
 * The limits that have a price: of one leg or node over a week, or over single days where the week as a whole promises too
 * much. A limit without a row costs nothing.
 */
export class Rows {
  /** Row of each place in `Model.capacity`, or -1. */
  readonly rowOf: Int32Array;
  /** Room of each row, grams. */
  capacity: Float64Array = new Float64Array(0);
  count = 0;
  private readonly model: Model;
  readonly weeks: number;
  /** By series (one leg or node) and week: 0 without a row, 1 by week, 2 by day. */
  readonly fineness: Uint8Array;

  constructor(model: Model) {
    this.model = model;
    this.rowOf = new Int32Array(model.at.size).fill(-1);
    this.weeks = Math.ceil(model.days / daysPerWeek);
    this.fineness = new Uint8Array((model.at.size / model.days) * this.weeks);
  }

  /** The places of a week of a series. */
  placesOf(week: number): { readonly from: number; readonly until: number } {
    const { days } = this.model;
    const from = Math.floor(week / this.weeks) * days + (week % this.weeks) * daysPerWeek;
    return { from, until: from + Math.min(daysPerWeek, days - (week % this.weeks) * daysPerWeek) };
  }

  weekOf(place: number): number {
    const { days } = this.model;
    return Math.floor(place / days) * this.weeks + Math.floor((place % days) / daysPerWeek);
  }

  /** Opens rows where the load comes near the limit, and splits weeks where single days are asked for too much. */
  refine(load: Float64Array, splitAt: number): void {
    const { capacity } = this.model;
    for (let week = 0; week < this.fineness.length; week += 1) {
      if (this.fineness[week] === 2) continue;
      const { from, until } = this.placesOf(week);
      let [total, room, over] = [0, 0, 0];
      for (let place = from; place < until; place += 1) {
        total += load[place]!;
        room += capacity[place]!;
        over += Math.max(0, load[place]! - capacity[place]!);
      }
      if (room > 0 && total > 0.97 * room) this.fineness[week] = Math.max(1, this.fineness[week]!);
      if (room > 0 && over > splitAt * room) this.fineness[week] = 2;
    }
    this.number();
  }

  /** Opens the weeks, or the days, of all limits that any way takes from: a limit without a row is free, and bounds nothing. */
  openAll(columns: Columns, by: "week" | "day"): void {
    for (let index = 0; index < columns.places.size; index += 1) {
      const week = this.weekOf(columns.places.list[index]!);
      if (this.fineness[week] === 0) this.fineness[week] = by === "day" ? 2 : 1;
    }
    this.number();
  }

  /** Opens the weeks of places that have a price, by day where the days of a week differ in it. */
  openPriced(daily: Float64Array): void {
    const { capacity } = this.model;
    for (let week = 0; week < this.fineness.length; week += 1) {
      const { from, until } = this.placesOf(week);
      let [least, most] = [Infinity, 0];
      for (let place = from; place < until; place += 1) {
        if (capacity[place]! <= 0) continue;
        least = Math.min(least, daily[place]!);
        most = Math.max(most, daily[place]!);
      }
      if (most > 0) this.fineness[week] = least === most ? 1 : 2;
    }
    this.number();
  }

  /** Prices by row of prices by place. */
  gather(daily: Float64Array): Float64Array {
    const prices = new Float64Array(this.count);
    for (let place = 0; place < this.rowOf.length; place += 1) if (this.rowOf[place]! >= 0) prices[this.rowOf[place]!] = daily[place]!;
    return prices;
  }

  private number(): void {
    const { capacity } = this.model;
    this.count = 0;
    const room: number[] = [];
    this.rowOf.fill(-1);
    for (let week = 0; week < this.fineness.length; week += 1) {
      if (this.fineness[week] === 0) continue;
      const { from, until } = this.placesOf(week);
      let row = -1;
      for (let place = from; place < until; place += 1) {
        if (capacity[place]! <= 0) continue;
        if (row < 0 || this.fineness[week] === 2) {
          row = this.count;
          this.count += 1;
          room.push(0);
        }
        this.rowOf[place] = row;
        room[row]! += capacity[place]!;
      }
    }
    this.capacity = Float64Array.from(room);
  }

  /** Prices by place of prices by row. */
  spread(prices: Float64Array): Float64Array {
    const daily = new Float64Array(this.rowOf.length);
    for (let place = 0; place < daily.length; place += 1) if (this.rowOf[place]! >= 0) daily[place] = prices[this.rowOf[place]!]!;
    return daily;
  }

  /** The rows each of some ways takes from, each with how often, mass apart from explosives. */
  waysByRow(columns: Columns, ways: readonly number[]): WayRows {
    const { placesFrom, places, neqFrom } = columns;
    const wayCount = ways.length;
    const from = new Int32Array(2 * wayCount + 1);
    let entries = 0;
    let most = 0;
    for (const way of ways) most += placesFrom.list[way + 1]! - placesFrom.list[way]!;
    const row = new Int32Array(most);
    const times = new Float64Array(most);
    for (let way = 0; way < wayCount; way += 1) {
      const own = ways[way]!;
      for (let half = 0; half < 2; half += 1) {
        const first = entries;
        const begin = half === 0 ? placesFrom.list[own]! : neqFrom.list[own]!;
        const end = half === 0 ? neqFrom.list[own]! : placesFrom.list[own + 1]!;
        for (let index = begin; index < end; index += 1) {
          const limit = this.rowOf[places.list[index]!]!;
          if (limit < 0) continue;
          if (entries > first && row[entries - 1] === limit) times[entries - 1]! += 1;
          else {
            row[entries] = limit;
            times[entries] = 1;
            entries += 1;
          }
        }
        from[2 * way + half + 1] = entries;
      }
    }
    return { from, row: row.slice(0, entries), times: times.slice(0, entries) };
  }
}

/** Entries of the `w`th way: mass from `from[2w]`, explosives from `from[2w + 1]`, until `from[2w + 2]`. */
export interface WayRows {
  readonly from: Int32Array;
  readonly row: Int32Array;
  readonly times: Float64Array;
}
