import { z } from "zod";

/** The shapes that many requests share. Texts refuse control characters and lone surrogates, which no honest form sends. */
const visible = /^(?!\s*$)[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*$/u;
const visibleLines = /^(?!\s*$)(?:[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]|[\n\t])*$/u;

export const nothing = z.strictObject({});
export const idShape = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
export const idParams = z.strictObject({ id: idShape });
export const shortText = z.string().max(200).regex(visible);
export const longText = z.string().max(5000).regex(visibleLines);
export const namesShape = z.strictObject({ en: shortText, fr: shortText, uk: shortText });
/** The most units of anything one record may have: thousands of such records still add up to a whole number that JSON can say. */
export const mostUnits = 1_000_000_000_000;
export const unitsShape = z.int().min(1).max(mostUnits);
export const urlShape = z.string().max(2000).regex(/^https?:\/\/[^\s\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]+$/u);

/** A calendar day that exists, years 1900 to 2199. */
export const dayShape = z.string().regex(/^(19|2[01])\d{2}-\d{2}-\d{2}$/).refine((text) => {
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  // A page of a list has hundreds of days; only the last ones of a month need a calendar.
  return month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= new Date(Date.UTC(Number(text.slice(0, 4)), month, 0)).getUTCDate());
}).meta({ format: "date" });

/** A published day, known to the year, the month or the day. */
export const partialDayShape = z.string().regex(/^(19|2[01])\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);

/** The query of a list: sort key ("-" for the other way round), cursor, page size. */
export function listQuery(sort: string) {
  return z.strictObject({
    sort: z.string().regex(/^-?[a-zA-Z]{1,40}$/).default(sort),
    after: z.string().max(1000).optional(),
    limit: z.string().regex(/^\d{1,3}$/).default("50").transform(Number).pipe(z.int().min(1).max(200)),
  });
}

export function pageOf<Item extends z.ZodType>(item: Item, id: string) {
  return z.strictObject({ items: z.array(item).readonly(), next: z.string().nullable() }).meta({ id });
}
