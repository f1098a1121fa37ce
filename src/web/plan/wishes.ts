/** Characters that the title of a plan may have. */
export const longestTitle = 200;

/** A way that the next plan is not to use: for everything, or for what goes to one need, or for the goods of one line. */
export interface ForbiddenWay {
  readonly what: "leg" | "node";
  readonly code: string;
  readonly only: { readonly need: string } | { readonly line: string } | null;
}

/** What the next plan is to be made around. */
export interface Wishes {
  /** Ids of movements of the plan that is looked at. */
  readonly pins: readonly string[];
  readonly forbid: readonly ForbiddenWay[];
}

interface Wanted {
  readonly id: string;
  readonly reference: string;
}

/** Of a component the need for sets it belongs to: a way is forbidden for all of that. */
export function needOf({ need, packageNeed }: { readonly need: Wanted; readonly packageNeed: Wanted | null }): Wanted {
  return packageNeed ?? need;
}

type Address = Readonly<Record<string, string | undefined>>;

/** The wishes that an address carries; what is not one is left away. */
export function readWishes(address: Address): Wishes {
  const parts = (name: string) => (address[name] ?? "").split(",").filter((part) => part !== "");
  return { pins: parts("pin").map(decode), forbid: parts("forbid").flatMap(readForbidden) };
}

export function writeWishes({ pins, forbid }: Wishes): Record<"pin" | "forbid", string | undefined> {
  return { pin: pins.map(encodeURIComponent).join(",") || undefined, forbid: forbid.map(toText).join(",") || undefined };
}

export function isSameWay(one: ForbiddenWay, other: ForbiddenWay): boolean {
  return toText(one) === toText(other);
}

/** As the server takes it. */
export function toForbid({ what, code, only }: ForbiddenWay) {
  return { [what]: code, ...only } as { leg?: string; node?: string; need?: string; line?: string };
}

function toText({ what, code, only }: ForbiddenWay): string {
  const scope = only === null ? "" : "need" in only ? `;need:${encodeURIComponent(only.need)}` : `;line:${encodeURIComponent(only.line)}`;
  return `${what}:${encodeURIComponent(code)}${scope}`;
}

function readForbidden(text: string): ForbiddenWay[] {
  const found = /^(leg|node):([^;:]+)(?:;(need|line):([^;:]+))?$/.exec(text);
  if (!found) return [];
  const [, what, code, scope, id] = found;
  return [{ what: what as "leg" | "node", code: decode(code!), only: scope === "need" ? { need: decode(id!) } : scope === "line" ? { line: decode(id!) } : null }];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
