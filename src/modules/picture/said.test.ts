import fc from "fast-check";
import { expect, test } from "vitest";
import { foldSearch, offices, spellings, toWanted } from "./said.ts";

test("PICTURE-14 a search is words, phrases and words that must not be there; a Cyrillic word is looked for without its ending", () => {
  expect(toWanted("Missiles « défense aérienne » -gaz")).toEqual([{ text: "missiles", how: "stem", not: false }, { text: "defense aerienne", how: "phrase", not: false }, { text: "gaz", how: "exact", not: true }]);
  expect(toWanted("України").map((one) => one.text)).toEqual(toWanted("Україною").map((one) => one.text));
  expect(toWanted("air-defence 650")).toMatchObject([{ text: "air", how: "exact" }, { text: "defence", how: "stem" }, { text: "650", how: "exact" }]);
  expect(toWanted("'); drop table & | ! :* <->")).toMatchObject([{ text: "drop" }, { text: "table" }]);
  expect(toWanted("--- \"\" «»")).toEqual([]);
});

test("PICTURE-14 whatever is typed, only letters and digits of it are asked of the database", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
    for (const one of toWanted(text)) expect(one.text).toMatch(/^[\p{L}\p{N}]+( [\p{L}\p{N}]+)*$/u);
  }));
});

test("PICTURE-15 a name that two holders of office share tells neither, and no spelling stands twice", () => {
  expect(new Set(spellings.map((one) => one.spelling)).size).toBe(spellings.length);
  expect(spellings.find((one) => one.spelling === foldSearch("Marc Rutte"))).toMatchObject({ name: "Mark Rutte" });
  expect(offices.filter((one) => one.name === "Mark Rutte").map((one) => one.party)).toEqual(["NLD", "NATO"]);
});
