import officeHolders from "../../../data/codes/office_holders.json" with { type: "json" };

/** What a sentence may be about, by the records that rest on it: the kinds of record that each subject takes in. */
export const saidSubjects = {
  contribution: ["contribution", "line", "valuation"], need: ["need"], decision: ["decision", "position"], accession: ["accession", "accessionStep", "ratification", "condition"],
  goods: ["item"], network: ["node", "leg"],
} as const;
export type SaidSubject = keyof typeof saidSubjects;
export const saidSubjectCodes = ["contribution", "need", "decision", "accession", "goods", "network", "none"] as const;

/** A word or phrase that is searched for, or that must not be there. */
export interface Wanted {
  readonly text: string;
  readonly how: "phrase" | "stem" | "beginning" | "exact";
  readonly not: boolean;
}

/** Accents off and small letters, as the database folds what it searches. */
export function foldSearch(text: string): string {
  return text.normalize("NFD").replaceAll(/[\u0300-\u036f]/g, "").toLowerCase().replaceAll(/[’ʼ]/g, "'");
}

const mostWords = 12;
const cyrillic = /\p{Script=Cyrillic}/u;
/** Endings by which a Ukrainian noun, adjective or verb bends, longest first: what is before them is what is looked for. */
const endings = /(?:ського|ському|ською|ських|ський|ська|ське|ській|ської|ами|ями|ові|еві|ого|ому|ими|ої|ій|ою|ею|ів|їв|ах|ях|ам|ям|ом|ем|им|их|ий|ає|ує|а|я|о|е|и|і|у|ю|й|ь)$/u;

/** The part of a Ukrainian word that its other forms begin with as well. */
function toBeginning(word: string): string {
  const stem = word.replace(new RegExp(foldSearch(endings.source), "u"), "");
  return stem.length >= 3 ? stem : word;
}

/**
 * What a search asks for: words, "phrases", and -words that must not be there. A Latin word is looked for by its English and French
 * stems and by its beginning; a Cyrillic one by its beginning without its ending, since no server has Ukrainian stems. Nothing but
 * letters and digits is kept of what is typed.
 */
export function toWanted(text: string): Wanted[] {
  const wanted: Wanted[] = [];
  for (const [, minus, phrase, loose] of foldSearch(text).matchAll(/(-?)(?:["“”«»]\s*([^"“”«»]+?)\s*["“”«»]|([\p{L}\p{N}][\p{L}\p{N}'-]*))/gu)) {
    const words = (phrase ?? loose ?? "").match(/[\p{L}\p{N}]+/gu) ?? [];
    const not = minus === "-";
    if (words.length === 0) continue;
    if (phrase !== undefined || (not && words.length > 1)) wanted.push({ text: words.join(" "), how: "phrase", not });
    else for (const word of words) wanted.push(cyrillic.test(word) && word.length > 4 ? { text: toBeginning(word), how: "beginning", not } : { text: word, how: cyrillic.test(word) || word.length < 4 || /\d/.test(word) ? "exact" : "stem", not });
  }
  return wanted.slice(0, mostWords);
}

interface Holder {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly offices: readonly { readonly party: string; readonly from: string | null; readonly through: string | null }[];
}

const holders: readonly Holder[] = officeHolders;

/** How holders of public office are spelled, so that one person's sentences stand together whoever wrote the name how. */
export const spellings: readonly { readonly spelling: string; readonly name: string }[] = (() => {
  const names = new Map<string, Set<string>>();
  for (const { name, aliases } of holders) for (const one of [name, ...aliases]) names.set(foldSearch(one), (names.get(foldSearch(one)) ?? new Set()).add(name));
  // What two of them are called tells neither.
  return [...names].flatMap(([spelling, [name, ...others]]) => (others.length === 0 ? [{ spelling, name: name! }] : []));
})();

/** For whom each of them speaks, on which days; both included, `null` is open. */
export const offices: readonly { readonly name: string; readonly party: string; readonly from: string | null; readonly through: string | null }[] =
  holders.flatMap(({ name, offices: held }) => held.map(({ party, from, through }) => ({ name, party, from, through })));
