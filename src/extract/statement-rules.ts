import { cuesOf, firstSubject, subjectAfter, subjectBefore, type Cue } from "./cues.ts";
import type { Language } from "./language.ts";
import type { Quote } from "./quotes.ts";
import { trimmed, type Span } from "./span.ts";
import type { Token } from "./token.ts";
import { bareVerbs, between, closingVerbs, namingVerbs, speechForm } from "./verbs.ts";

export type Form = "direct" | "mixed" | "indirect";

/** The rules by which a statement is found; each has its own measured rate in `rates.ts`. */
export type Rule = "quote-inverted" | "quote-subject" | "before-quote" | "that-quote" | "according-quote" | "quote-signed" | "quote-next" | "quote-alone"
  | "name-quote" | "that-clause" | "bare-clause" | "clause-cue" | "according";

/** A statement as a rule finds it, before anybody knows who its speaker is. `joins`: it goes on with the one before. */
export interface Found {
  readonly form: Form;
  readonly rule: Rule;
  readonly content: Span;
  readonly speaker: Span | null;
  readonly joins: boolean;
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  readonly quotes: readonly Quote[];
}

const wordCount = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
const isThat = (token: Token | undefined) => token !== undefined && /^(que|qu'|that)$/.test(token.word);
const isMark = (token: Token | undefined, marks: RegExp) => token?.kind === "mark" && marks.test(token.word);

interface Reading {
  readonly language: Language;
  readonly text: string;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly cues: readonly Cue[];
}

/** Everything said in one sentence, in order of where it stands. A sentence that is nothing but a quotation gives `quote-alone` with no speaker. */
export function readSentence(language: Language, text: string, sentence: Sentence, plain: boolean): Found[] {
  const { tokens } = sentence;
  const cues = cuesOf(language, tokens, (token) => !plain && text.slice(token.start, token.end).endsWith("é"));
  const reading: Reading = { language, text, sentence, tokens, cues };
  const used = new Set<Cue>();
  const found = quoted(reading, used);
  const covered = (span: Span) => found.some(({ content }) => content.start <= span.start && span.end <= content.end);
  for (const one of [...clauses(reading, used), ...(found.some(({ rule }) => rule === "according-quote") ? [] : according(reading)), ...unmarked(reading, used)]) {
    if (!covered(one.content)) found.push(one);
  }
  // A clause that a verb announces holds the quotations in it, unless they are what it holds.
  return found.filter((one) => !found.some((other) => other !== one && other.content.start <= one.content.start && one.content.end <= other.content.end && (other.content.end - other.content.start) > (one.content.end - one.content.start)))
    .sort((one, other) => one.content.start - other.content.start);
}

function quoted(reading: Reading, used: Set<Cue>): Found[] {
  const { tokens, sentence, text } = reading;
  const found: Found[] = [];
  const positions = tokens.flatMap((token, at) => (token.kind === "quote" ? [at] : []));
  let speaking: Span | null | undefined;
  for (const at of positions) {
    const quote = sentence.quotes.find((one) => one.start === tokens[at]!.start)!;
    const words = wordCount(text.slice(quote.inside.start, quote.inside.end));
    const after = cueAfter(reading, at), before = after ? null : cueBefore(reading, at, used);
    const tie = after ?? before;
    if (tie && (words >= 2 || tie.rule === "quote-inverted")) {
      if (tie.cue) used.add(tie.cue);
      const start = after ? leadOf(reading, at, quote) : quote.inside.start;
      const { end } = quote.inside;
      const whole = start === quote.inside.start && end === quote.inside.end;
      found.push({ form: whole && tie.rule !== "that-quote" && tie.rule !== "name-quote" ? "direct" : "mixed", rule: tie.rule, content: { start, end }, speaker: tie.speaker, joins: speaking !== undefined && tie.speaker === null });
      speaking = tie.speaker ?? speaking;
    } else if (speaking !== undefined && words >= 3) {
      found.push({ form: "direct", rule: "quote-next", content: quote.inside, speaker: speaking, joins: true });
    } else if (positions.length * 2 >= tokens.length || aloneIn(reading, at)) {
      found.push({ form: "direct", rule: "quote-alone", content: quote.inside, speaker: null, joins: false });
    }
  }
  return found;
}

interface Tie {
  readonly rule: Rule;
  readonly speaker: Span | null;
  readonly cue: Cue | null;
}

/** What follows a quotation and says who said it. */
function cueAfter({ language, text, tokens, cues }: Reading, at: number): Tie | null {
  let first = at + 1;
  while (isMark(tokens[first], /^[,.–—―-]$/)) first += 1;
  if (first >= tokens.length) return null;
  const signed = isMark(tokens[first - 1], /^[–—―]$/) && tokens[first]!.capital && tokens.length - first <= 8 && cues.every(({ from }) => from < first);
  if (signed) return { rule: "quote-signed", speaker: trimmed(text, { start: tokens[first]!.start, end: tokens.at(-1)!.end }, /[.\s]/), cue: null };
  const inverted = cues.find(({ from, participle }) => from === first && !participle);
  if (inverted && !isThat(tokens[inverted.to + 1])) {
    const speaker = subjectAfter(language, tokens, inverted);
    if (speaker) return { rule: "quote-inverted", speaker, cue: inverted };
  }
  if (isAccording(tokens, first)) return { rule: "according-quote", speaker: nameAfterAccording(language, tokens, first), cue: null };
  const behind = cues.find(({ from }) => from > first && from - first < 40);
  if (behind && !isThat(tokens[behind.to + 1]) && !behind.participle) {
    const speaker = subjectBefore(language, tokens, behind);
    if (speaker && speaker.start === tokens[first]!.start && !/^(et|and|but|mais)$/.test(tokens[first]!.word)) return { rule: "quote-subject", speaker, cue: behind };
  }
  return null;
}

/** What stands before a quotation and says who says it: "X a dit :", "X said," "selon X,", "X a dit que". */
function cueBefore({ language, tokens, cues }: Reading, at: number, used: ReadonlySet<Cue>): Tie | null {
  let last = at - 1;
  const that = isThat(tokens[last]) || (isMark(tokens[last], /^[,:]$/) && isThat(tokens[last - 1]));
  const colon = isMark(tokens[last], /^:$/);
  while (last >= 0 && (isThat(tokens[last]) || isMark(tokens[last], /^[,:–—-]$/))) last -= 1;
  const cue = cues.findLast((one) => one.to <= last && !used.has(one));
  if (cue && (last - cue.to <= (colon ? 14 : 8)) && !tokens.slice(cue.to + 1, last + 1).some(({ kind }) => kind === "quote")) {
    const adjacent = cue.to === last;
    const speaker = subjectBefore(language, tokens, cue);
    if (!that && !colon && !adjacent && speaker && namingVerbs.has(tokens[cue.verb]!.word)) return { rule: "name-quote", speaker, cue };
    if (that || colon || adjacent || toWhom[language].test(tokens[cue.to + 1]!.word)) return { rule: that ? "that-quote" : "before-quote", speaker, cue };
  }
  for (let look = last; look >= 0 && last - look < 25; look -= 1) {
    const speaker = isAccording(tokens, look) ? nameAfterAccording(language, tokens, look) : null;
    if (speaker && !tokens.slice(look, last + 1).some(({ start, kind }) => kind === "word" && start >= speaker.end)) return { rule: "according-quote", speaker, cue: null };
  }
  if (colon) {
    const speaker = firstSubject(language, tokens, at) ?? leadingName(tokens);
    if (speaker) return { rule: "before-quote", speaker, cue: null };
  }
  return null;
}

/** The name that a sentence begins with: two words or more in capitals. */
function leadingName(tokens: readonly Token[]): Span | null {
  const behind = tokens.findIndex(({ capital }) => !capital);
  return behind >= 2 ? { start: tokens[0]!.start, end: tokens[behind - 1]!.end } : null;
}

/** Where the sentence's own words before a quotation belong to what was said: "Trump is “a disaster,” Clinton said". */
function leadOf({ tokens, text, cues }: Reading, at: number, quote: Quote): number {
  let first = at;
  while (first > 0 && tokens[first - 1]!.kind !== "quote" && !isMark(tokens[first - 1], /^[:;]$/)) first -= 1;
  if (first === at || wordCount(text.slice(tokens[first]!.start, quote.start)) < 2) return quote.inside.start;
  return cues.some(({ from, to }) => from >= first && to < at) ? quote.inside.start : tokens[first]!.start;
}

/** Only marks and small words beside it: the quotation is the sentence. */
function aloneIn({ tokens }: Reading, at: number): boolean {
  return tokens.every((token, index) => index === at || token.kind === "mark" || /^(et|and|mais|but)$/.test(token.word));
}

const isAccording = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at]?.word;
  return word === "selon" || (word === "according" && tokens[at + 1]?.word === "to") || (word === "d'" && tokens[at + 1]?.word === "apres");
};

