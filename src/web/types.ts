import type { Answer, Schema } from "../client/index.ts";

/** What the server answers, under the names the pages use. Days are yyyy-mm-dd, units whole numbers, unknown is null. */
export type Actor = Schema<"RoomDescription">["actor"];
export type Party = Schema<"Party">;
export type Names = Party["names"];
export type Ref = Schema<"PartyBrief">;
export type Item = Schema<"Item">;
export type Node = Schema<"Node">;
export type Leg = Schema<"Leg">;
export type Statement = Schema<"Statement">;
export type SupportedStatement = Schema<"SupportedStatement">;
export type NeedRow = Schema<"Need">;
export type Need = Schema<"OpenNeed">;
export type ContributionRow = Schema<"Contribution">;
export type Contribution = Schema<"OpenContribution">;
export type Line = Contribution["lines"][number];
export type LineRow = Schema<"GoodsLine">;
export type Allocation = Schema<"Allocation">;
export type Valuation = Contribution["valuations"][number];
export type ProposalRow = Schema<"Proposal">;
export type Proposal = Schema<"OpenProposal">;
export type Movement = Proposal["movements"][number];
export type Comparison = Schema<"ProposalComparison">;
export type PlanReason = Proposal["unmet"][number]["reason"];
export type Picture = Schema<"Picture">;
export type PictureRow = Picture["rows"][number];
export type PictureMonths = Schema<"PictureMonths">;
export type Coverage = Schema<"Coverage">;
export type CoverageCount = Omit<Coverage["byPriority"][number], "priority">;
export type NetworkPicture = Schema<"PictureMap">;
export type MapNode = NetworkPicture["nodes"][number];
export type MapLeg = NetworkPicture["legs"][number];
export type Job = Answer<"/api/jobs/{id}">;
export type ImportResult = NonNullable<Job["result"]>;

export type MeasureFigures = PictureMonths["months"][number]["standing"];
export type Measure = keyof MeasureFigures;
export const measures = ["announced", "committed", "allocated", "delivered", "declaredDelivered"] as const satisfies readonly Measure[];
