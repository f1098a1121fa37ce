import type { Day } from "../../kernel/day.ts";
import type { Brief } from "../../edges/shown.ts";
import type { Label } from "../releasability/index.ts";
import type { Contribution } from "./contribution.ts";

/** A contribution as a list shows it. */
export interface ListedContribution extends Pick<Contribution,
  "id" | "reference" | "kind" | "stage" | "ended" | "category" | "title" | "announcedOn" | "announcedText" | "origin" | "illustrative" | "notCounted" | "version"> {
  readonly donor: Brief;
  readonly label: Label;
  readonly lineCount: number;
  /** Euro cents by valuation method; unlike methods are never added. */
  readonly eurMinor: Readonly<Record<string, number>>;
  readonly findingCount: number;
  /** Sentences it rests on. */
  readonly statementCount: number;
}

/** A line of goods as a list shows it, with what it takes from its contribution. */
export interface ListedLine {
  readonly id: string; readonly contributionId: string; readonly reference: string; readonly donor: Brief; readonly stage: Contribution["stage"]; readonly category: Contribution["category"];
  readonly itemId: string | null; readonly described: string; readonly unit: string; readonly units: bigint | null; readonly declaredUnits: bigint | null;
  readonly fromNodeId: string | null; readonly availableFrom: Day | null; readonly availableThrough: Day | null; readonly announcedOn: Day | null; readonly illustrative: boolean;
}
