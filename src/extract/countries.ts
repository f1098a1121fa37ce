import { fold } from "./fold.ts";
import type { Span } from "./span.ts";

/**
 * How nations and organisations are named in texts. One a line: code | names in English and French | adjectives and people,
 * as the beginning of a word with its endings | Ukrainian, as beginnings with the endings of all cases | capitals that stand
 * for a government. Folded: no case, no accents. Endings in brackets; a name without brackets is taken as it stands.
 */
const lines = `
UKR|ukraine|ukrain(ian,ians,ien,iens,ienne,iennes)|україн(а,и,і,у,ою,о) українськ(ий,а,е,і,ого,ої,им,ою,их,ому,ими)|kiev kyiv kyïv|києв(і,а,у) київ
USA|united states;united states of america;u.s.;u.s.a.;us;etats-unis;etats unis;amerique|americ(an,ans) americain(,s,e,es) etats-unien(,s,ne,nes)|сша американськ(ий,а,е,і,ого,ої,им,ою,их,ому) сполучені штати сполучених штатів сполученим штатам|washington|вашингтон(,а,у,ом,і)
DEU|germany;allemagne|german(,s) allemand(,s,e,es)|німеччин(а,и,і,у,ою,о) німецьк(ий,а,е,і,ого,ої,им,ою,их,ому)|berlin|берлін(,а,у,ом,і)
SWE|sweden;suede|swedish swede(s) suedois(,e,es)|швеці(я,ї,ю,єю) шведськ(ий,а,е,і,ого,ої,им,ою,их,ому)|stockholm|стокгольм(,а,у,ом,і)
EST|estonia;estonie|estonian(,s) estonien(,s,ne,nes)|естоні(я,ї,ю,єю) естонськ(ий,а,е,і,ого,ої,им,ою,их,ому)|tallinn|таллінн(,а,у,ом,і)
LTU|lithuania;lituanie;lituania;lituanie|lithuanian(,s) lituanien(,s,ne,nes)|литв(а,и,і,у,ою) литовськ(ий,а,е,і,ого,ої,им,ою,их,ому)|vilnius|вільнюс(,а,у,ом,і)
LVA|latvia;lettonie|latvian(,s) letton(,s,ne,nes)|латві(я,ї,ю,єю) латвійськ(ий,а,е,і,ого,ої,им,ою,их,ому)|riga|риг(а,и,у,ою)
NOR|norway;norvege|norwegian(,s) norvegien(,s,ne,nes)|норвегі(я,ї,ю,єю) норвезьк(ий,а,е,і,ого,ої,им,ою,их,ому)|oslo|осло
GBR|united kingdom;u.k.;uk;britain;great britain;royaume-uni;royaume uni;grande-bretagne|british britannique(,s) briton(s)|велик(а,ої,ій,у,ою) британі(я,ї,ю,єю) британі(я,ї,ю,єю) британськ(ий,а,е,і,ого,ої,им,ою,их,ому)|london londres|лондон(,а,у,ом,і)
FRA|france|french francais(,e,es)|франці(я,ї,ю,єю) французьк(ий,а,е,і,ого,ої,им,ою,их,ому)|paris|париж(,а,у,ем,і)
DNK|denmark;danemark|danish dane(s) danois(,e,es)|дані(я,ї,ю,єю) данськ(ий,а,е,і,ого,ої,им,ою,их,ому)|copenhagen copenhague|копенгаген(,а,у,ом,і)
NLD|netherlands;pays-bas;pays bas;holland;hollande|dutch neerlandais(,e,es) hollandais(,e,es)|нідерланд(и,ів,ам,ами,ах) нідерландськ(ий,а,е,і,ого,ої,им,ою,их,ому)|the hague la haye|гааг(а,и,у)
CZE|czechia;czech republic;tchequie;republique tcheque|czech(,s) tcheque(,s)|чехі(я,ї,ю,єю) чеськ(ий,а,е,і,ого,ої,им,ою,их,ому)|prague|праг(а,и,у,ою)
POL|poland;pologne|polish pole(s) polonais(,e,es)|польщ(а,і,у,ею) польськ(ий,а,е,і,ого,ої,им,ою,их,ому)|warsaw varsovie|варшав(а,и,у,ою,і)
CAN|canada|canadian(,s) canadien(,s,ne,nes)|канад(а,и,і,у,ою) канадськ(ий,а,е,і,ого,ої,им,ою,их,ому)|ottawa|оттав(а,и,у)
AUS|australia;australie|australian(,s) australien(,s,ne,nes)|австралі(я,ї,ю,єю) австралійськ(ий,а,е,і,ого,ої,им,ою,их,ому)|canberra|канберр(а,и,у)
AUT|austria;autriche|austrian(,s) autrichien(,s,ne,nes)|австрі(я,ї,ю,єю) австрійськ(ий,а,е,і,ого,ої)|vienna|
BEL|belgium;belgique|belgian(,s) belge(,s)|бельгі(я,ї,ю,єю) бельгійськ(ий,а,е,і,ого,ої)||
BGR|bulgaria;bulgarie|bulgarian(,s) bulgare(,s)|болгарі(я,ї,ю,єю) болгарськ(ий,а,е,і,ого,ої)|sofia|софі(я,ї)
HRV|croatia;croatie|croatian(,s) croate(,s)|хорваті(я,ї,ю,єю) хорватськ(ий,а,е,і,ого,ої)|zagreb|загреб(,а,у)
CYP|cyprus;chypre|cypriot(,s) chypriote(,s)|кіпр(,у,ом)||
FIN|finland;finlande|finnish finn(s) finlandais(,e,es)|фінлянді(я,ї,ю,єю) фінськ(ий,а,е,і,ого,ої)|helsinki|гельсінкі
GRC|greece;grece|greek(,s) grec(,s) grecque(,s)|греці(я,ї,ю,єю) грецьк(ий,а,е,і,ого,ої)|athens athenes|афін(и,ах)
HUN|hungary;hongrie|hungarian(,s) hongrois(,e,es)|угорщин(а,и,і,у,ою) угорськ(ий,а,е,і,ого,ої,им,ою,их,ому)|budapest|будапешт(,а,у,ом,і)
ISL|iceland;islande|icelandic islandais(,e,es)|ісланді(я,ї,ю,єю)|reykjavik|
IRL|ireland;irlande|irish irlandais(,e,es)|ірланді(я,ї,ю,єю) ірландськ(ий,а,е,і,ого,ої)|dublin|
ITA|italy;italie|italian(,s) italien(,s,ne,nes)|італі(я,ї,ю,єю) італійськ(ий,а,е,і,ого,ої,им,ою,их,ому)|rome|рим(,у,ом,і)
JPN|japan;japon|japanese japonais(,e,es)|японі(я,ї,ю,єю) японськ(ий,а,е,і,ого,ої)|tokyo|токіо
LUX|luxembourg|luxembourgeois(,e,es)|люксембург(,у,ом)||
MLT|malta;malte|maltese maltais(,e,es)|мальт(а,и,і,у)||
NZL|new zealand;nouvelle-zelande||нов(а,ої,ій,у) зеланді(я,ї,ю)||
PRT|portugal|portuguese portugais(,e,es)|португалі(я,ї,ю,єю) португальськ(ий,а,е,і,ого,ої)|lisbon lisbonne|
ROU|romania;roumanie|romanian(,s) roumain(,s,e,es)|румуні(я,ї,ю,єю) румунськ(ий,а,е,і,ого,ої)|bucharest bucarest|бухарест(,а,у)
SVK|slovakia;slovaquie|slovak(,s) slovaque(,s)|словаччин(а,и,і,у,ою) словацьк(ий,а,е,і,ого,ої)|bratislava|братислав(а,и,у)
SVN|slovenia;slovenie|slovenian(,s) slovene(,s)|словені(я,ї,ю,єю)|ljubljana|
KOR|south korea;coree du sud;republic of korea|south korean(,s) sud-coreen(,s,ne,nes)|південн(а,ої,ій,у,ою) коре(я,ї,ю,єю)|seoul|сеул(,а,у)
ESP|spain;espagne|spanish spaniard(s) espagnol(,s,e,es)|іспані(я,ї,ю,єю) іспанськ(ий,а,е,і,ого,ої)|madrid|мадрид(,а,у)
CHE|switzerland;suisse|swiss|швейцарі(я,ї,ю,єю)|bern berne|
TUR|turkey;turkiye;turquie|turkish turk(s) turc(,s) turque(,s)|туреччин(а,и,і,у,ою) турецьк(ий,а,е,і,ого,ої)|ankara|анкар(а,и,у)
ALB|albania;albanie|albanian(,s) albanais(,e,es)|албані(я,ї,ю)|tirana|
MNE|montenegro||чорногорі(я,ї,ю)||
MKD|north macedonia;macedoine du nord||північн(а,ої) македоні(я,ї)||
RUS|russia;russie|russian(,s) russe(,s)|росі(я,ї,ю,єю) російськ(ий,а,е,і,ого,ої,им,ою,их,ому)|moscow moscou kremlin|москв(а,и,і,у,ою) кремл(ь,я,ю)
BLR|belarus;bielorussie|belarusian(,s)|білорус(ь,і)|minsk|мінськ(,а,у)
CHN|china;chine|chinese chinois(,e,es)|кита(й,ю,я,єм,ї) китайськ(ий,а,е,і,ого,ої)|beijing pekin|пекін(,а,у)
IRN|iran|iranian(,s) iranien(,s,ne,nes)|іран(,у,ом,і)|tehran teheran|
PRK|north korea;coree du nord|north korean(,s) nord-coreen(,s,ne,nes)|північн(а,ої,ій,у,ою) коре(я,ї,ю,єю) кндр|pyongyang|
IND|india;inde|indian(,s) indien(,s,ne,nes)|інді(я,ї,ю,єю)||
ISR|israel|israeli(,s) israelien(,s,ne,nes)|ізраїл(ь,ю,я)||
GEO|georgia;georgie|georgian(,s) georgien(,s,ne,nes)|грузі(я,ї,ю)|tbilisi tbilissi|
MDA|moldova;moldavie|moldovan(,s) moldave(,s)|молдов(а,и,і,у)|chisinau|
NATO|nato;otan;north atlantic treaty organization;north atlantic alliance;alliance atlantique;the alliance;l'alliance||нато альянс(,у,ом,і)||
EU|european union;european commission;european council;union europeenne;commission europeenne;conseil europeen;eu;ue;l'union||європейськ(ий,ого,ому) союз(,у,ом,і) єс єврокомісі(я,ї,ю)||
UN|united nations;nations unies;onu;u.n.||оон||`;

