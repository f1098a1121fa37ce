/** The longest text a paper takes from a record. */
const longest = 400;

/** Characters that say how to print instead of what: controls, marks of direction, and what has no width. */
// oxlint-disable-next-line no-control-regex -- these are the characters that are taken out
const commands = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufff8\u{e0000}-\u{e0fff}]+/gu;

/** A text of a person's as a paper shows it: one line, nothing in it that turns, hides or breaks what is printed. */
export function toPrintable(text: string): string {
  const shown = text.replace(/\p{Surrogate}/gu, "\ufffd").normalize("NFC").replace(commands, " ").replace(/\s+/gu, " ").trim();
  return shown.length <= longest ? shown : `${shown.slice(0, longest - 1)}…`;
}

/** Whether a text may stand in a GS1 code as it is (the 82 characters of ISO 646 that GS1 allows, brackets apart): anything else is printed beside the code and not in it. */
export function isForCode(text: string, most: number): boolean {
  return text.length > 0 && text.length <= most && /^[!"%&'*+,\-./0-9:;<=>?A-Z_a-z]+$/.test(text);
}
