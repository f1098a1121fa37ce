import type { Finding } from "../contribution.ts";
import { cleanLine } from "./text.ts";

/** The most findings that are kept one by one; a file that has more is broken as a whole. */
const most = 300;

/** Gathers what looks wrong about a package. What is told of very many rows is counted instead. */
export class Findings {
  readonly #list: Finding[] = [];
  readonly #counted = new Map<string, { readonly code: string; readonly column: string; rows: number }>();
  #left = 0;

  add(code: string, column: string | null, value: string | null): void {
    if (this.#list.length < most) this.#list.push({ code, column, value: value === null ? null : cleanLine(value, 300) });
    else this.#left++;
  }

  count(code: string, column: string): void {
    const key = `${code} ${column}`;
    const known = this.#counted.get(key);
    if (known) known.rows++;
    else this.#counted.set(key, { code, column, rows: 1 });
  }

  list(): Finding[] {
    const counted = [...this.#counted.values()].map(({ code, column, rows }): Finding => ({ code, column, value: rows === 1 ? "1 row" : `${rows} rows` }));
    return [...this.#list, ...counted, ...(this.#left > 0 ? [{ code: "findings-left-out", column: null, value: String(this.#left) }] : [])];
  }
}
