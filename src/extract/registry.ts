import officeHolders from "../../data/codes/office_holders.json" with { type: "json" };
import { fold } from "./fold.ts";
import type { Span } from "./span.ts";

/** An office and the days, both included, on which somebody held it; `null` is open. `party` is a nation or organisation by its code. */
export interface Office {
  readonly title: string;
  readonly party: string;
  readonly from: string | null;
  readonly through: string | null;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Other spellings, and the surname where it is enough. */
  readonly aliases: readonly string[];
  readonly sex: string;
  readonly offices: readonly Office[];
}

/** Holders of public office whom articles about the Alliance and its help quote, with their days in office. */
export const publicRegistry: readonly Person[] = officeHolders;

/** The office somebody holds on a day; without a day the last. `null` when none. */
export function officeOn(person: Person, day: string | null): Office | null {
  if (day === null) return person.offices.at(-1) ?? null;
  return person.offices.findLast(({ from, through }) => (from === null || from <= day) && (through === null || day <= through)) ?? null;
}

/** How offices are called, as patterns of folded text, the most telling first. */
const titlePatterns: readonly (readonly [string, RegExp])[] = [
  ["deputy-secretary-general", /deputy secretary[- ]general|secretaire generale? (?:adjoint|deleguee?)/],
  ["secretary-general", /secretary[- ]general|secretaire generale?|alliance (?:chief|head|leader)|nato (?:chief|head|boss)|(?:chef|patron|numero un) de (?:l'alliance|l'otan)|генсек|генеральн\p{L}+ секретар/u],
  ["president-elect", /president[- ]elect|elected president|presidente? elue?|futur president/],
  ["vice-president", /vice[- ]president/],
  ["candidate", /(?:republican|presidential) (?:candidate|nominee)|candidat republicain|candidat a la (?:presidence|presidentielle|maison blanche)/],
  ["commission-president", /(?:commission president|president of the (?:european )?commission|presidente? de la commission)/],
  ["council-president", /(?:council president|president of the (?:european )?council|presidente? du conseil europeen)/],
  ["high-representative", /high representative|haute? representante?|foreign policy chief|top diplomat|chef(?:fe)? de la diplomatie europeenne/],
  ["foreign-minister", /foreign minister|minister (?:of|for) foreign affairs|foreign secretary|secretary of state|secretaire d'etat|ministre (?:\p{L}+ )?des affaires etrangeres|chef(?:fe)? de la diplomatie|міністр\p{L}* закордонних/u],
  ["defence-minister", /defen[cs]e minister|minister (?:of|for) defen[cs]e|defen[cs]e secretary|secretary of defen[cs]e|(?:secretaire|ministre) (?:\p{L}+ )?(?:de la|a la) defense|ministre (?:\p{L}+ )?des armees|chef du pentagone|pentagon chief|міністр\p{L}* оборони/u],
  ["finance-minister", /finance minister|ministre (?:\p{L}+ )?des finances/u],
  ["prime-minister", /prime minister|premiere? ministre|chef(?:fe)? du gouvernement|head of government|прем'єр/],
  ["chancellor", /chancellor|chanceliere?|канцлер/],
  ["chief-of-staff", /chief of staff|chef de cabinet|head of the president's office|chef de l'administration/],
  ["security-adviser", /national security advis[eo]r|conseiller a la securite nationale/],
  ["supreme-commander", /supreme allied commander|commandant supreme|saceur/],
  ["spokesperson", /spokes(?:man|woman|person)|porte-parole/],
  ["minister", /(?<!vice-|first )minist(?:er|re)(?!\p{L})/u],
  ["president", /president|presidente|head of state|chef(?:fe)? de l'etat|президент/],
];

const past = /\b(?:former|ex-?|then|ancien(?:ne)?)\b/;

export interface RoleReading {
  readonly title: string;
  /** Whether the phrase says that the office is over. */
  readonly former: boolean;
}

/** The office that a phrase names, or `null`. */
export function roleIn(phrase: string): RoleReading | null {
  const folded = fold(phrase);
  const found = titlePatterns.find(([, pattern]) => pattern.test(folded));
  return found ? { title: found[0], former: past.test(folded) } : null;
}

export interface PersonMention extends Span {
  readonly person: Person;
  /** A spelling that is known, or one that damage explains: "Ruttea" for "Rutte a". */
  readonly how: "name" | "damaged-name";
}

const nameUnit = /[\p{L}\p{M}'-]/u;
const honorific = /^(?:m|mm|mme|mr|mrs|ms|dr|sir|president|presidente|premier|ministre|minister|secretary|secretaire|chancellor|chancelier|general|general|chief|chef|пан|президент|міністр)$/;

/** Every mention of these people in a text, in order. A surname behind another first name is somebody else. */
export function personsOf(text: string, folded: string, registry: readonly Person[]): PersonMention[] {
  const found: PersonMention[] = [];
  const taken = new Uint8Array(text.length);
  const keep = (one: PersonMention) => {
    taken.fill(1, one.start, one.end);
    found.push(one);
  };
  for (const person of registry) {
    const spellings = [...new Set([person.name, ...person.aliases].map(fold))].sort((one, other) => other.length - one.length);
    const names = new Set(spellings.flatMap((one) => one.split(" ")));
    for (const spelling of spellings) {
      for (let at = folded.indexOf(spelling); at >= 0; at = folded.indexOf(spelling, at + 1)) {
        const end = at + spelling.length;
        if (at > 0 && (nameUnit.test(folded[at - 1]!) && folded[at - 1] !== "'") || !/\p{Lu}/u.test(text[at]!) || taken.subarray(at, end).includes(1)) continue;
        const glued = /^\p{L}{1,3}(?!\p{L})/u.exec(folded.slice(end, end + 4))?.[0] ?? "";
        if (glued !== "" || (folded[end] === "-" && /\p{L}/u.test(folded[end + 1] ?? ""))) continue;
        if (!spelling.includes(" ") && hasOtherName(text, folded, at, names)) continue;
        keep({ person, start: at, end, how: "name" });
      }
    }
  }
  for (const person of registry) damaged(text, folded, person, found);
  return found.sort((one, other) => one.start - other.start);
}

function hasOtherName(text: string, folded: string, at: number, names: ReadonlySet<string>): boolean {
  const before = /(\p{L}[\p{L}.-]*)[  ]$/u.exec(text.slice(Math.max(0, at - 24), at).replace(/\u00a0/g, " "))?.[1];
  if (before === undefined || !/^\p{Lu}/u.test(before) || before === before.toUpperCase()) return false;
  const word = fold(before).replace(/\.$/, "");
  const starts = /(?:^|[.!?«“"\n])\s*$/.test(text.slice(Math.max(0, at - 30), at - before.length - 1));
  return !names.has(word) && !honorific.test(word) && !starts && !/[а-яіїєґ]/.test(word);
}

/** A long surname with up to three letters glued to it, or its last one lost, when the first name stands before it or the name is in the text besides. */
function damaged(text: string, folded: string, person: Person, found: PersonMention[]): void {
  for (const surname of person.aliases.filter((alias) => !alias.includes(" ") && alias.length >= 5).map(fold)) {
    const stem = surname.length >= 8 ? surname.slice(0, -1) : surname;
    for (let at = folded.indexOf(stem); at >= 0; at = folded.indexOf(stem, at + 1)) {
      const extra = /^\p{L}{0,4}/u.exec(folded.slice(at + stem.length, at + stem.length + 4))![0];
      const end = at + stem.length + extra.length;
      if (extra === "" || extra.length > 3 || !/\p{Lu}/u.test(text[at]!) || (at > 0 && nameUnit.test(folded[at - 1]!)) || /\p{L}/u.test(folded[end] ?? "") || found.some((one) => one.start < end && at < one.end)) continue;
      const first = [person.name, ...person.aliases].map((name) => fold(name).split(" ")).filter((parts) => parts.length > 1).find(([given]) => folded.slice(0, at).endsWith(`${given} `))?.[0];
      if (first === undefined && !found.some((one) => one.person === person)) continue;
      found.push({ person, start: first === undefined ? at : at - first.length - 1, end, how: "damaged-name" });
    }
  }
}
