import { deflateSync, inflateSync } from "node:zlib";

/** The bodies of a PDF's objects by number, streams unpacked. Reads what pdfkit writes: objects one after another, nothing encrypted. */
function objectsOf(pdf: Buffer): Map<number, { readonly head: string; readonly stream: Buffer | null }> {
  const text = pdf.toString("latin1");
  const objects = new Map<number, { head: string; stream: Buffer | null }>();
  for (const match of text.matchAll(/(\d+) 0 obj\n/g)) {
    const from = match.index + match[0].length;
    const end = text.indexOf("endobj", from);
    const streamAt = text.indexOf("stream\n", from);
    if (streamAt < 0 || streamAt > end) {
      objects.set(Number(match[1]), { head: text.slice(from, end), stream: null });
      continue;
    }
    const head = text.slice(from, streamAt);
    const packed = pdf.subarray(streamAt + 7, streamAt + 7 + Number(/\/Length (\d+)/.exec(head)![1]));
    objects.set(Number(match[1]), { head, stream: head.includes("/FlateDecode") ? inflateSync(packed) : packed });
  }
  return objects;
}

/** Glyphs to characters, by a font's ToUnicode map. */
function readMap(map: string): Map<string, string> {
  const characters = new Map<string, string>();
  const toText = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");
  for (const [, first, list] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    for (const [at, one] of [...list!.matchAll(/<([0-9a-f ]*)>/gi)].entries()) characters.set((Number.parseInt(first!, 16) + at).toString(16).padStart(4, "0"), toText(one[1]!.replaceAll(" ", "")));
  }
  return characters;
}

/** The text of each page, a line for each piece that was written. */
export function pdfPages(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const refOf = (head: string, name: string) => Number(new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1]);
  const fontsOf = (head: string) => {
    const resources = objects.get(refOf(head, "Resources"))?.head ?? head;
    return new Map([...(/\/Font <<([^>]*)>>/.exec(resources)?.[1] ?? "").matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name, ref]) => {
      const map = objects.get(refOf(objects.get(Number(ref))!.head, "ToUnicode"))?.stream;
      return [name!, map ? readMap(map.toString("latin1")) : new Map<string, string>()] as const;
    }));
  };
  return [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head)).map(({ head }) => {
    const fonts = fontsOf(head);
    let font = new Map<string, string>();
    const lines: string[] = [];
    for (const [, name, pieces] of objects.get(refOf(head, "Contents"))!.stream!.toString("latin1").matchAll(/\/(\w+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (name !== undefined) font = fonts.get(name) ?? font;
      else lines.push([...pieces!.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph) ?? "\ufffd").join(""));
    }
    return lines.join("\n");
  });
}

/** The pictures of a PDF, put together again as PNG. */
export function pdfPictures(pdf: Buffer): Buffer[] {
  return [...objectsOf(pdf).values()].filter(({ head }) => head.includes("/Subtype /Image") && !head.includes("/Predictor 15 /Colors 0")).map(({ head, stream }) => {
    const number = (name: string) => Number(new RegExp(`/${name} (\\d+)`).exec(head)![1]);
    const [width, height] = [number("Width"), number("Height")];
    const isGrey = head.includes("/DeviceGray");
    const colours = isGrey ? 1 : 3;
    // Where the lines have no filter byte in front, they get one that means none.
    const lines = head.includes("/Predictor") ? stream! : Buffer.concat(Array.from({ length: height }, (_one, at) => Buffer.concat([Buffer.of(0), stream!.subarray(at * width * colours, (at + 1) * width * colours)])));
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.set([number("BitsPerComponent"), isGrey ? 0 : 2], 8);
    return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", header), chunk("IDAT", deflateSync(lines)), chunk("IEND", Buffer.alloc(0))]);
  });
}

function chunk(name: string, bytes: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), bytes]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(bytes.length, 0);
  ends.writeUInt32BE(checksum(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** CRC-32, as PNG asks for it. */
function checksum(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
