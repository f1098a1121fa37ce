import type { Span } from "./span.ts";

/** A day in a text. `on` is the day, `null` when the words give too little; `relative` when it is reckoned from the article's own day. */
export interface DayMention extends Span {
  readonly on: string | null;
  readonly relative: boolean;
}

const months = [
  "janvier january січня січень jan", "fevrier february лютого лютий feb", "mars march березня березень mar", "avril april квітня квітень apr", "mai may травня травень", "juin june червня червень jun",
  "juillet july липня липень jul", "aout august серпня серпень aug", "septembre september вересня вересень sept sep", "octobre october жовтня жовтень oct", "novembre november листопада листопад nov", "decembre december грудня грудень dec",
].map((line) => line.split(" "));
const monthOf = (word: string): number => months.findIndex((names) => names.includes(word)) + 1;
const anyMonth = months.flat().sort((one, other) => other.length - one.length).join("|");
const weekdays = ["dimanche sunday неділю неділі", "lundi monday понеділок понеділка", "mardi tuesday вівторок вівторка", "mercredi wednesday середу середи", "jeudi thursday четвер четверга", "vendredi friday п'ятницю п'ятниці", "samedi saturday суботу суботи"].map((line) => line.split(" "));
const anyWeekday = weekdays.flat().join("|");

const two = (value: number) => String(value).padStart(2, "0");
function toDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? `${year}-${two(month)}-${two(day)}` : null;
}

/** The day so named that is nearest to the article's, not more than half a year away. */
function nearest(publishedOn: string, month: number, day: number): string | null {
  const year = Number(publishedOn.slice(0, 4));
  const days = [year - 1, year, year + 1].map((one) => toDay(one, month, day)).filter((one) => one !== null);
  const far = (one: string) => Math.abs(Date.parse(one) - Date.parse(publishedOn));
  return days.sort((one, other) => far(one) - far(other))[0] ?? null;
}

/** Every day a text names, in order. Weekdays are the last before the article's day, or that day; "next" and "prochain" the one after. */
export function daysOf(folded: string, publishedOn: string | null): DayMention[] {
  const found: DayMention[] = [];
  const add = (start: number, text: string, on: string | null, relative: boolean) => {
    if (!found.some((one) => one.start < start + text.length && start < one.end)) found.push({ start, end: start + text.length, on, relative });
  };
  const dated = (year: string | undefined, month: number, day: number) => (year !== undefined ? toDay(Number(year), month, day) : publishedOn === null ? null : nearest(publishedOn, month, day));
  for (const match of folded.matchAll(/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g)) add(match.index, match[0], toDay(Number(match[1]), Number(match[2]), Number(match[3])), false);
  for (const match of folded.matchAll(new RegExp(String.raw`(?<!\d)(\d{1,2})(?:er|st|nd|rd|th)?(?:-го)? (?:of )?(${anyMonth})(?!\p{L})\.?(?:,? (\d{4}))?`, "gu"))) add(match.index, match[0], dated(match[3], monthOf(match[2]!), Number(match[1])), match[3] === undefined);
  for (const match of folded.matchAll(new RegExp(String.raw`(?<!\p{L})(${anyMonth})\.? (\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,? (\d{4}))?`, "gu"))) add(match.index, match[0], dated(match[3], monthOf(match[1]!), Number(match[2])), match[3] === undefined);
  for (const match of folded.matchAll(/(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/g)) add(match.index, match[0], toDay(Number(match[3]), Number(match[2]), Number(match[1])), false);
  for (const match of folded.matchAll(new RegExp(String.raw`(?<!\p{L})(next )?(${anyWeekday})( prochain| dernier)?(?!\p{L})`, "gu"))) {
    const wanted = weekdays.findIndex((names) => names.includes(match[2]!));
    add(match.index, match[0], publishedOn === null ? null : weekdayNear(publishedOn, wanted, match[1] !== undefined || match[3] === " prochain"), true);
  }
  return found.sort((one, other) => one.start - other.start);
}

function weekdayNear(publishedOn: string, wanted: number, coming: boolean): string {
  const date = new Date(`${publishedOn}T00:00:00Z`);
  const back = (date.getUTCDay() - wanted + 7) % 7;
  date.setUTCDate(date.getUTCDate() + (coming ? (7 - back) % 7 || 7 : -back));
  return date.toISOString().slice(0, 10);
}
