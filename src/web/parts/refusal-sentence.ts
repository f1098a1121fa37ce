import { refusalTexts, toSentence } from "../../texts/refusals.ts";
import type { Problem } from "../api.ts";
import type { Texts } from "../language.tsx";

const lists = ["stage", "needState", "allocationState", "ended", "moneyStep", "proposalState"];

/** A fact in the reader's words: states as words, days as days. Numbers stay numbers: the sentence's own plural needs them. */
function toWords({ word, day, names }: Texts, value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(String).join(", ");
  if (value !== null && typeof value === "object") return "en" in value ? names(value as never) : JSON.stringify(value);
  if (typeof value !== "string") return value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value);
  for (const list of lists) {
    const found = word(list, value);
    if (found !== value) return found.toLocaleLowerCase();
  }
  return value;
}

export function toSentenceInWords(texts: Texts, code: string, facts: Readonly<Record<string, unknown>>): string {
  return toSentence(texts.language, code, Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, toWords(texts, value)])));
}

/** A refusal's sentence: its own when its code has one, else the one for its kind, else what the server wrote. */
export function toRefusalSentence(texts: Texts, problem: Problem): string {
  const why = problem.facts?.["why"];
  if (problem.code === "proposal-stale" && typeof why === "string") return toRefusalSentence(texts, { ...problem, code: `proposal-stale-${why}`, facts: { ...problem.facts, why: null } });
  if (refusalTexts[texts.language][problem.code] !== undefined) {
    try {
      return toSentenceInWords(texts, problem.code, problem.facts ?? {});
    } catch {
      return problem.detail;
    }
  }
  const own = texts.word("fault", problem.code);
  return own === problem.code ? problem.detail || texts.t("fault.status", { status: problem.status }) : own;
}

/** The sentence beside one field. A rule's own fault is said as the rule's sentence; a wrong form as one of a few words. */
export function toFieldSentence(texts: Texts, problem: Problem, fault: { readonly code: string; readonly detail: string; readonly limit?: number }): string {
  if (fault.code === problem.code) return toRefusalSentence(texts, problem);
  const code = fault.limit === undefined ? fault.code : fault.code === "too-small" ? "least" : "most";
  const own = texts.word("field", code, { limit: fault.limit ?? 0 });
  return own === code ? fault.detail : own;
}
