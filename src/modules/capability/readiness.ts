import type { Day } from "../../kernel/day.ts";

/** Units of one line that are tied to one component's need. `received` is what stood as received at the end of a day, day by day; `expected` is still to come. */
export interface Supply {
  readonly donorId: string;
  readonly worthThousandths: number;
  /** Another nation has a say, and nobody has gone on record for its consent. */
  readonly lacksConsent: boolean;
  readonly received: readonly { readonly onDay: Day; readonly units: bigint }[];
  readonly expected: readonly Expected[];
  /** What a plan would bring and nobody has accepted. */
  readonly planned?: boolean;
}

/** Without a day: nobody knows yet when. */
export interface Expected {
  readonly onDay: Day | null;
  readonly units: bigint;
}

/** One component of a package with what is tied to it and to nothing else. */
export interface Part {
  readonly key: string;
  readonly perSetThousandths: bigint;
  readonly needsConsent: boolean;
  readonly supplies: readonly Supply[];
}

/** Sets that lack no part, of the sets asked for on a day; and the component that allows the fewest. */
export interface Readiness {
  readonly usableSets: number;
  /** 0 to 1: of the component that lacks most, how much of what all sets take is there. */
  readonly completenessShare: number;
  /** `null` when all sets asked for are usable. */
  readonly bottleneck: Bottleneck | null;
}

export interface Bottleneck {
  readonly key: string;
  /** The component is there, and the consent of the nation of origin is not. */
  readonly consentMissing: boolean;
  /** Whole units that are missing for all sets asked for. */
  readonly missingUnits: bigint;
  /** Whole units that make one set more usable, when no other component stands in its way; else `null`. */
  readonly nextSetUnits: bigint | null;
}

export interface When {
  readonly today: Day;
  /** Before today: what was received by then. From today on: also what is known to arrive by then. */
  readonly onDay: Day;
}

/** What of a supply is there on a day. A day of arrival that is past without a receipt is no arrival. */
export function availableThousandths(supply: Supply, { today, onDay }: When): bigint {
  const received = supply.received.findLast((one) => one.onDay <= onDay)?.units ?? 0n;
  const expected = supply.expected.filter((one) => one.onDay !== null && one.onDay >= today && one.onDay <= onDay).reduce((sum, one) => sum + one.units, 0n);
  return (received + expected) * BigInt(supply.worthThousandths);
}

/** Substitutes are pooled by what they are worth; goods whose consent is missing are left out where it is asked for. */
function poolOf(part: Part, when: When, what: "all" | "consented"): bigint {
  return part.supplies.filter((one) => what === "all" || !part.needsConsent || !one.lacksConsent).reduce((sum, one) => sum + availableThousandths(one, when), 0n);
}

/** Whole sets that lack no part: the fewest that any component allows. */
export function usableSets(parts: readonly Part[], when: When): number {
  const allowed = parts.map((part) => poolOf(part, when, "consented") / part.perSetThousandths);
  return Number(allowed.reduce((least, one) => (one < least ? one : least)));
}

const upToUnits = (thousandths: bigint): bigint => (thousandths <= 0n ? 0n : (thousandths + 999n) / 1000n);

/** How ready a package is on a day, of `wantedSets`. The bottleneck is the component with the smallest share; of equals the first. */
export function readinessOn(parts: readonly Part[], wantedSets: number, when: When): Readiness {
  const all = usableSets(parts, when);
  const sets = Math.min(all, wantedSets);
  const shares = parts.map((part) => ({ part, pool: poolOf(part, when, "consented"), wanted: part.perSetThousandths * BigInt(wantedSets) }));
  const worst = shares.reduce((least, one) => (one.pool * least.wanted < least.pool * one.wanted ? one : least));
  if (all >= wantedSets) return { usableSets: sets, completenessShare: 1, bottleneck: null };
  const nextSet = BigInt(all + 1);
  const short = shares.filter((one) => one.pool < one.part.perSetThousandths * nextSet);
  return {
    usableSets: sets, completenessShare: Math.floor(Number((worst.pool * 10_000n) / worst.wanted)) / 10_000,
    bottleneck: {
      key: worst.part.key, consentMissing: poolOf(worst.part, when, "all") >= worst.wanted, missingUnits: upToUnits(worst.wanted - worst.pool),
      nextSetUnits: short.length === 1 && short[0]!.part.key === worst.part.key ? upToUnits(worst.part.perSetThousandths * nextSet - worst.pool) : null,
    },
  };
}

/** Days on which something of a package arrived or is known to arrive, in order. */
export function turningDays(parts: readonly Part[], today: Day): Day[] {
  const days = parts.flatMap(({ supplies }) => supplies.flatMap((one) => [...one.received.filter((at) => at.onDay <= today).map((at) => at.onDay), ...one.expected.flatMap((at) => (at.onDay !== null && at.onDay >= today ? [at.onDay] : []))]));
  return [...new Set([...days, today])].toSorted();
}

/** The first day from today on on which so many sets are usable, or `null` when no known arrival makes them so. */
export function readyOn(parts: readonly Part[], wantedSets: number, today: Day): Day | null {
  return turningDays(parts, today).find((onDay) => onDay >= today && usableSets(parts, { today, onDay }) >= wantedSets) ?? null;
}

/** What one donor's goods do: the sets that are usable with them and without them, on the first day from today on when that differs most. */
export interface DonorEffect {
  readonly donorId: string;
  readonly onDay: Day;
  readonly setsWith: number;
  readonly setsWithout: number;
}

/** For each donor of the package, in the order in which they are met. Never more sets than are wanted. */
export function donorEffects(parts: readonly Part[], wantedSets: number, today: Day): DonorEffect[] {
  const donors = [...new Set(parts.flatMap((part) => part.supplies.map((one) => one.donorId)))];
  const days = turningDays(parts, today).filter((onDay) => onDay >= today);
  return donors.map((donorId) => {
    const without = parts.map((part) => ({ ...part, supplies: part.supplies.filter((one) => one.donorId !== donorId) }));
    const effects = days.map((onDay): DonorEffect => ({
      donorId, onDay, setsWith: Math.min(wantedSets, usableSets(parts, { today, onDay })), setsWithout: Math.min(wantedSets, usableSets(without, { today, onDay })),
    }));
    return effects.reduce((best, one) => (one.setsWith - one.setsWithout > best.setsWith - best.setsWithout ? one : best));
  });
}
