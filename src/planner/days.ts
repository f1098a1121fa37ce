const millisecondsPerDay = 86_400_000;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** Days since 1 January 1970, or `undefined` when the text is not a day that exists, years 0001 to 9999. */
export function parseDay(text: string): number | undefined {
  if (!dayPattern.test(text) || text.startsWith("0000")) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return undefined;
  return time / millisecondsPerDay;
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
