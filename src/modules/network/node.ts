import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import type { Id } from "../../kernel/id.ts";
import type { Names } from "../../kernel/names.ts";

export type NodeId = Id<"node">;

export const nodeKinds = ["depot", "port", "airfield", "hub", "border", "destination"] as const;
export type NodeKind = (typeof nodeKinds)[number];

export const licenceDivisions = ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"] as const;
export type LicenceDivision = (typeof licenceDivisions)[number];
/** Kilograms of net explosive quantity of a hazard division that may be present at once. A division not named may not be present. */
export type Licences = Readonly<Partial<Record<LicenceDivision, number>>>;

/** A place of the network, as a row of a file has it too. */
export interface NodeFacts {
  readonly names: Names;
  readonly kind: NodeKind;
  /** ISO 3166 alpha-3. */
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  /** In and out together; null while unknown. */
  readonly handlingTonnesPerDay: number | null;
  readonly storageTonnes: number | null;
  readonly licences: Licences;
  /** Whole days that the place must know beforehand, such as a border's. */
  readonly noticeDays: number;
  /** Whether figures are made up; then the basis says so. */
  readonly illustrative: boolean;
  readonly basis: string | null;
}

export interface Node extends NodeFacts {
  readonly id: NodeId;
  readonly code: string;
  readonly version: number;
}

export interface NodeDraft extends NodeFacts {
  readonly code: string;
}

export type NodeRefusal =
  | { readonly rule: "NODE-1"; readonly code: "node-code-taken"; readonly pointer: string; readonly taken: string }
  | { readonly rule: "NODE-2"; readonly code: "node-country-unknown"; readonly pointer: string; readonly country: string }
  | { readonly rule: "NODE-3"; readonly code: "node-position"; readonly pointer: string; readonly degrees: number; readonly most: number }
  | { readonly rule: "NODE-4"; readonly code: "node-capacity"; readonly pointer: string; readonly tonnes: number }
  | { readonly rule: "NODE-5"; readonly code: "node-licence"; readonly pointer: string; readonly division: string }
  | { readonly rule: "NODE-6"; readonly code: "notice-range"; readonly pointer: string; readonly days: number; readonly most: number }
  | { readonly rule: "NODE-7"; readonly code: "basis-missing"; readonly pointer: string };

export const mostNoticeDays = 365;

/** Checks what a place must be on its own. `isCountry` knows ISO 3166. */
export function checkNode<Facts extends NodeFacts>(facts: Facts, isCountry: (alpha3: string) => boolean): Decision<Facts, NodeRefusal> {
  const refusal = whyNotNode(facts, isCountry);
  return refusal ? refuse(refusal) : allow(facts);
}

function whyNotNode(facts: NodeFacts, isCountry: (alpha3: string) => boolean): NodeRefusal | null {
  if (!isCountry(facts.country)) return { rule: "NODE-2", code: "node-country-unknown", pointer: "/country", country: facts.country };
  for (const [key, most] of [["latitude", 90], ["longitude", 180]] as const) {
    if (!(Math.abs(facts[key]) <= most)) return { rule: "NODE-3", code: "node-position", pointer: `/${key}`, degrees: facts[key], most };
  }
  const { handlingTonnesPerDay: handling, storageTonnes: storage } = facts;
  // A place that handles nothing is no place on any way; one that stores nothing may pass goods on the same day.
  if (handling !== null && !(Number.isFinite(handling) && handling > 0)) return { rule: "NODE-4", code: "node-capacity", pointer: "/handlingTonnesPerDay", tonnes: handling };
  if (storage !== null && !(Number.isFinite(storage) && storage >= 0)) return { rule: "NODE-4", code: "node-capacity", pointer: "/storageTonnes", tonnes: storage };
  const division = Object.entries(facts.licences).find(([name, kg]) => !isDivision(name) || !Number.isFinite(kg) || kg < 0)?.[0];
  if (division !== undefined) return { rule: "NODE-5", code: "node-licence", pointer: `/licences/${division.replaceAll("~", "~0").replaceAll("/", "~1")}`, division };
  if (!isNotice(facts.noticeDays)) return { rule: "NODE-6", code: "notice-range", pointer: "/noticeDays", days: facts.noticeDays, most: mostNoticeDays };
  return facts.illustrative && facts.basis === null ? { rule: "NODE-7", code: "basis-missing", pointer: "/basis" } : null;
}

export function isDivision(text: string): text is LicenceDivision {
  return (licenceDivisions as readonly string[]).includes(text);
}

/** Whether a number is a notice: whole days, 0 to 365. */
export function isNotice(days: number): boolean {
  return Number.isInteger(days) && days >= 0 && days <= mostNoticeDays;
}