function nameAfterAccording(language: Language, tokens: readonly Token[], at: number): Span | null {
  const to = tokens[at]!.word === "according" || tokens[at]!.word === "d'" ? at + 1 : at;
  return subjectAfter(language, tokens, { from: to, to, verb: to, clitic: null, participle: false }, "fronted");
}

/** "X a dit que …", "X said …": what a verb announces without marks. */
function clauses(reading: Reading, used: ReadonlySet<Cue>): Found[] {
  const { language, tokens, cues, text } = reading;
  return cues.flatMap((cue, index) => {
    if (used.has(cue)) return [];
    const opening = clauseStart(reading, cue);
    if (opening === null) return [];
    const speaker = subjectBefore(language, tokens, cue);
    if (!speaker || isOneself(text, speaker) || (cue.participle && !/^(,|en|by|in|–|—)$/.test(tokens[cue.from - 1]?.word ?? ","))) return [];
    if (cues.slice(0, index).some((other) => !used.has(other) && clauseStart(reading, other) !== null && !joined(tokens, other, cue))) return [];
    const last = clauseEnd(reading, cue, opening.at);
    if (last < opening.at) return [];
    const start = tokens[opening.at]!.start, end = tokens[last]!.end;
    if (wordCount(text.slice(start, end)) < 3) return [];
    const mixed = tokens.slice(opening.at, last + 1).some(({ kind }) => kind === "quote");
    return [{ form: mixed ? "mixed" as const : "indirect" as const, rule: opening.bare ? "bare-clause" as const : "that-clause" as const, content: { start, end }, speaker, joins: false }];
  });
}

