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

/** What is more than these is no prose: a paragraph with more marks has no quotations, a sentence with more words is not read. */
const mostMarks = 120, mostTokens = 1500;

/** Splits a text into paragraphs with their language and sentences. A short paragraph in no language has that of the text. */
export function readParagraphs(text: string, folded: string, language: Language | null): Paragraph[] {
  return paragraphsOf(text).map((span) => {
    const own = languageOf(text.slice(span.start, span.end));
    const read = own ?? language;
    const quotes = (text.slice(span.start, span.end).match(/[«»“”„‟"]/g)?.length ?? 0) > mostMarks ? [] : quotesOf(text, span, {
      findCue: (from, to) => findCue(read, text, folded, from, to), isCueAt: (at) => isCueAt(read, text, folded, { start: at, end: Math.min(span.end, at + 40) }),
      sentenceStart: (at) => sentenceStart(text, span.start, at), sentenceEnd: (at) => at + (/[.!?](?=[\s\u00a0]+[\p{Lu}«“"])/u.exec(text.slice(at, span.end))?.index ?? span.end - at),
    });
    const sentences = sentencesOf(text, folded, span, quotes).map((one) => ({ ...one, quotes: quotes.filter((quote) => quote.start >= one.start && quote.end <= one.end), tokens: readable(unglued(read, tokensOf(text, folded, one, quotes))) }));
    return { ...span, language: read, sentences };
  });
}

const readable = (tokens: Token[]): Token[] => (tokens.length > mostTokens ? [] : tokens);

/** Whether a verb of speech begins here, after a comma or at once. */
function isCueAt(language: Language | null, text: string, folded: string, within: Span): boolean {
  if (language === null) return false;
  const [first, second, third, fourth] = tokensOf(text, folded, within, []).filter(({ word }, at) => at > 0 || word !== ",");
  if (!first || first.capital) return false;
  const is = (token: Token | undefined) => token !== undefined && speechForm(language, token.word) !== undefined;
  if (language === "en") return /^(said|says|added|wrote|explained|replied|insisted|noted)$/.test(first.word);
  return (speechForm(language, first.word) !== undefined && (second?.capital === true || /^(-|le$|la$|l'$|un$|une$)/.test(second?.word ?? ""))) || (auxiliaries[language].has(first.word) && (is(second) || is(third) || (third?.word === "-" && is(fourth))));
}

/**
 * Words that lost the space between them, where a verb of speech shows it: "Ruttea déclaré" is "Rutte" and "a", "shesaid" is "she" and "said". What is
 * split keeps its place in the text.
 */
function unglued(language: Language | null, tokens: readonly Token[]): Token[] {
  if (language === null || language === "uk") return [...tokens];
  return tokens.flatMap((token, at) => {
    const cut = token.kind === "word" && speechForm(language, token.word) === undefined ? gluedAt(language, token, tokens.slice(at + 1, at + 4)) : 0;
    return cut === 0 ? [token] : [{ ...token, end: token.end - cut, word: token.word.slice(0, -cut) }, { ...token, start: token.end - cut, word: token.word.slice(-cut), capital: false }];
  });
}

/** How many letters at the end of a word are another, 0 for none. */
function gluedAt(language: "fr" | "en", token: Token, next: readonly Token[]): number {
  const { word } = token;
  if (language === "en") return (/^[a-z].*[a-z](said|says|told|added|insisted|replied|warned|explained|noted|wrote|announced|confirmed|argued|admitted|conceded|promised)$/.exec(word)?.[1] ?? "").length * (word.length > 6 && !/^(?:un|fore)said$/.test(word) ? 1 : 0);
  const participle = next.find((one) => !/^(encore|aussi|egalement|ensuite|toutefois|pourtant|seulement|meme)$/.test(one.word) && !one.word.startsWith("-"));
  const form = participle && speechForm("fr", participle.word);
  const auxiliary = /.{2}(avaient|avait|aurait|ont|a)$/.exec(word)?.[1];
  if (auxiliary && (form === "both" || form === "past") && !auxiliaries.fr.has(word)) return auxiliary.length;
  for (let cut = 4; cut <= word.length - 2; cut += 1) {
    const [left, right] = [word.slice(0, -cut), word.slice(-cut)];
    const subject = token.capital || /^(il|elle|ils|elles|on)$/.test(left);
    if (subject && speechForm("fr", right) !== undefined && cut >= 5 && (/^(il|elle|ils|elles|on)$/.test(left) || left.length >= 4)) return cut;
  }
  return 0;
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
