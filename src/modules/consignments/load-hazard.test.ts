import fc from "fast-check";
import { expect, test } from "vitest";
import { compatibilityGroups, hazardDivisions, type CompatibilityGroup, type HazardDivision } from "../catalogue/index.ts";
import { defaultLoading, listLicenceRefusals, listLoadRefusals, summariseLoad, transportUnits, type LoadPiece } from "./load-hazard.ts";

const free = { unit: null, legNeqCapKg: null };
const road = (unit: "EX/II" | "EX/III") => ({ unit, legNeqCapKg: null });

function piece(code: string, of: Partial<LoadPiece> = {}): LoadPiece {
  const [, division, group] = /^(\d\.\d)?([A-Z])?$/.exec(code)!;
  return {
    item: `ITEM-${code}`, units: 1n, massKg: 10, hazardDivision: (division ?? null) as HazardDivision | null, compatibilityGroup: (group ?? null) as CompatibilityGroup | null,
    neqKg: division ? 1 : null, form: "article", ...of,
  };
}
const codesOf = (pieces: readonly LoadPiece[], limits: Parameters<typeof listLoadRefusals>[1] = free) => listLoadRefusals(pieces, limits).map((one) => one.code);

const someGroup = fc.constantFrom(...compatibilityGroups);
const somePiece = fc.record({
  item: fc.constantFrom("A-1", "B-1", "C-1", "D-1"), units: fc.bigInt({ min: 1n, max: 100_000n }), massKg: fc.option(fc.double({ min: 0.001, max: 50, noNaN: true })),
  hazardDivision: fc.constantFrom(...hazardDivisions), compatibilityGroup: someGroup, neqKg: fc.option(fc.double({ min: 0, max: 50, noNaN: true })), form: fc.constantFrom("article", "substance", null),
}) as fc.Arbitrary<LoadPiece>;

test("LOAD-1 a piece whose mass nobody knows does not go", () => {
  expect(listLoadRefusals([piece("", { item: "TENT", massKg: null }), piece("", { item: "TENT", massKg: null })], free)).toEqual([{ rule: "LOAD-1", code: "load-mass-missing", item: "TENT" }]);
  expect(codesOf([piece("")])).toEqual([]);
});

test("LOAD-2 explosives without their net explosive quantity, and half a classification, do not go", () => {
  expect(codesOf([piece("1.1D", { neqKg: null })])).toEqual(["load-hazard-missing"]);
  expect(codesOf([piece("1.1D", { compatibilityGroup: null })])).toEqual(["load-hazard-missing"]);
  expect(codesOf([piece("", { compatibilityGroup: "D" })])).toEqual(["load-hazard-missing"]);
});

test("LOAD-3 the table is whole and says the same of two groups in either order", () => {
  expect(defaultLoading.mixing["groups"]).toBe(compatibilityGroups.join(""));
  for (const one of compatibilityGroups) {
    expect(defaultLoading.mixing[one]).toHaveLength(compatibilityGroups.length);
    for (const other of compatibilityGroups) expect(defaultLoading.mixing[one]![compatibilityGroups.indexOf(other)]).toBe(defaultLoading.mixing[other]![compatibilityGroups.indexOf(one)]);
  }
  expect(Object.values(defaultLoading.mixing).slice(1).join("").replace(/[^X]/g, "")).toHaveLength(118);
});

test("LOAD-3 two groups with an X never go together, and nobody goes with a group that is not listed", () => {
  expect(listLoadRefusals([piece("1.1A"), piece("1.1B")], free)).toEqual([{ rule: "LOAD-3", code: "load-never-together", one: "1.1A", other: "1.1B" }]);
  expect(codesOf([piece("1.1B"), piece("1.1D")])).toEqual(["load-never-together"]);
  expect(codesOf([piece("1.1D"), piece("1.2F"), piece("1.4S")])).toEqual(["load-never-together"]);
  expect(codesOf([piece("1.1D"), piece("1.4S")])).toEqual([]);
  const shorter = { ...defaultLoading, mixing: { ...defaultLoading.mixing, D: "XX6" } };
  expect(listLoadRefusals([piece("1.1D"), piece("1.1E")], free, shorter)).toMatchObject([{ code: "load-never-together" }]);
});

