import IntlMessageFormat from "intl-messageformat";
import type { Day } from "../../kernel/day.ts";
import type { Names } from "../../kernel/names.ts";
import { toUnitsText, type Unit } from "../../modules/catalogue/index.ts";
import type { Label } from "../../modules/releasability/index.ts";
import { papersEn, type PaperText } from "../../texts/papers.en.ts";
import { papersFr } from "../../texts/papers.fr.ts";
import { papersUk } from "../../texts/papers.uk.ts";
import type { Language } from "../../texts/refusals.ts";
import { roomEn } from "../../texts/room.en.ts";
import { roomFr } from "../../texts/room.fr.ts";
import { roomUk } from "../../texts/room.uk.ts";
import { toPrintable } from "./printable.ts";
import type { PaperPlace } from "./source.ts";

const catalogues = { en: papersEn, fr: papersFr, uk: papersUk };
const roomCatalogues: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: roomEn, fr: roomFr, uk: roomUk };
const locales = { en: "en-GB", fr: "fr-FR", uk: "uk-UA" };

/** What a paper says in one language. */
export interface PaperWords {
  readonly language: Language;
  t(key: PaperText, facts?: Readonly<Record<string, string | number>>): string;
  names(names: Names): string;
  day(day: Day | string | null): string;
  count(value: number): string;
  units(value: number, unit: Unit): string;
  kilograms(value: number | null): string;
  place(place: PaperPlace): string;
  mode(mode: string): string;
  /** Who may read it, as a marking. */
  marking(label: Label): string;
}

export function wordsOf(language: Language): PaperWords {
  const locale = locales[language];
  const t: PaperWords["t"] = (key, facts) => String(new IntlMessageFormat(catalogues[language][key], locale).format(facts));
  // Spaces that do not break are missing in some fonts; on paper an ordinary one does.
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const date = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const names = (of: Names) => toPrintable(of[language] || of.en);
  return {
    language, t, names,
    day: (day) => (day === null ? "—" : plain(date.format(new Date(`${day.slice(0, 10)}T00:00:00Z`))).replace(/\s+р\.$/u, "")),
    count: (value) => plain(number.format(value)),
    units: (value, unit) => plain(toUnitsText(language, unit, value)),
    kilograms: (value) => (value === null ? t("unknown") : `${plain(number.format(value))} kg`),
    place: (place) => `${names(place.names)} (${place.code}${place.country === null ? "" : `, ${place.country}`})`,
    mode: (mode) => roomCatalogues[language][`mode.${mode}`] ?? mode,
    marking: ({ classification, restrictive, releasableTo }) =>
      [roomCatalogues[language][`classification.${classification}`] ?? classification, ...restrictive, releasableTo === "all" ? t("releasable.all") : t("releasable.to", { parties: releasableTo.join(", ") })].map(toPrintable).join(" · "),
  };
}
