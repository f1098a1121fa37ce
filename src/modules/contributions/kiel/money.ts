import { minorDigitsOf, type ValuationMethod } from "../valuation.ts";
import type { Day } from "../../../kernel/day.ts";
import type { ValuationDraft } from "../draft.ts";
import { headerOf, holdsMoney, says, type Field, type KielRow } from "./columns.ts";
import { decimalToText, parseDecimal, toMinor, type Decimal } from "./decimal.ts";
import type { Findings } from "./findings.ts";

/** What the money rows of a package add up to in a column, exactly; `null` when none of them gives a number. */
export interface Sum {
  readonly sum: Decimal | null;
  readonly negative: readonly KielRow[];
  readonly unreadable: readonly KielRow[];
}

export function sumOf(rows: readonly KielRow[], field: Field): Sum {
  let sum: Decimal | null = null;
  const negative: KielRow[] = [];
  const unreadable: KielRow[] = [];
  for (const row of rows) {
    const amount = parseDecimal(row.text(field));
    if (amount === undefined) unreadable.push(row);
    if (amount === null || amount === undefined) continue;
    if (amount < 0n) negative.push(row);
    sum = (sum ?? 0n) + amount;
  }
  return { sum, negative, unreadable };
}

const givenBySource = /given by the source/i;

/**
 * The values of a package: what the source itself gave ("total"), and the tracker's euro figure ("eur"). They are found in
 * unlike ways and never added; what the tracker worked out from prices is told once, by the euro figure.
 */
export function toValuations(rows: readonly KielRow[], valuedOn: Day, findings: Findings): ValuationDraft[] {
  const money = rows.filter(holdsMoney);
  for (const row of rows) {
    if (holdsMoney(row)) continue;
    for (const field of ["total", "eur", "deliveredEur"] as const) if (says(row, field)) findings.add("money-not-first", headerOf(field), row.text(field));
  }
  return [...toGiven(money, valuedOn, findings), ...toEuro(money, valuedOn, findings)];
}

function toGiven(money: readonly KielRow[], valuedOn: Day, findings: Findings): ValuationDraft[] {
  const byCurrency = new Map<string, KielRow[]>();
  for (const row of money) {
    if (!givenBySource.test(row.text("valueSource")) || !says(row, "total")) continue;
    const currency = row.text("currency").trim().toUpperCase();
    if (typeof parseDecimal(row.text("given")) !== "bigint") findings.add("value-source-conflict", headerOf("given"), row.text("given"));
    else if (!/^[A-Z]{3}$/.test(currency)) findings.add("currency-unknown", headerOf("currency"), row.text("currency"));
    else byCurrency.set(currency, [...(byCurrency.get(currency) ?? []), row]);
  }
  return [...byCurrency].flatMap(([currency, rows], index): ValuationDraft[] => {
    const { sum, unreadable } = sumOf(rows, "total");
    for (const row of unreadable) findings.add("amount-unreadable", headerOf("total"), row.text("total"));
    const amountMinor = sum === null ? 0n : toMinor(sum, minorDigitsOf(currency));
    if (amountMinor <= 0n) return [];
    return [{ ...valuation(amountMinor, currency, "donorDeclared", valuedOn), note: "As the tracker's source gives it", originKey: index === 0 ? "total" : `total:${currency}` }];
  });
}

function toEuro(money: readonly KielRow[], valuedOn: Day, findings: Findings): ValuationDraft[] {
  const euro = sumOf(money, "eur");
  const delivered = sumOf(money, "deliveredEur");
  for (const row of euro.unreadable) findings.add("amount-unreadable", headerOf("eur"), row.text("eur"));
  for (const row of delivered.unreadable) findings.add("amount-unreadable", headerOf("deliveredEur"), row.text("deliveredEur"));
  for (const row of euro.negative) findings.add("negative-correction", headerOf("eur"), row.text("eur"));
  const eurMinor = euro.sum === null ? null : toMinor(euro.sum, 2);
  const deliveredMinor = delivered.sum === null ? null : toMinor(delivered.sum, 2);
  if (eurMinor === 0n) findings.add("value-zero", headerOf("eur"), "0");
  if (deliveredMinor !== null && deliveredMinor < 0n) findings.add("negative-correction", headerOf("deliveredEur"), decimalToText(delivered.sum!));
  if (eurMinor === null || eurMinor <= 0n) {
    if (eurMinor !== null && eurMinor < 0n) findings.add("not-counted", headerOf("eur"), decimalToText(euro.sum!));
    if (deliveredMinor !== null && deliveredMinor > 0n) findings.add("delivered-without-value", headerOf("deliveredEur"), decimalToText(delivered.sum!));
    return [];
  }
  if (deliveredMinor !== null && deliveredMinor > eurMinor) findings.add("delivered-above-stated", headerOf("deliveredEur"), decimalToText(delivered.sum!));
  const declaredEurMinor = deliveredMinor === null || deliveredMinor < 0n ? null : deliveredMinor;
  return [{ ...valuation(eurMinor, "EUR", "trackerPriceList", valuedOn), eurMinor, declaredEurMinor, note: "The tracker's own euro figure, at its fixed rate of exchange", originKey: "eur" }];
}

function valuation(amountMinor: bigint, currency: string, method: ValuationMethod, valuedOn: Day): ValuationDraft {
  return { lineIndex: null, amountMinor, currency, method, valuedOn, eurMinor: null, declaredEurMinor: null, note: null, originKey: null };
}
