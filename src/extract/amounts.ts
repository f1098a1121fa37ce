import type { Span } from "./span.ts";

/** A sum of money as it stands in a text: major units as a decimal number in a string, and a currency, `assumed` when the words leave it open. */
export interface Money extends Span {
  readonly amount: string;
  readonly currency: string | null;
  readonly assumed: boolean;
}

const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:milliards?|mds?|mrds?|billions?|bn|млрд|мільярд\p{L}*)$/u, 9], [/^(?:millions?|mln|mio|mn|m|млн|мільйон\p{L}*)$/u, 6], [/^(?:thousand|mille|k|тис|тисяч\p{L}*)$/u, 3], [/^(?:trillions?)$/, 12],
];
const words: Readonly<Record<string, string>> = {
  un: "1", une: "1", deux: "2", trois: "3", quatre: "4", cinq: "5", six: "6", sept: "7", huit: "8", neuf: "9", dix: "10", onze: "11", douze: "12", quinze: "15", seize: "16", vingt: "20", trente: "30", quarante: "40", cinquante: "50", soixante: "60", cent: "100",
  a: "1", an: "1", one: "1", two: "2", three: "3", four: "4", five: "5", seven: "7", eight: "8", nine: "9", ten: "10", eleven: "11", twelve: "12", fifteen: "15", twenty: "20", thirty: "30", forty: "40", fifty: "50", sixty: "60", hundred: "100",
  один: "1", два: "2", дві: "2", три: "3", чотири: "4", "п'ять": "5", шість: "6", сім: "7", вісім: "8", "дев'ять": "9", десять: "10", двадцять: "20", тридцять: "30",
};

const currencies: readonly (readonly [RegExp, string | null])[] = [
  [/^(?:€|euros?|eur|євро)/, "EUR"], [/^(?:£|pounds?(?: sterling)?|livres?(?: sterling)?|gbp|фунт\p{L}*)/u, "GBP"],
  [/^(?:canadian dollars?|dollars? canadiens?|cad|c\$|канадськ\p{L}+ долар\p{L}*)/u, "CAD"], [/^(?:australian dollars?|dollars? australiens?|aud|a\$|австралійськ\p{L}+ долар\p{L}*)/u, "AUD"], [/^(?:new zealand dollars?|nzd)/, "NZD"],
  [/^(?:us dollars?|u\.s\. dollars?|dollars? americains?|usd|us\$|долар\p{L}* сша)/u, "USD"],
  [/^(?:norwegian (?:kroner|krone|crowns)|couronnes? norvegiennes?|nok|норвезьк\p{L}+ крон\p{L}*)/u, "NOK"], [/^(?:swedish (?:kronor|krona|crowns)|couronnes? suedoises?|sek|шведськ\p{L}+ крон\p{L}*)/u, "SEK"],
  [/^(?:danish (?:kroner|krone|crowns)|couronnes? danoises?|dkk|данськ\p{L}+ крон\p{L}*)/u, "DKK"], [/^(?:czech (?:crowns|koruna)|couronnes? tcheques?|czk|чеськ\p{L}+ крон\p{L}*)/u, "CZK"],
  [/^(?:swiss francs?|francs? suisses?|chf)/, "CHF"], [/^(?:zlotys?|pln|злот\p{L}*)/u, "PLN"], [/^(?:yens?|jpy|¥|єн\p{L}*)/u, "JPY"], [/^(?:hryvnias?|uah|гривен\p{L}*|гривн\p{L}*)/u, "UAH"], [/^(?:turkish lira|try)\b/, "TRY"], [/^(?:won|krw)\b/, "KRW"],
  [/^(?:\$|dollars?|долар\p{L}*)/u, "$"], [/^(?:kroner|kronor|krone|krona|crowns|couronnes?|крон\p{L}*)/u, "crown"],
];
const crownOf: Readonly<Record<string, string>> = { NOR: "NOK", SWE: "SEK", DNK: "DKK", CZE: "CZK", ISL: "ISK" };
const dollarOf: Readonly<Record<string, string>> = { CAN: "CAD", AUS: "AUD", NZL: "NZD", USA: "USD" };

/** A number as written in any of the three languages: "1 200", "1,200.5", "3,5". A comma with three digits behind parts thousands. */
export function toDecimal(written: string): string {
  const plain = written.replace(/[  ]/g, "");
  const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2})?$/.exec(plain);
  if (grouped) {
    const [whole, part] = plain.split(grouped[1] === "." ? "," : ".");
    return whole!.replaceAll(grouped[1]!, "") + (part ? `.${part}` : "");
  }
  return plain.replace(",", ".");
}

