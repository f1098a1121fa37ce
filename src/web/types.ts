/** What the server answers, as its API describes it. Days are yyyy-mm-dd, units whole numbers, unknown is null. */
export interface Names { readonly en: string; readonly fr: string; readonly uk: string }
export interface Page<Item> { readonly items: readonly Item[]; readonly next: string | null }
export interface Ref { readonly id: string; readonly code: string; readonly names: Names }
export interface ItemRef extends Ref { readonly unit: string }

export interface RoomAnswer {
  readonly today: string; readonly actor: Actor; readonly actors?: readonly Actor[];
  readonly counts: Readonly<Record<"parties" | "items" | "nodes" | "legs" | "needs" | "contributions" | "statements", number>>;
}
export interface Actor { readonly name: string; readonly org: string }

export interface Party extends Ref { readonly kind: string; readonly country: string | null; readonly roles: readonly string[]; readonly version: number }

export interface Item extends ItemRef {
  readonly category: string; readonly nsn: string | null; readonly nsnFindings: readonly string[]; readonly massKg: number | null;
  readonly hazardDivision: string | null; readonly compatibilityGroup: string | null; readonly neqKg: number | null;
  readonly fleet: string | null; readonly basis: string | null;
  readonly substitutes: readonly { readonly itemId: string; readonly code: string; readonly names: Names; readonly valueShare: number }[];
  readonly version: number;
}

export interface Node extends Ref {
  readonly kind: string; readonly country: string; readonly latitude: number; readonly longitude: number;
  readonly handlingTonnesPerDay: number | null; readonly storageTonnes: number | null; readonly licences: Readonly<Record<string, number>>;
  readonly noticeDays: number; readonly illustrative: boolean; readonly basis: string | null; readonly version: number;
}
export interface LegEnd extends Ref { readonly latitude: number; readonly longitude: number }
export interface Leg {
  readonly id: string; readonly code: string; readonly from: LegEnd; readonly to: LegEnd; readonly mode: string;
  readonly transitDays: number; readonly departsEveryDays: number; readonly departsPhaseDays: number; readonly capacityTonnes: number;
  readonly neqCapKg: number | null; readonly costCentsPerTonne: number; readonly openFrom: string | null; readonly openThrough: string | null;
  readonly noticeDays: number; readonly illustrative: boolean; readonly basis: string | null; readonly version: number;
}

export interface Source {
  readonly id: string; readonly url: string; readonly publisher: string; readonly title: string; readonly published: string;
  readonly language: string; readonly accessedOn: string | null; readonly licence: string | null; readonly reliability: string | null;
}
export interface Statement {
  readonly id: string; readonly kind: string; readonly quote: string; readonly speaker: string | null; readonly saidOn: string;
  readonly donors: readonly string[]; readonly note: string | null; readonly source: Source;
}
export interface SupportedStatement extends Statement { readonly claims: Readonly<Record<string, unknown>>; readonly supportNote: string | null }
export interface OpenStatement extends Statement { readonly about: readonly { readonly kind: string; readonly id: string }[] }

export interface Need {
  readonly id: string; readonly reference: string; readonly recipient: Ref; readonly item: ItemRef; readonly units: number; readonly priority: number;
  readonly validatedBy: Ref | null; readonly needBy: string; readonly place: Ref; readonly state: string; readonly nextStates: readonly string[]; readonly coverage: string;
  readonly allocatedUnits: number; readonly deliveredUnits: number; readonly illustrative: boolean; readonly basis: string | null;
  readonly note: string | null; readonly statedOn: string; readonly replacedBy: string | null;
  readonly statements?: readonly SupportedStatement[]; readonly version: number;
}

export interface ContributionRow {
  readonly id: string; readonly reference: string; readonly donor: Ref; readonly kind: string; readonly stage: string; readonly ended: string | null;
  readonly category: string; readonly title: string; readonly announcedOn: string | null; readonly announcedText: string; readonly origin: string;
  readonly illustrative: boolean; readonly notCounted: string | null; readonly lineCount: number; readonly eurMinor: Readonly<Record<string, number>>;
  readonly findingCount: number; readonly statementCount: number; readonly version: number;
}
export interface Allocation {
  readonly id: string; readonly lineId: string; readonly needId: string; readonly units: number; readonly state: string; readonly expiresOn: string | null;
  readonly arrivesOn: string | null; readonly allocatedOn: string; readonly version: number;
}
export interface Line {
  readonly id: string; readonly position: number; readonly itemId: string | null; readonly described: string; readonly unit: string;
  readonly units: number | null; readonly declaredUnits: number | null; readonly condition: string | null; readonly fromNodeId: string | null;
  readonly availableFrom: string | null; readonly availableThrough: string | null; readonly version: number;
  readonly balances: Readonly<Record<string, number>>; readonly reservedUnits: number; readonly allocations: readonly Allocation[];
}
export interface Valuation {
  readonly id: string; readonly lineId: string | null; readonly amountMinor: number; readonly currency: string; readonly method: string;
  readonly valuedOn: string; readonly eurMinor: number | null; readonly rateOn: string | null; readonly declaredEurMinor: number | null; readonly note: string | null;
}
export interface Contribution extends Omit<ContributionRow, "lineCount" | "eurMinor" | "findingCount" | "statementCount"> {
  readonly explanation: string | null; readonly payer: Ref | null; readonly supplier: Ref | null; readonly holder: Ref | null;
  readonly consent: Ref | null; readonly carrier: Ref | null; readonly basis: string | null;
  readonly findings: readonly { readonly code: string; readonly column: string | null; readonly value: string | null }[];
  readonly lines: readonly Line[]; readonly valuations: readonly Valuation[];
  readonly moneySteps: readonly { readonly step: string; readonly amountMinor: number; readonly currency: string; readonly onDay: string; readonly note: string | null }[];
  readonly steps: readonly { readonly stage: string; readonly onDay: string | null }[];
  readonly revisions: readonly { readonly field: string; readonly before: string | null; readonly after: string | null; readonly release: string | null; readonly recordedAt: string }[];
  readonly statements: readonly SupportedStatement[];
  readonly disagreements: readonly { readonly field: string; readonly values: readonly { readonly value: string; readonly statementIds: readonly string[] }[] }[];
}
export interface LineRow {
  readonly id: string; readonly contributionId: string; readonly reference: string; readonly donor: Ref; readonly stage: string; readonly itemId: string | null;
  readonly described: string; readonly unit: string; readonly units: number | null; readonly announcedOn: string | null; readonly illustrative: boolean;
}

