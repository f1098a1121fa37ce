import { sql, type RawBuilder } from "kysely";
import type { Names } from "../kernel/names.ts";

/** A record as the records that name it show it. */
export interface Brief {
  readonly id: string;
  readonly code: string;
  readonly names: Names;
}

/** What shows a record of one module in a statement of another. */
export interface Shown<One> {
  /** Stands behind the tables of the statement. */
  readonly join: RawBuilder<unknown>;
  /** Stands among what the statement selects. */
  readonly columns: RawBuilder<unknown>;
  /** The record of an id, out of a row that was selected with the columns. Throws when it is not there. */
  readonly read: (id: string, row: object) => One;
}

/**
 * How a module lets others show its records: the record that `id`, an expression of their statement, names, under an alias of
 * theirs. One statement then reads a whole page, so that the page and what it names are of one moment, and a module's tables
 * stay its own: the other store is handed this and does not know what it joins.
 */
export type Show<One> = (as: string, id: RawBuilder<unknown>) => Shown<One>;

/** Shows records of a table that has a code and names in three languages. */
export function showBrief(table: RawBuilder<unknown>): Show<Brief> {
  return (as, id) => {
    const [code, en, fr, uk] = ["code", "en", "fr", "uk"].map((column) => `${as}_${column}`) as [string, string, string, string];
    return {
      join: sql`left join ${table} ${sql.raw(as)} on ${sql.raw(as)}.id = ${id}`,
      columns: sql.raw(`${as}.code as ${code}, ${as}.name_en as ${en}, ${as}.name_fr as ${fr}, ${as}.name_uk as ${uk}`),
      read: (named, row) => {
        const texts = row as Readonly<Record<string, string | null>>;
        if (texts[code] == null) throw new Error(`the ${as} ${named} is not there`);
        return { id: named, code: texts[code], names: { en: texts[en]!, fr: texts[fr]!, uk: texts[uk]! } };
      },
    };
  };
}

/** Whether the reader of this transaction may read what has a label, in the statement of a module whose table has no policy of its own. */
export function isReadable(label: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`${label} = any ((select releasability.readable())::int[])`;
}