/** A decimal number times a power of ten, exactly. */
export function scaled(decimal: string, power: number): string {
  const [whole, part = ""] = decimal.split(".");
  const digits = whole! + part.padEnd(power, "0");
  const cut = whole!.length + power;
  const left = digits.slice(0, cut).replace(/^0+(?=\d)/, ""), right = digits.slice(cut).replace(/0+$/, "");
  return right === "" ? left : `${left}.${right}`;
}

const spelledNumber = Object.keys(words).sort((one, other) => other.length - one.length).join("|");
const numberPattern = String.raw`(\d{1,3}(?:[ .,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?|(?<!\p{L})(?:${spelledNumber})(?!\p{L}))`;
const scalePattern = String.raw`(?:[ -]?(milliards?|millions?|mille|mds?|mrds?|billions?|trillions?|thousand|bn|mln|mio|mn|m|k|млрд|млн|тис|мільярд\p{L}*|мільйон\p{L}*|тисяч\p{L}*)(?!\p{L})\.?)?`;
const signPattern = String.raw`(us\$|c\$|a\$|\$|€|£|¥|(?<!\p{L})(?:usd|eur|gbp|nok|sek|dkk|czk|cad|aud|chf|pln|jpy|nzd)(?!\p{L}))`;
const before = new RegExp(`${signPattern} ?${numberPattern}${scalePattern}`, "gu");
const after = new RegExp(`${numberPattern}${scalePattern}(?: (?:de |d'|of |in |us ))?`, "gu");

function amountOf(written: string, scale: string | undefined): string {
  const power = scale === undefined ? 0 : (scales.find(([pattern]) => pattern.test(scale))?.[1] ?? 0);
  return scaled(Object.hasOwn(words, written) ? words[written]! : toDecimal(written), power);
}

