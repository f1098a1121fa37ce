import { findAnnouncements, type Announcement } from "./announcements.ts";
import { moneyOf, quantitiesOf } from "./amounts.ts";
import { countriesOf, type CountryWord } from "./countries.ts";
import { daysOf } from "./days.ts";
import { fold } from "./fold.ts";
import { languageOf, type Language } from "./language.ts";
import { rates } from "./rates.ts";
import { personsOf, publicRegistry, type Person } from "./registry.ts";
import { toSpeaker, type Speaker } from "./resolve.ts";
import type { Span } from "./span.ts";
import type { Form, Rule } from "./statement-rules.ts";
import { findStatements, readParagraphs, type Paragraph } from "./statements.ts";

/** A statement that the text holds: what was said is `text`, the slice from `start` to `end`. */
export interface FoundStatement extends Span {
  readonly form: Form;
  readonly text: string;
  readonly speaker: Speaker | null;
  readonly rule: Rule;
  /** The share of what this rule proposes that is right, 0 to 1. */
  readonly confidence: number;
  /** The index of the statement that this one goes on with, `null` for one that begins. */
  readonly joins: number | null;
}

/** A name, a sum, a quantity or a day in a text. `value` is what it stands for: a person's name, a party's code, an amount, units, a day. */
export interface Mention extends Span {
  readonly kind: "person" | "country" | "money" | "quantity" | "day";
  readonly text: string;
  readonly value: string | null;
}

export interface Extraction {
  readonly language: Language | null;
  readonly statements: readonly FoundStatement[];
  readonly announcements: readonly Announcement[];
  readonly mentions: readonly Mention[];
}

export interface ExtractOptions {
  /** The article's own day: who held which office, and what "mardi" means, is told by it. */
  readonly publishedOn?: string | null;
  readonly registry?: readonly Person[];
}

/**
 * What a text says, as proposals: nothing here is a record. Every span is an exact slice of the text it was given, offsets in
 * UTF-16 units. The same text, day and registry give the same answer.
 */
export function extract(text: string, { publishedOn = null, registry = publicRegistry }: ExtractOptions = {}): Extraction {
  const folded = fold(text);
  const language = languageOf(text);
  const paragraphs = readParagraphs(text, folded, language);
  const persons = personsOf(text, folded, registry);
  const countries = countriesOf(text, folded);
  const money = moneyOf(folded, (span) => nationNear(span, paragraphs, countries));
  const quantities = quantitiesOf(folded, money);
  const sliced = <T extends Span>(one: T, kind: Mention["kind"], value: string | null): Mention => ({ kind, start: one.start, end: one.end, text: text.slice(one.start, one.end), value });
  const mentions = [
    ...persons.map((one) => sliced(one, "person", one.person.name)), ...countries.map((one) => sliced(one, "country", one.party)),
    ...money.map((one) => sliced(one, "money", `${one.amount}${one.currency ? ` ${one.currency}` : ""}`)), ...quantities.map((one) => sliced(one, "quantity", one.units)),
    ...daysOf(folded, publishedOn).map((one) => sliced(one, "day", one.on)),
  ].sort((one, other) => one.start - other.start || one.end - other.end);
  const statements = resolved(text, paragraphs, { text, day: publishedOn, registry, persons, countries });
  return { language, statements, announcements: findAnnouncements(text, folded, paragraphs, { countries, money, quantities }), mentions };
}

function resolved(text: string, paragraphs: readonly Paragraph[], given: Parameters<typeof toSpeaker>[2]): FoundStatement[] {
  const speakers: Speaker[] = [];
  const known = new Map<string, Speaker>();
  return findStatements(text, paragraphs).map(({ form, rule, content, speaker, joins }, index) => {
    const place = speaker === null ? "" : `${speaker.start}-${speaker.end}`;
    const named = speaker === null ? null : known.get(place) ?? toSpeaker(speaker, speakers, given);
    if (named && !known.has(place)) {
      known.set(place, named);
      speakers.push(named);
    }
    return { form, start: content.start, end: content.end, text: text.slice(content.start, content.end), speaker: named, rule, confidence: rates[rule], joins: joins && index > 0 ? index - 1 : null };
  });
}

/** The first nation of the sentence a sum stands in: whose "couronnes" or "dollars" they are. */
function nationNear(span: Span, paragraphs: readonly Paragraph[], countries: readonly CountryWord[]): string | null {
  const sentence = paragraphs.find(({ start, end }) => start <= span.start && span.end <= end)?.sentences.find(({ start, end }) => start <= span.start && span.end <= end);
  return sentence ? (countries.find(({ start, end, party }) => start >= sentence.start && end <= sentence.end && party !== "UKR")?.party ?? null) : null;
}
