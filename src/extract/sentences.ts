import type { Span } from "./span.ts";
import { trimmed } from "./span.ts";

const abbreviations = new Set("m mm mme mmes mlle dr mr mrs ms prof st ste sen rep gov gen col lt sgt capt hon rev jr sr vs no art p pp etc cf env inc corp ltd jan feb aug sept sep oct nov dec janv fevr juil dept д р м ім ст млн млрд грн тис напр".split(" "));

/** The paragraphs of a text: what stands between line breaks. */
export function paragraphsOf(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const span = trimmed(text, { start: match.index, end: match.index + match[0].length });
    if (span.end > span.start) found.push(span);
  }
  return found;
}

/** Whether a sentence ends at this mark: not after an abbreviation or an initial, and only where a new one can begin. */
function endsAt(text: string, folded: string, at: number, to: number): boolean {
  if (!/[.!?…]/.test(text[at]!)) return false;
  if (at + 1 < to && /[.!?…]/.test(text[at + 1]!)) return false;
  const rest = /^[)\]]?[\s\u00a0\u202f]+([«“"„‘(–—-]*[\s\u00a0\u202f]*)(.)/su.exec(text.slice(at + 1, Math.min(to, at + 12)));
  if (!rest) return at + 1 >= to || /^[)\]]?\s*$/.test(text.slice(at + 1, to));
  if (!/[\p{Lu}\p{N}«“"]/u.test(rest[2]!) && rest[1] === "") return false;
  if (text[at] !== ".") return true;
  const word = /([\p{L}.]+)$/u.exec(folded.slice(Math.max(0, at - 12), at))?.[1] ?? "";
  return !(abbreviations.has(word) || /^\p{L}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word));
}

/**
 * The sentences of a paragraph. A quotation is one piece: what ends inside it ends no sentence, unless the quotation itself
 * ends with a full stop and a new sentence follows.
 */
export function sentencesOf(text: string, folded: string, bounds: Span, quotes: readonly Span[]): Span[] {
  const sentences: Span[] = [];
  let start = bounds.start;
  const push = (end: number) => {
    const span = trimmed(text, { start, end });
    if (span.end > span.start) sentences.push(span);
    start = end;
  };
  for (let at = bounds.start; at < bounds.end; at += 1) {
    const quote = quotes.find((one) => one.start <= at && at < one.end);
    if (!quote) {
      if (endsAt(text, folded, at, bounds.end)) push(at + 1);
      continue;
    }
    at = quote.end - 1;
    const ended = /[.!?…][\s\u00a0\u202f]*[»”"“«]?$/.test(text.slice(quote.start, quote.end));
    const follows = /^[\s\u00a0\u202f]+([«“"]|\p{Lu})/u.exec(text.slice(quote.end, quote.end + 6));
    if (ended && follows && !/[!?][\s\u00a0\u202f]*[»”"“«]?$/.test(text.slice(quote.start, quote.end))) push(quote.end);
    else if (follows && quotes.some((one) => one.start >= quote.end && one.start <= quote.end + follows[0].length)) push(quote.end);
  }
  push(bounds.end);
  return sentences;
}
