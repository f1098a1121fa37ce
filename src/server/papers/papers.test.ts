import fc from "fast-check";
import { expect, test } from "vitest";
import { generator, makeHandover, makePackage, makePaperSource, madeSscc, shell } from "../../../tests/kit/paper-source.ts";
import { pdfPages, pdfPictures } from "../../../tests/kit/pdf-text.ts";
import { readCodes } from "../../../tests/kit/read-codes.ts";
import { toLabel } from "../../modules/releasability/index.ts";
import { languages } from "../../texts/refusals.ts";
import { drawBarCode, drawDataMatrix, drawQr, qrTextOf } from "./codes.ts";
import { isForCode, toPrintable } from "./printable.ts";
import { paperKinds, type PaperKind, type PaperSource } from "./source.ts";
import { writePaper } from "./write-paper.ts";

const group = String.fromCharCode(29);

async function textOf(kind: PaperKind, source: PaperSource = makePaperSource(), language: (typeof languages)[number] = "en"): Promise<string> {
  return pdfPages(await writePaper(kind, source, language)).join("\n");
}

test.each(languages)("PAPER-1 every paper is written in %s", async (language) => {
  const title = { en: "Packing list", fr: "Liste de colisage", uk: "Пакувальний лист" }[language];
  const item = { en: "Generator, 30 kVA", fr: "Groupe électrogène, 30 kVA", uk: "Генератор, 30 кВА" }[language];
  const source = makePaperSource({ handover: makeHandover() });
  for (const kind of paperKinds) {
    const text = await textOf(kind, source, language);
    expect(text, kind).toContain("C-2027-0001");
    expect(text, kind).not.toContain("\ufffd");
    expect(text, kind).not.toMatch(/undefined|NaN|\{/);
  }
  const list = await textOf("packing-list", source, language);
  expect(list).toContain(title);
  expect(list.replaceAll("\n", " ")).toContain(item);
});

test("PAPER-2 every page carries the marking, and says that its figures are made up", async () => {
  const label = toLabel({ classification: "RESTRICTED", restrictive: ["HANDOVER"], releasableTo: ["UKR", "DEU"] });
  for (const kind of paperKinds) {
    for (const page of pdfPages(await writePaper(kind, makePaperSource({ label }), "en"))) {
      expect(page.split("Restricted · HANDOVER · releasable to DEU, UKR"), kind).toHaveLength(3);
      expect(page, kind).toContain("Illustrative: invented for a demonstration");
    }
  }
  expect(await textOf("manifest", makePaperSource({ illustrative: false }))).not.toContain("Illustrative");
  expect(await textOf("manifest", makePaperSource(), "uk")).toContain("дозволено всім");
});

test("PAPER-3 bar code, DataMatrix and QR read back as what they were made of", async () => {
  for (const serial of [0n, 1n, 9_999_999_999n]) {
    const sscc = madeSscc(serial);
    expect(await readCodes(await drawBarCode(sscc))).toEqual([{ format: "Code128", text: `00${sscc}` }]);
    expect(await readCodes(await drawDataMatrix(sscc, "C-2027-0001"))).toEqual([{ format: "DataMatrix", text: `00${sscc}400C-2027-0001` }]);
    expect(await readCodes(await drawQr(qrTextOf(sscc, "https://room.example.org")))).toEqual([{ format: "QRCode", text: `https://room.example.org/00/${sscc}` }]);
  }
  expect(qrTextOf(madeSscc(1n), null)).toBe(`00${madeSscc(1n)}`);
});

test("PAPER-3 a label is one page, with everything on it, in every language", async () => {
  const packages = [makePackage(1n, { lines: [{ item: shell, units: 1, lot: null, expiresOn: null, serials: [] }] }), makePackage(2n)];
  for (const language of languages) {
    const pages = pdfPages(await writePaper("label", makePaperSource({ packages }), language));
    expect(pages.length, language).toBe(2);
    for (const page of pages) expect(page).toMatch(/SSCC \(00\) 0 9521 3210 0000 000\d \d/);
  }
});

test("PAPER-3 the codes of printed papers read back, those of every package", async () => {
  const pictures = pdfPictures(await writePaper("label", makePaperSource(), "uk"));
  const read = (await Promise.all(pictures.map(readCodes))).flat().map(({ format, text }) => `${format} ${text}`);
  const [one, other] = [madeSscc(1n), madeSscc(2n)];
  expect(read.toSorted()).toEqual([
    `Code128 00${one}`, `Code128 00${other}`, `DataMatrix 00${one}400C-2027-0001`, `DataMatrix 00${other}400C-2027-0001`, `QRCode https://room.example.org/00/${one}`, `QRCode https://room.example.org/00/${other}`,
  ].toSorted());
  const handover = makeHandover();
  for (const [kind, text] of [["customs", "DE20270112NN000417"], ["receipt", handover.hash]] as const) {
    const codes = (await Promise.all(pdfPictures(await writePaper(kind, makePaperSource({ handover }), "en")).map(readCodes))).flat();
    expect(codes).toEqual([{ format: "QRCode", text }]);
  }
});

test("PAPER-4 what a person wrote adds nothing to a code: no element, no function character, no escape", async () => {
  const sscc = madeSscc(1n);
  const before = Buffer.from(await drawDataMatrix(sscc, "")).toString("base64");
  for (const reference of ["C-1(00)095287654321012346", `C-1${group}00095287654321012346`, "^FNC1C-1", "C 1", "Ж-1", "C-1)", "x".repeat(31), "C-1\n", "^029"]) {
    expect(isForCode(reference, 30), reference).toBe(false);
    expect(Buffer.from(await drawDataMatrix(sscc, reference)).toString("base64"), reference).toBe(before);
  }
  for (const text of ["^000^029^FNC1", "(00)095287654321012346", "Ж^", "\\x1d"]) expect(await readCodes(await drawQr(text))).toEqual([{ format: "QRCode", text }]);
});

test("PAPER-4 a reference of characters that a code takes is in it to the letter", async () => {
  await fc.assert(fc.asyncProperty(fc.stringMatching(/^[!"%&'*+,\-./0-9:;<=>?A-Z_a-z]{1,30}$/), async (reference) => {
    expect(await readCodes(await drawDataMatrix(madeSscc(1n), reference))).toEqual([{ format: "DataMatrix", text: `00${madeSscc(1n)}400${reference}` }]);
  }), { numRuns: 40 });
});

test("PAPER-4 a text is printed as one line without controls, marks of direction or halves of characters", () => {
  expect(toPrintable(" a\tb\r\nc\u202ed\u0000e\u200bf\ud800g ")).toBe("a b c d e f\ufffdg");
  expect(toPrintable("é".normalize("NFD"))).toBe("é");
  expect(toPrintable("x".repeat(5000))).toHaveLength(400);
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
    const shown = toPrintable(text);
    expect(toPrintable(shown)).toBe(shown);
    // oxlint-disable-next-line no-control-regex -- none of these may be left
    expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  }));
});

