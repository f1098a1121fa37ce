import { allow, refuse, type Decision as Answer } from "../../kernel/decision.ts";
import type { Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { BodyId } from "./body.ts";

export type DecisionId = Id<"decision">;

export const decisionStates = ["draft", "circulated", "underSilence", "broken", "agreed", "withdrawn"] as const;
export type DecisionState = (typeof decisionStates)[number];

/** What whoever chairs may do with a decision. Objecting is a member's, closing the room's own. */
export const decisionSteps = ["circulate", "amend", "beginSilence", "extendSilence", "agreeInMeeting", "changeForum", "withdraw"] as const;
export type DecisionStep = (typeof decisionSteps)[number];

/** What a body is asked to agree to, by consensus. Instants are UTC. */
export interface Decision {
  readonly id: DecisionId;
  readonly bodyId: BodyId;
  readonly reference: string;
  readonly title: string;
  readonly text: string;
  /** Counts the texts there were, from 1. */
  readonly textVersion: number;
  readonly state: DecisionState;
  /** Counts the silences there were; 0 before the first. */
  readonly round: number;
  /** The last instant at which an objection counts; only under silence. */
  readonly silenceUntil: Date | null;
  readonly agreedAt: Date | null;
  readonly agreedHow: "silence" | "meeting" | null;
  readonly proposedOn: Day;
  readonly illustrative: boolean;
  readonly basis: string | null;
  readonly note: string | null;
  readonly labelId: LabelId;
  readonly version: number;
}

export type DecisionRefusal =
  | { readonly rule: "DECISION-1"; readonly code: "decision-step-order"; readonly pointer: string; readonly state: DecisionState; readonly step: DecisionStep }
  | { readonly rule: "DECISION-2"; readonly code: "silence-too-short"; readonly pointer: string; readonly noticeHours: number; readonly earliest: string }
  | { readonly rule: "DECISION-2"; readonly code: "silence-not-longer"; readonly pointer: string; readonly until: string }
  | { readonly rule: "DECISION-2"; readonly code: "silence-without-end"; readonly pointer: string }
  | { readonly rule: "DECISION-3"; readonly code: "silence-not-released"; readonly pointer: string; readonly members: readonly string[] }
  | { readonly rule: "DECISION-3"; readonly code: "body-without-members"; readonly pointer: string }
  | { readonly rule: "DECISION-4"; readonly code: "silence-over"; readonly pointer: string; readonly until: string }
  | { readonly rule: "DECISION-4"; readonly code: "not-under-silence"; readonly pointer: string; readonly state: DecisionState }
  | { readonly rule: "DECISION-5"; readonly code: "not-asked"; readonly pointer: string }
  | { readonly rule: "DECISION-7"; readonly code: "text-unchanged"; readonly pointer: string }
  | { readonly rule: "DECISION-8"; readonly code: "objection-stands"; readonly pointer: string; readonly members: readonly string[] }
  | { readonly rule: "DECISION-9"; readonly code: "decision-reference-taken"; readonly pointer: string }
  | { readonly rule: "DECISION-10"; readonly code: "decision-refers-to-nothing"; readonly pointer: string }
  | { readonly rule: "DECISION-10"; readonly code: "forum-unchanged"; readonly pointer: string }
  | { readonly rule: "DECISION-11"; readonly code: "objection-withdrawn"; readonly pointer: string };

/** Which steps may be taken in which state. What is agreed or withdrawn stays so. */
const allowedSteps: Readonly<Record<DecisionState, readonly DecisionStep[]>> = {
  draft: ["circulate", "amend", "changeForum", "withdraw"],
  circulated: ["amend", "beginSilence", "agreeInMeeting", "changeForum", "withdraw"],
  underSilence: ["amend", "extendSilence", "withdraw"],
  broken: ["circulate", "amend", "agreeInMeeting", "changeForum", "withdraw"],
  agreed: [],
  withdrawn: [],
};

/** The steps that whoever chairs may take from a state. */
export function nextSteps(state: DecisionState): readonly DecisionStep[] {
  return allowedSteps[state];
}

/** How long after its end a silence is closed, in milliseconds: what was said in time may still be on its way to the record. */
export const settlingMs = 10_000;

export interface StepOrder {
  readonly step: DecisionStep;
  /** The end of a silence, for beginning, extending, or amending under one. */
  readonly until: Date | null;
  readonly text: string | null;
  readonly bodyId: BodyId | null;
}

/** What a step is decided upon, besides the decision. */
export interface Around {
  readonly now: Date;
  /** Of the body in which it is to be decided. */
  readonly noticeHours: number;
  /** Codes of the body's members on this day. */
  readonly members: readonly string[];
  /** Those of them who may not read the decision. */
  readonly blind: readonly string[];
  /** Members whose objection to the present text stands. */
  readonly objecting: readonly string[];
}

/** Takes a step, or says why not. A text under silence that is amended begins a new silence, for which everyone is asked anew. */
export function takeStep(decision: Decision, order: StepOrder, around: Around): Answer<Decision, DecisionRefusal> {
  // What was kept until its end is agreed, though nobody has closed it yet: no step undoes that.
  if (isOver(decision, around.now)) return refuse({ rule: "DECISION-4", code: "silence-over", pointer: "/step", until: decision.silenceUntil!.toISOString() });
  if (!allowedSteps[decision.state].includes(order.step)) return refuse({ rule: "DECISION-1", code: "decision-step-order", pointer: "/step", state: decision.state, step: order.step });
  const next = { ...decision, silenceUntil: null, version: decision.version + 1 };
  switch (order.step) {
    case "circulate": return allow({ ...next, state: "circulated" });
    case "withdraw": return allow({ ...next, state: "withdrawn" });
    case "beginSilence": return beginSilence(next, order.until, around);
    case "extendSilence": return whyNotExtend(decision, order.until) ?? allow({ ...next, silenceUntil: order.until });
    case "agreeInMeeting":
      if (around.objecting.length > 0) return refuse({ rule: "DECISION-8", code: "objection-stands", pointer: "/step", members: around.objecting });
      return allow({ ...next, state: "agreed", agreedAt: around.now, agreedHow: "meeting" });
    case "changeForum":
      if (order.bodyId === null || order.bodyId === decision.bodyId) return refuse({ rule: "DECISION-10", code: "forum-unchanged", pointer: "/bodyId" });
      return allow({ ...next, bodyId: order.bodyId, state: decision.state === "draft" ? "draft" : "circulated" });
    case "amend": return amend(next, order, around);
  }
}

function amend(next: Decision, order: StepOrder, around: Around): Answer<Decision, DecisionRefusal> {
  if (order.text === null || order.text === next.text) return refuse({ rule: "DECISION-7", code: "text-unchanged", pointer: "/text" });
  const amended = { ...next, text: order.text, textVersion: next.textVersion + 1 };
  // Everyone is asked anew about what was changed while they were silent.
  if (next.state === "underSilence") return beginSilence(amended, order.until, around);
  return allow({ ...amended, state: next.state === "broken" ? "circulated" : next.state });
}

function beginSilence(next: Decision, until: Date | null, { now, noticeHours, members, blind }: Around): Answer<Decision, DecisionRefusal> {
  if (until === null) return refuse({ rule: "DECISION-2", code: "silence-without-end", pointer: "/until" });
  const earliest = new Date(now.getTime() + noticeHours * 3_600_000);
  if (until < earliest) return refuse({ rule: "DECISION-2", code: "silence-too-short", pointer: "/until", noticeHours, earliest: earliest.toISOString() });
  if (members.length === 0) return refuse({ rule: "DECISION-3", code: "body-without-members", pointer: "/step" });
  if (blind.length > 0) return refuse({ rule: "DECISION-3", code: "silence-not-released", pointer: "/step", members: blind });
  return allow({ ...next, state: "underSilence", round: next.round + 1, silenceUntil: until });
}

function whyNotExtend(decision: Decision, until: Date | null): Answer<Decision, DecisionRefusal> | null {
  const present = decision.silenceUntil!;
  if (until === null) return refuse({ rule: "DECISION-2", code: "silence-without-end", pointer: "/until" });
  return until <= present ? refuse({ rule: "DECISION-2", code: "silence-not-longer", pointer: "/until", until: present.toISOString() }) : null;
}

/** Why a member's objection does not count, or `null`. At the last instant it does. */
export function whyNotObject(decision: Decision, of: { readonly now: Date; readonly asked: boolean }): DecisionRefusal | null {
  // A silence that was broken takes further objections while it lasts: each member's stands on its own.
  const open = decision.state === "underSilence" || (decision.state === "broken" && decision.silenceUntil !== null);
  if (!open) return { rule: "DECISION-4", code: "not-under-silence", pointer: "/step", state: decision.state };
  if (of.now > decision.silenceUntil!) return { rule: "DECISION-4", code: "silence-over", pointer: "/step", until: decision.silenceUntil!.toISOString() };
  return of.asked ? null : { rule: "DECISION-5", code: "not-asked", pointer: "/partyId" };
}

/** A member objects: the silence is broken at once. Its end stays known, for others may object until then. */
export function object(decision: Decision, of: { readonly now: Date; readonly asked: boolean }): Answer<Decision, DecisionRefusal> {
  const refusal = whyNotObject(decision, of);
  return refusal ? refuse(refusal) : allow({ ...decision, state: "broken", version: decision.version + 1 });
}

/** Whether a silence is past its end, closed or not. */
export function isOver(decision: Pick<Decision, "state" | "silenceUntil">, now: Date): boolean {
  return decision.state === "underSilence" && now > decision.silenceUntil!;
}

/** Whether a silence is to be closed: its end is past by the time that settling takes. */
export function isDue(decision: Pick<Decision, "state" | "silenceUntil">, now: Date): boolean {
  return isOver(decision, new Date(now.getTime() - settlingMs));
}

/**
 * Closes a silence that nobody broke. It is agreed as of its end, if everyone who is a member on that day was asked in time;
 * whoever came since makes it no consensus, and the decision goes back to being circulated.
 */
export function closeSilence(decision: Decision, of: { readonly now: Date; readonly members: readonly string[]; readonly asked: readonly string[] }): Decision {
  if (!isDue(decision, of.now)) throw new RangeError("the silence is not over");
  const heard = of.members.every((one) => of.asked.includes(one));
  const next = { ...decision, version: decision.version + 1 };
  return heard ? { ...next, state: "agreed", agreedAt: decision.silenceUntil, agreedHow: "silence", silenceUntil: null } : { ...next, state: "circulated", silenceUntil: null };
}
