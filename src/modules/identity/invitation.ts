import type { Id } from "../../kernel/id.ts";
import type { Role } from "./role.ts";

export type InvitationId = Id<"invitation">;

/** A link that lets one person make an account. Without a party it is the room's first coordinator's, who names their own. */
export interface Invitation {
  readonly id: InvitationId;
  readonly party: string | null;
  readonly roles: readonly Role[];
  /** The account that gets another way to sign in, instead of a new one. */
  readonly account: string | null;
  readonly endsAt: Date;
  readonly usedAt: Date | null;
}

/** For how many hours a link holds: an invitation's, and the first coordinator's. */
export const invitationHours = { invited: 7 * 24, first: 24 } as const;

/** Whether an invitation can still be accepted at this instant. */
export function isOpen(invitation: Pick<Invitation, "endsAt" | "usedAt">, now: Date): boolean {
  return invitation.usedAt === null && now.getTime() < invitation.endsAt.getTime();
}
