/**
 * A place in a sorted list: the sort value and the id of the last item seen. Opaque to clients, who only hand it back.
 * Sort values travel as texts; `null` sorts last.
 */
export interface Cursor {
  readonly sort: string;
  readonly value: string | null;
  readonly id: string;
}

/** Cursor to the text a client sees. */
export function toCursorText(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.sort, cursor.value, cursor.id]), "utf8").toString("base64url");
}

/** The cursor in a text a client sent back, or `undefined` when it is none of ours or belongs to another sort order. */
export function parseCursor(text: string, sort: string): Cursor | undefined {
  try {
    const parts = JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as unknown;
    if (!Array.isArray(parts) || parts.length !== 3) return undefined;
    const [of, value, id] = parts as unknown[];
    if (of !== sort || typeof id !== "string" || id.length > 80 || !(value === null || (typeof value === "string" && value.length <= 500))) return undefined;
    return { sort, value, id };
  } catch {
    return undefined;
  }
}
