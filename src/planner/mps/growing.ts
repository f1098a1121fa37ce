/** Numbers of which nobody knows at first how many there will be. */
export class Growing {
  length = 0;
  private room = new Float64Array(1024);

  push(value: number): void {
    if (this.length === this.room.length) {
      const wider = new Float64Array(2 * this.length);
      wider.set(this.room);
      this.room = wider;
    }
    this.room[this.length] = value;
    this.length += 1;
  }

  get(place: number): number {
    return this.room[place]!;
  }

  set(place: number, value: number): void {
    this.room[place] = value;
  }

  /** What is there now, until the next `push`. */
  view(): Float64Array {
    return this.room.subarray(0, this.length);
  }

  toArray(): Float64Array {
    return this.room.slice(0, this.length);
  }
}
