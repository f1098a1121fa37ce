import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import { isKnownNcb } from "./ncb.ts";

export type NsnRefusal = { readonly rule: "NSN-1"; readonly code: "nsn-form"; readonly pointer: string; readonly value: string };

/** What deserves a second look about a stock number. Neither makes it wrong: the list of bureaux grows, and so do the numbers. */
export type NsnFinding = "nsn-bureau-unknown" | "nsn-letter";

const printed = /^(\d{4})-?(\d{2})-?([0-9A-Z]\d{2})-?(\d{4})$/;

/**
 * A NATO stock number as it is stored: 13 characters without dashes. Accepts the printed form, XXXX-XX-XXX-XXXX, whatever
 * kind of dash stands in it. Only the structure is checked: there is no check digit, so a typing error can look right.
 */
export function parseNsn(text: string): Decision<string, NsnRefusal> {
  const match = printed.exec(text.trim().toUpperCase().replace(/\p{Pd}/gu, "-"));
  return match ? allow(match.slice(1).join("")) : refuse({ rule: "NSN-1", code: "nsn-form", pointer: "/nsn", value: text.slice(0, 60) });
}

/** The stored number as people print it. */
export function toPrintedNsn(nsn: string): string {
  return `${nsn.slice(0, 4)}-${nsn.slice(4, 6)}-${nsn.slice(6, 9)}-${nsn.slice(9)}`;
}

/** The nine characters that alone identify the item; the class in front of them may change. */
export function niinOf(nsn: string): string {
  return nsn.slice(4);
}

/** The findings of a stored number, none for an item without one. */
export function nsnFindings(nsn: string | null): readonly NsnFinding[] {
  if (nsn === null) return [];
  return [...(isKnownNcb(nsn.slice(4, 6)) ? [] : ["nsn-bureau-unknown" as const]), ...(/[A-Z]/.test(nsn.slice(6)) ? ["nsn-letter" as const] : [])];
}
