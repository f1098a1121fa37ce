import { crc32, deflateRawSync } from "node:zlib";

/** Files that no spreadsheet program would write, made byte by byte for the tests of this folder. */

interface MadePart {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** What the directory claims, when it is to lie. */
  readonly claimedBytes?: number;
  readonly isEncrypted?: boolean;
}

/** A packed zip of the parts in their order. */
export function makeZip(parts: readonly MadePart[]): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content as string);
    const packed = deflateRawSync(content);
    const name = Buffer.from(part.name);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(part.isEncrypted ? 1 : 0, 6);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(crc32(content), 14);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(part.claimedBytes ?? content.length, 22);
    header.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    header.copy(entry, 8, 6, 30);
    entry.writeUInt32LE(offset, 42);
    local.push(header, name, packed);
    directory.push(entry, name);
    offset += header.length + name.length + packed.length;
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directoryBytes, end]);
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function relations(list: readonly { readonly id: string; readonly type: string; readonly target: string }[]): string {
  const elements = list.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join("")}</Relationships>`;
}

/** The parts of a workbook whose sheet data is written out by hand, in the manner of Excel. */
export function makeWorkbookParts(sheets: Readonly<Record<string, string>>): MadePart[] {
  const names = Object.keys(sheets);
  const list = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const sheetRelations = names.map((_, at) => ({ id: `rId${at + 1}`, type: "worksheet", target: `worksheets/sheet${at + 1}.xml` }));
  return [
    { name: "[Content_Types].xml", content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>` },
    { name: "_rels/.rels", content: relations([{ id: "rId1", type: "officeDocument", target: "xl/workbook.xml" }]) },
    { name: "xl/workbook.xml", content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join("")}</sheets></workbook>` },
    { name: "xl/_rels/workbook.xml.rels", content: relations([...sheetRelations, { id: "rIdS", type: "styles", target: "styles.xml" }]) },
    {
      name: "xl/styles.xml",
      content: `<styleSheet xmlns="${main}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
    },
    ...Object.values(sheets).map((rows, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    })),
  ];
}

export function makeWorkbook(sheets: Readonly<Record<string, string>>): Uint8Array {
  return makeZip(makeWorkbookParts(sheets));
}

/** A row of text cells. */
export function makeRow(row: number, texts: readonly string[]): string {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
  return `<row r="${row}">${cells.join("")}</row>`;
}

export function makeCsv(...lines: string[]): Uint8Array {
  return Buffer.from(lines.join("\r\n"), "utf8");
}
