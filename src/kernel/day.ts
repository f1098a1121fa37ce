/** A calendar day, `yyyy-mm-dd`, without a time zone. Days compare as texts. Years 0001 to 9999. */
export type Day = string & { readonly __day: true };

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;

/** Text to day, or `undefined` when it is not a day that exists (30 February, year 0000). */
export function parseDay(text: string): Day | undefined {
  const match = dayPattern.exec(text);
  if (!match || match[1] === "0000") return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : (text as Day);
}

/** A day that is known to be right, as in tests and constants. Throws a RangeError when it is not a day. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new RangeError(`not a day: ${text}`);
  return parsed;
}

/** The day a number of whole days later; negative numbers go back. */
export function addDays(from: Day, days: number): Day {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * millisecondsPerDay).toISOString().slice(0, 10) as Day;
}

/** Whole days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsPerDay);
}

/** The calendar day, in UTC, on which an instant falls. */
export function toDay(instant: Date): Day {
  return instant.toISOString().slice(0, 10) as Day;
}
