// C0 controls but TAB, LF and CR, DEL, the two non-characters that XML forbids, and halves of surrogate pairs.
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The first character that no cell may hold, as `U+0000`, or `null`. TAB, LF and CR are allowed. */
export function findForbiddenCharacter(text: string): string | null {
  const found = forbidden.exec(text);
  if (!found) return null;
  return `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** How a header is compared: trimmed, and with upper and lower case alike. */
export function toHeaderKey(header: string): string {
  return header.trim().toLowerCase();
}

/** A column's letters as a spreadsheet shows them; the first column is 0. */
export function toColumnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** A value short enough to stand in a sentence. */
export function toQuoted(value: string): string {
  const flat = value.replace(/\s+/g, " ").trim();
  return flat.length <= 60 ? flat : `${flat.slice(0, 59)}…`;
}
