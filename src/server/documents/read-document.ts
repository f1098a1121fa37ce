import { createHash } from "node:crypto";
import { extract } from "../../extract/index.ts";
import { longestText, toProposed, type MediaType, type Proposed, type ReadText } from "../../modules/intake/index.ts";

/** Why a file gives no text that could be kept. */
export type DocumentFault =
  | { readonly code: "document-kind-unknown" }
  | { readonly code: "document-not-text" }
  | { readonly code: "document-empty" }
  | { readonly code: "document-too-long"; readonly characters: number }
  | { readonly code: "document-too-heavy"; readonly memoryMb: number; readonly seconds: number };

export interface Asked {
  readonly fileName: string;
  /** The article's own day, where it is known to the day. */
  readonly publishedOn: string | null;
  /** The language as whoever brings it says; `null`: as the reader tells it. */
  readonly language: string | null;
}

export type DocumentReading = { readonly read: ReadText; readonly proposed: readonly Proposed[] } | { readonly fault: DocumentFault };

/** Reads a file: its text, which stays as it is, and what the reader proposes. Bytes that give no text are refused with the reason. */
export function readDocument(bytes: Uint8Array, { fileName, publishedOn, language }: Asked): DocumentReading {
  const mediaType = kindOf(fileName);
  if (mediaType === null) return { fault: { code: "document-kind-unknown" } };
  const text = toText(bytes);
  // A zero character cannot be stored, and no article has one.
  if (text === null || text.includes("\0")) return { fault: { code: "document-not-text" } };
  if (text.trim() === "") return { fault: { code: "document-empty" } };
  if (text.length > longestText) return { fault: { code: "document-too-long", characters: longestText } };
  const found = extract(text, { publishedOn });
  return { read: { sha256: createHash("sha256").update(bytes).digest("hex"), fileName, mediaType, text, language: language ?? found.language ?? "und" }, proposed: toProposed(found) };
}

function kindOf(fileName: string): MediaType | null {
  return /\.(?:txt|text)$/i.test(fileName) ? "text/plain" : null;
}

/** UTF-8, or UTF-16 where the first bytes say so; `null` when it is neither. */
function toText(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
