import { expect, test } from "vitest";
import { isCountry } from "../../edges/country.ts";
import { checkNode, type NodeFacts } from "./node.ts";

const hub: NodeFacts = {
  names: { en: "Rzeszów", fr: "Rzeszów", uk: "Жешув" }, kind: "hub", country: "POL", latitude: 50.11, longitude: 22.019,
  handlingTonnesPerDay: 600, storageTonnes: 5000, licences: { "1.1": 20000 }, noticeDays: 1, illustrative: true, basis: "illustrative",
};
const check = (changes: Partial<NodeFacts>) => checkNode({ ...hub, ...changes }, isCountry);
const refused = (rule: string, code: string, pointer: string) => ({ allowed: false, refusal: { rule, code, pointer } });

test("NODE-2 a place lies in a country of ISO 3166", () => {
  expect(check({})).toMatchObject({ allowed: true });
  for (const country of ["XXX", "PL", ""]) expect(check({ country })).toMatchObject(refused("NODE-2", "node-country-unknown", "/country"));
});

test("NODE-3 positions end at the poles and the date line", () => {
  expect(check({ latitude: -90, longitude: 180 })).toMatchObject({ allowed: true });
  expect(check({ latitude: 90.1 })).toMatchObject(refused("NODE-3", "node-position", "/latitude"));
  expect(check({ longitude: -180.1 })).toMatchObject(refused("NODE-3", "node-position", "/longitude"));
  expect(check({ latitude: Number.NaN })).toMatchObject(refused("NODE-3", "node-position", "/latitude"));
});

test("NODE-4 a capacity is an amount or unknown", () => {
  expect(check({ handlingTonnesPerDay: null, storageTonnes: null })).toMatchObject({ allowed: true });
  expect(check({ storageTonnes: 0 })).toMatchObject({ allowed: true });
  expect(check({ handlingTonnesPerDay: 0 })).toMatchObject(refused("NODE-4", "node-capacity", "/handlingTonnesPerDay"));
  expect(check({ storageTonnes: -1 })).toMatchObject(refused("NODE-4", "node-capacity", "/storageTonnes"));
});

test("NODE-5 a licence is for a division of class 1 and at least zero kilograms", () => {
  expect(check({ licences: {} })).toMatchObject({ allowed: true });
  expect(check({ licences: { "1.4": 0 } })).toMatchObject({ allowed: true });
  expect(check({ licences: { "1.4": -1 } })).toMatchObject(refused("NODE-5", "node-licence", "/licences/1.4"));
  expect(check({ licences: { "2/1": 5 } as never })).toMatchObject(refused("NODE-5", "node-licence", "/licences/2~11"));
});

test("NODE-6 a notice is whole days from 0 to 365", () => {
  for (const noticeDays of [0, 45, 365]) expect(check({ noticeDays })).toMatchObject({ allowed: true });
  for (const noticeDays of [-1, 0.5, 366]) expect(check({ noticeDays })).toMatchObject(refused("NODE-6", "notice-range", "/noticeDays"));
});

test("NODE-7 made-up figures need a basis", () => {
  expect(check({ basis: null })).toMatchObject(refused("NODE-7", "basis-missing", "/basis"));
  expect(check({ illustrative: false, basis: null })).toMatchObject({ allowed: true });
});