export interface PlanReason { readonly code: string; readonly facts: Readonly<Record<string, unknown>> }
export interface ProposalRow {
  readonly id: string; readonly title: string; readonly state: string;
  readonly progress: { readonly phase: string; readonly value: number | null; readonly bound: number | null; readonly gap: number | null } | null;
  readonly madeBy: string; readonly madeAt: string; readonly readyAt: string | null; readonly version: number;
  readonly failure?: { readonly code: string; readonly reference: string } | null;
  readonly summary: {
    readonly status: string; readonly needsOpen?: number; readonly stoppedEarly?: boolean; readonly movements: number; readonly unitsPlanned: number; readonly needsServed: number; readonly checked: boolean;
    readonly tiers: readonly { readonly name: string; readonly priorityClass?: number; readonly value: number; readonly bound: number; readonly outOf?: number; readonly gap: number }[];
  } | null;
}
export interface Movement {
  readonly id: string; readonly line: { readonly id: string; readonly contributionId: string; readonly reference: string; readonly donorCode: string; readonly described: string };
  readonly need: { readonly id: string; readonly reference: string; readonly needBy: string; readonly priority: number };
  readonly item: ItemRef; readonly units: number;
  readonly legs: readonly { readonly legId: string | null; readonly code: string; readonly from: string; readonly to: string; readonly fromNames: Names | null; readonly toNames: Names | null; readonly mode: string; readonly departOn: string; readonly arriveOn: string }[];
  readonly arriveOn: string; readonly late: boolean; readonly lateDays: number; readonly accepted: boolean;
}
export interface Unmet {
  readonly need: { readonly id: string; readonly reference: string; readonly item: ItemRef; readonly needBy: string; readonly priority: number };
  readonly units: number; readonly reason: PlanReason;
}
export interface Proposal extends ProposalRow {
  readonly movements: readonly Movement[]; readonly unmet: readonly Unmet[];
  readonly leftOutCounts: readonly { readonly kind: string; readonly reason: string; readonly count: number }[];
}

export const measures = ["announced", "committed", "allocated", "delivered", "declaredDelivered"] as const;
export type Measure = (typeof measures)[number];
export type MeasureFigures = Readonly<Record<Measure, number>>;
export interface PictureRow extends MeasureFigures { readonly key: string; readonly names: Names | null; readonly contributions: number; readonly unvalued: number }
export interface Picture {
  readonly asOf: string; readonly method: string; readonly methods: readonly { readonly method: string; readonly contributions: number }[];
  readonly rows: readonly PictureRow[]; readonly total: Omit<PictureRow, "key" | "names">;
}
/** Month by month: what stands at the month's end, and what was new in it. */
export interface PictureMonths { readonly asOf: string; readonly method: string; readonly months: readonly { readonly month: string; readonly standing: MeasureFigures; readonly added: MeasureFigures }[] }
export interface CoverageCount { readonly needs: number; readonly none: number; readonly partly: number; readonly full: number; readonly coveredShare: number; readonly deliveredShare: number }
export interface Coverage extends CoverageCount { readonly byPriority: readonly (CoverageCount & { readonly priority: number })[] }
export interface GoodsRow extends MeasureFigures { readonly itemId: string | null; readonly code: string | null; readonly names: Names | null; readonly described: string; readonly unit: string; readonly unknownLines: number }
export interface Uncounted {
  readonly id: string; readonly donor: { readonly code: string; readonly names: Names }; readonly reference: string; readonly title: string; readonly notCounted: string | null;
  readonly findings: readonly { readonly code: string; readonly column: string | null; readonly value: string | null }[]; readonly reasons: readonly string[];
}
export interface MapNode extends Ref { readonly kind: string; readonly country?: string; readonly latitude: number; readonly longitude: number; readonly illustrative: boolean; readonly flowTonnes: number }
export interface MapLeg { readonly id: string; readonly code: string; readonly from: string; readonly to: string; readonly mode: string; readonly capacityTonnes: number; readonly illustrative: boolean; readonly flowTonnes: number }
export interface NetworkPicture { readonly nodes: readonly MapNode[]; readonly legs: readonly MapLeg[]; readonly asOf: string; readonly unweighedLoads: number }

export interface AuditEntry { readonly index: number; readonly at: string; readonly actor: string; readonly org: string; readonly action: string; readonly object: { readonly kind: string; readonly id: string }; readonly facts: Readonly<Record<string, unknown>> }

export interface ImportResult { readonly added: number; readonly changed: number; readonly unchanged: number; readonly refused: readonly { readonly row: number | null; readonly column: string | null; readonly code: string; readonly message: string }[] }
export interface Job { readonly id: string; readonly kind: string; readonly fileName?: string; readonly dryRun?: boolean; readonly failure?: string | null; readonly state: "running" | "done" | "failed" | "cancelled"; readonly progress: { readonly done: number; readonly total: number | null; readonly phase: string } | null; readonly result: ImportResult | null }
