import type { Day } from "../../kernel/day.ts";
import { parseDay } from "../../kernel/day.ts";
import { allow, refuse, type Decision } from "../../kernel/decision.ts";

/** Whether the goods are Union goods. */
export type UnionStatus = "U" | "N";

/** In which framework the forces move: NATO, the Union's common security and defence policy, or another. */
export type Framework = "N" | "E" | "O";

/** What the serial number of an EU form 302 says. */
export interface Form302Serial {
  /** ISO 3166 alpha-2 code of the nation whose forces issue it. */
  readonly country: string;
  readonly issuedOn: Day;
  readonly unionStatus: UnionStatus;
  readonly framework: Framework;
  /** Counted by the issuer, 0 to 999,999. */
  readonly sequence: number;
}

export type Form302Refusal =
  | { readonly rule: "CUSTOMS-1"; readonly code: "form-302-form"; readonly pointer: string; readonly value: string }
  | { readonly rule: "CUSTOMS-2"; readonly code: "form-302-country"; readonly pointer: string; readonly country: string }
  | { readonly rule: "CUSTOMS-3"; readonly code: "form-302-day"; readonly pointer: string; readonly value: string }
  | { readonly rule: "CUSTOMS-4"; readonly code: "form-302-after-dispatch"; readonly pointer: string; readonly issuedOn: Day; readonly dispatchOn: Day }
  | { readonly rule: "CUSTOMS-5"; readonly code: "form-302-sequence"; readonly sequence: number };

const pattern = /^([A-Z]{2})(\d{4})(\d{2})(\d{2})([UN])([NEO])(\d{6})$/;

/**
 * Reads a serial of 18 characters: country, day, Union status, framework, number. `isCountry` says which alpha-2 codes there are.
 * Whether the form may be used for these goods at all is for the customs of the nations on the way: nothing here says so.
 */
export function parseForm302(text: string, isCountry: (alpha2: string) => boolean, pointer = "/form302"): Decision<Form302Serial, Form302Refusal> {
  const match = pattern.exec(text.length > 40 ? "" : text.trim().toUpperCase().replace(/\s/g, ""));
  if (!match) return refuse({ rule: "CUSTOMS-1", code: "form-302-form", pointer, value: text.slice(0, 60) });
  const [, country, year, month, dayOfMonth, unionStatus, framework, sequence] = match as unknown as [string, string, string, string, string, UnionStatus, Framework, string];
  if (!isCountry(country)) return refuse({ rule: "CUSTOMS-2", code: "form-302-country", pointer, country });
  const issuedOn = parseDay(`${year}-${month}-${dayOfMonth}`);
  if (!issuedOn) return refuse({ rule: "CUSTOMS-3", code: "form-302-day", pointer, value: `${year}-${month}-${dayOfMonth}` });
  return allow({ country, issuedOn, unionStatus, framework, sequence: Number(sequence) });
}

/** The serial's 18 characters. */
export function toForm302Text({ country, issuedOn, unionStatus, framework, sequence }: Form302Serial): string {
  return `${country}${issuedOn.replaceAll("-", "")}${unionStatus}${framework}${String(sequence).padStart(6, "0")}`;
}

/** A serial made from its parts. */
export function makeForm302(of: Form302Serial, isCountry: (alpha2: string) => boolean): Decision<string, Form302Refusal> {
  if (!Number.isInteger(of.sequence) || of.sequence < 0 || of.sequence > 999_999) return refuse({ rule: "CUSTOMS-5", code: "form-302-sequence", sequence: of.sequence });
  const text = toForm302Text(of);
  const read = parseForm302(text, isCountry);
  return read.allowed ? allow(text) : read;
}

/** Why a form cannot go with goods that leave on a day, or `null`: it is issued on that day or before. */
export function whyNotForm302({ issuedOn }: Form302Serial, dispatchOn: Day, pointer = "/form302"): Form302Refusal | null {
  return issuedOn <= dispatchOn ? null : { rule: "CUSTOMS-4", code: "form-302-after-dispatch", pointer, issuedOn, dispatchOn };
}
