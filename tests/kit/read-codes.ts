import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

prepareZXingModule({ overrides: { wasmBinary: readFileSync(createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm")).buffer as ArrayBuffer } });

/** The codes that a decoder finds in a picture, with their symbology. Their bytes as text, FNC1 as the character 29. */
export async function readCodes(png: Uint8Array): Promise<{ readonly format: string; readonly text: string }[]> {
  const found = await readBarcodes(png, { tryHarder: true, textMode: "Plain" });
  return found.filter(({ isValid }) => isValid).map(({ format, bytes }) => ({ format, text: Buffer.from(bytes).toString("utf8") }));
}
