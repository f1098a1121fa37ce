import fc from "fast-check";
import { expect, test } from "vitest";
import { checkLabel, classifications, isWithin, join, joinAll, mayRead, policy, publicReader, roomWide, toLabel, usualClearance, type Label, type Reader } from "./label.ts";

const parties = ["deu", "ltu", "nor", "swe", "ukr"];
const categories = ["ROUTES", "SERIALS", "PRICES"];
const classification = fc.constantFrom(...classifications);
const labels: fc.Arbitrary<Label> = fc.record({
  policy: fc.oneof({ weight: 9, arbitrary: fc.constant(policy) }, { weight: 1, arbitrary: fc.constant("OTHER") }),
  classification, restrictive: fc.subarray(categories), releasableTo: fc.oneof(fc.constant("all" as const), fc.subarray(parties)),
}).map(toLabel);
const readers: fc.Arbitrary<Reader> = fc.record({
  party: fc.constantFrom(...parties, null), clearance: fc.record({ classification, categories: fc.subarray(categories) }),
});
const runs = { numRuns: 15_000 };
const to = (...of: string[]) => toLabel({ classification: "UNCLASSIFIED", restrictive: [], releasableTo: of });
const of = (party: string | null): Reader => ({ party, clearance: usualClearance });

test("LABEL-1, P25 a reader needs the clearance, every restrictive category, and to be among those it is released to", () => {
  const label = toLabel({ classification: "RESTRICTED", restrictive: ["ROUTES", "SERIALS"], releasableTo: ["deu"] });
  const cleared = { classification: "RESTRICTED", categories: ["SERIALS", "ROUTES", "PRICES"] } as const;
  expect(mayRead({ party: "deu", clearance: cleared }, label)).toBe(true);
  expect(mayRead({ party: "nor", clearance: cleared }, label)).toBe(false);
  expect(mayRead({ party: null, clearance: cleared }, label)).toBe(false);
  expect(mayRead({ party: "deu", clearance: { ...cleared, categories: ["ROUTES"] } }, label)).toBe(false);
  expect(mayRead({ party: "deu", clearance: { ...cleared, classification: "UNCLASSIFIED" } }, label)).toBe(false);
});

test("LABEL-1, P25 what has another policy, or is released to nobody, is read by nobody", () => {
  fc.assert(fc.property(readers, labels, (reader, label) => {
    expect(mayRead(reader, { ...label, policy: "OTHER" })).toBe(false);
    expect(mayRead(reader, { ...label, releasableTo: [] })).toBe(false);
    expect(mayRead(reader, { ...label, classification: "SECRET" as never })).toBe(false);
  }), runs);
});

test("LABEL-6 the public reads what is public and released to all, and of the rest nothing", () => {
  expect(mayRead(publicReader, toLabel({ ...roomWide, classification: "PUBLIC" }))).toBe(true);
  expect(mayRead(publicReader, roomWide)).toBe(false);
  expect(mayRead(publicReader, toLabel({ classification: "PUBLIC", restrictive: [], releasableTo: parties }))).toBe(false);
  expect(mayRead(publicReader, toLabel({ classification: "PUBLIC", restrictive: ["ROUTES"], releasableTo: "all" }))).toBe(false);
  expect([of("deu"), of(null)].map((reader) => mayRead(reader, roomWide))).toEqual([true, true]);
});

test("P25 being within is a partial order: reflexive, antisymmetric, transitive", () => {
  fc.assert(fc.property(labels, labels, labels, (a, b, c) => {
    expect(isWithin(a, a)).toBe(true);
    if (isWithin(a, b) && isWithin(b, a)) expect(a).toEqual(b);
    if (isWithin(a, b) && isWithin(b, c)) expect(isWithin(a, c)).toBe(true);
  }), runs);
});

test("P25 whoever may read what is within may read what it is within", () => {
  fc.assert(fc.property(readers, labels, labels, (reader, narrow, wide) => {
    if (isWithin(narrow, wide) && mayRead(reader, narrow)) expect(mayRead(reader, wide)).toBe(true);
  }), runs);
});

test("P25 the join is the least upper bound: within both, and around whatever else is within both", () => {
  fc.assert(fc.property(labels, labels, labels, (a, b, c) => {
    const both = join(a, b);
    expect(isWithin(both, a) && isWithin(both, b)).toBe(true);
    if (isWithin(c, a) && isWithin(c, b)) expect(isWithin(c, both)).toBe(true);
    expect(join(b, a)).toEqual(both);
    expect(join(join(a, b), c)).toEqual(join(a, join(b, c)));
    expect(join(a, a)).toEqual(a);
  }), runs);
});

test("LABEL-3, P25 the join is read by exactly those who read all of its inputs", () => {
  fc.assert(fc.property(readers, fc.array(labels, { minLength: 1, maxLength: 4 }), (reader, inputs) => {
    expect(mayRead(reader, joinAll(inputs))).toBe(inputs.every((label) => mayRead(reader, label)));
  }), runs);
  expect(joinAll([])).toEqual(roomWide);
});

test("LABEL-2 a record is never released wider than a record it names", () => {
  const giver = of("ukr");
  expect(checkLabel(to("ukr"), { owner: "ukr", giver, parents: [to("deu", "ukr"), roomWide] }).allowed).toBe(true);
  expect(checkLabel(to("ukr"), { owner: "ukr", giver, parents: [to("ukr")] }).allowed).toBe(true);
  for (const label of [to("nor", "ukr"), roomWide]) {
    expect(checkLabel(label, { owner: "ukr", giver, parents: [roomWide, to("deu", "ukr")] })).toMatchObject({ refusal: { rule: "LABEL-2", code: "label-wider-than-parent", pointer: "/label" } });
  }
});

test("LABEL-4 a record is always released to the party it belongs to", () => {
  expect(checkLabel(to("deu"), { owner: "nor", giver: of("deu"), parents: [] })).toMatchObject({ refusal: { code: "label-without-owner" } });
  expect(checkLabel(to("deu", "nor"), { owner: "nor", giver: of("deu"), parents: [] }).allowed).toBe(true);
});

test("LABEL-5 nobody gives a label under which they could not read the record themselves; the room itself may", () => {
  expect(checkLabel(to("nor"), { owner: "nor", giver: of("deu"), parents: [] })).toMatchObject({ refusal: { code: "label-beyond-oneself" } });
  expect(checkLabel(toLabel({ ...roomWide, restrictive: ["ROUTES"] }), { owner: null, giver: of("deu"), parents: [] })).toMatchObject({ refusal: { code: "label-beyond-oneself" } });
  expect(checkLabel(to("nor"), { owner: "nor", giver: "room", parents: [] }).allowed).toBe(true);
});

test("LABEL-1 a label has one spelling, in whatever order it was said", () => {
  expect(toLabel({ classification: "PUBLIC", restrictive: ["B", "A", "B"], releasableTo: ["nor", "deu", "nor"] }))
    .toEqual({ policy, classification: "PUBLIC", restrictive: ["A", "B"], releasableTo: ["deu", "nor"] });
});
