import fc from "fast-check";
import { expect, test } from "vitest";
import { parseScannedCode } from "./scanned-code.ts";
import { demonstrationPrefix, makeSscc, toPrintedSscc } from "./sscc.ts";

const sscc = "095287654321012346";
const group = "\u001d";
const made = fc.bigInt({ min: 0n, max: 9_999_999_999n }).map((serial) => {
  const answer = makeSscc(demonstrationPrefix, serial);
  if (!answer.allowed) throw new Error(answer.refusal.code);
  return answer.value;
});
const read = (text: string) => {
  const answer = parseScannedCode(text);
  return answer.allowed ? answer.value.sscc : answer.refusal.code;
};

test("CODE-1 a package's code is found in whatever a scanner or a person gives", () => {
  const spellings = [
    sscc, `00${sscc}`, `(00)${sscc}`, `]C100${sscc}`, `]d2${group}00${sscc}`, `]Q3https://room.example.org/00/${sscc}`, `https://room.example.org/00/${sscc}`, `http://127.0.0.1:4646/00/${sscc}`,
    `https://id.gs1.org/00/${sscc}?x=1`, `00${sscc}400C-1`, `400C-1${group}00${sscc}`, `01095212345678991726123110LOT-7${group}2112${group}00${sscc}`, `(00)${sscc}(400)C-1`, `3102000950${group}00${sscc}`, toPrintedSscc(sscc as never), `${sscc}\r\n`,
  ];
  for (const text of spellings) expect(read(text), text).toBe(sscc);
  fc.assert(fc.property(made, (code) => {
    for (const text of [`]C100${code}`, `https://room.example.org/00/${code}`, `00${code}400C-1`, toPrintedSscc(code)]) expect(read(text)).toBe(code);
  }));
});

test("CODE-1 other elements are given beside it", () => {
  expect(parseScannedCode(`]C100${sscc}10LOT-7${group}17261231400C-1`)).toMatchObject({ value: { elements: { "10": "LOT-7", "17": "261231", "400": "C-1" } } });
  expect(parseScannedCode(`(00)${sscc}(21)SN-1`)).toMatchObject({ value: { elements: { "21": "SN-1" } } });
});

test("CODE-1 what is no package's code is refused: other codes, cut ones, two codes at once, addresses that only look like one", () => {
  for (const text of ["", "hello", "4006381333931", `00${sscc.slice(0, 10)}`, `(00)${sscc}(00)080020080000012346`, `00${sscc}00080020080000012346`, `https://evil.example/?u=/01/${sscc}`, `javascript:alert(1)//00/${sscc}`, `(00)${sscc}(21)`, "x".repeat(500)]) {
    expect(read(text), text).toMatch(/^scanned-code-unreadable$|^sscc-form$/);
  }
});

test("CODE-2 a misread digit is told as that", () => {
  expect(read("095287654321012347")).toBe("sscc-check-digit");
  expect(read("]C100095287654321012347")).toBe("sscc-check-digit");
  expect(read("https://room.example.org/00/095287654321012347")).toBe("sscc-check-digit");
});

test("CODE-1 no text makes reading throw, and what is read has its check digit", () => {
  const signs = fc.array(fc.constantFrom(..."]()0123459C", group), { maxLength: 60 }).map((list) => list.join(""));
  fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 100 }), signs), (text) => {
    const answer = parseScannedCode(text);
    if (answer.allowed) expect(read(answer.value.sscc)).toBe(answer.value.sscc);
  }));
});
