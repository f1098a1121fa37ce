import type { Day } from "../../kernel/day.ts";
import { availableThousandths, donorEffects, readinessOn, readyOn, turningDays, type DonorEffect, type Part, type Readiness } from "./readiness.ts";

/** Units of a component that a donor gives or offers, which are not there on the day looked at. */
export interface Holder {
  readonly donorId: string;
  readonly units: bigint;
  /** `allocated`: tied and still to come. `planned`: would come by the plan that is looked at. `consent`: there, and may not be handed on yet. `offered`: free. */
  readonly holds: "allocated" | "planned" | "consent" | "offered";
  /** Of what is tied the day of arrival, of an offer the first day it may leave; `null` while unknown, or when it is past. */
  readonly onDay: Day | null;
}

/** A component with what is on offer for it. */
export interface OfferedPart extends Part {
  readonly offers: readonly { readonly donorId: string; readonly units: bigint; readonly availableFrom: Day | null }[];
}

/** Who has what a component lacks on a day: what is tied and not there, then what nobody has taken. */
export function holdersOf(part: OfferedPart, { today, asOf }: { readonly today: Day; readonly asOf: Day }): Holder[] {
  const tied = part.supplies.flatMap((one): Holder[] => [
    ...(part.needsConsent && one.lacksConsent ? [{ donorId: one.donorId, units: availableThousandths(one, { today, onDay: asOf }) / BigInt(one.worthThousandths), holds: "consent" as const, onDay: null }] : []),
    ...one.expected.filter((at) => at.onDay === null || at.onDay > asOf || at.onDay < today).map((at): Holder => ({ donorId: one.donorId, units: at.units, holds: one.planned ? "planned" : "allocated", onDay: at.onDay !== null && at.onDay < today ? null : at.onDay })),
  ]);
  return [...tied.filter((one) => one.units > 0n), ...part.offers.map((one): Holder => ({ donorId: one.donorId, units: one.units, holds: "offered", onDay: one.availableFrom }))];
}

/** What a board says of a package on one day. */
export interface Summary extends Readiness {
  /** The first day from today on on which all sets asked for are usable, as far as arrivals are known. */
  readonly readyOn: Day | null;
  readonly holders: readonly Holder[];
}

export function summarise(parts: readonly OfferedPart[], wantedSets: number, days: { readonly today: Day; readonly asOf: Day }): Summary {
  const readiness = readinessOn(parts, wantedSets, { today: days.today, onDay: days.asOf });
  const short = readiness.bottleneck && parts.find((part) => part.key === readiness.bottleneck!.key)!;
  return { ...readiness, readyOn: readyOn(parts, wantedSets, days.today), holders: short ? holdersOf(short, days) : [] };
}

/** How ready the package was and will be on each day on which that may change. */
export function timelineOf(parts: readonly Part[], wantedSets: number, today: Day): { readonly onDay: Day; readonly readiness: Readiness }[] {
  return turningDays(parts, today).map((onDay) => ({ onDay, readiness: readinessOn(parts, wantedSets, { today, onDay }) }));
}

/** A donor's effect with the units it gives, by component. */
export interface DonorReport extends DonorEffect {
  readonly gives: readonly { readonly key: string; readonly units: bigint }[];
}

/** Units that are there or still to come, whenever they do. */
export function tiedUnitsOf(part: Part, donorId: string): bigint {
  return part.supplies.filter((one) => one.donorId === donorId).reduce((sum, one) => sum + (one.received.at(-1)?.units ?? 0n) + one.expected.reduce((total, at) => total + at.units, 0n), 0n);
}

export function reportDonors(parts: readonly Part[], wantedSets: number, today: Day): DonorReport[] {
  return donorEffects(parts, wantedSets, today).map((effect) => ({
    ...effect, gives: parts.map((part) => ({ key: part.key, units: tiedUnitsOf(part, effect.donorId) })).filter((one) => one.units > 0n),
  }));
}

