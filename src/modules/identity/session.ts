import type { Id } from "../../kernel/id.ts";
import type { AccountId } from "./account.ts";

export type SessionId = Id<"session">;
export const ways = ["password", "passkey", "openid"] as const;
export type Way = (typeof ways)[number];

/** A sign-in that holds: of an account, for one of its organisations. */
export interface Session {
  readonly id: SessionId;
  readonly account: AccountId;
  readonly party: string;
  readonly way: Way;
  readonly beganAt: Date;
  readonly usedAt: Date;
  /** When the person last proved who they are. */
  readonly provenAt: Date;
}

const minute = 60_000;
/** How long a session lives without being used, and at most; how long a proof counts for what asks for a fresh one. */
export const sessionMinutes = { idle: 30, most: 12 * 60, proof: 5 } as const;

/** How long a browser has to answer what it was asked when someone signs in by another way than a password. */
export const challengeMinutes = 5;

/** Whether a session holds at this instant: used within the last 30 minutes, begun within the last 12 hours. Ends are exclusive. */
export function holds(session: Pick<Session, "beganAt" | "usedAt">, now: Date): boolean {
  return now.getTime() < session.usedAt.getTime() + sessionMinutes.idle * minute && now.getTime() < session.beganAt.getTime() + sessionMinutes.most * minute;
}

/** Whether someone proved who they are within the last 5 minutes. */
export function isFresh(session: Pick<Session, "provenAt">, now: Date): boolean {
  return now.getTime() < session.provenAt.getTime() + sessionMinutes.proof * minute;
}

/** The use of a session is noted once a minute, not at every request. */
export function isWorthNoting(session: Pick<Session, "usedAt">, now: Date): boolean {
  return now.getTime() >= session.usedAt.getTime() + minute;
}
