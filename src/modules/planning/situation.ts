import type { Day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { StandingPackage } from "../capability/index.ts";
import type { Item } from "../catalogue/index.ts";
import type { PlannableLine } from "../contributions/index.ts";
import type { AcceptedItem, Need } from "../needs/index.ts";
import type { Leg, Node } from "../network/index.ts";
import type { AgreedMovement } from "./standing.ts";

/** What stands in the room at one moment, as far as plans are about it. */
export interface Situation {
  readonly today: Day;
  readonly needs: readonly Need[];
  /** Thousandths of a unit that are allocated or reserved, by need. */
  readonly takenThousandths: ReadonlyMap<string, bigint>;
  /** What serves a need where it says so itself, by need; elsewhere the catalogue says. */
  readonly accepted: ReadonlyMap<string, readonly AcceptedItem[]>;
  /** Needs for sets of whose components' needs at least one is open. */
  readonly packages: readonly StandingPackage[];
  readonly lines: readonly PlannableLine[];
  /** Units nobody has, by line. */
  readonly freeUnits: ReadonlyMap<string, bigint>;
  /** By id. */
  readonly items: ReadonlyMap<string, Item>;
  readonly nodes: ReadonlyMap<string, Node>;
  /** By code. */
  readonly legs: ReadonlyMap<string, Leg>;
  /** Codes of parties by id. */
  readonly donors: ReadonlyMap<string, string>;
  /** Movements that were accepted, not released since, and have not arrived before today. */
  readonly standing: readonly AgreedMovement[];
  /** Those of everything above that has one: what is made of it is for whoever may read all of it. */
  readonly labels: readonly LabelId[];
}

/** Whole units of its own item that a need still lacks. Less than one whole unit is nothing that can be sent. */
export function missingUnits(need: Pick<Need, "units">, takenThousandths: bigint): bigint {
  const missing = need.units * 1000n - takenThousandths;
  return missing > 0n ? missing / 1000n : 0n;
}
