import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import type { Id } from "../../kernel/id.ts";
import { classifications, isClearedWithin, usualClearance, type Clearance } from "../releasability/index.ts";

export type ClearanceWishId = Id<"clearanceWish">;

/** Whose clearance: a party's, by its code, or a person's, by what the log calls them. */
export const clearedKinds = ["party", "person"] as const;
export type ClearedKind = (typeof clearedKinds)[number];

export const clearanceWishStates = ["open", "confirmed", "declined"] as const;

/** That a party or a person be cleared for something else. `null`: as long as nobody says otherwise, a party as all are, a person as their party. */
export interface ClearanceWish {
  readonly id: ClearanceWishId;
  readonly kind: ClearedKind;
  readonly subject: string;
  readonly from: Clearance | null;
  readonly to: Clearance | null;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedOrg: string;
  readonly askedAt: Date;
  readonly state: (typeof clearanceWishStates)[number];
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
}

/** The number of a clearance's classification, from the least protected on; none where nothing is said. */
export function levelOf(clearance: Clearance | null): number | null {
  return clearance === null ? null : classifications.indexOf(clearance.classification);
}

/** A clearance by the number of its classification; nothing said where there is none. */
export function clearanceAt(level: number | null, categories: readonly string[] | null): Clearance | null {
  return level === null ? null : { classification: classifications[level]!, categories: categories ?? [] };
}

export type ClearanceRefusal =
  | { readonly rule: "CLEARANCE-2"; readonly code: "clearance-same-person" }
  | { readonly rule: "CLEARANCE-2"; readonly code: "clearance-of-oneself" }
  | { readonly rule: "CLEARANCE-4"; readonly code: "clearance-open-already"; readonly pointer: string }
  | { readonly rule: "CLEARANCE-4"; readonly code: "clearance-same"; readonly pointer: string }
  | { readonly rule: "CLEARANCE-4"; readonly code: "clearance-settled"; readonly state: ClearanceWish["state"] }
  | { readonly rule: "CLEARANCE-4"; readonly code: "clearance-overtaken" }
  | { readonly rule: "CLEARANCE-5"; readonly code: "cleared-unknown"; readonly pointer: string };

/** Whether nobody reads more by the one than by the other. */
export function narrows({ kind, from, to }: Pick<ClearanceWish, "kind" | "from" | "to">): boolean {
  if (kind === "party") return isClearedWithin(to ?? usualClearance, from ?? usualClearance);
  return from === null || (to !== null && isClearedWithin(to, from));
}

const isSame = (one: Clearance | null, other: Clearance | null) => JSON.stringify(one) === JSON.stringify(other);

/** What is asked for: less holds at once, more waits for another person. Nobody asks for more for themselves. */
export function ask(wish: Omit<ClearanceWish, "state" | "settledBy" | "settledAt">): Decision<ClearanceWish, ClearanceRefusal> {
  if (isSame(wish.from, wish.to)) return refuse({ rule: "CLEARANCE-4", code: "clearance-same", pointer: "/clearance" });
  if (narrows(wish)) return allow({ ...wish, state: "confirmed", settledBy: wish.askedBy, settledAt: wish.askedAt });
  if (wish.kind === "person" && wish.subject === wish.askedBy) return refuse({ rule: "CLEARANCE-2", code: "clearance-of-oneself" });
  return allow({ ...wish, state: "open", settledBy: null, settledAt: null });
}

/** Why a person cannot confirm that somebody is cleared for more, or `null`. Screens ask this to explain a disabled button. */
export function whyNotConfirm(wish: Pick<ClearanceWish, "kind" | "subject" | "askedBy" | "state">, actor: string): ClearanceRefusal | null {
  if (wish.state !== "open") return { rule: "CLEARANCE-4", code: "clearance-settled", state: wish.state };
  if (wish.askedBy === actor) return { rule: "CLEARANCE-2", code: "clearance-same-person" };
  return wish.kind === "person" && wish.subject === actor ? { rule: "CLEARANCE-2", code: "clearance-of-oneself" } : null;
}

/** Confirms as somebody else than who asked, while the clearance is still the one that was to be changed. */
export function confirm(wish: ClearanceWish, by: { readonly actor: string; readonly now: Date; readonly clearanceNow: Clearance | null }): Decision<ClearanceWish, ClearanceRefusal> {
  const why = whyNotConfirm(wish, by.actor);
  if (why) return refuse(why);
  if (!isSame(by.clearanceNow, wish.from)) return refuse({ rule: "CLEARANCE-4", code: "clearance-overtaken" });
  return allow({ ...wish, state: "confirmed", settledBy: by.actor, settledAt: by.now });
}

/** Says no, or takes back what oneself asked. */
export function decline(wish: ClearanceWish, by: { readonly actor: string; readonly now: Date }): Decision<ClearanceWish, ClearanceRefusal> {
  if (wish.state !== "open") return refuse({ rule: "CLEARANCE-4", code: "clearance-settled", state: wish.state });
  return allow({ ...wish, state: "declined", settledBy: by.actor, settledAt: by.now });
}
