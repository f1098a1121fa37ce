import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "../../kernel/day.ts";
import { makeForm302, parseForm302, toForm302Text, whyNotForm302 } from "./form-302.ts";

const isCountry = (code: string) => ["DE", "PL", "FR", "RO"].includes(code);
const serials = fc.record({
  country: fc.constantFrom("DE", "PL", "FR", "RO"), issuedOn: fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day("2000-01-01"), days)),
  unionStatus: fc.constantFrom("U" as const, "N" as const), framework: fc.constantFrom("N" as const, "E" as const, "O" as const), sequence: fc.integer({ min: 0, max: 999_999 }),
});

test("CUSTOMS-1 a form 302 serial has 18 characters: country, day, Union status, framework, six digits", () => {
  expect(parseForm302("DE20270112NN000417", isCountry)).toEqual({ allowed: true, value: { country: "DE", issuedOn: "2027-01-12", unionStatus: "N", framework: "N", sequence: 417 } });
  expect(parseForm302(" de20270112un000417 ", isCountry)).toMatchObject({ value: { unionStatus: "U" } });
  for (const text of ["", "DE20270112NN00041", "DE20270112NN0004177", "D120270112NN000417", "DE20270112XN000417", "DE20270112NX000417", "DE20270112NN00O417", "x".repeat(500)]) {
    expect(parseForm302(text, isCountry)).toMatchObject({ refusal: { rule: "CUSTOMS-1", code: "form-302-form" } });
  }
});

test("CUSTOMS-1 what is made reads back as what it was made of", () => {
  fc.assert(fc.property(serials, (serial) => {
    const text = toForm302Text(serial);
    expect(text).toHaveLength(18);
    expect(parseForm302(text, isCountry)).toEqual({ allowed: true, value: serial });
    expect(makeForm302(serial, isCountry)).toEqual({ allowed: true, value: text });
  }));
});

test("CUSTOMS-2 a serial begins with a country there is", () => {
  expect(parseForm302("ZZ20270112NN000417", isCountry)).toMatchObject({ refusal: { code: "form-302-country", country: "ZZ" } });
});

test("CUSTOMS-3 its day exists", () => {
  expect(parseForm302("DE20270230NN000417", isCountry)).toMatchObject({ refusal: { code: "form-302-day", value: "2027-02-30" } });
  expect(parseForm302("DE20280229NN000417", isCountry)).toMatchObject({ allowed: true });
});

test("CUSTOMS-4 a form is issued on the day of dispatch or before", () => {
  const serial = { country: "DE", issuedOn: day("2027-01-12"), unionStatus: "N", framework: "N", sequence: 1 } as const;
  expect(whyNotForm302(serial, day("2027-01-12"))).toBeNull();
  expect(whyNotForm302(serial, day("2027-01-11"))).toMatchObject({ code: "form-302-after-dispatch", issuedOn: "2027-01-12", dispatchOn: "2027-01-11" });
});

test("CUSTOMS-5 its number runs from 0 to 999,999", () => {
  const serial = { country: "DE", issuedOn: day("2027-01-12"), unionStatus: "N", framework: "N" } as const;
  for (const sequence of [-1, 1_000_000, 1.5, Number.NaN]) expect(makeForm302({ ...serial, sequence }, isCountry)).toMatchObject({ refusal: { code: "form-302-sequence" } });
});
