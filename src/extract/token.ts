import type { Span } from "./span.ts";

/** A word, a mark of punctuation, or a whole quotation taken as one. `word` is folded; `capital` tells of the untouched text. */
export interface Token extends Span {
  readonly kind: "word" | "number" | "mark" | "quote";
  readonly word: string;
  readonly capital: boolean;
}

const pattern = /(?:jusqu|lorsqu|puisqu|qu|[ldnscjmt])'(?=[\p{L}«“"])|-(?:t-)?(?:ils?|elles?|on)(?![\p{L}])|'s(?![\p{L}])|n't(?![\p{L}])|\p{L}[\p{L}\p{M}]*(?:['-](?!(?:t-)?(?:ils?|elles?|on)(?![\p{L}]))(?!s(?![\p{L}]))\p{L}+)*|\d+(?:[., ]\d{3})*(?:[.,]\d+)?|[^\s\p{L}\d]/gu;

/** The tokens of a piece of the folded text; each quotation within is one token, and its inside is not read. */
export function tokensOf(text: string, folded: string, within: Span, quotes: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  let from = within.start;
  const read = (to: number) => {
    for (const match of folded.slice(from, to).matchAll(pattern)) {
      const start = from + match.index, word = match[0], first = text[start]!;
      const kind = /^\d/.test(word) ? "number" : /\p{L}/u.test(word) ? "word" : "mark";
      tokens.push({ start, end: start + word.length, kind, word, capital: kind === "word" && first !== first.toLowerCase() });
    }
  };
  for (const quote of quotes) {
    if (quote.end <= within.start || quote.start >= within.end) continue;
    read(quote.start);
    tokens.push({ start: quote.start, end: quote.end, kind: "quote", word: "«»", capital: false });
    from = quote.end;
  }
  read(within.end);
  return tokens;
}
