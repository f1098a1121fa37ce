import type { Day } from "../../kernel/day.ts";
import type { Contribution } from "./contribution.ts";

/** A contribution as a list shows it. */
export interface ListedContribution extends Contribution {
  readonly lineCount: number;
  readonly eurMinor: Readonly<Record<string, number>>;
}

/** A line of goods as a list shows it, with what it takes from its contribution. */
export interface ListedLine {
  readonly id: string; readonly contributionId: string; readonly reference: string; readonly donorId: string; readonly stage: string; readonly category: string;
  readonly itemId: string | null; readonly described: string; readonly unit: string; readonly units: bigint | null; readonly declaredUnits: bigint | null;
  readonly fromNodeId: string | null; readonly availableFrom: Day | null; readonly availableThrough: Day | null; readonly announcedOn: Day | null; readonly illustrative: boolean;
}
