import type { Found } from "./passage.ts";

/** A sentence and who brought it, as far as it matters whether two of them are one voice. */
export interface Voice {
  readonly quote: string;
  readonly publisher: string;
  /** The news agency that the article names as its own source, where that is known. */
  readonly agency: string | null;
}

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const triplesOf = (words: readonly string[]) => new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(" ")));

/** Whether one sentence repeats the other: three words in a row shared by three fifths of the shorter one, or the same words. */
export function repeats(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.join(" ") === b.join(" ")) return true;
  const [short, long] = [triplesOf(a), triplesOf(b)].toSorted((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  if (short.size < 4) return false;
  return [...short].filter((triple) => long.has(triple)).length >= 0.6 * short.size;
}

const agencies: readonly (readonly [RegExp, string])[] = [
  [/\bAFP\b/, "AFP"], [/\breuters\b/i, "Reuters"], [/\bassociated press\b|\(AP\)|\bAP —/i, "AP"], [/\bukrinform\b|укрінформ/i, "Ukrinform"], [/\binterfax[- ]ukraine\b|інтерфакс-україна/i, "Interfax-Ukraine"],
  [/\bdpa\b/i, "dpa"], [/\bansa\b/i, "ANSA"], [/\bEFE\b/, "EFE"], [/\b(?:tt|ntb|bns|lrt)\b/, "agency of the north"],
];

/** The agency that a text or a publisher's name gives as its source; the first of several. */
export function agencyOf(text: string): string | null {
  return agencies.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function isOneVoice(one: Voice, other: Voice): boolean {
  const agency = (voice: Voice) => voice.agency ?? agencyOf(voice.publisher);
  return folded(one.publisher) === folded(other.publisher) || (agency(one) !== null && agency(one) === agency(other)) || repeats(one.quote, other.quote);
}

/** How many voices say it: who copies another, or copies the same agency, is no second one. Who is one voice with either of two makes one of them all. */
export function countVoices(voices: readonly Voice[]): number {
  const groups: Voice[][] = [];
  for (const voice of voices) {
    const same = groups.filter((group) => group.some((one) => isOneVoice(one, voice)));
    for (const group of same) groups.splice(groups.indexOf(group), 1);
    groups.push([...same.flat(), voice]);
  }
  return groups.length;
}

/** What a contribution says of itself, as far as an announcement can agree with it or differ from it. */
export interface Sketch {
  readonly title: string;
  readonly announcedOn: string | null;
  readonly lines: readonly { readonly described: string; readonly units: bigint | null }[];
  readonly amounts: readonly { readonly amountMinor: bigint; readonly currency: string; readonly minorDigits: number }[];
}

export const matchFields = ["day", "amount", "units", "item"] as const;
export type MatchField = (typeof matchFields)[number];

export interface Match {
  readonly agrees: readonly MatchField[];
  readonly differs: readonly MatchField[];
  /** Days between the announcement and the article, `null` when either is not known to the day. */
  readonly days: number | null;
}

const nearDays = 3;
const farDays = 31;

/**
 * What an announcement and a contribution of the same donor have in common, field by field. A field of which either says
 * nothing is in neither list: nothing is preferred, a person chooses.
 */
export function compare(found: Pick<Found, "lines" | "money">, published: string, sketch: Sketch): Match {
  const days = published.length === 10 && sketch.announcedOn !== null ? Math.round((Date.parse(published) - Date.parse(sketch.announcedOn)) / 86_400_000) : null;
  const says: [MatchField, boolean | null][] = [
    ["day", days === null ? null : Math.abs(days) <= nearDays ? true : Math.abs(days) > farDays ? false : null],
    ["amount", sameAmount(found, sketch)], ["units", sameUnits(found, sketch)], ["item", sameItem(found, sketch)],
  ];
  return { agrees: says.filter(([, same]) => same === true).map(([field]) => field), differs: says.filter(([, same]) => same === false).map(([field]) => field), days };
}

/** Which of two matches is to be looked at first: what agrees more, then what differs less, then the nearer day. */
export function byLikeness(one: Match, other: Match): number {
  return other.agrees.length - one.agrees.length || one.differs.length - other.differs.length || Math.abs(one.days ?? farDays) - Math.abs(other.days ?? farDays);
}

/** A decimal number in major units to minor ones; `null` when it has more places than the currency. */
export function toMinor(amount: string, minorDigits: number): bigint | null {
  const [whole, part = ""] = amount.split(".");
  if (!/^\d+$/.test(whole!) || !/^\d*$/.test(part) || part.replace(/0+$/, "").length > minorDigits) return null;
  return BigInt(whole! + part.slice(0, minorDigits).padEnd(minorDigits, "0"));
}

function sameAmount({ money }: Pick<Found, "money">, { amounts }: Sketch): boolean | null {
  const pairs = money.flatMap((said) => amounts.filter((one) => said.currency === null || said.currency === one.currency).map((one) => toMinor(said.amount, one.minorDigits) === one.amountMinor));
  return pairs.length === 0 ? null : pairs.includes(true);
}

function sameUnits({ lines }: Pick<Found, "lines">, sketch: Sketch): boolean | null {
  const pairs = lines.flatMap((said) => (said.units === null || !/^\d+$/.test(said.units) ? [] : sketch.lines.filter((one) => one.units !== null && sharesStem(said.item, one.described)).map((one) => one.units === BigInt(said.units!))));
  return pairs.length === 0 ? null : pairs.includes(true);
}

const vague = /^(?:nouv|addit|envoi|livra|milit|arme|aide|assis|packa|suppl|deliv)/;
const stemsOf = (text: string) => new Set(wordsOf(text).filter((word) => (word.length > 3 && !vague.test(word)) || /^\d{2,3}$/.test(word)).map((word) => word.slice(0, 6)));

function sharesStem(one: string, other: string): boolean {
  const stems = stemsOf(other);
  return [...stemsOf(one)].some((stem) => stems.has(stem));
}

function sameItem({ lines }: Pick<Found, "lines">, sketch: Sketch): boolean | null {
  return lines.some((said) => [sketch.title, ...sketch.lines.map((one) => one.described)].some((text) => sharesStem(said.item, text))) || null;
}
