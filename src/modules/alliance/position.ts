import type { Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { DecisionId } from "./decision.ts";

export type PositionId = Id<"position">;

/** Where a member may stand. `notStated` is never recorded: it is what there is before anything is. */
export const stances = ["notStated", "noObjection", "supports", "seeksAmendment", "conditions", "objects", "absent"] as const;
export type Stance = (typeof stances)[number];

/** What may be recorded of a member. No objection comes of a silence that was kept, or is the member's own word. */
export const recordable = ["noObjection", "supports", "seeksAmendment", "conditions", "objects", "absent"] as const satisfies readonly Stance[];

/**
 * On whose word: the member itself in this room, the member's published words, a publisher that names its source, or one that
 * does not. `silence` is the room's: the member was asked in time and kept it.
 */
export const confidences = ["own", "official", "reported", "unnamed", "silence"] as const;
export type Confidence = (typeof confidences)[number];

/** What is recorded of where a member stands. Never changed: a later one stands beside it. */
export interface Position {
  readonly id: PositionId;
  readonly decisionId: DecisionId;
  readonly partyId: string;
  readonly stance: Exclude<Stance, "notStated">;
  /** What the member asks for, in words. */
  readonly conditions: string | null;
  /** Known to the year, the month or the day. */
  readonly saidOn: string;
  readonly confidence: Confidence;
  /** Who published it; `null` for what the member itself stated here. */
  readonly publisher: string | null;
  readonly recordedAt: Date;
  readonly labelId: LabelId;
}

export type PositionRefusal =
  | { readonly rule: "POSITION-1"; readonly code: "position-needs-source"; readonly pointer: string }
  | { readonly rule: "POSITION-2"; readonly code: "silence-is-no-position"; readonly pointer: string }
  | { readonly rule: "POSITION-4"; readonly code: "position-of-no-member"; readonly pointer: string }
  | { readonly rule: "POSITION-5"; readonly code: "position-in-future"; readonly pointer: string }
  | { readonly rule: "POSITION-6"; readonly code: "position-without-terms"; readonly pointer: string };

/** Why a position may not be recorded, or `null`. `quoted`: a sentence with its source comes with it. */
export function whyNotRecord(position: Pick<Position, "stance" | "conditions" | "saidOn" | "confidence">, of: { readonly quoted: boolean; readonly member: boolean; readonly today: Day }): PositionRefusal | null {
  if (position.confidence !== "own" && !of.quoted) return { rule: "POSITION-1", code: "position-needs-source", pointer: "/quotation" };
  if (position.stance === "noObjection" && position.confidence !== "own" && position.confidence !== "official") return { rule: "POSITION-2", code: "silence-is-no-position", pointer: "/stance" };
  if (!of.member) return { rule: "POSITION-4", code: "position-of-no-member", pointer: "/partyId" };
  if (position.saidOn > of.today.slice(0, position.saidOn.length)) return { rule: "POSITION-5", code: "position-in-future", pointer: "/saidOn" };
  const asks = position.stance === "conditions" || position.stance === "seeksAmendment";
  return asks && position.conditions === null ? { rule: "POSITION-6", code: "position-without-terms", pointer: "/conditions" } : null;
}

/** Where a member stands on a day: the last word of each voice. More than one stance is a conflict, which stays. */
export interface Standing {
  readonly partyId: string;
  readonly stances: readonly Stance[];
  readonly positions: readonly Position[];
}

const isOwnWord = (one: Position) => one.confidence === "own" || one.confidence === "official";
const saidBy = (one: Position, on: Day) => one.saidOn <= on.slice(0, one.saidOn.length);
/** Of one day and instant, the one that is given later is the later word. */
const later = (a: Position, b: Position) => (a.saidOn === b.saidOn ? a.recordedAt.getTime() - b.recordedAt.getTime() : a.saidOn < b.saidOn ? -1 : 1);

/**
 * Where each member stands as of a day. Every publisher is a voice, and the member's own word is one; of each voice the
 * last word counts, and the member's own word silences what others reported before it. A silence that was kept says less than
 * any word of the member's, and more than what others reported before it. Nothing is merged beyond that.
 */
export function standingsOn(members: readonly string[], positions: readonly Position[], on: Day): Standing[] {
  return members.map((partyId) => {
    const said = positions.filter((one) => one.partyId === partyId && saidBy(one, on)).toSorted(later);
    const own = said.findLast(isOwnWord) ?? said.findLast((one) => one.confidence === "silence");
    const last = new Map<string, Position>();
    for (const one of said) if (!isOwnWord(one) && one.confidence !== "silence" && (own === undefined || one.saidOn > own.saidOn)) last.set(one.publisher ?? "", one);
    const standing = [...(own ? [own] : []), ...last.values()];
    const named = stances.filter((stance) => standing.some((one) => one.stance === stance));
    return { partyId, stances: named.length === 0 ? ["notStated"] : named, positions: standing };
  });
}

/** What stands between a decision and consensus, member by member: who objects, asks for something, or has not said. */
export function whatIsNeeded(standings: readonly Standing[]): { readonly objecting: string[]; readonly asking: { readonly partyId: string; readonly conditions: string }[]; readonly unstated: string[]; readonly disputed: string[] } {
  const having = (stance: Stance) => standings.filter((one) => one.stances.includes(stance)).map((one) => one.partyId);
  return {
    objecting: having("objects"),
    asking: standings.flatMap(({ partyId, positions }) => positions.filter((one) => one.stance === "conditions" || one.stance === "seeksAmendment").map((one) => ({ partyId, conditions: one.conditions! }))),
    unstated: having("notStated"),
    disputed: standings.filter((one) => one.stances.length > 1).map((one) => one.partyId),
  };
}
