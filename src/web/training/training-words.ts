import { addDays, type Day } from "../../kernel/day.ts";
import type { Schema } from "../../client/index.ts";

export type SessionRow = Schema<"CourseSession">;
export type Session = Schema<"OpenCourseSession">;
export type Cohort = Session["cohorts"][number];
export type TraineeRow = Cohort["trainees"][number];
export type RequestRow = Schema<"TrainingRequest">;
export type ReportRow = Schema<"CourseReport">["sessions"][number];
export type StepGroup = Schema<"TrainingStep">["groups"][number];

export const spans = ["week", "month", "quarter"] as const;
export type Span = (typeof spans)[number];

/** The first day of the week, or of the month, in which a day lies. */
export function beginningOf(span: Span, day: Day): Day {
  return span === "week" ? addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7)) : (`${day.slice(0, 7)}-01` as Day);
}

/** The first day of the span that is so many spans later. */
export function spanAfter(span: Span, from: Day, steps: number): Day {
  if (span === "week") return addDays(from, 7 * steps);
  const months = (span === "month" ? 1 : 3) * steps;
  return new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1 + months, 1)).toISOString().slice(0, 10) as Day;
}

export function toneOfSeat(state: TraineeRow["state"]): "good" | "warn" | "bad" | "quiet" {
  return state === "graduated" ? "good" : state === "failed" ? "bad" : state === "arrived" ? "warn" : "quiet";
}

export const toneOfStep = { inStep: "good", courseLate: "bad", fading: "warn" } as const;

/** The name of a language by its code, in the reader's language. */
export function languageName(code: string, reader: string): string {
  return new Intl.DisplayNames(reader, { type: "language", fallback: "code" }).of(code) ?? code;
}

/** Texts divided by commas or lines, none empty. */
export function parts(text: string): string[] {
  return text.split(/[\s,;]+/).filter((one) => one !== "");
}
