import { readXlsx, type Sheet } from "hucre/xlsx";
import type { CellFault } from "../../kernel/table.ts";
import { fault, unreadable } from "./faults.ts";
import type { Limits } from "./limits.ts";
import { type CellPlace, scanSheet, type SheetScan } from "./sheet-scan.ts";
import { toColumnLetters, toHeaderKey, toQuoted } from "./text.ts";
import { toStoredZip, ZipFile } from "./zip.ts";

interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

/** A workbook whose zip has been judged and whose sheets are known by name, but not read. */
export interface OpenWorkbook {
  readonly zip: ZipFile;
  readonly path: string;
  readonly sheets: readonly SheetPart[];
}

const contentTypes = "[Content_Types].xml";
const rootRelations = "_rels/.rels";

/** Judges the zip and lists the sheets. Throws an UnreadableFile when this is no workbook we read. */
export function openWorkbook(bytes: Uint8Array, limits: Limits): OpenWorkbook {
  const zip = new ZipFile(bytes, limits);
  if (!zip.has(contentTypes) || !zip.has(rootRelations)) unreadable("not-a-workbook", {});
  for (const name of [contentTypes, rootRelations]) getSmallPart(zip, name, limits);
  const root = readRelations(zip, rootRelations).find((relation) => relation.type.endsWith("/officeDocument"));
  const path = root ? resolvePath("", root.target) : unreadable("not-a-workbook", {});
  if (!zip.has(path) || !path.endsWith(".xml")) unreadable("not-a-workbook", {});
  for (const name of [path, relationsOf(path)]) if (zip.has(name)) getSmallPart(zip, name, limits);
  const targets = new Map(readRelations(zip, relationsOf(path)).map((relation) => [relation.id, resolvePath(folderOf(path), relation.target)]));
  const sheets: SheetPart[] = [];
  for (const attributes of listElements(zip.get(path).toString("utf8"), "sheet")) {
    const target = targets.get(attributes["r:id"] ?? attributes["id"] ?? "");
    // Chart sheets and dialogue sheets have a name but no rows.
    if (!target || !zip.has(target) || !/worksheet/i.test(target)) continue;
    sheets.push({ name: attributes["name"] ?? "", path: target, isHidden: (attributes["state"] ?? "visible") !== "visible" });
  }
  if (sheets.length === 0) unreadable("not-a-workbook", {});
  return { zip, path, sheets };
}

/** The first visible sheet, or the one that carries an accepted name; upper and lower case are alike. */
export function chooseSheet(workbook: OpenWorkbook, wanted: string | readonly string[] | undefined): SheetPart {
  const visible = workbook.sheets.filter((sheet) => !sheet.isHidden);
  const accepted = typeof wanted === "string" ? [wanted] : (wanted ?? []);
  if (accepted.length === 0) return visible[0] ?? workbook.sheets[0] ?? unreadable("not-a-workbook", {});
  for (const name of accepted) {
    const found = workbook.sheets.find((sheet) => toHeaderKey(sheet.name) === toHeaderKey(name));
    if (found) return found;
  }
  const sheets = visible.slice(0, 20).map((sheet) => toQuoted(sheet.name));
  return unreadable("wrong-sheet", { wanted: accepted.join(" / "), sheets: sheets.join(", ") });
}

/** How far the sheet reaches. Throws an UnreadableFile when it reaches beyond the limits. */
export function measureSheet(workbook: OpenWorkbook, sheet: SheetPart, limits: Limits): SheetScan {
  // The structure is ASCII, so one byte per character is enough and halves the memory.
  const scan = scanSheet(workbook.zip.get(sheet.path).toString("latin1"), limits.faults) ?? unreadable("damaged-file", {});
  if (scan.lastColumn > limits.columns) {
    unreadable("too-many-columns", { columns: scan.lastColumn, limit: limits.columns }, { row: 1, column: toColumnLetters(limits.columns) });
  }
  if (scan.filledRows - 1 > limits.rows || scan.lastRow - 1 > limits.rows) {
    unreadable("too-many-rows", { limit: limits.rows }, { row: limits.rows + 2 });
  }
  if (scan.filledCells > limits.cells) unreadable("too-many-cells", { limit: limits.cells });
  return scan;
}

