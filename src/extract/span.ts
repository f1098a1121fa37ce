import { fold } from "./fold.ts";

/** A piece of a text: offsets in UTF-16 units into the untouched text, the end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether a span lies in the text and holds at least one character. */
export function isWithin({ start, end }: Span, text: string): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
}

export const overlapOf = (one: Span, other: Span): number => Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));

const marks = /[«»“”„‟"‹›]/;

/** Text as it is compared, with where each of its characters came from: case, accents, kinds of marks and runs of spaces do not count. */
function toComparable(text: string): { text: string; from: number[] } {
  const folded = fold(text);
  let out = "";
  const from: number[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const unit = /\s/.test(folded[at]!) ? " " : marks.test(folded[at]!) ? '"' : folded[at]!;
    if (unit === " " && (out === "" || out.endsWith(" "))) continue;
    out += unit;
    from.push(at);
  }
  return { text: out, from };
}

/**
 * Where words that somebody repeats stand in a text: kinds of spaces, quotation marks, case and accents may differ, words may
 * not. `null` when they stand nowhere within the bounds, or more than once. What is kept is always the slice of the text.
 */
export function locate(text: string, repeated: string, within: Span = { start: 0, end: text.length }): Span | null {
  const wanted = toComparable(repeated).text.trim();
  if (wanted === "") return null;
  const { text: searched, from } = toComparable(text.slice(within.start, within.end));
  const at = searched.indexOf(wanted);
  if (at < 0 || searched.includes(wanted, at + 1)) return null;
  const wordUnit = /[\p{L}\p{N}]/u;
  const cut = (outside: string | undefined, inside: string) => outside !== undefined && wordUnit.test(outside) && wordUnit.test(inside);
  if (cut(searched[at - 1], wanted[0]!) || cut(searched[at + wanted.length], wanted.at(-1)!)) return null;
  return { start: within.start + from[at]!, end: within.start + from[at + wanted.length - 1]! + 1 };
}

/** The span without spaces, and without these characters, at its ends. */
export function trimmed(text: string, { start, end }: Span, cut = /[\s\u00a0\u202f]/): Span {
  let [from, to] = [start, end];
  while (from < to && cut.test(text[from]!)) from += 1;
  while (to > from && cut.test(text[to - 1]!)) to -= 1;
  return { start: from, end: to };
}