test("PAPER-4 no text of a record becomes an object, an action or a link of the file", async () => {
  const evil = ") Tj ET /JavaScript (app.alert(1)) << /S /URI /URI (https://evil.example) >> endstream endobj";
  const source = makePaperSource({ reference: evil, packages: [makePackage(1n, { described: evil, lines: [{ item: { ...generator, names: { en: evil, fr: evil, uk: evil } }, units: 1, lot: evil, expiresOn: null, serials: [evil] }] })] });
  for (const kind of paperKinds) {
    const pdf = await writePaper(kind, source, "en");
    // Outside packed streams, the file's description included, nothing of it stands at all.
    expect(pdf.toString("latin1"), kind).not.toMatch(/JavaScript|\/URI|evil|\/Annots|\/Launch|\/OpenAction/);
    expect(pdfPages(pdf).join(" ").replace(/\s+/g, " "), kind).toContain("app.alert(1)");
  }
});

test("PAPER-5 drafts say so, the customs form that it asserts no legality", async () => {
  expect(await textOf("customs")).toMatch(/It does not say that this form may be used[^]*Draft ·/);
  expect((await textOf("customs", makePaperSource({ form302: null })))).toContain("not given yet");
  const dangerous = await textOf("dangerous-goods", makePaperSource({ packages: [makePackage(1n, { lines: [{ item: shell, units: 100, lot: null, expiresOn: null, serials: [] }] })] }));
  expect(dangerous).toMatch(/A draft from what the catalogue knows/);
  expect(dangerous).toContain("UN ____");
  expect(dangerous).toContain("690 kg");
  expect(await textOf("receipt")).toContain("Nothing has been handed over yet.");
});

