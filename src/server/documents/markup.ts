import { Parser, type ParserOptions } from "htmlparser2";
import { longestText } from "../../modules/intake/index.ts";
import { NoText } from "./faults.ts";

/** The text of a page or a file as it is gathered: spaces as a reader sees them, a line for each block; more than is kept ends the reading. */
class Gathering {
  #parts: string[] = [];
  #characters = 0;

  text(piece: string, plain: boolean): void {
    this.add(plain ? piece : piece.replace(/[ \t\r\n\f]+/g, " "));
  }

  add(piece: string): void {
    this.#characters += piece.trim().length;
    if (this.#characters > 2 * longestText) throw new NoText({ code: "document-too-long", characters: longestText });
    this.#parts.push(piece);
  }

  whole(): string {
    return this.#parts.join("").replace(/ *\n */g, "\n").replace(/ {2,}/g, " ").replace(/\n{3,}/g, "\n\n").trim();
  }
}

const chunk = 65_536;
/** Elements within elements: no page that people write has a hundred, and each costs its parser a step more. */
const deepest = 2_000;

/** Feeds a parser piece by piece: it keeps no tree, so that size costs no memory. */
function feed(text: string, handler: { readonly open: (name: string) => void; readonly close: (name: string) => void; readonly text: (piece: string) => void }, options: ParserOptions): void {
  let depth = 0;
  const parser = new Parser({
    onopentag: (name) => {
      depth += 1;
      if (depth > deepest) throw new NoText({ code: "document-damaged" });
      handler.open(name);
    },
    onclosetag: (name) => {
      depth -= 1;
      handler.close(name);
    },
    ontext: handler.text,
  }, options);
  for (let at = 0; at < text.length; at += chunk) parser.write(text.slice(at, at + chunk));
  parser.end();
}

const unseen = new Set(["script", "style", "noscript", "template", "head", "nav", "aside", "footer", "form", "svg", "iframe", "object", "select", "button"]);
const blocks = new Set(["address", "article", "blockquote", "dd", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"]);

/** What a page says to whoever reads it: no program, no style, nothing from around the article. */
export function textOfHtml(html: string): string {
  const gathering = new Gathering();
  let hidden = 0, plain = 0;
  feed(html, {
    open: (name) => {
      if (unseen.has(name)) hidden += 1;
      if (name === "pre") plain += 1;
      if (name === "br" || blocks.has(name)) gathering.add("\n");
    },
    close: (name) => {
      if (unseen.has(name)) hidden -= 1;
      if (name === "pre") plain -= 1;
      if (blocks.has(name)) gathering.add("\n");
    },
    text: (piece) => { if (hidden === 0) gathering.text(piece, plain > 0); },
  }, { decodeEntities: true });
  return gathering.whole();
}

/** The encoding that a page says it is in; `null` when it says none. */
export function encodingOfHtml(start: string): string | null {
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(start)?.[1] ?? null;
}

/** The text of a word processor's document: its paragraphs, without what was deleted in a tracked change. */
export function textOfWord(xml: string): string {
  const gathering = new Gathering();
  let inText = 0, fallback = 0;
  feed(xml, {
    open: (name) => {
      if (name === "w:t") inText += 1;
      if (name === "mc:Fallback") fallback += 1;
      if (name === "w:tab") gathering.add(" ");
      if (name === "w:br" || name === "w:cr") gathering.add("\n");
    },
    close: (name) => {
      if (name === "w:t") inText -= 1;
      if (name === "mc:Fallback") fallback -= 1;
      if (name === "w:p") gathering.add("\n");
    },
    text: (piece) => { if (inText > 0 && fallback === 0) gathering.text(piece, false); },
  }, { xmlMode: true, decodeEntities: true });
  return gathering.whole();
}
