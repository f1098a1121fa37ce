import type { Language } from "./language.ts";
import type { Span } from "./span.ts";
import type { Token } from "./token.ts";
import { auxiliaries, between, commonVerbs, speechForm } from "./verbs.ts";

/** A verb of speech in a sentence, with its auxiliary: tokens `from` to `to`, both included. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  /** The token that is the verb. */
  readonly verb: number;
  /** The token of a subject that hangs on the verb: "a-t-il dit". */
  readonly clitic: number | null;
  readonly participle: boolean;
}

/** Nouns that say as a verb does: "le message de X était que". */
const sayingNouns: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(["message", "reponse", "argument", "avis", "position"]), en: new Set(["message", "response", "argument", "view", "answer"]), uk: new Set(),
};
const inside = new Set("de du des d' of".split(" "));
const copulas = new Set("est etait sera serait is was".split(" "));

/** The verbs of speech of a sentence, in order. */
export function cuesOf(language: Language, tokens: readonly Token[], accented: (at: Token) => boolean): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const form = tokens[at]!.kind === "word" ? speechForm(language, tokens[at]!.word) : undefined;
    if (form === undefined) {
      if (/^(savoir|valoir|entendre|remarquer|observer|comprendre)$/.test(tokens[at]!.word) && /^(fait|fit|font|faisait|faisant|laisse|laissait|laissant)$/.test(tokens[at - 1]?.word ?? "")) {
        const group = auxiliaryBefore(language, tokens, at - 1);
        cues.push({ from: group?.from ?? at - 1, to: at, verb: at, clitic: group?.clitic ?? null, participle: false });
        continue;
      }
      if (copulas.has(tokens[at]!.word) && ["que", "qu'", "that"].includes(tokens[at + 1]?.word ?? "") && tokens.slice(Math.max(0, at - 8), at).some(({ word }) => sayingNouns[language].has(word))) cues.push({ from: at, to: at, verb: at, clitic: null, participle: false });
      continue;
    }
    const group = auxiliaryBefore(language, tokens, at);
    const after = tokens[at + 1]?.word.startsWith("-") && tokens[at + 1]!.kind === "word" ? at + 1 : null;
    if (group !== null && form !== "present-participle") {
      cues.push({ from: group.from, to: at, verb: at, clitic: group.clitic, participle: false });
    } else if (after !== null) {
      cues.push({ from: at, to: after, verb: at, clitic: after, participle: false });
      at = after;
    } else if (form === "present-participle") {
      cues.push({ from: at, to: at, verb: at, clitic: null, participle: true });
    } else if (form === "finite" || (form === "both" && (language === "en" || !accented(tokens[at]!)))) {
      if (!isNoun(language, tokens, at)) cues.push({ from: at, to: at, verb: at, clitic: null, participle: false });
    }
  }
  return cues;
}

function auxiliaryBefore(language: Language, tokens: readonly Token[], at: number): { from: number; clitic: number | null } | null {
  let look = at - 1, clitic: number | null = null;
  while (look >= 0 && at - look < 5 && (between[language].has(tokens[look]!.word) || tokens[look]!.word.startsWith("-"))) {
    if (tokens[look]!.word.startsWith("-")) clitic = look;
    look -= 1;
  }
  if (look < 0 || !auxiliaries[language].has(tokens[look]!.word)) return null;
  if (language === "en" && auxiliaries.en.has(tokens[look - 1]?.word ?? "")) look -= 1;
  return { from: look, clitic };
}

/** "Le note", "a report", "the claims": a word of the list that a determiner makes a noun. */
function isNoun(language: Language, tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1]?.word ?? "";
  const determiners = language === "fr" ? /^(le|la|l'|les|un|une|des|du|de|d'|ce|cette|ces|son|sa|ses|leur|leurs|notre|sans|en|par)$/ : /^(the|a|an|this|that|these|those|his|her|their|its|our|my|to|of|'s|no|any|in|by|for)$/;
  return determiners.test(previous);
}

