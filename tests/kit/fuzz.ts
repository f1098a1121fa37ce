import fc from "fast-check";

/** A part of a JSON Schema, as the room's OpenAPI document has it. */
export type Schema = Readonly<Record<string, any>>;

const texts = [
  "EUR", "piece", "energy", "SAMPLE-1", "en", "quote", "2026", "https://example.org/sample", "1.1", "ABC", "A".repeat(43), "a-login", "Some words that one may read", "ENTENTE", "ROUTES", "NOR", "1", "+announcedOn", "-needBy",
];

/** Values that the schema takes, as various as is worth while. Texts of a form come from a list, ids from what is there. */
export function valid(root: Schema, schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const of = (part: Schema): fc.Arbitrary<unknown> => {
    if (typeof part["$ref"] === "string") return of(resolve(root, part["$ref"]));
    if (part["const"] !== undefined) return fc.constant(part["const"]);
    if (part["enum"]) return fc.constantFrom(...(part["enum"] as unknown[]));
    const choices = (part["anyOf"] ?? part["oneOf"]) as Schema[] | undefined;
    if (choices) return fc.oneof(...choices.map(of));
    const type = Array.isArray(part["type"]) ? (part["type"] as string[])[0] : part["type"];
    switch (type) {
      case "null": return fc.constant(null);
      case "boolean": return fc.boolean();
      case "integer": case "number": {
        const [min, max] = [Number(part["minimum"] ?? part["exclusiveMinimum"] ?? -1000), Number(part["maximum"] ?? part["exclusiveMaximum"] ?? 1_000_000)];
        const inside = part["exclusiveMinimum"] === undefined ? min : min + 1;
        return type === "integer" ? fc.oneof(fc.integer({ min: Math.max(inside, -(2 ** 31)), max: Math.min(max, 2 ** 31 - 1) }), fc.constantFrom(inside, max)) : fc.constantFrom(inside, (inside + max) / 2, max);
      }
      case "array": return fc.array(of(part["items"] as Schema ?? {}), { minLength: part["minItems"] ?? 0, maxLength: Math.min(part["maxItems"] ?? 3, (part["minItems"] ?? 0) + 2) });
      case "object": return ofObject(part);
      case "string": return ofText(part);
      default: return fc.constantFrom<unknown>(null, true, 5, "text", {}, []);
    }
  };
  const ofObject = (part: Schema): fc.Arbitrary<unknown> => {
    const properties = Object.entries((part["properties"] ?? {}) as Record<string, Schema>);
    if (properties.length === 0) return fc.constant({});
    return fc.record(Object.fromEntries(properties.map(([name, one]) => [name, of(one)])), { requiredKeys: ((part["required"] ?? []) as string[]).filter((name) => properties.some(([known]) => known === name)) as never[] });
  };
  const ofText = (part: Schema): fc.Arbitrary<unknown> => {
    if (part["format"] === "date") return fc.constantFrom("2026-12-01", "2026-11-30", "2027-02-28", "1900-01-01", "2199-12-31");
    if (part["format"] === "date-time") return fc.constant("2026-12-01T09:00:00Z");
    const pattern = part["pattern"] as string | undefined;
    if (pattern?.includes("[0-9a-f]{8}-")) return fc.constantFrom(...ids, "00000000-0000-4000-8000-000000000001");
    const fits = texts.filter((text) => (pattern === undefined || new RegExp(pattern, "u").test(text)) && text.length <= (part["maxLength"] ?? 1e9) && text.length >= (part["minLength"] ?? 0));
    return fits.length === 0 ? fc.constant("x") : fc.constantFrom(...fits);
  };
  return of(schema);
}

export function resolve(root: Schema, reference: string): Schema {
  return reference.replace("#/", "").split("/").reduce<Schema>((part, name) => part[name] as Schema, root);
}

/** A body that was bent at one place, and in which way. */
export interface Mutant {
  readonly kind: string;
  readonly text: string;
}

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
const odd: readonly (readonly [string, unknown])[] = [
  ["null", null], ["empty text", ""], ["NUL", "a\u0000b"], ["right to left", "a\u202eb"], ["zero width", "\u200b"], ["half a sign", "\ud800"], ["long", "x".repeat(6000)], ["very long", "é".repeat(40_000)], ["deep", nested(25)],
  ["minus one", -1], ["zero", 0], ["half", 0.5], ["beyond", 1e21], ["2^53 - 1", Number.MAX_SAFE_INTEGER], ["true", true], ["list", []], ["object", {}], ["list of one", ["x"]], ["no day", "2026-02-30"], ["late day", "9999-12-31"],
  ["formula", "=1+1"], ["statement", "'; drop table needs.need; --"], ["template", "${7*7}{{7*7}}"], ["path", "../../etc/passwd"], ["script", "<script>alert(1)</script>"], ["nil id", "00000000-0000-0000-0000-000000000000"],
];

/** One body out of a valid one, bent in a way that the dice say: at a place of its value, or of its text. */
export function mutant(value: unknown, roll: (below: number) => number): Mutant {
  const places = placesIn(value);
  const place = places[roll(places.length)]!;
  const whole = JSON.stringify(value);
  switch (roll(9)) {
    case 0: return { kind: "left out", text: JSON.stringify(change(value, place, undefined)) ?? "null" };
    case 1: {
      const objects = places.filter((at) => isObject(at.reduce<any>((part, name) => part?.[name], value)));
      const at = objects.length === 0 ? [] : objects[roll(objects.length)]!;
      return { kind: "unknown member", text: JSON.stringify(change(value, [...at, ["surplus", "__proto__x", "constructor ", "~/", "é"][roll(5)]!], 1)) };
    }
    case 2: {
      const name = Object.keys(isObject(value) ? value : {})[0] ?? "a";
      return { kind: "member twice", text: whole.length <= 2 ? '{"a":1,"a":2}' : `{${JSON.stringify(name)}:1,${whole.slice(1)}` };
    }
    case 3: return { kind: "not JSON", text: [whole.slice(0, -1), `${whole},`, `\ufeff${whole}`, whole.replaceAll('"', "'"), "NaN", "", "{", whole.replace("}", ',"a":01}')][roll(8)]! };
    case 4: return { kind: "forbidden member", text: whole.length <= 2 ? '{"__proto__":{}}' : `{"__proto__":{"admin":true},${whole.slice(1)}` };
    case 5: return { kind: "number that would be rounded", text: JSON.stringify(change(value, place, "@@")).replace('"@@"', ["9007199254740993", "1e400", "-9007199254740993", "123456789012345678901234567890"][roll(4)]!) };
    default: {
      const [kind, put] = odd[roll(odd.length)]!;
      return { kind, text: JSON.stringify(change(value, place, put)) };
    }
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, part]) => placesIn(part, [...path, name]))];
}

function change(value: unknown, [name, ...rest]: readonly string[], put: unknown): unknown {
  if (name === undefined) return put;
  if (Array.isArray(value)) return value.map((part, place) => (String(place) === name ? change(part, rest, put) : part)).filter((part) => part !== undefined);
  return { ...(isObject(value) ? value : {}), [name]: change((value as Record<string, unknown> | null)?.[name], rest, put) };
}

/** Whether a pointer names a place of a sent value, or a member that is missing right there. */
export function pointsInto(value: unknown, pointer: string): boolean {
  if (pointer === "") return true;
  const names = pointer.split("/").slice(1).map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  const parent = names.slice(0, -1).reduce<any>((part, name) => (part === null || part === undefined ? undefined : part[name]), value);
  return typeof parent === "object" && parent !== null;
}
