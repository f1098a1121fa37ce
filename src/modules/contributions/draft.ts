import type { Day } from "../../kernel/day.ts";
import type { LabelId } from "../../kernel/label.ts";
import type { LadderStage } from "../ledger/index.ts";
import type { Quotation } from "../sources/index.ts";
import type { LabelOrder } from "../releasability/index.ts";
import type { Contribution, Line } from "./contribution.ts";
import type { Valuation } from "./valuation.ts";

export type LineDraft = Omit<Line, "id" | "version" | "position">;

export type ValuationDraft = Omit<Valuation, "id" | "lineId" | "eurMinor" | "rateOn"> & {
  /** Which line of the draft is valued; `null`: the whole contribution. */
  readonly lineIndex: number | null;
  /** The source's own euro value, when it gives one; otherwise the reference rate of the day is used. */
  readonly eurMinor: bigint | null;
};

/** A sentence a contribution rests on: a new quotation, or one kept before under an origin key. */
export interface SupportDraft {
  readonly statement: Quotation | { readonly originKey: string };
  readonly claims: Readonly<Record<string, unknown>>;
  readonly note: string | null;
}

/** A contribution as a form or a file has it, every reference resolved. */
export interface ContributionDraft extends Omit<Contribution, "id" | "version" | "ended" | "stage" | "labelId"> {
  /** Who may read it, where that is decided already; otherwise what a file asks for. What is known keeps the label it has. */
  readonly labelId?: LabelId;
  readonly label?: LabelOrder | null;
  readonly stage: LadderStage;
  /** The day its units are booked on: the announcement's, or the nearest day that can be said. */
  readonly bookedOn: Day;
  /** The day on which the donor's word about deliveries is booked. */
  readonly declaredOn: Day;
  readonly lines: readonly LineDraft[];
  readonly valuations: readonly ValuationDraft[];
  readonly supports: readonly SupportDraft[];
  /** Where in the file it stands, for refusals. */
  readonly row: number | null;
}

/** A draft's own content, flat, by field: what is compared with a later release of the same file. */
export type Stated = Readonly<Record<string, string | null>>;

/** Everything a draft states, as texts by field name. Lines and valuations are named by their origin key or place. */
export function toStated(draft: ContributionDraft): Stated {
  const stated: Record<string, string | null> = {
    donor: draft.donorId, kind: draft.kind, stage: draft.stage, category: draft.category, title: draft.title, explanation: draft.explanation,
    // One release writes 3/1/2022 and the next 2022-03-01: the day is compared where there is one, the words where not.
    announced: draft.announcedOn ?? draft.announcedText, payer: draft.payerId, supplier: draft.supplierId, holder: draft.holderId, consent: draft.consentId,
    carrier: draft.carrierId, illustrative: String(draft.illustrative), basis: draft.basis, notCounted: draft.notCounted,
  };
  for (const [index, line] of draft.lines.entries()) {
    const name = lineName(line, index);
    Object.assign(stated, {
      [`${name}.item`]: line.itemId, [`${name}.described`]: line.described, [`${name}.unit`]: line.unit, [`${name}.units`]: line.units?.toString() ?? null,
      [`${name}.declaredUnits`]: line.declaredUnits?.toString() ?? null, [`${name}.condition`]: line.condition, [`${name}.from`]: line.fromNodeId,
      [`${name}.availableFrom`]: line.availableFrom, [`${name}.availableThrough`]: line.availableThrough,
    });
  }
  for (const [index, valuation] of draft.valuations.entries()) {
    const name = valuationName(valuation, index);
    Object.assign(stated, {
      [`${name}.amount`]: `${valuation.amountMinor} ${valuation.currency}`, [`${name}.method`]: valuation.method, [`${name}.on`]: valuation.valuedOn,
      [`${name}.eur`]: valuation.eurMinor?.toString() ?? null, [`${name}.declaredEur`]: valuation.declaredEurMinor?.toString() ?? null,
    });
  }
  return stated;
}

export function lineName(line: { readonly originKey: string | null }, index: number): string {
  return `line:${line.originKey ?? index}`;
}

export function valuationName(valuation: { readonly originKey: string | null }, index: number): string {
  return `value:${valuation.originKey ?? index}`;
}

export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a later release says otherwise, field by field; empty when nothing. A field that came or went counts as changed. */
export function changesBetween(before: Stated, after: Stated): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields.filter((field) => (before[field] ?? null) !== (after[field] ?? null))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}
