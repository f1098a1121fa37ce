import type { SupportDraft } from "../draft.ts";
import { parseAnnouncement } from "./announcement.ts";
import { headerOf, says, type KielRow } from "./columns.ts";
import type { Findings } from "./findings.ts";
import { cleanLine, cleanLines } from "./text.ts";

const sourceFields = ["source1", "source2", "source3", "source4"] as const;

/**
 * The addresses that a package cites, each with what the tracker says of the row that cites it first. The words are the
 * tracker's, not the document's, which is why the statement is of a kind of its own.
 */
export function toSupports(rows: readonly KielRow[], of: { readonly key: string; readonly title: string; readonly releaseYear: string }, findings: Findings): SupportDraft[] {
  const supports = new Map<string, SupportDraft>();
  const odd = new Set<string>();
  for (const row of rows) {
    for (const field of sourceFields) {
      if (!says(row, field)) continue;
      const { addresses, mended } = readAddresses(row.text(field));
      const cell = row.text(field).trim();
      if ((addresses.length === 0 || mended) && !odd.has(cell)) findings.add(mended ? "source-mended" : "source-no-address", headerOf(field), cell);
      odd.add(cell);
      for (const url of addresses) if (!supports.has(url.href)) supports.set(url.href, toSupport(row, url, of));
    }
  }
  return [...supports.values()];
}

function toSupport(row: KielRow, { href, url }: Address, of: { readonly key: string; readonly title: string; readonly releaseYear: string }): SupportDraft {
  const published = parseAnnouncement(row.text("announced")).known ?? of.releaseYear;
  const path = cleanLine(`${url.hostname}${url.pathname}`, 200);
  return {
    statement: {
      originKey: `kiel:${of.key}:${shortHash(href)}`,
      source: {
        url: href, publisher: cleanLine(url.hostname, 200), title: url.pathname === "/" ? `Kiel Ukraine Support Tracker, package ${of.key}` : path,
        published, language: "en", accessedOn: null, licence: null, reliability: null,
      },
      statement: {
        kind: "tracker_entry", quote: (says(row, "explanation") ? cleanLines(row.text("explanation"), 500) : "") || of.title, speaker: null, saidOn: published, donors: [],
        note: "Entry of the Kiel Ukraine Support Tracker citing this address",
      },
    },
    claims: {}, note: null,
  };
}

interface Address {
  readonly href: string;
  readonly url: URL;
}

/** The addresses in a cell. A point before one and blanks inside one are slips that are mended, and told. */
function readAddresses(cell: string): { addresses: Address[]; mended: boolean } {
  const parts = cleanLine(cell, 5000).split(/[\s;,]+(?=https?:\/\/)/i);
  let mended = false;
  const addresses = parts.flatMap((part): Address[] => {
    const href = part.replace(/^\W+(?=https?:\/\/)/i, "").replaceAll(" ", "%20");
    if (!/^https?:\/\/\S+$/.test(href) || href.length > 2000 || !URL.canParse(href)) return [];
    mended ||= href !== part;
    return [{ href, url: new URL(href) }];
  });
  return { addresses, mended: mended || (addresses.length > 0 && addresses.length < parts.length) };
}

/** Says which address it is, so that a later release that orders them otherwise still means the same one (FNV-1a, 64 bits). */
function shortHash(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, "0");
}
