import type { Day } from "./day.ts";
import type { Cell, CellFault, Table } from "./table.ts";

/**
 * A column of a file template. The key is the header, the same in every language; `labels` explain it to people.
 * `units` is a whole number above zero; `amount` a decimal of at least zero with at most two places, kept as minor units
 * (bigint); `number` a finite decimal of at least zero; `coordinate` decimal degrees from -180 to 180; `list` several texts
 * divided by ";".
 */
export interface TemplateColumn {
  readonly key: string;
  readonly type: "text" | "units" | "number" | "amount" | "coordinate" | "day" | "choice" | "yesNo" | "list";
  readonly required: boolean;
  readonly labels: { readonly en: string; readonly fr: string; readonly uk: string };
  /** The allowed values of a `choice`, or of the parts of a `list`. */
  readonly choices?: readonly string[];
  readonly maxLength?: number;
  readonly example: string;
}

/** A file a person fills in: its name is the `kind` given to the import, its key columns say which row is the same record again. */
export interface Template {
  readonly kind: string;
  readonly sheet: string;
  readonly columns: readonly TemplateColumn[];
}

export type TemplateValue = string | number | bigint | boolean | readonly string[] | Day | null;

/** A row whose every cell had the right shape; `null` where the cell was empty. */
export interface TemplateRow {
  readonly row: number;
  readonly values: Readonly<Record<string, TemplateValue>>;
}

export type { Cell, CellFault, Table };
