import type { Cell } from "../../kernel/table.ts";
import type { FundReport } from "../../modules/funds/actions-report.ts";
import { minorDigitsOf } from "../../modules/contributions/index.ts";
import { amountText } from "./tables.ts";

const columns = ["half", "donor", "category", "step_or_method", "illustrative", "currency", "amount", "amount_eur", "records", "without_rate"];

const signed = (minor: bigint, currency: string) => (minor < 0n ? `-${amountText(-minor, minorDigitsOf(currency))}` : amountText(minor, minorDigitsOf(currency)));

/** The report as rows. There is no row of sums: steps and methods are not added to each other. */
export function reportTable({ half, money, values }: FundReport) {
  const rows: Cell[][] = [
    ...money.map((one): Cell[] => [half, one.donor.code, one.category, one.step, one.illustrative ? "yes" : "no", one.currency, signed(one.amountMinor, one.currency), one.unconverted === one.entries ? null : signed(one.eurMinor, "EUR"), one.entries, one.unconverted]),
    ...values.map((one): Cell[] => [half, one.donor.code, one.category, one.method, one.illustrative ? "yes" : "no", "EUR", signed(one.eurMinor, "EUR"), signed(one.eurMinor, "EUR"), one.contributions, 0]),
  ];
  return { sheet: "Report", columns, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
}
