import { expect, test } from "vitest";
import { isWithin } from "./point-in-country.ts";
import { countries } from "./world.ts";

const places: Readonly<Record<string, readonly [number, number]>> = {
  Simferopol: [34.1, 44.95], Sevastopol: [33.55, 44.58], Kerch: [36.45, 45.36], Donetsk: [37.8, 48.0], Luhansk: [39.3, 48.57], Kyiv: [30.52, 50.45],
};

const countryOf = (place: readonly [number, number]) => countries().features.filter((one) => isWithin(one.geometry, place)).map((one) => one.properties.name);

test.each(Object.entries(places))("the map draws %s in Ukraine and in no other country", (_name, place) => {
  expect(countryOf(place)).toEqual(["Ukraine"]);
});

test("the map tells neighbours apart", () => {
  expect(countryOf([21.0, 52.23])).toEqual(["Poland"]);
  expect(countryOf([39.7, 47.23])).toEqual(["Russia"]);
  expect(countryOf([18.5, 56.5])).toEqual([]);
});
