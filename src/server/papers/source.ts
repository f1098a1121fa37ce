import type { Day } from "../../kernel/day.ts";
import type { Names } from "../../kernel/names.ts";
import type { Item } from "../../modules/catalogue/index.ts";
import type { SignedReceipt } from "../../modules/consignments/receipt.ts";
import type { Sscc } from "../../modules/consignments/sscc.ts";
import type { Label } from "../../modules/releasability/index.ts";

/** The papers there are, in the order in which a consignment needs them. */
export const paperKinds = ["label", "packing-list", "manifest", "waybill", "dangerous-goods", "customs", "receipt", "discrepancies", "donation"] as const;
export type PaperKind = (typeof paperKinds)[number];

export interface PaperParty {
  readonly code: string;
  readonly names: Names;
}

export interface PaperPlace extends PaperParty {
  /** ISO 3166 alpha-3. */
  readonly country: string | null;
}

/** What a paper says of an item. */
export type PaperItem = Pick<Item, "code" | "names" | "nsn" | "unit" | "massKg" | "hazardDivision" | "compatibilityGroup" | "neqKg">;

/** So many units of one item in one package. */
export interface PaperLine {
  readonly item: PaperItem;
  readonly units: number;
  readonly lot: string | null;
  readonly expiresOn: Day | null;
  readonly serials: readonly string[];
}

export interface PaperPackage {
  readonly sscc: Sscc | null;
  /** What it is, in the words of whoever packed it: a pallet, a container. */
  readonly described: string;
  /** The code of the package it stands in. */
  readonly inside: Sscc | null;
  /** With all that is in it; null while unknown, which is not zero. */
  readonly grossMassKg: number | null;
  readonly volumeM3: number | null;
  readonly lines: readonly PaperLine[];
}

export interface PaperLeg {
  readonly mode: string;
  readonly from: PaperPlace;
  readonly to: PaperPlace;
  readonly departOn: Day;
  readonly arriveOn: Day;
}

/** All that papers about one consignment are made from. Nothing in it is a person's name. */
export interface PaperSource {
  readonly reference: string;
  readonly label: Label;
  /** Whether its figures are made up: then every page says so. */
  readonly illustrative: boolean;
  readonly madeOn: Day;
  /** The address under which the room is known, for codes that a phone opens; null where it has none. */
  readonly roomAddress: string | null;
  /** Whose goods they are: one consignment may carry those of several. */
  readonly donors: readonly PaperParty[];
  readonly recipient: PaperParty;
  readonly from: PaperPlace;
  readonly to: PaperPlace;
  readonly dispatchOn: Day | null;
  readonly dueOn: Day | null;
  readonly legs: readonly PaperLeg[];
  readonly packages: readonly PaperPackage[];
  /** The 18 characters of the form's serial. */
  readonly form302: string | null;
  readonly handover: PaperHandover | null;
}

/** A receipt with its hash, and what its lines' items are called. */
export interface PaperHandover extends SignedReceipt {
  readonly hash: string;
  readonly itemNames: Readonly<Record<string, Names>>;
}
