import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import type { Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import type { Names } from "../../kernel/names.ts";

export type BodyId = Id<"body">;

/** A forum whose members decide by consensus: a council, a committee, a group of donors. */
export interface Body {
  readonly id: BodyId;
  readonly code: string;
  readonly names: Names;
  /** The shortest silence that members may be given, in whole hours, 1 to 2,160. */
  readonly noticeHours: number;
  readonly illustrative: boolean;
  readonly basis: string | null;
  readonly version: number;
}

/** A party's time in a body: from the first day, until (without) the last; `null`: still. */
export interface Membership {
  readonly partyId: string;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
}

export type BodyRefusal =
  | { readonly rule: "BODY-1"; readonly code: "body-code-taken"; readonly pointer: string; readonly taken: string }
  | { readonly rule: "BODY-2"; readonly code: "membership-overlaps"; readonly pointer: string; readonly fromOn: Day; readonly untilOn: Day | null }
  | { readonly rule: "BODY-3"; readonly code: "membership-ends-before"; readonly pointer: string }
  | { readonly rule: "BODY-4"; readonly code: "member-unknown"; readonly pointer: string };

/** Whether a membership holds on a day. */
export function isMemberOn({ fromOn, untilOn }: Pick<Membership, "fromOn" | "untilOn">, on: Day): boolean {
  return fromOn <= on && (untilOn === null || on < untilOn);
}

/** Adds a time of membership: a party is in a body once at a time. */
export function addMembership(present: readonly Membership[], added: Membership): Decision<Membership, BodyRefusal> {
  if (added.untilOn !== null && added.untilOn <= added.fromOn) return refuse({ rule: "BODY-3", code: "membership-ends-before", pointer: "/untilOn" });
  const other = present.find((one) => one.partyId === added.partyId && (one.untilOn === null || added.fromOn < one.untilOn) && (added.untilOn === null || one.fromOn < added.untilOn));
  return other ? refuse({ rule: "BODY-2", code: "membership-overlaps", pointer: "/fromOn", fromOn: other.fromOn, untilOn: other.untilOn }) : allow(added);
}
