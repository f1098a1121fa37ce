import { UnreadableFile, unreadable } from "./faults.ts";
import { type Grid, type TableReading, toTable } from "./grid.ts";
import { readCsvGrid } from "./csv-grid.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { readWorkbookGrid } from "./workbook-grid.ts";

export type { TableReading } from "./grid.ts";

export interface ReadTableOptions {
  /** Only its ending is looked at, and only when the bytes do not say what the file is. */
  readonly fileName?: string;
  /** The accepted names of the sheet; without it the first visible sheet is read. CSV has no sheets. */
  readonly sheet?: string | readonly string[];
  readonly requiredColumns?: readonly string[];
  readonly limits?: Partial<Limits>;
}

/**
 * Reads a CSV file or one sheet of an Excel workbook. What the file is, its bytes say. Nothing of it is believed: sizes are
 * judged before anything is unpacked, and everything that is refused is named with its place.
 */
export async function readTable(bytes: Uint8Array, options: ReadTableOptions = {}): Promise<TableReading> {
  const limits = { ...defaultLimits, ...options.limits };
  const requiredColumns = options.requiredColumns ?? [];
  try {
    const kind = findFileKind(bytes, { fileName: options.fileName, limits });
    const grid: Grid =
      kind === "workbook" ? await readWorkbookGrid(bytes, { sheet: options.sheet, limits }) : readCsvGrid(bytes, { requiredColumns, limits });
    return toTable(grid, { requiredColumns, limits });
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, faults: [...error.faults] };
    throw error;
  }
}

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];
const zipFile = [0x50, 0x4b];

/** Throws an UnreadableFile when the bytes are neither a zip nor text. */
export function findFileKind(bytes: Uint8Array, options: { readonly fileName?: string; readonly limits: Limits }): "workbook" | "csv" {
  if (bytes.length > options.limits.fileBytes) unreadable("file-too-large", { limitMb: Math.floor(options.limits.fileBytes / 1024 / 1024) });
  if (bytes.length === 0) unreadable("empty-file", {});
  if (startsWith(bytes, compoundFile)) return isEncryptedWorkbook(bytes) ? unreadable("encrypted", {}) : unreadable("old-excel", {});
  if (startsWith(bytes, zipFile)) return "workbook";
  return /\.xls[xmb]?$/i.test(options.fileName?.trim() ?? "") ? unreadable("not-a-zip", {}) : "csv";
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** A workbook with a password is a compound file with a stream of this name, written in UTF-16. */
function isEncryptedWorkbook(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from("EncryptedPackage", "utf16le"));
}
