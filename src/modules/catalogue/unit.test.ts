import { expect, test } from "vitest";
import { toUnitsText, toUnitWord, unitForms, units } from "./unit.ts";

test("UNIT-1 every unit has words in every language", () => {
  expect(Object.keys(unitForms)).toEqual([...units]);
  for (const unit of units) {
    for (const language of ["en", "fr", "uk"] as const) expect(toUnitWord(language, unit)).toMatch(/^\p{L}[\p{L} ]+$/u);
  }
  expect([toUnitWord("en", "piece"), toUnitWord("fr", "set"), toUnitWord("uk", "launcher")]).toEqual(["piece", "lot", "пускова установка"]);
});

test("UNIT-2 a count takes the plural form of the language", () => {
  const say = (language: "en" | "fr" | "uk", unit: "round" | "vehicle" | "litre", counts: number[]) => counts.map((count) => toUnitsText(language, unit, count).replace(/\s/g, " "));
  expect(say("en", "round", [1, 2, 1000])).toEqual(["1 round", "2 rounds", "1,000 rounds"]);
  expect(say("fr", "vehicle", [0, 1, 2, 1000000])).toEqual(["0 véhicule", "1 véhicule", "2 véhicules", "1 000 000 de véhicules"]);
  expect(say("uk", "litre", [1, 2, 5, 21, 12])).toEqual(["1 літр", "2 літри", "5 літрів", "21 літр", "12 літрів"]);
});