/** "Je pense que" outside quotation marks is the writer, or somebody whose marks are lost: nobody to be named. */
const isOneself = (text: string, { start, end }: Span): boolean => /^(?:je|j['’]|tu|nous|vous|on|i|we|you)$/i.test(text.slice(start, end));

/** The word before a verb in a coordinated clause: "… et son équipe a suggéré que". */
const joined = (tokens: readonly Token[], one: Cue, other: Cue): boolean => tokens.slice(one.to + 1, other.from).some(({ word }) => /^(et|and|mais|but|;|tandis|while)$/.test(word));

/** What may stand between a verb of speech and what was said: to whom, where, when. */
const toWhom: Readonly<Record<Language, RegExp>> = {
  fr: /^(a|au|aux|dans|lors|devant|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|sur|egalement|aussi|en|,|precedemment|recemment|clairement|notamment|ce)$/,
  en: /^(told|reporters|on|in|at|to|of|about|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|last|,|the|her|his|him|them|me|us|a|during|earlier|later|this|cnn|fox|nbc|abc|cbs|supporters|voters|via)$/,
  uk: /^$/,
};

/** English verbs of one's own acts to come, with "to": "vowed to build". */
const promising = /^(vow|pledge|promise|threaten|offer)(s|d|ed|ing)?$|^(promis|pledg)ing$/;

const interrogatives = /^(pourquoi|comment|combien|si|s'|how|why|whether|what|where)$/;

/** Where the clause begins that a verb announces: at "que", at a question word, or at once in English. `null` when there is none. */
function clauseStart({ language, tokens }: Reading, cue: Cue): { at: number; bare: boolean } | null {
  let at = cue.to + 1;
  const limit = Math.min(tokens.length, cue.to + 14);
  if (isThat(tokens[at])) return { at, bare: false };
  if (interrogatives.test(tokens[at]?.word ?? "") && !cue.participle) return { at, bare: false };
  // "a dit à la police que", "told reporters on Monday that", "expliquait dans un entretien que".
  const told = language === "en" && /^(told|tells|tell|informed|assured|warned|notified)$/.test(tokens[cue.verb]!.word);
  if (told || toWhom[language].test(tokens[at]?.word ?? "")) {
    for (let look = at; look < limit; look += 1) {
      if (isThat(tokens[look]) || (language === "fr" && interrogatives.test(tokens[look]!.word) && look - at > 1 && tokens[look]!.word !== "s'")) return { at: look, bare: false };
      if (tokens[look]!.kind === "quote" || isMark(tokens[look], /^[;:.]$/)) break;
    }
  }
  if (language === "en" && promising.test(tokens[cue.verb]!.word) && tokens[at]?.word === "to") return { at, bare: false };
  if (language !== "en" || !bareVerbs.has(tokens[cue.verb]!.word)) return null;
  if (told) {
    at += 1;
    while (at < limit && tokens[at]!.capital) at += 1;
    if (/^(to|about|of|a|the|on|in|,)$/.test(tokens[at]?.word ?? "to") && !/^(the|a)$/.test(tokens[at]?.word ?? "")) return null;
  } else while (at < limit && /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|later|earlier|on|last|week|today)$/.test(tokens[at]!.word)) at += 1;
  const first = tokens[at];
  if (!first || first.kind !== "word") return null;
  const begins = first.capital || /^(he|she|it|they|we|you|i|there|the|a|an|his|her|their|its|this|these|those|such|some|many|most|if|no|any|all|both|one|people|voters|our|my)$/.test(first.word);
  // "said the senator" has no verb behind; a clause has one.
  const sure = tokens.slice(at + 1, at + 14).some(({ word }) => /^(is|are|was|were|has|have|had|will|would|could|should|can|may|might|must|did|does|do|won't|wouldn't|didn't|doesn't|isn't|can't|'s|knew|came|went|took|gave|got|made|saw|found|left|lost|held|kept|told|said|won|ran|paid|meant|felt|stood|brought|thought|began|became|sent|led|needs?|wants?)$/.test(word));
  // After "said" whatever goes on is what was said, but for a few small words.
  const plainly = /^(said|says|say)$/.test(tokens[cue.verb]!.word) && tokens.length - at >= 5 && !/^(to|in|on|at|of|by|for|with|about|and|or|as|much|so|nothing|something|yes|no|during|while|when|after|before|from|goodbye|hello|recently|sarcastically)$/.test(first.word);
  const hasVerb = sure || tokens.slice(at + 1, at + 16).some(({ word, kind }, index, list) => kind === "word" && (/^(is|are|was|were|has|have|had|will|would|could|should|can|may|might|must|did|does|do|'s|n't)$/.test(word) || /(?:ed|s)$/.test(word) && word.length > 3 && index > 0 && index < list.length - 1));
  return plainly || (begins && hasVerb) || (sure && !/^(to|in|on|at|of|by|for|with|about|and|or|as|much)$/.test(first.word)) ? { at, bare: true } : null;
}

function clauseEnd({ language, tokens, cues }: Reading, cue: Cue, opening: number): number {
  let last = tokens.length - 1;
  // A second verb of speech that has a clause of its own ends the first, at the word that joins them.
  for (const other of cues) {
    if (other.from <= opening + 1) continue;
    const subject = subjectBefore(language, tokens, other);
    const begins = subject ? tokens.findIndex(({ start }) => start === subject.start) : other.from;
    const join = begins > opening ? begins - 1 : other.from - 1;
    if (join > opening && /^(et|and|mais|but|;)$/.test(tokens[join]?.word ?? "") && (isThat(tokens[other.to + 1]) || tokens[other.from - 1] === tokens[join])) {
      last = join - 1;
      break;
    }
  }
  for (let at = opening; at <= last; at += 1) if (tokens[at]!.word === ";" && language === "en") last = at - 1;
  while (last >= opening && isMark(tokens[last], /^[.,;:!?…–—]$/)) last -= 1;
  return last;
}

/** "Selon X, …", "…, according to X". */
function according({ language, tokens, text }: Reading): Found[] {
  const at = tokens.findIndex((_, index) => isAccording(tokens, index));
  const speaker = at < 0 ? null : nameAfterAccording(language, tokens, at);
  if (!speaker || /^(?:sa|son|ses|leurs?|ce|cet|cette|ces|its|their)\s/i.test(text.slice(speaker.start, speaker.end))) return [];
  const last = tokens.findLastIndex((token) => !isMark(token, /^[.!?…]$/));
  const lead = at <= 1 || tokens.slice(0, at).every(({ word }) => /^(mais|et|but|and|,|toujours|d')$/.test(word));
  let behind = tokens.findIndex(({ start }) => start >= speaker.end);
  const found = (from: number, to: number): Found[] => {
    if (to < from) return [];
    const content = { start: tokens[from]!.start, end: tokens[to]!.end };
    return wordCount(text.slice(content.start, content.end)) < 4 ? [] : [{ form: "indirect", rule: "according", content, speaker, joins: false }];
  };
  if (lead || (tokens[at - 1]?.word === "," && behind >= 0 && isMark(tokens[behind], /^,$/) && last - behind > at)) {
    const comma = tokens.findIndex((token, index) => index >= behind && token.word === ",");
    behind = comma < 0 ? behind : comma + 1;
    return behind < 0 ? [] : found(behind, last);
  }
  let to = at - 1;
  while (to > 0 && isMark(tokens[to], /^[,–—]$/)) to -= 1;
  if (tokens[to]?.word === "d'") to -= 1;
  return found(0, to);
}

/** Whether what ends at this comma stands beside a subject, so that the verb behind is the subject's: "X, qui …, espère". */
function isApposed(tokens: readonly Token[], comma: number): boolean {
  const opening = tokens.slice(0, comma).findLastIndex(({ word }) => word === ",");
  if (opening < 0) return false;
  return /^(qui|dont|who|which)$/.test(tokens[opening + 1]!.word) || comma - opening <= 5;
}

/** "…, a déclaré X." and "…, X said.": a sentence that only its end shows to be somebody's words. */
function unmarked({ language, tokens, cues, text }: Reading, used: ReadonlySet<Cue>): Found[] {
  for (const cue of cues) {
    if (used.has(cue) || cue.participle || cue.from < 4) continue;
    if (language === "en" && !closingVerbs.has(tokens[cue.verb]!.word)) continue;
    const comma = tokens.slice(0, cue.from).findLastIndex(({ word }) => word === ",");
    if (comma < 3 || isThat(tokens[cue.to + 1])) continue;
    const inverted = comma === cue.from - 1;
    const speaker = inverted ? subjectAfter(language, tokens, cue) : language === "en" ? subjectBefore(language, tokens, cue) : null;
    if (!speaker || isOneself(text, speaker) || (inverted && cue.clitic === null && isApposed(tokens, comma)) || (!inverted && speaker.start !== tokens[comma + 1]!.start)) continue;
    const behind = tokens.filter(({ start, kind }) => start >= Math.max(speaker.end, tokens[cue.to]!.end) && kind === "word").length;
    const next = tokens[cue.to + 1];
    if (!inverted && next?.kind === "word" && !toWhom.en.test(next.word)) continue;
    if (behind > (inverted ? 40 : 8) || between[language].has(tokens[comma - 1]!.word)) continue;
    if (tokens.slice(0, comma).some(({ kind }) => kind === "quote") && !tokens.slice(0, comma).some(({ word }) => speechForm(language, word))) continue;
    const content = { start: tokens[0]!.start, end: tokens[comma - 1]!.end };
    const kept = trimmed(text, content);
    if (wordCount(text.slice(kept.start, kept.end)) >= 3) return [{ form: "indirect", rule: "clause-cue", content: kept, speaker, joins: false }];
  }
  return [];
}
