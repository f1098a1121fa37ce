import type { Plan, PlanCheck, PlanProgress, Problem } from "../../planner/index.ts";

/** A plan and what the independent checker said of it. */
export interface ComputedPlan {
  readonly plan: Plan;
  readonly check: PlanCheck;
}

export interface Computation {
  readonly result: Promise<ComputedPlan>;
  /** Asks for the best plan so far. */
  stop(): void;
  /** Ends it where it stands; the result is then rejected. */
  end(): void;
}

/** Computes plans away from whoever asks. The server gives threads; the module does not know how. */
export type ComputePlan = (problem: Problem, seconds: number, onProgress: (progress: PlanProgress) => void, previous?: Plan) => Computation;

export interface Progress {
  readonly phase: PlanProgress["phase"] | "waiting" | "starting" | "stopping";
  readonly value: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
}

interface Run {
  progress: Progress;
  computation: Computation | null;
  stopped: boolean;
  given: boolean;
}

/** Thrown by a run that was given up. */
export class RunGivenUp extends Error {}

const atOnce = 2;
export const mostWaiting = 20;

/** The plans that are being computed in this process: so many at once, the others in the order they came. */
export class PlanRuns {
  private readonly runs = new Map<string, Run>();
  private readonly waiting: (() => void)[] = [];
  private busy = 0;

  constructor(private readonly compute: ComputePlan) {}

  /** Computes a plan when its turn comes. Rejects with `RunGivenUp` when it was given up. */
  async run(id: string, problem: Problem, seconds: number, previous?: Plan): Promise<ComputedPlan & { readonly stopped: boolean }> {
    const run: Run = { progress: { phase: "waiting", value: null, bound: null, gap: null }, computation: null, stopped: false, given: false };
    this.runs.set(id, run);
    try {
      await this.takeTurn();
      try {
        if (run.given) throw new RunGivenUp();
        run.progress = { ...run.progress, phase: "starting" };
        run.computation = this.compute(problem, seconds, (progress) => (run.progress = { ...progress, phase: run.stopped ? "stopping" : progress.phase }), previous);
        const computed = await run.computation.result;
        return { ...computed, stopped: run.stopped };
      } finally {
        this.endTurn();
      }
    } catch (error) {
      throw run.given ? new RunGivenUp() : error;
    } finally {
      this.runs.delete(id);
    }
  }

  private takeTurn(): Promise<void> {
    if (this.busy < atOnce) {
      this.busy += 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private endTurn(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.busy -= 1;
  }

  waitingCount(): number {
    return this.waiting.length;
  }

  progressOf(id: string): Progress | null {
    return this.runs.get(id)?.progress ?? null;
  }

  /** Asks a run for the best plan so far. False when there is none yet, or when it was asked before. */
  stop(id: string): boolean {
    const run = this.runs.get(id);
    if (!run?.computation || run.progress.value === null || run.stopped) return false;
    run.stopped = true;
    run.progress = { ...run.progress, phase: "stopping" };
    run.computation.stop();
    return true;
  }

  giveUp(id: string): void {
    const run = this.runs.get(id);
    if (!run) return;
    run.given = true;
    run.computation?.end();
  }

  /** Gives up everything, as when the room closes. */
  giveUpAll(): void {
    for (const id of this.runs.keys()) this.giveUp(id);
  }
}
