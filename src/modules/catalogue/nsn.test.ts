import { expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { ncbNations } from "./ncb.ts";
import { niinOf, nsnFindings, parseNsn, toPrintedNsn } from "./nsn.ts";

test("NSN-1 dashes are accepted where they are printed, and not stored", () => {
  for (const text of ["6545015300929", "6545-01-530-0929", " 6545–01–530–0929 ", "6545-015300929"]) expect(parseNsn(text)).toEqual({ allowed: true, value: "6545015300929" });
  expect(parseNsn("6545-01-c30-0929")).toEqual({ allowed: true, value: "654501C300929" });
  expect(toPrintedNsn("6545015300929")).toBe("6545-01-530-0929");
});

test("NSN-1 any other structure is refused", () => {
  for (const text of ["", "654501530092", "65450153009290", "65-4501-530-0929", "6545-01-5C0-0929", "A545-01-530-0929", "6545-C1-530-0929", "6545 01 530 0929"]) {
    expect(parseNsn(text)).toMatchObject({ refusal: { rule: "NSN-1", code: "nsn-form", pointer: "/nsn" } });
  }
});

test("NSN-2 an unknown bureau is a finding", () => {
  expect(nsnFindings("6545015300929")).toEqual([]);
  expect(nsnFindings("6545615300929")).toEqual([]);
  expect(nsnFindings("6545975300929")).toEqual(["nsn-bureau-unknown"]);
  expect(nsnFindings(null)).toEqual([]);
});

test("NSN-2 the list of bureaux is the one that ships as data", () => {
  const rows = readFileSync("data/codes/ncb.csv", "utf8").trim().split(/\r?\n/).slice(1).map((line) => line.split(","));
  expect(ncbNations).toEqual(Object.fromEntries(rows.map(([code, nation]) => [code, nation === "" ? null : nation])));
  expect([ncbNations["12"], ncbNations["14"], ncbNations["61"], ncbNations["99"], ncbNations["44"]]).toEqual(["DEU", "FRA", "UKR", "GBR", null]);
});

test("NSN-3 a letter in the item part is a finding", () => {
  expect(nsnFindings("654501C300929")).toEqual(["nsn-letter"]);
  expect(nsnFindings("654597C300929")).toEqual(["nsn-bureau-unknown", "nsn-letter"]);
});

test("NSN-4 the last nine characters identify the item", () => {
  expect(niinOf("6545015300929")).toBe("015300929");
});
