import type { Day } from "../../kernel/day.ts";
import type { Item } from "../catalogue/index.ts";
import type { Requirement } from "./expansion.ts";
import type { PackageNeed } from "./package-need.ts";
import type { Part, Supply } from "./readiness.ts";
import type { PackageTemplate } from "./template.ts";

/** Units that a donor offers and nobody has. */
export interface FreeOffer {
  readonly lineId: string;
  readonly donorId: string;
  readonly units: bigint;
  readonly availableFrom: Day | null;
}

/** One component of a package need as it stands: what it takes, its need where the reader sees one, what is tied to it and what is on offer for it. */
export interface StandingPart extends Part {
  readonly requirement: Requirement;
  readonly needId: string | null;
  readonly item: Item;
  readonly supplies: readonly (Supply & { readonly lineId: string })[];
  readonly offers: readonly FreeOffer[];
}

/** Units that a plan would bring to the need of a component. */
export interface PlannedArrival {
  readonly needId: string;
  readonly lineId: string;
  readonly donorId: string;
  readonly worthThousandths: number;
  readonly onDay: Day;
  readonly units: bigint;
}

/** A component as it would stand with what a plan brings, each arrival on its day. Such goods have the consent of their origin, or would not leave. */
export function withArrivals(part: StandingPart, arrivals: readonly PlannedArrival[]): StandingPart {
  const own = arrivals.filter((one) => one.needId === part.needId);
  if (arrivals.length === 0) return part;
  // What the plan sends, here or elsewhere, nobody can have any more.
  const offers = part.offers.map((offer) => ({ ...offer, units: offer.units - arrivals.filter((one) => one.lineId === offer.lineId).reduce((sum, one) => sum + one.units, 0n) })).filter((one) => one.units > 0n);
  return {
    ...part, offers, supplies: [...part.supplies, ...own.map(({ lineId, donorId, worthThousandths, onDay, units }) => ({ lineId, donorId, worthThousandths, lacksConsent: false, received: [], expected: [{ onDay, units }], planned: true }))],
  };
}

/** A need for sets with its components as they stand. */
export interface StandingPackage {
  readonly packageNeed: PackageNeed;
  readonly template: PackageTemplate;
  readonly parts: readonly StandingPart[];
}
