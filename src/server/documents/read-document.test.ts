import { deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import { expect, test } from "vitest";
import { makeZip } from "../files/made-files.ts";
import { readDocument } from "./read-document.ts";

const asked = (fileName: string) => ({ fileName, publishedOn: "2024-12-03", language: null });
const read = (fileName: string, content: string | Uint8Array) => readDocument(typeof content === "string" ? new TextEncoder().encode(content) : content, asked(fileName));
const textOf = async (fileName: string, content: string | Uint8Array) => {
  const reading = await read(fileName, content);
  return "read" in reading ? reading.read.text : reading.fault;
};
const word = (body: string) => makeZip([{ name: "[Content_Types].xml", content: "<Types/>" }, { name: "word/document.xml", content: `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>` }]);

async function pdf(write: (paper: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const paper = new PDFDocument(options);
  const parts: Buffer[] = [];
  paper.on("data", (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => paper.on("end", resolve));
  write(paper);
  paper.end();
  await ended;
  return new Uint8Array(Buffer.concat(parts));
}

test("INTAKE-1 a plain text is kept to the letter, also in UTF-16", async () => {
  expect(await textOf("a.txt", "  Un « texte » 🙂.\r\n\tFin. ")).toBe("  Un « texte » 🙂.\r\n\tFin. ");
  expect(await textOf("a.TXT", new Uint8Array(Buffer.from("\ufeffŁa ціль", "utf16le")))).toBe("Ła ціль");
});

test("INTAKE-1 of a page what its readers see is kept, in the encoding it says", async () => {
  const page = `<!doctype html><head><meta charset="windows-1252"><title>T</title><style>p{}</style></head><body><nav>Menu</nav><article><h1>La d\u00e9cision</h1><p>Mark Rutte a dit&nbsp;: <b>&laquo;&nbsp;Oui&nbsp;&raquo;</b>\n  hier.</p><script>alert("x")</script><ul><li>Un<li>Deux</ul></article><footer>Bas</footer></body>`;
  expect(await textOf("a.html", new Uint8Array(Buffer.from(page, "latin1")))).toBe("La décision\n\nMark Rutte a dit\u00a0: «\u00a0Oui\u00a0» hier.\n\nUn\n\nDeux");
  expect(await textOf("a.htm", `${"<div>".repeat(1990)}deep${"</div>".repeat(1990)}`)).toBe("deep");
  expect(await textOf("a.htm", `${"<div>".repeat(100_000)}too deep`)).toEqual({ code: "document-damaged" });
});

test("INTAKE-1 of a word processor's document the paragraphs are kept, without what was deleted", async () => {
  const body = `<w:p><w:r><w:t xml:space="preserve">La Norvège </w:t></w:r><w:r><w:t>livrera 30 générateurs &amp; plus.</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>Weg</w:delText></w:r></w:del><w:r><w:t>Fin</w:t><w:tab/><w:t>.</w:t></w:r></w:p>`;
  const reading = await read("a.docx", word(body));
  expect("read" in reading && [reading.read.text, reading.read.language, reading.proposed.map((one) => one.donor)]).toEqual(["La Norvège livrera 30 générateurs & plus.\nFin .", "fr", ["NOR"]]);
});

test("INTAKE-1 of a PDF the words of its pages are kept, and a sentence over two lines is one", async () => {
  const text = await textOf("a.pdf", await pdf((paper) => paper.fontSize(14).text("Norway will deliver 30 generators to Ukraine before the end of the winter that has begun, the minister said on Tuesday in Oslo.").addPage().text("Page two.")));
  expect(text).toBe("Norway will deliver 30 generators to Ukraine before the end of the winter that has begun, the minister said on Tuesday in Oslo.\nPage two.");
});

test("INTAKE-10 a PDF without text, an encrypted, a damaged and a mislabelled file are refused each with its reason", async () => {
  expect(await textOf("a.pdf", await pdf((paper) => paper.rect(10, 10, 100, 100).fill()))).toEqual({ code: "document-without-text" });
  expect(await textOf("a.pdf", await pdf((paper) => paper.text("secret"), { userPassword: "p", ownerPassword: "o" }))).toEqual({ code: "document-encrypted" });
  for (const [name, content] of [["a.pdf", "%PDF-1.4 nothing more"], ["a.pdf", "text"], ["a.docx", "text"], ["a.txt", "%PDF-1.4"], ["a.docx", makeZip([{ name: "other.xml", content: "x" }])], ["a.html", word("")]] as const) expect(await textOf(name, content), name).toEqual({ code: "document-damaged" });
  expect(await textOf("a.docx", makeZip([{ name: "word/document.xml", content: "x", isEncrypted: true }]))).toEqual({ code: "document-encrypted" });
  expect([await textOf("a.docx", word("<w:p/>")), await textOf("a.html", "<p> </p>"), await textOf("a.odt", "x"), await textOf("a.html", `<meta charset="no-such">x`)]).toEqual([{ code: "document-empty" }, { code: "document-empty" }, { code: "document-kind-unknown" }, { code: "document-not-text" }]);
});

test("INTAKE-10 what would be far larger unpacked is refused before it is, and so is a page without end", async () => {
  const zeros = Buffer.alloc(30 * 1024 * 1024);
  expect(await textOf("a.docx", makeZip([{ name: "word/document.xml", content: zeros }]))).toEqual({ code: "document-bomb", limitMb: 200 });
  const stream = (packed: Buffer, filter: string) => Buffer.concat([Buffer.from(`%PDF-1.4\n1 0 obj\n<</Length ${packed.length}/Filter ${filter}>>\nstream\n`), packed, Buffer.from("\nendstream\nendobj\n")]);
  expect(await textOf("a.pdf", stream(deflateSync(Buffer.alloc(201 * 1024 * 1024), { level: 1 }), "/FlateDecode"))).toEqual({ code: "document-bomb", limitMb: 200 });
  expect(await textOf("a.pdf", stream(deflateSync(Buffer.from("x")), "[/FlateDecode /FlateDecode]"))).toEqual({ code: "document-bomb", limitMb: 200 });
  expect(await textOf("a.html", "<p>word</p>".repeat(300_000))).toEqual({ code: "document-too-long", characters: 200_000 });
});
