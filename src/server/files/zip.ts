import { crc32, inflateRawSync } from "node:zlib";
import type { Limits } from "./limits.ts";
import { unreadable } from "./faults.ts";

/** One part as the central directory declares it. */
interface ZipEntry {
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endBytes = 22;
const directoryBytes = 46;
const localBytes = 30;
const stored = 0;
const deflated = 8;
const needsZip64 = 0xffffffff;

/**
 * A zip whose central directory has been judged: no part twice, none encrypted, none and all together not larger unpacked
 * than the limits. Parts are unpacked one by one and never beyond what the directory declared, so a lying directory ends
 * at the first part that breaks its word.
 */
export class ZipFile {
  readonly #bytes: Buffer;
  readonly #entries = new Map<string, ZipEntry>();
  readonly #limitMb: number;

  /** Throws an UnreadableFile when the zip is damaged, encrypted or a bomb. Nothing is unpacked yet. */
  constructor(bytes: Uint8Array, limits: Limits) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#limitMb = Math.floor(limits.unzippedBytes / 1024 / 1024);
    this.#readDirectory(limits);
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  /** The part unpacked. Throws an UnreadableFile when it is missing, damaged, or larger than declared. */
  get(name: string): Buffer {
    const entry = this.#entries.get(name) ?? unreadable("damaged-file", {});
    const packed = this.#packedBytes(entry);
    const unpacked = entry.method === stored ? packed : this.#inflate(packed, entry.unpackedBytes);
    if (unpacked.length !== entry.unpackedBytes || crc32(unpacked) !== entry.crc) unreadable("damaged-file", {});
    return unpacked;
  }

  #inflate(packed: Buffer, mostBytes: number): Buffer {
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, mostBytes) });
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      return code === "ERR_BUFFER_TOO_LARGE" ? unreadable("zip-bomb", { limitMb: this.#limitMb }) : unreadable("damaged-file", {});
    }
  }

  #packedBytes(entry: ZipEntry): Buffer {
    const bytes = this.#bytes;
    if (entry.offset + localBytes > bytes.length || bytes.readUInt32LE(entry.offset) !== localSignature) unreadable("damaged-file", {});
    const start = entry.offset + localBytes + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
    if (start + entry.packedBytes > bytes.length) unreadable("damaged-file", {});
    return bytes.subarray(start, start + entry.packedBytes);
  }

  #readDirectory(limits: Limits): void {
    const bytes = this.#bytes;
    const end = findEnd(bytes);
    const parts = bytes.readUInt16LE(end + 10);
    let at = bytes.readUInt32LE(end + 16);
    if (parts > limits.zipParts) unreadable("zip-bomb", { limitMb: this.#limitMb });
    let totalBytes = 0;
    for (let part = 0; part < parts; part += 1) {
      if (at + directoryBytes > end || bytes.readUInt32LE(at) !== directorySignature) unreadable("damaged-file", {});
      const { name, entry, nextAt } = readEntry(bytes, at);
      totalBytes += entry.unpackedBytes;
      if (totalBytes > limits.unzippedBytes || packsTooWell(entry, limits)) unreadable("zip-bomb", { limitMb: this.#limitMb });
      if (this.#entries.has(name)) unreadable("damaged-file", {});
      this.#entries.set(name, entry);
      at = nextAt;
    }
  }
}

function packsTooWell(entry: ZipEntry, limits: Limits): boolean {
  return entry.unpackedBytes > limits.ratioFromBytes && entry.unpackedBytes > limits.unzippedRatio * entry.packedBytes;
}

function findEnd(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - endBytes - 0xffff);
  for (let at = bytes.length - endBytes; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature && at + endBytes + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  return unreadable("damaged-file", {});
}

function readEntry(bytes: Buffer, at: number): { name: string; entry: ZipEntry; nextAt: number } {
  const nameEnd = at + directoryBytes + bytes.readUInt16LE(at + 28);
  const entry: ZipEntry = {
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packedBytes: bytes.readUInt32LE(at + 20),
    unpackedBytes: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
  const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
  if (isEncrypted) unreadable("encrypted", {});
  if (entry.method !== stored && entry.method !== deflated) unreadable("damaged-file", {});
  // A file within the limits never needs ZIP64.
  if ([entry.packedBytes, entry.unpackedBytes, entry.offset].includes(needsZip64)) unreadable("damaged-file", {});
  const name = bytes.toString("utf8", at + directoryBytes, nameEnd);
  return { name, entry, nextAt: nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32) };
}

/** The parts as a zip without packing: what a workbook library is given once the parts have been judged. */
export function toStoredZip(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  let directorySize = 0;
  for (const [name, content] of parts) {
    const nameBytes = Buffer.from(name, "utf8");
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(crc32(content), 0);
    sizes.writeUInt32LE(content.length, 4);
    sizes.writeUInt32LE(content.length, 8);
    sizes.writeUInt16LE(nameBytes.length, 12);
    const localHeader = Buffer.alloc(14);
    localHeader.writeUInt32LE(localSignature, 0);
    localHeader.writeUInt16LE(20, 4);
    local.push(localHeader, sizes, nameBytes, content);
    const directoryHeader = Buffer.alloc(16);
    directoryHeader.writeUInt32LE(directorySignature, 0);
    directoryHeader.writeUInt16LE(20, 6);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(directoryHeader, sizes, tail, nameBytes);
    offset += localBytes + nameBytes.length + content.length;
    directorySize += directoryBytes + nameBytes.length;
  }
  const end = Buffer.alloc(endBytes);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...directory, end]);
}