export type Named = "name" | "adjective" | "capital";

export interface CountryWord extends Span {
  readonly party: string;
  readonly via: Named;
}

const spellings = new Map<string, { party: string; via: Named }>();
let longestWords = 1;

function keep(party: string, via: Named, spelling: string): void {
  const folded = fold(spelling);
  if (folded === "" || spellings.has(folded)) return;
  spellings.set(folded, { party, via });
  longestWords = Math.max(longestWords, folded.split(" ").length);
}

/** "швеці(я,ї) союз(,у)" → each word with each of its endings; two bracketed words in a row are two entries unless `together`. */
function spelled(pattern: string): string[] {
  const match = /^([^(]*)\(([^)]*)\)$/.exec(pattern);
  return match ? match[2]!.split(",").map((ending) => match[1]! + ending) : [pattern];
}

/** Ukrainian names of two words: their first words do not name anything alone. */
const firstOfTwo = /^(велик|нов|південн|північн|європейськ|сполучен)/;

for (const line of lines.trim().split("\n")) {
  const [party, names, adjectives, ukrainian, latinCapitals, ukrainianCapitals] = line.split("|") as [string, string, string?, string?, string?, string?];
  for (const name of names.split(";")) keep(party, "name", name);
  for (const pattern of (adjectives ?? "").split(" ").filter((part) => part !== "")) for (const word of spelled(pattern)) keep(party, "adjective", word);
  const stems = (ukrainian ?? "").match(/[^\s(]+(?:\([^)]*\))?/g) ?? [];
  for (let at = 0; at < stems.length; at += 1) {
    const adjective = /ськ\(|цьк\(|зьк\(/.test(stems[at]!) && !firstOfTwo.test(stems[at]!);
    if (firstOfTwo.test(stems[at]!) && stems[at + 1]) {
      for (const one of spelled(stems[at]!)) for (const other of spelled(stems[at + 1]!)) keep(party, "name", `${one} ${other}`);
      at += 1;
    } else for (const word of spelled(stems[at]!)) keep(party, adjective ? "adjective" : "name", word);
  }
  for (const capital of (latinCapitals === "the hague la haye" ? ["the hague", "la haye"] : (latinCapitals ?? "").split(" "))) keep(party, "capital", capital);
  for (const pattern of (ukrainianCapitals ?? "").match(/[^\s(]+(?:\([^)]*\))?/g) ?? []) for (const word of spelled(pattern)) keep(party, "capital", word);
}

/** Names of three letters or fewer, and adjectives that are words of other kinds, are names only in capitals. */
const needsCapital = (spelling: string) => /^(us|uk|eu|ue|un|onu|poles?|swedes?|turks?|danes?|finns?|turcs?|grecs?)$/.test(spelling) || spelling === "otan" || spelling === "nato";

/** Every mention of a nation or organisation in a text, in order, the longest name first. Adjectives and capitals are told apart. */
export function countriesOf(text: string, folded: string): CountryWord[] {
  const words = [...folded.matchAll(/(?:\p{L}\.){2,}|\p{L}+(?:-\p{L}+)*/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const found: CountryWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (let count = Math.min(longestWords, words.length - at); count >= 1; count -= 1) {
      const { start } = words[at]!;
      const { end } = words[at + count - 1]!;
      const known = spellings.get(folded.slice(start, end)) ?? (/^(the |l')$/.test(folded.slice(Math.max(0, start - (folded[start - 1] === "'" ? 2 : 4)), start)) && /^(alliance|union)$/.test(folded.slice(start, end)) && /\p{Lu}/u.test(text[start]!) ? spellings.get(`l'${folded.slice(start, end)}`) : undefined);
      if (!known) continue;
      const written = text.slice(start, end);
      if (needsCapital(folded.slice(start, end)) && written !== written.toUpperCase() && !(known.via === "adjective" && /^\p{Lu}/u.test(written))) continue;
      if (known.via !== "adjective" && !/^\p{Lu}/u.test(written) && !/^(?:otan|nato)/.test(written)) continue;
      found.push({ party: known.party, via: known.via, start, end });
      at += count - 1;
      break;
    }
  }
  return found;
}
