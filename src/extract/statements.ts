import { firstSubject } from "./cues.ts";
import type { Language } from "./language.ts";
import { languageOf } from "./language.ts";
import { quotesOf } from "./quotes.ts";
import { paragraphsOf, sentencesOf } from "./sentences.ts";
import type { Span } from "./span.ts";
import { readSentence, type Found, type Sentence } from "./statement-rules.ts";
import { tokensOf, type Token } from "./token.ts";
import { auxiliaries, speechForm } from "./verbs.ts";

export interface Paragraph extends Span {
  readonly language: Language | null;
  readonly sentences: readonly Sentence[];
}

/** Splits a text into paragraphs with their language and sentences. A short paragraph in no language has that of the text. */
export function readParagraphs(text: string, folded: string, language: Language | null): Paragraph[] {
  return paragraphsOf(text).map((span) => {
    const own = languageOf(text.slice(span.start, span.end));
    const read = own ?? language;
    const quotes = quotesOf(text, span, (from, to) => findCue(read, text, folded, from, to), (at) => sentenceStart(text, span.start, at));
    const sentences = sentencesOf(text, folded, span, quotes).map((one) => ({ ...one, quotes: quotes.filter((quote) => quote.start >= one.start && quote.end <= one.end), tokens: tokensOf(text, folded, one, quotes) }));
    return { ...span, language: read, sentences };
  });
}

function sentenceStart(text: string, from: number, at: number): number {
  for (let look = at - 2; look > from; look -= 1) if (/[.!?]/.test(text[look - 1]!) && /\s/.test(text[look]!) && /\p{Lu}/u.test(text[look + 1] ?? "") || text[look - 1] === ":" && /\s/.test(text[look]!)) return look;
  return from;
}

/** Where, after a quotation that nobody closed, its verb of speech begins: at the comma before "a déclaré X", "said X", "X said". */
function findCue(language: Language | null, text: string, folded: string, from: number, to: number): number | undefined {
  if (language === null) return undefined;
  const tokens = tokensOf(text, folded, { start: from, end: to }, []);
  for (let at = 2; at < tokens.length; at += 1) {
    const comma = tokens[at - 1]!.word === ",";
    const aux = auxiliaries[language].has(tokens[at]!.word);
    const verbAt = aux ? verbAfter(language, tokens, at) : speechForm(language, tokens[at]!.word) ? at : null;
    if (verbAt === null || /^(que|qu'|that)$/.test(tokens[verbAt + 1]?.word ?? "")) continue;
    const clitic = tokens[at + 1]?.word.startsWith("-") && tokens[at + 1]!.kind === "word";
    if (clitic || comma) return comma ? tokens[at - 1]!.start : tokens[at]!.start;
    // "…, Rutte said": the comma stands before the name.
    if (language === "en" && tokens[at - 1]!.capital) {
      const before = tokens.slice(Math.max(0, at - 4), at).findLastIndex(({ word }) => word === ",");
      if (before >= 0) return tokens[Math.max(0, at - 4) + before]!.start;
    }
  }
  return undefined;
}

function verbAfter(language: Language, tokens: readonly Token[], at: number): number | null {
  for (let look = at + 1; look < Math.min(tokens.length, at + 4); look += 1) {
    if (speechForm(language, tokens[look]!.word)) return look;
    if (!tokens[look]!.word.startsWith("-") && !/^(encore|aussi|egalement|ensuite|ainsi)$/.test(tokens[look]!.word)) return null;
  }
  return null;
}

/** All that is said in a text, in order. A quotation that stands alone has the speaker of what was said before it, or of the sentence before. */
export function findStatements(text: string, paragraphs: readonly Paragraph[]): Found[] {
  const plain = !/é/.test(text);
  const all: Found[] = [];
  let last: { speaker: Span | null; paragraph: number; open: boolean } | null = null;
  let announced: Sentence | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.language === null || paragraph.language === "uk") continue;
    const { language } = paragraph;
    let previous: Sentence | null = announced;
    let goesOn = false;
    for (const sentence of paragraph.sentences) {
      const found = readSentence(language, text, sentence, plain);
      for (const one of found) {
        const inherits = one.speaker === null;
        const near: Span | null = last !== null && index - last.paragraph <= 1 ? last.speaker : null;
        const alone = inherits && one.rule === "quote-alone";
        const joins: boolean = one.joins || (alone && (goesOn || (last !== null && last.open && last.paragraph === index - 1)));
        const speaker: Span | null = !inherits ? one.speaker : alone && !joins && previous && (previous.quotes.length === 0 || previous === announced)
          ? firstSubject(language, previous.tokens, previous.tokens.length) ?? near : near;
        all.push({ ...one, speaker, joins });
        const open = sentence.quotes.some(({ damage, end }) => damage === "lost-closing" && end === paragraph.end);
        if (speaker) last = { speaker, paragraph: index, open };
      }
      goesOn = found.length > 0 && sentence.quotes.length > 0;
      previous = sentence;
    }
    announced = previous && /:\s*$/.test(text.slice(previous.start, previous.end)) ? previous : null;
  }
  return all;
}
