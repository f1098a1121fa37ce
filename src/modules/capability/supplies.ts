import type { Day } from "../../kernel/day.ts";
import { groupBy } from "../../kernel/group-by.ts";
import type { Expected, Supply } from "./readiness.ts";

/** Units of a line that are tied to a need, as they were allocated. */
export interface TiedLine {
  readonly lineId: string;
  readonly needId: string;
  readonly units: bigint;
  readonly worthThousandths: number;
  readonly arrivesOn: Day | null;
  readonly donorId: string;
  readonly lacksConsent: boolean;
}

export interface Standing {
  /** What stood as received at the end of each day on which that changed, in order. */
  readonly received: readonly { readonly onDay: Day; readonly units: bigint }[];
  /** Allocated, released or on the way. */
  readonly outstandingUnits: bigint;
}

const latest = (day: Day | null): string => day ?? "9999-12-31";

/** One supply for each line and need. What has come is taken from what was to arrive first; what is still to come are the latest arrivals. */
export function toSupplies(tied: readonly TiedLine[], standingOf: (lineId: string, needId: string) => Standing): (Supply & { readonly lineId: string; readonly needId: string })[] {
  return [...groupBy(tied, (one) => `${one.lineId} ${one.needId}`).values()].map((group) => {
    const { lineId, needId, donorId, worthThousandths, lacksConsent } = group[0]!;
    const { received, outstandingUnits } = standingOf(lineId, needId);
    let left = outstandingUnits;
    const expected: Expected[] = [];
    for (const { units, arrivesOn } of group.toSorted((one, other) => (latest(one.arrivesOn) < latest(other.arrivesOn) ? 1 : -1))) {
      const coming = units < left ? units : left;
      left -= coming;
      if (coming > 0n) expected.unshift({ onDay: arrivesOn, units: coming });
    }
    return { lineId, needId, donorId, worthThousandths, lacksConsent, received, expected };
  });
}