test("LOAD-3 in whatever order and number the pieces come, the same pairs are refused", () => {
  fc.assert(fc.property(fc.array(somePiece, { maxLength: 6 }), (pieces) => {
    const pairs = (list: readonly LoadPiece[]) => listLoadRefusals(list, free).filter((one) => one.rule === "LOAD-3").map((one) => JSON.stringify(one)).toSorted();
    expect(pairs(pieces.toReversed())).toEqual(pairs(pieces));
    expect(pairs([...pieces, ...pieces])).toEqual(pairs(pieces));
  }));
});

test("LOAD-4 G goes with C, D and E as articles only: not beside a substance, nor beside what nobody called an article", () => {
  expect(codesOf([piece("1.3G"), piece("1.1D")])).toEqual([]);
  for (const form of ["substance", null] as const) expect(codesOf([piece("1.3G"), piece("1.1D", { form })])).toEqual(["load-articles-only"]);
  expect(codesOf([piece("1.3G"), piece("1.1D"), piece("1.3C", { form: "substance" })])).toEqual(["load-articles-only"]);
  expect(codesOf([piece("1.3G"), piece("1.4S", { form: "substance" })])).toEqual([]);
});

test("LOAD-4 L goes with the same goods of L only", () => {
  expect(codesOf([piece("1.2L"), piece("1.2L")])).toEqual([]);
  expect(listLoadRefusals([piece("1.2L"), piece("1.2L", { item: "OTHER" })], free)).toEqual([{ rule: "LOAD-4", code: "load-not-identical", one: "ITEM-1.2L", other: "OTHER" }]);
});

test("LOAD-5 a load counts as the most dangerous division in it, with group S left out", () => {
  const counts = (...codes: string[]) => summariseLoad(codes.map((code) => piece(code))).countsAs;
  expect(counts("1.3C", "1.4C", "1.1D")).toEqual({ division: "1.1", group: "E" });
  expect(counts("1.2D", "1.3D")).toEqual({ division: "1.2", group: "D" });
  expect(counts("1.2D", "1.5D")).toEqual({ division: "1.1", group: "D" });
  expect(counts("1.5D", "1.3D")).toEqual({ division: "1.5", group: "D" });
  expect(counts("1.6N", "1.3C")).toEqual({ division: "1.3", group: "E" });
  expect(counts("1.6N", "1.4S")).toEqual({ division: "1.6", group: "N" });
  expect(counts("1.4S")).toEqual({ division: "1.4", group: "S" });
  expect(counts("1.3G", "1.1D")).toEqual({ division: "1.1", group: null });
  expect(counts("")).toBeNull();
  expect(summariseLoad([piece("1.6N"), piece("1.6N", { item: "OTHER" })]).countsAs).toEqual({ division: "1.1", group: "N" });
});

test("LOAD-5 mass and explosives of the parts add up to those of the whole", () => {
  fc.assert(fc.property(fc.array(somePiece, { maxLength: 6 }), fc.array(somePiece, { maxLength: 6 }), (one, other) => {
    const [a, b, both] = [summariseLoad(one), summariseLoad(other), summariseLoad([...one, ...other])];
    expect(both.massKg).toBeCloseTo(a.massKg + b.massKg, 3);
    for (const division of hazardDivisions) expect(both.neqKg[division] ?? 0).toBeCloseTo((a.neqKg[division] ?? 0) + (b.neqKg[division] ?? 0), 3);
  }));
});

