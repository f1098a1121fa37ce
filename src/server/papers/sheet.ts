import PDFDocument from "pdfkit";
import type { CodePicture } from "./codes.ts";
import { fontOf } from "./fonts.ts";
import { toPrintable } from "./printable.ts";
import type { PaperSource } from "./source.ts";
import type { PaperWords } from "./words.ts";

/** A column of a table: its heading, the part of the width it takes, and whether it holds numbers. */
export interface Column {
  readonly title: string;
  readonly part: number;
  readonly isNumber?: boolean;
}

/** Room for the marking above and below; a label has less of it. */
const marginsOf = (size: string) => (size === "A4" ? { top: 52, bottom: 56, left: 42, right: 42 } : { top: 34, bottom: 34, left: 16, right: 16 });
const grey = "#555555";

/** A paper as it is written, top to bottom, in points. Every text that is not the program's own goes through `toPrintable`. */
export class Sheet {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #source: PaperSource;
  readonly #words: PaperWords;
  readonly #isDraft: boolean;
  readonly #margins: ReturnType<typeof marginsOf>;
  readonly #chunks: Buffer[] = [];

  /** `size` is a paper size that pdfkit names, such as A4. */
  constructor(title: string, source: PaperSource, words: PaperWords, { size = "A4", isDraft = false } = {}) {
    this.#source = source;
    this.#words = words;
    this.#isDraft = isDraft;
    this.#margins = marginsOf(size);
    this.#pdf = new PDFDocument({
      size, margins: { ...this.#margins }, bufferPages: true, lang: words.language, pdfVersion: "1.7",
      // The program's own words alone: pdfkit copies them into the file's description as they are, where a record's text could be read as markup.
      // And the day of the paper, not the instant: the same paper made twice is the same file.
      info: { Title: title, Creator: "Entente", Producer: "Entente", CreationDate: new Date(`${source.madeOn}T00:00:00Z`) },
    });
    this.#pdf.registerFont("regular", fontOf("Regular"));
    this.#pdf.registerFont("bold", fontOf("Bold"));
    this.#pdf.on("data", (chunk: Buffer) => this.#chunks.push(chunk));
    this.#pdf.font("bold").fontSize(size === "A4" ? 17 : 10).text(title);
    this.#pdf.moveDown(0.4);
  }

  /** Points from the left margin to the right one. */
  get width(): number {
    return this.#pdf.page.width - this.#margins.left - this.#margins.right;
  }

  /** Points that are left on the page. */
  get #left(): number {
    return this.#pdf.page.height - this.#margins.bottom - this.#pdf.y;
  }

  #need(height: number): void {
    if (this.#left < height) this.newPage();
  }

  newPage(): void {
    this.#pdf.addPage();
  }

  heading(text: string): void {
    this.#need(60);
    this.#pdf.moveDown(0.5).font("bold").fontSize(11).text(toPrintable(text), this.#margins.left).moveDown(0.2);
  }

  paragraph(text: string, { size = 9.5, isBold = false } = {}): void {
    this.#pdf.font(isBold ? "bold" : "regular").fontSize(size);
    this.#need(Math.min(this.#pdf.heightOfString(toPrintable(text), { width: this.width }), 200));
    this.#pdf.text(toPrintable(text), this.#margins.left, this.#pdf.y, { width: this.width }).moveDown(0.3);
  }

  /** Names with what they are, in columns. */
  facts(pairs: readonly (readonly [name: string, value: string])[], columns = 2): void {
    const width = this.width / columns;
    for (let first = 0; first < pairs.length; first += columns) {
      const row = pairs.slice(first, first + columns).map(([name, value]) => [toPrintable(name), toPrintable(value)] as const);
      const heights = row.map(([, value]) => this.#pdf.font("regular").fontSize(10).heightOfString(value, { width: width - 10 }) + 12);
      this.#need(Math.max(...heights) + 4);
      const top = this.#pdf.y;
      for (const [at, [name, value]] of row.entries()) {
        const left = this.#margins.left + at * width;
        this.#pdf.font("regular").fontSize(7.5).fillColor(grey).text(name, left, top, { width: width - 10 }).fillColor("black");
        this.#pdf.fontSize(10).text(value, left, top + 10, { width: width - 10 });
      }
      this.#pdf.y = top + Math.max(...heights) + 4;
    }
  }

  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    const total = columns.reduce((sum, { part }) => sum + part, 0);
    const widths = columns.map(({ part }) => (part / total) * this.width);
    this.#row(columns, widths, columns.map(({ title }) => title), true);
    for (const row of rows) {
      if (this.#row(columns, widths, row.map(toPrintable), false) === "no room") {
        this.newPage();
        this.#row(columns, widths, columns.map(({ title }) => title), true);
        this.#row(columns, widths, row.map(toPrintable), false);
      }
    }
    this.#pdf.moveDown(0.3);
  }

  #row(columns: readonly Column[], widths: readonly number[], cells: readonly string[], isHead: boolean): "no room" | undefined {
    this.#pdf.font(isHead ? "bold" : "regular").fontSize(8);
    const height = Math.max(...cells.map((cell, at) => this.#pdf.heightOfString(cell, { width: widths[at]! - 6 }))) + 5;
    if (this.#left < height + (isHead ? 30 : 0)) {
      if (!isHead) return "no room";
      this.newPage();
    }
    const top = this.#pdf.y;
    let left = this.#margins.left;
    for (const [at, cell] of cells.entries()) {
      this.#pdf.text(cell, left + 2, top + 2, { width: widths[at]! - 6, align: columns[at]!.isNumber ? "right" : "left" });
      left += widths[at]!;
    }
    this.#pdf.y = top + height;
    this.#pdf.moveTo(this.#margins.left, this.#pdf.y).lineTo(this.#margins.left + this.width, this.#pdf.y).lineWidth(isHead ? 0.8 : 0.3).strokeColor("#999999").stroke();
    return undefined;
  }

  /** A code, `width` points wide at most, from the left margin on; the next thing stands below it. */
  code(picture: CodePicture, width: number, height: number, left = 0): void {
    this.#need(height + 6);
    this.#pdf.image(picture, this.#margins.left + left, this.#pdf.y + 3, { fit: [width, height] });
  }

  /** Goes down by so many points. */
  space(points: number): void {
    this.#pdf.y += points;
  }

  /** Lines to sign on, each with who signs. */
  signatures(names: readonly string[]): void {
    this.#need(70);
    const width = this.width / names.length;
    const top = this.#pdf.y + 34;
    for (const [at, name] of names.entries()) {
      const left = this.#margins.left + at * width;
      this.#pdf.moveTo(left, top).lineTo(left + width - 16, top).lineWidth(0.6).strokeColor("black").stroke();
      this.#pdf.font("regular").fontSize(7.5).text(toPrintable(name), left, top + 3, { width: width - 16 });
    }
    this.#pdf.y = top + 26;
  }

  /** Marks every page and gives the file. */
  end(): Promise<Buffer> {
    const { start, count } = this.#pdf.bufferedPageRange();
    const words = this.#words;
    const marking = words.marking(this.#source.label);
    const status = [...(this.#isDraft ? [words.t("draft")] : []), ...(this.#source.illustrative ? [words.t("illustrative")] : [])].join(" · ");
    for (let page = 0; page < count; page += 1) {
      this.#pdf.switchToPage(start + page);
      const { height } = this.#pdf.page;
      // Below the bottom margin pdfkit would begin a page of its own.
      this.#pdf.page.margins.bottom = 0;
      const line = (text: string, at: number, isBold: boolean) => this.#pdf.font(isBold ? "bold" : "regular").fontSize(7.5).text(text, this.#margins.left, at, { width: this.width, align: "center", lineBreak: true, height: 18, ellipsis: true });
      line(marking, this.#margins.top - 26, true);
      if (status !== "") line(status, this.#margins.top - 16, false);
      line(`${toPrintable(this.#source.reference)} · ${words.day(this.#source.madeOn)} · ${words.t("page", { page: page + 1, of: count })}`, height - this.#margins.bottom + 8, false);
      line(marking, height - this.#margins.bottom + 18, true);
    }
    return new Promise((resolve, reject) => {
      this.#pdf.on("end", () => resolve(Buffer.concat(this.#chunks)));
      this.#pdf.on("error", reject);
      this.#pdf.end();
    });
  }
}
