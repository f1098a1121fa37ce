import { expect, test } from "vitest";
import { cut, pieces, toPlace, toWords } from "./reading.ts";

const text = "« Nous tiendrons parole », a déclaré Mark Rutte.\r\nLa Suède et la Norvège livreront 30 drones à l’Ukraine 🙂.";

test("INTAKE-13 words selected by hand are those words, whichever way they were selected, without the spaces around them", () => {
  expect(toWords(text, 49, 59)).toEqual({ start: 50, end: 58 });
  expect(toWords(text, 59, 49)).toEqual({ start: 50, end: 58 });
  expect(toWords(text, 48, 50)).toBeNull();
});

test("INTAKE-13 the pieces of a highlighted text are the text", () => {
  const shown = pieces(text, [{ start: 2, end: 22 }, { start: 5, end: 60 }, { start: 50, end: text.length }]);
  expect(shown.map((one) => one.text).join("")).toBe(text);
  expect(shown.map(({ of }) => of.length)).toEqual([0, 1, 2, 1, 2, 1]);
});

test("INTAKE-9 a selection within a passage cuts it into what is before, the words, and what is after", () => {
  expect(cut(text, { start: 2, end: 23 }, { start: 7, end: 16 }).map(({ start, end }) => text.slice(start, end))).toEqual(["Nous", "tiendrons", "parole"]);
  expect(cut(text, { start: 2, end: 23 }, { start: 2, end: 16 }).map(({ start, end }) => text.slice(start, end))).toEqual(["Nous tiendrons", "parole"]);
});

test("INTAKE-1 an address names a place only where the text has it", () => {
  expect([toPlace("2-22", text), toPlace("22-2", text), toPlace("2-900", text), toPlace("x", text), toPlace(undefined, text)]).toEqual([{ start: 2, end: 22 }, null, null, null, null]);
});
