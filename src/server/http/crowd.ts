/** How much is done at once and how often, of all and of one caller. A caller is an account, a demonstration's user, or an address that nobody signed in from. */
export interface CrowdLimits {
  /** Requests under way of all callers together; beyond it 503. */
  readonly inFlight: number;
  /** Requests under way of one caller; beyond it 429. */
  readonly ofCaller: number;
  /** Requests that a caller may send at a stretch, and how many of these come back each second; beyond it 429. */
  readonly burst: number;
  readonly perSecond: number;
  /** The same for an address that nobody signed in from, of what is about signing in: challenges, invitations, passwords. */
  readonly strangerBurst: number;
  readonly strangerPerSecond: number;
}

/** Far above what people at pages need, far below what takes the room from the others. */
export const crowdLimits: CrowdLimits = { inFlight: 256, ofCaller: 48, burst: 3000, perSecond: 300, strangerBurst: 120, strangerPerSecond: 5 };

interface Bucket {
  left: number;
  at: number;
  inFlight: number;
}

/** Turned away: for how many seconds, at least 1, and whether it is the caller's doing or everybody's. */
export interface TurnedAway {
  readonly seconds: number;
  readonly because: "caller" | "all";
}

/**
 * Keeps one caller from taking the room from the others. What is counted of a caller is seen by that caller alone, so that nobody
 * learns from it what others do. `nowMs` is a clock that never goes back.
 */
export class Crowd {
  private readonly buckets = new Map<string, Bucket>();
  private all = 0;

  constructor(private readonly limits: CrowdLimits = crowdLimits, private readonly nowMs: () => number = () => performance.now()) {}

  /** Lets a request in, or says why not. Whoever is let in calls `leave` when it is over. */
  enter(caller: string, who: "known" | "stranger"): { leave(): void } | TurnedAway {
    if (this.all >= this.limits.inFlight) return { seconds: 1, because: "all" };
    const [burst, perSecond] = who === "known" ? [this.limits.burst, this.limits.perSecond] : [this.limits.strangerBurst, this.limits.strangerPerSecond];
    const now = this.nowMs();
    const bucket = this.bucketOf(caller, burst, now);
    bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    if (bucket.inFlight >= this.limits.ofCaller) return { seconds: 1, because: "caller" };
    if (bucket.left < 1) return { seconds: Math.max(1, Math.ceil((1 - bucket.left) / perSecond)), because: "caller" };
    bucket.left -= 1;
    bucket.inFlight += 1;
    this.all += 1;
    let left = false;
    return { leave: () => {
      if (left) return;
      left = true;
      bucket.inFlight -= 1;
      this.all -= 1;
    } };
  }

  private bucketOf(caller: string, burst: number, now: number): Bucket {
    const known = this.buckets.get(caller);
    if (known) return known;
    // Whoever sends nothing for a minute is full again, and is counted anew.
    if (this.buckets.size >= 10_000) for (const [name, one] of this.buckets) if (one.inFlight === 0 && now - one.at > 60_000) this.buckets.delete(name);
    const bucket: Bucket = { left: burst, at: now, inFlight: 0 };
    this.buckets.set(caller, bucket);
    return bucket;
  }
}
