import { inflateSync } from "node:zlib";
import { longestText } from "../../modules/intake/index.ts";
import { NoText } from "./faults.ts";

/** All streams of a PDF together, unpacked. */
const unpackedMb = 200;
const mostPages = 500;

/** Unpacks every stream once within a bound, before the library does it without one. Streams packed twice are not for reading. */
function refuseBomb(bytes: Buffer): void {
  const bomb = () => { throw new NoText({ code: "document-bomb", limitMb: unpackedMb }); };
  let left = unpackedMb * 1024 * 1024;
  for (let at = bytes.indexOf("stream"); at >= 0; at = bytes.indexOf("stream", at + 6)) {
    const before = bytes.toString("latin1", Math.max(0, at - 1000), at);
    const dictionary = before.slice(Math.max(0, before.lastIndexOf("obj")));
    const packings = dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g)?.length ?? 0;
    if (before.endsWith("end") || packings === 0) continue;
    if (packings > 1) bomb();
    const start = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1);
    try {
      left -= inflateSync(bytes.subarray(start), { maxOutputLength: Math.max(1, left) }).length;
    } catch (error) {
      // What is damaged is for the library to say.
      if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") bomb();
    }
    if (left <= 0) bomb();
  }
}

/** The words of a PDF, page by page; lines that end in the middle of a sentence are joined. A scanned one has none. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  refuseBomb(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const { extractText, getDocumentProxy } = await import("unpdf");
  try {
    // The library takes the bytes for itself.
    const pdf = await getDocumentProxy(bytes.slice(), { isEvalSupported: false, useSystemFonts: false, verbosity: 0 });
    if (pdf.numPages > mostPages) throw new NoText({ code: "document-too-long", characters: longestText });
    const { text } = await extractText(pdf, { mergePages: false });
    const whole = text.join("\n").replace(/(\p{Ll})-\n(?=\p{Ll})/gu, "$1").replace(/([^\n.!?»”"…])\n(?=\S)/g, "$1 ").trim();
    if (whole === "") throw new NoText({ code: "document-without-text" });
    return whole;
  } catch (error) {
    if (error instanceof NoText) throw error;
    throw new NoText({ code: (error as Error).name === "PasswordException" ? "document-encrypted" : "document-damaged" });
  }
}
