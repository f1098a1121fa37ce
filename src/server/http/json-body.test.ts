import fc from "fast-check";
import { expect, test } from "vitest";
import { bodyLimits, parseJsonBody } from "./json-body.ts";

const read = (text: string) => parseJsonBody(new TextEncoder().encode(text));
const code = (text: string) => {
  const answer = read(text);
  return "fault" in answer ? answer.fault.code : "taken";
};

test("HTTP-1 every value that JSON can hold without loss comes through as it was", () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 12 }), fc.constantFrom(undefined, 1, "\t"), (value, indent) => {
    const text = JSON.stringify(value, null, indent);
    const answer = read(text);
    if ("fault" in answer) expect(["body-forbidden-key", "body-number-too-large"]).toContain(answer.fault.code);
    else expect(answer.value).toEqual(JSON.parse(text));
  }), { numRuns: 500 });
});

test("HTTP-1 nesting is taken to its limit and not one deeper, however deep, without a stack to overflow", () => {
  const nested = (depth: number, open: string, close: string) => `${open.repeat(depth)}1${close.repeat(depth)}`;
  expect([code(nested(bodyLimits.depth, "[", "]")), code(nested(bodyLimits.depth + 1, "[", "]")), code(nested(bodyLimits.depth + 1, '{"a":', "}")), code("[".repeat(900_000))])
    .toEqual(["taken", "body-too-deep", "body-too-deep", "body-too-deep"]);
  expect(code(`[${"[],".repeat(5000)}[]]`)).toBe("taken");
});

test("HTTP-1 a member stands once in its object, however it is spelt and however far the colon is", () => {
  for (const text of ['{"a":1,"a":2}', '{"a":1,"\\u0061":2}', `{"a":1,"a"${" ".repeat(500)}:2}`, `{"a":1,"a"${"\n\r\t ".repeat(100)}:2}`, '[{"b":{"a":1,"c":[],"a":{}}}]']) expect(code(text), text).toBe("body-duplicate-key");
  for (const text of ['{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}', '{"a":"a","b":"a"}', '["a","a"]', '{"a":":","b":"\\":"}']) expect(code(text), text).toBe("taken");
});

test("HTTP-1 no member is called __proto__, constructor or prototype, however it is spelt", () => {
  for (const text of ['{"__proto__":{"x":1}}', '{"\\u005f_proto__":1}', `{"__proto__"${" ".repeat(300)}:{}}`, '[{"a":{"constructor":1}}]', '{"prototype":null}']) expect(code(text), text).toBe("body-forbidden-key");
  expect(code('{"a":"__proto__"}')).toBe("taken");
  expect(({} as { x?: number }).x).toBeUndefined();
});

test("HTTP-1 a whole number is taken up to 2^53 − 1 and refused beyond, in every spelling", () => {
  for (const text of ["9007199254740991", "-9007199254740991", "1e15", "0.1", "-0", "1.5e-7", "123456789.123"]) expect(code(`[${text}]`), text).toBe("taken");
  for (const text of ["9007199254740992", "-9007199254740993", "9007199254740993.0", "1e16", "1e400", "-1e999", "9".repeat(500), `0.${"9".repeat(500)}e999`]) expect(code(`[${text}]`), text).toBe("body-number-too-large");
});

test("HTTP-1 bytes that are no UTF-8 and text that is no JSON are refused", () => {
  for (const bytes of [[0x22, 0xff, 0x22], [0x22, 0xc0, 0xaf, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22], [0xfe, 0xff, 0x00, 0x31]]) expect(parseJsonBody(Uint8Array.from(bytes))).toEqual({ fault: { code: "body-not-utf8" } });
  for (const text of ["", " ", "{", "[1,]", "{a:1}", "'a'", '{"a"}', '"', '"\\', "NaN", "-", "01", "1 2", "{}{}", "]", "tru", '"\u0001"', "[1}", '{"a":1}}']) expect(code(text), JSON.stringify(text)).toBe("body-not-json");
});

test("HTTP-1 so many members and no more", () => {
  const members = (count: number) => `{${Array.from({ length: count }, (_one, index) => `"k${index}":1`).join(",")}}`;
  expect([code(members(bodyLimits.keys)), code(members(bodyLimits.keys + 1))]).toEqual(["taken", "body-too-many-keys"]);
});

test("HTTP-1 whatever bytes come, they are taken or refused and nothing throws", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void parseJsonBody(bytes)), { numRuns: 2000 });
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."{}[]\",:\\ 0123e-.au\n"), maxLength: 60 }), (text) => {
    const answer = read(text);
    if (!("fault" in answer)) expect(answer.value).toEqual(JSON.parse(text));
  }), { numRuns: 5000 });
});
