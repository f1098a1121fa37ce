import type { Money, Quantity } from "./amounts.ts";
import type { CountryWord, Named } from "./countries.ts";
import { roleIn } from "./registry.ts";
import { overlapOf, type Span } from "./span.ts";
import type { Paragraph } from "./statements.ts";

/** How far what is announced has come, as the words have it; `null` when they leave it open. */
export type AnnouncedStatus = "announced" | "will-deliver" | "delivered";

export interface Donor extends Span {
  readonly party: string;
  readonly via: Named;
  readonly text: string;
}

export interface Line extends Span {
  readonly units: string | null;
  readonly approximate: boolean;
  readonly item: string;
  readonly text: string;
}

export interface AnnouncedMoney extends Money {
  readonly text: string;
}

/**
 * What a sentence says that somebody gives. Each of its donors is one candidate and nothing is summed: who gives which line,
 * and whether one sum is of all, is for a person to say.
 */
export interface Announcement extends Span {
  readonly text: string;
  readonly donors: readonly Donor[];
  readonly lines: readonly Line[];
  readonly money: readonly AnnouncedMoney[];
  readonly status: AnnouncedStatus | null;
}

const delivered = /\b(?:delivered|has (?:already )?(?:sent|given|provided|donated|transferred)|have (?:already )?(?:sent|given|provided|donated|transferred)|handed over|arrived|received|(?:a|ont|avait) (?:deja )?(?:livre|envoye|remis|fourni|donne|transfere|expedie)|livres?|sont arrives|a recu|ont recu)\b|(?:передал|доставил|надал|надісла|отрима|прибул)\p{L}*/u;
const coming = /\b(?:will (?:\w+ )?(?:deliver|send|provide|give|donate|supply|transfer|ship|finance|fund|allocate)|to (?:deliver|send|provide|donate|supply)|(?:livrera|livreront|enverra|enverront|fournira|fourniront|donnera|remettra|financera|versera|debloquera|livrerait|va (?:livrer|envoyer|fournir|donner|debloquer|financer|verser)|vont (?:livrer|envoyer|fournir|donner)))\b|(?:передасть|передадуть|надасть|нададуть|надішле|поставить|поставлять|доставить|виділить|профінансує)/u;
const announced = /\b(?:announc\w+|pledg\w+|promis\w+|commit(?:s|ted|ting)?|donat\w+|allocat\w+|earmark\w+|approved?|unveil\w+|contribut\w+|provid\w+|offer(?:s|ed|ing)?|gives?|gave|sends?|sent|donne(?:nt)?|annonc\w+|s'est engage\w*|se sont engage\w*|s'engage\w*|promet\w*|debloqu\w+|alloue\w*|accord(?:e|es|ent|era|eront)|offr\w+|fourni\w*|envoie|envoient|livre|livrent|approuve\w*|consacre\w*|verse\w*|finance\w*)\b|(?:оголоси|обіця|виділ|пообіця|анонсу|заяви|зобов'яза|схвали|пожертву)\p{L}*/u;
const help = /\b(?:aid|assistance|support|package|weapons?|shipments?|deliver(?:y|ies)|equipment|military|aide|soutien|armes?|envois?|livraisons?|paquet|materiels?|equipements?|munitions)\b|(?:допомог|підтримк|пакет|озброєн|постачан)\p{L}*/u;
const denial = /\b(?:no new (?:announcement|pledge|aid)|n'a (?:pas|rien) (?:annonce|promis|livre)|did not (?:announce|pledge|commit)|has not (?:announced|pledged|delivered|approved)|refus\w+|aucune? nouvel\w+|without (?:announcing|pledging))\b|\bne (?:livrera|fournira|enverra|donnera) pas\b|\bwill not (?:deliver|send|provide)\b/u;
const recipients = new Set(["UKR", "RUS", "BLR", "PRK", "IRN", "CHN"]);
const things = /(?:nouve(?:aux|lles?)|new|further|additional) (?:envois?|livraisons?|aides?|shipments?|deliveries|packages?|aid|assistance)(?: (?:militaires?|d'armes|of weapons|package))?/g;


interface Mentions {
  readonly countries: readonly CountryWord[];
  readonly money: readonly Money[];
  readonly quantities: readonly Quantity[];
}

/** The announcements of a text, a sentence each: somebody named gives, and the sentence has a verb of giving, and a sum, a quantity or a word of help. */
export function findAnnouncements(text: string, folded: string, paragraphs: readonly Paragraph[], mentions: Mentions): Announcement[] {
  return paragraphs.flatMap(({ sentences }) => sentences.flatMap((sentence) => {
    const words = folded.slice(sentence.start, sentence.end);
    const status: AnnouncedStatus | null = coming.test(words) ? "will-deliver" : delivered.test(words) && !/annonc|announc|pledg/.test(words) ? "delivered" : announced.test(words) ? "announced" : null;
    if (status === null || denial.test(words)) return [];
    const within = (one: Span) => one.start >= sentence.start && one.end <= sentence.end;
    const money = mentions.money.filter(within), quantities = mentions.quantities.filter(within);
    const vague = money.length === 0 && quantities.length === 0;
    if (vague && !help.test(words)) return [];
    const donors = donorsOf(text, folded, sentence, mentions.countries.filter(within), vague);
    if (donors.length === 0) return [];
    const lines: Line[] = quantities.map(({ start, end, units, approximate, item }) => ({ start, end, units, approximate, item: text.slice(item.start, item.end), text: text.slice(start, end) }));
    if (vague) for (const match of words.matchAll(things)) lines.push({ start: sentence.start + match.index, end: sentence.start + match.index + match[0].length, units: null, approximate: false, item: text.slice(sentence.start + match.index, sentence.start + match.index + match[0].length), text: text.slice(sentence.start + match.index, sentence.start + match.index + match[0].length) });
    if (vague && lines.length === 0 && !/\b(?:annonc|announc|pledg|promi|donat|livr|deliver|fourni|provid|debloqu|envo|send|sent)/.test(words) && !/[а-я]/.test(words)) return [];
    return [{ start: sentence.start, end: sentence.end, text: text.slice(sentence.start, sentence.end), donors, lines, money: money.map((one) => ({ ...one, text: text.slice(one.start, one.end) })), status }];
  }));
}

/**
 * Who gives: behind "annoncés par", "from", "de la part de" the whole list; otherwise the first nation named and those joined to it.
 * Nations inside a quotation and recipients are none.
 */
function donorsOf(text: string, folded: string, sentence: Paragraph["sentences"][number], countries: readonly CountryWord[], vague: boolean): Donor[] {
  const able = countries.filter((one) => !recipients.has(one.party) && !sentence.quotes.some((quote) => overlapOf(quote, one) > 0));
  const listed = able.findIndex((one) => /(?:annonce\w*|promis\w*|livre\w*|fournis?\w*|announced|pledged|donated|delivered|provided|given|made) (?:par|by) (?:les? |la |l'|the )?$/.test(folded.slice(Math.max(sentence.start, one.start - 40), one.start)));
  const first = listed >= 0 ? listed : able.findIndex((one) => one.via !== "capital" || !/\b(?:a|in|at|to|в|у) $/.test(folded.slice(one.start - 4, one.start)));
  if (first < 0 || (vague && listed < 0 && able[first]!.via === "adjective" && !roleIn(text.slice(sentence.start, able[first]!.end + 40)) && !/gouvernement|government|уряд/.test(folded.slice(sentence.start, able[first]!.end + 30)))) return [];
  if (/\b(?:otan|nato)\b/.test(folded.slice(able[first]!.start, able[first]!.end)) && able.length > 1 && listed < 0 && roleIn(text.slice(sentence.start, able[first]!.start + 10)) === null && /\b(?:a|de l'|of|at|in) $|l'$/.test(folded.slice(able[first]!.start - 5, able[first]!.start))) return donorsOf(text, folded, sentence, countries.filter((one) => one !== able[first]), vague);
  const donors = [able[first]!];
  for (const one of able.slice(first + 1)) {
    const gap = folded.slice(donors.at(-1)!.end, one.start);
    if (!/^\s*(?:,|;|and|et|ou|or|as well as|ainsi que|та|і|й|,\s*(?:and|et|ou|or|та|і))\s*(?:the |les |la |le |l')?$/.test(gap)) {
      if (one.party === donors.at(-1)!.party) continue;
      break;
    }
    donors.push(one);
  }
  const seen = new Set<string>();
  return donors.filter(({ party }) => !seen.has(party) && seen.add(party)).map((one) => ({ ...one, text: text.slice(one.start, one.end) }));
}
