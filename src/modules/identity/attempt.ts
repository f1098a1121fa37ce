/** How often signing in may fail within the window, for one login and for one caller. */
export const attemptLimits = { windowMinutes: 15, perLogin: 10, perCaller: 100 } as const;

/** What is counted of one login or one caller. */
export interface Attempts {
  readonly since: Date;
  readonly failures: number;
}

/** The whole seconds, at least 1, until another attempt is heard; 0 when it is heard now. */
export function secondsBarred(attempts: Attempts | undefined, limit: number, now: Date): number {
  if (!attempts || attempts.failures < limit) return 0;
  return Math.max(0, Math.ceil((attempts.since.getTime() + attemptLimits.windowMinutes * 60_000 - now.getTime()) / 1000));
}
