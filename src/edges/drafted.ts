import type { Refusal } from "../kernel/decision.ts";
import type { Names } from "../kernel/names.ts";
import type { CellFault } from "../kernel/table.ts";
import type { TemplateRow, TemplateValue } from "../kernel/template.ts";
import { toSentence } from "../texts/refusals.ts";
import { longText, shortText } from "./shapes.ts";

/** A row of a filled-in template as the record it describes, or every reason why it describes none. */
export type Drafted<Draft> = { readonly draft: Draft } | { readonly faults: readonly CellFault[] };

/** A rule's "no" at the cell it is about. Its sentence is the refusal's own. */
export function toCellFault(row: number | null, column: string | null, refusal: Refusal): CellFault {
  const { rule: _rule, code, pointer: _pointer, ...facts } = refusal;
  return {
    row, column, code, message: toSentence("en", code, facts),
    facts: Object.fromEntries(Object.entries(facts).map(([name, value]) =>
      [name, typeof value === "string" || typeof value === "number" ? value : Array.isArray(value) ? value.join(", ") : String(value ?? "—")])),
  };
}

/** The column that a pointer into the record is about: "/massKg" is "mass_kg", "/names/en" is "name_en", "/licences/1.1" is "licences". */
export function columnOf(pointer: string | undefined, others: Readonly<Record<string, string>> = {}): string | null {
  const [, first, second] = (pointer ?? "").split("/");
  if (!first) return null;
  if (first === "names" && second) return `name_${second}`;
  return others[first] ?? first.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Reads the typed cells of one row, and keeps the faults that typing alone could not see. */
export class RowReading {
  readonly faults: CellFault[] = [];
  readonly #row: TemplateRow;

  constructor(row: TemplateRow) {
    this.#row = row;
  }

  refuse(column: string | null, refusal: Refusal): void {
    this.faults.push(toCellFault(this.#row.row, column, refusal));
  }

  #value(column: string): TemplateValue {
    return this.#row.values[column] ?? null;
  }

  /** One line of text. Typing lets line breaks and marks of direction through, which no record may hold here. */
  text(column: string): string | null {
    return this.#visible(column, (text) => shortText.safeParse(text).success);
  }

  /** Text that may have several lines. */
  lines(column: string): string | null {
    return this.#visible(column, (text) => longText.safeParse(text).success);
  }

  #visible(column: string, isVisible: (text: string) => boolean): string | null {
    const value = this.#value(column);
    if (typeof value !== "string") return null;
    const text = value.replace(/\r\n?/g, "\n");
    if (!isVisible(text)) this.refuse(column, { rule: "FORM-1", code: "text-form" });
    return text;
  }

  names(): Names {
    return { en: this.text("name_en") ?? "", fr: this.text("name_fr") ?? "", uk: this.text("name_uk") ?? "" };
  }

  /** A record's code, two characters at least. */
  code(column: string, most: number): string {
    const value = this.text(column) ?? "";
    if (!isCode(value, most)) this.refuse(column, { rule: "FORM-2", code: "code-form", value, most });
    return value;
  }

  number(column: string): number | null {
    const value = this.#value(column);
    return typeof value === "number" ? value : null;
  }

  yes(column: string): boolean {
    return this.#value(column) === true;
  }

  list(column: string): readonly string[] {
    const value = this.#value(column);
    return Array.isArray(value) ? (value as readonly string[]) : [];
  }
}

/** Whether a text can be a record's code: capitals, digits and hyphens, the first no hyphen. */
export function isCode(text: string, most: number): boolean {
  return /^[A-Z0-9][A-Z0-9-]+$/.test(text) && text.length <= most;
}
