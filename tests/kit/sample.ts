import { z } from "zod";

type Json = Record<string, unknown>;

const texts = ["EUR", "piece", "energy", "SAMPLE-1", "en", "quote", "2026", "https://example.org/sample", "1.1", "A".repeat(43), "a".repeat(64)];

/** A value that a schema takes, as plain as there is; `undefined` when this knows none. Ids come from `ids`, by turns. */
export function sampleOf(schema: z.ZodType, ids: readonly string[]): unknown {
  const root = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json;
  let turn = 0;
  const sample = (part: Json): unknown => {
    if (typeof part["$ref"] === "string") return sample((root["$defs"] as Record<string, Json>)[part["$ref"].split("/").at(-1)!]!);
    if (Array.isArray(part["anyOf"])) return sample(part["anyOf"][0] as Json);
    if (Array.isArray(part["oneOf"])) return sample(part["oneOf"][0] as Json);
    if (part["const"] !== undefined) return part["const"];
    if (Array.isArray(part["enum"])) return part["enum"][0];
    const type = Array.isArray(part["type"]) ? (part["type"][0] as unknown) : part["type"];
    if (type === "boolean") return true;
    if (type === "integer" || type === "number") return (part["minimum"] as number | undefined) ?? 1;
    if (type === "array") return [sample(part["items"] as Json)];
    if (type === "object" && part["properties"] === undefined) return {};
    if (type === "object") return Object.fromEntries(Object.entries((part["properties"] ?? {}) as Record<string, Json>).map(([name, one]) => [name, sample(one)]));
    if (part["format"] === "date") return "2026-12-01";
    if (part["format"] === "date-time") return "2026-12-01T09:00:00Z";
    if (part["format"] === "uuid" || String(part["pattern"] ?? "").includes("[0-9a-f]{8}-")) return ids[turn++ % ids.length];
    return part["pattern"] === undefined ? texts[0] : texts.find((text) => new RegExp(part["pattern"] as string, "u").test(text));
  };
  const plain = sample(root);
  // An element whose members exclude each other has no plain sample: its list stays empty.
  const refused = schema.safeParse(plain).error?.issues ?? [];
  return refused.reduce((value, { path }) => withoutElement(value, path.map(String)), plain);
}

/** The same value with the innermost list that a path leads through emptied; unchanged where it leads through none. */
function withoutElement(value: unknown, path: readonly string[]): unknown {
  const isList = (at: readonly string[]) => Array.isArray(at.reduce<unknown>((part, name) => (part as Json | undefined)?.[name], value));
  const lists = path.map((_, length) => path.slice(0, length)).filter(isList);
  return lists.length === 0 ? value : withAt(value, lists.at(-1)!, []);
}

/** Where in a value there is something to spoil: every member and element, at any depth. */
export function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, part]) => placesIn(part, [...path, name]))];
}

/** A copy of a value with something else at a place. */
export function withAt(value: unknown, [name, ...rest]: readonly string[], put: unknown): unknown {
  if (name === undefined) return put;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as Json) }) as Json;
  copy[name] = withAt(copy[name], rest, put);
  return copy;
}
