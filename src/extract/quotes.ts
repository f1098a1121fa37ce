import type { Span } from "./span.ts";
import { trimmed } from "./span.ts";

/** A quotation with its marks (`start`, `end`) and what stands between them. */
export interface Quote extends Span {
  readonly inside: Span;
  /** What was wrong with its marks: one is lost, they do not fit, or pieces were put together again. */
  readonly damage: "lost-opening" | "lost-closing" | "mismatched" | "rejoined" | null;
}

const anyMark = /[«»“”„‟"]/;
const opensByKind = /[«“„‟]/;
const blank = /[\s\u00a0\u202f]/;
const wordUnit = /[\p{L}\p{N}]/u;

const before = (text: string, at: number, from: number): string => (at <= from ? "" : text[at - 1]!);
function next(text: string, at: number, to: number): { unit: string; spaced: boolean } {
  let look = at + 1;
  while (look < to && blank.test(text[look]!)) look += 1;
  return { unit: look < to ? text[look]! : "", spaced: look > at + 1 };
}

/** Whether the mark looks as one that opens, by what stands around it: nothing before it, a word or another opening after. */
function looksOpening(text: string, at: number, bounds: Span): boolean {
  const left = before(text, at, bounds.start);
  const right = next(text, at, bounds.end);
  const afterGap = left === "" || blank.test(left) || /[([{'’:—–-]/.test(left);
  if (!afterGap || right.unit === "") return false;
  // « Mot and “ word: typographers leave a space inside, so that only the kind tells them apart.
  if (right.spaced && blank.test(left)) return opensByKind.test(text[at]!) && (wordUnit.test(right.unit) || /[([.…]/.test(right.unit));
  return wordUnit.test(right.unit) || /[([.…‘'’«“$€£-]/.test(right.unit);
}

function looksClosing(text: string, at: number, bounds: Span): boolean {
  const left = before(text, at, bounds.start);
  const right = next(text, at, bounds.end);
  if (left === "") return false;
  if (right.unit === "" || /[,.;:!?)\]]/.test(right.unit)) return true;
  return blank.test(left) ? !opensByKind.test(text[at]!) : right.spaced;
}

/** What has to be known of the words around marks. */
export interface Around {
  /** Where, after a quotation without its closing mark, its verb of speech begins. */
  readonly findCue: (from: number, to: number) => number | undefined;
  /** Whether a verb of speech begins right here. */
  readonly isCueAt: (at: number) => boolean;
  readonly sentenceStart: (at: number) => number;
  readonly sentenceEnd: (at: number) => number;
}

/**
 * The quotations of a paragraph, in order, not overlapping. Marks are paired by their kind and by what stands around them, so
 * that « that closes, straight marks and mixed ones are taken as they were meant. A mark that is alone reaches to where a verb
 * of speech follows, or the paragraph ends.
 */
export function quotesOf(text: string, bounds: Span, { findCue, isCueAt, sentenceStart, sentenceEnd }: Around): Quote[] {
  const quotes: Quote[] = [];
  let open: number | null = null;
  const push = (start: number, end: number, inside: Span, damage: Quote["damage"]) => {
    const kept = trimmed(text, inside);
    const outer = trimmed(text, { start, end });
    if (kept.end > kept.start) quotes.push({ ...outer, inside: kept, damage });
  };
  const endWithout = (limit: number) => {
    // A quotation that begins a paragraph may fill it; one within a sentence ends with it.
    const begins = open === bounds.start || sentenceStart(open!) >= open! - 1;
    const ends = begins ? limit : Math.min(limit, sentenceEnd(open! + 1));
    const cue = findCue(open! + 1, ends) ?? ends;
    push(open!, cue, { start: open! + 1, end: cue }, "lost-closing");
    open = null;
  };
  for (let at = bounds.start; at < bounds.end; at += 1) {
    if (!anyMark.test(text[at]!)) continue;
    const cued = open !== null && isCueAt(at + 1);
    const [opening, closing] = [!cued && looksOpening(text, at, bounds), cued || looksClosing(text, at, bounds)];
    if (open === null) {
      if (opening || !closing || isFree(text, at, bounds)) open = at;
      else {
        const last = quotes.at(-1);
        // "… », faites-le en position de force«": the closing mark came too early, and what follows belongs to the quotation.
        if (last && isRejoined(text, last, at)) quotes[quotes.length - 1] = { ...last, end: at + 1, inside: trimmed(text, { start: last.inside.start, end: at }), damage: "rejoined" };
        else {
          const start = Math.max(sentenceStart(at), last?.end ?? bounds.start);
          push(start, at + 1, { start, end: at }, "lost-opening");
        }
      }
    } else if (opening && !closing && opensByKind.test(text[at]!) && !isNested(text, open, at, bounds)) {
      endWithout(at);
      open = at;
    } else if (opening && !closing && isNested(text, open, at, bounds)) {
      const inner = closingOf(text, at, bounds);
      if (inner !== null) at = inner;
    } else {
      const fits = !opensByKind.test(text[at]!);
      push(open, at + 1, { start: open + 1, end: at }, fits ? null : "mismatched");
      open = null;
    }
  }
  if (open !== null) endWithout(bounds.end);
  return quotes;
}

/** A straight mark with a space on either side opens when another follows. */
function isFree(text: string, at: number, bounds: Span): boolean {
  return text[at] === '"' && blank.test(before(text, at, bounds.start) || " ") && next(text, at, bounds.end).spaced && /\p{L}/u.test(next(text, at, bounds.end).unit) && text.slice(at + 1, bounds.end).includes('"');
}

function isRejoined(text: string, last: Quote, at: number): boolean {
  return /^\s*,/.test(text.slice(last.end, at)) && at - last.end < 120 && !/[.!?]\s/.test(text.slice(last.end, at)) && last.damage === null && text[at] !== '"';
}

/** A quotation in a quotation: both are closed before the paragraph ends. */
function isNested(text: string, open: number, at: number, bounds: Span): boolean {
  const inner = closingOf(text, at, bounds);
  if (inner === null) return false;
  for (let look = inner + 1; look < bounds.end; look += 1) {
    if (!anyMark.test(text[look]!)) continue;
    return looksClosing(text, look, bounds) && !looksOpening(text, look, bounds) && text[open] !== '"';
  }
  return false;
}

function closingOf(text: string, at: number, bounds: Span): number | null {
  for (let look = at + 1; look < bounds.end; look += 1) {
    if (anyMark.test(text[look]!)) return looksOpening(text, look, bounds) ? null : look;
  }
  return null;
}
