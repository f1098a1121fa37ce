import { allow, refuse, type Decision } from "../../kernel/decision.ts";
import { parseSscc, type Sscc, type SsccRefusal } from "./sscc.ts";

/** What a scanner read of a package: its code, and what else the label says in GS1's elements. */
export interface ScannedCode {
  readonly sscc: Sscc;
  /** Other elements by application identifier. */
  readonly elements: Readonly<Record<string, string>>;
}

export type ScannedCodeRefusal = SsccRefusal | { readonly rule: "CODE-1"; readonly code: "scanned-code-unreadable"; readonly value: string };

/** Ends an element of variable length (FNC1 as scanners send it). */
const separator = "\u001d";

/** How many characters the elements take that have a length of their own; others end with the separator or the text. GS1 General Specifications, 7.8.4. */
const fixedLengths: Readonly<Record<string, number>> = {
  "00": 18, "01": 14, "02": 14, "03": 14, "04": 16, "11": 6, "12": 6, "13": 6, "14": 6, "15": 6, "16": 6, "17": 6, "18": 6, "19": 6, "20": 2, "31": 6, "32": 6, "33": 6, "34": 6, "35": 6, "36": 6, "41": 13,
};

/** How long an application identifier is that begins with these two digits. */
function identifierLength(start: string): number {
  if (/^(0\d|1\d|2[0-2]|30|37|9\d)$/.test(start)) return 2;
  if (/^(23|24|25|40|41|42|71)$/.test(start)) return 3;
  return /^(31|32|33|34|35|36|39|43|70|72|80|81|82)$/.test(start) ? 4 : 0;
}

/**
 * What a scanner or a person gives: an SSCC in any spelling, an element string that has one, or an address of a room that ends in
 * `/00/` and the code. Nothing of the text is followed or carried out: of an address, only the code counts.
 */
export function parseScannedCode(text: string): Decision<ScannedCode, ScannedCodeRefusal> {
  const unreadable = refuse({ rule: "CODE-1", code: "scanned-code-unreadable", value: text.slice(0, 60) } as const);
  if (text.length > 400) return unreadable;
  const bare = text.trim().replace(/^\](?:C1|e0|d2|Q3|J1|C0|Q1|d1)/, "");
  const address = /^https?:\/\/[^\s/]+\/(?:\S*\/)?00\/(\d{18})(?:[/?#]\S*)?$/.exec(bare);
  if (address || /^[(\d\s\u00a0-]*[)\d\s\u00a0-]*$/.test(bare)) {
    const sscc = parseSscc(address?.[1] ?? bare);
    if (sscc.allowed) return allow({ sscc: sscc.value, elements: {} });
    if (address || sscc.refusal.code === "sscc-check-digit") return sscc;
  }
  const elements = readElements(bare.startsWith(separator) ? bare.slice(1) : bare);
  if (!elements || elements["00"] === undefined) return unreadable;
  const { "00": code, ...others } = elements;
  const sscc = parseSscc(code);
  return sscc.allowed ? allow({ sscc: sscc.value, elements: others }) : sscc;
}

/** The elements of a string, with brackets around the identifiers or without; `null` when it is none, or one identifier stands twice with two values. */
function readElements(text: string): Record<string, string> | null {
  const found: [string, string][] = [];
  if (text.startsWith("(")) {
    for (const [whole, identifier, value] of text.matchAll(/\((\d{2,4})\)([^()]+)|[^]/g)) {
      if (identifier === undefined || whole.length === 1) return null;
      found.push([identifier, value!.trim()]);
    }
  } else {
    for (let at = 0; at < text.length;) {
      const start = text.slice(at, at + 2);
      const length = identifierLength(start);
      if (length === 0 || !/^\d+$/.test(text.slice(at, at + length)) || at + length >= text.length) return null;
      const from = at + length;
      const fixed = fixedLengths[start];
      const ends = fixed === undefined ? text.indexOf(separator, from) : from + fixed;
      const end = ends < 0 ? text.length : ends;
      if (end > text.length) return null;
      found.push([text.slice(at, from), text.slice(from, end)]);
      at = text[end] === separator ? end + 1 : end;
    }
  }
  const elements = new Map(found);
  return found.every(([identifier, value]) => elements.get(identifier) === value) ? Object.fromEntries(elements) : null;
}
