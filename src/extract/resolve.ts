import type { CountryWord } from "./countries.ts";
import { officeOn, roleIn, type Person, type PersonMention } from "./registry.ts";
import { overlapOf, type Span } from "./span.ts";

/** Who a speaker is: the person when the registry knows one, the office on the day, and the nation or organisation spoken for. */
export interface Speaker extends Span {
  readonly text: string;
  /** The name in the registry, `null` when nobody in it is meant for certain. */
  readonly person: string | null;
  readonly personId: string | null;
  /** The office held on the day, or the words that name one. */
  readonly role: string | null;
  /** Code of the nation or organisation: of the office held on the day, or named by the words. */
  readonly country: string | null;
  readonly how: "name" | "damaged-name" | "role" | "pronoun" | null;
}

export interface Resolving {
  readonly text: string;
  readonly day: string | null;
  readonly registry: readonly Person[];
  readonly persons: readonly PersonMention[];
  readonly countries: readonly CountryWord[];
}

const pronoun = /^(?:il|elle|he|she|l'interesse|ce dernier|cette derniere|the latter)$/i;
const female = /^(?:elle|she|cette derniere)$/i;

/** Names a speaker. `before` are the speakers named until here: a pronoun is the last of its sex among them or among the names. */
export function toSpeaker(span: Span, before: readonly Speaker[], given: Resolving): Speaker {
  const text = given.text.slice(span.start, span.end);
  const inside = given.persons.filter((one) => overlapOf(one, span) > 0);
  const countries = given.countries.filter((one) => overlapOf(one, span) > 0);
  const role = roleIn(text);
  const named = inside.find((one) => !isOwner(given.text, span, one)) ?? null;
  if (named) return speaks(span, text, named.person, named.how, given);
  if (pronoun.test(text)) {
    const person = antecedent(span, female.test(text) ? "f" : "m", before, given);
    if (person) return speaks(span, text, person, "pronoun", given);
  } else if (role && inside.length === 0) {
    const person = holderOf(role.title, role.former, countries.map(({ party }) => party), span, given);
    if (person) return speaks(span, text, person, "role", given);
  }
  return { ...span, text, person: null, personId: null, role: role && !pronoun.test(text) ? text : null, country: countries[0]?.party ?? null, how: null };
}

/** "Son équipe", "Trump's team", "l'équipe de Trump": the name owns who speaks. */
function isOwner(text: string, span: Span, one: PersonMention): boolean {
  if (/^['’]s\s+\p{Ll}/u.test(text.slice(one.end, one.end + 4))) return true;
  return one.start > span.start && /(?:\bde |\bd['’]|\bof |\bdu président |\bà |\bfor )$/i.test(text.slice(span.start, one.start)) && !roleAside(text.slice(span.start, one.start));
}

/** "Le gouvernement du président X" is not X; "le bureau du secrétaire général de l'OTAN, X" is read as X behind its comma. */
const roleAside = (before: string): boolean => /,\s*$/.test(before);

function speaks(span: Span, text: string, person: Person, how: Speaker["how"], { day }: Resolving): Speaker {
  const office = officeOn(person, day);
  return { ...span, text, person: person.name, personId: person.id, role: office ? `${office.title}, ${office.party}` : null, country: office?.party ?? null, how };
}

function antecedent(span: Span, sex: string, before: readonly Speaker[], given: Resolving): Person | null {
  const paragraph = given.text.lastIndexOf("\n", given.text.lastIndexOf("\n", span.start - 1) - 1);
  const last = before.at(-1);
  const lastName = given.persons.findLast((one) => one.end <= span.start && one.person.sex === sex && one.start > paragraph);
  if (last && last.start > paragraph && (!lastName || lastName.start <= last.start || last.personId !== null)) {
    // The last who spoke is not in the registry: nobody of it is meant for certain.
    const person = given.registry.find(({ id }) => id === last.personId);
    if (!person && last.how === null && !/^(?:il|elle|he|she)$/i.test(last.text)) return null;
    if (person?.sex === sex) return person;
  }
  return lastName?.person ?? null;
}

/** Who held an office, of those that the text names first; nobody when two could be meant. */
function holderOf(title: string, former: boolean, parties: readonly string[], span: Span, { registry, day, persons }: Resolving): Person | null {
  const held = (person: Person) => person.offices.some((office) => (office.title === title || (title === "minister" && office.title.endsWith("-minister") && office.title !== "prime-minister")) && (parties.length === 0 || parties.includes(office.party))
    && (day === null || (title === "candidate" ? (office.from ?? "") <= day : former ? office.through !== null && office.through < day : (office.from ?? "") <= day && (office.through === null || day <= office.through))));
  const holders = registry.filter(held);
  const named = holders.filter((one) => persons.some(({ person }) => person === one));
  if (named.length === 1) return named[0]!;
  if (named.length > 1) return persons.findLast(({ person, end }) => end <= span.start && named.includes(person))?.person ?? null;
  return parties.length > 0 && !former && holders.length === 1 ? holders[0]! : null;
}
