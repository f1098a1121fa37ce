/** The bounds of a JSON body. Written down once; the documents quote them from here. */
export const bodyLimits = { bytes: 1_000_000, depth: 32, keys: 20_000 } as const;

export type BodyFault =
  | { readonly code: "body-not-utf8" | "body-not-json" | "body-too-deep" | "body-too-many-keys" | "body-number-too-large" }
  | { readonly code: "body-duplicate-key" | "body-forbidden-key"; readonly key: string };

/**
 * A JSON text to a value, refusing what `JSON.parse` would silently bend: two members of one name (the last would win),
 * whole numbers beyond 2^53 − 1 (they would be rounded), `__proto__`, and nesting that would exhaust the stack.
 */
export function parseJsonBody(bytes: Uint8Array): { readonly value: unknown } | { readonly fault: BodyFault } {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { fault: { code: "body-not-utf8" } };
  }
  const fault = scan(text);
  if (fault) return { fault };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { fault: { code: "body-not-json" } };
  }
}

/** One pass over the text without recursion: depth, count and names of members, size of whole numbers. */
function scan(text: string): BodyFault | undefined {
  const open: (Set<string> | null)[] = [];
  let keys = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === "{" || sign === "[") {
      open.push(sign === "{" ? new Set() : null);
      if (open.length > bodyLimits.depth) return { code: "body-too-deep" };
    } else if (sign === "}" || sign === "]") {
      open.pop();
    } else if (sign === '"') {
      const end = endOfString(text, at);
      if (end < 0) return { code: "body-not-json" };
      const members = open.at(-1);
      if (members && text[afterSpace(text, end + 1)] === ":") {
        if (++keys > bodyLimits.keys) return { code: "body-too-many-keys" };
        const fault = memberFault(text.slice(at, end + 1), members);
        if (fault) return fault;
      }
      at = end;
    } else if (sign === "-" || (sign >= "0" && sign <= "9")) {
      const number = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/.exec(text.slice(at, at + 400))?.[0];
      if (!number) return { code: "body-not-json" };
      const value = Number(number);
      if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) return { code: "body-number-too-large" };
      at += number.length - 1;
    }
  }
  return undefined;
}

function afterSpace(text: string, start: number): number {
  let at = start;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at++;
  return at;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at;
  }
  return -1;
}

function memberFault(quoted: string, members: Set<string>): BodyFault | undefined {
  let key: string;
  try {
    key = JSON.parse(quoted) as string;
  } catch {
    return { code: "body-not-json" };
  }
  if (key === "__proto__" || key === "constructor" || key === "prototype") return { code: "body-forbidden-key", key };
  if (members.has(key)) return { code: "body-duplicate-key", key: key.slice(0, 100) };
  members.add(key);
  return undefined;
}
