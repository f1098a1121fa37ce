import type { Cell } from "../../../kernel/table.ts";

/** Decimals of a number of the file, exact: whole units of 10^-30, which is finer than any double of a spreadsheet is written. */
export type Decimal = bigint;

const places = 30;
const one = 10n ** BigInt(places);
const plain = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,30}))?$/;
const nothing = new Set(["", ".", "-", "not given", "no value available", "undisclosed", "not disclosed", "unknown"]);

export function toText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "boolean" ? (cell ? "1" : "0") : String(cell);
}

/** A number as the file writes it; `null` when the cell says there is none, `undefined` when it cannot be read. */
export function parseDecimal(text: string): Decimal | null | undefined {
  const trimmed = text.trim();
  if (nothing.has(trimmed.toLowerCase())) return null;
  const bracketed = /^\((.+)\)$/.exec(trimmed);
  const match = plain.exec(bracketed ? `-${bracketed[1]}` : trimmed);
  if (!match || match[2]!.length > 40) return undefined;
  const size = BigInt(match[2]!.replaceAll(",", "")) * one + BigInt((match[3] ?? "").padEnd(places, "0"));
  return match[1] === "-" ? -size : size;
}

/** Minor units with so many digits, rounded half up. */
export function toMinor(decimal: Decimal, digits: number): bigint {
  const doubled = 2n * decimal * 10n ** BigInt(digits) + one;
  const quotient = doubled / (2n * one);
  return doubled < 0n && doubled % (2n * one) !== 0n ? quotient - 1n : quotient;
}

export function decimalToText(decimal: Decimal): string {
  const size = decimal < 0n ? -decimal : decimal;
  const rest = (size % one).toString().padStart(places, "0").replace(/0+$/, "");
  return `${decimal < 0n ? "-" : ""}${size / one}${rest === "" ? "" : `.${rest}`}`;
}

export type UnitsDoubt = "undisclosed" | "fractional" | "negative" | "unreadable" | "too-large";

/** A number of units: whole and not below zero, or unknown, with the reason where the file says something else. */
export function parseUnits(text: string): { readonly units: bigint | null; readonly doubt: UnitsDoubt | null } {
  if (/^(undisclosed|not disclosed|unknown)$/i.test(text.trim())) return { units: null, doubt: "undisclosed" };
  const decimal = parseDecimal(text);
  if (decimal === null) return { units: null, doubt: null };
  if (decimal === undefined) return { units: null, doubt: "unreadable" };
  if (decimal < 0n) return { units: null, doubt: "negative" };
  if (decimal % one !== 0n) return { units: null, doubt: "fractional" };
  const units = decimal / one;
  return units > BigInt(Number.MAX_SAFE_INTEGER) ? { units: null, doubt: "too-large" } : { units, doubt: null };
}
