import IntlMessageFormat from "intl-messageformat";
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import type { RoomTexts, TextKey } from "../texts/room.en.ts";
import { remember, remembered } from "./api.ts";
import type { Names } from "./types.ts";

export const languages = ["en", "fr", "uk"] as const;
export type Language = (typeof languages)[number];
/** Each language under its own name. */
export const languageNames: Readonly<Record<Language, string>> = { en: "English", fr: "Français", uk: "Українська" };
const locales: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr-FR", uk: "uk-UA" };
const languageKey = "entente.language";

export type Values = Readonly<Record<string, string | number>>;

/** Words, dates and numbers in the language of the reader. */
export interface Texts {
  readonly language: Language;
  readonly t: (key: TextKey, values?: Values) => string;
  /** The word for a value of a closed list, such as a stage; the value itself when the list has grown. */
  readonly word: (list: string, value: string, values?: Values) => string;
  readonly names: (names: Names) => string;
  readonly count: (value: number) => string;
  readonly share: (value: number) => string;
  /** A share to the hundredth of a per cent, where a small one must not look like none. */
  readonly fineShare: (value: number) => string;
  readonly day: (day: string | null) => string;
  /** With the month in full, for sentences. */
  readonly longDay: (day: string) => string;
  readonly shortDay: (day: string) => string;
  readonly month: (month: string) => string;
  readonly moment: (at: string) => string;
  readonly money: (minor: number, currency: string) => string;
  /** Euro cents in a few figures, for reading at a distance; `money` has them all. */
  readonly bigEuro: (cents: number) => string;
}

const loaders: Readonly<Record<Language, () => Promise<RoomTexts>>> = {
  en: async () => (await import("../texts/room.en.ts")).roomEn,
  fr: async () => (await import("../texts/room.fr.ts")).roomFr,
  uk: async () => (await import("../texts/room.uk.ts")).roomUk,
};

export function firstLanguage(): Language {
  const wanted = [remembered(languageKey), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return languages.find((language) => wanted.find((one) => languages.includes(one as Language)) === language) ?? "en";
}

/** Days and months are dates of the calendar, not instants: they are read and written in UTC. */
function makeDates(locale: string) {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const [long, full, short, month, year, moment] = [
    format({ day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }), format({ day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }), format({ day: "numeric", month: "short", timeZone: "UTC" }),
    format({ month: "long", year: "numeric", timeZone: "UTC" }), format({ year: "numeric", timeZone: "UTC" }), format({ dateStyle: "medium", timeStyle: "short" }),
  ];
  // The Ukrainian sign for "year" would double the full stop of a sentence and widens every table.
  const bare = (text: string) => text.replace(/\s+р\.(?=,|$)/u, "");
  const read = (text: string) => new Date(`${text}${"-01-01".slice(Math.max(0, text.length - 4))}T00:00:00Z`);
  const write = (text: string, exact: Intl.DateTimeFormat) => {
    const date = read(text);
    if (!/^\d{4}(-\d{2}){0,2}$/.test(text) || Number.isNaN(date.getTime())) return text;
    return bare((text.length === 4 ? year : text.length === 7 ? month : exact).format(date));
  };
  return { longDay: (text: string) => write(text, long), day: (text: string) => write(text, full), shortDay: (text: string) => write(text, short), moment: (at: string) => bare(moment.format(new Date(at))) };
}

export function makeTexts(language: Language, catalogue: RoomTexts): Texts {
  const locale = locales[language];
  const formats = new Map<string, IntlMessageFormat>();
  const t = (key: TextKey, values?: Values): string => {
    let format = formats.get(key);
    if (!format) formats.set(key, (format = new IntlMessageFormat(catalogue[key], locale)));
    return String(format.format(values));
  };
  const has = (key: string): key is TextKey => Object.hasOwn(catalogue, key);
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const fine = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  const big = new Intl.NumberFormat(locale, { notation: "compact", compactDisplay: "long", maximumSignificantDigits: 3 });
  const dates = makeDates(locale);
  return {
    language, t, count: (value) => count.format(value), share: (value) => share.format(value), fineShare: (value) => fine.format(value), shortDay: dates.shortDay, longDay: dates.longDay, moment: dates.moment, month: dates.day,
    word: (list, value, values) => {
      const key = `${list}.${value}`;
      return has(key) ? t(key, values) : value;
    },
    names: (names) => names[language] || names.en,
    day: (day) => (day === null || day === "" ? t("unknown") : dates.day(day)),
    money: (minor, currency) => {
      const format = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "code" });
      const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
      return new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "code", minimumFractionDigits: minor % 10 ** digits === 0 ? 0 : digits }).format(minor / 10 ** digits);
    },
    bigEuro: (cents) => (cents === 0 ? "0" : big.format(cents / 100)),
  };
}

const LanguageContext = createContext<{ texts: Texts; choose: (language: Language) => void } | null>(null);

export function useTexts(): Texts {
  return use(LanguageContext)!.texts;
}

export function useLanguageChoice() {
  return use(LanguageContext)!.choose;
}

/** Holds the words of the chosen language; the other languages are not loaded. */
export function LanguageProvider({ first, children }: { first: Texts; children: ReactNode }) {
  const [texts, setTexts] = useState(first);
  const choose = useCallback((language: Language) => {
    void loadTexts(language).then((loaded) => {
      remember(languageKey, language);
      setTexts(loaded);
    });
  }, []);
  useEffect(() => {
    document.documentElement.lang = texts.language;
  }, [texts]);
  return <LanguageContext value={useMemo(() => ({ texts, choose }), [texts, choose])}>{children}</LanguageContext>;
}

export async function loadTexts(language: Language): Promise<Texts> {
  return makeTexts(language, await loaders[language]());
}
