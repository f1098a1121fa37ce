const kept = new Map<string, string>();
for (const unit of "’‘ʼ`´′") kept.set(unit, "'");
for (const unit of "\u00a0\u202f\u2009\u2007\u200a\u2002\u2003") kept.set(unit, " ");
for (const unit of "‑‐") kept.set(unit, "-");

/** One UTF-16 unit without case and accent. The Ukrainian й and ї keep theirs: they are letters of their own. */
function foldUnit(unit: string): string {
  const known = kept.get(unit);
  if (known !== undefined) return known;
  const plain = /[йїЙЇ]/.test(unit) ? unit : unit.normalize("NFD")[0]!;
  const lower = plain.toLowerCase();
  const folded = lower.length === 1 ? lower : unit;
  kept.set(unit, folded);
  return folded;
}

/** Text without case and accents, with one kind of apostrophe and space, and exactly as long: an offset into one is an offset into the other. */
export function fold(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; at += 1) out += foldUnit(text[at]!);
  return out;
}
