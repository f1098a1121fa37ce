import { expect, test } from "vitest";
import { checkItem, whyNotSubstitutes, whyNotUnit, type ItemFacts } from "./item.ts";

const generator: ItemFacts = {
  names: { en: "Generator", fr: "Groupe électrogène", uk: "Генератор" }, category: "energy", nsn: null, unit: "piece", massKg: 120,
  hazardDivision: null, compatibilityGroup: null, neqKg: null, fleet: null, basis: null,
};
const check = (changes: Partial<ItemFacts>) => checkItem({ ...generator, ...changes });
const refused = (rule: string, code: string, pointer: string) => ({ allowed: false, refusal: { rule, code, pointer } });

test("ITEM-2 a category is one word", () => {
  expect(check({ category: "personalEquipment" })).toMatchObject({ allowed: true });
  for (const category of ["", "Air defence", "air defence", "énergie", "x"]) expect(check({ category })).toMatchObject(refused("ITEM-2", "item-category-form", "/category"));
});

test("ITEM-3 a mass is above zero or unknown", () => {
  for (const massKg of [null, 0.002, 110000]) expect(check({ massKg })).toMatchObject({ allowed: true });
  for (const massKg of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) expect(check({ massKg })).toMatchObject(refused("ITEM-3", "item-mass", "/massKg"));
});

test("ITEM-4 division and group go together", () => {
  expect(check({ hazardDivision: "1.1", compatibilityGroup: "D", neqKg: 7 })).toMatchObject({ allowed: true });
  expect(check({ hazardDivision: "1.1", neqKg: 7 })).toMatchObject(refused("ITEM-4", "item-hazard-half", "/compatibilityGroup"));
  expect(check({ compatibilityGroup: "D", neqKg: 7 })).toMatchObject(refused("ITEM-4", "item-hazard-half", "/hazardDivision"));
});

test("ITEM-5 class 1 has a net explosive quantity, and nothing else has", () => {
  expect(check({ hazardDivision: "1.1", compatibilityGroup: "D" })).toMatchObject(refused("ITEM-5", "item-neq-missing", "/neqKg"));
  expect(check({ neqKg: 0 })).toMatchObject(refused("ITEM-5", "item-neq-unexpected", "/neqKg"));
  expect(check({ hazardDivision: "1.4", compatibilityGroup: "S", neqKg: 0 })).toMatchObject({ allowed: true });
});

test("ITEM-6 the net explosive quantity is at most the mass, where that is known", () => {
  const shell = { hazardDivision: "1.1", compatibilityGroup: "D" } as const;
  expect(check({ ...shell, neqKg: 120 })).toMatchObject({ allowed: true });
  expect(check({ ...shell, neqKg: 121, massKg: null })).toMatchObject({ allowed: true });
  for (const neqKg of [120.1, -1]) expect(check({ ...shell, neqKg })).toMatchObject(refused("ITEM-6", "item-neq-range", "/neqKg"));
});

test("ITEM-7 a unit stays", () => {
  expect(whyNotUnit(generator, generator)).toBeNull();
  expect(whyNotUnit(generator, { unit: "set" })).toEqual({ rule: "ITEM-7", code: "item-unit-fixed", pointer: "/unit", unit: "piece" });
});

test("NSN-1 an item's stock number is kept without dashes, or refused", () => {
  expect(check({ nsn: "6545-01-530-0929" })).toMatchObject({ allowed: true, value: { nsn: "6545015300929" } });
  expect(check({ nsn: "6545" })).toMatchObject(refused("NSN-1", "nsn-form", "/nsn"));
});

const whyNot = (list: [string, number][]) => whyNotSubstitutes("GUN", list.map(([item, valueShare]) => ({ item, valueShare })), (item) => item.startsWith("G"));

test("ITEM-8 no item stands in for itself", () => {
  expect(whyNot([["GUN", 1]])).toMatchObject({ rule: "ITEM-8", pointer: "/substitutes/0/itemId" });
  expect(whyNot([["GUN-2", 1]])).toBeNull();
});

test("ITEM-9 a substitute is known", () => {
  expect(whyNot([["GUN-2", 1], ["HOWITZER", 1]])).toEqual({ rule: "ITEM-9", code: "substitute-unknown", pointer: "/substitutes/1/itemId", item: "HOWITZER" });
});

test("ITEM-10 a substitute is listed once", () => {
  expect(whyNot([["GUN-2", 1], ["GUN-2", 0.5]])).toMatchObject({ rule: "ITEM-10", pointer: "/substitutes/1/itemId" });
});

test("ITEM-11 a share is above 0 and at most 1", () => {
  for (const share of [0.0001, 1]) expect(whyNot([["GUN-2", share]])).toBeNull();
  for (const share of [0, -0.5, 1.01, Number.NaN]) expect(whyNot([["GUN-2", share]])).toMatchObject({ rule: "ITEM-11", pointer: "/substitutes/0/valueShare" });
});