test("LOAD-6 all explosives of a vehicle together stay within the limit of what the load counts as", () => {
  const shells = (units: bigint, code = "1.1D") => piece(code, { units, neqKg: 10 });
  expect(codesOf([shells(100n)], road("EX/II"))).toEqual([]);
  expect(listLoadRefusals([shells(101n)], road("EX/II"))).toEqual([{ rule: "LOAD-6", code: "load-over-vehicle", unit: "EX/II", division: "1.1", neqKg: 1010, limitKg: 1000 }]);
  expect(codesOf([shells(1_600n)], road("EX/III"))).toEqual([]);
  expect(codesOf([shells(1_601n)], road("EX/III"))).toEqual(["load-over-vehicle"]);
  // 900 kg of 1.1 and 200 kg of 1.3 are 1,100 kg of 1.1.
  expect(listLoadRefusals([shells(90n), shells(20n, "1.3C")], road("EX/II"))).toMatchObject([{ division: "1.1", neqKg: 1100 }]);
  expect(codesOf([shells(90n), piece("1.4S", { units: 1_000_000n, neqKg: 1 })], road("EX/II"))).toEqual([]);
  expect(codesOf([piece("1.4S", { units: 1_000_000n })], road("EX/II"))).toEqual([]);
  expect(listLoadRefusals([piece("1.1A", { units: 7n })], road("EX/II"))).toMatchObject([{ division: "1.1A", limitKg: 6.25 }]);
  expect(listLoadRefusals([piece("1.5D", { units: 501n })], road("EX/II"))).toMatchObject([{ limitKg: 500 }]);
});

test("LOAD-6 ten times a tenth of a kilogram is one kilogram, not a little more", () => {
  const rules = { ...defaultLoading, limits: { ...defaultLoading.limits, "EX/II": { "1.1": 1 } } };
  const tenths = Array.from({ length: 10 }, () => piece("1.1D", { neqKg: 0.1 }));
  expect(listLoadRefusals(tenths, road("EX/II"), rules)).toEqual([]);
});

test("LOAD-6 a division without a limit is not carried at all", () => {
  const rules = { ...defaultLoading, limits: { ...defaultLoading.limits, "EX/II": {} } };
  expect(listLoadRefusals([piece("1.1D")], road("EX/II"), rules)).toMatchObject([{ limitKg: 0 }]);
});

test("LOAD-6 more of anything never makes a refused load a permitted one", () => {
  fc.assert(fc.property(fc.array(somePiece, { minLength: 1, maxLength: 4 }), somePiece, fc.constantFrom(...transportUnits), (pieces, more, unit) => {
    const before = listLoadRefusals(pieces, { unit, legNeqCapKg: 100 });
    if (before.length > 0) expect(listLoadRefusals([...pieces, more], { unit, legNeqCapKg: 100 })).not.toEqual([]);
  }));
});

test("LOAD-7 a departure carries no more explosives than its leg may, group S counted", () => {
  expect(codesOf([piece("1.1D", { units: 5n })], { unit: null, legNeqCapKg: 5 })).toEqual([]);
  expect(listLoadRefusals([piece("1.1D", { units: 5n }), piece("1.4S")], { unit: null, legNeqCapKg: 5 })).toEqual([{ rule: "LOAD-7", code: "load-over-leg", neqKg: 6, limitKg: 5 }]);
});

test("LOAD-8 with what is there already, a place holds no more of a division than its licence names", () => {
  const load = summariseLoad([piece("1.1D", { units: 10n }), piece("1.3C", { units: 3n })]);
  const place = { code: "HUB", licences: { "1.1": 100, "1.3": 3 }, presentKg: { "1.1": 90 } };
  expect(listLicenceRefusals(load, place)).toEqual([]);
  expect(listLicenceRefusals(load, { ...place, presentKg: { "1.1": 91 } })).toEqual([{ rule: "LOAD-8", code: "load-not-licensed", place: "HUB", division: "1.1", neqKg: 101, licensedKg: 100 }]);
  expect(listLicenceRefusals(load, { ...place, licences: { "1.1": 100 } })).toMatchObject([{ division: "1.3", licensedKg: 0 }]);
});
