import type { Day } from "../../../kernel/day.ts";
import type { Finding } from "../contribution.ts";
import type { LineDraft, SupportDraft, ValuationDraft } from "../draft.ts";
import { unstatedUnit } from "../contribution.ts";
import { parseMinor, parseNumber, type TrackerRow } from "./cells.ts";
import { columns } from "./layout.ts";

const finding = (code: string, column: string | null, value: string | null): Finding => ({ code, column, value: value === null ? null : value.slice(0, 200) });

/** The lines of a package: each row that names goods. The key of a line is its text and its turn among equal ones, so that it is known again in a later release. */
export function toLines(rows: readonly TrackerRow[], findings: Finding[]): LineDraft[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row): LineDraft[] => {
    const described = row.text(columns.item, 200);
    if (described === null) return [];
    const name = described.toLowerCase().replace(/\s+/g, " ");
    const turn = (seen.get(name) ?? 0) + 1;
    seen.set(name, turn);
    const units = toUnits(row, columns.units, findings);
    const declared = toUnits(row, columns.delivered, findings);
    if (units !== null && declared !== null && declared > units) findings.push(finding("delivered-beyond-pledged", columns.delivered, `${described}: ${declared} of ${units}`));
    return [{
      itemId: null, described: described.replace(/\n/g, " "), unit: unstatedUnit, units: units === 0n ? null : units, declaredUnits: declared, condition: null, fromNodeId: null, availableFrom: null,
      availableThrough: null, originKey: `${name.slice(0, 150)}#${turn}`,
    }];
  });
}

/** Whole units; what is undisclosed, negative or in parts is unknown and, but for "undisclosed", told as a finding with the cell's own text. */
function toUnits(row: TrackerRow, column: string, findings: Finding[]): bigint | null {
  const text = row.text(column, 100);
  const number = parseNumber(text);
  if (!("known" in number)) {
    if (number.unknown !== null && number.unknown.toLowerCase() !== "undisclosed") findings.push(finding("units-unreadable", column, number.unknown));
    return null;
  }
  if (!Number.isSafeInteger(number.known) || number.known < 0) {
    findings.push(finding(number.known < 0 ? "units-negative" : "units-in-parts", column, text));
    return null;
  }
  return BigInt(number.known);
}

/**
 * The values of a package. The tracker's own euro figure is one method; the sum its source gave, in that source's currency, is
 * another. They stand on the first row of each part of a package; a package in several parts has several.
 */
export function toValuations(rows: readonly TrackerRow[], valuedOn: Day, findings: Finding[]): ValuationDraft[] {
  const firsts = rows.filter((row) => row.text(columns.first, 10)?.replace(/\.0$/, "") === "1");
  return firsts.flatMap((row, part): ValuationDraft[] => {
    const list: ValuationDraft[] = [];
    const eur = parseMinor(row.text(columns.eur, 100));
    const declared = parseMinor(row.text(columns.eurDelivered, 100));
    if (eur !== null && eur <= 0n) findings.push(finding(eur < 0n ? "negative-correction" : "value-zero", columns.eur, row.text(columns.eur, 100)));
    if (eur !== null && eur > 0n) {
      list.push({
        lineIndex: null, amountMinor: eur, currency: "EUR", method: "trackerPriceList", valuedOn, eurMinor: eur, declaredEurMinor: declared !== null && declared >= 0n ? declared : null,
        note: row.text(columns.valueSource, 200), originKey: `eur#${part}`,
      });
    }
    const total = parseMinor(row.text(columns.total, 100));
    const currency = row.text(columns.currency, 10);
    if (total !== null && total > 0n && currency !== null && /^[A-Z]{3}$/.test(currency) && row.text(columns.valueSource, 200) === "Value is given by the source") {
      list.push({ lineIndex: null, amountMinor: total, currency, method: "donorDeclared", valuedOn, eurMinor: null, declaredEurMinor: null, note: null, originKey: `total#${part}` });
    }
    return list;
  });
}

/** The addresses a package rests on. The tracker quotes no sentence of theirs, so the statement is the tracker's own entry. */
export function toSupports(id: string, rows: readonly TrackerRow[], said: { readonly on: string; readonly explanation: string }, findings: Finding[]): SupportDraft[] {
  const addresses = new Set<string>();
  for (const row of rows) {
    for (const column of columns.sources) {
      const text = row.text(column, 2000);
      if (text === null) continue;
      const address = text.split(/\s+/).find((part) => /^https?:\/\/[^/]/.test(part));
      if (address && URL.canParse(address)) addresses.add(address);
      else findings.push(finding("source-not-an-address", column, text));
    }
  }
  return [...addresses].map((url, index): SupportDraft => ({
    statement: {
      originKey: `kiel:${id}:${index}:${url}`.slice(0, 400),
      source: {
        url, publisher: new URL(url).hostname.slice(0, 200), title: `${new URL(url).hostname}${new URL(url).pathname}`.slice(0, 200), published: said.on, language: "en", accessedOn: null,
        licence: null, reliability: null,
      },
      statement: { kind: "tracker_entry", quote: said.explanation.slice(0, 1000), speaker: null, saidOn: said.on, donors: [], note: `Entry ${id} of the Ukraine Support Tracker, which cites this address. The words are the tracker's, not the source's.` },
    },
    claims: {}, note: null,
  }));
}
