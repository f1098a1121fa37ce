import { allow, refuse, type Decision } from "../../kernel/decision.ts";

declare const kept: unique symbol;

/** Serial Shipping Container Code (GS1): 18 digits whose last is the check digit. Names one transport package in the world. */
export type Sscc = string & { readonly [kept]: "sscc" };

export type SsccRefusal =
  | { readonly rule: "SSCC-1"; readonly code: "sscc-form"; readonly pointer: string; readonly value: string }
  | { readonly rule: "SSCC-2"; readonly code: "sscc-check-digit"; readonly pointer: string; readonly value: string; readonly expected: string }
  | { readonly rule: "SSCC-3"; readonly code: "sscc-prefix-form"; readonly prefix: string }
  | { readonly rule: "SSCC-4"; readonly code: "sscc-serials-used-up"; readonly prefix: string; readonly most: string }
  | { readonly rule: "SSCC-5"; readonly code: "sscc-foreign"; readonly pointer: string; readonly value: string };

/** GS1's prefix for demonstrations and examples is 952: codes under it name nothing in the world. A room that ships has a prefix of its own from GS1. */
export const demonstrationPrefix = "9521321";

/** Weights 3, 1, 3, 1 … from the right; the check digit makes the sum a multiple of ten (GS1 General Specifications, 7.9). */
export function checkDigitOf(digits: string): string {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) sum += Number(digits[digits.length - 1 - at]) * (at % 2 === 0 ? 3 : 1);
  return String((10 - (sum % 10)) % 10);
}

/** Text to SSCC: bare, with its application identifier `(00)` or `00`, or as people print it, in groups. */
export function parseSscc(text: string, pointer = "/sscc"): Decision<Sscc, SsccRefusal> {
  // What is longer than any spelling of one is not worked on.
  const bare = text.length > 60 ? "" : text.trim().replace(/^\(00\)/, "").replace(/[\s\u00a0-]/g, "");
  const digits = /^00\d{18}$/.test(bare) ? bare.slice(2) : bare;
  if (!/^[0-9]{18}$/.test(digits)) return refuse({ rule: "SSCC-1", code: "sscc-form", pointer, value: text.slice(0, 60) });
  const expected = checkDigitOf(digits.slice(0, 17));
  return digits[17] === expected ? allow(digits as Sscc) : refuse({ rule: "SSCC-2", code: "sscc-check-digit", pointer, value: digits, expected });
}

/** How many codes a prefix can name: the extension digit and whatever the prefix leaves of sixteen digits. */
export function serialsOf(prefix: string): bigint {
  return 10n ** BigInt(17 - prefix.length);
}

/**
 * The code with a serial number under a GS1 company prefix of 4 to 12 digits. The serial counts from 0 through the extension
 * digit too: the first digit of the code is its highest. The same serial always makes the same code.
 */
export function makeSscc(prefix: string, serial: bigint): Decision<Sscc, SsccRefusal> {
  if (!/^[0-9]{4,12}$/.test(prefix)) return refuse({ rule: "SSCC-3", code: "sscc-prefix-form", prefix: prefix.slice(0, 60) });
  if (serial < 0n || serial >= serialsOf(prefix)) return refuse({ rule: "SSCC-4", code: "sscc-serials-used-up", prefix, most: String(serialsOf(prefix) - 1n) });
  const counted = serial.toString().padStart(17 - prefix.length, "0");
  const digits = counted[0]! + prefix + counted.slice(1);
  return allow((digits + checkDigitOf(digits)) as Sscc);
}

/** Why a code is not one that this room gave out, or `null` when its prefix is the room's. */
export function whyNotOurs(sscc: Sscc, prefix: string, pointer = "/sscc"): SsccRefusal | null {
  return sscc.startsWith(prefix, 1) ? null : { rule: "SSCC-5", code: "sscc-foreign", pointer, value: sscc };
}

/** The code as people read it: its application identifier, then groups of the extension digit, four, four, four, four and the check digit. */
export function toPrintedSscc(sscc: Sscc): string {
  return `(00) ${sscc[0]} ${sscc.slice(1, 5)} ${sscc.slice(5, 9)} ${sscc.slice(9, 13)} ${sscc.slice(13, 17)} ${sscc[17]}`;
}
