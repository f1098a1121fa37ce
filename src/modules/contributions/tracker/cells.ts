import { addDays, parseDay, type Day } from "../../../kernel/day.ts";
import type { Cell, Table, TableRow } from "../../../kernel/table.ts";

/** A row of the tracker by header. "." and empty both mean that the tracker has nothing there. */
export class TrackerRow {
  readonly row: number;
  readonly #cells: readonly Cell[];
  readonly #places: ReadonlyMap<string, number>;

  constructor(row: TableRow, places: ReadonlyMap<string, number>) {
    this.row = row.row;
    this.#cells = row.cells;
    this.#places = places;
  }

  /** The cell's text, without what no text may hold; `null` where there is nothing. */
  text(column: string, most: number): string | null {
    const place = this.#places.get(column);
    const cell = place === undefined ? null : (this.#cells[place] ?? null);
    if (cell === null) return null;
    const text = String(cell).replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]|[\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, "").trim();
    return text === "" || text === "." ? null : text.slice(0, most);
  }
}

/** The rows of the sheet that have anything in them. */
export function trackerRows(table: Table): TrackerRow[] {
  const places = new Map(table.columns.map((column, index): [string, number] => [column.trim(), index]));
  return table.rows.map((row) => new TrackerRow(row, places));
}

export type TrackerNumber = { readonly known: number } | { readonly unknown: string | null };

/** A number as the tracker writes it (with or without thousands' commas); what is none is unknown, with its word kept. */
export function parseNumber(text: string | null): TrackerNumber {
  if (text === null) return { unknown: null };
  const plain = text.replace(/(?<=\d),(?=\d{3}(\D|$))/g, "").replace(/\s/g, "");
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(plain) && Number.isFinite(Number(plain)) ? { known: Number(plain) } : { unknown: text.slice(0, 100) };
}

/** An amount of money to minor units of two places, rounded half away from zero, once; `null` when it is no amount. */
export function parseMinor(text: string | null): bigint | null {
  const number = parseNumber(text);
  if (!("known" in number)) return null;
  const minor = Math.round(Math.abs(number.known) * 100);
  return Number.isSafeInteger(minor) ? BigInt(number.known < 0 ? -minor : minor) : null;
}

export interface TrackerDay {
  /** The announcement's day, where the cell is one. */
  readonly on: Day | null;
  /** The last day of what the cell names, where it names only a month or "until" a day. */
  readonly byThen: Day | null;
}

const pad = (part: string) => part.padStart(2, "0");
const fullYear = (part: string) => (part.length === 2 ? `20${part}` : part);

function lastOfMonth(year: string, month: string): Day | null {
  const first = parseDay(`${year}-${pad(month)}-01`);
  if (!first) return null;
  const next = Number(month) === 12 ? parseDay(`${Number(year) + 1}-01-01`) : parseDay(`${year}-${pad(String(Number(month) + 1))}-01`);
  return next ? addDays(next, -1) : null;
}

/** Reads "2022-03-20", "3/20/2022", "until 12/20/2022", "unclear, 03/22", "between 1/12/2023 and 2/1/2023". American order. */
export function parseTrackerDay(text: string | null): TrackerDay {
  if (text === null) return { on: null, byThen: null };
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[ T].*)?$/.exec(text);
  if (iso) return { on: parseDay(iso[1]!) ?? null, byThen: null };
  const days = [...text.matchAll(/(\d{1,2})\/(\d{1,2})\/(\d{4})/g)];
  const last = days.at(-1);
  if (last) {
    const day = parseDay(`${last[3]}-${pad(last[1]!)}-${pad(last[2]!)}`) ?? null;
    return text === last[0] ? { on: day, byThen: null } : { on: null, byThen: day };
  }
  const month = /(?:^|\D)(\d{1,2})\/(\d{4}|\d{2})$/.exec(text);
  return { on: null, byThen: month ? lastOfMonth(fullYear(month[2]!), month[1]!) : null };
}
