import { appendFileSync } from "node:fs";

/** What was tried for one promise, in one way. */
export interface Trials {
  readonly promise: string;
  /** In what way: which fault, which kind of input. */
  readonly kind: string;
  /** How many; 1 unless said. */
  readonly trials?: number;
  /** Anything worth a line beside the number. */
  readonly note?: string;
}

const counted = new Map<string, { promise: string; kind: string; trials: number; note?: string }>();

/** Counts trials that went well; what does not go well fails its test. Written out once, at the end of a file of tests. */
export function countTrials({ promise, kind, trials = 1, note }: Trials): void {
  const key = `${promise} ${kind}`;
  const before = counted.get(key);
  counted.set(key, { promise, kind, trials: (before?.trials ?? 0) + trials, ...(note ?? before?.note ? { note: note ?? before!.note! } : {}) });
}

/** Adds the counts to the file that ENTENTE_TRIALS names, for the report; nothing without it. */
countTrials.write = (): void => {
  const file = process.env["ENTENTE_TRIALS"];
  if (file) for (const one of counted.values()) appendFileSync(file, `${JSON.stringify(one)}\n`);
  counted.clear();
};
