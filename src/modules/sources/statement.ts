import type { Id } from "../../kernel/id.ts";

export type SourceId = Id<"source">;
export type StatementId = Id<"statement">;

/** A document a fact came from. `published` is known to the year, the month or the day. */
export interface Source {
  readonly id: SourceId;
  readonly url: string;
  readonly publisher: string;
  readonly title: string;
  readonly published: string;
  readonly language: string;
  readonly accessedOn: string | null;
  readonly licence: string | null;
  /** A caution about the source itself, such as a state outlet of the other party. */
  readonly reliability: string | null;
}

/** A sentence quoted from a source. */
export interface Statement {
  readonly id: StatementId;
  readonly kind: string;
  readonly quote: string;
  readonly speaker: string | null;
  readonly saidOn: string;
  readonly donors: readonly string[];
  readonly note: string | null;
}

/** What a sentence itself says, by field, in texts and numbers: the quantity it names, the amount, the day due. */
export type Claims = Readonly<Record<string, unknown>>;

/** A statement as it supports one record, with what it claims of that record. */
export interface SupportedStatement extends Statement {
  readonly claims: Claims;
  readonly supportNote: string | null;
  readonly source: Source;
}

/** A quotation as it comes from a form or a file, before it has ids. `originKey` says which record of a file it is. */
export interface Quotation {
  readonly originKey: string | null;
  readonly source: Omit<Source, "id">;
  readonly statement: Omit<Statement, "id">;
}

export const supportable = ["need", "contribution", "line", "valuation", "node", "leg", "item", "decision", "position", "accession", "accessionStep", "ratification", "condition"] as const;
export type Supportable = (typeof supportable)[number];

/** One field of which the sources of a record say different things, each value with the statements that say it. */
export interface Disagreement {
  readonly field: string;
  readonly values: readonly { readonly value: string; readonly statementIds: readonly string[] }[];
}

/**
 * Where the statements about one record disagree. A statement that does not speak of a field says nothing about it: only
 * two different values make a disagreement. Nothing is merged or preferred.
 */
export function disagreementsOf(statements: readonly SupportedStatement[]): Disagreement[] {
  const fields = new Map<string, Map<string, string[]>>();
  for (const statement of statements) {
    for (const [field, value] of Object.entries(statement.claims)) {
      if (value === null || value === undefined) continue;
      const values = fields.get(field) ?? new Map<string, string[]>();
      const text = typeof value === "object" ? JSON.stringify(value) : String(value as string | number | boolean);
      values.set(text, [...(values.get(text) ?? []), statement.id]);
      fields.set(field, values);
    }
  }
  return [...fields].filter(([, values]) => values.size > 1).sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, values]) => ({ field, values: [...values].map(([value, statementIds]) => ({ value, statementIds })) }));
}

export type SourceRefusal =
  | { readonly rule: "SOURCE-1"; readonly code: "statement-already-supports"; readonly pointer: string };
