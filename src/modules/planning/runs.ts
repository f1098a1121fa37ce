import type { Movement, PlanProgress } from "../../planner/index.ts";
import type { Summary } from "./proposal.ts";

/** What is to be computed. Problem and plans are JSON texts: large ones are parsed where they are needed, and nowhere else. */
export interface ComputeOrder {
  readonly problem: string;
  /** The plan in force, to stay near it. */
  readonly previous: string | null;
  /** What is pinned beside the plan, for the summary. */
  readonly pinned: readonly Movement[];
  readonly seconds: number;
}

/** A plan and what the independent checker said of it, as JSON texts. */
export interface ComputedPlan {
  readonly plan: string;
  readonly check: string;
  readonly summary: Summary;
  /** The first violations, for the log; empty when the checker found none. */
  readonly violations: string;
}

export interface Computation {
  readonly result: Promise<ComputedPlan>;
  /** Asks for the best plan so far. */
  stop(): void;
  /** Ends it where it stands; the result is then rejected. */
  end(): void;
}

/** Computes plans away from whoever asks, and tells of the first whole plan as soon as it is there. The server gives threads; the module does not know how. */
export type ComputePlan = (order: ComputeOrder, onProgress: (progress: PlanProgress) => void, onFirst: (first: ComputedPlan) => void) => Computation;

/** Seconds since the computing began, value, and bound. */
export type Sample = readonly [seconds: number, value: number, bound: number];

export interface Progress {
  readonly phase: PlanProgress["phase"] | "waiting" | "starting" | "stopping";
  readonly value: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
}

export const mostWaiting = 200;
/** So often a run is taken: once, and twice again after its worker died. */
export const mostTaken = 3;
export const mostSamples = 120;

/**
 * The curve with one sample more. Where nothing rises or falls the last one moves along; a curve that is full loses every
 * second sample, so that it always spans the whole time, and its first and last stay.
 */
export function addSample(curve: readonly Sample[], sample: Sample): readonly Sample[] {
  const [before, last] = [curve.at(-2), curve.at(-1)];
  const flat = [before, last].every((one) => one?.[1] === sample[1] && one[2] === sample[2]);
  if (flat) return [...curve.slice(0, -1), sample];
  const kept = curve.length < mostSamples ? curve : curve.filter((_, index) => index % 2 === 0 || index === curve.length - 1);
  return [...kept, sample];
}