test("PAPER-5 a load that may not travel in one unit says why on its declaration", async () => {
  const fuse = { ...shell, code: "FUSE", hazardDivision: "1.4", compatibilityGroup: "B" } as const;
  const packages = [shell, fuse].map((item, at) => makePackage(BigInt(at), { lines: [{ item, units: 1, lot: null, expiresOn: null, serials: [] }] }));
  expect((await textOf("dangerous-goods", makePaperSource({ packages }))).replaceAll("\n", " ")).toContain("LOAD-3: 1.1D and 1.4B never travel in one unit.");
});

test("PAPER-6 what is unknown is printed as unknown and is in no sum", async () => {
  const light = { ...generator, code: "TENT", massKg: null };
  const packages = [makePackage(1n, { grossMassKg: null, volumeM3: null, lines: [{ item: light, units: 3, lot: null, expiresOn: null, serials: [] }] }), makePackage(2n)];
  const manifest = await textOf("manifest", makePaperSource({ packages }));
  expect(manifest).toMatch(/Net mass\nunknown/);
  expect(manifest).toMatch(/Gross mass\nunknown/);
  expect(manifest).not.toMatch(/\n0 kg/);
});

test("PAPER-7 a manifest sums items over packages, and weighs a package within another once", async () => {
  const inner = makePackage(3n, { inside: madeSscc(1n), grossMassKg: 400 });
  const manifest = await textOf("manifest", makePaperSource({ packages: [makePackage(1n), inner, makePackage(2n)] }));
  expect(manifest).toContain("15 pieces");
  expect(manifest).toContain("10,000 kg");
  expect(await textOf("waybill", makePaperSource({ packages: [makePackage(1n), inner, makePackage(2n)] }))).toMatch(/Packages\n2/);
});

test("PAPER-8 a receipt prints what was counted, the reason, both keys and the hash; the report of what was wrong has that alone", async () => {
  const handover = makeHandover();
  const text = await textOf("receipt", makePaperSource({ handover }));
  for (const fact of ["12", "10", "бракує двох", "Deliverer", "DEU", "UKR"]) expect(text).toContain(fact);
  for (const { statement } of handover.signatures) expect(text.replaceAll("\n", "")).toContain(statement.key);
  expect(text.replaceAll("\n", "")).toContain(handover.hash);
  expect(await textOf("discrepancies", makePaperSource({ handover }))).toContain("бракує двох");
  const whole = { ...handover, receipt: { ...handover.receipt, lines: handover.receipt.lines.map((line) => ({ ...line, goodUnits: 12, shortUnits: 0 })) } };
  expect(await textOf("discrepancies", makePaperSource({ handover: whole }))).toContain("All was as it was sent.");
});

test("PAPER-9 the same source gives the same bytes, and many lines many pages", async () => {
  const lines = Array.from({ length: 300 }, (_one, at) => ({ item: { ...generator, code: `GEN-${at}` }, units: at + 1, lot: `L-${at}`, expiresOn: null, serials: [] }));
  const source = makePaperSource({ packages: [makePackage(1n, { lines })] });
  const [one, other] = [await writePaper("packing-list", source, "en"), await writePaper("packing-list", source, "en")];
  expect(one.equals(other)).toBe(true);
  const pages = pdfPages(one);
  expect(pages.length).toBeGreaterThan(5);
  for (const [at, page] of pages.entries()) expect(page).toContain(`page ${at + 1} of ${pages.length}`);
  const text = pages.join("\n");
  for (const { lot } of lines) expect(text).toContain(`\n${lot}\n`);
});
