import { createHash } from "node:crypto";
import { extract } from "../../extract/index.ts";
import { longestText, toProposed, type MediaType, type Proposed, type ReadText } from "../../modules/intake/index.ts";
import { UnreadableFile } from "../files/faults.ts";
import { defaultLimits } from "../files/limits.ts";
import { ZipFile } from "../files/zip.ts";
import { NoText, type DocumentFault } from "./faults.ts";
import { encodingOfHtml, textOfHtml, textOfWord } from "./markup.ts";
import { textOfPdf } from "./pdf.ts";

export interface Asked {
  readonly fileName: string;
  /** The article's own day, where it is known to the day. */
  readonly publishedOn: string | null;
  /** The language as whoever brings it says; `null`: as the reader tells it. */
  readonly language: string | null;
}

export type DocumentReading = { readonly read: ReadText; readonly proposed: readonly Proposed[] } | { readonly fault: DocumentFault };

/** Reads a file: its text, which stays as it is, and what the reader proposes. Bytes that give no text are refused with the reason. */
export async function readDocument(bytes: Uint8Array, { fileName, publishedOn, language }: Asked): Promise<DocumentReading> {
  try {
    const mediaType = kindOf(fileName, bytes);
    const text = await textOf(mediaType, bytes);
    // A zero character cannot be stored, and no article has one.
    if (text.includes("\0")) throw new NoText({ code: "document-not-text" });
    if (text.trim() === "") throw new NoText({ code: "document-empty" });
    if (text.length > longestText) throw new NoText({ code: "document-too-long", characters: longestText });
    const found = extract(text, { publishedOn });
    return { read: { sha256: createHash("sha256").update(bytes).digest("hex"), fileName, mediaType, text, language: language ?? found.language ?? "und" }, proposed: toProposed(found) };
  } catch (error) {
    if (error instanceof NoText) return { fault: error.fault };
    throw error;
  }
}

const ends: readonly (readonly [RegExp, MediaType])[] = [
  [/\.(?:txt|text)$/i, "text/plain"], [/\.x?html?$/i, "text/html"], [/\.pdf$/i, "application/pdf"], [/\.docx$/i, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
];

/** How every zip begins that has something in it. */
const zipStart = "PK\u0003\u0004";

/** By the name, and by the first bytes where these tell: a file that is something else than its name says is damaged, not text. */
function kindOf(fileName: string, bytes: Uint8Array): MediaType {
  const kind = ends.find(([end]) => end.test(fileName))?.[1];
  if (kind === undefined) throw new NoText({ code: "document-kind-unknown" });
  const begins = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (kind === "application/pdf" ? !begins.includes("%PDF-") : kind.endsWith("wordprocessingml.document") ? !begins.startsWith("PK") : (begins.startsWith("%PDF-") || begins.startsWith(zipStart))) throw new NoText({ code: "document-damaged" });
  return kind;
}

async function textOf(kind: MediaType, bytes: Uint8Array): Promise<string> {
  switch (kind) {
    case "text/plain": return toText(bytes, null);
    case "text/html": return textOfHtml(toText(bytes, encodingOfHtml(Buffer.from(bytes.subarray(0, 2048)).toString("latin1"))));
    case "application/pdf": return textOfPdf(bytes);
    default: return textOfWord(partOf(bytes, "word/document.xml"));
  }
}

/** UTF-8, or what the first bytes or the page itself say; refused when the bytes are not in it. */
function toText(bytes: Uint8Array, said: string | null): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : (said ?? "utf-8");
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new NoText({ code: "document-not-text" });
  }
}

/** One part of a zip that was judged before anything of it is unpacked. */
function partOf(bytes: Uint8Array, name: string): string {
  try {
    const zip = new ZipFile(bytes, defaultLimits);
    return new TextDecoder("utf-8", { fatal: true }).decode(zip.get(name));
  } catch (error) {
    const [fault] = error instanceof UnreadableFile ? error.faults : [];
    if (fault?.code === "zip-bomb") throw new NoText({ code: "document-bomb", limitMb: defaultLimits.unzippedBytes / 1024 / 1024 });
    throw new NoText({ code: fault?.code === "encrypted" ? "document-encrypted" : "document-damaged" });
  }
}
