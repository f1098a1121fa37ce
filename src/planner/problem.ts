/**
 * A calendar day, `yyyy-mm-dd`, without a time zone.
 */
export type DayText = string;

/** What the planner is asked: the published form, `docs/api/problem.schema.json`. Ids are texts of 1 to 200 characters, unique per list. */
export interface Problem {
  readonly format: "entente-problem";
  readonly version: 1;
  /** First day that can be planned, and the number of days, 1 to 3,653. The last plannable day is `startOn + days - 1`. */
  readonly horizon: { readonly startOn: DayText; readonly days: number };
  readonly objective?: {
    /** True: class 1 is served as well as it can be before class 2 is looked at. False or absent: classes do not count, weights do. */
    readonly classesStrict?: boolean;
  };
  readonly items: readonly Item[];
  readonly nodes: readonly Node[];
  readonly legs: readonly Leg[];
  readonly offers: readonly Offer[];
  readonly courses?: readonly Course[];
  readonly needs: readonly Need[];
  /** Movements already agreed, whose room is not there any more. Absent: none. */
  readonly standing?: readonly StandingMovement[];
}

/** A thing that is counted, with the mass and the explosive content of one unit. */
export interface Item {
  readonly id: string;
  /** Gross mass of one unit, tonnes, above 0, at most 6 decimals. */
  readonly tonnesPerUnit: number;
  /** Net explosive quantity of one unit, kilograms, at most 3 decimals. Absent: 0. Above 0 needs a hazard division. */
  readonly neqKgPerUnit?: number;
  /** UN hazard division, "1.1" to "1.6". */
  readonly hazardDivision?: string;
  /** UN compatibility group letter. Carried, not yet planned with. */
  readonly compatibilityGroup?: string;
  /** Equipment family, for the fleet-diversity tier. Carried, not yet planned with. */
  readonly fleet?: string;
}

export type NodeKind = "depot" | "port" | "airfield" | "hub" | "border" | "destination";

/** A place. Nothing is without limit: what a node can handle and store must be stated. */
export interface Node {
  readonly id: string;
  readonly kind?: NodeKind;
  /** Tonnes a day loaded at a load's origin or unloaded at every further node it reaches. */
  readonly handlingTonnesPerDay: number;
  /** Tonnes of loads on their way that may stay overnight, each night. */
  readonly storageTonnes: number;
  /** Kilograms NEQ of each hazard division that may be present on one day. A division that is not named may not be present at all. */
  readonly licences?: Readonly<Record<string, number>>;
}

export type LegMode = "sea" | "air" | "rail" | "road" | "inland-water";

/** Days on which something is open, both included. */
export interface Window {
  readonly from: DayText;
  readonly through: DayText;
}

/** A service from one node to another. */
export interface Leg {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly mode: LegMode;
  /** Whole days from departure to arrival, at least 1. */
  readonly transitDays: number;
  /** Departs on the days `startOn + phase + k * everyDays`; `phase` runs from 0 to `everyDays - 1`. */
  readonly departures: { readonly everyDays: number; readonly phase: number };
  /** Tonnes each departure can take. */
  readonly capacityTonnesPerDeparture: number;
  /** Kilograms NEQ, all divisions together, each departure can take. Absent: no explosives. */
  readonly neqKgPerDeparture?: number;
  readonly costCentsPerTonne: number;
  /** Departures outside every window do not run. Absent: all run. */
  readonly windows?: readonly Window[];
  /** A departure earlier than this many days after the plan's first day can no longer be booked. Absent: 0. */
  readonly noticeDays?: number;
}

export type Consent =
  | { readonly state: "given" }
  /** May leave on that day and later. */
  | { readonly state: "expected"; readonly on: DayText }
  /** May not leave. */
  | { readonly state: "missing" };

/** Ways that goods may not go: legs they may not ride, nodes they may not leave from, pass or reach. */
export interface Avoids {
  readonly legs?: readonly string[];
  readonly nodes?: readonly string[];
}

/** What somebody can give. */
export interface Offer {
  readonly id: string;
  readonly item: string;
  readonly quantity: number;
  readonly node: string;
  readonly donor?: string;
  /** First day the goods may leave their node. */
  readonly availableFrom: DayText;
  /** Last day the goods may leave their node. Absent: no last day. */
  readonly availableThrough?: DayText;
  /** May serve this need only. */
  readonly reservedFor?: string;
  /** Smallest quantity of one movement. Absent: 1. */
  readonly minLot?: number;
  /** Absent: given. */
  readonly consent?: Consent;
  /** Holds for these goods, whomever they serve. */
  readonly avoids?: Avoids;
}

/** A training course. Its graduates are an offer of the crew item, at the course's node, from the day after its last day. */
export interface Course {
  readonly id: string;
  readonly item: string;
  readonly seats: number;
  readonly node: string;
  readonly startOn: DayText;
  readonly days: number;
  readonly reservedFor?: string;
}

/** An item that is accepted, with what one unit of it is worth: above 0, at most 1, at most 3 decimals. */
export interface Accepted {
  readonly item: string;
  readonly value: number;
}

/** A part of a package. `ratio` is the number of units of full value that one usable set takes, 0.001 to 1,000,000, at most 3 decimals: 0.25 where four sets share one. */
export interface Component {
  readonly id: string;
  readonly ratio: number;
  readonly accepts: readonly Accepted[];
}

/** What is asked for: exactly one of `item`, `accepts` and `components`. */
export interface Need {
  readonly id: string;
  readonly node: string;
  /** 1 (highest) to 9. */
  readonly priorityClass: number;
  /** What the whole need is worth beside the others, 1 to 1,000,000. */
  readonly weight: number;
  /** Last day that is on time. */
  readonly dueOn: DayText;
  /** Units, or whole sets when it is a package. */
  readonly quantity: number;
  readonly item?: string;
  readonly accepts?: readonly Accepted[];
  readonly components?: readonly Component[];
  /** Holds for whatever is sent to this need, beside what its offer avoids. */
  readonly avoids?: Avoids;
}

/**
 * A movement already agreed. It takes room on its way like any other and serves nothing of this problem. Days outside the
 * horizon take nothing (it may be under way); where it takes more than a limit has, none is left.
 */
export interface StandingMovement {
  readonly id: string;
  readonly item: string;
  /** Units, at least 1. */
  readonly quantity: number;
  /** Where the goods leave from; without legs, where they are handed over. */
  readonly node: string;
  /** One after the other, each from where the last one led. */
  readonly legs: readonly StandingLeg[];
  /** Day of the last arrival, or of the handover. */
  readonly arriveOn: DayText;
}

/** A departure that was booked, with the arrival as it was agreed. */
export interface StandingLeg {
  readonly leg: string;
  readonly departOn: DayText;
  readonly arriveOn: DayText;
}

/** Something wrong in a document: where (RFC 6901), which kind, and a sentence for logs. */
export interface Fault {
  readonly pointer: string;
  readonly code: FaultCode;
  readonly message: string;
}

export type FaultCode =
  | "wrong-type"
  | "missing"
  | "unknown-field"
  | "out-of-range"
  | "too-many-decimals"
  | "not-a-day"
  | "unknown-id"
  | "duplicate-id"
  | "leg-to-itself"
  | "route-broken"
  | "window-reversed"
  | "one-of-item-accepts-components"
  | "hazard-division-missing"
  | "too-large"
  | "unsupported-version";