/**
 * The named sheets as the library reads them, from a zip that holds nothing but the judged parts: no macros, pictures,
 * links to other files or pivot tables. `scans` bounds the rectangle it may build.
 */
export async function readSheets(
  workbook: OpenWorkbook,
  sheets: readonly SheetPart[],
  scans: readonly SheetScan[],
  options: { readonly withStyles: boolean; readonly limits: Limits },
): Promise<Sheet[]> {
  const { zip, path } = workbook;
  const relations = readRelations(zip, relationsOf(path));
  const parts = new Map([contentTypes, rootRelations, path, relationsOf(path)].filter((name) => zip.has(name)).map((name) => [name, zip.get(name)]));
  for (const { type, target } of relations) {
    const name = resolvePath(folderOf(path), target);
    if (!zip.has(name)) continue;
    if (type.endsWith("/sharedStrings")) parts.set(name, getTexts(zip, name, options.limits));
    else if (type.endsWith("/styles")) parts.set(name, getSmallPart(zip, name, options.limits));
  }
  for (const [at, sheet] of sheets.entries()) {
    const whole = zip.get(sheet.path);
    // Layout costs the library memory for every merge and every link, and is only wanted for a sheet that is given back.
    parts.set(sheet.path, options.withStyles ? whole : whole.subarray(scans[at]?.dataFrom, scans[at]?.dataUntil));
  }
  let totalRows = 1;
  let totalColumns = 1;
  for (const scan of scans) {
    totalRows = Math.max(totalRows, scan.lastRow);
    totalColumns = Math.max(totalColumns, scan.lastColumn);
  }
  const names = new Set(sheets.map((sheet) => sheet.name));
  try {
    const read = await readXlsx(toStoredZip(parts), {
      sheets: (info) => names.has(info.name),
      range: `A1:${toColumnLetters(totalColumns - 1)}${totalRows}`,
      readStyles: options.withStyles,
    });
    return read.sheets;
  } catch {
    return unreadable("damaged-file", {});
  }
}

/** The library builds a tree of the shared texts, some hundred bytes for every element. */
function getTexts(zip: ZipFile, name: string, limits: Limits): Buffer {
  const texts = zip.get(name);
  const bracketsPerText = 4;
  let brackets = 0;
  for (let at = texts.indexOf(0x3c); at >= 0; at = texts.indexOf(0x3c, at + 1)) brackets += 1;
  return brackets > limits.cells * bracketsPerText ? unreadable("too-many-cells", { limit: limits.cells }) : texts;
}

function getSmallPart(zip: ZipFile, name: string, limits: Limits): Buffer {
  const part = zip.get(name);
  return part.length > limits.smallPartBytes ? unreadable("damaged-file", {}) : part;
}

/** The refused cells of a sheet, named by the header above them where there is one. */
export function toCellFaults(code: "formula" | "error-value", places: readonly CellPlace[], header: readonly string[]): CellFault[] {
  return places.map(({ row, column }) => {
    const letters = toColumnLetters(column);
    return fault(code, { cell: `${letters}${row}` }, { row, column: header[column] || letters });
  });
}

function readRelations(zip: ZipFile, path: string): { id: string; type: string; target: string }[] {
  if (!zip.has(path)) return [];
  return listElements(zip.get(path).toString("utf8"), "Relationship").map((attributes) => ({
    id: attributes["Id"] ?? "",
    type: attributes["Type"] ?? "",
    target: attributes["Target"] ?? "",
  }));
}

/** The attributes of every element of one name, whatever its prefix. For the small parts that list other parts. */
function listElements(xml: string, name: string): Record<string, string>[] {
  const elements = xml.matchAll(new RegExp(`<(?:[A-Za-z_][\\w.-]*:)?${name}(?=[\\s/>])([^<>]*)>`, "g"));
  return Array.from(elements, ([, attributes = ""]) => {
    const found = attributes.matchAll(/(?<=\s)([^\s="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
    return Object.fromEntries(Array.from(found, ([, key = "", double, single]) => [key, decodeEntities(double ?? single ?? "")]));
  });
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

function relationsOf(path: string): string {
  const folder = folderOf(path);
  return `${folder === "" ? "" : `${folder}/`}_rels/${path.slice(path.lastIndexOf("/") + 1)}.rels`;
}

function resolvePath(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of target.split("/").filter(Boolean)) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
