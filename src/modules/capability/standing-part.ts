import type { Day } from "../../kernel/day.ts";
import type { Item } from "../catalogue/index.ts";
import type { Requirement } from "./expansion.ts";
import type { PackageNeed } from "./package-need.ts";
import type { Part, Supply } from "./readiness.ts";
import type { PackageTemplate } from "./template.ts";

/** Units that a donor offers and nobody has. */
export interface FreeOffer {
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

/** A need for sets with its components as they stand. */
export interface StandingPackage {
  readonly packageNeed: PackageNeed;
  readonly template: PackageTemplate;
  readonly parts: readonly StandingPart[];
}
