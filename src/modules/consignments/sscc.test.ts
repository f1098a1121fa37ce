import fc from "fast-check";
import { expect, test } from "vitest";
import { checkDigitOf, demonstrationPrefix, makeSscc, parseSscc, serialsOf, toPrintedSscc, whyNotOurs, type Sscc } from "./sscc.ts";

/** Codes printed in public documents of GS1. */
const published = ["095287654321012346", "080020080000012346"];

const prefixes = fc.integer({ min: 4, max: 12 }).chain((length) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`)));
const given = prefixes.chain((prefix) => fc.tuple(fc.constant(prefix), fc.bigInt({ min: 0n, max: serialsOf(prefix) - 1n })));
const made = (prefix: string, serial: bigint): Sscc => {
  const answer = makeSscc(prefix, serial);
  if (!answer.allowed) throw new Error(answer.refusal.code);
  return answer.value;
};

test("SSCC-1 an SSCC is 18 digits, whatever stands between and in front of them", () => {
  for (const text of ["095287654321012346", "(00)095287654321012346", "00095287654321012346", "(00) 0 9528 7654 3210 1234 6", " 0952-8765-4321-0123-46 "]) {
    expect(parseSscc(text)).toEqual({ allowed: true, value: "095287654321012346" });
  }
  for (const text of ["", "09528765432101234", "0952876543210123466", "(01)095287654321012346", "O95287654321012346", "٠٩٥٢٨٧٦٥٤٣٢١٠١٢٣٤٦", `${" ".repeat(70)}095287654321012346`]) {
    expect(parseSscc(text)).toMatchObject({ allowed: false, refusal: { rule: "SSCC-1", code: "sscc-form" } });
  }
});

test("SSCC-2 the last digit is the check digit of the others: two published codes have it, and none with one digit changed", () => {
  for (const code of published) {
    expect(parseSscc(code)).toEqual({ allowed: true, value: code });
    for (let at = 0; at < 18; at += 1) {
      for (let by = 1; by < 10; by += 1) {
        const wrong = code.slice(0, at) + ((Number(code[at]) + by) % 10) + code.slice(at + 1);
        expect(parseSscc(wrong)).toMatchObject({ refusal: { code: "sscc-check-digit" } });
      }
    }
  }
  expect(checkDigitOf("629104150021")).toBe("3");
});

test("SSCC-3 a code is made under a company prefix of 4 to 12 digits, and reads back as itself", () => {
  fc.assert(fc.property(given, ([prefix, serial]) => {
    const sscc = made(prefix, serial);
    expect(parseSscc(sscc)).toEqual({ allowed: true, value: sscc });
    expect(parseSscc(toPrintedSscc(sscc))).toEqual({ allowed: true, value: sscc });
    expect(sscc.slice(1, 1 + prefix.length)).toBe(prefix);
  }));
  for (const prefix of ["", "123", "1234567890123", "12a4", "95 2"]) expect(makeSscc(prefix, 0n)).toMatchObject({ refusal: { code: "sscc-prefix-form" } });
});

test("SSCC-4 no two serials make one code, and a prefix that has no more is refused", () => {
  fc.assert(fc.property(prefixes.chain((prefix) => fc.tuple(fc.constant(prefix), fc.uniqueArray(fc.bigInt({ min: 0n, max: serialsOf(prefix) - 1n }), { minLength: 2, maxLength: 40 }))), ([prefix, serials]) => {
    expect(new Set(serials.map((serial) => made(prefix, serial))).size).toBe(serials.length);
  }));
  expect(makeSscc("123456789012", 99_999n)).toMatchObject({ allowed: true });
  expect(makeSscc("123456789012", 100_000n)).toMatchObject({ refusal: { code: "sscc-serials-used-up", most: "99999" } });
  expect(makeSscc("1234", -1n)).toMatchObject({ refusal: { code: "sscc-serials-used-up" } });
});

test("SSCC-5 a code under another prefix is told from the room's own", () => {
  const ours = made(demonstrationPrefix, 7n);
  expect(ours).toBe("095213210000000070");
  expect(whyNotOurs(ours, demonstrationPrefix)).toBeNull();
  expect(whyNotOurs(published[1] as Sscc, demonstrationPrefix)).toMatchObject({ rule: "SSCC-5", code: "sscc-foreign", value: "080020080000012346" });
});
