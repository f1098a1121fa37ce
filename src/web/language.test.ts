import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { roomEn } from "../texts/room.en.ts";
import { roomFr } from "../texts/room.fr.ts";
import { roomUk } from "../texts/room.uk.ts";
import type * as Words from "./language.tsx";

let words: typeof Words;
beforeAll(async () => {
  vi.stubGlobal("location", { origin: "http://room.test" });
  words = await import("./language.tsx");
});
afterAll(() => vi.unstubAllGlobals());

test("days are written as each language writes them, without a sign that would end a sentence twice", () => {
  const [en, fr, uk] = [words.makeTexts("en", roomEn), words.makeTexts("fr", roomFr), words.makeTexts("uk", roomUk)];
  expect([en, fr, uk].map((texts) => texts.day("2027-03-06"))).toEqual(["6 Mar 2027", "6 mars 2027", "6 бер. 2027"]);
  expect([en, fr, uk].map((texts) => texts.longDay("2026-11-25"))).toEqual(["25 November 2026", "25 novembre 2026", "25 листопада 2026"]);
  expect([en, fr, uk].map((texts) => texts.shortDay("2027-03-06"))).toEqual(["6 Mar", "6 mars", "6 бер."]);
  expect([en, fr, uk].map((texts) => texts.month("2024"))).toEqual(["2024", "2024", "2024"]);
});

test("a day known to its month or year only is not made more exact, and what is no day is shown as it stands", () => {
  const uk = words.makeTexts("uk", roomUk);
  expect([uk.day("2024-12"), uk.day("2024"), uk.day("winter"), uk.day("2024-13-45"), uk.day(null)]).toEqual(["грудень 2024", "2024", "winter", "2024-13-45", "невідомо"]);
});

test("amounts keep their currency, and a euro in few figures is not nothing", () => {
  const en = words.makeTexts("en", roomEn);
  expect([en.money(65_000_000_000, "EUR"), en.money(12_345, "JPY"), en.bigEuro(97_755_241_411), en.bigEuro(0), en.fineShare(0.0002)].map((text) => text.replace(/\s/gu, " "))).toEqual(["EUR 650,000,000", "JPY 12,345", "978 million", "0", "0.02%"]);
});
