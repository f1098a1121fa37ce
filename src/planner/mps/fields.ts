export type MpsForm = "free" | "fixed";

/** Where the six fields of a fixed line begin and end, counted from 0, the end excluded. */
const places = [[1, 3], [4, 12], [14, 22], [24, 36], [39, 47], [49, 61]] as const;

/** Writes the fields of the line from `from` to `end` into `into` and answers how many there are. Empty ones in a fixed line are "". */
export function readFields(text: string, from: number, end: number, form: MpsForm, into: string[]): number {
  return form === "free" ? readFree(text, from, end, into) : readFixed(text, from, end, into);
}

function readFree(text: string, from: number, end: number, into: string[]): number {
  let count = 0;
  for (let at = from; at < end; ) {
    while (at < end && text.charCodeAt(at) <= 32) at += 1;
    if (at >= end) break;
    const start = at;
    while (at < end && text.charCodeAt(at) > 32) at += 1;
    into[count] = text.slice(start, at);
    count += 1;
  }
  return count;
}

function readFixed(text: string, from: number, end: number, into: string[]): number {
  const line = text.slice(from, end).trimEnd();
  if (line.trim() === "") return 0;
  let count = 0;
  for (const [first, past] of places) {
    // A number may run on past its twelve places; nothing stands between it and the next name.
    into[count] = line.slice(first, past).trim();
    count += 1;
  }
  while (count > 0 && into[count - 1] === "") count -= 1;
  return count;
}
