// A spreadsheet takes a text that begins so for a formula (OWASP CSV injection; ASVS 1.2.10 names NUL). Apostrophes before
// such a beginning are counted in, so that taking one away again is always right.
// oxlint-disable-next-line no-control-regex
const startsFormula = /^'*[=+\-@\t\r\n\0＝＋－＠]/;

/** A text that no spreadsheet takes for a formula: an apostrophe is put before it where needed. */
export function toInertText(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text;
}

/** The text as it was before `toInertText`. Exact for every text that went through it. */
export function fromInertText(text: string): string {
  return text.startsWith("'") && startsFormula.test(text) ? text.slice(1) : text;
}
