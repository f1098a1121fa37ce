import type { Schema } from "../../client/index.ts";
import type { stances } from "../../modules/alliance/index.ts";

export type DecisionRow = Schema<"Decision">;
export type Decision = Schema<"OpenDecision">;
export type Standing = Decision["standings"][number];
export type Body = Schema<"Body">;
export type Accession = Schema<"OpenAccession">;
export type AccessionRow = Schema<"Accession">;
export type Meeting = Schema<"OpenMeeting">;
export type MeetingRow = Schema<"Meeting">;
export type Stance = (typeof stances)[number];

export function toneOfDecision(state: DecisionRow["state"]): "good" | "warn" | "bad" | "quiet" {
  return state === "agreed" ? "good" : state === "broken" ? "bad" : state === "underSilence" ? "warn" : "quiet";
}

export function toneOfStance(stance: Stance): "good" | "warn" | "bad" | "quiet" {
  return stance === "supports" ? "good" : stance === "objects" ? "bad" : stance === "conditions" || stance === "seeksAmendment" ? "warn" : "quiet";
}

/** How far an instant is, in words of the reader's language: the largest unit that is at least one. */
export function fromNow(until: string, now: number, language: string): string {
  const seconds = (Date.parse(until) - now) / 1000;
  const [unit, size] = ([["day", 86_400], ["hour", 3600], ["minute", 60]] as const).find(([, length]) => Math.abs(seconds) >= length) ?? (["minute", 60] as const);
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(Math.trunc(seconds / size), unit);
}

/** What was typed in the reader's own time zone, as an instant; none when nothing whole was typed. */
export function toInstant(local: string): string | null {
  const date = new Date(local);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
