import { allow, refuse, type Decision as Answer } from "../../kernel/decision.ts";
import { toDay, type Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { BodyId } from "./body.ts";

export type MeetingId = Id<"meeting">;

export const meetingStates = ["planned", "held", "cancelled"] as const;
export type MeetingState = (typeof meetingStates)[number];

/** A meeting of a body. Instants are UTC. The sheet says what was decided, and is written once. */
export interface Meeting {
  readonly id: MeetingId;
  readonly bodyId: BodyId;
  readonly title: string;
  readonly place: string | null;
  readonly beginsAt: Date;
  readonly endsAt: Date;
  readonly state: MeetingState;
  readonly sheet: string | null;
  readonly labelId: LabelId;
  readonly version: number;
}

/** A point of the agenda; `paper` is the address of what is read beforehand. */
export interface AgendaPoint {
  readonly title: string;
  readonly decisionId: string | null;
  readonly paper: string | null;
}

/** What somebody took upon themselves at a meeting. */
export interface ActionItem {
  readonly text: string;
  readonly ownerId: string;
  readonly dueOn: Day;
}

export type MeetingRefusal =
  | { readonly rule: "MEETING-1"; readonly code: "meeting-ends-before"; readonly pointer: string }
  | { readonly rule: "MEETING-2"; readonly code: "meeting-settled"; readonly pointer: string; readonly state: MeetingState }
  | { readonly rule: "MEETING-2"; readonly code: "meeting-not-begun"; readonly pointer: string; readonly beginsAt: string }
  | { readonly rule: "MEETING-3"; readonly code: "agenda-of-another-body"; readonly pointer: string }
  | { readonly rule: "MEETING-4"; readonly code: "action-due-before"; readonly pointer: string; readonly heldOn: Day }
  | { readonly rule: "MEETING-4"; readonly code: "action-without-owner"; readonly pointer: string }
  | { readonly rule: "MEETING-5"; readonly code: "action-done"; readonly pointer: string };

/** Whether the times of a meeting are in order. */
export function checkMeeting(meeting: Meeting): Answer<Meeting, MeetingRefusal> {
  return meeting.endsAt <= meeting.beginsAt ? refuse({ rule: "MEETING-1", code: "meeting-ends-before", pointer: "/endsAt" }) : allow(meeting);
}

/** Records what a meeting decided, once it has begun, and who does what by when. */
export function holdMeeting(meeting: Meeting, sheet: string, actions: readonly ActionItem[], now: Date): Answer<Meeting, MeetingRefusal> {
  if (meeting.state !== "planned") return refuse({ rule: "MEETING-2", code: "meeting-settled", pointer: "/sheet", state: meeting.state });
  if (now < meeting.beginsAt) return refuse({ rule: "MEETING-2", code: "meeting-not-begun", pointer: "/sheet", beginsAt: meeting.beginsAt.toISOString() });
  const heldOn = toDay(meeting.beginsAt);
  const early = actions.findIndex((one) => one.dueOn < heldOn);
  if (early !== -1) return refuse({ rule: "MEETING-4", code: "action-due-before", pointer: `/actions/${early}/dueOn`, heldOn });
  return allow({ ...meeting, state: "held", sheet, version: meeting.version + 1 });
}

/** Calls a meeting off that was not held. */
export function cancelMeeting(meeting: Meeting): Answer<Meeting, MeetingRefusal> {
  return meeting.state === "planned" ? allow({ ...meeting, state: "cancelled", version: meeting.version + 1 }) : refuse({ rule: "MEETING-2", code: "meeting-settled", pointer: "/version", state: meeting.state });
}
