const millisecondsPerDay = 86_400_000;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const longMonths = new Set([1, 3, 5, 7, 8, 10, 12]);

/** Days since 1 January 1970, or `undefined` when the text is not a day that exists, years 0001 to 9999. */
export function parseDay(text: string): number | undefined {
  if (!dayPattern.test(text)) return undefined;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  if (year === 0 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  // Years begin in March, so that the leap day is the last; 719,468 days lie between 1 March of year 0 and 1 January 1970.
  const fromMarch = month > 2 ? month - 3 : month + 9;
  const marchYear = month > 2 ? year : year - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + Math.floor((153 * fromMarch + 2) / 5) + day - 1 - 719_468;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return longMonths.has(month) ? 31 : 30;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Days since 1 January 1970. Throws a RangeError when the text is not a day. */
export function toDayNumber(text: string): number {
  const day = parseDay(text);
  if (day === undefined) throw new RangeError(`not a day: ${text}`);
  return day;
}

/** The text of a day given as days since 1 January 1970. */
export function toDayText(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}
