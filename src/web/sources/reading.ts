import type { Schema } from "../../client/index.ts";

export type OpenDocument = Schema<"OpenDocument">;
export type Passage = OpenDocument["passages"][number];

export interface Words {
  readonly start: number;
  readonly end: number;
}

/** Words that somebody selected, whichever way, without the spaces at their ends; `null` when nothing is left. */
export function toWords(text: string, from: number, to: number): Words | null {
  let [start, end] = [Math.max(0, Math.min(from, to)), Math.min(text.length, Math.max(from, to))];
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  return start === end ? null : { start, end };
}

/** The text in pieces that each lie in the same words, for highlighting; together they are the text. */
export function pieces<Of extends Words>(text: string, words: readonly Of[]): { readonly text: string; readonly start: number; readonly of: readonly Of[] }[] {
  const cuts = [...new Set([0, text.length, ...words.flatMap(({ start, end }) => [start, end])])].toSorted((one, other) => one - other);
  return cuts.slice(0, -1).map((start, at) => ({ start, text: text.slice(start, cuts[at + 1]), of: words.filter((one) => one.start <= start && cuts[at + 1]! <= one.end) }));
}

/** The pieces of a passage that a selection within it makes: what is before, the words selected, what is after. */
export function cut(text: string, passage: Words, { start, end }: Words): Words[] {
  return [toWords(text, passage.start, start), toWords(text, start, end), toWords(text, end, passage.end)].filter((one) => one !== null);
}

/** The place that an address names, as "start-end"; `null` when it names none that the text has. */
export function toPlace(at: string | undefined, text: string): Words | null {
  const found = /^(\d{1,6})-(\d{1,6})$/.exec(at ?? "");
  if (!found) return null;
  const [start, end] = [Number(found[1]), Number(found[2])];
  return start < end && end <= text.length ? { start, end } : null;
}

/** Where the selection lies in an element that shows the text unchanged. */
export function selectedIn(element: HTMLElement | null, text: string): Words | null {
  const selection = window.getSelection();
  if (!element || !selection || selection.rangeCount === 0 || !element.contains(selection.anchorNode) || !element.contains(selection.focusNode)) return null;
  const range = selection.getRangeAt(0);
  const before = range.cloneRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return toWords(text, start, start + range.toString().length);
}
