/** How long work may take, and who else may end it. */
export interface TimeLimit {
  readonly seconds?: number;
  /** A clock in milliseconds; without it no time is ever over. */
  readonly now?: () => number;
  readonly shouldStop?: () => boolean;
}

/** A time that began to run. */
export class RunningTime {
  private readonly limit: TimeLimit;
  private readonly startedAt: number | undefined;

  constructor(limit: TimeLimit) {
    this.limit = limit;
    this.startedAt = limit.now?.();
  }

  /** Seconds since it began, absent without a clock. */
  seconds(): number | undefined {
    return this.startedAt === undefined ? undefined : (this.limit.now!() - this.startedAt) / 1000;
  }

  /** Whether so large a share of the time is over, or all is to stop. What is over stays so, and the clock is not looked at again. */
  isPast(share: number): () => boolean {
    const { seconds, shouldStop } = this.limit;
    let over = false;
    return () => (over ||= shouldStop?.() === true || (seconds !== undefined && (this.seconds() ?? 0) >= share * seconds));
  }
}
