import { addDays, parseDay, type Day } from "../../../kernel/day.ts";

/** What a cell says about the day of an announcement. */
export interface Announcement {
  /** The day, when the cell is one. */
  readonly on: Day | null;
  /** The day itself, or the last day that a free text can mean ("until 6/2022": 30 June 2022). */
  readonly latest: Day | null;
  /** As far as the cell goes: a day, a month or a year; `null` when it says none. */
  readonly known: string | null;
  /** The day stands before the month, which no other row has. */
  readonly dayFirst: boolean;
}

const unknown: Announcement = { on: null, latest: null, known: null, dayFirst: false };

/** Reads "3/1/2022", "2022-03-01", "until 12/20/2022", "unclear, 03/22", "between 3/20/2022 and 7/1/2022". */
export function parseAnnouncement(text: string): Announcement {
  const trimmed = text.trim();
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(trimmed);
  const isoDay = iso ? parseDay(iso[1]!) : undefined;
  if (isoDay) return { on: isoDay, latest: isoDay, known: isoDay, dayFirst: false };
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(trimmed);
  if (slashed) {
    const monthFirst = toDay(slashed[3]!, slashed[1]!, slashed[2]!);
    const on = monthFirst ?? toDay(slashed[3]!, slashed[2]!, slashed[1]!);
    if (on) return { on, latest: on, known: on, dayFirst: monthFirst === undefined };
  }
  const mentioned = mentions(trimmed);
  const last = mentioned.toSorted((a, b) => (a.latest < b.latest ? -1 : 1)).at(-1);
  if (!last) return unknown;
  const open = mentioned.length > 1 || last.exact || /until|between|before|after|since/i.test(trimmed);
  return { on: null, latest: last.latest, known: last.latest.slice(0, open ? 4 : 7), dayFirst: false };
}

function mentions(text: string): { latest: Day; exact: boolean }[] {
  const found: { latest: Day; exact: boolean }[] = [];
  for (const [, iso, first, second, third] of text.matchAll(/(\d{4}-\d{2}-\d{2})|(\d{1,2})\/(?:(\d{1,2})\/)?(\d{4}|\d{2})(?!\d)/g)) {
    const year = third?.length === 2 ? `20${third}` : third;
    const exact = iso !== undefined ? parseDay(iso) : second !== undefined ? toDay(year!, first!, second) : undefined;
    // A day that does not exist (31 June) still names its month.
    const latest = exact ?? (iso === undefined ? endOfMonth(year!, first!) : undefined);
    if (latest) found.push({ latest, exact: second !== undefined || iso !== undefined });
  }
  return found;
}

function toDay(year: string, month: string, of: string): Day | undefined {
  return parseDay(`${year}-${month.padStart(2, "0")}-${of.padStart(2, "0")}`);
}

function endOfMonth(year: string, month: string): Day | undefined {
  const first = toDay(year, month, "1");
  return first && addDays(`${addDays(first, 31).slice(0, 7)}-01` as Day, -1);
}

/** The last day that a release covers, from its file's name ("…_to_2023-07-31.csv"); `null` when the name says none. */
export function releaseDayOf(fileName: string): Day | null {
  const named = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/.exec(/to_(\d{4}-\d{2}-\d{2})(?!\d)/.exec(fileName)?.[1] ?? fileName);
  return (named && parseDay(named[1]!)) ?? null;
}