const stops: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set("que qu' qui dont ou quand lorsque lorsqu' si puisque puisqu' car mais comme donc or ni tandis alors parce selon".split(" ")),
  en: new Set("that which who whom whose where when if because while but though although as after before since than until so or".split(" ")),
  uk: new Set(),
};
const leading: Readonly<Record<Language, RegExp>> = {
  fr: /^(dans|en|pour|sur|apres|avant|lors|de|d'|du|des|a|au|aux|par|avec|sans|chez|depuis|pendant|durant|malgre|ensuite|puis|et|mais|enfin|ainsi|cependant|toutefois|hier|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|pourtant|meme|aussi|alors|ailleurs)$/,
  en: /^(in|on|at|after|before|for|with|from|by|during|since|under|to|of|and|but|also|however|yesterday|today|later|earlier|then|meanwhile|still|now|so|yet|monday|tuesday|wednesday|thursday|friday|saturday|sunday|even|instead)$/,
  uk: /^$/,
};
const conjunctions = new Set(["et", "and", "puis", "then"]);

function isVerb(language: Language, token: Token): boolean {
  return token.kind === "word" && (commonVerbs[language].has(token.word) || (speechForm(language, token.word) === "finite" && token.word.length > 3));
}

/** The first token of the group of words that ends at `last`, going back to where another group begins. */
function runBack(language: Language, tokens: readonly Token[], last: number): number {
  let at = last;
  while (at >= 0) {
    const token = tokens[at]!;
    // A name may hold marks of its own, as nicknames do; what is longer was said by somebody.
    if (token.kind === "quote" && (at === 0 || token.end - token.start > 24)) break;
    if (token.word === ")") {
      const opening = tokens.slice(0, at).findLastIndex(({ word }) => word === "(");
      if (opening < 0) break;
      at = opening - 1;
      continue;
    }
    if (token.kind === "mark" && /[,;:–—([!?…]/.test(token.word)) break;
    if (token.kind === "word" && stops[language].has(token.word) && at !== last) break;
    if (isVerb(language, token)) break;
    if (conjunctions.has(token.word) && tokens.slice(Math.max(0, at - 12), at).some((one) => isVerb(language, one))) break;
    at -= 1;
  }
  let first = at + 1;
  while (first < last && leading[language].test(tokens[first]!.word) && !(tokens[first]!.word === "a" && language === "en")) first += 1;
  // "Malgré la photo …" has its comma; "Durant la campagne le candidat …" has not: a date or preposition that led is cut with its noun only by a comma.
  return first;
}

const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({ start: tokens[from]!.start, end: tokens[to]!.end });

/** Whether a run of words can be somebody: it has a name, a noun with its article, or a pronoun. */
function canSpeak(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from]!;
  if (/^(ce|c'|cela|ca|ceci|it|this|there|y|se|s'|ne|n')$/.test(first.word) && from === to) return false;
  return tokens.slice(from, to + 1).some((one) => one.kind === "word");
}

/** The subject before a verb of speech: the words before it, with what stands between commas, or the sentence's first when the verb shares it. */
export function subjectBefore(language: Language, tokens: readonly Token[], cue: Cue): Span | null {
  if (copulas.has(tokens[cue.verb]!.word)) return whoseNoun(language, tokens, cue);
  if (cue.clitic !== null) return { start: tokens[cue.clitic]!.end - tokens[cue.clitic]!.word.replace(/^-(t-)?/, "").length, end: tokens[cue.clitic]!.end };
  let last = cue.from - 1;
  while (last >= 0 && between[language].has(tokens[last]!.word) && !/^(nous|vous)$/.test(tokens[last]!.word)) last -= 1;
  if (last < 0) return null;
  const token = tokens[last]!;
  if (conjunctions.has(token.word) || cue.participle || (token.word === "," && conjunctions.has(tokens[last - 1]?.word ?? ""))) return firstSubject(language, tokens, last);
  if (/^(qui|who)$/.test(token.word)) {
    const before = tokens[last - 1]?.word === "," ? last - 2 : last - 1;
    return before < 0 ? null : runSpan(language, tokens, before);
  }
  if (token.word === ",") {
    let comma = last - 1;
    while (comma > 0 && last - comma < 30 && tokens[comma]!.word !== "," && tokens[comma]!.kind !== "quote") comma -= 1;
    if (tokens[comma]!.word !== "," || comma === 0) return null;
    const from = runBack(language, tokens, comma - 1);
    return from <= comma - 1 && canSpeak(tokens, from, comma - 1) ? spanOf(tokens, from, last - 1) : null;
  }
  return runSpan(language, tokens, last);
}

/** "Le message de Rutte à Trump était": whose message it was. */
function whoseNoun(language: Language, tokens: readonly Token[], cue: Cue): Span | null {
  const noun = tokens.findLastIndex(({ word }, at) => at < cue.verb && sayingNouns[language].has(word));
  if (!inside.has(tokens[noun + 1]?.word ?? "")) return null;
  let last = noun + 2;
  while (last + 1 < cue.verb && !/^(a|au|aux|to|for|pour|sur|on)$/.test(tokens[last + 1]!.word)) last += 1;
  return last < cue.verb ? spanOf(tokens, noun + 2, last) : null;
}

function runSpan(language: Language, tokens: readonly Token[], last: number): Span | null {
  const from = runBack(language, tokens, last);
  return from <= last && canSpeak(tokens, from, last) ? spanOf(tokens, from, last) : null;
}

/** The first group of words of a sentence before its first verb. */
export function firstSubject(language: Language, tokens: readonly Token[], until: number): Span | null {
  for (let at = 1; at < until; at += 1) {
    if (isVerb(language, tokens[at]!) || speechForm(language, tokens[at]!.word) !== undefined) {
      const from = runBack(language, tokens, at - 1);
      if (from <= at - 1 && canSpeak(tokens, from, at - 1) && !tokens.slice(from, at).some(({ kind }) => kind === "quote")) return spanOf(tokens, from, at - 1);
    }
  }
  return null;
}

const ends: Readonly<Record<Language, RegExp>> = {
  fr: /^(dans|lors|devant|depuis|apres|avant|pendant|durant|au|aux|a|en|pour|sur|qui|que|qu'|dont|ou|quand|alors|tandis|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|mais|car|si|ce|cette|aupres|aupres|comme|tout|selon|avec|par)$/,
  en: /^(in|on|at|during|after|before|to|when|while|who|which|that|as|because|but|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|this|yesterday|earlier|later|with|about|by|via|if|where|and|told|for)$/,
  uk: /^$/,
};

const officeWord = /^(ancien|ancienne|former|ministre|minister|president|presidente|chef|cheffe|head|porte-parole|spokesman|spokeswoman|spokesperson|directeur|directrice|director|secretaire|secretary|responsable|fondateur|fondatrice|founder|professeur|professor|analyste|analyst)$/;

/** The subject that follows a verb of speech: "a insisté le président du pays, Volodymyr Zelensky". */
export function subjectAfter(language: Language, tokens: readonly Token[], cue: Cue, place: "behind" | "fronted" = "behind"): Span | null {
  if (cue.clitic !== null) return subjectBefore(language, tokens, cue);
  let first = cue.to + 1;
  while (first < tokens.length && between[language].has(tokens[first]!.word) && !/^(d'|de|nous|vous)$/.test(tokens[first]!.word)) first += 1;
  let at = first, appended = false;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token.kind === "quote") break;
    if (token.word === "(") {
      const closing = tokens.findIndex(({ word }, index) => index > at && word === ")");
      if (closing < 0) break;
      at = closing;
      continue;
    }
    if (token.kind === "mark" && /[.;:!?…–—]/.test(token.word) && !isAbbreviated(tokens, at)) break;
    if (token.word === ",") {
      const next = tokens[at + 1];
      const apposed = next !== undefined && !appended && at > first && (next.capital || /^(le|la|l'|les|un|une|the|a|an|son|sa|his|her|ancien|ancienne|ministre|president|presidente|chef|cheffe|porte-parole|directeur|directrice|secretaire|responsable|fondateur|fondatrice)$/.test(next.word)) && !ends[language].test(next.word);
      if (!apposed || (place === "fronted" && !officeWord.test(next.word) && !officeWord.test(tokens[at + 2]?.word ?? ""))) break;
      appended = true;
      continue;
    }
    if (ends[language].test(token.word) && !inside.has(tokens[at - 1]?.word ?? "") && at > first) break;
    if (ends[language].test(token.word) && at === first && token.word !== "ce" && token.word !== "cette") break;
    if (isVerb(language, token) && at > first) break;
  }
  let last = at - 1;
  while (last >= first && tokens[last]!.kind === "mark" && tokens[last]!.word !== ")") last -= 1;
  return last >= first && canSpeak(tokens, first, last) ? spanOf(tokens, first, last) : null;
}

const isAbbreviated = (tokens: readonly Token[], at: number): boolean => {
  const previous = tokens[at - 1];
  return previous !== undefined && previous.end === tokens[at]!.start && (previous.word.length === 1 || /^(m|mme|mr|mrs|ms|dr|sen|rep|gov|gen)$/.test(previous.word));
};
