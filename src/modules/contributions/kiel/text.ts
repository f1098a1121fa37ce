// Control characters, marks of direction and lone surrogates: nothing a published text needs.
const unwanted = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

/** Text with its lines, without characters that hide or turn others, cut to a length. */
export function cleanLines(text: string, most: number): string {
  return cut(text.replace(/\r\n?/g, "\n").replace(unwanted, (character) => (character === "\n" || character === "\t" ? character : "")).trim(), most);
}

/** The same on one line. */
export function cleanLine(text: string, most: number): string {
  return cut(cleanLines(text, Number.POSITIVE_INFINITY).replace(/\s+/g, " ").trim(), most);
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  // Not in the middle of a pair of surrogates.
  return text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "").trimEnd() + "…";
}

/** The first sentence; a capital with a point (U.S.) ends none. */
export function firstSentence(text: string): string {
  const end = /(?<!\b\p{Lu})[.!?](?=\s|$)/u.exec(text);
  return end ? text.slice(0, end.index + 1) : text;
}

/** What the file writes where it says nothing. */
export function isNothing(text: string): boolean {
  return /^[\s.\u00A0]*$/.test(text);
}
