import { extract, type Extraction } from "../../extract/index.ts";
import { hashOf } from "../parts/digest.ts";

/** What a person may take into the record from a text: a proposal of the reader, or words selected by hand. */
export interface Candidate {
  readonly key: string;
  readonly kind: "statement" | "announcement";
  readonly form: "direct" | "mixed" | "indirect" | "announcement" | "by-hand";
  readonly start: number;
  readonly end: number;
  /** Who said it, as it will be recorded; a person may change it. */
  readonly speaker: string;
  /** Codes of the donors that an announcement names. */
  readonly donors: readonly string[];
  /** The measured rate of the rule, 0 to 1; `null` when nothing was measured. */
  readonly confidence: number | null;
  readonly state: "proposed" | "accepted" | "rejected";
}

export interface Document {
  readonly text: string;
  readonly url: string;
  readonly publisher: string;
  readonly published: string;
}

/** What the reader proposes for a text, in the order of the text. Nothing leaves the browser for it. */
export function propose({ text, published }: Document): { readonly language: Extraction["language"]; readonly candidates: readonly Candidate[] } {
  const { language, statements, announcements } = extract(text, { publishedOn: /^\d{4}-\d{2}-\d{2}$/.test(published) ? published : null });
  const candidates: Candidate[] = [
    ...statements.map((one) => ({ key: `s${one.start}-${one.end}`, kind: "statement" as const, form: one.form, start: one.start, end: one.end, speaker: one.speaker?.person ?? one.speaker?.text ?? "", donors: [], confidence: one.confidence, state: "proposed" as const })),
    ...announcements.map((one) => ({ key: `a${one.start}-${one.end}`, kind: "announcement" as const, form: "announcement" as const, start: one.start, end: one.end, speaker: "", donors: one.donors.map(({ party }) => party), confidence: null, state: "proposed" as const })),
  ];
  return { language, candidates: candidates.toSorted((one, other) => one.start - other.start || one.end - other.end) };
}

/** A candidate for words that somebody selected, without the spaces at their ends; `null` when nothing is left. */
export function byHand(text: string, from: number, to: number): Candidate | null {
  let [start, end] = [Math.max(0, Math.min(from, to)), Math.min(text.length, Math.max(from, to))];
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  return start === end ? null : { key: `h${start}-${end}`, kind: "statement", form: "by-hand", start, end, speaker: "", donors: [], confidence: null, state: "accepted" };
}

/** The text in pieces that each lie in the same candidates, for highlighting; together they are the text. */
export function pieces(text: string, candidates: readonly Candidate[]): { readonly text: string; readonly start: number; readonly of: readonly Candidate[] }[] {
  const cuts = [...new Set([0, text.length, ...candidates.flatMap(({ start, end }) => [start, end])])].toSorted((one, other) => one - other);
  return cuts.slice(0, -1).map((start, at) => ({ start, text: text.slice(start, cuts[at + 1]), of: candidates.filter((one) => one.start <= start && cuts[at + 1]! <= one.end) }));
}

/**
 * The accepted ones as a record file, a JSON object a line. What is quoted is the slice of the text. The id is made of
 * address and words, so that the same sentence accepted twice is recorded once.
 */
export async function toRecordFile(document: Document, language: string, candidates: readonly Candidate[]): Promise<string> {
  const lines = await Promise.all(candidates.filter(({ state }) => state === "accepted").map(async ({ kind, start, end, speaker, donors }) => {
    const quote = document.text.slice(start, end);
    const id = `read-${(await hashOf(JSON.stringify([document.url, quote]))).slice(0, 32)}`;
    return JSON.stringify({ id, url: document.url, quote, publisher: document.publisher, published: document.published, language, kind, ...(speaker.trim() === "" ? {} : { speaker: speaker.trim() }), ...(donors.length === 0 ? {} : { donor: donors.join("|") }) });
  }));
  return `${lines.join("\n")}\n`;
}