/** Every sum of money, in order. `near` says whose currency "couronnes" or "dollars" may be: the donor's of the sentence. */
export function moneyOf(folded: string, near: (span: Span) => string | null): Money[] {
  const found: Money[] = [];
  const add = (span: Span, amount: string, code: string | null) => {
    if (found.some((one) => one.start < span.end && span.start < one.end)) return;
    const country = code === "$" || code === "crown" ? near(span) : null;
    const currency = code === "$" ? (dollarOf[country ?? ""] ?? "USD") : code === "crown" ? (crownOf[country ?? ""] ?? null) : code;
    found.push({ ...span, amount, currency, assumed: code === "$" || code === "crown" });
  };
  for (const match of folded.matchAll(before)) {
    const code = currencies.find(([pattern]) => pattern.test(match[1]!))?.[1] ?? match[1]!.toUpperCase();
    add({ start: match.index, end: match.index + match[0].length }, amountOf(match[2]!, match[3]), code);
  }
  for (const match of folded.matchAll(after)) {
    let from = match.index + match[0].length;
    while (folded[from] === " ") from += 1;
    const rest = folded.slice(from, from + 40).replace(/^(?:de |d'|of |in )/, "");
    const skipped = folded.slice(from, from + 40).length - rest.length;
    const unit = currencies.map(([pattern, code]) => ({ code, text: pattern.exec(rest)?.[0] })).find(({ text }) => text !== undefined);
    if (!unit || /\p{L}/u.test(rest[unit.text!.length] ?? "") && /\p{L}$/u.test(unit.text!)) continue;
    add({ start: match.index, end: from + skipped + unit.text!.length }, amountOf(match[1]!, match[2]), unit.code);
  }
  return found.sort((one, other) => one.start - other.start);
}

/** So many of something: whole units, `null` when the words give no number; `approximate` when they say "about", "up to". */
export interface Quantity extends Span {
  readonly units: string | null;
  readonly approximate: boolean;
  readonly item: Span;
}

const items = String.raw`chars?|tanks?|blindes?|vehicules?|vehicles?|missiles?|obus|shells?|munitions?|ammunition|rounds?|cartouches?|drones?|uavs?|generat(?:ors?|eurs?)|groupes? electrogenes?|systemes?|systems?|batteries|batterie|battery|lanceurs?|launchers?|canons?|howitzers?|obusiers?|avions?|jets?|aircraft|planes|fighters|helicopteres?|helicopters?|ambulances?|camions?|trucks?|radars?|roquettes?|rockets?|mines|demineurs?|bateaux|boats?|navires?|ships?|vessels?|intercepteurs?|interceptors?|armes?|weapons?|fusils?|rifles?|mitrailleuses?|machine guns?|mortiers?|mortars?|casques?|helmets?|gilets?|vests?|tentes?|tents?|kits?|trousses?|lits?|beds|tonnes?|tons|transformateurs?|transformers?|ponts?|bridges?|bulldozers?|excavatrices?|excavators?|equipements?|soldats|soldiers|troops|militaires|places|seats|stations?|terminaux|terminals|antennes?|litres?|liters?|barges?|grues?|cranes?|wagons?|locomotives?|remorques?|trailers?|howitzer|grenades?|bombes?|bombs?|torpilles?|pieces?|lots?|packages?|envois|livraisons|shipments|deliveries|leopards?|abrams|patriot|iris-t|nasams|himars|gepards?|caesars?|f-16s?|mirages?|bradleys?|strykers?|marders?|stingers?|javelins?|cv90s?|танк\p{L}*|снаряд\p{L}*|ракет\p{L}*|дрон\p{L}*|безпілотник\p{L}*|генератор\p{L}*|машин\p{L}*|автомобіл\p{L}*|систем\p{L}*|гаубиц\p{L}*|боєприпас\p{L}*|винищувач\p{L}*|установ\p{L}*|вантажівк\p{L}*|бронемашин\p{L}*|літак\p{L}*|катер\p{L}*|трансформатор\p{L}*|гелікоптер\p{L}*`;
const itemWord = new RegExp(String.raw`^(?:${items})$`, "u");
const link = /^(?:de|d'|du|des|a|of|and|for|the|pour|en|sol|air|anti|la|le|les|l'|для|з|від|protivopovitrianoi)$/;
const about = /(?:about|around|nearly|almost|some|up to|more than|over|at least|approximately|environ|pres de|quelque|jusqu'a|plus de|au moins|une|близько|понад|майже|до|щонайменше) $/;
const notItems = /^(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|ans|years?|months?|mois|jours?|days?|hours?|heures?|percent|pour|per|%|km|miles|fois|times|pays|countries|років|днів|годин)$/;

/** Every quantity with what it is of: a number and, within six words, a word of materiel. */
export function quantitiesOf(folded: string, money: readonly Money[]): Quantity[] {
  const found: Quantity[] = [];
  for (const match of folded.matchAll(new RegExp(`${numberPattern}${scalePattern}`, "gu"))) {
    const start = match.index, end = start + match[0].length;
    if (/[\p{L}\d.,/-]/u.test(folded[start - 1] ?? "") || money.some((one) => one.start < end && start < one.end) || /^[-/]?\d|^%/.test(folded.slice(end, end + 2)) || /^(?:un|une|a|an)$/.test(match[1]!) && match[2] === undefined) continue;
    const item = itemAfter(folded, end);
    if (!item || found.some((one) => one.start < item.end && start < one.end)) continue;
    found.push({ start, end: item.end, units: amountOf(match[1]!, match[2]), approximate: about.test(folded.slice(Math.max(0, start - 16), start)), item });
  }
  return found;
}

function itemAfter(folded: string, from: number): Span | null {
  const rest = folded.slice(from, from + 110);
  let head = null as Span | null, first: number | null = null, count = 0, last = 0;
  for (const match of rest.matchAll(/\p{L}+'(?=\p{L})|[\p{L}\d]+(?:[-.][\p{L}\d]+)*|[^\s]/gu)) {
    const word = match[0], at = from + match.index;
    if (/^[^\p{L}\d]/u.test(word) && !/^['"«»“”]$/.test(word)) break;
    if (count === 0 && notItems.test(word)) return null;
    if (/^(?:a|to|au|aux|from|et|and|і|й|та|by|par|in|on|that|which|qui|que|will|dans|sur|each|chacun)$/.test(word) && (head !== null || count > 0 && word !== "a" && word !== "to")) break;
    if (first === null && !/^(?:de|d'|of|more|new|nouveaux|nouvelles|plus|additional|supplementaires|other|autres|нових|додаткових)$/.test(word)) first = at;
    count += 1;
    if (itemWord.test(word)) head = { start: first ?? at, end: at + word.length };
    else if (head !== null && !link.test(word) && last === head.end && !/^\d/.test(word)) head = { start: head.start, end: at + word.length };
    if (count >= (head === null ? 6 : 9)) break;
    last = at + word.length;
  }
  return head;
}
