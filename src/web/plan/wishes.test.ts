import fc from "fast-check";
import { expect, test } from "vitest";
import { readWishes, toForbid, writeWishes, type Wishes } from "./wishes.ts";

const text = fc.string({ minLength: 1, unit: "grapheme" });
const way = fc.record({ what: fc.constantFrom("leg" as const, "node" as const), code: text, only: fc.oneof(fc.constant(null), fc.record({ need: text }), fc.record({ line: text })) });

test("an address carries pins and forbidden ways, whatever their codes are made of", () => {
  fc.assert(fc.property(fc.record({ pins: fc.array(text), forbid: fc.array(way) }), (wishes: Wishes) => {
    // What stands in an address has been through its own encoding.
    const address = new URLSearchParams(Object.entries(writeWishes(wishes)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
    expect(readWishes(Object.fromEntries(new URLSearchParams(address.toString())))).toEqual(wishes);
  }));
});

test("what is no wish in an address is left away, and no wish leaves no trace in it", () => {
  expect(readWishes({ forbid: "road:A,leg:,leg:A;donor:B,node:HUB;need:n1", pin: ",m1," })).toEqual({ pins: ["m1"], forbid: [{ what: "node", code: "HUB", only: { need: "n1" } }] });
  expect(writeWishes({ pins: [], forbid: [] })).toEqual({ pin: undefined, forbid: undefined });
});

test("the server is told the code under its kind, and for whom", () => {
  expect(toForbid({ what: "leg", code: "A-B", only: { line: "l1" } })).toEqual({ leg: "A-B", line: "l1" });
  expect(toForbid({ what: "node", code: "HUB", only: null })).toEqual({ node: "HUB" });
});
