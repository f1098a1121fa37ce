import { expect, test } from "vitest";
import { isCountry } from "../../edges/country.ts";
import { day } from "../../kernel/day.ts";
import { parseGeoJson, toGeoJson } from "./geojson.ts";
import type { Leg, LegId } from "./leg.ts";
import type { Node, NodeId } from "./node.ts";

const known = { nodeCodes: new Set<string>(), isCountry };

function node(code: string, longitude: number, rest: Partial<Node> = {}): Node {
  return {
    id: code as NodeId, code, names: { en: code, fr: code, uk: code }, kind: "hub", country: "POL", latitude: 50.5, longitude, handlingTonnesPerDay: 600,
    storageTonnes: null, licences: { "1.1": 20000, "1.4": 0 }, noticeDays: 1, illustrative: true, basis: "made up", version: 4, ...rest,
  };
}

const gdansk = node("PRT-GDANSK", 18.65, { kind: "port", handlingTonnesPerDay: null, licences: {} });
const rzeszow = node("HUB-RZESZOW", 22.019);
const train: Leg = {
  id: "leg" as LegId, code: "GDANSK-RZESZOW-RAIL", from: gdansk, to: rzeszow, mode: "rail", transitDays: 2, departsEveryDays: 7, departsPhaseDays: 3,
  capacityTonnes: 900.5, neqCapKg: null, costCentsPerTonne: 5500, openFrom: day("2026-12-01"), openThrough: null, noticeDays: 3, illustrative: false, basis: null, version: 2,
};
const written = () => JSON.parse(JSON.stringify(toGeoJson([gdansk, rzeszow], [train])));

test("GEO-1 what is written is read again as the same places and services", () => {
  const { id: _a, version: _b, ...gdanskDraft } = gdansk;
  const { id: _c, version: _d, ...rzeszowDraft } = rzeszow;
  const { id: _e, version: _f, ...trainFacts } = train;
  expect(parseGeoJson(written(), known)).toEqual({ nodes: [gdanskDraft, rzeszowDraft], legs: [{ ...trainFacts, from: "PRT-GDANSK", to: "HUB-RZESZOW" }], faults: [] });
  expect(written().features[2].geometry).toEqual({ type: "LineString", coordinates: [[18.65, 50.5], [22.019, 50.5]] });
});

test("GEO-2 every fault is named by where it stands", () => {
  const json = written();
  json.features[0].geometry.coordinates = [18.65, 95];
  json.features[1].properties.country = "XXX";
  json.features[2].properties.transitDays = 0;
  json.features.push({ type: "Feature", geometry: null, properties: {} }, { ...json.features[1] }, { type: "Feature", geometry: { type: "Point", coordinates: ["a"] }, properties: { code: "OK", illustrative: "yes" } });
  const { faults } = parseGeoJson(json, known);
  const pointers = faults.map((fault) => `${fault.pointer} ${fault.code}`);
  expect(pointers).toEqual(expect.arrayContaining([
    "/features/0/geometry/coordinates/1 node-position", "/features/1/properties/country node-country-unknown", "/features/2/properties/transitDays leg-transit",
    "/features/3/geometry invalid-type", "/features/4/properties/code node-code-repeated", "/features/5/properties/names invalid-type", "/features/5/geometry/coordinates/0 invalid-type",
  ]));
  expect(faults.every((fault) => fault.message.length > 0)).toBe(true);
});

test("GEO-2 what is no collection at all is one fault", () => {
  for (const json of [null, [], "text", { type: "Feature" }]) expect(parseGeoJson(json, known).faults.length).toBeGreaterThan(0);
  expect(parseGeoJson({ type: "FeatureCollection", features: [] }, known)).toEqual({ nodes: [], legs: [], faults: [] });
});

test("GEO-3 a line's ends may stand further down or in the network, and members of other programs are passed over", () => {
  const json = written();
  json.features.reverse();
  for (const feature of json.features) Object.assign(feature.properties, { stroke: "#fff" });
  expect(parseGeoJson({ ...json, name: "layer" }, known).faults).toEqual([]);
  const alone = { ...json, features: [json.features[0]] };
  expect(parseGeoJson(alone, known).faults).toMatchObject([{ pointer: "/features/0/properties/from", code: "leg-node-unknown", facts: { node: "PRT-GDANSK" } }]);
  expect(parseGeoJson(alone, { isCountry, nodeCodes: new Set(["PRT-GDANSK", "HUB-RZESZOW"]) })).toMatchObject({ legs: [{ from: "PRT-GDANSK" }], faults: [] });
});

test("GEO-4 another coordinate system is refused", () => {
  const crs = (name: string) => ({ ...written(), crs: { type: "name", properties: { name } } });
  expect(parseGeoJson(crs("urn:ogc:def:crs:OGC:1.3:CRS84"), known).faults).toEqual([]);
  expect(parseGeoJson(crs("EPSG:4326"), known).faults).toEqual([]);
  expect(parseGeoJson(crs("urn:ogc:def:crs:EPSG::3857"), known).faults).toMatchObject([{ pointer: "/crs", code: "geojson-crs" }]);
});
