import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { inflateSync } from "node:zlib";

const folder = path.join(path.dirname(createRequire(import.meta.url).resolve("roboto-fontface/package.json")), "fonts", "roboto");

/**
 * The font in a WOFF file as the plain file it was packed from (W3C WOFF 1.0, 3 to 5). Whoever writes papers would unpack it
 * again for each, and not by Node's own means: that took nine tenths of a paper's time.
 */
function unpack(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * 16, 10);
  const tables: Buffer[] = [head];
  let at = head.length;
  for (let index = 0; index < count; index += 1) {
    const entry = 44 + 20 * index;
    const [from, packedLength, length] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)];
    const packed = woff.subarray(from, from + packedLength);
    const table = packedLength < length ? inflateSync(packed) : packed;
    woff.copy(head, 12 + 16 * index, entry, entry + 4);
    woff.copy(head, 16 + 16 * index, entry + 16, entry + 20);
    head.writeUInt32BE(at, 20 + 16 * index);
    head.writeUInt32BE(length, 24 + 16 * index);
    const padded = Buffer.alloc(Math.ceil(length / 4) * 4);
    table.copy(padded);
    tables.push(padded);
    at += padded.length;
  }
  return Buffer.concat(tables);
}

const unpacked = new Map<string, Buffer>();

/** A font that papers are set in; unpacked when it is first asked for. */
export function fontOf(weight: "Regular" | "Bold"): Buffer {
  let font = unpacked.get(weight);
  if (!font) unpacked.set(weight, (font = unpack(readFileSync(path.join(folder, `Roboto-${weight}.woff`)))));
  return font;
}
