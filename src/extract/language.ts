import { fold } from "./fold.ts";

/** A language the rules read; `null` is any other, of which only days, countries, amounts and quantities are read. */
export type Language = "fr" | "en" | "uk";

const listed = (words: string) => new Set(words.split(" "));
const french = listed("le la les des un une et est dans pour que qui par sur au aux du avec ce cette il elle ils ont pas ne se sont plus son sa ses leur mais a ete de en nous vous avait etait");
const english = listed("the of and to in is that for it on was with as are he she they be has have had this from by not at his her their will said but which would were we you been its an");

/**
 * The language of a piece of text, by its letters and small words. `null` when too little speaks for one: fewer than a tenth
 * of the words, or as many for another.
 */
export function languageOf(text: string): Language | null {
  const cyrillic = text.match(/[\u0400-\u04ff]/g)?.length ?? 0;
  const latin = text.match(/[a-zà-ÿ]/gi)?.length ?? 0;
  if (cyrillic > latin) return /[ыэъё]/i.test(text) && !/[іїєґ]/i.test(text) ? null : "uk";
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  const count = (list: ReadonlySet<string>) => words.filter((word) => list.has(word)).length;
  const [fr, en] = [count(french), count(english)];
  if (Math.max(fr, en) < words.length / 10 || fr === en || words.length === 0) return null;
  return fr > en ? "fr" : "en";
}
