import { sql, type Kysely, type RawBuilder } from "kysely";
import { parseDay } from "../kernel/day.ts";
import { isId } from "../kernel/id.ts";
import { parseCursor, toCursorText, type Cursor } from "../kernel/listing.ts";
import type { Page } from "../kernel/outcome.ts";

/** A connection or a transaction on the room's database. The tables are described by SQL; stores name their row shapes. */
export type Sql = Kysely<unknown>;

/** A pattern for `ilike` that matches whatever contains the text as it is. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}

/** A sort order of a list: an expression over the listed rows, its SQL type, and whether it can be null (null comes last). */
export interface SortKey {
  readonly expression: RawBuilder<unknown>;
  readonly type: "text" | "date" | "bigint" | "int" | "float8" | "timestamptz";
  readonly nullable: boolean;
  readonly descending?: boolean;
}

/** What a list is asked for: `sort` is a key of the list's sort keys, with "-" in front for the other way round. */
export interface ListOrder {
  readonly sort: string;
  readonly after: string | undefined;
  readonly limit: number;
}

export interface Keyset {
  /** The condition that continues after the cursor; true at the start. */
  readonly where: RawBuilder<boolean>;
  readonly orderBy: RawBuilder<unknown>;
  /** The sort value as text, to be selected as `sort_value`. */
  readonly sortValue: RawBuilder<string | null>;
  readonly limit: number;
}

/**
 * The parts of a query that pages by the last row seen: with an index in the order of a key that is never null, page 2,000
 * costs what page 1 does; with a key that may be null, the rows that come after are read and sorted. `undefined` when the order
 * is not one of the keys or the cursor is not one of this order's.
 */
export function keyset(keys: Readonly<Record<string, SortKey>>, order: ListOrder, id: RawBuilder<unknown>): Keyset | undefined {
  const reversed = order.sort.startsWith("-");
  const key = Object.hasOwn(keys, reversed ? order.sort.slice(1) : order.sort) ? keys[reversed ? order.sort.slice(1) : order.sort] : undefined;
  if (!key) return undefined;
  let cursor: Cursor | undefined;
  if (order.after !== undefined) {
    cursor = parseCursor(order.after, order.sort);
    if (!cursor || !isId(cursor.id) || (cursor.value === null ? !key.nullable : !readsAs[key.type](cursor.value))) return undefined;
  }
  const down = reversed !== (key.descending ?? false);
  const direction = sql.raw(down ? "desc" : "asc");
  return {
    where: cursor ? after(key, cursor, id, down) : sql<boolean>`true`,
    orderBy: key.nullable ? sql`${key.expression} ${direction} nulls last, ${id} ${direction}` : sql`${key.expression} ${direction}, ${id} ${direction}`,
    sortValue: sql<string | null>`(${key.expression})::text`,
    limit: order.limit + 1,
  };
}

/** Whether the database can read a cursor's value as the type it sorts by; the text was in a client's hands. */
const readsAs: Readonly<Record<SortKey["type"], (text: string) => boolean>> = {
  text: (text) => /^[^\0\p{Cs}]*$/u.test(text),
  date: (text) => parseDay(text) !== undefined,
  bigint: (text) => /^-?\d{1,18}$/.test(text),
  int: (text) => /^-?\d{1,9}$/.test(text),
  float8: (text) => /^-?\d{1,20}(\.\d{1,20})?(e[+-]?\d{1,2})?$/.test(text),
  timestamptz: (text) => /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2})?$/.test(text) && parseDay(text.slice(0, 10)) !== undefined && text.slice(11, 19) < "24:00:00",
};

function after(key: SortKey, cursor: Cursor, id: RawBuilder<unknown>, down: boolean): RawBuilder<boolean> {
  const beyond = sql.raw(down ? "<" : ">");
  const type = sql.raw(key.type);
  if (cursor.value === null) return sql<boolean>`(${key.expression} is null and ${id} ${beyond} ${cursor.id}::uuid)`;
  const past = sql<boolean>`(${key.expression}, ${id}) ${beyond} (${cursor.value}::${type}, ${cursor.id}::uuid)`;
  return key.nullable ? sql<boolean>`(${past} or ${key.expression} is null)` : past;
}

/** Rows, one more than asked for when there are more, to a page. */
export function toPage<Row extends { id: string; sort_value: string | null }, Item>(rows: readonly Row[], order: ListOrder, toItem: (row: Row) => Item): Page<Item> {
  const shown = rows.slice(0, order.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    next: rows.length > order.limit && last ? toCursorText({ sort: order.sort, value: last.sort_value, id: last.id }) : null,
  };
}
